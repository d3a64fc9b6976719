/* smt-matrix-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws what can be seen of a matrix, and only that. Cells are asked of the
 * scene in each frame; there are no tiles to keep right. Signs are drawn all of
 * one kind, then all of the next: a renderer batches what shares a texture.
 *
 * Offsets are subtracted in double precision before they become floats.
 */

#include "smt-matrix-view-private.h"

#include <math.h>

#define LABEL_PADDING 6.0
#define FOCUS_WIDTH   2.0
#define QUIET_OPACITY 0.3   /* of signs that were not asked for */

/* Signs of one kind to draw, by glyph, and whether possible only and quiet. */
#define N_KINDS (SMT_N_GLYPHS * 4)

typedef struct
{
  SmtMatrixView  *view;
  GtkSnapshot    *snapshot;
  SmtMatrixRange  range;
  double          scale;
  GdkRGBA         color;     /* of text */
} Frame;

static double
snap (const Frame *frame,
      double       position)
{
  return round (position * frame->scale) / frame->scale;
}

static graphene_rect_t
get_rect (SmtRect rect)
{
  return GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height);
}

static void
fill (Frame        *frame,
      SmtMatrixInk  ink,
      double        x,
      double        y,
      double        width,
      double        height)
{
  GdkRGBA color;

  smt_matrix_theme_get_ink (frame->view->theme, ink, &color);
  gtk_snapshot_append_color (frame->snapshot, &color,
                             &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
draw_lines (Frame *frame)
{
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  double width = MIN (body.width, geometry->n_columns * geometry->cell_width - geometry->x);
  double height = MIN (body.height, geometry->n_rows * geometry->cell_height - geometry->y);
  double left = geometry->rtl ? body.x + body.width - width : body.x;

  for (guint row = frame->range.first_row; row < frame->range.end_row; row++)
    {
      SmtRect cell = smt_matrix_geometry_get_cell (geometry, row, 0);

      fill (frame, SMT_MATRIX_INK_LINE, left, snap (frame, cell.y + cell.height) - 1,
            width, 1);
    }
  for (guint column = frame->range.first_column; column < frame->range.end_column; column++)
    {
      SmtRect cell = smt_matrix_geometry_get_cell (geometry, 0, column);
      double x = geometry->rtl ? cell.x : cell.x + cell.width - 1;

      fill (frame, SMT_MATRIX_INK_LINE, snap (frame, x), body.y, 1, height);
    }
}

/* The places of the signs to draw, each an array of graphene_point_t. */
static void
collect_signs (Frame   *frame,
               int      size,
               GArray **kinds)
{
  SmtMatrixView *view = frame->view;

  for (guint column = frame->range.first_column; column < frame->range.end_column; column++)
    for (guint row = frame->range.first_row; row < frame->range.end_row; row++)
      {
        SmtGridCell cell = smt_grid_scene_get_cell (view->scene, row, column);
        SmtRect rect = smt_matrix_geometry_get_cell (&view->geometry, row, column);
        guint kind = cell.glyph * 4 + (cell.possibly ? 2 : 0) + (cell.quiet ? 1 : 0);
        graphene_point_t point =
          GRAPHENE_POINT_INIT (snap (frame, rect.x + (rect.width - size) / 2),
                               snap (frame, rect.y + (rect.height - size) / 2));

        if (cell.glyph == SMT_GLYPH_BLANK)
          continue;
        if (kinds[kind] == NULL)
          kinds[kind] = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
        g_array_append_val (kinds[kind], point);
      }
}

static void
draw_kind (Frame        *frame,
           guint         kind,
           const GArray *points,
           int           size)
{
  GdkTexture *texture = smt_matrix_theme_get_texture (frame->view->theme, kind / 4,
                                                      kind & 2, size, frame->scale);

  if (texture == NULL)
    return;

  for (guint i = 0; i < points->len; i++)
    {
      const graphene_point_t *point = &g_array_index (points, graphene_point_t, i);

      gtk_snapshot_append_texture (frame->snapshot, texture,
                                   &GRAPHENE_RECT_INIT (point->x, point->y, size, size));
    }
}

static void
draw_signs (Frame *frame)
{
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  GArray *kinds[N_KINDS] = { NULL };
  int size = CLAMP (MIN (geometry->cell_width, geometry->cell_height) * 0.58, 12, 40);

  collect_signs (frame, size, kinds);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      gboolean quiet = (kind & 1) != 0;

      if (kinds[kind] == NULL)
        continue;
      if (quiet)
        gtk_snapshot_push_opacity (frame->snapshot, QUIET_OPACITY);
      draw_kind (frame, kind, kinds[kind], size);
      if (quiet)
        gtk_snapshot_pop (frame->snapshot);
      g_array_unref (kinds[kind]);
    }
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

/* Tints the row and the column that the pointer, or else the focus, is in,
 * headers included, as far as there is a matrix, and where they show. */
static void
draw_crosshair (Frame *frame)
{
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  double content_width, content_height;
  SmtMatrixPlace place;

  if (!get_crosshair (frame->view, &place))
    return;

  smt_matrix_geometry_get_content (geometry, &content_width, &content_height);
  if (place.row >= 0)
    {
      SmtRect row = smt_matrix_geometry_get_row_header (geometry, place.row);
      double width = MIN (geometry->width, content_width - geometry->x);
      double top = MAX (row.y, body.y);

      fill (frame, SMT_MATRIX_INK_CROSSHAIR, geometry->rtl ? geometry->width - width : 0,
            top, width, MAX (row.y + row.height - top, 0));
    }
  if (place.column >= 0)
    {
      SmtRect column = smt_matrix_geometry_get_column_header (geometry, place.column);
      double left = MAX (column.x, body.x);
      double right = MIN (column.x + column.width, body.x + body.width);

      fill (frame, SMT_MATRIX_INK_CROSSHAIR, left, 0, MAX (right - left, 0),
            MIN (geometry->height, content_height - geometry->y));
    }
}

/* Where a place can show: cells, row headers and column headers each have a
 * part of the picture to themselves. */
static graphene_rect_t
get_part (SmtMatrixView  *view,
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
draw_focus (Frame *frame)
{
  SmtMatrixView *view = frame->view;
  graphene_rect_t part, bounds;
  GskRoundedRect outline;
  GdkRGBA color;

  if (!gtk_widget_has_focus (GTK_WIDGET (view)))
    return;

  part = get_part (view, view->focus);
  bounds = get_rect (smt_matrix_view_get_area (view, view->focus));
  smt_matrix_theme_get_ink (view->theme, SMT_MATRIX_INK_FOCUS, &color);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
  gsk_rounded_rect_shrink (&outline, 1, 1, 2, 2);
  gtk_snapshot_push_clip (frame->snapshot, &part);
  gtk_snapshot_append_border (frame->snapshot, &outline,
                              (float[4]) { FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH },
                              (GdkRGBA[4]) { color, color, color, color });
  gtk_snapshot_pop (frame->snapshot);
}

static char *
dup_head (SmtMatrixView        *view,
          SmtAxis               axis,
          const SmtMatrixEntry *entry)
{
  g_auto (GStrv) pieces = NULL;

  if (axis == SMT_AXIS_ROWS || view->geometry.heads != SMT_MATRIX_HEADS_BROKEN)
    return g_strdup (smt_matrix_entry_get_head (entry, axis));

  pieces = smt_matrix_entry_break_head (entry);
  return g_strjoinv ("\n", pieces);
}

static const SmtMatrixWords *
get_words (Frame          *frame,
           SmtMatrixLabel  label,
           guint           position,
           double          room)
{
  SmtMatrixView *view = frame->view;
  const SmtMatrixWords *words = smt_matrix_labels_lookup (view->labels, label, position);
  SmtAxis axis = label <= SMT_MATRIX_LABEL_ROW_TOTAL ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS;
  gboolean is_total = label == SMT_MATRIX_LABEL_ROW_TOTAL ||
                      label == SMT_MATRIX_LABEL_COLUMN_TOTAL;
  const SmtMatrixEntry *entry;
  g_autofree char *text = NULL;
  GdkRGBA color = frame->color;

  if (words != NULL)
    return words;

  entry = smt_grid_scene_get_entry (view->scene, axis, position);
  if (is_total)
    {
      text = smt_grid_scene_dup_total (view->scene, axis, position);
      smt_matrix_theme_get_ink (view->theme, SMT_MATRIX_INK_TOTAL, &color);
    }
  else
    text = dup_head (view, axis, entry);
  return smt_matrix_labels_add (view->labels, label, position, text, room, &color);
}

static void
draw_words (Frame                *frame,
            const SmtMatrixWords *words,
            double                x,
            double                y)
{
  if (words->node == NULL)
    return;

  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot,
                          &GRAPHENE_POINT_INIT (snap (frame, x), snap (frame, y)));
  gtk_snapshot_append_node (frame->snapshot, words->node);
  gtk_snapshot_restore (frame->snapshot);
}

/* Read from the bottom to the top, ending at @bottom. */
static void
draw_upright (Frame                *frame,
              const SmtMatrixWords *words,
              double                middle,
              double                bottom)
{
  if (words->node == NULL)
    return;

  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot,
                          &GRAPHENE_POINT_INIT (snap (frame, middle - words->height / 2),
                                                snap (frame, bottom)));
  gtk_snapshot_rotate (frame->snapshot, -90);
  gtk_snapshot_append_node (frame->snapshot, words->node);
  gtk_snapshot_restore (frame->snapshot);
}

static void
draw_row_header (Frame *frame,
                 guint  row)
{
  SmtMatrixView *view = frame->view;
  SmtRect rect = smt_matrix_geometry_get_row_header (&view->geometry, row);
  double total_room = view->metrics.row_total_width;
  const SmtMatrixWords *words;
  double middle = rect.y + rect.height / 2;

  words = get_words (frame, SMT_MATRIX_LABEL_ROW, row,
                     rect.width - total_room - 4 * LABEL_PADDING);
  draw_words (frame, words,
              view->geometry.rtl ? rect.x + rect.width - 2 * LABEL_PADDING - words->width
                                 : rect.x + 2 * LABEL_PADDING,
              middle - words->height / 2);

  words = get_words (frame, SMT_MATRIX_LABEL_ROW_TOTAL, row, total_room + 1);
  draw_words (frame, words,
              view->geometry.rtl ? rect.x + LABEL_PADDING
                                 : rect.x + rect.width - LABEL_PADDING - words->width,
              middle - words->height / 2);
}

static void
draw_column_header (Frame *frame,
                    guint  column)
{
  SmtMatrixView *view = frame->view;
  SmtRect rect = smt_matrix_geometry_get_column_header (&view->geometry, column);
  double middle = rect.x + rect.width / 2;
  double line = view->metrics.line_height;
  double total_top = rect.height - line - LABEL_PADDING;
  gboolean upright = view->geometry.heads == SMT_MATRIX_HEADS_UPRIGHT;
  const SmtMatrixWords *words;

  words = get_words (frame, SMT_MATRIX_LABEL_COLUMN, column,
                     upright ? total_top - LABEL_PADDING : rect.width);
  if (upright)
    draw_upright (frame, words, middle, total_top - LABEL_PADDING / 2);
  else
    draw_words (frame, words, middle - words->width / 2, total_top - words->height);

  words = get_words (frame, SMT_MATRIX_LABEL_COLUMN_TOTAL, column, rect.width);
  draw_words (frame, words, middle - words->width / 2, total_top);
}

static void
draw_headers (Frame *frame)
{
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  graphene_rect_t rows = get_part (frame->view, (SmtMatrixPlace) { 0, SMT_MATRIX_HEAD });
  graphene_rect_t columns = get_part (frame->view, (SmtMatrixPlace) { SMT_MATRIX_HEAD, 0 });

  gtk_snapshot_push_clip (frame->snapshot, &rows);
  for (guint row = frame->range.first_row; row < frame->range.end_row; row++)
    draw_row_header (frame, row);
  gtk_snapshot_pop (frame->snapshot);

  gtk_snapshot_push_clip (frame->snapshot, &columns);
  for (guint column = frame->range.first_column; column < frame->range.end_column; column++)
    draw_column_header (frame, column);
  gtk_snapshot_pop (frame->snapshot);

  fill (frame, SMT_MATRIX_INK_EDGE, 0, columns.size.height - 1, geometry->width, 1);
  fill (frame, SMT_MATRIX_INK_EDGE,
        geometry->rtl ? rows.origin.x : rows.size.width - 1, 0, 1, geometry->height);
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
  Frame frame = { .view = self, .snapshot = snapshot };
  graphene_rect_t body;

  if (smt_matrix_view_is_empty (self))
    return;

  frame.range = smt_matrix_geometry_get_visible (&self->geometry);
  frame.scale = get_scale (widget);
  gtk_widget_get_color (widget, &frame.color);

  body = get_part (self, (SmtMatrixPlace) { 0, 0 });
  draw_crosshair (&frame);
  gtk_snapshot_push_clip (snapshot, &body);
  draw_lines (&frame);
  draw_signs (&frame);
  gtk_snapshot_pop (snapshot);
  draw_headers (&frame);
  draw_focus (&frame);
}
