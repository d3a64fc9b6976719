/* smt-citation.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is cited: the entry of the dataset, with its edition and the date for
 * which it was read, and after it each source that the entry rests on, with the
 * places in it. A source is cited as itself. Where the view answers from one
 * source, only that is cited.
 */

#include "smt-citation-private.h"

#include "smt-label.h"

struct _SmtCitation
{
  GPtrArray   *entries;   /* of SmtCited */
  SmtLanguage *language;
};

/* While the passages of an entity are read. */
typedef struct
{
  SmtCitation *citation;
  SmtEntity   *according_to;
  GHashTable  *by_source;   /* SmtEntity → SmtCited, borrowed */
} Reading;

static void
free_cited (gpointer data)
{
  SmtCited *self = data;

  g_free (self->key);
  g_free (self->title);
  g_free (self->author);
  g_free (self->container);
  g_free (self->edition);
  g_clear_pointer (&self->issued, smt_edtf_unref);
  g_clear_pointer (&self->as_of, smt_edtf_unref);
  g_clear_pointer (&self->checked, smt_edtf_unref);
  g_free (self->language);
  g_free (self->licence);
  g_free (self->address);
  g_free (self->locators);
  g_free (self);
}

static SmtEdtf *
dup_date (const SmtEdtf *date)
{
  return date != NULL ? smt_edtf_ref ((SmtEdtf *) date) : NULL;
}

static const SmtField *
find_field (SmtEntity     *entity,
            const char    *name,
            gconstpointer *owner)
{
  const SmtField *field = smt_entity_find_field (entity, name, owner);

  return field != NULL && smt_field_is_set (field, *owner) ? field : NULL;
}

static char *
dup_string (SmtEntity  *source,
            const char *name)
{
  gconstpointer owner;
  const SmtField *field = find_field (source, name, &owner);

  return field != NULL ? g_strdup (smt_field_get_string (field, owner)) : NULL;
}

/* What is on the publication itself: its words are cited in its own language, whatever
 * the reader's is; in the reader's where the dataset has them in another alone. */
static char *
dup_cited (SmtEntity     *source,
           const SmtText *text,
           SmtLanguage   *language)
{
  g_autofree char *own = dup_string (source, "language");
  const char *words = smt_text_get (text, own != NULL ? own : "en");

  return g_strdup (words != NULL ? words : smt_language_get_text (language, text, NULL));
}

static guint
get_number (SmtEntity  *source,
            const char *name,
            guint       otherwise)
{
  gconstpointer owner;
  const SmtField *field = find_field (source, name, &owner);

  return field != NULL ? smt_field_get_number (field, owner) : otherwise;
}

/* Bibliographies put into brackets what is no title. */
static char *
dup_title (SmtEntity   *source,
           SmtLanguage *language)
{
  if (get_number (source, "described", 0) == SMT_ANSWER_YES)
    {
      g_autofree char *label = smt_label_dup (source, language, NULL);

      return g_strdup_printf ("[%s]", label);
    }

  return dup_cited (source, smt_entity_get_name (source), language);
}

static char *
dup_publisher (SmtEntity   *source,
               SmtLanguage *language)
{
  gconstpointer owner;
  const SmtField *field = find_field (source, "publisher", &owner);

  return field != NULL ? dup_cited (source, smt_field_get_text (field, owner), language) : NULL;
}

static SmtCited *
add_source (SmtCitation *self,
            SmtEntity   *source)
{
  SmtCited *cited = g_new0 (SmtCited, 1);

  cited->key = g_strdup (smt_entity_get_id (source));
  cited->kind = get_number (source, "kind", SMT_SOURCE_KIND_OTHER);
  cited->title = dup_title (source, self->language);
  cited->author = dup_publisher (source, self->language);
  cited->issued = dup_date (smt_entity_get_date (source, "issued"));
  cited->checked = dup_date (smt_entity_get_date (source, "checked"));
  cited->language = dup_string (source, "language");
  cited->licence = dup_string (source, "licence");
  cited->address = dup_string (source, "address");
  g_ptr_array_add (self->entries, cited);
  return cited;
}

static void
add_part (SmtCitation *self,
          SmtDataset  *dataset,
          const char  *id,
          const char  *name,
          SmtView     *view)
{
  SmtCited *cited = g_new0 (SmtCited, 1);
  const SmtEdtf *at = smt_view_get_at (view);
  const char *title = smt_dataset_get_title (dataset) != NULL
    ? smt_language_get_text (self->language, smt_dataset_get_title (dataset), NULL)
    : smt_dataset_get_id (dataset);

  cited->key = g_strdup_printf ("%s-%s", smt_dataset_get_id (dataset), id);
  cited->title = g_strdup (name);
  cited->container = g_strdup (title);
  cited->edition = g_strdup (smt_dataset_get_edition (dataset));
  cited->as_of = dup_date (at != NULL ? at : smt_dataset_get_as_of (dataset));
  cited->licence = g_strdup (smt_dataset_get_licence (dataset));
  g_ptr_array_add (self->entries, cited);
}

static void
add_entry (SmtCitation *self,
           SmtDataset  *dataset,
           SmtEntity   *entity,
           SmtView     *view)
{
  g_autofree char *name = smt_label_dup (entity, self->language, NULL);

  add_part (self, dataset, smt_entity_get_id (entity), name, view);
}

static gboolean
has_locator (const SmtCited *cited,
             const char     *locator)
{
  g_auto (GStrv) locators = NULL;

  if (cited->locators == NULL)
    return FALSE;

  locators = g_strsplit (cited->locators, ", ", -1);
  return g_strv_contains ((const char *const *) locators, locator);
}

static void
add_locator (SmtCited   *cited,
             const char *locator)
{
  g_autofree char *before = g_steal_pointer (&cited->locators);

  cited->locators = before != NULL ? g_strconcat (before, ", ", locator, NULL)
                                   : g_strdup (locator);
}

static void
read_passage (Reading          *self,
              const SmtPassage *passage)
{
  SmtEntity *source = passage->source != NULL ? passage->source->target : NULL;
  SmtCited *cited;

  if (source == NULL || (self->according_to != NULL && source != self->according_to))
    return;

  cited = g_hash_table_lookup (self->by_source, source);
  if (cited == NULL)
    {
      cited = add_source (self->citation, source);
      g_hash_table_insert (self->by_source, source, cited);
    }
  if (passage->locator != NULL && !has_locator (cited, passage->locator))
    add_locator (cited, passage->locator);
}

static void
read_passages (Reading   *self,
               GPtrArray *passages)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    read_passage (self, g_ptr_array_index (passages, i));
}

static void
read_field (const SmtField *field,
            gconstpointer   owner,
            gpointer        user_data)
{
  if (field->kind == SMT_FIELD_RECORD && field->record == &smt_passage_type)
    read_passages (user_data, smt_field_get_list (field, owner));
}

/**
 * smt_citation_new:
 * @entity: what to cite, of @dataset
 * @view: as of when, and according to whom
 * @language: of the titles
 *
 * Returns: (transfer full): the citation of @entity
 */
SmtCitation *
smt_citation_new (SmtDataset  *dataset,
                  SmtEntity   *entity,
                  SmtView     *view,
                  SmtLanguage *language)
{
  SmtCitation *self = g_new0 (SmtCitation, 1);
  g_autoptr (GHashTable) by_source = g_hash_table_new (NULL, NULL);
  Reading reading = { .citation = self, .by_source = by_source };

  self->language = g_object_ref (language);
  self->entries = g_ptr_array_new_with_free_func (free_cited);
  if (smt_entity_get_kind (entity) == SMT_ENTITY_SOURCE)
    {
      add_source (self, entity);
      return self;
    }

  reading.according_to = smt_dataset_lookup (dataset, smt_view_get_according_to (view));
  add_entry (self, dataset, entity, view);
  /* What the whole rests on comes before what parts of it rest on. */
  read_passages (&reading, smt_entity_get_passages (entity));
  smt_entity_visit_deep (entity, read_field, &reading);
  return self;
}

/**
 * smt_citation_new_for_passage:
 * @entity: (nullable): the entry of @dataset that rests on the passage
 * @source: a source of @dataset
 * @locator: (nullable): the place in it
 * @view: as of when
 * @language: of the titles
 *
 * Returns: (transfer full): the citation of one passage: the entry, so that the
 *   edition is there, and the source with the one place
 */
SmtCitation *
smt_citation_new_for_passage (SmtDataset  *dataset,
                              SmtEntity   *entity,
                              SmtEntity   *source,
                              const char  *locator,
                              SmtView     *view,
                              SmtLanguage *language)
{
  SmtCitation *self = g_new0 (SmtCitation, 1);
  SmtCited *cited;

  self->language = g_object_ref (language);
  self->entries = g_ptr_array_new_with_free_func (free_cited);
  if (entity != NULL && entity != source)
    add_entry (self, dataset, entity, view);
  cited = add_source (self, source);
  cited->locators = g_strdup (locator);
  return self;
}

/**
 * smt_citation_new_for_view:
 * @title: what it is called
 * @view: what is shown of @dataset
 * @language: of the titles
 *
 * Returns: (transfer full): the citation of a picture or a table
 */
SmtCitation *
smt_citation_new_for_view (SmtDataset  *dataset,
                           const char  *title,
                           SmtView     *view,
                           SmtLanguage *language)
{
  SmtCitation *self = g_new0 (SmtCitation, 1);

  self->language = g_object_ref (language);
  self->entries = g_ptr_array_new_with_free_func (free_cited);
  add_part (self, dataset, "view", title, view);
  return self;
}

void
smt_citation_free (SmtCitation *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->language);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * smt_citation_get_entries:
 *
 * Returns: (transfer none) (element-type SmtCited): what is cited, at least one
 */
GPtrArray *
smt_citation_get_entries (const SmtCitation *self)
{
  return self->entries;
}

/**
 * smt_citation_format:
 *
 * Returns: (transfer full): the citation, written so
 */
char *
smt_citation_format (const SmtCitation *self,
                     SmtCitationFormat  format)
{
  switch (format)
    {
    case SMT_CITATION_TEXT:
      return smt_citation_to_text (self->entries, self->language);
    case SMT_CITATION_BIBTEX:
      return smt_citation_to_bibtex (self->entries);
    case SMT_CITATION_RIS:
      return smt_citation_to_ris (self->entries);
    case SMT_CITATION_CSL_JSON:
      return smt_citation_to_csl_json (self->entries);
    default:
      g_assert_not_reached ();
    }
}
