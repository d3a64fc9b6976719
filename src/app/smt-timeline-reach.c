/* smt-timeline-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What assistive technology sees of a timeline: lanes, and in each its name and
 * its marks.
 */

#include "smt-timeline-view-private.h"

#include <glib/gi18n.h>

#include "smt-reach.h"

static SmtTimelinePlace
as_place (SmtReachPlace place)
{
  return (SmtTimelinePlace) { place.line, place.position };
}

static SmtReach *
get_reach (SmtReachable *view)
{
  return SMT_TIMELINE_VIEW (view)->reach;
}

static gboolean
is_empty (SmtReachable *view)
{
  return smt_timeline_view_is_empty (SMT_TIMELINE_VIEW (view));
}

static SmtReachPlace
get_focus (SmtReachable *view)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (view);

  return (SmtReachPlace) { self->focus.lane, self->focus.position };
}

/* Whether a lane is to be seen, at least in part. */
static gboolean
is_lane_in_view (SmtTimelineView *self,
                 int              lane)
{
  graphene_rect_t area =
    smt_timeline_view_get_area (self, (SmtTimelinePlace) { lane, SMT_TIMELINE_WHOLE });

  return area.size.height > 0 && area.origin.y < self->height &&
         area.origin.y + area.size.height > self->axis;
}

/* Before there is room nothing is out of view. */
static gboolean
is_in_view (SmtReachable  *view,
            SmtReachPlace  place)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (view);

  return self->layout == NULL ||
         (is_lane_in_view (self, place.line) &&
          (place.position < 0 || smt_timeline_view_is_in_sight (self, as_place (place))));
}

static int
get_n_lanes (SmtTimelineView *self)
{
  return smt_timeline_scene_get_n_lanes (self->scene);
}

static gboolean
find_first (SmtReachable  *view,
            const int     *line,
            SmtReachPlace *place)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (view);
  int lane = 0;

  *place = (SmtReachPlace) { line != NULL ? *line : 0, SMT_REACH_HEAD };
  if (line != NULL)
    return TRUE;

  while (lane < get_n_lanes (self) && !is_lane_in_view (self, lane))
    lane++;
  *place = (SmtReachPlace) { lane, SMT_REACH_WHOLE };
  return lane < get_n_lanes (self);
}

static gboolean
find_next (SmtReachable  *view,
           SmtReachPlace *place)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (view);
  int n;

  if (place->position == SMT_REACH_WHOLE)
    return ++place->line < get_n_lanes (self) && is_lane_in_view (self, place->line);

  n = smt_timeline_scene_get_lane (self->scene, place->line)->n;
  for (place->position++; place->position < n; place->position++)
    if (smt_timeline_view_is_in_sight (self, as_place (*place)))
      return TRUE;

  return FALSE;
}

static graphene_rect_t
get_area (SmtReachable  *view,
          SmtReachPlace  place)
{
  return smt_timeline_view_get_area (SMT_TIMELINE_VIEW (view), as_place (place));
}

static char *
dup_words (SmtReachable  *view,
           SmtReachPlace  place)
{
  return smt_timeline_view_dup_words (SMT_TIMELINE_VIEW (view), as_place (place));
}

static char *
dup_position (SmtReachable  *view,
              SmtReachPlace  place)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (view);

  if (place.position >= 0)
    return smt_timeline_scene_dup_place_words (self->scene, place.line, place.position);
  /* TRANSLATORS: where a lane of a timeline stands, from 1 */
  return g_strdup_printf (_("lane %d of %u"), place.line + 1, get_n_lanes (self));
}

static char *
dup_summary (SmtReachable *view)
{
  SmtTimelineScene *scene = SMT_TIMELINE_VIEW (view)->scene;

  return scene != NULL ? smt_timeline_scene_dup_summary (scene) : NULL;
}

void
smt_timeline_view_reachable_init (SmtReachableInterface *iface)
{
  iface->get_reach = get_reach;
  iface->is_empty = is_empty;
  iface->get_focus = get_focus;
  iface->find_first = find_first;
  iface->find_next = find_next;
  iface->is_in_view = is_in_view;
  iface->get_area = get_area;
  iface->dup_words = dup_words;
  iface->dup_position = dup_position;
  iface->dup_summary = dup_summary;
}
