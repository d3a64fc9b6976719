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
  const char     *title;
  const char     *icon_name;
  GType         (*get_picture_type) (void);
} pages[] = {
  [SMT_PAGE_SEARCH] = { N_("Search"), "smt-search-symbolic", smt_search_page_get_type },
  [SMT_PAGE_MECHANISMS] = { N_("Mechanisms"), "smt-mechanisms-symbolic" },
  [SMT_PAGE_PARTIES] = { N_("Parties"), "smt-parties-symbolic" },
  [SMT_PAGE_MEETINGS] = { N_("Meetings"), "smt-meetings-symbolic" },
  [SMT_PAGE_EVENTS] = { N_("Events"), "smt-events-symbolic" },
  [SMT_PAGE_DOCUMENTS] = { N_("Documents"), "smt-documents-symbolic" },
  [SMT_PAGE_STATEMENTS] = { N_("Statements"), "smt-statements-symbolic" },
  [SMT_PAGE_MILESTONES] = { N_("Milestones"), "smt-milestones-symbolic" },
  [SMT_PAGE_BODIES] = { N_("Bodies"), "smt-bodies-symbolic" },
  [SMT_PAGE_TOPICS] = { N_("Topics"), "smt-topics-symbolic" },
  [SMT_PAGE_PLACES] = { N_("Places"), "smt-places-symbolic" },
  [SMT_PAGE_PEOPLE] = { N_("People"), "smt-people-symbolic" },
  [SMT_PAGE_SOURCES] = { N_("Sources"), "smt-sources-symbolic" },
  [SMT_PAGE_MATRIX] = { N_("Matrix"), "smt-matrix-symbolic", smt_matrix_page_get_type },
  [SMT_PAGE_TIMELINE] = { N_("Timeline"), "smt-timeline-symbolic", smt_timeline_page_get_type },
  [SMT_PAGE_COMPARE] = { N_("Compare"), "smt-compare-symbolic", smt_compare_page_get_type },
  [SMT_PAGE_QUESTIONS] = { N_("Questions"), "smt-questions-symbolic", smt_questions_page_get_type },
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
