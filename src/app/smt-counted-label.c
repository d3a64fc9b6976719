/* smt-counted-label.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-counted-label.h"

#include <adwaita.h>

/* One widget where a box, an image and two labels would do. The places are
 * lines of these, and there at start, where GTK works out the style of each
 * widget four times: made of boxes they were an eighth of what the window costs
 * over an empty one.
 *
 * The words are cut if there is no room, and then they are in the tooltip; the
 * count is at the far end, quiet, in figures of one width. */

#define ICON_SIZE 16
#define ICON_ROOM (ICON_SIZE + 12)
#define COUNT_GAP 6
#define MIN_CHARS 3

/* What Adwaita calls --dim-opacity, which can be had in style sheets only. */
#define DIM_OPACITY               0.55
#define DIM_OPACITY_HIGH_CONTRAST 0.9

struct _SmtCountedLabel
{
  GtkWidget parent_instance;

  char         *icon_name;    /* or NULL */
  char         *words;
  char         *count;        /* empty: there is none */

  /* Made when they are needed, for the style, scale and direction of then. */
  GdkPaintable *icon;
  PangoLayout  *words_layout;
  PangoLayout  *count_layout;
};

G_DEFINE_FINAL_TYPE (SmtCountedLabel, smt_counted_label, GTK_TYPE_WIDGET)

static void
ensure_layouts (SmtCountedLabel *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->words_layout != NULL)
    return;

  self->words_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->words);
  pango_layout_set_ellipsize (self->words_layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (self->words_layout, TRUE);

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  self->count_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->count);
  pango_layout_set_attributes (self->count_layout, attributes);
}

static int
get_icon_room (SmtCountedLabel *self)
{
  return self->icon_name != NULL ? ICON_ROOM : 0;
}

static int
get_count_room (SmtCountedLabel *self)
{
  int width;

  pango_layout_get_pixel_size (self->count_layout, &width, NULL);
  return width > 0 ? width + COUNT_GAP : 0;
}

static int
get_baseline (PangoLayout *layout)
{
  return PANGO_PIXELS (pango_layout_get_baseline (layout));
}

static int
get_min_width (SmtCountedLabel *self)
{
  PangoContext *context = pango_layout_get_context (self->words_layout);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS_CEIL (MIN_CHARS * pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width;
}

static void
smt_counted_label_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  SmtCountedLabel *self = SMT_COUNTED_LABEL (widget);
  PangoRectangle words;

  ensure_layouts (self);
  /* As if nothing had to be cut. */
  pango_layout_set_width (self->words_layout, -1);
  pango_layout_get_pixel_extents (self->words_layout, NULL, &words);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int rest = get_icon_room (self) + get_count_room (self);

      *natural = rest + words.width;
      *minimum = rest + MIN (words.width, get_min_width (self));
    }
  else
    {
      *minimum = *natural = MAX (self->icon_name != NULL ? ICON_SIZE : 0, words.height);
      *minimum_baseline = *natural_baseline =
        (*natural - words.height) / 2 + get_baseline (self->words_layout);
    }
}

static GdkPaintable *
ensure_icon (SmtCountedLabel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->icon == NULL)
    self->icon = GDK_PAINTABLE (
      gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)),
                                  self->icon_name, NULL, ICON_SIZE,
                                  gtk_widget_get_scale_factor (widget),
                                  gtk_widget_get_direction (widget), 0));
  return self->icon;
}

static double
get_dim_opacity (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
         ? DIM_OPACITY_HIGH_CONTRAST : DIM_OPACITY;
}

/* Where something begins that begins @start from the start, mirrored from
 * right to left. */
static int
place (SmtCountedLabel *self,
       int              start,
       int              width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
         ? gtk_widget_get_width (widget) - start - width : start;
}

static void
snapshot_icon (SmtCountedLabel *self,
               GtkSnapshot     *snapshot,
               const GdkRGBA   *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (place (self, 0, ICON_SIZE),
                                                (gtk_widget_get_height (GTK_WIDGET (self)) -
                                                 ICON_SIZE) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (ensure_icon (self)),
                                            snapshot, ICON_SIZE, ICON_SIZE, color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_layout (GtkSnapshot   *snapshot,
                 PangoLayout   *layout,
                 int            x,
                 int            baseline,
                 const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, baseline - get_baseline (layout)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Cuts the words to @room, and returns what they take. As wide as they are, they
 * begin where they are put, in whichever direction they are written. */
static PangoRectangle
fit_words (SmtCountedLabel *self,
           int              room)
{
  PangoRectangle words;

  pango_layout_set_width (self->words_layout, -1);
  pango_layout_get_pixel_extents (self->words_layout, NULL, &words);
  if (words.width > room)
    {
      pango_layout_set_width (self->words_layout, room * PANGO_SCALE);
      words.width = room;
    }
  return words;
}

static void
smt_counted_label_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SmtCountedLabel *self = SMT_COUNTED_LABEL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int start = get_icon_room (self);
  int baseline, count_width;
  PangoRectangle words;
  GdkRGBA color;

  ensure_layouts (self);
  gtk_widget_get_color (widget, &color);
  if (self->icon_name != NULL)
    snapshot_icon (self, snapshot, &color);

  words = fit_words (self, MAX (width - start - get_count_room (self), 0));
  baseline = (height - words.height) / 2 + get_baseline (self->words_layout);
  snapshot_layout (snapshot, self->words_layout, place (self, start, words.width), baseline,
                   &color);

  pango_layout_get_pixel_size (self->count_layout, &count_width, NULL);
  color.alpha *= get_dim_opacity ();
  snapshot_layout (snapshot, self->count_layout, place (self, width - count_width, count_width),
                   baseline, &color);
}

static gboolean
smt_counted_label_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  SmtCountedLabel *self = SMT_COUNTED_LABEL (widget);

  if (self->words_layout == NULL || !pango_layout_is_ellipsized (self->words_layout))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->words);
  return TRUE;
}

static void
smt_counted_label_system_setting_changed (GtkWidget       *widget,
                                          GtkSystemSetting settings)
{
  SmtCountedLabel *self = SMT_COUNTED_LABEL (widget);

  GTK_WIDGET_CLASS (smt_counted_label_parent_class)->system_setting_changed (widget, settings);

  if (settings == GTK_SYSTEM_SETTING_ICON_THEME)
    g_clear_object (&self->icon);
}

static void
smt_counted_label_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  g_clear_object (&SMT_COUNTED_LABEL (widget)->icon);
  gtk_widget_queue_resize (widget);
}

static void
scale_factor_changed_cb (SmtCountedLabel *self)
{
  g_clear_object (&self->icon);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
smt_counted_label_finalize (GObject *object)
{
  SmtCountedLabel *self = SMT_COUNTED_LABEL (object);

  g_clear_object (&self->words_layout);
  g_clear_object (&self->count_layout);
  g_clear_object (&self->icon);
  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->count, g_free);

  G_OBJECT_CLASS (smt_counted_label_parent_class)->finalize (object);
}

static void
smt_counted_label_class_init (SmtCountedLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = smt_counted_label_finalize;
  widget_class->measure = smt_counted_label_measure;
  widget_class->snapshot = smt_counted_label_snapshot;
  widget_class->query_tooltip = smt_counted_label_query_tooltip;
  widget_class->system_setting_changed = smt_counted_label_system_setting_changed;
  widget_class->direction_changed = smt_counted_label_direction_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_css_name (widget_class, "counted");
}

static void
smt_counted_label_init (SmtCountedLabel *self)
{
  self->count = g_strdup ("");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_changed_cb), NULL);
}

/**
 * smt_counted_label_new:
 * @icon_name: (nullable): a symbolic icon
 * @words: what there is
 *
 * Returns: (transfer floating): a line without a count
 */
GtkWidget *
smt_counted_label_new (const char *icon_name,
                       const char *words)
{
  SmtCountedLabel *self = g_object_new (SMT_TYPE_COUNTED_LABEL, NULL);

  self->icon_name = g_strdup (icon_name);
  self->words = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

/**
 * smt_counted_label_get_words:
 *
 * Returns: (transfer none): what there is
 */
const char *
smt_counted_label_get_words (SmtCountedLabel *self)
{
  g_return_val_if_fail (SMT_IS_COUNTED_LABEL (self), NULL);

  return self->words;
}

/**
 * smt_counted_label_set_count:
 * @count: (nullable): how many, as the language writes it
 */
void
smt_counted_label_set_count (SmtCountedLabel *self,
                             const char      *count)
{
  g_return_if_fail (SMT_IS_COUNTED_LABEL (self));

  if (!g_set_str (&self->count, count != NULL ? count : ""))
    return;

  if (self->count_layout != NULL)
    pango_layout_set_text (self->count_layout, self->count, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->count, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
