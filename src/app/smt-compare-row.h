/* smt-compare-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-comparison.h"

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_ROW (smt_compare_row_get_type ())

/* A row of a comparison: what it is about, how it compares, and its cells. */
G_DECLARE_FINAL_TYPE (SmtCompareRow, smt_compare_row, SMT, COMPARE_ROW, GtkWidget)

GtkWidget *smt_compare_row_new          (GtkAdjustment    *adjustment,
                                         guint             n_cells);
void       smt_compare_row_show         (SmtCompareRow    *self,
                                         SmtComparison    *comparison,
                                         SmtComparisonRow *row,
                                         guint             position);
guint      smt_compare_row_get_position (SmtCompareRow    *self);
int        smt_compare_row_get_focus    (SmtCompareRow    *self);
void       smt_compare_row_focus        (SmtCompareRow    *self,
                                         guint             cell);

G_END_DECLS
