/* smt-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search over everything that a dataset holds, in every language that there
 * are catalogs in. What is looked for is a few words; an entity is a hit when
 * it has all of them, each at the beginning of a word somewhere: in a name,
 * in the name of what it refers to, or in a text. The best hits come first (see
 * #SmtMatch), equal ones by type and then as a dictionary has them.
 *
 * The index is made when it is first needed, or ahead of that in a thread of
 * its own. It has languages of its own for this; nothing else here may be used
 * in two threads.
 */

#include "smt-search-private.h"
#include "smt-told.h"

struct _SmtSearch
{
  GObject         parent_instance;
  SmtDataset     *dataset;
  GPtrArray      *languages;
  SmtSpeller     *speller;
  GMutex          mutex;      /* held while the index is made */
  SmtSearchIndex *index;
};

G_DEFINE_FINAL_TYPE (SmtSearch, smt_search, G_TYPE_OBJECT)

static void
smt_search_finalize (GObject *object)
{
  SmtSearch *self = SMT_SEARCH (object);

  g_clear_pointer (&self->index, smt_search_index_free);
  g_clear_pointer (&self->speller, smt_speller_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_object (&self->dataset);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (smt_search_parent_class)->finalize (object);
}

static void
smt_search_class_init (SmtSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_search_finalize;
}

static void
smt_search_init (SmtSearch *self)
{
  g_mutex_init (&self->mutex);
  self->languages = g_ptr_array_new_with_free_func (g_object_unref);
  self->speller = smt_speller_new ();
}

static void
add_language (SmtSearch  *self,
              const char *tag)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);

  for (guint i = 0; language != NULL && i < self->languages->len; i++)
    if (g_str_equal (smt_language_get_tag (g_ptr_array_index (self->languages, i)),
                     smt_language_get_tag (language)))
      return;

  if (language != NULL)
    g_ptr_array_add (self->languages, g_steal_pointer (&language));
}

/**
 * smt_search_new:
 * @dataset: what to search
 * @tag: the language of the reader: its names are the first reason given, and
 *   its dictionaries have the order of equal hits
 * @more_tags: (nullable) (array zero-terminated=1): other languages to find
 *   names and texts in; with %NULL all that are installed. English always is
 *   one
 *
 * Cheap: the index is made by the first smt_search_find(), or by
 * smt_search_prepare_async().
 *
 * Returns: (transfer full): a search
 */
SmtSearch *
smt_search_new (SmtDataset        *dataset,
                const char        *tag,
                const char *const *more_tags)
{
  SmtSearch *self;
  g_auto (GStrv) installed = NULL;

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  self = g_object_new (SMT_TYPE_SEARCH, NULL);
  self->dataset = g_object_ref (dataset);
  if (more_tags == NULL)
    {
      installed = smt_language_list_installed ();
      more_tags = (const char *const *) installed;
    }

  add_language (self, tag);
  add_language (self, "en");
  for (guint i = 0; more_tags[i] != NULL; i++)
    add_language (self, more_tags[i]);
  return self;
}

/*< private > */
GPtrArray *
smt_search_get_languages (SmtSearch *self)
{
  return self->languages;
}

SmtSpeller *
smt_search_get_speller (SmtSearch *self)
{
  return self->speller;
}

static void
ensure_index (SmtSearch *self)
{
  g_mutex_lock (&self->mutex);
  if (self->index == NULL)
    self->index = smt_search_index_new (self->dataset, self->languages, self->speller);
  g_mutex_unlock (&self->mutex);
}

static void
prepare (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  ensure_index (source);
  g_task_return_boolean (task, TRUE);
}

/**
 * smt_search_prepare_async:
 * @cancellable: (nullable): gives up waiting; the index is made all the same
 * @callback: (scope async): called when it is ready
 *
 * Makes the index in a thread of its own, so that the first
 * smt_search_find() need not.
 */
void
smt_search_prepare_async (SmtSearch           *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SMT_IS_SEARCH (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_static_name (task, "[summitry] search index");
  g_task_run_in_thread (task, prepare);
}

/**
 * smt_search_prepare_finish:
 *
 * Returns: whether the index is there; %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
smt_search_prepare_finish (SmtSearch     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Whoever knows the id of a thing has named it. */
static void
match_id (SmtSearch         *self,
          SmtSearchQuestion *question,
          guint8            *matches)
{
  SmtEntity *entity = smt_dataset_lookup (self->dataset, question->text);

  for (guint i = 0; entity != NULL && i < smt_search_index_get_n (self->index); i++)
    if (smt_search_index_get_entity (self->index, i) == entity &&
        g_str_equal (smt_entity_get_id (entity), question->text))
      matches[i] = SMT_MATCH_WHOLE_NAME;
}

/* What the source does not speak of is not there, and by words that only others
 * say nothing is found. */
static void
keep_told (SmtSearch         *self,
           SmtSearchQuestion *question,
           guint8            *matches)
{
  for (guint i = 0; question->source != NULL && i < smt_search_index_get_n (self->index); i++)
    {
      SmtEntity *entity = smt_search_index_get_entity (self->index, i);

      if (matches[i] == SMT_MATCH_NONE)
        continue;
      matches[i] = smt_told_concerns (self->dataset, entity, question->source)
                   ? smt_search_judge (question, entity, matches[i]) : SMT_MATCH_NONE;
    }
}

/**
 * smt_search_find:
 * @text: what somebody wrote
 * @types: the types of entities that are wanted
 *
 * Finds what has all words of @text. Where @text has no word there are no
 * hits. Costs milliseconds for 100,000 entities, but for the first time (see
 * smt_search_prepare_async()); a hit is made when it is asked for.
 *
 * Returns: (transfer full) (element-type SmtHit): the hits, the best first; the
 *   list never changes
 */
GListModel *
smt_search_find (SmtSearch      *self,
                 const char     *text,
                 SmtEntityTypes  types)
{
  return smt_search_find_told (self, text, types, NULL);
}

/**
 * smt_search_find_told:
 * @source: (nullable): the one source that is asked; of the dataset
 *
 * smt_search_find() in what @source says. With a source the texts of all hits
 * are read again, which takes about as long as to list their reasons.
 *
 * Returns: (transfer full) (element-type SmtHit): the hits, the best first; the
 *   list never changes
 */
GListModel *
smt_search_find_told (SmtSearch      *self,
                      const char     *text,
                      SmtEntityTypes  types,
                      SmtEntity      *source)
{
  g_autoptr (SmtSearchQuestion) question = NULL;
  g_autofree guint8 *matches = NULL;

  g_return_val_if_fail (SMT_IS_SEARCH (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  ensure_index (self);
  question = smt_search_question_new (self, self->speller, text);
  if (question->wanted[0] == NULL)
    return smt_hits_new (question, self->index, NULL, types);

  matches = smt_search_index_match (self->index, (const char *const *) question->wanted);
  smt_search_index_match_names (self->index, question->key, FALSE, matches);
  smt_search_index_match_names (self->index, question->squeezed, TRUE, matches);
  match_id (self, question, matches);
  question->source = source;
  keep_told (self, question, matches);
  return smt_hits_new (question, self->index, matches, types);
}

/**
 * smt_search_find_by_kind:
 * @text: what somebody wrote
 * @source: (nullable): the one source that is asked; of the dataset
 *
 * smt_search_find_told() of everything, by the types of what is found. Costs little
 * more.
 *
 * Returns: (transfer full) (element-type GListModel): for each type that has
 *   hits a list of them, the best first; the type of the best of all comes first
 */
GListModel *
smt_search_find_by_kind (SmtSearch  *self,
                         const char *text,
                         SmtEntity  *source)
{
  g_autoptr (GListModel) hits = smt_search_find_told (self, text, SMT_ANY_TYPE, source);

  return hits != NULL ? smt_hits_split (hits) : NULL;
}

static void
clear_question (gpointer data)
{
  SmtSearchQuestion *self = data;

  g_object_unref (self->search);
  g_free (self->text);
  g_strfreev (self->wanted);
  g_free (self->key);
  g_free (self->squeezed);
}

SmtSearchQuestion *
smt_search_question_new (SmtSearch  *search,
                         SmtSpeller *speller,
                         const char *text)
{
  SmtSearchQuestion *self = g_rc_box_new0 (SmtSearchQuestion);
  g_autoptr (SmtSpelling) spelling = smt_spelling_new ();

  self->search = g_object_ref (search);
  self->text = g_strstrip (g_utf8_make_valid (text, -1));
  self->wanted = smt_speller_dup_wanted (speller, self->text);
  for (guint i = g_strv_length (self->wanted); i > SMT_SEARCH_MOST_WORDS; i--)
    g_clear_pointer (&self->wanted[i - 1], g_free);
  smt_speller_spell (speller, self->text, spelling);
  self->key = smt_spelling_dup_key (spelling, FALSE);
  self->squeezed = smt_spelling_dup_key (spelling, TRUE);
  return self;
}

SmtSearchQuestion *
smt_search_question_ref (SmtSearchQuestion *self)
{
  return g_rc_box_acquire (self);
}

void
smt_search_question_unref (SmtSearchQuestion *self)
{
  g_rc_box_release_full (self, clear_question);
}
