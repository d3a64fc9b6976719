/* smt-matrix-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget of the matrix: one widget whatever the size, scrollable on both
 * axes under headers that stay. Rows, columns, cells and words are the scene's,
 * places are the geometry's; here they meet adjustments and allocation.
 */

#include "smt-adding-up.h"
#include "smt-matrix-view-private.h"
#include "smt-tongue.h"

#define NATURAL_WIDTH  480
#define NATURAL_HEIGHT 320
#define MINIMUM        120

enum
{
  PROP_SCENE = 1,
  PROP_SELECTED_ROWS,
  PROP_SELECTED_COLUMNS,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static void smt_matrix_view_accessible_init (GtkAccessibleInterface *iface);

/* Headers are no border of a scrollable: a scrolled window would want to be as wide
 * as these and more, and could not be made smaller once they have grown with it. */
G_DEFINE_FINAL_TYPE_WITH_CODE (SmtMatrixView, smt_matrix_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      smt_matrix_view_accessible_init)
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_REACHABLE,
                                                      smt_matrix_view_reachable_init))

gboolean
smt_matrix_view_is_empty (SmtMatrixView *self)
{
  return self->scene == NULL || self->geometry.n_rows == 0 ||
         self->geometry.n_columns == 0;
}

static void
smt_matrix_view_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = smt_reachable_get_first_accessible_child;
}

/* Where there are bands, everything is in one, and so begins with one. */
static gboolean
has_bands (SmtMatrixView *self,
           SmtAxis        axis)
{
  return smt_grid_scene_get_n_entries (self->scene, axis) > 0 &&
         smt_grid_scene_get_entry (self->scene, axis, 0)->band != NULL;
}

/* Signs of Korean are narrower than high, and touch where nothing is between them. */
static double
get_stacking (SmtMatrixView *self)
{
  const char *tag = smt_language_get_tag (smt_grid_scene_get_language (self->scene));

  if (g_str_has_prefix (tag, "ko"))
    return SMT_MATRIX_HANGUL_STACKING;
  return g_str_has_prefix (tag, "zh") || g_str_has_prefix (tag, "ja") ? SMT_MATRIX_SIGN_STACKING
                                                                       : 0;
}

static void
measure_words (SmtMatrixView *self)
{
  if (self->is_measured || self->scene == NULL)
    return;

  smt_matrix_labels_clear (self->labels);
  smt_matrix_metrics_measure (&self->metrics, self->scene, self->is_added_up,
                              smt_matrix_labels_measure, self->labels,
                              smt_matrix_labels_get_line_height (self->labels));
  self->metrics.column_stacking = get_stacking (self);
  if (has_bands (self, SMT_AXIS_ROWS))
    self->metrics.row_indent = SMT_MATRIX_ARROW (self->metrics.line_height);
  if (has_bands (self, SMT_AXIS_COLUMNS))
    self->metrics.column_indent = SMT_MATRIX_ARROW (self->metrics.line_height);
  self->is_measured = TRUE;
}

static void
smt_matrix_view_measure (GtkWidget      *widget,
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
smt_matrix_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);
  double header_width = self->geometry.header_width;
  double cell_width = self->geometry.cell_width;

  if (self->menu != NULL && gtk_widget_get_mapped (self->menu))
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->scene == NULL)
    return;

  measure_words (self);
  smt_matrix_geometry_fit (&self->geometry, &self->metrics, width, height);
  /* Labels are cut to the room they had. */
  if (header_width != self->geometry.header_width || cell_width != self->geometry.cell_width)
    smt_matrix_labels_clear (self->labels);
  if (self->show_focus_later && !smt_matrix_view_is_empty (self))
    smt_matrix_geometry_scroll_to (&self->geometry, MAX (self->focus.row, 0),
                                   MAX (self->focus.column, 0));
  self->show_focus_later = FALSE;
  smt_matrix_view_configure (self);
  smt_reach_prune (self->reach);
}

/* What was measured and drawn is no longer right. */
static void
invalidate (SmtMatrixView *self)
{
  self->is_measured = FALSE;
  smt_matrix_labels_clear (self->labels);
  smt_matrix_theme_invalidate (self->theme);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A picture in a tab behind others needs no copy of what it looks like. */
static void
smt_matrix_view_unmap (GtkWidget *widget)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);

  GTK_WIDGET_CLASS (smt_matrix_view_parent_class)->unmap (widget);
  if (self->ground != NULL)
    smt_matrix_ground_clear (self->ground);
}

static void
smt_matrix_view_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);

  GTK_WIDGET_CLASS (smt_matrix_view_parent_class)->css_changed (widget, change);
  /* The style is set up before the widget is. */
  if (self->theme != NULL)
    invalidate (self);
}

static void
smt_matrix_view_system_setting_changed (GtkWidget        *widget,
                                        GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (smt_matrix_view_parent_class)->system_setting_changed (widget, setting);
  invalidate (SMT_MATRIX_VIEW (widget));
}

static void
smt_matrix_view_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (widget);

  self->geometry.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  invalidate (self);
  GTK_WIDGET_CLASS (smt_matrix_view_parent_class)->direction_changed (widget, previous);
}

static void
smt_matrix_view_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (object);

  switch (property_id)
    {
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;
    case PROP_SELECTED_ROWS:
      g_value_take_boxed (value, smt_matrix_view_dup_selected_rows (self));
      break;
    case PROP_SELECTED_COLUMNS:
      g_value_take_boxed (value, smt_matrix_view_dup_selected_columns (self));
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
smt_matrix_view_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (object);

  switch (property_id)
    {
    case PROP_SCENE:
      smt_matrix_view_set_scene (self, g_value_get_object (value));
      break;
    case PROP_SELECTED_ROWS:
      smt_matrix_view_set_selected_rows (self, g_value_get_boxed (value));
      break;
    case PROP_SELECTED_COLUMNS:
      smt_matrix_view_set_selected_columns (self, g_value_get_boxed (value));
      break;
    case PROP_HADJUSTMENT:
      smt_matrix_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      smt_matrix_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
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
smt_matrix_view_dispose (GObject *object)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (object);

  g_clear_handle_id (&self->dwell_source, g_source_remove);
  g_clear_handle_id (&self->sums_source, g_source_remove);
  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  g_clear_weak_pointer (&self->menu);
  g_clear_pointer (&self->reach, smt_reach_free);
  g_clear_pointer (&self->theme, smt_matrix_theme_free);
  g_clear_pointer (&self->labels, smt_matrix_labels_free);
  g_clear_pointer (&self->ground, smt_matrix_ground_free);
  g_clear_pointer (&self->finder, smt_matrix_finder_free);
  smt_matrix_view_drop_adjustments (self);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (smt_matrix_view_parent_class)->dispose (object);
}

static void
smt_matrix_view_finalize (GObject *object)
{
  SmtMatrixView *self = SMT_MATRIX_VIEW (object);

  smt_matrix_selection_free (self->selection);
  g_free (self->focus_row);
  g_free (self->focus_column);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (smt_matrix_view_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *object_class)
{
  /**
   * SmtMatrixView::cell-activated:
   * @row: id of what the row stands for
   * @column: id of what the column stands for
   *
   * A cell was opened, by key or pointer.
   */
  g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * SmtMatrixView::header-activated:
   * @id: id of what the row or column stands for
   *
   * A header was opened, by key or pointer.
   */
  g_signal_new ("header-activated", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * SmtMatrixView::cell-focused:
   * @row: (nullable): id of what the row stands for; %NULL for a column's header
   * @column: (nullable): id of what the column stands for, likewise
   *
   * The focus has been at a place for a moment.
   */
  g_signal_new ("cell-focused", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * SmtMatrixView::selection-changed:
   * @rows: ids of the selected rows
   * @columns: ids of the selected columns
   *
   * Somebody selected something by key or pointer.
   */
  g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_STRV);
  /**
   * SmtMatrixView::entry-moved:
   * @axis: #SmtAxis, rows or columns
   * @id: id of what is to stand elsewhere
   * @before: (nullable): id of what it is to stand before; %NULL for the end, of
   *   its band if it is in one
   *
   * Somebody moved a row or column, by key, menu or pointer. Nothing has happened
   * yet: whoever holds the order makes another scene.
   */
  g_signal_new ("entry-moved", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * SmtMatrixView::band-toggled:
   * @id: id of a band
   *
   * Somebody wants a band collapsed that is not, or expanded.
   */
  g_signal_new ("band-toggled", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * SmtMatrixView:scene:
   *
   * What is drawn.
   */
  g_object_class_install_property (object_class, PROP_SCENE,
    g_param_spec_object ("scene", NULL, NULL, SMT_TYPE_GRID_SCENE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY));
  /**
   * SmtMatrixView:selected-rows:
   *
   * Ids of the selected rows, shown or not.
   */
  g_object_class_install_property (object_class, PROP_SELECTED_ROWS,
    g_param_spec_boxed ("selected-rows", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                        G_PARAM_EXPLICIT_NOTIFY));
  /**
   * SmtMatrixView:selected-columns:
   *
   * Ids of the selected columns, shown or not.
   */
  g_object_class_install_property (object_class, PROP_SELECTED_COLUMNS,
    g_param_spec_boxed ("selected-columns", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                        G_PARAM_EXPLICIT_NOTIFY));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
smt_matrix_view_class_init (SmtMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_matrix_view_get_property;
  object_class->set_property = smt_matrix_view_set_property;
  object_class->dispose = smt_matrix_view_dispose;
  object_class->finalize = smt_matrix_view_finalize;

  widget_class->measure = smt_matrix_view_measure;
  widget_class->size_allocate = smt_matrix_view_size_allocate;
  widget_class->snapshot = smt_matrix_view_snapshot;
  widget_class->unmap = smt_matrix_view_unmap;
  widget_class->css_changed = smt_matrix_view_css_changed;
  widget_class->system_setting_changed = smt_matrix_view_system_setting_changed;
  widget_class->direction_changed = smt_matrix_view_direction_changed;

  install_properties (object_class);
  install_signals (object_class);
  smt_matrix_view_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
smt_matrix_view_init (SmtMatrixView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->theme = smt_matrix_theme_new (widget);
  self->labels = smt_matrix_labels_new (widget);
  self->ground = smt_matrix_ground_new ();
  self->selection = smt_matrix_selection_new ();
  self->reach = smt_reach_new (SMT_REACHABLE (self));
  self->typed = g_string_new (NULL);
  self->geometry.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] == NULL)
      smt_matrix_view_set_adjustment (self, i, NULL);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  smt_matrix_view_add_input (self);
}

/**
 * smt_matrix_view_new:
 *
 * Returns: (transfer floating): a matrix with nothing in it
 */
GtkWidget *
smt_matrix_view_new (void)
{
  return g_object_new (SMT_TYPE_MATRIX_VIEW, NULL);
}

/**
 * smt_matrix_view_get_scene:
 *
 * Returns: (transfer none) (nullable): what is drawn
 */
SmtGridScene *
smt_matrix_view_get_scene (SmtMatrixView *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_VIEW (self), NULL);

  return self->scene;
}

/* A summary tells sums. */
static void
describe (SmtMatrixView *self)
{
  g_autofree char *title = smt_grid_scene_dup_title (self->scene);
  g_autofree char *summary = self->is_added_up ? smt_grid_scene_dup_summary (self->scene) : NULL;

  smt_reach_describe (self->reach, title, summary);
}

static void
added_up_cb (gpointer user_data)
{
  SmtMatrixView *self = user_data;

  self->sums_source = 0;
  self->is_added_up = TRUE;
  self->is_measured = FALSE;
  describe (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*< private >
 * smt_matrix_view_await_sums:
 *
 * Adds up what is shown, if it is not yet, and draws it again with its totals.
 */
void
smt_matrix_view_await_sums (SmtMatrixView *self)
{
  if (!self->is_added_up && self->sums_source == 0)
    self->sums_source = smt_adding_up_start (self->scene, added_up_cb, self);
}

/**
 * smt_matrix_view_set_scene:
 * @scene: (nullable) (transfer none): what to draw
 *
 * Shows another matrix. The focus stays with its party and its mechanism, or
 * goes to the nearest that is still there; the place scrolled to stays, and so
 * does what is selected. What there is to see is spoken once, when there was a
 * scene before.
 */
void
smt_matrix_view_set_scene (SmtMatrixView  *self,
                           SmtGridScene   *scene)
{
  g_autoptr (SmtGridScene) old_scene = NULL;
  gboolean is_another;

  g_return_if_fail (SMT_IS_MATRIX_VIEW (self));
  g_return_if_fail (scene == NULL || SMT_IS_GRID_SCENE (scene));

  if (scene == self->scene)
    return;

  is_another = self->scene != NULL && scene != NULL;
  if (is_another && smt_grid_scene_get_transposed (self->scene) !=
                    smt_grid_scene_get_transposed (scene))
    smt_matrix_selection_turn (self->selection);
  smt_matrix_view_cancel_drag (self);
  self->has_anchor = FALSE;
  g_clear_pointer (&self->finder, smt_matrix_finder_free);
  /* What is typed from now on is another word. */
  g_string_truncate (self->typed, 0);
  old_scene = g_steal_pointer (&self->scene);
  self->scene = scene != NULL ? g_object_ref (scene) : NULL;
  if (scene != NULL)
    smt_tongue_set_context (GTK_WIDGET (self),
                            smt_language_get_tag (smt_grid_scene_get_language (scene)));
  self->geometry.n_rows = scene != NULL ? smt_grid_scene_get_n_entries (scene, SMT_AXIS_ROWS) : 0;
  self->geometry.n_columns = scene != NULL ? smt_grid_scene_get_n_entries (scene, SMT_AXIS_COLUMNS) : 0;
  self->hover_part = SMT_MATRIX_NOTHING;
  self->is_measured = FALSE;
  smt_matrix_labels_clear (self->labels);

  /* What is small is shown whole. */
  g_clear_handle_id (&self->sums_source, g_source_remove);
  self->is_added_up = scene == NULL || smt_grid_scene_add_up (scene);

  smt_matrix_view_restore_focus (self, old_scene);
  self->show_focus_later = is_another && gtk_widget_has_focus (GTK_WIDGET (self));
  smt_reach_renew (self->reach);
  if (scene != NULL)
    describe (self);
  if (is_another)
    smt_reach_announce (self->reach);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "scene");
}
