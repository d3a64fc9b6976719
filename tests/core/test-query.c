/* test-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Set expressions: the logic by brute force, over a dataset in which every
 * combination of answers has a party; then expressions at random against the
 * oracle, party by party.
 */

#include "dataset-fixture.h"
#include "membership-oracle.h"
#include "smt-query.h"

#define N_DATASETS 20
#define N_TRUTHS   4

/* Kleene's logic on one party: worse and better are smaller and larger. */
static OracleTruth
negate (OracleTruth truth)
{
  return truth == ORACLE_YES ? ORACLE_NO : truth == ORACLE_NO ? ORACLE_YES : truth;
}

/* Which mechanisms are in a term, a bit each, by SmtQueryTerm. */
typedef struct
{
  guint terms[3];
} Expression;

static OracleTruth
evaluate (const Expression  *expression,
          const OracleTruth *truths,
          guint              n_mechanisms)
{
  OracleTruth result = ORACLE_YES, any = ORACLE_NO;

  for (guint i = 0; i < n_mechanisms; i++)
    {
      if (expression->terms[SMT_QUERY_ALL_OF] & (1u << i))
        result = MIN (result, truths[i]);
      if (expression->terms[SMT_QUERY_NONE_OF] & (1u << i))
        result = MIN (result, negate (truths[i]));
      if (expression->terms[SMT_QUERY_ANY_OF] & (1u << i))
        any = MAX (any, truths[i]);
    }
  return expression->terms[SMT_QUERY_ANY_OF] != 0 ? MIN (result, any) : result;
}

static SmtAnswers *
ask (SmtMembershipIndex *index,
     const Expression   *expression,
     SmtRoleMask         roles,
     SmtDay              day)
{
  g_autoptr (SmtQuery) query = smt_query_new (index);

  smt_query_set_roles (query, roles);
  for (SmtQueryTerm term = SMT_QUERY_ALL_OF; term <= SMT_QUERY_NONE_OF; term++)
    for (guint i = 0; i < smt_membership_index_get_n_mechanisms (index); i++)
      if (expression->terms[term] & (1u << i))
        smt_query_add (query, term, i);
  return smt_query_ask (query, day);
}

/* A dataset of three mechanisms and 64 parties. As of 2010 the party number
 * 16a + 4b + c stands as a, b and c (OracleTruth) to the three. */
static SmtDataset *
make_truth_table (void)
{
  static const char *periods[N_TRUTHS] = {
    NULL,                                             /* a roster says no */
    "{\"role\": \"unknown\", \"since\": \"1990-01-01\"}",
    "{\"role\": \"member\", \"since\": \"2000/2020\"}",
    "{\"role\": \"member\", \"since\": \"1990-01-01\"}",
  };
  g_autoptr (GString) parties = g_string_new (NULL);
  g_autoptr (GString) memberships = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint party = 0; party < 64; party++)
    {
      g_string_append_printf (parties, "%s{\"id\": \"p%u\", \"name\": \"P\", \"kind\": \"state\"}",
                              party > 0 ? "," : "", party);
      for (guint i = 0; i < 3; i++)
        {
          const char *period = periods[(party >> (2 * (2 - i))) & 3];

          if (period != NULL)
            g_string_append_printf (memberships,
                                    "%s{\"party\": \"p%u\", \"mechanism\": \"m%u\", \"periods\": [%s]}",
                                    memberships->len > 0 ? "," : "", party, i, period);
        }
    }
  text = g_strdup_printf (FIXTURE_DOCUMENT (
    "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"},"
    "            {\"id\": \"unknown\", \"name\": \"Unknown\", \"kind\": \"unknown\"}],"
    "\"mechanisms\": [{\"id\": \"m0\", \"name\": \"M\"}, {\"id\": \"m1\", \"name\": \"M\"},"
    "                 {\"id\": \"m2\", \"name\": \"M\"}],"
    "\"rosters\": [{\"id\": \"r0\", \"mechanism\": \"m0\", \"roles\": [\"member\"], \"since\": \"1990\"},"
    "              {\"id\": \"r1\", \"mechanism\": \"m1\", \"roles\": [\"member\"], \"since\": \"1990\"},"
    "              {\"id\": \"r2\", \"mechanism\": \"m2\", \"roles\": [\"member\"], \"since\": \"1990\"}],"
    "\"parties\": [%s], \"memberships\": [%s]"), parties->str, memberships->str);
  return fixture_read_valid (text);
}

/* All 512 expressions over three mechanisms, on all 64 rows of the table. */
static void
test_query_truth_table (void)
{
  g_autoptr (SmtDataset) dataset = make_truth_table ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  SmtRoleMask roles = smt_membership_index_get_current_mask (index);
  SmtDay day = smt_day_from_civil (2010, 6, 1);
  guint n_not_yes = 0;

  for (guint code = 0; code < 512; code++)
    {
      Expression expression = { { code & 7, (code >> 3) & 7, code >> 6 } };
      g_autoptr (SmtAnswers) answers = ask (index, &expression, roles, day);

      for (guint party = 0; party < 64; party++)
        {
          OracleTruth truths[] = { party >> 4, (party >> 2) & 3, party & 3 };
          OracleTruth expected = evaluate (&expression, truths, 3);

          g_assert_cmpint (oracle_truth_in (answers, party), ==, expected);
          n_not_yes += expected != ORACLE_YES;
        }
    }
  g_assert_cmpint (n_not_yes, >, 10000);
}

static gboolean
answers_agree (SmtDataset       *dataset,
               const SmtAnswers *answers,
               const Expression *expression,
               SmtRoleMask       roles,
               SmtDay            day)
{
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  guint n = smt_membership_index_get_n_mechanisms (index);

  for (guint i = 0; i < smt_membership_index_get_n_parties (index); i++)
    {
      SmtEntity *party = smt_membership_index_get_party (index, i);
      g_autofree OracleTruth *truths = g_new0 (OracleTruth, n);
      OracleTruth expected = ORACLE_NO;

      for (guint j = 0; j < n; j++)
        truths[j] = oracle_ask (dataset, NULL, party,
                                smt_membership_index_get_mechanism (index, j), roles, day);
      if (oracle_exists (party, day))
        expected = evaluate (expression, truths, n);
      if (oracle_truth_in (answers, i) != expected)
        return FALSE;
    }
  return TRUE;
}

static void
check_random_expression (SmtDataset *dataset,
                         GRand      *rand,
                         SmtDay      day)
{
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  guint all = (1u << smt_membership_index_get_n_mechanisms (index)) - 1;
  SmtRoleMask roles = g_rand_boolean (rand)
                      ? smt_membership_index_get_current_mask (index)
                      : g_rand_int (rand);
  Expression expression;
  g_autoptr (SmtAnswers) answers = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expression.terms); i++)
    expression.terms[i] = g_rand_int (rand) & g_rand_int (rand) & all;
  answers = ask (index, &expression, roles, day);
  g_assert_true (answers_agree (dataset, answers, &expression, roles, day));

  /* A planted fault: the comparison must see it. */
  if (smt_membership_index_get_n_parties (index) > 0)
    {
      SmtBitset *wrong = oracle_truth_in (answers, 0) == ORACLE_UNDETERMINED
                         ? answers->undetermined : NULL;

      if (wrong != NULL)
        smt_bitset_subtract (wrong, wrong);
      else if (oracle_truth_in (answers, 0) == ORACLE_NO)
        smt_bitset_add (answers->possibly, 0);
      else
        return;
      g_assert_false (answers_agree (dataset, answers, &expression, roles, day));
    }
}

static void
test_query_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_DATASETS; i++)
    {
      g_autofree char *text = fixture_random_dataset (rand);
      g_autoptr (SmtDataset) dataset = fixture_read_valid (text);
      g_autoptr (GArray) days = oracle_list_days (dataset, rand, 10);

      for (guint j = 0; j < days->len; j++)
        check_random_expression (dataset, rand, g_array_index (days, SmtDay, j));
    }
}

static void
test_query_bundled (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (GArray) days = oracle_list_days (dataset, rand, 6);

  for (guint i = 0; i < days->len; i++)
    check_random_expression (dataset, rand, g_array_index (days, SmtDay, i));
}

static void
assert_ids (SmtMembershipIndex *index,
            const SmtBitset    *set,
            const char         *expected)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  g_autofree char *joined = NULL;

  for (guint i = 0; smt_bitset_next (set, &i); i++)
    g_ptr_array_add (ids, (char *) smt_entity_get_id (smt_membership_index_get_party (index, i)));
  g_ptr_array_sort_values (ids, (GCompareFunc) g_strcmp0);
  joined = g_strjoinv (" ", (char **) ids->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static guint
find_mechanism (SmtDataset *dataset,
                const char *id)
{
  guint number;

  g_assert_true (smt_membership_index_find_mechanism (
    smt_dataset_get_index (dataset), smt_dataset_lookup (dataset, id), &number));
  return number;
}

/* A question of the kind that people ask: full members of both the East Asia
 * Summit and CICA in 2015. */
static void
test_query_example (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  g_autoptr (SmtQuery) query = smt_query_new (index);
  g_autoptr (SmtEdtf) at = smt_edtf_parse ("2015", NULL);
  g_autoptr (SmtAnswers) answers = NULL;
  SmtRoleMask full;

  g_assert_true (smt_membership_index_find_role_mask (index, "full", &full));
  smt_query_set_roles (query, full);
  smt_query_add (query, SMT_QUERY_ALL_OF, find_mechanism (dataset, "eas"));
  smt_query_add (query, SMT_QUERY_ALL_OF, find_mechanism (dataset, "cica"));
  answers = smt_query_ask (query, smt_edtf_get_latest (at));

  assert_ids (index, answers->yes, "CHN IND KHM KOR RUS THA VNM");
}

/* Who does not exist at a day answers no question, not even "in none of". */
static void
test_query_not_existing (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"parties\": [{\"id\": \"old\", \"name\": \"Old\", \"kind\": \"state\", \"until\": \"1991-12-26\"},"
    "              {\"id\": \"new\", \"name\": \"New\", \"kind\": \"state\", \"since\": \"1991-12-26\"},"
    "              {\"id\": \"both\", \"name\": \"Both\", \"kind\": \"state\"}]"));
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  g_autoptr (SmtQuery) query = smt_query_new (index);
  g_autoptr (SmtAnswers) before = smt_query_ask (query, smt_day_from_civil (1991, 12, 25));
  g_autoptr (SmtAnswers) after = smt_query_ask (query, smt_day_from_civil (1991, 12, 26));

  assert_ids (index, before->yes, "both old");
  assert_ids (index, after->yes, "both new");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/truth-table", test_query_truth_table);
  g_test_add_func ("/query/random", test_query_random);
  g_test_add_func ("/query/bundled", test_query_bundled);
  g_test_add_func ("/query/example", test_query_example);
  g_test_add_func ("/query/not-existing", test_query_not_existing);

  return g_test_run ();
}
