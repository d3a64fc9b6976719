/* smt-membership-answers.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-membership-index-private.h"

/* The questions that the index answers.
 *
 * "No" needs evidence. A roster says that over a span everybody who held
 * certain roles is listed; a role is closed at a day when a roster that
 * certainly holds that day lists it. A party is not in a mechanism in the
 * roles asked for when each of them that the mechanism has is closed, when the
 * party certainly holds another role there, or when there was no such
 * mechanism yet. Otherwise, unless a period says so, nobody says. */

/* The roles that a roster closes at a day; *@any: whether there is one. */
static SmtRoleMask
get_closed_roles (SmtMembershipIndex *self,
                  guint               mechanism,
                  SmtDay              day,
                  gboolean           *any)
{
  SmtRoleMask closed = 0;

  *any = FALSE;
  for (guint i = 0; i < self->rolls->len; i++)
    {
      const Roll *roll = &g_array_index (self->rolls, Roll, i);

      if (roll->mechanism == mechanism &&
          smt_span_holds_at (&roll->span, day) == SMT_HOLDS_YES)
        {
          closed |= roll->roles;
          *any = TRUE;
        }
    }

  return closed;
}

static gboolean
is_closed (SmtMembershipIndex *self,
           guint               mechanism,
           SmtRoleMask         roles,
           SmtDay              day)
{
  gboolean any;
  SmtRoleMask closed = get_closed_roles (self, mechanism, day, &any);

  return any && (roles & self->role_masks[mechanism] & ~closed) == 0;
}

static gboolean
is_better (SmtMembershipIndex *self,
           const SmtCell      *cell,
           guint               role,
           SmtStanding         standing)
{
  if (cell->spell == NULL || standing != cell->standing)
    return cell->spell == NULL || standing > cell->standing;
  return self->role_kinds[role] < cell->role_kind;
}

/**
 * smt_membership_index_judge:
 * @tenures: (array length=n): of one party in one mechanism
 * @roles: the roles that matter
 * @day: the day
 *
 * Says which of the periods counts: of several roles held the one that binds
 * most, and what is certain before what is possible. That party and mechanism
 * are there at @day is not asked.
 *
 * Returns: what is known; %SMT_STANDING_NOT_STATED if none of the periods holds
 */
SmtCell
smt_membership_index_judge (SmtMembershipIndex *self,
                            const SmtTenure    *tenures,
                            guint               n,
                            SmtRoleMask         roles,
                            SmtDay              day)
{
  const SmtSpell *spells = (const SmtSpell *) self->spells->data + (tenures - self->tenures);
  SmtCell cell = { SMT_STANDING_NOT_STATED, 0, NULL };

  for (guint i = 0; i < n; i++)
    {
      guint role = tenures[i].role;
      SmtHolds holds = smt_span_holds_at (&tenures[i].span, day);
      SmtStanding standing = holds == SMT_HOLDS_YES ? SMT_STANDING_HELD
                                                    : SMT_STANDING_POSSIBLY;

      if (holds == SMT_HOLDS_NOT || !(roles & ((SmtRoleMask) 1 << role)) ||
          !is_better (self, &cell, role, standing))
        continue;
      cell.standing = standing;
      cell.role_kind = self->role_kinds[role];
      cell.spell = &spells[i];
    }

  return cell;
}

/**
 * smt_membership_index_get_silence:
 *
 * Returns: what is known at @day, in @mechanism, of a party that is there then
 *   and of which no period speaks; the same for all of them
 */
SmtStanding
smt_membership_index_get_silence (SmtMembershipIndex *self,
                                  guint               mechanism,
                                  SmtDay              day)
{
  g_return_val_if_fail (mechanism < self->mechanisms->len, SMT_STANDING_NOT_STATED);

  if (smt_span_holds_at (&self->existence[mechanism], day) == SMT_HOLDS_NOT)
    return SMT_STANDING_NOT_EXISTING;
  return is_closed (self, mechanism, self->current_mask, day) ? SMT_STANDING_NO
                                                              : SMT_STANDING_NOT_STATED;
}

/**
 * smt_membership_index_get_cell:
 *
 * Says what is known of @party in @mechanism at @day: of several roles held
 * the one that binds most, and what is certain before what is possible.
 */
SmtCell
smt_membership_index_get_cell (SmtMembershipIndex *self,
                               guint               party,
                               guint               mechanism,
                               SmtDay              day)
{
  SmtCell cell = { SMT_STANDING_NOT_EXISTING, 0, NULL };
  guint n;
  const SmtTenure *tenures;

  if (smt_span_holds_at (&self->existence[mechanism], day) == SMT_HOLDS_NOT ||
      smt_span_holds_at (&self->party_existence[party], day) == SMT_HOLDS_NOT)
    return cell;

  tenures = smt_membership_index_get_cell_tenures (self, party, mechanism, &n);
  cell = smt_membership_index_judge (self, tenures, n, ~(SmtRoleMask) 0, day);
  if (cell.spell == NULL)
    cell.standing = smt_membership_index_get_silence (self, mechanism, day);
  return cell;
}

SmtAnswers *
smt_answers_new (guint n_parties)
{
  SmtAnswers *self = g_new0 (SmtAnswers, 1);

  self->yes = smt_bitset_new (n_parties);
  self->possibly = smt_bitset_new (n_parties);
  self->undetermined = smt_bitset_new (n_parties);
  return self;
}

void
smt_answers_free (SmtAnswers *self)
{
  if (self == NULL)
    return;

  smt_bitset_free (self->yes);
  smt_bitset_free (self->possibly);
  smt_bitset_free (self->undetermined);
  g_free (self);
}

/* A period outside the roles asked for still says something: who certainly
 * holds another role does not hold one of these, unless it says "unknown". */
static void
apply_spell (SmtMembershipIndex *self,
             const SmtSpell     *spell,
             SmtRoleMask         roles,
             SmtDay              day,
             SmtAnswers         *answers,
             SmtBitset          *elsewhere)
{
  SmtHolds holds = smt_span_holds_at (&spell->span, day);
  SmtRoleKind kind = smt_membership_index_get_role_kind (self, spell->role);

  if (holds == SMT_HOLDS_NOT)
    return;
  if (roles & ((SmtRoleMask) 1 << spell->role))
    smt_bitset_add (holds == SMT_HOLDS_YES ? answers->yes : answers->possibly,
                    spell->party);
  else if (kind == SMT_ROLE_KIND_UNKNOWN || kind == SMT_ROLE_KIND_NOT_STATED)
    smt_bitset_add (answers->undetermined, spell->party);
  else if (holds == SMT_HOLDS_YES)
    smt_bitset_add (elsewhere, spell->party);
}

/**
 * smt_membership_index_get_existing:
 *
 * Returns: (transfer full): the parties that exist at @day, certainly or
 *   possibly
 */
SmtBitset *
smt_membership_index_get_existing (SmtMembershipIndex *self,
                                   SmtDay              day)
{
  SmtBitset *existing;

  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), NULL);

  existing = smt_bitset_new (self->parties->len);
  for (guint i = 0; i < self->parties->len; i++)
    if (smt_span_holds_at (&self->party_existence[i], day) != SMT_HOLDS_NOT)
      smt_bitset_add (existing, i);

  return existing;
}

static void
remove_not_existing (SmtMembershipIndex *self,
                     SmtDay              day,
                     SmtAnswers         *answers)
{
  g_autoptr (SmtBitset) existing = smt_membership_index_get_existing (self, day);

  smt_bitset_intersect (answers->yes, existing);
  smt_bitset_intersect (answers->possibly, existing);
  smt_bitset_intersect (answers->undetermined, existing);
}

/**
 * smt_membership_index_ask:
 * @mechanism: a mechanism
 * @roles: the roles meant
 * @day: the day meant
 *
 * Asks who was in @mechanism in one of @roles at @day. A party is in one of
 * the three sets of the answer, or in none when it was not.
 *
 * Cost: O(periods of the mechanism + parties + rosters).
 *
 * Returns: (transfer full): the answer
 */
SmtAnswers *
smt_membership_index_ask (SmtMembershipIndex *self,
                          guint               mechanism,
                          SmtRoleMask         roles,
                          SmtDay              day)
{
  SmtAnswers *answers = smt_answers_new (self->parties->len);
  g_autoptr (SmtBitset) elsewhere = smt_bitset_new (self->parties->len);
  g_autoptr (SmtBitset) unsaid = smt_bitset_new (self->parties->len);
  const SmtSpell *spells;
  guint n;

  if (smt_span_holds_at (&self->existence[mechanism], day) == SMT_HOLDS_NOT)
    return answers;

  spells = smt_membership_index_get_spells (self, mechanism, &n);
  for (guint i = 0; i < n; i++)
    apply_spell (self, &spells[i], roles, day, answers, elsewhere);

  if (!is_closed (self, mechanism, roles, day))
    {
      smt_bitset_fill (unsaid);
      smt_bitset_subtract (unsaid, elsewhere);
      smt_bitset_union (answers->undetermined, unsaid);
    }
  smt_bitset_subtract (answers->possibly, answers->yes);
  smt_bitset_subtract (answers->undetermined, answers->yes);
  smt_bitset_subtract (answers->undetermined, answers->possibly);
  remove_not_existing (self, day, answers);
  return answers;
}
