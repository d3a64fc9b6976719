/* smt-matrix-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pointer does to a matrix: it tints the row and column that it is over,
 * opens what is clicked, and selects where Ctrl or Shift is held.
 */

#include "smt-matrix-view-private.h"

#include <math.h>

static SmtMatrixPart
find_place (SmtMatrixView  *self,
            double          x,
            double          y,
            SmtMatrixPlace *place)
{
  guint row = 0, column = 0;
  SmtMatrixPart part = SMT_MATRIX_NOTHING;

  if (!smt_matrix_view_is_empty (self))
    part = smt_matrix_geometry_find (&self->geometry, x, y, &row, &column);

  place->row = part == SMT_MATRIX_COLUMN_HEADER ? SMT_MATRIX_HEAD : (int) row;
  place->column = part == SMT_MATRIX_ROW_HEADER ? SMT_MATRIX_HEAD : (int) column;
  return part;
}

static gboolean
has_place (SmtMatrixPart part)
{
  return part != SMT_MATRIX_NOTHING && part != SMT_MATRIX_CORNER;
}

static void
set_hover (SmtMatrixView  *self,
           SmtMatrixPart   part,
           SmtMatrixPlace  place)
{
  if (self->hover_part == part &&
      (!has_place (part) ||
       (self->hover.row == place.row && self->hover.column == place.column)))
    return;

  self->hover_part = part;
  self->hover = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (SmtMatrixView *self,
           double         x,
           double         y)
{
  SmtMatrixPlace place;
  SmtMatrixPart part = find_place (self, x, y, &place);

  set_hover (self, part, place);
}

static void
leave_cb (SmtMatrixView *self)
{
  set_hover (self, SMT_MATRIX_NOTHING, (SmtMatrixPlace) { 0, 0 });
}

/* What a click with a key held does. */
static gboolean
select_at (SmtMatrixView  *self,
           SmtMatrixPlace  place,
           GdkModifierType state)
{
  if ((state & GDK_SHIFT_MASK) != 0)
    smt_matrix_view_extend (self, place);
  else if ((state & GDK_CONTROL_MASK) != 0)
    {
      smt_matrix_view_move_to (self, place);
      smt_matrix_view_toggle (self, place);
    }
  else
    return FALSE;

  return TRUE;
}

/* A press gives the focus, or selects; the release on the same place opens it,
 * unless it was dragged meanwhile. */
static void
pressed_cb (SmtMatrixView   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  SmtMatrixPlace place;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->is_selecting = FALSE;
  if (!has_place (find_place (self, x, y, &place)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else if (select_at (self, place, state))
    self->is_selecting = TRUE;
  else
    {
      self->has_anchor = FALSE;
      smt_matrix_view_move_to (self, place);
    }
}

static void
released_cb (SmtMatrixView   *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  SmtMatrixPlace place;

  if (n_press == 1 && !self->is_selecting && has_place (find_place (self, x, y, &place)) &&
      place.row == self->focus.row && place.column == self->focus.column)
    smt_matrix_view_activate (self, place);
}

static void
open_menu_at (SmtMatrixView *self,
              double         x,
              double         y)
{
  SmtMatrixPlace place;

  if (!has_place (find_place (self, x, y, &place)))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  smt_matrix_view_move_to (self, place);
  smt_matrix_view_popup_menu (self, place);
}

static void
menu_pressed_cb (SmtMatrixView   *self,
                 int              n_press,
                 double           x,
                 double           y,
                 GtkGestureClick *gesture)
{
  open_menu_at (self, x, y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* A finger has no second button. */
static void
long_pressed_cb (SmtMatrixView *self,
                 double         x,
                 double         y,
                 GtkGesture    *gesture)
{
  open_menu_at (self, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
query_tooltip_cb (SmtMatrixView *self,
                  int            x,
                  int            y,
                  gboolean       keyboard_mode,
                  GtkTooltip    *tooltip)
{
  SmtMatrixPlace place = self->focus;
  g_autofree char *words = NULL;
  SmtRect area;

  if (smt_matrix_view_is_empty (self) ||
      (!keyboard_mode && !has_place (find_place (self, x, y, &place))))
    return FALSE;

  words = place.row >= 0 && place.column >= 0
          ? smt_grid_scene_dup_cell_card (self->scene, place.row, place.column)
          : smt_matrix_view_dup_words (self, place);
  area = smt_matrix_view_get_area (self, place);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { floor (area.x), floor (area.y),
                                                       area.width, area.height });
  return TRUE;
}

static void
focus_changed_cb (SmtMatrixView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  smt_reach_focus_later (self->reach);
}

/*< private >
 * smt_matrix_view_add_input:
 *
 * Gives a new view its controllers.
 */
void
smt_matrix_view_add_input (SmtMatrixView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  /* The menu is within the matrix: it takes the focus, and nothing is left. */
  g_signal_connect_swapped (focus, "notify::is-focus", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (menu_click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  g_signal_connect_swapped (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu_click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (long_press));
  smt_matrix_view_add_keys (self);
  smt_matrix_view_add_drag (self);
}
