/* smt-membership-counts.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-membership-counts.h"
#include "smt-membership-index-private.h"

/* In how many mechanisms each party is. A list asks it of one party after the
 * other, as of the same day; so all are counted at once, in the order in which
 * periods lie in memory, and the counts of the last day are kept.
 *
 * An organisation that has members itself is no mechanism in lists and in the matrix,
 * where it is a party: what is in it is counted apart. */

/* Of each party: mechanisms, then organisations. */
#define N_COUNTS 2

static void
count_mechanism (SmtMembershipIndex *self,
                 guint               mechanism,
                 const SmtBitset    *existing,
                 SmtDay              day)
{
  guint n;
  const SmtTenure *tenures = smt_membership_index_get_tenures (self, mechanism, &n);

  for (guint i = 0; i < n; i += tenures[i].n)
    {
      SmtCell cell = smt_membership_index_judge (self, tenures + i, tenures[i].n,
                                                 ~(SmtRoleMask) 0, day);

      self->n_held[N_COUNTS * tenures[i].party + (mechanism >= self->n_proper)] +=
        cell.standing == SMT_STANDING_HELD &&
        (self->n_held_roles & ((SmtRoleMask) 1 << cell.spell->role)) != 0 &&
        smt_bitset_contains (existing, tenures[i].party);
    }
}

static void
count_all (SmtMembershipIndex *self,
           SmtRoleMask         roles,
           SmtDay              day)
{
  g_autoptr (SmtBitset) existing = smt_membership_index_get_existing (self, day);

  g_free (self->n_held);
  self->n_held = g_new0 (guint, N_COUNTS * self->parties->len);
  self->n_held_roles = roles;
  self->n_held_day = day;
  for (guint i = 0; i < self->mechanisms->len; i++)
    if (smt_span_holds_at (&self->existence[i], day) != SMT_HOLDS_NOT)
      count_mechanism (self, i, existing, day);
}

/**
 * smt_membership_index_count_held:
 * @party: a party
 * @roles: those that count
 * @day: as of when
 * @n_organisations: (out) (optional): in how many organisations with members of
 *   their own it is besides
 *
 * Cost: O(periods) for the first party asked of at @day, and nothing for the
 * others. To be asked by one thread at a time.
 *
 * Returns: in how many mechanisms that are no parties @party certainly is
 */
guint
smt_membership_index_count_held (SmtMembershipIndex *self,
                                 guint               party,
                                 SmtRoleMask         roles,
                                 SmtDay              day,
                                 guint              *n_organisations)
{
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (self), 0);
  g_return_val_if_fail (party < self->parties->len, 0);

  if (self->n_held == NULL || self->n_held_day != day || self->n_held_roles != roles)
    count_all (self, roles, day);
  if (n_organisations != NULL)
    *n_organisations = self->n_held[N_COUNTS * party + 1];
  return self->n_held[N_COUNTS * party];
}
