/* smt-matrix-signs.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which parties have a sign in a matrix, as "not stated", without visiting every
 * cell: in a column, those of whom no period speaks all have the same one.
 */

#include "smt-matrix-tally.h"

/* The parties of whom a period speaks in a column; those of them that have one of
 * the signs asked for are added to @found. */
static SmtBitset *
find_speaking (const SmtMatrixQuestion *self,
               const SmtBitset         *existing,
               guint                    mechanism,
               SmtBitset               *found)
{
  SmtBitset *speaking = smt_bitset_new (smt_bitset_get_size (existing));
  guint n;
  const SmtSpell *spells = smt_membership_index_get_spells (self->index, mechanism, &n);

  for (guint i = 0; i < n; i++)
    {
      guint party = spells[i].party;
      SmtCell cell;

      if ((i > 0 && spells[i - 1].party == party) || !smt_bitset_contains (existing, party))
        continue;
      cell = smt_matrix_question_ask (self, party, mechanism);
      if (cell.spell == NULL)
        continue;
      smt_bitset_add (speaking, party);
      if (smt_matrix_question_has_sign (self, &cell))
        smt_bitset_add (found, party);
    }

  return speaking;
}

static void
find_in_column (const SmtMatrixQuestion *self,
                const SmtBitset         *existing,
                guint                    mechanism,
                SmtBitset               *found)
{
  SmtCell silent = { smt_membership_index_get_silence (self->index, mechanism, self->day), 0, NULL };
  g_autoptr (SmtBitset) silent_ones = smt_bitset_copy (existing);

  if (silent.standing != SMT_STANDING_NOT_EXISTING)
    {
      g_autoptr (SmtBitset) speaking = find_speaking (self, existing, mechanism, found);

      smt_bitset_subtract (silent_ones, speaking);
    }
  if (smt_matrix_question_has_sign (self, &silent))
    smt_bitset_union (found, silent_ones);
}

/**
 * smt_matrix_question_has_sign:
 *
 * Returns: whether @cell has one of the signs that were asked for
 */
gboolean
smt_matrix_question_has_sign (const SmtMatrixQuestion *self,
                              const SmtCell           *cell)
{
  return (self->signs & 1u << smt_glyph_for_cell (cell)) != 0;
}

/**
 * smt_matrix_question_find_signs:
 * @parties: the parties to look at
 * @mechanisms: the mechanisms to look at
 *
 * Cost: O(periods of @mechanisms × log of these + mechanisms × parties / 64).
 *
 * Returns: (transfer full): the parties that have one of the signs asked for in
 *   a cell, and perhaps some that are not in @parties
 */
SmtBitset *
smt_matrix_question_find_signs (const SmtMatrixQuestion *self,
                                const SmtMatrixAxis     *parties,
                                const SmtMatrixAxis     *mechanisms)
{
  g_autoptr (SmtBitset) existing =
    smt_membership_index_get_existing (self->index, self->day);
  SmtBitset *found = smt_bitset_new (parties->n_all);
  SmtCell gone = { SMT_STANDING_NOT_EXISTING, 0, NULL };

  for (guint i = 0; i < mechanisms->n; i++)
    find_in_column (self, existing, mechanisms->numbers[i], found);
  if (mechanisms->n > 0 && smt_matrix_question_has_sign (self, &gone))
    for (guint i = 0; i < parties->n; i++)
      if (!smt_bitset_contains (existing, parties->numbers[i]))
        smt_bitset_add (found, parties->numbers[i]);

  return found;
}
