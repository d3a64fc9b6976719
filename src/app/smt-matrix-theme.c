/* smt-matrix-theme.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours, signs and numbers of a matrix. Colours belong to the style sheet:
 * each is that of an invisible child, so that light, dark, high contrast and the
 * accent colour are followed without the widget knowing them.
 *
 * Signs are textures, made once for a size, scale and colour. A path is cheap
 * to describe, but drawn anew in each frame, a thousand times over; and so are
 * numbers, of which a picture has many cells but few different ones.
 */

#include "smt-matrix-theme.h"

#include <math.h>

#include "smt-glyph-image.h"
#include "smt-matrix-metrics.h"

/* Several screens full, if no two were the same. */
#define MAX_TEXTURES 4000

typedef enum
{
  KIND_SIGN,
  KIND_MARK,
  KIND_ARROW,
  KIND_NUMBER
} Kind;

struct _SmtMatrixTheme
{
  GtkWidget  *widget;                   /* borrowed: the owner */
  GtkWidget  *glyphs[SMT_N_GLYPHS];     /* children, for their colours */
  GtkWidget  *inks[SMT_N_MATRIX_INKS];
  GHashTable *textures;                 /* gint64 → GdkTexture */
  double      scale;
};

static const char *const ink_names[] = {
  [SMT_MATRIX_INK_LINE] = "line",
  [SMT_MATRIX_INK_EDGE] = "edge",
  [SMT_MATRIX_INK_CROSSHAIR] = "crosshair",
  [SMT_MATRIX_INK_FOCUS] = "focus",
  [SMT_MATRIX_INK_TOTAL] = "total",
  [SMT_MATRIX_INK_NUMBER] = "number",
  [SMT_MATRIX_INK_QUIET] = "quiet",
  [SMT_MATRIX_INK_BAND] = "band",
  [SMT_MATRIX_INK_SELECTION] = "selection",
  [SMT_MATRIX_INK_OUTLINE] = "outline",
  [SMT_MATRIX_INK_DROP] = "drop",
  [SMT_MATRIX_INK_SHARE] = "share",
  [SMT_MATRIX_INK_OWN] = "own",
  [SMT_MATRIX_INK_JOINED] = "joined",
  [SMT_MATRIX_INK_LEFT] = "left",
  [SMT_MATRIX_INK_ROLE] = "role",
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
  self->scale = 1;
  self->textures = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
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

  g_hash_table_unref (self->textures);
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
  g_hash_table_remove_all (self->textures);
}

/**
 * smt_matrix_theme_set_scale:
 * @scale: how many pixels of the device a logical one has, from now on
 */
void
smt_matrix_theme_set_scale (SmtMatrixTheme *self,
                            double          scale)
{
  if (self->scale == scale)
    return;

  self->scale = scale;
  smt_matrix_theme_invalidate (self);
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

static gint64
get_key (Kind  kind,
         guint one,
         guint two,
         guint three)
{
  return (gint64) kind << 60 | (gint64) one << 30 | two << 8 | three;
}

static GdkTexture *
add_texture (SmtMatrixTheme *self,
             gint64          key,
             GskRenderNode  *node,
             double          width,
             double          height)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  GdkTexture *texture;

  if (node == NULL || native == NULL)
    return NULL;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (g_hash_table_size (self->textures) >= MAX_TEXTURES)
    g_hash_table_remove_all (self->textures);
  g_hash_table_replace (self->textures, g_memdup2 (&key, sizeof key), texture);
  return texture;
}

/* Makes a texture of shapes, @size logical pixels wide and high. */
static GdkTexture *
add_shapes (SmtMatrixTheme *self,
            gint64          key,
            const SmtShape *shapes,
            guint           n_shapes,
            guint           size,
            const GdkRGBA  *color)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  double pixels = ceil (size * self->scale);

  smt_shapes_snapshot (snapshot, shapes, n_shapes, pixels, color);
  node = gtk_snapshot_to_node (snapshot);
  return add_texture (self, key, node, pixels, pixels);
}

/**
 * smt_matrix_theme_get_sign:
 * @size: width and height wanted, in logical pixels; less than 256
 *
 * Returns: (transfer none) (nullable): the sign; %NULL for the blank one, and
 *   where there is no surface to draw on
 */
GdkTexture *
smt_matrix_theme_get_sign (SmtMatrixTheme *self,
                           SmtGlyph        glyph,
                           gboolean        possibly,
                           guint           size)
{
  gint64 key = get_key (KIND_SIGN, glyph, possibly != FALSE, size);
  GdkTexture *texture = g_hash_table_lookup (self->textures, &key);
  SmtShape shapes[SMT_GLYPH_MAX_SHAPES];
  GdkRGBA color;

  if (texture != NULL)
    return texture;

  gtk_widget_get_color (self->glyphs[glyph], &color);
  return add_shapes (self, key, shapes, smt_glyph_get_shapes (glyph, possibly, shapes),
                     size, &color);
}

/**
 * smt_matrix_theme_get_mark:
 * @rtl: whether reading goes from right to left
 * @size: width and height wanted, in logical pixels; less than 256
 *
 * Returns: (transfer none) (nullable): the mark of a difference
 */
GdkTexture *
smt_matrix_theme_get_mark (SmtMatrixTheme *self,
                           SmtDifference   difference,
                           gboolean        possibly,
                           gboolean        rtl,
                           guint           size)
{
  gint64 key = get_key (KIND_MARK, difference, (possibly ? 1 : 0) | (rtl ? 2 : 0), size);
  GdkTexture *texture = g_hash_table_lookup (self->textures, &key);
  SmtShape shapes[SMT_GLYPH_MAX_SHAPES];
  GdkRGBA color;

  if (texture != NULL)
    return texture;

  /* In the colour of words: the tint behind it has the other one. */
  gtk_widget_get_color (self->widget, &color);
  return add_shapes (self, key, shapes,
                     smt_difference_get_shapes (difference, possibly, rtl, shapes), size, &color);
}

/**
 * smt_matrix_theme_get_arrow:
 * @collapsed: whether it points to what would come, and not down at what is there
 * @rtl: whether that is to the left
 * @size: width and height wanted, in logical pixels; less than 256
 *
 * Returns: (transfer none) (nullable): the arrow of a band
 */
GdkTexture *
smt_matrix_theme_get_arrow (SmtMatrixTheme *self,
                            gboolean        collapsed,
                            gboolean        rtl,
                            guint           size)
{
  gint64 key = get_key (KIND_ARROW, collapsed != FALSE, rtl != FALSE, size);
  GdkTexture *texture = g_hash_table_lookup (self->textures, &key);
  double tip = rtl ? 0.35 : 0.65, back = 1 - tip;
  const SmtShape down[] = {
    { .kind = SMT_SHAPE_LINE, .x = 0.2, .y = 0.35, .to_x = 0.54, .to_y = 0.69, .width = 0.13 },
    { .kind = SMT_SHAPE_LINE, .x = 0.46, .y = 0.69, .to_x = 0.8, .to_y = 0.35, .width = 0.13 },
  };
  const SmtShape aside[] = {
    { .kind = SMT_SHAPE_LINE, .x = back, .y = 0.2, .to_x = tip, .to_y = 0.54, .width = 0.13 },
    { .kind = SMT_SHAPE_LINE, .x = tip, .y = 0.46, .to_x = back, .to_y = 0.8, .width = 0.13 },
  };
  GdkRGBA color;

  if (texture != NULL)
    return texture;

  gtk_widget_get_color (self->widget, &color);
  return add_shapes (self, key, collapsed ? aside : down, 2, size, &color);
}

static PangoLayout *
create_number (SmtMatrixTheme *self,
               SmtLanguage    *language,
               guint           n,
               guint           more)
{
  g_autofree char *text = smt_matrix_dup_count (language, n, more);
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static GdkTexture *
add_number (SmtMatrixTheme *self,
            gint64          key,
            PangoLayout    *layout)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int width, height;
  GdkRGBA color;

  smt_matrix_theme_get_ink (self, SMT_MATRIX_INK_NUMBER, &color);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_scale (snapshot, self->scale, self->scale);
  gtk_snapshot_append_layout (snapshot, layout, &color);
  node = gtk_snapshot_to_node (snapshot);
  return add_texture (self, key, node, ceil (width * self->scale),
                      ceil (height * self->scale));
}

/**
 * smt_matrix_theme_get_number:
 * @language: how to write it
 * @n: a number
 * @more: how many more are possible
 * @width: (out): how wide it is, in logical pixels
 * @height: (out): how high
 *
 * Returns: (transfer none) (nullable): the two, as they stand in a cell
 */
GdkTexture *
smt_matrix_theme_get_number (SmtMatrixTheme *self,
                             SmtLanguage    *language,
                             guint           n,
                             guint           more,
                             double         *width,
                             double         *height)
{
  gint64 key = get_key (KIND_NUMBER, n, 0, 0) | more;
  GdkTexture *texture = g_hash_table_lookup (self->textures, &key);

  if (texture == NULL)
    {
      g_autoptr (PangoLayout) layout = create_number (self, language, n, more);

      texture = add_number (self, key, layout);
    }
  if (texture == NULL)
    return NULL;

  *width = gdk_texture_get_width (texture) / self->scale;
  *height = gdk_texture_get_height (texture) / self->scale;
  return texture;
}
