/* smt-matrix-svg.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix as a picture: the same bytes for the same view on every machine,
 * since widths come from a table and numbers are written one way. Each sign is
 * drawn once and used where it stands. A cell carries no words of its own;
 * title and description speak for the picture.
 */

#include "smt-matrix-scene-private.h"

#include "smt-matrix-metrics.h"
#include "smt-svg-writer.h"

#define FONT_SIZE    13.0
#define LINE_HEIGHT  18.0
#define BASELINE     4.5    /* from the middle of a line down to its baseline */
#define MARGIN       16.0
#define WIDTH        960.0  /* what columns share, where they have room in it */
#define MAX_HEIGHT   1e6
#define GLYPH        14.0
#define PADDING      12.0
#define LEGEND_GAP   24.0
#define TITLE_HEIGHT 34.0

typedef struct
{
  SmtMatrixScene    *scene;
  SmtLanguage       *language;
  SmtMatrixGeometry  geometry;
  double             width;    /* of the picture */
  double             top;      /* of the matrix in it */
  GString           *body;
  double             bottom;
} Picture;

static double
measure (const char *text,
         gpointer    user_data)
{
  return smt_text_get_ems (text) * FONT_SIZE;
}

static void
lay_out (Picture *self)
{
  SmtMatrixMetrics metrics;
  double width, height;

  smt_matrix_metrics_measure (&metrics, SMT_GRID_SCENE (self->scene), measure, NULL,
                              LINE_HEIGHT);
  self->geometry.n_rows = smt_matrix_scene_get_n_rows (self->scene);
  self->geometry.n_columns = smt_matrix_scene_get_n_columns (self->scene);
  self->geometry.rtl = smt_language_is_rtl (self->language);
  smt_matrix_geometry_fit (&self->geometry, &metrics, WIDTH, MAX_HEIGHT);
  /* Nothing is cut here: nobody can point at a name to read all of it. */
  self->geometry.header_width = metrics.row_label_width + metrics.row_total_width +
                                3 * PADDING;
  smt_matrix_geometry_get_content (&self->geometry, &width, &height);
  /* The picture is as large as what is in it. */
  self->geometry.width = width;
  self->geometry.height = height;
  self->width = MAX (width, WIDTH) + 2 * MARGIN;
  self->top = MARGIN + TITLE_HEIGHT;
  self->bottom = self->top + height;
}

static void
append_words (Picture    *self,
              const char *text,
              double      x,
              double      y,
              const char *anchor,
              const char *class)
{
  g_string_append (self->body, "<text");
  smt_svg_append_attribute (self->body, "x", x);
  smt_svg_append_attribute (self->body, "y", y + BASELINE);
  if (anchor != NULL)
    g_string_append_printf (self->body, " text-anchor=\"%s\"", anchor);
  if (class != NULL)
    g_string_append_printf (self->body, " class=\"%s\"", class);
  g_string_append_c (self->body, '>');
  smt_svg_append_escaped (self->body, text);
  g_string_append (self->body, "</text>\n");
}

/* Words that stand upright, read from the bottom to the top. */
static void
append_upright (Picture    *self,
                const char *text,
                double      x,
                double      y)
{
  g_string_append (self->body, "<text transform=\"translate(");
  smt_svg_append_number (self->body, x + BASELINE);
  g_string_append_c (self->body, ' ');
  smt_svg_append_number (self->body, y);
  g_string_append (self->body, ") rotate(-90)\"");
  /* Turned, a text that begins at its right end would run downwards. */
  if (self->geometry.rtl)
    g_string_append (self->body, " text-anchor=\"end\"");
  g_string_append_c (self->body, '>');
  smt_svg_append_escaped (self->body, text);
  g_string_append (self->body, "</text>\n");
}

/* Text is anchored where its own direction begins: for a language written from
 * right to left, at the right. */
static void
append_row_header (Picture *self,
                   guint    row)
{
  const SmtMatrixEntry *entry = smt_matrix_scene_get_row (self->scene, row);
  g_autofree char *head = smt_matrix_entry_dup_marked (entry, SMT_AXIS_ROWS);
  g_autofree char *total = smt_matrix_entry_dup_total (entry, self->language);
  SmtRect rect = smt_matrix_geometry_get_row_header (&self->geometry, row);
  double middle = self->top + rect.y + rect.height / 2;
  double left = MARGIN + rect.x, right = MARGIN + rect.x + rect.width;
  gboolean rtl = self->geometry.rtl;

  append_words (self, head, rtl ? right : left, middle, NULL,
                entry->band != NULL ? "band" : NULL);
  append_words (self, total, rtl ? left + PADDING : right - PADDING, middle,
                "end", "total");
}

/* Pieces one below the other, the last at @y. */
static void
append_pieces (Picture              *self,
               const SmtMatrixEntry *entry,
               double                x,
               double                y)
{
  g_auto (GStrv) pieces = smt_matrix_entry_set_head (entry, self->language, TRUE);
  guint n = g_strv_length (pieces);

  for (guint i = 0; i < n; i++)
    append_words (self, pieces[i], x, y - (n - 1 - i) * LINE_HEIGHT, "middle", NULL);
}

static void
append_column_header (Picture *self,
                      guint    column)
{
  const SmtMatrixEntry *entry = smt_matrix_scene_get_column (self->scene, column);
  g_autofree char *head = smt_matrix_entry_dup_marked (entry, SMT_AXIS_COLUMNS);
  g_autofree char *total = smt_matrix_entry_dup_total (entry, self->language);
  SmtRect rect = smt_matrix_geometry_get_column_header (&self->geometry, column);
  double middle = MARGIN + rect.x + rect.width / 2;
  double total_y = self->top + rect.height - LINE_HEIGHT / 2 - 4;

  if (self->geometry.heads == SMT_MATRIX_HEADS_UPRIGHT)
    append_upright (self, head, middle, total_y - LINE_HEIGHT / 2 - 4);
  else if (self->geometry.heads == SMT_MATRIX_HEADS_BROKEN)
    append_pieces (self, entry, middle, total_y - LINE_HEIGHT);
  else
    append_words (self, head, middle, total_y - LINE_HEIGHT, "middle", NULL);
  append_words (self, total, middle, total_y, "middle", "total");
}

static void
append_grid (Picture *self)
{
  SmtRect body = smt_matrix_geometry_get_body (&self->geometry);
  double right = self->geometry.width;

  g_string_append (self->body, "<g class=\"grid\">\n");
  for (guint row = 0; row <= self->geometry.n_rows; row++)
    {
      double y = self->top + body.y + row * self->geometry.cell_height;

      smt_svg_append_line (self->body, MARGIN, y, MARGIN + right, y);
    }
  g_string_append (self->body, "</g>\n");
}

static void
append_use (Picture  *self,
            SmtGlyph  glyph,
            gboolean  possibly,
            double    x,
            double    y)
{
  if (glyph == SMT_GLYPH_BLANK)
    return;

  g_string_append_printf (self->body, "<use href=\"#%s%s\"", smt_glyph_get_nick (glyph),
                          possibly ? "-possibly" : "");
  smt_svg_append_attribute (self->body, "x", x - GLYPH / 2);
  smt_svg_append_attribute (self->body, "y", y - GLYPH / 2);
  g_string_append (self->body, "/>\n");
}

static void
append_number (Picture             *self,
               const SmtMatrixCell *cell,
               double               x,
               double               y)
{
  g_autofree char *number = smt_matrix_cell_dup_count (cell, self->language);

  append_words (self, number, x, y, "middle", "total");
}

static void
append_cells (Picture *self)
{
  for (guint row = 0; row < self->geometry.n_rows; row++)
    for (guint column = 0; column < self->geometry.n_columns; column++)
      {
        SmtMatrixCell cell = smt_matrix_scene_get_cell (self->scene, row, column);
        SmtRect rect = smt_matrix_geometry_get_cell (&self->geometry, row, column);

        double x = MARGIN + rect.x + rect.width / 2;
        double y = self->top + rect.y + rect.height / 2;

        if (cell.is_band)
          append_number (self, &cell, x, y);
        else
          append_use (self, cell.glyph, cell.possibly, x, y);
      }
}

/* One sign and what it says, @x from where reading begins. */
static double
append_legend_item (Picture             *self,
                    const SmtLegendItem *item,
                    double               x)
{
  gboolean rtl = self->geometry.rtl;
  g_autofree char *number = smt_language_format_number (self->language, item->count);
  g_autofree char *words = g_strdup_printf ("%s %s", item->label, number);
  double sign = item->glyph == SMT_GLYPH_BLANK ? 0 : GLYPH + PADDING / 2;
  double taken = sign + measure (words, NULL) + 1.5 * PADDING;
  double end;

  if (x > 0 && x + taken > self->width - 2 * MARGIN)
    {
      x = 0;
      self->bottom += LINE_HEIGHT + 4;
    }
  end = x + taken;
  x += MARGIN;
  append_use (self, item->glyph, item->possibly,
              rtl ? self->width - x - GLYPH / 2 : x + GLYPH / 2, self->bottom);
  append_words (self, words, rtl ? self->width - x - sign : x + sign,
                self->bottom, NULL, NULL);
  return end;
}

/* The signs and what they say, in lines under the matrix. */
static void
append_legend (Picture *self)
{
  guint n;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (self->scene, &n);
  double x = 0;

  self->bottom += LEGEND_GAP;
  for (guint i = 0; i < n; i++)
    x = append_legend_item (self, &items[i], x);
  self->bottom += LINE_HEIGHT / 2 + MARGIN;
}

static void
append_definitions (Picture *self,
                    GString *svg)
{
  guint n;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (self->scene, &n);

  g_string_append (svg, "<defs>\n");
  for (guint i = 0; i < n; i++)
    {
      if (items[i].glyph == SMT_GLYPH_BLANK)
        continue;
      g_string_append_printf (svg, "<g id=\"%s%s\" class=\"%s\">",
                              smt_glyph_get_nick (items[i].glyph),
                              items[i].possibly ? "-possibly" : "",
                              smt_glyph_get_nick (items[i].glyph));
      smt_svg_append_glyph (svg, items[i].glyph, items[i].possibly, GLYPH);
      g_string_append (svg, "</g>\n");
    }
  g_string_append (svg, "</defs>\n");
}

static void
append_style (GString *svg)
{
  g_string_append (svg,
                   "<style>\n"
                   "text { font: 13px sans-serif; fill: #241f31; }\n"
                   ".title { font-size: 18px; font-weight: bold; }\n"
                   ".band { font-weight: bold; }\n"
                   ".total { fill: #5e5c64; font-variant-numeric: tabular-nums; }\n"
                   ".grid { stroke: #deddda; stroke-width: 1; }\n"
                   "g { color: #1a5fb4; }\n"
                   ".not-stated, .not-existing, .unknown, .former { color: #77767b; }\n"
                   ".suspended { color: #a51d2d; }\n"
                   "</style>\n");
}

static void
append_opening (Picture    *self,
                GString    *svg,
                const char *title)
{
  g_autofree char *summary = smt_matrix_scene_dup_summary (self->scene);

  g_string_append (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                        " aria-labelledby=\"title description\"");
  g_string_append_printf (svg, " lang=\"%s\"", smt_language_get_tag (self->language));
  if (self->geometry.rtl)
    g_string_append (svg, " direction=\"rtl\"");
  smt_svg_append_attribute (svg, "width", self->width);
  smt_svg_append_attribute (svg, "height", self->bottom);
  g_string_append (svg, " viewBox=\"0 0 ");
  smt_svg_append_number (svg, self->width);
  g_string_append_c (svg, ' ');
  smt_svg_append_number (svg, self->bottom);
  g_string_append (svg, "\">\n<title id=\"title\">");
  smt_svg_append_escaped (svg, title);
  g_string_append (svg, "</title>\n<desc id=\"description\">");
  smt_svg_append_escaped (svg, summary);
  g_string_append (svg, "</desc>\n");
}

/**
 * smt_matrix_scene_to_svg:
 *
 * Writes the matrix as a picture in SVG 2, with title, description and legend.
 *
 * Returns: (transfer full): the document, the same bytes for the same dataset,
 *   view and language
 */
char *
smt_matrix_scene_to_svg (SmtMatrixScene *self)
{
  Picture picture = { .scene = self };
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *title = NULL;
  GString *svg;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  picture.language = smt_matrix_scene_get_language (self);
  picture.body = body;
  title = smt_matrix_scene_dup_title (self);
  lay_out (&picture);
  append_words (&picture, title, picture.geometry.rtl ? picture.width - MARGIN : MARGIN,
                MARGIN + LINE_HEIGHT / 2, NULL, "title");
  append_grid (&picture);
  for (guint i = 0; i < picture.geometry.n_columns; i++)
    append_column_header (&picture, i);
  for (guint i = 0; i < picture.geometry.n_rows; i++)
    append_row_header (&picture, i);
  append_cells (&picture);
  append_legend (&picture);

  svg = g_string_new (NULL);
  append_opening (&picture, svg, title);
  append_style (svg);
  append_definitions (&picture, svg);
  g_string_append (svg, "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  g_string_append_len (svg, body->str, body->len);
  g_string_append (svg, "</svg>\n");
  return g_string_free_and_steal (svg);
}
