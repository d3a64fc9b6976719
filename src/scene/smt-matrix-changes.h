/* smt-matrix-changes.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-changes.h"
#include "smt-matrix-scene.h"

G_BEGIN_DECLS

/**
 * SmtMatrixDifference:
 * @kind: what became of it
 * @possibly: whether that is only possible
 * @before: what is known at the earlier date
 * @after: what is known at the later date
 * @is_band: whether it stands in a band; then there are only numbers
 * @counts: by #SmtDifference: of how many cells of a band that certainly became
 * @possible_counts: of how many more it possibly did
 *
 * A cell at two dates.
 */
typedef struct
{
  SmtDifference kind;
  gboolean      possibly;
  SmtCell       before;
  SmtCell       after;
  gboolean      is_band;
  guint         counts[SMT_N_DIFFERENCES];
  guint         possible_counts[SMT_N_DIFFERENCES];
} SmtMatrixDifference;

#define SMT_TYPE_MATRIX_CHANGES (smt_matrix_changes_get_type ())

G_DECLARE_FINAL_TYPE (SmtMatrixChanges, smt_matrix_changes, SMT, MATRIX_CHANGES, GObject)

SmtMatrixChanges    *smt_matrix_changes_new             (SmtMatrixScene   *scene,
                                                         SmtDay            day);
SmtMatrixScene      *smt_matrix_changes_get_scene       (SmtMatrixChanges *self);
SmtDay               smt_matrix_changes_get_before      (SmtMatrixChanges *self);
SmtDay               smt_matrix_changes_get_after       (SmtMatrixChanges *self);
SmtMatrixDifference  smt_matrix_changes_get_cell        (SmtMatrixChanges *self,
                                                         guint             row,
                                                         guint             column);
guint                smt_matrix_changes_count           (SmtMatrixChanges *self,
                                                         SmtDifference     kind,
                                                         gboolean          possibly);
guint                smt_matrix_changes_count_entry     (SmtMatrixChanges *self,
                                                         SmtAxis           axis,
                                                         guint             position);
guint                smt_matrix_changes_get_n_steps     (SmtMatrixChanges *self);
const SmtChange     *smt_matrix_changes_get_step        (SmtMatrixChanges *self,
                                                         guint             position);
guint                smt_matrix_changes_get_n_hidden    (SmtMatrixChanges *self);
char                *smt_matrix_changes_dup_sentence    (SmtMatrixChanges *self,
                                                         guint             position);
char                *smt_matrix_changes_dup_cell_words  (SmtMatrixChanges *self,
                                                         guint             row,
                                                         guint             column);
char                *smt_matrix_changes_dup_sign        (SmtMatrixChanges *self,
                                                         guint             row,
                                                         guint             column);
char                *smt_matrix_changes_dup_legend      (SmtMatrixChanges *self);
char                *smt_matrix_changes_to_text         (SmtMatrixChanges *self,
                                                         guint             columns);
char                *smt_matrix_changes_dup_title       (SmtMatrixChanges *self);
char                *smt_matrix_changes_dup_summary     (SmtMatrixChanges *self);

G_END_DECLS
