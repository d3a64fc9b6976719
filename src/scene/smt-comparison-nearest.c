/* smt-comparison-nearest.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it would be sensible to compare something with: of all that can stand
 * beside it, what has most in common with it first.
 *
 * Cost: O(mechanisms × (periods + parties)).
 */

#include "smt-comparison-nearest.h"

#include "smt-entities.h"

static void
add_candidates (SmtDataset        *dataset,
                SmtEntityType      type,
                const char *const *ids,
                GArray            *nearest)
{
  GListModel *list = smt_dataset_get_list (dataset, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
      SmtNearest one = { entity, FALSE, { 0 } };

      if (smt_comparison_fits (dataset, ids, entity))
        g_array_append_val (nearest, one);
    }
}

/* In what each of @nearest, and the first, certainly is, mechanism by mechanism. */
static void
count_for_parties (SmtMembershipIndex *index,
                   SmtDay              day,
                   SmtEntity          *first,
                   GArray             *nearest)
{
  SmtRoleMask mask = smt_membership_index_get_current_mask (index);
  guint party, other;

  if (!smt_membership_index_find_party (index, first, &party))
    return;

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (index); i++)
    {
      g_autoptr (SmtAnswers) answers = smt_membership_index_ask (index, i, mask, day);
      gboolean is_in = smt_bitset_contains (answers->yes, party);

      for (guint j = 0; j < nearest->len; j++)
        {
          SmtNearest *one = &g_array_index (nearest, SmtNearest, j);
          gboolean is_other_in = smt_membership_index_find_party (index, one->entity, &other) &&
                                 smt_bitset_contains (answers->yes, other);

          one->shared.certain += is_in && is_other_in;
          one->shared.united += is_in || is_other_in;
        }
    }
}

static SmtBitset *
dup_members (SmtMembershipIndex *index,
             SmtDay              day,
             SmtEntity          *mechanism)
{
  g_autoptr (SmtAnswers) answers = NULL;
  guint number;

  if (!smt_membership_index_find_mechanism (index, mechanism, &number))
    return smt_bitset_new (smt_membership_index_get_n_parties (index));

  answers = smt_membership_index_ask (index, number,
                                      smt_membership_index_get_current_mask (index), day);
  return smt_bitset_copy (answers->yes);
}

static void
count_for_mechanisms (SmtMembershipIndex *index,
                      SmtDay              day,
                      SmtEntity          *first,
                      GArray             *nearest)
{
  g_autoptr (SmtBitset) members = dup_members (index, day, first);
  guint n = smt_bitset_count (members);

  for (guint i = 0; i < nearest->len; i++)
    {
      SmtNearest *one = &g_array_index (nearest, SmtNearest, i);
      g_autoptr (SmtBitset) other = dup_members (index, day, one->entity);

      one->shared.certain = smt_bitset_count_common (members, other);
      one->shared.united = n + smt_bitset_count (other) - one->shared.certain;
    }
}

/* By their Jaccard index, which fractions are compared for as they are; among
 * equals in the order of the dataset. */
static int
compare_nearest (gconstpointer a,
                 gconstpointer b)
{
  const SmtShared *one = &((const SmtNearest *) a)->shared;
  const SmtShared *other = &((const SmtNearest *) b)->shared;
  guint64 left = (guint64) one->certain * MAX (other->united, 1);
  guint64 right = (guint64) other->certain * MAX (one->united, 1);

  return (left < right) - (left > right);
}

static gboolean
are_parties (SmtDataset        *dataset,
             const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_lookup (dataset, ids[i]);

      if (entity != NULL && !SMT_IS_PARTY (entity))
        return FALSE;
    }

  return TRUE;
}

/**
 * smt_comparison_list_nearest:
 * @index: who belongs to what
 * @day: as of when
 * @ids: (array zero-terminated=1): what is compared, possibly nothing
 *
 * Returns: (transfer full) (element-type SmtNearest): all that can stand beside
 *   @ids, what has most in common with the first of them first; the order of the
 *   dataset where nothing is compared yet
 */
GArray *
smt_comparison_list_nearest (SmtDataset         *dataset,
                             SmtMembershipIndex *index,
                             SmtDay              day,
                             const char *const  *ids)
{
  GArray *nearest = g_array_new (FALSE, FALSE, sizeof (SmtNearest));
  SmtEntity *first = smt_dataset_lookup (dataset, ids[0]);

  g_return_val_if_fail (SMT_IS_DATASET (dataset), nearest);
  g_return_val_if_fail (SMT_IS_MEMBERSHIP_INDEX (index), nearest);

  add_candidates (dataset, SMT_ENTITY_MECHANISM, ids, nearest);
  add_candidates (dataset, SMT_ENTITY_PARTY, ids, nearest);
  if (first == NULL)
    return nearest;

  if (are_parties (dataset, ids))
    {
      for (guint i = 0; i < nearest->len; i++)
        g_array_index (nearest, SmtNearest, i).of_parties =
          SMT_IS_PARTY (g_array_index (nearest, SmtNearest, i).entity);
      count_for_parties (index, day, first, nearest);
    }
  else
    {
      count_for_mechanisms (index, day, first, nearest);
    }
  g_array_sort (nearest, compare_nearest);
  return nearest;
}
