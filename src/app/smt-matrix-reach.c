/* smt-matrix-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What assistive technology sees of a matrix: rows, the one of the column heads
 * first, and in each its header and its cells.
 */

#include "smt-matrix-view-private.h"

#include <glib/gi18n.h>

#include "smt-reach.h"

static SmtMatrixPlace
as_place (SmtReachPlace place)
{
  return (SmtMatrixPlace) { place.line, place.position };
}

static SmtReach *
get_reach (SmtReachable *view)
{
  return SMT_MATRIX_VIEW (view)->reach;
}

static gboolean
is_empty (SmtReachable *view)
{
  return smt_matrix_view_is_empty (SMT_MATRIX_VIEW (view));
}

static SmtReachPlace
get_focus (SmtReachable *view)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (view);

  return (SmtReachPlace) { self->focus.row, self->focus.column };
}

static gboolean
find_first (SmtReachable  *view,
            const int     *line,
            SmtReachPlace *place)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (view);
  SmtMatrixRange range = smt_matrix_geometry_get_visible (&self->geometry);

  if (line == NULL)
    *place = (SmtReachPlace) { SMT_REACH_HEAD, SMT_REACH_WHOLE };
  else if (*line != SMT_REACH_HEAD)
    *place = (SmtReachPlace) { *line, SMT_REACH_HEAD };
  else
    *place = (SmtReachPlace) { SMT_REACH_HEAD, range.first_column };
  return place->position < (int) range.end_column;
}

/* The one after @index in view; FALSE: there is none. */
static gboolean
step (int   *index,
      guint  first,
      guint  end)
{
  int next = *index == SMT_REACH_HEAD ? (int) first : *index + 1;

  if (next >= (int) end)
    return FALSE;
  *index = next;
  return TRUE;
}

static gboolean
find_next (SmtReachable  *view,
           SmtReachPlace *place)
{
  SmtMatrixRange range = smt_matrix_geometry_get_visible (&SMT_MATRIX_VIEW (view)->geometry);

  return place->position == SMT_REACH_WHOLE
         ? step (&place->line, range.first_row, range.end_row)
         : step (&place->position, range.first_column, range.end_column);
}

static gboolean
is_in_view (SmtReachable  *view,
            SmtReachPlace  place)
{
  SmtMatrixRange range = smt_matrix_geometry_get_visible (&SMT_MATRIX_VIEW (view)->geometry);

  return (place.line < 0 || (place.line >= (int) range.first_row &&
                             place.line < (int) range.end_row)) &&
         (place.position < 0 || (place.position >= (int) range.first_column &&
                                 place.position < (int) range.end_column));
}

static graphene_rect_t
get_area (SmtReachable  *view,
          SmtReachPlace  place)
{
  SmtRect area = smt_matrix_view_get_area (SMT_MATRIX_VIEW (view), as_place (place));

  return GRAPHENE_RECT_INIT (area.x, area.y, area.width, area.height);
}

static char *
dup_words (SmtReachable  *view,
           SmtReachPlace  place)
{
  return smt_matrix_view_dup_words (SMT_MATRIX_VIEW (view), as_place (place));
}

static char *
dup_position (SmtReachable  *view,
              SmtReachPlace  place)
{
  SmtGridScene *scene = SMT_MATRIX_VIEW (view)->scene;
  guint n_rows = smt_grid_scene_get_n_entries (scene, SMT_AXIS_ROWS);
  guint n_columns = smt_grid_scene_get_n_entries (scene, SMT_AXIS_COLUMNS);

  if (place.position == SMT_REACH_HEAD)
    /* TRANSLATORS: where something stands in a table, from 1 */
    return g_strdup_printf (_("row %d of %u"), place.line + 1, n_rows);
  if (place.line == SMT_REACH_HEAD)
    /* TRANSLATORS: where something stands in a table, from 1 */
    return g_strdup_printf (_("column %d of %u"), place.position + 1, n_columns);
  /* TRANSLATORS: where something stands in a table, from 1 */
  return g_strdup_printf (_("row %d of %u, column %d of %u"), place.line + 1, n_rows,
                          place.position + 1, n_columns);
}

static char *
dup_summary (SmtReachable *view)
{
  SmtGridScene *scene = SMT_MATRIX_VIEW (view)->scene;

  return scene != NULL ? smt_grid_scene_dup_summary (scene) : NULL;
}

/* Whether it is selected, and, of the header of a band, whether that is expanded. */
static void
update_state (SmtReachable  *view,
              SmtReachPlace  place,
              GtkAccessible *item)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (view);
  const SmtMatrixEntry *entry;
  SmtAxis axis;
  guint position;

  gtk_accessible_update_state (item, GTK_ACCESSIBLE_STATE_SELECTED,
                               smt_matrix_view_is_place_selected (self, as_place (place)), -1);
  entry = smt_matrix_view_get_header (self, as_place (place), &axis, &position);
  if (entry != NULL && entry->band != NULL)
    gtk_accessible_update_state (item, GTK_ACCESSIBLE_STATE_EXPANDED, !entry->collapsed, -1);
}

/* The menu, while there is one. */
static GtkWidget *
get_last_child (SmtReachable *view)
{
  GtkWidget *menu = SMT_MATRIX_VIEW (view)->menu;

  return menu != NULL && gtk_widget_get_mapped (menu) ? menu : NULL;
}

void
smt_matrix_view_reachable_init (SmtReachableInterface *iface)
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
  iface->update_state = update_state;
  iface->get_last_child = get_last_child;
}
