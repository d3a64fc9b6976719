/* test-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The membership index against an oracle that reads all periods anew for each
 * question, over datasets made at random and over the bundled one.
 */

#include "dataset-fixture.h"
#include "membership-oracle.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-membership-counts.h"

#define N_DATASETS 24

typedef struct
{
  SmtDataset         *dataset;
  SmtEntity          *source;
  SmtMembershipIndex *index;
} Asked;

/* FALSE, and a message, at the first answer that the oracle does not share. */
static gboolean
answers_agree (const Asked      *asked,
               const SmtAnswers *answers,
               guint             mechanism,
               SmtRoleMask       roles,
               SmtDay            day)
{
  for (guint i = 0; i < smt_membership_index_get_n_parties (asked->index); i++)
    {
      SmtEntity *party = smt_membership_index_get_party (asked->index, i);
      SmtEntity *entity = smt_membership_index_get_mechanism (asked->index, mechanism);
      OracleTruth expected = oracle_ask (asked->dataset, asked->source, party,
                                         entity, roles, day);

      if (oracle_truth_in (answers, i) != expected)
        {
          g_test_message ("%s in %s, roles %" G_GINT64_MODIFIER "x, day %d: %d, expected %d",
                          smt_entity_get_id (party), smt_entity_get_id (entity),
                          roles, day, oracle_truth_in (answers, i), expected);
          return FALSE;
        }
    }
  return TRUE;
}

static void
check_mechanism (const Asked *asked,
                 GRand       *rand,
                 guint        mechanism,
                 SmtDay       day)
{
  SmtRoleMask roles = smt_membership_index_get_current_mask (asked->index);
  g_autoptr (SmtAnswers) answers = NULL;

  /* Half of the questions are of any roles, none of them included. */
  if (g_rand_boolean (rand))
    roles = g_rand_int_range (rand, 0, 8) == 0 ? 0 : g_rand_int (rand);
  answers = smt_membership_index_ask (asked->index, mechanism, roles, day);
  g_assert_true (answers_agree (asked, answers, mechanism, roles, day));
}

static void
check_cells (const Asked *asked,
             guint        mechanism,
             SmtDay       day)
{
  SmtEntity *entity = smt_membership_index_get_mechanism (asked->index, mechanism);

  for (guint i = 0; i < smt_membership_index_get_n_parties (asked->index); i++)
    {
      SmtEntity *party = smt_membership_index_get_party (asked->index, i);
      SmtCell cell = smt_membership_index_get_cell (asked->index, i, mechanism, day);
      SmtCell expected = oracle_get_cell (asked->dataset, asked->source, party, entity, day);

      g_assert_cmpint (cell.standing, ==, expected.standing);
      g_assert_cmpint (cell.role_kind, ==, expected.role_kind);
      g_assert_true ((cell.spell != NULL) == (cell.standing >= SMT_STANDING_POSSIBLY));
      if (cell.spell != NULL)
        {
          g_assert_cmpint (cell.spell->party, ==, i);
          g_assert_true (smt_membership_get_mechanism (cell.spell->membership) == entity);
          g_assert_cmpint (smt_role_get_kind (SMT_ROLE (cell.spell->period->role->target)),
                           ==, cell.role_kind);
        }
    }
}

/* In how many mechanisms each party is, and how many parties are anywhere at any
 * time. */
static void
check_counts (const Asked *asked,
              SmtDay       day)
{
  SmtRoleMask current = smt_membership_index_get_current_mask (asked->index);
  guint n_members = 0;

  for (guint i = 0; i < smt_membership_index_get_n_parties (asked->index); i++)
    {
      guint n_held = 0, n_in_organisations = 0, n_ever = 0, n_organisations;

      for (guint j = 0; j < smt_membership_index_get_n_mechanisms (asked->index); j++)
        {
          SmtCell cell = smt_membership_index_get_cell (asked->index, i, j, day);
          guint n;

          *(SMT_IS_PARTY (smt_membership_index_get_mechanism (asked->index, j))
            ? &n_in_organisations : &n_held) +=
            cell.standing == SMT_STANDING_HELD && cell.role_kind <= SMT_ROLE_KIND_SUSPENDED;
          smt_membership_index_get_cell_spells (asked->index, i, j, &n);
          n_ever += n;
        }
      n_members += n_ever > 0;
      g_assert_cmpuint (smt_membership_index_count_held (asked->index, i, current, day,
                                                         &n_organisations), ==, n_held);
      g_assert_cmpuint (n_organisations, ==, n_in_organisations);
    }
  g_assert_cmpuint (smt_membership_index_get_n_members (asked->index), ==, n_members);
}

static void
check_dataset (SmtDataset *dataset,
               SmtEntity  *source,
               GRand      *rand,
               guint       n_days)
{
  g_autoptr (SmtMembershipIndex) index = smt_membership_index_new (dataset, source);
  g_autoptr (GArray) days = oracle_list_days (dataset, rand, n_days);
  Asked asked = { dataset, source, index };

  for (guint i = 0; i < days->len; i++)
    for (guint j = 0; j < smt_membership_index_get_n_mechanisms (index); j++)
      {
        SmtDay day = g_array_index (days, SmtDay, i);

        check_mechanism (&asked, rand, j, day);
        check_cells (&asked, j, day);
      }
  for (guint i = 0; i < days->len; i++)
    check_counts (&asked, g_array_index (days, SmtDay, i));
}

static void
test_index_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < MAX (fixture_scale (N_DATASETS), 8); i++)
    {
      g_autofree char *text = fixture_random_dataset (rand);
      g_autoptr (SmtDataset) dataset = fixture_read_valid (text);

      check_dataset (dataset, NULL, rand, 6);
      check_dataset (dataset, smt_dataset_lookup (dataset, "source-1"), rand, 4);
    }
}

static void
test_index_bundled (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  check_dataset (dataset, NULL, rand, 6);
  check_dataset (dataset, smt_dataset_get_source (dataset), rand, 2);
}

/* The comparison must see an answer in which one party is told wrongly. */
static void
test_index_planted_fault (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  SmtRoleMask roles = smt_membership_index_get_current_mask (index);
  Asked asked = { dataset, NULL, index };

  for (guint i = 0; i < 30; i++)
    {
      guint mechanism =
        g_rand_int_range (rand, 0, smt_membership_index_get_n_mechanisms (index));
      guint party = g_rand_int_range (rand, 0, smt_membership_index_get_n_parties (index));
      SmtDay day = smt_dataset_get_last_day (dataset);
      g_autoptr (SmtAnswers) answers =
        smt_membership_index_ask (index, mechanism, roles, day);
      g_autoptr (SmtBitset) one = smt_bitset_new (smt_bitset_get_size (answers->yes));
      OracleTruth truth = oracle_truth_in (answers, party);

      smt_bitset_add (one, party);
      smt_bitset_subtract (answers->yes, one);
      smt_bitset_subtract (answers->possibly, one);
      smt_bitset_subtract (answers->undetermined, one);
      if (truth == ORACLE_NO)
        smt_bitset_add (answers->undetermined, party);
      g_assert_false (answers_agree (&asked, answers, mechanism, roles, day));
    }
}

/* Numbers lead to entities and back, and all periods are there once, sorted. */
static void
test_index_numbers (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  guint number, n_spells = 0;

  for (guint i = 0; i < smt_membership_index_get_n_parties (index); i++)
    {
      g_assert_true (smt_membership_index_find_party (
        index, smt_membership_index_get_party (index, i), &number));
      g_assert_cmpint (number, ==, i);
    }
  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (index); i++)
    {
      guint n;
      const SmtSpell *spells = smt_membership_index_get_spells (index, i, &n);

      g_assert_true (smt_membership_index_find_mechanism (
        index, smt_membership_index_get_mechanism (index, i), &number));
      g_assert_cmpint (number, ==, i);
      n_spells += n;
      for (guint j = 1; j < n; j++)
        g_assert_true (spells[j - 1].party < spells[j].party ||
                       (spells[j - 1].party == spells[j].party &&
                        spells[j - 1].span.since_first <= spells[j].span.since_first));
    }
  g_assert_cmpint (n_spells, ==, smt_dataset_get_n_periods (dataset));
  g_assert_cmpint (n_spells, >, 100);
  g_assert_false (smt_membership_index_find_party (
    index, smt_dataset_get_source (dataset), &number));
}

/* Parties with members come after the mechanisms. */
static void
test_index_organisations (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  SmtEntity *asean = smt_dataset_lookup (dataset, "asean");
  guint as_party, as_mechanism;

  g_assert_true (smt_membership_index_find_party (index, asean, &as_party));
  g_assert_true (smt_membership_index_find_mechanism (index, asean, &as_mechanism));
  g_assert_cmpint (as_mechanism, >=,
                   g_list_model_get_n_items (smt_dataset_get_list (dataset,
                                                                   SMT_ENTITY_MECHANISM)));
}

static void
test_index_role_words (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SMT_TYPE_ROLE_KIND);
  GListModel *roles = smt_dataset_get_list (dataset, SMT_ENTITY_ROLE);
  SmtRoleMask mask, all = 0;

  for (guint i = 0; i < kinds->n_values; i++)
    {
      g_assert_true (smt_membership_index_find_role_mask (
        index, kinds->values[i].value_nick, &mask));
      g_assert_cmphex (mask & smt_membership_index_get_kind_mask (index, kinds->values[i].value),
                       ==, smt_membership_index_get_kind_mask (index, kinds->values[i].value));
      all |= mask;
    }
  g_assert_cmphex (all, ==,
                   ((SmtRoleMask) 1 << g_list_model_get_n_items (roles)) - 1);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (SmtEntity) role = g_list_model_get_item (roles, i);

      g_assert_true (smt_membership_index_get_role (index, i) == role);
      g_assert_true (smt_membership_index_find_role_mask (index, smt_entity_get_id (role),
                                                          &mask));
      g_assert_true (mask & ((SmtRoleMask) 1 << i));
    }
  g_assert_false (smt_membership_index_find_role_mask (index, "ful", &mask));
  g_assert_cmphex (mask, ==, 0);
}

/* What the design says of the white paper alone: of CICA's members it implies
 * one, and says nothing of the others. */
static void
test_index_according_to (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtMembershipIndex) index =
    smt_membership_index_new (dataset, smt_dataset_get_source (dataset));
  guint china, cica;
  SmtCell cell;
  g_autoptr (SmtAnswers) answers = NULL;

  g_assert_true (smt_membership_index_find_party (
    index, smt_dataset_lookup (dataset, "CHN"), &china));
  g_assert_true (smt_membership_index_find_mechanism (
    index, smt_dataset_lookup (dataset, "cica"), &cica));

  cell = smt_membership_index_get_cell (index, china, cica,
                                        smt_dataset_get_last_day (dataset));
  g_assert_nonnull (cell.spell);
  g_assert_cmpint (cell.spell->certainty, ==, SMT_CERTAINTY_IMPLIED);

  answers = smt_membership_index_ask (index, cica,
                                      smt_membership_index_get_current_mask (index),
                                      smt_dataset_get_last_day (dataset));
  g_assert_cmpint (smt_bitset_count (answers->yes) +
                   smt_bitset_count (answers->possibly), ==, 1);
  g_assert_cmpint (smt_bitset_count (answers->undetermined), >, 20);
}

static void
test_index_empty (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT ("\"roles\": []"));
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);

  g_assert_cmpint (smt_membership_index_get_n_parties (index), ==, 0);
  g_assert_cmpint (smt_membership_index_get_n_mechanisms (index), ==, 0);
  g_assert_cmphex (smt_membership_index_get_current_mask (index), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/index/random", test_index_random);
  g_test_add_func ("/index/bundled", test_index_bundled);
  g_test_add_func ("/index/planted-fault", test_index_planted_fault);
  g_test_add_func ("/index/numbers", test_index_numbers);
  g_test_add_func ("/index/organisations", test_index_organisations);
  g_test_add_func ("/index/role-words", test_index_role_words);
  g_test_add_func ("/index/according-to", test_index_according_to);
  g_test_add_func ("/index/empty", test_index_empty);

  return g_test_run ();
}
