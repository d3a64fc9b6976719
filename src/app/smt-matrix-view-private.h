/* smt-matrix-view-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-geometry.h"
#include "smt-matrix-item.h"
#include "smt-matrix-labels.h"
#include "smt-matrix-metrics.h"
#include "smt-matrix-reach.h"
#include "smt-matrix-theme.h"
#include "smt-matrix-view.h"

G_BEGIN_DECLS

/* What the files of the matrix widget share: the widget itself
 * (smt-matrix-view.c), its places and which of them has the focus
 * (smt-matrix-focus.c), how it draws (smt-matrix-draw.c), what keys and pointer
 * do (smt-matrix-input.c), and what assistive technology sees
 * (smt-matrix-reach.c, smt-matrix-item.c). */

/* A place in the matrix; either may be SMT_MATRIX_HEAD, but not both. */
typedef struct
{
  int row;
  int column;
} SmtMatrixPlace;

struct _SmtMatrixView
{
  GtkWidget parent_instance;

  SmtGridScene         *scene;       /* or NULL */
  GtkAdjustment        *adjustments[2];   /* by GtkOrientation */
  GtkScrollablePolicy   policies[2];

  SmtMatrixGeometry     geometry;
  SmtMatrixMetrics      metrics;
  gboolean              is_measured;
  gboolean              show_focus_later; /* once there is an allocation */

  SmtMatrixTheme       *theme;
  SmtMatrixLabels      *labels;
  SmtMatrixReach       *reach;

  SmtMatrixPlace        focus;       /* valid where the scene is not empty */
  char                 *focus_row;   /* ids of what stands there, or NULL */
  char                 *focus_column;
  SmtMatrixPart         hover_part;
  SmtMatrixPlace        hover;

  GString              *typed;       /* what was typed to find a row */
  gint64                typed_at;    /* microseconds */
};

void     smt_matrix_view_snapshot     (GtkWidget      *widget,
                                       GtkSnapshot    *snapshot);
void     smt_matrix_view_add_input    (SmtMatrixView  *self);
gboolean smt_matrix_view_is_empty     (SmtMatrixView  *self);
void     smt_matrix_view_configure    (SmtMatrixView  *self);
void     smt_matrix_view_restore_focus (SmtMatrixView *self,
                                       gboolean        is_turned);
void     smt_matrix_view_activate     (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
void     smt_matrix_view_move_to      (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
const char *smt_matrix_view_get_id    (SmtMatrixView  *self,
                                       SmtAxis         axis,
                                       guint           position);
char    *smt_matrix_view_dup_words    (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);
SmtRect  smt_matrix_view_get_area     (SmtMatrixView  *self,
                                       SmtMatrixPlace  place);

G_END_DECLS
