/* smt-matrix-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-panel.h"

#include <glib/gi18n.h>

#include "smt-glyph-image.h"
#include "smt-matrix-inspector.h"
#include "smt-matrix-view.h"

/* The panel makes a scene from the session's view and hands it to the widget
 * that draws. It does so only while it can be seen: a change that comes while
 * it is hidden is caught up with when it is shown. */

struct _SmtMatrixPanel
{
  GtkWidget parent_instance;

  SmtSession          *session;
  SmtMatrixScene      *scene;
  gboolean             is_stale;
  SmtView             *shown;             /* what the scene was made for */
  char                *inspected_row;     /* ids of the cell in the inspector */
  char                *inspected_column;

  GtkWidget           *bin;
  AdwOverlaySplitView *split_view;
  SmtMatrixView       *matrix_view;
  AdwWrapBox          *legend;
  GtkLabel            *hidden_label;
  SmtMatrixInspector  *inspector;         /* NULL until something is inspected */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtMatrixPanel, smt_matrix_panel, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static GtkWidget *
create_legend_item (SmtMatrixPanel      *self,
                    const SmtLegendItem *item)
{
  SmtLanguage *language = smt_session_get_language (self->session);
  g_autofree char *count = smt_language_format_number (language, item->count);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (item->label);
  GtkWidget *number = gtk_label_new (count);

  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_box_append (GTK_BOX (box), smt_glyph_image_new (item->glyph, item->possibly));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_widget_add_css_class (box, "caption");
  return box;
}

static void
update_legend (SmtMatrixPanel *self)
{
  guint n_items;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (self->scene, &n_items);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    adw_wrap_box_remove (self->legend, child);
  for (guint i = 0; i < n_items; i++)
    adw_wrap_box_append (self->legend, create_legend_item (self, &items[i]));
}

static void
update_hidden (SmtMatrixPanel *self)
{
  guint n = smt_matrix_scene_get_n_hidden_rows (self->scene);
  g_autofree char *text =
    /* TRANSLATORS: rows of the matrix that have nothing to show are left out */
    g_strdup_printf (ngettext ("%u row without a membership is left out",
                               "%u rows without a membership are left out", n), n);

  gtk_label_set_label (self->hidden_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hidden_label), n > 0);
}

static SmtMatrixInspector *
get_inspector (SmtMatrixPanel *self)
{
  if (self->inspector == NULL)
    {
      self->inspector = g_object_new (SMT_TYPE_MATRIX_INSPECTOR, NULL);
      adw_overlay_split_view_set_sidebar (self->split_view, GTK_WIDGET (self->inspector));
    }
  return self->inspector;
}

static void
inspect_membership (SmtMatrixPanel *self,
                    SmtEntity      *membership)
{
  g_autoptr (SmtSheet) sheet =
    smt_sheet_new (smt_session_get_dataset (self->session), membership,
                   smt_session_get_view (self->session),
                   smt_session_get_language (self->session));

  smt_matrix_inspector_show_sheet (get_inspector (self), sheet);
}

/* Shows what is inspected as it is in the scene of now; FALSE where it is not
 * in it any more. */
static gboolean
inspect (SmtMatrixPanel *self)
{
  guint row, column;
  SmtMatrixCell cell;

  if (self->inspected_row == NULL ||
      !smt_matrix_scene_find_entry (self->scene, SMT_AXIS_ROWS,
                                    self->inspected_row, &row) ||
      !smt_matrix_scene_find_entry (self->scene, SMT_AXIS_COLUMNS,
                                    self->inspected_column, &column))
    return FALSE;

  cell = smt_matrix_scene_get_cell (self->scene, row, column);
  if (cell.spell != NULL)
    inspect_membership (self, SMT_ENTITY (cell.spell->membership));
  else
    smt_matrix_inspector_show_cell (get_inspector (self), self->scene, row, column);
  return TRUE;
}

static void
update_scene (SmtMatrixPanel *self)
{
  g_autoptr (SmtMatrixScene) before = NULL;

  if (!self->is_stale || self->session == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  before = g_steal_pointer (&self->scene);
  if (before != NULL)
    self->scene = smt_matrix_scene_new_after (before, smt_session_get_index (self->session),
                                              smt_session_get_view (self->session));
  else
    self->scene = smt_matrix_scene_new (smt_session_get_dataset (self->session),
                                        smt_session_get_index (self->session),
                                        smt_session_get_view (self->session),
                                        smt_session_get_language (self->session));
  smt_matrix_view_set_scene (self->matrix_view, SMT_GRID_SCENE (self->scene));
  update_legend (self);
  update_hidden (self);
  if (adw_overlay_split_view_get_show_sidebar (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, inspect (self));
}

/* What a list is filtered by, and what is open, is no concern of the matrix. */
static void
view_changed_cb (SmtMatrixPanel *self)
{
  SmtView *view = smt_session_get_view (self->session);
  g_autoptr (SmtView) closed = smt_view_with_page (view, SMT_PAGE_MATRIX);

  if (self->shown != NULL && smt_view_equal (self->shown, closed))
    return;

  g_clear_pointer (&self->shown, smt_view_unref);
  self->shown = g_steal_pointer (&closed);
  self->is_stale = TRUE;
  update_scene (self);
}

static void
cell_activated_cb (SmtMatrixPanel *self,
                   const char     *row_id,
                   const char     *column_id,
                   SmtMatrixView  *matrix_view)
{
  g_set_str (&self->inspected_row, row_id);
  g_set_str (&self->inspected_column, column_id);
  adw_overlay_split_view_set_show_sidebar (self->split_view, inspect (self));
}

static void
header_activated_cb (SmtMatrixPanel *self,
                     const char     *id,
                     SmtMatrixView  *matrix_view)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", id);
}

/* "inspector.close" */
static void
close_inspector (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  SmtMatrixPanel *self = SMT_MATRIX_PANEL (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->matrix_view));
}

static void
smt_matrix_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (smt_matrix_panel_parent_class)->map (widget);
  update_scene (SMT_MATRIX_PANEL (widget));
}

static void
smt_matrix_panel_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SMT_MATRIX_PANEL (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_matrix_panel_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      smt_matrix_panel_set_session (SMT_MATRIX_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_matrix_panel_dispose (GObject *object)
{
  SmtMatrixPanel *self = SMT_MATRIX_PANEL (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_MATRIX_PANEL);
  g_clear_object (&self->scene);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, smt_view_unref);
  g_clear_pointer (&self->inspected_row, g_free);
  g_clear_pointer (&self->inspected_column, g_free);

  G_OBJECT_CLASS (smt_matrix_panel_parent_class)->dispose (object);
}

static void
smt_matrix_panel_class_init (SmtMatrixPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_matrix_panel_get_property;
  object_class->set_property = smt_matrix_panel_set_property;
  object_class->dispose = smt_matrix_panel_dispose;
  widget_class->map = smt_matrix_panel_map;

  /**
   * SmtMatrixPanel:session:
   *
   * What to follow.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SMT_TYPE_MATRIX_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, bin);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, split_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, matrix_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, legend);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, hidden_label);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_activated_cb);
  gtk_widget_class_install_action (widget_class, "inspector.close", NULL, close_inspector);
}

static void
smt_matrix_panel_init (SmtMatrixPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SmtSession *
smt_matrix_panel_get_session (SmtMatrixPanel *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_PANEL (self), NULL);

  return self->session;
}

void
smt_matrix_panel_set_session (SmtMatrixPanel *self,
                              SmtSession     *session)
{
  g_return_if_fail (SMT_IS_MATRIX_PANEL (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->shown, smt_view_unref);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view",
                                G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
  else
    {
      smt_matrix_view_set_scene (self->matrix_view, NULL);
      adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
      if (self->inspector != NULL)
        smt_matrix_inspector_show_sheet (self->inspector, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * smt_matrix_panel_focus_matrix:
 *
 * Puts the focus on the matrix, where it was last.
 */
void
smt_matrix_panel_focus_matrix (SmtMatrixPanel *self)
{
  g_return_if_fail (SMT_IS_MATRIX_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->matrix_view));
}
