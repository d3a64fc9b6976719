/* smt-matrix-ground.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a matrix does not follow pointer and focus: lines, cells and headers.
 * While nothing else happens than that these move, frame after frame has the
 * same ground, of a thousand nodes and more. A renderer without clipping visits
 * each of them, wherever it has to draw; so the second frame of a ground over
 * which pointer or focus move makes one texture of it, which stands in from
 * then on. When anything is scrolled or changes, it is drawn node by node again.
 *
 * At most one texture is kept, and none of a picture of many pixels. The
 * renderer that draws with cairo would copy a texture whole for each frame, be
 * there a strip of it to draw; for this one it is a drawing of an image.
 */

#include "smt-matrix-draw-private.h"

/* A full-sized window on a common screen. */
#define MAX_PIXELS (1 << 21)

struct _SmtMatrixGround
{
  SmtMatrixGeometry  geometry;   /* of what @node shows */
  double             scale;
  guint              generation; /* of the labels */
  GskRenderNode     *node;       /* or NULL */
  GskRenderNode     *image;      /* of @node, or NULL */
  cairo_surface_t   *pixels;     /* of @image, if cairo draws; or NULL */
};

/*< private >
 * smt_matrix_ground_new:
 *
 * Returns: (transfer full): nothing drawn yet
 */
SmtMatrixGround *
smt_matrix_ground_new (void)
{
  return g_new0 (SmtMatrixGround, 1);
}

/*< private >
 * smt_matrix_ground_clear:
 *
 * Gives back what is drawn: some megabytes in a large window.
 */
void
smt_matrix_ground_clear (SmtMatrixGround *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->image, gsk_render_node_unref);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
}

void
smt_matrix_ground_free (SmtMatrixGround *self)
{
  if (self == NULL)
    return;

  smt_matrix_ground_clear (self);
  g_free (self);
}

/* Whatever changes words, colours or the scene clears the labels. */
static gboolean
is_same (const SmtMatrixGround *self,
         const SmtMatrixFrame  *frame)
{
  return self->node != NULL && self->scale == frame->scale &&
         self->generation == smt_matrix_labels_get_generation (frame->view->labels) &&
         smt_matrix_geometry_equal (&self->geometry, &frame->view->geometry);
}

/* A picture that is only looked at, as at start, has no use for a texture. */
static gboolean
is_used (SmtMatrixView *view)
{
  return view->hover_part != SMT_MATRIX_NOTHING ||
         gtk_widget_has_focus (GTK_WIDGET (view));
}

static GskRenderNode *
create_node (SmtMatrixFrame *frame)
{
  SmtMatrixFrame apart = *frame;
  graphene_rect_t body = smt_matrix_view_get_part (frame->view, (SmtMatrixPlace) { 0, 0 });

  apart.snapshot = gtk_snapshot_new ();
  gtk_snapshot_push_clip (apart.snapshot, &body);
  smt_matrix_frame_draw_lines (&apart);
  smt_matrix_frame_draw_cells (&apart);
  gtk_snapshot_pop (apart.snapshot);
  smt_matrix_frame_draw_headers (&apart);
  return gtk_snapshot_free_to_node (apart.snapshot);
}

/* What cairo has in an image must outlive what is drawn of it, or is copied. */
static GskRenderNode *
create_drawing (SmtMatrixGround       *self,
                int                    width,
                int                    height,
                const graphene_rect_t *bounds)
{
  GskRenderNode *drawing = gsk_cairo_node_new (bounds);
  cairo_t *cr;

  self->pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (self->pixels);
  cairo_scale (cr, self->scale, self->scale);
  gsk_render_node_draw (self->node, cr);
  cairo_destroy (cr);

  cr = gsk_cairo_node_get_draw_context (drawing);
  cairo_scale (cr, 1 / self->scale, 1 / self->scale);
  cairo_set_source_surface (cr, self->pixels, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return drawing;
}

static GskRenderNode *
create_texture (const SmtMatrixGround *self,
                GskRenderer           *renderer,
                int                    width,
                int                    height,
                const graphene_rect_t *bounds)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gtk_snapshot_scale (snapshot, self->scale, self->scale);
  gtk_snapshot_append_node (snapshot, self->node);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  return gsk_texture_node_new (texture, bounds);
}

/* Pixel for pixel, or not at all. */
static GskRenderNode *
create_image (SmtMatrixGround *self,
              SmtMatrixView   *view)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (view));
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  double width = self->geometry.width * self->scale;
  double height = self->geometry.height * self->scale;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, self->geometry.width,
                                               self->geometry.height);

  if (renderer == NULL || width * height > MAX_PIXELS ||
      width != floor (width) || height != floor (height))
    return NULL;

  return GSK_IS_CAIRO_RENDERER (renderer)
         ? create_drawing (self, width, height, &bounds)
         : create_texture (self, renderer, width, height, &bounds);
}

/*< private >
 * smt_matrix_frame_draw_ground:
 *
 * Draws lines, cells and headers.
 */
void
smt_matrix_frame_draw_ground (SmtMatrixFrame *frame)
{
  SmtMatrixView *view = frame->view;
  SmtMatrixGround *self = view->ground;

  if (!is_same (self, frame))
    {
      smt_matrix_ground_clear (self);
      self->node = create_node (frame);
      self->geometry = view->geometry;
      self->scale = frame->scale;
      self->generation = smt_matrix_labels_get_generation (view->labels);
    }
  else if (self->image == NULL && is_used (view))
    self->image = create_image (self, view);

  if (self->node != NULL)
    gtk_snapshot_append_node (frame->snapshot,
                              self->image != NULL ? self->image : self->node);
}
