/* smt-timeline-svg.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timeline as a picture: the whole of what the view shows, at a width that
 * fits a page turned on its side, with title, description and legend. Words
 * stay words. The same bytes for the same view on every machine.
 */

#include "smt-timeline-scene-private.h"

#include "smt-hue.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-mark-sign.h"
#include "smt-svg-writer.h"
#include "smt-timeline-axis.h"
#include "smt-timeline-description.h"
#include "smt-timeline-layout.h"

#define WIDTH       1200.0
#define MARGIN      16.0
#define FONT_SIZE   13.0
#define BASELINE    4.5    /* from the middle of a line down to its baseline */
#define TITLE       34.0   /* height of the heading */
#define AXIS        26.0
#define MOST_HEAD   200.0  /* width of the names of lanes */
#define UNDATED     180.0  /* width of what stands apart */
#define LEGEND      28.0   /* height of a line of it */
#define SPACE       6.0

typedef struct
{
  SmtTimelineScene  *scene;
  SmtTimelineLayout *layout;
  gboolean           rtl;
  double             head;      /* where the plot begins */
  double             plot;      /* its width */
  double             top;       /* of the first lane */
  double             height;    /* of the picture */
  double             left;      /* of what is seen, from the scene's first day */
  SmtDay             from;
  SmtDay             to;
  GString           *svg;
} Picture;

static double
measure (const char *text,
         gpointer    user_data)
{
  return smt_text_get_ems (text) * FONT_SIZE;
}

/* As much of a text as there is room for. */
static char *
dup_cut (const char *text,
         double      room)
{
  g_autoptr (GString) cut = g_string_new (NULL);
  double width = measure ("…", NULL);

  if (measure (text, NULL) <= room)
    return g_strdup (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *character = g_strndup (p, g_utf8_next_char (p) - p);

      width += measure (character, NULL);
      if (width > room)
        break;
      g_string_append (cut, character);
    }
  g_string_append (cut, "…");
  return g_strdup (cut->str);
}

static double
flip (Picture *self,
      double   x,
      double   width)
{
  return self->rtl ? WIDTH - x - width : x;
}

static double
get_plot_x (Picture *self,
            double   x)
{
  return self->head + x - self->left;
}

static void
append_words (Picture    *self,
              const char *text,
              double      x,
              double      y,
              double      room,
              const char *class)
{
  g_autofree char *cut = dup_cut (text, room);

  g_string_append (self->svg, "<text");
  smt_svg_append_attribute (self->svg, "x", flip (self, x, 0));
  smt_svg_append_attribute (self->svg, "y", y + BASELINE);
  if (class != NULL)
    g_string_append_printf (self->svg, " class=\"%s\"", class);
  g_string_append_c (self->svg, '>');
  smt_svg_append_escaped (self->svg, cut);
  g_string_append (self->svg, "</text>\n");
}

static void
append_box (Picture    *self,
            double      x,
            double      y,
            double      width,
            double      height,
            const char *attributes)
{
  g_string_append (self->svg, "<rect");
  smt_svg_append_attribute (self->svg, "x", flip (self, x, width));
  smt_svg_append_attribute (self->svg, "y", y);
  smt_svg_append_attribute (self->svg, "width", width);
  smt_svg_append_attribute (self->svg, "height", height);
  g_string_append_printf (self->svg, " %s/>\n", attributes);
}

/* A sign, hollow where @hollow, and with a dashed line where the date is
 * doubted. */
static void
append_sign (Picture     *self,
             SmtMarkKind  kind,
             guint        hue,
             gboolean     hollow,
             gboolean     doubted,
             double       x,
             double       middle)
{
  const char *color = smt_hue_get (hue, FALSE);

  g_string_append (self->svg, "<path transform=\"translate(");
  smt_svg_append_number (self->svg, flip (self, x, SMT_TIMELINE_SIGN));
  g_string_append_c (self->svg, ' ');
  smt_svg_append_number (self->svg, middle - SMT_TIMELINE_SIGN / 2);
  g_string_append_printf (self->svg, ")\" d=\"%s\" fill=\"%s\" stroke=\"%s\"",
                          smt_mark_sign_get_path (kind), hollow ? "#ffffff" : color, color);
  smt_svg_append_attribute (self->svg, "stroke-width", SMT_MARK_SIGN_LINE);
  g_string_append (self->svg, doubted ? " stroke-dasharray=\"2.5 2\"/>\n" : "/>\n");
}

/* The span of days in which something was: solid where it was on all of them,
 * and fading where it was on some day of them or an end is open. */
static void
append_span (Picture               *self,
             const SmtTimelineMark *mark,
             const SmtPiece        *piece,
             double                 y)
{
  double x = get_plot_x (self, piece->x), width = piece->width;
  g_autofree char *attributes = NULL;

  if (mark->open_end)
    width += SMT_TIMELINE_FADE;
  if (mark->open_start)
    {
      x -= SMT_TIMELINE_FADE;
      width += SMT_TIMELINE_FADE;
    }
  if (mark->time == SMT_MARK_POINT || width <= SMT_TIMELINE_SIGN)
    return;

  if (mark->time == SMT_MARK_EXTENT)
    attributes = g_strdup_printf ("rx=\"3\" fill=\"%s\" fill-opacity=\"0.4\"",
                                  smt_hue_get (mark->hue, FALSE));
  else
    attributes = g_strdup_printf ("fill=\"url(#fade-%u)\"", mark->hue);
  append_box (self, x, y + 4, width, SMT_TIMELINE_ROW - 8, attributes);
}

static void
append_badge (Picture *self,
              guint    hue,
              guint    n,
              double   x,
              double   middle)
{
  g_autofree char *number =
    smt_language_format_number (smt_timeline_scene_get_language (self->scene), n);
  g_autofree char *attributes =
    g_strdup_printf ("rx=\"9\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"1.75\"",
                     smt_hue_get (hue, FALSE));

  append_box (self, x + 1, middle - 9, SMT_TIMELINE_BADGE - 2, 18, attributes);
  g_string_append (self->svg, "<text text-anchor=\"middle\" class=\"badge\"");
  smt_svg_append_attribute (self->svg, "x",
                            flip (self, x + SMT_TIMELINE_BADGE / 2, 0));
  smt_svg_append_attribute (self->svg, "y", middle + BASELINE);
  g_string_append_c (self->svg, '>');
  smt_svg_append_escaped (self->svg, number);
  g_string_append (self->svg, "</text>\n");
}

static void
append_piece (Picture        *self,
              guint           lane,
              const SmtBand  *band,
              const SmtPiece *piece)
{
  const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self->scene, lane, piece->position);
  double y = self->top + band->y + SMT_TIMELINE_PADDING + piece->row * SMT_TIMELINE_ROW;
  double middle = y + SMT_TIMELINE_ROW / 2;
  double x = smt_piece_get_sign_x (piece, self->left);
  double room = smt_piece_get_room (piece, self->left, self->left + self->plot);
  double sign = smt_piece_get_sign_width (piece);
  g_autofree char *count = NULL;

  append_span (self, mark, piece, y);
  x = get_plot_x (self, x);
  if (piece->n > 1)
    append_badge (self, piece->hue, piece->n, x, middle);
  else
    append_sign (self, mark->kind, mark->hue, smt_mark_sign_is_hollow (mark), mark->doubted,
                 x, middle);
  if (room <= 0)
    return;

  count = smt_timeline_scene_dup_count (self->scene, piece->n);
  append_words (self, piece->n > 1 ? count : mark->label, x + sign + SMT_TIMELINE_SPACE, middle,
                room, NULL);
}

static void
append_undated (Picture       *self,
                guint          lane,
                const SmtBand *band)
{
  const SmtLane *of = smt_timeline_scene_get_lane (self->scene, lane);
  double x = WIDTH - MARGIN - UNDATED + SPACE;
  guint n_named, n_slots;

  n_slots = smt_timeline_layout_get_n_slots (self->layout, lane, FALSE, &n_named);
  for (guint i = 0; i < n_slots; i++)
    {
      double middle = self->top + band->y + SMT_TIMELINE_PADDING + (i + 0.5) * SMT_TIMELINE_ROW;

      if (i < n_named)
        {
          const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self->scene, lane,
                                                                  of->n_dated + i);

          append_sign (self, mark->kind, mark->hue, TRUE, FALSE, x, middle);
          append_words (self, mark->label, x + SMT_TIMELINE_SIGN + SMT_TIMELINE_SPACE, middle,
                        UNDATED - 2 * SPACE - SMT_TIMELINE_SIGN - SMT_TIMELINE_SPACE, NULL);
        }
      else
        {
          g_autofree char *count =
            smt_timeline_scene_dup_count (self->scene, of->n - of->n_dated - n_named);

          append_words (self, count, x, middle, UNDATED - 2 * SPACE, "quiet");
        }
    }
}

static void
append_lane (Picture *self,
             guint    lane)
{
  const SmtLane *of = smt_timeline_scene_get_lane (self->scene, lane);
  const SmtBand *band = smt_timeline_layout_get_band (self->layout, lane);
  double y = self->top + band->y;
  g_autofree char *swatch = g_strdup_printf ("rx=\"2\" fill=\"%s\"", smt_hue_get (of->hue, FALSE));

  append_box (self, MARGIN, y, WIDTH - 2 * MARGIN, 1, "class=\"line\"");
  append_box (self, MARGIN, y + 8, 4, band->height - 16, swatch);
  append_words (self, of->short_label, MARGIN + 12, y + SMT_TIMELINE_PADDING + SMT_TIMELINE_ROW / 2,
                self->head - MARGIN - 18, "head");

  g_string_append (self->svg, "<g clip-path=\"url(#plot)\">\n");
  for (guint i = smt_band_find_first (band, self->left); i < band->n_pieces; i++)
    {
      const SmtPiece *piece = &band->pieces[i];

      if (piece->x > self->left + self->plot + SMT_TIMELINE_FADE)
        break;
      if (piece->end > self->left)
        append_piece (self, lane, band, piece);
    }
  g_string_append (self->svg, "</g>\n");
  append_undated (self, lane, band);
}

static void
append_axis (Picture *self)
{
  g_autoptr (SmtTimelineAxis) axis =
    smt_timeline_axis_new (smt_timeline_scene_get_language (self->scene), self->from, self->to,
                           smt_timeline_layout_get_scale (self->layout), measure, NULL);
  double bottom = self->top + smt_timeline_layout_get_height (self->layout);

  for (guint i = 0; i < axis->ticks->len; i++)
    {
      const SmtTick *tick = &g_array_index (axis->ticks, SmtTick, i);
      double x = get_plot_x (self, smt_timeline_layout_get_x (self->layout, tick->day));

      if (x < self->head)
        continue;
      append_box (self, x, self->top - AXIS, 1, bottom - self->top + AXIS, "class=\"line\"");
      /* Half a number is another. */
      if (x + SPACE + measure (tick->label, NULL) <= self->head + self->plot)
        append_words (self, tick->label, x + SPACE, self->top - AXIS / 2, WIDTH, "quiet");
    }
  if (smt_timeline_scene_get_n_undated (self->scene) > 0)
    append_words (self, smt_language_translate (smt_timeline_scene_get_language (self->scene),
                                                NULL, N_("Undated")),
                  WIDTH - MARGIN - UNDATED + SPACE, self->top - AXIS / 2, UNDATED, "quiet");
}

/* Colours stand for mechanisms; where lanes do not name these the legend does. */
static void
append_hues (Picture *self,
             double   y)
{
  GListModel *mechanisms = smt_dataset_get_list (smt_timeline_scene_get_dataset (self->scene),
                                                 SMT_ENTITY_MECHANISM);
  double x = MARGIN;

  for (guint i = 0; i < g_list_model_get_n_items (mechanisms); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, i);
      g_autofree char *label = smt_label_dup_short (mechanism, smt_timeline_scene_get_language (self->scene));
      g_autofree char *swatch =
        g_strdup_printf ("rx=\"2\" fill=\"%s\"", smt_hue_get (smt_hue_for_number (i), FALSE));

      if (x + measure (label, NULL) + 30 > WIDTH - MARGIN)
        break;
      append_box (self, x, y - 6, 12, 12, swatch);
      append_words (self, label, x + 18, y, WIDTH, NULL);
      x += measure (label, NULL) + 36;
    }
}

static void
append_legend (Picture *self)
{
  SmtLanguage *language = smt_timeline_scene_get_language (self->scene);
  double y = self->top + smt_timeline_layout_get_height (self->layout) + LEGEND;
  double x = MARGIN;
  const char *sometime = smt_language_translate (language, NULL,
                                                 N_("hollow: on some day of the span"));

  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    {
      const char *word = smt_mark_kind_get_word (kind, language);

      if (!smt_timeline_scene_shows_kind (self->scene, kind))
        continue;
      append_sign (self, kind, 0, FALSE, FALSE, x, y);
      append_words (self, word, x + SMT_TIMELINE_SIGN + SPACE, y, WIDTH, NULL);
      x += SMT_TIMELINE_SIGN + measure (word, NULL) + 24;
    }
  append_sign (self, SMT_MARK_MEETING, 0, TRUE, FALSE, x, y);
  append_words (self, sometime, x + SMT_TIMELINE_SIGN + SPACE, y, WIDTH, NULL);
  if (smt_view_get_lanes (smt_timeline_scene_get_view (self->scene)) == SMT_LANES_TOPICS)
    append_hues (self, y + LEGEND);
}

/* What is not in the picture is counted under it. */
static void
append_notes (Picture *self)
{
  g_auto (GStrv) left_out = smt_timeline_scene_list_left_out (self->scene);
  g_autofree char *outside = smt_timeline_scene_dup_outside_words (self->scene, self->from,
                                                                   self->to);
  g_autofree char *words = g_strjoinv (" ", left_out);
  g_autofree char *all = outside != NULL ? g_strjoin (" ", outside, words, NULL)
                                         : g_strdup (words);

  append_words (self, all, MARGIN, self->height - MARGIN - LEGEND / 2, WIDTH - 2 * MARGIN, "quiet");
}

static void
lay_out (Picture            *self,
         SmtTimelineMetrics *metrics)
{
  gboolean has_undated = smt_timeline_scene_get_n_undated (self->scene) > 0;

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self->scene); i++)
    self->head = MAX (self->head,
                      measure (smt_timeline_scene_get_lane (self->scene, i)->short_label, NULL));
  self->head = MARGIN + MIN (self->head, MOST_HEAD) + 24;
  self->plot = WIDTH - MARGIN - self->head - (has_undated ? UNDATED : 0);
  smt_timeline_scene_get_window (self->scene, NULL, &self->from, &self->to);
  self->layout = smt_timeline_layout_new (self->scene, self->plot / (self->to + 1.0 - self->from),
                                          metrics);
  self->left = smt_timeline_layout_get_x (self->layout, self->from);
  self->top = MARGIN + TITLE + AXIS;
  self->height = self->top + smt_timeline_layout_get_height (self->layout) +
                 4 * LEGEND + MARGIN;
}

static void
append_fades (Picture *self)
{
  g_string_append (self->svg, "<defs>\n<clipPath id=\"plot\">");
  append_box (self, self->head, 0, self->plot, self->height, "");
  g_string_append (self->svg, "</clipPath>\n");
  for (guint hue = 0; hue <= SMT_N_HUES; hue++)
    {
      const char *color = smt_hue_get (hue, FALSE);

      g_string_append_printf (self->svg,
                              "<linearGradient id=\"fade-%u\">"
                              "<stop offset=\"0\" stop-color=\"%s\" stop-opacity=\"0\"/>"
                              "<stop offset=\"0.25\" stop-color=\"%s\" stop-opacity=\"0.3\"/>"
                              "<stop offset=\"0.75\" stop-color=\"%s\" stop-opacity=\"0.3\"/>"
                              "<stop offset=\"1\" stop-color=\"%s\" stop-opacity=\"0\"/>"
                              "</linearGradient>\n", hue, color, color, color, color);
    }
  g_string_append (self->svg, "</defs>\n");
}

static void
append_opening (Picture    *self,
                const char *title)
{
  g_autoptr (SmtTimelineDescription) description = smt_timeline_description_new (self->scene);
  g_auto (GStrv) sentences = smt_timeline_description_list_sentences (description);
  g_autofree char *words = g_strjoinv (" ", sentences);

  g_string_append (self->svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                              " aria-labelledby=\"title description\"");
  g_string_append_printf (self->svg, " lang=\"%s\"",
                          smt_language_get_tag (smt_timeline_scene_get_language (self->scene)));
  if (self->rtl)
    g_string_append (self->svg, " direction=\"rtl\"");
  smt_svg_append_attribute (self->svg, "width", WIDTH);
  smt_svg_append_attribute (self->svg, "height", self->height);
  g_string_append (self->svg, " viewBox=\"0 0 ");
  smt_svg_append_number (self->svg, WIDTH);
  g_string_append_c (self->svg, ' ');
  smt_svg_append_number (self->svg, self->height);
  g_string_append (self->svg, "\">\n<title id=\"title\">");
  smt_svg_append_escaped (self->svg, title);
  g_string_append (self->svg, "</title>\n<desc id=\"description\">");
  smt_svg_append_escaped (self->svg, words);
  g_string_append (self->svg,
                   "</desc>\n"
                   "<style>\n"
                   "text { font: 13px sans-serif; fill: #241f31; "
                   "font-variant-numeric: tabular-nums; }\n"
                   ".title { font-size: 18px; font-weight: bold; }\n"
                   ".head { font-weight: bold; }\n"
                   ".quiet { fill: #5e5c64; }\n"
                   ".badge { font-weight: bold; }\n"
                   ".line { fill: #deddda; }\n"
                   "</style>\n");
  append_fades (self);
  g_string_append (self->svg, "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
}

/**
 * smt_timeline_scene_to_svg:
 *
 * Writes the timeline as a picture in SVG 2, from when to when the view says.
 *
 * Returns: (transfer full): the document, the same bytes for the same dataset,
 *   view and language
 */
char *
smt_timeline_scene_to_svg (SmtTimelineScene *self)
{
  Picture picture = { .scene = self };
  SmtTimelineMetrics metrics = { measure, NULL, NULL };
  g_autofree char *title = NULL;

  g_return_val_if_fail (SMT_IS_TIMELINE_SCENE (self), NULL);

  picture.rtl = smt_language_is_rtl (self->language);
  picture.svg = g_string_new (NULL);
  title = smt_timeline_scene_dup_title (self);
  lay_out (&picture, &metrics);
  append_opening (&picture, title);
  append_words (&picture, title, MARGIN, MARGIN + 9, WIDTH, "title");
  append_axis (&picture);
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self); i++)
    append_lane (&picture, i);
  append_legend (&picture);
  append_notes (&picture);
  g_string_append (picture.svg, "</svg>\n");

  smt_timeline_layout_free (picture.layout);
  g_clear_pointer (&metrics.widths, g_array_unref);
  return g_string_free_and_steal (picture.svg);
}
