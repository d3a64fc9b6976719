/* smt-matrix-empty.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-content.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_EMPTY (smt_matrix_empty_get_type ())

/* What stands in place of a matrix, or of its table, that has nothing to show. */
G_DECLARE_FINAL_TYPE (SmtMatrixEmpty, smt_matrix_empty, SMT, MATRIX_EMPTY, GtkWidget)

void smt_matrix_empty_set_content (SmtMatrixEmpty   *self,
                                   SmtMatrixContent *content);

G_END_DECLS
