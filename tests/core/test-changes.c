/* test-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who joined, left or changed role, against a list made by reading every
 * membership for each date, over datasets made at random and the bundled one.
 */

#include "dataset-fixture.h"
#include "membership-oracle.h"
#include "smt-changes.h"
#include "smt-entities.h"

#define N_DATASETS 60

static const char *
get_role_id (const SmtPeriod *period)
{
  return period != NULL ? period->role->id : "-";
}

/* What one source, or all, give as the dates of a period; FALSE: nothing. */
static gboolean
get_dates (const SmtPeriod  *period,
           SmtEntity        *source,
           const SmtEdtf   **since,
           const SmtEdtf   **until)
{
  *since = period->since;
  *until = period->until;
  return oracle_apply_source (period->passages, source, "role", since, until);
}

static gboolean
is_at (const SmtEdtf *a,
       const SmtEdtf *b)
{
  return a != NULL && b != NULL && g_str_equal (smt_edtf_get_text (a), smt_edtf_get_text (b));
}

static const char *
judge (const SmtEdtf *date,
       SmtDay         from,
       SmtDay         to)
{
  SmtDay earliest = smt_edtf_get_earliest (date), latest = smt_edtf_get_latest (date);

  if (latest < from || earliest > to)
    return NULL;
  return earliest >= from && latest <= to ? "yes" : "possibly";
}

/* The roles whose periods begin (or end) at @date, as a sorted list: among
 * several, which one a change names is not determined. */
static char *
list_roles_at (GPtrArray     *periods,
               SmtEntity     *source,
               const SmtEdtf *date,
               gboolean       ending)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (0, NULL, TRUE);

  for (guint i = 0; i < periods->len; i++)
    {
      const SmtPeriod *period = g_ptr_array_index (periods, i);
      const SmtEdtf *since, *until;

      if (get_dates (period, source, &since, &until) &&
          is_at (ending ? until : since, date))
        g_ptr_array_add (ids, (char *) get_role_id (period));
    }
  return ids->len > 0 ? g_strjoinv ("|", (char **) ids->pdata) : NULL;
}

/* Adds "party mechanism date roles-before > roles-after certainty" for what
 * happened at one date. */
static void
tell (GPtrArray     *told,
      SmtMembership *membership,
      const SmtEdtf *date,
      const char    *before,
      const char    *after,
      const char    *holds)
{
  if (holds != NULL)
    g_ptr_array_add (told, g_strdup_printf ("%s %s %s > %s %s",
                                            smt_entity_get_id (SMT_ENTITY (membership)),
                                            smt_edtf_get_text (date),
                                            before != NULL ? before : "-",
                                            after != NULL ? after : "-", holds));
}

static void
tell_membership (GPtrArray     *told,
                 SmtMembership *membership,
                 SmtEntity     *source,
                 SmtDay         from,
                 SmtDay         to)
{
  GPtrArray *periods = smt_membership_get_periods (membership);

  for (guint i = 0; i < periods->len; i++)
    {
      const SmtPeriod *period = g_ptr_array_index (periods, i);
      const SmtEdtf *since, *until;
      g_autofree char *before = NULL, *after = NULL;

      if (!get_dates (period, source, &since, &until))
        continue;
      if (since != NULL)
        {
          before = list_roles_at (periods, source, since, TRUE);
          tell (told, membership, since, before, get_role_id (period),
                judge (since, from, to));
        }
      if (until != NULL)
        {
          after = list_roles_at (periods, source, until, FALSE);
          if (after == NULL)
            tell (told, membership, until, get_role_id (period), NULL,
                  judge (until, from, to));
        }
    }
}

static GPtrArray *
tell_dataset (SmtDataset *dataset,
              SmtEntity  *source,
              SmtDay      from,
              SmtDay      to)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP);
  GPtrArray *told = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);

      tell_membership (told, membership, source, from, to);
    }
  g_ptr_array_sort_values (told, (GCompareFunc) g_strcmp0);
  return told;
}

/* The same line for a change; where several periods ended at its date, it must
 * name one of them, and stands for all. */
static char *
describe (const SmtChange *change,
          SmtEntity       *source)
{
  GPtrArray *periods = smt_membership_get_periods (change->spell->membership);
  g_autofree char *before = list_roles_at (periods, source, change->date, TRUE);

  if (change->to != NULL && change->from != NULL)
    {
      g_auto (GStrv) roles = g_strsplit (before, "|", -1);

      g_assert_true (g_strv_contains ((const char *const *) roles,
                                      smt_entity_get_id (change->from)));
    }
  g_assert_true (change->party == smt_membership_get_party (change->spell->membership));
  g_assert_true (change->mechanism ==
                 smt_membership_get_mechanism (change->spell->membership));
  return g_strdup_printf ("%s %s %s > %s %s",
                          smt_entity_get_id (SMT_ENTITY (change->spell->membership)),
                          smt_edtf_get_text (change->date),
                          change->from == NULL ? "-"
                            : change->to != NULL ? before : smt_entity_get_id (change->from),
                          change->to == NULL ? "-" : smt_entity_get_id (change->to),
                          change->holds == SMT_HOLDS_YES ? "yes" : "possibly");
}

static gboolean
changes_agree (GArray    *changes,
               GPtrArray *told,
               SmtEntity *source)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (found, describe (&g_array_index (changes, SmtChange, i), source));
  g_ptr_array_sort_values (found, (GCompareFunc) g_strcmp0);

  for (guint i = 0; i < MIN (found->len, told->len); i++)
    if (!g_str_equal (g_ptr_array_index (found, i), g_ptr_array_index (told, i)))
      {
        g_test_message ("found “%s”, expected “%s”",
                        (char *) g_ptr_array_index (found, i),
                        (char *) g_ptr_array_index (told, i));
        return FALSE;
      }
  return found->len == told->len;
}

static guint
check_changes (SmtDataset *dataset,
               SmtEntity  *source,
               SmtDay      from,
               SmtDay      to)
{
  g_autoptr (SmtMembershipIndex) index = smt_membership_index_new (dataset, source);
  g_autoptr (GArray) changes = smt_changes_find (index, from, to);
  g_autoptr (GPtrArray) told = tell_dataset (dataset, source, from, to);

  g_assert_true (changes_agree (changes, told, source));
  for (guint i = 1; i < changes->len; i++)
    g_assert_cmpint (smt_edtf_compare (g_array_index (changes, SmtChange, i - 1).date,
                                       g_array_index (changes, SmtChange, i).date), <=, 0);

  /* A planted fault: one change fewer must be missed. */
  if (changes->len > 0)
    {
      g_array_set_size (changes, changes->len - 1);
      g_assert_false (changes_agree (changes, told, source));
    }
  return told->len;
}

static void
test_changes_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n_changes = 0;

  for (guint i = 0; i < MAX (fixture_scale (N_DATASETS), 10); i++)
    {
      g_autofree char *text = fixture_random_dataset (rand);
      g_autoptr (SmtDataset) dataset = fixture_read_valid (text);
      g_autoptr (GArray) days = oracle_list_days (dataset, rand, 8);

      for (guint j = 1; j < days->len; j++)
        {
          SmtDay one = g_array_index (days, SmtDay, j - 1);
          SmtDay other = g_array_index (days, SmtDay, j);
          SmtEntity *source = j % 3 == 0 ? smt_dataset_lookup (dataset, "source-0") : NULL;

          n_changes += check_changes (dataset, source, MIN (one, other), MAX (one, other));
          n_changes += check_changes (dataset, source, other, other);
        }
    }
  g_assert_cmpint (n_changes, >, 500);
}

static void
test_changes_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  g_assert_cmpint (check_changes (dataset, NULL, SMT_DAY_MIN, SMT_DAY_MAX), >, 100);
  for (int year = 1990; year < 2026; year += 5)
    check_changes (dataset, NULL, smt_day_from_civil (year, 1, 1),
                   smt_day_from_civil (year, 12, 31));
}

/* Becoming something else is one change, not a leaving and a joining. */
static void
test_changes_of_role (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"},"
    "            {\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"}],"
    "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\"}],"
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}],"
    "\"memberships\": [{\"party\": \"p\", \"mechanism\": \"m\", \"periods\": ["
    "  {\"role\": \"observer\", \"since\": \"2005\", \"until\": \"2017-06-09\"},"
    "  {\"role\": \"member\", \"since\": \"2017-06-09\", \"until\": \"2019\"}]}]"));
  g_autoptr (GArray) changes = smt_changes_find (smt_dataset_get_index (dataset),
                                                 smt_day_from_civil (2005, 6, 1),
                                                 smt_day_from_civil (2018, 12, 31));
  const SmtChange *joined, *changed;

  g_assert_cmpint (changes->len, ==, 2);
  joined = &g_array_index (changes, SmtChange, 0);
  changed = &g_array_index (changes, SmtChange, 1);

  g_assert_null (joined->from);
  g_assert_cmpstr (smt_entity_get_id (joined->to), ==, "observer");
  g_assert_cmpint (joined->holds, ==, SMT_HOLDS_POSSIBLY);
  g_assert_cmpstr (smt_entity_get_id (changed->from), ==, "observer");
  g_assert_cmpstr (smt_entity_get_id (changed->to), ==, "member");
  g_assert_cmpint (changed->holds, ==, SMT_HOLDS_YES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/random", test_changes_random);
  g_test_add_func ("/changes/bundled", test_changes_bundled);
  g_test_add_func ("/changes/of-role", test_changes_of_role);

  return g_test_run ();
}
