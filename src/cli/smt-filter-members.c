/* smt-filter-members.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Listing by membership. What is asked of a period must hold of one and the
 * same: the role, the certainty and the time. For parties and mechanisms the
 * answer may be that nobody says; for a span of time that is asked of its
 * first and its last day.
 */

#include "smt-filter-members.h"

#include "smt-membership.h"

static gboolean
has_certainty (const SmtMemberQuestion *self,
               SmtCertainty             certainty)
{
  for (guint i = 0; i < self->certainties->len; i++)
    if (g_array_index (self->certainties, int, i) == (int) certainty)
      return TRUE;

  return self->certainties->len == 0;
}

/* The best of the periods of one party in one mechanism. */
static SmtVerdict
judge_cell (const SmtMemberQuestion *self,
            guint                    party,
            guint                    mechanism)
{
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_cell_spells (self->cli->ask.index, party, mechanism, &n);
  SmtVerdict best = SMT_VERDICT_OUT;

  for (guint i = 0; i < n; i++)
    {
      SmtHolds holds = smt_span_overlaps (&spells[i].span, self->from, self->to);

      if ((self->roles & ((SmtRoleMask) 1 << spells[i].role)) &&
          has_certainty (self, spells[i].certainty))
        best = MAX (best, smt_verdict_from_holds (holds));
    }

  return best;
}

static gboolean
is_undetermined (const SmtMemberQuestion *self,
                 guint                    party,
                 guint                    mechanism)
{
  g_autoptr (SmtAnswers) first =
    smt_membership_index_ask (self->cli->ask.index, mechanism, self->roles, self->from);
  g_autoptr (SmtAnswers) last =
    smt_membership_index_ask (self->cli->ask.index, mechanism, self->roles, self->to);

  return smt_bitset_contains (first->undetermined, party) ||
         smt_bitset_contains (last->undetermined, party);
}

static SmtVerdict
judge_pair (const SmtMemberQuestion *self,
            guint                    party,
            guint                    mechanism)
{
  SmtVerdict verdict = judge_cell (self, party, mechanism);

  if (verdict == SMT_VERDICT_OUT && is_undetermined (self, party, mechanism))
    return SMT_VERDICT_UNDETERMINED;
  return verdict;
}

/**
 * smt_member_question_ask_party:
 *
 * Returns: whether @party is in one of the mechanisms
 */
SmtVerdict
smt_member_question_ask_party (const SmtMemberQuestion *self,
                               SmtEntity               *party)
{
  SmtVerdict best = SMT_VERDICT_OUT;
  guint number, mechanism;

  if (!smt_membership_index_find_party (self->cli->ask.index, party, &number))
    return SMT_VERDICT_OUT;

  for (guint i = 0; self->mechanisms != NULL && i < self->mechanisms->len; i++)
    if (smt_membership_index_find_mechanism (self->cli->ask.index,
                                             g_ptr_array_index (self->mechanisms, i),
                                             &mechanism))
      best = MAX (best, judge_pair (self, number, mechanism));
  for (guint i = 0; self->mechanisms == NULL &&
                    i < smt_membership_index_get_n_mechanisms (self->cli->ask.index); i++)
    best = MAX (best, judge_pair (self, number, i));

  return best;
}

/**
 * smt_member_question_ask_mechanism:
 *
 * Returns: whether one of the parties is in @mechanism
 */
SmtVerdict
smt_member_question_ask_mechanism (const SmtMemberQuestion *self,
                                   SmtEntity               *mechanism)
{
  SmtVerdict best = SMT_VERDICT_OUT;
  guint number, party;

  if (!smt_membership_index_find_mechanism (self->cli->ask.index, mechanism, &number))
    return SMT_VERDICT_OUT;

  for (guint i = 0; self->parties != NULL && i < self->parties->len; i++)
    if (smt_membership_index_find_party (self->cli->ask.index,
                                         g_ptr_array_index (self->parties, i), &party))
      best = MAX (best, judge_pair (self, party, number));

  return best;
}

/**
 * smt_member_question_ask_membership:
 *
 * Returns: whether @membership has such a period
 */
SmtVerdict
smt_member_question_ask_membership (const SmtMemberQuestion *self,
                                    SmtEntity               *membership)
{
  SmtEntity *of = smt_membership_get_party (SMT_MEMBERSHIP (membership));
  SmtEntity *in = smt_membership_get_mechanism (SMT_MEMBERSHIP (membership));
  guint party, mechanism;

  if ((self->parties != NULL && !g_ptr_array_find (self->parties, of, NULL)) ||
      (self->mechanisms != NULL && !g_ptr_array_find (self->mechanisms, in, NULL)) ||
      !smt_membership_index_find_party (self->cli->ask.index, of, &party) ||
      !smt_membership_index_find_mechanism (self->cli->ask.index, in, &mechanism))
    return SMT_VERDICT_OUT;

  return judge_cell (self, party, mechanism);
}
