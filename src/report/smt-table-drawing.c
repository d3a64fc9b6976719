/* smt-table-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of words on paper. Columns are as wide as their widest cell, or what
 * is too wide for the paper is cut back to the same width, and cells have lines;
 * what is too wide even so goes to further pages, each with the first column. A
 * row is kept together unless it is long.
 *
 * Of rows that are made when they are needed none is kept but the one that is
 * drawn: a drawing has its columns' widths and its rows' heights.
 */

#include "smt-table-drawing.h"

#include "smt-table-private.h"

#define WIDTH     960.0
#define GAP       16.0    /* between columns */
#define PADDING   4.0     /* above and below the lines of a row */
#define LEAST     48.0    /* of a column that is cut back */
#define LONGEST   140.0   /* of a word that keeps a column from being cut back */
#define MANY      12      /* lines of a row that may be cut */
#define LINE      "#deddda"
#define RULE      "#9a9996"

/* As much of a row as must stand together. */
typedef struct
{
  guint row;
  guint first;    /* of its lines */
  guint n;        /* how many lines */
  guint end;      /* whether the row ends with it */
} Piece;

/* A column that has something. */
typedef struct
{
  guint  column;
  double natural;  /* the width that it would like to have */
  double least;    /* and must */
} Used;

struct _SmtTableDrawing
{
  SmtDrawing parent_instance;

  SmtTable     *table;
  GCancellable *cancellable;  /* or NULL */
  GArray       *used;         /* of Used */
  GArray       *widths;       /* of double: of these, with the gap after them */
  GArray       *pieces;       /* of Piece */
  GPtrArray    *cells;        /* of GStrv: the lines of each used cell of a row, or NULL */
  guint         row;          /* which row */
  GPtrArray    *heads;        /* of GStrv: the lines of the titles */
  double        head;         /* their height */
};

/* While a part is drawn. */
typedef struct
{
  SmtTableDrawing *drawing;
  SmtPen          *pen;
  const SmtTile   *tile;
  double           width;  /* of the part */
} Part;

G_DEFINE_FINAL_TYPE (SmtTableDrawing, smt_table_drawing, SMT_TYPE_DRAWING)

static guint
get_used (SmtTableDrawing *self,
          guint            i)
{
  return g_array_index (self->used, Used, i).column;
}

static guint
count_rows (SmtTableDrawing *self)
{
  return smt_table_get_n_rows (self->table);
}

/* Returns: (nullable): the heading that a row is */
static const char *
get_heading (SmtTableDrawing *self,
             guint            row)
{
  char **cells = row < self->table->rows->len ? g_ptr_array_index (self->table->rows, row) : NULL;

  return cells != NULL && self->table->columns->len > 1 && cells[0] != NULL && cells[1] == NULL
         ? cells[0] : NULL;
}

static char *
dup_cell (SmtTableDrawing *self,
          guint            row,
          guint            column)
{
  const SmtRows *more = &self->table->more;
  guint n = self->table->rows->len;
  char *cell;

  if (row < n)
    return g_strdup (((char **) g_ptr_array_index (self->table->rows, row))[column]);

  cell = more->dup_cell (row - n, column, more->data);
  return g_strdelimit (cell, "\t\r\n", ' ');
}

static gboolean
is_stopped (SmtTableDrawing *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static double
measure_word (const char *cell)
{
  g_auto (GStrv) words = g_strsplit_set (cell, " -", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, smt_text_style_measure (SMT_TEXT_PLAIN, words[i]));
  return MIN (longest, LONGEST);
}

static void
measure_cells (SmtTableDrawing *self,
               Used            *columns,
               gboolean        *is_used,
               guint            row)
{
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      g_autofree char *cell = dup_cell (self, row, i);

      if (*cell == '\0')
        continue;
      is_used[i] = TRUE;
      columns[i].natural = MAX (columns[i].natural, smt_text_style_measure (SMT_TEXT_PLAIN, cell));
      columns[i].least = MAX (columns[i].least, measure_word (cell));
    }
}

/* Finds the columns that have something, and what these would like to have. */
static void
measure_columns (SmtTableDrawing *self)
{
  guint n = self->table->columns->len;
  g_autofree Used *columns = g_new0 (Used, n + 1);
  g_autofree gboolean *is_used = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const char *title = smt_table_get_column (self->table, i)->title;

      columns[i].column = i;
      columns[i].natural = smt_text_style_measure (SMT_TEXT_STRONG, title);
      columns[i].least = MAX (LEAST, measure_word (title) * 1.08);
    }
  for (guint row = 0; row < count_rows (self) && !is_stopped (self); row++)
    if (get_heading (self, row) == NULL)
      measure_cells (self, columns, is_used, row);

  for (guint i = 0; i < n; i++)
    {
      columns[i].least = MIN (columns[i].least, columns[i].natural);
      if (is_used[i])
        g_array_append_val (self->used, columns[i]);
    }
}

static double
get_limited (SmtTableDrawing *self,
             guint            i,
             double           limit)
{
  const Used *used = &g_array_index (self->used, Used, i);

  return MIN (used->natural, MAX (limit, used->least)) + GAP;
}

static double
sum_widths (SmtTableDrawing *self,
            double           limit)
{
  double sum = 0;

  for (guint i = 0; i < self->used->len; i++)
    sum += get_limited (self, i, limit);
  return sum;
}

static void
fit_columns (SmtTableDrawing *self,
             double           width)
{
  double limit = width;

  while (limit > LEAST && sum_widths (self, limit) > width)
    limit -= 2;

  g_array_set_size (self->widths, 0);
  for (guint i = 0; i < self->used->len; i++)
    smt_extent_add (self->widths, get_limited (self, i, limit), 1);
}

static double
get_width (SmtTableDrawing *self,
           guint            i)
{
  return g_array_index (self->widths, double, i) - GAP;
}

static void
add_pieces (SmtTableDrawing *self,
            guint            row,
            guint            n_lines)
{
  guint most = n_lines > MANY ? 1 : n_lines;

  for (guint line = 0; line < n_lines; line += most)
    {
      Piece piece = { row, line, MIN (most, n_lines - line), line + most >= n_lines };

      g_array_append_val (self->pieces, piece);
    }
}

/* Returns: (nullable): none if nothing stands in it */
static char **
wrap_cell (SmtTableDrawing *self,
           guint            row,
           guint            i)
{
  g_autofree char *cell = dup_cell (self, row, get_used (self, i));

  return *cell != '\0' ? smt_text_style_wrap (SMT_TEXT_PLAIN, cell, get_width (self, i)) : NULL;
}

static void
wrap_row (SmtTableDrawing *self,
          guint            row)
{
  guint n_lines = 1;

  for (guint i = 0; i < self->used->len && get_heading (self, row) == NULL; i++)
    {
      g_auto (GStrv) lines = wrap_cell (self, row, i);

      n_lines = MAX (n_lines, lines != NULL ? g_strv_length (lines) : 0);
    }
  add_pieces (self, row, n_lines);
}

/* Pieces of a row are drawn one after the other, if at times on several pages. */
static void
forget_row (SmtTableDrawing *self,
            guint            row)
{
  self->row = row;
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->cells, self->used->len);
}

/* Returns: (transfer none) (nullable): the lines of a cell */
static char **
get_lines (SmtTableDrawing *self,
           guint            row,
           guint            i)
{
  if (row != self->row)
    forget_row (self, row);
  if (self->cells->pdata[i] == NULL)
    self->cells->pdata[i] = wrap_cell (self, row, i);
  return self->cells->pdata[i];
}

static void
wrap_heads (SmtTableDrawing *self)
{
  guint n_lines = 1;

  for (guint i = 0; i < self->used->len; i++)
    {
      char **lines = smt_text_style_wrap (SMT_TEXT_STRONG,
                                          smt_table_get_column (self->table,
                                                                get_used (self, i))->title,
                                          get_width (self, i));

      n_lines = MAX (n_lines, g_strv_length (lines));
      g_ptr_array_add (self->heads, lines);
    }
  self->head = n_lines * SMT_DRAWING_LINE + 2 * PADDING;
}

static double
get_height (const Piece *piece)
{
  return piece->n * SMT_DRAWING_LINE + (piece->first == 0 ? PADDING : 0) +
         (piece->end ? PADDING : 0);
}

static void
smt_table_drawing_lay_out (SmtDrawing *drawing,
                           double      width,
                           gboolean    paged,
                           SmtExtent  *extent)
{
  SmtTableDrawing *self = SMT_TABLE_DRAWING (drawing);

  g_array_set_size (self->pieces, 0);
  g_ptr_array_set_size (self->heads, 0);
  forget_row (self, G_MAXUINT);
  if (self->used->len == 0)
    return;

  fit_columns (self, width + GAP);
  wrap_heads (self);
  for (guint row = 0; row < count_rows (self) && !is_stopped (self); row++)
    wrap_row (self, row);

  extent->head = self->head;
  extent->side = g_array_index (self->widths, double, 0);
  g_array_append_vals (extent->columns, &g_array_index (self->widths, double, 1),
                       self->widths->len - 1);
  /* The last has nothing beside it. */
  if (extent->columns->len > 0)
    g_array_index (extent->columns, double, extent->columns->len - 1) -= GAP;
  for (guint i = 0; i < self->pieces->len; i++)
    smt_extent_add (extent->rows, get_height (&g_array_index (self->pieces, Piece, i)), 1);
}

static void
draw_lines (Part         *part,
            char        **lines,
            guint         first,
            guint         n,
            guint         column,
            double        x,
            double        y,
            SmtTextStyle  style)
{
  SmtTableDrawing *self = part->drawing;
  gboolean at_end = smt_table_get_column (self->table, get_used (self, column))->align ==
                    SMT_ALIGN_END;
  double width = get_width (self, column);
  SmtPenWords words = {
    .x = smt_drawing_flip (SMT_DRAWING (self), part->tile, x + (at_end ? width : 0), 0),
    .room = width, .anchor = at_end ? SMT_ANCHOR_END : SMT_ANCHOR_START, .style = style
  };

  for (guint i = 0, line = 0; lines != NULL && lines[i] != NULL && line < n; i++)
    {
      if (i < first)
        continue;
      words.text = lines[i];
      words.y = y + (line + 0.5) * SMT_DRAWING_LINE;
      smt_pen_words (part->pen, &words);
      line++;
    }
}

/* The first column, and those of the part. */
static guint
get_column (Part  *part,
            guint  i)
{
  return i == 0 ? 0 : part->tile->first_column + i;
}

static guint
count_columns (Part *part)
{
  return 1 + part->tile->end_column - part->tile->first_column;
}

static void
draw_rule (Part       *part,
           double      y,
           const char *color)
{
  SmtPenBox box = {
    .rect = { smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, 0, part->width),
              y - 0.5, part->width, 1 },
    .fill = color
  };

  smt_pen_box (part->pen, &box);
}

static void
draw_heads (Part *part)
{
  SmtTableDrawing *self = part->drawing;
  double x = 0;

  for (guint i = 0; i < count_columns (part); i++)
    {
      guint column = get_column (part, i);

      draw_lines (part, g_ptr_array_index (self->heads, column), 0, G_MAXUINT, column, x,
                  part->tile->y + PADDING, SMT_TEXT_STRONG);
      x += g_array_index (self->widths, double, column);
    }
  draw_rule (part, part->tile->y + self->head, RULE);
}

static void
draw_heading (Part       *part,
              const char *text,
              double      y)
{
  smt_drawing_draw_line (SMT_DRAWING (part->drawing), part->pen, text, SMT_TEXT_OWN,
                         smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, 0,
                                           part->width),
                         y + SMT_DRAWING_LINE / 2, part->width);
}

static void
draw_piece (Part        *part,
            const Piece *piece,
            double       y)
{
  SmtTableDrawing *self = part->drawing;
  const char *heading = get_heading (self, piece->row);
  double x = 0;

  y += piece->first == 0 ? PADDING : 0;
  if (heading != NULL)
    {
      draw_heading (part, heading, y);
      return;
    }

  for (guint i = 0; i < count_columns (part); i++)
    {
      guint column = get_column (part, i);

      draw_lines (part, get_lines (self, piece->row, column), piece->first, piece->n, column, x,
                  y, SMT_TEXT_PLAIN);
      x += g_array_index (self->widths, double, column);
    }
}

static void
smt_table_drawing_draw (SmtDrawing    *drawing,
                        SmtPen        *pen,
                        const SmtTile *tile)
{
  SmtTableDrawing *self = SMT_TABLE_DRAWING (drawing);
  Part part = { self, pen, tile };
  double y;

  if (self->used->len == 0)
    return;

  part.width = g_array_index (self->widths, double, 0) - GAP;
  for (guint i = 1; i < count_columns (&part); i++)
    part.width += g_array_index (self->widths, double, get_column (&part, i));
  draw_heads (&part);
  y = tile->y + self->head;
  for (guint i = tile->first_row; i < tile->end_row && !smt_pen_is_stopped (pen); i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      draw_piece (&part, piece, y);
      y += get_height (piece);
      if (piece->end)
        draw_rule (&part, y, LINE);
    }
}

static void
smt_table_drawing_finalize (GObject *object)
{
  SmtTableDrawing *self = SMT_TABLE_DRAWING (object);

  g_clear_pointer (&self->table, smt_table_free);
  g_clear_object (&self->cancellable);
  g_array_unref (self->used);
  g_array_unref (self->widths);
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->heads);

  G_OBJECT_CLASS (smt_table_drawing_parent_class)->finalize (object);
}

static void
smt_table_drawing_class_init (SmtTableDrawingClass *klass)
{
  SmtDrawingClass *drawing_class = SMT_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_table_drawing_finalize;
  drawing_class->lay_out = smt_table_drawing_lay_out;
  drawing_class->draw = smt_table_drawing_draw;
}

static void
smt_table_drawing_init (SmtTableDrawing *self)
{
  self->used = g_array_new (FALSE, FALSE, sizeof (Used));
  self->widths = g_array_new (FALSE, FALSE, sizeof (double));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

/**
 * smt_table_drawing_new:
 * @table: (transfer full): what stands in it
 * @language: of the words
 * @title: what it is called
 * @remarks: (nullable): paragraphs under it
 * @cancellable: (nullable): asks to stop; the drawing is not whole then
 *
 * All cells are measured.
 *
 * Returns: (transfer full): @table on paper
 */
SmtDrawing *
smt_table_drawing_new (SmtTable          *table,
                       SmtLanguage       *language,
                       const char        *title,
                       const char *const *remarks,
                       GCancellable      *cancellable)
{
  SmtTableDrawing *self = g_object_new (SMT_TYPE_TABLE_DRAWING, NULL);

  self->table = table;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  measure_columns (self);
  smt_drawing_set_words (SMT_DRAWING (self), language, title, NULL, remarks, WIDTH);
  return SMT_DRAWING (self);
}
