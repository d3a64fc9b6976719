/* smt-comparison-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-line.h"

G_BEGIN_DECLS

/**
 * SmtContrast:
 * @SMT_CONTRAST_SAME: all say the same
 * @SMT_CONTRAST_UNDETERMINED: nothing shows a difference, but of one at least
 *   it is not stated, or only possible
 * @SMT_CONTRAST_DIFFERENT: two at least certainly differ
 *
 * How what is said of several compares. What is not stated is never "no": it
 * makes no difference.
 */
typedef enum
{
  SMT_CONTRAST_SAME,
  SMT_CONTRAST_UNDETERMINED,
  SMT_CONTRAST_DIFFERENT
} SmtContrast;

#define SMT_N_CONTRASTS (SMT_CONTRAST_DIFFERENT + 1)

#define SMT_TYPE_COMPARISON_ROW (smt_comparison_row_get_type ())

/**
 * SmtComparisonRow:
 *
 * One thing that is said of all that is compared: a fact, a party, a topic, a
 * year. A cell for each of them, which is lines with links and passages.
 * Immutable.
 */
G_DECLARE_FINAL_TYPE (SmtComparisonRow, smt_comparison_row, SMT, COMPARISON_ROW, GObject)

guint        smt_comparison_row_get_section       (SmtComparisonRow *self);
const char  *smt_comparison_row_get_section_title (SmtComparisonRow *self);
gboolean     smt_comparison_row_get_is_first      (SmtComparisonRow *self);
const char  *smt_comparison_row_get_label         (SmtComparisonRow *self);
const char  *smt_comparison_row_get_id            (SmtComparisonRow *self);
SmtContrast  smt_comparison_row_get_contrast      (SmtComparisonRow *self);
guint        smt_comparison_row_get_n_cells       (SmtComparisonRow *self);
GPtrArray   *smt_comparison_row_get_lines         (SmtComparisonRow *self,
                                                   guint             cell);
char        *smt_comparison_row_dup_text          (SmtComparisonRow *self,
                                                   guint             cell);
GPtrArray   *smt_comparison_row_list_marks        (SmtComparisonRow *self,
                                                   guint             cell);

const char  *smt_contrast_get_nick                (SmtContrast       contrast);
const char  *smt_contrast_get_label               (SmtContrast       contrast);

G_END_DECLS
