/* smt-matrix-theme.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours and signs of a matrix. Colours belong to the style sheet: each is
 * that of an invisible child, so that light, dark, high contrast and the accent
 * colour are followed without the widget knowing them.
 *
 * Signs are textures, made once for a size, scale and colour. A path is cheap
 * to describe, but drawn anew in each frame, a thousand times over.
 */

#include "smt-matrix-theme.h"

#include <math.h>

#include "smt-glyph-image.h"

struct _SmtMatrixTheme
{
  GtkWidget  *widget;                   /* borrowed: the owner */
  GtkWidget  *glyphs[SMT_N_GLYPHS];     /* children, for their colours */
  GtkWidget  *inks[SMT_N_MATRIX_INKS];
  GdkTexture *textures[SMT_N_GLYPHS][2];
  int         size;
  double      scale;
};

static const char *const ink_names[] = {
  [SMT_MATRIX_INK_LINE] = "line",
  [SMT_MATRIX_INK_EDGE] = "edge",
  [SMT_MATRIX_INK_CROSSHAIR] = "crosshair",
  [SMT_MATRIX_INK_FOCUS] = "focus",
  [SMT_MATRIX_INK_TOTAL] = "total",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ink_names) == SMT_N_MATRIX_INKS);

/* A child that is never shown: it has a place in the style, and no other. */
static GtkWidget *
add_node (GtkWidget  *widget,
          const char *name,
          const char *class)
{
  GtkWidget *node = g_object_new (GTK_TYPE_BOX,
                                  "css-name", name,
                                  "visible", FALSE,
                                  NULL);

  gtk_widget_add_css_class (node, class);
  gtk_widget_set_parent (node, widget);
  return node;
}

/**
 * smt_matrix_theme_new:
 * @widget: (transfer none): what is drawn; gets the theme's nodes as invisible
 *   children, and must free the theme before it goes
 *
 * Returns: (transfer full): a theme
 */
SmtMatrixTheme *
smt_matrix_theme_new (GtkWidget *widget)
{
  SmtMatrixTheme *self = g_new0 (SmtMatrixTheme, 1);

  self->widget = widget;
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    self->glyphs[glyph] = add_node (widget, "glyph", smt_glyph_get_nick (glyph));
  for (SmtMatrixInk ink = 0; ink < SMT_N_MATRIX_INKS; ink++)
    self->inks[ink] = add_node (widget, "ink", ink_names[ink]);
  return self;
}

void
smt_matrix_theme_free (SmtMatrixTheme *self)
{
  if (self == NULL)
    return;

  smt_matrix_theme_invalidate (self);
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    gtk_widget_unparent (self->glyphs[glyph]);
  for (SmtMatrixInk ink = 0; ink < SMT_N_MATRIX_INKS; ink++)
    gtk_widget_unparent (self->inks[ink]);
  g_free (self);
}

/**
 * smt_matrix_theme_invalidate:
 *
 * Forgets what was drawn; for when the style changes.
 */
void
smt_matrix_theme_invalidate (SmtMatrixTheme *self)
{
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    {
      g_clear_object (&self->textures[glyph][0]);
      g_clear_object (&self->textures[glyph][1]);
    }
}

/**
 * smt_matrix_theme_get_ink:
 * @color: (out): the colour of @ink in the style of the moment
 */
void
smt_matrix_theme_get_ink (SmtMatrixTheme *self,
                          SmtMatrixInk    ink,
                          GdkRGBA        *color)
{
  gtk_widget_get_color (self->inks[ink], color);
}

static GdkTexture *
create_texture (SmtMatrixTheme *self,
                SmtGlyph        glyph,
                gboolean        possibly)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  float pixels = ceil (self->size * self->scale);
  GdkRGBA color;

  gtk_widget_get_color (self->glyphs[glyph], &color);
  smt_glyph_snapshot (snapshot, glyph, possibly, pixels, &color);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL || native == NULL)
    return NULL;

  return gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                      &GRAPHENE_RECT_INIT (0, 0, pixels, pixels));
}

/**
 * smt_matrix_theme_get_texture:
 * @size: width and height wanted, in logical pixels
 * @scale: how many pixels of the device a logical one has
 *
 * Returns: (transfer none) (nullable): the sign; %NULL for the blank one, and
 *   where there is no surface to draw on
 */
GdkTexture *
smt_matrix_theme_get_texture (SmtMatrixTheme *self,
                              SmtGlyph        glyph,
                              gboolean        possibly,
                              int             size,
                              double          scale)
{
  GdkTexture **texture = &self->textures[glyph][possibly ? 1 : 0];

  if (self->size != size || self->scale != scale)
    {
      smt_matrix_theme_invalidate (self);
      self->size = size;
      self->scale = scale;
    }

  if (*texture == NULL)
    *texture = create_texture (self, glyph, possibly);
  return *texture;
}
