/* smt-matrix-selection.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-grid-scene.h"

G_BEGIN_DECLS

/**
 * SmtMatrixSelection:
 *
 * Some rows and some columns, by id. Both together are a block of cells; rows
 * alone, or columns alone, are whole.
 */
typedef struct _SmtMatrixSelection SmtMatrixSelection;

SmtMatrixSelection *smt_matrix_selection_new      (void);
void                smt_matrix_selection_free     (SmtMatrixSelection *self);
gboolean            smt_matrix_selection_is_empty (SmtMatrixSelection *self,
                                                   SmtAxis             axis);
gboolean            smt_matrix_selection_has      (SmtMatrixSelection *self,
                                                   SmtAxis             axis,
                                                   const char         *id);
gboolean            smt_matrix_selection_set      (SmtMatrixSelection *self,
                                                   SmtAxis             axis,
                                                   const char *const  *ids);
void                smt_matrix_selection_clear    (SmtMatrixSelection *self,
                                                   SmtAxis             axis);
void                smt_matrix_selection_add      (SmtMatrixSelection *self,
                                                   SmtAxis             axis,
                                                   const char         *id);
void                smt_matrix_selection_toggle   (SmtMatrixSelection *self,
                                                   SmtAxis             axis,
                                                   const char         *id);
void                smt_matrix_selection_turn     (SmtMatrixSelection *self);
char              **smt_matrix_selection_dup      (SmtMatrixSelection *self,
                                                   SmtAxis             axis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixSelection, smt_matrix_selection_free)

G_END_DECLS
