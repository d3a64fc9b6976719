/* smt-matrix-table-selection.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-command-group.h"
#include "smt-matrix-content.h"
#include "smt-matrix-table.h"

G_BEGIN_DECLS

GtkBitset *smt_matrix_table_selection_find (SmtMatrixContent      *content,
                                            SmtMatrixTable        *table);
void       smt_matrix_table_selection_give (SmtMatrixContent      *content,
                                            SmtMatrixTable        *table,
                                            GtkBitset             *selected,
                                            SmtMatrixCommandGroup *actions);

G_END_DECLS
