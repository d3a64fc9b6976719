/* smt-svg-writer.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pieces of SVG that are the same bytes on every machine: numbers have at most
 * two decimals and a point, whatever the locale, and no sign on zero.
 */

#include "smt-svg-writer.h"

#include <math.h>
#include <string.h>

void
smt_svg_append_number (GString *svg,
                       double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 100) / 100;
  gsize length;

  g_ascii_formatd (digits, sizeof digits, "%.2f", rounded == 0 ? 0 : rounded);
  for (length = strlen (digits); digits[length - 1] == '0'; length--)
    ;
  if (digits[length - 1] == '.')
    length--;
  g_string_append_len (svg, digits, length);
}

/* Words as the content of an element or of an attribute. */
void
smt_svg_append_escaped (GString    *svg,
                        const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (svg, escaped);
}

void
smt_svg_append_attribute (GString    *svg,
                          const char *name,
                          double      value)
{
  g_string_append_printf (svg, " %s=\"", name);
  smt_svg_append_number (svg, value);
  g_string_append_c (svg, '"');
}

void
smt_svg_append_line (GString *svg,
                     double   x,
                     double   y,
                     double   to_x,
                     double   to_y)
{
  g_string_append (svg, "<line");
  smt_svg_append_attribute (svg, "x1", x);
  smt_svg_append_attribute (svg, "y1", y);
  smt_svg_append_attribute (svg, "x2", to_x);
  smt_svg_append_attribute (svg, "y2", to_y);
  g_string_append (svg, "/>\n");
}

static void
append_point (GString *svg,
              char     command,
              double   x,
              double   y)
{
  g_string_append_c (svg, command);
  smt_svg_append_number (svg, x);
  g_string_append_c (svg, ' ');
  smt_svg_append_number (svg, y);
}

static void
append_on_circle (GString        *svg,
                  char            command,
                  const SmtShape *shape,
                  double          degrees)
{
  double angle = degrees * G_PI / 180;

  append_point (svg, command, shape->x + shape->radius * cos (angle),
                shape->y + shape->radius * sin (angle));
}

/* The rest of a path from the beginning of an arc to its end. */
static void
append_arc (GString        *svg,
            const SmtShape *shape)
{
  g_string_append_c (svg, 'A');
  smt_svg_append_number (svg, shape->radius);
  g_string_append_c (svg, ' ');
  smt_svg_append_number (svg, shape->radius);
  g_string_append_printf (svg, " 0 %d 1", shape->sweep > 180);
  append_on_circle (svg, ' ', shape, shape->start + shape->sweep);
}

static void
append_stroke (GString        *svg,
               const SmtShape *shape)
{
  g_string_append (svg, " fill=\"none\" stroke=\"currentColor\"");
  smt_svg_append_attribute (svg, "stroke-width", shape->width);
  g_string_append (svg, "/>");
}

static void
append_round (GString        *svg,
              const SmtShape *shape)
{
  if (shape->sweep >= 360)
    {
      g_string_append (svg, "<circle");
      smt_svg_append_attribute (svg, "cx", shape->x);
      smt_svg_append_attribute (svg, "cy", shape->y);
      smt_svg_append_attribute (svg, "r", shape->radius);
    }
  else
    {
      g_string_append (svg, "<path d=\"");
      if (shape->kind == SMT_SHAPE_PIE)
        append_point (svg, 'M', shape->x, shape->y);
      append_on_circle (svg, shape->kind == SMT_SHAPE_PIE ? 'L' : 'M', shape,
                        shape->start);
      append_arc (svg, shape);
      g_string_append (svg, shape->kind == SMT_SHAPE_PIE ? "Z\"" : "\"");
    }

  if (shape->kind == SMT_SHAPE_PIE)
    g_string_append (svg, " fill=\"currentColor\"/>");
  else
    append_stroke (svg, shape);
}

static void
append_straight (GString        *svg,
                 const SmtShape *shape)
{
  g_string_append (svg, "<path d=\"");
  append_point (svg, 'M', shape->x, shape->y);
  if (shape->kind == SMT_SHAPE_FRAME)
    append_point (svg, 'L', shape->to_x, shape->y);
  append_point (svg, 'L', shape->to_x, shape->to_y);
  if (shape->kind == SMT_SHAPE_FRAME)
    {
      append_point (svg, 'L', shape->x, shape->to_y);
      g_string_append_c (svg, 'Z');
    }
  g_string_append_c (svg, '"');
  append_stroke (svg, shape);
}

/**
 * smt_svg_append_glyph:
 * @size: of the square that the sign is drawn in, in pixels
 *
 * Appends the shapes of a sign, in the colour of the text around it, with the
 * square's top left corner at 0, 0.
 */
void
smt_svg_append_glyph (GString  *svg,
                      SmtGlyph  glyph,
                      gboolean  possibly,
                      double    size)
{
  SmtShape shapes[SMT_GLYPH_MAX_SHAPES];
  guint n = smt_glyph_get_shapes (glyph, possibly, shapes);

  for (guint i = 0; i < n; i++)
    {
      SmtShape *shape = &shapes[i];

      shape->x *= size;
      shape->y *= size;
      shape->to_x *= size;
      shape->to_y *= size;
      shape->radius *= size;
      shape->width *= size;
      if (shape->kind == SMT_SHAPE_PIE || shape->kind == SMT_SHAPE_ARC)
        append_round (svg, shape);
      else
        append_straight (svg, shape);
    }
}
