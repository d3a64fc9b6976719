/* test-bitset.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sets against arrays of flags: random programs run on both, and after each
 * step every number is asked about.
 */

#include "smt-bitset.h"

#include <string.h>

#define SEED       1
#define N_PROGRAMS 200
#define N_STEPS    60
#define N_SETS     3

/* Around the words that sets are made of. */
static const guint sizes[] = { 0, 1, 2, 63, 64, 65, 127, 128, 129, 200 };

typedef struct
{
  guint      size;
  SmtBitset *sets[N_SETS];
  gboolean  *flags[N_SETS];
} Pair;

static void
pair_init (Pair  *self,
           guint  size)
{
  self->size = size;
  for (guint i = 0; i < N_SETS; i++)
    {
      self->sets[i] = smt_bitset_new (size);
      self->flags[i] = g_new0 (gboolean, size + 1);
    }
}

static void
pair_clear (Pair *self)
{
  for (guint i = 0; i < N_SETS; i++)
    {
      smt_bitset_free (self->sets[i]);
      g_free (self->flags[i]);
    }
}

static void
combine (Pair  *self,
         guint  operation,
         guint  a,
         guint  b)
{
  for (guint i = 0; i < self->size; i++)
    {
      gboolean *flag = &self->flags[a][i], other = self->flags[b][i];

      *flag = operation == 0 ? *flag || other
                             : operation == 1 ? *flag && other : *flag && !other;
    }
  if (operation == 0)
    smt_bitset_union (self->sets[a], self->sets[b]);
  else if (operation == 1)
    smt_bitset_intersect (self->sets[a], self->sets[b]);
  else
    smt_bitset_subtract (self->sets[a], self->sets[b]);
}

static void
step (Pair  *self,
      GRand *rand)
{
  guint a = g_rand_int_range (rand, 0, N_SETS), b = g_rand_int_range (rand, 0, N_SETS);
  guint operation = g_rand_int_range (rand, 0, 10);

  if (operation < 3)
    {
      combine (self, operation, a, b);
    }
  else if (operation == 3)
    {
      smt_bitset_fill (self->sets[a]);
      for (guint i = 0; i < self->size; i++)
        self->flags[a][i] = TRUE;
    }
  else if (operation == 4)
    {
      smt_bitset_clear (self->sets[a]);
      memset (self->flags[a], 0, self->size * sizeof (gboolean));
    }
  else if (operation == 5 && a != b)
    {
      smt_bitset_free (self->sets[a]);
      self->sets[a] = smt_bitset_copy (self->sets[b]);
      memcpy (self->flags[a], self->flags[b], self->size * sizeof (gboolean));
    }
  else if (self->size > 0)
    {
      guint number = g_rand_int_range (rand, 0, self->size);

      smt_bitset_add (self->sets[a], number);
      self->flags[a][number] = TRUE;
    }
}

static gboolean
set_agrees (const SmtBitset *set,
            const gboolean  *flags,
            guint            size)
{
  guint count = 0, next = 0;

  for (guint i = 0; i < size; i++)
    {
      if (smt_bitset_contains (set, i) != flags[i])
        return FALSE;
      if (!flags[i])
        continue;
      count++;
      if (!smt_bitset_next (set, &next) || next != i)
        return FALSE;
      next++;
    }
  return smt_bitset_get_size (set) == size && smt_bitset_count (set) == count &&
         !smt_bitset_next (set, &next);
}

/* What two sets have in common, and whether they are the same. */
static void
check_pair (const Pair *pair,
            guint       a,
            guint       b)
{
  guint common = 0;
  gboolean equal = TRUE;

  for (guint i = 0; i < pair->size; i++)
    {
      common += pair->flags[a][i] && pair->flags[b][i];
      equal = equal && pair->flags[a][i] == pair->flags[b][i];
    }
  g_assert_cmpuint (smt_bitset_count_common (pair->sets[a], pair->sets[b]), ==, common);
  g_assert_cmpint (smt_bitset_equal (pair->sets[a], pair->sets[b]), ==, equal);
  if (equal)
    g_assert_cmpuint (smt_bitset_hash (pair->sets[a]), ==, smt_bitset_hash (pair->sets[b]));
}

static void
test_bitset_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("random numbers from seed %u", SEED);
  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      Pair pair;

      pair_init (&pair, sizes[i % G_N_ELEMENTS (sizes)]);
      for (guint j = 0; j < N_STEPS; j++)
        {
          step (&pair, rand);
          for (guint k = 0; k < N_SETS; k++)
            g_assert_true (set_agrees (pair.sets[k], pair.flags[k], pair.size));
          check_pair (&pair, j % N_SETS, (j + 1) % N_SETS);
        }
      pair_clear (&pair);
    }
}

/* The comparison must see one number too many, and one too few. */
static void
test_bitset_planted_fault (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    {
      Pair pair;

      pair_init (&pair, sizes[i]);
      smt_bitset_add (pair.sets[0], sizes[i] - 1);
      g_assert_false (set_agrees (pair.sets[0], pair.flags[0], sizes[i]));
      pair.flags[0][sizes[i] - 1] = TRUE;
      g_assert_true (set_agrees (pair.sets[0], pair.flags[0], sizes[i]));
      smt_bitset_clear (pair.sets[0]);
      g_assert_false (set_agrees (pair.sets[0], pair.flags[0], sizes[i]));
      pair_clear (&pair);
    }
}

/* A number past the end is the caller's mistake, told and otherwise harmless. */
static void
test_bitset_bounds (void)
{
  g_autoptr (SmtBitset) set = smt_bitset_new (64);
  g_autoptr (SmtBitset) other = smt_bitset_new (65);

  g_test_expect_message ("Summitry", G_LOG_LEVEL_CRITICAL, "*number < self->size*");
  smt_bitset_add (set, 64);
  g_test_expect_message ("Summitry", G_LOG_LEVEL_CRITICAL, "*number < self->size*");
  g_assert_false (smt_bitset_contains (set, 64));
  g_test_expect_message ("Summitry", G_LOG_LEVEL_CRITICAL, "*self->size == other->size*");
  smt_bitset_union (set, other);
  g_test_assert_expected_messages ();
  g_assert_cmpint (smt_bitset_count (set), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bitset/random", test_bitset_random);
  g_test_add_func ("/bitset/planted-fault", test_bitset_planted_fault);
  g_test_add_func ("/bitset/bounds", test_bitset_bounds);

  return g_test_run ();
}
