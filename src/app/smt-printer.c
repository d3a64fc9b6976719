/* smt-printer.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window shows, on paper of any size. The drawing is made in a thread;
 * cutting it into pages and painting one is short, and fonts are loaded before the
 * first, one at a time. Many pages take long all the same, and can be stopped. What
 * was chosen for one print is offered for the next.
 */

#include "smt-printer.h"

#include <glib/gi18n.h>

#include "smt-export.h"
#include "smt-opener.h"
#include "smt-pages.h"
#include "smt-painter.h"
#include "smt-progress.h"

typedef struct
{
  GtkPrintOperation *operation;    /* unowned: it owns this */
  GtkWidget         *window;       /* weak */
  SmtDrawing        *drawing;
  SmtPages          *pages;        /* since its paper is known */
  guint              n_fonts;      /* how many have been loaded */
  GCancellable      *cancellable;
  SmtProgress       *progress;     /* while pages are painted */
} Job;

/* Of the last print, or NULL. */
static GtkPrintSettings *last_settings;

static void
free_job (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->progress, smt_progress_free);
  g_clear_pointer (&job->pages, smt_pages_free);
  g_clear_weak_pointer (&job->window);
  g_object_unref (job->cancellable);
  g_object_unref (job->drawing);
  g_free (job);
}

/* Pages are painted one by one while nothing else is to be done. */
static void
watch_progress (Job *job)
{
  if (job->window != NULL && job->progress == NULL)
    job->progress = smt_progress_new (job->window, _("Print"), job->cancellable);
}

static void
cancelled_cb (GCancellable *cancellable,
              Job          *job)
{
  gtk_print_operation_cancel (job->operation);
}

static void
end_print_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              gpointer           user_data)
{
  Job *job = user_data;

  g_clear_pointer (&job->progress, smt_progress_free);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Job *job = user_data;

  g_clear_pointer (&job->pages, smt_pages_free);
  job->pages = smt_pages_new (job->drawing,
                              gtk_print_context_get_width (context) / SMT_PAGE_SCALE,
                              gtk_print_context_get_height (context) / SMT_PAGE_SCALE);
  gtk_print_operation_set_n_pages (operation, smt_pages_get_n (job->pages));
  watch_progress (job);
}

/* Fonts are known by the surface, the scale and the turn they are for. */
static void
load_font (SmtDrawing   *drawing,
           cairo_t      *page,
           SmtTextStyle  style,
           gboolean      upright)
{
  cairo_surface_t *surface = cairo_surface_create_similar (cairo_get_target (page),
                                                           CAIRO_CONTENT_COLOR_ALPHA, 1, 1);
  cairo_t *cr = cairo_create (surface);
  SmtPen *pen = smt_painter_new (cr, smt_drawing_is_rtl (drawing));
  SmtPenWords words = {
    .text = smt_drawing_get_title (drawing), .style = style, .upright = upright
  };

  cairo_scale (cr, SMT_PAGE_SCALE, SMT_PAGE_SCALE);
  smt_pen_words (pen, &words);
  smt_painter_free (pen);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Is called until it has nothing left to do. */
static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             gpointer           user_data)
{
  Job *job = user_data;

  if (job->n_fonts == 2 * SMT_N_TEXT_STYLES)
    return TRUE;

  load_font (job->drawing, gtk_print_context_get_cairo_context (context), job->n_fonts / 2,
             job->n_fonts % 2 == 1);
  job->n_fonts++;
  return FALSE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Job *job = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  SmtPen *pen;

  cairo_scale (cr, SMT_PAGE_SCALE, SMT_PAGE_SCALE);
  pen = smt_painter_new (cr, smt_drawing_is_rtl (job->drawing));
  smt_pages_draw (job->pages, page, pen);
  smt_painter_free (pen);
  if (job->progress != NULL)
    smt_progress_set_fraction (job->progress, (page + 1.0) / smt_pages_get_n (job->pages));
}

static GtkPageSetup *
create_page_setup (SmtDrawing *drawing)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, smt_export_is_wide (drawing)
                                         ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                         : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, SMT_PAGE_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, SMT_PAGE_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, SMT_PAGE_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, SMT_PAGE_MARGIN, GTK_UNIT_POINTS);
  return setup;
}

/**
 * smt_printer_new_operation:
 * @window: (nullable): what is told over how far it is
 * @drawing: what is printed
 * @name: of the job
 *
 * Returns: (transfer full): an operation that prints @drawing
 */
GtkPrintOperation *
smt_printer_new_operation (GtkWidget  *window,
                           SmtDrawing *drawing,
                           const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (drawing);
  Job *job = g_new0 (Job, 1);

  job->operation = operation;
  g_set_weak_pointer (&job->window, window);
  job->drawing = g_object_ref (drawing);
  job->cancellable = g_cancellable_new ();
  g_signal_connect (job->cancellable, "cancelled", G_CALLBACK (cancelled_cb), job);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (last_settings != NULL)
    gtk_print_operation_set_print_settings (operation, last_settings);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), job, free_job,
                         G_CONNECT_DEFAULT);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "end-print", G_CALLBACK (end_print_cb), job);
  return operation;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 window)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&last_settings, gtk_print_operation_get_print_settings (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  smt_opener_explain (GTK_WIDGET (window), _("Cannot Print"),
                      error != NULL ? error->message : "");
}

static void
draw (GTask        *task,
      gpointer      source,
      gpointer      exhibit,
      GCancellable *cancellable)
{
  g_task_return_pointer (task, smt_exhibit_draw (exhibit, FALSE, cancellable), g_object_unref);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  SmtWindow *window = SMT_WINDOW (source);
  g_autofree char *name = user_data;
  g_autoptr (SmtDrawing) drawing = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (drawing == NULL)
    return;

  operation = smt_printer_new_operation (GTK_WIDGET (window), drawing, name);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), window, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (window), NULL);
}

/**
 * smt_printer_print:
 * @exhibit: what is shown
 * @name: of the job
 *
 * Asks for a printer, through the portal where there is one, and prints.
 */
void
smt_printer_print (SmtWindow  *window,
                   SmtExhibit *exhibit,
                   const char *name)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, drawn_cb, g_strdup (name));

  g_task_set_source_tag (task, smt_printer_print);
  g_task_set_task_data (task, smt_exhibit_ref (exhibit), (GDestroyNotify) smt_exhibit_unref);
  g_task_run_in_thread (task, draw);
}
