/* smt-matrix-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix on paper: its cells are as large as those of the widget at the
 * same width. A cell carries no words of its own; legend and description speak
 * for the picture.
 */

#include "smt-matrix-drawing.h"

#include "smt-matrix-metrics.h"

#define WIDTH       928.0 /* what columns share, where they have room in it */
#define MAX_HEIGHT  1e6
#define GLYPH       14.0
#define PADDING     12.0
#define LEGEND_LINE 22.0
#define MOST_HEAD   210.0 /* height of the names of columns, on a page */
#define ROW         22.0  /* height of a row, likewise */
#define MOST_SIDE   0.42  /* of a page, for the names of rows */
#define SMALL_LINE  11.0  /* height of a line of small letters, two in a row */
#define LINE        "#deddda"

struct _SmtMatrixDrawing
{
  SmtDrawing parent_instance;

  SmtMatrixScene    *scene;
  SmtLanguage       *language;  /* of the scene, borrowed */
  SmtMatrixGeometry  geometry;
  double             total;     /* width of the totals of rows */
  double             room;      /* for heads of columns, in ems */
};

/* While a part is drawn. */
typedef struct
{
  SmtMatrixDrawing *drawing;
  SmtPen           *pen;
  const SmtTile    *tile;
  double            body;       /* top of the first row */
} Part;

G_DEFINE_FINAL_TYPE (SmtMatrixDrawing, smt_matrix_drawing, SMT_TYPE_DRAWING)

static double
measure (const char *text,
         gpointer    user_data)
{
  return smt_text_style_measure (SMT_TEXT_PLAIN, text);
}

/* On a page, names have the room that columns leave, and lines are as close as
 * they can be read. */
static void
fit_page (SmtMatrixDrawing *self,
          double            width,
          double            side)
{
  SmtMatrixGeometry *geometry = &self->geometry;
  double left = width - geometry->n_columns * geometry->cell_width;

  geometry->header_width = MIN (side, MAX (MAX (left, geometry->header_width),
                                           left < geometry->header_width ? width * MOST_SIDE : 0));
  geometry->header_height = MIN (geometry->header_height, MOST_HEAD);
  geometry->cell_height = MIN (geometry->cell_height, ROW);
}

static void
smt_matrix_drawing_lay_out (SmtDrawing *drawing,
                            double      width,
                            gboolean    paged,
                            SmtExtent  *extent)
{
  SmtMatrixDrawing *self = SMT_MATRIX_DRAWING (drawing);
  SmtMatrixMetrics metrics;
  double side;

  smt_matrix_metrics_measure (&metrics, SMT_GRID_SCENE (self->scene), TRUE, measure,
                              NULL, SMT_DRAWING_LINE);
  self->geometry = (SmtMatrixGeometry) {
    .n_rows = smt_matrix_scene_get_n_rows (self->scene),
    .n_columns = smt_matrix_scene_get_n_columns (self->scene),
    .rtl = smt_language_is_rtl (self->language),
  };
  smt_matrix_geometry_fit (&self->geometry, &metrics, width, MAX_HEIGHT);
  self->total = metrics.row_total_width;
  self->room = metrics.column_room;
  side = metrics.row_label_width + metrics.row_total_width + 3 * PADDING;
  if (paged)
    fit_page (self, width, side);
  else
    /* Nothing is cut on a whole picture: nobody can point at a name to read all
     * of it. */
    self->geometry.header_width = side;

  extent->head = self->geometry.header_height;
  extent->side = self->geometry.header_width;
  smt_extent_add (extent->rows, self->geometry.cell_height, self->geometry.n_rows);
  smt_extent_add (extent->columns, self->geometry.cell_width, self->geometry.n_columns);
}

/* The middle of a column. */
static double
get_x (Part  *part,
       guint  column)
{
  const SmtMatrixGeometry *geometry = &part->drawing->geometry;
  double x = geometry->header_width + (column - part->tile->first_column) * geometry->cell_width;

  return smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile,
                           x + geometry->cell_width / 2, 0);
}

/* The middle of a row. */
static double
get_y (Part  *part,
       guint  row)
{
  return part->body + (row - part->tile->first_row + 0.5) * part->drawing->geometry.cell_height;
}

static void
draw_words (Part         *part,
            const char   *text,
            double        x,
            double        y,
            double        room,
            SmtAnchor     anchor,
            SmtTextStyle  style)
{
  SmtPenWords words = {
    .text = text, .x = x, .y = y, .room = room, .anchor = anchor, .style = style
  };

  smt_pen_words (part->pen, &words);
}

/* A name that is longer than its room stands in small letters, on two lines if
 * need be: on paper nobody can point at it to read all of it. */
static void
draw_name (Part         *part,
           const char   *name,
           double        y,
           double        room,
           SmtTextStyle  style)
{
  double x = smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, 0, 0);
  g_auto (GStrv) lines = NULL;
  g_autofree char *rest = NULL;

  if (smt_text_style_measure (style, name) <= room)
    {
      draw_words (part, name, x, y, room, SMT_ANCHOR_START, style);
      return;
    }

  lines = smt_text_style_wrap (SMT_TEXT_SMALL, name, room);
  rest = g_strjoinv (" ", lines + 1);
  draw_words (part, lines[0], x, rest[0] != '\0' ? y - SMALL_LINE / 2 : y, room,
              SMT_ANCHOR_START, SMT_TEXT_SMALL);
  if (rest[0] != '\0')
    draw_words (part, rest, x, y + SMALL_LINE / 2, room, SMT_ANCHOR_START, SMT_TEXT_SMALL);
}

static void
draw_row_header (Part  *part,
                 guint  row)
{
  SmtMatrixDrawing *self = part->drawing;
  const SmtMatrixEntry *entry = smt_matrix_scene_get_row (self->scene, row);
  g_autofree char *head = smt_matrix_entry_dup_marked (entry, SMT_AXIS_ROWS);
  g_autofree char *total = smt_matrix_entry_dup_total (entry, self->language);
  double side = self->geometry.header_width;

  draw_name (part, head, get_y (part, row), side - self->total - 2 * PADDING,
             entry->band != NULL ? SMT_TEXT_STRONG : SMT_TEXT_PLAIN);
  draw_words (part, total,
              smt_drawing_flip (SMT_DRAWING (self), part->tile, side - PADDING, 0),
              get_y (part, row), 0, SMT_ANCHOR_END, SMT_TEXT_QUIET);
}

/* Pieces one below the other, the last at @y. */
static void
draw_pieces (Part                 *part,
             const SmtMatrixEntry *entry,
             double                x,
             double                y)
{
  g_auto (GStrv) pieces = smt_matrix_entry_set_head (entry, part->drawing->language, TRUE,
                                                     part->drawing->room);
  guint n = g_strv_length (pieces);

  for (guint i = 0; i < n; i++)
    draw_words (part, pieces[i], x, y - (n - 1 - i) * SMT_DRAWING_LINE,
                part->drawing->geometry.cell_width, SMT_ANCHOR_MIDDLE, SMT_TEXT_PLAIN);
}

static void
draw_column_header (Part  *part,
                    guint  column)
{
  SmtMatrixDrawing *self = part->drawing;
  const SmtMatrixEntry *entry = smt_matrix_scene_get_column (self->scene, column);
  g_autofree char *head = smt_matrix_entry_dup_marked (entry, SMT_AXIS_COLUMNS);
  g_autofree char *total = smt_matrix_entry_dup_total (entry, self->language);
  double x = get_x (part, column);
  double y = part->body - SMT_DRAWING_LINE / 2 - 4;
  SmtPenWords upright = {
    .text = head, .x = x, .y = y - SMT_DRAWING_LINE / 2 - 4, .upright = TRUE,
    .room = self->geometry.header_height - SMT_DRAWING_LINE - 8
  };

  if (self->geometry.heads == SMT_MATRIX_HEADS_UPRIGHT)
    smt_pen_words (part->pen, &upright);
  else if (self->geometry.heads == SMT_MATRIX_HEADS_BROKEN)
    draw_pieces (part, entry, x, y - SMT_DRAWING_LINE);
  else
    draw_words (part, head, x, y - SMT_DRAWING_LINE, self->geometry.cell_width,
                SMT_ANCHOR_MIDDLE, SMT_TEXT_PLAIN);
  draw_words (part, total, x, y, 0, SMT_ANCHOR_MIDDLE, SMT_TEXT_QUIET);
}

/* The lines above and below a row. */
static void
draw_grid (Part *part)
{
  const SmtMatrixGeometry *geometry = &part->drawing->geometry;
  const SmtTile *tile = part->tile;
  double width = geometry->header_width +
                 (tile->end_column - tile->first_column) * geometry->cell_width;
  double x = smt_drawing_flip (SMT_DRAWING (part->drawing), tile, 0, width);

  for (guint row = 0; row <= tile->end_row - tile->first_row; row++)
    {
      SmtPenBox box = {
        .rect = { x, part->body + row * geometry->cell_height - 0.5, width, 1 }, .fill = LINE
      };

      smt_pen_box (part->pen, &box);
    }
}

static void
draw_cell (Part  *part,
           guint  row,
           guint  column)
{
  SmtMatrixCell cell = smt_matrix_scene_get_cell (part->drawing->scene, row, column);
  double x = get_x (part, column), y = get_y (part, row);
  g_autofree char *number = NULL;

  if (!cell.is_band)
    {
      smt_pen_sign (part->pen, cell.glyph, cell.possibly, x - GLYPH / 2, y - GLYPH / 2, GLYPH);
      return;
    }

  number = smt_matrix_cell_dup_count (&cell, part->drawing->language);
  draw_words (part, number, x, y, 0, SMT_ANCHOR_MIDDLE, SMT_TEXT_QUIET);
}

static void
smt_matrix_drawing_draw (SmtDrawing    *drawing,
                         SmtPen        *pen,
                         const SmtTile *tile)
{
  SmtMatrixDrawing *self = SMT_MATRIX_DRAWING (drawing);
  Part part = { self, pen, tile, tile->y + self->geometry.header_height };

  draw_grid (&part);
  for (guint column = tile->first_column; column < tile->end_column; column++)
    draw_column_header (&part, column);
  for (guint row = tile->first_row; row < tile->end_row && !smt_pen_is_stopped (pen); row++)
    {
      draw_row_header (&part, row);
      for (guint column = tile->first_column; column < tile->end_column; column++)
        draw_cell (&part, row, column);
    }
}

/* The signs and what they say, in lines. */
static double
smt_matrix_drawing_draw_legend (SmtDrawing *drawing,
                                SmtPen     *pen,
                                double      x,
                                double      y,
                                double      width)
{
  SmtMatrixDrawing *self = SMT_MATRIX_DRAWING (drawing);
  SmtTile tile = { .x = x, .width = width };
  Part part = { self, pen, &tile, y };
  guint n;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (self->scene, &n);
  double at = 0, line = LEGEND_LINE / 2;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = smt_language_format_number (self->language, items[i].count);
      g_autofree char *words = g_strdup_printf ("%s %s", items[i].label, number);
      double sign = items[i].glyph == SMT_GLYPH_BLANK ? 0 : GLYPH + PADDING / 2;
      double taken = sign + measure (words, NULL) + 1.5 * PADDING;

      if (at > 0 && at + taken > width)
        {
          at = 0;
          line += LEGEND_LINE;
        }
      if (pen != NULL)
        {
          smt_pen_sign (pen, items[i].glyph, items[i].possibly,
                        smt_drawing_flip (drawing, &tile, at, GLYPH), y + line - GLYPH / 2,
                        GLYPH);
          draw_words (&part, words, smt_drawing_flip (drawing, &tile, at + sign, 0), y + line,
                      taken - sign, SMT_ANCHOR_START, SMT_TEXT_PLAIN);
        }
      at += taken;
    }

  return n > 0 ? line + LEGEND_LINE : 0;
}

static void
smt_matrix_drawing_finalize (GObject *object)
{
  g_clear_object (&SMT_MATRIX_DRAWING (object)->scene);

  G_OBJECT_CLASS (smt_matrix_drawing_parent_class)->finalize (object);
}

static void
smt_matrix_drawing_class_init (SmtMatrixDrawingClass *klass)
{
  SmtDrawingClass *drawing_class = SMT_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_matrix_drawing_finalize;
  drawing_class->lay_out = smt_matrix_drawing_lay_out;
  drawing_class->draw = smt_matrix_drawing_draw;
  drawing_class->draw_legend = smt_matrix_drawing_draw_legend;
}

static void
smt_matrix_drawing_init (SmtMatrixDrawing *self)
{
}

/**
 * smt_matrix_drawing_new:
 *
 * Returns: (transfer full): @scene on paper
 */
SmtDrawing *
smt_matrix_drawing_new (SmtMatrixScene *scene)
{
  SmtMatrixDrawing *self;
  g_autofree char *title = NULL, *summary = NULL, *hidden = NULL;
  const char *remarks[2] = { NULL };

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (scene), NULL);

  title = smt_matrix_scene_dup_title (scene);
  summary = smt_matrix_scene_dup_summary (scene);
  hidden = smt_matrix_scene_dup_hidden_words (scene);
  remarks[0] = hidden;
  self = g_object_new (SMT_TYPE_MATRIX_DRAWING, NULL);
  self->scene = g_object_ref (scene);
  self->language = smt_matrix_scene_get_language (scene);
  smt_drawing_set_words (SMT_DRAWING (self), self->language, title, summary, remarks, WIDTH);
  return SMT_DRAWING (self);
}

/**
 * smt_matrix_scene_to_svg:
 *
 * Writes the matrix as a picture in SVG 2, with title, description and legend.
 *
 * Returns: (transfer full): the document, the same bytes for the same dataset,
 *   view and language
 */
char *
smt_matrix_scene_to_svg (SmtMatrixScene *self)
{
  g_autoptr (SmtDrawing) drawing = smt_matrix_drawing_new (self);

  return smt_drawing_to_svg (drawing);
}
