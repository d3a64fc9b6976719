/* smt-timeline-theme.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours and signs of a timeline. Colours belong to the style sheet: each
 * is that of an invisible child, so that light, dark, high contrast and the
 * accent colour are followed without the widget knowing them. Signs are
 * textures, made once for a scale and colour.
 */

#include "smt-timeline-theme.h"

#include <math.h>

#include "smt-hue.h"
#include "smt-timeline-layout.h"

/* A sign's line may reach a little out of its square. */
#define EDGE 1

struct _SmtTimelineTheme
{
  GtkWidget  *widget;    /* borrowed: the owner */
  GtkWidget  *inks[SMT_N_TIMELINE_INKS];
  GtkWidget  *hues[SMT_N_HUES + 1];
  GdkTexture *textures[SMT_N_MARK_KINDS][SMT_N_HUES + 1][2][2];   /* hollow, doubted */
  double      scale;
};

static const char *const ink_names[] = {
  [SMT_TIMELINE_INK_LINE] = "line",
  [SMT_TIMELINE_INK_EDGE] = "edge",
  [SMT_TIMELINE_INK_HOVER] = "hover",
  [SMT_TIMELINE_INK_FOCUS] = "focus",
  [SMT_TIMELINE_INK_QUIET] = "quiet",
  [SMT_TIMELINE_INK_GROUND] = "ground",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ink_names) == SMT_N_TIMELINE_INKS);

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
 * smt_timeline_theme_new:
 * @widget: (transfer none): what is drawn; gets the theme's nodes as invisible
 *   children, and must free the theme before it goes
 *
 * Returns: (transfer full): a theme
 */
SmtTimelineTheme *
smt_timeline_theme_new (GtkWidget *widget)
{
  SmtTimelineTheme *self = g_new0 (SmtTimelineTheme, 1);

  self->widget = widget;
  for (SmtTimelineInk ink = 0; ink < SMT_N_TIMELINE_INKS; ink++)
    self->inks[ink] = add_node (widget, "ink", ink_names[ink]);
  for (guint hue = 0; hue <= SMT_N_HUES; hue++)
    {
      g_autofree char *class = g_strdup_printf ("hue-%u", hue);

      self->hues[hue] = add_node (widget, "hue", class);
    }
  return self;
}

void
smt_timeline_theme_free (SmtTimelineTheme *self)
{
  if (self == NULL)
    return;

  smt_timeline_theme_invalidate (self);
  for (SmtTimelineInk ink = 0; ink < SMT_N_TIMELINE_INKS; ink++)
    gtk_widget_unparent (self->inks[ink]);
  for (guint hue = 0; hue <= SMT_N_HUES; hue++)
    gtk_widget_unparent (self->hues[hue]);
  g_free (self);
}

/**
 * smt_timeline_theme_invalidate:
 *
 * Forgets what was drawn; for when the style changes.
 */
void
smt_timeline_theme_invalidate (SmtTimelineTheme *self)
{
  GdkTexture **textures = &self->textures[0][0][0][0];

  for (guint i = 0; i < sizeof self->textures / sizeof (GdkTexture *); i++)
    g_clear_object (&textures[i]);
}

/**
 * smt_timeline_theme_get_ink:
 * @color: (out): the colour of @ink in the style of the moment
 */
void
smt_timeline_theme_get_ink (SmtTimelineTheme *self,
                            SmtTimelineInk    ink,
                            GdkRGBA          *color)
{
  gtk_widget_get_color (self->inks[ink], color);
}

/**
 * smt_timeline_theme_get_hue:
 * @hue: of a mechanism
 * @color: (out): its colour in the style of the moment
 */
void
smt_timeline_theme_get_hue (SmtTimelineTheme *self,
                            guint             hue,
                            GdkRGBA          *color)
{
  gtk_widget_get_color (self->hues[hue], color);
}

/**
 * smt_timeline_theme_draw_sign:
 * @ground: what shows through a hollow sign
 *
 * Draws a sign into a square of 16 by 16, whose top left is at 0, 0.
 */
void
smt_timeline_theme_draw_sign (GtkSnapshot   *snapshot,
                              SmtMarkKind    kind,
                              gboolean       hollow,
                              gboolean       doubted,
                              const GdkRGBA *color,
                              const GdkRGBA *ground)
{
  g_autoptr (GskPath) path = gsk_path_parse (smt_mark_sign_get_path (kind));
  g_autoptr (GskStroke) stroke = gsk_stroke_new (SMT_MARK_SIGN_LINE);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (doubted)
    gsk_stroke_set_dash (stroke, (float[2]) { 2.5, 2 }, 2);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, hollow ? ground : color);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static GdkTexture *
create_texture (SmtTimelineTheme      *self,
                const SmtTimelineMark *mark)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  float pixels = ceil ((SMT_TIMELINE_SIGN + 2 * EDGE) * self->scale);
  GdkRGBA color, ground;

  smt_timeline_theme_get_hue (self, mark->hue, &color);
  smt_timeline_theme_get_ink (self, SMT_TIMELINE_INK_GROUND, &ground);
  gtk_snapshot_scale (snapshot, self->scale, self->scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (EDGE, EDGE));
  smt_timeline_theme_draw_sign (snapshot, mark->kind, smt_mark_sign_is_hollow (mark),
                                mark->doubted, &color, &ground);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL || native == NULL)
    return NULL;

  return gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                      &GRAPHENE_RECT_INIT (0, 0, pixels, pixels));
}

/**
 * smt_timeline_theme_get_texture:
 * @scale: how many pixels of the device a logical one has
 *
 * Returns: (transfer none) (nullable): the sign of @mark, one pixel larger than
 *   a sign on each side; %NULL where there is no surface to draw on
 */
GdkTexture *
smt_timeline_theme_get_texture (SmtTimelineTheme      *self,
                                const SmtTimelineMark *mark,
                                double                 scale)
{
  GdkTexture **texture = &self->textures[mark->kind][mark->hue]
                                        [smt_mark_sign_is_hollow (mark) ? 1 : 0]
                                        [mark->doubted ? 1 : 0];

  if (self->scale != scale)
    {
      smt_timeline_theme_invalidate (self);
      self->scale = scale;
    }

  if (*texture == NULL)
    *texture = create_texture (self, mark);
  return *texture;
}
