/* smt-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-changes.h"

/* Who joined, left or changed role. A period that begins is a change from the
 * role whose period ended with the same date, if there is one, and a joining
 * otherwise; a period that ends is a leaving unless another begins then. The
 * periods of one party in one mechanism lie side by side in the index. */

typedef struct
{
  SmtMembershipIndex *index;
  SmtDay              from;
  SmtDay              to;
  GArray             *changes;
} Finder;

/* Whether something dated @date happened from @self->from to @self->to. */
static SmtHolds
happened (const Finder  *self,
          const SmtEdtf *date)
{
  SmtDay earliest = smt_edtf_get_earliest (date);
  SmtDay latest = smt_edtf_get_latest (date);

  if (self->from <= earliest && latest <= self->to)
    return SMT_HOLDS_YES;
  if (earliest <= self->to && self->from <= latest)
    return SMT_HOLDS_POSSIBLY;
  return SMT_HOLDS_NOT;
}

static const SmtSpell *
find_ending_at (const SmtSpell *spells,
                guint           n_spells,
                const SmtEdtf  *date)
{
  for (guint i = 0; i < n_spells; i++)
    if (spells[i].until != NULL && smt_edtf_equal (spells[i].until, date))
      return &spells[i];

  return NULL;
}

static const SmtSpell *
find_beginning_at (const SmtSpell *spells,
                   guint           n_spells,
                   const SmtEdtf  *date)
{
  for (guint i = 0; i < n_spells; i++)
    if (spells[i].since != NULL && smt_edtf_equal (spells[i].since, date))
      return &spells[i];

  return NULL;
}

static void
add_change (Finder         *self,
            guint           mechanism,
            const SmtSpell *spell,
            const SmtEdtf  *date,
            const SmtSpell *from,
            const SmtSpell *to)
{
  SmtChange change = { .date = date, .spell = spell };

  change.holds = happened (self, date);
  if (change.holds == SMT_HOLDS_NOT)
    return;

  change.party = smt_membership_index_get_party (self->index, spell->party);
  change.mechanism = smt_membership_index_get_mechanism (self->index, mechanism);
  if (from != NULL)
    change.from = smt_membership_index_get_role (self->index, from->role);
  if (to != NULL)
    change.to = smt_membership_index_get_role (self->index, to->role);
  g_array_append_val (self->changes, change);
}

static void
find_in_cell (Finder         *self,
              guint           mechanism,
              const SmtSpell *spells,
              guint           n_spells)
{
  for (guint i = 0; i < n_spells; i++)
    {
      const SmtSpell *spell = &spells[i];

      if (spell->since != NULL)
        add_change (self, mechanism, spell, spell->since,
                    find_ending_at (spells, n_spells, spell->since), spell);
      if (spell->until != NULL &&
          find_beginning_at (spells, n_spells, spell->until) == NULL)
        add_change (self, mechanism, spell, spell->until, spell, NULL);
    }
}

static void
find_in_mechanism (Finder *self,
                   guint   mechanism)
{
  guint n, start = 0;
  const SmtSpell *spells =
    smt_membership_index_get_spells (self->index, mechanism, &n);

  while (start < n)
    {
      guint end = start;

      while (end < n && spells[end].party == spells[start].party)
        end++;
      find_in_cell (self, mechanism, spells + start, end - start);
      start = end;
    }
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const SmtChange *first = a, *second = b;
  int order = smt_edtf_compare (first->date, second->date);

  /* Ties keep an order that does not depend on how the sort works. */
  if (order == 0)
    order = g_strcmp0 (smt_entity_get_id (first->mechanism),
                       smt_entity_get_id (second->mechanism));
  if (order == 0)
    order = g_strcmp0 (smt_entity_get_id (first->party),
                       smt_entity_get_id (second->party));
  return order;
}

/**
 * smt_changes_find:
 * @from: first day, included
 * @to: last day, included
 *
 * Returns: (transfer full) (element-type SmtChange): the changes from @from to
 *   @to, by date; what only possibly fell in that time is among them
 */
GArray *
smt_changes_find (SmtMembershipIndex *index,
                  SmtDay              from,
                  SmtDay              to)
{
  Finder self = { index, from, to,
                  g_array_new (FALSE, FALSE, sizeof (SmtChange)) };

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (index); i++)
    find_in_mechanism (&self, i);

  g_array_sort (self.changes, compare_changes);
  return self.changes;
}
