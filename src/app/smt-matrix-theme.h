/* smt-matrix-theme.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-difference.h"
#include "smt-language.h"

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
  SMT_MATRIX_INK_NUMBER,    /* numbers in cells */
  SMT_MATRIX_INK_QUIET,     /* how faint signs are that were not asked for */
  SMT_MATRIX_INK_BAND,      /* behind what heads a group */
  SMT_MATRIX_INK_SELECTION, /* behind what is selected */
  SMT_MATRIX_INK_OUTLINE,   /* around it */
  SMT_MATRIX_INK_DROP,      /* where a header that is dragged will stand */
  SMT_MATRIX_INK_SHARE,     /* behind a number that is all it could be */
  SMT_MATRIX_INK_OWN,       /* behind one with itself */
  SMT_MATRIX_INK_JOINED,    /* behind who joined between two dates */
  SMT_MATRIX_INK_LEFT,
  SMT_MATRIX_INK_ROLE,
  SMT_N_MATRIX_INKS
} SmtMatrixInk;

SmtMatrixTheme *smt_matrix_theme_new         (GtkWidget      *widget);
void            smt_matrix_theme_free        (SmtMatrixTheme *self);
void            smt_matrix_theme_invalidate  (SmtMatrixTheme *self);
void            smt_matrix_theme_set_scale   (SmtMatrixTheme *self,
                                              double          scale);
void            smt_matrix_theme_get_ink     (SmtMatrixTheme *self,
                                              SmtMatrixInk    ink,
                                              GdkRGBA        *color);
GdkTexture     *smt_matrix_theme_get_sign    (SmtMatrixTheme *self,
                                              SmtGlyph        glyph,
                                              gboolean        possibly,
                                              guint           size);
GdkTexture     *smt_matrix_theme_get_mark    (SmtMatrixTheme *self,
                                              SmtDifference   difference,
                                              gboolean        possibly,
                                              gboolean        rtl,
                                              guint           size);
GdkTexture     *smt_matrix_theme_get_arrow   (SmtMatrixTheme *self,
                                              gboolean        collapsed,
                                              gboolean        rtl,
                                              guint           size);
GdkTexture     *smt_matrix_theme_get_number  (SmtMatrixTheme *self,
                                              SmtLanguage    *language,
                                              guint           n,
                                              guint           more,
                                              double         *width,
                                              double         *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixTheme, smt_matrix_theme_free)

G_END_DECLS
