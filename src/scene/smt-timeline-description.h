/* smt-timeline-description.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-timeline-scene.h"

G_BEGIN_DECLS

/**
 * SmtTimelineDescription:
 * @n: how many entries there are
 * @n_undated: how many of them are undated
 * @lanes: (element-type guint): the lanes with most entries
 * @n_in_lane: how many each of these has
 * @years: (element-type gint32): the years with most entries
 * @n_in_year: how many each of these has
 * @n_unsure: how many have a date, but may be of more years than one; these
 *   count for none
 * @first: (element-type SmtTimelineMark): the first, all of one date
 * @last: (element-type SmtTimelineMark): the last; what has no end is not among them
 *
 * What there is to see on a timeline. Borrows from the scene.
 */
typedef struct
{
  SmtTimelineScene *scene;
  guint             n;
  guint             n_undated;
  GArray           *lanes;
  guint             n_in_lane;
  GArray           *years;
  guint             n_in_year;
  guint             n_unsure;
  GPtrArray        *first;
  GPtrArray        *last;
} SmtTimelineDescription;

SmtTimelineDescription  *smt_timeline_description_new  (SmtTimelineScene             *scene);
void                     smt_timeline_description_free (SmtTimelineDescription       *self);
char                   **smt_timeline_description_list_sentences
                                                       (const SmtTimelineDescription *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtTimelineDescription, smt_timeline_description_free)

G_END_DECLS
