/* smt-recent.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files that were opened lately, in the desktop's own list of them. It is
 * read when the menu is opened, never before.
 */

#include "smt-recent.h"

#define GROUP "summitry"
#define MAX_SHOWN 8

/**
 * smt_recent_add:
 * @files: (element-type GFile): what was opened
 */
void
smt_recent_add (GListModel *files)
{
  static char *groups[] = { (char *) GROUP, NULL };
  const GtkRecentData data = {
    .mime_type = (char *) "application/json",
    .app_name = (char *) "Summitry",
    .app_exec = (char *) "summitry %u",
    .groups = groups,
  };

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *uri = g_file_get_uri (file);

      gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
    }
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/**
 * smt_recent_fill:
 * @menu: filled anew with what was opened last, the latest first
 */
void
smt_recent_fill (GMenu *menu)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  items = g_list_sort (items, compare_times);
  g_menu_remove_all (menu);
  for (GList *l = items; l != NULL && n < MAX_SHOWN; l = l->next)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (!gtk_recent_info_has_group (l->data, GROUP))
        continue;
      item = g_menu_item_new (gtk_recent_info_get_display_name (l->data), NULL);
      g_menu_item_set_action_and_target (item, "win.open-uri", "s",
                                         gtk_recent_info_get_uri (l->data));
      g_menu_append_item (menu, item);
      n++;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
