/* smt-matrix-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-matrix-panel.h"

#include "smt-condition-dialog.h"
#include "smt-matrix-chips.h"
#include "smt-matrix-command-group.h"
#include "smt-matrix-content.h"
#include "smt-matrix-empty.h"
#include "smt-matrix-footer.h"
#include "smt-matrix-inspector.h"
#include "smt-matrix-legend.h"
#include "smt-matrix-picture.h"
#include "smt-matrix-table-view.h"
#include "smt-matrix-words-view.h"

/* The panel makes content from the session's view and hands it to those who show
 * it: the widget that draws, its twins, legend, chips and inspector. It does so
 * only while it can be seen: a change that comes while it is hidden is caught up
 * with when it is shown.
 *
 * The commands of the matrix are the panel's; while it is seen, they are the
 * window's, too, so that keys find them wherever the focus is. */

/* What the inspector is about. */
typedef enum
{
  INSPECT_NOTHING,
  INSPECT_CELL,
  INSPECT_CHANGES
} Inspected;

struct _SmtMatrixPanel
{
  GtkWidget parent_instance;

  SmtSession          *session;
  SmtMatrixCommandGroup *commands;        /* or NULL, without a session */
  SmtMatrixContent    *content;
  gboolean             is_stale;
  SmtView             *shown;             /* what the content was made for */
  Inspected            inspected;
  char                *inspected_row;     /* ids of the cell in the inspector */
  char                *inspected_column;

  GtkWidget           *bin;
  AdwOverlaySplitView *split_view;
  GtkStack            *displays;
  SmtMatrixPicture    *picture;
  SmtMatrixChips      *chips;
  SmtMatrixLegend     *legend;
  SmtMatrixFooter     *footer;
  SmtMatrixInspector  *inspector;         /* NULL until something is inspected */
  SmtMatrixTableView  *table_view;        /* NULL until it is shown */
  SmtMatrixEmpty      *empty_page;        /* likewise */
  SmtMatrixWordsView  *words_view;        /* likewise */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtMatrixPanel, smt_matrix_panel, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

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

static gboolean
inspect (SmtMatrixPanel *self)
{
  if (self->inspected == INSPECT_CELL)
    return self->inspected_row != NULL &&
           smt_matrix_inspector_show_cell (get_inspector (self), self->content,
                                           self->inspected_row, self->inspected_column);
  if (self->inspected != INSPECT_CHANGES || !smt_matrix_content_get_changes (self->content))
    return FALSE;
  smt_matrix_inspector_show_changes (get_inspector (self), self->content);
  return TRUE;
}

static gboolean
is_inspecting (SmtMatrixPanel *self)
{
  return adw_overlay_split_view_get_show_sidebar (self->split_view);
}

static void
show_inspector (SmtMatrixPanel *self,
                Inspected       inspected)
{
  self->inspected = inspected;
  adw_overlay_split_view_set_show_sidebar (self->split_view, inspect (self));
}

/* Two dates that begin to be compared come with the list of what happened, where
 * there is room for both. */
static void
update_inspector (SmtMatrixPanel *self,
                  gboolean        had_changes)
{
  gboolean has_changes = smt_matrix_content_get_changes (self->content) != NULL;

  if (has_changes && !had_changes &&
      gtk_widget_get_child_visible (GTK_WIDGET (self->picture)) &&
      !adw_overlay_split_view_get_collapsed (self->split_view))
    show_inspector (self, INSPECT_CHANGES);
  else if (is_inspecting (self))
    show_inspector (self, self->inspected);
  else if (self->inspector != NULL)
    smt_matrix_inspector_clear (self->inspector);
}

static GtkWidget *
get_empty_page (SmtMatrixPanel *self)
{
  if (self->empty_page == NULL)
    {
      self->empty_page = g_object_new (SMT_TYPE_MATRIX_EMPTY, NULL);
      gtk_stack_add_child (self->displays, GTK_WIDGET (self->empty_page));
    }
  smt_matrix_empty_set_content (self->empty_page, self->content);
  return GTK_WIDGET (self->empty_page);
}

static GtkWidget *
get_table (SmtMatrixPanel *self)
{
  if (self->table_view == NULL)
    {
      self->table_view = g_object_new (SMT_TYPE_MATRIX_TABLE_VIEW, NULL);
      gtk_stack_add_child (self->displays, GTK_WIDGET (self->table_view));
    }
  smt_matrix_table_view_set_content (self->table_view, self->content, self->commands);
  return smt_matrix_table_view_is_empty (self->table_view) ? get_empty_page (self)
                                                           : GTK_WIDGET (self->table_view);
}

static GtkWidget *
get_words_view (SmtMatrixPanel *self)
{
  if (self->words_view == NULL)
    {
      self->words_view = g_object_new (SMT_TYPE_MATRIX_WORDS_VIEW, NULL);
      gtk_stack_add_child (self->displays, GTK_WIDGET (self->words_view));
    }
  smt_matrix_words_view_set_content (self->words_view, self->content);
  return GTK_WIDGET (self->words_view);
}

static GtkWidget *
get_display (SmtMatrixPanel *self)
{
  if (smt_matrix_content_is_empty (self->content))
    return get_empty_page (self);

  switch (smt_view_get_display (smt_session_get_view (self->session)))
    {
    case SMT_DISPLAY_TABLE:
      return get_table (self);
    case SMT_DISPLAY_WORDS:
      return get_words_view (self);
    case SMT_DISPLAY_PICTURE:
    default:
      return GTK_WIDGET (self->picture);
    }
}

/* Whether the focus is in what is about to be hidden, or gone with a chip. */
static gboolean
has_focus (SmtMatrixPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->displays)) ||
          gtk_widget_is_ancestor (focus, GTK_WIDGET (self->chips)));
}

static gboolean
has_legend (SmtMatrixPanel *self)
{
  return smt_matrix_content_get_shared (self->content) == NULL &&
         smt_matrix_content_get_changes (self->content) == NULL;
}

static void
show_display (SmtMatrixPanel *self,
              gboolean        had_focus)
{
  GtkWidget *display = get_display (self);
  gboolean is_words = display == GTK_WIDGET (self->words_view);
  gboolean is_other = display != gtk_stack_get_visible_child (self->displays);

  gtk_stack_set_visible_child (self->displays, display);
  /* Words begin with what the line under a picture says and have no signs, and words
   * and table list the changes themselves. */
  gtk_widget_set_visible (GTK_WIDGET (self->footer), !is_words);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !is_words && has_legend (self));
  if (display != GTK_WIDGET (self->picture) && self->inspected == INSPECT_CHANGES)
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  if (had_focus && (is_other || !has_focus (self)))
    gtk_widget_child_focus (display, GTK_DIR_TAB_FORWARD);
}

static void
update_foot (SmtMatrixPanel *self)
{
  /* What is hidden with the focus in it gives it back to the matrix. */
  if (!has_legend (self) && gtk_widget_get_focus_child (GTK_WIDGET (self->legend)) != NULL)
    smt_matrix_panel_focus_matrix (self);
  if (has_legend (self))
    smt_matrix_legend_set_scene (self->legend,
                                 smt_matrix_content_get_memberships (self->content));
  smt_matrix_footer_set_content (self->footer, self->content);
}

/* What was told of content that is gone; a table of all pairs is large. */
static void
clear_twins (SmtMatrixPanel *self)
{
  if (self->table_view != NULL)
    smt_matrix_table_view_set_content (self->table_view, NULL, NULL);
  if (self->words_view != NULL)
    smt_matrix_words_view_set_content (self->words_view, NULL);
}

static void
update_content (SmtMatrixPanel *self)
{
  gboolean had_changes = self->content != NULL &&
                         smt_matrix_content_get_changes (self->content) != NULL;
  gboolean had_focus = has_focus (self);
  g_autoptr (SmtMatrixContent) before = NULL;

  if (!self->is_stale || self->session == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  before = g_steal_pointer (&self->content);
  self->content = smt_matrix_content_new (self->session, before);
  smt_matrix_picture_set_content (self->picture, self->content, self->commands);
  smt_matrix_chips_update (self->chips, self->session);
  clear_twins (self);
  update_foot (self);
  show_display (self, had_focus);
  update_inspector (self, had_changes);
}

/* What of the view changes nothing in the content. */
static void
update_displays (SmtMatrixPanel *self)
{
  smt_matrix_picture_update_selection (self->picture);
  if (self->table_view != NULL)
    smt_matrix_table_view_update (self->table_view);
  if (self->words_view != NULL)
    smt_matrix_words_view_update_selection (self->words_view);
}

static void
view_changed_cb (SmtMatrixPanel *self)
{
  g_autoptr (SmtView) view =
    smt_matrix_content_dup_view (smt_session_get_view (self->session));

  if (self->shown == NULL || !smt_view_equal (self->shown, view))
    {
      g_clear_pointer (&self->shown, smt_view_unref);
      self->shown = g_steal_pointer (&view);
      self->is_stale = TRUE;
    }
  if (self->is_stale && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    clear_twins (self);
  else if (self->is_stale)
    update_content (self);
  else if (self->content != NULL)
    {
      show_display (self, has_focus (self));
      update_displays (self);
    }
}

static void
cell_activated_cb (SmtMatrixPanel *self,
                   const char     *row_id,
                   const char     *column_id,
                   SmtMatrixPicture *picture)
{
  g_set_str (&self->inspected_row, row_id);
  g_set_str (&self->inspected_column, column_id);
  show_inspector (self, INSPECT_CELL);
}

static void
cell_focused_cb (SmtMatrixPanel   *self,
                 const char       *row,
                 const char       *column,
                 SmtMatrixPicture *picture)
{
  if (is_inspecting (self) && self->inspected == INSPECT_CELL)
    cell_activated_cb (self, row, column, picture);
}

/* "matrix.show-changes" */
static void
show_changes (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  show_inspector (user_data, INSPECT_CHANGES);
}

/* "matrix.inspect": the cell of the ids of a row and of a column. */
static void
inspect_ids (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  SmtMatrixPanel *self = user_data;

  g_clear_pointer (&self->inspected_row, g_free);
  g_clear_pointer (&self->inspected_column, g_free);
  g_variant_get (parameter, "(ss)", &self->inspected_row, &self->inspected_column);
  show_inspector (self, INSPECT_CELL);
}

/* "matrix.conditions" */
static void
show_conditions (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  SmtMatrixPanel *self = user_data;

  adw_dialog_present (smt_condition_dialog_new (self->session), GTK_WIDGET (self));
}

/* What is done to the panel, rather than to the view. */
static const GActionEntry panel_actions[] = {
  { .name = "conditions", .activate = show_conditions },
  { .name = "show-changes", .activate = show_changes },
  { .name = "inspect", .activate = inspect_ids, .parameter_type = "(ss)" },
};

/* "inspector.close" */
static void
close_inspector (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  SmtMatrixPanel *self = SMT_MATRIX_PANEL (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  smt_matrix_panel_focus_matrix (self);
}

/* Its key does something else while there is nothing to close. */
static void
show_sidebar_cb (SmtMatrixPanel *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.close", is_inspecting (self));
}

static void
smt_matrix_panel_map (GtkWidget *widget)
{
  SmtMatrixPanel *self = SMT_MATRIX_PANEL (widget);

  GTK_WIDGET_CLASS (smt_matrix_panel_parent_class)->map (widget);
  if (self->commands != NULL)
    smt_matrix_command_group_give (self->commands, widget);
  update_content (self);
}

static void
smt_matrix_panel_unmap (GtkWidget *widget)
{
  SmtMatrixPanel *self = SMT_MATRIX_PANEL (widget);

  if (self->commands != NULL)
    smt_matrix_command_group_take (self->commands, widget);
  GTK_WIDGET_CLASS (smt_matrix_panel_parent_class)->unmap (widget);
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
  g_clear_object (&self->content);
  g_clear_object (&self->commands);
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
  widget_class->unmap = smt_matrix_panel_unmap;

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

  g_type_ensure (SMT_TYPE_MATRIX_CHIPS);
  g_type_ensure (SMT_TYPE_MATRIX_FOOTER);
  g_type_ensure (SMT_TYPE_MATRIX_LEGEND);
  g_type_ensure (SMT_TYPE_MATRIX_PICTURE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/matrix-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, bin);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, split_view);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, displays);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, picture);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, chips);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, legend);
  gtk_widget_class_bind_template_child (widget_class, SmtMatrixPanel, footer);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "inspector.close", NULL, close_inspector);
}

static void
smt_matrix_panel_init (SmtMatrixPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_sidebar_cb (self);
}

/* Nothing of a session that is gone is kept. */
static void
clear (SmtMatrixPanel *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  smt_matrix_picture_set_content (self->picture, NULL, NULL);
  smt_matrix_footer_set_content (self->footer, NULL);
  if (self->inspector != NULL)
    smt_matrix_inspector_clear (self->inspector);
  clear_twins (self);
  g_clear_object (&self->content);
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
  if (self->commands != NULL)
    smt_matrix_command_group_take (self->commands, GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "matrix", NULL);
  g_set_object (&self->session, session);
  g_clear_object (&self->commands);
  g_clear_pointer (&self->shown, smt_view_unref);
  if (session != NULL)
    {
      self->commands = smt_matrix_command_group_new (session);
      smt_matrix_command_group_add (self->commands, panel_actions,
                                    G_N_ELEMENTS (panel_actions), self);
      g_signal_connect_swapped (session, "notify::view",
                                G_CALLBACK (view_changed_cb), self);
      smt_matrix_command_group_give (self->commands, GTK_WIDGET (self));
      view_changed_cb (self);
    }
  else
    {
      clear (self);
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

  gtk_widget_child_focus (gtk_stack_get_visible_child (self->displays), GTK_DIR_TAB_FORWARD);
}

/**
 * smt_matrix_panel_get_commands:
 *
 * Returns: (transfer none) (nullable): what can be done to the matrix; %NULL
 *   without a session
 */
SmtMatrixCommandGroup *
smt_matrix_panel_get_commands (SmtMatrixPanel *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_PANEL (self), NULL);

  return self->commands;
}
