/* smt-timeline-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From when to when a timeline shows. Zooming keeps the day that it is done
 * at where it is; moving keeps the zoom, and with it the layout. Whoever keeps
 * the view is told of each step, and which steps are one gesture.
 */

#include "smt-timeline-view-private.h"

#include <math.h>

#define LEAST_DAYS  10.0
#define AIR         0.5     /* of the whole, beyond its ends */
#define PAUSE_USEC  (G_USEC_PER_SEC * 7 / 10)   /* begins another gesture */

/* So near that each mark has a row to itself. */
#define NEAR_DAYS_PER_PIXEL (365.25 / 366)

double
smt_timeline_view_get_plot (SmtTimelineView *self)
{
  return MAX (1, self->width - self->head - self->undated);
}

/* Where what is seen begins, in the pixels of the layout. */
double
smt_timeline_view_get_left (SmtTimelineView *self)
{
  return smt_timeline_layout_get_x (self->layout, self->from);
}

/* The day at a place of the widget, from where reading begins. */
double
smt_timeline_view_get_day_at (SmtTimelineView *self,
                              double           x)
{
  return self->from + (x - self->head) / smt_timeline_view_get_plot (self) *
                      (self->to - self->from);
}

/* All there is to see, whole years of it. */
static void
get_whole (SmtTimelineView *self,
           double          *from,
           double          *to)
{
  g_autoptr (SmtView) view = smt_view_new ();
  SmtDay first, last;

  smt_timeline_scene_get_window (self->scene, view, &first, &last);
  *from = first;
  *to = last + 1.0;
}

static void
emit_changed (SmtTimelineView    *self,
              SmtTimelineGesture  gesture)
{
  gint64 now = g_get_monotonic_time ();
  gboolean goes_on = self->gesture == gesture &&
                     (self->in_gesture || now - self->changed_at < PAUSE_USEC);

  self->gesture = gesture;
  self->changed_at = now;
  g_signal_emit_by_name (self, "window-changed", gesture == SMT_TIMELINE_ZOOM, goes_on);
}

/* Keeps within what there is, and some air around it. */
static void
limit (SmtTimelineView *self,
       double          *from,
       double          *to)
{
  double first, last, air, span;

  get_whole (self, &first, &last);
  air = (last - first) * AIR;
  span = CLAMP (*to - *from, LEAST_DAYS, MAX (last - first + 2 * air, LEAST_DAYS));
  *from = CLAMP (*from, first - air, MAX (last + air - span, first - air));
  *to = *from + span;
}

/* Shows another time, and says so. */
void
smt_timeline_view_show (SmtTimelineView    *self,
                        double              from,
                        double              to,
                        SmtTimelineGesture  gesture)
{
  if (self->scene == NULL)
    return;

  limit (self, &from, &to);
  if (from == self->from && to == self->to)
    return;

  self->from = from;
  self->to = to;
  smt_timeline_view_lay_out (self);
  smt_timeline_view_configure (self);
  smt_reach_prune (self->reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  emit_changed (self, gesture);
}

void
smt_timeline_view_zoom_at (SmtTimelineView *self,
                           double           day,
                           double           factor)
{
  double from = day - (day - self->from) * factor, to = day + (self->to - day) * factor;
  double middle = (from + to) / 2;

  if (to - from < LEAST_DAYS)
    {
      from = middle - LEAST_DAYS / 2;
      to = middle + LEAST_DAYS / 2;
    }
  smt_timeline_view_show (self, from, to, SMT_TIMELINE_ZOOM);
}

/* So near that what stands as one comes apart. */
void
smt_timeline_view_zoom_to_piece (SmtTimelineView *self,
                                 guint            lane,
                                 const SmtPiece  *piece)
{
  const SmtTimelineMark *first = smt_timeline_scene_get_lane_mark (self->scene, lane, piece->position);
  double from = first->earliest, to = first->latest + 1.0;
  double span, most = smt_timeline_view_get_plot (self) * NEAR_DAYS_PER_PIXEL;
  const SmtBand *band = smt_timeline_layout_get_band (self->layout, lane);
  guint number = piece - band->pieces;

  for (guint i = 0; i < smt_timeline_scene_get_lane (self->scene, lane)->n_dated; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self->scene, lane, i);

      if (band->piece_of[i] != number)
        continue;
      from = MIN (from, mark->earliest);
      to = MAX (to, mark->latest + 1.0);
    }

  span = MIN ((to - from) * 1.4, most);
  span = MIN (span, (self->to - self->from) / 2);
  smt_timeline_view_show (self, (from + to - span) / 2, (from + to + span) / 2,
                          SMT_TIMELINE_ZOOM);
}

/* Adjustments count from the left. */
static double
flip_value (GtkAdjustment *adjustment,
            gboolean       rtl,
            double         value)
{
  if (!rtl)
    return value;
  return MAX (0, gtk_adjustment_get_upper (adjustment) -
                 gtk_adjustment_get_page_size (adjustment) - value);
}

/* An adjustment was moved. */
void
smt_timeline_view_scrolled (SmtTimelineView *self)
{
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double value, scale, from, first, last;

  self->y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  if (self->layout != NULL)
    {
      get_whole (self, &first, &last);
      first = MIN (first, self->from);
      scale = smt_timeline_layout_get_scale (self->layout);
      value = flip_value (horizontal, self->rtl, gtk_adjustment_get_value (horizontal));
      from = first + value / scale;
      /* Less than a pixel is what rounding leaves. */
      if (fabs (from - self->from) * scale >= 0.5)
        smt_timeline_view_show (self, from, from + self->to - self->from, SMT_TIMELINE_MOVE);
    }
  smt_reach_prune (self->reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
configure_one (SmtTimelineView *self,
               GtkOrientation   orientation,
               double           value,
               double           content,
               double           room,
               double           step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  g_signal_handlers_block_by_func (adjustment, smt_timeline_view_scrolled, self);
  gtk_adjustment_configure (adjustment, value, 0, MAX (content, room), step,
                            MAX (room - step, step), room);
  g_signal_handlers_unblock_by_func (adjustment, smt_timeline_view_scrolled, self);
}

/* Tells the adjustments what is shown. */
void
smt_timeline_view_configure (SmtTimelineView *self)
{
  double plot = smt_timeline_view_get_plot (self);
  double room = MAX (1, self->height - self->axis);
  double first, last, scale, content, value, height;

  if (self->layout == NULL)
    return;

  get_whole (self, &first, &last);
  first = MIN (first, self->from);
  last = MAX (last, self->to);
  scale = smt_timeline_layout_get_scale (self->layout);
  content = (last - first) * scale;
  value = (self->from - first) * scale;
  if (self->rtl)
    value = MAX (0, content - plot - value);
  height = smt_timeline_layout_get_height (self->layout);
  self->y = CLAMP (self->y, 0, MAX (0, height - room));
  configure_one (self, GTK_ORIENTATION_HORIZONTAL, value, content, plot, plot / 10);
  configure_one (self, GTK_ORIENTATION_VERTICAL, self->y, height, room,
                 smt_timeline_layout_get_row (self->layout));
}

/**
 * smt_timeline_view_get_window:
 * @from: (out): the first day that is to be seen
 * @to: (out): the last
 */
void
smt_timeline_view_get_window (SmtTimelineView *self,
                              SmtDay          *from,
                              SmtDay          *to)
{
  g_return_if_fail (SMT_IS_TIMELINE_VIEW (self));

  *from = floor (self->from);
  *to = MAX (ceil (self->to) - 1, *from);
}

/**
 * smt_timeline_view_set_window:
 * @from: the first day to show
 * @to: the last
 *
 * Shows another time, of which nobody is told. What rounds to these days
 * already stays as it is.
 */
void
smt_timeline_view_set_window (SmtTimelineView *self,
                              SmtDay           from,
                              SmtDay           to)
{
  SmtDay first, last;

  g_return_if_fail (SMT_IS_TIMELINE_VIEW (self));

  smt_timeline_view_get_window (self, &first, &last);
  if (first == from && last == to)
    return;

  self->from = from;
  self->to = to + 1.0;
  if (self->scene != NULL)
    limit (self, &self->from, &self->to);
  smt_timeline_view_lay_out (self);
  smt_timeline_view_configure (self);
  smt_reach_prune (self->reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * smt_timeline_view_zoom:
 * @factor: below 1, nearer; above, farther; 0, all there is
 *
 * Zooms at the mark with the focus if it is in sight, or else at the middle.
 */
void
smt_timeline_view_zoom (SmtTimelineView *self,
                        double           factor)
{
  double day = (self->from + self->to) / 2, from, to;

  g_return_if_fail (SMT_IS_TIMELINE_VIEW (self));

  if (smt_timeline_view_is_empty (self))
    return;
  if (factor == 0)
    {
      get_whole (self, &from, &to);
      smt_timeline_view_show (self, from, to, SMT_TIMELINE_ZOOM);
      return;
    }
  if (gtk_widget_has_focus (GTK_WIDGET (self)) && self->focus.position >= 0 &&
      smt_timeline_view_is_in_sight (self, self->focus))
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self->scene, self->focus.lane,
                                                              self->focus.position);

      if (mark->time != SMT_MARK_UNDATED)
        day = CLAMP ((mark->earliest + mark->latest + 1) / 2.0, self->from, self->to);
    }
  smt_timeline_view_zoom_at (self, day, factor);
}
