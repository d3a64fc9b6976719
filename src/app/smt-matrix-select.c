/* smt-matrix-select.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What keys and pointer do to the selection of a matrix: whole rows and columns
 * by their headers, blocks by cells. Whoever holds the selection is told, and
 * may set another one.
 */

#include "smt-matrix-view-private.h"

#include <glib/gi18n.h>

/* What assistive technology says of it; of the states of cells it is silent. */
static char *
dup_words (const char *const *rows,
           const char *const *columns)
{
  guint n_rows = g_strv_length ((char **) rows);
  guint n_columns = g_strv_length ((char **) columns);
  /* TRANSLATORS: %u is how many rows are selected */
  g_autofree char *of_rows = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  g_autofree char *of_columns =
    /* TRANSLATORS: %u is how many columns are selected */
    g_strdup_printf (ngettext ("%u column", "%u columns", n_columns), n_columns);

  if (n_rows == 0 && n_columns == 0)
    return g_strdup (_("Nothing selected"));
  if (n_rows > 0 && n_columns > 0)
    /* TRANSLATORS: both are counts: "2 rows" and "3 columns" */
    return g_strdup_printf (_("Selected: %s, %s"), of_rows, of_columns);
  /* TRANSLATORS: a count: "2 rows" */
  return g_strdup_printf (_("Selected: %s"), n_rows > 0 ? of_rows : of_columns);
}

static void
selection_changed (SmtMatrixView *self)
{
  g_auto (GStrv) rows = smt_matrix_selection_dup (self->selection, SMT_AXIS_ROWS);
  g_auto (GStrv) columns = smt_matrix_selection_dup (self->selection, SMT_AXIS_COLUMNS);

  smt_reach_update_states (self->reach);
  smt_reach_announce_words (self->reach,
                                   dup_words ((const char *const *) rows,
                                              (const char *const *) columns));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "selected-rows");
  g_object_notify (G_OBJECT (self), "selected-columns");
  g_signal_emit_by_name (self, "selection-changed", rows, columns);
}

/* Whether a row or column is among the selected ones. */
gboolean
smt_matrix_view_is_selected (SmtMatrixView *self,
                             SmtAxis        axis,
                             guint          position)
{
  return !smt_matrix_selection_is_empty (self->selection, axis) &&
         smt_matrix_selection_has (self->selection, axis,
                                   smt_matrix_view_get_id (self, axis, position));
}

/* Whether what is at a place is selected: a cell in a block, or in a whole row or
 * column. */
gboolean
smt_matrix_view_is_place_selected (SmtMatrixView  *self,
                                   SmtMatrixPlace  place)
{
  gboolean in_row = place.row >= 0 &&
                    smt_matrix_view_is_selected (self, SMT_AXIS_ROWS, place.row);
  gboolean in_column = place.column >= 0 &&
                       smt_matrix_view_is_selected (self, SMT_AXIS_COLUMNS, place.column);

  if (place.row < 0 || place.column < 0)
    return in_row || in_column;
  if (smt_matrix_selection_is_empty (self->selection, SMT_AXIS_COLUMNS))
    return in_row;
  if (smt_matrix_selection_is_empty (self->selection, SMT_AXIS_ROWS))
    return in_column;
  return in_row && in_column;
}

static void
select_range (SmtMatrixView *self,
              SmtAxis        axis,
              int            one,
              int            other)
{
  smt_matrix_selection_clear (self->selection, axis);
  if (one < 0 || other < 0)
    return;

  for (int i = MIN (one, other); i <= MAX (one, other); i++)
    smt_matrix_selection_add (self->selection, axis, smt_matrix_view_get_id (self, axis, i));
}

/* Selects from where the range began to a place, which gets the focus: rows by
 * their headers, columns by theirs, a block by cells. */
void
smt_matrix_view_extend (SmtMatrixView  *self,
                        SmtMatrixPlace  place)
{
  SmtMatrixPlace start = self->has_anchor ? self->anchor : self->focus;

  /* A range of one kind cannot go on as another. */
  if ((start.row < 0) != (place.row < 0) || (start.column < 0) != (place.column < 0) ||
      start.row >= (int) self->geometry.n_rows ||
      start.column >= (int) self->geometry.n_columns)
    start = place;
  self->anchor = start;
  self->has_anchor = TRUE;
  smt_matrix_view_move_to (self, place);
  select_range (self, SMT_AXIS_ROWS, start.row, place.row);
  select_range (self, SMT_AXIS_COLUMNS, start.column, place.column);
  selection_changed (self);
}

/* Selects the row or column of a header, or the row and the column of a cell, or
 * gives them up. */
void
smt_matrix_view_toggle (SmtMatrixView  *self,
                        SmtMatrixPlace  place)
{
  gboolean was_selected = smt_matrix_view_is_place_selected (self, place);

  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    {
      int position = axis == SMT_AXIS_ROWS ? place.row : place.column;

      if (position >= 0 && smt_matrix_view_is_selected (self, axis, position) == was_selected)
        smt_matrix_selection_toggle (self->selection, axis,
                                     smt_matrix_view_get_id (self, axis, position));
    }
  self->anchor = place;
  self->has_anchor = TRUE;
  selection_changed (self);
}

/* All rows and columns that are shown; FALSE: there are none. */
gboolean
smt_matrix_view_select_all (SmtMatrixView *self)
{
  if (smt_matrix_view_is_empty (self))
    return FALSE;

  select_range (self, SMT_AXIS_ROWS, 0, self->geometry.n_rows - 1);
  select_range (self, SMT_AXIS_COLUMNS, 0, self->geometry.n_columns - 1);
  selection_changed (self);
  return TRUE;
}

/* FALSE: nothing was selected. */
gboolean
smt_matrix_view_select_none (SmtMatrixView *self)
{
  if (smt_matrix_selection_is_empty (self->selection, SMT_AXIS_ROWS) &&
      smt_matrix_selection_is_empty (self->selection, SMT_AXIS_COLUMNS))
    return FALSE;

  smt_matrix_selection_clear (self->selection, SMT_AXIS_ROWS);
  smt_matrix_selection_clear (self->selection, SMT_AXIS_COLUMNS);
  self->has_anchor = FALSE;
  selection_changed (self);
  return TRUE;
}

static void
set_selected (SmtMatrixView     *self,
              SmtAxis            axis,
              const char *const *ids,
              const char        *property)
{
  if (!smt_matrix_selection_set (self->selection, axis, ids))
    return;

  smt_reach_update_states (self->reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), property);
}

/**
 * smt_matrix_view_set_selected_rows:
 * @ids: (nullable) (array zero-terminated=1): ids of rows, shown or not
 *
 * Has these rows selected, and no others. Does not emit
 * #SmtMatrixView::selection-changed, which is for what a person does.
 */
void
smt_matrix_view_set_selected_rows (SmtMatrixView     *self,
                                   const char *const *ids)
{
  g_return_if_fail (SMT_IS_MATRIX_VIEW (self));

  set_selected (self, SMT_AXIS_ROWS, ids, "selected-rows");
}

/**
 * smt_matrix_view_set_selected_columns:
 * @ids: (nullable) (array zero-terminated=1): ids of columns, shown or not
 */
void
smt_matrix_view_set_selected_columns (SmtMatrixView     *self,
                                      const char *const *ids)
{
  g_return_if_fail (SMT_IS_MATRIX_VIEW (self));

  set_selected (self, SMT_AXIS_COLUMNS, ids, "selected-columns");
}

/**
 * smt_matrix_view_dup_selected_rows:
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the selected rows,
 *   shown or not
 */
char **
smt_matrix_view_dup_selected_rows (SmtMatrixView *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_VIEW (self), NULL);

  return smt_matrix_selection_dup (self->selection, SMT_AXIS_ROWS);
}

char **
smt_matrix_view_dup_selected_columns (SmtMatrixView *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_VIEW (self), NULL);

  return smt_matrix_selection_dup (self->selection, SMT_AXIS_COLUMNS);
}
