/* smt-timeline-gesture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What pointer and fingers do to a timeline. A click opens; where several marks
 * stand as one it goes nearer. Dragging moves along time and across lanes, two
 * fingers zoom, and so does the wheel, over the scale or with Ctrl. Buttons and
 * keys do all of it as well.
 */

#include "smt-timeline-view-private.h"

#include <math.h>

#include "smt-name-list.h"

#define WHEEL_STEP 1.15   /* for a notch */

static gboolean
is_somewhere (SmtTimelinePlace place)
{
  return place.position != SMT_TIMELINE_WHOLE;
}

static gboolean
is_same (SmtTimelinePlace a,
         SmtTimelinePlace b)
{
  return a.lane == b.lane && a.position == b.position;
}

static void
set_hover (SmtTimelineView  *self,
           SmtTimelinePlace  place)
{
  if (is_same (self->hover, place))
    return;

  self->hover = place;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_somewhere (place) ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (SmtTimelineView *self,
           double           x,
           double           y)
{
  const SmtPiece *piece;

  self->pointer_x = x;
  set_hover (self, smt_timeline_view_find (self, x, y, &piece));
}

static void
leave_cb (SmtTimelineView *self)
{
  set_hover (self, SMT_TIMELINE_NOWHERE);
}

/* A press gives the focus. */
static void
pressed_cb (SmtTimelineView *self,
            int              n_press,
            double           x,
            double           y)
{
  const SmtPiece *piece;
  SmtTimelinePlace place = smt_timeline_view_find (self, x, y, &piece);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  /* One that is in several that stand as one stays. */
  if (is_somewhere (place) &&
      (piece == NULL || smt_timeline_view_get_piece (self, self->focus) != piece))
    smt_timeline_view_move_to (self, place);
}

/* The release on the same place opens it. Several undated ones open the first;
 * arrows lead to the others. */
static void
released_cb (SmtTimelineView *self,
             int              n_press,
             double           x,
             double           y)
{
  const SmtPiece *piece;
  SmtTimelinePlace place = smt_timeline_view_find (self, x, y, &piece);

  if (n_press != 1 || !is_somewhere (place))
    return;
  if (piece != NULL && piece->n > 1)
    smt_timeline_view_zoom_to_piece (self, place.lane, piece);
  else if (is_same (place, self->focus))
    smt_timeline_view_activate (self, place);
}

static void
drag_begin_cb (SmtTimelineView *self)
{
  self->drag_from = self->from;
  self->drag_to = self->to;
  self->drag_y = self->y;
}

static void
drag_update_cb (SmtTimelineView *self,
                double           x,
                double           y,
                GtkGesture      *gesture)
{
  double days = x / smt_timeline_view_get_plot (self) * (self->drag_to - self->drag_from);

  if (smt_timeline_view_is_empty (self) ||
      (!self->in_gesture &&
       !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, x, y)))
    return;

  if (!self->in_gesture)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->y = self->drag_y - y;
  smt_timeline_view_configure (self);
  if (self->rtl)
    days = -days;
  smt_timeline_view_show (self, self->drag_from - days, self->drag_to - days,
                          SMT_TIMELINE_MOVE);
  self->in_gesture = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gesture_end_cb (SmtTimelineView *self)
{
  self->in_gesture = FALSE;
  /* The next is another, however soon it comes. */
  self->changed_at = 0;
}

static void
zoom_begin_cb (SmtTimelineView *self)
{
  self->drag_from = self->from;
  self->drag_to = self->to;
}

static void
scale_changed_cb (SmtTimelineView *self,
                  double           scale,
                  GtkGesture      *gesture)
{
  double x = self->width / 2, y, day, share;

  if (smt_timeline_view_is_empty (self) || scale <= 0)
    return;

  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  x = smt_timeline_view_flip (self, x, 0);
  share = (x - self->head) / smt_timeline_view_get_plot (self);
  day = self->drag_from + share * (self->drag_to - self->drag_from);
  smt_timeline_view_show (self, day - (day - self->drag_from) / scale,
                          day + (self->drag_to - day) / scale, SMT_TIMELINE_ZOOM);
  self->in_gesture = TRUE;
}

/* Plain, the wheel scrolls across lanes, as everywhere. */
static gboolean
scroll_cb (SmtTimelineView          *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double x = self->pointer_x, y = self->height;

  if (smt_timeline_view_is_empty (self) || dy == 0)
    return GDK_EVENT_PROPAGATE;
  if (event != NULL && gdk_event_get_position (event, &x, &y))
    {
      GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
      double left, top;
      graphene_point_t point;

      gtk_native_get_surface_transform (native, &left, &top);
      if (gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT (x - left, y - top), &point))
        {
          x = point.x;
          y = point.y;
        }
    }
  if ((state & GDK_CONTROL_MASK) == 0 && y >= self->axis)
    return GDK_EVENT_PROPAGATE;

  x = CLAMP (smt_timeline_view_flip (self, x, 0), self->head, self->width - self->undated);
  smt_timeline_view_zoom_at (self, smt_timeline_view_get_day_at (self, x),
                             pow (WHEEL_STEP, dy));
  return GDK_EVENT_STOP;
}

/* Of several that stand as one, the first of them are named. */
static char *
dup_tooltip (SmtTimelineView  *self,
             SmtTimelinePlace  place,
             const SmtPiece   *piece)
{
  g_autoptr (GPtrArray) entities = NULL;
  g_autofree char *count = NULL, *names = NULL;
  const SmtBand *band;

  if (piece == NULL || piece->n == 1)
    return smt_timeline_view_dup_words (self, place);

  entities = g_ptr_array_new ();
  band = smt_timeline_layout_get_band (self->layout, place.lane);
  for (guint i = piece->position; i < smt_timeline_scene_get_lane (self->scene, place.lane)->n_dated;
       i++)
    if (&band->pieces[band->piece_of[i]] == piece)
      g_ptr_array_add (entities, smt_timeline_scene_get_lane_mark (self->scene, place.lane,
                                                                   i)->entity);
  count = smt_timeline_scene_dup_count (self->scene, piece->n);
  names = smt_name_list_dup (smt_timeline_scene_get_language (self->scene), entities, FALSE);
  return g_strjoin ("\n", count, names, NULL);
}

static gboolean
query_tooltip_cb (SmtTimelineView *self,
                  int              x,
                  int              y,
                  gboolean         keyboard_mode,
                  GtkTooltip      *tooltip)
{
  const SmtPiece *piece = NULL;
  SmtTimelinePlace place = self->focus;
  g_autofree char *words = NULL;
  graphene_rect_t area;

  if (smt_timeline_view_is_empty (self) || self->in_gesture)
    return FALSE;
  if (!keyboard_mode)
    place = smt_timeline_view_find (self, x, y, &piece);
  if (!is_somewhere (place))
    return FALSE;

  words = dup_tooltip (self, place, piece);
  area = smt_timeline_view_get_area (self, place);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { floor (area.origin.x),
                                                       floor (area.origin.y),
                                                       ceil (area.size.width),
                                                       ceil (area.size.height) });
  return TRUE;
}

static void
add_pointer (SmtTimelineView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/*< private >
 * smt_timeline_view_add_gestures:
 *
 * Gives a new view what listens to pointer and fingers.
 */
void
smt_timeline_view_add_gestures (SmtTimelineView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *zoom = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (gesture_end_cb), self);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (scale_changed_cb), self);
  g_signal_connect_swapped (zoom, "end", G_CALLBACK (gesture_end_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  add_pointer (self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (zoom));
}
