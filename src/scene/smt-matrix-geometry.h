/* smt-matrix-geometry.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of how many lines the head of a column may be, where it lies flat. */
#define SMT_MATRIX_MAX_LINES 3

/**
 * SmtMatrixMetrics:
 * @line_height: of one line of text
 * @row_label_width: of the widest label of a row
 * @row_total_width: of the widest total of a row
 * @row_indent: what stands before the label of a row, as the arrow of a band
 * @column_label_width: of the widest label of a column
 * @column_stacking: what a label takes more where its signs stand one below the
 *   other, as a part of its width
 * @column_room: what labels of columns have, in ems, where they are broken
 * @column_piece_width: of the widest piece, where labels of columns are broken
 * @column_pieces: how many pieces the label with most of them has
 * @column_total_width: of the widest total of a column
 * @column_indent: what stands before the label of a column
 *
 * What the words of a matrix take up, in pixels.
 */
typedef struct
{
  double line_height;
  double row_label_width;
  double row_total_width;
  double row_indent;
  double column_label_width;
  double column_stacking;
  double column_room;
  double column_piece_width;
  guint  column_pieces;
  double column_total_width;
  double column_indent;
} SmtMatrixMetrics;

/**
 * SmtMatrixHeads:
 * @SMT_MATRIX_HEADS_FLAT: on one line
 * @SMT_MATRIX_HEADS_BROKEN: on several lines, one for each piece
 * @SMT_MATRIX_HEADS_UPRIGHT: turned, read from the bottom to the top
 *
 * How the labels of columns are set.
 */
typedef enum
{
  SMT_MATRIX_HEADS_FLAT,
  SMT_MATRIX_HEADS_BROKEN,
  SMT_MATRIX_HEADS_UPRIGHT
} SmtMatrixHeads;

/**
 * SmtMatrixGeometry:
 * @n_rows: how many rows there are
 * @n_columns: how many columns there are
 * @width: of the whole picture, headers included
 * @height: likewise
 * @cell_width: of every cell
 * @cell_height: likewise
 * @header_width: of the labels and totals of rows
 * @header_height: of the labels and totals of columns
 * @heads: how the labels of columns are set
 * @rtl: whether the first column is at the right
 * @x: how far it is scrolled away from the first column, at least 0
 * @y: how far it is scrolled away from the first row, at least 0
 *
 * Where everything of a matrix is, in pixels from the top left of the picture.
 * Headers stay in place while the cells scroll under them. A plain value: copy
 * it, change it.
 */
typedef struct
{
  guint          n_rows;
  guint          n_columns;
  double         width;
  double         height;
  double         cell_width;
  double         cell_height;
  double         header_width;
  double         header_height;
  SmtMatrixHeads heads;
  gboolean       rtl;
  double         x;
  double         y;
} SmtMatrixGeometry;

/* The rows and columns from the first, included, to the last, excluded. */
typedef struct
{
  guint first_row;
  guint end_row;
  guint first_column;
  guint end_column;
} SmtMatrixRange;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SmtRect;

typedef enum
{
  SMT_MATRIX_NOTHING,
  SMT_MATRIX_CELL,
  SMT_MATRIX_ROW_HEADER,
  SMT_MATRIX_COLUMN_HEADER,
  SMT_MATRIX_CORNER
} SmtMatrixPart;

void           smt_matrix_geometry_fit          (SmtMatrixGeometry       *self,
                                                 const SmtMatrixMetrics  *metrics,
                                                 double                   width,
                                                 double                   height);
gboolean       smt_matrix_geometry_equal        (const SmtMatrixGeometry *self,
                                                 const SmtMatrixGeometry *other);
void           smt_matrix_geometry_get_content  (const SmtMatrixGeometry *self,
                                                 double                  *width,
                                                 double                  *height);
void           smt_matrix_geometry_scroll       (SmtMatrixGeometry       *self,
                                                 double                   x,
                                                 double                   y);
SmtMatrixRange smt_matrix_geometry_get_visible  (const SmtMatrixGeometry *self);
SmtRect        smt_matrix_geometry_get_body     (const SmtMatrixGeometry *self);
SmtRect        smt_matrix_geometry_get_cell     (const SmtMatrixGeometry *self,
                                                 guint                    row,
                                                 guint                    column);
SmtRect        smt_matrix_geometry_get_row_header    (const SmtMatrixGeometry *self,
                                                      guint                    row);
SmtRect        smt_matrix_geometry_get_column_header (const SmtMatrixGeometry *self,
                                                      guint                    column);
SmtMatrixPart  smt_matrix_geometry_find         (const SmtMatrixGeometry *self,
                                                 double                   x,
                                                 double                   y,
                                                 guint                   *row,
                                                 guint                   *column);
void           smt_matrix_geometry_scroll_to    (SmtMatrixGeometry       *self,
                                                 guint                    row,
                                                 guint                    column);

G_END_DECLS
