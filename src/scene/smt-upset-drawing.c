/* smt-upset-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets and their intersections on paper, as in the window: sets as steps with
 * their sizes, each with a line down to its column, and a row for each
 * combination with its bar and its names.
 */

#include "smt-upset-drawing.h"

#include "smt-hue.h"

#define WIDTH      640.0  /* what suits it best */
#define MIN_PLOT   160.0  /* of bars and names */
#define CELL       20.0   /* of a column of dots */
#define SPACE      8.0
#define SET        22.0   /* height of a set */
#define BAR        22.0   /* height of the line with the bar */
#define THICK      10.0   /* of a bar */
#define HEADING    32.0
#define DOT        "M 0 -5.5 A 5.5 5.5 0 1 1 0 5.5 A 5.5 5.5 0 1 1 0 -5.5 Z"
#define INK        "#5e5c64"
#define GROUND     "#ffffff"
#define FAINT      0.3

struct _SmtUpsetDrawing
{
  SmtDrawing parent_instance;

  SmtUpsetScene *scene;
  guint          n_sets;
  double         label;   /* where numbers begin */
  double         number;  /* width of the numbers */
  double         plot;    /* of bars and names */
  GPtrArray     *names;   /* of GStrv, for each row */
};

/* While a part is drawn. */
typedef struct
{
  SmtUpsetDrawing *drawing;
  SmtPen          *pen;
  const SmtTile   *tile;
} Part;

G_DEFINE_FINAL_TYPE (SmtUpsetDrawing, smt_upset_drawing, SMT_TYPE_DRAWING)

static double
measure (const char *text)
{
  return smt_text_style_measure (SMT_TEXT_PLAIN, text);
}

static double
get_plot_x (SmtUpsetDrawing *self)
{
  return self->label + self->number + SPACE;
}

static void
measure_side (SmtUpsetDrawing *self)
{
  self->label = self->n_sets * CELL;
  self->number = 0;
  for (guint i = 0; i < self->n_sets; i++)
    {
      const SmtUpsetSet *set = smt_upset_scene_get_set (self->scene, i);

      self->label = MAX (self->label, (i + 1) * CELL + measure (set->name) + SPACE);
      self->number = MAX (self->number, measure (set->count));
    }
  for (guint i = 0; i < smt_upset_scene_get_n_rows (self->scene); i++)
    self->number = MAX (self->number,
                        measure (smt_upset_scene_get_row (self->scene, i)->count));
  self->label = MIN (self->label, WIDTH / 2);
}

static double
get_heading (SmtUpsetDrawing *self,
             guint            row)
{
  return row == smt_upset_scene_get_n_decided (self->scene) ? HEADING : 0;
}

static void
smt_upset_drawing_lay_out (SmtDrawing *drawing,
                           double      width,
                           gboolean    paged,
                           SmtExtent  *extent)
{
  SmtUpsetDrawing *self = SMT_UPSET_DRAWING (drawing);

  measure_side (self);
  self->plot = MAX (width - get_plot_x (self), MIN_PLOT);
  g_ptr_array_set_size (self->names, 0);
  extent->head = self->n_sets * SET + SPACE;
  extent->side = get_plot_x (self);
  smt_extent_add (extent->columns, self->plot, 1);
  for (guint i = 0; i < smt_upset_scene_get_n_rows (self->scene); i++)
    {
      char **names = smt_text_style_wrap (SMT_TEXT_QUIET,
                                          smt_upset_scene_get_row (self->scene, i)->names,
                                          self->plot);

      g_ptr_array_add (self->names, names);
      smt_extent_add (extent->rows,
                      get_heading (self, i) + BAR + g_strv_length (names) * SMT_DRAWING_LINE, 1);
    }
}

static void
draw_box (Part       *part,
          double      x,
          double      y,
          double      width,
          double      height,
          const char *fill,
          double      opacity)
{
  SmtPenBox box = {
    .rect = { smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, x, width), y, width,
              height },
    .fill = fill, .opacity = opacity
  };

  if (width > 0)
    smt_pen_box (part->pen, &box);
}

static const char *
get_color (SmtUpsetDrawing *self,
           guint            set)
{
  return smt_hue_get (smt_upset_scene_get_set (self->scene, set)->hue, FALSE);
}

static double
get_column_x (guint set)
{
  return set * CELL + CELL / 2;
}

/* A circle around a point, as its sign. */
static void
draw_dot (Part         *part,
          guint         set,
          double        y,
          SmtSideState  state)
{
  const char *color = get_color (part->drawing, set);
  SmtPenPath path = {
    .data = DOT, .y = y, .fill = state == SMT_SIDE_YES ? color : GROUND,
    .stroke = color, .line = 1.5, .dashed = state != SMT_SIDE_YES,
    .x = smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, get_column_x (set), 0)
  };

  if (state == SMT_SIDE_NO)
    return;
  smt_pen_path (part->pen, &path);
  if (state == SMT_SIDE_POSSIBLY)
    draw_box (part, get_column_x (set) - 2.5, y - 2.5, 5, 5, color, 1);
}

static void
draw_words (Part         *part,
            const char   *text,
            SmtTextStyle  style,
            double        x,
            double        y,
            double        room)
{
  smt_drawing_draw_line (SMT_DRAWING (part->drawing), part->pen, text, style,
                         smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, x, room), y,
                         room);
}

/* Where figures of one column end. */
static void
draw_number (Part       *part,
             const char *text,
             double      y)
{
  SmtUpsetDrawing *self = part->drawing;
  SmtPenWords words = {
    .text = text, .y = y, .anchor = SMT_ANCHOR_END,
    .x = smt_drawing_flip (SMT_DRAWING (self), part->tile, self->label + self->number, 0)
  };

  smt_pen_words (part->pen, &words);
}

/* Lines of the columns, over a height. */
static void
draw_columns (Part   *part,
              guint   n,
              double  y,
              double  height)
{
  for (guint i = 0; i < n; i++)
    draw_box (part, get_column_x (i) - 0.75, y, 1.5, height, get_color (part->drawing, i), FAINT);
}

static void
draw_set (Part  *part,
          guint  number,
          double y)
{
  SmtUpsetDrawing *self = part->drawing;
  const SmtUpsetSet *set = smt_upset_scene_get_set (self->scene, number);
  double middle = y + SET / 2, x = get_plot_x (self), bar = set->share * self->plot;

  draw_columns (part, number, y, SET);
  draw_box (part, get_column_x (number) - 0.75, middle, 1.5, SET / 2, get_color (self, number),
            FAINT);
  draw_dot (part, number, middle, SMT_SIDE_YES);
  draw_words (part, set->name, SMT_TEXT_STRONG, (number + 1) * CELL, middle,
              self->label - (number + 1) * CELL);
  draw_number (part, set->count, middle);
  draw_box (part, x, middle - THICK / 2, bar, THICK, get_color (self, number), 1);
  draw_box (part, x + bar, middle - THICK / 2, set->share_possibly * self->plot, THICK,
            get_color (self, number), FAINT);
}

static void
draw_row (Part   *part,
          guint   number,
          double  y)
{
  SmtUpsetDrawing *self = part->drawing;
  const SmtUpsetRow *row = smt_upset_scene_get_row (self->scene, number);
  char **names = g_ptr_array_index (self->names, number);
  double middle = y + BAR / 2, below = y + BAR + SMT_DRAWING_LINE / 2;
  int first, last;

  draw_columns (part, self->n_sets, y, BAR + g_strv_length (names) * SMT_DRAWING_LINE);
  smt_upset_row_get_span (row, self->n_sets, &first, &last);
  if (last > first)
    draw_box (part, get_column_x (first), middle - 1, (last - first) * CELL, 2, INK, 1);
  for (guint i = 0; i < self->n_sets; i++)
    draw_dot (part, i, middle, row->states[i]);
  draw_number (part, row->count, middle);
  draw_box (part, get_plot_x (self), middle - THICK / 2, row->share * self->plot, THICK, INK,
            row->is_open ? FAINT : 1);
  for (guint i = 0; names[i] != NULL; i++)
    draw_words (part, names[i], SMT_TEXT_QUIET, get_plot_x (self), below + i * SMT_DRAWING_LINE,
                self->plot);
}

static void
smt_upset_drawing_draw (SmtDrawing    *drawing,
                        SmtPen        *pen,
                        const SmtTile *tile)
{
  SmtUpsetDrawing *self = SMT_UPSET_DRAWING (drawing);
  g_autofree char *open_title = smt_upset_scene_dup_open_title (self->scene);
  Part part = { self, pen, tile };
  double y = tile->y;

  for (guint i = 0; i < self->n_sets; i++, y += SET)
    draw_set (&part, i, y);
  draw_columns (&part, self->n_sets, y, SPACE);
  y += SPACE;
  for (guint i = tile->first_row; i < tile->end_row && !smt_pen_is_stopped (pen); i++)
    {
      if (get_heading (self, i) > 0)
        draw_words (&part, open_title, SMT_TEXT_STRONG, 0, y + HEADING / 2,
                    get_plot_x (self) + self->plot);
      y += get_heading (self, i);
      draw_row (&part, i, y);
      y += BAR + g_strv_length (g_ptr_array_index (self->names, i)) * SMT_DRAWING_LINE;
    }
}

static void
smt_upset_drawing_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_UPSET_DRAWING (object)->names);
  g_clear_object (&SMT_UPSET_DRAWING (object)->scene);

  G_OBJECT_CLASS (smt_upset_drawing_parent_class)->finalize (object);
}

static void
smt_upset_drawing_class_init (SmtUpsetDrawingClass *klass)
{
  SmtDrawingClass *drawing_class = SMT_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_upset_drawing_finalize;
  drawing_class->lay_out = smt_upset_drawing_lay_out;
  drawing_class->draw = smt_upset_drawing_draw;
}

static void
smt_upset_drawing_init (SmtUpsetDrawing *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

/**
 * smt_upset_drawing_new:
 *
 * Returns: (transfer full): @scene on paper
 */
SmtDrawing *
smt_upset_drawing_new (SmtUpsetScene *scene)
{
  SmtUpsetDrawing *self;
  SmtComparison *comparison;
  g_autofree char *title = NULL, *summary = NULL;

  g_return_val_if_fail (SMT_IS_UPSET_SCENE (scene), NULL);

  comparison = smt_upset_scene_get_comparison (scene);
  title = smt_comparison_dup_title (comparison);
  summary = smt_upset_scene_dup_description (scene);
  self = g_object_new (SMT_TYPE_UPSET_DRAWING, NULL);
  self->scene = g_object_ref (scene);
  self->n_sets = smt_upset_scene_get_n_sets (scene);
  smt_drawing_set_words (SMT_DRAWING (self), smt_comparison_get_language (comparison), title,
                         summary, NULL, MAX (WIDTH, smt_text_style_measure (SMT_TEXT_TITLE, title)));
  return SMT_DRAWING (self);
}
