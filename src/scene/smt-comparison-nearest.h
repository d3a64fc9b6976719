/* smt-comparison-nearest.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-comparison.h"
#include "smt-shared-sets.h"

G_BEGIN_DECLS

/**
 * SmtNearest:
 * @of_parties: whether it is a party among parties
 * @shared: what it has in common with the first of what is compared: parties of
 *   both mechanisms, or mechanisms that both parties are in
 *
 * Something that could stand beside what is compared.
 */
typedef struct
{
  SmtEntity *entity;
  gboolean   of_parties;
  SmtShared  shared;
} SmtNearest;

GArray *smt_comparison_list_nearest (SmtDataset         *dataset,
                                     SmtMembershipIndex *index,
                                     SmtDay              day,
                                     const char *const  *ids);

G_END_DECLS
