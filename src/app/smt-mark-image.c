/* smt-mark-image.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-mark-image.h"

#include "smt-timeline-layout.h"
#include "smt-timeline-theme.h"

struct _SmtMarkImage
{
  GtkWidget parent_instance;

  SmtMarkKind kind;
  gboolean    hollow;
};

G_DEFINE_FINAL_TYPE (SmtMarkImage, smt_mark_image, GTK_TYPE_WIDGET)

static void
smt_mark_image_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = SMT_TIMELINE_SIGN;
}

static void
smt_mark_image_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SmtMarkImage *self = SMT_MARK_IMAGE (widget);
  GdkRGBA color, none = { 0, 0, 0, 0 };

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - SMT_TIMELINE_SIGN) / 2,
                                                (gtk_widget_get_height (widget) - SMT_TIMELINE_SIGN) / 2));
  smt_timeline_theme_draw_sign (snapshot, self->kind, self->hollow, FALSE, &color, &none);
}

static void
smt_mark_image_class_init (SmtMarkImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = smt_mark_image_measure;
  widget_class->snapshot = smt_mark_image_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  /* What it stands beside says the same. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
smt_mark_image_init (SmtMarkImage *self)
{
}

/**
 * smt_mark_image_new:
 * @hollow: whether it is the sign of something whose days are not known
 *
 * Returns: (transfer floating): the sign
 */
GtkWidget *
smt_mark_image_new (SmtMarkKind kind,
                    gboolean    hollow)
{
  SmtMarkImage *self = g_object_new (SMT_TYPE_MARK_IMAGE, NULL);

  self->kind = kind;
  self->hollow = hollow;
  return GTK_WIDGET (self);
}
