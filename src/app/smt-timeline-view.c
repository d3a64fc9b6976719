/* smt-timeline-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget of the timeline: one widget whatever the size, scrollable along
 * time and across lanes, under a scale and beside names that stay. Marks, lanes
 * and words are the scene's, places are the layout's; here they meet
 * adjustments and allocation.
 */

#include "smt-timeline-view-private.h"
#include "smt-tongue.h"

#include <math.h>

#define NATURAL_WIDTH  480
#define NATURAL_HEIGHT 320
#define MINIMUM        120
#define MOST_HEAD      190.0
#define LEAST_HEAD     72.0
#define UNDATED        176.0
#define UNDATED_NARROW 76.0
#define UNDATED_MOST   96.0   /* where its heading needs more */
#define HEAD_NARROW    96.0
#define NARROW         560.0  /* of the widget */
#define PADDING        24.0   /* of the names of lanes */
#define LEADING        6.0    /* of a row, above and below its words */

enum
{
  PROP_SCENE = 1,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static void smt_timeline_view_scrollable_init (GtkScrollableInterface *iface);
static void smt_timeline_view_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtTimelineView, smt_timeline_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      smt_timeline_view_scrollable_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      smt_timeline_view_accessible_init)
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_REACHABLE,
                                                      smt_timeline_view_reachable_init))

gboolean
smt_timeline_view_is_empty (SmtTimelineView *self)
{
  return self->scene == NULL || smt_timeline_scene_get_n_lanes (self->scene) == 0;
}

gboolean
smt_timeline_view_is_narrow (SmtTimelineView *self)
{
  return self->width < NARROW;
}

/* From where reading begins to the left, and back. */
double
smt_timeline_view_flip (SmtTimelineView *self,
                        double           x,
                        double           width)
{
  return self->rtl ? self->width - x - width : x;
}

static void
set_adjustment (SmtTimelineView *self,
                GtkOrientation   orientation,
                GtkAdjustment   *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    {
      if (*place == adjustment)
        return;
      g_signal_handlers_disconnect_by_func (*place, smt_timeline_view_scrolled, self);
      g_clear_object (place);
    }

  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed",
                            G_CALLBACK (smt_timeline_view_scrolled), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The edge of what has no date, where there is little room: as its heading needs. */
static double
get_narrow_undated (SmtTimelineView *self)
{
  const char *heading = smt_language_translate (smt_timeline_scene_get_language (self->scene),
                                                NULL, "Undated");

  return CLAMP (ceil (smt_word_cache_measure (heading, self->words) + 12),
                UNDATED_NARROW, UNDATED_MOST);
}

/* A scrolled window takes what is at the edges for what it needs at least: no
 * more than they take where there is little room, as it would stay that wide. What
 * is undated moves up and down with its lanes, and so does not keep the bar for that
 * from the edge. */
static gboolean
smt_timeline_view_get_border (GtkScrollable *scrollable,
                              GtkBorder     *border)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (scrollable);
  double head = MIN (self->head, HEAD_NARROW);

  *border = (GtkBorder) { .top = self->axis };
  *(self->rtl ? &border->right : &border->left) = head;
  return TRUE;
}

static void
smt_timeline_view_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = smt_timeline_view_get_border;
}

static void
smt_timeline_view_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = smt_reachable_get_first_accessible_child;
}

/* Numbers of lanes are all in words, or all figures alone. */
static gboolean
have_counts_room (SmtTimelineView *self)
{
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self->scene); i++)
    {
      guint n = smt_timeline_scene_get_lane (self->scene, i)->n;
      g_autofree char *words = smt_timeline_scene_dup_count (self->scene, n);

      if (smt_word_cache_measure (words, self->words) > self->head - SMT_TIMELINE_HEAD_INSET)
        return FALSE;
    }
  return TRUE;
}

/* How much room the edges take. */
static void
measure_edges (SmtTimelineView *self)
{
  double widest = 0;

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self->scene); i++)
    {
      const SmtLane *lane = smt_timeline_scene_get_lane (self->scene, i);

      widest = MAX (widest, smt_word_cache_measure (lane->short_label, self->words));
      /* Topics are many, and the widest may have any name. */
      if (widest > MOST_HEAD)
        break;
    }

  /* Names are set bold, which is a little wider. */
  self->head = ceil (CLAMP (widest * 1.08 + PADDING, LEAST_HEAD,
                            smt_timeline_view_is_narrow (self) ? HEAD_NARROW : MOST_HEAD));
  self->counts_in_words = have_counts_room (self);
  self->axis = ceil (smt_word_cache_get_line_height (self->words) + 12);
  self->metrics.row = ceil (smt_word_cache_get_line_height (self->words)) + LEADING;
  self->undated = 0;
  if (smt_timeline_scene_get_n_undated (self->scene) > 0)
    self->undated = smt_timeline_view_is_narrow (self) ? get_narrow_undated (self) : UNDATED;
}

/* The lane that stays where it is while lanes become higher or lower: the one
 * with the focus, or the first in sight; below 0, none. */
static int
get_anchor (SmtTimelineView *self,
            double          *offset)
{
  guint lane = self->focus.lane;

  if (self->layout == NULL || smt_timeline_view_is_empty (self) ||
      (!gtk_widget_has_focus (GTK_WIDGET (self)) &&
       !smt_timeline_layout_find_lane (self->layout, self->y, &lane)))
    return -1;

  *offset = smt_timeline_layout_get_band (self->layout, lane)->y - self->y;
  return lane;
}

/* Lays out anew where the zoom is another. */
void
smt_timeline_view_lay_out (SmtTimelineView *self)
{
  double scale, offset = 0;
  int lane;

  if (self->scene == NULL || self->width <= 0 || self->to <= self->from)
    return;

  scale = smt_timeline_view_get_plot (self) / (self->to - self->from);
  if (self->layout != NULL &&
      fabs (smt_timeline_layout_get_scale (self->layout) / scale - 1) < 1e-9)
    return;

  lane = get_anchor (self, &offset);
  g_clear_pointer (&self->layout, smt_timeline_layout_free);
  self->layout = smt_timeline_layout_new (self->scene, scale, &self->metrics);
  if (lane >= 0)
    self->y = smt_timeline_layout_get_band (self->layout, lane)->y - offset;
}

static void
smt_timeline_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = MINIMUM;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
smt_timeline_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (widget);

  self->width = width;
  self->height = height;
  if (self->scene == NULL)
    return;

  measure_edges (self);
  smt_timeline_view_lay_out (self);
  smt_timeline_view_configure (self);
  if (self->show_focus_later && !smt_timeline_view_is_empty (self))
    smt_timeline_view_move_to (self, self->focus);
  else if (self->point_later && !smt_timeline_view_is_empty (self))
    smt_timeline_view_point_to (self, self->focus.lane, self->focus.position);
  self->show_focus_later = self->point_later = FALSE;
  smt_reach_prune (self->reach);
}

static void
forget_layout (SmtTimelineView *self)
{
  g_clear_pointer (&self->metrics.widths, g_array_unref);
  g_clear_pointer (&self->layout, smt_timeline_layout_free);
  g_clear_pointer (&self->ticks, smt_timeline_axis_free);
  smt_word_cache_clear (self->words);
}

/* What was measured and drawn is no longer right. */
static void
invalidate (SmtTimelineView *self)
{
  forget_layout (self);
  smt_timeline_theme_invalidate (self->theme);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
smt_timeline_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (smt_timeline_view_parent_class)->css_changed (widget, change);
  /* The style is set up before the widget is. */
  if (self->theme != NULL)
    invalidate (self);
}

static void
smt_timeline_view_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (smt_timeline_view_parent_class)->system_setting_changed (widget, setting);
  invalidate (SMT_TIMELINE_VIEW (widget));
}

static void
smt_timeline_view_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (widget);

  self->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  invalidate (self);
  GTK_WIDGET_CLASS (smt_timeline_view_parent_class)->direction_changed (widget, previous);
}

static void
smt_timeline_view_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (object);

  switch (property_id)
    {
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_timeline_view_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (object);

  switch (property_id)
    {
    case PROP_SCENE:
      smt_timeline_view_set_scene (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_timeline_view_dispose (GObject *object)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (object);

  g_clear_pointer (&self->reach, smt_reach_free);
  g_clear_pointer (&self->theme, smt_timeline_theme_free);
  g_clear_pointer (&self->words, smt_word_cache_free);
  g_clear_pointer (&self->layout, smt_timeline_layout_free);
  g_clear_pointer (&self->ticks, smt_timeline_axis_free);
  g_clear_pointer (&self->metrics.widths, g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
        g_clear_object (&self->adjustments[i]);
      }
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (smt_timeline_view_parent_class)->dispose (object);
}

static void
smt_timeline_view_finalize (GObject *object)
{
  SmtTimelineView *self = SMT_TIMELINE_VIEW (object);

  g_free (self->focus_lane);
  g_free (self->focus_mark);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (smt_timeline_view_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *object_class)
{
  /**
   * SmtTimelineView::mark-activated:
   * @id: id of what the mark stands for
   *
   * A mark was opened, by key or pointer.
   */
  g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * SmtTimelineView::lane-activated:
   * @id: id of what the lane stands for
   *
   * The name of a lane was opened, by key or pointer.
   */
  g_signal_new ("lane-activated", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * SmtTimelineView::window-changed:
   * @zoomed: whether it is nearer or farther, and not only elsewhere
   * @goes_on: whether it is of the same gesture as the last
   *
   * The time that is shown was changed by key, pointer or finger.
   */
  g_signal_new ("window-changed", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * SmtTimelineView:scene:
   *
   * What is drawn.
   */
  g_object_class_install_property (object_class, PROP_SCENE,
    g_param_spec_object ("scene", NULL, NULL, SMT_TYPE_TIMELINE_SCENE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
smt_timeline_view_class_init (SmtTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_timeline_view_get_property;
  object_class->set_property = smt_timeline_view_set_property;
  object_class->dispose = smt_timeline_view_dispose;
  object_class->finalize = smt_timeline_view_finalize;

  widget_class->measure = smt_timeline_view_measure;
  widget_class->size_allocate = smt_timeline_view_size_allocate;
  widget_class->snapshot = smt_timeline_view_snapshot;
  widget_class->css_changed = smt_timeline_view_css_changed;
  widget_class->system_setting_changed = smt_timeline_view_system_setting_changed;
  widget_class->direction_changed = smt_timeline_view_direction_changed;

  install_properties (object_class);
  install_signals (object_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
smt_timeline_view_init (SmtTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->theme = smt_timeline_theme_new (widget);
  self->words = smt_word_cache_new (widget);
  self->reach = smt_reach_new (SMT_REACHABLE (self));
  self->metrics = (SmtTimelineMetrics) { smt_word_cache_measure, self->words, NULL, 0 };
  self->typed = g_string_new (NULL);
  self->hover = SMT_TIMELINE_NOWHERE;
  self->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] == NULL)
      set_adjustment (self, i, NULL);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  smt_timeline_view_add_input (self);
  smt_timeline_view_add_gestures (self);
}

/**
 * smt_timeline_view_new:
 *
 * Returns: (transfer floating): a timeline with nothing in it
 */
GtkWidget *
smt_timeline_view_new (void)
{
  return g_object_new (SMT_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * smt_timeline_view_get_scene:
 *
 * Returns: (transfer none) (nullable): what is drawn
 */
SmtTimelineScene *
smt_timeline_view_get_scene (SmtTimelineView *self)
{
  g_return_val_if_fail (SMT_IS_TIMELINE_VIEW (self), NULL);

  return self->scene;
}

static void
describe (SmtTimelineView *self)
{
  g_autofree char *title = smt_timeline_scene_dup_title (self->scene);
  g_autofree char *summary = smt_timeline_scene_dup_summary (self->scene);

  smt_reach_describe (self->reach, title, summary);
}

/**
 * smt_timeline_view_set_scene:
 * @scene: (nullable) (transfer none): what to draw
 *
 * Shows another timeline. The focus stays with its entry, the time shown as it
 * is; what changed is spoken once, when there was a scene before.
 */
void
smt_timeline_view_set_scene (SmtTimelineView  *self,
                             SmtTimelineScene *scene)
{
  gboolean is_another;
  SmtDay from, to;

  g_return_if_fail (SMT_IS_TIMELINE_VIEW (self));
  g_return_if_fail (scene == NULL || SMT_IS_TIMELINE_SCENE (scene));

  if (scene == self->scene)
    return;

  is_another = self->scene != NULL && scene != NULL;
  forget_layout (self);
  g_set_object (&self->scene, scene);
  if (scene != NULL)
    smt_tongue_set_context (GTK_WIDGET (self),
                            smt_language_get_tag (smt_timeline_scene_get_language (scene)));
  self->hover = SMT_TIMELINE_NOWHERE;
  if (scene != NULL && self->to <= self->from)
    {
      smt_timeline_scene_get_window (scene, NULL, &from, &to);
      self->from = from;
      self->to = to + 1.0;
    }

  smt_timeline_view_restore_focus (self);
  smt_reach_renew (self->reach);
  if (scene != NULL)
    describe (self);
  if (is_another)
    smt_reach_announce (self->reach);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "scene");
}
