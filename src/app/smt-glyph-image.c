/* smt-glyph-image.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-glyph-image.h"

#include <math.h>

/* Draws the shapes of the scene's glyphs. Paths are drawn afresh each time,
 * which is fine for the handful on a page or in a legend; the matrix, which
 * has thousands, draws textures. */

#define GLYPH_SIZE 16

struct _SmtGlyphImage
{
  GtkWidget parent_instance;

  SmtGlyph glyph;
  gboolean possibly;
};

G_DEFINE_FINAL_TYPE (SmtGlyphImage, smt_glyph_image, GTK_TYPE_WIDGET)

static graphene_point_t
point_at (const SmtShape *shape,
          double          degrees,
          float           size)
{
  double radians = degrees * G_PI / 180.0;

  return GRAPHENE_POINT_INIT (size * (shape->x + shape->radius * cos (radians)),
                              size * (shape->y + shape->radius * sin (radians)));
}

/* In two halves, since an arc by end points cannot be a whole circle. */
static void
add_arc (GskPathBuilder *builder,
         const SmtShape *shape,
         float           size)
{
  float radius = size * shape->radius;
  graphene_point_t start = point_at (shape, shape->start, size);
  graphene_point_t middle = point_at (shape, shape->start + shape->sweep / 2, size);
  graphene_point_t end = point_at (shape, shape->start + shape->sweep, size);

  if (shape->sweep >= 360)
    {
      gsk_path_builder_add_circle (builder,
                                   &GRAPHENE_POINT_INIT (size * shape->x, size * shape->y),
                                   radius);
      return;
    }
  if (shape->kind == SMT_SHAPE_PIE)
    {
      gsk_path_builder_move_to (builder, size * shape->x, size * shape->y);
      gsk_path_builder_line_to (builder, start.x, start.y);
    }
  else
    {
      gsk_path_builder_move_to (builder, start.x, start.y);
    }
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, middle.x, middle.y);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, end.x, end.y);
  if (shape->kind == SMT_SHAPE_PIE)
    gsk_path_builder_close (builder);
}

static GskPath *
create_path (const SmtShape *shape,
             float           size)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  switch (shape->kind)
    {
    case SMT_SHAPE_PIE:
    case SMT_SHAPE_ARC:
      add_arc (builder, shape, size);
      break;
    case SMT_SHAPE_LINE:
      gsk_path_builder_move_to (builder, size * shape->x, size * shape->y);
      gsk_path_builder_line_to (builder, size * shape->to_x, size * shape->to_y);
      break;
    case SMT_SHAPE_FRAME:
    default:
      gsk_path_builder_add_rect (builder,
                                 &GRAPHENE_RECT_INIT (size * shape->x, size * shape->y,
                                                      size * (shape->to_x - shape->x),
                                                      size * (shape->to_y - shape->y)));
      break;
    }

  return gsk_path_builder_free_to_path (builder);
}

/**
 * smt_shapes_snapshot:
 * @shapes: (array length=n_shapes): shapes in a unit square
 * @size: width and height in pixels, from the origin of @snapshot
 */
void
smt_shapes_snapshot (GtkSnapshot    *snapshot,
                     const SmtShape *shapes,
                     guint           n_shapes,
                     float           size,
                     const GdkRGBA  *color)
{
  for (guint i = 0; i < n_shapes; i++)
    {
      g_autoptr (GskPath) path = create_path (&shapes[i], size);

      if (shapes[i].kind == SMT_SHAPE_PIE)
        {
          gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
        }
      else
        {
          g_autoptr (GskStroke) stroke = gsk_stroke_new (size * shapes[i].width);

          gtk_snapshot_append_stroke (snapshot, path, stroke, color);
        }
    }
}

/**
 * smt_glyph_snapshot:
 * @size: width and height in pixels, from the origin of @snapshot
 */
void
smt_glyph_snapshot (GtkSnapshot   *snapshot,
                    SmtGlyph       glyph,
                    gboolean       possibly,
                    float          size,
                    const GdkRGBA *color)
{
  SmtShape shapes[SMT_GLYPH_MAX_SHAPES];
  guint n_shapes = smt_glyph_get_shapes (glyph, possibly, shapes);

  smt_shapes_snapshot (snapshot, shapes, n_shapes, size, color);
}

static void
smt_glyph_image_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SmtGlyphImage *self = SMT_GLYPH_IMAGE (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - GLYPH_SIZE) / 2,
                                                (gtk_widget_get_height (widget) - GLYPH_SIZE) / 2));
  smt_glyph_snapshot (snapshot, self->glyph, self->possibly, GLYPH_SIZE, &color);
  gtk_snapshot_restore (snapshot);
}

static void
smt_glyph_image_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = GLYPH_SIZE;
}

static void
smt_glyph_image_class_init (SmtGlyphImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = smt_glyph_image_snapshot;
  widget_class->measure = smt_glyph_image_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "glyph");
}

static void
smt_glyph_image_init (SmtGlyphImage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), smt_glyph_get_nick (self->glyph));
}

GtkWidget *
smt_glyph_image_new (SmtGlyph glyph,
                     gboolean possibly)
{
  SmtGlyphImage *self = g_object_new (SMT_TYPE_GLYPH_IMAGE, NULL);

  smt_glyph_image_set_glyph (self, glyph, possibly);
  return GTK_WIDGET (self);
}

/**
 * smt_glyph_image_set_glyph:
 * @possibly: whether it is meant as possible only
 */
void
smt_glyph_image_set_glyph (SmtGlyphImage *self,
                           SmtGlyph       glyph,
                           gboolean       possibly)
{
  g_return_if_fail (SMT_IS_GLYPH_IMAGE (self));

  if (self->glyph == glyph && self->possibly == possibly)
    return;

  /* By the class the style gives each sign its colour, as in the matrix. */
  gtk_widget_remove_css_class (GTK_WIDGET (self), smt_glyph_get_nick (self->glyph));
  gtk_widget_add_css_class (GTK_WIDGET (self), smt_glyph_get_nick (glyph));
  self->glyph = glyph;
  self->possibly = possibly;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * smt_glyph_image_set_role:
 *
 * smt_glyph_image_set_glyph() for the glyph of a kind of role.
 */
void
smt_glyph_image_set_role (SmtGlyphImage *self,
                          SmtRoleKind    kind,
                          gboolean       possibly)
{
  smt_glyph_image_set_glyph (self, smt_glyph_for_role_kind (kind), possibly);
}
