/* smt-combo-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-combo-row.h"

/* A row to choose from strings whose items have names. The items that libadwaita
 * makes are named by the label in them where GTK finds names so, which newer
 * releases of it do not; what it draws is well as it is, and stays its own. */

struct _SmtComboRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (SmtComboRow, smt_combo_row, ADW_TYPE_COMBO_ROW)

static void
name_item_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_list_item_set_accessible_label (item, gtk_string_object_get_string (string));
}

static void
name_items (AdwComboRow *row)
{
  GtkListItemFactory *factory = adw_combo_row_get_factory (row);

  /* Should it be of another kind one day, nothing is named, and nothing breaks. */
  if (GTK_IS_SIGNAL_LIST_ITEM_FACTORY (factory))
    g_signal_connect (factory, "bind", G_CALLBACK (name_item_cb), NULL);
}

static void
smt_combo_row_class_init (SmtComboRowClass *klass)
{
}

static void
smt_combo_row_init (SmtComboRow *self)
{
  /* It gets another one with its expression. */
  g_signal_connect (self, "notify::factory", G_CALLBACK (name_items), NULL);
  name_items (ADW_COMBO_ROW (self));
}
