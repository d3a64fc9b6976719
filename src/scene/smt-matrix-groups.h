/* smt-matrix-groups.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-axis.h"

G_BEGIN_DECLS

/* What parties or mechanisms are told apart by. */
typedef enum
{
  SMT_MATRIX_BY_REGION,
  SMT_MATRIX_BY_PARTY_KIND,
  SMT_MATRIX_BY_MECHANISM_KIND
} SmtMatrixGrouping;

/**
 * SmtMatrixGroup:
 * @id: `region:035`, `kind:forum`; `region:none` for those without
 * @label: its name, in the language asked for
 * @beside: (nullable): the same in the second language
 */
typedef struct
{
  char *id;
  char *label;
  char *beside;
} SmtMatrixGroup;

/**
 * SmtMatrixGroups:
 * @groups: (element-type SmtMatrixGroup): by name; those without come last
 * @numbers: (array): for each number of the index that is shown, its group
 *
 * What is shown on one side of a matrix, in groups.
 */
typedef struct
{
  GPtrArray *groups;
  guint     *numbers;
} SmtMatrixGroups;

SmtMatrixGroups *smt_matrix_groups_new  (SmtMatrixGrouping    grouping,
                                         SmtMembershipIndex  *index,
                                         const SmtMatrixAxis *axis,
                                         SmtLanguage         *language,
                                         SmtLanguage         *beside);
void             smt_matrix_groups_free (SmtMatrixGroups     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixGroups, smt_matrix_groups_free)

G_END_DECLS
