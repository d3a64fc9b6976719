/* canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "yardsticks.h"

/* A scrollable widget without anything in it: what a frame of scrolling costs
 * by itself, scrollbars and all. */

#define BENCH_TYPE_CANVAS (canvas_get_type ())
G_DECLARE_FINAL_TYPE (Canvas, canvas, BENCH, CANVAS, GtkWidget)

struct _Canvas
{
  GtkWidget parent_instance;

  double         size[2];          /* by GtkOrientation */
  GtkAdjustment *adjustments[2];
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

G_DEFINE_FINAL_TYPE_WITH_CODE (Canvas, canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
canvas_get_property (GObject    *object,
                     guint       property_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  Canvas *self = BENCH_CANVAS (object);

  if (property_id == PROP_HADJUSTMENT || property_id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[property_id == PROP_VADJUSTMENT]);
  else
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
}

static void
canvas_set_property (GObject      *object,
                     guint         property_id,
                     const GValue *value,
                     GParamSpec   *pspec)
{
  Canvas *self = BENCH_CANVAS (object);
  GtkAdjustment *adjustment;

  if (property_id != PROP_HADJUSTMENT && property_id != PROP_VADJUSTMENT)
    return;

  adjustment = g_value_get_object (value);
  if (adjustment == NULL)
    return;
  g_set_object (&self->adjustments[property_id == PROP_VADJUSTMENT], adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

static void
configure (Canvas         *self,
           GtkOrientation  orientation,
           int             room)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                              MAX (self->size[orientation], room), 20, room, room);
}

static void
canvas_size_allocate (GtkWidget *widget,
                      int        width,
                      int        height,
                      int        baseline)
{
  configure (BENCH_CANVAS (widget), GTK_ORIENTATION_HORIZONTAL, width);
  configure (BENCH_CANVAS (widget), GTK_ORIENTATION_VERTICAL, height);
}

static void
canvas_dispose (GObject *object)
{
  Canvas *self = BENCH_CANVAS (object);

  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);

  G_OBJECT_CLASS (canvas_parent_class)->dispose (object);
}

static void
canvas_class_init (CanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = canvas_get_property;
  object_class->set_property = canvas_set_property;
  object_class->dispose = canvas_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = canvas_size_allocate;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
canvas_init (Canvas *self)
{
}

/**
 * canvas_new:
 * @width: of what could be scrolled to
 * @height: the same
 *
 * Returns: (transfer floating): an empty widget to put in a scrolled window
 */
GtkWidget *
canvas_new (double width,
            double height)
{
  Canvas *self = g_object_new (BENCH_TYPE_CANVAS, NULL);

  self->size[GTK_ORIENTATION_HORIZONTAL] = width;
  self->size[GTK_ORIENTATION_VERTICAL] = height;
  return GTK_WIDGET (self);
}
