/* smt-matrix-table-selection.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the selection of a matrix is rows of its table, and the other way round.
 */

#include "smt-matrix-table-selection.h"

/* Of ids, what they stand for: there may be a row for each two of hundreds. */
static GHashTable *
create_set (SmtMatrixContent  *content,
            const char *const *ids)
{
  SmtDataset *dataset = smt_session_get_dataset (smt_matrix_content_get_session (content));
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, smt_dataset_lookup (dataset, ids[i]));
  return set;
}

static gboolean
has_both (GHashTable *set,
          SmtEntity  *one,
          SmtEntity  *other)
{
  return g_hash_table_contains (set, one) && g_hash_table_contains (set, other);
}

/* A row that is about a party and a mechanism is selected if either is of whose
 * side anything is; one about a pair, if both are. */
static gboolean
is_selected (SmtMatrixContent *content,
             SmtMatrixTable   *table,
             guint             position,
             GHashTable       *parties,
             GHashTable       *mechanisms)
{
  SmtEntity *one, *other;

  smt_matrix_table_get_entities (table, position, &one, &other);
  if (smt_matrix_content_get_shared (content) != NULL)
    return has_both (parties, one, other) || has_both (mechanisms, one, other);
  return (g_hash_table_size (parties) == 0 || g_hash_table_contains (parties, one)) &&
         (g_hash_table_size (mechanisms) == 0 || g_hash_table_contains (mechanisms, other));
}

/**
 * smt_matrix_table_selection_find:
 * @content: what is shown
 * @table: the same as rows
 *
 * Returns: (transfer full): the rows that are selected
 */
GtkBitset *
smt_matrix_table_selection_find (SmtMatrixContent *content,
                                 SmtMatrixTable   *table)
{
  SmtView *view = smt_session_get_view (smt_matrix_content_get_session (content));
  g_autoptr (GHashTable) parties = create_set (content, smt_view_get_selected_parties (view));
  g_autoptr (GHashTable) mechanisms =
    create_set (content, smt_view_get_selected_mechanisms (view));
  GtkBitset *selected = gtk_bitset_new_empty ();
  guint n = smt_matrix_table_get_n_rows (table);

  if (g_hash_table_size (parties) == 0 && g_hash_table_size (mechanisms) == 0)
    return selected;

  for (guint i = 0; i < n; i++)
    if (is_selected (content, table, i, parties, mechanisms))
      gtk_bitset_add (selected, i);
  return selected;
}

static void
add_once (GPtrArray  *ids,
          GHashTable *added,
          SmtEntity  *entity)
{
  if (g_hash_table_add (added, entity))
    g_ptr_array_add (ids, (gpointer) smt_entity_get_id (entity));
}

/**
 * smt_matrix_table_selection_give:
 * @content: what is shown
 * @table: the same as rows
 * @selected: the rows that are selected
 * @actions: what to select with
 *
 * What is selected in the table is selected everywhere: the parties and the
 * mechanisms of the rows.
 */
void
smt_matrix_table_selection_give (SmtMatrixContent      *content,
                                 SmtMatrixTable        *table,
                                 GtkBitset             *selected,
                                 SmtMatrixCommandGroup *actions)
{
  g_autoptr (GPtrArray) ones = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autoptr (GPtrArray) others = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  SmtSharedScene *shared = smt_matrix_content_get_shared (content);
  GtkBitsetIter iter;
  guint position;

  for (gboolean is_valid = gtk_bitset_iter_init_first (&iter, selected, &position);
       is_valid;
       is_valid = gtk_bitset_iter_next (&iter, &position))
    {
      SmtEntity *one, *other;

      smt_matrix_table_get_entities (table, position, &one, &other);
      add_once (ones, added, one);
      add_once (shared != NULL ? ones : others, added, other);
    }

  if (shared != NULL && smt_shared_scene_get_of (shared) == SMT_SHARED_MECHANISMS)
    smt_matrix_command_group_select (actions, (const char *const *) others->pdata,
                                     (const char *const *) ones->pdata);
  else
    smt_matrix_command_group_select (actions, (const char *const *) ones->pdata,
                                     (const char *const *) others->pdata);
}
