/* smt-matrix-block.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-grid-scene.h"
#include "smt-matrix-geometry.h"

G_BEGIN_DECLS

/**
 * SmtMatrixBlock:
 *
 * Some rows and columns of a matrix, as a table for other programs.
 */
typedef struct _SmtMatrixBlock SmtMatrixBlock;

SmtMatrixBlock *smt_matrix_block_new_range  (SmtGridScene          *scene,
                                             const SmtMatrixRange  *range);
SmtMatrixBlock *smt_matrix_block_new_ids    (SmtGridScene          *scene,
                                             const char *const     *rows,
                                             const char *const     *columns);
void            smt_matrix_block_free       (SmtMatrixBlock        *self);
guint           smt_matrix_block_get_n_rows (const SmtMatrixBlock  *self);
guint           smt_matrix_block_get_n_columns (const SmtMatrixBlock *self);
char           *smt_matrix_block_to_tsv     (const SmtMatrixBlock  *self);
char           *smt_matrix_block_to_html    (const SmtMatrixBlock  *self);
char           *smt_matrix_block_to_markdown (const SmtMatrixBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixBlock, smt_matrix_block_free)

G_END_DECLS
