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
  char        folded[LONGEST_WORD + 1];
  gsize       length;
  const char *best;
  guint       fewest;
} Suggestion;

static void
fold (char       *folded,
      const char *word,
      gsize       length)
{
  for (gsize i = 0; i < length; i++)
    folded[i] = g_ascii_tolower (word[i]);
  folded[length] = '\0';
}

static gboolean
begin (Suggestion *self,
       const char *word)
{
  self->length = strlen (word);
  self->best = NULL;
  self->fewest = MAX (self->length / 3, 1) + 1;
  if (self->length > LONGEST_WORD)
    return FALSE;

  fold (self->folded, word, self->length);
  return TRUE;
}

static void
consider (Suggestion *self,
          const char *candidate)
{
  char folded[LONGEST_WORD + 1];
  guint edits;
  gsize other = strlen (candidate);

  /* So many letters more or less are as many edits at the least. */
  if (other > LONGEST_WORD ||
      MAX (self->length, other) - MIN (self->length, other) > self->fewest)
    return;

  /* Thousands of candidates are nothing unusual: no memory is taken. */
  fold (folded, candidate, other);
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

  return g_strdup (suggestion.best);
}

/**
 * smt_suggest_key:
 * @word: a word that is not known
 * @table: a table with strings as keys
 * @is_wanted: (nullable) (scope call): whether a value of @table is of the kind
 *   that was meant; all are, if it is %NULL
 * @user_data: for @is_wanted
 *
 * Returns: (transfer full) (nullable): the key nearest to @word
 */
char *
smt_suggest_key (const char       *word,
                 GHashTable       *table,
                 SmtSuggestFilter  is_wanted,
                 gpointer          user_data)
{
  Suggestion suggestion;
  GHashTableIter iter;
  gpointer key, value;

  if (begin (&suggestion, word))
    {
      g_hash_table_iter_init (&iter, table);
      while (g_hash_table_iter_next (&iter, &key, &value))
        if (is_wanted == NULL || is_wanted (value, user_data))
          consider (&suggestion, key);
    }

  return g_strdup (suggestion.best);
}
