/* smt-matrix-holders.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-bitset.h"
#include "smt-matrix-tally.h"

G_BEGIN_DECLS

/**
 * SmtMatrixHolders:
 * @held: (array length=n): for each mechanism of the index, the parties shown
 *   that certainly hold a role that counts; %NULL if it is not shown
 * @possibly: (array length=n): likewise, those that possibly do, and no other
 * @n: how many mechanisms the index has
 * @n_parties: how many parties it has
 *
 * Who is in what, as sets.
 */
typedef struct
{
  SmtBitset **held;
  SmtBitset **possibly;
  guint       n;
  guint       n_parties;
} SmtMatrixHolders;

SmtMatrixHolders *smt_matrix_holders_new       (const SmtMatrixQuestion *question,
                                                const SmtMatrixAxis     *parties,
                                                const SmtMatrixAxis     *mechanisms);
void              smt_matrix_holders_free      (SmtMatrixHolders        *self);
GPtrArray        *smt_matrix_holders_list_mechanisms (const SmtMatrixHolders *self,
                                                      const SmtMatrixAxis    *mechanisms);
GPtrArray        *smt_matrix_holders_list_parties    (const SmtMatrixHolders *self,
                                                      const SmtMatrixAxis    *parties,
                                                      const SmtMatrixAxis    *mechanisms);
void              smt_matrix_holders_unite     (const SmtMatrixHolders  *self,
                                                const guint             *mechanisms,
                                                guint                    n_mechanisms,
                                                SmtBitset               *held,
                                                SmtBitset               *possibly);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixHolders, smt_matrix_holders_free)

G_END_DECLS
