/* smt-timeline-scene-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-timeline-scene.h"

G_BEGIN_DECLS

/* What the files of the timeline's scene share: the scene itself
 * (smt-timeline-scene.c), what it shows (smt-timeline-filter.c), when it was
 * (smt-timeline-time.c), and what is said of it (smt-timeline-words.c). */

struct _SmtTimelineScene
{
  GObject parent_instance;

  SmtDataset  *dataset;
  SmtView     *view;
  SmtLanguage *language;
  SmtLanguage *beside;     /* the second of the view; or NULL */

  GArray      *marks;      /* of SmtTimelineMark, as the dataset has them, by kind */
  GArray      *lanes;      /* of SmtLane */
  GHashTable  *hues;       /* of each mechanism */
  guint        n_undated;
  guint        n_of_kind[SMT_N_MARK_KINDS];   /* in the dataset */
  guint        n_left_out[SMT_N_LEFT_OUT];
  SmtDay       first;      /* of all that have a date */
  SmtDay       last;
};

/**
 * SmtTimelineFilter:
 *
 * What a view lets through.
 */
typedef struct _SmtTimelineFilter SmtTimelineFilter;

SmtTimelineFilter *smt_timeline_filter_new         (SmtDataset              *dataset,
                                                    SmtView                 *view,
                                                    SmtLanguage             *language);
void               smt_timeline_filter_free        (SmtTimelineFilter       *self);
SmtEntity         *smt_timeline_filter_get_source  (const SmtTimelineFilter *self);
gboolean           smt_timeline_filter_shows_kind  (const SmtTimelineFilter *self,
                                                    SmtMarkKind              kind);
gboolean           smt_timeline_filter_shows_topic (const SmtTimelineFilter *self,
                                                    SmtEntity               *topic);
gboolean           smt_timeline_filter_judge       (const SmtTimelineFilter *self,
                                                    const SmtTimelineMark *mark,
                                                    SmtLeftOut              *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtTimelineFilter, smt_timeline_filter_free)

GPtrArray         *smt_timeline_get_topics         (SmtEntity               *entity);
void               smt_timeline_add_lanes          (SmtTimelineScene        *self,
                                                    const SmtTimelineFilter *filter);
void               smt_timeline_read_time          (SmtTimelineMark         *mark,
                                                    SmtEntity               *source,
                                                    SmtDay                   last_day);

G_END_DECLS
