/* smt-matrix-order.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the parties in a matrix. What is compared is taken from each
 * party once; what is equal stands by name, and what even has the same name,
 * as in the dataset, so that the order is the same in every run.
 *
 * Mechanisms keep their own order: it is how people know them.
 */

#include "smt-matrix-scene-private.h"

#include "smt-entities.h"
#include "smt-label.h"

/* What one party is compared by. */
typedef struct
{
  char   *name;
  char   *region;  /* or NULL: has none, comes last */
  guint   count;
  SmtDay  joined;
} Key;

typedef struct
{
  SmtLanguage *language;
  SmtOrder     order;
  Key         *keys;   /* by number of the party */
} Sorting;

/* The day by which it certainly was in one of the mechanisms shown. */
static SmtDay
find_joined (SmtMatrixScene *self,
             guint           party)
{
  SmtDay joined = SMT_DAY_MAX;

  for (guint i = 0; i < self->mechanisms->n; i++)
    {
      guint n;
      const SmtSpell *spells =
        smt_membership_index_get_cell_spells (self->question.index, party,
                                              self->mechanisms->numbers[i], &n);

      for (guint j = 0; j < n; j++)
        if (self->question.roles & ((SmtRoleMask) 1 << spells[j].role))
          joined = MIN (joined, spells[j].span.since_last);
    }

  return joined;
}

static void
fill_key (SmtMatrixScene *self,
          SmtOrder        order,
          guint           party,
          Key            *key)
{
  SmtEntity *entity = smt_membership_index_get_party (self->question.index, party);
  const char *region = smt_party_get_region (SMT_PARTY (entity));

  key->name = smt_label_dup (entity, self->language, NULL);
  if (order == SMT_ORDER_REGION && region != NULL)
    key->region = smt_language_dup_region (self->language, region);
  if (order == SMT_ORDER_COUNT)
    key->count = smt_matrix_scene_get_tally (self)->parties[party].held;
  if (order == SMT_ORDER_JOINED)
    key->joined = find_joined (self, party);
}

static int
compare_regions (Sorting   *sorting,
                 const Key *first,
                 const Key *second)
{
  if (first->region == NULL || second->region == NULL)
    return (first->region == NULL) - (second->region == NULL);
  return smt_language_collate (sorting->language, first->region, second->region);
}

static int
compare_parties (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  Sorting *sorting = user_data;
  guint one = *(const guint *) a, two = *(const guint *) b;
  const Key *first = &sorting->keys[one], *second = &sorting->keys[two];
  int result = 0;

  if (sorting->order == SMT_ORDER_COUNT)
    result = (first->count < second->count) - (first->count > second->count);
  else if (sorting->order == SMT_ORDER_JOINED)
    result = (first->joined > second->joined) - (first->joined < second->joined);
  else if (sorting->order == SMT_ORDER_REGION)
    result = compare_regions (sorting, first, second);
  if (result == 0)
    result = smt_language_collate (sorting->language, first->name, second->name);
  return result != 0 ? result : one < two ? -1 : one > two;
}

/*< private >
 * smt_matrix_scene_sort:
 *
 * Puts the parties into the order that the view asks for. Must come before
 * anything refers to their places; the order of the file needs nothing.
 *
 * Cost: O(n log n) comparisons of names for n parties.
 */
void
smt_matrix_scene_sort (SmtMatrixScene *self)
{
  SmtOrder order = smt_view_get_order (self->view);
  g_autofree Key *keys = NULL;
  Sorting sorting = { self->language, order, NULL };

  if (order == SMT_ORDER_FILE)
    return;

  keys = g_new0 (Key, self->parties->n_all);
  sorting.keys = keys;
  for (guint i = 0; i < self->parties->n; i++)
    fill_key (self, order, self->parties->numbers[i],
              &keys[self->parties->numbers[i]]);

  smt_matrix_axis_sort (self->parties, compare_parties, &sorting);

  for (guint i = 0; i < self->parties->n_all; i++)
    {
      g_free (keys[i].name);
      g_free (keys[i].region);
    }
}
