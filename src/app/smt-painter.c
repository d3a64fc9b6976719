/* smt-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pen that paints with cairo: on the pixels of a picture, the pages of a PDF
 * or a printer. Words go through Pango and stay words. A drawing is laid out by
 * a table of widths; what a font makes wider than its room is pressed together,
 * and cut only if it would be hard to read.
 */

#include "smt-painter.h"

#include <math.h>

#include "smt-sign-batch.h"

#define NARROWEST 0.8   /* to how much of its width a word is pressed */

typedef struct
{
  SmtPen        pen;
  cairo_t      *cr;
  PangoLayout  *layouts[SMT_N_TEXT_STYLES];
  SmtSignBatch *signs;   /* that wait until something else than words is painted */
  gboolean      rtl;
} SmtPainter;

static void
set_color (SmtPainter *self,
           const char *color,
           double      opacity)
{
  guint64 number = 0;

  g_ascii_string_to_unsigned (color + 1, 16, 0, 0xffffff, &number, NULL);
  cairo_set_source_rgba (self->cr, (number >> 16) / 255.0, (number >> 8 & 0xff) / 255.0,
                         (number & 0xff) / 255.0, opacity);
}

static PangoLayout *
get_layout (SmtPainter   *self,
            SmtTextStyle  style)
{
  const SmtTextLook *look = smt_text_style_get_look (style);
  g_autoptr (PangoFontDescription) font = NULL;
  PangoContext *context;

  if (self->layouts[style] != NULL)
    return self->layouts[style];

  self->layouts[style] = pango_cairo_create_layout (self->cr);
  font = pango_font_description_from_string ("sans-serif");
  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  if (look->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  context = pango_layout_get_context (self->layouts[style]);
  pango_context_set_base_dir (context, self->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  /* Letters stand where they would at any size. */
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_layout_set_font_description (self->layouts[style], font);
  pango_layout_set_auto_dir (self->layouts[style], FALSE);
  pango_layout_set_single_paragraph_mode (self->layouts[style], TRUE);
  pango_layout_set_ellipsize (self->layouts[style], PANGO_ELLIPSIZE_END);
  return self->layouts[style];
}

/* Fits a layout into the room for it. Returns how much it is to be pressed. */
static double
fit_layout (PangoLayout *layout,
            double       room,
            int         *width)
{
  double pressed = 1;

  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, width, NULL);
  if (room <= 0 || *width <= room * PANGO_SCALE)
    return 1;

  pressed = MAX (room * PANGO_SCALE / *width, NARROWEST);
  if (*width * pressed > room * PANGO_SCALE + 1)
    {
      pango_layout_set_width (layout, room / pressed * PANGO_SCALE);
      pango_layout_get_size (layout, width, NULL);
    }
  return pressed;
}

static double
get_start (SmtPainter        *self,
           const SmtPenWords *words,
           double             width)
{
  SmtAnchor anchor = words->anchor;

  if (anchor == SMT_ANCHOR_MIDDLE)
    return -width / 2;
  /* Turned, words begin below, whatever their direction. */
  if (self->rtl && !words->upright)
    return anchor == SMT_ANCHOR_START ? -width : 0;
  return anchor == SMT_ANCHOR_START ? 0 : -width;
}

static void
paint_words (SmtPen            *pen,
             const SmtPenWords *words)
{
  SmtPainter *self = (SmtPainter *) pen;
  PangoLayout *layout = get_layout (self, words->style);
  double pressed, middle;
  int width;

  pango_layout_set_text (layout, words->text, -1);
  pressed = fit_layout (layout, words->room, &width);
  /* Fonts of other scripts are higher: what counts is the line of the letters. */
  middle = pango_layout_get_baseline (layout) / (double) PANGO_SCALE -
           0.346 * smt_text_style_get_look (words->style)->size;

  cairo_save (self->cr);
  set_color (self, smt_text_style_get_look (words->style)->color, 1);
  cairo_translate (self->cr, words->x, words->y);
  if (words->upright)
    cairo_rotate (self->cr, -G_PI / 2);
  cairo_translate (self->cr, get_start (self, words, width * pressed / PANGO_SCALE), -middle);
  cairo_scale (self->cr, pressed, 1);
  pango_cairo_update_layout (self->cr, layout);
  pango_cairo_show_layout (self->cr, layout);
  cairo_restore (self->cr);
}

static void
add_round_rect (cairo_t       *cr,
                const SmtRect *rect,
                double         radius)
{
  double right = rect->x + rect->width, bottom = rect->y + rect->height;

  radius = MIN (radius, MIN (rect->width, rect->height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, rect->y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, rect->x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* As the gradient that the writer of SVG makes. */
static void
set_fade (SmtPainter      *self,
          const SmtPenBox *box)
{
  double left = CLAMP (box->fade_left / box->rect.width, 0, 1);
  double right = CLAMP (1 - box->fade_right / box->rect.width, left, 1);
  double alpha = box->opacity > 0 ? box->opacity : 1;
  const struct { double offset, alpha; } stops[] = {
    { 0, left > 0 ? 0 : alpha }, { left, alpha }, { right, alpha }, { 1, right < 1 ? 0 : alpha }
  };
  cairo_pattern_t *fade = cairo_pattern_create_linear (box->rect.x, 0,
                                                       box->rect.x + box->rect.width, 0);
  guint64 number = 0;

  g_ascii_string_to_unsigned (box->fill + 1, 16, 0, 0xffffff, &number, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    cairo_pattern_add_color_stop_rgba (fade, stops[i].offset, (number >> 16) / 255.0,
                                       (number >> 8 & 0xff) / 255.0, (number & 0xff) / 255.0,
                                       stops[i].alpha);
  cairo_set_source (self->cr, fade);
  cairo_pattern_destroy (fade);
}

static void
paint_box (SmtPen          *pen,
           const SmtPenBox *box)
{
  SmtPainter *self = (SmtPainter *) pen;

  smt_sign_batch_paint (self->signs);
  if (box->rect.width <= 0 || box->rect.height <= 0)
    return;
  if (box->radius > 0)
    add_round_rect (self->cr, &box->rect, box->radius);
  else
    cairo_rectangle (self->cr, box->rect.x, box->rect.y, box->rect.width, box->rect.height);
  if (box->fade_left > 0 || box->fade_right > 0)
    set_fade (self, box);
  else if (box->fill != NULL)
    set_color (self, box->fill, box->opacity > 0 ? box->opacity : 1);
  if (box->fill != NULL)
    cairo_fill_preserve (self->cr);
  if (box->stroke != NULL)
    {
      set_color (self, box->stroke, 1);
      cairo_set_line_width (self->cr, box->line);
      cairo_stroke_preserve (self->cr);
    }
  cairo_new_path (self->cr);
}

/* Arcs of paths are half circles, the large one to the right of a point below
 * another, as the sign of a meeting has them. */
static void
add_arc (cairo_t      *cr,
         const double *values)
{
  double x, y, radius = values[0], to_x = values[5], to_y = values[6], start;

  cairo_get_current_point (cr, &x, &y);
  start = atan2 (y - (y + to_y) / 2, x - (x + to_x) / 2);
  cairo_arc (cr, (x + to_x) / 2, (y + to_y) / 2, radius, start, start + G_PI);
}

static void
add_command (cairo_t      *cr,
             char          command,
             const double *values)
{
  switch (command)
    {
    case 'M':
      cairo_move_to (cr, values[0], values[1]);
      break;
    case 'L':
      cairo_line_to (cr, values[0], values[1]);
      break;
    case 'A':
      add_arc (cr, values);
      break;
    case 'Z':
      cairo_close_path (cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_path (cairo_t    *cr,
          const char *data)
{
  g_auto (GStrv) words = g_strsplit (data, " ", -1);

  for (guint i = 0; words[i] != NULL; )
    {
      char command = words[i++][0];
      double values[7] = { 0 };
      guint n = 0;

      while (words[i] != NULL && !g_ascii_isalpha (words[i][0]) && n < G_N_ELEMENTS (values))
        values[n++] = g_ascii_strtod (words[i++], NULL);
      add_command (cr, command, values);
    }
}

static void
paint_path (SmtPen           *pen,
            const SmtPenPath *path)
{
  static const double dashes[] = { 2.5, 2 };
  SmtPainter *self = (SmtPainter *) pen;

  smt_sign_batch_paint (self->signs);
  cairo_save (self->cr);
  cairo_translate (self->cr, path->x, path->y);
  add_path (self->cr, path->data);
  set_color (self, path->fill, 1);
  cairo_fill_preserve (self->cr);
  set_color (self, path->stroke, 1);
  cairo_set_line_width (self->cr, path->line);
  if (path->dashed)
    cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
paint_sign (SmtPen   *pen,
            SmtGlyph  glyph,
            gboolean  possibly,
            double    x,
            double    y,
            double    size)
{
  smt_sign_batch_add (((SmtPainter *) pen)->signs, glyph, possibly, x, y, size);
}

static void
set_clip (SmtPen        *pen,
          const SmtRect *rect)
{
  SmtPainter *self = (SmtPainter *) pen;

  smt_sign_batch_paint (self->signs);
  if (rect == NULL)
    {
      cairo_restore (self->cr);
      return;
    }

  cairo_save (self->cr);
  cairo_rectangle (self->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (self->cr);
}

static const SmtPenClass painter_class = {
  paint_words, paint_box, paint_path, paint_sign, set_clip
};

/**
 * smt_painter_new:
 * @cr: where to paint
 * @rtl: whether the language is written from right to left
 *
 * Returns: (transfer full): a pen that paints on @cr
 */
SmtPen *
smt_painter_new (cairo_t  *cr,
                 gboolean  rtl)
{
  SmtPainter *self = g_new0 (SmtPainter, 1);

  self->pen.klass = &painter_class;
  self->cr = cairo_reference (cr);
  self->signs = smt_sign_batch_new (cr);
  self->rtl = rtl;
  return &self->pen;
}

void
smt_painter_free (SmtPen *pen)
{
  SmtPainter *self = (SmtPainter *) pen;

  smt_sign_batch_paint (self->signs);
  smt_sign_batch_free (self->signs);
  for (guint i = 0; i < SMT_N_TEXT_STYLES; i++)
    g_clear_object (&self->layouts[i]);
  cairo_destroy (self->cr);
  g_free (self);
}
