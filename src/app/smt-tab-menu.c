/* smt-tab-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of a tab: what it shows is a view like any other, to be opened beside,
 * pointed to by a link, or closed. libadwaita opens it, by a second button, a long
 * press or Shift+F10, and makes the widget for it when it first does.
 */

#include "smt-tab-menu.h"

#include <glib/gi18n.h>

#include "smt-menu-item.h"
#include "smt-menu-names.h"
#include "smt-view-file.h"

static GMenuModel *
create_closing (guint position)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_("_Close"), NULL);

  g_menu_item_set_action_and_target (item, "win.close-tab-at", "u", position);
  g_menu_append_item (menu, item);
  return G_MENU_MODEL (menu);
}

/**
 * smt_tab_menu_fill:
 * @menu: what the tabs of a window share
 * @session: of the tab that it is opened on
 * @position: which tab that is
 *
 * Puts what can be done with a tab in the place of what @menu had.
 */
void
smt_tab_menu_fill (GMenu      *menu,
                   SmtSession *session,
                   guint       position)
{
  SmtView *view = smt_session_get_view (session);
  g_autofree char *link = smt_view_file_to_link (view, smt_session_get_dataset (session));
  g_autofree char *title = smt_session_dup_title (session, view);
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) take = g_menu_new ();
  g_autoptr (GMenuModel) closing = create_closing (position);

  smt_menu_item_append (open, _("Open in New _Tab"), "win.open-view-tab", link);
  smt_menu_item_append (open, _("Open in New _Window"), "win.open-view-window", link);
  smt_menu_item_append (take, _("Copy _Name"), "win.copy-title", title);
  smt_menu_item_append (take, _("Copy _Link"), "win.copy-view-link", link);
  smt_menu_item_remove_all (G_MENU_MODEL (menu));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (take));
  g_menu_append_section (menu, NULL, closing);
}

static GtkWidget *
find_menu (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_POPOVER_MENU (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_menu (child);
  return found;
}

static gboolean
name_cb (gpointer bar)
{
  GtkWidget *menu = find_menu (bar);

  if (menu != NULL)
    smt_menu_names_attach (GTK_POPOVER (menu));
  return G_SOURCE_REMOVE;
}

/**
 * smt_tab_menu_name:
 * @bar: whose menu is about to be made
 *
 * Gives the items of the menu names that assistive technology can ask for.
 */
void
smt_tab_menu_name (AdwTabBar *bar)
{
  g_idle_add_full (G_PRIORITY_HIGH, name_cb, g_object_ref (bar), g_object_unref);
}
