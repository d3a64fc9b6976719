/* smt-timeline-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-timeline-page.h"

#include <glib/gi18n.h>

#include "smt-timeline-panel.h"

/* What the date of other pages is to these, the time shown is to a timeline:
 * the same key asks for it. */

struct _SmtTimelinePage
{
  GtkWidget parent_instance;

  SmtSession       *session;
  gboolean          compact;
  gboolean          is_updating;

  GtkWidget        *toolbar_view;
  AdwToggleGroup   *display_group;
  GtkToggleButton  *filter_button;
  GtkMenuButton    *date_button;
  GtkEntry         *date_entry;
  GtkLabel         *date_error;
  SmtTimelinePanel *panel;
};

enum
{
  PROP_COMPACT = 1
};

static void smt_timeline_page_picture_init (SmtPicturePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtTimelinePage, smt_timeline_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_PICTURE_PAGE,
                                                      smt_timeline_page_picture_init))

static const char *const display_names[] = {
  [SMT_DISPLAY_PICTURE] = "picture",
  [SMT_DISPLAY_TABLE] = "table",
  [SMT_DISPLAY_WORDS] = "words",
};

static void
view_changed_cb (SmtTimelinePage *self)
{
  SmtView *view = smt_session_get_view (self->session);

  self->is_updating = TRUE;
  adw_toggle_group_set_active_name (self->display_group,
                                    display_names[smt_view_get_display (view)]);
  self->is_updating = FALSE;
}

static void
display_changed_cb (SmtTimelinePage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->display_group);
  g_autoptr (SmtView) view = NULL;

  if (self->is_updating || self->session == NULL)
    return;

  for (SmtDisplay display = 0; display < G_N_ELEMENTS (display_names); display++)
    if (g_strcmp0 (name, display_names[display]) == 0)
      {
        view = smt_view_with_display (smt_session_get_view (self->session), display);
        smt_session_change (self->session, view, _("Change Display"));
        return;
      }
}

static void
date_activated_cb (SmtTimelinePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtEdtf) date = smt_edtf_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_entry)),
                                             &error);
  g_autoptr (SmtView) view = NULL;

  if (self->session == NULL)
    return;
  if (date == NULL)
    {
      gtk_label_set_label (self->date_error, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->date_error), TRUE);
      gtk_accessible_announce (GTK_ACCESSIBLE (self->date_entry), error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }

  view = smt_view_with_window (smt_session_get_view (self->session), date, date);
  smt_session_change (self->session, view, _("Go to a Date"));
  gtk_menu_button_popdown (self->date_button);
}

static void
date_edited_cb (SmtTimelinePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->date_error), FALSE);
}

static void
date_closed_cb (SmtTimelinePage *self)
{
  smt_timeline_panel_focus (self->panel);
}

static void
smt_timeline_page_set_session (SmtPicturePage *page,
                               SmtSession     *session)
{
  SmtTimelinePage *self = SMT_TIMELINE_PAGE (page);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  smt_timeline_panel_set_session (self->panel, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view", G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
}

static void
smt_timeline_page_focus (SmtPicturePage *page)
{
  smt_timeline_panel_focus (SMT_TIMELINE_PAGE (page)->panel);
}

static void
smt_timeline_page_focus_filter (SmtPicturePage *page)
{
  SmtTimelinePage *self = SMT_TIMELINE_PAGE (page);

  gtk_toggle_button_set_active (self->filter_button, TRUE);
  smt_timeline_panel_focus_filter (self->panel);
}

static void
smt_timeline_page_change_date (SmtPicturePage *page)
{
  gtk_menu_button_popup (SMT_TIMELINE_PAGE (page)->date_button);
}

static void
smt_timeline_page_picture_init (SmtPicturePageInterface *iface)
{
  iface->set_session = smt_timeline_page_set_session;
  iface->focus = smt_timeline_page_focus;
  iface->focus_filter = smt_timeline_page_focus_filter;
  iface->change_date = smt_timeline_page_change_date;
}

static void
smt_timeline_page_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, SMT_TIMELINE_PAGE (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Where there is little room, conditions are shown on request. */
static void
filter_toggled_cb (SmtTimelinePage *self)
{
  smt_timeline_panel_show_bar (self->panel,
                               !self->compact || gtk_toggle_button_get_active (self->filter_button));
}

/* And ways to read it have signs in place of names. */
static void
update_toggles (SmtTimelinePage *self)
{
  static const struct
  {
    const char *label;
    const char *icon_name;
  } toggles[] = {
    [SMT_DISPLAY_PICTURE] = { NC_("display", "Picture"), "smt-timeline-symbolic" },
    [SMT_DISPLAY_TABLE] = { NC_("display", "Table"), "view-grid-symbolic" },
    [SMT_DISPLAY_WORDS] = { NC_("display", "Words"), "format-justify-left-symbolic" },
  };

  for (SmtDisplay display = 0; display < G_N_ELEMENTS (toggles); display++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle_by_name (self->display_group,
                                                               display_names[display]);
      const char *label = g_dpgettext2 (NULL, "display", toggles[display].label);

      adw_toggle_set_label (toggle, self->compact ? NULL : label);
      adw_toggle_set_icon_name (toggle, self->compact ? toggles[display].icon_name : NULL);
      adw_toggle_set_tooltip (toggle, self->compact ? label : "");
    }
  if (self->compact)
    gtk_widget_add_css_class (GTK_WIDGET (self->display_group), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->display_group), "narrow");
}

static void
set_compact (SmtTimelinePage *self,
             gboolean         compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  update_toggles (self);
  filter_toggled_cb (self);
  g_object_notify (G_OBJECT (self), "compact");
}

static void
smt_timeline_page_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      set_compact (SMT_TIMELINE_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_timeline_page_dispose (GObject *object)
{
  SmtTimelinePage *self = SMT_TIMELINE_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_TIMELINE_PAGE);

  G_OBJECT_CLASS (smt_timeline_page_parent_class)->dispose (object);
}

static void
smt_timeline_page_class_init (SmtTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_timeline_page_get_property;
  object_class->set_property = smt_timeline_page_set_property;
  object_class->dispose = smt_timeline_page_dispose;

  g_object_class_override_property (object_class, PROP_COMPACT, "compact");

  g_type_ensure (SMT_TYPE_TIMELINE_PANEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePage, display_group);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePage, date_button);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePage, date_entry);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePage, date_error);
  gtk_widget_class_bind_template_child (widget_class, SmtTimelinePage, panel);
  gtk_widget_class_bind_template_callback (widget_class, display_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_closed_cb);
}

static void
smt_timeline_page_init (SmtTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_toggles (self);
}
