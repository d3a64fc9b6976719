/* smt-timeline-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-timeline-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-facet-chips.h"
#include "smt-facet-popover.h"
#include "smt-mark-image.h"

/* The conditions on a timeline are facets of the session's view, as those of
 * lists are. The bar shows them and asks the session for others; the signs on
 * its buttons are the legend of the picture. */

struct _SmtTimelineBar
{
  GtkWidget parent_instance;

  SmtSession      *session;
  gboolean         is_updating;

  AdwWrapBox      *box;
  GtkSearchEntry  *filter_entry;
  GtkMenuButton   *narrow_button;
  SmtFacetPopover *facet_popover;   /* NULL until it is first opened */
  SmtFacetChips   *chips;
  AdwToggleGroup  *lanes_group;
  GtkToggleButton *kind_buttons[SMT_N_MARK_KINDS];
  GtkLabel        *kind_counts[SMT_N_MARK_KINDS];
};

G_DEFINE_FINAL_TYPE (SmtTimelineBar, smt_timeline_bar, GTK_TYPE_WIDGET)

static void
set_facets (SmtTimelineBar *self,
            GStrvBuilder   *facets)
{
  g_auto (GStrv) list = g_strv_builder_end (facets);
  g_autoptr (SmtView) view =
    smt_view_with_facets (smt_session_get_view (self->session), (const char *const *) list);

  smt_session_change (self->session, view, _("Filter Timeline"));
}

/* All facets of the view but those of a name. */
static GStrvBuilder *
copy_others (SmtTimelineBar *self,
             const char     *prefix)
{
  const char *const *facets = smt_view_get_facets (smt_session_get_view (self->session));
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; facets[i] != NULL; i++)
    if (!g_str_has_prefix (facets[i], prefix))
      g_strv_builder_add (builder, facets[i]);

  return builder;
}

/* What is shown if nothing else is asked for needs no condition; and something
 * has to be shown. */
static void
kind_toggled_cb (SmtTimelineBar *self)
{
  g_autoptr (GStrvBuilder) facets = NULL;
  gboolean is_plain = TRUE;

  if (self->is_updating || self->session == NULL)
    return;

  facets = copy_others (self, "type:");
  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    is_plain &= gtk_toggle_button_get_active (self->kind_buttons[kind]) ==
                (kind != SMT_MARK_STATEMENT);
  for (SmtMarkKind kind = 0; !is_plain && kind < SMT_N_MARK_KINDS; kind++)
    if (gtk_toggle_button_get_active (self->kind_buttons[kind]))
      g_strv_builder_take (facets, g_strconcat ("type:", smt_mark_kind_get_type_name (kind), NULL));
  set_facets (self, facets);
}

static void
add_kind (SmtTimelineBar *self,
          SmtMarkKind     kind,
          GtkWidget      *after)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), smt_mark_image_new (kind, FALSE));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_(smt_mark_kind_get_title (kind))));
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(smt_mark_kind_get_title (kind)), -1);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (kind_toggled_cb), self);
  gtk_widget_add_css_class (button, "kind");
  adw_wrap_box_insert_child_after (self->box, button, after);
  self->kind_buttons[kind] = GTK_TOGGLE_BUTTON (button);
  self->kind_counts[kind] = GTK_LABEL (count);
}

static SmtFacets *
create_facets (SmtTimelineBar *self)
{
  return smt_timeline_facets_new (smt_session_get_dataset (self->session),
                                  smt_session_get_view (self->session),
                                  smt_session_get_language (self->session));
}

static void
facets_shown_cb (SmtTimelineBar *self,
                 GtkWidget      *popover)
{
  g_autoptr (SmtFacets) facets = self->session != NULL ? create_facets (self) : NULL;

  smt_facet_popover_show_facets (self->facet_popover, facets, self->session);
}

/* The popover is made when it is first opened. */
static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  SmtTimelineBar *self = user_data;

  if (self->facet_popover != NULL)
    return;

  self->facet_popover = g_object_new (SMT_TYPE_FACET_POPOVER, NULL);
  g_signal_connect_swapped (self->facet_popover, "map", G_CALLBACK (facets_shown_cb), self);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->facet_popover));
}

static void
filter_changed_cb (SmtTimelineBar *self,
                   GtkSearchEntry *entry)
{
  if (!self->is_updating && self->session != NULL)
    smt_session_set_text (self->session, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
lanes_changed_cb (SmtTimelineBar *self)
{
  gboolean by_topic =
    g_strcmp0 (adw_toggle_group_get_active_name (self->lanes_group), "topics") == 0;
  g_autoptr (SmtView) view = NULL;

  if (self->is_updating || self->session == NULL)
    return;

  view = smt_view_with_lanes (smt_session_get_view (self->session),
                              by_topic ? SMT_LANES_TOPICS : SMT_LANES_MECHANISMS);
  smt_session_change (self->session, view, _("Change Lanes"));
}

static void
smt_timeline_bar_dispose (GObject *object)
{
  SmtTimelineBar *self = SMT_TIMELINE_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_TIMELINE_BAR);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (smt_timeline_bar_parent_class)->dispose (object);
}

static void
smt_timeline_bar_class_init (SmtTimelineBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_timeline_bar_dispose;

  g_type_ensure (SMT_TYPE_FACET_CHIPS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/timeline-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtTimelineBar, box);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelineBar, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelineBar, narrow_button);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelineBar, chips);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelineBar, lanes_group);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lanes_changed_cb);
}

static void
smt_timeline_bar_init (SmtTimelineBar *self)
{
  /* Nothing that is set while it is made is a wish of somebody's. */
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    add_kind (self, kind, kind > 0 ? GTK_WIDGET (self->kind_buttons[kind - 1])
                                   : GTK_WIDGET (self->filter_entry));
  gtk_menu_button_set_create_popup_func (self->narrow_button, create_popover, self, NULL);
  self->is_updating = FALSE;
}

/**
 * smt_timeline_bar_set_session:
 * @session: (nullable): whose view is changed
 */
void
smt_timeline_bar_set_session (SmtTimelineBar *self,
                              SmtSession     *session)
{
  g_return_if_fail (SMT_IS_TIMELINE_BAR (self));

  g_set_object (&self->session, session);
}

/* What is asked for has a button each, which ends that; for kinds, the buttons with
 * their signs are enough. */
static void
update_chips (SmtTimelineBar *self)
{
  static const char *const prefixes[] = {
    "kind:", "mechanism:", "topic:", "place:", "decade:", "certainty:", NULL
  };
  const char *const *conditions = smt_view_get_facets (smt_session_get_view (self->session));
  gboolean is_offering = self->facet_popover != NULL &&
                         gtk_widget_get_mapped (GTK_WIDGET (self->facet_popover));
  g_autoptr (SmtFacets) facets = NULL;
  gboolean is_narrowed = FALSE;

  for (guint i = 0; conditions[i] != NULL; i++)
    is_narrowed |= !g_str_has_prefix (conditions[i], "type:");
  if (is_narrowed || is_offering)
    facets = create_facets (self);
  smt_facet_chips_show_some (self->chips, is_narrowed ? facets : NULL, self->session, prefixes);
  if (is_offering)
    smt_facet_popover_update_facets (self->facet_popover, facets);
}

/**
 * smt_timeline_bar_update:
 * @scene: what is shown
 *
 * Shows the conditions of the session's view, and how much there is of each
 * kind.
 */
void
smt_timeline_bar_update (SmtTimelineBar   *self,
                         SmtTimelineScene *scene)
{
  SmtView *view = smt_session_get_view (self->session);
  const char *text = smt_view_get_text (view);

  self->is_updating = TRUE;
  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    {
      g_autofree char *count =
        smt_language_format_number (smt_session_get_language (self->session),
                                    smt_timeline_scene_get_n_of_kind (scene, kind));

      gtk_label_set_label (self->kind_counts[kind], count);
      gtk_toggle_button_set_active (self->kind_buttons[kind],
                                    smt_timeline_scene_shows_kind (scene, kind));
    }
  if (g_strcmp0 (text != NULL ? text : "",
                 gtk_editable_get_text (GTK_EDITABLE (self->filter_entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), text != NULL ? text : "");
  adw_toggle_group_set_active_name (self->lanes_group,
                                    smt_view_get_lanes (view) == SMT_LANES_TOPICS ? "topics"
                                                                                  : "mechanisms");
  update_chips (self);
  self->is_updating = FALSE;
}

/**
 * smt_timeline_bar_show_all:
 *
 * Removes all conditions.
 */
void
smt_timeline_bar_show_all (SmtTimelineBar *self)
{
  g_autoptr (SmtView) plain = NULL;
  g_autoptr (SmtView) open = NULL;
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_TIMELINE_BAR (self));

  plain = smt_view_with_facets (smt_session_get_view (self->session), NULL);
  open = smt_view_with_mechanisms (plain, NULL);
  view = smt_view_with_text (open, NULL);
  smt_session_change (self->session, view, _("Remove Conditions"));
}

/**
 * smt_timeline_bar_focus_filter:
 *
 * Puts the focus where one types what the timeline is filtered by.
 */
void
smt_timeline_bar_focus_filter (SmtTimelineBar *self)
{
  g_return_if_fail (SMT_IS_TIMELINE_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter_entry));
}
