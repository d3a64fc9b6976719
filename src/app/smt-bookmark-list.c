/* smt-bookmark-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-bookmark-list.h"

#include <glib/gi18n.h>

#include "smt-bookmark-dot.h"
#include "smt-entity-finder.h"
#include "smt-entity-menu.h"
#include "smt-view-file.h"

/* A heading with the way to edit them, and a row for each. */

struct _SmtBookmarkList
{
  GtkBox parent_instance;

  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (SmtBookmarkList, smt_bookmark_list, GTK_TYPE_BOX)

static void
row_activated_cb (GtkListBox    *list_box,
                  GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.open-bookmark", "u",
                              gtk_list_box_row_get_index (row));
}

static SmtBookmark *
get_bookmark (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "bookmark");
}

static SmtViewFile *
read_view (GtkWidget *row)
{
  return smt_view_file_parse (smt_bookmark_get_view (get_bookmark (row)), NULL);
}

/* What is open in the view that it keeps. */
static char *
name_row (GtkWidget *row,
          GStrv     *others)
{
  g_autoptr (SmtViewFile) file = read_view (row);

  return file != NULL ? g_strdup (smt_view_get_entity (file->view)) : NULL;
}

static char *
link_row (GtkWidget *row,
          char     **title)
{
  g_autoptr (SmtViewFile) file = read_view (row);

  if (file == NULL)
    return NULL;

  *title = g_strdup (smt_bookmark_get_name (get_bookmark (row)));
  return smt_view_file_dup_link (file);
}

static const SmtEntityNamer namer = { name_row, link_row };

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  SmtBookmark *bookmark = item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (smt_bookmark_get_name (bookmark));
  GtkWidget *row;

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), smt_bookmark_dot_new (smt_bookmark_get_colour (bookmark)));
  gtk_box_append (GTK_BOX (box), name);
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  g_object_set_data_full (G_OBJECT (row), "bookmark", g_object_ref (bookmark), g_object_unref);
  smt_entity_finder_set_namer (row, &namer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  smt_bookmark_get_name (bookmark), -1);
  return row;
}

static void
items_changed_cb (SmtBookmarkList *self,
                  guint            position,
                  guint            n_removed,
                  guint            n_added,
                  GListModel      *bookmarks)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (bookmarks) > 0);
}

static void
smt_bookmark_list_class_init (SmtBookmarkListClass *klass)
{
}

static void
add_heading (SmtBookmarkList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_("Bookmarks"));
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_tooltip_text (button, _("Edit Bookmarks"));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.bookmarks");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (self), box);
}

static void
smt_bookmark_list_init (SmtBookmarkList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  add_heading (self);
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  g_object_set (self->rows, "tab-behavior", GTK_LIST_TAB_ITEM, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Bookmarks"), -1);
  g_signal_connect (self->rows, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->rows));
  smt_entity_menu_attach (GTK_WIDGET (self));
}

/**
 * smt_bookmark_list_new:
 *
 * Returns: (transfer floating): a list that follows @bookmarks
 */
GtkWidget *
smt_bookmark_list_new (SmtBookmarks *bookmarks)
{
  SmtBookmarkList *self = g_object_new (SMT_TYPE_BOOKMARK_LIST, NULL);

  gtk_list_box_bind_model (self->rows, G_LIST_MODEL (bookmarks), create_row, NULL, NULL);
  g_signal_connect_object (bookmarks, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, 0, G_LIST_MODEL (bookmarks));
  return GTK_WIDGET (self);
}
