/* test-entity-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menu of what is named, on rows of every kind: by the key, and by a press
 * that is long. It is made then, and gone afterwards.
 */

#include "app-fixture.h"
#include "smt-bookmark-list.h"
#include "smt-history-dialog.h"
#include "smt-matrix-inspector.h"
#include "smt-matrix-table-view.h"
#include "smt-matrix-view.h"
#include "smt-named-box.h"
#include "smt-places.h"
#include "smt-questions-page.h"
#include "smt-questions.h"
#include "smt-view-file.h"
#include "smt-window.h"

static void
show_window (AppFixture *fixture)
{
  fixture->window = g_object_ref (smt_window_new (NULL, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
}

/* What a widget has of a type that is given a menu. */
static GtkEventController *
get_controller (GtkWidget *widget,
                GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }

  g_assert_not_reached ();
}

static void
press_long (GtkWidget *widget,
            GtkWidget *part)
{
  graphene_point_t middle, place;

  g_assert_nonnull (part);
  graphene_point_init (&middle, gtk_widget_get_width (part) / 2,
                       gtk_widget_get_height (part) / 2);
  g_assert_true (gtk_widget_compute_point (part, widget, &middle, &place));
  g_signal_emit_by_name (get_controller (widget, GTK_TYPE_GESTURE_LONG_PRESS), "pressed",
                         (double) place.x, (double) place.y);
  app_settle ();
}

static void
press_key (GtkWidget *widget,
           GtkWidget *part)
{
  g_autoptr (GtkShortcut) shortcut = NULL;

  g_assert_true (gtk_widget_grab_focus (part));
  app_settle ();
  shortcut = g_list_model_get_item (G_LIST_MODEL (get_controller (widget,
                                                                  GTK_TYPE_SHORTCUT_CONTROLLER)), 0);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                               NULL));
  app_settle ();
}

static GtkWidget *
get_menu (AppFixture *fixture)
{
  return app_find (fixture->window, GTK_TYPE_POPOVER_MENU);
}

/* The target of its first item is the id; other names head its last section. */
static void
assert_menu (AppFixture *fixture,
             const char *id,
             const char *other)
{
  GtkWidget *menu = get_menu (fixture);
  GMenuModel *model;
  g_autoptr (GMenuModel) section = NULL;
  g_autofree char *found = NULL;

  g_assert_nonnull (menu);
  model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu));
  section = g_menu_model_get_item_link (model, 0, G_MENU_LINK_SECTION);
  if (id != NULL)
    {
      g_assert_true (g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_TARGET, "s",
                                                      &found));
      g_assert_cmpstr (found, ==, id);
    }
  if (other != NULL)
    g_assert_nonnull (app_find_label (menu, other));
  gtk_popover_popdown (GTK_POPOVER (menu));
  app_settle ();
  g_assert_null (get_menu (fixture));
  /* GTK 4.18 keeps the section, which has to be empty. */
  g_assert_cmpint (g_menu_model_get_n_items (section), ==, 0);
}

/* By both ways the same. */
static void
assert_menus (AppFixture *fixture,
              GtkWidget  *widget,
              GtkWidget  *part,
              const char *id,
              const char *other)
{
  g_assert_null (get_menu (fixture));
  press_long (widget, part);
  assert_menu (fixture, id, other);
  press_key (widget, part);
  assert_menu (fixture, id, other);
}

static GtkWidget *
get_row (GtkWidget  *root,
         const char *text,
         GType       type)
{
  GtkWidget *label = app_find_label (root, text);
  GtkWidget *row;

  g_assert_nonnull (label);
  row = gtk_widget_get_ancestor (label, type);
  g_assert_nonnull (row);
  return row;
}

/* Of the first row of a table: what it tells of, and both that it names. */
static void
test_table (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *table, *cell;

  show_window (fixture);
  app_do (fixture, "win.page::matrix");
  app_do (fixture, "matrix.display::table");
  table = app_find (fixture->window, SMT_TYPE_MATRIX_TABLE_VIEW);
  cell = app_find (table, GTK_TYPE_INSCRIPTION);
  press_long (table, cell);
  assert_menu (fixture, "sco.AFG", "Afghanistan");
  gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD);
  gtk_column_view_scroll_to (GTK_COLUMN_VIEW (app_find (table, GTK_TYPE_COLUMN_VIEW)), 0, NULL,
                             GTK_LIST_SCROLL_FOCUS, NULL);
  press_key (table, gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  assert_menu (fixture, "sco.AFG", "Shanghai Cooperation Organization");
}

/* Opens the menu of a cell of the matrix, and gives back what is in it. */
static GMenuModel *
open_cell (AppFixture *fixture,
           const char *row,
           const char *column)
{
  SmtMatrixView *view = SMT_MATRIX_VIEW (app_find (fixture->window, SMT_TYPE_MATRIX_VIEW));
  SmtGridScene *scene = smt_matrix_view_get_scene (view);
  guint i, j;

  g_assert_true (smt_grid_scene_find_entry (scene, SMT_AXIS_ROWS, row, &i));
  g_assert_true (smt_grid_scene_find_entry (scene, SMT_AXIS_COLUMNS, column, &j));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  smt_matrix_view_set_focus (view, i, j);
  gtk_widget_activate_action (GTK_WIDGET (view), "matrix.menu", NULL);
  app_settle ();
  g_assert_nonnull (get_menu (fixture));
  return gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (get_menu (fixture)));
}

static void
assert_item (GMenuModel *model,
             int         section,
             int         position,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuModel) items = g_menu_model_get_item_link (model, section,
                                                             G_MENU_LINK_SECTION);
  g_autofree char *found_action = NULL, *found_target = NULL;

  g_assert_nonnull (items);
  g_assert_true (g_menu_model_get_item_attribute (items, position, G_MENU_ATTRIBUTE_ACTION, "s",
                                                  &found_action));
  g_assert_true (g_menu_model_get_item_attribute (items, position, G_MENU_ATTRIBUTE_TARGET, "s",
                                                  &found_target));
  g_assert_cmpstr (found_action, ==, action);
  g_assert_cmpstr (found_target, ==, target);
}

/* A cell has what its membership has anywhere, and under their names its party and
 * its mechanism; one without a membership has these two. */
static void
test_cells (AppFixture    *fixture,
            gconstpointer  data)
{
  GMenuModel *model;
  g_autoptr (GMenuModel) open = NULL;

  show_window (fixture);
  app_do (fixture, "win.page::matrix");
  model = open_cell (fixture, "AFG", "sco");
  assert_item (model, 0, 1, "win.open-tab", "sco.AFG");
  assert_item (model, 0, 2, "win.open-window", "sco.AFG");
  assert_item (model, 1, 1, "win.copy-entity-link", "sco.AFG");
  assert_item (model, 1, 2, "win.cite", "sco.AFG");
  g_assert_nonnull (app_find_label (get_menu (fixture), "Afghanistan"));
  g_assert_nonnull (app_find_label (get_menu (fixture), "Shanghai Cooperation Organization"));
  gtk_popover_popdown (GTK_POPOVER (get_menu (fixture)));
  app_settle ();

  model = open_cell (fixture, "AFG", "lmc");
  open = g_menu_model_get_item_link (model, 0, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (open), ==, 1);
  g_assert_nonnull (app_find_label (get_menu (fixture), "Lancang-Mekong Cooperation"));
  gtk_popover_popdown (GTK_POPOVER (get_menu (fixture)));
  app_settle ();
}

/* A pair is no entity of its own, but those are that it is of. */
static void
test_pairs (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *table;

  show_window (fixture);
  app_do (fixture, "win.page::matrix");
  app_do (fixture, "matrix.reading::mechanisms");
  app_do (fixture, "matrix.display::table");
  table = app_find (fixture->window, SMT_TYPE_MATRIX_TABLE_VIEW);
  press_long (table, app_find (table, GTK_TYPE_INSCRIPTION));
  assert_menu (fixture, NULL, "ASEAN Plus Three");
}

/* An empty cell has rows that lead to its party, its mechanism and the roster that
 * leaves it empty; what is shared is a list of names. */
static void
test_inspector (AppFixture    *fixture,
                gconstpointer  data)
{
  GtkWidget *inspector, *note;

  show_window (fixture);
  app_do (fixture, "win.page::matrix");
  app_do (fixture, "matrix.inspect(('AFG','lmc'))");
  inspector = app_find (fixture->window, SMT_TYPE_MATRIX_INSPECTOR);
  assert_menus (fixture, gtk_widget_get_first_child (inspector),
                get_row (app_find (inspector, GTK_TYPE_LIST_BOX), "Lancang-Mekong Cooperation",
                         ADW_TYPE_ACTION_ROW), "lmc", NULL);
  assert_menus (fixture, gtk_widget_get_first_child (inspector),
                get_row (app_find (inspector, GTK_TYPE_LIST_BOX), "Roster of LMC",
                         ADW_TYPE_ACTION_ROW), "lmc-members", NULL);

  app_do (fixture, "matrix.reading::parties");
  app_do (fixture, "matrix.inspect(('KHM','VNM'))");
  app_settle ();
  note = app_find (inspector, SMT_TYPE_NAMED_BOX);
  press_long (gtk_widget_get_first_child (inspector), note);
  assert_menu (fixture, smt_named_box_get_entity (SMT_NAMED_BOX (note)), NULL);
}

/* Of what leads to a view: its link is the target of the first item. */
static void
assert_link (AppFixture *fixture,
             SmtView    *view,
             const char *title)
{
  GMenuModel *model;
  g_autoptr (GMenuModel) open = NULL, take = NULL;
  g_autofree char *link = NULL, *name = NULL;
  g_autofree char *expected =
    smt_view_file_to_link (view, smt_session_get_dataset (fixture->session));

  g_assert_nonnull (get_menu (fixture));
  model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (get_menu (fixture)));
  open = g_menu_model_get_item_link (model, 0, G_MENU_LINK_SECTION);
  take = g_menu_model_get_item_link (model, 1, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (open, 0, G_MENU_ATTRIBUTE_TARGET, "s", &link));
  g_assert_true (g_menu_model_get_item_attribute (take, 0, G_MENU_ATTRIBUTE_TARGET, "s", &name));
  g_assert_cmpstr (link, ==, expected);
  g_assert_cmpstr (name, ==, title);
  gtk_popover_popdown (GTK_POPOVER (get_menu (fixture)));
  app_settle ();
}

/* By both ways. */
static void
assert_links (AppFixture *fixture,
              GtkWidget  *widget,
              GtkWidget  *part,
              SmtView    *view,
              const char *title)
{
  press_long (widget, part);
  assert_link (fixture, view, title);
  press_key (widget, part);
  assert_link (fixture, view, title);
}

/* A page that is of nothing is a view all the same. */
static void
test_history (AppFixture    *fixture,
              gconstpointer  data)
{
  AdwDialog *dialog;
  GtkWidget *page;

  show_window (fixture);
  app_do (fixture, "win.open::VNM");
  app_do (fixture, "win.page::topics");
  app_do (fixture, "win.open::lmc");
  app_do (fixture, "win.history");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  page = app_find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_PAGE);
  assert_menus (fixture, page, get_row (page, "Viet Nam", ADW_TYPE_ACTION_ROW), "VNM", NULL);
  assert_links (fixture, page, get_row (page, "Topics", ADW_TYPE_ACTION_ROW),
                smt_session_get_page (fixture->session, -1), "Topics");

  /* What the menu opens is not hidden by the dialog. */
  app_do (fixture, "win.open-tab::VNM");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static void
test_bookmarks (AppFixture    *fixture,
                gconstpointer  data)
{
  GtkWidget *list;

  show_window (fixture);
  app_do (fixture, "win.open::lmc");
  app_do (fixture, "win.bookmark");
  list = app_find (fixture->window, SMT_TYPE_BOOKMARK_LIST);
  assert_menus (fixture, list, get_row (list, "LMC", GTK_TYPE_LIST_BOX_ROW), "lmc", NULL);
  g_object_unref (smt_bookmarks_take (smt_bookmarks_get_default (), 0));
  app_settle ();
}

/* One of a picture; what it does, whatever it is done from. */
static void
test_bookmarked_view (AppFixture    *fixture,
                      gconstpointer  data)
{
  g_autoptr (SmtView) view = NULL;
  GtkWidget *list;
  g_autofree char *link = NULL, *action = NULL;

  show_window (fixture);
  app_do (fixture, "win.page::matrix");
  app_do (fixture, "matrix.transposed");
  app_do (fixture, "win.bookmark");
  view = smt_view_ref (smt_session_get_view (fixture->session));
  app_do (fixture, "win.page::topics");
  list = app_find (fixture->window, SMT_TYPE_BOOKMARK_LIST);
  assert_links (fixture, list, get_row (list, "Matrix", GTK_TYPE_LIST_BOX_ROW), view, "Matrix");

  link = smt_view_file_to_link (view, smt_session_get_dataset (fixture->session));
  action = g_strdup_printf ("win.open-view-tab('%s')", link);
  app_do (fixture, action);
  g_assert_true (smt_window_get_session (SMT_WINDOW (fixture->window)) != fixture->session);
  g_assert_true (smt_view_equal (smt_session_get_view (smt_window_get_session
                                                         (SMT_WINDOW (fixture->window))), view));
  g_object_unref (smt_bookmarks_take (smt_bookmarks_get_default (), 0));
  app_settle ();
}

/* Places and questions lead to views, too. */
static void
test_places (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (SmtView) view = NULL;
  g_autoptr (SmtQuestions) questions = smt_questions_new_bundled ();
  g_autoptr (SmtQuestion) question = g_list_model_get_item (G_LIST_MODEL (questions), 0);
  const char *text = smt_language_get_text (smt_session_get_language (fixture->session),
                                            smt_question_get_text (question), NULL);
  GtkWidget *places, *page, *row;

  show_window (fixture);
  places = app_find (app_find (fixture->window, SMT_TYPE_PLACES), GTK_TYPE_LIST_BOX);
  view = smt_view_with_page (smt_session_get_view (fixture->session), SMT_PAGE_EVENTS);
  press_long (places, get_row (places, "Events", GTK_TYPE_LIST_BOX_ROW));
  assert_link (fixture, view, "Events");

  app_do (fixture, "win.page::questions");
  page = app_find (fixture->window, SMT_TYPE_QUESTIONS_PAGE);
  row = get_row (page, text, ADW_TYPE_ACTION_ROW);
  assert_links (fixture, gtk_widget_get_parent (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)),
                row, smt_question_get_view (question), text);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/entity-menu/table", test_table);
  APP_TEST ("/entity-menu/cells", test_cells);
  APP_TEST ("/entity-menu/pairs", test_pairs);
  APP_TEST ("/entity-menu/inspector", test_inspector);
  APP_TEST ("/entity-menu/history", test_history);
  APP_TEST ("/entity-menu/bookmarks", test_bookmarks);
  APP_TEST ("/entity-menu/bookmarked-view", test_bookmarked_view);
  APP_TEST ("/entity-menu/places", test_places);

  return g_test_run ();
}
