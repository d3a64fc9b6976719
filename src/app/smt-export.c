/* smt-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what a window shows to a file. In a thread all is written beside the file,
 * as it is made, and then put in its place: what goes wrong before that, a full
 * disk or a kill, leaves the file as it was.
 */

#include "smt-export.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "smt-pages.h"
#include "smt-painter.h"
#include "smt-template.h"
#include "smt-whole-file.h"

/* What cairo can hold, and what a machine should be asked for. */
#define MOST_PIXELS_ACROSS 32767
#define MOST_PIXELS        1.5e8

static const struct
{
  const char *suffix;
  SmtFormat   format;
  gboolean    is_drawn;
} formats[SMT_N_EXPORTS] = {
  [SMT_EXPORT_PDF] = { "pdf", 0, TRUE },
  [SMT_EXPORT_SVG] = { "svg", SMT_FORMAT_SVG, TRUE },
  [SMT_EXPORT_PNG] = { "png", 0, TRUE },
  [SMT_EXPORT_CSV] = { "csv", SMT_FORMAT_CSV, FALSE },
  [SMT_EXPORT_JSON] = { "json", SMT_FORMAT_JSON, FALSE },
  [SMT_EXPORT_MARKDOWN] = { "md", SMT_FORMAT_MARKDOWN, FALSE },
};

/**
 * smt_export_get_suffix:
 *
 * Returns: (transfer none): what names of such files end in, after the dot
 */
const char *
smt_export_get_suffix (SmtExportFormat format)
{
  g_return_val_if_fail (format < SMT_N_EXPORTS, NULL);

  return formats[format].suffix;
}

/**
 * smt_export_is_drawn:
 *
 * Returns: whether it is something to see, and not to calculate with
 */
gboolean
smt_export_is_drawn (SmtExportFormat format)
{
  g_return_val_if_fail (format < SMT_N_EXPORTS, FALSE);

  return formats[format].is_drawn;
}

/**
 * smt_export_is_wide:
 *
 * Returns: whether a page had better be turned on its side
 */
gboolean
smt_export_is_wide (SmtDrawing *drawing)
{
  double width, height;

  smt_drawing_measure (drawing, &width, &height);
  return width > SMT_WIDEST_UPRIGHT;
}

static cairo_status_t
write_bytes (gpointer             user_data,
             const unsigned char *data,
             unsigned int         length)
{
  smt_sink_write_bytes (user_data, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What goes wrong in the sink is the sink's to tell. */
static gboolean
check (cairo_status_t   status,
       GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return FALSE;
}

static void
paint_page (SmtDrawing   *drawing,
            SmtPages     *pages,
            guint         page,
            cairo_t      *cr,
            SmtSink      *sink)
{
  SmtPen *pen = smt_painter_new (cr, smt_drawing_is_rtl (drawing));

  pen->cancellable = smt_sink_get_cancellable (sink);
  if (pages != NULL)
    smt_pages_draw (pages, page, pen);
  else
    smt_drawing_draw (drawing, pen);
  smt_painter_free (pen);
}

static void
say_what_it_is (cairo_surface_t *surface,
                SmtDrawing      *drawing)
{
  const char *const *notes = smt_drawing_get_notes (drawing);
  g_autofree char *subject = notes != NULL ? smt_template_join_sentences (notes) : g_strdup ("");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  smt_drawing_get_title (drawing));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Summitry " SMT_VERSION);
}

static void
get_page_size (SmtPaper    paper,
               SmtDrawing *drawing,
               double     *width,
               double     *height)
{
  double longer = paper == SMT_PAPER_A4 ? 841.89 : 792;
  double shorter = paper == SMT_PAPER_A4 ? 595.28 : 612;
  gboolean wide = smt_export_is_wide (drawing);

  if (paper == SMT_PAPER_WHOLE)
    {
      smt_drawing_measure (drawing, width, height);
      *width *= SMT_PAGE_SCALE;
      *height *= SMT_PAGE_SCALE;
      return;
    }
  *width = wide ? longer : shorter;
  *height = wide ? shorter : longer;
}

static void
paint_pages (SmtDrawing      *drawing,
             cairo_surface_t *surface,
             double           width,
             double           height,
             SmtSink         *sink)
{
  g_autoptr (SmtPages) pages =
    smt_pages_new (drawing, (width - 2 * SMT_PAGE_MARGIN) / SMT_PAGE_SCALE,
                   (height - 2 * SMT_PAGE_MARGIN) / SMT_PAGE_SCALE);

  for (guint page = 0; page < smt_pages_get_n (pages) && !smt_sink_is_stopped (sink); page++)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_translate (cr, SMT_PAGE_MARGIN, SMT_PAGE_MARGIN);
      cairo_scale (cr, SMT_PAGE_SCALE, SMT_PAGE_SCALE);
      paint_page (drawing, pages, page, cr, sink);
      cairo_show_page (cr);
      cairo_destroy (cr);
      smt_sink_tell (sink, page + 1, smt_pages_get_n (pages));
    }
}

static gboolean
write_pdf (SmtDrawing  *drawing,
           SmtPaper     paper,
           SmtSink     *sink,
           GError     **error)
{
  cairo_surface_t *surface;
  double width, height;
  gboolean done;

  get_page_size (paper, drawing, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes, sink, width, height);
  say_what_it_is (surface, drawing);
  if (paper == SMT_PAPER_WHOLE)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, SMT_PAGE_SCALE, SMT_PAGE_SCALE);
      paint_page (drawing, NULL, 0, cr, sink);
      cairo_destroy (cr);
    }
  else
    {
      paint_pages (drawing, surface, width, height, sink);
    }
  cairo_surface_finish (surface);
  done = check (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return done;
}

static gboolean
check_size (double   width,
            double   height,
            GError **error)
{
  if (width <= MOST_PIXELS_ACROSS && height <= MOST_PIXELS_ACROSS &&
      width * height <= MOST_PIXELS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               /* TRANSLATORS: %.0f are the width and height of a picture */
               _("A picture of %.0f × %.0f pixels is too large. A PDF or SVG has no such limit."),
               width, height);
  return FALSE;
}

static gboolean
write_png (SmtDrawing  *drawing,
           guint        scale,
           SmtSink     *sink,
           GError     **error)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  smt_drawing_measure (drawing, &width, &height);
  width = ceil (width * scale);
  height = ceil (height * scale);
  if (!check_size (width, height, error))
    return FALSE;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  paint_page (drawing, NULL, 0, cr, sink);
  cairo_destroy (cr);
  status = smt_sink_is_stopped (sink)
           ? CAIRO_STATUS_SUCCESS : cairo_surface_write_to_png_stream (surface, write_bytes, sink);
  cairo_surface_destroy (surface);
  return check (status, error);
}

/**
 * smt_export_write:
 * @exhibit: what is shown
 * @settings: how to write it
 * @sink: where to; it may stop it
 *
 * Writes what a file is to hold. It may take long; any thread may ask.
 *
 * Returns: whether it can be written so; %FALSE with @error set
 */
gboolean
smt_export_write (const SmtExhibit         *exhibit,
                  const SmtExportSettings  *settings,
                  SmtSink                  *sink,
                  GError                  **error)
{
  gboolean describe = settings->describe && smt_exhibit_is_picture (exhibit);
  g_autoptr (SmtDrawing) drawing = NULL;

  switch (settings->format)
    {
    case SMT_EXPORT_PDF:
      drawing = smt_exhibit_draw (exhibit, describe, smt_sink_get_cancellable (sink));
      return write_pdf (drawing, settings->paper, sink, error);
    case SMT_EXPORT_PNG:
      drawing = smt_exhibit_draw (exhibit, describe, smt_sink_get_cancellable (sink));
      return write_png (drawing, settings->scale, sink, error);
    case SMT_EXPORT_SVG:
    case SMT_EXPORT_CSV:
    case SMT_EXPORT_JSON:
    case SMT_EXPORT_MARKDOWN:
    case SMT_N_EXPORTS:
    default:
      smt_exhibit_write (exhibit, formats[settings->format].format, describe, sink);
      return TRUE;
    }
}

typedef struct
{
  SmtExhibit        *exhibit;
  SmtExportSettings  settings;
  SmtFraction       *fraction;  /* or NULL */
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  smt_exhibit_unref (work->exhibit);
  g_clear_pointer (&work->fraction, smt_fraction_unref);
  g_free (work);
}

static gboolean
fill (SmtSink   *sink,
      gpointer   user_data,
      GError   **error)
{
  Work *work = user_data;

  smt_sink_set_fraction (sink, work->fraction);
  return smt_export_write (work->exhibit, &work->settings, sink, error);
}

static void
run (GTask        *task,
     gpointer      file,
     gpointer      task_data,
     GCancellable *cancellable)
{
  GError *error = NULL;

  if (smt_whole_file_fill (file, fill, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * smt_export_async:
 * @file: where to
 * @fraction: (nullable): is told how much is done, where that is known
 * @cancellable: (nullable): stops it, and leaves @file as it is
 *
 * Writes what is shown.
 */
void
smt_export_async (SmtExhibit              *exhibit,
                  const SmtExportSettings *settings,
                  GFile                   *file,
                  SmtFraction             *fraction,
                  GCancellable            *cancellable,
                  GAsyncReadyCallback      callback,
                  gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->exhibit = smt_exhibit_ref (exhibit);
  work->settings = *settings;
  work->fraction = fraction != NULL ? smt_fraction_ref (fraction) : NULL;
  g_task_set_source_tag (task, smt_export_async);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, run);
}

/**
 * smt_export_finish:
 *
 * Returns: whether it was written; %FALSE with @error set
 */
gboolean
smt_export_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
