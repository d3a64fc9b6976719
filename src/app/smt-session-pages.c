/* smt-session-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a session goes when it is asked for a page or a date: changes of its
 * view like any other.
 */

#include "smt-session.h"

#include <glib/gi18n.h>

#include "smt-label.h"
#include "smt-name-list.h"
#include "smt-page.h"

/**
 * smt_session_get_day:
 *
 * Returns: smt_session_get_at() as a day: its last where it is partial
 */
SmtDay
smt_session_get_day (SmtSession *self)
{
  return smt_edtf_get_latest (smt_session_get_at (self));
}

/**
 * smt_session_set_at:
 * @at: (nullable): a date; %NULL, the dataset's own
 */
void
smt_session_set_at (SmtSession    *self,
                    const SmtEdtf *at)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_SESSION (self));

  view = smt_view_with_at (smt_session_get_view (self), at);
  smt_session_change (self, view, _("Change Date"));
}

/**
 * smt_session_set_text:
 * @text: what the list is to be filtered by; empty for all
 *
 * Typing on is one change: undoing it brings back what was shown before the
 * first letter.
 */
void
smt_session_set_text (SmtSession *self,
                      const char *text)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_SESSION (self));

  view = smt_view_with_text (smt_session_get_view (self), text);
  smt_session_amend (self, view, smt_view_get_page (view) == SMT_PAGE_SEARCH
                                 ? _("Search") : _("Filter List"));
}

/**
 * smt_session_get_at:
 *
 * Returns: (transfer none): the date of the view, or the dataset's own
 */
const SmtEdtf *
smt_session_get_at (SmtSession *self)
{
  const SmtEdtf *at;

  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  at = smt_view_get_at (smt_session_get_view (self));
  return at != NULL ? at : smt_dataset_get_as_of (smt_session_get_dataset (self));
}

/**
 * smt_session_get_entity:
 *
 * Returns: (transfer none) (nullable): the entity whose page is open
 */
SmtEntity *
smt_session_get_entity (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return smt_dataset_lookup (smt_session_get_dataset (self),
                             smt_view_get_entity (smt_session_get_view (self)));
}

/**
 * smt_session_go_to_page:
 */
void
smt_session_go_to_page (SmtSession *self,
                        SmtPage     page)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_SESSION (self));

  view = smt_view_with_page (smt_session_get_view (self), page);
  smt_session_change (self, view, _("Go to Page"));
}

/**
 * smt_session_view_entity:
 * @id: (nullable): id of an entity; %NULL, none
 *
 * Returns: (transfer full) (nullable): what going to it would show; %NULL if
 *   there is no such entity
 */
SmtView *
smt_session_view_entity (SmtSession *self,
                         const char *id)
{
  SmtView *view;
  SmtEntity *entity;

  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  entity = smt_dataset_lookup (smt_session_get_dataset (self), id);
  if (id != NULL && entity == NULL)
    return NULL;

  view = smt_session_get_view (self);
  return entity != NULL ? smt_view_with_open_entity (view, entity)
                        : smt_view_with_entity (view, NULL);
}

/**
 * smt_session_go_to_entity:
 * @id: (nullable): id of an entity; one that is not there is ignored; %NULL
 *   closes what is open
 */
void
smt_session_go_to_entity (SmtSession *self,
                          const char *id)
{
  g_autoptr (SmtView) view = smt_session_view_entity (self, id);

  if (view != NULL)
    smt_session_change (self, view, _("Go to Page"));
}

/* What is compared, by name. */
static char *
dup_compared (SmtSession        *self,
              const char *const *ids)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_lookup (smt_session_get_dataset (self), ids[i]);

      if (entity != NULL)
        g_ptr_array_add (entities, entity);
    }

  return entities->len > 0
         ? smt_name_list_dup (smt_session_get_language (self), entities, TRUE)
         : g_strdup (smt_page_get_title (SMT_PAGE_COMPARE));
}

/**
 * smt_session_dup_title:
 * @view: one of the session's views
 *
 * Returns: (transfer full): what @view is called: what is open there, or the
 *   page
 */
char *
smt_session_dup_title (SmtSession *self,
                       SmtView    *view)
{
  SmtEntity *entity;

  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  if (smt_view_get_page (view) == SMT_PAGE_COMPARE)
    return dup_compared (self, smt_view_get_compared (view));

  entity = smt_dataset_lookup (smt_session_get_dataset (self), smt_view_get_entity (view));
  return entity != NULL
         ? smt_label_dup_short (entity, smt_session_get_language (self))
         : g_strdup (smt_page_get_title (smt_view_get_page (view)));
}

/* It is kept with the session: each language opens its catalogs anew. */
static SmtLanguage *
keep_beside (SmtSession *self,
             const char *tag)
{
  SmtLanguage *language = smt_language_new (tag, NULL);

  if (language != NULL)
    smt_language_set_naming (language,
                             smt_language_get_naming (smt_session_get_language (self)));
  g_object_set_data_full (G_OBJECT (self), "beside", language, g_object_unref);
  g_object_set_data_full (G_OBJECT (self), "beside-tag", g_strdup (tag), g_free);
  return language;
}

/**
 * smt_session_get_beside:
 *
 * Returns: (transfer none) (nullable): the second language of names and texts;
 *   %NULL where the view has none. Valid until the view has another
 */
SmtLanguage *
smt_session_get_beside (SmtSession *self)
{
  const char *tag;

  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  tag = smt_view_get_beside (smt_session_get_view (self));
  if (tag == NULL)
    return NULL;
  if (g_strcmp0 (g_object_get_data (G_OBJECT (self), "beside-tag"), tag) == 0)
    return g_object_get_data (G_OBJECT (self), "beside");
  return keep_beside (self, tag);
}

/**
 * smt_session_get_source:
 *
 * Returns: (transfer none) (nullable): the one source that the view asks; %NULL
 *   for all together
 */
SmtEntity *
smt_session_get_source (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return smt_dataset_lookup (smt_session_get_dataset (self),
                             smt_view_get_according_to (smt_session_get_view (self)));
}
