/* test-window-tabs.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Several windows, and several tabs in one: each has a view and a history of its
 * own.
 */

#include "window-fixture.h"

/* Two windows do not share what they show. */
static void
test_two (AppFixture    *fixture,
          gconstpointer  data)
{
  g_autoptr (SmtSession) session = smt_session_new (fixture->dataset, fixture->language);
  g_autoptr (GtkWidget) other = g_object_ref (smt_window_new (NULL, session));

  window_show (fixture);
  gtk_window_present (GTK_WINDOW (other));
  window_do (fixture, "win.open::lmc");
  g_assert_null (smt_session_get_entity (session));
  gtk_window_destroy (GTK_WINDOW (other));
  app_settle ();
  g_assert_finalize_object (g_steal_pointer (&other));
  g_assert_finalize_object (g_steal_pointer (&session));
}

static SmtSession *
get_shown (AppFixture *fixture)
{
  return smt_window_get_session (SMT_WINDOW (fixture->window));
}

/* One set of panes shows the tab that is selected; each has a view and a
 * history of its own, and what is closed can be opened again. */
static void
test_tabs (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (window_show (fixture));
  g_autoptr (SmtSession) second = NULL;

  window_do (fixture, "win.open::lmc");
  g_assert_null (app_find (window, ADW_TYPE_TAB_BAR));
  window_do (fixture, "win.open-tab::VNM");
  second = g_object_ref (get_shown (fixture));
  g_assert_true (second != fixture->session);
  g_assert_nonnull (app_find_label (window, "Memberships as of"));
  g_assert_nonnull (app_find (window, ADW_TYPE_TAB_BAR));
  g_assert_null (smt_session_get_undo_name (second));

  app_set_at (fixture, "2015");
  g_assert_nonnull (app_find_label (window, "Memberships as of"));
  window_do (fixture, "win.next-tab");
  g_assert_true (get_shown (fixture) == fixture->session);
  g_assert_nonnull (app_find_label (window, "Members after 31 December 2015"));
  window_do (fixture, "win.previous-tab");
  g_assert_true (get_shown (fixture) == second);

  window_do (fixture, "win.close-tab");
  g_assert_true (get_shown (fixture) == fixture->session);
  window_do (fixture, "win.reopen-tab");
  g_assert_true (get_shown (fixture) == second);
  window_do (fixture, "win.close-tab");
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/window-tabs/two", test_two);
  APP_TEST ("/window-tabs/tabs", test_tabs);

  return g_test_run ();
}
