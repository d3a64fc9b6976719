/* smt-matrix-axis.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-scene.h"

G_BEGIN_DECLS

#define SMT_NOT_SHOWN G_MAXUINT

/**
 * SmtMatrixAxis:
 * @numbers: (array length=n): numbers of the index, in the order shown
 * @n: how many are shown
 * @positions: (array length=n_all): for each number of the index where it is
 *   shown, or %SMT_NOT_SHOWN
 * @n_all: how many the index has
 * @hidden: how many of these are left out, by #SmtHidden; together with @n all
 *
 * Which parties, or which mechanisms, a matrix shows, and in which order.
 */
typedef struct
{
  guint *numbers;
  guint  n;
  guint *positions;
  guint  n_all;
  guint  hidden[SMT_N_HIDDEN];
} SmtMatrixAxis;

typedef gboolean (*SmtMatrixKeepFunc) (guint    number,
                                       gpointer user_data);

SmtMatrixAxis *smt_matrix_axis_new_mechanisms (SmtMembershipIndex  *index,
                                               SmtDataset          *dataset,
                                               SmtView             *view);
SmtMatrixAxis *smt_matrix_axis_new_parties    (SmtMembershipIndex  *index,
                                               SmtDataset          *dataset,
                                               SmtView             *view,
                                               const SmtMatrixAxis *mechanisms,
                                               SmtRoleMask          roles);
void           smt_matrix_axis_sort           (SmtMatrixAxis       *self,
                                               GCompareDataFunc     compare,
                                               gpointer             user_data);
void           smt_matrix_axis_filter         (SmtMatrixAxis       *self,
                                               SmtMatrixKeepFunc    keep,
                                               gpointer             user_data,
                                               SmtHidden            reason);
void           smt_matrix_axis_free           (SmtMatrixAxis       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixAxis, smt_matrix_axis_free)

G_END_DECLS
