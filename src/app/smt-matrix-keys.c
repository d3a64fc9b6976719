/* smt-matrix-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What keys do to a matrix. Arrows go from cell to cell and on to the headers,
 * which can be opened as cells can; with Shift they select, with Alt and Shift
 * they move the row or column of a header. What is typed finds the row or column
 * that begins with it. Where writing goes from right to left, left and right
 * change sides.
 */

#include "smt-matrix-view-private.h"

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

/* Whether there is a header before the first place; what is being selected does
 * not grow from cells into headers. */
static gboolean
is_head_beyond (int      place,
                int      across,
                gboolean extend)
{
  return place == SMT_MATRIX_HEAD || (across != SMT_MATRIX_HEAD && !extend);
}

static void
go_to (SmtMatrixView  *self,
       SmtMatrixPlace  place,
       gboolean        extend)
{
  /* The pointer rests somewhere; now the keys are followed. */
  self->hover_part = SMT_MATRIX_NOTHING;
  if (extend)
    smt_matrix_view_extend (self, place);
  else
    {
      self->has_anchor = FALSE;
      smt_matrix_view_move_to (self, place);
    }
}

/* Up from the first row is its header, and so on; there is none in the corner. */
static void
move_by (SmtMatrixView *self,
         int            rows,
         int            columns,
         gboolean       extend)
{
  SmtMatrixPlace place = self->focus;

  if (extend && place.row == SMT_MATRIX_HEAD)
    rows = 0;
  if (extend && place.column == SMT_MATRIX_HEAD)
    columns = 0;
  place.row = clamp_place (place.row + rows, get_n (self, SMT_AXIS_ROWS),
                           is_head_beyond (place.row, place.column, extend)
                           ? SMT_MATRIX_HEAD : 0);
  place.column = clamp_place (place.column + columns, get_n (self, SMT_AXIS_COLUMNS),
                              is_head_beyond (place.column, place.row, extend)
                              ? SMT_MATRIX_HEAD : 0);
  go_to (self, place, extend);
}

static void
move_to_edge (SmtMatrixView *self,
              int            rows,
              int            columns,
              gboolean       extend)
{
  SmtMatrixPlace place = self->focus;

  if (rows != 0)
    place.row = rows < 0 ? 0 : (int) get_n (self, SMT_AXIS_ROWS) - 1;
  if (columns != 0)
    place.column = columns < 0 ? 0 : (int) get_n (self, SMT_AXIS_COLUMNS) - 1;
  go_to (self, place, extend);
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
             gboolean       control,
             gboolean       extend)
{
  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_to_edge (self, control ? -1 : 0, -1, extend);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_to_edge (self, control ? 1 : 0, 1, extend);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move_by (self, -MIN (get_page (self), MAX (self->focus.row, 0)), 0, extend);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_by (self, get_page (self), 0, extend);
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

/* The next row, or column where a column's header has the focus, whose label
 * begins with what was typed; a word that grows may stay where it is. */
static gboolean
find_typed (SmtMatrixView  *self,
            gboolean        stay,
            SmtMatrixPlace *place)
{
  SmtAxis axis = self->focus.row == SMT_MATRIX_HEAD ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;

  if (self->finder == NULL)
    self->finder = smt_matrix_finder_new (self->scene);
  return smt_matrix_finder_find (self->finder, axis, self->typed->str,
                                 axis == SMT_AXIS_ROWS ? &place->row : &place->column, stay);
}

static gboolean
handle_typing (SmtMatrixView *self,
               guint          keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  SmtMatrixPlace place = self->focus;

  if (character == 0 || !g_unichar_isprint (character))
    return FALSE;
  if (now - self->typed_at > TYPING_USEC)
    g_string_truncate (self->typed, 0);
  /* A word does not begin with a space. */
  if (self->typed->len == 0 && g_unichar_isspace (character))
    return FALSE;

  self->typed_at = now;
  g_string_append_unichar (self->typed, character);
  if (find_typed (self, g_utf8_strlen (self->typed->str, -1) > 1, &place))
    go_to (self, place, FALSE);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

/* Left and Right close and open the band whose row has the focus, as in a tree,
 * and + and − any band. FALSE: they do something else. */
static gboolean
handle_band (SmtMatrixView *self,
             guint          keyval,
             int            columns)
{
  SmtAxis axis;
  guint position;
  const SmtMatrixEntry *entry = smt_matrix_view_get_header (self, self->focus, &axis, &position);
  gboolean expand = keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add;
  gboolean collapse = keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract;

  if (entry == NULL || entry->band == NULL)
    return FALSE;
  if (axis == SMT_AXIS_ROWS)
    {
      expand |= columns > 0 && entry->collapsed;
      collapse |= columns < 0;
    }
  if (!expand && !collapse)
    return FALSE;
  if (entry->collapsed == expand)
    smt_matrix_view_toggle_band (self, self->focus);
  return TRUE;
}

/* Moves the row or column whose header has the focus; the other way it cannot
 * go. */
static gboolean
handle_move (SmtMatrixView *self,
             int            rows,
             int            columns)
{
  int step = self->focus.row == SMT_MATRIX_HEAD ? columns : rows;

  if (step == 0 ||
      (self->focus.row != SMT_MATRIX_HEAD && self->focus.column != SMT_MATRIX_HEAD))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              step < 0 ? "matrix.move-back" : "matrix.move-on", NULL);
  return TRUE;
}

static gboolean
handle_arrow (SmtMatrixView   *self,
              guint            keyval,
              GdkModifierType  state)
{
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  int rows, columns;

  if (!get_direction (self, keyval, &rows, &columns))
    return FALSE;
  if ((state & GDK_ALT_MASK) != 0)
    return extend && (state & GDK_CONTROL_MASK) == 0 && handle_move (self, rows, columns);

  if ((state & GDK_CONTROL_MASK) != 0)
    move_to_edge (self, rows, columns, extend);
  else if (extend || !handle_band (self, keyval, columns))
    move_by (self, rows, columns, extend);
  return TRUE;
}

static gboolean
handle_selection (SmtMatrixView *self,
                  guint          keyval)
{
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      /* It may be within a word that is being typed. */
      if (self->typed->len > 0 && g_get_monotonic_time () - self->typed_at <= TYPING_USEC)
        return FALSE;
      smt_matrix_view_toggle (self, self->focus);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->drag.is_moving)
        {
          smt_matrix_view_cancel_drag (self);
          return TRUE;
        }
      return smt_matrix_view_select_none (self);
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (SmtMatrixView   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (smt_matrix_view_is_empty (self) ||
      (state & (GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (handle_arrow (self, keyval, state))
    return GDK_EVENT_STOP;
  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (handle_jump (self, keyval, control, (state & GDK_SHIFT_MASK) != 0) ||
      handle_selection (self, keyval))
    return GDK_EVENT_STOP;
  return !control && (handle_band (self, keyval, 0) || handle_typing (self, keyval));
}

/*< private >
 * smt_matrix_view_add_keys:
 *
 * Gives a new view the controller of its keys.
 */
void
smt_matrix_view_add_keys (SmtMatrixView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
