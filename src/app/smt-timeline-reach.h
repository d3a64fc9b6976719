/* smt-timeline-reach.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-timeline-item.h"

G_BEGIN_DECLS

/**
 * SmtTimelineReach:
 *
 * The lanes, names and marks of a timeline that assistive technology has asked
 * for.
 */
typedef struct _SmtTimelineReach SmtTimelineReach;

SmtTimelineReach *smt_timeline_reach_new         (SmtTimelineView  *view);
void            smt_timeline_reach_free        (SmtTimelineReach *self);
SmtTimelineItem  *smt_timeline_reach_get         (SmtTimelineReach *self,
                                              int               lane,
                                              int               position);
SmtTimelineItem  *smt_timeline_reach_get_first   (SmtTimelineReach *self,
                                              SmtTimelineItem  *parent);
SmtTimelineItem  *smt_timeline_reach_get_next    (SmtTimelineReach *self,
                                              SmtTimelineItem  *item);
void            smt_timeline_reach_focus       (SmtTimelineReach *self);
void            smt_timeline_reach_focus_later (SmtTimelineReach *self);
void            smt_timeline_reach_prune       (SmtTimelineReach *self);
void            smt_timeline_reach_renew       (SmtTimelineReach *self);
void            smt_timeline_reach_announce    (SmtTimelineReach *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtTimelineReach, smt_timeline_reach_free)

G_END_DECLS
