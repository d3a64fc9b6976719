/* smt-timeline-view-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-reach.h"
#include "smt-timeline-axis.h"
#include "smt-timeline-layout.h"
#include "smt-timeline-theme.h"
#include "smt-timeline-view.h"
#include "smt-word-cache.h"

G_BEGIN_DECLS

/* What the files of the timeline widget share: the widget itself
 * (smt-timeline-view.c), from when to when it shows (smt-timeline-window.c),
 * its places and which of them has the focus (smt-timeline-focus.c), how it
 * draws (smt-timeline-draw.c), what keys and pointer do (smt-timeline-input.c,
 * smt-timeline-gesture.c), and what assistive technology sees
 * (smt-timeline-reach.c).
 *
 * Places are counted from where reading begins; only drawing, the pointer and
 * adjustments know which side that is. */

/* A place: a mark of a lane, or its head. */
typedef struct
{
  int lane;
  int position;
} SmtTimelinePlace;

/* The name of a lane, in place of a mark of it. */
#define SMT_TIMELINE_HEAD SMT_REACH_HEAD
/* Stands for a lane as a whole. */
#define SMT_TIMELINE_WHOLE SMT_REACH_WHOLE

/* Where nothing is. */
#define SMT_TIMELINE_NOWHERE ((SmtTimelinePlace) { -1, SMT_TIMELINE_WHOLE })

/* What a lane's head has beside its words, in pixels. */
#define SMT_TIMELINE_HEAD_INSET 18

/* How the time that is shown changes: steps of one gesture are one change. */
typedef enum
{
  SMT_TIMELINE_MOVE,
  SMT_TIMELINE_ZOOM
} SmtTimelineGesture;

struct _SmtTimelineView
{
  GtkWidget parent_instance;

  SmtTimelineScene    *scene;       /* or NULL */
  GtkAdjustment       *adjustments[2];   /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];

  double               width;
  double               height;
  double               axis;        /* height of the scale */
  double               head;        /* width of the names of lanes */
  gboolean             counts_in_words; /* all that the heads have room for */
  double               undated;     /* width of what stands apart, or 0 */
  double               y;           /* scrolled by */
  double               from;        /* day at which it begins */
  double               to;          /* day at which it ends */
  gboolean             rtl;
  gboolean             show_focus_later;
  gboolean             point_later; /* likewise, without moving along time */

  SmtTimelineMetrics   metrics;
  SmtTimelineLayout   *layout;      /* or NULL, before there is room */
  SmtTimelineAxis     *ticks;       /* or NULL */
  double               ticks_from;  /* for what they were made */
  double               ticks_scale;
  SmtTimelineTheme    *theme;
  SmtWordCache        *words;
  SmtReach            *reach;

  SmtTimelinePlace     focus;
  char                *focus_lane;  /* ids of what is there, or NULL */
  char                *focus_mark;
  SmtTimelinePlace     hover;

  gint64               changed_at;  /* when the time shown last did; microseconds */
  SmtTimelineGesture   gesture;
  gboolean             in_gesture;  /* of fingers, or of a button held */
  double               pointer_x;   /* where the pointer was last */
  double               drag_from;   /* what was shown as a drag began */
  double               drag_to;
  double               drag_y;

  GString             *typed;
  gint64               typed_at;
};

void      smt_timeline_view_reachable_init (SmtReachableInterface *iface);
void      smt_timeline_view_snapshot      (GtkWidget          *widget,
                                           GtkSnapshot        *snapshot);
void      smt_timeline_view_add_input     (SmtTimelineView    *self);
void      smt_timeline_view_add_gestures  (SmtTimelineView    *self);
gboolean  smt_timeline_view_is_empty      (SmtTimelineView    *self);
gboolean  smt_timeline_view_is_narrow     (SmtTimelineView    *self);
double    smt_timeline_view_get_plot      (SmtTimelineView    *self);
double    smt_timeline_view_get_left      (SmtTimelineView    *self);
double    smt_timeline_view_get_day_at    (SmtTimelineView    *self,
                                           double              x);
double    smt_timeline_view_flip          (SmtTimelineView    *self,
                                           double              x,
                                           double              width);
void      smt_timeline_view_lay_out       (SmtTimelineView    *self);
void      smt_timeline_view_configure     (SmtTimelineView    *self);
void      smt_timeline_view_scrolled      (SmtTimelineView    *self);
void      smt_timeline_view_show          (SmtTimelineView    *self,
                                           double              from,
                                           double              to,
                                           SmtTimelineGesture  gesture);
void      smt_timeline_view_zoom_at       (SmtTimelineView    *self,
                                           double              day,
                                           double              factor);
void      smt_timeline_view_zoom_to_piece (SmtTimelineView    *self,
                                           guint               lane,
                                           const SmtPiece     *piece);

const SmtPiece  *smt_timeline_view_get_piece (SmtTimelineView  *self,
                                              SmtTimelinePlace  place);
SmtTimelinePlace smt_timeline_view_find   (SmtTimelineView    *self,
                                           double              x,
                                           double              y,
                                           const SmtPiece    **piece);
graphene_rect_t  smt_timeline_view_get_area (SmtTimelineView  *self,
                                             SmtTimelinePlace  place);
char     *smt_timeline_view_dup_words     (SmtTimelineView    *self,
                                           SmtTimelinePlace    place);
void      smt_timeline_view_move_to       (SmtTimelineView    *self,
                                           SmtTimelinePlace    place);
void      smt_timeline_view_restore_focus (SmtTimelineView    *self);
void      smt_timeline_view_activate      (SmtTimelineView    *self,
                                           SmtTimelinePlace    place);
gboolean  smt_timeline_view_is_in_sight   (SmtTimelineView    *self,
                                           SmtTimelinePlace    place);

G_END_DECLS
