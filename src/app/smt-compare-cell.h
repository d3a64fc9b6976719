/* smt-compare-cell.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-comparison.h"

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_CELL (smt_compare_cell_get_type ())

/* What a row of a comparison says of one side, with links and passages. */
G_DECLARE_FINAL_TYPE (SmtCompareCell, smt_compare_cell, SMT, COMPARE_CELL, GtkWidget)

GtkWidget *smt_compare_cell_new  (void);
void       smt_compare_cell_show (SmtCompareCell   *self,
                                  SmtComparison    *comparison,
                                  SmtComparisonRow *row,
                                  guint             side);

G_END_DECLS
