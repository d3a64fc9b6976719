/* test-export-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The commands that put what a window shows into a file or on paper: what can
 * be exported where, that the dialog writes what its rows say and goes, that
 * what fails is said, and that printing writes the same pages as exporting.
 */

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "app-fixture.h"
#include "dataset-fixture.h"
#include "register-maker.h"
#include "smt-export-dialog.h"
#include "smt-pages.h"
#include "smt-printer.h"
#include "smt-window-private.h"
#include "walk-watch.h"

#define MOST_USEC 8000
#define MIN_PAGES 40

static SmtWindow *
show_window (AppFixture *fixture,
             SmtPage     page)
{
  SmtWindow *window = SMT_WINDOW (smt_window_new (NULL, fixture->session));

  fixture->window = g_object_ref (GTK_WIDGET (window));
  smt_session_go_to_page (smt_window_get_session (window), page);
  gtk_window_present (GTK_WINDOW (window));
  app_settle ();
  return window;
}

static void
assert_kinds (GPtrArray  *exhibits,
              const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  static const char *const names[] = {
    "matrix", "timeline", "comparison", "list", "hits", "members", "periods"
  };

  for (guint i = 0; i < exhibits->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            names[smt_exhibit_get_kind (exhibits->pdata[i])]);
  g_assert_cmpstr (found->str, ==, expected);
}

/* What can be exported, and what is printed of it. */
static void
assert_exhibits (SmtWindow  *window,
                 const char *exported,
                 const char *expected)
{
  g_autoptr (GPtrArray) exhibits = smt_window_list_exhibits (window);
  g_autoptr (GPtrArray) printed = smt_window_list_printed (window);

  assert_kinds (exhibits, exported);
  assert_kinds (printed, expected);
}

static void
test_exhibits (AppFixture    *fixture,
               gconstpointer  data)
{
  SmtWindow *window = show_window (fixture, SMT_PAGE_MATRIX);
  SmtSession *session = smt_window_get_session (window);
  const char *const compared[] = { "eas", "sco", NULL };
  g_autoptr (SmtView) view = NULL;

  assert_exhibits (window, "matrix", "matrix");
  smt_session_go_to_page (session, SMT_PAGE_TIMELINE);
  assert_exhibits (window, "timeline", "timeline");
  smt_session_go_to_page (session, SMT_PAGE_MEETINGS);
  assert_exhibits (window, "list matrix", "list");
  smt_session_go_to_entity (session, "sco");
  assert_exhibits (window, "list members", "members");
  smt_session_go_to_entity (session, "KHM");
  assert_exhibits (window, "list periods members", "periods members");
  smt_session_go_to_entity (session, "sanya-declaration");
  assert_exhibits (window, "list", "list");
  smt_session_go_to_page (session, SMT_PAGE_QUESTIONS);
  assert_exhibits (window, "", "");
  smt_session_go_to_page (session, SMT_PAGE_COMPARE);
  view = smt_view_with_compared (smt_session_get_view (session), compared);
  smt_session_change (session, view, "Test");
  assert_exhibits (window, "comparison", "comparison");
}

/* The list that is exported is the one that is shown, in its order. */
static void
test_list (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtWindow *window = show_window (fixture, SMT_PAGE_MEETINGS);
  g_autoptr (GPtrArray) exhibits = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autofree char *csv = NULL;
  SmtSink *sink;
  const char *p;

  smt_session_set_text (smt_window_get_session (window), "summit");
  app_settle ();
  shown = smt_list_page_list_entities (window->list_page);
  g_assert_cmpuint (shown->len, >, 1);
  g_assert_cmpuint (shown->len, <, 235);

  exhibits = smt_window_list_exhibits (window);
  sink = smt_sink_new_for_text (NULL);
  smt_exhibit_write (exhibits->pdata[0], SMT_FORMAT_CSV, FALSE, sink);
  csv = smt_sink_free_to_text (sink);
  g_assert_nonnull (strstr (csv, "summit"));
  p = strstr (csv, "\r\nid,");
  g_assert_nonnull (p);
  for (guint i = 0; i < shown->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("\r\n%s,", smt_entity_get_id (shown->pdata[i]));

      p = strstr (p + 1, line);
      g_assert_nonnull (p);
    }
}

static gboolean
is_gone (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) == NULL;
}

static GtkWidget *
get_part (SmtExportDialog *dialog,
          const char      *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), SMT_TYPE_EXPORT_DIALOG,
                                                    name));
}

static void
choose_format (SmtExportDialog *dialog,
               SmtExportFormat  format)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_part (dialog, "format_row")), format);
  app_settle ();
}

static gboolean
is_visible (SmtExportDialog *dialog,
            const char      *name)
{
  return gtk_widget_get_visible (get_part (dialog, name));
}

static SmtExportDialog *
open_dialog (SmtWindow *window)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  app_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (SMT_IS_EXPORT_DIALOG (dialog));
  return SMT_EXPORT_DIALOG (dialog);
}

static gboolean
gather (const char  *bytes,
        gsize        length,
        gpointer     text,
        GError     **error)
{
  g_string_append_len (text, bytes, length);
  return TRUE;
}

/* What a file is to hold. */
static GString *
export (SmtExhibit             *exhibit,
        const SmtExportSettings *settings)
{
  GString *text = g_string_new (NULL);
  g_autoptr (SmtSink) sink = smt_sink_new (gather, text, NULL);
  g_autoptr (GError) error = NULL;

  smt_export_write (exhibit, settings, sink, &error);
  g_assert_no_error (error);
  smt_sink_flush (sink, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_dialog (AppFixture    *fixture,
             gconstpointer  data)
{
  SmtWindow *window = show_window (fixture, SMT_PAGE_MATRIX);
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);

  for (SmtExportFormat format = 0; format < SMT_N_EXPORTS; format++)
    {
      SmtExportDialog *dialog = open_dialog (window);
      g_autofree char *path = g_strdup_printf ("%s/x.%s", folder, smt_export_get_suffix (format));
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GPtrArray) exhibits = smt_window_list_exhibits (window);
      SmtExportSettings settings = { .format = format, .scale = 2 };
      g_autoptr (GString) expected = NULL;
      g_autofree char *found = NULL;
      gsize length;

      choose_format (dialog, format);
      settings.paper = adw_combo_row_get_selected (ADW_COMBO_ROW (get_part (dialog, "paper_row")));
      expected = export (exhibits->pdata[0], &settings);
      g_assert_true (is_visible (dialog, "paper_row") == (format == SMT_EXPORT_PDF));
      g_assert_true (is_visible (dialog, "size_row") == (format == SMT_EXPORT_PNG));
      g_assert_true (is_visible (dialog, "describe_row"));
      g_assert_false (is_visible (dialog, "what_row"));
      smt_export_dialog_save (dialog, file);
      g_assert_true (app_wait (is_gone, window));
      g_assert_true (g_file_get_contents (path, &found, &length, NULL));
      /* A PDF says when it was made. */
      if (format == SMT_EXPORT_PDF)
        g_assert_cmpint (ABS ((gssize) length - (gssize) expected->len), <, 200);
      else
        g_assert_cmpmem (found, length, expected->str, expected->len);
      g_unlink (path);
      app_settle ();
    }
  g_rmdir (folder);
}

static gboolean
is_explained (gpointer data)
{
  return app_find_label (GTK_WIDGET (data), "Cannot Export") != NULL;
}

/* What goes wrong is said, and the dialog stays for another try. */
static void
test_fails (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtWindow *window = show_window (fixture, SMT_PAGE_MATRIX);
  SmtExportDialog *dialog = open_dialog (window);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.csv");

  choose_format (dialog, SMT_EXPORT_CSV);
  smt_export_dialog_save (dialog, file);
  g_assert_true (app_wait (is_explained, window));
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  *(int *) user_data = result;
}

static gboolean
is_done (gpointer data)
{
  return *(int *) data >= 0;
}

static GPtrArray *
draw_all (GPtrArray *exhibits)
{
  GPtrArray *drawings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < exhibits->len; i++)
    g_ptr_array_add (drawings, smt_exhibit_draw (exhibits->pdata[i], FALSE, NULL));
  return drawings;
}

static int
count_pages (GPtrArray    *drawings,
             GtkPageSetup *setup)
{
  int n = 0;

  for (guint i = 0; i < drawings->len; i++)
    {
      g_autoptr (SmtPages) pages =
        smt_pages_new (drawings->pdata[i],
                       gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS) / SMT_PAGE_SCALE,
                       gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS) / SMT_PAGE_SCALE);

      n += smt_pages_get_n (pages);
    }
  return n;
}

/* A printer that writes PDF gets as many pages as the paper needs. */
static void
check_print (SmtWindow *window)
{
  g_autoptr (GPtrArray) exhibits = smt_window_list_printed (window);
  static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GPtrArray) drawings = draw_all (exhibits);
      g_autoptr (GtkPrintOperation) operation = smt_printer_new_operation (NULL, drawings, "Test");
      g_autoptr (GtkPageSetup) setup =
        gtk_page_setup_copy (gtk_print_operation_get_default_page_setup (operation));
      g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (papers[i]);
      g_autofree char *folder = g_dir_make_tmp ("print-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "x.pdf", NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *pdf = NULL;
      int result = -1, n_pages;

      gtk_page_setup_set_paper_size (setup, paper);
      gtk_print_operation_set_default_page_setup (operation, setup);
      gtk_print_operation_set_allow_async (operation, FALSE);
      gtk_print_operation_set_export_filename (operation, path);
      g_signal_connect (operation, "done", G_CALLBACK (done_cb), &result);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                               GTK_WINDOW (window), &error);
      g_assert_no_error (error);
      g_assert_true (app_wait (is_done, &result));
      g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_object_get (operation, "n-pages", &n_pages, NULL);
      g_assert_cmpint (n_pages, >=, 2);

      g_assert_cmpint (n_pages, ==, count_pages (drawings, setup));
      g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
      g_assert_true (g_str_has_prefix (pdf, "%PDF"));
      g_unlink (path);
      g_rmdir (folder);
    }
}

static void
test_print (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtWindow *window = show_window (fixture, SMT_PAGE_MATRIX);

  check_print (window);
  /* A page with a picture and a table is one print of both. */
  smt_session_go_to_entity (smt_window_get_session (window), "KHM");
  check_print (window);
}

/* The large one takes a while to make, and serves several tests. */
static SmtDataset *
ref_register (const char *shape)
{
  static SmtDataset *large;

  if (!g_str_equal (shape, "300x75000"))
    return register_maker_make (register_maker_find_shape (shape), 1);

  if (large == NULL)
    large = register_maker_make (register_maker_find_shape (shape), 1);
  return g_object_ref (large);
}

static SmtExhibit *
make_register (AppFixture *fixture,
               const char *shape)
{
  g_autoptr (SmtDataset) dataset = ref_register (shape);
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_page (first, SMT_PAGE_MATRIX);

  return smt_exhibit_new (SMT_EXHIBIT_MATRIX, dataset, smt_dataset_get_index (dataset), view,
                          fixture->language);
}

/* What prints the register, and is stopped when it has been seen to. */
typedef struct
{
  SmtWindow *window;
  gint64     begun;      /* a callback of ours */
  gint64     beginning;  /* how long the first took, in µs of the processor */
  GArray    *pages;      /* likewise, of each page */
  GArray    *turns;      /* likewise, with what GTK and cairo then make of it */
  AdwDialog *seen;
  guint      n_pages;
} Print;

static gint64
get_cpu_usec (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
begun_hook (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               data)
{
  ((Print *) data)->begun = get_cpu_usec ();
  return TRUE;
}

static void
begin_ended_cb (Print *print)
{
  print->beginning = get_cpu_usec () - print->begun;
}

static void
turn_ended_cb (gpointer data)
{
  Print *print = data;
  gint64 spent = get_cpu_usec () - print->begun;

  g_array_append_val (print->turns, spent);
}

static void
page_ended_cb (Print *print)
{
  gint64 spent = get_cpu_usec () - print->begun;

  g_array_append_val (print->pages, spent);
  g_idle_add_once (turn_ended_cb, print);
}

static gboolean
stop_cb (gpointer data)
{
  Print *print = data;
  AdwDialog *dialog =
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (print->window));

  if (print->seen == NULL && dialog != NULL &&
      app_find_label (GTK_WIDGET (dialog), "Print") != NULL)
    {
      print->seen = dialog;
      print->n_pages = print->pages->len;
    }
  /* It goes on while it says so. */
  if (print->seen != NULL && print->pages->len > MAX (print->n_pages + 2, MIN_PAGES))
    {
      adw_dialog_close (print->seen);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* None of ours may hold the main loop longer. */
static void
assert_short (Print *print)
{
#ifndef __SANITIZE_ADDRESS__
  gint64 first = g_array_index (print->pages, gint64, 0), nearly_all, turn;
  double slowness = walk_watch_get_slowness ();

  g_array_sort (print->pages, compare_times);
  g_array_sort (print->turns, compare_times);
  nearly_all = g_array_index (print->pages, gint64, print->pages->len * 9 / 10);
  turn = g_array_index (print->turns, gint64, print->turns->len / 2);
  g_test_message ("%.1f ms to begin, %.1f ms for the first page, nine in ten at most %.1f ms; "
                  "half the turns at most %.1f ms; %.1f times slower than it can be",
                  print->beginning / 1e3, first / 1e3, nearly_all / 1e3, turn / 1e3, slowness);
  g_assert_cmpint (print->beginning, <=, MOST_USEC * slowness);
  g_assert_cmpint (first, <=, MOST_USEC * slowness);
  g_assert_cmpint (nearly_all, <=, MOST_USEC * slowness);
#endif
}

/* Printing a register can be seen and stopped, and does not hold the window. */
static void
test_print_register (AppFixture    *fixture,
                     gconstpointer  shape)
{
  g_autoptr (SmtExhibit) exhibit = make_register (fixture, shape);
  g_autoptr (GPtrArray) drawings = g_ptr_array_new_with_free_func (g_object_unref);
  Print print = { .window = show_window (fixture, SMT_PAGE_MATRIX) };
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "app", "stopped.pdf", NULL);
  guint begin = g_signal_lookup ("begin-print", GTK_TYPE_PRINT_OPERATION);
  guint draw = g_signal_lookup ("draw-page", GTK_TYPE_PRINT_OPERATION);
  gulong begin_hook = g_signal_add_emission_hook (begin, 0, begun_hook, &print, NULL);
  gulong draw_hook = g_signal_add_emission_hook (draw, 0, begun_hook, &print, NULL);
  int n_pages;

  g_ptr_array_add (drawings, smt_exhibit_draw (exhibit, FALSE, NULL));
  operation = smt_printer_new_operation (GTK_WIDGET (print.window), drawings, "Test");
  print.pages = g_array_new (FALSE, FALSE, sizeof (gint64));
  print.turns = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_swapped (operation, "begin-print", G_CALLBACK (begin_ended_cb), &print);
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (page_ended_cb), &print);
  gtk_print_operation_set_export_filename (operation, path);
  g_timeout_add (50, stop_cb, &print);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (print.window), NULL),
                   ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  app_settle ();
  g_assert_true (app_wait (is_gone, print.window));
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (print.pages->len, <, n_pages);
  assert_short (&print);

  g_signal_remove_emission_hook (begin, begin_hook);
  g_signal_remove_emission_hook (draw, draw_hook);
  g_array_unref (print.pages);
  g_array_unref (print.turns);
  g_unlink (path);
}

static gboolean
is_busy (gpointer dialog)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (get_part (dialog, "stack"))),
                      "busy");
}

static gboolean
is_choosing (gpointer dialog)
{
  return !is_busy (dialog);
}

/* The last of what is shown while it is busy. */
static void
press_cancel (SmtExportDialog *dialog)
{
  GtkWidget *busy = gtk_stack_get_visible_child (GTK_STACK (get_part (dialog, "stack")));

  g_signal_emit_by_name (GTK_BUTTON (gtk_widget_get_last_child (busy)), "clicked");
}

/* Writing a register can be seen and stopped, and leaves no file. */
static void
test_export_register (AppFixture    *fixture,
                      gconstpointer  data)
{
  SmtWindow *window = show_window (fixture, SMT_PAGE_MATRIX);
  g_autoptr (GPtrArray) exhibits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) smt_exhibit_unref);
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  SmtExportDialog *dialog;

  g_ptr_array_add (exhibits, make_register (fixture, "300x75000"));
  dialog = SMT_EXPORT_DIALOG (smt_export_dialog_new (exhibits, "Test"));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
  for (SmtExportFormat format = 0; format < SMT_N_EXPORTS; format++)
    {
      g_autofree char *path = g_build_filename (folder, "x", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      /* It is refused at once. */
      if (format == SMT_EXPORT_PNG)
        continue;
      choose_format (dialog, format);
      smt_export_dialog_save (dialog, file);
      g_assert_true (app_wait (is_busy, dialog));
      press_cancel (dialog);
      g_assert_true (app_wait (is_choosing, dialog));
      g_assert_false (g_file_query_exists (file, NULL));
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/export-dialog/exhibits", test_exhibits);
  APP_TEST ("/export-dialog/list", test_list);
  APP_TEST ("/export-dialog/dialog", test_dialog);
  APP_TEST ("/export-dialog/fails", test_fails);
  APP_TEST ("/export-dialog/print", test_print);

  APP_TEST ("/export-dialog/export-register", test_export_register);
  g_test_add ("/export-dialog/print-register", AppFixture, "217x534", app_set_up,
              test_print_register, app_tear_down);
  g_test_add ("/export-dialog/print-large-register", AppFixture, "300x75000", app_set_up,
              test_print_register, app_tear_down);

  return g_test_run ();
}
