/* smt-glossary.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in several languages side by side. What is not available in one of them
 * is absent there, and never stood in for by another language: a translator
 * must not take English for a term of theirs.
 *
 * Cost: O(entities × languages), all at once.
 */

#include "smt-glossary.h"

#include <string.h>

#include "smt-entities.h"
#include "smt-label.h"

/* What has names that people look up. */
static const SmtEntityType types[] = {
  SMT_ENTITY_MECHANISM, SMT_ENTITY_PARTY, SMT_ENTITY_ROLE, SMT_ENTITY_BODY,
  SMT_ENTITY_SERIES, SMT_ENTITY_DOCUMENT, SMT_ENTITY_TOPIC, SMT_ENTITY_PLACE,
};

struct _SmtGlossary
{
  GObject     parent_instance;

  SmtDataset *dataset;   /* keeps the entities */
  GPtrArray  *languages;
  GPtrArray  *entities;
  GPtrArray  *terms;     /* entry by entry, language by language; (nullable) */
};

G_DEFINE_FINAL_TYPE (SmtGlossary, smt_glossary, G_TYPE_OBJECT)

static void
smt_glossary_finalize (GObject *object)
{
  SmtGlossary *self = SMT_GLOSSARY (object);

  g_ptr_array_unref (self->languages);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->terms);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (smt_glossary_parent_class)->finalize (object);
}

static void
smt_glossary_class_init (SmtGlossaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_glossary_finalize;
}

static void
smt_glossary_init (SmtGlossary *self)
{
  self->languages = g_ptr_array_new_with_free_func (g_object_unref);
  self->entities = g_ptr_array_new ();
  self->terms = g_ptr_array_new_with_free_func (g_free);
}

static gboolean
is_in (const char  *tag,
       SmtLanguage *language)
{
  const char *own = smt_language_get_tag (language);
  gsize length = strcspn (own, "-");

  return tag != NULL && strcspn (tag, "-") == length && strncmp (tag, own, length) == 0;
}

static char *
dup_acronym (SmtEntity    *entity,
             SmtLanguage  *language,
             const char  **tag)
{
  const SmtFacts *facts = smt_entity_get_facts (entity);

  if (facts == NULL || facts->acronym == NULL)
    return NULL;
  return g_strdup (smt_language_get_text (language, facts->acronym, tag));
}

/* (transfer full) (nullable): what it is called in @language itself */
static char *
dup_term (SmtEntity   *entity,
          SmtLanguage *language,
          SmtTerm      term)
{
  const char *tag = NULL;
  g_autofree char *words = term == SMT_TERM_NAME ? smt_label_dup (entity, language, &tag)
                                                 : dup_acronym (entity, language, &tag);

  return is_in (tag, language) ? g_steal_pointer (&words) : NULL;
}

static void
add_entry (SmtGlossary *self,
           SmtEntity   *entity)
{
  gsize n_before = self->terms->len;
  guint n_names = 0;

  for (guint i = 0; i < self->languages->len; i++)
    for (SmtTerm term = SMT_TERM_NAME; term < SMT_N_TERMS; term++)
      {
        char *words = dup_term (entity, g_ptr_array_index (self->languages, i), term);

        n_names += term == SMT_TERM_NAME && words != NULL;
        g_ptr_array_add (self->terms, words);
      }

  if (n_names > 1)
    g_ptr_array_add (self->entities, entity);
  else
    g_ptr_array_set_size (self->terms, n_before);
}

static void
add_entries (SmtGlossary *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GListModel *list = smt_dataset_get_list (self->dataset, types[i]);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, j);

          if (smt_entity_get_name (entity) != NULL)
            add_entry (self, entity);
        }
    }
}

static gboolean
add_language (SmtGlossary  *self,
              const char   *tag,
              GError      **error)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, error);

  if (language == NULL)
    return FALSE;

  for (guint i = 0; i < self->languages->len; i++)
    if (g_str_equal (smt_language_get_tag (g_ptr_array_index (self->languages, i)),
                     smt_language_get_tag (language)))
      return TRUE;
  g_ptr_array_add (self->languages, g_steal_pointer (&language));
  return TRUE;
}

/**
 * smt_glossary_new:
 * @dataset: whose names
 * @tags: (array zero-terminated=1): BCP 47 tags of the languages, in the order
 *   wanted
 *
 * Returns: (transfer full) (nullable): the glossary; %NULL with
 *   %SMT_ERROR_LANGUAGE
 */
SmtGlossary *
smt_glossary_new (SmtDataset         *dataset,
                  const char *const  *tags,
                  GError            **error)
{
  g_autoptr (SmtGlossary) self = g_object_new (SMT_TYPE_GLOSSARY, NULL);

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (tags != NULL, NULL);

  self->dataset = g_object_ref (dataset);
  for (gsize i = 0; tags[i] != NULL; i++)
    if (!add_language (self, tags[i], error))
      return NULL;

  add_entries (self);
  return g_steal_pointer (&self);
}

/**
 * smt_glossary_new_installed:
 * @dataset: whose names
 *
 * Returns: (transfer full): the glossary of English and every language that
 *   there are catalogs of
 */
SmtGlossary *
smt_glossary_new_installed (SmtDataset *dataset)
{
  g_auto (GStrv) installed = smt_language_list_installed ();
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_add (tags, "en");
  g_strv_builder_addv (tags, (const char **) installed);
  all = g_strv_builder_end (tags);
  return smt_glossary_new (dataset, (const char *const *) all, NULL);
}

/**
 * smt_glossary_get_dataset:
 *
 * Returns: (transfer none): whose names they are
 */
SmtDataset *
smt_glossary_get_dataset (SmtGlossary *self)
{
  g_return_val_if_fail (SMT_IS_GLOSSARY (self), NULL);

  return self->dataset;
}

guint
smt_glossary_get_n_entries (SmtGlossary *self)
{
  g_return_val_if_fail (SMT_IS_GLOSSARY (self), 0);

  return self->entities->len;
}

/**
 * smt_glossary_get_entity:
 *
 * Returns: (transfer none): what the entry names
 */
SmtEntity *
smt_glossary_get_entity (SmtGlossary *self,
                         guint        entry)
{
  g_return_val_if_fail (SMT_IS_GLOSSARY (self), NULL);
  g_return_val_if_fail (entry < self->entities->len, NULL);

  return g_ptr_array_index (self->entities, entry);
}

guint
smt_glossary_get_n_languages (SmtGlossary *self)
{
  g_return_val_if_fail (SMT_IS_GLOSSARY (self), 0);

  return self->languages->len;
}

/**
 * smt_glossary_get_tag:
 *
 * Returns: (transfer none): the BCP 47 tag of a language
 */
const char *
smt_glossary_get_tag (SmtGlossary *self,
                      guint        language)
{
  g_return_val_if_fail (SMT_IS_GLOSSARY (self), NULL);
  g_return_val_if_fail (language < self->languages->len, NULL);

  return smt_language_get_tag (g_ptr_array_index (self->languages, language));
}

/**
 * smt_glossary_get_term:
 *
 * Returns: (transfer none) (nullable): what the entry is called; %NULL where it
 *   is not named so in the language
 */
const char *
smt_glossary_get_term (SmtGlossary *self,
                       guint        entry,
                       guint        language,
                       SmtTerm      term)
{
  g_return_val_if_fail (SMT_IS_GLOSSARY (self), NULL);
  g_return_val_if_fail (entry < self->entities->len, NULL);
  g_return_val_if_fail (language < self->languages->len, NULL);
  g_return_val_if_fail (term < SMT_N_TERMS, NULL);

  return g_ptr_array_index (self->terms,
                            (entry * self->languages->len + language) * SMT_N_TERMS + term);
}
