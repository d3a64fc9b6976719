/* smt-matrix-labels.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SmtMatrixLabels:
 *
 * The words in a matrix's headers, laid out once and kept as render nodes.
 */
typedef struct _SmtMatrixLabels SmtMatrixLabels;

typedef enum
{
  SMT_MATRIX_LABEL_ROW,
  SMT_MATRIX_LABEL_ROW_TOTAL,
  SMT_MATRIX_LABEL_COLUMN,
  SMT_MATRIX_LABEL_COLUMN_TOTAL
} SmtMatrixLabel;

/* What signs take more than their width where they stand one below the other,
 * spaced as they are then; as a part of it. */
#define SMT_MATRIX_HANGUL_STACKING 0.32
#define SMT_MATRIX_SIGN_STACKING   0.08

/* How a label is set. */
typedef enum
{
  SMT_MATRIX_STYLE_PLAIN = 0,
  SMT_MATRIX_STYLE_BOLD = 1 << 0,
  /* From the top to the bottom once it is turned, the signs of Chinese upright. */
  SMT_MATRIX_STYLE_VERTICAL = 1 << 1
} SmtMatrixStyle;

/**
 * SmtMatrixWords:
 * @node: (nullable): how to draw them, from 0, 0 at their top left
 * @width: in pixels
 * @height: in pixels
 */
typedef struct
{
  GskRenderNode *node;
  double         width;
  double         height;
} SmtMatrixWords;

SmtMatrixLabels      *smt_matrix_labels_new    (GtkWidget       *widget);
void                  smt_matrix_labels_free   (SmtMatrixLabels *self);
void                  smt_matrix_labels_clear  (SmtMatrixLabels *self);
guint                 smt_matrix_labels_get_generation (SmtMatrixLabels *self);
const SmtMatrixWords *smt_matrix_labels_lookup (SmtMatrixLabels *self,
                                                SmtMatrixLabel   label,
                                                guint            position);
const SmtMatrixWords *smt_matrix_labels_add    (SmtMatrixLabels *self,
                                                SmtMatrixLabel   label,
                                                guint            position,
                                                const char      *text,
                                                double           room,
                                                SmtMatrixStyle   style,
                                                const GdkRGBA   *color);
double                smt_matrix_labels_measure (const char     *text,
                                                 gpointer         labels);
double                smt_matrix_labels_get_line_height (SmtMatrixLabels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixLabels, smt_matrix_labels_free)

G_END_DECLS
