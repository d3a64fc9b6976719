/* smt-compare-head.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-head.h"

/* Labels are as wide as their words let them be, which differs from row to row,
 * and rows that are made as they come into view cannot agree on one width. So
 * it is that of some characters, which follows the size of the text. */

#define CHARS 20

struct _SmtCompareHead
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SmtCompareHead, smt_compare_head, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
smt_compare_head_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return CHARS * width;
}

static void
smt_compare_head_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = get_width (widget);
  else if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_width (widget), minimum, NULL,
                        NULL, NULL);
  *natural = *minimum;
}

static void
smt_compare_head_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
smt_compare_head_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (smt_compare_head_parent_class)->dispose (object);
}

static void
smt_compare_head_class_init (SmtCompareHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_compare_head_dispose;
  widget_class->get_request_mode = smt_compare_head_get_request_mode;
  widget_class->measure = smt_compare_head_measure;
  widget_class->size_allocate = smt_compare_head_size_allocate;
}

static void
smt_compare_head_init (SmtCompareHead *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
