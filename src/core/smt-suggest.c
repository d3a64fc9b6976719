/* smt-suggest.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-suggest.h"

#include <string.h>

/* What a misspelt word was probably meant to be: the candidate that is the
 * fewest edits away (one letter inserted, dropped, changed, or two neighbours
 * swapped: Damerau 1964, optimal string alignment), case apart, and not more
 * than a third of its length. */

#define LONGEST_WORD 64

static guint
count_edits (const char *a,
             const char *b)
{
  gsize n = strlen (a), m = strlen (b);
  guint rows[3][LONGEST_WORD + 1];

  for (gsize j = 0; j <= m; j++)
    rows[0][j] = j;

  for (gsize i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i - 1) % 3];
      const guint *above2 = rows[(i + 1) % 3];

      row[0] = i;
      for (gsize j = 1; j <= m; j++)
        {
          guint change = above[j - 1] + (a[i - 1] != b[j - 1]);

          row[j] = MIN (MIN (row[j - 1], above[j]) + 1, change);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], above2[j - 2] + 1);
        }
    }

  return rows[n % 3][m];
}

typedef struct
{
  char       *folded;
  const char *best;
  guint       fewest;
} Suggestion;

static gboolean
begin (Suggestion *self,
       const char *word)
{
  gsize length = strlen (word);

  self->folded = g_ascii_strdown (word, -1);
  self->best = NULL;
  self->fewest = MAX (length / 3, 1) + 1;
  return length <= LONGEST_WORD;
}

static void
consider (Suggestion *self,
          const char *candidate)
{
  g_autofree char *folded = NULL;
  guint edits;
  gsize length = strlen (self->folded), other = strlen (candidate);

  /* So many letters more or less are as many edits at the least. */
  if (other > LONGEST_WORD ||
      MAX (length, other) - MIN (length, other) > self->fewest)
    return;

  folded = g_ascii_strdown (candidate, -1);
  edits = count_edits (self->folded, folded);
  /* Among equals the first by bytes, whatever the order they come in. */
  if (edits < self->fewest ||
      (edits == self->fewest && self->best != NULL &&
       strcmp (candidate, self->best) < 0))
    {
      self->fewest = edits;
      self->best = candidate;
    }
}

static char *
finish (Suggestion *self)
{
  g_free (self->folded);
  return g_strdup (self->best);
}

/**
 * smt_suggest_word:
 * @word: a word that is not known
 * @candidates: (array zero-terminated=1): the words that are
 *
 * Returns: (transfer full) (nullable): the candidate nearest to @word
 */
char *
smt_suggest_word (const char        *word,
                  const char *const *candidates)
{
  Suggestion suggestion;

  if (begin (&suggestion, word))
    for (guint i = 0; candidates[i] != NULL; i++)
      consider (&suggestion, candidates[i]);

  return finish (&suggestion);
}

/**
 * smt_suggest_key:
 * @word: a word that is not known
 * @table: a table with strings as keys
 *
 * Returns: (transfer full) (nullable): the key nearest to @word
 */
char *
smt_suggest_key (const char *word,
                 GHashTable *table)
{
  Suggestion suggestion;
  GHashTableIter iter;
  gpointer key;

  if (begin (&suggestion, word))
    {
      g_hash_table_iter_init (&iter, table);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        consider (&suggestion, key);
    }

  return finish (&suggestion);
}
