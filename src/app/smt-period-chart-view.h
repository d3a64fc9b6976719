/* smt-period-chart-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-period-chart.h"

G_BEGIN_DECLS

#define SMT_TYPE_PERIOD_CHART_VIEW (smt_period_chart_view_get_type ())

/* Draws a party's periods as bars. One picture to assistive technology, which
 * is told what it shows in words: each bar stands once more in the lists of the
 * page, where keys reach it. */
G_DECLARE_FINAL_TYPE (SmtPeriodChartView, smt_period_chart_view,
                      SMT, PERIOD_CHART_VIEW, GtkWidget)

GtkWidget  *smt_period_chart_view_new         (SmtPeriodChart     *chart);
const char *smt_period_chart_view_find_entity (SmtPeriodChartView *self,
                                               double              y);

G_END_DECLS
