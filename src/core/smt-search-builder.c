/* smt-search-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the index of a search. Words are gathered entity by entity, each
 * distinct one kept once; then the words are sorted, and their places with
 * them by counting.
 *
 * Cost: O(letters of all texts), and sorting the distinct words, the names and
 * the entities. 100,000 entities of a dozen words take about a second.
 */

#include "smt-search-index-private.h"

#include <stdlib.h>
#include <string.h>

#include "smt-label.h"

/* A word that an entity has. */
typedef struct
{
  guint32 word;
  guint32 place;
} Found;

typedef struct
{
  SmtSearchIndex *index;
  SmtSpeller     *speller;
  SmtSpelling    *spelling;
  SmtSpelling    *other;
  GHashTable     *word_numbers;   /* word → its number in @words */
  GPtrArray      *words;          /* in the order in which they were met */
  GArray         *found;          /* of Found */
  GArray         *keys;           /* of SmtNameKey */
  GHashTable     *entity_numbers;
  GArray         *refs;           /* of guint32 */
  GString        *word;           /* the one that is looked up */
  guint           entity;         /* the one that is read */
} Builder;

/* An entity on its way into the order of hits. */
typedef struct
{
  SmtEntity *entity;
  char      *sort_key;
  guint      position;
} Ordered;

static int
compare_ordered (const void *a,
                 const void *b)
{
  const Ordered *first = a, *second = b;
  SmtEntityType one = smt_entity_get_kind (first->entity);
  SmtEntityType two = smt_entity_get_kind (second->entity);
  int order;

  if (one != two)
    return one < two ? -1 : 1;
  order = strcmp (first->sort_key, second->sort_key);
  if (order != 0)
    return order;
  return first->position < second->position ? -1 : first->position > second->position;
}

static GArray *
list_entities (SmtDataset  *dataset,
               SmtLanguage *language)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Ordered));

  for (SmtEntityType type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (dataset, type);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
          g_autofree char *label = smt_label_dup (entity, language, NULL);
          Ordered ordered = { entity, smt_language_dup_sort_key (language, label), all->len };

          g_array_append_val (all, ordered);
        }
    }

  return all;
}

static void
number_entities (Builder     *self,
                 SmtDataset  *dataset,
                 SmtLanguage *language)
{
  SmtSearchIndex *index = self->index;
  g_autoptr (GArray) all = list_entities (dataset, language);

  qsort (all->data, all->len, sizeof (Ordered), compare_ordered);
  index->n_entities = all->len;
  index->entities = g_new (SmtEntity *, all->len + 1);
  index->kinds = g_new (guint8, all->len + 1);
  for (guint i = 0; i < all->len; i++)
    {
      Ordered *ordered = &g_array_index (all, Ordered, i);

      index->entities[i] = ordered->entity;
      index->kinds[i] = smt_entity_get_kind (ordered->entity);
      g_hash_table_insert (self->entity_numbers, ordered->entity, GUINT_TO_POINTER (i));
      g_free (ordered->sort_key);
    }
}

static guint32
intern_word (Builder    *self,
             const char *letters,
             gsize       length)
{
  gpointer number;
  char *kept;

  g_string_truncate (self->word, 0);
  g_string_append_len (self->word, letters, length);
  if (g_hash_table_lookup_extended (self->word_numbers, self->word->str, NULL, &number))
    return GPOINTER_TO_UINT (number);

  kept = g_string_chunk_insert_len (self->index->strings, letters, length);
  g_hash_table_insert (self->word_numbers, kept, GUINT_TO_POINTER (self->words->len));
  g_ptr_array_add (self->words, kept);
  return self->words->len - 1;
}

static void
add_words (Builder           *self,
           const SmtSpelling *spelling,
           SmtPart            part)
{
  for (guint i = 0; i < spelling->words->len; i++)
    {
      const SmtSpelledWord *word = &g_array_index (spelling->words, SmtSpelledWord, i);
      Found found = {
        intern_word (self, spelling->letters->str + word->offset, word->length),
        SMT_PLACE (self->entity, part)
      };

      g_array_append_val (self->found, found);
    }
}

static void
add_key (Builder           *self,
         const SmtSpelling *spelling,
         SmtPart            part,
         gboolean           squeezed)
{
  g_autofree char *key = smt_spelling_dup_key (spelling, squeezed);
  gboolean is_name = part == SMT_PART_NAME;
  SmtNameKey name = {
    g_string_chunk_insert (self->index->strings, key), self->entity,
    is_name ? SMT_MATCH_WHOLE_NAME : SMT_MATCH_WHOLE_ALIAS, is_name && !squeezed
  };

  if (*key != '\0')
    g_array_append_val (self->keys, name);
}

/* A name may also be written as one word: “Vietnam”, “zhongguo”. */
static void
add_keys (Builder           *self,
          const SmtSpelling *spelling,
          SmtPart            part)
{
  add_key (self, spelling, part, FALSE);
  if (spelling->words->len > 1)
    add_key (self, spelling, part, TRUE);
}

static void
add_string (const SmtSearchString *string,
            gpointer               user_data)
{
  Builder *self = user_data;

  smt_speller_spell (self->speller, string->text, self->spelling);
  add_words (self, self->spelling, string->part);
  if (string->part == SMT_PART_TEXT)
    return;

  add_keys (self, self->spelling, string->part);
  if (!smt_speller_respell (self->speller, string->text, self->spelling,
                            self->other))
    return;
  add_words (self, self->other, string->part);
  /* What is not Chinese throughout has more to it than its sounds. */
  if (self->other->words->len == self->spelling->words->len)
    add_keys (self, self->other, string->part);
}

static void
add_reference (const char *field,
               const char *label,
               SmtEntity  *target,
               gpointer    user_data)
{
  Builder *self = user_data;
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (self->entity_numbers, target));

  /* What a field has several times stands together. */
  if (self->refs->len == self->index->ref_starts[self->entity] ||
      g_array_index (self->refs, guint32, self->refs->len - 1) != number)
    g_array_append_val (self->refs, number);
}

static void
read_entities (Builder   *self,
               GPtrArray *languages)
{
  SmtSearchIndex *index = self->index;

  index->ref_starts = g_new0 (guint32, index->n_entities + 1);
  for (self->entity = 0; self->entity < index->n_entities; self->entity++)
    {
      SmtEntity *entity = index->entities[self->entity];

      smt_search_visit_strings (entity, languages, NULL, add_string, self);
      index->ref_starts[self->entity] = self->refs->len;
      smt_search_visit_references (entity, NULL, add_reference, self);
    }
  index->ref_starts[index->n_entities] = self->refs->len;
  index->refs = (guint32 *) g_array_steal (self->refs, NULL);
}

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The places of words that are sorted: how many each has, then where they begin,
 * then each in its place. */
static void
sort_places (Builder *self)
{
  SmtSearchIndex *index = self->index;
  g_autofree guint32 *ranks = g_new (guint32, index->n_words + 1);
  g_autofree guint32 *ends = g_new (guint32, index->n_words + 1);
  const Found *found = (const Found *) self->found->data;

  for (guint32 i = 0; i < index->n_words; i++)
    ranks[GPOINTER_TO_UINT (g_hash_table_lookup (self->word_numbers, index->words[i]))] = i;

  index->word_starts = g_new0 (guint32, index->n_words + 1);
  for (guint i = 0; i < self->found->len; i++)
    index->word_starts[ranks[found[i].word] + 1]++;
  for (guint i = 0; i < index->n_words; i++)
    index->word_starts[i + 1] += index->word_starts[i];

  memcpy (ends, index->word_starts, sizeof (guint32) * index->n_words);
  index->places = g_new (guint32, self->found->len + 1);
  for (guint i = 0; i < self->found->len; i++)
    index->places[ends[ranks[found[i].word]]++] = found[i].place;
}

static void
sort_words (Builder *self)
{
  SmtSearchIndex *index = self->index;

  index->n_words = self->words->len;
  index->words = g_new (const char *, index->n_words + 1);
  if (index->n_words > 0)
    memcpy (index->words, self->words->pdata, sizeof (char *) * index->n_words);
  qsort (index->words, index->n_words, sizeof (char *), compare_words);
}

static int
compare_keys (const void *a,
              const void *b)
{
  const SmtNameKey *first = a, *second = b;

  return strcmp (first->key, second->key);
}

static void
sort_keys (Builder *self)
{
  SmtSearchIndex *index = self->index;

  qsort (self->keys->data, self->keys->len, sizeof (SmtNameKey), compare_keys);
  index->n_keys = self->keys->len;
  index->keys = (SmtNameKey *) g_array_steal (self->keys, NULL);
}

static void
clear (Builder *self)
{
  smt_spelling_free (self->spelling);
  smt_spelling_free (self->other);
  g_hash_table_unref (self->word_numbers);
  g_ptr_array_unref (self->words);
  g_array_unref (self->found);
  g_array_unref (self->keys);
  g_hash_table_unref (self->entity_numbers);
  g_array_unref (self->refs);
  g_string_free (self->word, TRUE);
}

/**
 * smt_search_index_new: (skip)
 * @dataset: what is searched; must outlive the result
 * @languages: (element-type SmtLanguage): in which it is found, the reader's
 *   first: equal hits come in the order of its dictionaries
 * @speller: of the thread that calls
 *
 * Returns: (transfer full): an index of all that @dataset holds
 */
SmtSearchIndex *
smt_search_index_new (SmtDataset *dataset,
                      GPtrArray  *languages,
                      SmtSpeller *speller)
{
  SmtSearchIndex *index = g_new0 (SmtSearchIndex, 1);
  Builder self = {
    .index = index,
    .speller = speller,
    .spelling = smt_spelling_new (),
    .other = smt_spelling_new (),
    .word_numbers = g_hash_table_new (g_str_hash, g_str_equal),
    .words = g_ptr_array_new (),
    .found = g_array_new (FALSE, FALSE, sizeof (Found)),
    .keys = g_array_new (FALSE, FALSE, sizeof (SmtNameKey)),
    .entity_numbers = g_hash_table_new (NULL, NULL),
    .refs = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .word = g_string_new (NULL),
  };

  index->strings = g_string_chunk_new (64 * 1024);
  number_entities (&self, dataset, g_ptr_array_index (languages, 0));
  read_entities (&self, languages);
  sort_words (&self);
  sort_places (&self);
  sort_keys (&self);
  clear (&self);
  return index;
}

void
smt_search_index_free (SmtSearchIndex *self)
{
  if (self == NULL)
    return;

  g_free (self->entities);
  g_free (self->kinds);
  g_string_chunk_free (self->strings);
  g_free (self->words);
  g_free (self->word_starts);
  g_free (self->places);
  g_free (self->keys);
  g_free (self->ref_starts);
  g_free (self->refs);
  g_free (self);
}
