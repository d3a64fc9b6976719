/* smt-matrix-tally.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Totals and the legend's counts, without visiting every cell. Only cells with
 * a period that holds at the day are looked at one by one. All others of a
 * column say the same: what is known of a party of which no period speaks; the
 * rest is arithmetic. Parties that do not exist at the day are told apart once.
 *
 * Cost: O(periods of the mechanisms that exist at the day + parties +
 * mechanisms), the periods in the order in which they lie in memory.
 */

#include "smt-matrix-tally.h"

typedef struct
{
  const SmtMatrixQuestion *question;
  const SmtMatrixAxis     *parties;
  SmtMatrixTally          *tally;
  const SmtBitset         *existing;  /* parties, at the day */
  guint                    n_gone;    /* of those shown */
} Walk;

/**
 * smt_matrix_question_counts:
 *
 * Returns: whether @cell is in one of the roles that count
 */
gboolean
smt_matrix_question_counts (const SmtMatrixQuestion *self,
                            const SmtCell           *cell)
{
  return cell->spell != NULL &&
         (self->roles & ((SmtRoleMask) 1 << cell->spell->role)) != 0;
}

/* A role that was asked for comes before all others. */
static SmtCell
prefer_asked (const SmtMatrixQuestion *self,
              const SmtCell           *cell,
              const SmtSpell          *spells,
              guint                    n_spells)
{
  SmtCell asked;

  if (!self->asked || cell->spell == NULL || smt_matrix_question_counts (self, cell))
    return *cell;

  asked = smt_membership_index_judge (self->index, spells, n_spells, self->roles, self->day);
  return asked.spell != NULL ? asked : *cell;
}

/**
 * smt_matrix_question_ask:
 * @party: number of a party in the index
 * @mechanism: number of a mechanism in the index
 *
 * Returns: what is known of them; where several roles are held, one that was
 *   asked for before all others
 */
SmtCell
smt_matrix_question_ask (const SmtMatrixQuestion *self,
                         guint                    party,
                         guint                    mechanism)
{
  SmtCell cell = smt_membership_index_get_cell (self->index, party, mechanism,
                                                self->day);
  const SmtSpell *spells;
  guint n;

  if (!self->asked)
    return cell;

  spells = smt_membership_index_get_cell_spells (self->index, party, mechanism, &n);
  return prefer_asked (self, &cell, spells, n);
}

static void
count_glyph (Walk          *walk,
             const SmtCell *cell,
             guint          n)
{
  walk->tally->glyphs[smt_glyph_for_cell (cell)]
                     [cell->standing == SMT_STANDING_POSSIBLY] += n;
}

/* Counts the cell that has these periods; FALSE: they say nothing of the day,
 * or nothing is shown there, or the party was not there. */
static gboolean
count_cell (Walk           *walk,
            guint           mechanism,
            const SmtSpell *spells,
            guint           n_spells)
{
  guint party = spells[0].party;
  SmtCell cell = smt_membership_index_judge (walk->question->index, spells, n_spells,
                                             ~(SmtRoleMask) 0, walk->question->day);

  if (cell.spell == NULL || walk->parties->positions[party] == SMT_NOT_SHOWN ||
      !smt_bitset_contains (walk->existing, party))
    return FALSE;

  cell = prefer_asked (walk->question, &cell, spells, n_spells);
  count_glyph (walk, &cell, 1);
  if (!smt_matrix_question_counts (walk->question, &cell))
    return TRUE;
  if (cell.standing == SMT_STANDING_HELD)
    {
      walk->tally->parties[party].held++;
      walk->tally->mechanisms[mechanism].held++;
    }
  else
    {
      walk->tally->parties[party].possibly++;
      walk->tally->mechanisms[mechanism].possibly++;
    }
  return TRUE;
}

static guint
count_gone (const SmtMatrixAxis *parties,
            const SmtBitset     *existing)
{
  guint n = 0;

  for (guint i = 0; i < parties->n; i++)
    n += !smt_bitset_contains (existing, parties->numbers[i]);

  return n;
}

static void
count_column (Walk  *walk,
              guint  mechanism)
{
  SmtMembershipIndex *index = walk->question->index;
  SmtCell gone = { SMT_STANDING_NOT_EXISTING, 0, NULL };
  SmtCell silent = { smt_membership_index_get_silence (index, mechanism,
                                                       walk->question->day), 0, NULL };
  guint n, end, n_seen = 0;
  const SmtSpell *spells = smt_membership_index_get_spells (index, mechanism, &n);

  if (silent.standing == SMT_STANDING_NOT_EXISTING)
    n = 0;
  for (guint start = 0; start < n; start = end)
    {
      for (end = start + 1; end < n && spells[end].party == spells[start].party; end++)
        ;
      n_seen += count_cell (walk, mechanism, spells + start, end - start);
    }

  count_glyph (walk, &silent, walk->parties->n - walk->n_gone - n_seen);
  count_glyph (walk, &gone, walk->n_gone);
}

/**
 * smt_matrix_tally_new:
 * @question: what the cells answer
 * @parties: the parties shown
 * @mechanisms: the mechanisms shown
 *
 * Returns: (transfer full): what they add up to
 */
SmtMatrixTally *
smt_matrix_tally_new (const SmtMatrixQuestion *question,
                      const SmtMatrixAxis     *parties,
                      const SmtMatrixAxis     *mechanisms)
{
  SmtMatrixTally *self = g_new0 (SmtMatrixTally, 1);
  g_autoptr (SmtBitset) existing =
    smt_membership_index_get_existing (question->index, question->day);
  Walk walk = { question, parties, self, existing, 0 };

  self->parties = g_new0 (SmtTotal, parties->n_all);
  self->mechanisms = g_new0 (SmtTotal, mechanisms->n_all);
  walk.n_gone = count_gone (parties, existing);
  for (guint i = 0; i < mechanisms->n; i++)
    count_column (&walk, mechanisms->numbers[i]);

  return self;
}

void
smt_matrix_tally_free (SmtMatrixTally *self)
{
  if (self == NULL)
    return;

  g_free (self->parties);
  g_free (self->mechanisms);
  g_free (self);
}
