/* smt-matrix-geometry.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where everything of a matrix is. Pure functions of a plain value, in double
 * precision: at 75,000 columns a float no longer knows single pixels.
 *
 * Columns are counted from where reading begins. Only get_cell(), the two
 * headers, get_body() and find() know on which side that is, so that mirroring
 * happens in one place. All of it costs O(1).
 */

#include "smt-matrix-geometry.h"

#include <math.h>

#define MIN_CELL      24.0  /* what a finger or an unsteady hand can hit */
#define MAX_CELL      112.0
#define ROW_PADDING   8.0   /* above and below a line, together */
#define LABEL_PADDING 12.0  /* before and after a label, together */
#define TOTAL_GAP     12.0  /* between a label and its total */
#define MAX_HEADER    0.45  /* of the picture, for either header */
#define FAIR_HEADER   0.32  /* of its width, beyond which labels of rows are cut */
#define LEAST_HEADER  6.4   /* times the height of a line: that they get even so */
#define READABLE      3.2   /* times the height of a line: some eight letters */
#define MOST_HEADER   0.65  /* of its width, for these few letters */

/* The width that columns take at least where their labels do not stand upright. */
static double
get_flat_width (SmtMatrixGeometry      *self,
                const SmtMatrixMetrics *metrics)
{
  if (metrics->column_pieces > SMT_MATRIX_MAX_LINES)
    return self->width;
  return self->n_columns *
         ceil (MAX (MIN_CELL, MIN (metrics->column_piece_width, metrics->column_label_width) +
                              LABEL_PADDING));
}

/* Labels of rows get a fair part of the width, or what the labels of columns leave;
 * and however large letters are, as many as tell names apart. */
static void
fit_rows (SmtMatrixGeometry      *self,
          const SmtMatrixMetrics *metrics)
{
  double beside = metrics->row_indent + TOTAL_GAP + metrics->row_total_width +
                  2 * LABEL_PADDING;
  double wanted = beside + metrics->row_label_width;
  double fair = MAX (MAX (self->width * FAIR_HEADER, metrics->line_height * LEAST_HEADER),
                     self->width - get_flat_width (self, metrics));
  double readable = beside + metrics->line_height * READABLE;
  double room = MAX (MIN (fair, self->width * MAX_HEADER),
                     MIN (readable, self->width * MOST_HEADER));

  self->cell_height = ceil (MAX (MIN_CELL, metrics->line_height + ROW_PADDING));
  self->header_width = floor (MIN (wanted, room));
}

/* Labels lie flat where all of them can, if need be on several lines. */
static SmtMatrixHeads
choose_heads (const SmtMatrixMetrics *metrics,
              double                  room)
{
  if (room >= metrics->column_label_width + LABEL_PADDING)
    return SMT_MATRIX_HEADS_FLAT;
  if (room >= metrics->column_piece_width + LABEL_PADDING &&
      metrics->column_pieces <= SMT_MATRIX_MAX_LINES)
    return SMT_MATRIX_HEADS_BROKEN;
  return SMT_MATRIX_HEADS_UPRIGHT;
}

static double
get_label_height (SmtMatrixGeometry      *self,
                  const SmtMatrixMetrics *metrics)
{
  switch (self->heads)
    {
    case SMT_MATRIX_HEADS_BROKEN:
      return metrics->column_pieces * metrics->line_height + metrics->column_indent +
             ROW_PADDING / 2;
    case SMT_MATRIX_HEADS_UPRIGHT:
      return MIN (ceil (metrics->column_label_width * (1 + metrics->column_stacking)) +
                    metrics->column_indent + LABEL_PADDING,
                  self->height * MAX_HEADER);
    case SMT_MATRIX_HEADS_FLAT:
    default:
      return metrics->line_height + metrics->column_indent + ROW_PADDING / 2;
    }
}

static void
fit_columns (SmtMatrixGeometry      *self,
             const SmtMatrixMetrics *metrics)
{
  double room = self->width - self->header_width;
  double each = self->n_columns > 0 ? floor (room / self->n_columns) : room;
  double least = ceil (MAX (MIN_CELL, metrics->column_total_width + LABEL_PADDING / 2));
  double most = ceil (MAX (MAX_CELL, metrics->column_label_width + LABEL_PADDING));

  self->cell_width = CLAMP (each, least, MAX (least, most));
  self->heads = choose_heads (metrics, self->cell_width);
  if (self->heads == SMT_MATRIX_HEADS_UPRIGHT)
    self->cell_width = MIN (self->cell_width, MAX (least, MAX_CELL));
  self->header_height = ceil (get_label_height (self, metrics) +
                              metrics->line_height + ROW_PADDING);
}

/**
 * smt_matrix_geometry_fit:
 * @self: its `n_rows`, `n_columns` and `rtl` are set
 * @metrics: what its words take up
 * @width: of the picture, in pixels
 * @height: likewise
 *
 * Lays the matrix out: cells share the width there is, within bounds; where
 * they cannot, they keep the least size and the rest is scrolled to. The place
 * scrolled to is kept as far as it still exists.
 */
void
smt_matrix_geometry_fit (SmtMatrixGeometry      *self,
                         const SmtMatrixMetrics *metrics,
                         double                  width,
                         double                  height)
{
  self->width = width;
  self->height = height;
  fit_rows (self, metrics);
  fit_columns (self, metrics);
  smt_matrix_geometry_scroll (self, self->x, self->y);
}

/**
 * smt_matrix_geometry_get_content:
 * @width: (out): what all columns and the header take up
 * @height: (out): what all rows and the header take up
 */
void
smt_matrix_geometry_get_content (const SmtMatrixGeometry *self,
                                 double                  *width,
                                 double                  *height)
{
  *width = self->header_width + self->n_columns * self->cell_width;
  *height = self->header_height + self->n_rows * self->cell_height;
}

/**
 * smt_matrix_geometry_scroll:
 * @x: how far from the first column
 * @y: how far from the first row
 *
 * Scrolls there, or as near as the content allows.
 */
void
smt_matrix_geometry_scroll (SmtMatrixGeometry *self,
                            double             x,
                            double             y)
{
  double width, height;

  smt_matrix_geometry_get_content (self, &width, &height);
  self->x = CLAMP (x, 0, MAX (0, width - self->width));
  self->y = CLAMP (y, 0, MAX (0, height - self->height));
}

static double
get_body_width (const SmtMatrixGeometry *self)
{
  return MAX (0, self->width - self->header_width);
}

static double
get_body_height (const SmtMatrixGeometry *self)
{
  return MAX (0, self->height - self->header_height);
}

static void
find_range (double  offset,
            double  room,
            double  size,
            guint   n,
            guint  *first,
            guint  *end)
{
  *first = MIN (n, (guint) MAX (0, floor (offset / size)));
  *end = MIN (n, (guint) MAX (0, ceil ((offset + room) / size)));
}

/**
 * smt_matrix_geometry_get_visible:
 *
 * Returns: the rows and columns of which anything can be seen
 */
SmtMatrixRange
smt_matrix_geometry_get_visible (const SmtMatrixGeometry *self)
{
  SmtMatrixRange range = { 0 };

  if (self->cell_width <= 0 || self->cell_height <= 0)
    return range;

  find_range (self->y, get_body_height (self), self->cell_height, self->n_rows,
              &range.first_row, &range.end_row);
  find_range (self->x, get_body_width (self), self->cell_width, self->n_columns,
              &range.first_column, &range.end_column);
  return range;
}

/* Turns a distance from where reading begins into one from the left. */
static double
mirror (const SmtMatrixGeometry *self,
        double                   x,
        double                   width)
{
  return self->rtl ? self->width - x - width : x;
}

/**
 * smt_matrix_geometry_get_body:
 *
 * Returns: where the cells are seen
 */
SmtRect
smt_matrix_geometry_get_body (const SmtMatrixGeometry *self)
{
  double width = get_body_width (self);

  return (SmtRect) { mirror (self, self->header_width, width), self->header_height,
                     width, get_body_height (self) };
}

/**
 * smt_matrix_geometry_get_cell:
 *
 * Returns: where a cell is; it may lie under a header or outside
 */
SmtRect
smt_matrix_geometry_get_cell (const SmtMatrixGeometry *self,
                              guint                    row,
                              guint                    column)
{
  double x = self->header_width + (column * self->cell_width - self->x);

  return (SmtRect) { mirror (self, x, self->cell_width),
                     self->header_height + (row * self->cell_height - self->y),
                     self->cell_width, self->cell_height };
}

/**
 * smt_matrix_geometry_get_row_header:
 *
 * Returns: where the label and total of a row are
 */
SmtRect
smt_matrix_geometry_get_row_header (const SmtMatrixGeometry *self,
                                    guint                    row)
{
  return (SmtRect) { mirror (self, 0, self->header_width),
                     self->header_height + (row * self->cell_height - self->y),
                     self->header_width, self->cell_height };
}

SmtRect
smt_matrix_geometry_get_column_header (const SmtMatrixGeometry *self,
                                       guint                    column)
{
  double x = self->header_width + (column * self->cell_width - self->x);

  return (SmtRect) { mirror (self, x, self->cell_width), 0,
                     self->cell_width, self->header_height };
}

static gboolean
find_place (double  position,
            double  size,
            guint   n,
            guint  *place)
{
  if (position < 0 || size <= 0 || position >= n * size)
    return FALSE;

  /* The last pixel may round up to what is not there. */
  *place = MIN ((guint) (position / size), n - 1);
  return TRUE;
}

/**
 * smt_matrix_geometry_find:
 * @x: from the left of the picture
 * @y: from its top
 * @row: (out): the row there, for a cell or the header of a row
 * @column: (out): the column there, for a cell or the header of a column
 *
 * Returns: what is at a point; @row and @column keep their values where they
 *   do not apply
 */
SmtMatrixPart
smt_matrix_geometry_find (const SmtMatrixGeometry *self,
                          double                   x,
                          double                   y,
                          guint                   *row,
                          guint                   *column)
{
  /* Half-open intervals turn around with the picture; a mirrored point on the
   * edge would fall to the wrong side. */
  double across = self->rtl ? nextafter (self->width - x, 0) : x;
  gboolean in_header, in_head;

  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return SMT_MATRIX_NOTHING;

  in_header = across < self->header_width;
  in_head = y < self->header_height;
  if (in_header && in_head)
    return SMT_MATRIX_CORNER;
  if (!in_head && !find_place (y - self->header_height + self->y, self->cell_height,
                               self->n_rows, row))
    return SMT_MATRIX_NOTHING;
  if (in_header)
    return SMT_MATRIX_ROW_HEADER;
  if (!find_place (across - self->header_width + self->x, self->cell_width,
                   self->n_columns, column))
    return SMT_MATRIX_NOTHING;
  return in_head ? SMT_MATRIX_COLUMN_HEADER : SMT_MATRIX_CELL;
}

/* The least change of @offset that shows what lies from @start for @size; its
 * beginning, where there is not room for all of it. */
static double
show (double offset,
      double room,
      double start,
      double size)
{
  if (start + size > offset + room)
    offset = start + size - room;
  return MIN (offset, start);
}

/**
 * smt_matrix_geometry_scroll_to:
 *
 * Scrolls as little as makes the whole cell visible.
 */
void
smt_matrix_geometry_scroll_to (SmtMatrixGeometry *self,
                               guint              row,
                               guint              column)
{
  smt_matrix_geometry_scroll (self,
                              show (self->x, get_body_width (self),
                                    column * self->cell_width, self->cell_width),
                              show (self->y, get_body_height (self),
                                    row * self->cell_height, self->cell_height));
}

/**
 * smt_matrix_geometry_equal:
 *
 * Returns: whether both put everything in the same place
 */
gboolean
smt_matrix_geometry_equal (const SmtMatrixGeometry *self,
                           const SmtMatrixGeometry *other)
{
  return self->n_rows == other->n_rows && self->n_columns == other->n_columns &&
         self->width == other->width && self->height == other->height &&
         self->cell_width == other->cell_width && self->cell_height == other->cell_height &&
         self->header_width == other->header_width &&
         self->header_height == other->header_height &&
         self->heads == other->heads && self->rtl == other->rtl &&
         self->x == other->x && self->y == other->y;
}
