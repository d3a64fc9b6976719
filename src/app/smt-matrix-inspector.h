/* smt-matrix-inspector.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-content.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_INSPECTOR (smt_matrix_inspector_get_type ())

/* Beside a matrix: what is behind a cell, or behind a number, or what changed. */
G_DECLARE_FINAL_TYPE (SmtMatrixInspector, smt_matrix_inspector, SMT, MATRIX_INSPECTOR, GtkWidget)

gboolean smt_matrix_inspector_show_cell    (SmtMatrixInspector *self,
                                            SmtMatrixContent   *content,
                                            const char         *row_id,
                                            const char         *column_id);
void     smt_matrix_inspector_show_changes (SmtMatrixInspector *self,
                                            SmtMatrixContent   *content);
void     smt_matrix_inspector_clear        (SmtMatrixInspector *self);

G_END_DECLS
