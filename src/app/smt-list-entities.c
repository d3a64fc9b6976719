/* smt-list-entities.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-list-entities.h"

#include <gtk/gtk.h>

static gboolean
has_facts (gpointer item,
           gpointer user_data)
{
  return smt_entity_get_facts (item) != NULL;
}

/* The nine, and on request the organisations that have members themselves. */
static GListModel *
list_mechanisms (SmtDataset *dataset,
                 gboolean    organisations)
{
  GListModel *mechanisms = smt_dataset_get_list (dataset, SMT_ENTITY_MECHANISM);
  GListStore *lists;
  g_autoptr (GtkFilterListModel) parties = NULL;

  if (!organisations)
    return g_object_ref (mechanisms);

  lists = g_list_store_new (G_TYPE_LIST_MODEL);
  parties = gtk_filter_list_model_new
    (g_object_ref (smt_dataset_get_list (dataset, SMT_ENTITY_PARTY)),
     GTK_FILTER (gtk_custom_filter_new (has_facts, NULL, NULL)));
  g_list_store_append (lists, mechanisms);
  g_list_store_append (lists, parties);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

/**
 * smt_list_entities_new:
 * @page: which page
 * @organisations: whether organisations that are parties elsewhere, and have
 *   members themselves, are among the mechanisms
 *
 * Returns: (transfer full) (nullable): the entities ([class@Entity]) that the
 *   page lists; %NULL if it has no list
 */
GListModel *
smt_list_entities_new (SmtSession *session,
                       SmtPage     page,
                       gboolean    organisations)
{
  SmtDataset *dataset = smt_session_get_dataset (session);
  SmtEntityType type;

  if (page == SMT_PAGE_MECHANISMS)
    return list_mechanisms (dataset, organisations);
  if (!smt_page_get_entity_type (page, &type))
    return NULL;
  return g_object_ref (smt_dataset_get_list (dataset, type));
}
