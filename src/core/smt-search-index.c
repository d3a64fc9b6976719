/* smt-search-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking the index. Words lie in the order of their bytes, so that those with
 * the same beginning, and the places of all of them, lie side by side: a word
 * that is looked for costs two binary searches and one walk over its places.
 * What refers to something by its name is found from there, by a walk over the
 * entities that do not have the word in a name themselves.
 *
 * Cost of a question: O(entities + references + places of its words), a few
 * milliseconds for 100,000 entities and the most frequent beginning; nothing
 * is allocated but a byte an entity.
 */

#include "smt-search-index-private.h"

#include <string.h>

/**
 * smt_search_index_get_n: (skip)
 *
 * Returns: how many entities there are
 */
guint
smt_search_index_get_n (const SmtSearchIndex *self)
{
  return self->n_entities;
}

/**
 * smt_search_index_get_entity: (skip)
 *
 * Returns: (transfer none): the entity with that number
 */
SmtEntity *
smt_search_index_get_entity (const SmtSearchIndex *self,
                             guint                 number)
{
  return self->entities[number];
}

/**
 * smt_search_index_get_kind: (skip)
 *
 * Returns: what the entity with that number is, without a look at the entity,
 *   of which there may be a hundred thousand
 */
SmtEntityType
smt_search_index_get_kind (const SmtSearchIndex *self,
                           guint                 number)
{
  return self->kinds[number];
}

/* The first word that is not before @wanted, or, with @after, the first that
 * does not begin with it either. */
static guint
find_word (const SmtSearchIndex *self,
           const char           *wanted,
           gsize                 length,
           gboolean              after)
{
  guint low = 0, high = self->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strncmp (self->words[middle], wanted, length);

      if (order < 0 || (after && order == 0))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
match_places (const SmtSearchIndex *self,
              const char           *wanted,
              guint8               *matches)
{
  static const guint8 by_part[] = {
    [SMT_PART_NAME] = SMT_MATCH_NAME,
    [SMT_PART_ALIAS] = SMT_MATCH_ALIAS,
    [SMT_PART_TEXT] = SMT_MATCH_TEXT,
  };
  gsize length = strlen (wanted);
  guint32 first = self->word_starts[find_word (self, wanted, length, FALSE)];
  guint32 end = self->word_starts[find_word (self, wanted, length, TRUE)];

  for (guint32 i = first; i < end; i++)
    {
      guint32 entity = self->places[i] >> SMT_PLACE_BITS;
      guint8 match = by_part[self->places[i] & ((1 << SMT_PLACE_BITS) - 1)];

      if (match < matches[entity])
        matches[entity] = match;
    }
}

static void
match_references (const SmtSearchIndex *self,
                  guint8               *matches)
{
  for (guint i = 0; i < self->n_entities; i++)
    for (guint32 j = self->ref_starts[i];
         matches[i] > SMT_MATCH_REFERENCE && j < self->ref_starts[i + 1]; j++)
      if (matches[self->refs[j]] <= SMT_MATCH_ALIAS)
        matches[i] = SMT_MATCH_REFERENCE;
}

/**
 * smt_search_index_match: (skip)
 * @wanted: (array zero-terminated=1): beginnings of words, as
 *   smt_speller_dup_wanted()
 *
 * Finds the entities that have all words, each anywhere. An entity is as good
 * a match as the worst of its words.
 *
 * Returns: (transfer full): for each entity an #SmtMatch, or %SMT_MATCH_NONE
 */
guint8 *
smt_search_index_match (const SmtSearchIndex *self,
                        const char *const    *wanted)
{
  g_autofree guint8 *word = g_malloc (self->n_entities + 1);
  guint8 *all = g_malloc0 (self->n_entities + 1);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      memset (word, SMT_MATCH_NONE, self->n_entities);
      match_places (self, wanted[i], word);
      match_references (self, word);
      for (guint j = 0; j < self->n_entities; j++)
        all[j] = MAX (all[j], word[j]);
    }

  return all;
}

static guint
find_key (const SmtSearchIndex *self,
          const char           *key)
{
  guint low = 0, high = self->n_keys;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (self->keys[middle].key, key) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * smt_search_index_match_names: (skip)
 * @key: all that is looked for, as smt_spelling_dup_key()
 * @whole: whether names that only begin with @key do not count
 * @matches: (inout): for each entity a match, as smt_search_index_match()
 *
 * Makes the matches better of those that have a name which is @key, or which
 * begins with it.
 */
void
smt_search_index_match_names (const SmtSearchIndex *self,
                              const char           *key,
                              gboolean              whole,
                              guint8               *matches)
{
  gsize length = strlen (key);

  for (guint i = find_key (self, key);
       i < self->n_keys && strncmp (self->keys[i].key, key, length) == 0; i++)
    {
      const SmtNameKey *name = &self->keys[i];
      guint8 *match = &matches[name->entity];

      if (name->key[length] == '\0')
        *match = MIN (*match, name->whole);
      else if (whole)
        break;
      else if (name->has_start)
        *match = MIN (*match, SMT_MATCH_NAME_START);
    }
}
