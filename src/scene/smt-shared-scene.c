/* smt-shared-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The memberships that two parties share, or the members that two mechanisms
 * share, as of a day: a matrix that is the same in both directions. Its rows
 * and columns are one side of the membership matrix, in its order and without
 * its bands, and what counts there counts here. A cell on the diagonal is all
 * that a party is in, or all that are in a mechanism.
 *
 * A cell costs O(parties / 64), or O(mechanisms / 64), and nothing of it is
 * kept; see smt-shared-sets.c for what all of them cost. Making one costs
 * O(memberships at the day).
 */

#include "smt-shared-scene.h"

#include "smt-label.h"
#include "smt-matrix-metrics.h"
#include "smt-matrix-scene-private.h"
#include "smt-shared-scene-private.h"

struct _SmtSharedScene
{
  GObject parent_instance;

  SmtMatrixScene *matrix;
  SmtSharedOf     of;
  SmtSharedSets  *sets;
  SmtMatrixEntry *entries;  /* labels NULL until wanted */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtSharedScene, smt_shared_scene, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_GRID_SCENE,
                                                      smt_shared_scene_grid_init))

static void
smt_shared_scene_finalize (GObject *object)
{
  SmtSharedScene *self = SMT_SHARED_SCENE (object);

  for (guint i = 0; i < smt_shared_sets_get_n (self->sets); i++)
    {
      g_free ((char *) self->entries[i].label);
      g_free ((char *) self->entries[i].head);
      g_free ((char *) self->entries[i].short_label);
    }
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->sets, smt_shared_sets_unref);
  g_clear_object (&self->matrix);

  G_OBJECT_CLASS (smt_shared_scene_parent_class)->finalize (object);
}

static void
smt_shared_scene_class_init (SmtSharedSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_shared_scene_finalize;
}

static void
smt_shared_scene_init (SmtSharedScene *self)
{
}

/* What is compared, as it stands. */
static const SmtMatrixAxis *
get_side (SmtSharedScene *self)
{
  return self->of == SMT_SHARED_PARTIES ? self->matrix->parties : self->matrix->mechanisms;
}

/* What they can have in common, by number. */
static const SmtMatrixAxis *
get_other_side (SmtSharedScene *self)
{
  return self->of == SMT_SHARED_PARTIES ? self->matrix->mechanisms : self->matrix->parties;
}

static SmtEntity *
get_entity (SmtSharedScene *self,
            SmtSharedOf     of,
            guint           number)
{
  SmtMembershipIndex *index = self->matrix->question.index;

  return of == SMT_SHARED_PARTIES ? smt_membership_index_get_party (index, number)
                                  : smt_membership_index_get_mechanism (index, number);
}

static SmtSharedSets *
new_sets_of_mechanisms (SmtMatrixScene *matrix)
{
  const SmtMatrixHolders *holders = smt_matrix_scene_get_holders (matrix);
  const SmtMatrixAxis *side = matrix->mechanisms;
  g_autoptr (GPtrArray) certain = g_ptr_array_new ();
  g_autoptr (GPtrArray) possibly = g_ptr_array_new ();

  for (guint i = 0; i < side->n; i++)
    {
      g_ptr_array_add (certain, holders->held[side->numbers[i]]);
      g_ptr_array_add (possibly, holders->possibly[side->numbers[i]]);
    }

  return smt_shared_sets_new ((SmtBitset *const *) certain->pdata,
                              (SmtBitset *const *) possibly->pdata, side->n);
}

/* The sets of mechanisms, read the other way. */
static GPtrArray *
turn (const SmtMatrixAxis *parties,
      const SmtMatrixAxis *mechanisms,
      SmtBitset *const    *sets)
{
  GPtrArray *turned = g_ptr_array_new_full (parties->n, (GDestroyNotify) smt_bitset_free);

  for (guint i = 0; i < parties->n; i++)
    g_ptr_array_add (turned, smt_bitset_new (mechanisms->n_all));
  for (guint i = 0; i < mechanisms->n; i++)
    {
      guint mechanism = mechanisms->numbers[i];

      for (guint j = 0; smt_bitset_next (sets[mechanism], &j); j++)
        smt_bitset_add (g_ptr_array_index (turned, parties->positions[j]), mechanism);
    }

  return turned;
}

static SmtSharedSets *
new_sets_of_parties (SmtMatrixScene *matrix)
{
  const SmtMatrixHolders *holders = smt_matrix_scene_get_holders (matrix);
  g_autoptr (GPtrArray) certain = turn (matrix->parties, matrix->mechanisms, holders->held);
  g_autoptr (GPtrArray) possibly = turn (matrix->parties, matrix->mechanisms,
                                         holders->possibly);

  return smt_shared_sets_new ((SmtBitset *const *) certain->pdata,
                              (SmtBitset *const *) possibly->pdata, certain->len);
}

/**
 * smt_shared_scene_new:
 * @matrix: (transfer none): the memberships
 * @of: whether to compare its parties or its mechanisms
 *
 * Returns: (transfer full): what they share
 */
SmtSharedScene *
smt_shared_scene_new (SmtMatrixScene *matrix,
                      SmtSharedOf     of)
{
  SmtSharedScene *self;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (matrix), NULL);

  self = g_object_new (SMT_TYPE_SHARED_SCENE, NULL);
  self->matrix = g_object_ref (matrix);
  self->of = of;
  self->sets = of == SMT_SHARED_PARTIES ? new_sets_of_parties (matrix)
                                        : new_sets_of_mechanisms (matrix);
  self->entries = g_new0 (SmtMatrixEntry, MAX (smt_shared_sets_get_n (self->sets), 1));
  return self;
}

/**
 * smt_shared_scene_get_matrix:
 *
 * Returns: (transfer none): the memberships that it compares
 */
SmtMatrixScene *
smt_shared_scene_get_matrix (SmtSharedScene *self)
{
  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  return self->matrix;
}

SmtSharedOf
smt_shared_scene_get_of (SmtSharedScene *self)
{
  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), SMT_SHARED_PARTIES);

  return self->of;
}

/**
 * smt_shared_scene_get_sets:
 *
 * Returns: (transfer none): the sets, in the order of the rows: what another
 *   thread may hold and survey
 */
SmtSharedSets *
smt_shared_scene_get_sets (SmtSharedScene *self)
{
  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  return self->sets;
}

/**
 * smt_shared_scene_get_n:
 *
 * Returns: how many rows there are, and as many columns
 */
guint
smt_shared_scene_get_n (SmtSharedScene *self)
{
  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), 0);

  return smt_shared_sets_get_n (self->sets);
}

/**
 * smt_shared_scene_get_entry:
 * @position: which row or column, from 0
 *
 * Returns: (transfer none): what it stands for; its totals are those of the
 *   diagonal. There are no bands
 */
const SmtMatrixEntry *
smt_shared_scene_get_entry (SmtSharedScene *self,
                            guint           position)
{
  SmtMatrixEntry *entry;
  SmtShared own;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);
  g_return_val_if_fail (position < smt_shared_scene_get_n (self), NULL);

  entry = &self->entries[position];
  if (entry->id != NULL)
    return entry;

  own = smt_shared_sets_compare (self->sets, position, position);
  entry->entity = get_entity (self, self->of, get_side (self)->numbers[position]);
  smt_matrix_entry_name (entry, self->matrix->language, self->matrix->beside);
  entry->total = own.certain;
  entry->possibly = own.possibly;
  return entry;
}

/**
 * smt_shared_scene_find_entry:
 * @id: id of a party or a mechanism
 * @position: (out): its row, and its column
 *
 * Returns: whether it is shown
 */
gboolean
smt_shared_scene_find_entry (SmtSharedScene *self,
                             const char     *id,
                             guint          *position)
{
  SmtMembershipIndex *index;
  SmtEntity *entity;
  guint number, place;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), FALSE);

  index = self->matrix->question.index;
  entity = smt_dataset_lookup (self->matrix->dataset, id);
  if (entity == NULL ||
      (self->of == SMT_SHARED_PARTIES
       ? !smt_membership_index_find_party (index, entity, &number)
       : !smt_membership_index_find_mechanism (index, entity, &number)))
    return FALSE;

  place = get_side (self)->positions[number];
  if (place != SMT_NOT_SHOWN)
    *position = place;
  return place != SMT_NOT_SHOWN;
}

/**
 * smt_shared_scene_get_cell:
 *
 * Returns: what two have in common
 */
SmtShared
smt_shared_scene_get_cell (SmtSharedScene *self,
                           guint           row,
                           guint           column)
{
  SmtShared nothing = { 0 };

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), nothing);

  return smt_shared_sets_compare (self->sets, row, column);
}

/**
 * smt_shared_scene_list_common:
 * @possibly: %FALSE for what they certainly have in common, %TRUE for what more
 *   they possibly have
 *
 * Returns: (transfer container) (element-type SmtEntity): the mechanisms or
 *   parties behind a number, in the order of the matrix
 */
GPtrArray *
smt_shared_scene_list_common (SmtSharedScene *self,
                              guint           row,
                              guint           column,
                              gboolean        possibly)
{
  g_autoptr (SmtBitset) common = NULL;
  const SmtMatrixAxis *side;
  GPtrArray *entities;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  common = smt_shared_sets_intersect (self->sets, row, column, possibly);
  side = get_other_side (self);
  entities = g_ptr_array_new ();
  for (guint i = 0; i < side->n; i++)
    if (smt_bitset_contains (common, side->numbers[i]))
      g_ptr_array_add (entities,
                       get_entity (self, self->of == SMT_SHARED_PARTIES
                                         ? SMT_SHARED_MECHANISMS : SMT_SHARED_PARTIES,
                                   side->numbers[i]));

  return entities;
}

/**
 * smt_shared_scene_dup_number:
 *
 * Returns: (transfer full): what stands in a cell: "8", or "8+1" where one more
 *   is possible
 */
char *
smt_shared_scene_dup_number (SmtSharedScene *self,
                             guint           row,
                             guint           column)
{
  SmtShared shared = smt_shared_scene_get_cell (self, row, column);
  SmtMatrixCell cell = { .is_band = TRUE, .n_held = shared.certain,
                         .n_possibly = shared.possibly };

  return smt_matrix_cell_dup_count (&cell, self->matrix->language);
}
