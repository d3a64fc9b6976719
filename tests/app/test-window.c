/* test-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window as a whole: places, links and the date reach every pane, the keyboard
 * gets everywhere and back, and nothing is left when it is closed.
 */

#include "dataset-fixture.h"
#include "register-maker.h"
#include "smt-matrix-scene.h"
#include "smt-matrix-view.h"
#include "smt-line-row.h"
#include "smt-list-page.h"
#include "smt-page.h"
#include "smt-passage-popover.h"
#include "smt-sheet-view.h"
#include "window-fixture.h"

static GtkListBox *
get_places (AppFixture *fixture)
{
  return GTK_LIST_BOX (app_find (fixture->window, GTK_TYPE_LIST_BOX));
}

static void
test_properties (AppFixture    *fixture,
                 gconstpointer  data)
{
  SmtWindow *window = window_show (fixture);
  g_autoptr (SmtSession) session = NULL;
  guint n_notified = 0;

  g_object_get (window, "session", &session, NULL);
  g_assert_true (session == fixture->session);
  g_assert_true (smt_window_get_session (window) == session);

  g_signal_connect_swapped (window, "notify::organisations",
                            G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (window, "organisations", TRUE, NULL);
  g_object_set (window, "organisations", TRUE, NULL);
  app_set_at (fixture, "2015");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (smt_view_get_organisations (smt_session_get_view (session)));
  smt_session_undo (session);
  smt_session_undo (session);
  g_assert_cmpuint (n_notified, ==, 2);
  app_settle ();
}

/* Places and session follow each other; where there is nothing to list, there
 * is no place to go to. */
static void
test_places (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkListBox *places;

  window_show (fixture);
  places = get_places (fixture);
  for (SmtPage page = 0; page < smt_page_get_n (); page++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (places, page);
      SmtEntityType type;
      gboolean is_empty = smt_page_get_entity_type (page, &type) &&
        g_list_model_get_n_items (smt_dataset_get_list (fixture->dataset, type)) == 0;

      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)) == !is_empty);
      if (is_empty)
        continue;
      gtk_list_box_select_row (places, row);
      app_settle ();
      g_assert_cmpint (smt_view_get_page (smt_session_get_view (fixture->session)), ==, page);
    }

  smt_session_go_to_entity (fixture->session, "VNM");
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (places)),
                   ==, SMT_PAGE_PARTIES);
  /* The place where one is closes what is open. */
  g_signal_emit_by_name (gtk_list_box_get_selected_row (places), "activate");
  g_assert_null (smt_session_get_entity (fixture->session));
  app_settle ();
}

static void
test_links (AppFixture    *fixture,
            gconstpointer  data)
{
  window_show (fixture);
  app_do (fixture, "win.open::lmc");
  g_assert_nonnull (app_find_label (fixture->window, "What it is"));
  app_do (fixture, "win.open::VNM");
  g_assert_cmpint (smt_view_get_page (smt_session_get_view (fixture->session)),
                   ==, SMT_PAGE_PARTIES);
  g_assert_nonnull (app_find_label (fixture->window, "Memberships as of"));
  app_do (fixture, "win.back");
  g_assert_true (smt_session_get_entity (fixture->session) == app_get_entity (fixture, "lmc"));
  app_do (fixture, "win.forward");
  g_assert_true (smt_session_get_entity (fixture->session) == app_get_entity (fixture, "VNM"));
  g_assert_false (smt_session_get_can_go_forward (fixture->session));
}

/* The scene that is on the screen. */
static SmtMatrixScene *
get_scene (AppFixture *fixture)
{
  GtkWidget *view = app_find (fixture->window, SMT_TYPE_MATRIX_VIEW);

  g_assert_nonnull (view);
  return SMT_MATRIX_SCENE (smt_matrix_view_get_scene (SMT_MATRIX_VIEW (view)));
}

static void
test_date (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtDay day = smt_day_from_civil (2015, 12, 31);
  SmtMatrixScene *scene;

  window_show (fixture);
  app_set_at (fixture, "2015");
  g_assert_cmpint (smt_matrix_scene_get_day (get_scene (fixture)), ==, day);
  g_assert_null (app_find_label (fixture->window, "LMC · 6 parties"));
  app_do (fixture, "win.open::lmc");
  g_assert_nonnull (app_find_label (fixture->window, "Members after 31 December 2015"));
  app_set_at (fixture, "2017");
  g_assert_null (app_find_label (fixture->window, "Members after"));
  g_assert_nonnull (app_find_label (fixture->window, "Members as of 31 December 2017"));

  /* What is hidden catches up when it is shown. */
  app_do (fixture, "win.page::matrix");
  scene = get_scene (fixture);
  g_assert_cmpint (smt_matrix_scene_get_day (scene), ==, smt_day_from_civil (2017, 12, 31));

  /* And is left alone by what does not concern it. */
  app_do (fixture, "win.page::parties");
  smt_session_set_text (fixture->session, "viet");
  app_do (fixture, "win.page::matrix");
  g_assert_true (get_scene (fixture) == scene);
}

/* The inspector shows the cell, follows the date, and closes when its column
 * is gone. */
static void
test_inspector (AppFixture    *fixture,
                gconstpointer  data)
{
  window_show (fixture);
  app_do (fixture, "win.page::matrix");
  window_open_cell (fixture, "VNM", "lmc");
  g_assert_nonnull (app_find_label (fixture->window, "since 23 March 2016"));
  app_set_at (fixture, "2015");
  g_assert_null (app_find_label (fixture->window, "since 23 March 2016"));
  g_assert_nonnull (app_find_label (fixture->window, "Viet Nam, Lancang-Mekong Cooperation"));

  g_object_set (fixture->window, "organisations", TRUE, NULL);
  app_settle ();
  window_open_cell (fixture, "VNM", "asean");
  g_assert_nonnull (app_find_label (fixture->window, "Viet Nam in ASEAN"));
  g_object_set (fixture->window, "organisations", FALSE, NULL);
  app_settle ();
  g_assert_null (app_find_label (fixture->window, "Viet Nam in ASEAN"));

  app_set_at (fixture, "2017");
  window_open_cell (fixture, "VNM", "lmc");
  window_close_inspector (fixture);
  g_assert_null (app_find_label (fixture->window, "since 23 March 2016"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 app_find (fixture->window, SMT_TYPE_MATRIX_VIEW));
}

/* By the white paper alone, CICA's members are China and the rest not stated;
 * the choice is a step that can be undone. */
static void
test_source (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *source = NULL;

  window_show (fixture);
  app_do (fixture, "win.open::cica");
  g_assert_nonnull (app_find_label (fixture->window, "Kazakhstan"));
  app_do (fixture, "win.according-to::wp-2017");
  g_object_get (fixture->window, "according-to", &source, NULL);
  g_assert_cmpstr (source, ==, "wp-2017");
  g_assert_null (app_find_label (fixture->window, "Kazakhstan"));
  app_do (fixture, "win.undo");
  g_assert_nonnull (app_find_label (fixture->window, "Kazakhstan"));
  app_do (fixture, "win.according-to::wp-2017");
  app_do (fixture, "win.according-to('')");
  g_assert_null (smt_view_get_according_to (smt_session_get_view (fixture->session)));
}

/* Tab goes round, and Shift+Tab the same way back: no pane keeps the focus. */
static void
test_focus (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) visited = g_ptr_array_new ();
  GtkWindow *window = GTK_WINDOW (window_show (fixture));

  gtk_window_set_focus (window, NULL);
  do
    {
      g_assert_cmpuint (visited->len, <, 100);
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
      g_ptr_array_add (visited, gtk_window_get_focus (window));
    }
  while (visited->len == 1 ||
         visited->pdata[visited->len - 1] != visited->pdata[0]);

  /* Menu, places, filter, list, date, matrix: at least. */
  g_assert_cmpuint (visited->len, >, 6);
  for (guint i = visited->len - 1; i > 0; i--)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD);
      g_assert_true (gtk_window_get_focus (window) == visited->pdata[i - 1]);
    }
}

/* Pictures are filtered where they are, not by a list that comes instead. */
static void
test_filter (AppFixture    *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *action;
    SmtPage     page;
  } places[] = {
    { "win.page::timeline", SMT_PAGE_TIMELINE }, { "win.page::matrix", SMT_PAGE_MATRIX },
    { "win.page::search", SMT_PAGE_SEARCH }, { "win.page::topics", SMT_PAGE_TOPICS },
  };
  GtkWindow *window = GTK_WINDOW (window_show (fixture));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      app_do (fixture, places[i].action);
      gtk_window_set_focus (window, NULL);
      app_do (fixture, "win.filter");
      g_assert_cmpint (smt_view_get_page (smt_session_get_view (fixture->session)), ==,
                       places[i].page);
      g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (window)));
    }
}

/* From the page of a mechanism its members are selected in the matrix at once,
 * whatever the list was filtered by. */
static void
test_members (AppFixture    *fixture,
              gconstpointer  data)
{
  const char *const *selected;

  window_show (fixture);
  app_do (fixture, "win.open::lmc");
  smt_session_set_text (fixture->session, "lancang");
  app_do (fixture, "win.select-members::lmc");
  selected = smt_view_get_selected_parties (smt_session_get_view (fixture->session));
  g_assert_cmpint (smt_view_get_page (smt_session_get_view (fixture->session)), ==,
                   SMT_PAGE_MATRIX);
  g_assert_cmpuint (g_strv_length ((char **) selected), ==, 6);
  g_assert_true (g_strv_contains (selected, "VNM"));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Select Members");
}

/* Whoever is a member of something, in a register of 217 states: the one action, and
 * after it a selection of all of them, reach every view before anybody waits. */
static void
test_many_members (AppFixture    *fixture,
                   gconstpointer  data)
{
  g_autoptr (SmtDataset) register_of_many =
    register_maker_make (register_maker_find_shape ("217x534"), 1816);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (SmtView) all = NULL;
  GListModel *parties = smt_dataset_get_list (register_of_many, SMT_ENTITY_PARTY);
  GListModel *mechanisms = smt_dataset_get_list (register_of_many, SMT_ENTITY_MECHANISM);
  g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, 0);
  gint64 start;

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (parties, i);

      g_ptr_array_add (ids, (gpointer) smt_entity_get_id (party));
    }
  g_assert_cmpuint (ids->len, ==, 217);
  g_ptr_array_add (ids, NULL);
  g_clear_object (&fixture->session);
  fixture->session = smt_session_new (register_of_many, fixture->language);
  window_show (fixture);
  app_do (fixture, "win.page::parties");

  start = fixture_get_time ();
  g_assert_true (gtk_widget_activate_action (fixture->window, "win.select-members", "s",
                                             smt_entity_get_id (mechanism)));
  g_test_message ("its members: %" G_GINT64_FORMAT " µs", fixture_get_time () - start);
  fixture_assert_quick (start, 0.1);
  app_settle ();
  app_do (fixture, "win.page::parties");

  all = smt_view_with_selection (smt_session_get_view (fixture->session),
                                 (const char *const *) ids->pdata, NULL);
  start = fixture_get_time ();
  smt_session_change (fixture->session, all, "test");
  g_test_message ("all 217: %" G_GINT64_FORMAT " µs", fixture_get_time () - start);
  fixture_assert_quick (start, 0.1);
  g_assert_nonnull (app_find_label (fixture->window, "✓ Selected"));
  app_settle ();
}

static gboolean
has_passages (gpointer window)
{
  return app_find (window, SMT_TYPE_PASSAGE_POPOVER) != NULL;
}

/* One key leads to where it is written: from a cell, from a sign of the timeline, and
 * from a line of a page. */
static void
test_passages (AppFixture    *fixture,
               gconstpointer  data)
{
  static const char *const places[] = { "win.page::matrix", "win.page::timeline", "win.open::lmc" };
  GtkWidget *window = GTK_WIDGET (window_show (fixture)), *focus;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      app_do (fixture, places[i]);
      if (g_str_equal (places[i], "win.page::matrix"))
        {
          guint row, column;
          SmtMatrixView *view = SMT_MATRIX_VIEW (app_find (window, SMT_TYPE_MATRIX_VIEW));
          SmtGridScene *scene = smt_matrix_view_get_scene (view);

          g_assert_true (smt_grid_scene_find_entry (scene, SMT_AXIS_ROWS, "VNM", &row));
          g_assert_true (smt_grid_scene_find_entry (scene, SMT_AXIS_COLUMNS, "lmc", &column));
          smt_matrix_view_set_focus (view, row, column);
        }
      else if (g_str_equal (places[i], "win.open::lmc"))
        gtk_widget_grab_focus (app_find (window, SMT_TYPE_LINE_ROW));
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      g_assert_false (has_passages (window));
      app_do (fixture, "win.show-passages");
      if (!app_wait (has_passages, window))
        g_error ("no passages from %s", places[i]);
      gtk_popover_popdown (GTK_POPOVER (app_find (window, SMT_TYPE_PASSAGE_POPOVER)));
      app_settle ();
    }
}

/* What is opened by key gets the focus. */
static void
test_keys (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (window_show (fixture));

  app_do (fixture, "win.page::matrix");
  g_assert_true (gtk_window_get_focus (window) ==
                 app_find (fixture->window, SMT_TYPE_MATRIX_VIEW));
  app_do (fixture, "win.page::parties");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         app_find (fixture->window, GTK_TYPE_LIST_VIEW)));
  app_do (fixture, "win.date");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         app_find (fixture->window, ADW_TYPE_ENTRY_ROW)));
}

static GtkMenuButton *
open_menu (AppFixture *fixture)
{
  GtkWidget *button = app_find (fixture->window, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  app_settle ();
  return GTK_MENU_BUTTON (button);
}

/* The menu says what would be undone. */
static void
test_menu (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkMenuButton *button;

  window_show (fixture);
  app_set_at (fixture, "2015");
  button = open_menu (fixture);
  g_assert_nonnull (app_find_label (GTK_WIDGET (button), "Undo Change Date"));
  gtk_menu_button_popdown (button);
  app_do (fixture, "win.undo");
  open_menu (fixture);
  g_assert_null (app_find_label (GTK_WIDGET (button), "Undo Change Date"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (button), "Redo Change Date"));
}

static gboolean
shows_places (gpointer user_data)
{
  AppFixture *fixture = user_data;

  return smt_view_get_page (smt_session_get_view (fixture->session)) == SMT_PAGE_PLACES;
}

/* The key finds the menu also where its button is out of sight. */
static void
test_menu_key (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkMenuButton *button;

  window_show (fixture);
  app_do (fixture, "win.menu");
  button = GTK_MENU_BUTTON (app_find (fixture->window, GTK_TYPE_MENU_BUTTON));
  g_assert_nonnull (app_find_label (GTK_WIDGET (button), "Preferences"));
  gtk_menu_button_popdown (button);
  app_settle ();
  g_assert_null (app_find_label (fixture->window, "Preferences"));

  window_resize (fixture, 360, 294);
  app_do (fixture, "win.open::lmc");
  app_do (fixture, "win.menu");
  g_assert_nonnull (app_find_label (fixture->window, "Preferences"));
}

/* A file that is dropped anywhere on the window is opened. */
static void
test_drop (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "a.summitry-view", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) controllers = NULL;
  GSList *list = g_slist_append (NULL, file);
  GdkFileList *files = gdk_file_list_new_from_list (list);
  g_auto (GValue) value = G_VALUE_INIT;
  guint n_targets = 0;

  g_assert_true (g_file_set_contents (path, "{\"format\": \"summitry-view\", \"version\": 1,"
                                      " \"page\": \"places\"}", -1, NULL));
  window_show (fixture);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  controllers = gtk_widget_observe_controllers (fixture->window);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean is_taken = FALSE;

      if (!GTK_IS_DROP_TARGET (controller))
        continue;
      n_targets++;
      g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &is_taken);
      g_assert_true (is_taken);
    }
  g_slist_free (list);
  g_assert_cmpuint (n_targets, ==, 1);
  g_assert_true (app_wait (shows_places, fixture));
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer text)
{
  return *(char **) text != NULL;
}

/* A second language: on the page, in the list, and as a pair to take away. */
static void
test_second_language (AppFixture    *fixture,
                      gconstpointer  data)
{
  g_autofree char *pair = NULL;
  g_autofree char *attributes = NULL;
  GtkLabel *label;

  window_show (fixture);
  smt_session_go_to_entity (fixture->session, "lmc");
  app_settle ();
  g_assert_null (app_find_label (app_find (fixture->window, SMT_TYPE_LIST_PAGE), "แม่โขง"));

  app_do (fixture, "win.beside::th");
  app_settle ();
  g_assert_cmpstr (smt_view_get_beside (smt_session_get_view (fixture->session)), ==, "th");
  g_assert_nonnull (app_find_label (app_find (fixture->window, SMT_TYPE_LIST_PAGE), "แม่โขง"));
  label = GTK_LABEL (app_find_label (app_find (fixture->window, SMT_TYPE_SHEET_VIEW), "แม่โขง"));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (label), "กรอบ"));
  /* In Thai lines are broken by the words of a dictionary. */
  attributes = pango_attr_list_to_string (gtk_label_get_attributes (label));
  g_assert_nonnull (strstr (attributes, "language th"));

  app_do (fixture, "win.copy-pair::lmc");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL,
                                 text_read_cb, &pair);
  g_assert_true (app_wait (is_set, &pair));
  g_assert_true (g_str_has_prefix (pair, "Lancang-Mekong Cooperation\tกรอบ"));

  smt_session_undo (fixture->session);
  g_assert_null (smt_view_get_beside (smt_session_get_view (fixture->session)));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/window/properties", test_properties);
  APP_TEST ("/window/places", test_places);
  APP_TEST ("/window/links", test_links);
  APP_TEST ("/window/second-language", test_second_language);
  APP_TEST ("/window/date", test_date);
  APP_TEST ("/window/inspector", test_inspector);
  APP_TEST ("/window/source", test_source);
  APP_TEST ("/window/focus", test_focus);
  APP_TEST ("/window/filter", test_filter);
  APP_TEST ("/window/members", test_members);
  APP_TEST ("/window/many-members", test_many_members);
  APP_TEST ("/window/passages", test_passages);
  APP_TEST ("/window/keys", test_keys);
  APP_TEST ("/window/menu", test_menu);
  APP_TEST ("/window/menu-key", test_menu_key);
  APP_TEST ("/window/drop", test_drop);

  return g_test_run ();
}
