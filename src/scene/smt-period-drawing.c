/* smt-period-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A party's periods on paper, as on its page: a row for each mechanism, which can
 * be cut apart; each part has the scale of time above it, and names its
 * mechanism again. There is no pointer to ask, so that a legend says what the
 * page tells on the way: what signs mean, what fades, and which day the line is.
 */

#include "smt-period-drawing.h"

#include "smt-i18n.h"
#include "smt-period-layout.h"
#include "smt-template.h"
#include "smt-timeline-axis.h"

#define WIDTH       760.0
#define AXIS        26.0
#define LEGEND_LINE 22.0
#define LEGEND_GAP  18.0
#define SWATCH      30.0      /* width of a band that fades, in the legend */
#define SPACE       SMT_PERIOD_SPACE
#define ROW         SMT_PERIOD_ROW
#define LINE        "#deddda"
#define INK         "#241f31"

struct _SmtPeriodDrawing
{
  SmtDrawing parent_instance;

  SmtPeriodChart  *chart;
  SmtPeriodLayout *layout;  /* or NULL; for the width */
  double           width;   /* of all */
};

/* While a part is drawn. */
typedef struct
{
  SmtPeriodDrawing *drawing;
  SmtPen           *pen;
  const SmtTile    *tile;
  double            body;   /* top of the first row */
  double            end;    /* and where the last ends */
} Part;

G_DEFINE_FINAL_TYPE (SmtPeriodDrawing, smt_period_drawing, SMT_TYPE_DRAWING)

static double
measure (const char *text,
         gpointer    user_data)
{
  return smt_text_style_measure (SMT_TEXT_PLAIN, text);
}

static void
smt_period_drawing_lay_out (SmtDrawing *drawing,
                            double      width,
                            gboolean    paged,
                            SmtExtent  *extent)
{
  SmtPeriodDrawing *self = SMT_PERIOD_DRAWING (drawing);

  g_clear_pointer (&self->layout, smt_period_layout_free);
  self->layout = smt_period_layout_new (self->chart, width, measure, NULL);
  self->width = width;
  extent->head = AXIS;
  extent->side = smt_period_layout_get_head (self->layout);
  smt_extent_add (extent->columns, width - extent->side, 1);
  smt_extent_add (extent->rows, ROW, smt_period_chart_get_n_rows (self->chart));
}

static double
flip (Part   *part,
      double  x,
      double  width)
{
  return smt_drawing_flip (SMT_DRAWING (part->drawing), part->tile, x, width);
}

static void
draw_words (Part         *part,
            const char   *text,
            double        x,
            double        y,
            double        room,
            SmtTextStyle  style)
{
  SmtPenWords words = {
    .text = text, .x = flip (part, x, 0), .y = y, .room = room, .style = style
  };

  smt_pen_words (part->pen, &words);
}

static void
draw_box (Part       *part,
          double      x,
          double      y,
          double      width,
          double      height,
          const char *fill)
{
  SmtPenBox box = { .rect = { flip (part, x, width), y, width, height }, .fill = fill };

  smt_pen_box (part->pen, &box);
}

static double
get_y (Part  *part,
       guint  row)
{
  return part->body + (row - part->tile->first_row) * ROW;
}

static void
draw_axis (Part *part)
{
  SmtPeriodDrawing *self = part->drawing;
  g_autoptr (SmtTimelineAxis) axis = NULL;
  SmtDay from, to;

  smt_period_chart_get_extent (self->chart, &from, &to);
  axis = smt_timeline_axis_new (smt_period_chart_get_language (self->chart), from, to,
                                smt_period_layout_get_scale (self->layout), measure, NULL);
  for (guint i = 0; i < axis->ticks->len; i++)
    {
      const SmtTick *tick = &g_array_index (axis->ticks, SmtTick, i);
      double x = smt_period_layout_get_x (self->layout, tick->day);

      /* The first may be before the first day, where names are. */
      if (tick->day < from)
        continue;
      draw_box (part, x, part->body - AXIS, 1, part->end - part->body + AXIS, LINE);
      /* Half a number is another. */
      if (x + SPACE + measure (tick->label, NULL) <= self->width)
        draw_words (part, tick->label, x + SPACE, part->body - AXIS / 2, 0, SMT_TEXT_QUIET);
    }
}

/* What goes on from another page is named again. */
static const char *
get_label (Part  *part,
           guint  row)
{
  SmtPeriodChart *chart = part->drawing->chart;
  const char *label = smt_period_chart_get_row (chart, row)->label;

  if (row > part->tile->first_row)
    return label;
  while (label == NULL)
    label = smt_period_chart_get_row (chart, --row)->label;
  return label;
}

static void
draw_names (Part *part)
{
  SmtPeriodDrawing *self = part->drawing;
  double room = smt_period_layout_get_head (self->layout) - SPACE;

  for (guint row = part->tile->first_row; row < part->tile->end_row; row++)
    {
      const char *label = get_label (part, row);

      if (label == NULL)
        continue;
      draw_box (part, 0, get_y (part, row), self->width, 1, LINE);
      draw_words (part, label, 0, get_y (part, row) + ROW / 2, room, SMT_TEXT_PLAIN);
    }
}

/* One strip of a bar, as high as it is or as its edge is. */
static void
draw_strip (Part                 *part,
            const SmtPeriodPiece *piece,
            const char           *color,
            double                y,
            double                height)
{
  gboolean is_rtl = smt_drawing_is_rtl (SMT_DRAWING (part->drawing));
  SmtPenBox box = {
    .rect = { flip (part, piece->x, piece->width), y, piece->width, height },
    .fill = color, .opacity = piece->strength,
    .fade_left = is_rtl ? piece->fade_out : piece->fade_in,
    .fade_right = is_rtl ? piece->fade_in : piece->fade_out
  };

  smt_pen_box (part->pen, &box);
}

static void
draw_bar (Part  *part,
          guint  number)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (part->drawing->chart, number);
  const SmtPeriodPiece *piece = smt_period_layout_get_piece (part->drawing->layout, number);
  const char *color = smt_glyph_get_ink (bar->glyph);
  double y = get_y (part, bar->row) + piece->y;

  if (!bar->hollow)
    {
      draw_strip (part, piece, color, y, piece->height);
      return;
    }
  draw_strip (part, piece, color, y, SMT_PERIOD_EDGE);
  draw_strip (part, piece, color, y + piece->height - SMT_PERIOD_EDGE, SMT_PERIOD_EDGE);
}

/* The sign, and the role by name where there is room for all of it. */
static void
draw_role (Part  *part,
           guint  number)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (part->drawing->chart, number);
  const SmtPeriodPiece *piece = smt_period_layout_get_piece (part->drawing->layout, number);
  double middle = get_y (part, bar->row) + ROW / 2;

  if (piece->has_sign)
    smt_pen_sign (part->pen, bar->glyph, FALSE, flip (part, piece->sign_x, SMT_PERIOD_SIGN),
                  middle - SMT_PERIOD_SIGN / 2, SMT_PERIOD_SIGN);
  if (measure (bar->role, NULL) <= piece->room)
    draw_words (part, bar->role, piece->words_x, middle, piece->room, SMT_TEXT_PLAIN);
}

static void
for_each_bar (Part   *part,
              void  (*draw) (Part  *part,
                             guint  number))
{
  SmtPeriodChart *chart = part->drawing->chart;

  for (guint i = 0; i < smt_period_chart_get_n_bars (chart) && !smt_pen_is_stopped (part->pen); i++)
    {
      guint row = smt_period_chart_get_bar (chart, i)->row;

      if (row >= part->tile->first_row && row < part->tile->end_row)
        draw (part, i);
    }
}

static void
smt_period_drawing_draw (SmtDrawing    *drawing,
                         SmtPen        *pen,
                         const SmtTile *tile)
{
  SmtPeriodDrawing *self = SMT_PERIOD_DRAWING (drawing);
  Part part = { self, pen, tile, tile->y + AXIS };
  double day = smt_period_layout_get_x (self->layout, smt_period_chart_get_day (self->chart));

  part.end = part.body + (tile->end_row - tile->first_row) * ROW;
  draw_axis (&part);
  draw_names (&part);
  for_each_bar (&part, draw_bar);
  draw_box (&part, day, part.body, 1, part.end - part.body, INK);
  for_each_bar (&part, draw_role);
}

/* What stands in the legend, one after the other, in lines. */
typedef struct
{
  Part   part;
  double x;
  double middle;
} Legend;

/* Returns: where the sign is, which is so wide; its words are drawn. */
static double
take_place (Legend     *self,
            const char *words,
            double      sign)
{
  double taken = sign + SPACE + measure (words, NULL) + LEGEND_GAP, x;

  if (self->x > 0 && self->x + taken - LEGEND_GAP > self->part.tile->width)
    {
      self->x = 0;
      self->middle += LEGEND_LINE;
    }
  x = self->x;
  self->x += taken;
  if (self->part.pen != NULL)
    draw_words (&self->part, words, x + sign + SPACE, self->middle, taken - sign - SPACE,
                SMT_TEXT_PLAIN);
  return x;
}

static void
take_sign (Legend   *self,
           SmtGlyph  glyph)
{
  SmtLanguage *language = smt_period_chart_get_language (self->part.drawing->chart);
  double x = take_place (self, smt_language_translate (language, NULL, smt_glyph_get_label (glyph)),
                         SMT_PERIOD_SIGN);

  if (self->part.pen != NULL)
    smt_pen_sign (self->part.pen, glyph, FALSE, flip (&self->part, x, SMT_PERIOD_SIGN),
                  self->middle - SMT_PERIOD_SIGN / 2, SMT_PERIOD_SIGN);
}

static void
take_fade (Legend *self)
{
  SmtLanguage *language = smt_period_chart_get_language (self->part.drawing->chart);
  SmtPeriodPiece piece = {
    .width = SWATCH, .fade_in = SWATCH / 2, .fade_out = SWATCH / 2,
    .strength = SMT_TIME_BAND_SOLID
  };

  piece.x = take_place (self, smt_language_translate (language, NULL, N_("possibly")), SWATCH);
  if (self->part.pen != NULL)
    draw_strip (&self->part, &piece, smt_glyph_get_ink (SMT_GLYPH_FULL), self->middle - 7, 14);
}

static void
take_day (Legend *self)
{
  SmtPeriodChart *chart = self->part.drawing->chart;
  SmtLanguage *language = smt_period_chart_get_language (chart);
  g_autofree char *date = smt_language_format_day (language, smt_period_chart_get_day (chart));
  g_autofree char *words = smt_template_fill (smt_language_translate (language, NULL,
                                                                      N_("As of {date}")),
                                              "date", date, NULL);
  double x = take_place (self, words, SPACE);

  if (self->part.pen != NULL)
    draw_box (&self->part, x + SPACE / 2, self->middle - 9, 1, 18, INK);
}

static gboolean
has_sign (SmtPeriodChart *chart,
          SmtGlyph        glyph)
{
  for (guint i = 0; i < smt_period_chart_get_n_bars (chart); i++)
    if (smt_period_chart_get_bar (chart, i)->glyph == glyph)
      return TRUE;

  return FALSE;
}

static gboolean
has_fade (SmtPeriodChart *chart)
{
  for (guint i = 0; i < smt_period_chart_get_n_bars (chart); i++)
    {
      const SmtPeriodBar *bar = smt_period_chart_get_bar (chart, i);

      if (bar->open_end || bar->start < bar->full_start || bar->full_end < bar->end)
        return TRUE;
    }

  return FALSE;
}

static double
smt_period_drawing_draw_legend (SmtDrawing *drawing,
                                SmtPen     *pen,
                                double      x,
                                double      y,
                                double      width)
{
  SmtPeriodDrawing *self = SMT_PERIOD_DRAWING (drawing);
  SmtTile tile = { .x = x, .y = y, .width = width };
  Legend legend = { { self, pen, &tile }, 0, y + LEGEND_LINE / 2 };

  for (SmtGlyph glyph = SMT_GLYPH_FULL; glyph < SMT_N_GLYPHS; glyph++)
    if (has_sign (self->chart, glyph))
      take_sign (&legend, glyph);
  if (has_fade (self->chart))
    take_fade (&legend);
  take_day (&legend);

  return legend.middle + LEGEND_LINE - y;
}

static void
smt_period_drawing_finalize (GObject *object)
{
  SmtPeriodDrawing *self = SMT_PERIOD_DRAWING (object);

  g_clear_pointer (&self->layout, smt_period_layout_free);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (smt_period_drawing_parent_class)->finalize (object);
}

static void
smt_period_drawing_class_init (SmtPeriodDrawingClass *klass)
{
  SmtDrawingClass *drawing_class = SMT_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_period_drawing_finalize;
  drawing_class->lay_out = smt_period_drawing_lay_out;
  drawing_class->draw = smt_period_drawing_draw;
  drawing_class->draw_legend = smt_period_drawing_draw_legend;
}

static void
smt_period_drawing_init (SmtPeriodDrawing *self)
{
}

/**
 * smt_period_drawing_new:
 *
 * Returns: (transfer full): @chart on paper
 */
SmtDrawing *
smt_period_drawing_new (SmtPeriodChart *chart)
{
  g_autofree char *heading = NULL, *description = NULL, *left_out = NULL;
  const char *remarks[2] = { NULL };
  SmtPeriodDrawing *self;

  g_return_val_if_fail (SMT_IS_PERIOD_CHART (chart), NULL);

  heading = smt_period_chart_dup_heading (chart);
  description = smt_period_chart_dup_description (chart);
  left_out = smt_period_chart_dup_left_out (chart);
  remarks[0] = left_out;
  self = g_object_new (SMT_TYPE_PERIOD_DRAWING, NULL);
  self->chart = g_object_ref (chart);
  smt_drawing_set_words (SMT_DRAWING (self), smt_period_chart_get_language (chart), heading,
                         description, remarks,
                         MAX (WIDTH, smt_text_style_measure (SMT_TEXT_TITLE, heading)));
  return SMT_DRAWING (self);
}
