/* smt-matrix-tally.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Totals and the legend's counts, without visiting every cell. Only cells with
 * a period that holds at the day are looked at one by one. All others of a
 * column say the same: what is known of a party of which no period speaks. One
 * of them is asked, the rest is arithmetic; parties that do not exist at the
 * day are told apart once.
 *
 * Cost: O(periods + parties + mechanisms), each period and column with one
 * question to the index.
 */

#include "smt-matrix-tally.h"

typedef struct
{
  const SmtMatrixQuestion *question;
  const SmtMatrixAxis     *parties;
  const SmtMatrixAxis     *mechanisms;
  SmtMatrixTally          *tally;
  const SmtBitset         *existing;  /* parties, at the day */
  guint                    n_gone;    /* of those shown */
  guint                   *seen_in;   /* party → column that it was seen in, + 1 */
} Walk;

/* How well a period answers: what is certain first, then what binds most. */
static gboolean
is_better (const SmtCell *cell,
           SmtStanding    standing,
           SmtRoleKind    kind)
{
  if (standing != cell->standing)
    return standing > cell->standing;
  return kind < cell->role_kind;
}

static SmtCell
ask_roles_only (const SmtMatrixQuestion *self,
                guint                    party,
                guint                    mechanism)
{
  SmtCell cell = { SMT_STANDING_NOT_STATED, 0, NULL };
  guint n;
  const SmtSpell *spells =
    smt_membership_index_get_cell_spells (self->index, party, mechanism, &n);

  for (guint i = 0; i < n; i++)
    {
      SmtHolds holds = smt_span_holds_at (&spells[i].span, self->day);
      SmtStanding standing = holds == SMT_HOLDS_YES ? SMT_STANDING_HELD
                                                    : SMT_STANDING_POSSIBLY;
      SmtRoleKind kind = smt_membership_index_get_role_kind (self->index, spells[i].role);

      if (holds == SMT_HOLDS_NOT ||
          !(self->roles & ((SmtRoleMask) 1 << spells[i].role)) ||
          !is_better (&cell, standing, kind))
        continue;
      cell = (SmtCell) { standing, kind, &spells[i] };
    }

  return cell;
}

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

  if (self->asked && cell.spell != NULL && !smt_matrix_question_counts (self, &cell))
    {
      SmtCell asked = ask_roles_only (self, party, mechanism);

      if (asked.spell != NULL)
        return asked;
    }

  return cell;
}

static void
count_glyph (Walk          *walk,
             const SmtCell *cell,
             guint          n)
{
  walk->tally->glyphs[smt_glyph_for_cell (cell)]
                     [cell->standing == SMT_STANDING_POSSIBLY] += n;
}

static void
count_cell (Walk  *walk,
            guint  party,
            guint  mechanism)
{
  SmtCell cell = smt_matrix_question_ask (walk->question, party, mechanism);

  count_glyph (walk, &cell, 1);
  if (!smt_matrix_question_counts (walk->question, &cell))
    return;
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

/* The cells of a column that no period speaks of. */
static void
count_silent (Walk  *walk,
              guint  column,
              guint  n_seen)
{
  guint mechanism = walk->mechanisms->numbers[column];
  SmtCell gone = { SMT_STANDING_NOT_EXISTING, 0, NULL };
  SmtCell cell;
  guint i = 0;

  while (i < walk->parties->n &&
         (walk->seen_in[walk->parties->numbers[i]] == column + 1 ||
          !smt_bitset_contains (walk->existing, walk->parties->numbers[i])))
    i++;
  if (i < walk->parties->n)
    {
      cell = smt_matrix_question_ask (walk->question, walk->parties->numbers[i],
                                      mechanism);
      count_glyph (walk, &cell, walk->parties->n - walk->n_gone - n_seen);
    }
  count_glyph (walk, &gone, walk->n_gone);
}

static void
count_column (Walk  *walk,
              guint  column)
{
  guint mechanism = walk->mechanisms->numbers[column];
  guint n, n_seen = 0;
  const SmtSpell *spells =
    smt_membership_index_get_spells (walk->question->index, mechanism, &n);

  for (guint i = 0; i < n; i++)
    {
      guint party = spells[i].party;

      if (walk->parties->positions[party] == SMT_NOT_SHOWN ||
          walk->seen_in[party] == column + 1 ||
          !smt_bitset_contains (walk->existing, party) ||
          smt_span_holds_at (&spells[i].span, walk->question->day) == SMT_HOLDS_NOT)
        continue;
      walk->seen_in[party] = column + 1;
      n_seen++;
      count_cell (walk, party, mechanism);
    }

  count_silent (walk, column, n_seen);
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
  g_autofree guint *seen_in = g_new0 (guint, parties->n_all);
  Walk walk = { question, parties, mechanisms, self, existing, 0, seen_in };

  self->parties = g_new0 (SmtTotal, parties->n_all);
  self->mechanisms = g_new0 (SmtTotal, mechanisms->n_all);
  walk.n_gone = count_gone (parties, existing);
  for (guint i = 0; i < mechanisms->n; i++)
    count_column (&walk, i);

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
