/* test-matrix-table-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matrix as a table: what it says when it has no row, what stays selected when
 * it is sorted, and that a table of very many rows is sorted in a thread.
 */

#include "smt-matrix-table-view.h"
#include "smt-matrix-view.h"
#include "table-fixture.h"
#include "walk-watch.h"

#define N_TRIES    5
#define LIMIT_USEC 8000

static void
assert_empty (GtkWidget  *page,
              const char *title)
{
  g_assert_null (app_find (page, SMT_TYPE_MATRIX_TABLE_VIEW));
  g_assert_nonnull (app_find_label (page, title));
}

/* What is chosen may have cells, and nobody in any of them. */
static void
test_filtered (AppFixture    *fixture,
               gconstpointer  data)
{
  static const char *const parties[] = { "AFG", NULL };
  static const char *const mechanisms[] = { "lmc", NULL };
  GtkWidget *page = table_show_page (fixture);
  g_autoptr (SmtView) one = NULL;
  g_autoptr (SmtView) two = NULL;
  GtkWidget *focus;

  app_do (fixture, "matrix.display::table");
  gtk_widget_grab_focus (GTK_WIDGET (table_get_column_view (page)));
  one = smt_view_with_parties (smt_session_get_view (fixture->session), parties);
  two = smt_view_with_mechanisms (one, mechanisms);
  smt_session_change (fixture->session, two, "test");
  app_settle ();
  assert_empty (page, "No Memberships");
  /* The focus goes to the way out. */
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_BUTTON (focus) &&
                 app_find_label (focus, "Remove All Filters") != NULL);
  g_signal_emit_by_name (focus, "clicked");
  app_settle ();
  g_assert_nonnull (app_find (page, SMT_TYPE_MATRIX_TABLE_VIEW));
}

/* Nor need anything have happened between two dates, or two be left to share. */
static void
test_nothing (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);

  app_do (fixture, "matrix.display::table");
  smt_session_set_text (fixture->session, "lancang");
  app_do (fixture, "matrix.compare::2018");
  assert_empty (page, "Nothing Changed");
  app_do (fixture, "matrix.compare::");
  g_assert_nonnull (app_find (page, SMT_TYPE_MATRIX_TABLE_VIEW));

  app_do (fixture, "matrix.reading::mechanisms");
  assert_empty (page, "No Pairs");
  g_assert_nonnull (app_find_label (page, "Remove All Filters"));
}

static char *
dup_selected (GtkColumnView *column_view)
{
  GtkSelectionModel *model = gtk_column_view_get_model (column_view);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  g_autoptr (GObject) row = NULL;
  char *words = NULL;

  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (model), gtk_bitset_get_minimum (selected));
  g_object_get (row, "words", &words, NULL);
  return words;
}

static void
test_selection (AppFixture    *fixture,
                gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  app_do (fixture, "matrix.display::table");
  gtk_selection_model_select_item (gtk_column_view_get_model (table_get_column_view (page)), 3, TRUE);
  before = dup_selected (table_get_column_view (page));
  table_sort_by (table_get_column_view (page), 0, GTK_SORT_DESCENDING);
  app_settle ();
  after = dup_selected (table_get_column_view (page));
  g_assert_cmpstr (before, ==, after);
}

/* How long the main loop is held, at most, until rows are sorted that nothing
 * shows: what GTK takes to make widgets of some of them is its own. */
static gint64
time_sort (SmtMatrixRows *rows,
           guint          column)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < N_TRIES; i++)
    {
      gint64 begun;

      walk_watch_forget ();
      begun = walk_watch_start ();
      smt_matrix_rows_sort (rows, column, i % 2);
      walk_watch_stop (begun, "sort");
      g_assert_true (table_is_busy (rows));
      while (table_is_busy (rows))
        walk_watch_iterate ();
      least = MIN (least, walk_watch_get_longest (NULL));
    }

  return least;
}

/* The least of some tries, as a processor that others use is slower. At once it
 * takes many times as long. */
static void
test_thread (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  g_autoptr (SmtMatrixContent) content = NULL;
  g_autoptr (SmtMatrixRows) rows = NULL;

  app_do (fixture, "matrix.reading::mechanisms");
  g_assert_nonnull (app_find (page, SMT_TYPE_MATRIX_VIEW));
  content = smt_matrix_content_new (fixture->session, NULL);
  rows = smt_matrix_rows_new (smt_matrix_table_new_pairs (smt_matrix_content_get_shared (content)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), >, 100000);
  walk_watch_begin (fixture->window);
  for (guint column = 0; column < 5; column++)
    {
      gint64 longest = time_sort (rows, column);

      g_test_message ("column %u holds the main loop for %" G_GINT64_FORMAT " µs", column,
                      longest);
      g_assert_cmpint (longest, <, LIMIT_USEC * walk_watch_get_slowness ());
    }
  walk_watch_end ();
}

static char *
dup_first (SmtMatrixRows *rows)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  char *words;

  g_object_get (row, "words", &words, NULL);
  return words;
}

/* What is given up leaves the rows as they stand, also when it is done later. */
static void
test_cancel (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  g_autoptr (SmtMatrixRows) rows = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  app_do (fixture, "matrix.reading::mechanisms");
  app_do (fixture, "matrix.display::table");
  rows = g_object_ref (table_get_rows (table_get_column_view (page)));
  before = dup_first (rows);
  smt_matrix_rows_sort (rows, 2, TRUE);
  g_assert_true (table_is_busy (rows));
  smt_matrix_rows_cancel (rows);
  g_assert_false (table_is_busy (rows));
  g_usleep (G_USEC_PER_SEC / 4);
  app_settle ();
  after = dup_first (rows);
  g_assert_cmpstr (before, ==, after);

  /* Of two orders, the last holds. */
  smt_matrix_rows_sort (rows, 2, TRUE);
  smt_matrix_rows_sort (rows, -1, FALSE);
  while (table_is_busy (rows))
    g_main_context_iteration (NULL, TRUE);
  g_clear_pointer (&after, g_free);
  after = dup_first (rows);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
is_gone (gpointer object)
{
  return *(gpointer *) object == NULL;
}

/* Another content in the middle of it is shown as it is, with nothing to stop. */
static void
test_replaced (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *page = table_show_page (fixture);
  gpointer rows = NULL;

  app_do (fixture, "matrix.reading::mechanisms");
  app_do (fixture, "matrix.display::table");
  table_sort_by (table_get_column_view (page), 2, GTK_SORT_DESCENDING);
  g_set_weak_pointer (&rows, table_get_rows (table_get_column_view (page)));
  g_assert_true (table_is_busy (rows));
  app_do (fixture, "matrix.reading::memberships");
  g_assert_true (table_get_rows (table_get_column_view (page)) != rows);
  g_assert_true (app_wait (is_gone, &rows));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/matrix-table-view/filtered", test_filtered);
  APP_TEST ("/matrix-table-view/nothing", test_nothing);
  APP_TEST ("/matrix-table-view/selection", test_selection);
  g_test_add ("/matrix-table-view/thread", AppFixture, NULL, table_set_up_many, test_thread,
              table_tear_down_many);
  g_test_add ("/matrix-table-view/cancel", AppFixture, NULL, table_set_up_many, test_cancel,
              table_tear_down_many);
  g_test_add ("/matrix-table-view/replaced", AppFixture, NULL, table_set_up_many, test_replaced,
              table_tear_down_many);

  return g_test_run ();
}
