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
 * A large matrix is added up piece by piece, so that nothing else waits for it.
 *
 * Nearly every cell that has periods has one, which takes no judgement; what
 * its role and its party amount to is found out once for all cells.
 *
 * Cost: O(periods of the mechanisms that exist at the day + parties +
 * mechanisms), the periods in the order in which they lie in memory.
 */

#include "smt-matrix-tally.h"

#include <string.h>

typedef struct
{
  const SmtMatrixQuestion *question;
  const SmtMatrixAxis     *parties;
  SmtMatrixTally          *tally;
  gboolean                *is_there;  /* of each party: shown, and exists at the day */
  guint                    n_there;
  SmtGlyph                 glyphs[SMT_MAX_ROLES];
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
              const SmtTenure         *tenures,
              guint                    n)
{
  SmtCell asked;

  if (!self->asked || cell->spell == NULL || smt_matrix_question_counts (self, cell))
    return *cell;

  asked = smt_membership_index_judge (self->index, tenures, n, self->roles, self->day);
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
  const SmtTenure *tenures;
  guint n;

  if (!self->asked)
    return cell;

  tenures = smt_membership_index_get_cell_tenures (self->index, party, mechanism, &n);
  return prefer_asked (self, &cell, tenures, n);
}

static void
count_glyph (Walk          *walk,
             const SmtCell *cell,
             guint          n)
{
  walk->tally->glyphs[smt_glyph_for_cell (cell)]
                     [cell->standing == SMT_STANDING_POSSIBLY] += n;
}

/* Counts a cell of which this period says what is shown. */
static void
count_period (Walk    *walk,
              guint    mechanism,
              guint    party,
              guint    role,
              gboolean is_certain)
{
  SmtMatrixTally *tally = walk->tally;

  tally->glyphs[walk->glyphs[role]][!is_certain]++;
  if (!(walk->question->roles & ((SmtRoleMask) 1 << role)))
    return;

  if (is_certain)
    {
      tally->parties[party].held++;
      tally->mechanisms[mechanism].held++;
    }
  else
    {
      tally->parties[party].possibly++;
      tally->mechanisms[mechanism].possibly++;
    }
}

/* Counts the cell that has these periods; FALSE: they say nothing of the day.
 * @spells are theirs, and not looked at. */
static gboolean
count_cell (Walk            *walk,
            guint            mechanism,
            const SmtTenure *tenures,
            const SmtSpell  *spells)
{
  SmtCell cell = smt_membership_index_judge (walk->question->index, tenures, tenures->n,
                                             ~(SmtRoleMask) 0, walk->question->day);

  if (cell.spell == NULL)
    return FALSE;

  cell = prefer_asked (walk->question, &cell, tenures, tenures->n);
  count_period (walk, mechanism, tenures->party, tenures[cell.spell - spells].role,
                cell.standing == SMT_STANDING_HELD);
  return TRUE;
}

/* The same where there is only one. */
static gboolean
count_tenure (Walk            *walk,
              guint            mechanism,
              const SmtTenure *tenure)
{
  SmtHolds holds = smt_span_holds_at (&tenure->span, walk->question->day);

  if (holds != SMT_HOLDS_NOT)
    count_period (walk, mechanism, tenure->party, tenure->role, holds == SMT_HOLDS_YES);
  return holds != SMT_HOLDS_NOT;
}

/* What is asked for each cell, but does not depend on it. */
static void
prepare (Walk *walk)
{
  SmtMembershipIndex *index = walk->question->index;
  const SmtMatrixAxis *parties = walk->parties;
  g_autoptr (SmtBitset) existing =
    smt_membership_index_get_existing (index, walk->question->day);

  walk->is_there = g_new0 (gboolean, parties->n_all);
  for (guint i = 0; i < parties->n; i++)
    if (smt_bitset_contains (existing, parties->numbers[i]))
      {
        walk->is_there[parties->numbers[i]] = TRUE;
        walk->n_there++;
      }
  for (guint i = 0; i < smt_membership_index_get_n_roles (index); i++)
    walk->glyphs[i] =
      smt_glyph_for_role_kind (smt_membership_index_get_role_kind (index, i));
}

/* Returns how many periods were looked at. */
static guint
count_column (Walk  *walk,
              guint  mechanism)
{
  SmtMembershipIndex *index = walk->question->index;
  SmtCell gone = { SMT_STANDING_NOT_EXISTING, 0, NULL };
  SmtCell silent = { smt_membership_index_get_silence (index, mechanism,
                                                       walk->question->day), 0, NULL };
  guint n, n_seen = 0;
  const SmtSpell *spells = smt_membership_index_get_spells (index, mechanism, &n);
  const SmtTenure *tenures = smt_membership_index_get_tenures (index, mechanism, &n);

  if (silent.standing == SMT_STANDING_NOT_EXISTING)
    n = 0;
  /* Where the next one is must not hang on what this one says: the processor
   * would wait for each of them before it looks at another. */
  for (guint i = 0; i < n; i++)
    if (tenures[i].n == 1)
      n_seen += walk->is_there[tenures[i].party] && count_tenure (walk, mechanism, &tenures[i]);
    else
      {
        n_seen += walk->is_there[tenures[i].party] &&
                  count_cell (walk, mechanism, &tenures[i], &spells[i]);
        i += tenures[i].n - 1;
      }

  count_glyph (walk, &silent, walk->n_there - n_seen);
  count_glyph (walk, &gone, walk->parties->n - walk->n_there);
  return n;
}

/**
 * smt_matrix_tally_new:
 * @parties: the parties shown
 * @mechanisms: the mechanisms shown
 *
 * Returns: (transfer full): what they add up to, with nothing added up yet
 */
SmtMatrixTally *
smt_matrix_tally_new (const SmtMatrixAxis *parties,
                      const SmtMatrixAxis *mechanisms)
{
  SmtMatrixTally *self = g_new0 (SmtMatrixTally, 1);

  self->parties = g_new0 (SmtTotal, parties->n_all);
  self->mechanisms = g_new0 (SmtTotal, mechanisms->n_all);
  return self;
}

/**
 * smt_matrix_tally_clear:
 * @parties: those that it was made for
 * @mechanisms: likewise
 *
 * Makes it as new.
 */
void
smt_matrix_tally_clear (SmtMatrixTally      *self,
                        const SmtMatrixAxis *parties,
                        const SmtMatrixAxis *mechanisms)
{
  memset (self->parties, 0, parties->n_all * sizeof (SmtTotal));
  memset (self->mechanisms, 0, mechanisms->n_all * sizeof (SmtTotal));
  memset (self->glyphs, 0, sizeof self->glyphs);
  self->n_done = 0;
}

/**
 * smt_matrix_tally_add_up:
 * @question: what the cells answer; the same each time
 * @parties: the parties shown; likewise
 * @mechanisms: the mechanisms shown; likewise
 * @n_periods: how many periods to look at; the mechanism that is begun is
 *   finished. %G_MAXUINT for all
 *
 * Goes on where it ended the last time.
 *
 * Returns: whether everything is added up
 */
gboolean
smt_matrix_tally_add_up (SmtMatrixTally          *self,
                         const SmtMatrixQuestion *question,
                         const SmtMatrixAxis     *parties,
                         const SmtMatrixAxis     *mechanisms,
                         guint                    n_periods)
{
  Walk walk = { question, parties, self };
  guint n = 0;

  if (self->n_done == mechanisms->n)
    return TRUE;

  prepare (&walk);
  while (self->n_done < mechanisms->n && n < n_periods)
    n += 1 + count_column (&walk, mechanisms->numbers[self->n_done++]);

  g_free (walk.is_there);
  return self->n_done == mechanisms->n;
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
