/* smt-time-ticks.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mark for each day, drawn: a GtkScale has two widgets for each of its own, and
 * a register has thousands of days. Days that fall on one pixel are one mark.
 */

#include "smt-time-ticks.h"

#include <math.h>

#include "smt-edtf.h"

#define HEIGHT 6

struct _SmtTimeTicks
{
  GtkWidget parent_instance;

  GtkRange *range;   /* weak; whose slider the marks are under */
  GArray   *days;    /* of SmtDay, or NULL */
};

G_DEFINE_FINAL_TYPE (SmtTimeTicks, smt_time_ticks, GTK_TYPE_WIDGET)

/* Where the slider stands for a day: its middle, within its trough. */
static double
get_x (SmtTimeTicks *self,
       SmtDay        day)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (self->range);
  double lower = gtk_adjustment_get_lower (adjustment);
  double upper = gtk_adjustment_get_upper (adjustment);
  graphene_point_t start;
  GdkRectangle trough;
  int from, to;
  double x;

  gtk_range_get_range_rect (self->range, &trough);
  gtk_range_get_slider_range (self->range, &from, &to);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->range), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (trough.x, 0), &start))
    return 0;

  x = (day - lower) / MAX (upper - lower, 1) * (trough.width - (to - from));
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = trough.width - (to - from) - x;
  return start.x + (to - from) / 2.0 + x;
}

static void
smt_time_ticks_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SmtTimeTicks *self = SMT_TIME_TICKS (widget);
  double last = -1;
  GdkRGBA color;

  if (self->range == NULL || self->days == NULL)
    return;

  gtk_widget_get_color (widget, &color);
  for (guint i = 0; i < self->days->len; i++)
    {
      double x = floor (get_x (self, g_array_index (self->days, SmtDay, i)));

      if (x != last)
        gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, 1, HEIGHT));
      last = x;
    }
}

static void
smt_time_ticks_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

static void
smt_time_ticks_dispose (GObject *object)
{
  SmtTimeTicks *self = SMT_TIME_TICKS (object);

  g_clear_weak_pointer (&self->range);
  g_clear_pointer (&self->days, g_array_unref);

  G_OBJECT_CLASS (smt_time_ticks_parent_class)->dispose (object);
}

static void
smt_time_ticks_class_init (SmtTimeTicksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_time_ticks_dispose;
  widget_class->snapshot = smt_time_ticks_snapshot;
  widget_class->measure = smt_time_ticks_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "ticks");
}

static void
smt_time_ticks_init (SmtTimeTicks *self)
{
}

/**
 * smt_time_ticks_set_days:
 * @range: whose slider the marks are under
 * @days: (element-type gint32) (nullable): the days, in order
 */
void
smt_time_ticks_set_days (SmtTimeTicks *self,
                         GtkRange     *range,
                         GArray       *days)
{
  g_return_if_fail (SMT_IS_TIME_TICKS (self));

  g_set_weak_pointer (&self->range, range);
  g_clear_pointer (&self->days, g_array_unref);
  self->days = days != NULL ? g_array_ref (days) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
