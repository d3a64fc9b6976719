/* test-undo.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fifty different things done in a window, by the commands that its menus, keys
 * and buttons name, each undone and done again: every step is exactly where it
 * was, letter for letter.
 */

#include "app-fixture.h"
#include "smt-window.h"

#define MIN_STEPS 50

/* In this order, each changes what the window shows. */
static const char *const steps[] = {
  "win.page::parties",
  "win.open::KHM",
  "win.open::lmc",
  "win.open::sanya",
  "win.page::meetings",
  "win.page::documents",
  "win.open::sanya-declaration",
  "win.page::statements",
  "win.page::milestones",
  "win.page::topics",
  "win.page::places",
  "win.page::people",
  "win.page::sources",
  "win.open::asean-ians-2025",
  "win.page::search",
  "win.page::questions",
  "win.show-in-timeline::lmc",
  "win.show-in-timeline::sanya-declaration",
  "win.select-in-matrix::VNM",
  "win.select-in-matrix::eas",
  "matrix.transposed",
  "matrix.by-region",
  "matrix.by-kind",
  "matrix.collapse-all",
  "matrix.expand-all",
  "matrix.party-order::file",
  "matrix.party-order::name",
  "matrix.party-order::count",
  "matrix.party-order::joined",
  "matrix.party-order::similarity",
  "matrix.mechanism-order::name",
  "matrix.mechanism-order::count",
  "matrix.mechanism-order::joined",
  "matrix.at-least::2",
  "matrix.at-least::3",
  "matrix.all-of::eas",
  "matrix.none-of::sco",
  "matrix.remove-filters",
  "matrix.select-members::lmc",
  "matrix.show-selection",
  "matrix.show-all",
  "matrix.clear-selection",
  "matrix.select-memberships::CHN",
  "matrix.compare::2010",
  "matrix.compare::2005",
  "matrix.compare::",
  "matrix.earlier",
  "matrix.display::table",
  "matrix.display::words",
  "matrix.display::picture",
  "matrix.reading::parties",
  "matrix.reading::mechanisms",
  "matrix.reading::memberships",
  "win.page::timeline",
  "win.page::mechanisms",
};

static char *
dup_view (AppFixture *fixture)
{
  return smt_view_to_json (smt_session_get_view (fixture->session));
}

/* What the window shows after each step; the first is the start. */
static GPtrArray *
do_all (AppFixture *fixture)
{
  GPtrArray *views = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (views, dup_view (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      app_do (fixture, steps[i]);
      g_ptr_array_add (views, dup_view (fixture));
      if (g_str_equal (g_ptr_array_index (views, i), g_ptr_array_index (views, i + 1)))
        g_error ("%s changes nothing", steps[i]);
      /* Whatever is undone has a name. */
      g_assert_nonnull (smt_session_get_undo_name (fixture->session));
    }
  return views;
}

static void
test_fifty (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) views = NULL;
  guint n = G_N_ELEMENTS (steps);

  g_assert_cmpuint (n, >=, MIN_STEPS);
  fixture->window = g_object_ref (smt_window_new (NULL, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
  g_assert_null (smt_session_get_undo_name (fixture->session));

  views = do_all (fixture);
  for (guint i = n; i-- > 0;)
    {
      g_autofree char *view = NULL;

      app_do (fixture, "win.undo");
      view = dup_view (fixture);
      g_assert_cmpstr (view, ==, g_ptr_array_index (views, i));
    }
  g_assert_null (smt_session_get_undo_name (fixture->session));

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *view = NULL;

      app_do (fixture, "win.redo");
      view = dup_view (fixture);
      g_assert_cmpstr (view, ==, g_ptr_array_index (views, i));
    }
  g_assert_null (smt_session_get_redo_name (fixture->session));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/undo/fifty", test_fifty);

  return g_test_run ();
}
