/* smt-matrix-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-panel.h"

#include <glib/gi18n.h>

#include "smt-glyph-image.h"
#include "smt-matrix-view.h"
#include "smt-sheet-view.h"

/* The panel makes a scene from the session's view and hands it to the widget
 * that draws. It does so only while it can be seen: a change that comes while
 * it is hidden is caught up with when it is shown. */

struct _SmtMatrixPanel
{
  GtkWidget parent_instance;

  SmtSession          *session;
  SmtMatrixScene      *scene;
  gboolean             is_stale;

  AdwOverlaySplitView *split_view;
  SmtMatrixView       *matrix_view;
  AdwWrapBox          *legend;
  GtkLabel            *hidden_label;
  GtkStack            *inspector;
  SmtSheetView        *sheet_view;
  GtkLabel            *words;
  GtkButton           *party_button;
  GtkButton           *mechanism_button;
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

static void
update_scene (SmtMatrixPanel *self)
{
  if (!self->is_stale || self->session == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  g_clear_object (&self->scene);
  self->scene = smt_matrix_scene_new (smt_session_get_dataset (self->session),
                                      smt_session_get_index (self->session),
                                      smt_session_get_view (self->session),
                                      smt_session_get_language (self->session));
  smt_matrix_view_set_scene (self->matrix_view, self->scene);
  update_legend (self);
  update_hidden (self);
}

static void
view_changed_cb (SmtMatrixPanel *self)
{
  self->is_stale = TRUE;
  update_scene (self);
}

static void
set_target (GtkButton            *button,
            const SmtMatrixEntry *entry)
{
  gtk_button_set_label (button, entry->label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
}

static void
inspect_words (SmtMatrixPanel *self,
               guint           row,
               guint           column)
{
  g_autofree char *words = smt_matrix_scene_dup_cell_words (self->scene, row, column);

  gtk_label_set_label (self->words, words);
  set_target (self->party_button, smt_matrix_scene_get_row (self->scene, row));
  set_target (self->mechanism_button, smt_matrix_scene_get_column (self->scene, column));
  gtk_stack_set_visible_child_name (self->inspector, "words");
}

static void
inspect_membership (SmtMatrixPanel *self,
                    SmtEntity      *membership)
{
  g_autoptr (SmtSheet) sheet =
    smt_sheet_new (smt_session_get_dataset (self->session), membership,
                   smt_session_get_view (self->session),
                   smt_session_get_language (self->session));

  smt_sheet_view_set_sheet (self->sheet_view, sheet);
  gtk_stack_set_visible_child_name (self->inspector, "sheet");
}

static void
cell_activated_cb (SmtMatrixPanel *self,
                   const char     *row_id,
                   const char     *column_id,
                   SmtMatrixView  *matrix_view)
{
  guint row, column;
  SmtMatrixCell cell;

  if (!smt_matrix_scene_find_entry (self->scene, SMT_AXIS_ROWS, row_id, &row) ||
      !smt_matrix_scene_find_entry (self->scene, SMT_AXIS_COLUMNS, column_id, &column))
    return;

  cell = smt_matrix_scene_get_cell (self->scene, row, column);
  if (cell.spell != NULL)
    inspect_membership (self, SMT_ENTITY (cell.spell->membership));
  else
    inspect_words (self, row, column);
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
}

static void
header_activated_cb (SmtMatrixPanel *self,
                     const char     *id,
                     SmtMatrixView  *matrix_view)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", id);
}

static void
close_clicked_cb (SmtMatrixPanel *self)
{
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
  g_type_ensure (SMT_TYPE_SHEET_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, split_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, matrix_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, legend);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, hidden_label);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, inspector);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, sheet_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, words);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, party_button);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, mechanism_button);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
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
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view",
                                G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
