/* test-glyph.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The signs: drawn by a small rasterizer of the test's own, at 16 pixels, and
 * held against each other.
 */

#include <math.h>
#include <string.h>

#include "smt-glyph.h"
#include "smt-text-width.h"

#define SIZE   16
#define SAMPLES 8   /* in each direction, for a pixel */

/* Two signs must differ by the ink of this many whole pixels. */
#define LEAST_DIFFERENCE 9.0

typedef struct
{
  double ink[SIZE * SIZE];
} Raster;

static gboolean
is_in_sweep (const SmtShape *shape,
             double          x,
             double          y)
{
  double degrees = atan2 (y, x) * 180 / G_PI;

  return shape->sweep >= 360 ||
         fmod (degrees - shape->start + 720, 360) <= shape->sweep;
}

static double
get_distance (double x,
              double y,
              double x0,
              double y0,
              double x1,
              double y1)
{
  double dx = x1 - x0, dy = y1 - y0;
  double along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);

  /* Flat ends: beyond them there is nothing. */
  if (along < 0 || along > 1)
    return G_MAXDOUBLE;
  return hypot (x - (x0 + along * dx), y - (y0 + along * dy));
}

static gboolean
is_in_frame (const SmtShape *shape,
             double          x,
             double          y)
{
  double half = shape->width / 2;
  gboolean outer = x >= shape->x - half && x <= shape->to_x + half &&
                   y >= shape->y - half && y <= shape->to_y + half;
  gboolean inner = x > shape->x + half && x < shape->to_x - half &&
                   y > shape->y + half && y < shape->to_y - half;

  return outer && !inner;
}

static gboolean
is_inked (const SmtShape *shape,
          double          x,
          double          y)
{
  double dx = x - shape->x, dy = y - shape->y;

  switch (shape->kind)
    {
    case SMT_SHAPE_PIE:
      return hypot (dx, dy) <= shape->radius && is_in_sweep (shape, dx, dy);
    case SMT_SHAPE_ARC:
      return fabs (hypot (dx, dy) - shape->radius) <= shape->width / 2 &&
             is_in_sweep (shape, dx, dy);
    case SMT_SHAPE_LINE:
      return get_distance (x, y, shape->x, shape->y, shape->to_x, shape->to_y) <=
             shape->width / 2;
    case SMT_SHAPE_FRAME:
      return is_in_frame (shape, x, y);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_any_inked (const SmtShape *shapes,
              guint           n,
              double          x,
              double          y)
{
  for (guint i = 0; i < n; i++)
    if (is_inked (&shapes[i], x, y))
      return TRUE;

  return FALSE;
}

static void
rasterize (SmtGlyph  glyph,
           gboolean  possibly,
           Raster   *raster)
{
  SmtShape shapes[SMT_GLYPH_MAX_SHAPES];
  guint n = smt_glyph_get_shapes (glyph, possibly, shapes);

  memset (raster, 0, sizeof *raster);
  for (guint i = 0; i < SIZE * SAMPLES; i++)
    for (guint j = 0; j < SIZE * SAMPLES; j++)
      if (is_any_inked (shapes, n, (j + 0.5) / (SIZE * SAMPLES), (i + 0.5) / (SIZE * SAMPLES)))
        raster->ink[i / SAMPLES * SIZE + j / SAMPLES] += 1.0 / (SAMPLES * SAMPLES);
}

static double
compare (const Raster *a,
         const Raster *b)
{
  double difference = 0;

  for (guint i = 0; i < SIZE * SIZE; i++)
    difference += fabs (a->ink[i] - b->ink[i]);

  return difference;
}

static void
test_apart (void)
{
  Raster rasters[SMT_N_GLYPHS * 2];

  for (guint i = 0; i < G_N_ELEMENTS (rasters); i++)
    rasterize (i / 2, i % 2, &rasters[i]);

  for (guint i = 0; i < G_N_ELEMENTS (rasters); i++)
    for (guint j = i + 1; j < G_N_ELEMENTS (rasters); j++)
      {
        double difference = compare (&rasters[i], &rasters[j]);

        /* Who is certainly not in it has no sign, possible or not. */
        if (i / 2 == SMT_GLYPH_BLANK && j / 2 == SMT_GLYPH_BLANK)
          continue;
        if (difference < LEAST_DIFFERENCE)
          g_test_message ("%s %d and %s %d differ by %.1f",
                          smt_glyph_get_nick (i / 2), i % 2,
                          smt_glyph_get_nick (j / 2), j % 2, difference);
        g_assert_cmpfloat (difference, >=, LEAST_DIFFERENCE);
      }
}

static gboolean
is_within (double coordinate)
{
  return coordinate >= 0 && coordinate <= 1;
}

static void
test_within_square (void)
{
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    for (gboolean possibly = FALSE; possibly <= TRUE; possibly++)
      {
        SmtShape shapes[SMT_GLYPH_MAX_SHAPES];
        guint n = smt_glyph_get_shapes (glyph, possibly, shapes);

        g_assert_cmpuint (n, <=, SMT_GLYPH_MAX_SHAPES);
        g_assert_true ((n == 0) == (glyph == SMT_GLYPH_BLANK));
        for (guint i = 0; i < n; i++)
          {
            double reach = shapes[i].radius + shapes[i].width / 2;

            if (shapes[i].kind == SMT_SHAPE_PIE || shapes[i].kind == SMT_SHAPE_ARC)
              {
                g_assert_true (is_within (shapes[i].x - reach) &&
                               is_within (shapes[i].x + reach) &&
                               is_within (shapes[i].y - reach) &&
                               is_within (shapes[i].y + reach));
                g_assert_cmpfloat (shapes[i].sweep, >, 0);
              }
            else
              g_assert_true (is_within (shapes[i].x) && is_within (shapes[i].y) &&
                             is_within (shapes[i].to_x) && is_within (shapes[i].to_y));
          }
      }
}

static void
test_symbols (void)
{
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    {
      g_assert_cmpuint (smt_text_get_columns (smt_glyph_get_symbol (glyph)), ==, 1);
      for (SmtGlyph other = 0; other < glyph; other++)
        {
          g_assert_cmpstr (smt_glyph_get_symbol (glyph), !=, smt_glyph_get_symbol (other));
          g_assert_cmpstr (smt_glyph_get_nick (glyph), !=, smt_glyph_get_nick (other));
          g_assert_cmpstr (smt_glyph_get_label (glyph), !=, smt_glyph_get_label (other));
        }
    }
}

static void
test_cells (void)
{
  const struct
  {
    SmtCell  cell;
    SmtGlyph glyph;
  } cases[] = {
    { { SMT_STANDING_NOT_STATED }, SMT_GLYPH_NOT_STATED },
    { { SMT_STANDING_NO }, SMT_GLYPH_BLANK },
    { { SMT_STANDING_NOT_EXISTING }, SMT_GLYPH_NOT_EXISTING },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_FULL }, SMT_GLYPH_FULL },
    { { SMT_STANDING_POSSIBLY, SMT_ROLE_KIND_FULL }, SMT_GLYPH_FULL },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_ASSOCIATE }, SMT_GLYPH_ASSOCIATE },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_PARTNER }, SMT_GLYPH_PARTNER },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_OBSERVER }, SMT_GLYPH_OBSERVER },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_GUEST }, SMT_GLYPH_GUEST },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_SUSPENDED }, SMT_GLYPH_SUSPENDED },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_CANDIDATE }, SMT_GLYPH_CANDIDATE },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_FORMER }, SMT_GLYPH_FORMER },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_UNKNOWN }, SMT_GLYPH_UNKNOWN },
    { { SMT_STANDING_HELD, SMT_ROLE_KIND_NOT_STATED }, SMT_GLYPH_NOT_STATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (smt_glyph_for_cell (&cases[i].cell), ==, cases[i].glyph);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glyph/apart", test_apart);
  g_test_add_func ("/glyph/within-square", test_within_square);
  g_test_add_func ("/glyph/symbols", test_symbols);
  g_test_add_func ("/glyph/cells", test_cells);

  return g_test_run ();
}
