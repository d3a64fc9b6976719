/* test-matrix-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What assistive technology finds in the matrix: rows and cells with names,
 * places and the focus, and no more of them than can be seen.
 */

#include <adwaita.h>

#include "matrix-fixture.h"

static GtkAccessible *
get_child (GtkAccessible *parent,
           guint          n)
{
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (parent);

  for (guint i = 0; i < n && child != NULL; i++)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);

      g_object_unref (child);
      child = next;
    }

  return child;
}

static guint
count_children (GtkAccessible *parent)
{
  guint n = 0;

  for (GtkAccessible *child = gtk_accessible_get_first_accessible_child (parent);
       child != NULL;
       n++)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);

      g_object_unref (child);
      child = next;
    }

  return n;
}

/* Grid, rows, cells: of what can be seen, with the headers. */
static void
test_tree (MatrixFixture *fixture,
           gconstpointer  data)
{
  GtkAccessible *grid = GTK_ACCESSIBLE (fixture->view);
  SmtMatrixRange range = smt_matrix_geometry_get_visible (&fixture->view->geometry);
  g_autoptr (GtkAccessible) heads = get_child (grid, 0);
  g_autoptr (GtkAccessible) row = get_child (grid, 2);
  g_autoptr (GtkAccessible) head = get_child (heads, 4);
  g_autoptr (GtkAccessible) label = get_child (row, 0);
  g_autoptr (GtkAccessible) cell = get_child (row, 9);
  g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (cell);
  g_autoptr (GtkAccessible) top = gtk_accessible_get_accessible_parent (row);

  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (head, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (head, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "ASEAN Regional Forum: 27 parties");
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Armenia: 1 mechanism");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "row 2 of 60, column 9 of 9");
  g_assert_true (parent == row);
  g_assert_true (top == grid);
  g_assert_cmpuint (count_children (grid), ==, range.end_row - range.first_row + 1);
  g_assert_cmpuint (count_children (row), ==, range.end_column - range.first_column + 1);
  g_assert_cmpuint (count_children (cell), ==, 0);
}

/* Borrowed. */
static GtkAccessible *
get_item (MatrixFixture *fixture,
          int            row,
          int            column)
{
  return GTK_ACCESSIBLE (smt_reach_get (fixture->view->reach, (SmtReachPlace) { row, column }));
}

static GtkAccessible *
get_focused_item (MatrixFixture *fixture)
{
  SmtMatrixPlace place = fixture->view->focus;

  return get_item (fixture, place.row, place.column);
}

static gboolean
is_focused (gpointer item)
{
  return gtk_accessible_get_platform_state (GTK_ACCESSIBLE (item),
                                            GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/* The cell that keys go to says what it is, and that it has the focus. */
static void
test_focus (MatrixFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkAccessible) first = g_object_ref (get_focused_item (fixture));
  g_autoptr (SmtView) plain = matrix_new_view (SMT_ORDER_NAME, FALSE);
  g_autoptr (SmtEdtf) at = smt_edtf_parse ("1995", NULL);
  g_autoptr (SmtView) view = smt_view_with_at (plain, at);
  guint row;

  g_assert_true (is_focused (first));
  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_ROWS, "VNM", &row));
  smt_matrix_view_set_focus (fixture->view, row, 4);
  g_assert_false (is_focused (first));
  g_assert_true (is_focused (get_focused_item (fixture)));
  gtk_test_accessible_assert_property (get_focused_item (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Viet Nam, ASEAN Regional Forum: participant since 25 July 1994");
  smt_matrix_view_set_focus (fixture->view, row, 6);
  matrix_show (fixture, view);
  gtk_test_accessible_assert_property (get_focused_item (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Viet Nam, Lancang-Mekong Cooperation: the mechanism was founded later, 23 March 2016");
  g_assert_true (is_focused (get_focused_item (fixture)));
}

/* Borrowed. */
static GtkAccessible *
get_parent (gpointer item)
{
  g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (GTK_ACCESSIBLE (item));

  return parent;
}

/* In another order what has the focus is the same object, in the same line, which a
 * reader has in hand; it says where it stands now. */
static void
test_kept (MatrixFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtView) view = matrix_new_view (SMT_ORDER_COUNT, FALSE);
  g_autofree char *position = NULL;
  GtkAccessible *item, *line;
  guint row;

  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_ROWS, "VNM", &row));
  smt_matrix_view_set_focus (fixture->view, row, 4);
  item = get_focused_item (fixture);
  line = get_parent (item);
  matrix_show (fixture, view);
  g_assert_cmpint (fixture->view->focus.row, !=, (int) row);
  g_assert_true (get_focused_item (fixture) == item);
  g_assert_true (get_parent (item) == line);
  g_assert_true (get_item (fixture, fixture->view->focus.row, SMT_REACH_WHOLE) == line);
  position = g_strdup_printf ("row %d of 60, column 5 of 9", fixture->view->focus.row + 1);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, position);
  g_assert_true (is_focused (item));
}

/* Who had the focus before is a part of the matrix, and no more, when that shows
 * something else: a reader asks whence the focus came. */
static void
test_left (MatrixFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtView) view = matrix_new_view (SMT_ORDER_COUNT, FALSE);
  GtkAccessible *item = get_focused_item (fixture);
  GtkAccessible *line = get_parent (item);
  int x, y, width, height;

  smt_matrix_view_set_focus (fixture->view, 5, 4);
  matrix_show (fixture, view);
  g_assert_true (get_parent (item) == line);
  g_assert_true (get_parent (line) == GTK_ACCESSIBLE (fixture->view));
  g_assert_false (is_focused (item));
  g_assert_false (gtk_accessible_get_bounds (item, &x, &y, &width, &height));
  g_object_add_weak_pointer (G_OBJECT (line), (gpointer *) &line);
  smt_matrix_view_set_focus (fixture->view, fixture->view->focus.row, 0);
  g_assert_null (line);
}

/* A reader says a description that changes around the focus, and a summary is
 * announced: one of them is enough. */
static void
test_described (MatrixFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (SmtView) view = matrix_new_view (SMT_ORDER_COUNT, FALSE);
  GtkAccessible *grid = GTK_ACCESSIBLE (fixture->view);
  g_autofree char *summary = NULL;

  matrix_show (fixture, view);
  gtk_test_accessible_assert_property (grid, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (fixture->view)), NULL);
  matrix_settle (fixture);
  summary = smt_grid_scene_dup_summary (SMT_GRID_SCENE (fixture->scene));
  gtk_test_accessible_assert_property (grid, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
}

/* Bounds stand in the parent: together they are the place in the widget. */
static void
test_bounds (MatrixFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GtkAccessible) row = get_child (GTK_ACCESSIBLE (fixture->view), 3);
  g_autoptr (GtkAccessible) cell = get_child (row, 2);
  SmtRect area = smt_matrix_view_get_area (fixture->view, (SmtMatrixPlace) { 2, 1 });
  int x, y, row_x, row_y, width, height;

  g_assert_true (gtk_accessible_get_bounds (row, &row_x, &row_y, &width, &height));
  g_assert_true (gtk_accessible_get_bounds (cell, &x, &y, &width, &height));
  g_assert_cmpint (row_x + x, ==, area.x);
  g_assert_cmpint (row_y + y, ==, area.y);
  g_assert_cmpint (width, ==, area.width);
}

/* What is selected says so, and what no longer is. */
static void
test_selected (MatrixFixture *fixture,
               gconstpointer  data)
{
  static const char *const rows[] = { "ARM", NULL };
  static const char *const columns[] = { "eas", NULL };
  guint row, column;
  GtkAccessible *cell, *other, *head;

  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_ROWS, "ARM", &row));
  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_COLUMNS, "eas", &column));
  cell = get_item (fixture, row, column);
  other = get_item (fixture, row, column + 1);
  head = get_item (fixture, row, SMT_MATRIX_HEAD);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  smt_matrix_view_set_selected_rows (fixture->view, rows);
  gtk_test_accessible_assert_state (head, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (other, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  smt_matrix_view_set_selected_columns (fixture->view, columns);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (other, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

/* A band is a row like any other: its header says what it is and whether it is
 * open, its cells how many they stand for. */
static void
test_bands (MatrixFixture *fixture,
            gconstpointer  data)
{
  static const char *const collapsed[] = { "region:035", NULL };
  g_autoptr (SmtView) plain = matrix_new_view (SMT_ORDER_NAME, FALSE);
  g_autoptr (SmtView) banded = smt_view_with_by_region (plain, TRUE);
  g_autoptr (SmtView) view = smt_view_with_collapsed (banded, collapsed);
  GtkAccessible *head, *cell;
  guint row, column;

  matrix_show (fixture, view);
  matrix_settle (fixture);
  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_ROWS, "region:035", &row));
  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_COLUMNS, "arf", &column));
  head = get_item (fixture, row, SMT_MATRIX_HEAD);
  cell = get_item (fixture, row, column);
  gtk_test_accessible_assert_role (head, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_state (head, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_test_accessible_assert_property (head, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Southeast Asia: 11 parties");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Southeast Asia, ASEAN Regional Forum: 11 parties");
  head = get_item (fixture, 0, SMT_MATRIX_HEAD);
  gtk_test_accessible_assert_state (head, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
}

/* What is out of sight is dropped, however much was looked at. */
static void
test_dropped (MatrixFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GtkAccessible) row = get_child (GTK_ACCESSIBLE (fixture->view), 1);
  GtkAccessible *cell = get_child (row, 3);

  g_object_add_weak_pointer (G_OBJECT (cell), (gpointer *) &cell);
  matrix_press (fixture, GDK_KEY_End, GDK_CONTROL_MASK);
  g_object_unref (cell);
  g_assert_null (cell);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  MATRIX_TEST ("/matrix-reach/tree", test_tree);
  MATRIX_TEST ("/matrix-reach/focus", test_focus);
  MATRIX_TEST ("/matrix-reach/kept", test_kept);
  MATRIX_TEST ("/matrix-reach/left", test_left);
  MATRIX_TEST ("/matrix-reach/described", test_described);
  MATRIX_TEST ("/matrix-reach/bounds", test_bounds);
  MATRIX_TEST ("/matrix-reach/selected", test_selected);
  MATRIX_TEST ("/matrix-reach/bands", test_bands);
  MATRIX_TEST ("/matrix-reach/dropped", test_dropped);

  return g_test_run ();
}
