/* smt-matrix-reach.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-item.h"

G_BEGIN_DECLS

/**
 * SmtMatrixReach:
 *
 * The rows, headers and cells of a matrix that assistive technology has asked
 * for.
 */
typedef struct _SmtMatrixReach SmtMatrixReach;

SmtMatrixReach *smt_matrix_reach_new         (SmtMatrixView  *view);
void            smt_matrix_reach_free        (SmtMatrixReach *self);
SmtMatrixItem  *smt_matrix_reach_get         (SmtMatrixReach *self,
                                              int             row,
                                              int             column);
SmtMatrixItem  *smt_matrix_reach_get_first   (SmtMatrixReach *self,
                                              SmtMatrixItem  *parent);
SmtMatrixItem  *smt_matrix_reach_get_next    (SmtMatrixReach *self,
                                              SmtMatrixItem  *item);
void            smt_matrix_reach_focus       (SmtMatrixReach *self);
void            smt_matrix_reach_focus_later (SmtMatrixReach *self);
void            smt_matrix_reach_prune       (SmtMatrixReach *self);
void            smt_matrix_reach_renew       (SmtMatrixReach *self);
void            smt_matrix_reach_select      (SmtMatrixReach *self);
void            smt_matrix_reach_announce    (SmtMatrixReach *self);
void            smt_matrix_reach_announce_words (SmtMatrixReach *self,
                                              char           *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixReach, smt_matrix_reach_free)

G_END_DECLS
