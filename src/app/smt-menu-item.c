/* smt-menu-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items of menus that are about something, and menus that are done with.
 */

#include "smt-menu-item.h"

/**
 * smt_menu_item_append:
 * @action: the full name of an action that takes a string
 * @target: what it is given: an id, or a link
 *
 * Adds an item to @menu.
 */
void
smt_menu_item_append (GMenu      *menu,
                      const char *label,
                      const char *action,
                      const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/**
 * smt_menu_item_remove_all:
 * @model: a menu made of #GMenu alone
 *
 * Takes all items out of @model, its sections and its submenus, for a menu that is
 * not shown again: GTK 4.18 keeps each section that a #GtkPopoverMenu has shown, with
 * all that is in it, some 8 kB of each menu.
 */
void
smt_menu_item_remove_all (GMenuModel *model)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (model, i);
      GMenuModel *part;

      while (g_menu_link_iter_get_next (links, NULL, &part))
        {
          smt_menu_item_remove_all (part);
          g_object_unref (part);
        }
    }
  g_menu_remove_all (G_MENU (model));
}
