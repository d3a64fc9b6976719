/* smt-time-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_TIME_BAR (smt_time_bar_get_type ())

/* The date of a session as a slider, which can also be played. */
G_DECLARE_FINAL_TYPE (SmtTimeBar, smt_time_bar, SMT, TIME_BAR, GtkWidget)

SmtSession *smt_time_bar_get_session (SmtTimeBar *self);
void        smt_time_bar_set_session (SmtTimeBar *self,
                                      SmtSession *session);
gboolean    smt_time_bar_get_playing (SmtTimeBar *self);
void        smt_time_bar_set_playing (SmtTimeBar *self,
                                      gboolean    playing);

G_END_DECLS
