/* smt-matrix-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of both sides of a matrix, each for itself. What is compared is
 * taken from each party or mechanism once: its group where there are bands,
 * then two numbers that say what the order asks for, then its name; what even
 * has the same name stands as in the dataset. So the order is total, and the
 * same in every run.
 *
 *     count       more that certainly hold a role, then more that possibly do
 *     joined      the day by which it certainly began, then the earliest that
 *                 it can have been
 *     region, kind  the name of the group, those without one last
 *     hand        the place in the view's list, those not in it last
 *     similarity  see smt-matrix-seriation.c
 *
 * Cost: O(n log n) comparisons of names for n parties or mechanisms.
 */

#include "smt-matrix-scene-private.h"

#include "smt-entities.h"
#include "smt-label.h"
#include "smt-matrix-seriation.h"

/* What one party or mechanism is compared by: lower comes first. */
typedef struct
{
  guint   band;
  gint64  first;
  gint64  second;
  char   *name;   /* or NULL, in the order of the file */
  guint   place;  /* in the order of the file */
} Key;

typedef struct
{
  SmtMatrixScene *scene;
  SmtMatrixAxis  *axis;
  gboolean        is_parties;
  SmtOrder        order;
  Key            *keys;   /* by number of the index */
} Sorting;

static SmtEntity *
get_entity (Sorting *self,
            guint    number)
{
  SmtMembershipIndex *index = self->scene->question.index;

  return self->is_parties ? smt_membership_index_get_party (index, number)
                          : smt_membership_index_get_mechanism (index, number);
}

static void
fill_counts (Sorting *self)
{
  const SmtMatrixTally *tally = smt_matrix_scene_get_tally (self->scene);
  const SmtTotal *totals = self->is_parties ? tally->parties : tally->mechanisms;

  for (guint i = 0; i < self->axis->n; i++)
    {
      guint number = self->axis->numbers[i];

      self->keys[number].first = -(gint64) totals[number].held;
      self->keys[number].second = -(gint64) totals[number].possibly;
    }
}

/* When it first was in one of the mechanisms shown, or one of the parties shown
 * was in it. */
static void
fill_joined (Sorting *self)
{
  const SmtMatrixAxis *parties = self->scene->parties;
  const SmtMatrixAxis *mechanisms = self->scene->mechanisms;

  for (guint i = 0; i < self->axis->n; i++)
    {
      Key *key = &self->keys[self->axis->numbers[i]];

      key->first = key->second = SMT_DAY_MAX;
    }

  for (guint i = 0; i < mechanisms->n; i++)
    {
      guint n;
      const SmtSpell *spells =
        smt_membership_index_get_spells (self->scene->question.index,
                                         mechanisms->numbers[i], &n);

      for (guint j = 0; j < n; j++)
        {
          Key *key = &self->keys[self->is_parties ? spells[j].party
                                                  : mechanisms->numbers[i]];

          if (parties->positions[spells[j].party] == SMT_NOT_SHOWN ||
              !(self->scene->question.roles & ((SmtRoleMask) 1 << spells[j].role)))
            continue;
          key->first = MIN (key->first, spells[j].span.since_last);
          key->second = MIN (key->second, spells[j].span.since_first);
        }
    }
}

static void
fill_groups (Sorting *self)
{
  SmtMatrixGrouping grouping = self->order == SMT_ORDER_REGION ? SMT_MATRIX_BY_REGION
                               : self->is_parties ? SMT_MATRIX_BY_PARTY_KIND
                                                  : SMT_MATRIX_BY_MECHANISM_KIND;
  g_autoptr (SmtMatrixGroups) groups = NULL;

  /* A mechanism is in no region. */
  if (self->order == SMT_ORDER_REGION && !self->is_parties)
    return;

  groups = smt_matrix_groups_new (grouping, self->scene->question.index, self->axis,
                                  self->scene->language, NULL);
  for (guint i = 0; i < self->axis->n; i++)
    self->keys[self->axis->numbers[i]].first = groups->numbers[self->axis->numbers[i]];
}

static void
fill_hand (Sorting *self)
{
  SmtView *view = self->scene->view;
  const char *const *ids = self->is_parties ? smt_view_get_party_sequence (view)
                                            : smt_view_get_mechanism_sequence (view);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_hash_table_contains (places, ids[i]))
      g_hash_table_insert (places, (gpointer) ids[i], GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < self->axis->n; i++)
    {
      guint number = self->axis->numbers[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places,
                                                           smt_entity_get_id (get_entity (self, number))));

      self->keys[number].first = place > 0 ? place : G_MAXINT64;
    }
}

/* The place of each number of @axis as it would be without a choice: too many
 * to compare, on both sides. */
static void
fill_plain_ranks (const SmtMatrixAxis *axis,
                  guint               *ranks)
{
  for (guint i = 0; i < axis->n; i++)
    ranks[i] = i;
}

/* Orders a side that is too long to be compared pair by pair along the other. */
static void
seriate_by_other (Sorting                *self,
                  const SmtMatrixHolders *holders,
                  GPtrArray              *sets,
                  guint                  *ranks)
{
  const SmtMatrixAxis *parties = self->scene->parties;
  const SmtMatrixAxis *mechanisms = self->scene->mechanisms;
  const SmtMatrixAxis *other = self->is_parties ? mechanisms : parties;
  g_autoptr (GPtrArray) others =
    self->is_parties ? smt_matrix_holders_list_mechanisms (holders, mechanisms)
                     : smt_matrix_holders_list_parties (holders, parties, mechanisms);
  g_autofree guint *other_ranks = g_new (guint, MAX (other->n, 1));
  g_autofree guint *by_number = g_new0 (guint, MAX (other->n_all, 1));

  if (!smt_matrix_seriate ((SmtBitset **) others->pdata, others->len, other_ranks))
    fill_plain_ranks (other, other_ranks);
  for (guint i = 0; i < other->n; i++)
    by_number[other->numbers[i]] = other_ranks[i];
  smt_matrix_seriate_by ((SmtBitset **) sets->pdata, sets->len, by_number, ranks);
}

static void
fill_similarity (Sorting *self)
{
  const SmtMatrixHolders *holders = smt_matrix_scene_get_holders (self->scene);
  g_autoptr (GPtrArray) sets =
    self->is_parties ? smt_matrix_holders_list_parties (holders, self->scene->parties,
                                                        self->scene->mechanisms)
                     : smt_matrix_holders_list_mechanisms (holders, self->scene->mechanisms);
  g_autofree guint *ranks = g_new (guint, MAX (sets->len, 1));

  if (!smt_matrix_seriate ((SmtBitset **) sets->pdata, sets->len, ranks))
    seriate_by_other (self, holders, sets, ranks);
  for (guint i = 0; i < self->axis->n; i++)
    self->keys[self->axis->numbers[i]].first = ranks[i];
}

/* What the order asks for; by name, or as in the file, nothing. */
static void
fill_order (Sorting *self)
{
  switch (self->order)
    {
    case SMT_ORDER_COUNT:
      fill_counts (self);
      break;
    case SMT_ORDER_JOINED:
      fill_joined (self);
      break;
    case SMT_ORDER_REGION:
    case SMT_ORDER_KIND:
      fill_groups (self);
      break;
    case SMT_ORDER_HAND:
      fill_hand (self);
      break;
    case SMT_ORDER_SIMILARITY:
      fill_similarity (self);
      break;
    case SMT_ORDER_FILE:
    case SMT_ORDER_NAME:
    default:
      break;
    }
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  Sorting *self = user_data;
  const Key *one = &self->keys[*(const guint *) a];
  const Key *two = &self->keys[*(const guint *) b];
  int result = 0;

  if (one->band != two->band)
    return one->band < two->band ? -1 : 1;
  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  if (one->second != two->second)
    return one->second < two->second ? -1 : 1;

  if (one->name != NULL && two->name != NULL)
    result = smt_language_collate (self->scene->language, one->name, two->name);
  return result != 0 ? result : one->place < two->place ? -1 : one->place > two->place;
}

/*< private >
 * smt_matrix_scene_sort:
 * @axis: one side of the matrix
 * @order: the order that the view asks for there
 * @groups: (nullable): the groups that stand together
 *
 * Puts a side into order. Must come before anything refers to its places.
 */
void
smt_matrix_scene_sort (SmtMatrixScene        *self,
                       SmtMatrixAxis         *axis,
                       SmtOrder               order,
                       const SmtMatrixGroups *groups)
{
  g_autofree Key *keys = g_new0 (Key, MAX (axis->n_all, 1));
  Sorting sorting = { self, axis, axis == self->parties, order, keys };

  for (guint i = 0; i < axis->n; i++)
    {
      Key *key = &keys[axis->numbers[i]];

      key->place = i;
      if (groups != NULL)
        key->band = groups->numbers[axis->numbers[i]];
      if (order != SMT_ORDER_FILE)
        key->name = smt_label_dup (get_entity (&sorting, axis->numbers[i]),
                                   self->language, NULL);
    }
  fill_order (&sorting);

  smt_matrix_axis_sort (axis, compare, &sorting);
  for (guint i = 0; i < axis->n; i++)
    g_free (keys[axis->numbers[i]].name);
}
