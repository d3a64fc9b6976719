/* smt-compare-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-comparison.h"

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_TABLE (smt_compare_table_get_type ())

/* A comparison as a table whose columns move sideways under a fixed first one. */
G_DECLARE_FINAL_TYPE (SmtCompareTable, smt_compare_table, SMT, COMPARE_TABLE, GtkWidget)

void smt_compare_table_set_comparison (SmtCompareTable *self,
                                       SmtComparison   *comparison);
void smt_compare_table_focus          (SmtCompareTable *self);

G_END_DECLS
