/* smt-timeline-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-timeline-panel.h"

#include <glib/gi18n.h>

#include "smt-entity-menu.h"
#include "smt-hue.h"
#include "smt-label.h"
#include "smt-mark-image.h"
#include "smt-named-box.h"
#include "smt-sheet-view.h"
#include "smt-timeline-bar.h"
#include "smt-timeline-description.h"
#include "smt-timeline-row.h"
#include "smt-timeline-view.h"

/* The panel makes a scene from the session's view and hands it to what draws
 * it. It does so only while it can be seen: a change that comes while it is
 * hidden is caught up with when it is shown. A change of the time alone needs
 * no other scene. */

#define NEARER  (1 / 1.5)
#define FARTHER 1.5

struct _SmtTimelinePanel
{
  GtkWidget parent_instance;

  SmtSession          *session;
  SmtTimelineScene    *scene;
  SmtView             *made_for;   /* the view that the scene is of */
  gboolean             is_stale;
  gboolean             is_changing; /* the view, by what the widget says */
  char                *open;        /* id of what is in the sheet, or NULL */

  GtkWidget           *bin;
  AdwOverlaySplitView *split_view;
  SmtTimelineBar      *bar;
  GtkStack            *stack;
  SmtTimelineView     *timeline_view;
  GtkColumnView       *table;
  GtkLabel            *words;
  GtkWidget           *foot;
  AdwWrapBox          *legend;
  GtkLabel            *note;
  GtkWidget           *zoom_box;
  GtkButton           *open_button;
  SmtSheetView        *sheet_view;
};

G_DEFINE_FINAL_TYPE (SmtTimelinePanel, smt_timeline_panel, GTK_TYPE_WIDGET)

static SmtView *
get_view (SmtTimelinePanel *self)
{
  return smt_session_get_view (self->session);
}

static void
add_legend (SmtTimelinePanel *self,
            GtkWidget        *sign,
            const char       *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "caption");
  adw_wrap_box_append (self->legend, box);
}

/* Colours stand for mechanisms; where lanes do not name these the legend does. */
static void
add_hues (SmtTimelinePanel *self)
{
  GListModel *mechanisms = smt_dataset_get_list (smt_session_get_dataset (self->session),
                                                 SMT_ENTITY_MECHANISM);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (mechanisms), SMT_N_HUES); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, i);
      g_autofree char *label =
        smt_label_dup_short (mechanism, smt_session_get_language (self->session));
      g_autofree char *class = g_strdup_printf ("hue-%u", smt_hue_for_number (i));
      GtkWidget *swatch = g_object_new (GTK_TYPE_BOX,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                        NULL);

      gtk_widget_add_css_class (swatch, "swatch");
      gtk_widget_add_css_class (swatch, class);
      add_legend (self, swatch, label);
    }
}

static void
update_legend (SmtTimelinePanel *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    adw_wrap_box_remove (self->legend, child);
  add_legend (self, smt_mark_image_new (SMT_MARK_MEETING, TRUE),
              _("hollow: on some day of the span"));
  if (smt_view_get_lanes (get_view (self)) == SMT_LANES_TOPICS)
    add_hues (self);
}

/* Everything that is not to be seen is counted. */
static void
update_note (SmtTimelinePanel *self)
{
  g_autofree char *summary = smt_timeline_scene_dup_summary (self->scene);
  g_autofree char *outside = NULL;
  g_autofree char *all = NULL;
  SmtDay from, to;

  smt_timeline_view_get_window (self->timeline_view, &from, &to);
  outside = smt_timeline_scene_dup_outside_words (self->scene, from, to);
  all = outside != NULL ? g_strjoin (" ", summary, outside, NULL) : g_strdup (summary);
  gtk_label_set_label (self->note, all);
}

static void
update_words (SmtTimelinePanel *self)
{
  g_autoptr (SmtTimelineDescription) description = smt_timeline_description_new (self->scene);
  g_auto (GStrv) sentences = smt_timeline_description_list_sentences (description);
  g_autofree char *text = g_strjoinv ("\n\n", sentences);

  gtk_label_set_label (self->words, text);
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *box = g_object_new (SMT_TYPE_NAMED_BOX, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  column)
{
  SmtTimelineRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *words = smt_timeline_row_dup (row, GPOINTER_TO_UINT (column));

  g_object_set (box, "entity", smt_timeline_row_get_id (row), NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), words);
}

static void
add_columns (SmtTimelinePanel *self)
{
  for (guint i = 0; i < smt_timeline_row_get_n_columns (); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (smt_timeline_row_get_title (i), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      /* The name has what is left. */
      gtk_column_view_column_set_expand (column, i == 2);
      gtk_column_view_append_column (self->table, column);
    }
}

static void
update_table (SmtTimelinePanel *self)
{
  g_autoptr (GtkSingleSelection) selection =
    gtk_single_selection_new (smt_timeline_row_list (self->scene));

  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
}

static void
update_display (SmtTimelinePanel *self)
{
  static const char *const names[] = {
    [SMT_DISPLAY_PICTURE] = "picture",
    [SMT_DISPLAY_TABLE] = "table",
    [SMT_DISPLAY_WORDS] = "words",
  };
  SmtDisplay display = smt_view_get_display (get_view (self));

  if (smt_timeline_scene_get_n_marks (self->scene) == 0)
    gtk_stack_set_visible_child_name (self->stack, "nothing");
  else
    gtk_stack_set_visible_child_name (self->stack, names[display]);
  gtk_widget_set_visible (self->zoom_box, display == SMT_DISPLAY_PICTURE);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), display == SMT_DISPLAY_PICTURE);
  /* Only what is looked at is made, and only once. */
  if (display == SMT_DISPLAY_TABLE && gtk_column_view_get_model (self->table) == NULL)
    update_table (self);
  if (display == SMT_DISPLAY_WORDS && *gtk_label_get_label (self->words) == '\0')
    update_words (self);
}

/* What a scene depends on. */
static SmtView *
dup_bare_view (SmtTimelinePanel *self)
{
  g_autoptr (SmtView) closed = smt_view_with_entity (get_view (self), NULL);
  g_autoptr (SmtView) plain = smt_view_with_display (closed, SMT_DISPLAY_PICTURE);

  return smt_view_with_window (plain, NULL, NULL);
}

static void
update_scene (SmtTimelinePanel *self)
{
  g_autoptr (SmtView) bare = dup_bare_view (self);

  if (self->made_for != NULL && smt_view_equal (self->made_for, bare))
    return;

  g_clear_pointer (&self->made_for, smt_view_unref);
  g_clear_pointer (&self->open, g_free);
  self->made_for = g_steal_pointer (&bare);
  g_clear_object (&self->scene);
  self->scene = smt_timeline_scene_new (smt_session_get_dataset (self->session), get_view (self),
                                        smt_session_get_language (self->session));
  smt_timeline_view_set_scene (self->timeline_view, self->scene);
  smt_timeline_bar_update (self->bar, self->scene);
  update_legend (self);
  gtk_column_view_set_model (self->table, NULL);
  gtk_label_set_label (self->words, "");
}

static void
update_window (SmtTimelinePanel *self)
{
  SmtDay from, to;

  smt_timeline_scene_get_window (self->scene, get_view (self), &from, &to);
  if (!self->is_changing)
    smt_timeline_view_set_window (self->timeline_view, from, to);
  update_note (self);
}

/* Has the picture point to what was opened from elsewhere. */
static void
point_to (SmtTimelinePanel *self,
          SmtEntity        *entity)
{
  int lane, position;
  guint first_lane, first;

  if (smt_timeline_view_get_focus (self->timeline_view, &lane, &position) && position >= 0 &&
      smt_timeline_scene_get_lane_mark (self->scene, lane, position)->entity == entity)
    return;
  if (smt_timeline_scene_find (self->scene, smt_entity_get_id (entity), &first_lane, &first))
    smt_timeline_view_point_to (self->timeline_view, first_lane, first);
}

/* What is open stands beside the picture, which goes to it if it can. */
static void
update_sheet (SmtTimelinePanel *self)
{
  SmtEntity *entity = smt_session_get_entity (self->session);
  g_autoptr (SmtSheet) sheet = NULL;

  if (g_set_str (&self->open, smt_view_get_entity (get_view (self))) && entity != NULL)
    {
      sheet = smt_sheet_new (smt_session_get_dataset (self->session), entity, get_view (self),
                             smt_session_get_language (self->session));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s",
                                        smt_entity_get_id (entity));
      /* Only now, as it must have a target. */
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "win.open");
      smt_sheet_view_set_sheet (self->sheet_view, sheet);
      point_to (self, entity);
    }
  adw_overlay_split_view_set_show_sidebar (self->split_view, entity != NULL);
  /* Where nothing is open, Escape is for others. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.close", entity != NULL);
}

static void
update (SmtTimelinePanel *self)
{
  if (!self->is_stale || self->session == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  update_scene (self);
  update_display (self);
  update_window (self);
  update_sheet (self);
}

static void
view_changed_cb (SmtTimelinePanel *self)
{
  /* Another page has a view of its own. */
  if (smt_view_get_page (get_view (self)) != SMT_PAGE_TIMELINE)
    return;

  self->is_stale = TRUE;
  update (self);
}

static void
mark_activated_cb (SmtTimelinePanel *self,
                   const char       *id)
{
  g_autoptr (SmtView) view = smt_view_with_entity (get_view (self), id);

  smt_session_change (self->session, view, _("Show Details"));
}

static void
row_activated_cb (SmtTimelinePanel *self,
                  guint             position)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (self->table));
  g_autoptr (SmtTimelineRow) row = g_list_model_get_item (rows, position);

  mark_activated_cb (self, smt_timeline_row_get_id (row));
}

static void
lane_activated_cb (SmtTimelinePanel *self,
                   const char       *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", id);
}

/* The steps of one gesture are undone together. */
static void
window_changed_cb (SmtTimelinePanel *self,
                   gboolean          zoomed,
                   gboolean          goes_on)
{
  g_autoptr (SmtEdtf) from = NULL;
  g_autoptr (SmtEdtf) to = NULL;
  g_autoptr (SmtView) view = NULL;
  const char *name = zoomed ? _("Zoom Timeline") : _("Move Timeline");
  SmtDay first, last, all_first, all_last;

  if (self->session == NULL || self->scene == NULL)
    return;

  smt_timeline_view_get_window (self->timeline_view, &first, &last);
  smt_timeline_scene_get_window (self->scene, self->made_for, &all_first, &all_last);
  /* The whole needs no dates, and stays whole when there is more. */
  if (first != all_first || last != all_last)
    {
      from = smt_edtf_new_day (first);
      to = smt_edtf_new_day (last);
    }
  view = smt_view_with_window (get_view (self), from, to);
  self->is_changing = TRUE;
  if (goes_on)
    smt_session_amend (self->session, view, name);
  else
    smt_session_change (self->session, view, name);
  self->is_changing = FALSE;
}

static void
close_sheet (SmtTimelinePanel *self)
{
  g_autoptr (SmtView) view = smt_view_with_entity (get_view (self), NULL);

  smt_session_change (self->session, view, _("Hide Details"));
  smt_timeline_panel_focus (self);
}

/* A narrow window closes it by a touch beside it. */
static void
sidebar_shown_cb (SmtTimelinePanel *self)
{
  if (self->session != NULL && smt_session_get_entity (self->session) != NULL &&
      smt_view_get_page (get_view (self)) == SMT_PAGE_TIMELINE &&
      !adw_overlay_split_view_get_show_sidebar (self->split_view))
    close_sheet (self);
}

static void
act (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  SmtTimelinePanel *self = SMT_TIMELINE_PANEL (widget);

  if (self->session == NULL)
    return;
  if (g_str_equal (action_name, "timeline.close"))
    close_sheet (self);
  else if (g_str_equal (action_name, "timeline.show-all"))
    smt_timeline_bar_show_all (self->bar);
  else if (g_str_equal (action_name, "timeline.zoom-fit"))
    smt_timeline_view_zoom (self->timeline_view, 0);
  else
    smt_timeline_view_zoom (self->timeline_view,
                            g_str_equal (action_name, "timeline.zoom-in") ? NEARER : FARTHER);
}

static void
smt_timeline_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (smt_timeline_panel_parent_class)->map (widget);
  update (SMT_TIMELINE_PANEL (widget));
}

static void
smt_timeline_panel_dispose (GObject *object)
{
  SmtTimelinePanel *self = SMT_TIMELINE_PANEL (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_TIMELINE_PANEL);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->made_for, smt_view_unref);
  g_clear_pointer (&self->open, g_free);

  G_OBJECT_CLASS (smt_timeline_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, bin);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, split_view);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, bar);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, timeline_view);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, table);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, words);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, foot);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, legend);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, note);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, open_button);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePanel, sheet_view);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lane_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, window_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_shown_cb);
}

static void
smt_timeline_panel_class_init (SmtTimelinePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_timeline_panel_dispose;
  widget_class->map = smt_timeline_panel_map;

  g_type_ensure (SMT_TYPE_TIMELINE_BAR);
  g_type_ensure (SMT_TYPE_TIMELINE_VIEW);
  g_type_ensure (SMT_TYPE_SHEET_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/timeline-panel.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "timeline.close", NULL, act);
  gtk_widget_class_install_action (widget_class, "timeline.show-all", NULL, act);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, act);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, act);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-fit", NULL, act);
}

static void
smt_timeline_panel_init (SmtTimelinePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_entity_menu_attach (GTK_WIDGET (self->stack));
  add_columns (self);
}

/**
 * smt_timeline_panel_set_session:
 * @session: (nullable): what to follow
 */
void
smt_timeline_panel_set_session (SmtTimelinePanel *self,
                                SmtSession       *session)
{
  g_return_if_fail (SMT_IS_TIMELINE_PANEL (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->made_for, smt_view_unref);
  smt_timeline_bar_set_session (self->bar, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view", G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
      return;
    }

  g_clear_object (&self->scene);
  gtk_column_view_set_model (self->table, NULL);
  smt_timeline_view_set_scene (self->timeline_view, NULL);
  smt_sheet_view_set_sheet (self->sheet_view, NULL);
}

/**
 * smt_timeline_panel_focus:
 *
 * Puts the focus on the timeline, where it was last, or on what stands in its
 * place.
 */
void
smt_timeline_panel_focus (SmtTimelinePanel *self)
{
  g_return_if_fail (SMT_IS_TIMELINE_PANEL (self));

  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * smt_timeline_panel_focus_filter:
 *
 * Puts the focus where one types what the timeline is filtered by.
 */
void
smt_timeline_panel_focus_filter (SmtTimelinePanel *self)
{
  g_return_if_fail (SMT_IS_TIMELINE_PANEL (self));

  smt_timeline_bar_focus_filter (self->bar);
}

/**
 * smt_timeline_panel_show_bar:
 * @show: whether what it is narrowed to can be seen and changed
 */
void
smt_timeline_panel_show_bar (SmtTimelinePanel *self,
                             gboolean          show)
{
  g_return_if_fail (SMT_IS_TIMELINE_PANEL (self));

  gtk_widget_set_visible (GTK_WIDGET (self->bar), show);
}
