/* test-matrix-reading.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a matrix says when it is pointed at, gone to and pressed: the card of a
 * cell, the names behind a number, the members of a mechanism.
 */

#include "app-fixture.h"
#include "smt-matrix-inspector.h"
#include "smt-matrix-page.h"
#include "smt-matrix-view-private.h"

static GtkWidget *
show_page (AppFixture *fixture)
{
  GtkWidget *page = g_object_new (SMT_TYPE_MATRIX_PAGE, NULL);

  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  app_present (fixture, page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1180, 760);
  app_settle ();
  return page;
}

static SmtMatrixView *
get_view (AppFixture *fixture)
{
  return SMT_MATRIX_VIEW (app_find (fixture->window, SMT_TYPE_MATRIX_VIEW));
}

/* Where two meet that stand for these; scrolled to, with the focus. */
static SmtMatrixPlace
go_to (SmtMatrixView *view,
       const char    *row,
       const char    *column)
{
  SmtGridScene *scene = smt_matrix_view_get_scene (view);
  guint row_number, column_number;

  g_assert_true (smt_grid_scene_find_entry (scene, SMT_AXIS_ROWS, row, &row_number));
  g_assert_true (smt_grid_scene_find_entry (scene, SMT_AXIS_COLUMNS, column, &column_number));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  smt_matrix_view_set_focus (view, row_number, column_number);
  app_settle ();
  return (SmtMatrixPlace) { row_number, column_number };
}

static void
get_middle (SmtMatrixView  *view,
            SmtMatrixPlace  place,
            double         *x,
            double         *y)
{
  SmtRect area = smt_matrix_view_get_area (view, place);

  *x = area.x + area.width / 2;
  *y = area.y + area.height / 2;
}

/* What a widget is given by keys and pointer goes to all controllers of a type. */
static GPtrArray *
list_controllers (GtkWidget *widget,
                  GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        g_ptr_array_add (found, g_steal_pointer (&controller));
    }
  return found;
}

static void
press (SmtMatrixView *view,
       guint          keyval)
{
  g_autoptr (GPtrArray) keys = list_controllers (GTK_WIDGET (view), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean handled = FALSE;

  for (guint i = 0; i < keys->len && !handled; i++)
    g_signal_emit_by_name (keys->pdata[i], "key-pressed", keyval, 0, 0, &handled);
  g_assert_true (handled);
  app_settle ();
}

static void
click (SmtMatrixView  *view,
       SmtMatrixPlace  place)
{
  g_autoptr (GPtrArray) gestures = list_controllers (GTK_WIDGET (view), GTK_TYPE_GESTURE_CLICK);
  double x, y;

  get_middle (view, place, &x, &y);
  for (guint i = 0; i < gestures->len; i++)
    if (gtk_gesture_single_get_button (gestures->pdata[i]) == GDK_BUTTON_PRIMARY)
      {
        g_signal_emit_by_name (gestures->pdata[i], "pressed", 1, x, y);
        g_signal_emit_by_name (gestures->pdata[i], "released", 1, x, y);
      }
  app_settle ();
}

static gboolean
has_tooltip (SmtMatrixView  *view,
             SmtMatrixPlace  place,
             gboolean        by_key)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;
  double x, y;

  get_middle (view, place, &x, &y);
  g_signal_emit_by_name (view, "query-tooltip", by_key ? 0 : (int) x, by_key ? 0 : (int) y,
                         by_key, tooltip, &shown);
  return shown;
}

static GtkWidget *
get_inspector (AppFixture *fixture)
{
  return app_find (fixture->window, SMT_TYPE_MATRIX_INSPECTOR);
}

/* Only when the focus rests. */
static gboolean
has_followed (gpointer user_data)
{
  return app_find_label (get_inspector (user_data), "Lancang") == NULL;
}

/* Pointer, focus and Enter all come to role, date and passages; what is open
 * follows the focus. */
static void
test_card (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtMatrixView *view;
  SmtMatrixPlace place;
  g_autofree char *card = NULL;

  show_page (fixture);
  view = get_view (fixture);
  place = go_to (view, "VNM", "lmc");
  card = smt_grid_scene_dup_cell_card (smt_matrix_view_get_scene (view), place.row, place.column);
  g_assert_nonnull (strstr (card, "since 23 March 2016"));
  g_assert_nonnull (strstr (card, "V.7"));
  g_assert_true (has_tooltip (view, place, FALSE));
  g_assert_true (has_tooltip (view, place, TRUE));

  g_assert_null (get_inspector (fixture));
  press (view, GDK_KEY_Return);
  g_assert_nonnull (app_find_label (get_inspector (fixture), "since 23 March 2016"));
  g_assert_nonnull (app_find_label (get_inspector (fixture), "V.7"));
  press (view, GDK_KEY_Left);
  g_assert_true (app_wait (has_followed, fixture));
}

/* A number that is clicked gives the names behind it, with dates. */
static void
test_names (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtMatrixView *view;

  show_page (fixture);
  app_do (fixture, "matrix.reading::mechanisms");
  view = get_view (fixture);
  click (view, go_to (view, "lmc", "china-asean"));
  app_settle ();
  g_assert_nonnull (get_inspector (fixture));
  g_assert_nonnull (app_find_label (get_inspector (fixture), "Cambodia"));
  g_assert_nonnull (app_find_label (get_inspector (fixture), "23 March 2016"));
  g_assert_null (app_find_label (app_find (get_inspector (fixture), GTK_TYPE_LIST_VIEW), "Japan"));
}

static void
assert_selected (AppFixture        *fixture,
                 const char *const *ids)
{
  SmtView *view = smt_session_get_view (fixture->session);
  const char *const *selected = smt_view_get_selected_parties (view);

  g_assert_cmpuint (g_strv_length ((char **) selected), ==, g_strv_length ((char **) ids));
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (g_strv_contains (selected, ids[i]));
}

/* In the matrix as in the view, and through another order; and one step to undo. */
static void
test_members (AppFixture    *fixture,
              gconstpointer  data)
{
  static const char *const members[] = { "CHN", "KHM", "LAO", "MMR", "THA", "VNM", NULL };
  static const char *const none[] = { NULL };
  g_auto (GStrv) rows = NULL;

  show_page (fixture);
  go_to (get_view (fixture), "VNM", "lmc");
  /* "" is where the focus is. */
  app_do (fixture, "matrix.select-members::");
  assert_selected (fixture, members);
  app_do (fixture, "matrix.party-order::count");
  assert_selected (fixture, members);
  rows = smt_matrix_view_dup_selected_rows (get_view (fixture));
  g_assert_cmpuint (g_strv_length (rows), ==, G_N_ELEMENTS (members) - 1);
  smt_session_undo (fixture->session);
  smt_session_undo (fixture->session);
  app_settle ();
  assert_selected (fixture, none);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/matrix-reading/card", test_card);
  APP_TEST ("/matrix-reading/names", test_names);
  APP_TEST ("/matrix-reading/members", test_members);

  return g_test_run ();
}
