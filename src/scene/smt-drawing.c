/* smt-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a picture or table is on paper: a title, rows and columns that can be
 * cut apart, a legend, lines of words under it, and notes on where all is from.
 * Whole it is one picture; SmtPages cuts it. What kinds of drawings there are,
 * and how their parts look, is for subclasses to say.
 */

#include "smt-drawing.h"

#include "smt-svg-pen.h"

typedef struct
{
  SmtLanguage  *language;
  char         *title;
  char         *summary;    /* for whom cannot see it */
  char        **remarks;    /* what is not shown */
  char        **sentences;  /* what there is to see, if it is to be told */
  char        **notes;      /* where it is from */
  double        width;      /* of the whole, where there is room in it */
} SmtDrawingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SmtDrawing, smt_drawing, G_TYPE_OBJECT)

static SmtDrawingPrivate *
get_private (SmtDrawing *self)
{
  return smt_drawing_get_instance_private (self);
}

static void
smt_drawing_finalize (GObject *object)
{
  SmtDrawingPrivate *priv = get_private (SMT_DRAWING (object));

  g_clear_object (&priv->language);
  g_free (priv->title);
  g_free (priv->summary);
  g_strfreev (priv->remarks);
  g_strfreev (priv->sentences);
  g_strfreev (priv->notes);

  G_OBJECT_CLASS (smt_drawing_parent_class)->finalize (object);
}

static void
smt_drawing_class_init (SmtDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_drawing_finalize;
}

static void
smt_drawing_init (SmtDrawing *self)
{
}

/**
 * smt_drawing_set_words:
 * @language: of all words
 * @title: what it is called
 * @summary: (nullable): what there is to see, for whom cannot see it
 * @remarks: (nullable): what is not shown; always said
 * @width: of the whole drawing, margins aside, where it fits
 *
 * For subclasses.
 */
void
smt_drawing_set_words (SmtDrawing        *self,
                       SmtLanguage       *language,
                       const char        *title,
                       const char        *summary,
                       const char *const *remarks,
                       double             width)
{
  SmtDrawingPrivate *priv = get_private (self);

  priv->language = g_object_ref (language);
  priv->title = g_strdup (title);
  priv->summary = g_strdup (summary != NULL ? summary : title);
  priv->remarks = g_strdupv ((char **) remarks);
  priv->width = width;
}

SmtLanguage *
smt_drawing_get_language (SmtDrawing *self)
{
  return get_private (self)->language;
}

gboolean
smt_drawing_is_rtl (SmtDrawing *self)
{
  return smt_language_is_rtl (get_private (self)->language);
}

const char *
smt_drawing_get_title (SmtDrawing *self)
{
  return get_private (self)->title;
}

/**
 * smt_drawing_get_width:
 *
 * Returns: the width that suits it best
 */
double
smt_drawing_get_width (SmtDrawing *self)
{
  return get_private (self)->width;
}

/**
 * smt_drawing_set_sentences:
 * @sentences: (nullable): what there is to see, to be told under it
 */
void
smt_drawing_set_sentences (SmtDrawing        *self,
                           const char *const *sentences)
{
  SmtDrawingPrivate *priv = get_private (self);

  g_strfreev (priv->sentences);
  priv->sentences = g_strdupv ((char **) sentences);
}

/**
 * smt_drawing_set_notes:
 * @notes: (nullable): where it is from, and how to cite it
 */
void
smt_drawing_set_notes (SmtDrawing        *self,
                       const char *const *notes)
{
  SmtDrawingPrivate *priv = get_private (self);

  g_strfreev (priv->notes);
  priv->notes = g_strdupv ((char **) notes);
}

/**
 * smt_drawing_get_notes:
 *
 * Returns: (transfer none) (nullable): what smt_drawing_set_notes() was told
 */
const char *const *
smt_drawing_get_notes (SmtDrawing *self)
{
  return (const char *const *) get_private (self)->notes;
}

void
smt_drawing_lay_out (SmtDrawing *self,
                     double      width,
                     gboolean    paged,
                     SmtExtent  *extent)
{
  SMT_DRAWING_GET_CLASS (self)->lay_out (self, width, paged, extent);
}

void
smt_drawing_draw_tile (SmtDrawing    *self,
                       SmtPen        *pen,
                       const SmtTile *tile)
{
  SMT_DRAWING_GET_CLASS (self)->draw (self, pen, tile);
}

/**
 * smt_drawing_draw_legend:
 * @pen: (nullable): %NULL to measure it only
 *
 * Returns: the height of the legend; 0 if there is none
 */
double
smt_drawing_draw_legend (SmtDrawing *self,
                         SmtPen     *pen,
                         double      x,
                         double      y,
                         double      width)
{
  SmtDrawingClass *klass = SMT_DRAWING_GET_CLASS (self);

  return klass->draw_legend != NULL ? klass->draw_legend (self, pen, x, y, width) : 0;
}

/**
 * smt_drawing_draw_line:
 * @x: left of the room for it
 * @y: of the middle of the line
 * @width: of the room
 *
 * Sets words where reading begins.
 */
void
smt_drawing_draw_line (SmtDrawing   *self,
                       SmtPen       *pen,
                       const char   *text,
                       SmtTextStyle  style,
                       double        x,
                       double        y,
                       double        width)
{
  SmtPenWords words = {
    .text = text, .x = smt_drawing_is_rtl (self) ? x + width : x, .y = y, .room = width,
    .style = style
  };

  smt_pen_words (pen, &words);
}

static void
add_lines (GStrvBuilder *lines,
           char        **paragraphs,
           SmtTextStyle  style,
           double        width)
{
  for (guint i = 0; paragraphs != NULL && paragraphs[i] != NULL; i++)
    {
      g_auto (GStrv) wrapped = smt_text_style_wrap (style, paragraphs[i], width);

      g_strv_builder_addv (lines, (const char **) wrapped);
    }
}

/**
 * smt_drawing_list_lines:
 * @width: of the lines
 *
 * Returns: (transfer full): what is said under the legend, as lines
 */
char **
smt_drawing_list_lines (SmtDrawing *self,
                        double      width)
{
  SmtDrawingPrivate *priv = get_private (self);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  add_lines (lines, priv->sentences, SMT_TEXT_PLAIN, width);
  for (guint i = 0; priv->remarks != NULL && priv->remarks[i] != NULL; i++)
    /* What is not shown may be one of the sentences. */
    if (priv->sentences == NULL ||
        !g_strv_contains ((const char *const *) priv->sentences, priv->remarks[i]))
      add_lines (lines, (char *[]) { priv->remarks[i], NULL }, SMT_TEXT_PLAIN, width);
  return g_strv_builder_end (lines);
}

/**
 * smt_drawing_flip:
 * @x: from where reading begins in the room for @tile
 * @width: of what stands there
 *
 * Returns: the left of it
 */
double
smt_drawing_flip (SmtDrawing    *self,
                  const SmtTile *tile,
                  double         x,
                  double         width)
{
  return smt_drawing_is_rtl (self) ? tile->x + tile->width - x - width : tile->x + x;
}

static double
draw_lines (SmtDrawing   *self,
            SmtPen       *pen,
            char        **lines,
            SmtTextStyle  style,
            double        height,
            double        y,
            double        width)
{
  for (guint i = 0; lines[i] != NULL; i++, y += height)
    if (pen != NULL)
      smt_drawing_draw_line (self, pen, lines[i], style, SMT_DRAWING_MARGIN, y + height / 2,
                             width);

  return y;
}

/* From the top to the bottom; with no pen, to find out how large it is. */
static void
run (SmtDrawing *self,
     SmtPen     *pen,
     double     *width,
     double     *height)
{
  SmtDrawingPrivate *priv = get_private (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL, notes = NULL;
  g_auto (SmtExtent) extent = { 0 };
  SmtTile tile = { .x = SMT_DRAWING_MARGIN, .y = SMT_DRAWING_MARGIN + SMT_DRAWING_TITLE };
  double inner, legend;

  smt_extent_init (&extent);
  smt_drawing_lay_out (self, priv->width, FALSE, &extent);
  tile.end_row = extent.rows->len;
  tile.end_column = extent.columns->len;
  inner = MAX (priv->width, extent.side + smt_extent_sum (extent.columns, 0, tile.end_column) +
                            extent.rest);
  tile.width = inner;
  if (pen != NULL)
    {
      smt_drawing_draw_line (self, pen, priv->title, SMT_TEXT_TITLE, SMT_DRAWING_MARGIN,
                             SMT_DRAWING_MARGIN + SMT_DRAWING_LINE / 2, inner);
      smt_drawing_draw_tile (self, pen, &tile);
    }

  *height = tile.y + extent.head + smt_extent_sum (extent.rows, 0, tile.end_row) +
            SMT_DRAWING_MARGIN / 2;
  legend = smt_drawing_draw_legend (self, pen, SMT_DRAWING_MARGIN, *height, inner);
  *height += legend;
  /* Long lines are hard to read. */
  lines = smt_drawing_list_lines (self, MIN (inner, priv->width));
  *height = draw_lines (self, pen, lines, SMT_TEXT_PLAIN, SMT_DRAWING_LINE,
                        *height + (lines[0] != NULL ? SMT_DRAWING_MARGIN / 2 : 0), inner);
  add_lines (builder, priv->notes, SMT_TEXT_SMALL, MIN (inner, priv->width));
  notes = g_strv_builder_end (builder);
  *height = draw_lines (self, pen, notes, SMT_TEXT_SMALL, SMT_DRAWING_SMALL,
                        *height + (notes[0] != NULL ? SMT_DRAWING_MARGIN / 2 : 0), inner) +
            SMT_DRAWING_MARGIN / 2;
  *width = inner + 2 * SMT_DRAWING_MARGIN;
}

/**
 * smt_drawing_measure:
 * @width: (out): of the whole
 * @height: (out): likewise
 */
void
smt_drawing_measure (SmtDrawing *self,
                     double     *width,
                     double     *height)
{
  g_return_if_fail (SMT_IS_DRAWING (self));

  run (self, NULL, width, height);
}

/**
 * smt_drawing_draw:
 *
 * Draws the whole, from 0, 0 on.
 */
void
smt_drawing_draw (SmtDrawing *self,
                  SmtPen     *pen)
{
  double width, height;

  g_return_if_fail (SMT_IS_DRAWING (self));

  run (self, pen, &width, &height);
}

/**
 * smt_drawing_write_svg:
 * @sink: where to
 *
 * Writes the whole as SVG, the same bytes for the same dataset, view and language.
 * Nothing of it is kept, so that it may be of any size.
 */
void
smt_drawing_write_svg (SmtDrawing *self,
                       SmtSink    *sink)
{
  SmtDrawingPrivate *priv = get_private (self);
  SmtPen *pen;
  double width, height;

  g_return_if_fail (SMT_IS_DRAWING (self));

  pen = smt_svg_pen_new (priv->language, sink);
  run (self, pen, &width, &height);
  smt_svg_pen_begin (pen, width, height, priv->title, priv->summary);
  run (self, pen, &width, &height);
  smt_svg_pen_finish (pen);
}

/**
 * smt_drawing_to_svg:
 *
 * Returns: (transfer full): the whole as SVG
 */
char *
smt_drawing_to_svg (SmtDrawing *self)
{
  SmtSink *sink = smt_sink_new_for_text (NULL);

  smt_drawing_write_svg (self, sink);
  return smt_sink_free_to_text (sink);
}

/**
 * smt_extent_init:
 *
 * Makes an extent of nothing.
 */
void
smt_extent_init (SmtExtent *self)
{
  *self = (SmtExtent) {
    .rows = g_array_new (FALSE, FALSE, sizeof (double)),
    .columns = g_array_new (FALSE, FALSE, sizeof (double)),
  };
}

void
smt_extent_clear (SmtExtent *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
}

/**
 * smt_extent_add:
 * @sizes: rows or columns
 * @size: of each of those that are added
 * @n: how many are
 */
void
smt_extent_add (GArray *sizes,
                double  size,
                guint   n)
{
  for (guint i = 0; i < n; i++)
    g_array_append_val (sizes, size);
}

/**
 * smt_extent_sum:
 * @end: the one after the last
 *
 * Returns: what those from @first on take up
 */
double
smt_extent_sum (const GArray *sizes,
                guint         first,
                guint         end)
{
  double sum = 0;

  for (guint i = first; i < end; i++)
    sum += g_array_index (sizes, double, i);
  return sum;
}
