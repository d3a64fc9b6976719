/* smt-export.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-exhibit.h"

G_BEGIN_DECLS

typedef enum
{
  SMT_EXPORT_PDF,
  SMT_EXPORT_SVG,
  SMT_EXPORT_PNG,
  SMT_EXPORT_CSV,
  SMT_EXPORT_JSON,
  SMT_EXPORT_MARKDOWN,
  SMT_N_EXPORTS
} SmtExportFormat;

typedef enum
{
  SMT_PAPER_A4,
  SMT_PAPER_LETTER,
  SMT_PAPER_WHOLE   /* one page, as large as what is on it */
} SmtPaper;

/* How large a pixel of a drawing is on a page, in points. */
#define SMT_PAGE_SCALE 0.65

/* Of a page, on all sides, in points. */
#define SMT_PAGE_MARGIN 40.0

/* Wider drawings are turned on their side. */
#define SMT_WIDEST_UPRIGHT 1000.0

/**
 * SmtExportSettings:
 * @format: what is written
 * @paper: of a PDF
 * @scale: of a PNG: pixels for each of the drawing
 * @describe: whether sentences tell what there is to see
 */
typedef struct
{
  SmtExportFormat format;
  SmtPaper        paper;
  guint           scale;
  gboolean        describe;
} SmtExportSettings;

const char *smt_export_get_suffix (SmtExportFormat           format);
gboolean    smt_export_is_drawn   (SmtExportFormat           format);
gboolean    smt_export_is_wide    (SmtDrawing               *drawing);
gboolean    smt_export_write      (const SmtExhibit         *exhibit,
                                   const SmtExportSettings  *settings,
                                   SmtSink                  *sink,
                                   GError                  **error);
void        smt_export_async      (SmtExhibit               *exhibit,
                                   const SmtExportSettings  *settings,
                                   GFile                    *file,
                                   SmtFraction              *fraction,
                                   GCancellable             *cancellable,
                                   GAsyncReadyCallback       callback,
                                   gpointer                  user_data);
gboolean    smt_export_finish     (GAsyncResult             *result,
                                   GError                  **error);

G_END_DECLS
