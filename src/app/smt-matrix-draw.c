/* smt-matrix-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws what can be seen of a matrix, and only that: what lies behind its cells,
 * the cells (smt-matrix-cells.c), the headers (smt-matrix-headers.c), and what
 * lies over them. What is kept from frame to frame: labels, signs, and all that
 * stays while pointer and focus move (smt-matrix-ground.c).
 *
 * Offsets are subtracted in double precision before they become floats.
 */

#include "smt-matrix-draw-private.h"

#include <math.h>

#define FOCUS_WIDTH 2.0
#define DROP_WIDTH  3.0

/*< private >
 * smt_matrix_frame_get_ink:
 *
 * Returns: (transfer none): a colour; the style of what is not drawn is not asked
 */
const GdkRGBA *
smt_matrix_frame_get_ink (SmtMatrixFrame *frame,
                          SmtMatrixInk    ink)
{
  if (!(frame->known_inks & 1u << ink))
    smt_matrix_theme_get_ink (frame->view->theme, ink, &frame->inks[ink]);
  frame->known_inks |= 1u << ink;
  return &frame->inks[ink];
}

/*< private >
 * smt_matrix_frame_snap:
 *
 * Returns: the nearest pixel of the device
 */
double
smt_matrix_frame_snap (const SmtMatrixFrame *frame,
                       double                position)
{
  return round (position * frame->scale) / frame->scale;
}

void
smt_matrix_frame_fill (SmtMatrixFrame *frame,
                       SmtMatrixInk    ink,
                       double          x,
                       double          y,
                       double          width,
                       double          height)
{
  if (width > 0 && height > 0)
    gtk_snapshot_append_color (frame->snapshot, smt_matrix_frame_get_ink (frame, ink),
                               &GRAPHENE_RECT_INIT (x, y, width, height));
}

void
smt_matrix_frame_draw_texture (SmtMatrixFrame *frame,
                               GdkTexture     *texture,
                               double          x,
                               double          y,
                               double          width,
                               double          height)
{
  gtk_snapshot_append_texture (frame->snapshot, texture,
                               &GRAPHENE_RECT_INIT (x, y, width, height));
}

static graphene_rect_t
get_rect (SmtRect rect)
{
  return GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height);
}

/*< private >
 * smt_matrix_frame_draw_lines:
 *
 * Draws the lines between cells.
 */
void
smt_matrix_frame_draw_lines (SmtMatrixFrame *frame)
{
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  double width = MIN (body.width, geometry->n_columns * geometry->cell_width - geometry->x);
  double height = MIN (body.height, geometry->n_rows * geometry->cell_height - geometry->y);
  double left = geometry->rtl ? body.x + body.width - width : body.x;

  for (guint row = frame->range.first_row; row < frame->range.end_row; row++)
    {
      SmtRect cell = smt_matrix_geometry_get_cell (geometry, row, 0);

      smt_matrix_frame_fill (frame, SMT_MATRIX_INK_LINE, left,
                             smt_matrix_frame_snap (frame, cell.y + cell.height) - 1, width, 1);
    }
  for (guint column = frame->range.first_column; column < frame->range.end_column; column++)
    {
      SmtRect cell = smt_matrix_geometry_get_cell (geometry, 0, column);
      double x = geometry->rtl ? cell.x : cell.x + cell.width - 1;

      smt_matrix_frame_fill (frame, SMT_MATRIX_INK_LINE, smt_matrix_frame_snap (frame, x),
                             body.y, 1, height);
    }
}

/* The rows from @first to @end, headers included, as far as there is a matrix and
 * where they show. */
static SmtRect
get_row_strip (SmtMatrixView *view,
               guint          first,
               guint          end)
{
  const SmtMatrixGeometry *geometry = &view->geometry;
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  SmtRect row = smt_matrix_geometry_get_row_header (geometry, first);
  double content_width, content_height, top, bottom;

  smt_matrix_geometry_get_content (geometry, &content_width, &content_height);
  row.width = MIN (geometry->width, content_width - geometry->x);
  row.x = geometry->rtl ? geometry->width - row.width : 0;
  top = MAX (row.y, body.y);
  bottom = MIN (row.y + (end - first) * geometry->cell_height, body.y + body.height);
  row.y = top;
  row.height = MAX (bottom - top, 0);
  return row;
}

static SmtRect
get_column_strip (SmtMatrixView *view,
                  guint          first,
                  guint          end)
{
  const SmtMatrixGeometry *geometry = &view->geometry;
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  SmtRect one = smt_matrix_geometry_get_column_header (geometry, first);
  SmtRect last = smt_matrix_geometry_get_column_header (geometry, end - 1);
  double content_width, content_height;
  double left = MAX (MIN (one.x, last.x), body.x);
  double right = MIN (MAX (one.x, last.x) + one.width, body.x + body.width);

  smt_matrix_geometry_get_content (geometry, &content_width, &content_height);
  return (SmtRect) { left, 0, MAX (right - left, 0),
                     MIN (geometry->height, content_height - geometry->y) };
}

static void
fill_rect (SmtMatrixFrame *frame,
           SmtMatrixInk    ink,
           SmtRect         rect)
{
  smt_matrix_frame_fill (frame, ink, rect.x, rect.y, rect.width, rect.height);
}

static void
draw_bands (SmtMatrixFrame *frame)
{
  SmtMatrixView *view = frame->view;

  for (guint row = frame->range.first_row; row < frame->range.end_row; row++)
    if (smt_grid_scene_get_entry (view->scene, SMT_AXIS_ROWS, row)->band != NULL)
      fill_rect (frame, SMT_MATRIX_INK_BAND, get_row_strip (view, row, row + 1));
  for (guint column = frame->range.first_column; column < frame->range.end_column; column++)
    if (smt_grid_scene_get_entry (view->scene, SMT_AXIS_COLUMNS, column)->band != NULL)
      fill_rect (frame, SMT_MATRIX_INK_BAND, get_column_strip (view, column, column + 1));
}

static gboolean
get_crosshair (SmtMatrixView  *view,
               SmtMatrixPlace *place)
{
  if (view->hover_part != SMT_MATRIX_NOTHING && view->hover_part != SMT_MATRIX_CORNER)
    *place = view->hover;
  else if (gtk_widget_has_focus (GTK_WIDGET (view)))
    *place = view->focus;
  else
    return FALSE;

  return place->row < (int) view->geometry.n_rows &&
         place->column < (int) view->geometry.n_columns;
}

/* Tints the row and the column that the pointer, or else the focus, is in. */
static void
draw_crosshair (SmtMatrixFrame *frame)
{
  SmtMatrixPlace place;

  if (!get_crosshair (frame->view, &place))
    return;

  if (place.row >= 0)
    fill_rect (frame, SMT_MATRIX_INK_CROSSHAIR,
               get_row_strip (frame->view, place.row, place.row + 1));
  if (place.column >= 0)
    fill_rect (frame, SMT_MATRIX_INK_CROSSHAIR,
               get_column_strip (frame->view, place.column, place.column + 1));
}

/* From @first on, what is selected in one go; G_MAXUINT for no more. */
static guint
find_run (SmtMatrixView *view,
          SmtAxis        axis,
          guint          end,
          guint          first,
          guint         *run_end)
{
  while (first < end && !smt_matrix_view_is_selected (view, axis, first))
    first++;
  if (first == end)
    return G_MAXUINT;

  *run_end = first + 1;
  while (*run_end < end && smt_matrix_view_is_selected (view, axis, *run_end))
    (*run_end)++;
  return first;
}

static void
draw_selected (SmtMatrixFrame *frame,
               SmtRect         rect)
{
  GskRoundedRect outline;
  graphene_rect_t bounds = get_rect (rect);
  GdkRGBA color = *smt_matrix_frame_get_ink (frame, SMT_MATRIX_INK_OUTLINE);

  if (rect.width <= 0 || rect.height <= 0)
    return;

  fill_rect (frame, SMT_MATRIX_INK_SELECTION, rect);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_border (frame->snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { color, color, color, color });
}

/* The block of the selected rows and columns; where there are only rows, or only
 * columns, these from end to end. Headers of the block have the tint alone. */
static void
draw_selection (SmtMatrixFrame *frame)
{
  SmtMatrixView *view = frame->view;
  const SmtMatrixRange *range = &frame->range;
  gboolean no_rows = smt_matrix_selection_is_empty (view->selection, SMT_AXIS_ROWS);
  gboolean no_columns = smt_matrix_selection_is_empty (view->selection, SMT_AXIS_COLUMNS);
  graphene_rect_t body = smt_matrix_view_get_part (view, (SmtMatrixPlace) { 0, 0 });
  guint row, column, row_end, column_end;

  for (column = range->first_column;
       (column = find_run (view, SMT_AXIS_COLUMNS, range->end_column, column, &column_end)) != G_MAXUINT;
       column = column_end)
    {
      SmtRect strip = get_column_strip (view, column, column_end);

      if (!no_rows)
        strip.height = MIN (strip.height, body.origin.y);
      draw_selected (frame, strip);
    }

  for (row = range->first_row;
       (row = find_run (view, SMT_AXIS_ROWS, range->end_row, row, &row_end)) != G_MAXUINT;
       row = row_end)
    {
      SmtRect strip = get_row_strip (view, row, row_end);
      SmtRect whole = strip;

      if (!no_columns)
        {
          strip.width = view->geometry.header_width;
          strip.x = view->geometry.rtl ? view->geometry.width - strip.width : 0;
        }
      draw_selected (frame, strip);
      if (no_columns)
        continue;

      for (column = range->first_column;
           (column = find_run (view, SMT_AXIS_COLUMNS, range->end_column, column,
                               &column_end)) != G_MAXUINT;
           column = column_end)
        {
          SmtRect block = get_column_strip (view, column, column_end);

          block.y = whole.y;
          block.height = whole.height;
          draw_selected (frame, block);
        }
    }
}

/*< private >
 * smt_matrix_view_get_part:
 *
 * Returns: where a place can show: cells, row headers and column headers each
 *   have a part of the picture to themselves
 */
graphene_rect_t
smt_matrix_view_get_part (SmtMatrixView  *view,
                          SmtMatrixPlace  place)
{
  SmtRect body = smt_matrix_geometry_get_body (&view->geometry);

  if (place.row == SMT_MATRIX_HEAD)
    return GRAPHENE_RECT_INIT (body.x, 0, body.width, body.y);
  if (place.column == SMT_MATRIX_HEAD)
    return GRAPHENE_RECT_INIT (view->geometry.rtl ? body.x + body.width : 0, body.y,
                               view->geometry.header_width, body.height);
  return get_rect (body);
}

static void
draw_focus (SmtMatrixFrame *frame)
{
  SmtMatrixView *view = frame->view;
  graphene_rect_t part, bounds;
  GskRoundedRect outline;
  GdkRGBA color;

  if (!gtk_widget_has_focus (GTK_WIDGET (view)))
    return;

  color = *smt_matrix_frame_get_ink (frame, SMT_MATRIX_INK_FOCUS);
  part = smt_matrix_view_get_part (view, view->focus);
  bounds = get_rect (smt_matrix_view_get_area (view, view->focus));
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
  gsk_rounded_rect_shrink (&outline, 1, 1, 2, 2);
  gtk_snapshot_push_clip (frame->snapshot, &part);
  gtk_snapshot_append_border (frame->snapshot, &outline,
                              (float[4]) { FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH },
                              (GdkRGBA[4]) { color, color, color, color });
  gtk_snapshot_pop (frame->snapshot);
}

/* Where a header that is dragged will stand: a line between two others. */
static void
draw_drop (SmtMatrixFrame *frame)
{
  SmtMatrixView *view = frame->view;
  const SmtMatrixGeometry *geometry = &view->geometry;
  graphene_rect_t part;
  double x, y;

  if (!view->drag.is_moving)
    return;

  if (view->drag.axis == SMT_AXIS_ROWS)
    {
      SmtRect strip = get_row_strip (view, 0, 1);

      part = smt_matrix_view_get_part (view, (SmtMatrixPlace) { 0, SMT_MATRIX_HEAD });
      y = geometry->header_height + view->drag.gap * geometry->cell_height - geometry->y;
      if (y >= part.origin.y - 1 && y <= part.origin.y + part.size.height + 1)
        smt_matrix_frame_fill (frame, SMT_MATRIX_INK_DROP, strip.x, y - DROP_WIDTH / 2,
                               strip.width, DROP_WIDTH);
      return;
    }

  part = smt_matrix_view_get_part (view, (SmtMatrixPlace) { SMT_MATRIX_HEAD, 0 });
  x = geometry->header_width + view->drag.gap * geometry->cell_width - geometry->x;
  x = geometry->rtl ? geometry->width - x : x;
  if (x >= part.origin.x - 1 && x <= part.origin.x + part.size.width + 1)
    smt_matrix_frame_fill (frame, SMT_MATRIX_INK_DROP, x - DROP_WIDTH / 2, 0, DROP_WIDTH,
                           get_column_strip (view, 0, 1).height);
}

static double
get_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

void
smt_matrix_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);
  SmtMatrixFrame frame = { .view = self, .snapshot = snapshot };

  if (smt_matrix_view_is_empty (self))
    return;

  frame.range = smt_matrix_geometry_get_visible (&self->geometry);
  frame.scale = get_scale (widget);
  smt_matrix_theme_set_scale (self->theme, frame.scale);
  gtk_widget_get_color (widget, &frame.color);

  draw_bands (&frame);
  draw_crosshair (&frame);
  draw_selection (&frame);
  smt_matrix_frame_draw_ground (&frame);
  draw_drop (&frame);
  draw_focus (&frame);
  /* Not before there is something to see. */
  smt_matrix_view_await_sums (self);
}
