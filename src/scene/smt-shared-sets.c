/* smt-shared-sets.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What sets have in common, pair by pair: mechanisms that two parties are in,
 * parties that two mechanisms have.
 *
 * A pair costs O(size / 64), and nothing is kept of it. All n × (n − 1) / 2
 * pairs are compared only by the survey, which keeps one number for each set:
 * some 1.5 ms for 534 sets of 217, some 60 ms for 300 sets of 75,000. It reads
 * nothing but the sets, so that it can run in a thread of its own; it looks
 * after each set whether it was cancelled.
 */

#include "smt-shared-sets.h"

struct _SmtSharedSets
{
  guint       n;
  SmtBitset **certain;
  SmtBitset **all;     /* what is certainly or possibly in it */
  guint      *counts;  /* of certain */
};

/**
 * smt_shared_sets_new:
 * @certain: (array length=n): what certainly is in each set
 * @possibly: (array length=n): what possibly is, all of the same size
 * @n: how many there are
 *
 * Returns: (transfer full): copies of the sets
 */
SmtSharedSets *
smt_shared_sets_new (SmtBitset *const *certain,
                     SmtBitset *const *possibly,
                     guint             n)
{
  SmtSharedSets *self = g_atomic_rc_box_new0 (SmtSharedSets);

  self->n = n;
  self->certain = g_new0 (SmtBitset *, n);
  self->all = g_new0 (SmtBitset *, n);
  self->counts = g_new0 (guint, n);
  for (guint i = 0; i < n; i++)
    {
      self->certain[i] = smt_bitset_copy (certain[i]);
      self->all[i] = smt_bitset_copy (possibly[i]);
      smt_bitset_union (self->all[i], certain[i]);
      self->counts[i] = smt_bitset_count (certain[i]);
    }

  return self;
}

SmtSharedSets *
smt_shared_sets_ref (SmtSharedSets *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  SmtSharedSets *self = data;

  for (guint i = 0; i < self->n; i++)
    {
      smt_bitset_free (self->certain[i]);
      smt_bitset_free (self->all[i]);
    }
  g_free (self->certain);
  g_free (self->all);
  g_free (self->counts);
}

void
smt_shared_sets_unref (SmtSharedSets *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
smt_shared_sets_get_n (const SmtSharedSets *self)
{
  return self->n;
}

static SmtShared
compare_certain (const SmtSharedSets *self,
                 guint                one,
                 guint                other)
{
  SmtShared shared = { 0 };

  shared.certain = smt_bitset_count_common (self->certain[one], self->certain[other]);
  shared.united = self->counts[one] + self->counts[other] - shared.certain;
  return shared;
}

/**
 * smt_shared_sets_compare:
 * @one: a set
 * @other: another, or the same
 *
 * Returns: what they have in common, in O(size / 64)
 */
SmtShared
smt_shared_sets_compare (const SmtSharedSets *self,
                         guint                one,
                         guint                other)
{
  SmtShared shared = { 0 };

  g_return_val_if_fail (one < self->n && other < self->n, shared);

  shared = compare_certain (self, one, other);
  shared.possibly = smt_bitset_count_common (self->all[one], self->all[other]) -
                    shared.certain;
  return shared;
}

/**
 * smt_shared_sets_intersect:
 * @possibly: %FALSE for what they certainly have in common, %TRUE for what more
 *   they possibly have
 *
 * Returns: (transfer full): what the two sets have in common
 */
SmtBitset *
smt_shared_sets_intersect (const SmtSharedSets *self,
                           guint                one,
                           guint                other,
                           gboolean             possibly)
{
  g_autoptr (SmtBitset) certain = NULL;
  SmtBitset *all;

  g_return_val_if_fail (one < self->n && other < self->n, NULL);

  certain = smt_bitset_copy (self->certain[one]);
  smt_bitset_intersect (certain, self->certain[other]);
  if (!possibly)
    return g_steal_pointer (&certain);

  all = smt_bitset_copy (self->all[one]);
  smt_bitset_intersect (all, self->all[other]);
  smt_bitset_subtract (all, certain);
  return all;
}

/**
 * smt_shared_get_jaccard:
 *
 * Returns: how much of what is certainly in one of two sets is in both, from 0
 *   to 1; 0 if both are empty
 */
double
smt_shared_get_jaccard (const SmtShared *shared)
{
  return shared->united > 0 ? (double) shared->certain / shared->united : 0;
}

/* Fractions are compared as they are: no two that are equal may differ by how
 * they are rounded. */
static int
compare_jaccard (const SmtShared *a,
                 const SmtShared *b)
{
  guint64 one = (guint64) a->certain * b->united;
  guint64 other = (guint64) b->certain * a->united;

  return (one > other) - (one < other);
}

static gboolean
is_closer (const SmtSharedPair *a,
           const SmtSharedPair *b)
{
  int order = compare_jaccard (&a->shared, &b->shared);

  if (order != 0)
    return order > 0;
  if (a->shared.certain != b->shared.certain)
    return a->shared.certain > b->shared.certain;
  if (a->one != b->one)
    return a->one < b->one;
  return a->other < b->other;
}

static void
keep_closest (SmtSharedSurvey     *survey,
              guint                n_closest,
              const SmtSharedPair *pair)
{
  guint i = survey->closest->len;

  while (i > 0 && is_closer (pair, &g_array_index (survey->closest, SmtSharedPair, i - 1)))
    i--;
  if (i == n_closest)
    return;

  if (survey->closest->len == n_closest)
    g_array_set_size (survey->closest, n_closest - 1);
  g_array_insert_val (survey->closest, i, *pair);
}

static void
survey_pair (SmtSharedSurvey *survey,
             guint            n_closest,
             SmtSharedPair   *pair,
             SmtShared       *first)
{
  int order = compare_jaccard (&pair->shared, first);

  survey->partners[pair->one]++;
  survey->partners[pair->other]++;
  survey->largest = MAX (survey->largest, pair->shared.certain);
  if (survey->n_first == 0 || order > 0)
    {
      *first = pair->shared;
      survey->n_first = 1;
    }
  else if (order == 0)
    {
      survey->n_first++;
    }
  keep_closest (survey, n_closest, pair);
}

/**
 * smt_shared_sets_survey:
 * @n_closest: how many of the closest pairs to keep, at least 1
 * @cancellable: (nullable): stops it
 *
 * Compares each set with each other, in O(n² × size / 64).
 *
 * Returns: (transfer full): what was found; %NULL with %G_IO_ERROR_CANCELLED
 */
SmtSharedSurvey *
smt_shared_sets_survey (const SmtSharedSets  *self,
                        guint                 n_closest,
                        GCancellable         *cancellable,
                        GError              **error)
{
  g_autoptr (SmtSharedSurvey) survey = NULL;
  SmtShared first = { 0 };

  g_return_val_if_fail (n_closest > 0, NULL);

  survey = g_new0 (SmtSharedSurvey, 1);
  survey->n = self->n;
  survey->partners = g_new0 (guint, self->n);
  survey->closest = g_array_new (FALSE, FALSE, sizeof (SmtSharedPair));
  for (guint i = 0; i < self->n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      for (guint j = i + 1; self->counts[i] > 0 && j < self->n; j++)
        {
          SmtSharedPair pair = { i, j, compare_certain (self, i, j) };

          if (pair.shared.certain > 0)
            survey_pair (survey, n_closest, &pair, &first);
        }
    }

  /* What is only possible decides nothing. */
  for (guint i = 0; i < survey->closest->len; i++)
    {
      SmtSharedPair *pair = &g_array_index (survey->closest, SmtSharedPair, i);

      pair->shared = smt_shared_sets_compare (self, pair->one, pair->other);
    }

  return g_steal_pointer (&survey);
}

void
smt_shared_survey_free (SmtSharedSurvey *self)
{
  if (self == NULL)
    return;

  g_free (self->partners);
  g_clear_pointer (&self->closest, g_array_unref);
  g_free (self);
}
