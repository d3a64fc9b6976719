/* test-window-sizes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window in the sizes it may have: it fits into the smallest it promises, shows
 * one pane at a time where there is no room for more, and is as large again as it
 * was.
 */

#include "smt-date-button.h"
#include "smt-matrix-view.h"
#include "smt-opener.h"
#include "smt-places.h"
#include "smt-sheet-view.h"
#include "window-fixture.h"

static void
visit_all (AppFixture *fixture)
{
  app_do (fixture, "win.page::mechanisms");
  app_do (fixture, "win.open::lmc");
  app_do (fixture, "win.open::wp-2017");
  app_do (fixture, "win.page::matrix");
  window_open_cell (fixture, "VNM", "lmc");
  window_open_cell (fixture, "AFG", "lmc");
  if (app_find (fixture->window, SMT_TYPE_MATRIX_VIEW) != NULL)
    window_close_inspector (fixture);
  app_do (fixture, "win.page::parties");
  smt_session_set_text (fixture->session, "no such thing");
  app_settle ();
}

/* A widget that finds too little room warns, which ends the test. */
static void
test_sizes (AppFixture    *fixture,
            gconstpointer  data)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 1180, 760 }, { 901, 600 }, { 880, 600 }, { 600, 500 }, { 360, 640 }, { 360, 294 } };

  window_show (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      window_resize (fixture, sizes[i].width, sizes[i].height);
      visit_all (fixture);
    }
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  g_assert_cmpint (gtk_widget_get_height (fixture->window), <=, 294);
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_PAGE);

  return page != NULL && gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (page);
}

/* In a narrow window one pane shows at a time, the one that is meant. */
static void
test_narrow (AppFixture    *fixture,
             gconstpointer  data)
{
  window_show (fixture);
  window_resize (fixture, 360, 640);
  app_do (fixture, "win.page::mechanisms");
  g_assert_true (is_in_sight (app_find (fixture->window, GTK_TYPE_LIST_VIEW)));

  app_do (fixture, "win.open::lmc");
  g_assert_null (app_find (fixture->window, GTK_TYPE_LIST_VIEW));
  g_assert_nonnull (app_find_label (fixture->window, "What it is"));
  app_do (fixture, "win.open::VNM");
  app_do (fixture, "win.back");
  g_assert_nonnull (app_find_label (fixture->window, "What it is"));
  /* Back to where nothing was open is back to the list. */
  app_do (fixture, "win.back");
  g_assert_nonnull (app_find (fixture->window, GTK_TYPE_LIST_VIEW));
  app_do (fixture, "win.filter");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         app_find (fixture->window, GTK_TYPE_SEARCH_ENTRY)));
}

/* So it does when a view is opened: one of a list shows the list. */
static void
test_narrow_view (AppFixture    *fixture,
                  gconstpointer  data)
{
  SmtWindow *window = window_show (fixture);

  /* With its frame. */
  window_resize (fixture, 370, 640);
  smt_opener_open_text (window, "{\"format\": \"summitry-view\", \"version\": 1, "
                                "\"page\": \"mechanisms\", \"entity\": \"lmc\"}");
  app_settle ();
  g_assert_nonnull (app_find_label (fixture->window, "What it is"));
  smt_opener_open_text (window, "{\"format\": \"summitry-view\", \"version\": 1, "
                                "\"page\": \"meetings\"}");
  app_settle ();
  g_assert_true (is_in_sight (app_find (fixture->window, GTK_TYPE_LIST_VIEW)));
  smt_opener_open_text (window, "{\"format\": \"summitry-view\", \"version\": 1, "
                                "\"page\": \"matrix\"}");
  app_settle ();
  g_assert_true (is_in_sight (app_find (fixture->window, SMT_TYPE_MATRIX_VIEW)));
}

/* Beside all three buttons that a window may have, nothing in the header is cut. */
static void
test_narrow_header (AppFixture    *fixture,
                    gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-decoration-layout", ":minimize,maximize,close", NULL);
  window_show (fixture);
  window_resize (fixture, 360, 640);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *button, *label;

      app_do (fixture, i == 0 ? "win.page::matrix" : "win.page::search");
      button = app_find (fixture->window, SMT_TYPE_DATE_BUTTON);
      label = app_find (button, GTK_TYPE_LABEL);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-decoration-layout");
}

/* A window is as large as it was, and maximised if it was. */
static void
test_size (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtWindow *window = window_show (fixture);
  g_autoptr (JsonNode) node = NULL;
  GtkWindow *other;
  int width, height;

  window_resize (fixture, 700, 500);
  node = smt_window_to_node (window);
  json_object_set_boolean_member (json_node_get_object (node), "maximized", TRUE);
  other = GTK_WINDOW (smt_window_new_from_node (NULL, fixture->dataset, fixture->language, node));
  gtk_window_get_default_size (other, &width, &height);
  g_assert_cmpint (width, ==, 700);
  g_assert_cmpint (height, ==, 500);
  g_assert_true (gtk_window_is_maximized (other));
  gtk_window_destroy (other);
}

static GtkAdjustment *
get_scroll (GtkWidget *window)
{
  GtkWidget *sheet = app_find (window, SMT_TYPE_SHEET_VIEW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (app_find (sheet, GTK_TYPE_SCROLLED_WINDOW)));
}

static gboolean
is_scrolled (gpointer window)
{
  return gtk_adjustment_get_value (get_scroll (window)) == 900;
}

/* A page is where one had read to, once it is there. */
static void
test_scroll (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (JsonNode) node = NULL;
  GtkWidget *other;

  window_show (fixture);
  app_do (fixture, "win.open::lmc");
  gtk_adjustment_set_value (get_scroll (fixture->window), 900);
  app_settle ();
  node = smt_window_to_node (SMT_WINDOW (fixture->window));
  other = smt_window_new_from_node (NULL, fixture->dataset, fixture->language, node);
  gtk_window_present (GTK_WINDOW (other));
  app_settle ();
  g_assert_true (app_wait (is_scrolled, other));
  gtk_window_destroy (GTK_WINDOW (other));
}

static int
get_label_height (AppFixture *fixture)
{
  return gtk_widget_get_height (app_find_label (fixture->window, "Lancang-Mekong Cooperation"));
}

/* Larger text is larger, and folds panes away where it leaves no room. */
static void
test_zoom (AppFixture    *fixture,
           gconstpointer  data)
{
  int height;

  window_show (fixture);
  app_do (fixture, "win.open::lmc");
  height = get_label_height (fixture);
  for (guint i = 0; i < 9; i++)
    app_do (fixture, "win.zoom-in");
  g_assert_cmpint (get_label_height (fixture), >, height);
  g_assert_nonnull (adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (fixture->window)));
  app_do (fixture, "win.zoom-normal");
  g_assert_cmpint (get_label_height (fixture), ==, height);
  app_do (fixture, "win.zoom-out");
  g_assert_cmpint (get_label_height (fixture), <=, height);
}

/* What is put away leaves its room to the rest. */
static void
test_places_away (AppFixture    *fixture,
                  gconstpointer  data)
{
  window_show (fixture);
  g_assert_nonnull (app_find (fixture->window, SMT_TYPE_PLACES));
  app_do (fixture, "win.places");
  g_assert_null (app_find (fixture->window, SMT_TYPE_PLACES));
  app_do (fixture, "win.places");
  g_assert_nonnull (app_find (fixture->window, SMT_TYPE_PLACES));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/window-sizes/sizes", test_sizes);
  APP_TEST ("/window-sizes/narrow", test_narrow);
  APP_TEST ("/window-sizes/narrow-view", test_narrow_view);
  APP_TEST ("/window-sizes/narrow-header", test_narrow_header);
  APP_TEST ("/window-sizes/size", test_size);
  APP_TEST ("/window-sizes/scroll", test_scroll);
  APP_TEST ("/window-sizes/zoom", test_zoom);
  APP_TEST ("/window-sizes/places-away", test_places_away);

  return g_test_run ();
}
