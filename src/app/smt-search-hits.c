/* smt-search-hits.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the hits of a search is shown: of each kind the first, or of the one
 * kind that is wanted all.
 */

#include "smt-search-hits.h"

#include <gtk/gtk.h>

#include "smt-hit.h"
#include "smt-search-kinds.h"

static SmtEntityType
get_type (GListModel *hits)
{
  g_autoptr (SmtHit) first = g_list_model_get_item (hits, 0);

  return smt_entity_get_kind (smt_hit_get_entity (first));
}

/**
 * smt_search_hits_count:
 * @kinds: (element-type GListModel): of smt_search_find_by_kind()
 * @counts: (out caller-allocates): with room for all types of entities; how many
 *   hits there are of each
 */
void
smt_search_hits_count (GListModel *kinds,
                       guint      *counts)
{
  memset (counts, 0, SMT_N_ENTITY_TYPES * sizeof *counts);
  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr (GListModel) hits = g_list_model_get_item (kinds, i);

      counts[get_type (hits)] = g_list_model_get_n_items (hits);
    }
}

/**
 * smt_search_hits_choose:
 * @kinds: (element-type GListModel): of smt_search_find_by_kind()
 * @kind: the type that is wanted alone, or %SMT_SEARCH_ALL_KINDS
 *
 * Returns: (transfer full) (element-type GListModel): those of @kinds that are
 *   shown, and what of them
 */
GListModel *
smt_search_hits_choose (GListModel *kinds,
                        int         kind)
{
  GListStore *chosen = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr (GListModel) hits = g_list_model_get_item (kinds, i);
      g_autoptr (GtkSliceListModel) first = NULL;

      if (kind == (int) get_type (hits))
        g_list_store_append (chosen, hits);
      if (kind != SMT_SEARCH_ALL_KINDS)
        continue;
      first = gtk_slice_list_model_new (g_object_ref (hits), 0, SMT_SEARCH_MOST_SHOWN);
      g_list_store_append (chosen, first);
    }

  return G_LIST_MODEL (chosen);
}
