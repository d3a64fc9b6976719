/* smt-matrix-drag.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers of a matrix can be dragged to another place among their like. A line
 * shows where, and what is at an edge scrolls. Whoever holds the order is told
 * at the end; until then nothing moves. Keys and the menu do the same, see
 * smt-matrix-actions.c.
 */

#include "smt-matrix-view-private.h"

#include <math.h>

#define EDGE        32.0  /* so near to it, it scrolls */
#define SCROLL_STEP 10.0  /* pixels a frame, at most */

/* Before which row or column the pointer is; that of the dragged one itself, where
 * it cannot go there. */
static guint
find_gap (SmtMatrixView *self)
{
  const SmtMatrixGeometry *geometry = &self->geometry;
  SmtMatrixDrag *drag = &self->drag;
  double x = geometry->rtl ? geometry->width - drag->x : drag->x;
  double position = drag->axis == SMT_AXIS_ROWS
                    ? (drag->y - geometry->header_height + geometry->y) / geometry->cell_height
                    : (x - geometry->header_width + geometry->x) / geometry->cell_width;
  guint n = drag->axis == SMT_AXIS_ROWS ? geometry->n_rows : geometry->n_columns;
  guint gap = CLAMP (round (position), 0, n);

  return smt_matrix_view_can_move (self, drag->axis, drag->from, gap) ? gap : drag->from;
}

/* How far a position is beyond the edges of a span, from −1 to 1. */
static double
get_pull (double position,
          double start,
          double length)
{
  if (position < start + EDGE)
    return MAX (-1, (position - start - EDGE) / EDGE);
  if (position > start + length - EDGE)
    return MIN (1, (position - start - length + EDGE) / EDGE);
  return 0;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);
  GtkOrientation orientation = self->drag.axis == SMT_AXIS_ROWS ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL;
  GtkAdjustment *adjustment = self->adjustments[orientation];
  SmtRect body = smt_matrix_geometry_get_body (&self->geometry);
  double pull = self->drag.axis == SMT_AXIS_ROWS
                ? get_pull (self->drag.y, body.y, body.height)
                : get_pull (self->drag.x, body.x, body.width);

  if (pull != 0)
    {
      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_value (adjustment) + pull * SCROLL_STEP);
      self->drag.gap = find_gap (self);
      gtk_widget_queue_draw (widget);
    }
  return G_SOURCE_CONTINUE;
}

static void
end_drag (SmtMatrixView *self)
{
  if (self->drag.tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag.tick);
  if (self->drag.is_moving)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->drag = (SmtMatrixDrag) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (SmtMatrixView  *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  guint row, column;
  SmtMatrixPart part = SMT_MATRIX_NOTHING;
  SmtAxis axis;

  if (!smt_matrix_view_is_empty (self))
    part = smt_matrix_geometry_find (&self->geometry, x, y, &row, &column);
  axis = part == SMT_MATRIX_ROW_HEADER ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS;
  if ((part != SMT_MATRIX_ROW_HEADER && part != SMT_MATRIX_COLUMN_HEADER) ||
      smt_grid_scene_get_entry (self->scene, axis,
                                axis == SMT_AXIS_ROWS ? row : column)->band != NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->drag = (SmtMatrixDrag) { .is_pressed = TRUE, .axis = axis, .x = x, .y = y };
  self->drag.from = axis == SMT_AXIS_ROWS ? row : column;
}

/* The click is over as soon as it is a drag, so that its end opens nothing. */
static void
begin_moving (SmtMatrixView  *self,
              GtkGestureDrag *gesture)
{
  self->drag.is_moving = TRUE;
  self->drag.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (SmtMatrixView  *self,
                double          offset_x,
                double          offset_y,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (!self->drag.is_pressed)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!self->drag.is_moving)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), x, y, x + offset_x, y + offset_y))
        return;
      begin_moving (self, gesture);
    }

  self->drag.x = x + offset_x;
  self->drag.y = y + offset_y;
  self->drag.gap = find_gap (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (SmtMatrixView  *self,
             double          offset_x,
             double          offset_y,
             GtkGestureDrag *gesture)
{
  SmtMatrixDrag drag = self->drag;

  end_drag (self);
  if (drag.is_moving)
    smt_matrix_view_move_entry (self, drag.axis, drag.from, drag.gap);
}

static void
cancel_cb (SmtMatrixView *self)
{
  end_drag (self);
}

/*< private >
 * smt_matrix_view_cancel_drag:
 *
 * Leaves what is being dragged where it is.
 */
void
smt_matrix_view_cancel_drag (SmtMatrixView *self)
{
  end_drag (self);
}

/*< private >
 * smt_matrix_view_add_drag:
 *
 * Gives a new view the controller of its headers.
 */
void
smt_matrix_view_add_drag (SmtMatrixView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
