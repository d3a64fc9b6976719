/* test-matrix-select.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person does to a matrix: selects, copies, moves rows and columns, opens
 * and closes bands; and where the focus goes when what it was on does.
 */

#include <adwaita.h>

#include "dataset-fixture.h"
#include "matrix-fixture.h"
#include "smt-matrix-changes.h"

static void
assert_selected (MatrixFixture *fixture,
                 const char    *rows,
                 const char    *columns)
{
  g_auto (GStrv) found_rows = NULL;
  g_auto (GStrv) found_columns = NULL;
  g_autofree char *joined_rows = NULL;
  g_autofree char *joined_columns = NULL;

  g_object_get (fixture->view, "selected-rows", &found_rows,
                "selected-columns", &found_columns, NULL);
  joined_rows = g_strjoinv (" ", found_rows);
  joined_columns = g_strjoinv (" ", found_columns);
  g_assert_cmpstr (joined_rows, ==, rows);
  g_assert_cmpstr (joined_columns, ==, columns);
}

static void
go_to (MatrixFixture *fixture,
       const char    *row,
       const char    *column)
{
  guint y = 0, x = 0;

  if (row != NULL)
    g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_ROWS, row, &y));
  if (column != NULL)
    g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_COLUMNS, column, &x));
  smt_matrix_view_set_focus (fixture->view, row != NULL ? (int) y : SMT_MATRIX_HEAD,
                             column != NULL ? (int) x : SMT_MATRIX_HEAD);
}

static void
assert_focus (MatrixFixture *fixture,
              const char    *row,
              const char    *column)
{
  g_assert_cmpstr (fixture->view->focus_row, ==, row);
  g_assert_cmpstr (fixture->view->focus_column, ==, column);
}

static SmtView *
new_banded_view (const char *const *collapsed)
{
  g_autoptr (SmtView) plain = matrix_new_view (SMT_ORDER_NAME, FALSE);
  g_autoptr (SmtView) banded = smt_view_with_by_region (plain, TRUE);

  return smt_view_with_collapsed (banded, collapsed);
}

static void
show_bands (MatrixFixture *fixture,
            const char    *collapsed)
{
  const char *ids[] = { collapsed, NULL };
  g_autoptr (SmtView) view = new_banded_view (ids);

  matrix_show (fixture, view);
  matrix_settle (fixture);
}

/* Shift and arrows select a block from the cell they began at, and no header. */
static void
test_block (MatrixFixture *fixture,
            gconstpointer  data)
{
  go_to (fixture, "ARM", "apt");
  matrix_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  matrix_press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_selected (fixture, "ARM asean", "apt cjk");
  g_assert_true (smt_matrix_view_is_place_selected (fixture->view, fixture->view->focus));

  /* Back over the beginning, to the other side. */
  for (guint i = 0; i < 6; i++)
    matrix_press (fixture, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_selected (fixture, "AFG ARM", "apt cjk");
  assert_focus (fixture, "AFG", "cjk");

  /* It is kept while keys go elsewhere, until Escape. */
  matrix_press (fixture, GDK_KEY_Right, 0);
  assert_selected (fixture, "AFG ARM", "apt cjk");
  g_assert_true (matrix_press (fixture, GDK_KEY_Escape, 0));
  assert_selected (fixture, "", "");
  g_assert_false (matrix_press (fixture, GDK_KEY_Escape, 0));
}

static void
test_headers (MatrixFixture *fixture,
              gconstpointer  data)
{
  go_to (fixture, "ARM", NULL);
  matrix_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_selected (fixture, "ARM asean", "");
  /* Whole rows stay whole rows. */
  matrix_press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_focus (fixture, "asean", NULL);
  assert_selected (fixture, "ARM asean", "");

  matrix_press (fixture, GDK_KEY_Escape, 0);
  go_to (fixture, NULL, "eas");
  matrix_press (fixture, GDK_KEY_space, 0);
  matrix_press (fixture, GDK_KEY_Right, 0);
  matrix_press (fixture, GDK_KEY_Right, 0);
  matrix_press (fixture, GDK_KEY_space, 0);
  assert_selected (fixture, "", "eas admm-plus");
  matrix_press (fixture, GDK_KEY_space, 0);
  assert_selected (fixture, "", "eas");
}

static void
selection_changed_cb (MatrixFixture *fixture)
{
  fixture->n_changes++;
}

/* Whoever holds the selection is told of what a person does, and of nothing else;
 * it stays through filters and orders, whatever is shown. */
static void
test_held (MatrixFixture *fixture,
           gconstpointer  data)
{
  static const char *const rows[] = { "VNM", "gone", NULL };
  static const char *const lmc[] = { "lmc", NULL };
  static const char *const sco[] = { "sco", NULL };
  g_autoptr (SmtView) plain = matrix_new_view (SMT_ORDER_NAME, FALSE);
  g_autoptr (SmtView) narrow = smt_view_with_mechanisms (plain, lmc);
  g_autoptr (SmtView) other = smt_view_with_mechanisms (plain, sco);
  g_autoptr (SmtView) turned = matrix_new_view (SMT_ORDER_COUNT, TRUE);

  g_signal_connect_swapped (fixture->view, "selection-changed",
                            G_CALLBACK (selection_changed_cb), fixture);
  g_object_set (fixture->view, "selected-rows", rows, NULL);
  assert_selected (fixture, "VNM gone", "");
  matrix_show (fixture, narrow);
  matrix_show (fixture, other);
  g_assert_false (smt_grid_scene_find_entry (fixture->view->scene, SMT_AXIS_ROWS, "VNM",
                                             &(guint) { 0 }));
  assert_selected (fixture, "VNM gone", "");
  matrix_show (fixture, turned);
  assert_selected (fixture, "", "VNM gone");
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  matrix_press (fixture, GDK_KEY_space, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_all (MatrixFixture *fixture,
          gconstpointer  data)
{
  g_auto (GStrv) rows = NULL;
  g_auto (GStrv) columns = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "matrix.select-all", NULL);
  g_object_get (fixture->view, "selected-rows", &rows, "selected-columns", &columns, NULL);
  g_assert_cmpuint (g_strv_length (rows), ==, smt_matrix_scene_get_n_rows (fixture->scene));
  g_assert_cmpuint (g_strv_length (columns), ==, 9);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "matrix.select-none", NULL);
  assert_selected (fixture, "", "");
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_assert_nonnull (*text);
}

static void
written_cb (GObject      *provider,
            GAsyncResult *result,
            gpointer      user_data)
{
  gboolean *is_written = user_data;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (provider),
                                                              result, NULL));
  *is_written = TRUE;
}

/* As another program would have it; %NULL for the text that all of them take. */
static char *
read_clipboard (MatrixFixture *fixture,
                const char    *type)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean is_written = FALSE;
  char *text = NULL;

  if (type == NULL)
    {
      gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
      while (text == NULL)
        g_main_context_iteration (NULL, TRUE);
      return text;
    }

  gdk_content_provider_write_mime_type_async (gdk_clipboard_get_content (clipboard), type,
                                              stream, G_PRIORITY_DEFAULT, NULL,
                                              written_cb, &is_written);
  while (!is_written)
    g_main_context_iteration (NULL, TRUE);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

/* What is pasted is what was copied, whatever is shown by then. */
static void
test_copied_before (MatrixFixture *fixture,
                    gconstpointer  data)
{
  static const char *const rows[] = { "VNM", NULL };
  static const char *const columns[] = { "arf", NULL };
  g_autoptr (SmtView) transposed = matrix_new_view (SMT_ORDER_NAME, TRUE);
  g_autofree char *text = NULL;

  g_object_set (fixture->view, "selected-rows", rows, "selected-columns", columns, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "matrix.copy", NULL);
  matrix_show (fixture, transposed);
  text = read_clipboard (fixture, NULL);
  g_assert_cmpstr (text, ==, "Party\tASEAN Regional Forum\nViet Nam\tparticipant\n");
}

static void
assert_copied (MatrixFixture *fixture,
               const char    *type,
               const char    *expected)
{
  g_autofree char *found = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "matrix.copy", NULL);
  found = read_clipboard (fixture, type);
  if (strstr (found, expected) == NULL)
    g_error ("%s is not in %s", expected, found);
}

/* As text, as a table of a spreadsheet, of a text processor, and of Markdown. */
static void
test_copy (MatrixFixture *fixture,
           gconstpointer  data)
{
  static const char *const rows[] = { "VNM", "CHN", NULL };
  static const char *const columns[] = { "arf", "lmc", NULL };
  static const char tsv[] = "Party\tASEAN Regional Forum\tLancang-Mekong Cooperation\n"
                            "China\tparticipant\tmember\nViet Nam\tparticipant\tmember\n";

  g_object_set (fixture->view, "selected-rows", rows, "selected-columns", columns, NULL);
  assert_copied (fixture, NULL, tsv);
  assert_copied (fixture, "text/tab-separated-values", tsv);
  assert_copied (fixture, "text/html", "<th scope=\"row\">Viet Nam</th><td>participant</td>");
  assert_copied (fixture, "text/markdown", "| Viet Nam | participant | member |");

  /* Without a selection, what has the focus. */
  g_object_set (fixture->view, "selected-rows", NULL, "selected-columns", NULL, NULL);
  go_to (fixture, "VNM", "arf");
  assert_copied (fixture, "text/tab-separated-values",
                 "Party\tASEAN Regional Forum\nViet Nam\tparticipant\n");
  go_to (fixture, "VNM", NULL);
  assert_copied (fixture, "text/tab-separated-values", "\nViet Nam\t");
}

static void
entry_moved_cb (MatrixFixture *fixture,
                int            axis,
                const char    *id,
                const char    *before)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup_printf ("%s %s before %s",
                                        axis == SMT_AXIS_ROWS ? "row" : "column", id,
                                        before != NULL ? before : "none");
}

static void
assert_moves (MatrixFixture *fixture,
              guint          keyval,
              const char    *expected)
{
  g_clear_pointer (&fixture->activated, g_free);
  g_assert_true (matrix_press (fixture, keyval, GDK_ALT_MASK | GDK_SHIFT_MASK));
  g_assert_cmpstr (fixture->activated, ==, expected);
}

static void
test_move (MatrixFixture *fixture,
           gconstpointer  data)
{
  g_signal_connect_swapped (fixture->view, "entry-moved", G_CALLBACK (entry_moved_cb), fixture);
  go_to (fixture, "ARM", NULL);
  assert_moves (fixture, GDK_KEY_Down, "row ARM before AUS");
  assert_moves (fixture, GDK_KEY_Up, "row ARM before AFG");
  go_to (fixture, "AFG", NULL);
  assert_moves (fixture, GDK_KEY_Up, NULL);
  go_to (fixture, NULL, "sco");
  assert_moves (fixture, GDK_KEY_Right, "column sco before none");
  assert_moves (fixture, GDK_KEY_Left, "column sco before lmc");

  /* On its side it goes, and not across; in cells there is nothing to move. */
  g_assert_false (matrix_press (fixture, GDK_KEY_Down, GDK_ALT_MASK | GDK_SHIFT_MASK));
  go_to (fixture, "ARM", "sco");
  g_assert_false (matrix_press (fixture, GDK_KEY_Down, GDK_ALT_MASK | GDK_SHIFT_MASK));

  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  matrix_settle (fixture);
  go_to (fixture, NULL, "sco");
  assert_moves (fixture, GDK_KEY_Left, "column sco before none");
}

/* Not out of its band, whose end is "none" wherever that is. */
static void
test_move_in_band (MatrixFixture *fixture,
                   gconstpointer  data)
{
  guint first;

  g_signal_connect_swapped (fixture->view, "entry-moved", G_CALLBACK (entry_moved_cb), fixture);
  show_bands (fixture, NULL);
  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_ROWS, "region:035", &first));
  go_to (fixture, "BRN", NULL);
  g_assert_cmpint (fixture->view->focus.row, ==, first + 1);
  assert_moves (fixture, GDK_KEY_Up, NULL);
  assert_moves (fixture, GDK_KEY_Down, "row BRN before IDN");
  go_to (fixture, "VNM", NULL);
  assert_moves (fixture, GDK_KEY_Down, NULL);
  go_to (fixture, "TLS", NULL);
  assert_moves (fixture, GDK_KEY_Down, "row TLS before none");
  go_to (fixture, "region:035", NULL);
  assert_moves (fixture, GDK_KEY_Down, NULL);
}

static void
band_toggled_cb (MatrixFixture *fixture,
                 const char    *id)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup (id);
}

static gboolean
toggles (MatrixFixture *fixture,
         guint          keyval)
{
  g_clear_pointer (&fixture->activated, g_free);
  matrix_press (fixture, keyval, 0);
  return fixture->activated != NULL && g_str_equal (fixture->activated, "region:035");
}

static void
test_bands (MatrixFixture *fixture,
            gconstpointer  data)
{
  g_signal_connect_swapped (fixture->view, "band-toggled",
                            G_CALLBACK (band_toggled_cb), fixture);
  show_bands (fixture, NULL);
  go_to (fixture, "region:035", NULL);
  g_assert_true (toggles (fixture, GDK_KEY_Return));
  g_assert_true (toggles (fixture, GDK_KEY_Left));
  g_assert_true (toggles (fixture, GDK_KEY_minus));
  g_assert_false (toggles (fixture, GDK_KEY_plus));
  /* Open already: on to its cells. */
  g_assert_false (toggles (fixture, GDK_KEY_Right));
  assert_focus (fixture, "region:035", "china-asean");

  show_bands (fixture, "region:035");
  go_to (fixture, "region:035", NULL);
  g_assert_false (toggles (fixture, GDK_KEY_Left));
  g_assert_true (toggles (fixture, GDK_KEY_Right));
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  matrix_settle (fixture);
  g_assert_false (toggles (fixture, GDK_KEY_Right));
  g_assert_true (toggles (fixture, GDK_KEY_Left));
}

/* What had the focus is gone: its band's header has it, or its neighbour. */
static void
test_focus_found (MatrixFixture *fixture,
                  gconstpointer  data)
{
  static const char *const without[] = { "AUS", "CHN", "THA", "USA", NULL };
  g_autoptr (SmtView) plain = matrix_new_view (SMT_ORDER_NAME, FALSE);
  g_autoptr (SmtView) few = smt_view_with_parties (plain, without);

  show_bands (fixture, NULL);
  go_to (fixture, "MMR", "arf");
  show_bands (fixture, "region:035");
  assert_focus (fixture, "region:035", "arf");
  show_bands (fixture, NULL);
  assert_focus (fixture, "region:035", "arf");

  matrix_show (fixture, plain);
  go_to (fixture, "TUR", "arf");
  matrix_show (fixture, few);
  assert_focus (fixture, "THA", "arf");
  matrix_show (fixture, plain);
  go_to (fixture, "ARM", NULL);
  matrix_show (fixture, few);
  assert_focus (fixture, "AUS", NULL);
}

static void
cell_focused_cb (MatrixFixture *fixture,
                 const char    *row,
                 const char    *column)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup_printf ("%s %s", row, column);
  fixture->n_changes++;
}

/* Told once the focus rests, however far it came. */
static void
test_dwell (MatrixFixture *fixture,
            gconstpointer  data)
{
  matrix_settle (fixture);
  while (fixture->view->dwell_source != 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect_swapped (fixture->view, "cell-focused", G_CALLBACK (cell_focused_cb), fixture);
  matrix_press (fixture, GDK_KEY_Down, 0);
  matrix_press (fixture, GDK_KEY_Down, 0);
  matrix_press (fixture, GDK_KEY_Right, 0);
  while (fixture->n_changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->activated, ==, "asean apt");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  MATRIX_TEST ("/matrix-select/block", test_block);
  MATRIX_TEST ("/matrix-select/headers", test_headers);
  MATRIX_TEST ("/matrix-select/held", test_held);
  MATRIX_TEST ("/matrix-select/all", test_all);
  MATRIX_TEST ("/matrix-select/copy", test_copy);
  MATRIX_TEST ("/matrix-select/copied-before", test_copied_before);
  MATRIX_TEST ("/matrix-select/move", test_move);
  MATRIX_TEST ("/matrix-select/move-in-band", test_move_in_band);
  MATRIX_TEST ("/matrix-select/bands", test_bands);
  MATRIX_TEST ("/matrix-select/focus-found", test_focus_found);
  MATRIX_TEST ("/matrix-select/dwell", test_dwell);

  return g_test_run ();
}
