/* smt-compare-strip.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-strip.h"

/* All columns are of one width: that of the room there is, or, where that is
 * little, one in which words can be read, and then they are moved sideways, in
 * all rows alike. One strip leads: it alone knows the room, and tells the others
 * through the adjustment, whose upper bound is the width of all columns. */

#define MIN_CHARS 22

struct _SmtCompareStrip
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustment;
  gboolean       leads;
};

G_DEFINE_FINAL_TYPE (SmtCompareStrip, smt_compare_strip, GTK_TYPE_WIDGET)

static guint
count_columns (SmtCompareStrip *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static int
get_min_width (SmtCompareStrip *self)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return MIN_CHARS * width;
}

/* @width: the room there is, or -1 */
static int
get_column_width (SmtCompareStrip *self,
                  int              width)
{
  guint n = count_columns (self);
  int all = gtk_adjustment_get_upper (self->adjustment);

  if (n == 0)
    return 0;
  if (!self->leads && all > 0)
    return all / (int) n;
  return MAX (get_min_width (self), width / (int) n);
}

static GtkSizeRequestMode
smt_compare_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
smt_compare_strip_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  SmtCompareStrip *self = SMT_COMPARE_STRIP (widget);
  int width = get_column_width (self, for_size);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_min_width (self) / 2;
      *natural = MAX (*minimum, get_min_width (self) * (int) count_columns (self));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

/* What is in the middle of a change of place stays where it can be seen. */
static void
tell_room (SmtCompareStrip *self,
           int              width,
           int              all)
{
  double most = MAX (0, all - width);

  gtk_adjustment_configure (self->adjustment,
                            MIN (gtk_adjustment_get_value (self->adjustment), most),
                            0, MAX (all, width), width / 10.0, width * 0.9, width);
}

static void
smt_compare_strip_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  SmtCompareStrip *self = SMT_COMPARE_STRIP (widget);
  int column = get_column_width (self, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x;

  if (self->leads)
    tell_room (self, width, column * (int) count_columns (self));
  x = -(int) gtk_adjustment_get_value (self->adjustment);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), x += column)
    gtk_widget_size_allocate (child,
                              &(GtkAllocation) { rtl ? width - x - column : x, 0, column, height },
                              -1);
}

/* Whatever gets the focus is brought into view. */
static void
smt_compare_strip_set_focus_child (GtkWidget *widget,
                                   GtkWidget *child)
{
  SmtCompareStrip *self = SMT_COMPARE_STRIP (widget);
  int column, width;

  GTK_WIDGET_CLASS (smt_compare_strip_parent_class)->set_focus_child (widget, child);

  column = smt_compare_strip_get_focus (self);
  if (column < 0)
    return;
  width = get_column_width (self, gtk_widget_get_width (widget));
  gtk_adjustment_clamp_page (self->adjustment, column * width, (column + 1) * width);
}

static void
smt_compare_strip_dispose (GObject *object)
{
  SmtCompareStrip *self = SMT_COMPARE_STRIP (object);

  smt_compare_strip_clear (self);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (smt_compare_strip_parent_class)->dispose (object);
}

static void
smt_compare_strip_class_init (SmtCompareStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_compare_strip_dispose;
  widget_class->get_request_mode = smt_compare_strip_get_request_mode;
  widget_class->measure = smt_compare_strip_measure;
  widget_class->size_allocate = smt_compare_strip_size_allocate;
  widget_class->set_focus_child = smt_compare_strip_set_focus_child;
}

static void
smt_compare_strip_init (SmtCompareStrip *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * smt_compare_strip_new:
 * @adjustment: (transfer none): what all rows are moved by
 * @leads: whether this one tells how much room there is
 *
 * Returns: (transfer floating): a strip without columns
 */
GtkWidget *
smt_compare_strip_new (GtkAdjustment *adjustment,
                       gboolean       leads)
{
  SmtCompareStrip *self = g_object_new (SMT_TYPE_COMPARE_STRIP, NULL);

  self->adjustment = g_object_ref (adjustment);
  self->leads = leads;
  g_signal_connect_swapped (adjustment, "value-changed",
                            G_CALLBACK (gtk_widget_queue_allocate), self);
  if (!leads)
    g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (gtk_widget_queue_resize), self);
  return GTK_WIDGET (self);
}

/**
 * smt_compare_strip_add:
 * @child: (transfer floating): the next column
 */
void
smt_compare_strip_add (SmtCompareStrip *self,
                       GtkWidget       *child)
{
  g_return_if_fail (SMT_IS_COMPARE_STRIP (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
smt_compare_strip_clear (SmtCompareStrip *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * smt_compare_strip_get_child:
 *
 * Returns: (transfer none) (nullable): what is in @column
 */
GtkWidget *
smt_compare_strip_get_child (SmtCompareStrip *self,
                             guint            column)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && column-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * smt_compare_strip_get_focus:
 *
 * Returns: the column that has the focus, in it or within; -1 if none has
 */
int
smt_compare_strip_get_focus (SmtCompareStrip *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  int column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child), column++)
    if (child == focus)
      return column;

  return -1;
}
