/* smt-cli-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view that a command line asks for: the same value that a window would
 * hold to show it. What a view cannot say (set expressions, the filters of
 * listings) stays with the options.
 */

#include "smt-cli-options.h"

#include "smt-cli.h"
#include "smt-entity.h"

typedef struct
{
  const char *collection;
  SmtPage     page;
} CollectionPage;

static const CollectionPage pages[] = {
  { "mechanisms", SMT_PAGE_MECHANISMS },
  { "parties", SMT_PAGE_PARTIES },
  { "bodies", SMT_PAGE_BODIES },
  { "meetings", SMT_PAGE_MEETINGS },
  { "events", SMT_PAGE_EVENTS },
  { "documents", SMT_PAGE_DOCUMENTS },
  { "statements", SMT_PAGE_STATEMENTS },
  { "milestones", SMT_PAGE_MILESTONES },
  { "topics", SMT_PAGE_TOPICS },
  { "places", SMT_PAGE_PLACES },
  { "people", SMT_PAGE_PEOPLE },
  { "sources", SMT_PAGE_SOURCES },
};

static SmtPage
get_page (const SmtCliOptions *options)
{
  const SmtCommand *command = smt_cli_options_get_command (options);
  const char *argument = smt_cli_options_get_arguments (options)[0];

  if (g_str_equal (command->name, "matrix"))
    return SMT_PAGE_MATRIX;
  if (g_str_equal (command->name, "query") || g_str_equal (command->name, "memberships"))
    return SMT_PAGE_PARTIES;
  for (guint i = 0; g_str_equal (command->name, "list") && i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].collection, argument) == 0)
      return pages[i].page;

  return SMT_PAGE_MECHANISMS;
}

static SmtOrder
get_order (const SmtCliOptions *options)
{
  static const char *const keys[] = { "file", "name", "count", "joined", "region" };
  const char *key = smt_cli_options_get (options, "sort");

  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i], key))
      return i;

  return SMT_ORDER_NAME;
}

static const char *
get_entity (const SmtCliOptions *options)
{
  const SmtCommand *command = smt_cli_options_get_command (options);

  return command->opens_entity ? smt_cli_options_get_arguments (options)[0] : NULL;
}

static void
take (SmtView **view,
      SmtView  *next)
{
  smt_view_unref (*view);
  *view = next;
}

/**
 * smt_cli_options_build_view:
 * @self: options with a command
 *
 * Returns: (transfer full): the view asked for. Its ids are not checked.
 */
SmtView *
smt_cli_options_build_view (const SmtCliOptions *self)
{
  SmtView *view = smt_view_new ();
  g_autoptr (SmtEdtf) at = smt_cli_options_dup_date (self, "at");

  take (&view, smt_view_with_page (view, get_page (self)));
  take (&view, smt_view_with_entity (view, get_entity (self)));
  take (&view, smt_view_with_at (view, at));
  take (&view, smt_view_with_mechanisms (view,
                                         smt_cli_options_get_all (self, "mechanism")));
  take (&view, smt_view_with_parties (view, smt_cli_options_get_all (self, "party")));
  take (&view, smt_view_with_roles (view, smt_cli_options_get_all (self, "role")));
  take (&view, smt_view_with_according_to (view,
                                           smt_cli_options_get (self, "according-to")));
  take (&view, smt_view_with_text (view, smt_cli_options_get (self, "text")));
  take (&view, smt_view_with_order (view, get_order (self)));
  take (&view, smt_view_with_transposed (view, smt_cli_options_has (self, "transpose")));
  take (&view, smt_view_with_organisations (view,
                                            smt_cli_options_has (self, "organisations")));
  return view;
}
