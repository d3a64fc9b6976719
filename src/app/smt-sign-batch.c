/* smt-sign-batch.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signs that wait to be painted together. A page of a matrix has hundreds, each of
 * up to two dozen shapes, and cairo keeps, examines and writes each operation on a
 * page for itself: as many signs as look alike are one operation for each kind of
 * shape. They do not overlap, so that it makes no difference to see. Discs are dots
 * of a round pen, as cairo and PDF have them: two points instead of four curves.
 */

#include "smt-sign-batch.h"

/* How many wait at most: pixels are painted from one list of all edges. */
#define MOST 512

typedef struct
{
  double x;
  double y;
} Place;

struct _SmtSignBatch
{
  cairo_t *cr;
  GArray  *places[SMT_N_GLYPHS][2];  /* of Place, or NULL; those that are possible last */
  double   size;                     /* of all that wait */
  guint    n;
};

/**
 * smt_sign_batch_new:
 * @cr: where to paint
 *
 * Returns: (transfer full): an empty batch
 */
SmtSignBatch *
smt_sign_batch_new (cairo_t *cr)
{
  SmtSignBatch *self = g_new0 (SmtSignBatch, 1);

  self->cr = cairo_reference (cr);
  return self;
}

/**
 * smt_sign_batch_free:
 *
 * What waits is not painted any more.
 */
void
smt_sign_batch_free (SmtSignBatch *self)
{
  for (guint glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    for (guint possibly = 0; possibly < 2; possibly++)
      g_clear_pointer (&self->places[glyph][possibly], g_array_unref);
  cairo_destroy (self->cr);
  g_free (self);
}

static gboolean
is_disc (const SmtShape *shape)
{
  return shape->kind == SMT_SHAPE_PIE && shape->sweep >= 360;
}

static void
add_shape (cairo_t        *cr,
           const SmtShape *shape,
           const Place    *place,
           double          size)
{
  double x = place->x + shape->x * size, y = place->y + shape->y * size;
  double to_x = place->x + shape->to_x * size, to_y = place->y + shape->to_y * size;
  double start = shape->start * G_PI / 180, end = start + shape->sweep * G_PI / 180;

  switch (shape->kind)
    {
    case SMT_SHAPE_PIE:
      cairo_move_to (cr, x, y);
      if (is_disc (shape))
        {
          cairo_line_to (cr, x, y);
          break;
        }
      cairo_arc (cr, x, y, shape->radius * size, start, end);
      cairo_close_path (cr);
      break;
    case SMT_SHAPE_ARC:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, shape->radius * size, start, end);
      break;
    case SMT_SHAPE_LINE:
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, to_x, to_y);
      break;
    case SMT_SHAPE_FRAME:
      cairo_rectangle (cr, x, y, to_x - x, to_y - y);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Whether they can be one operation. */
static gboolean
is_alike (const SmtShape *one,
          const SmtShape *other)
{
  return (one->kind == SMT_SHAPE_PIE) == (other->kind == SMT_SHAPE_PIE) &&
         is_disc (one) == is_disc (other) && one->width == other->width &&
         (!is_disc (one) || one->radius == other->radius);
}

static void
paint_shapes (SmtSignBatch   *self,
              const SmtShape *shapes,
              guint           n,
              const GArray   *places)
{
  for (guint place = 0; place < places->len; place++)
    for (guint i = 0; i < n; i++)
      add_shape (self->cr, &shapes[i], &g_array_index (places, Place, place), self->size);
  cairo_set_line_width (self->cr, (is_disc (shapes) ? 2 * shapes->radius : shapes->width) *
                                  self->size);
  cairo_set_line_cap (self->cr, is_disc (shapes) ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  if (shapes->kind == SMT_SHAPE_PIE && !is_disc (shapes))
    cairo_fill (self->cr);
  else
    cairo_stroke (self->cr);
}

static void
paint_alike (SmtSignBatch *self,
             SmtGlyph      glyph,
             gboolean      possibly)
{
  const GArray *places = self->places[glyph][possibly];
  SmtShape shapes[SMT_GLYPH_MAX_SHAPES];
  guint n = smt_glyph_get_shapes (glyph, possibly, shapes);
  const char *ink = smt_glyph_get_ink (glyph);
  guint64 number = 0;

  g_ascii_string_to_unsigned (ink + 1, 16, 0, 0xffffff, &number, NULL);
  cairo_set_source_rgb (self->cr, (number >> 16) / 255.0, (number >> 8 & 0xff) / 255.0,
                        (number & 0xff) / 255.0);
  for (guint first = 0, end = 0; first < n; first = end)
    {
      while (end < n && is_alike (&shapes[first], &shapes[end]))
        end++;
      paint_shapes (self, shapes + first, end - first, places);
    }
}

/**
 * smt_sign_batch_paint:
 *
 * Paints what waits.
 */
void
smt_sign_batch_paint (SmtSignBatch *self)
{
  if (self->n == 0)
    return;

  self->n = 0;
  cairo_save (self->cr);
  cairo_new_path (self->cr);
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    for (guint possibly = 0; possibly < 2; possibly++)
      {
        GArray *places = self->places[glyph][possibly];

        if (places == NULL || places->len == 0)
          continue;

        paint_alike (self, glyph, possibly);
        g_array_set_size (places, 0);
      }
  cairo_restore (self->cr);
}

/**
 * smt_sign_batch_add:
 * @x: of the corner at the top left
 * @y: likewise
 * @size: how wide and high it is
 *
 * Has a sign wait to be painted; if there are many, paints them.
 */
void
smt_sign_batch_add (SmtSignBatch *self,
                    SmtGlyph      glyph,
                    gboolean      possibly,
                    double        x,
                    double        y,
                    double        size)
{
  Place place = { x, y };

  if (self->n == MOST || (self->n > 0 && size != self->size))
    smt_sign_batch_paint (self);

  self->size = size;
  possibly = possibly != FALSE;
  if (self->places[glyph][possibly] == NULL)
    self->places[glyph][possibly] = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_append_val (self->places[glyph][possibly], place);
  self->n++;
}
