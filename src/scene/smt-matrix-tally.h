/* smt-matrix-tally.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-glyph.h"
#include "smt-matrix-axis.h"

G_BEGIN_DECLS

/**
 * SmtMatrixQuestion:
 * @index: who belongs to what
 * @day: as of when
 * @roles: the roles that count
 * @asked: whether these were asked for; if so, they come before others in a
 *   cell that holds several
 * @signs: bits of the signs that were asked for, by #SmtGlyph; 0 for none
 *
 * What every cell of a matrix answers.
 */
typedef struct
{
  SmtMembershipIndex *index;
  SmtDay              day;
  SmtRoleMask         roles;
  gboolean            asked;
  guint               signs;
} SmtMatrixQuestion;

/* How many cells certainly hold a role that counts, and how many possibly. */
typedef struct
{
  guint held;
  guint possibly;
} SmtTotal;

/**
 * SmtMatrixTally:
 * @parties: for each party of the index, over the mechanisms shown
 * @mechanisms: for each mechanism of the index, over the parties shown
 * @glyphs: how many cells show each sign; the second, as possible only
 * @n_done: of how many of the mechanisms shown this is true; the others are not
 *   added up yet
 *
 * What a matrix adds up to.
 */
typedef struct
{
  SmtTotal *parties;
  SmtTotal *mechanisms;
  guint     glyphs[SMT_N_GLYPHS][2];
  guint     n_done;
} SmtMatrixTally;

SmtMatrixTally *smt_matrix_tally_new       (const SmtMatrixAxis     *parties,
                                            const SmtMatrixAxis     *mechanisms);
void            smt_matrix_tally_clear     (SmtMatrixTally          *self,
                                            const SmtMatrixAxis     *parties,
                                            const SmtMatrixAxis     *mechanisms);
gboolean        smt_matrix_tally_add_up    (SmtMatrixTally          *self,
                                            const SmtMatrixQuestion *question,
                                            const SmtMatrixAxis     *parties,
                                            const SmtMatrixAxis     *mechanisms,
                                            guint                    n_periods);
void            smt_matrix_tally_free      (SmtMatrixTally          *self);
SmtCell         smt_matrix_question_ask    (const SmtMatrixQuestion *self,
                                            guint                    party,
                                            guint                    mechanism);
SmtBitset      *smt_matrix_question_find_signs (const SmtMatrixQuestion *self,
                                            const SmtMatrixAxis     *parties,
                                            const SmtMatrixAxis     *mechanisms);
gboolean        smt_matrix_question_has_sign (const SmtMatrixQuestion *self,
                                            const SmtCell           *cell);
gboolean        smt_matrix_question_counts (const SmtMatrixQuestion *self,
                                            const SmtCell           *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixTally, smt_matrix_tally_free)

G_END_DECLS
