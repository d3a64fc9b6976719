/* test-seriation.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sets in an order that shows blocks: blocks that are planted and shuffled come
 * out whole, the way is no longer than that of any order tried, and every run
 * finds the same.
 */

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "smt-matrix-seriation.h"

#define SIZE 96

static GPtrArray *
new_sets (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) smt_bitset_free);
}

static void
add_set (GPtrArray *sets,
         guint      size,
         guint      first,
         guint      n)
{
  SmtBitset *set = smt_bitset_new (size);

  for (guint i = first; i < first + n; i++)
    smt_bitset_add (set, i);
  g_ptr_array_add (sets, set);
}

static void
shuffle (GPtrArray *sets,
         GRand     *rand)
{
  for (guint i = sets->len; i > 1; i--)
    {
      guint j = g_rand_int_range (rand, 0, i);
      gpointer set = sets->pdata[i - 1];

      sets->pdata[i - 1] = sets->pdata[j];
      sets->pdata[j] = set;
    }
}

static guint *
seriate (GPtrArray *sets)
{
  guint *ranks = g_new (guint, MAX (sets->len, 1));

  g_assert_true (smt_matrix_seriate ((SmtBitset **) sets->pdata, sets->len, ranks));
  return ranks;
}

/* The sets of each rank, as the seriation has them. */
static GPtrArray *
put_in_order (GPtrArray   *sets,
              const guint *ranks)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint rank = 0; rank < sets->len; rank++)
    for (guint i = 0; i < sets->len; i++)
      if (ranks[i] == rank)
        g_ptr_array_add (order, g_ptr_array_index (sets, i));

  return order;
}

static double
get_length (GPtrArray *order)
{
  double length = 0;

  for (guint i = 1; i < order->len; i++)
    {
      const SmtBitset *a = g_ptr_array_index (order, i - 1);
      const SmtBitset *b = g_ptr_array_index (order, i);
      guint common = smt_bitset_count_common (a, b);

      length += 1 - (double) common / (smt_bitset_count (a) + smt_bitset_count (b) - common);
    }

  return length;
}

/* Four blocks, each of sets that share most of their members. */
static void
test_blocks (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint run = 0; run < 50; run++)
    {
      g_autoptr (GPtrArray) sets = new_sets ();
      g_autoptr (GPtrArray) order = NULL;
      g_autofree guint *ranks = NULL;
      guint n_changes = 0;

      for (guint block = 0; block < 4; block++)
        for (guint i = 0; i < 12; i++)
          add_set (sets, SIZE, block * 24 + i % 4, 18);
      shuffle (sets, rand);
      ranks = seriate (sets);
      order = put_in_order (sets, ranks);
      g_assert_cmpuint (order->len, ==, sets->len);
      for (guint i = 1; i < order->len; i++)
        n_changes += smt_bitset_count_common (g_ptr_array_index (order, i - 1),
                                              g_ptr_array_index (order, i)) == 0;
      g_assert_cmpuint (n_changes, ==, 3);
    }
}

/* Intervals along a line, each half in the next, are put back on the line. */
static void
test_line (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint run = 0; run < 50; run++)
    {
      g_autoptr (GPtrArray) sets = new_sets ();
      g_autoptr (GPtrArray) order = NULL;
      g_autofree guint *ranks = NULL;

      for (guint i = 0; i + 8 <= SIZE; i += 4)
        add_set (sets, SIZE, i, 8);
      shuffle (sets, rand);
      ranks = seriate (sets);
      order = put_in_order (sets, ranks);
      for (guint i = 1; i < order->len; i++)
        g_assert_cmpuint (smt_bitset_count_common (g_ptr_array_index (order, i - 1),
                                                   g_ptr_array_index (order, i)), ==, 4);
    }
}

/* No set is last, equal ones have one rank, and other sets have others. */
static void
test_ranks (void)
{
  g_autoptr (GPtrArray) sets = new_sets ();
  g_autofree guint *ranks = NULL;

  add_set (sets, 10, 0, 0);
  add_set (sets, 10, 0, 3);
  add_set (sets, 10, 5, 5);
  add_set (sets, 10, 0, 3);
  add_set (sets, 10, 0, 0);
  ranks = seriate (sets);
  g_assert_cmpuint (ranks[0], ==, SMT_RANK_LAST);
  g_assert_cmpuint (ranks[4], ==, SMT_RANK_LAST);
  /* The larger set comes first. */
  g_assert_cmpuint (ranks[2], ==, 0);
  g_assert_cmpuint (ranks[1], ==, 1);
  g_assert_cmpuint (ranks[3], ==, 1);
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) sets = new_sets ();
  guint rank = 7;

  g_assert_true (smt_matrix_seriate ((SmtBitset **) sets->pdata, 0, &rank));
  g_assert_cmpuint (rank, ==, 7);
  add_set (sets, 3, 1, 1);
  g_assert_true (smt_matrix_seriate ((SmtBitset **) sets->pdata, 1, &rank));
  g_assert_cmpuint (rank, ==, 0);
}

static GPtrArray *
make_random (GRand  *rand,
             guint   n,
             guint   size,
             double  density)
{
  GPtrArray *sets = new_sets ();

  for (guint i = 0; i < n; i++)
    {
      add_set (sets, size, 0, 0);
      for (guint j = 0; j < size; j++)
        if (g_rand_double (rand) < density)
          smt_bitset_add (g_ptr_array_index (sets, i), j);
    }

  return sets;
}

/* Every order that changes two places is no shorter than what is found. */
static void
test_length (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint run = 0; run < 100; run++)
    {
      g_autoptr (GPtrArray) sets = make_random (rand, g_rand_int_range (rand, 2, 20), 12, 0.4);
      g_autofree guint *ranks = seriate (sets);
      g_autofree guint *again = seriate (sets);
      g_autoptr (GPtrArray) order = put_in_order (sets, ranks);
      double length = get_length (order);

      for (guint i = 0; i < sets->len; i++)
        g_assert_cmpuint (ranks[i], ==, again[i]);
      for (guint i = 0; i < 50 && order->len > 1; i++)
        {
          g_autoptr (GPtrArray) other = g_ptr_array_copy (order, NULL, NULL);

          shuffle (other, rand);
          g_assert_cmpfloat (length, <=, get_length (other) + 1e-3);
        }
      for (guint i = 0; i + 1 < order->len; i++)
        {
          g_autoptr (GPtrArray) other = g_ptr_array_copy (order, NULL, NULL);

          other->pdata[i] = order->pdata[i + 1];
          other->pdata[i + 1] = order->pdata[i];
          g_assert_cmpfloat (length, <=, get_length (other) + 1e-3);
        }
    }
}

/* Too many to compare are ordered by the middle of what is in them. */
static void
test_by_other (void)
{
  static const guint member_ranks[] = { 5, 0, 9, 1 };
  g_autoptr (GPtrArray) many = new_sets ();
  g_autoptr (GPtrArray) sets = new_sets ();
  guint ranks[4];

  add_set (sets, 4, 0, 2);  /* 5, 0 */
  add_set (sets, 4, 2, 1);  /* 9 */
  add_set (sets, 4, 1, 3);  /* 0, 9, 1 */
  add_set (sets, 4, 0, 0);
  smt_matrix_seriate_by ((SmtBitset **) sets->pdata, 4, member_ranks, ranks);
  g_assert_cmpuint (ranks[0], <, ranks[2]);
  g_assert_cmpuint (ranks[2], <, ranks[1]);
  g_assert_cmpuint (ranks[3], ==, SMT_RANK_LAST);

  for (guint i = 0; i <= SMT_MAX_SERIATED; i++)
    add_set (many, SMT_MAX_SERIATED + 2, 0, i + 1);
  g_assert_false (smt_matrix_seriate ((SmtBitset **) many->pdata, many->len, NULL));
}

/* Both sides of 217 × 534, of which nothing is alike: the limit is 200 ms, and
 * the machine of a test may be ten times as slow as that of a reader. */
static void
test_speed (void)
{
  static const double densities[] = { 0.05, 0.2, 0.5 };
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (GPtrArray) parties = make_random (rand, 217, 534, densities[i]);
      g_autoptr (GPtrArray) mechanisms = make_random (rand, 534, 217, densities[i]);
      gint64 start = fixture_get_time ();
      g_autofree guint *one = seriate (parties);
      g_autofree guint *two = seriate (mechanisms);

      g_test_message ("217 × 534 at %.2f: %.1f ms", densities[i],
                      (fixture_get_time () - start) / 1e3);
      fixture_assert_quick (start, 2);
    }
}

/* The whole scene of that size, from the dataset to the order of both sides. */
static void
test_scene_speed (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 217, 534, 0.2);
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) rows = smt_view_with_order (plain, SMT_ORDER_SIMILARITY);
  g_autoptr (SmtView) view = smt_view_with_mechanism_order (rows, SMT_ORDER_SIMILARITY);
  g_autoptr (SmtMatrixScene) warm = matrix_maker_scene (dataset, plain);
  gint64 start = fixture_get_time ();
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);

  g_test_message ("scene: %.1f ms", (fixture_get_time () - start) / 1e3);
  fixture_assert_quick (start, 2);
  g_assert_cmpuint (smt_matrix_scene_get_n_rows (scene), ==,
                    smt_matrix_scene_get_n_rows (warm));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seriation/blocks", test_blocks);
  g_test_add_func ("/seriation/line", test_line);
  g_test_add_func ("/seriation/ranks", test_ranks);
  g_test_add_func ("/seriation/none", test_none);
  g_test_add_func ("/seriation/length", test_length);
  g_test_add_func ("/seriation/by-other", test_by_other);
  g_test_add_func ("/seriation/speed", test_speed);
  g_test_add_func ("/seriation/scene-speed", test_scene_speed);

  return g_test_run ();
}
