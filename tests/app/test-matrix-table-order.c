/* test-matrix-table-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order of the matrix's table: the view has it, so that it is undone and kept as
 * all else, and heads and rows follow it.
 */

#include "smt-matrix-table-view.h"
#include "smt-picture-page.h"
#include "smt-progress-row.h"
#include "table-fixture.h"

/* All rows that are on the screen, or would be further down. */
static char *
dup_shown (GtkWidget *page)
{
  GListModel *rows = G_LIST_MODEL (table_get_rows (table_get_column_view (page)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      g_autofree char *words = NULL;

      g_object_get (row, "words", &words, NULL);
      g_string_append_printf (text, "%s\n", words);
    }
  return g_string_free (text, FALSE);
}

/* -1 for none. */
static int
get_head (GtkWidget   *page,
          GtkSortType *order)
{
  GtkColumnView *column_view = table_get_column_view (page);
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (column_view));
  GListModel *columns = gtk_column_view_get_columns (column_view);
  GtkColumnViewColumn *head = gtk_column_view_sorter_get_primary_sort_column (sorter);

  *order = gtk_column_view_sorter_get_primary_sort_order (sorter);
  for (guint i = 0; head != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (column == head)
        return i;
    }
  return -1;
}

static void
assert_order (AppFixture    *fixture,
              GtkWidget     *page,
              SmtTableOrder  order,
              int            number,
              GtkSortType    direction,
              const char    *shown)
{
  SmtView *view = smt_session_get_view (fixture->session);
  g_autofree char *now = dup_shown (page);
  GtkSortType shown_direction;

  g_assert_cmpint (smt_view_get_table_order (view), ==, order);
  g_assert_cmpint (smt_view_get_table_descending (view), ==, direction == GTK_SORT_DESCENDING);
  g_assert_cmpint (get_head (page, &shown_direction), ==, number);
  if (number >= 0)
    g_assert_cmpint (shown_direction, ==, direction);
  g_assert_cmpstr (now, ==, shown);
}

/* What a head does is a change of the view, so that it is undone as one, and heads
 * and rows follow it. */
static void
test_undo (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  g_autofree char *plain = NULL, *ascending = NULL, *descending = NULL;

  table_do (fixture, "matrix.display::table");
  plain = dup_shown (page);
  table_sort_by (table_get_column_view (page), 3, GTK_SORT_ASCENDING);
  app_settle ();
  ascending = dup_shown (page);
  table_sort_by (table_get_column_view (page), 3, GTK_SORT_DESCENDING);
  app_settle ();
  descending = dup_shown (page);
  g_assert_cmpstr (plain, !=, ascending);
  g_assert_cmpstr (ascending, !=, descending);
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Sort List");
  assert_order (fixture, page, SMT_TABLE_ORDER_SINCE, 3, GTK_SORT_DESCENDING, descending);

  smt_session_undo (fixture->session);
  assert_order (fixture, page, SMT_TABLE_ORDER_SINCE, 3, GTK_SORT_ASCENDING, ascending);
  smt_session_undo (fixture->session);
  assert_order (fixture, page, SMT_TABLE_ORDER_MATRIX, -1, GTK_SORT_ASCENDING, plain);
  smt_session_redo (fixture->session);
  assert_order (fixture, page, SMT_TABLE_ORDER_SINCE, 3, GTK_SORT_ASCENDING, ascending);
  smt_session_redo (fixture->session);
  assert_order (fixture, page, SMT_TABLE_ORDER_SINCE, 3, GTK_SORT_DESCENDING, descending);
}

/* What is kept of a tab over a restart shows it again; so does a view, which files
 * and bookmarks hold. */
static void
test_restart (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  g_autofree char *shown = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (SmtSession) session = NULL;
  g_autoptr (GError) error = NULL;

  table_do (fixture, "matrix.display::table");
  table_sort_by (table_get_column_view (page), 1, GTK_SORT_DESCENDING);
  app_settle ();
  shown = dup_shown (page);
  node = smt_session_to_node (fixture->session);
  session = smt_session_new_from_node (fixture->dataset, fixture->language, node, &error);
  g_assert_no_error (error);
  g_set_object (&fixture->session, session);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), session);
  app_settle ();
  assert_order (fixture, page, SMT_TABLE_ORDER_MECHANISM, 1, GTK_SORT_DESCENDING, shown);
}

/* A table about something else may have no such column; it is as in the matrix, and
 * the order is there again when the column is. */
static void
test_other_table (AppFixture    *fixture,
                  gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  g_autofree char *shown = NULL, *changes = NULL;
  GtkSortType direction;

  table_do (fixture, "matrix.display::table");
  table_do (fixture, "matrix.compare::2010");
  changes = dup_shown (page);
  table_do (fixture, "matrix.compare::");
  table_sort_by (table_get_column_view (page), 2, GTK_SORT_DESCENDING);
  app_settle ();
  shown = dup_shown (page);
  table_do (fixture, "matrix.compare::2010");
  g_assert_cmpint (get_head (page, &direction), ==, -1);
  assert_order (fixture, page, SMT_TABLE_ORDER_ROLE, -1, GTK_SORT_DESCENDING, changes);
  table_do (fixture, "matrix.compare::");
  assert_order (fixture, page, SMT_TABLE_ORDER_ROLE, 2, GTK_SORT_DESCENDING, shown);

  /* Parties are a column of both, in other places. */
  table_sort_by (table_get_column_view (page), 0, GTK_SORT_DESCENDING);
  table_do (fixture, "matrix.compare::2010");
  g_assert_cmpint (get_head (page, &direction), ==, 1);
  g_assert_cmpint (direction, ==, GTK_SORT_DESCENDING);
}

/* It is not seen before it takes long. */
static GtkWidget *
get_progress (GtkWidget *page)
{
  GtkWidget *table_view = app_find (page, SMT_TYPE_MATRIX_TABLE_VIEW);

  return gtk_widget_get_last_child (gtk_widget_get_first_child (table_view));
}

/* To give it up is no step: the view has the order that is still there. */
static void
test_give_up (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  g_autoptr (SmtView) before = NULL;
  GtkSortType direction;

  table_do (fixture, "matrix.reading::mechanisms");
  table_do (fixture, "matrix.display::table");
  before = smt_view_ref (smt_session_get_view (fixture->session));
  table_sort_by (table_get_column_view (page), 2, GTK_SORT_DESCENDING);
  g_assert_true (table_is_busy (table_get_rows (table_get_column_view (page))));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Sort List");
  g_assert_true (SMT_IS_PROGRESS_ROW (get_progress (page)));
  g_signal_emit_by_name (get_progress (page), "cancelled");
  g_assert_false (table_is_busy (table_get_rows (table_get_column_view (page))));
  g_assert_true (smt_view_equal (smt_session_get_view (fixture->session), before));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Change How It Is Shown");
  g_assert_cmpint (get_head (page, &direction), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/matrix-table-order/undo", test_undo);
  APP_TEST ("/matrix-table-order/restart", test_restart);
  APP_TEST ("/matrix-table-order/other-table", test_other_table);
  g_test_add ("/matrix-table-order/give-up", AppFixture, NULL, table_set_up_many,
              test_give_up, table_tear_down_many);

  return g_test_run ();
}
