/* test-window-tabs.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Several windows, and several tabs in one: each has a view and a history of its
 * own.
 */

#include "smt-view-file.h"
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
  app_do (fixture, "win.open::lmc");
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

  app_do (fixture, "win.open::lmc");
  g_assert_null (app_find (window, ADW_TYPE_TAB_BAR));
  app_do (fixture, "win.open-tab::VNM");
  second = g_object_ref (get_shown (fixture));
  g_assert_true (second != fixture->session);
  g_assert_nonnull (app_find_label (window, "Memberships as of"));
  g_assert_nonnull (app_find (window, ADW_TYPE_TAB_BAR));
  g_assert_null (smt_session_get_undo_name (second));

  app_set_at (fixture, "2015");
  g_assert_nonnull (app_find_label (window, "Memberships as of"));
  app_do (fixture, "win.next-tab");
  g_assert_true (get_shown (fixture) == fixture->session);
  g_assert_nonnull (app_find_label (window, "Members after 31 December 2015"));
  app_do (fixture, "win.previous-tab");
  g_assert_true (get_shown (fixture) == second);

  app_do (fixture, "win.close-tab");
  g_assert_true (get_shown (fixture) == fixture->session);
  app_do (fixture, "win.reopen-tab");
  g_assert_true (get_shown (fixture) == second);
  app_do (fixture, "win.close-tab");
}

/* The text that an item of a menu is for; "" for none. */
static char *
dup_target (GMenuModel *model,
            int         section,
            int         position,
            const char *action)
{
  g_autoptr (GMenuModel) items = g_menu_model_get_item_link (model, section,
                                                             G_MENU_LINK_SECTION);
  g_autofree char *found = NULL;
  char *target = NULL;

  g_menu_model_get_item_attribute (items, position, G_MENU_ATTRIBUTE_ACTION, "s", &found);
  g_assert_cmpstr (found, ==, action);
  g_menu_model_get_item_attribute (items, position, G_MENU_ATTRIBUTE_TARGET, "s", &target);
  return target != NULL ? target : g_strdup ("");
}

/* A tab has a menu: its view, whichever tab is shown, and a way to close it. */
static void
test_menu (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (window_show (fixture));
  g_autofree char *link = NULL, *opened = NULL, *copied = NULL, *name = NULL, *closed = NULL;
  AdwTabView *tabs;
  GMenuModel *menu;

  app_do (fixture, "win.open::lmc");
  link = smt_view_file_to_link (smt_session_get_view (fixture->session), fixture->dataset);
  app_do (fixture, "win.open-tab::VNM");
  tabs = adw_tab_bar_get_view (ADW_TAB_BAR (app_find (window, ADW_TYPE_TAB_BAR)));
  g_signal_emit_by_name (tabs, "setup-menu", adw_tab_view_get_nth_page (tabs, 0));
  menu = adw_tab_view_get_menu_model (tabs);
  g_assert_nonnull (menu);
  opened = dup_target (menu, 0, 1, "win.open-view-window");
  name = dup_target (menu, 1, 0, "win.copy-title");
  copied = dup_target (menu, 1, 1, "win.copy-view-link");
  closed = dup_target (menu, 2, 0, "win.close-tab-at");
  g_assert_cmpstr (opened, ==, link);
  g_assert_cmpstr (copied, ==, link);
  g_assert_cmpstr (name, ==, "LMC");

  /* The other one, which is shown, stays. */
  app_do (fixture, "win.close-tab-at(uint32 0)");
  g_assert_true (get_shown (fixture) != fixture->session);
  g_assert_cmpint (adw_tab_view_get_n_pages (tabs), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/window-tabs/two", test_two);
  APP_TEST ("/window-tabs/tabs", test_tabs);
  APP_TEST ("/window-tabs/menu", test_menu);

  return g_test_run ();
}
