/* smt-compare-strip.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_STRIP (smt_compare_strip_get_type ())

/* Columns of one row of a comparison, which move sideways with those of others. */
G_DECLARE_FINAL_TYPE (SmtCompareStrip, smt_compare_strip, SMT, COMPARE_STRIP, GtkWidget)

GtkWidget *smt_compare_strip_new       (GtkAdjustment   *adjustment,
                                        gboolean         leads);
void       smt_compare_strip_add       (SmtCompareStrip *self,
                                        GtkWidget       *child);
void       smt_compare_strip_clear     (SmtCompareStrip *self);
GtkWidget *smt_compare_strip_get_child (SmtCompareStrip *self,
                                        guint            column);
int        smt_compare_strip_get_focus (SmtCompareStrip *self);

G_END_DECLS
