/* smt-matrix-seriation.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts sets into an order in which those that have much in common stand
 * together, so that blocks show in a matrix.
 *
 * Two sets are as far apart as the share of their union that they do not have
 * in common (Jaccard). What is near is joined to clusters, by the average over
 * all pairs, along chains of nearest neighbours (F. Murtagh, "A survey of recent
 * advances in hierarchical clustering algorithms", The Computer Journal 26,
 * 1983). Clusters are turned, as they are joined, so that the nearest of their
 * ends touch (G. Gruvaeus and H. Wainer, "Two additions to hierarchical cluster
 * analysis", British Journal of Mathematical and Statistical Psychology 25,
 * 1972). An order that is best for the tree found (Bar-Joseph and others, 2001)
 * would cost O(n³), too much to do between two frames; instead, parts of the
 * order are turned as long as that brings neighbours nearer, beyond the tree,
 * too (G. A. Croes, "A method for solving traveling-salesman problems",
 * Operations Research 6, 1958: 2-opt).
 *
 * All arithmetic is on whole numbers, sums in place of averages, so that ties
 * are the same ties on every machine; the earlier of two comes first then.
 *
 * Cost: O(n²) time and memory for n different sets, which are
 * %SMT_MAX_SERIATED at most. Where there are more, smt_matrix_seriate_by()
 * orders them along the other side, in O(members of all).
 */

#include "smt-matrix-seriation.h"

/* The distance of sets that have nothing in common. */
#define FAR  65536u
#define NONE G_MAXUINT

/* Enough for any data seen; a bound for the rest. */
#define MAX_PASSES 16

typedef struct
{
  guint             n;
  const SmtBitset **sets;
  guint32          *distances;  /* n × n */
  guint64          *sums;       /* n × n: of the distances between two clusters */
  guint            *sizes;      /* of each cluster; 0, it is in another */
  GArray          **sequences;  /* of guint: the sets of each cluster, in order */
} Tree;

static guint32
get_distance (const SmtBitset *a,
              const SmtBitset *b)
{
  guint common = smt_bitset_count_common (a, b);
  guint all = smt_bitset_count (a) + smt_bitset_count (b) - common;

  return (guint64) FAR * (all - common) / all;
}

static void
tree_init (Tree      *self,
           GPtrArray *sets)
{
  self->n = sets->len;
  self->sets = (const SmtBitset **) sets->pdata;
  self->distances = g_new0 (guint32, (gsize) self->n * self->n);
  self->sums = g_new0 (guint64, (gsize) self->n * self->n);
  self->sizes = g_new (guint, self->n);
  self->sequences = g_new (GArray *, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      self->sizes[i] = 1;
      self->sequences[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (self->sequences[i], i);
      for (guint j = 0; j < i; j++)
        {
          guint32 distance = get_distance (self->sets[i], self->sets[j]);

          self->distances[i * self->n + j] = self->distances[j * self->n + i] = distance;
          self->sums[i * self->n + j] = self->sums[j * self->n + i] = distance;
        }
    }
}

static void
tree_clear (Tree *self)
{
  for (guint i = 0; i < self->n; i++)
    g_array_unref (self->sequences[i]);

  g_free (self->distances);
  g_free (self->sums);
  g_free (self->sizes);
  g_free (self->sequences);
}

static void
reverse (guint *values,
         guint  n)
{
  for (guint i = 0; i < n / 2; i++)
    {
      guint value = values[i];

      values[i] = values[n - 1 - i];
      values[n - 1 - i] = value;
    }
}

static guint
get_end (const GArray *sequence,
         gboolean      last)
{
  return g_array_index (sequence, guint, last ? sequence->len - 1 : 0);
}

/* Puts @second after @first, each turned so that their nearest ends touch. */
static void
join (Tree   *self,
      GArray *first,
      GArray *second)
{
  guint32 nearest = G_MAXUINT32;
  gboolean turn_first = FALSE, turn_second = FALSE;

  for (guint way = 0; way < 4; way++)
    {
      guint a = get_end (first, !(way & 2)), b = get_end (second, way & 1);
      guint32 distance = self->distances[a * self->n + b];

      if (distance >= nearest)
        continue;
      nearest = distance;
      turn_first = (way & 2) != 0;
      turn_second = (way & 1) != 0;
    }

  if (turn_first)
    reverse ((guint *) first->data, first->len);
  if (turn_second)
    reverse ((guint *) second->data, second->len);
  g_array_append_vals (first, second->data, second->len);
}

static void
merge (Tree  *self,
       guint  a,
       guint  b)
{
  guint into = MIN (a, b), from = MAX (a, b);

  join (self, self->sequences[into], self->sequences[from]);
  self->sizes[into] += self->sizes[from];
  self->sizes[from] = 0;
  for (guint i = 0; i < self->n; i++)
    {
      self->sums[into * self->n + i] += self->sums[from * self->n + i];
      self->sums[i * self->n + into] = self->sums[into * self->n + i];
    }
}

/* The cluster with the least average distance to @cluster: @favourite, or else
 * the first, of several. */
static guint
find_nearest (Tree  *self,
              guint  cluster,
              guint  favourite)
{
  const guint64 *sums = &self->sums[cluster * self->n];
  guint best = favourite;

  for (guint i = 0; i < self->n; i++)
    {
      if (i == cluster || self->sizes[i] == 0)
        continue;
      /* Compares averages, multiplied by what both are divided by. */
      if (best == NONE || sums[i] * self->sizes[best] < sums[best] * self->sizes[i])
        best = i;
    }

  return best;
}

static guint
find_first (Tree *self)
{
  guint i = 0;

  while (self->sizes[i] == 0)
    i++;
  return i;
}

static void
build (Tree *self)
{
  g_autofree guint *chain = g_new (guint, self->n);
  guint length = 0;

  for (guint left = self->n; left > 1;)
    {
      guint top, before, nearest;

      if (length == 0)
        chain[length++] = find_first (self);
      top = chain[length - 1];
      before = length > 1 ? chain[length - 2] : NONE;
      nearest = find_nearest (self, top, before);
      if (nearest != before)
        {
          chain[length++] = nearest;
          continue;
        }

      merge (self, before, top);
      length -= 2;
      left--;
    }
}

static gint64
get_step (Tree         *self,
          const GArray *order,
          guint         a,
          guint         b)
{
  return self->distances[g_array_index (order, guint, a) * self->n +
                         g_array_index (order, guint, b)];
}

/* By how much the way grows if it goes from @first to @last backwards. */
static gint64
get_growth (Tree         *self,
            const GArray *order,
            guint         first,
            guint         last)
{
  gint64 growth = 0;

  if (first > 0)
    growth += get_step (self, order, first - 1, last) -
              get_step (self, order, first - 1, first);
  if (last + 1 < order->len)
    growth += get_step (self, order, first, last + 1) -
              get_step (self, order, last, last + 1);
  return growth;
}

/* Turns parts of the way while that makes it shorter. */
static void
shorten (Tree   *self,
         GArray *order)
{
  gboolean changed = TRUE;

  for (guint pass = 0; changed && pass < MAX_PASSES; pass++)
    {
      changed = FALSE;
      for (guint i = 0; i < order->len; i++)
        for (guint j = i + 1; j < order->len; j++)
          if (get_growth (self, order, i, j) < 0)
            {
              reverse ((guint *) order->data + i, j - i + 1);
              changed = TRUE;
            }
    }
}

/* It begins at the end where there is more. */
static const GArray *
get_order (Tree *self)
{
  GArray *order = self->sequences[0];
  guint first = smt_bitset_count (self->sets[get_end (order, FALSE)]);
  guint last = smt_bitset_count (self->sets[get_end (order, TRUE)]);

  if (last > first ||
      (last == first && get_end (order, TRUE) < get_end (order, FALSE)))
    reverse ((guint *) order->data, order->len);
  return order;
}

/* Gives each set its number among the different ones, from 1; 0, it is empty. */
static GPtrArray *
find_different (SmtBitset *const *sets,
                guint             n_sets,
                guint            *numbers)
{
  g_autoptr (GHashTable) known =
    g_hash_table_new ((GHashFunc) smt_bitset_hash, (GEqualFunc) smt_bitset_equal);
  GPtrArray *different = g_ptr_array_new ();

  for (guint i = 0; i < n_sets; i++)
    {
      numbers[i] = 0;
      if (smt_bitset_count (sets[i]) == 0)
        continue;
      numbers[i] = GPOINTER_TO_UINT (g_hash_table_lookup (known, sets[i]));
      if (numbers[i] != 0)
        continue;
      g_ptr_array_add (different, sets[i]);
      numbers[i] = different->len;
      g_hash_table_insert (known, sets[i], GUINT_TO_POINTER (different->len));
    }

  return different;
}

/**
 * smt_matrix_seriate:
 * @sets: (array length=n_sets): sets of the same size
 * @n_sets: how many
 * @ranks: (out caller-allocates) (array length=n_sets): the place of each;
 *   equal sets have the same, and empty ones %SMT_RANK_LAST
 *
 * Finds an order in which sets that have much in common stand together. It
 * depends on nothing but the sets and, where there are ties, their order.
 *
 * Returns: whether it did; %FALSE where there are too many different sets
 */
gboolean
smt_matrix_seriate (SmtBitset *const *sets,
                    guint             n_sets,
                    guint            *ranks)
{
  g_autofree guint *numbers = g_new (guint, n_sets);
  g_autofree guint *places = NULL;
  g_autoptr (GPtrArray) different = find_different (sets, n_sets, numbers);
  const GArray *order;
  Tree tree;

  if (different->len > SMT_MAX_SERIATED)
    return FALSE;

  places = g_new (guint, different->len + 1);
  places[0] = SMT_RANK_LAST;
  if (different->len > 0)
    {
      tree_init (&tree, different);
      build (&tree);
      shorten (&tree, tree.sequences[0]);
      order = get_order (&tree);
      for (guint i = 0; i < order->len; i++)
        places[g_array_index (order, guint, i) + 1] = i;
      tree_clear (&tree);
    }

  for (guint i = 0; i < n_sets; i++)
    ranks[i] = places[numbers[i]];
  return TRUE;
}

/**
 * smt_matrix_seriate_by:
 * @sets: (array length=n_sets): sets of the same size
 * @n_sets: how many
 * @member_ranks: the place of each number that can be in them
 * @ranks: (out caller-allocates) (array length=n_sets): the place of each; empty
 *   ones have %SMT_RANK_LAST
 *
 * Orders any number of sets by the middle of what is in them.
 */
void
smt_matrix_seriate_by (SmtBitset *const *sets,
                       guint             n_sets,
                       const guint      *member_ranks,
                       guint            *ranks)
{
  for (guint i = 0; i < n_sets; i++)
    {
      guint64 sum = 0;
      guint n = smt_bitset_count (sets[i]);

      for (guint j = 0; smt_bitset_next (sets[i], &j); j++)
        sum += member_ranks[j];
      /* In 256ths. */
      ranks[i] = n > 0 ? sum * 256 / n : SMT_RANK_LAST;
    }
}
