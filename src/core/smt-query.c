/* smt-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-query.h"

/* Three-valued logic after Kleene (1952), with "possibly" between yes and what
 * nobody says: "and" takes the worse of two answers and "or" the better, in
 * the order no, undetermined, possibly, yes. "Not" swaps yes and no and
 * leaves the two others as they are, since what is possible may also not be.
 *
 * Cost: that of asking each mechanism, and a few passes over the sets. */

struct _SmtQuery
{
  SmtMembershipIndex *index;
  GArray             *terms[3];   /* of guint, by SmtQueryTerm */
  SmtRoleMask         roles;
};

/**
 * smt_query_new:
 * @index: (transfer none): what to ask
 *
 * Returns: (transfer full): a query that everybody who exists satisfies, for
 *   the roles that are current
 */
SmtQuery *
smt_query_new (SmtMembershipIndex *index)
{
  SmtQuery *self = g_new0 (SmtQuery, 1);

  self->index = g_object_ref (index);
  self->roles = smt_membership_index_get_current_mask (index);
  for (guint i = 0; i < G_N_ELEMENTS (self->terms); i++)
    self->terms[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
smt_query_free (SmtQuery *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->index);
  for (guint i = 0; i < G_N_ELEMENTS (self->terms); i++)
    g_array_unref (self->terms[i]);
  g_free (self);
}

/**
 * smt_query_add:
 * @mechanism: number of a mechanism in the index
 */
void
smt_query_add (SmtQuery     *self,
               SmtQueryTerm  term,
               guint         mechanism)
{
  g_array_append_val (self->terms[term], mechanism);
}

/**
 * smt_query_set_roles:
 * @roles: the roles that count, in every term
 */
void
smt_query_set_roles (SmtQuery    *self,
                     SmtRoleMask  roles)
{
  self->roles = roles;
}

/* Keeps the three sets apart: the better answer wins. */
static void
separate (SmtAnswers *answers)
{
  smt_bitset_subtract (answers->possibly, answers->yes);
  smt_bitset_subtract (answers->undetermined, answers->yes);
  smt_bitset_subtract (answers->undetermined, answers->possibly);
}

/* self := self or other */
static void
join (SmtAnswers       *self,
      const SmtAnswers *other)
{
  smt_bitset_union (self->yes, other->yes);
  smt_bitset_union (self->possibly, other->possibly);
  smt_bitset_union (self->undetermined, other->undetermined);
  separate (self);
}

/* self := self and other. With "at least" sets (yes; yes or possibly; all
 * three), each of the result's is the intersection of the operands'. */
static void
meet (SmtAnswers       *self,
      const SmtAnswers *other)
{
  g_autoptr (SmtBitset) likely = smt_bitset_copy (other->yes);
  g_autoptr (SmtBitset) open = NULL;

  smt_bitset_union (likely, other->possibly);
  open = smt_bitset_copy (likely);
  smt_bitset_union (open, other->undetermined);

  smt_bitset_union (self->possibly, self->yes);
  smt_bitset_union (self->undetermined, self->possibly);
  smt_bitset_intersect (self->yes, other->yes);
  smt_bitset_intersect (self->possibly, likely);
  smt_bitset_intersect (self->undetermined, open);
  separate (self);
}

/* self := not self */
static void
negate (SmtAnswers *self)
{
  g_autoptr (SmtBitset) no =
    smt_bitset_new (smt_bitset_get_size (self->yes));

  smt_bitset_fill (no);
  smt_bitset_subtract (no, self->yes);
  smt_bitset_subtract (no, self->possibly);
  smt_bitset_subtract (no, self->undetermined);
  smt_bitset_clear (self->yes);
  smt_bitset_union (self->yes, no);
}

static SmtAnswers *
ask_term (SmtQuery     *self,
          SmtQueryTerm  term,
          guint         i,
          SmtDay        day)
{
  return smt_membership_index_ask (self->index,
                                   g_array_index (self->terms[term], guint, i),
                                   self->roles, day);
}

static SmtAnswers *
ask_any_of (SmtQuery *self,
            SmtDay    day)
{
  SmtAnswers *any =
    smt_answers_new (smt_membership_index_get_n_parties (self->index));

  for (guint i = 0; i < self->terms[SMT_QUERY_ANY_OF]->len; i++)
    {
      g_autoptr (SmtAnswers) one = ask_term (self, SMT_QUERY_ANY_OF, i, day);

      join (any, one);
    }

  return any;
}

/**
 * smt_query_ask:
 * @day: the day meant
 *
 * Returns: (transfer full): who satisfies the query at @day, who possibly
 *   does, and of whom it cannot be decided
 */
SmtAnswers *
smt_query_ask (SmtQuery *self,
               SmtDay    day)
{
  SmtAnswers *answers =
    smt_answers_new (smt_membership_index_get_n_parties (self->index));
  g_autoptr (SmtBitset) existing = smt_membership_index_get_existing (self->index, day);

  /* Who does not exist is in none of the mechanisms, but answers no question. */
  smt_bitset_union (answers->yes, existing);
  for (guint i = 0; i < self->terms[SMT_QUERY_ALL_OF]->len; i++)
    {
      g_autoptr (SmtAnswers) one = ask_term (self, SMT_QUERY_ALL_OF, i, day);

      meet (answers, one);
    }
  for (guint i = 0; i < self->terms[SMT_QUERY_NONE_OF]->len; i++)
    {
      g_autoptr (SmtAnswers) one = ask_term (self, SMT_QUERY_NONE_OF, i, day);

      negate (one);
      meet (answers, one);
    }
  if (self->terms[SMT_QUERY_ANY_OF]->len > 0)
    {
      g_autoptr (SmtAnswers) any = ask_any_of (self, day);

      meet (answers, any);
    }

  return answers;
}
