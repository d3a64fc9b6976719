/* smt-shared-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared memberships on paper: numbers on squares that are the darker the more
 * is in common. The number says all; the shade only helps to find blocks.
 */

#include "smt-shared-drawing.h"

#include "smt-matrix-metrics.h"

#define PADDING   12.0
#define MIN_CELL  24.0
#define WIDTH     560.0   /* what is under it has room in */
#define MAX_SHADE 0.45    /* dark words must be readable on it */
#define MOST_SIDE 0.42    /* of a page, for the names of rows */
#define LINE      "#deddda"
#define SHADE     "#1a5fb4"

struct _SmtSharedDrawing
{
  SmtDrawing parent_instance;

  SmtSharedScene *scene;
  guint           n;
  guint           largest;  /* of any pair, possible ones included */
  double          cell;     /* width and height */
  double          label;    /* width of the labels of rows */
  double          head;     /* height of the labels of columns */
};

/* While a part is drawn. */
typedef struct
{
  SmtSharedDrawing *drawing;
  SmtPen           *pen;
  const SmtTile    *tile;
} Part;

G_DEFINE_FINAL_TYPE (SmtSharedDrawing, smt_shared_drawing, SMT_TYPE_DRAWING)

static double
measure (const char *text)
{
  return smt_text_style_measure (SMT_TEXT_PLAIN, text);
}

static void
measure_cells (SmtSharedDrawing *self)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = i; j < self->n; j++)
      {
        SmtShared shared = smt_shared_scene_get_cell (self->scene, i, j);
        g_autofree char *number = smt_shared_scene_dup_number (self->scene, i, j);

        self->cell = MAX (self->cell, measure (number) + PADDING / 2);
        if (i != j)
          self->largest = MAX (self->largest, shared.certain + shared.possibly);
      }
}

static void
smt_shared_drawing_lay_out (SmtDrawing *drawing,
                            double      width,
                            gboolean    paged,
                            SmtExtent  *extent)
{
  SmtSharedDrawing *self = SMT_SHARED_DRAWING (drawing);

  self->label = self->head = 0;
  if (self->cell == 0)
    {
      self->cell = MIN_CELL;
      measure_cells (self);
    }
  for (guint i = 0; i < self->n; i++)
    {
      const SmtMatrixEntry *entry = smt_shared_scene_get_entry (self->scene, i);

      self->label = MAX (self->label, measure (entry->label) + PADDING);
      self->head = MAX (self->head, measure (entry->short_label) + PADDING);
    }
  if (paged)
    self->label = MIN (self->label, width * MOST_SIDE);

  extent->head = self->head;
  extent->side = self->label;
  smt_extent_add (extent->rows, self->cell, self->n);
  smt_extent_add (extent->columns, self->cell, self->n);
}

/* Where a column begins; with languages written from right to left, columns
 * run that way too. */
static double
get_x (Part  *part,
       guint  column)
{
  SmtSharedDrawing *self = part->drawing;

  return smt_drawing_flip (SMT_DRAWING (self), part->tile,
                           self->label + (column - part->tile->first_column) * self->cell,
                           self->cell);
}

static double
get_y (Part  *part,
       guint  row)
{
  SmtSharedDrawing *self = part->drawing;

  return part->tile->y + self->head + (row - part->tile->first_row) * self->cell;
}

static void
draw_head (Part  *part,
           guint  column)
{
  SmtSharedDrawing *self = part->drawing;
  SmtPenWords words = {
    .text = smt_shared_scene_get_entry (self->scene, column)->short_label,
    .x = get_x (part, column) + self->cell / 2,
    .y = part->tile->y + self->head - PADDING / 2,
    .room = self->head,
    .upright = TRUE,
  };

  smt_pen_words (part->pen, &words);
}

static void
draw_cell (Part  *part,
           guint  row,
           guint  column)
{
  SmtSharedDrawing *self = part->drawing;
  SmtShared shared = smt_shared_scene_get_cell (self->scene, row, column);
  double x = get_x (part, column), y = get_y (part, row);
  g_autofree char *number = NULL;
  SmtPenBox box = { .rect = { x, y, self->cell, self->cell }, .fill = SHADE };
  SmtPenWords words = {
    .x = x + self->cell / 2, .y = y + self->cell / 2, .anchor = SMT_ANCHOR_MIDDLE,
    .style = row == column ? SMT_TEXT_OWN : SMT_TEXT_PLAIN
  };

  if (shared.certain + shared.possibly == 0)
    return;

  if (row != column && shared.certain > 0)
    {
      box.opacity = MAX_SHADE * shared.certain / self->largest;
      smt_pen_box (part->pen, &box);
    }
  number = smt_shared_scene_dup_number (self->scene, row, column);
  words.text = number;
  smt_pen_words (part->pen, &words);
}

static void
draw_row (Part  *part,
          guint  row)
{
  SmtSharedDrawing *self = part->drawing;
  SmtDrawing *drawing = SMT_DRAWING (self);

  smt_drawing_draw_line (drawing, part->pen, smt_shared_scene_get_entry (self->scene, row)->label,
                         SMT_TEXT_PLAIN, smt_drawing_flip (drawing, part->tile, 0, self->label),
                         get_y (part, row) + self->cell / 2, self->label);
  for (guint i = part->tile->first_column; i < part->tile->end_column; i++)
    draw_cell (part, row, i);
}

static void
draw_grid (Part *part)
{
  SmtSharedDrawing *self = part->drawing;
  const SmtTile *tile = part->tile;
  double width = self->label + (tile->end_column - tile->first_column) * self->cell;
  double x = smt_drawing_flip (SMT_DRAWING (self), tile, 0, width);

  for (guint row = tile->first_row; row <= tile->end_row; row++)
    {
      SmtPenBox box = { .rect = { x, get_y (part, row) - 0.5, width, 1 }, .fill = LINE };

      smt_pen_box (part->pen, &box);
    }
}

static void
smt_shared_drawing_draw (SmtDrawing    *drawing,
                         SmtPen        *pen,
                         const SmtTile *tile)
{
  Part part = { SMT_SHARED_DRAWING (drawing), pen, tile };

  draw_grid (&part);
  for (guint i = tile->first_column; i < tile->end_column; i++)
    draw_head (&part, i);
  for (guint i = tile->first_row; i < tile->end_row && !smt_pen_is_stopped (pen); i++)
    draw_row (&part, i);
}

static void
smt_shared_drawing_finalize (GObject *object)
{
  g_clear_object (&SMT_SHARED_DRAWING (object)->scene);

  G_OBJECT_CLASS (smt_shared_drawing_parent_class)->finalize (object);
}

static void
smt_shared_drawing_class_init (SmtSharedDrawingClass *klass)
{
  SmtDrawingClass *drawing_class = SMT_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_shared_drawing_finalize;
  drawing_class->lay_out = smt_shared_drawing_lay_out;
  drawing_class->draw = smt_shared_drawing_draw;
}

static void
smt_shared_drawing_init (SmtSharedDrawing *self)
{
}

/**
 * smt_shared_drawing_new:
 *
 * Returns: (transfer full): @scene on paper
 */
SmtDrawing *
smt_shared_drawing_new (SmtSharedScene *scene)
{
  SmtSharedDrawing *self;
  SmtLanguage *language;
  g_autofree char *title = NULL, *summary = NULL;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (scene), NULL);

  language = smt_matrix_scene_get_language (smt_shared_scene_get_matrix (scene));
  title = smt_shared_scene_dup_title (scene);
  summary = smt_shared_scene_dup_summary (scene, NULL);
  self = g_object_new (SMT_TYPE_SHARED_DRAWING, NULL);
  self->scene = g_object_ref (scene);
  self->n = smt_shared_scene_get_n (scene);
  smt_drawing_set_words (SMT_DRAWING (self), language, title, summary, NULL,
                         MAX (WIDTH, smt_text_style_measure (SMT_TEXT_TITLE, title)));
  return SMT_DRAWING (self);
}

/**
 * smt_shared_scene_to_svg:
 *
 * Writes shared memberships as a picture in SVG 2, with title and description.
 *
 * Returns: (transfer full): the document, the same bytes for the same dataset,
 *   view and language
 */
char *
smt_shared_scene_to_svg (SmtSharedScene *self)
{
  g_autoptr (SmtDrawing) drawing = smt_shared_drawing_new (self);

  return smt_drawing_to_svg (drawing);
}
