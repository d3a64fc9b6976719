/* smt-svg-pen.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pen that writes SVG 2: the same bytes for the same drawing on every
 * machine. Each sign is drawn once and used where it stands. Words stay words;
 * title and description speak for the picture.
 *
 * What is used stands before what uses it, and none of the picture is kept: so all
 * is drawn twice, to see what is used, and to write.
 */

#include "smt-svg-pen.h"

#include "smt-svg-writer.h"

/* From the middle of a line down to its baseline, in ems. */
#define BASELINE 0.346

typedef struct
{
  SmtPen       pen;
  SmtLanguage *language;
  gboolean     rtl;
  SmtSink     *sink;
  gboolean     writes;                  /* what is drawn; else it looks on */
  GString     *body;                    /* of the sink, or own and dropped */
  GString     *definitions;
  double       sizes[SMT_N_GLYPHS][2];  /* of the signs used, 0 for others */
  GPtrArray   *fades;                   /* stops of gradients, as text */
  GHashTable  *fade_numbers;            /* of each, from 1 on; borrows it */
  guint        n_clips;
} SmtSvgPen;

/* After each thing drawn. */
static void
settle (SmtSvgPen *self)
{
  if (self->writes)
    smt_sink_flow (self->sink);
  else
    g_string_truncate (self->body, 0);
  self->pen.is_stopped = smt_sink_is_stopped (self->sink);
}

static void
append_class (GString      *body,
              SmtTextStyle  style)
{
  if (style != SMT_TEXT_PLAIN)
    g_string_append_printf (body, " class=\"%s\"", smt_text_style_get_look (style)->name);
}

static void
append_place (SmtSvgPen         *self,
              const SmtPenWords *words)
{
  double down = BASELINE * smt_text_style_get_look (words->style)->size;

  if (!words->upright)
    {
      smt_svg_append_attribute (self->body, "x", words->x);
      smt_svg_append_attribute (self->body, "y", words->y + down);
      return;
    }

  g_string_append (self->body, " transform=\"translate(");
  smt_svg_append_number (self->body, words->x + down);
  g_string_append_c (self->body, ' ');
  smt_svg_append_number (self->body, words->y);
  g_string_append (self->body, ") rotate(-90)\"");
}

static void
append_words (SmtPen            *pen,
              const SmtPenWords *words)
{
  SmtSvgPen *self = (SmtSvgPen *) pen;
  g_autofree char *cut = words->room > 0
                         ? smt_text_style_cut (words->style, words->text, words->room)
                         : g_strdup (words->text);

  g_string_append (self->body, "<text");
  append_place (self, words);
  /* Turned, a text that begins at its right end would run downwards. */
  if (words->anchor == SMT_ANCHOR_END || (words->upright && self->rtl))
    g_string_append (self->body, " text-anchor=\"end\"");
  else if (words->anchor == SMT_ANCHOR_MIDDLE)
    g_string_append (self->body, " text-anchor=\"middle\"");
  append_class (self->body, words->style);
  g_string_append_c (self->body, '>');
  smt_svg_append_escaped (self->body, cut);
  g_string_append (self->body, "</text>\n");
  settle (self);
}

static void
append_stop (GString    *stops,
             double      share,
             const char *color,
             gboolean    is_clear)
{
  g_string_append (stops, "<stop offset=\"");
  smt_svg_append_number (stops, share * 100);
  g_string_append_printf (stops, "%%\" stop-color=\"%s\"", color);
  g_string_append (stops, is_clear ? " stop-opacity=\"0\"/>" : "/>");
}

/* Boxes that fade alike share a gradient. */
static guint
find_fade (SmtSvgPen       *self,
           const SmtPenBox *box)
{
  g_autoptr (GString) stops = g_string_new (NULL);
  double left = CLAMP (box->fade_left / box->rect.width, 0, 1);
  double right = CLAMP (1 - box->fade_right / box->rect.width, left, 1);
  guint number;

  if (left > 0)
    append_stop (stops, 0, box->fill, TRUE);
  append_stop (stops, left, box->fill, FALSE);
  append_stop (stops, right, box->fill, FALSE);
  if (right < 1)
    append_stop (stops, 1, box->fill, TRUE);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->fade_numbers, stops->str));
  if (number == 0)
    {
      char *fade = g_strdup (stops->str);

      g_ptr_array_add (self->fades, fade);
      number = self->fades->len;
      g_hash_table_insert (self->fade_numbers, fade, GUINT_TO_POINTER (number));
    }
  return number - 1;
}

static void
append_rect (GString       *svg,
             const SmtRect *rect)
{
  g_string_append (svg, "<rect");
  smt_svg_append_attribute (svg, "x", rect->x);
  smt_svg_append_attribute (svg, "y", rect->y);
  smt_svg_append_attribute (svg, "width", rect->width);
  smt_svg_append_attribute (svg, "height", rect->height);
}

static void
append_box (SmtPen          *pen,
            const SmtPenBox *box)
{
  SmtSvgPen *self = (SmtSvgPen *) pen;

  append_rect (self->body, &box->rect);
  if (box->radius > 0)
    smt_svg_append_attribute (self->body, "rx", box->radius);
  if (box->fade_left > 0 || box->fade_right > 0)
    g_string_append_printf (self->body, " fill=\"url(#fade-%u)\"", find_fade (self, box));
  else
    g_string_append_printf (self->body, " fill=\"%s\"", box->fill != NULL ? box->fill : "none");
  if (box->opacity > 0)
    smt_svg_append_attribute (self->body, "fill-opacity", box->opacity);
  if (box->stroke != NULL)
    {
      g_string_append_printf (self->body, " stroke=\"%s\"", box->stroke);
      smt_svg_append_attribute (self->body, "stroke-width", box->line);
    }
  g_string_append (self->body, "/>\n");
  settle (self);
}

static void
append_path (SmtPen           *pen,
             const SmtPenPath *path)
{
  SmtSvgPen *self = (SmtSvgPen *) pen;

  g_string_append (self->body, "<path transform=\"translate(");
  smt_svg_append_number (self->body, path->x);
  g_string_append_c (self->body, ' ');
  smt_svg_append_number (self->body, path->y);
  g_string_append_printf (self->body, ")\" d=\"%s\" fill=\"%s\" stroke=\"%s\"", path->data,
                          path->fill, path->stroke);
  smt_svg_append_attribute (self->body, "stroke-width", path->line);
  g_string_append (self->body, path->dashed ? " stroke-dasharray=\"2.5 2\"/>\n" : "/>\n");
  settle (self);
}

static void
append_sign (SmtPen   *pen,
             SmtGlyph  glyph,
             gboolean  possibly,
             double    x,
             double    y,
             double    size)
{
  SmtSvgPen *self = (SmtSvgPen *) pen;

  self->sizes[glyph][possibly] = size;
  g_string_append_printf (self->body, "<use href=\"#%s%s\"", smt_glyph_get_nick (glyph),
                          possibly ? "-possibly" : "");
  smt_svg_append_attribute (self->body, "x", x);
  smt_svg_append_attribute (self->body, "y", y);
  g_string_append (self->body, "/>\n");
  settle (self);
}

static void
append_clip (SmtPen        *pen,
             const SmtRect *rect)
{
  SmtSvgPen *self = (SmtSvgPen *) pen;

  if (rect == NULL)
    {
      g_string_append (self->body, "</g>\n");
      settle (self);
      return;
    }

  self->n_clips++;
  if (!self->writes)
    {
      g_string_append_printf (self->definitions, "<clipPath id=\"clip-%u\">", self->n_clips);
      append_rect (self->definitions, rect);
      g_string_append (self->definitions, "/></clipPath>\n");
    }
  g_string_append_printf (self->body, "<g clip-path=\"url(#clip-%u)\">\n", self->n_clips);
  settle (self);
}

static const SmtPenClass svg_pen_class = {
  append_words, append_box, append_path, append_sign, append_clip
};

/**
 * smt_svg_pen_new:
 * @language: of the words
 * @sink: where to write; it outlives the pen
 *
 * Returns: (transfer full): a pen that looks on, until smt_svg_pen_begin(), and is
 *   freed by smt_svg_pen_finish()
 */
SmtPen *
smt_svg_pen_new (SmtLanguage *language,
                 SmtSink     *sink)
{
  SmtSvgPen *self = g_new0 (SmtSvgPen, 1);

  self->pen.klass = &svg_pen_class;
  self->language = g_object_ref (language);
  self->rtl = smt_language_is_rtl (language);
  self->sink = sink;
  self->pen.cancellable = smt_sink_get_cancellable (sink);
  self->body = g_string_new (NULL);
  self->definitions = g_string_new (NULL);
  self->fades = g_ptr_array_new_with_free_func (g_free);
  self->fade_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  return &self->pen;
}

static void
append_opening (SmtSvgPen  *self,
                GString    *svg,
                double      width,
                double      height,
                const char *title,
                const char *description)
{
  g_string_append (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                        " aria-labelledby=\"title description\"");
  g_string_append_printf (svg, " lang=\"%s\"", smt_language_get_tag (self->language));
  if (self->rtl)
    g_string_append (svg, " direction=\"rtl\"");
  smt_svg_append_attribute (svg, "width", width);
  smt_svg_append_attribute (svg, "height", height);
  g_string_append (svg, " viewBox=\"0 0 ");
  smt_svg_append_number (svg, width);
  g_string_append_c (svg, ' ');
  smt_svg_append_number (svg, height);
  g_string_append (svg, "\">\n<title id=\"title\">");
  smt_svg_append_escaped (svg, title);
  g_string_append (svg, "</title>\n<desc id=\"description\">");
  smt_svg_append_escaped (svg, description);
  g_string_append (svg, "</desc>\n");
}

static void
append_style (GString *svg)
{
  g_string_append (svg, "<style>\ntext { font: 13px sans-serif; fill: #241f31; "
                        "font-variant-numeric: tabular-nums; }\n");
  for (SmtTextStyle style = SMT_TEXT_PLAIN + 1; style < SMT_N_TEXT_STYLES; style++)
    {
      const SmtTextLook *look = smt_text_style_get_look (style);

      g_string_append_printf (svg, ".%s { font-size: %dpx;%s fill: %s; }\n", look->name,
                              (int) look->size, look->bold ? " font-weight: bold;" : "",
                              look->color);
    }
  g_string_append (svg, "</style>\n");
}

static void
append_signs (SmtSvgPen *self,
              GString   *svg)
{
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    for (guint possibly = 0; possibly < 2; possibly++)
      {
        if (self->sizes[glyph][possibly] == 0)
          continue;
        g_string_append_printf (svg, "<g id=\"%s%s\" color=\"%s\">", smt_glyph_get_nick (glyph),
                                possibly ? "-possibly" : "", smt_glyph_get_ink (glyph));
        smt_svg_append_glyph (svg, glyph, possibly, self->sizes[glyph][possibly]);
        g_string_append (svg, "</g>\n");
      }
}

static void
append_fades (SmtSvgPen *self,
              GString   *svg)
{
  for (guint i = 0; i < self->fades->len; i++)
    g_string_append_printf (svg, "<linearGradient id=\"fade-%u\">%s</linearGradient>\n", i,
                            (const char *) g_ptr_array_index (self->fades, i));
}

/**
 * smt_svg_pen_begin:
 * @pen: what has seen all of the picture
 * @width: of the picture
 * @height: likewise
 * @title: what the picture is called
 * @description: what there is to see
 *
 * Writes what stands before the picture; it is to be drawn once more then.
 */
void
smt_svg_pen_begin (SmtPen     *pen,
                   double      width,
                   double      height,
                   const char *title,
                   const char *description)
{
  SmtSvgPen *self = (SmtSvgPen *) pen;
  GString *svg = smt_sink_get_text (self->sink);

  append_opening (self, svg, width, height, title, description);
  append_style (svg);
  g_string_append (svg, "<defs>\n");
  append_signs (self, svg);
  append_fades (self, svg);
  g_string_append_len (svg, self->definitions->str, self->definitions->len);
  g_string_append (svg, "</defs>\n");
  g_string_append (svg, "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  smt_sink_flow (self->sink);

  g_string_free (self->body, TRUE);
  self->body = svg;
  self->writes = TRUE;
  self->n_clips = 0;
}

/**
 * smt_svg_pen_finish:
 * @pen: (transfer full): what has drawn the picture
 *
 * Ends the document.
 */
void
smt_svg_pen_finish (SmtPen *pen)
{
  SmtSvgPen *self = (SmtSvgPen *) pen;

  smt_sink_write (self->sink, "</svg>\n");
  g_string_free (self->definitions, TRUE);
  g_hash_table_unref (self->fade_numbers);
  g_ptr_array_unref (self->fades);
  g_object_unref (self->language);
  g_free (self);
}
