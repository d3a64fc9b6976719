/* smt-menu-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In GTK 4.18 items of menus have no names that assistive technology can ask for,
 * as each is labelled by a label that it cannot see. So an item gets its words as
 * its name when its menu is opened. Items are of a type that GTK keeps for itself;
 * it is known by its name, and should it be called otherwise one day, nothing is
 * named, and nothing breaks.
 */

#include "smt-menu-names.h"

#define ITEM_TYPE "GtkModelButton"

/* "Sa_ve View…" without what marks its letter. */
static char *
dup_without_mnemonic (const char *text)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (name, *p);
    }
  return g_string_free_and_steal (g_steal_pointer (&name));
}

static void
name_item (GtkWidget *item)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_object_get (item, "text", &text, NULL);
  name = dup_without_mnemonic (text != NULL ? text : "");
  if (name[0] == '\0')
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* With those of menus within the menu, which are there from the beginning. */
static void
name_items (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (child), ITEM_TYPE))
        name_item (child);
      name_items (child);
    }
}

/**
 * smt_menu_names_attach:
 * @menu: a menu, made from a model
 *
 * Names the items of @menu, now and whenever it is opened. Done twice it is as if
 * done once.
 */
void
smt_menu_names_attach (GtkPopover *menu)
{
  g_return_if_fail (GTK_IS_POPOVER_MENU (menu));

  g_signal_handlers_disconnect_by_func (menu, name_items, NULL);
  g_signal_connect (menu, "map", G_CALLBACK (name_items), NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (menu)))
    name_items (GTK_WIDGET (menu));
}
