/* smt-matrix-table-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-command-group.h"
#include "smt-matrix-content.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_TABLE_VIEW (smt_matrix_table_view_get_type ())

/* The matrix as a table that can be sorted. */
G_DECLARE_FINAL_TYPE (SmtMatrixTableView, smt_matrix_table_view, SMT, MATRIX_TABLE_VIEW, GtkWidget)

void     smt_matrix_table_view_set_content      (SmtMatrixTableView    *self,
                                                 SmtMatrixContent      *content,
                                                 SmtMatrixCommandGroup *actions);
void     smt_matrix_table_view_update           (SmtMatrixTableView    *self);
gboolean smt_matrix_table_view_is_empty         (SmtMatrixTableView    *self);

G_END_DECLS
