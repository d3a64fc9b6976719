/* smt-matrix-description.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person sees who looks at a matrix: which rows and columns are the
 * longest and the shortest, who is everywhere and who hardly anywhere, which
 * mechanisms have nearly the same parties, and which parties always stand
 * together. Only what certainly is so at the day counts.
 *
 * Costs O(mechanisms² × parties / 64) for up to SMT_MAX_COMPARED mechanisms,
 * and O(parties × mechanisms / 64) for all else.
 */

#include "smt-matrix-description.h"

#include "smt-matrix-scene-private.h"
#include "smt-shared-scene.h"

static gboolean
is_more (guint value,
         guint than)
{
  return value > than;
}

static gboolean
is_less (guint value,
         guint than)
{
  return value < than;
}

/* All of a side whose total is the largest or smallest, but for 0. */
static void
find_extreme (SmtExtreme     *extreme,
              SmtSharedScene *side,
              gboolean      (*is_better) (guint value,
                                          guint than))
{
  extreme->entities = g_ptr_array_new ();
  for (guint i = 0; i < smt_shared_scene_get_n (side); i++)
    {
      const SmtMatrixEntry *entry = smt_shared_scene_get_entry (side, i);

      if (entry->total == 0)
        continue;
      if (extreme->entities->len == 0 || is_better (entry->total, extreme->value))
        {
          g_ptr_array_set_size (extreme->entities, 0);
          extreme->value = entry->total;
        }
      if (entry->total == extreme->value)
        g_ptr_array_add (extreme->entities, entry->entity);
    }
}

static GPtrArray *
list_with_total (SmtSharedScene *side,
                 guint           total)
{
  GPtrArray *entities = g_ptr_array_new ();

  for (guint i = 0; i < smt_shared_scene_get_n (side); i++)
    {
      const SmtMatrixEntry *entry = smt_shared_scene_get_entry (side, i);

      if (entry->total == total)
        g_ptr_array_add (entities, entry->entity);
    }

  return entities;
}

static guint
count_possible (SmtSharedScene *side)
{
  guint n = 0;

  for (guint i = 0; i < smt_shared_scene_get_n (side); i++)
    n += smt_shared_scene_get_entry (side, i)->possibly;

  return n;
}

static void
find_closest (SmtMatrixDescription *self,
              SmtSharedScene       *mechanisms)
{
  g_autoptr (SmtSharedSurvey) survey = NULL;
  const SmtSharedPair *pair;

  self->compared = self->n_mechanisms <= SMT_MAX_COMPARED;
  if (!self->compared)
    return;

  survey = smt_shared_sets_survey (smt_shared_scene_get_sets (mechanisms), 1, NULL, NULL);
  if (survey->closest->len == 0)
    return;

  pair = &g_array_index (survey->closest, SmtSharedPair, 0);
  self->one = smt_shared_scene_get_entry (mechanisms, pair->one)->entity;
  self->other = smt_shared_scene_get_entry (mechanisms, pair->other)->entity;
  self->shared = pair->shared;
  self->n_as_close = survey->n_first - 1;
}

static void
free_alike (gpointer data)
{
  SmtAlike *alike = data;

  g_ptr_array_unref (alike->parties);
  g_ptr_array_unref (alike->mechanisms);
  g_free (alike);
}

static int
compare_alike (gconstpointer a,
               gconstpointer b)
{
  const SmtAlike *one = a, *other = b;

  return (one->parties->len < other->parties->len) -
         (one->parties->len > other->parties->len);
}

/* Puts each party with those that are in the same mechanisms, as they come. The
 * groups are the caller's. */
static GPtrArray *
group_parties (SmtSharedScene *parties)
{
  g_autoptr (GHashTable) groups =
    g_hash_table_new_full ((GHashFunc) smt_bitset_hash, (GEqualFunc) smt_bitset_equal,
                           (GDestroyNotify) smt_bitset_free, NULL);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < smt_shared_scene_get_n (parties); i++)
    {
      const SmtMatrixEntry *entry = smt_shared_scene_get_entry (parties, i);
      SmtBitset *set;
      SmtAlike *group;

      if (entry->total == 0)
        continue;
      set = smt_shared_sets_intersect (smt_shared_scene_get_sets (parties), i, i, FALSE);
      group = g_hash_table_lookup (groups, set);
      if (group == NULL)
        {
          group = g_new0 (SmtAlike, 1);
          group->parties = g_ptr_array_new ();
          group->mechanisms = smt_shared_scene_list_common (parties, i, i, FALSE);
          g_ptr_array_add (all, group);
          g_hash_table_insert (groups, set, group);
        }
      else
        {
          smt_bitset_free (set);
        }
      g_ptr_array_add (group->parties, entry->entity);
    }

  return all;
}

static void
find_alike (SmtMatrixDescription *self,
            SmtSharedScene       *parties)
{
  g_autoptr (GPtrArray) groups = group_parties (parties);

  self->alike = g_ptr_array_new_with_free_func (free_alike);
  for (guint i = 0; i < groups->len; i++)
    {
      SmtAlike *group = g_ptr_array_index (groups, i);

      if (group->parties->len >= SMT_MIN_ALIKE)
        g_ptr_array_add (self->alike, group);
      else
        free_alike (group);
    }
  /* Stable: among groups of one size the order is the matrix's. */
  g_ptr_array_sort_values (self->alike, compare_alike);
}

/**
 * smt_matrix_description_new:
 * @scene: (transfer none): the matrix; its language is that of the sentences
 *
 * Returns: (transfer full): what there is to see in it, not to outlive @scene's
 *   dataset
 */
SmtMatrixDescription *
smt_matrix_description_new (SmtMatrixScene *scene)
{
  SmtMatrixDescription *self;
  g_autoptr (SmtSharedScene) parties = NULL;
  g_autoptr (SmtSharedScene) mechanisms = NULL;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (scene), NULL);

  parties = smt_shared_scene_new (scene, SMT_SHARED_PARTIES);
  mechanisms = smt_shared_scene_new (scene, SMT_SHARED_MECHANISMS);
  self = g_new0 (SmtMatrixDescription, 1);
  self->language = g_object_ref (smt_matrix_scene_get_language (scene));
  g_set_object (&self->beside, scene->beside);
  self->n_parties = smt_shared_scene_get_n (parties);
  self->n_mechanisms = smt_shared_scene_get_n (mechanisms);
  self->n_possibly = count_possible (mechanisms);
  find_extreme (&self->most, parties, is_more);
  find_extreme (&self->fewest, parties, is_less);
  find_extreme (&self->largest, mechanisms, is_more);
  find_extreme (&self->smallest, mechanisms, is_less);
  self->in_all = self->n_mechanisms > 0 ? list_with_total (parties, self->n_mechanisms)
                                        : g_ptr_array_new ();
  self->in_one = list_with_total (parties, 1);
  self->in_none = list_with_total (parties, 0);
  self->empty = list_with_total (mechanisms, 0);
  find_closest (self, mechanisms);
  find_alike (self, parties);
  return self;
}

void
smt_matrix_description_free (SmtMatrixDescription *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->language);
  g_clear_object (&self->beside);
  g_ptr_array_unref (self->most.entities);
  g_ptr_array_unref (self->fewest.entities);
  g_ptr_array_unref (self->largest.entities);
  g_ptr_array_unref (self->smallest.entities);
  g_ptr_array_unref (self->in_all);
  g_ptr_array_unref (self->in_one);
  g_ptr_array_unref (self->in_none);
  g_ptr_array_unref (self->empty);
  g_ptr_array_unref (self->alike);
  g_free (self);
}
