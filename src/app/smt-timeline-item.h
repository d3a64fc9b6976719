/* smt-timeline-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-timeline-view.h"

G_BEGIN_DECLS

/* The name of a lane, in place of a mark of it. */
#define SMT_TIMELINE_HEAD (-1)
/* Stands for a lane as a whole. */
#define SMT_TIMELINE_WHOLE (-2)

#define SMT_TYPE_TIMELINE_ITEM (smt_timeline_item_get_type ())

/* A lane, its name or a mark, as assistive technology sees it. */
G_DECLARE_FINAL_TYPE (SmtTimelineItem, smt_timeline_item, SMT, TIMELINE_ITEM, GObject)

SmtTimelineItem *smt_timeline_item_new          (SmtTimelineView *view,
                                             int              lane,
                                             int              position);
int            smt_timeline_item_get_lane     (SmtTimelineItem *self);
int            smt_timeline_item_get_position (SmtTimelineItem *self);
void           smt_timeline_item_update       (SmtTimelineItem *self);

G_END_DECLS
