/* smt-period-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-drawing.h"
#include "smt-period-chart.h"

G_BEGIN_DECLS

#define SMT_TYPE_PERIOD_DRAWING (smt_period_drawing_get_type ())

/* A party's memberships over time, on paper. */
G_DECLARE_FINAL_TYPE (SmtPeriodDrawing, smt_period_drawing, SMT, PERIOD_DRAWING, SmtDrawing)

SmtDrawing *smt_period_drawing_new (SmtPeriodChart *chart);

G_END_DECLS
