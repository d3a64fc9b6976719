/* smt-printer.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window shows, on paper of any size. Drawings are made in a thread;
 * cutting one into pages and painting one is short, and fonts are loaded before the
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
  GPtrArray         *drawings;     /* of SmtDrawing, one after the other */
  GPtrArray         *pages;        /* of SmtPages, one for each; since their paper is known */
  guint              n_pages;      /* of all */
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
  g_clear_pointer (&job->pages, g_ptr_array_unref);
  g_clear_weak_pointer (&job->window);
  g_object_unref (job->cancellable);
  g_ptr_array_unref (job->drawings);
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

/* Into pages that are numbered as one print. */
static void
cut (Job    *job,
     double  width,
     double  height)
{
  guint first = 0;

  g_clear_pointer (&job->pages, g_ptr_array_unref);
  job->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_pages_free);
  job->n_pages = 0;
  for (guint i = 0; i < job->drawings->len; i++)
    {
      SmtPages *pages = smt_pages_new (job->drawings->pdata[i], width, height);

      g_ptr_array_add (job->pages, pages);
      job->n_pages += smt_pages_get_n (pages);
    }

  for (guint i = 0; i < job->pages->len; i++)
    {
      smt_pages_set_place (job->pages->pdata[i], first, job->n_pages);
      first += smt_pages_get_n (job->pages->pdata[i]);
    }
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Job *job = user_data;

  cut (job, gtk_print_context_get_width (context) / SMT_PAGE_SCALE,
       gtk_print_context_get_height (context) / SMT_PAGE_SCALE);
  gtk_print_operation_set_n_pages (operation, job->n_pages);
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

  load_font (job->drawings->pdata[0], gtk_print_context_get_cairo_context (context), job->n_fonts / 2,
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
  guint number = 0, own = page;
  SmtPen *pen;

  for (; own >= smt_pages_get_n (job->pages->pdata[number]); number++)
    own -= smt_pages_get_n (job->pages->pdata[number]);

  cairo_scale (cr, SMT_PAGE_SCALE, SMT_PAGE_SCALE);
  pen = smt_painter_new (cr, smt_drawing_is_rtl (job->drawings->pdata[number]));
  smt_pages_draw (job->pages->pdata[number], own, pen);
  smt_painter_free (pen);
  if (job->progress != NULL)
    smt_progress_set_fraction (job->progress, (page + 1.0) / job->n_pages);
}

/* Paper has one orientation: that of the widest. */
static gboolean
is_wide (GPtrArray *drawings)
{
  for (guint i = 0; i < drawings->len; i++)
    if (smt_export_is_wide (drawings->pdata[i]))
      return TRUE;

  return FALSE;
}

static GtkPageSetup *
create_page_setup (GPtrArray *drawings)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, is_wide (drawings)
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
 * @drawings: (element-type SmtDrawing): what is printed, one at least; each begins
 *   on a page of its own
 * @name: of the job
 *
 * Returns: (transfer full): an operation that prints @drawings
 */
GtkPrintOperation *
smt_printer_new_operation (GtkWidget  *window,
                           GPtrArray  *drawings,
                           const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (drawings);
  Job *job = g_new0 (Job, 1);

  job->operation = operation;
  g_set_weak_pointer (&job->window, window);
  job->drawings = g_ptr_array_ref (drawings);
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
      gpointer      task_data,
      GCancellable *cancellable)
{
  GPtrArray *exhibits = task_data;
  GPtrArray *drawings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < exhibits->len; i++)
    g_ptr_array_add (drawings, smt_exhibit_draw (exhibits->pdata[i], FALSE, cancellable));
  g_task_return_pointer (task, drawings, (GDestroyNotify) g_ptr_array_unref);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  SmtWindow *window = SMT_WINDOW (source);
  g_autofree char *name = user_data;
  g_autoptr (GPtrArray) drawings = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (drawings == NULL)
    return;

  operation = smt_printer_new_operation (GTK_WIDGET (window), drawings, name);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), window, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (window), NULL);
}

/**
 * smt_printer_print:
 * @exhibits: (element-type SmtExhibit): what is shown, one at least
 * @name: of the job
 *
 * Asks for a printer, through the portal where there is one, and prints.
 */
void
smt_printer_print (SmtWindow  *window,
                   GPtrArray  *exhibits,
                   const char *name)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, drawn_cb, g_strdup (name));

  g_task_set_source_tag (task, smt_printer_print);
  g_task_set_task_data (task, g_ptr_array_ref (exhibits), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, draw);
}
