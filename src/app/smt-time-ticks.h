/* smt-time-ticks.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SMT_TYPE_TIME_TICKS (smt_time_ticks_get_type ())

/* Marks under a slider, where something changed. */
G_DECLARE_FINAL_TYPE (SmtTimeTicks, smt_time_ticks, SMT, TIME_TICKS, GtkWidget)

void smt_time_ticks_set_days (SmtTimeTicks *self,
                              GtkRange     *range,
                              GArray       *days);

G_END_DECLS
