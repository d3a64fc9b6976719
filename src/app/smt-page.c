/* smt-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-page.h"

#include <glib/gi18n.h>

#include "smt-compare-page.h"
#include "smt-matrix-page.h"
#include "smt-questions-page.h"
#include "smt-search-page.h"
#include "smt-timeline-page.h"

/* The pages of the window, in the order of the sidebar. */

static const struct
{
  gboolean        is_list;
  SmtEntityType   type;
  const char     *title;
  const char     *icon_name;
  GType         (*get_picture_type) (void);
} pages[] = {
  [SMT_PAGE_SEARCH] = { FALSE, 0, N_("Search"), "smt-search-symbolic", smt_search_page_get_type },
  [SMT_PAGE_MECHANISMS] = { TRUE, SMT_ENTITY_MECHANISM, N_("Mechanisms"), "smt-mechanisms-symbolic" },
  [SMT_PAGE_PARTIES] = { TRUE, SMT_ENTITY_PARTY, N_("Parties"), "smt-parties-symbolic" },
  [SMT_PAGE_MEETINGS] = { TRUE, SMT_ENTITY_MEETING, N_("Meetings"), "smt-meetings-symbolic" },
  [SMT_PAGE_EVENTS] = { TRUE, SMT_ENTITY_EVENT, N_("Events"), "smt-events-symbolic" },
  [SMT_PAGE_DOCUMENTS] = { TRUE, SMT_ENTITY_DOCUMENT, N_("Documents"), "smt-documents-symbolic" },
  [SMT_PAGE_STATEMENTS] = { TRUE, SMT_ENTITY_STATEMENT, N_("Statements"), "smt-statements-symbolic" },
  [SMT_PAGE_MILESTONES] = { TRUE, SMT_ENTITY_MILESTONE, N_("Milestones"), "smt-milestones-symbolic" },
  [SMT_PAGE_BODIES] = { TRUE, SMT_ENTITY_BODY, N_("Bodies"), "smt-bodies-symbolic" },
  [SMT_PAGE_TOPICS] = { TRUE, SMT_ENTITY_TOPIC, N_("Topics"), "smt-topics-symbolic" },
  [SMT_PAGE_PLACES] = { TRUE, SMT_ENTITY_PLACE, N_("Places"), "smt-places-symbolic" },
  [SMT_PAGE_PEOPLE] = { TRUE, SMT_ENTITY_PERSON, N_("People"), "smt-people-symbolic" },
  [SMT_PAGE_SOURCES] = { TRUE, SMT_ENTITY_SOURCE, N_("Sources"), "smt-sources-symbolic" },
  [SMT_PAGE_MATRIX] = { FALSE, 0, N_("Matrix"), "smt-matrix-symbolic", smt_matrix_page_get_type },
  [SMT_PAGE_TIMELINE] = { FALSE, 0, N_("Timeline"), "smt-timeline-symbolic", smt_timeline_page_get_type },
  [SMT_PAGE_COMPARE] = { FALSE, 0, N_("Compare"), "smt-compare-symbolic", smt_compare_page_get_type },
  [SMT_PAGE_QUESTIONS] = { FALSE, 0, N_("Questions"), "smt-questions-symbolic", smt_questions_page_get_type },
};

/**
 * smt_page_get_n:
 *
 * Returns: how many pages there are
 */
guint
smt_page_get_n (void)
{
  return G_N_ELEMENTS (pages);
}

/**
 * smt_page_get_entity_type:
 * @type: (out): what the page lists
 *
 * Returns: whether the page is a list
 */
gboolean
smt_page_get_entity_type (SmtPage        page,
                          SmtEntityType *type)
{
  g_return_val_if_fail (page < G_N_ELEMENTS (pages), FALSE);

  *type = pages[page].type;
  return pages[page].is_list;
}

/**
 * smt_page_get_picture_type:
 *
 * Returns: the class of the page, an SmtPicturePage; %G_TYPE_INVALID for a list
 */
GType
smt_page_get_picture_type (SmtPage page)
{
  g_return_val_if_fail (page < G_N_ELEMENTS (pages), G_TYPE_INVALID);

  return pages[page].get_picture_type != NULL ? pages[page].get_picture_type ()
                                              : G_TYPE_INVALID;
}

/**
 * smt_page_get_title:
 *
 * Returns: (transfer none): the page's title, translated
 */
const char *
smt_page_get_title (SmtPage page)
{
  g_return_val_if_fail (page < G_N_ELEMENTS (pages), NULL);

  return _(pages[page].title);
}

const char *
smt_page_get_icon_name (SmtPage page)
{
  g_return_val_if_fail (page < G_N_ELEMENTS (pages), NULL);

  return pages[page].icon_name;
}
