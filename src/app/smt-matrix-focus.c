/* smt-matrix-focus.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places of a matrix: where one is, what is said of it, and the one that keys
 * go to. This one is remembered by what stands there, a party and a mechanism,
 * so that it stays with them when date, order or direction change.
 */

#include "smt-matrix-view-private.h"

/* So long is a place looked at before anybody is told. */
#define DWELL_MSEC 250

/* What is said of a place: its tooltip and its accessible name. */
char *
smt_matrix_view_dup_words (SmtMatrixView  *self,
                           SmtMatrixPlace  place)
{
  if (place.row == SMT_MATRIX_HEAD)
    return smt_grid_scene_dup_entry_words (self->scene, SMT_AXIS_COLUMNS, place.column);
  if (place.column == SMT_MATRIX_HEAD)
    return smt_grid_scene_dup_entry_words (self->scene, SMT_AXIS_ROWS, place.row);
  return smt_grid_scene_dup_cell_words (self->scene, place.row, place.column);
}

/* Where a place is; with %SMT_MATRIX_WHOLE for its column, a row with its
 * header, as far as the widget goes. */
SmtRect
smt_matrix_view_get_area (SmtMatrixView  *self,
                          SmtMatrixPlace  place)
{
  const SmtMatrixGeometry *geometry = &self->geometry;
  SmtRect area;

  if (place.column == SMT_MATRIX_WHOLE && place.row == SMT_MATRIX_HEAD)
    return (SmtRect) { 0, 0, geometry->width, geometry->header_height };
  if (place.row == SMT_MATRIX_HEAD)
    return smt_matrix_geometry_get_column_header (geometry, place.column);
  if (place.column >= 0)
    return smt_matrix_geometry_get_cell (geometry, place.row, place.column);

  area = smt_matrix_geometry_get_row_header (geometry, place.row);
  if (place.column == SMT_MATRIX_WHOLE)
    {
      area.x = 0;
      area.width = geometry->width;
    }
  return area;
}

/* The id of what a row or column stands for. */
const char *
smt_matrix_view_get_id (SmtMatrixView *self,
                        SmtAxis        axis,
                        guint          position)
{
  return smt_grid_scene_get_entry (self->scene, axis, position)->id;
}

static void
remember (SmtMatrixView *self)
{
  g_clear_pointer (&self->focus_row, g_free);
  g_clear_pointer (&self->focus_column, g_free);
  if (self->focus.row != SMT_MATRIX_HEAD)
    self->focus_row = g_strdup (smt_matrix_view_get_id (self, SMT_AXIS_ROWS, self->focus.row));
  if (self->focus.column != SMT_MATRIX_HEAD)
    self->focus_column = g_strdup (smt_matrix_view_get_id (self, SMT_AXIS_COLUMNS,
                                                            self->focus.column));
}

/* Where a neighbour of what stood at @place of the old scene stands now: of a
 * band that was collapsed its header, otherwise the nearest that is still there,
 * the one before rather than the one after. */
static gboolean
find_neighbour (SmtMatrixView *self,
                SmtAxis        axis,
                SmtGridScene  *old_scene,
                SmtAxis        old_axis,
                int            place,
                guint         *position)
{
  int n = smt_grid_scene_get_n_entries (old_scene, old_axis);

  for (int i = MIN (place, n - 1); i >= 0; i--)
    {
      const SmtMatrixEntry *old = smt_grid_scene_get_entry (old_scene, old_axis, i);

      if (old->band == NULL)
        continue;
      if (smt_grid_scene_find_entry (self->scene, axis, old->id, position) &&
          smt_grid_scene_get_entry (self->scene, axis, *position)->collapsed)
        return TRUE;
      break;
    }

  for (int i = 1; i < n; i++)
    for (int j = place - i; j <= place + i; j += 2 * i)
      if (j >= 0 && j < n &&
          smt_grid_scene_find_entry (self->scene, axis,
                                     smt_grid_scene_get_entry (old_scene, old_axis, j)->id,
                                     position))
        return TRUE;

  return FALSE;
}

/* Where @id stands on @axis; where it does not, as near to it as may be. */
static int
find_place (SmtMatrixView *self,
            SmtAxis        axis,
            const char    *id,
            SmtGridScene  *old_scene,
            SmtAxis        old_axis,
            int            place)
{
  guint position, n = smt_grid_scene_get_n_entries (self->scene, axis);

  if (id == NULL)
    return SMT_MATRIX_HEAD;
  if (smt_grid_scene_find_entry (self->scene, axis, id, &position))
    return position;
  if (old_scene != NULL &&
      find_neighbour (self, axis, old_scene, old_axis, place, &position))
    return position;
  return CLAMP (place, 0, (int) n - 1);
}

/* Goes where the party and the mechanism that had the focus stand now. */
void
smt_matrix_view_restore_focus (SmtMatrixView *self,
                               SmtGridScene  *old_scene)
{
  SmtMatrixPlace old = self->focus;
  gboolean is_turned = old_scene != NULL && self->scene != NULL &&
                       smt_grid_scene_get_transposed (old_scene) !=
                       smt_grid_scene_get_transposed (self->scene);

  if (smt_matrix_view_is_empty (self))
    return;

  if (self->focus_row == NULL && self->focus_column == NULL)
    self->focus = (SmtMatrixPlace) { 0, 0 };
  else
    {
      const char *row = is_turned ? self->focus_column : self->focus_row;
      const char *column = is_turned ? self->focus_row : self->focus_column;

      self->focus.row = find_place (self, SMT_AXIS_ROWS, row, old_scene,
                                    is_turned ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS,
                                    is_turned ? old.column : old.row);
      self->focus.column = find_place (self, SMT_AXIS_COLUMNS, column, old_scene,
                                       is_turned ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS,
                                       is_turned ? old.row : old.column);
    }
  remember (self);
}

void
smt_matrix_view_move_to (SmtMatrixView  *self,
                         SmtMatrixPlace  place)
{
  self->focus = place;
  remember (self);
  /* Headers stay: moving along one does not scroll the other way. Before there
   * is room nothing can be scrolled to. */
  if (self->geometry.cell_width > 0)
    {
      SmtMatrixGeometry shown = self->geometry;

      smt_matrix_geometry_scroll_to (&shown, MAX (place.row, 0), MAX (place.column, 0));
      smt_matrix_geometry_scroll (&self->geometry,
                                  place.column == SMT_MATRIX_HEAD ? self->geometry.x : shown.x,
                                  place.row == SMT_MATRIX_HEAD ? self->geometry.y : shown.y);
      smt_matrix_view_configure (self);
      smt_reach_prune (self->reach);
    }
  else
    self->show_focus_later = TRUE;

  smt_reach_focus (self->reach);
  smt_matrix_view_dwell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The entry that the header at a place is of; NULL for a cell. */
const SmtMatrixEntry *
smt_matrix_view_get_header (SmtMatrixView  *self,
                            SmtMatrixPlace  place,
                            SmtAxis        *axis,
                            guint          *position)
{
  if (smt_matrix_view_is_empty (self) ||
      (place.row != SMT_MATRIX_HEAD && place.column != SMT_MATRIX_HEAD))
    return NULL;

  *axis = place.row == SMT_MATRIX_HEAD ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;
  *position = place.row == SMT_MATRIX_HEAD ? place.column : place.row;
  return smt_grid_scene_get_entry (self->scene, *axis, *position);
}

/* Has a band collapsed or expanded, if its header is there. */
gboolean
smt_matrix_view_toggle_band (SmtMatrixView  *self,
                             SmtMatrixPlace  place)
{
  SmtAxis axis;
  guint position;
  const SmtMatrixEntry *entry = smt_matrix_view_get_header (self, place, &axis, &position);
  g_autofree char *id = NULL;

  if (entry == NULL || entry->band == NULL)
    return FALSE;

  /* Who listens may have another scene made. */
  id = g_strdup (entry->id);
  g_signal_emit_by_name (self, "band-toggled", id);
  return TRUE;
}

static void
dwell_cb (gpointer data)
{
  SmtMatrixView *self = data;
  SmtMatrixPlace place = self->focus;
  g_autofree char *row = NULL;
  g_autofree char *column = NULL;

  self->dwell_source = 0;
  if (smt_matrix_view_is_empty (self))
    return;

  if (place.row != SMT_MATRIX_HEAD)
    row = g_strdup (smt_matrix_view_get_id (self, SMT_AXIS_ROWS, place.row));
  if (place.column != SMT_MATRIX_HEAD)
    column = g_strdup (smt_matrix_view_get_id (self, SMT_AXIS_COLUMNS, place.column));
  g_signal_emit_by_name (self, "cell-focused", row, column);
}

/* Tells where the focus is, once it is there for a moment. The pointer has its
 * tooltip: what was opened beside the matrix is not to change under it. */
void
smt_matrix_view_dwell (SmtMatrixView *self)
{
  g_clear_handle_id (&self->dwell_source, g_source_remove);
  self->dwell_source = g_timeout_add_once (DWELL_MSEC, dwell_cb, self);
}

void
smt_matrix_view_activate (SmtMatrixView  *self,
                          SmtMatrixPlace  place)
{
  g_autofree char *row = NULL;
  g_autofree char *column = NULL;

  if (smt_matrix_view_toggle_band (self, place))
    return;
  if (place.row != SMT_MATRIX_HEAD)
    row = g_strdup (smt_matrix_view_get_id (self, SMT_AXIS_ROWS, place.row));
  if (place.column != SMT_MATRIX_HEAD)
    column = g_strdup (smt_matrix_view_get_id (self, SMT_AXIS_COLUMNS, place.column));

  if (row != NULL && column != NULL)
    g_signal_emit_by_name (self, "cell-activated", row, column);
  else
    g_signal_emit_by_name (self, "header-activated", row != NULL ? row : column);
}

/**
 * smt_matrix_view_get_focus:
 * @row: (out): the row that keys go to, or -1 for the headers of columns
 * @column: (out): the column that keys go to, or -1 for the headers of rows
 *
 * Returns: whether there is such a place; not in an empty matrix
 */
gboolean
smt_matrix_view_get_focus (SmtMatrixView *self,
                           int           *row,
                           int           *column)
{
  g_return_val_if_fail (SMT_IS_MATRIX_VIEW (self), FALSE);

  if (smt_matrix_view_is_empty (self))
    return FALSE;

  *row = self->focus.row;
  *column = self->focus.column;
  return TRUE;
}

/**
 * smt_matrix_view_set_focus:
 * @row: a row, or -1 for the headers of columns
 * @column: a column, or -1 for the headers of rows; not both -1
 *
 * Has keys go there, and scrolls there.
 */
void
smt_matrix_view_set_focus (SmtMatrixView *self,
                           int            row,
                           int            column)
{
  g_return_if_fail (SMT_IS_MATRIX_VIEW (self));
  g_return_if_fail (row >= SMT_MATRIX_HEAD && row < (int) self->geometry.n_rows);
  g_return_if_fail (column >= SMT_MATRIX_HEAD && column < (int) self->geometry.n_columns);
  g_return_if_fail (row != SMT_MATRIX_HEAD || column != SMT_MATRIX_HEAD);

  smt_matrix_view_move_to (self, (SmtMatrixPlace) { row, column });
}
