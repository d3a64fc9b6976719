/* smt-timeline-axis.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-language.h"
#include "smt-text-width.h"

G_BEGIN_DECLS

/**
 * SmtTick:
 * @day: the day that it stands at the beginning of
 * @label: the year, month or day, in words
 */
typedef struct
{
  SmtDay  day;
  char   *label;
} SmtTick;

/**
 * SmtTimelineAxis:
 * @ticks: (element-type SmtTick): in order of time
 *
 * The scale of a timeline: years, months or days, as close as their words
 * leave room for.
 */
typedef struct
{
  GArray *ticks;
} SmtTimelineAxis;

/* Between the words of two ticks, in pixels. */
#define SMT_TICK_GAP 16.0

SmtTimelineAxis *smt_timeline_axis_new  (SmtLanguage     *language,
                                         double           from,
                                         double           to,
                                         double           scale,
                                         SmtMeasureFunc   measure,
                                         gpointer         user_data);
void             smt_timeline_axis_free (SmtTimelineAxis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtTimelineAxis, smt_timeline_axis_free)

G_END_DECLS
