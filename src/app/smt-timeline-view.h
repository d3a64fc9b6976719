/* smt-timeline-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-timeline-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_TIMELINE_VIEW (smt_timeline_view_get_type ())

/* Draws a timeline scene, any size of it; the direct child of a
 * GtkScrolledWindow. */
G_DECLARE_FINAL_TYPE (SmtTimelineView, smt_timeline_view, SMT, TIMELINE_VIEW, GtkWidget)

GtkWidget        *smt_timeline_view_new        (void);
SmtTimelineScene *smt_timeline_view_get_scene  (SmtTimelineView  *self);
void              smt_timeline_view_set_scene  (SmtTimelineView  *self,
                                                SmtTimelineScene *scene);
void              smt_timeline_view_get_window (SmtTimelineView  *self,
                                                SmtDay           *from,
                                                SmtDay           *to);
void              smt_timeline_view_set_window (SmtTimelineView  *self,
                                                SmtDay            from,
                                                SmtDay            to);
void              smt_timeline_view_zoom       (SmtTimelineView  *self,
                                                double            factor);
gboolean          smt_timeline_view_get_focus  (SmtTimelineView  *self,
                                                int              *lane,
                                                int              *position);
void              smt_timeline_view_set_focus  (SmtTimelineView  *self,
                                                int               lane,
                                                int               position);
void              smt_timeline_view_point_to  (SmtTimelineView  *self,
                                                int               lane,
                                                int               position);
void              smt_timeline_view_open_focus (SmtTimelineView  *self);
const char       *smt_timeline_view_find_entity (SmtTimelineView *self,
                                                double            x,
                                                double            y);
gboolean          smt_timeline_view_get_focus_area (SmtTimelineView *self,
                                                graphene_rect_t  *area);

G_END_DECLS
