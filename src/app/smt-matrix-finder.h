/* smt-matrix-finder.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-grid-scene.h"

G_BEGIN_DECLS

/**
 * SmtMatrixFinder:
 *
 * The labels of a matrix, as they are looked for.
 */
typedef struct _SmtMatrixFinder SmtMatrixFinder;

SmtMatrixFinder *smt_matrix_finder_new  (SmtGridScene    *scene);
void             smt_matrix_finder_free (SmtMatrixFinder *self);
gboolean         smt_matrix_finder_find (SmtMatrixFinder *self,
                                         SmtAxis          axis,
                                         const char      *typed,
                                         int             *position,
                                         gboolean         stay);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixFinder, smt_matrix_finder_free)

G_END_DECLS
