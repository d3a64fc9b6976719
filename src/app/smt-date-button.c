/* smt-date-button.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-date-button.h"

#include <glib/gi18n.h>

#include "smt-date-popover.h"

/* A button in the header bar with the date that all views are asked about. */

struct _SmtDateButton
{
  GtkWidget parent_instance;

  SmtSession     *session;
  gboolean        compact;
  GtkWidget      *focus_before;    /* weak; where the popover was called from */

  GtkMenuButton  *button;
  GtkLabel       *label;
};

enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtDateButton, smt_date_button, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
update (SmtDateButton *self)
{
  g_autofree char *at = NULL, *spoken = NULL;
  const char *text = smt_edtf_get_text (smt_session_get_at (self->session));

  g_object_get (self->session, "at-label", &at, NULL);
  /* TRANSLATORS: %s is a date: everything is shown as it was then */
  spoken = g_strdup_printf (_("As of %s"), at);
  gtk_label_set_label (self->label, self->compact ? text : at);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* The popover is made when it is first opened. */
static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  SmtDateButton *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, smt_date_popover_new (self->session));
}

/* From a closed popover GTK leads the focus to its button, a frame later.
 * Whoever called the popover by key goes on where they were instead. */
static void
focus_changed_cb (SmtDateButton *self,
                  GParamSpec    *pspec,
                  GtkWindow     *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *before = self->focus_before;

  if (gtk_menu_button_get_active (self->button))
    return;

  g_signal_handlers_disconnect_by_func (window, focus_changed_cb, self);
  g_clear_weak_pointer (&self->focus_before);
  if (before != NULL && gtk_widget_get_mapped (before) &&
      focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (before);
}

static void
set_compact (SmtDateButton *self,
             gboolean       compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  if (self->session != NULL)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
smt_date_button_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SMT_DATE_BUTTON (object)->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, SMT_DATE_BUTTON (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_date_button_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      smt_date_button_set_session (SMT_DATE_BUTTON (object), g_value_get_object (value));
      break;
    case PROP_COMPACT:
      set_compact (SMT_DATE_BUTTON (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_date_button_dispose (GObject *object)
{
  SmtDateButton *self = SMT_DATE_BUTTON (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->focus_before);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (smt_date_button_parent_class)->dispose (object);
}

static void
smt_date_button_class_init (SmtDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_date_button_get_property;
  object_class->set_property = smt_date_button_set_property;
  object_class->dispose = smt_date_button_dispose;

  /**
   * SmtDateButton:session:
   *
   * What to follow, and to change.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  /**
   * SmtDateButton:compact:
   *
   * Whether the button has room for digits only, as in a narrow window.
   */
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, SmtDateButton, label);
}

static void
smt_date_button_init (SmtDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
}

SmtSession *
smt_date_button_get_session (SmtDateButton *self)
{
  g_return_val_if_fail (SMT_IS_DATE_BUTTON (self), NULL);

  return self->session;
}

void
smt_date_button_set_session (SmtDateButton *self,
                             SmtSession    *session)
{
  g_return_if_fail (SMT_IS_DATE_BUTTON (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  gtk_menu_button_set_popover (self->button, NULL);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::at-label", G_CALLBACK (update), self);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * smt_date_button_popup:
 *
 * Opens the popover, with the cursor in the date. Once it is closed the focus
 * is where it was.
 */
void
smt_date_button_popup (SmtDateButton *self)
{
  GtkRoot *window;

  g_return_if_fail (SMT_IS_DATE_BUTTON (self));

  if (gtk_menu_button_get_active (self->button))
    return;

  window = gtk_widget_get_root (GTK_WIDGET (self));
  g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (window));
  gtk_menu_button_popup (self->button);
  g_signal_handlers_disconnect_by_func (window, focus_changed_cb, self);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * smt_date_button_popup_before:
 *
 * Likewise, with the cursor in the date that is compared with.
 */
void
smt_date_button_popup_before (SmtDateButton *self)
{
  g_return_if_fail (SMT_IS_DATE_BUTTON (self));

  smt_date_button_popup (self);
  smt_date_popover_focus_before (SMT_DATE_POPOVER (gtk_menu_button_get_popover (self->button)));
}
