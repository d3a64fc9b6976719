/* smt-timeline-focus.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places of a timeline: where one is, what is said of it, and the one that keys
 * go to. This one is remembered by what stands there, so that it stays with it
 * when lanes and filters change.
 */

#include "smt-timeline-view-private.h"

#include <math.h>

static gboolean
is_undated (SmtTimelineView  *self,
            SmtTimelinePlace  place)
{
  return place.position >= (int) smt_timeline_scene_get_lane (self->scene, place.lane)->n_dated;
}

/* What is said of a place: its tooltip and its accessible name. */
char *
smt_timeline_view_dup_words (SmtTimelineView  *self,
                             SmtTimelinePlace  place)
{
  if (place.position < 0)
    return smt_timeline_scene_dup_lane_words (self->scene, place.lane);
  return smt_timeline_scene_dup_mark_words (self->scene, place.lane, place.position);
}

/* The piece that a mark with a date is in. */
const SmtPiece *
smt_timeline_view_get_piece (SmtTimelineView  *self,
                             SmtTimelinePlace  place)
{
  const SmtBand *band;

  if (self->layout == NULL || place.lane < 0 || place.position < 0 || is_undated (self, place))
    return NULL;

  band = smt_timeline_layout_get_band (self->layout, place.lane);
  return &band->pieces[band->piece_of[place.position]];
}

static graphene_rect_t
get_piece_area (SmtTimelineView *self,
                const SmtPiece  *piece,
                double           top)
{
  double left = smt_timeline_view_get_left (self);
  double plot = smt_timeline_view_get_plot (self);
  double start = MAX (piece->x, left), end = MIN (piece->end, left + plot);
  double row = smt_timeline_layout_get_row (self->layout);
  double x;

  /* What is out of sight lies at its edge. */
  end = MAX (end, start + SMT_TIMELINE_SIGN);
  x = self->head + start - left;
  return GRAPHENE_RECT_INIT (smt_timeline_view_flip (self, x - 2, end - start + 4),
                             top + SMT_TIMELINE_PADDING + piece->row * row,
                             end - start + 4, row);
}

/* Where a place is; with %SMT_TIMELINE_WHOLE for its position, a whole lane. */
graphene_rect_t
smt_timeline_view_get_area (SmtTimelineView  *self,
                            SmtTimelinePlace  place)
{
  const SmtBand *band;
  const SmtPiece *piece;
  double top, row;
  guint slot;

  if (self->layout == NULL || place.lane < 0)
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);

  band = smt_timeline_layout_get_band (self->layout, place.lane);
  top = self->axis + band->y - self->y;
  if (place.position == SMT_TIMELINE_WHOLE)
    return GRAPHENE_RECT_INIT (0, top, self->width, band->height);
  if (place.position == SMT_TIMELINE_HEAD)
    return GRAPHENE_RECT_INIT (smt_timeline_view_flip (self, 0, self->head), top, self->head,
                               band->height);

  piece = smt_timeline_view_get_piece (self, place);
  if (piece != NULL)
    return get_piece_area (self, piece, top);

  row = smt_timeline_layout_get_row (self->layout);
  slot = smt_timeline_layout_get_slot (self->layout, place.lane, place.position,
                                       smt_timeline_view_is_narrow (self));
  return GRAPHENE_RECT_INIT (smt_timeline_view_flip (self, self->width - self->undated,
                                                     self->undated),
                             top + SMT_TIMELINE_PADDING + slot * row,
                             self->undated, row);
}

/* Whether any of it can be seen along time. */
gboolean
smt_timeline_view_is_in_sight (SmtTimelineView  *self,
                               SmtTimelinePlace  place)
{
  const SmtPiece *piece = smt_timeline_view_get_piece (self, place);
  double left;

  if (self->layout == NULL)
    return FALSE;
  if (piece == NULL)
    return TRUE;

  left = smt_timeline_view_get_left (self);
  return piece->end > left && piece->x < left + smt_timeline_view_get_plot (self);
}

static SmtTimelinePlace
find_undated (SmtTimelineView *self,
              guint            lane,
              double           y)
{
  const SmtLane *of = smt_timeline_scene_get_lane (self->scene, lane);
  const SmtBand *band = smt_timeline_layout_get_band (self->layout, lane);
  double slot = floor ((y - band->y - SMT_TIMELINE_PADDING) /
                       smt_timeline_layout_get_row (self->layout));
  guint n_named, n_slots;

  n_slots = smt_timeline_layout_get_n_slots (self->layout, lane,
                                             smt_timeline_view_is_narrow (self), &n_named);
  if (slot < 0 || slot >= n_slots)
    return SMT_TIMELINE_NOWHERE;
  return (SmtTimelinePlace) { lane, of->n_dated + slot };
}

/* What is at a point of the widget; @piece is set for marks that have a date. */
SmtTimelinePlace
smt_timeline_view_find (SmtTimelineView  *self,
                        double            x,
                        double            y,
                        const SmtPiece  **piece)
{
  double inner = y - self->axis + self->y;
  guint lane;

  *piece = NULL;
  if (smt_timeline_view_is_empty (self) || self->layout == NULL || y < self->axis ||
      !smt_timeline_layout_find_lane (self->layout, inner, &lane))
    return SMT_TIMELINE_NOWHERE;

  x = smt_timeline_view_flip (self, x, 0);
  if (x < self->head)
    return (SmtTimelinePlace) { lane, SMT_TIMELINE_HEAD };
  if (x >= self->width - self->undated)
    return find_undated (self, lane, inner);

  *piece = smt_timeline_layout_find (self->layout,
                                     x - self->head + smt_timeline_view_get_left (self),
                                     inner, &lane);
  if (*piece == NULL)
    return SMT_TIMELINE_NOWHERE;
  return (SmtTimelinePlace) { lane, (*piece)->position };
}

static void
remember (SmtTimelineView *self)
{
  const SmtLane *lane = smt_timeline_scene_get_lane (self->scene, self->focus.lane);

  g_set_str (&self->focus_lane, lane->id);
  g_clear_pointer (&self->focus_mark, g_free);
  if (self->focus.position >= 0)
    self->focus_mark =
      g_strdup (smt_entity_get_id (smt_timeline_scene_get_lane_mark (self->scene, self->focus.lane,
                                                                     self->focus.position)->entity));
}

/* The entry that had the focus in a lane, or where it is first. */
static gboolean
find_mark (SmtTimelineView *self)
{
  guint lane, position;

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self->scene); i++)
    {
      const SmtLane *of = smt_timeline_scene_get_lane (self->scene, i);

      if (g_strcmp0 (of->id, self->focus_lane) != 0)
        continue;
      self->focus = (SmtTimelinePlace) { i, SMT_TIMELINE_HEAD };
      for (guint j = 0; self->focus_mark != NULL && j < of->n; j++)
        if (g_str_equal (smt_entity_get_id (smt_timeline_scene_get_lane_mark (self->scene, i,
                                                                              j)->entity),
                         self->focus_mark))
          self->focus.position = j;
      if (self->focus_mark == NULL || self->focus.position >= 0)
        return TRUE;
    }

  if (!smt_timeline_scene_find (self->scene, self->focus_mark, &lane, &position))
    return FALSE;
  self->focus = (SmtTimelinePlace) { lane, position };
  return TRUE;
}

/* Goes where what had the focus stands now, or as near as it was. */
void
smt_timeline_view_restore_focus (SmtTimelineView *self)
{
  SmtTimelinePlace old = self->focus;

  if (smt_timeline_view_is_empty (self))
    return;

  if (self->focus_lane == NULL)
    self->focus = (SmtTimelinePlace) { 0, 0 };
  else if (!find_mark (self))
    {
      guint n_lanes = smt_timeline_scene_get_n_lanes (self->scene);

      self->focus.lane = CLAMP (old.lane, 0, (int) n_lanes - 1);
      self->focus.position =
        CLAMP (old.position, SMT_TIMELINE_HEAD,
               (int) smt_timeline_scene_get_lane (self->scene, self->focus.lane)->n - 1);
    }
  remember (self);
}

static void
scroll_across (SmtTimelineView  *self,
               SmtTimelinePlace  place)
{
  graphene_rect_t area = smt_timeline_view_get_area (self, place);
  double room = self->height - self->axis, top = area.origin.y - self->axis + self->y;

  if (top < self->y)
    self->y = top - SMT_TIMELINE_PADDING;
  else if (top + area.size.height > self->y + room)
    self->y = MIN (top, top + area.size.height - room + SMT_TIMELINE_PADDING);
}

/* Moves along time until the sign can be seen, with some of what is around. */
static void
scroll_along (SmtTimelineView  *self,
              SmtTimelinePlace  place)
{
  const SmtPiece *piece = smt_timeline_view_get_piece (self, place);
  double plot = smt_timeline_view_get_plot (self);
  double left, day, span = self->to - self->from;

  if (piece == NULL)
    return;

  left = smt_timeline_view_get_left (self);
  if (piece->x + piece->width > left + SMT_TIMELINE_SIGN &&
      piece->x < left + plot - SMT_TIMELINE_BADGE)
    return;

  day = smt_timeline_layout_get_day (self->layout, piece->x);
  smt_timeline_view_show (self, day - span / 3, day - span / 3 + span, SMT_TIMELINE_MOVE);
}

void
smt_timeline_view_move_to (SmtTimelineView  *self,
                           SmtTimelinePlace  place)
{
  self->focus = place;
  remember (self);
  if (self->layout != NULL)
    {
      scroll_along (self, place);
      scroll_across (self, place);
      smt_timeline_view_configure (self);
      smt_reach_prune (self->reach);
    }
  else
    self->show_focus_later = TRUE;

  smt_reach_focus (self->reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
smt_timeline_view_activate (SmtTimelineView  *self,
                            SmtTimelinePlace  place)
{
  const SmtLane *lane = smt_timeline_scene_get_lane (self->scene, place.lane);

  /* What opens may take room. The time that is shown stays: to open something is no
   * other change of the view. */
  self->point_later = TRUE;
  if (place.position >= 0)
    g_signal_emit_by_name (self, "mark-activated",
                           smt_entity_get_id (smt_timeline_scene_get_lane_mark (self->scene,
                                                                                place.lane,
                                                                                place.position)->entity));
  else if (lane->entity != NULL)
    g_signal_emit_by_name (self, "lane-activated", lane->id);
}

/**
 * smt_timeline_view_get_focus:
 * @lane: (out): the lane that keys go to
 * @position: (out): the mark in it, or -1 for its name
 *
 * Returns: whether there is such a place; not on an empty timeline
 */
gboolean
smt_timeline_view_get_focus (SmtTimelineView *self,
                             int             *lane,
                             int             *position)
{
  g_return_val_if_fail (SMT_IS_TIMELINE_VIEW (self), FALSE);

  if (smt_timeline_view_is_empty (self))
    return FALSE;

  *lane = self->focus.lane;
  *position = self->focus.position;
  return TRUE;
}

/**
 * smt_timeline_view_set_focus:
 * @lane: a lane
 * @position: a mark in it, or -1 for its name
 *
 * Has keys go there, and moves there.
 */
void
smt_timeline_view_set_focus (SmtTimelineView *self,
                             int              lane,
                             int              position)
{
  g_return_if_fail (SMT_IS_TIMELINE_VIEW (self));
  g_return_if_fail (lane >= 0 && lane < (int) smt_timeline_scene_get_n_lanes (self->scene));
  g_return_if_fail (position >= SMT_TIMELINE_HEAD &&
                    position < (int) smt_timeline_scene_get_lane (self->scene, lane)->n);

  smt_timeline_view_move_to (self, (SmtTimelinePlace) { lane, position });
}

/**
 * smt_timeline_view_point_to:
 * @lane: a lane
 * @position: a mark in it
 *
 * As smt_timeline_view_set_focus(), but what time is shown stays: for a change of
 * the view that is no other change as well.
 */
void
smt_timeline_view_point_to (SmtTimelineView *self,
                            int              lane,
                            int              position)
{
  g_return_if_fail (SMT_IS_TIMELINE_VIEW (self));
  g_return_if_fail (lane >= 0 && lane < (int) smt_timeline_scene_get_n_lanes (self->scene));

  self->focus = (SmtTimelinePlace) { lane, position };
  remember (self);
  if (self->layout != NULL)
    {
      scroll_across (self, self->focus);
      smt_timeline_view_configure (self);
      smt_reach_prune (self->reach);
    }
  /* What opens beside it takes room. */
  self->point_later = TRUE;
  smt_reach_focus (self->reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * smt_timeline_view_open_focus:
 *
 * Opens what keys go to, as Enter does.
 */
void
smt_timeline_view_open_focus (SmtTimelineView *self)
{
  g_return_if_fail (SMT_IS_TIMELINE_VIEW (self));

  if (!smt_timeline_view_is_empty (self))
    smt_timeline_view_activate (self, self->focus);
}

/**
 * smt_timeline_view_find_entity:
 * @x: a place in the widget
 *
 * Returns: (transfer none) (nullable): id of what is there: a mark, or what a
 *   lane stands for
 */
const char *
smt_timeline_view_find_entity (SmtTimelineView *self,
                               double           x,
                               double           y)
{
  const SmtPiece *piece = NULL;
  SmtTimelinePlace place;
  const SmtLane *lane;

  g_return_val_if_fail (SMT_IS_TIMELINE_VIEW (self), NULL);

  if (self->layout == NULL || smt_timeline_view_is_empty (self))
    return NULL;

  place = smt_timeline_view_find (self, x, y, &piece);
  if (place.lane < 0)
    return NULL;

  lane = smt_timeline_scene_get_lane (self->scene, place.lane);
  if (place.position == SMT_TIMELINE_HEAD)
    return lane->entity != NULL ? lane->id : NULL;
  if (place.position < 0)
    return NULL;
  /* Of several that stand as one, the one that keys go to. */
  if (piece != NULL && self->focus.lane == place.lane &&
      smt_timeline_view_get_piece (self, self->focus) == piece)
    place.position = self->focus.position;
  return smt_entity_get_id (smt_timeline_scene_get_lane_mark (self->scene, place.lane,
                                                              place.position)->entity);
}

/**
 * smt_timeline_view_get_focus_area:
 * @area: (out): where the place that keys go to is drawn
 *
 * Returns: whether there is such a place
 */
gboolean
smt_timeline_view_get_focus_area (SmtTimelineView *self,
                                  graphene_rect_t *area)
{
  g_return_val_if_fail (SMT_IS_TIMELINE_VIEW (self), FALSE);

  if (self->layout == NULL || self->focus.lane < 0)
    return FALSE;

  *area = smt_timeline_view_get_area (self, self->focus);
  return TRUE;
}
