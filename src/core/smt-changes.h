/* smt-changes.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-membership-index.h"

G_BEGIN_DECLS

/**
 * SmtChange:
 * @party: the party
 * @mechanism: the mechanism
 * @date: when, with doubt; borrowed from the dataset
 * @from: (nullable): the role before; %NULL: it joined
 * @to: (nullable): the role after; %NULL: it left
 * @holds: whether it certainly fell within the span asked about
 * @spell: the period that began or ended
 *
 * One step of one party in one mechanism. Borrowed throughout.
 */
typedef struct
{
  SmtEntity      *party;
  SmtEntity      *mechanism;
  const SmtEdtf  *date;
  SmtEntity      *from;
  SmtEntity      *to;
  SmtHolds        holds;
  const SmtSpell *spell;
} SmtChange;

GArray *smt_changes_find (SmtMembershipIndex *index,
                          SmtDay              from,
                          SmtDay              to);

G_END_DECLS
