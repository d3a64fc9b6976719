/* smt-matrix-theme.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-glyph.h"

G_BEGIN_DECLS

typedef struct _SmtMatrixTheme SmtMatrixTheme;

/* What the matrix draws besides signs; each has a colour in the style sheet. */
typedef enum
{
  SMT_MATRIX_INK_LINE,      /* between cells */
  SMT_MATRIX_INK_EDGE,      /* between cells and headers */
  SMT_MATRIX_INK_CROSSHAIR, /* behind the row and column pointed at */
  SMT_MATRIX_INK_FOCUS,     /* around the cell that keys go to */
  SMT_MATRIX_INK_TOTAL,     /* sums */
  SMT_N_MATRIX_INKS
} SmtMatrixInk;

SmtMatrixTheme *smt_matrix_theme_new         (GtkWidget      *widget);
void            smt_matrix_theme_free        (SmtMatrixTheme *self);
void            smt_matrix_theme_invalidate  (SmtMatrixTheme *self);
void            smt_matrix_theme_get_ink     (SmtMatrixTheme *self,
                                              SmtMatrixInk    ink,
                                              GdkRGBA        *color);
GdkTexture     *smt_matrix_theme_get_texture (SmtMatrixTheme *self,
                                              SmtGlyph        glyph,
                                              gboolean        possibly,
                                              int             size,
                                              double          scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixTheme, smt_matrix_theme_free)

G_END_DECLS
