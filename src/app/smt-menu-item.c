/* smt-menu-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items of menus that are about something.
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
