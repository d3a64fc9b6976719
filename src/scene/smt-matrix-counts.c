/* smt-matrix-counts.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a band of a matrix says: how many different parties there are, of those
 * that the band stands for. One that is in three mechanisms of a band is one
 * party; hence unions of sets, and no sums.
 *
 * Cost of a cell: O(mechanisms of the band × parties / 64).
 */

#include "smt-matrix-scene-private.h"

/* What one line of either side stands for: a band of it, or one number. */
typedef struct
{
  const SmtMatrixBand *band;   /* or NULL */
  guint                number;
} Part;

static Part
get_part (SmtMatrixScene *self,
          SmtAxis         axis,
          guint           line)
{
  const SmtMatrixAxis *side = smt_matrix_scene_get_side (self, axis);
  Part part = { smt_matrix_lines_get_band (self->lines[axis], line), 0 };

  if (part.band == NULL)
    part.number = side->numbers[smt_matrix_lines_get_place (self->lines[axis], line)];
  return part;
}

/* How many different parties of @members, or of all, are in one of some
 * mechanisms. */
static SmtTotal
count_members (SmtMatrixScene  *self,
               const SmtBitset *members,
               const guint     *mechanisms,
               guint            n_mechanisms)
{
  const SmtMatrixHolders *holders = smt_matrix_scene_get_holders (self);
  g_autoptr (SmtBitset) held = smt_bitset_new (holders->n_parties);
  g_autoptr (SmtBitset) possibly = smt_bitset_new (holders->n_parties);
  SmtTotal total;

  smt_matrix_holders_unite (holders, mechanisms, n_mechanisms, held, possibly);
  total.held = members != NULL ? smt_bitset_count_common (held, members)
                               : smt_bitset_count (held);
  total.possibly = members != NULL ? smt_bitset_count_common (possibly, members)
                                   : smt_bitset_count (possibly);
  return total;
}

/* In how many mechanisms of a band a party is. */
static SmtTotal
count_mechanisms (SmtMatrixScene *self,
                  guint           party,
                  const guint    *mechanisms,
                  guint           n_mechanisms)
{
  const SmtMatrixHolders *holders = smt_matrix_scene_get_holders (self);
  SmtTotal total = { 0 };

  for (guint i = 0; i < n_mechanisms; i++)
    {
      total.held += smt_bitset_contains (holders->held[mechanisms[i]], party);
      total.possibly += smt_bitset_contains (holders->possibly[mechanisms[i]], party);
    }

  return total;
}

/*< private >
 * smt_matrix_scene_count_cell:
 * @row: a row
 * @column: a column; it or @row is a band
 *
 * Returns: the numbers that stand where they meet
 */
SmtTotal
smt_matrix_scene_count_cell (SmtMatrixScene *self,
                             guint           row,
                             guint           column)
{
  gboolean transposed = smt_view_get_transposed (self->view);
  Part one = get_part (self, SMT_AXIS_ROWS, row);
  Part two = get_part (self, SMT_AXIS_COLUMNS, column);
  Part party = transposed ? two : one;
  Part mechanism = transposed ? one : two;
  const guint *numbers = &mechanism.number;
  guint n = 1;

  if (mechanism.band != NULL)
    {
      numbers = &self->mechanisms->numbers[mechanism.band->first];
      n = mechanism.band->n;
    }
  if (party.band == NULL)
    return count_mechanisms (self, party.number, numbers, n);
  return count_members (self, party.band->members, numbers, n);
}

/*< private >
 * smt_matrix_scene_count_band:
 * @axis: the side that @band stands on
 *
 * Returns: how many different parties are in one of the mechanisms: those of a
 *   band of parties, or all in the mechanisms of a band of them
 */
SmtTotal
smt_matrix_scene_count_band (SmtMatrixScene      *self,
                             SmtAxis              axis,
                             const SmtMatrixBand *band)
{
  if (smt_matrix_scene_get_side (self, axis) == self->parties)
    return count_members (self, band->members, self->mechanisms->numbers,
                          self->mechanisms->n);

  return count_members (self, NULL, &self->mechanisms->numbers[band->first], band->n);
}
