/* test-help-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The help in the window: nothing of it is made before somebody asks, it opens on
 * the topic of what is shown, links lead to topics and to views, every topic fits
 * a narrow window, and it can be searched.
 */

#include "app-fixture.h"
#include "smt-help-dialog.h"
#include "smt-window.h"

static void
show_window (AppFixture *fixture)
{
  fixture->window = g_object_ref (smt_window_new (NULL, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
}

static AdwDialog *
get_dialog (AppFixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static GtkWidget *
open_help (AppFixture *fixture,
           const char *id)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, "win.help", "s", id));
  app_settle ();
  g_assert_true (SMT_IS_HELP_DIALOG (get_dialog (fixture)));
  return GTK_WIDGET (get_dialog (fixture));
}

static void
close_help (AppFixture *fixture)
{
  adw_dialog_force_close (get_dialog (fixture));
  app_settle ();
  g_assert_null (get_dialog (fixture));
}

static const char *
get_title (GtkWidget *dialog)
{
  GtkWidget *view = app_find (dialog, ADW_TYPE_NAVIGATION_VIEW);

  return adw_navigation_page_get_title (
    adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));
}

/* Follows a link as a press on it does. */
static void
follow (GtkWidget  *dialog,
        const char *words,
        const char *address)
{
  GtkWidget *label = app_find_label (dialog, words);
  gboolean is_handled = FALSE;

  g_assert_nonnull (label);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), address));
  g_signal_emit_by_name (label, "activate-link", address, &is_handled);
  g_assert_true (is_handled);
  app_settle ();
}

static void
test_not_at_start (AppFixture    *fixture,
                   gconstpointer  data)
{
  show_window (fixture);
  g_assert_cmpint (g_type_from_name ("SmtHelpDialog"), ==, G_TYPE_INVALID);
  g_assert_cmpint (g_type_from_name ("SmtHelp"), ==, G_TYPE_INVALID);
}

static void
test_topic_of_page (AppFixture    *fixture,
                    gconstpointer  data)
{
  show_window (fixture);
  g_assert_cmpstr (get_title (open_help (fixture, "")), ==, "Mechanisms");
  close_help (fixture);
  smt_session_go_to_page (fixture->session, SMT_PAGE_TIMELINE);
  g_assert_cmpstr (get_title (open_help (fixture, "")), ==, "The Timeline");
  /* Once more is no second help. */
  g_assert_cmpstr (get_title (open_help (fixture, "role")), ==, "The Timeline");
  close_help (fixture);
  g_assert_cmpstr (get_title (open_help (fixture, "role")), ==, "Roles");
  close_help (fixture);
}

static void
test_links (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog, *view;

  show_window (fixture);
  dialog = open_help (fixture, "matrix");
  follow (dialog, "shows who is in what", "topic:role");
  g_assert_cmpstr (get_title (dialog), ==, "Roles");
  view = app_find (dialog, ADW_TYPE_NAVIGATION_VIEW);
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view)));
  app_settle ();
  g_assert_cmpstr (get_title (dialog), ==, "The Matrix");
  follow (dialog, "shows who is in what", "page:matrix");
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (smt_view_get_page (smt_session_get_view (fixture->session)), ==,
                   SMT_PAGE_MATRIX);
}

/* Each topic has a heading, which takes the focus, and is no wider than a
 * telephone. */
static void
test_every_topic (AppFixture    *fixture,
                  gconstpointer  data)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();

  show_window (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  app_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);
      GtkWidget *dialog = open_help (fixture, smt_help_topic_get_id (topic));
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

      g_test_message ("%s", smt_help_topic_get_id (topic));
      g_assert_nonnull (focus);
      g_assert_nonnull (app_find_label (focus, smt_help_topic_get_title (topic)));
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)), ==,
                       GTK_ACCESSIBLE_ROLE_HEADING);
      g_assert_cmpint (gtk_widget_get_width (dialog), <=, 360);
      close_help (fixture);
    }
}

static void
search (GtkWidget  *dialog,
        const char *words)
{
  GtkWidget *entry = app_find (dialog, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  app_settle ();
}

static void
test_search (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog, *view;

  show_window (fixture);
  dialog = open_help (fixture, "role");
  view = app_find (dialog, ADW_TYPE_NAVIGATION_VIEW);
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
  app_settle ();
  g_assert_nonnull (app_find_label (dialog, "Periods and Dates"));
  g_assert_nonnull (app_find_label (dialog, "Your Own Data"));

  /* Words of a text, in any order and case; a heading without rows is gone. */
  search (dialog, "DASHED role");
  g_assert_nonnull (app_find_label (dialog, "Roles"));
  g_assert_null (app_find_label (dialog, "Your Own Data"));
  /* Of a key, as people read it. */
  search (dialog, "ctrl+r");
  g_assert_nonnull (app_find_label (dialog, "The Matrix"));
  search (dialog, "xyzzy");
  g_assert_nonnull (app_find_label (dialog, "Nothing Found"));

  search (dialog, "pinyin");
  g_signal_emit_by_name (app_find (dialog, GTK_TYPE_SEARCH_ENTRY), "activate");
  app_settle ();
  g_assert_cmpstr (get_title (dialog), ==, "Search");
  close_help (fixture);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/help-dialog/not-at-start", test_not_at_start);
  APP_TEST ("/help-dialog/topic-of-page", test_topic_of_page);
  APP_TEST ("/help-dialog/links", test_links);
  APP_TEST ("/help-dialog/every-topic", test_every_topic);
  APP_TEST ("/help-dialog/search", test_search);

  return g_test_run ();
}
