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
 * SmtClipForm:
 * @SMT_CLIP_TSV: tab-separated values, a header first; lines end with a line feed
 * @SMT_CLIP_HTML: a table with a caption that tells the date, and header cells that
 *   tell of what they are
 * @SMT_CLIP_MARKDOWN: a table
 *
 * In which a table goes to other programs.
 */
typedef enum
{
  SMT_CLIP_TSV,
  SMT_CLIP_HTML,
  SMT_CLIP_MARKDOWN
} SmtClipForm;

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
gsize           smt_matrix_block_get_n_parts (const SmtMatrixBlock *self);
void            smt_matrix_block_append     (const SmtMatrixBlock  *self,
                                             gsize                  part,
                                             SmtClipForm            form,
                                             GString               *text);
char           *smt_matrix_block_to_text    (const SmtMatrixBlock  *self,
                                             SmtClipForm            form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixBlock, smt_matrix_block_free)

G_END_DECLS
