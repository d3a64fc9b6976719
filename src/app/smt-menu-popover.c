/* smt-menu-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Menus that are there as long as they are open, and no longer. The items of a menu
 * that is kept go on to follow their actions when nobody sees them, and in GTK 4.18
 * each time tell their label once more whom it labels, in a list that is never
 * emptied and walked to its end each time: what a person does takes longer and
 * longer, and ever more memory.
 */

#include "smt-menu-popover.h"

#include "smt-menu-item.h"
#include "smt-menu-names.h"

/* An item is chosen after the menu is closed: the menu goes a moment later. It does
 * as well when what it was opened on is no longer seen, of which GTK makes no
 * closing: it would be there again with that. */
static gboolean
unparent_cb (gpointer popover)
{
  g_autoptr (GMenuModel) model = NULL;

  /* Without one, what it was opened on has gone, and all of it with that. */
  if (!g_set_object (&model, gtk_popover_menu_get_menu_model (popover)))
    return G_SOURCE_REMOVE;

  gtk_widget_unparent (popover);
  smt_menu_item_remove_all (model);
  return G_SOURCE_REMOVE;
}

static void
unmap_cb (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover),
                   g_object_unref);
}

/**
 * smt_menu_popover_new:
 * @model: a menu made of #GMenu alone; it is emptied when it has been closed
 *
 * A menu that is opened once, at a place in what is made its parent, which it leaves
 * when it has been closed.
 *
 * Returns: (transfer floating): a #GtkPopoverMenu
 */
GtkWidget *
smt_menu_popover_new (GMenuModel *model)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  smt_menu_names_attach (GTK_POPOVER (popover));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  g_signal_connect (popover, "unmap", G_CALLBACK (unmap_cb), NULL);
  return popover;
}

/* It may have been opened again meanwhile. */
static gboolean
take_cb (gpointer button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL || gtk_widget_get_mapped (GTK_WIDGET (popover)))
    return G_SOURCE_REMOVE;

  gtk_menu_button_popdown (button);
  gtk_menu_button_set_menu_model (button, NULL);
  return G_SOURCE_REMOVE;
}

static void
button_menu_unmap_cb (GtkMenuButton *button)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_cb, g_object_ref (button), g_object_unref);
}

/**
 * smt_menu_popover_give:
 * @button: a button that is about to open its menu
 * @model: its menu
 *
 * Gives @button a menu until it is closed. For the function that is to make what
 * the button opens (see gtk_menu_button_set_create_popup_func()).
 */
void
smt_menu_popover_give (GtkMenuButton *button,
                       GMenuModel    *model)
{
  GtkPopover *popover;

  if (gtk_menu_button_get_menu_model (button) == model)
    return;

  gtk_menu_button_set_menu_model (button, model);
  popover = gtk_menu_button_get_popover (button);
  smt_menu_names_attach (popover);
  g_signal_connect_object (popover, "unmap", G_CALLBACK (button_menu_unmap_cb), button,
                           G_CONNECT_SWAPPED);
}
