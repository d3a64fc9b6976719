/* smt-matrix-cells.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws what stands in the cells of a matrix that can be seen. They are asked of
 * the scene in each frame; there are no tiles to keep right. Each sign or number
 * is one node, and those that share a texture come one after the other, which a
 * renderer draws as one batch. Tints are one texture for all cells, with a texel
 * for each.
 */

#include "smt-matrix-draw-private.h"

#include <math.h>

#define MARK_GAP 3.0  /* between a sign and its mark */

/* Signs of one kind to draw, by glyph, and whether possible only and quiet. */
#define N_SIGNS (SMT_N_GLYPHS * 4)
#define N_MARKS (SMT_N_DIFFERENCES * 2)

typedef struct
{
  guint  n;
  guint  more;
  double x;      /* of its middle */
  double y;
} Number;

typedef struct
{
  SmtMatrixFrame *frame;
  double          cell_width;
  guint           size;            /* of signs */
  guint           mark_size;
  GArray         *signs[N_SIGNS];  /* of graphene_point_t; or NULL */
  GArray         *marks[N_MARKS];  /* likewise */
  GArray         *numbers;         /* of Number */
  guint32        *tints;           /* RGBA of each cell, premultiplied; or NULL */
} Cells;

static void
add_point (GArray **points,
           double   x,
           double   y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);

  if (*points == NULL)
    *points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_array_append_val (*points, point);
}

static void
add_sign (Cells             *self,
          const SmtGridCell *cell,
          double             x,
          double             y)
{
  guint kind = cell->glyph * 4 + (cell->possibly ? 2 : 0) + (cell->quiet ? 1 : 0);

  if (cell->glyph != SMT_GLYPH_BLANK)
    add_point (&self->signs[kind], smt_matrix_frame_snap (self->frame, x - self->size / 2.0),
               smt_matrix_frame_snap (self->frame, y - self->size / 2.0));
}

/* After the sign, where there is room, or else in the corner over it. */
static void
add_mark (Cells             *self,
          const SmtGridCell *cell,
          double             x,
          double             y)
{
  const SmtMatrixGeometry *geometry = &self->frame->view->geometry;
  double room = (self->cell_width - self->size) / 2;
  double aside = self->size / 2.0 + MARK_GAP + self->mark_size / 2.0;
  double up = 0;

  if (room < self->mark_size + MARK_GAP + 1)
    {
      aside = self->cell_width / 2 - self->mark_size / 2.0 - 2;
      up = geometry->cell_height / 2 - self->mark_size / 2.0 - 2;
    }
  add_point (&self->marks[cell->difference * 2 + (cell->is_possible_difference ? 1 : 0)],
             smt_matrix_frame_snap (self->frame, x + (geometry->rtl ? -aside : aside) -
                                                 self->mark_size / 2.0),
             smt_matrix_frame_snap (self->frame, y - up - self->mark_size / 2.0));
}

static void
add_number (Cells             *self,
            const SmtGridCell *cell,
            double             x,
            double             y)
{
  Number number = { cell->n, cell->more, x, y };

  /* Where nothing is shared nothing stands, so that the rest can be seen. */
  if (cell->n + cell->more > 0)
    g_array_append_val (self->numbers, number);
}

/* What is only possible has half of the tint. */
static double
get_tint (const SmtGridCell *cell,
          SmtMatrixInk      *ink)
{
  static const SmtMatrixInk inks[SMT_N_DIFFERENCES] = {
    SMT_N_MATRIX_INKS, SMT_MATRIX_INK_JOINED, SMT_MATRIX_INK_LEFT, SMT_MATRIX_INK_ROLE
  };

  if (cell->difference != SMT_DIFFERENCE_NONE)
    {
      *ink = inks[cell->difference];
      return cell->is_possible_difference ? 0.5 : 1;
    }

  *ink = cell->is_own ? SMT_MATRIX_INK_OWN : SMT_MATRIX_INK_SHARE;
  return cell->is_own ? 1 : cell->share;
}

static void
add_tint (Cells             *self,
          const SmtGridCell *cell,
          guint              row,
          guint              column)
{
  const SmtMatrixRange *range = &self->frame->range;
  guint n_columns = range->end_column - range->first_column;
  guint n_rows = range->end_row - range->first_row;
  guint across = column - range->first_column;
  SmtMatrixInk ink;
  double tint = get_tint (cell, &ink);
  const GdkRGBA *color;
  guint8 *texel;

  if (tint <= 0)
    return;
  if (self->tints == NULL)
    self->tints = g_new0 (guint32, n_columns * n_rows);
  if (self->frame->view->geometry.rtl)
    across = n_columns - 1 - across;

  color = smt_matrix_frame_get_ink (self->frame, ink);
  tint *= color->alpha;
  texel = (guint8 *) &self->tints[(row - range->first_row) * n_columns + across];
  texel[0] = round (color->red * tint * 255);
  texel[1] = round (color->green * tint * 255);
  texel[2] = round (color->blue * tint * 255);
  texel[3] = round (tint * 255);
}

static void
collect (Cells *self)
{
  const SmtMatrixRange *range = &self->frame->range;
  SmtMatrixView *view = self->frame->view;

  for (guint column = range->first_column; column < range->end_column; column++)
    for (guint row = range->first_row; row < range->end_row; row++)
      {
        SmtGridCell cell = smt_grid_scene_get_cell (view->scene, row, column);
        SmtRect rect = smt_matrix_geometry_get_cell (&view->geometry, row, column);
        double x = rect.x + rect.width / 2;
        double y = rect.y + rect.height / 2;

        add_tint (self, &cell, row, column);
        if (cell.is_number)
          add_number (self, &cell, x, y);
        else
          add_sign (self, &cell, x, y);
        if (cell.difference != SMT_DIFFERENCE_NONE)
          add_mark (self, &cell, x, y);
      }
}

static void
draw_tints (Cells *self)
{
  SmtMatrixFrame *frame = self->frame;
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  guint n_columns = frame->range.end_column - frame->range.first_column;
  guint n_rows = frame->range.end_row - frame->range.first_row;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  SmtRect left;

  if (self->tints == NULL)
    return;

  bytes = g_bytes_new_take (g_steal_pointer (&self->tints), n_columns * n_rows * 4);
  texture = gdk_memory_texture_new (n_columns, n_rows, GDK_MEMORY_R8G8B8A8_PREMULTIPLIED,
                                    bytes, n_columns * 4);
  left = smt_matrix_geometry_get_cell (geometry, frame->range.first_row,
                                       geometry->rtl ? frame->range.end_column - 1
                                                     : frame->range.first_column);
  gtk_snapshot_append_scaled_texture (frame->snapshot, texture, GSK_SCALING_FILTER_NEAREST,
                                      &GRAPHENE_RECT_INIT (smt_matrix_frame_snap (frame, left.x),
                                                           smt_matrix_frame_snap (frame, left.y),
                                                           n_columns * geometry->cell_width,
                                                           n_rows * geometry->cell_height));
}

static void
draw_points (Cells        *self,
             const GArray *points,
             GdkTexture   *texture,
             guint         size)
{
  if (texture == NULL)
    return;

  for (guint i = 0; i < points->len; i++)
    {
      const graphene_point_t *point = &g_array_index (points, graphene_point_t, i);

      smt_matrix_frame_draw_texture (self->frame, texture, point->x, point->y, size, size);
    }
}

static void
draw_signs (Cells *self)
{
  SmtMatrixTheme *theme = self->frame->view->theme;

  for (guint kind = 0; kind < N_SIGNS; kind++)
    {
      gboolean quiet = (kind & 1) != 0;

      if (self->signs[kind] == NULL)
        continue;
      if (quiet)
        gtk_snapshot_push_opacity (self->frame->snapshot,
                                   smt_matrix_frame_get_ink (self->frame,
                                                             SMT_MATRIX_INK_QUIET)->alpha);
      draw_points (self, self->signs[kind],
                   smt_matrix_theme_get_sign (theme, kind / 4, kind & 2, self->size),
                   self->size);
      if (quiet)
        gtk_snapshot_pop (self->frame->snapshot);
    }

  for (guint kind = 0; kind < N_MARKS; kind++)
    if (self->marks[kind] != NULL)
      draw_points (self, self->marks[kind],
                   smt_matrix_theme_get_mark (theme, kind / 2, kind & 1,
                                              self->frame->view->geometry.rtl, self->mark_size),
                   self->mark_size);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const Number *one = a, *two = b;

  if (one->n != two->n)
    return one->n < two->n ? -1 : 1;
  return (one->more > two->more) - (one->more < two->more);
}

static void
draw_numbers (Cells *self)
{
  SmtMatrixView *view = self->frame->view;
  SmtLanguage *language = smt_grid_scene_get_language (view->scene);

  g_array_sort (self->numbers, compare_numbers);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = &g_array_index (self->numbers, Number, i);
      double width, height, fit;
      GdkTexture *texture = smt_matrix_theme_get_number (view->theme, language, number->n,
                                                         number->more, &width, &height);

      if (texture == NULL)
        continue;
      fit = MIN (1, (self->cell_width - 2) / width);
      smt_matrix_frame_draw_texture (self->frame, texture,
                                     smt_matrix_frame_snap (self->frame, number->x - width * fit / 2),
                                     smt_matrix_frame_snap (self->frame, number->y - height * fit / 2),
                                     width * fit, height * fit);
    }
}

static void
clear (Cells *self)
{
  for (guint i = 0; i < N_SIGNS; i++)
    g_clear_pointer (&self->signs[i], g_array_unref);
  for (guint i = 0; i < N_MARKS; i++)
    g_clear_pointer (&self->marks[i], g_array_unref);
  g_array_unref (self->numbers);
  g_free (self->tints);
}

/*< private >
 * smt_matrix_frame_draw_cells:
 *
 * Draws tints, signs, marks and numbers.
 */
void
smt_matrix_frame_draw_cells (SmtMatrixFrame *frame)
{
  const SmtMatrixGeometry *geometry = &frame->view->geometry;
  double side = MIN (geometry->cell_width, geometry->cell_height);
  Cells cells = { .frame = frame, .cell_width = geometry->cell_width };

  cells.size = CLAMP (side * 0.58, 12, 40);
  cells.mark_size = CLAMP (side * 0.36, 8, 20);
  cells.numbers = g_array_new (FALSE, FALSE, sizeof (Number));

  collect (&cells);
  draw_tints (&cells);
  draw_signs (&cells);
  draw_numbers (&cells);
  clear (&cells);
}
