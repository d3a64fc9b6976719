/* smt-shared-svg.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared memberships as a picture: numbers on squares that are the darker the
 * more is in common. The number says all; the shade only helps to find blocks.
 * The same bytes for the same view on every machine.
 */

#include "smt-shared-scene.h"

#include "smt-matrix-metrics.h"
#include "smt-svg-writer.h"

#define FONT_SIZE    13.0
#define LINE_HEIGHT  18.0
#define BASELINE     4.5   /* from the middle of a line down to its baseline */
#define MARGIN       16.0
#define PADDING      12.0
#define TITLE_HEIGHT 34.0
#define MIN_CELL     24.0
#define MAX_SHADE    0.45  /* dark words must be readable on it */

typedef struct
{
  SmtSharedScene *scene;
  SmtLanguage    *language;
  gboolean        rtl;
  guint           n;
  guint           largest;  /* of any pair, possible ones included */
  double          cell;     /* width and height */
  double          label;    /* width of the labels of rows */
  double          head;     /* height of the labels of columns */
  double          width;    /* of the picture */
  double          height;
  GString        *svg;
} Picture;

static double
measure (const char *text)
{
  return smt_text_get_ems (text) * FONT_SIZE;
}

static void
lay_out (Picture *self)
{
  g_autofree char *title = smt_shared_scene_dup_title (self->scene);

  self->cell = MIN_CELL;
  for (guint i = 0; i < self->n; i++)
    {
      const SmtMatrixEntry *entry = smt_shared_scene_get_entry (self->scene, i);

      self->label = MAX (self->label, measure (entry->label) + PADDING);
      self->head = MAX (self->head, measure (entry->short_label) + PADDING);
    }
  for (guint i = 0; i < self->n; i++)
    for (guint j = i; j < self->n; j++)
      {
        SmtShared shared = smt_shared_scene_get_cell (self->scene, i, j);
        g_autofree char *number = smt_shared_scene_dup_number (self->scene, i, j);

        self->cell = MAX (self->cell, measure (number) + PADDING / 2);
        if (i != j)
          self->largest = MAX (self->largest, shared.certain + shared.possibly);
      }
  self->width = MAX (self->label + self->n * self->cell, 1.5 * measure (title)) + 2 * MARGIN;
  self->height = TITLE_HEIGHT + self->head + self->n * self->cell + 2 * MARGIN;
}

/* Where a column begins; with languages written from right to left, columns
 * run that way too. */
static double
get_x (Picture *self,
       guint    column)
{
  double x = MARGIN + self->label + column * self->cell;

  return self->rtl ? self->width - x - self->cell : x;
}

static double
get_y (Picture *self,
       guint    row)
{
  return MARGIN + TITLE_HEIGHT + self->head + row * self->cell;
}

static void
append_words (Picture    *self,
              const char *text,
              double      x,
              double      y,
              const char *attributes)
{
  g_string_append (self->svg, "<text");
  smt_svg_append_attribute (self->svg, "x", x);
  smt_svg_append_attribute (self->svg, "y", y + BASELINE);
  g_string_append (self->svg, attributes);
  g_string_append_c (self->svg, '>');
  smt_svg_append_escaped (self->svg, text);
  g_string_append (self->svg, "</text>\n");
}

/* The head of a column stands upright, read from the bottom to the top. */
static void
append_head (Picture *self,
             guint    column)
{
  const SmtMatrixEntry *entry = smt_shared_scene_get_entry (self->scene, column);

  g_string_append (self->svg, "<text transform=\"translate(");
  smt_svg_append_number (self->svg, get_x (self, column) + self->cell / 2 + BASELINE);
  g_string_append_c (self->svg, ' ');
  smt_svg_append_number (self->svg, get_y (self, 0) - PADDING / 2);
  g_string_append (self->svg, ") rotate(-90)\"");
  /* Turned, a text that begins at its right end would run downwards. */
  if (self->rtl)
    g_string_append (self->svg, " text-anchor=\"end\"");
  g_string_append_c (self->svg, '>');
  smt_svg_append_escaped (self->svg, entry->short_label);
  g_string_append (self->svg, "</text>\n");
}

static void
append_shade (Picture *self,
              double   x,
              double   y,
              double   shade)
{
  g_string_append (self->svg, "<rect");
  smt_svg_append_attribute (self->svg, "x", x);
  smt_svg_append_attribute (self->svg, "y", y);
  smt_svg_append_attribute (self->svg, "width", self->cell);
  smt_svg_append_attribute (self->svg, "height", self->cell);
  smt_svg_append_attribute (self->svg, "fill-opacity", shade);
  g_string_append (self->svg, " class=\"shade\"/>\n");
}

static void
append_cell (Picture *self,
             guint    row,
             guint    column)
{
  SmtShared shared = smt_shared_scene_get_cell (self->scene, row, column);
  double x = get_x (self, column), y = get_y (self, row);
  g_autofree char *number = NULL;

  if (shared.certain + shared.possibly == 0)
    return;

  number = smt_shared_scene_dup_number (self->scene, row, column);
  if (row != column && shared.certain > 0)
    append_shade (self, x, y, MAX_SHADE * shared.certain / self->largest);
  append_words (self, number, x + self->cell / 2, y + self->cell / 2,
                row == column ? " text-anchor=\"middle\" class=\"own\""
                              : " text-anchor=\"middle\"");
}

static void
append_row (Picture *self,
            guint    row)
{
  const SmtMatrixEntry *entry = smt_shared_scene_get_entry (self->scene, row);

  append_words (self, entry->label, self->rtl ? self->width - MARGIN : MARGIN,
                get_y (self, row) + self->cell / 2, "");
  for (guint i = 0; i < self->n; i++)
    append_cell (self, row, i);
}

static void
append_grid (Picture *self)
{
  double start = self->rtl ? self->width - MARGIN - self->label - self->n * self->cell
                           : MARGIN;

  g_string_append (self->svg, "<g class=\"grid\">\n");
  for (guint i = 0; i <= self->n; i++)
    smt_svg_append_line (self->svg, start, get_y (self, i),
                         start + self->label + self->n * self->cell, get_y (self, i));
  g_string_append (self->svg, "</g>\n");
}

static void
append_opening (Picture    *self,
                const char *title)
{
  g_autofree char *summary = smt_shared_scene_dup_summary (self->scene, NULL);

  g_string_append (self->svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                              " aria-labelledby=\"title description\"");
  g_string_append_printf (self->svg, " lang=\"%s\"", smt_language_get_tag (self->language));
  if (self->rtl)
    g_string_append (self->svg, " direction=\"rtl\"");
  smt_svg_append_attribute (self->svg, "width", self->width);
  smt_svg_append_attribute (self->svg, "height", self->height);
  g_string_append (self->svg, " viewBox=\"0 0 ");
  smt_svg_append_number (self->svg, self->width);
  g_string_append_c (self->svg, ' ');
  smt_svg_append_number (self->svg, self->height);
  g_string_append (self->svg, "\">\n<title id=\"title\">");
  smt_svg_append_escaped (self->svg, title);
  g_string_append (self->svg, "</title>\n<desc id=\"description\">");
  smt_svg_append_escaped (self->svg, summary);
  g_string_append (self->svg,
                   "</desc>\n"
                   "<style>\n"
                   "text { font: 13px sans-serif; fill: #241f31; "
                   "font-variant-numeric: tabular-nums; }\n"
                   ".title { font-size: 18px; font-weight: bold; }\n"
                   ".own { fill: #5e5c64; font-weight: bold; }\n"
                   ".grid { stroke: #deddda; stroke-width: 1; }\n"
                   ".shade { fill: #1a5fb4; }\n"
                   "</style>\n"
                   "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
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
  Picture picture = { .scene = self };
  g_autofree char *title = NULL;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  picture.language = smt_matrix_scene_get_language (smt_shared_scene_get_matrix (self));
  picture.rtl = smt_language_is_rtl (picture.language);
  picture.n = smt_shared_scene_get_n (self);
  picture.svg = g_string_new (NULL);
  title = smt_shared_scene_dup_title (self);
  lay_out (&picture);
  append_opening (&picture, title);
  append_words (&picture, title, picture.rtl ? picture.width - MARGIN : MARGIN,
                MARGIN + LINE_HEIGHT / 2, " class=\"title\"");
  append_grid (&picture);
  for (guint i = 0; i < picture.n; i++)
    append_head (&picture, i);
  for (guint i = 0; i < picture.n; i++)
    append_row (&picture, i);
  g_string_append (picture.svg, "</svg>\n");
  return g_string_free_and_steal (picture.svg);
}
