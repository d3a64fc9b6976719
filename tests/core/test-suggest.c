/* test-suggest.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Suggestions: what people mistype, and the number of edits against a search
 * that applies edits one after the other.
 */

#include "smt-suggest.h"

#include <string.h>

#define SEED 1

static const char *const words[] = {
  "full", "associate", "partner", "observer", "guest", "suspended",
  "candidate", "former", "unknown", "not-stated", NULL
};

static void
assert_suggests (const char *word,
                 const char *expected)
{
  g_autofree char *suggestion = smt_suggest_word (word, words);

  g_assert_cmpstr (suggestion, ==, expected);
}

static void
test_suggest_words (void)
{
  assert_suggests ("obsrever", "observer");
  assert_suggests ("Observer", "observer");
  assert_suggests ("OBSERVR", "observer");
  assert_suggests ("gest", "guest");
  assert_suggests ("not_stated", "not-stated");
  assert_suggests ("parnter", "partner");
  assert_suggests ("member", NULL);
  assert_suggests ("", NULL);
  assert_suggests ("x", NULL);
}

/* Neither a very long word nor a very long candidate does harm. */
static void
test_suggest_long (void)
{
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *longer = g_strnfill (65, 'a');
  g_autofree char *endless = g_strnfill (100000, 'a');
  const char *candidates[] = { longer, endless, longest, NULL };
  g_autofree char *found = smt_suggest_word (longest, candidates);
  g_autofree char *none = smt_suggest_word (longer, candidates);

  g_assert_cmpstr (found, ==, longest);
  g_assert_null (none);
}

/* Among equals the first by bytes, whatever the order of the table. */
static void
test_suggest_ties (void)
{
  static const char *keys[] = { "lmd", "lma", "lmb", "lmx" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GHashTable) table = g_hash_table_new (g_str_hash, g_str_equal);
      const char *candidates[G_N_ELEMENTS (keys) + 1] = { NULL };
      g_autofree char *from_table = NULL, *from_list = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          candidates[j] = keys[(i + j) % G_N_ELEMENTS (keys)];
          g_hash_table_add (table, (char *) candidates[j]);
        }
      from_table = smt_suggest_key ("lmc", table, NULL, NULL);
      from_list = smt_suggest_word ("lmc", candidates);
      g_assert_cmpstr (from_table, ==, "lma");
      g_assert_cmpstr (from_list, ==, "lma");
    }
}

/* Whether @a becomes @b by at most @edits edits, no place of it edited twice:
 * all ways are tried. */
static gboolean
is_within (const char *a,
           const char *b,
           int         edits)
{
  while (*a != '\0' && *a == *b)
    {
      a++;
      b++;
    }
  if (*a == '\0' && *b == '\0')
    return TRUE;
  if (edits == 0)
    return FALSE;

  return (*a != '\0' && is_within (a + 1, b, edits - 1)) ||
         (*b != '\0' && is_within (a, b + 1, edits - 1)) ||
         (*a != '\0' && *b != '\0' && is_within (a + 1, b + 1, edits - 1)) ||
         (*a != '\0' && *b != '\0' && a[0] == b[1] && a[1] == b[0] &&
          is_within (a + 2, b + 2, edits - 1));
}

static void
test_suggest_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_suggested = 0, n_not = 0;

  g_test_message ("random numbers from seed %u", SEED);
  for (guint i = 0; i < 40000; i++)
    {
      char a[13], b[13];
      int n = g_rand_int_range (rand, 1, 12), m = g_rand_int_range (rand, 1, 12);
      const char *candidates[] = { b, NULL };
      g_autofree char *suggestion = NULL;

      for (int j = 0; j < n; j++)
        a[j] = 'a' + g_rand_int_range (rand, 0, 3);
      for (int j = 0; j < m; j++)
        b[j] = 'a' + g_rand_int_range (rand, 0, 3);
      a[n] = b[m] = '\0';

      suggestion = smt_suggest_word (a, candidates);
      g_assert_cmpint (suggestion != NULL, ==, is_within (a, b, MAX (n / 3, 1)));
      n_suggested += suggestion != NULL;
      n_not += suggestion == NULL;
    }
  g_assert_cmpint (n_suggested, >, 1000);
  g_assert_cmpint (n_not, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggest/words", test_suggest_words);
  g_test_add_func ("/suggest/long", test_suggest_long);
  g_test_add_func ("/suggest/ties", test_suggest_ties);
  g_test_add_func ("/suggest/random", test_suggest_random);

  return g_test_run ();
}
