/* smt-period-chart-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-period-chart-view.h"

#include <math.h>

#include "smt-period-layout.h"
#include "smt-period-sign.h"
#include "smt-time-band.h"
#include "smt-timeline-axis.h"
#include "smt-timeline-theme.h"
#include "smt-tongue.h"
#include "smt-word-cache.h"

/* Positions are counted from where reading begins; which side that is only
 * drawing knows (flip()). Signs are children, so that each has the colour that
 * the style gives its role, and its bar the same. */

#define ROW        SMT_PERIOD_ROW
#define SPACE      SMT_PERIOD_SPACE
#define SIGN       SMT_PERIOD_SIGN
#define EDGE       SMT_PERIOD_EDGE
#define MIN_WIDTH  240
#define NAT_WIDTH  640

typedef enum
{
  WORDS_ROW,
  WORDS_BAR,
  WORDS_TICK
} WordKind;

struct _SmtPeriodChartView
{
  GtkWidget parent_instance;

  SmtPeriodChart   *chart;
  GPtrArray        *signs;   /* of SmtGlyphImage, one a bar; children */
  SmtWordCache     *words;
  SmtTimelineTheme *theme;
  SmtPeriodLayout  *layout;  /* or NULL; for the width */
  SmtTimelineAxis  *axis;    /* likewise */
  double            top;     /* height of the scale */
  double            row;     /* height of a row */
  int               hover;   /* row pointed at, or -1 */
};

G_DEFINE_FINAL_TYPE (SmtPeriodChartView, smt_period_chart_view, GTK_TYPE_WIDGET)

static double
flip (SmtPeriodChartView *self,
      double              x,
      double              width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - x - width;
  return x;
}

static double
get_y (SmtPeriodChartView *self,
       guint               row)
{
  return self->top + row * self->row;
}

/* Large text has high rows. */
static void
measure_lines (SmtPeriodChartView *self)
{
  double line = ceil (smt_word_cache_get_line_height (self->words));

  self->top = line + SPACE;
  self->row = MAX (ROW, line + SPACE);
}

static void
allocate_sign (SmtPeriodChartView *self,
               guint               number)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (self->chart, number);
  const SmtPeriodPiece *piece = smt_period_layout_get_piece (self->layout, number);
  GtkWidget *sign = g_ptr_array_index (self->signs, number);
  GtkAllocation allocation = {
    round (flip (self, piece->sign_x, SIGN)), round (get_y (self, bar->row) + (self->row - SIGN) / 2),
    SIGN, SIGN
  };

  gtk_widget_set_child_visible (sign, piece->has_sign);
  gtk_widget_size_allocate (sign, &allocation, -1);
}

static void
forget_layout (SmtPeriodChartView *self)
{
  g_clear_pointer (&self->layout, smt_period_layout_free);
  g_clear_pointer (&self->axis, smt_timeline_axis_free);
}

static void
smt_period_chart_view_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  SmtPeriodChartView *self = SMT_PERIOD_CHART_VIEW (widget);

  forget_layout (self);
  measure_lines (self);
  self->layout = smt_period_layout_new (self->chart, width, smt_word_cache_measure, self->words);
  smt_word_cache_clear_kind (self->words, WORDS_TICK);
  for (guint i = 0; i < self->signs->len; i++)
    allocate_sign (self, i);
}

static void
smt_period_chart_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  SmtPeriodChartView *self = SMT_PERIOD_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NAT_WIDTH;
    }
  else
    {
      measure_lines (self);
      *minimum = *natural = get_y (self, smt_period_chart_get_n_rows (self->chart)) + SPACE;
    }

  for (guint i = 0; i < self->signs->len; i++)
    gtk_widget_measure (g_ptr_array_index (self->signs, i), orientation, -1,
                        NULL, NULL, NULL, NULL);
}

static void
draw_words (SmtPeriodChartView *self,
            GtkSnapshot        *snapshot,
            WordKind            kind,
            guint               number,
            const char         *text,
            double              x,
            double              middle,
            double              room,
            const GdkRGBA      *color)
{
  const SmtWordNode *words = smt_word_cache_lookup (self->words, kind, number, room);

  if (words == NULL)
    words = smt_word_cache_add (self->words, kind, number, text, room, 1, FALSE, color);
  if (words->node == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (round (flip (self, x, words->width)),
                                                round (middle - words->height / 2)));
  gtk_snapshot_append_node (snapshot, words->node);
  gtk_snapshot_restore (snapshot);
}

static void
draw_line (SmtPeriodChartView *self,
           GtkSnapshot        *snapshot,
           SmtTimelineInk      ink,
           double              x,
           double              y,
           double              width,
           double              height)
{
  GdkRGBA color;

  smt_timeline_theme_get_ink (self->theme, ink, &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (round (flip (self, x, width)), round (y),
                                                  width, height));
}

static void
draw_axis (SmtPeriodChartView *self,
           GtkSnapshot        *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double bottom = get_y (self, smt_period_chart_get_n_rows (self->chart));
  SmtDay from, to;
  GdkRGBA quiet;

  smt_period_chart_get_extent (self->chart, &from, &to);
  if (self->axis == NULL)
    self->axis = smt_timeline_axis_new (smt_period_chart_get_language (self->chart), from, to,
                                        smt_period_layout_get_scale (self->layout),
                                        smt_word_cache_measure, self->words);

  smt_timeline_theme_get_ink (self->theme, SMT_TIMELINE_INK_QUIET, &quiet);
  for (guint i = 0; i < self->axis->ticks->len; i++)
    {
      const SmtTick *tick = &g_array_index (self->axis->ticks, SmtTick, i);
      double x = smt_period_layout_get_x (self->layout, tick->day);
      double room = gtk_widget_get_width (widget) - x;

      /* The first may be before the first day, where names are. */
      if (tick->day < from)
        continue;
      draw_line (self, snapshot, SMT_TIMELINE_INK_LINE, x, 0, 1, bottom);
      if (smt_word_cache_measure (tick->label, self->words) + SPACE <= room)
        draw_words (self, snapshot, WORDS_TICK, i, tick->label, x + SPACE,
                    (self->top - SPACE) / 2, room, &quiet);
    }
}

static void
draw_rows (SmtPeriodChartView *self,
           GtkSnapshot        *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  for (guint i = 0; i < smt_period_chart_get_n_rows (self->chart); i++)
    {
      const char *label = smt_period_chart_get_row (self->chart, i)->label;

      if ((int) i == self->hover)
        draw_line (self, snapshot, SMT_TIMELINE_INK_HOVER, 0, get_y (self, i), width,
                   self->row);
      if (label == NULL)
        continue;
      draw_line (self, snapshot, SMT_TIMELINE_INK_LINE, 0, get_y (self, i), width, 1);
      draw_words (self, snapshot, WORDS_ROW, i, label, 0, get_y (self, i) + self->row / 2,
                  smt_period_layout_get_head (self->layout) - SPACE, &color);
    }
}

/* One strip of a bar, as high as it is or as its edge is. */
static void
draw_strip (SmtPeriodChartView   *self,
            GtkSnapshot          *snapshot,
            const SmtPeriodPiece *piece,
            const GdkRGBA        *color,
            double                y,
            double                height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  smt_time_band_snapshot (snapshot, color, piece->strength,
                          &GRAPHENE_RECT_INIT (flip (self, piece->x, piece->width), y,
                                               piece->width, height),
                          is_rtl ? piece->fade_out : piece->fade_in,
                          is_rtl ? piece->fade_in : piece->fade_out);
}

static void
draw_bar (SmtPeriodChartView *self,
          GtkSnapshot        *snapshot,
          guint               number)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (self->chart, number);
  const SmtPeriodPiece *piece = smt_period_layout_get_piece (self->layout, number);
  double stretch = self->row / ROW, height = round (piece->height * stretch);
  double y = round (get_y (self, bar->row) + piece->y * stretch);
  GdkRGBA color;

  gtk_widget_get_color (g_ptr_array_index (self->signs, number), &color);
  if (!bar->hollow)
    {
      draw_strip (self, snapshot, piece, &color, y, height);
      return;
    }
  draw_strip (self, snapshot, piece, &color, y, EDGE);
  draw_strip (self, snapshot, piece, &color, y + height - EDGE, EDGE);
}

/* The role by name, where there is room for all of it. */
static void
draw_role (SmtPeriodChartView *self,
           GtkSnapshot        *snapshot,
           guint               number)
{
  const SmtPeriodBar *bar = smt_period_chart_get_bar (self->chart, number);
  const SmtPeriodPiece *piece = smt_period_layout_get_piece (self->layout, number);
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  if (smt_word_cache_measure (bar->role, self->words) <= piece->room)
    draw_words (self, snapshot, WORDS_BAR, number, bar->role, piece->words_x,
                get_y (self, bar->row) + self->row / 2, piece->room, &color);
}

static void
smt_period_chart_view_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  SmtPeriodChartView *self = SMT_PERIOD_CHART_VIEW (widget);
  guint n_bars = smt_period_chart_get_n_bars (self->chart);
  double bottom = get_y (self, smt_period_chart_get_n_rows (self->chart));

  draw_axis (self, snapshot);
  draw_rows (self, snapshot);
  for (guint i = 0; i < n_bars; i++)
    draw_bar (self, snapshot, i);
  draw_line (self, snapshot, SMT_TIMELINE_INK_FOCUS,
             smt_period_layout_get_x (self->layout, smt_period_chart_get_day (self->chart)),
             self->top, 1, bottom - self->top);
  for (guint i = 0; i < n_bars; i++)
    {
      draw_role (self, snapshot, i);
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->signs, i), snapshot);
    }
}

static void
forget_words (SmtPeriodChartView *self)
{
  smt_word_cache_clear (self->words);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
smt_period_chart_view_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (smt_period_chart_view_parent_class)->css_changed (widget, change);

  forget_words (SMT_PERIOD_CHART_VIEW (widget));
}

static void
smt_period_chart_view_direction_changed (GtkWidget        *widget,
                                         GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (smt_period_chart_view_parent_class)->direction_changed (widget, previous);

  forget_words (SMT_PERIOD_CHART_VIEW (widget));
}

/* Beside the rows there is none. */
static int
find_row (SmtPeriodChartView *self,
          double              y)
{
  int row = floor ((y - self->top) / self->row);

  return row >= 0 && row < (int) smt_period_chart_get_n_rows (self->chart) ? row : -1;
}

static gboolean
smt_period_chart_view_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard_tooltip,
                                     GtkTooltip *tooltip)
{
  SmtPeriodChartView *self = SMT_PERIOD_CHART_VIEW (widget);
  int row = find_row (self, y);

  if (row < 0 || keyboard_tooltip)
    return FALSE;

  gtk_tooltip_set_text (tooltip, smt_period_chart_get_row (self->chart, row)->words);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle) { 0, get_y (self, row), gtk_widget_get_width (widget),
                                              self->row });
  return TRUE;
}

static void
set_hover (SmtPeriodChartView *self,
           int                 row)
{
  if (self->hover == row)
    return;

  self->hover = row;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), row >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_moved_cb (SmtPeriodChartView *self,
                  double              x,
                  double              y)
{
  set_hover (self, find_row (self, y));
}

static void
pointer_left_cb (SmtPeriodChartView *self)
{
  set_hover (self, -1);
}

static void
clicked_cb (SmtPeriodChartView *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  g_autofree char *id = g_strdup (smt_period_chart_view_find_entity (self, y));

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", id);
}

static void
add_controllers (SmtPeriodChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
smt_period_chart_view_dispose (GObject *object)
{
  SmtPeriodChartView *self = SMT_PERIOD_CHART_VIEW (object);

  for (guint i = 0; i < self->signs->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->signs, i));
  g_ptr_array_set_size (self->signs, 0);
  forget_layout (self);
  g_clear_pointer (&self->theme, smt_timeline_theme_free);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (smt_period_chart_view_parent_class)->dispose (object);
}

static void
smt_period_chart_view_finalize (GObject *object)
{
  SmtPeriodChartView *self = SMT_PERIOD_CHART_VIEW (object);

  g_ptr_array_unref (self->signs);
  smt_word_cache_free (self->words);

  G_OBJECT_CLASS (smt_period_chart_view_parent_class)->finalize (object);
}

static void
smt_period_chart_view_class_init (SmtPeriodChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = smt_period_chart_view_dispose;
  object_class->finalize = smt_period_chart_view_finalize;
  widget_class->measure = smt_period_chart_view_measure;
  widget_class->size_allocate = smt_period_chart_view_size_allocate;
  widget_class->snapshot = smt_period_chart_view_snapshot;
  widget_class->css_changed = smt_period_chart_view_css_changed;
  widget_class->direction_changed = smt_period_chart_view_direction_changed;
  widget_class->focus = smt_period_sign_focus;
  widget_class->query_tooltip = smt_period_chart_view_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "periods");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
smt_period_chart_view_init (SmtPeriodChartView *self)
{
  self->hover = -1;
  self->signs = g_ptr_array_new ();
  self->words = smt_word_cache_new (GTK_WIDGET (self));
  self->theme = smt_timeline_theme_new (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

static void
add_signs (SmtPeriodChartView *self)
{
  for (guint i = 0; i < smt_period_chart_get_n_bars (self->chart); i++)
    {
      GtkWidget *sign = smt_period_sign_new (self->chart, i);

      gtk_widget_set_parent (sign, GTK_WIDGET (self));
      g_ptr_array_add (self->signs, sign);
    }
}

/**
 * smt_period_chart_view_new:
 * @chart: (transfer none): what to draw
 *
 * Returns: (transfer floating): a picture
 */
GtkWidget *
smt_period_chart_view_new (SmtPeriodChart *chart)
{
  SmtPeriodChartView *self = g_object_new (SMT_TYPE_PERIOD_CHART_VIEW, NULL);
  g_autofree char *description = smt_period_chart_dup_description (chart);

  self->chart = g_object_ref (chart);
  smt_tongue_set_context (GTK_WIDGET (self),
                          smt_language_get_tag (smt_period_chart_get_language (chart)));
  add_signs (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, smt_period_chart_get_title (chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * smt_period_chart_view_find_entity:
 * @y: a height within the picture
 *
 * Returns: (transfer none) (nullable): id of the mechanism whose row is there
 */
const char *
smt_period_chart_view_find_entity (SmtPeriodChartView *self,
                                   double              y)
{
  int row;

  g_return_val_if_fail (SMT_IS_PERIOD_CHART_VIEW (self), NULL);

  row = find_row (self, y);
  return row >= 0 ? smt_period_chart_get_row (self->chart, row)->id : NULL;
}
