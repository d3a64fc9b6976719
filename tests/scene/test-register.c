/* test-register.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Large registers: that those which tests and benches are made with are like
 * the real one, and that what they take grows with periods, never with cells.
 */

#include <malloc.h>
#include <time.h>

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "register-maker.h"
#include "smt-entities.h"
#include "smt-matrix-description.h"

#define SEED 1816

/* The register of the Correlates of War: what there was in a year. */
typedef struct
{
  int   year;
  guint n_states;
  guint n_organisations;
} Known;

static const Known known[] = {
  { 1900, 42, 21 }, { 1950, 75, 95 }, { 1965, 125, 165 }, { 1990, 161, 298 }, { 2014, 195, 309 }
};

static SmtDataset *
make (const char *name)
{
  return register_maker_make (register_maker_find_shape (name), SEED);
}

static void
assert_near (guint  value,
             guint  wanted,
             double tolerance)
{
  if (value < wanted * (1 - tolerance) - 3 || value > wanted * (1 + tolerance) + 3)
    {
      g_test_message ("%u is too far from %u", value, wanted);
      g_test_fail ();
    }
}

static gboolean
is_there (const SmtEdtf *since,
          const SmtEdtf *until,
          SmtDay         day)
{
  return smt_edtf_get_earliest (since) <= day &&
         (until == NULL || smt_edtf_get_earliest (until) > day);
}

static guint
count_states (SmtDataset *dataset,
              SmtDay      day)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_PARTY);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtParty) party = g_list_model_get_item (list, i);

      n += is_there (smt_party_get_since (party), smt_party_get_until (party), day);
    }
  return n;
}

static guint
count_organisations (SmtDataset *dataset,
                     SmtDay      day)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_MECHANISM);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMechanism) mechanism = g_list_model_get_item (list, i);
      SmtFacts *facts = smt_mechanism_get_facts (mechanism);

      n += is_there (facts->founded->date, facts->dissolved, day);
    }
  return n;
}

static guint
count_returns (SmtDataset *dataset)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);
      GPtrArray *periods = smt_membership_get_periods (membership);

      if (periods->len > 1)
        {
          const SmtPeriod *one = g_ptr_array_index (periods, 0);
          const SmtPeriod *two = g_ptr_array_index (periods, 1);

          n += !smt_edtf_equal (one->until, two->since);
        }
    }
  return n;
}

static guint
get_largest (SmtMatrixScene *scene,
             SmtAxis         axis)
{
  guint largest = 0;

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (scene, axis, i);

      largest = MAX (largest, entry->total + entry->possibly);
    }
  return largest;
}

/* The most organisations of a state, and the most members of an organisation,
 * were 116 and 193 in 2014. */
static void
test_shape (void)
{
  g_autoptr (SmtDataset) dataset = make ("217x534");
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      SmtDay day = smt_day_from_civil (known[i].year, 12, 31);
      guint n_states = count_states (dataset, day);
      guint n_organisations = count_organisations (dataset, day);

      g_test_message ("%d: %u states, %u organisations", known[i].year, n_states,
                      n_organisations);
      assert_near (n_states, known[i].n_states, 0.15);
      assert_near (n_organisations, known[i].n_organisations, 0.2);
    }
  g_test_message ("%u spells, %u returns, a state in %u, an organisation of %u",
                  smt_dataset_get_n_periods (dataset), count_returns (dataset),
                  get_largest (scene, SMT_AXIS_ROWS), get_largest (scene, SMT_AXIS_COLUMNS));
  assert_near (smt_dataset_get_n_periods (dataset), 18320, 0.1);
  assert_near (count_returns (dataset), 639, 0.3);
  assert_near (get_largest (scene, SMT_AXIS_ROWS), 116, 0.25);
  assert_near (get_largest (scene, SMT_AXIS_COLUMNS), 193, 0.15);
}

/* All that a register says, in short. */
static guint
hash_register (SmtDataset *dataset)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP);
  guint hash = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);
      GPtrArray *periods = smt_membership_get_periods (membership);

      hash = hash * 31 + g_str_hash (smt_entity_get_id (SMT_ENTITY (membership)));
      for (guint j = 0; j < periods->len; j++)
        {
          const SmtPeriod *period = g_ptr_array_index (periods, j);

          hash = hash * 31 + g_str_hash (period->role->id);
          hash = hash * 31 + smt_edtf_get_earliest (period->since);
          if (period->until != NULL)
            hash = hash * 31 + smt_edtf_get_earliest (period->until);
        }
    }
  return hash;
}

/* One seed, one register, on every machine and for all times: what benches
 * measured can be compared. */
static void
test_same (void)
{
  g_autoptr (SmtDataset) one = make ("217x534");
  g_autoptr (SmtDataset) two = make ("217x534");
  g_autoptr (SmtDataset) other =
    register_maker_make (register_maker_find_shape ("217x534"), SEED + 1);

  g_test_message ("hash %u", hash_register (one));
  g_assert_cmpuint (hash_register (one), ==, hash_register (two));
  g_assert_cmpuint (hash_register (one), !=, hash_register (other));
  g_assert_cmpuint (hash_register (one), ==, 2686374180u);
}

static gsize
get_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* What a register, its index and its picture at the last day take, in bytes. */
static gsize
measure (const RegisterShape *shape,
         guint               *n_periods)
{
  gsize before = get_heap ();
  g_autoptr (SmtDataset) dataset = register_maker_make (shape, SEED);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);

  g_assert_cmpuint (get_largest (scene, SMT_AXIS_ROWS), >, 0);
  g_assert_cmpuint (get_largest (scene, SMT_AXIS_COLUMNS), >, 0);
  *n_periods = smt_dataset_get_n_periods (dataset);
  return get_heap () - before;
}

/* A bound in periods, parties and mechanisms alone holds whether one cell in
 * six has a period or one in two thousand. */
static void
test_memory (void)
{
  static const RegisterShape dense = { "dense", 217, 534, 1816, 2014, 1 };
  static const RegisterShape thin = { "thin", 217, 534, 1816, 2014, 0.1 };
  static const RegisterShape wide = { "wide", 2000, 12000, 1816, 2014, 0.002 };
  static const RegisterShape *const all[] = { &dense, &thin, &wide };

  if (fixture_scale (10) != 10)
    {
      g_test_message ("a tool keeps memory of its own, there is nothing to measure");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      guint n_periods, n_sides = all[i]->n_parties + all[i]->n_mechanisms;
      gsize taken = measure (all[i], &n_periods);

      g_test_message ("%s: %u cells, %u periods, %" G_GSIZE_FORMAT " bytes",
                      all[i]->name, all[i]->n_parties * all[i]->n_mechanisms, n_periods, taken);
      g_assert_cmpuint (taken, <, 750 * (gsize) n_periods + 1500 * (gsize) n_sides);
    }
}

/* More periods than are added up in one go. */
static void
test_pieces (void)
{
  static const RegisterShape large = { "large", 217, 8000, 1816, 2014, 1 };
  g_autoptr (SmtDataset) dataset = register_maker_make (&large, SEED);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);
  g_autoptr (SmtMatrixScene) whole = matrix_maker_scene (dataset, view);
  guint n_pieces = 1;

  while (!smt_matrix_scene_add_up (scene))
    n_pieces++;
  g_assert_cmpuint (n_pieces, >, 1);

  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
      {
        const SmtMatrixEntry *one = smt_matrix_scene_get_entry (scene, axis, i);
        const SmtMatrixEntry *other = smt_matrix_scene_get_entry (whole, axis, i);

        g_assert_cmpuint (one->total, ==, other->total);
        g_assert_cmpuint (one->possibly, ==, other->possibly);
      }
  g_assert_cmpuint (get_largest (scene, SMT_AXIS_ROWS), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/register/shape", test_shape);
  g_test_add_func ("/register/same", test_same);
  g_test_add_func ("/register/memory", test_memory);
  g_test_add_func ("/register/pieces", test_pieces);

  return g_test_run ();
}
