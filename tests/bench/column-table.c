/* column-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "yardsticks.h"

/* The matrix as GTK's own table: a GtkColumnView with a column for each of the
 * scene's, and one for the names of rows. */

#define NAMES G_MAXUINT

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         SmtMatrixScene           *scene)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  guint row = gtk_list_item_get_position (item);
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));

  if (column == NAMES)
    gtk_label_set_label (label, smt_matrix_scene_get_row (scene, row)->label);
  else
    gtk_label_set_label (label, yardstick_get_sign (scene, row, column));
}

static void
append_column (GtkColumnView  *view,
               SmtMatrixScene *scene,
               guint           column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const char *title = column == NAMES ? NULL
                                      : smt_matrix_scene_get_column (scene, column)->short_label;
  g_autoptr (GtkColumnViewColumn) made = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), scene);
  gtk_column_view_append_column (view, made);
}

/**
 * column_table_new:
 * @scene: the matrix, which must outlive the widget
 *
 * Returns: (transfer floating): a GtkColumnView of it
 */
GtkWidget *
column_table_new (SmtMatrixScene *scene)
{
  GListStore *rows = g_list_store_new (G_TYPE_OBJECT);
  GtkWidget *view;

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    {
      g_autoptr (GObject) row = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_append (rows, row);
    }
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))));
  append_column (GTK_COLUMN_VIEW (view), scene, NAMES);
  for (guint i = 0; i < smt_matrix_scene_get_n_columns (scene); i++)
    append_column (GTK_COLUMN_VIEW (view), scene, i);
  return view;
}
