/* smt-view-commands.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window can do with a view that something leads to: a bookmark, a page of
 * the history, a question, a place. Each command takes it as a link, so that it
 * also says with what dataset the view was made.
 */

#include "smt-view-commands.h"

#include <glib/gi18n.h>

#include "smt-menu-item.h"
#include "smt-opener.h"
#include "smt-view-file.h"

static void
open_view (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  smt_opener_open_text (SMT_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* The tab is the window's own from now on. */
static void
open_tab (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.new-tab", NULL);
  open_view (widget, action_name, parameter);
}

/* At the start of its history stands what this window shows. */
static void
open_window (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (widget));
  g_autoptr (SmtSession) other = smt_session_new_at (smt_session_get_dataset (session),
                                                     smt_session_get_language (session),
                                                     smt_session_get_view (session));
  GtkWidget *window = smt_window_new (gtk_window_get_application (GTK_WINDOW (widget)), other);

  gtk_window_present (GTK_WINDOW (window));
  open_view (window, action_name, parameter);
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          g_variant_get_string (parameter, NULL));
  if (g_str_equal (action_name, "win.copy-view-link"))
    smt_window_add_toast (SMT_WINDOW (widget), adw_toast_new (_("Link copied")));
}

/**
 * smt_view_commands_create_menu:
 * @link: a view
 * @title: what it is called where the menu is opened
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
smt_view_commands_create_menu (const char *link,
                               const char *title)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) take = g_menu_new ();

  smt_menu_item_append (open, _("_Open"), "win.open-view", link);
  smt_menu_item_append (open, _("Open in New _Tab"), "win.open-view-tab", link);
  smt_menu_item_append (open, _("Open in New _Window"), "win.open-view-window", link);
  smt_menu_item_append (take, _("_Copy Name"), "win.copy-title", title);
  smt_menu_item_append (take, _("Copy _Link"), "win.copy-view-link", link);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (take));
  return G_MENU_MODEL (menu);
}

/**
 * smt_view_commands_install:
 * @window_class: of SmtWindow
 */
void
smt_view_commands_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.open-view", "s", open_view);
  gtk_widget_class_install_action (window_class, "win.open-view-tab", "s", open_tab);
  gtk_widget_class_install_action (window_class, "win.open-view-window", "s", open_window);
  gtk_widget_class_install_action (window_class, "win.copy-title", "s", copy);
  gtk_widget_class_install_action (window_class, "win.copy-view-link", "s", copy);
}
