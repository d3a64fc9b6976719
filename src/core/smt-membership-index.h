/* smt-membership-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-bitset.h"
#include "smt-dataset.h"
#include "smt-membership.h"
#include "smt-span.h"

G_BEGIN_DECLS

/**
 * SmtRoleMask:
 *
 * A set of roles of a dataset: bit n stands for the nth of its list of roles.
 */
typedef guint64 SmtRoleMask;

#define SMT_MAX_ROLES 64

/**
 * SmtSpell:
 * @party: number of the party in the index
 * @role: number of the role in the dataset's list of roles
 * @span: its bounds
 * @certainty: how it is supported by the source asked
 * @membership: the membership that it is a period of
 * @period: the period
 * @number: the period's number in the membership, from 1
 *
 * One period, ready to be asked.
 */
typedef struct
{
  guint            party;
  guint            role;
  SmtSpan          span;
  SmtCertainty     certainty;
  SmtMembership   *membership;
  const SmtPeriod *period;
  const SmtEdtf   *since;
  const SmtEdtf   *until;
  guint            number;
} SmtSpell;

/**
 * SmtTenure:
 * @span: the bounds of a period
 * @party: number of the party in the index
 * @role: number of the role in the dataset's list of roles
 * @n: how many periods of this party in this mechanism there are from here on
 *
 * What of a #SmtSpell is asked where all are, for one day after the other:
 * narrow, as memory is what that takes.
 */
typedef struct
{
  SmtSpan span;
  guint   party;
  guint   role : 8;
  guint   n    : 24;
} SmtTenure;

/**
 * SmtStanding:
 * @SMT_STANDING_NOT_STATED: nobody says; never "no"
 * @SMT_STANDING_NO: not in it, by a roster
 * @SMT_STANDING_NOT_EXISTING: there was no such mechanism, or no such party
 * @SMT_STANDING_POSSIBLY: possibly in a role
 * @SMT_STANDING_HELD: in a role
 *
 * What is known of one party in one mechanism at a day.
 */
typedef enum
{
  SMT_STANDING_NOT_STATED,
  SMT_STANDING_NO,
  SMT_STANDING_NOT_EXISTING,
  SMT_STANDING_POSSIBLY,
  SMT_STANDING_HELD
} SmtStanding;

/**
 * SmtCell:
 * @standing: what is known
 * @role_kind: what the role amounts to, when one is held or possibly held
 * @spell: (nullable): the period that says so, borrowed from the index
 */
typedef struct
{
  SmtStanding     standing;
  SmtRoleKind     role_kind;
  const SmtSpell *spell;
} SmtCell;

/**
 * SmtAnswers:
 * @yes: parties that certainly are
 * @possibly: parties that possibly are
 * @undetermined: parties of which nobody says
 *
 * A three-valued set of parties; who is in none of the three is not.
 */
typedef struct
{
  SmtBitset *yes;
  SmtBitset *possibly;
  SmtBitset *undetermined;
} SmtAnswers;

#define SMT_TYPE_MEMBERSHIP_INDEX (smt_membership_index_get_type ())

G_DECLARE_FINAL_TYPE (SmtMembershipIndex, smt_membership_index,
                      SMT, MEMBERSHIP_INDEX, GObject)

SmtMembershipIndex *smt_membership_index_new             (SmtDataset         *dataset,
                                                          SmtEntity          *according_to);
guint               smt_membership_index_get_n_parties   (SmtMembershipIndex *self);
SmtEntity          *smt_membership_index_get_party       (SmtMembershipIndex *self,
                                                          guint               party);
gboolean            smt_membership_index_find_party      (SmtMembershipIndex *self,
                                                          SmtEntity          *entity,
                                                          guint              *party);
guint               smt_membership_index_get_n_mechanisms (SmtMembershipIndex *self);
SmtEntity          *smt_membership_index_get_mechanism   (SmtMembershipIndex *self,
                                                          guint               mechanism);
gboolean            smt_membership_index_find_mechanism  (SmtMembershipIndex *self,
                                                          SmtEntity          *entity,
                                                          guint              *mechanism);
guint               smt_membership_index_get_n_roles     (SmtMembershipIndex *self);
SmtEntity          *smt_membership_index_get_role        (SmtMembershipIndex *self,
                                                          guint               role);
SmtRoleKind         smt_membership_index_get_role_kind   (SmtMembershipIndex *self,
                                                          guint               role);
SmtRoleMask         smt_membership_index_get_kind_mask   (SmtMembershipIndex *self,
                                                          SmtRoleKind         kind);
SmtRoleMask         smt_membership_index_get_current_mask (SmtMembershipIndex *self);
gboolean            smt_membership_index_find_role_mask  (SmtMembershipIndex *self,
                                                          const char         *word,
                                                          SmtRoleMask        *mask);
guint               smt_membership_index_get_n_members   (SmtMembershipIndex *self);
guint               smt_membership_index_get_n_proper_mechanisms (SmtMembershipIndex *self);
guint               smt_membership_index_get_ordinal     (SmtMembershipIndex *self,
                                                          guint               mechanism);
const SmtSpell     *smt_membership_index_get_spells      (SmtMembershipIndex *self,
                                                          guint               mechanism,
                                                          guint              *n_spells);
const SmtTenure    *smt_membership_index_get_tenures     (SmtMembershipIndex *self,
                                                          guint               mechanism,
                                                          guint              *n);
const SmtTenure    *smt_membership_index_get_cell_tenures (SmtMembershipIndex *self,
                                                          guint               party,
                                                          guint               mechanism,
                                                          guint              *n);
const SmtSpell     *smt_membership_index_get_cell_spells (SmtMembershipIndex *self,
                                                          guint               party,
                                                          guint               mechanism,
                                                          guint              *n_spells);
SmtCell             smt_membership_index_judge           (SmtMembershipIndex *self,
                                                          const SmtTenure    *tenures,
                                                          guint               n,
                                                          SmtRoleMask         roles,
                                                          SmtDay              day);
SmtStanding         smt_membership_index_get_silence     (SmtMembershipIndex *self,
                                                          guint               mechanism,
                                                          SmtDay              day);
SmtCell             smt_membership_index_get_cell        (SmtMembershipIndex *self,
                                                          guint               party,
                                                          guint               mechanism,
                                                          SmtDay              day);
SmtAnswers         *smt_membership_index_ask             (SmtMembershipIndex *self,
                                                          guint               mechanism,
                                                          SmtRoleMask         roles,
                                                          SmtDay              day);
SmtBitset          *smt_membership_index_get_existing    (SmtMembershipIndex *self,
                                                          SmtDay              day);
SmtAnswers         *smt_answers_new                      (guint               n_parties);
void                smt_answers_free                     (SmtAnswers         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtAnswers, smt_answers_free)

SmtEntity *smt_membership_index_get_source (SmtMembershipIndex *self);

G_END_DECLS
