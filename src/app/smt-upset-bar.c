/* smt-upset-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-upset-bar.h"

#include <math.h>

/* What is certain is solid; what is possible, or cannot be decided, is faint and
 * has an outline, which can be seen where colours are few. */

#define THICK     12
#define MIN_WIDTH 40
#define NAT_WIDTH 240
#define FAINT     0.3f

struct _SmtUpsetBar
{
  GtkWidget parent_instance;

  double share;           /* of the width */
  double share_possibly;
};

G_DEFINE_FINAL_TYPE (SmtUpsetBar, smt_upset_bar, GTK_TYPE_WIDGET)

static void
smt_upset_bar_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gboolean is_wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_wide ? MIN_WIDTH : THICK;
  *natural = is_wide ? NAT_WIDTH : THICK;
}

/* What is not nothing has a pixel. */
static double
get_length (SmtUpsetBar *self,
            double       share)
{
  double length = round (share * gtk_widget_get_width (GTK_WIDGET (self)));

  return share > 0 ? MAX (length, 1) : 0;
}

static void
smt_upset_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  SmtUpsetBar *self = SMT_UPSET_BAR (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double width = gtk_widget_get_width (widget), y = (gtk_widget_get_height (widget) - THICK) / 2;
  double solid = get_length (self, self->share), more = get_length (self, self->share_possibly);
  graphene_rect_t rect =
    GRAPHENE_RECT_INIT (is_rtl ? width - solid : 0, y, solid, THICK);
  GskRoundedRect edge;
  GdkRGBA color, faint;

  gtk_widget_get_color (widget, &color);
  if (solid > 0)
    gtk_snapshot_append_color (snapshot, &color, &rect);
  if (more == 0)
    return;

  faint = color;
  faint.alpha *= FAINT;
  rect = GRAPHENE_RECT_INIT (is_rtl ? width - solid - more : solid, y, more, THICK);
  gsk_rounded_rect_init_from_rect (&edge, &rect, 0);
  gtk_snapshot_append_color (snapshot, &faint, &rect);
  gtk_snapshot_append_border (snapshot, &edge, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
smt_upset_bar_class_init (SmtUpsetBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = smt_upset_bar_measure;
  widget_class->snapshot = smt_upset_bar_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
smt_upset_bar_init (SmtUpsetBar *self)
{
}

/**
 * smt_upset_bar_new:
 * @share: how much of the room what is certain takes, 0 to 1
 * @share_possibly: likewise what is not, after it
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
smt_upset_bar_new (double share,
                   double share_possibly)
{
  SmtUpsetBar *self = g_object_new (SMT_TYPE_UPSET_BAR, NULL);

  self->share = share;
  self->share_possibly = share_possibly;
  return GTK_WIDGET (self);
}
