/* smt-timeline-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_TIMELINE_PANEL (smt_timeline_panel_get_type ())

/* The timeline with its conditions and legend, the same as a table and in
 * words, and beside them what is open. */
G_DECLARE_FINAL_TYPE (SmtTimelinePanel, smt_timeline_panel, SMT, TIMELINE_PANEL, GtkWidget)

void smt_timeline_panel_set_session  (SmtTimelinePanel *self,
                                      SmtSession       *session);
void smt_timeline_panel_focus        (SmtTimelinePanel *self);
void smt_timeline_panel_focus_filter (SmtTimelinePanel *self);
void smt_timeline_panel_show_bar     (SmtTimelinePanel *self,
                                      gboolean          show);

G_END_DECLS
