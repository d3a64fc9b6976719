/* smt-matrix-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What keys and pointer do to a matrix. Arrows go from cell to cell and on to
 * the headers, which can be opened as cells can; what is typed finds the row or
 * column that begins with it. The pointer tints the row and column it is over.
 */

#include "smt-matrix-view-private.h"

#include <math.h>

/* A pause of this length begins another word. */
#define TYPING_USEC G_USEC_PER_SEC

static guint
get_n (SmtMatrixView *self,
       SmtAxis        axis)
{
  return smt_grid_scene_get_n_entries (self->scene, axis);
}

/* How many rows a page is: one less than can be seen whole. */
static int
get_page (SmtMatrixView *self)
{
  SmtRect body = smt_matrix_geometry_get_body (&self->geometry);

  return MAX (1, (int) (body.height / self->geometry.cell_height) - 1);
}

static int
clamp_place (int   place,
             guint n,
             int   least)
{
  return CLAMP (place, least, (int) n - 1);
}

/* Up from the first row is its header, and so on; there is none in the corner. */
static void
move_by (SmtMatrixView *self,
         int            rows,
         int            columns)
{
  SmtMatrixPlace place = self->focus;

  place.row = clamp_place (place.row + rows, get_n (self, SMT_AXIS_ROWS),
                           place.column == SMT_MATRIX_HEAD ? 0 : SMT_MATRIX_HEAD);
  place.column = clamp_place (place.column + columns, get_n (self, SMT_AXIS_COLUMNS),
                              place.row == SMT_MATRIX_HEAD ? 0 : SMT_MATRIX_HEAD);
  smt_matrix_view_move_to (self, place);
}

static void
move_to_edge (SmtMatrixView *self,
              int            rows,
              int            columns)
{
  SmtMatrixPlace place = self->focus;

  if (rows != 0)
    place.row = rows < 0 ? 0 : (int) get_n (self, SMT_AXIS_ROWS) - 1;
  if (columns != 0)
    place.column = columns < 0 ? 0 : (int) get_n (self, SMT_AXIS_COLUMNS) - 1;
  smt_matrix_view_move_to (self, place);
}

/* Which way a key goes; FALSE: it is none of these. */
static gboolean
get_direction (SmtMatrixView *self,
               guint          keyval,
               int           *rows,
               int           *columns)
{
  int forward = self->geometry.rtl ? -1 : 1;

  *rows = *columns = 0;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *rows = -1;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *rows = 1;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *columns = -forward;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *columns = forward;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
handle_jump (SmtMatrixView *self,
             guint          keyval,
             gboolean       control)
{
  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_to_edge (self, control ? -1 : 0, -1);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_to_edge (self, control ? 1 : 0, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move_by (self, -MIN (get_page (self), MAX (self->focus.row, 0)), 0);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_by (self, get_page (self), 0);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      smt_matrix_view_activate (self, self->focus);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
begins_with (const char *text,
             const char *typed)
{
  g_autofree char *folded = smt_fold_for_search (text);

  return g_str_has_prefix (folded, typed);
}

/* The next row, or column where a column's header has the focus, whose label
 * begins with what was typed; a word that grows may stay where it is. */
static gboolean
find_typed (SmtMatrixView  *self,
            const char     *typed,
            gboolean        stay,
            SmtMatrixPlace *place)
{
  SmtAxis axis = self->focus.row == SMT_MATRIX_HEAD ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;
  int *position = axis == SMT_AXIS_ROWS ? &place->row : &place->column;
  guint n = get_n (self, axis);

  for (guint i = stay ? 0 : 1; i <= n; i++)
    {
      guint candidate = (*position + i) % n;
      const SmtMatrixEntry *entry =
        smt_grid_scene_get_entry (self->scene, axis, candidate);

      if (begins_with (entry->label, typed) || begins_with (entry->short_label, typed))
        {
          *position = candidate;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
handle_typing (SmtMatrixView *self,
               guint          keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  SmtMatrixPlace place = self->focus;
  g_autofree char *folded = NULL;

  if (character == 0 || !g_unichar_isprint (character))
    return FALSE;
  if (now - self->typed_at > TYPING_USEC)
    g_string_truncate (self->typed, 0);
  /* A word does not begin with a space. */
  if (self->typed->len == 0 && g_unichar_isspace (character))
    return FALSE;

  self->typed_at = now;
  g_string_append_unichar (self->typed, character);
  folded = smt_fold_for_search (self->typed->str);
  if (find_typed (self, folded, g_utf8_strlen (self->typed->str, -1) > 1, &place))
    smt_matrix_view_move_to (self, place);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
key_pressed_cb (SmtMatrixView   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  int rows, columns;

  if (smt_matrix_view_is_empty (self) ||
      (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (get_direction (self, keyval, &rows, &columns))
    {
      if (control)
        move_to_edge (self, rows, columns);
      else
        move_by (self, rows, columns);
      return GDK_EVENT_STOP;
    }
  if (handle_jump (self, keyval, control))
    return GDK_EVENT_STOP;
  return !control && handle_typing (self, keyval);
}

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

/* A press gives the focus, the release on the same place opens it. */
static void
pressed_cb (SmtMatrixView   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  SmtMatrixPlace place;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!has_place (find_place (self, x, y, &place)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else
    smt_matrix_view_move_to (self, place);
}

static void
released_cb (SmtMatrixView   *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  SmtMatrixPlace place;

  if (n_press == 1 && has_place (find_place (self, x, y, &place)) &&
      place.row == self->focus.row && place.column == self->focus.column)
    smt_matrix_view_activate (self, place);
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

  words = smt_matrix_view_dup_words (self, place);
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
  smt_matrix_reach_focus_later (self->reach);
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
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  gtk_widget_add_controller (widget, key);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
