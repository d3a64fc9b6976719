/* smt-matrix-holders.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is in what, as sets of parties: what similar mechanisms are found by,
 * and what bands count, where a party that is in several mechanisms counts
 * once.
 *
 * Made only for matrices that need it. Costs a question to the index for each
 * period, and two bits for each cell.
 */

#include "smt-matrix-holders.h"

static void
collect (SmtMatrixHolders        *self,
         const SmtMatrixQuestion *question,
         const SmtMatrixAxis     *parties,
         guint                    mechanism)
{
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_spells (question->index, mechanism, &n);

  self->held[mechanism] = smt_bitset_new (self->n_parties);
  self->possibly[mechanism] = smt_bitset_new (self->n_parties);
  for (guint i = 0; i < n; i++)
    {
      guint party = spells[i].party;
      SmtCell cell;

      if (parties->positions[party] == SMT_NOT_SHOWN ||
          smt_span_holds_at (&spells[i].span, question->day) == SMT_HOLDS_NOT)
        continue;
      cell = smt_matrix_question_ask (question, party, mechanism);
      if (smt_matrix_question_counts (question, &cell))
        smt_bitset_add (cell.standing == SMT_STANDING_HELD ? self->held[mechanism]
                                                           : self->possibly[mechanism],
                        party);
    }
}

/**
 * smt_matrix_holders_new:
 * @question: what the cells answer
 * @parties: the parties shown
 * @mechanisms: the mechanisms shown
 *
 * Returns: (transfer full): who is in what
 */
SmtMatrixHolders *
smt_matrix_holders_new (const SmtMatrixQuestion *question,
                        const SmtMatrixAxis     *parties,
                        const SmtMatrixAxis     *mechanisms)
{
  SmtMatrixHolders *self = g_new0 (SmtMatrixHolders, 1);

  self->n = mechanisms->n_all;
  self->n_parties = parties->n_all;
  self->held = g_new0 (SmtBitset *, self->n);
  self->possibly = g_new0 (SmtBitset *, self->n);
  for (guint i = 0; i < mechanisms->n; i++)
    collect (self, question, parties, mechanisms->numbers[i]);

  return self;
}

void
smt_matrix_holders_free (SmtMatrixHolders *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n; i++)
    {
      smt_bitset_free (self->held[i]);
      smt_bitset_free (self->possibly[i]);
    }
  g_free (self->held);
  g_free (self->possibly);
  g_free (self);
}

/**
 * smt_matrix_holders_list_mechanisms:
 * @mechanisms: the mechanisms shown
 *
 * Returns: (transfer full) (element-type SmtBitset): for each of @mechanisms,
 *   as they stand, the parties that certainly or possibly are in it
 */
GPtrArray *
smt_matrix_holders_list_mechanisms (const SmtMatrixHolders *self,
                                    const SmtMatrixAxis    *mechanisms)
{
  GPtrArray *sets = g_ptr_array_new_full (mechanisms->n,
                                          (GDestroyNotify) smt_bitset_free);

  for (guint i = 0; i < mechanisms->n; i++)
    {
      SmtBitset *set = smt_bitset_copy (self->held[mechanisms->numbers[i]]);

      smt_bitset_union (set, self->possibly[mechanisms->numbers[i]]);
      g_ptr_array_add (sets, set);
    }

  return sets;
}

/**
 * smt_matrix_holders_list_parties:
 * @parties: the parties shown
 * @mechanisms: the mechanisms shown
 *
 * Returns: (transfer full) (element-type SmtBitset): for each of @parties, as
 *   they stand, the mechanisms that it certainly or possibly is in
 */
GPtrArray *
smt_matrix_holders_list_parties (const SmtMatrixHolders *self,
                                 const SmtMatrixAxis    *parties,
                                 const SmtMatrixAxis    *mechanisms)
{
  GPtrArray *sets = g_ptr_array_new_full (parties->n, (GDestroyNotify) smt_bitset_free);
  g_autoptr (GPtrArray) columns = smt_matrix_holders_list_mechanisms (self, mechanisms);

  for (guint i = 0; i < parties->n; i++)
    g_ptr_array_add (sets, smt_bitset_new (self->n));
  for (guint i = 0; i < columns->len; i++)
    {
      const SmtBitset *column = g_ptr_array_index (columns, i);

      for (guint j = 0; smt_bitset_next (column, &j); j++)
        smt_bitset_add (g_ptr_array_index (sets, parties->positions[j]),
                        mechanisms->numbers[i]);
    }

  return sets;
}

/**
 * smt_matrix_holders_unite:
 * @mechanisms: (array length=n_mechanisms): numbers of mechanisms shown
 * @n_mechanisms: how many
 * @held: where those go that certainly are in one of them
 * @possibly: where those go that possibly are, and certainly in none
 */
void
smt_matrix_holders_unite (const SmtMatrixHolders *self,
                          const guint            *mechanisms,
                          guint                   n_mechanisms,
                          SmtBitset              *held,
                          SmtBitset              *possibly)
{
  for (guint i = 0; i < n_mechanisms; i++)
    {
      smt_bitset_union (held, self->held[mechanisms[i]]);
      smt_bitset_union (possibly, self->possibly[mechanisms[i]]);
    }

  smt_bitset_subtract (possibly, held);
}
