/* smt-timeline-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-facets.h"
#include "smt-language.h"
#include "smt-view.h"

G_BEGIN_DECLS

/* What stands on a timeline. Each kind has a sign of its own shape. */
typedef enum
{
  SMT_MARK_MEETING,
  SMT_MARK_EVENT,
  SMT_MARK_DOCUMENT,
  SMT_MARK_MILESTONE,
  SMT_MARK_STATEMENT
} SmtMarkKind;

#define SMT_N_MARK_KINDS (SMT_MARK_STATEMENT + 1)

/**
 * SmtMarkTime:
 * @SMT_MARK_UNDATED: nobody says when
 * @SMT_MARK_POINT: on one day
 * @SMT_MARK_EXTENT: on all days from the earliest to the latest
 * @SMT_MARK_SOMETIME: on some day of these, or for some part of them
 *
 * How what is known of the time of something is drawn.
 */
typedef enum
{
  SMT_MARK_UNDATED,
  SMT_MARK_POINT,
  SMT_MARK_EXTENT,
  SMT_MARK_SOMETIME
} SmtMarkTime;

/**
 * SmtTimelineMark:
 * @kind: what it is
 * @mechanism: (nullable): of which mechanism
 * @date: (nullable): when, as the dataset has it
 * @basis: what the date rests on, or 0
 * @time: how it is drawn
 * @earliest: the first day of it
 * @latest: the last day of it; of what has no end, the last of the dataset
 * @open_start: whether it may have been earlier
 * @open_end: whether it may be later, or goes on
 * @doubted: whether the date is near, or not certain
 * @hue: the colour of its mechanism, as smt_hue_get() has it
 * @label: its name in the scene's language
 *
 * One entry of a timeline. Its entities are the dataset's.
 */
typedef struct
{
  SmtEntity     *entity;
  SmtMarkKind    kind;
  SmtEntity     *mechanism;
  const SmtEdtf *date;
  SmtBasis       basis;
  SmtMarkTime    time;
  SmtDay         earliest;
  SmtDay         latest;
  gboolean       open_start;
  gboolean       open_end;
  gboolean       doubted;
  guint          hue;
  char          *label;
} SmtTimelineMark;

/**
 * SmtLane:
 * @entity: (nullable): the mechanism or topic that it stands for; %NULL for
 *   what has none
 * @id: its id, or ""
 * @label: its name
 * @short_label: its acronym, or its name where it has none
 * @beside: (nullable): its name in the second language of the view; %NULL where
 *   there is none, or it is the same
 * @short_beside: (nullable): likewise, its acronym
 * @hue: the colour of a mechanism; 0 of a topic
 * @n: how many marks are in it
 * @n_dated: how many of them have a date; these come first, the earliest first
 * @marks: (array length=n): their numbers in the scene
 */
typedef struct
{
  SmtEntity *entity;
  char      *id;
  char      *label;
  char      *short_label;
  char      *beside;
  char      *short_beside;
  guint      hue;
  guint      n;
  guint      n_dated;
  guint     *marks;
} SmtLane;

/* Why something is not on a timeline: the first that applies. */
typedef enum
{
  SMT_LEFT_OUT_KIND,      /* of a kind that is not asked for */
  SMT_LEFT_OUT_SOURCE,    /* the source that is asked says nothing of it */
  SMT_LEFT_OUT_MECHANISM, /* of another mechanism */
  SMT_LEFT_OUT_TOPIC,     /* about other topics */
  SMT_LEFT_OUT_CONDITION, /* it does not meet what else is asked for */
  SMT_LEFT_OUT_TEXT       /* the text is not in it */
} SmtLeftOut;

#define SMT_N_LEFT_OUT (SMT_LEFT_OUT_TEXT + 1)

#define SMT_TYPE_TIMELINE_SCENE (smt_timeline_scene_get_type ())

/**
 * SmtTimelineScene:
 *
 * What happened, in lanes and in order of time, as a view asks for it: what
 * the widget, the SVG writer, the table and assistive technology all read.
 * Immutable. Where things stand for a width and a zoom is the layout's.
 */
G_DECLARE_FINAL_TYPE (SmtTimelineScene, smt_timeline_scene, SMT, TIMELINE_SCENE, GObject)

SmtFacets        *smt_timeline_facets_new          (SmtDataset       *dataset,
                                                    SmtView          *view,
                                                    SmtLanguage      *language);
SmtTimelineScene *smt_timeline_scene_new           (SmtDataset       *dataset,
                                                    SmtView          *view,
                                                    SmtLanguage      *language);
SmtDataset       *smt_timeline_scene_get_dataset   (SmtTimelineScene *self);
SmtView          *smt_timeline_scene_get_view      (SmtTimelineScene *self);
SmtLanguage      *smt_timeline_scene_get_language  (SmtTimelineScene *self);
guint             smt_timeline_scene_get_n_marks   (SmtTimelineScene *self);
const SmtTimelineMark *
                  smt_timeline_scene_get_mark      (SmtTimelineScene *self,
                                                    guint             number);
guint             smt_timeline_scene_get_n_lanes   (SmtTimelineScene *self);
const SmtLane    *smt_timeline_scene_get_lane      (SmtTimelineScene *self,
                                                    guint             lane);
const SmtTimelineMark *
                  smt_timeline_scene_get_lane_mark (SmtTimelineScene *self,
                                                    guint             lane,
                                                    guint             position);
gboolean          smt_timeline_scene_find          (SmtTimelineScene *self,
                                                    const char       *id,
                                                    guint            *lane,
                                                    guint            *position);
guint             smt_timeline_scene_get_n_undated (SmtTimelineScene *self);
guint             smt_timeline_scene_get_n_of_kind (SmtTimelineScene *self,
                                                    SmtMarkKind       kind);
guint             smt_timeline_scene_get_n_left_out (SmtTimelineScene *self,
                                                    SmtLeftOut        reason);
gboolean          smt_timeline_scene_shows_kind    (SmtTimelineScene *self,
                                                    SmtMarkKind       kind);
void              smt_timeline_scene_get_extent    (SmtTimelineScene *self,
                                                    SmtDay           *first,
                                                    SmtDay           *last);
void              smt_timeline_scene_get_window    (SmtTimelineScene *self,
                                                    SmtView          *view,
                                                    SmtDay           *from,
                                                    SmtDay           *to);
void              smt_timeline_scene_count_outside (SmtTimelineScene *self,
                                                    SmtDay            from,
                                                    SmtDay            to,
                                                    guint            *earlier,
                                                    guint            *later);

char             *smt_timeline_scene_dup_title     (SmtTimelineScene *self);
char             *smt_timeline_scene_dup_summary   (SmtTimelineScene *self);
char            **smt_timeline_scene_list_left_out (SmtTimelineScene *self);
char             *smt_timeline_scene_dup_mark_name (SmtTimelineScene *self,
                                                    const SmtTimelineMark *mark);
char             *smt_timeline_scene_dup_mark_words (SmtTimelineScene *self,
                                                    guint             lane,
                                                    guint             position);
char             *smt_timeline_scene_dup_place_words (SmtTimelineScene *self,
                                                    guint             lane,
                                                    guint             position);
char             *smt_timeline_scene_dup_lane_words (SmtTimelineScene *self,
                                                    guint             lane);
char             *smt_timeline_scene_dup_date      (SmtTimelineScene *self,
                                                    const SmtTimelineMark *mark);
char             *smt_timeline_scene_dup_certainty (SmtTimelineScene *self,
                                                    const SmtTimelineMark *mark);
char             *smt_timeline_scene_dup_mechanism (SmtTimelineScene *self,
                                                    const SmtTimelineMark *mark);
char             *smt_timeline_scene_dup_count     (SmtTimelineScene *self,
                                                    guint             n);
char             *smt_timeline_scene_dup_outside_words (SmtTimelineScene *self,
                                                    SmtDay            from,
                                                    SmtDay            to);

char             *smt_timeline_scene_to_text       (SmtTimelineScene *self,
                                                    guint             columns);
char             *smt_timeline_scene_to_svg        (SmtTimelineScene *self);

gboolean          smt_timeline_scene_has_window    (SmtTimelineScene *self);
SmtHolds          smt_timeline_mark_falls_into     (const SmtTimelineMark *self,
                                                    SmtDay            from,
                                                    SmtDay            to);
SmtEntityType     smt_mark_kind_get_entity_type    (SmtMarkKind       kind);
const char       *smt_mark_kind_get_type_name      (SmtMarkKind       kind);
const char       *smt_mark_kind_get_title          (SmtMarkKind       kind);
const char       *smt_mark_kind_get_word           (SmtMarkKind       kind,
                                                    SmtLanguage      *language);
const char       *smt_mark_kind_get_symbol         (SmtMarkKind       kind);

G_END_DECLS
