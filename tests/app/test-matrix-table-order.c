/* test-matrix-table-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order of the matrix's table: the view has it, so that it is undone and kept as
 * all else, heads and rows follow it, and so do files.
 */

#include "smt-exhibit.h"
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

  app_do (fixture, "matrix.display::table");
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

  app_do (fixture, "matrix.display::table");
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

  app_do (fixture, "matrix.display::table");
  app_do (fixture, "matrix.compare::2010");
  changes = dup_shown (page);
  app_do (fixture, "matrix.compare::");
  table_sort_by (table_get_column_view (page), 2, GTK_SORT_DESCENDING);
  app_settle ();
  shown = dup_shown (page);
  app_do (fixture, "matrix.compare::2010");
  g_assert_cmpint (get_head (page, &direction), ==, -1);
  assert_order (fixture, page, SMT_TABLE_ORDER_ROLE, -1, GTK_SORT_DESCENDING, changes);
  app_do (fixture, "matrix.compare::");
  assert_order (fixture, page, SMT_TABLE_ORDER_ROLE, 2, GTK_SORT_DESCENDING, shown);

  /* Parties are a column of both, in other places. */
  table_sort_by (table_get_column_view (page), 0, GTK_SORT_DESCENDING);
  app_do (fixture, "matrix.compare::2010");
  g_assert_cmpint (get_head (page, &direction), ==, 1);
  g_assert_cmpint (direction, ==, GTK_SORT_DESCENDING);
}

static char *
export_to_text (AppFixture *fixture,
                SmtFormat   format)
{
  g_autoptr (SmtExhibit) exhibit =
    smt_exhibit_new (SMT_EXHIBIT_MATRIX, fixture->dataset,
                     smt_session_get_index (fixture->session),
                     smt_session_get_view (fixture->session), fixture->language);
  SmtSink *sink = smt_sink_new_for_text (NULL);

  smt_exhibit_write (exhibit, format, FALSE, sink);
  return smt_sink_free_to_text (sink);
}

/* Those of the table: what comes before ends with the head of CSV, or with the line
 * under that of Markdown. */
static char **
list_lines (const char *text,
            const char *first)
{
  const char *head = strstr (text, first);

  g_assert_nonnull (head);
  return g_strsplit (strchr (head + 1, '\n') + 1, "\n", -1);
}

static void
assert_json (const char *text,
             guint       number,
             char      **ids)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonArray *items = json_object_get_array_member (json_node_get_object (root), "items");
  JsonArray *rows = json_object_get_array_member (json_array_get_object_element (items, 0), "rows");
  JsonObject *row = json_array_get_object_element (rows, number);
  gboolean is_pair = json_object_has_member (row, "one");

  g_assert_cmpstr (json_object_get_string_member (row, is_pair ? "one" : "party"), ==, ids[0]);
  g_assert_cmpstr (json_object_get_string_member (row, is_pair ? "other" : "mechanism"), ==, ids[1]);
}

/* Each row of the screen is, at its place, a line of each file. */
static void
assert_files (AppFixture *fixture,
              GtkWidget  *page)
{
  GListModel *rows = G_LIST_MODEL (table_get_rows (table_get_column_view (page)));
  guint n = g_list_model_get_n_items (rows);
  g_autofree char *csv = export_to_text (fixture, SMT_FORMAT_CSV);
  g_autofree char *json = export_to_text (fixture, SMT_FORMAT_JSON);
  g_autofree char *markdown = export_to_text (fixture, SMT_FORMAT_MARKDOWN);
  g_auto (GStrv) csv_lines = list_lines (csv, strstr (csv, "\none,") != NULL ? "\none," : "\nid,");
  g_auto (GStrv) markdown_lines = list_lines (markdown, "\n| ---");

  g_assert_cmpuint (n, >, 3);
  g_assert_cmpuint (g_strv_length (csv_lines), ==, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SmtMatrixRow) row = g_list_model_get_item (rows, i);
      g_auto (GStrv) ids = NULL;
      g_autofree char *id = smt_matrix_row_dup_entities (row, &ids);
      g_autofree char *first = smt_matrix_row_dup_text (row, 0);
      g_autofree char *second = smt_matrix_row_dup_text (row, 1);
      g_autofree char *begin = id != NULL ? g_strconcat (id, "#", NULL)
                                          : g_strdup_printf ("%s,%s,", ids[0], ids[1]);

      g_assert_true (g_str_has_prefix (csv_lines[i], begin));
      g_assert_nonnull (strstr (markdown_lines[i], first));
      g_assert_nonnull (strstr (markdown_lines[i], second));
      if (i % 16 == 0 || i == n - 1)
        assert_json (json, i, ids);
    }
}

/* What is exported is what is shown: the rows of the table, in their order. */
static void
test_files (AppFixture    *fixture,
            gconstpointer  data)
{
  static const char *const tables[][2] = {
    { "matrix.reading::memberships", "matrix.compare::" },
    { "matrix.reading::memberships", "matrix.compare::2010" },
    { "matrix.reading::mechanisms", "matrix.compare::" },
  };
  GtkWidget *page = table_show_page (fixture);

  app_do (fixture, "matrix.display::table");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n_columns;

      app_do (fixture, tables[i][0]);
      app_do (fixture, tables[i][1]);
      assert_files (fixture, page);
      n_columns = g_list_model_get_n_items (gtk_column_view_get_columns (table_get_column_view (page)));
      for (guint column = 0; column < n_columns; column++)
        {
          table_sort_by (table_get_column_view (page), column, column % 2 == 0 ? GTK_SORT_DESCENDING
                                                                   : GTK_SORT_ASCENDING);
          assert_files (fixture, page);
        }
    }
}

/* For whom there is no row on the screen, there is none in files either, which say so. */
static void
test_left_out (AppFixture    *fixture,
               gconstpointer  data)
{
  static const SmtFormat formats[] = { SMT_FORMAT_CSV, SMT_FORMAT_JSON, SMT_FORMAT_MARKDOWN };
  GtkWidget *page = table_show_page (fixture);

  app_do (fixture, "matrix.reading::mechanisms");
  app_do (fixture, "matrix.display::table");
  g_assert_nonnull (app_find_label (page, "22 more are in no pair here. "
                                          "Filters make room for them."));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = export_to_text (fixture, formats[i]);

      g_assert_nonnull (strstr (text, "22 more are in no pair here. Filters make room for them."));
    }
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

  app_do (fixture, "matrix.reading::mechanisms");
  app_do (fixture, "matrix.display::table");
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
  APP_TEST ("/matrix-table-order/files", test_files);
  g_test_add ("/matrix-table-order/left-out", AppFixture, NULL, table_set_up_many,
              test_left_out, table_tear_down_many);
  g_test_add ("/matrix-table-order/give-up", AppFixture, NULL, table_set_up_many,
              test_give_up, table_tear_down_many);

  return g_test_run ();
}
