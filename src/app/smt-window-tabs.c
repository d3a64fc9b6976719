/* smt-window-tabs.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of the window that open, close and choose tabs, or open another
 * window. A new one begins with the view of the tab it was opened from; its
 * history is its own.
 */

#include "smt-window-private.h"

#include <glib/gi18n.h>

/* A session of the same dataset at @view. */
static SmtSession *
create_session (SmtWindow *self,
                SmtView   *view)
{
  return smt_session_new_at (smt_session_get_dataset (self->session),
                             smt_session_get_language (self->session), view);
}

/* At the entity that the parameter names, or where this tab is. */
static SmtSession *
create_session_for (SmtWindow *self,
                    GVariant  *parameter)
{
  SmtView *view = smt_session_get_view (self->session);
  g_autoptr (SmtView) at_entity = NULL;

  if (parameter != NULL)
    at_entity = smt_session_view_entity (self->session,
                                         g_variant_get_string (parameter, NULL));
  return create_session (self, at_entity != NULL ? at_entity : view);
}

static void
open_tab (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autoptr (SmtSession) session = create_session_for (self, parameter);

  smt_tab_strip_add (self->tab_strip, session, TRUE);
}

static void
open_window (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autoptr (SmtSession) session = create_session_for (self, parameter);

  gtk_window_present (GTK_WINDOW (smt_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                                  session)));
}

static void
reopen_tab (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  if (!smt_tab_strip_reopen (self->tab_strip))
    gtk_widget_error_bell (widget);
}

/* The only tab is the window. With no parameter, the tab that is selected. */
static void
close_tab (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  guint position = parameter != NULL ? g_variant_get_uint32 (parameter)
                                     : smt_tab_strip_get_selected (self->tab_strip);
  AdwToast *toast;

  if (!smt_tab_strip_close_at (self->tab_strip, position))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  toast = adw_toast_new (_("Tab closed"));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.reopen-tab");
  smt_window_add_toast (self, toast);
}

static void
step_tab (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  smt_tab_strip_step (SMT_WINDOW (widget)->tab_strip,
                      g_str_equal (action_name, "win.next-tab") ? 1 : -1);
}

/*< private >
 * smt_window_install_tab_actions:
 *
 * Adds the commands of this file to the class.
 */
void
smt_window_install_tab_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-tab", NULL, open_tab);
  gtk_widget_class_install_action (widget_class, "win.new-window", NULL, open_window);
  gtk_widget_class_install_action (widget_class, "win.open-tab", "s", open_tab);
  gtk_widget_class_install_action (widget_class, "win.open-window", "s", open_window);
  gtk_widget_class_install_action (widget_class, "win.close-tab", NULL, close_tab);
  gtk_widget_class_install_action (widget_class, "win.close-tab-at", "u", close_tab);
  gtk_widget_class_install_action (widget_class, "win.reopen-tab", NULL, reopen_tab);
  gtk_widget_class_install_action (widget_class, "win.next-tab", NULL, step_tab);
  gtk_widget_class_install_action (widget_class, "win.previous-tab", NULL, step_tab);
}
