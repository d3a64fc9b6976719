/* smt-timeline-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-session.h"
#include "smt-timeline-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_TIMELINE_BAR (smt_timeline_bar_get_type ())

/* What a timeline is narrowed to, and what its lanes are. */
G_DECLARE_FINAL_TYPE (SmtTimelineBar, smt_timeline_bar, SMT, TIMELINE_BAR, GtkWidget)

void smt_timeline_bar_set_session  (SmtTimelineBar   *self,
                                    SmtSession       *session);
void smt_timeline_bar_update       (SmtTimelineBar   *self,
                                    SmtTimelineScene *scene);
void smt_timeline_bar_focus_filter (SmtTimelineBar   *self);
void smt_timeline_bar_show_all     (SmtTimelineBar   *self);

G_END_DECLS
