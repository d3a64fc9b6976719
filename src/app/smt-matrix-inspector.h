/* smt-matrix-inspector.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-scene.h"
#include "smt-sheet.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_INSPECTOR (smt_matrix_inspector_get_type ())

/* What one cell of the matrix says, beside the matrix. Its button and Escape
 * call the action "inspector.close" of a widget above. */
G_DECLARE_FINAL_TYPE (SmtMatrixInspector, smt_matrix_inspector,
                      SMT, MATRIX_INSPECTOR, GtkWidget)

void smt_matrix_inspector_show_sheet (SmtMatrixInspector *self,
                                      SmtSheet           *sheet);
void smt_matrix_inspector_show_cell  (SmtMatrixInspector *self,
                                      SmtMatrixScene     *scene,
                                      guint               row,
                                      guint               column);

G_END_DECLS
