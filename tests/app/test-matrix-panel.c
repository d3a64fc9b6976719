/* test-matrix-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is around the drawn matrix: its page with legend, conditions, twins and
 * inspector, on the bundled dataset.
 */

#include "app-fixture.h"
#include "smt-matrix-chips.h"
#include "smt-matrix-footer.h"
#include "smt-matrix-legend.h"
#include "smt-matrix-page.h"
#include "smt-matrix-table-view.h"
#include "smt-matrix-view.h"
#include "smt-matrix-words-view.h"
#include "smt-time-bar.h"

static GtkWidget *
show_page (AppFixture *fixture)
{
  GtkWidget *page = g_object_new (SMT_TYPE_MATRIX_PAGE, NULL);

  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  app_present (fixture, page);
  return page;
}

static SmtView *
get_view (AppFixture *fixture)
{
  return smt_session_get_view (fixture->session);
}

static void
click (GtkWidget  *root,
       const char *label)
{
  GtkWidget *found = app_find_label (root, label);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  app_settle ();
}

/* A role that is pressed in the legend counts alone, and shows that it does. */
static void
test_legend (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *legend = app_find (page, SMT_TYPE_MATRIX_LEGEND);
  GtkWidget *button = gtk_widget_get_ancestor (app_find_label (legend, "observer"),
                                               GTK_TYPE_TOGGLE_BUTTON);

  click (legend, "observer");
  g_assert_cmpstr (smt_view_get_roles (get_view (fixture))[0], ==, "observer");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_nonnull (app_find_label (app_find (page, SMT_TYPE_MATRIX_CHIPS), "Role: observer"));
  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_null (app_find (page, SMT_TYPE_MATRIX_CHIPS));
}

static void
assert_only_sign (SmtSession *session,
                  const char *sign)
{
  const char *const *signs = smt_view_get_signs (smt_session_get_view (session));

  g_assert_cmpstr (signs[0], ==, sign);
  g_assert_true (sign == NULL || signs[1] == NULL);
}

/* So does a sign that stands where no role is; what it leaves out is counted, and
 * pressed again it lets it in. */
static void
test_legend_signs (AppFixture    *fixture,
                   gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *legend = app_find (page, SMT_TYPE_MATRIX_LEGEND);
  GtkWidget *footer = app_find (page, SMT_TYPE_MATRIX_FOOTER);

  click (legend, "not stated");
  assert_only_sign (fixture->session, "not-stated");
  g_assert_nonnull (app_find_label (page, "Sign: not stated"));
  g_assert_nonnull (app_find_label (footer, "without these signs"));
  click (legend, "not stated");
  assert_only_sign (fixture->session, NULL);
  g_assert_null (app_find_label (footer, "without these signs"));

  app_do (fixture, "matrix.earlier");
  app_do (fixture, "matrix.sign-not-existing");
  assert_only_sign (fixture->session, "not-existing");
  app_do (fixture, "matrix.remove-filters");
  assert_only_sign (fixture->session, NULL);
  click (legend, "not in it, by a roster");
  assert_only_sign (fixture->session, "blank");
}

/* A condition is said in full and goes when it is pressed; the focus is not lost
 * with it. */
static void
test_chips (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *chips, *focus;

  app_do (fixture, "matrix.all-of::eas");
  app_do (fixture, "matrix.none-of::sco");
  app_do (fixture, "matrix.at-least::2");
  chips = app_find (page, SMT_TYPE_MATRIX_CHIPS);
  g_assert_nonnull (app_find_label (chips, "In EAS"));
  g_assert_nonnull (app_find_label (chips, "Not in SCO"));
  g_assert_nonnull (app_find_label (chips, "At least 2 memberships"));
  g_assert_nonnull (app_find_label (chips, "Remove All"));

  gtk_widget_grab_focus (gtk_widget_get_ancestor (app_find_label (chips, "Not in SCO"),
                                                  GTK_TYPE_BUTTON));
  click (chips, "Not in SCO");
  g_assert_null (smt_view_get_none_of (get_view (fixture))[0]);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, chips));

  click (chips, "Remove All");
  g_assert_null (app_find (page, SMT_TYPE_MATRIX_CHIPS));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (SMT_IS_MATRIX_VIEW (focus));
}

/* What is sorted begins with what comes first; what is moved is followed. */
static void
test_sorted (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  SmtMatrixView *view = SMT_MATRIX_VIEW (app_find (page, SMT_TYPE_MATRIX_VIEW));
  int row, column;

  smt_matrix_view_set_focus (view, 40, 3);
  app_do (fixture, "matrix.party-order::count");
  g_assert_true (smt_matrix_view_get_focus (view, &row, &column));
  g_assert_cmpint (row, ==, 0);
  g_assert_cmpint (column, ==, 3);
  app_do (fixture, "matrix.mechanism-order::name");
  g_assert_true (smt_matrix_view_get_focus (view, &row, &column));
  g_assert_cmpint (column, ==, 0);

  smt_matrix_view_set_focus (view, 4, -1);
  gtk_widget_activate_action (GTK_WIDGET (view), "matrix.move-on", NULL);
  app_settle ();
  g_assert_true (smt_matrix_view_get_focus (view, &row, &column));
  g_assert_cmpint (row, ==, 5);
}

/* What is left out is counted on the screen, by reason. */
static void
test_hidden (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *footer = app_find (page, SMT_TYPE_MATRIX_FOOTER);

  g_assert_nonnull (app_find_label (footer, "1 party without a membership here"));
  app_do (fixture, "matrix.region-035");
  g_assert_nonnull (app_find_label (footer, "of other regions"));
}

static void
test_empty (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  smt_session_set_text (fixture->session, "no such name");
  app_settle ();
  g_assert_nonnull (app_find_label (page, "Nothing Is Left"));
  g_assert_null (app_find (page, SMT_TYPE_MATRIX_VIEW));
  click (page, "Remove All Filters");
  g_assert_nonnull (app_find (page, SMT_TYPE_MATRIX_VIEW));
}

/* Picture, table and words have each other's place, and the focus. */
static void
test_displays (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *focus;

  gtk_widget_grab_focus (app_find (page, SMT_TYPE_MATRIX_VIEW));
  app_do (fixture, "matrix.next-display");
  g_assert_nonnull (app_find (page, SMT_TYPE_MATRIX_TABLE_VIEW));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL &&
                 gtk_widget_is_ancestor (focus, app_find (page, SMT_TYPE_MATRIX_TABLE_VIEW)));
  app_do (fixture, "matrix.next-display");
  g_assert_nonnull (app_find_label (app_find (page, SMT_TYPE_MATRIX_WORDS_VIEW),
                                    "China is in all 9 mechanisms."));
  app_do (fixture, "matrix.next-display");
  g_assert_true (SMT_IS_MATRIX_VIEW (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

static GtkSelectionModel *
get_rows (GtkWidget *page)
{
  GtkWidget *column_view = app_find (page, GTK_TYPE_COLUMN_VIEW);

  return gtk_column_view_get_model (GTK_COLUMN_VIEW (column_view));
}

/* What is selected in the table is selected in the picture, and the other way
 * round. */
static void
test_table_selection (AppFixture    *fixture,
                      gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  SmtMatrixView *matrix_view = SMT_MATRIX_VIEW (app_find (page, SMT_TYPE_MATRIX_VIEW));
  g_auto (GStrv) rows = NULL;
  g_autoptr (GtkBitset) selected = NULL;

  app_do (fixture, "matrix.display::table");
  gtk_selection_model_select_item (get_rows (page), 0, TRUE);
  app_settle ();
  g_assert_cmpstr (smt_view_get_selected_parties (get_view (fixture))[0], ==, "AFG");
  g_assert_cmpstr (smt_view_get_selected_mechanisms (get_view (fixture))[0], ==, "sco");
  rows = smt_matrix_view_dup_selected_rows (matrix_view);
  g_assert_cmpstr (rows[0], ==, "AFG");

  app_do (fixture, "matrix.select-members::lmc");
  selected = gtk_selection_model_get_selection (get_rows (page));
  g_assert_cmpuint (gtk_bitset_get_size (selected), >, 20);
}

/* Sorting by a head of the table makes no object for each row. */
static void
test_table_sort (AppFixture    *fixture,
                 gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkColumnView *column_view;
  g_autoptr (GtkColumnViewColumn) since = NULL;
  g_autoptr (GObject) first = NULL;
  g_autofree char *words = NULL;

  app_do (fixture, "matrix.display::table");
  column_view = GTK_COLUMN_VIEW (app_find (page, GTK_TYPE_COLUMN_VIEW));
  since = g_list_model_get_item (gtk_column_view_get_columns (column_view), 3);
  gtk_column_view_sort_by_column (column_view, since, GTK_SORT_ASCENDING);
  app_settle ();
  first = g_list_model_get_item (G_LIST_MODEL (get_rows (page)), 0);
  g_object_get (first, "words", &words, NULL);
  g_assert_nonnull (strstr (words, "19"));
  /* The next content is sorted alike. */
  app_set_at (fixture, "2010");
  g_clear_object (&first);
  g_clear_pointer (&words, g_free);
  first = g_list_model_get_item (G_LIST_MODEL (get_rows (page)), 0);
  g_object_get (first, "words", &words, NULL);
  g_assert_nonnull (strstr (words, "19"));
}

/* Two dates come with sentences, each of which leads somewhere. */
static void
test_compare (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *list;

  page = show_page (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1180, 760);
  app_settle ();
  app_do (fixture, "matrix.compare::2017");
  g_assert_nonnull (app_find_label (app_find (page, SMT_TYPE_MATRIX_CHIPS),
                                    "Compared with 2017"));
  g_assert_nonnull (app_find_label (app_find (page, SMT_TYPE_MATRIX_FOOTER), "parties joined."));
  app_do (fixture, "matrix.show-changes");
  list = app_find (page, GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (list);
  g_assert_nonnull (app_find_label (list, " joined "));
  g_assert_null (app_find (page, SMT_TYPE_MATRIX_LEGEND));
  app_do (fixture, "matrix.compare::");
  g_assert_null (app_find (page, GTK_TYPE_LIST_VIEW));
}

/* A number of what is shared gives the names, with dates. */
static void
test_shared (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *list;

  app_do (fixture, "matrix.reading::parties");
  g_assert_nonnull (app_find_label (app_find (page, SMT_TYPE_MATRIX_FOOTER),
                                    "The closest pair is"));
  app_do (fixture, "matrix.inspect(('KHM','VNM'))");
  list = app_find (page, GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (app_find_label (list, "Lancang"));
  g_assert_nonnull (app_find_label (list, "Viet Nam, "));
  app_do (fixture, "matrix.reading::mechanisms");
  app_do (fixture, "matrix.inspect(('sco','lmc'))");
  g_assert_nonnull (app_find_label (app_find (page, GTK_TYPE_LIST_VIEW), "China"));
}

/* The commands are the window's only while the matrix is seen. */
static void
test_actions (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  g_assert_true (gtk_widget_activate_action (fixture->window, "matrix.transposed", NULL));
  gtk_widget_set_visible (page, FALSE);
  app_settle ();
  g_assert_false (gtk_widget_activate_action (fixture->window, "matrix.transposed", NULL));
}

/* Typing filters, and is one step to undo; a closed filter filters nothing. */
static void
test_find (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *entry;

  app_do (fixture, "matrix.find");
  entry = app_find (page, GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "viet");
  g_signal_emit_by_name (entry, "search-changed");
  app_settle ();
  g_assert_cmpstr (smt_view_get_text (get_view (fixture)), ==, "viet");
  g_assert_nonnull (app_find_label (app_find (page, SMT_TYPE_MATRIX_CHIPS),
                                    "Name contains “viet”"));
  g_signal_emit_by_name (entry, "stop-search");
  app_settle ();
  g_assert_null (smt_view_get_text (get_view (fixture)));
  g_assert_true (SMT_IS_MATRIX_VIEW (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/matrix-panel/legend", test_legend);
  APP_TEST ("/matrix-panel/legend-signs", test_legend_signs);
  APP_TEST ("/matrix-panel/chips", test_chips);
  APP_TEST ("/matrix-panel/hidden", test_hidden);
  APP_TEST ("/matrix-panel/sorted", test_sorted);
  APP_TEST ("/matrix-panel/empty", test_empty);
  APP_TEST ("/matrix-panel/displays", test_displays);
  APP_TEST ("/matrix-panel/table-selection", test_table_selection);
  APP_TEST ("/matrix-panel/table-sort", test_table_sort);
  APP_TEST ("/matrix-panel/compare", test_compare);
  APP_TEST ("/matrix-panel/shared", test_shared);
  APP_TEST ("/matrix-panel/actions", test_actions);
  APP_TEST ("/matrix-panel/find", test_find);

  return g_test_run ();
}
