/* test-change-days.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Steps through time, against the changes themselves. */

#include "dataset-fixture.h"
#include "smt-change-days.h"
#include "smt-changes.h"

#define N_DATASETS 40

static gboolean
is_change (GArray *changes,
           SmtDay  day)
{
  for (guint i = 0; i < changes->len; i++)
    if (smt_edtf_get_latest (g_array_index (changes, SmtChange, i).date) == day)
      return TRUE;

  return FALSE;
}

static void
assert_days (SmtMembershipIndex *index)
{
  g_autoptr (GArray) changes = smt_changes_find (index, SMT_DAY_MIN, SMT_DAY_MAX);
  g_autoptr (GArray) days = smt_change_days_find (index);
  SmtDay now = SMT_DAY_MIN, day;
  guint n = 0;

  /* Each day is one of a change, and later than the last. */
  while (smt_change_days_step (days, now, TRUE, &day))
    {
      g_assert_cmpint (day, >, now);
      g_assert_true (is_change (changes, day));
      now = day;
      n++;
    }
  g_assert_cmpuint (n, ==, days->len);

  /* The same way back. */
  for (now = SMT_DAY_MAX; smt_change_days_step (days, now, FALSE, &day); now = day)
    g_assert_cmpint (day, ==, g_array_index (days, SmtDay, --n));
  g_assert_cmpuint (n, ==, 0);

  /* None is forgotten. */
  for (guint i = 0; i < changes->len; i++)
    {
      SmtDay latest = smt_edtf_get_latest (g_array_index (changes, SmtChange, i).date);

      g_assert_true (latest == SMT_DAY_MAX ||
                     (smt_change_days_step (days, latest - 1, TRUE, &day) && day == latest));
    }
}

static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (GArray) days = smt_change_days_find (smt_dataset_get_index (dataset));

  g_assert_cmpuint (days->len, >, 20);
  assert_days (smt_dataset_get_index (dataset));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_DATASETS); i++)
    {
      g_autofree char *text = fixture_random_dataset (rand);
      g_autoptr (SmtDataset) dataset = fixture_read_valid (text);

      assert_days (smt_dataset_get_index (dataset));
    }
}

static void
test_none (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (SmtDay));
  SmtDay day = 7;

  g_assert_false (smt_change_days_step (days, 0, TRUE, &day));
  g_assert_false (smt_change_days_step (days, 0, FALSE, &day));
  g_assert_cmpint (day, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-days/bundled", test_bundled);
  g_test_add_func ("/change-days/random", test_random);
  g_test_add_func ("/change-days/none", test_none);

  return g_test_run ();
}
