/* smt-matrix-seriation.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-bitset.h"

G_BEGIN_DECLS

/* How many different sets are compared pair by pair. */
#define SMT_MAX_SERIATED 1024

/* The rank of a set that nothing is in: after all others. */
#define SMT_RANK_LAST G_MAXUINT

gboolean smt_matrix_seriate    (SmtBitset *const *sets,
                                guint             n_sets,
                                guint            *ranks);
void     smt_matrix_seriate_by (SmtBitset *const *sets,
                                guint             n_sets,
                                const guint      *member_ranks,
                                guint            *ranks);

G_END_DECLS
