/* smt-matrix-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-view.h"

G_BEGIN_DECLS

/* The row of column heads, and the column of row heads. */
#define SMT_MATRIX_HEAD (-1)
/* Stands for a row as a whole. */
#define SMT_MATRIX_WHOLE (-2)

#define SMT_TYPE_MATRIX_ITEM (smt_matrix_item_get_type ())

/* A row, a header or a cell, as assistive technology sees it. */
G_DECLARE_FINAL_TYPE (SmtMatrixItem, smt_matrix_item, SMT, MATRIX_ITEM, GObject)

SmtMatrixItem *smt_matrix_item_new        (SmtMatrixView *view,
                                           int            row,
                                           int            column);
int            smt_matrix_item_get_row    (SmtMatrixItem *self);
int            smt_matrix_item_get_column (SmtMatrixItem *self);
void           smt_matrix_item_update     (SmtMatrixItem *self);
void           smt_matrix_item_update_state (SmtMatrixItem *self);

G_END_DECLS
