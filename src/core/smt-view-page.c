/* smt-view-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which list stands beside an entity's page: that of its kind. Window and
 * command line open entities by this, so that both ask for the same view.
 */

#include "smt-view-page.h"

static const struct
{
  SmtPage       page;
  SmtEntityType type;
} lists[] = {
  { SMT_PAGE_MECHANISMS, SMT_ENTITY_MECHANISM },
  { SMT_PAGE_PARTIES, SMT_ENTITY_PARTY },
  { SMT_PAGE_MEETINGS, SMT_ENTITY_MEETING },
  { SMT_PAGE_EVENTS, SMT_ENTITY_EVENT },
  { SMT_PAGE_DOCUMENTS, SMT_ENTITY_DOCUMENT },
  { SMT_PAGE_STATEMENTS, SMT_ENTITY_STATEMENT },
  { SMT_PAGE_MILESTONES, SMT_ENTITY_MILESTONE },
  { SMT_PAGE_BODIES, SMT_ENTITY_BODY },
  { SMT_PAGE_TOPICS, SMT_ENTITY_TOPIC },
  { SMT_PAGE_PLACES, SMT_ENTITY_PLACE },
  { SMT_PAGE_PEOPLE, SMT_ENTITY_PERSON },
  { SMT_PAGE_SOURCES, SMT_ENTITY_SOURCE },
};

/**
 * smt_page_get_entity_type:
 * @type: (out): what the page lists, if it is a list
 *
 * Returns: whether the page is a list
 */
gboolean
smt_page_get_entity_type (SmtPage        page,
                          SmtEntityType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].page == page)
      {
        *type = lists[i].type;
        return TRUE;
      }

  return FALSE;
}

/**
 * smt_page_find_for_type:
 * @page: (out): the list of @type, if there is one
 *
 * Returns: whether entities of @type have a list
 */
gboolean
smt_page_find_for_type (SmtEntityType  type,
                        SmtPage       *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].type == type)
      {
        *page = lists[i].page;
        return TRUE;
      }

  return FALSE;
}

/**
 * smt_view_with_open_entity:
 * @entity: what to open
 *
 * Everything named has a page of its own; the list beside it is that of its
 * kind. What has no such list opens beside the one that is there, or, as a
 * picture leaves no room, beside the first.
 *
 * Returns: (transfer full): the view that shows @entity
 */
SmtView *
smt_view_with_open_entity (SmtView   *self,
                           SmtEntity *entity)
{
  SmtPage now, page;
  SmtEntityType type;
  g_autoptr (SmtView) view = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SMT_IS_ENTITY (entity), NULL);

  now = smt_view_get_page (self);
  if (!smt_page_find_for_type (smt_entity_get_kind (entity), &page))
    page = smt_page_get_entity_type (now, &type) ? now : SMT_PAGE_MECHANISMS;
  view = page != now ? smt_view_with_page (self, page) : smt_view_ref (self);
  return smt_view_with_entity (view, smt_entity_get_id (entity));
}
