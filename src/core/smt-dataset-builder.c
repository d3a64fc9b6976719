/* smt-dataset-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-dataset-builder.h"

#include <stdlib.h>

#include "smt-dataset-check.h"
#include "smt-dataset-private.h"
#include "smt-entities.h"
#include "smt-entity-private.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-suggest.h"
#include "smt-template.h"

/* The one way to make a dataset. Entities come in any order; when all are
 * there, references are resolved and what spans entities is checked. Every
 * fault is reported, and with one fault there is no dataset: nothing half read
 * is ever shown.
 *
 * Cost: O(fields) time; the origins are freed with the builder. */

/* Where an entity was read, for the faults that only show when all are there.
 * There are as many as entities, so they are small, and found by search. */
typedef struct
{
  const SmtEntity *entity;
  SmtJsonText     *text;   /* (nullable): the file */
  guint32          offset; /* where the entity begins in it, in bytes */
  guint            index;  /* its place in the list of its type there */
} Origin;

struct _SmtDatasetBuilder
{
  GObject parent_instance;

  SmtDataset   *dataset;
  SmtFaultList *faults;
  GFile        *file;      /* (nullable): the dataset's, if not its first */
  GArray       *origins;   /* of Origin; sorted by entity when all are there */
  GPtrArray    *texts;     /* of SmtJsonText: what the origins point into */
  char         *source_id;
  Origin        source_origin;
  GPtrArray    *left_out;  /* of SmtEntity: what has faults of its own */
  GHashTable   *left_out_ids;
  GHashTable   *replaced;  /* of SmtEntity: what another file's stands in the place of */
  guint         n_documents;
  guint         n_faults_before;
  guint         suggestion_budget;
  gboolean      is_trusted;
};

/* A suggestion looks at every id, so a large dataset gets fewer: this many ids
 * are looked at in all, which takes about a second. */
#define SUGGESTION_BUDGET 2000000

G_DEFINE_FINAL_TYPE (SmtDatasetBuilder, smt_dataset_builder, G_TYPE_OBJECT)

static void
smt_dataset_builder_finalize (GObject *object)
{
  SmtDatasetBuilder *self = SMT_DATASET_BUILDER (object);

  g_clear_object (&self->dataset);
  g_clear_object (&self->faults);
  g_array_unref (self->origins);
  g_ptr_array_unref (self->texts);
  g_free (self->source_id);
  g_hash_table_unref (self->left_out_ids);
  g_hash_table_unref (self->replaced);
  g_ptr_array_unref (self->left_out);

  G_OBJECT_CLASS (smt_dataset_builder_parent_class)->finalize (object);
}

static void
smt_dataset_builder_class_init (SmtDatasetBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_dataset_builder_finalize;
}

static void
smt_dataset_builder_init (SmtDatasetBuilder *self)
{
  self->dataset = smt_dataset_new ();
  self->left_out = g_ptr_array_new_with_free_func (g_object_unref);
  self->left_out_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->replaced = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_json_text_unref);
  self->suggestion_budget = SUGGESTION_BUDGET;
}

/**
 * smt_dataset_builder_new:
 * @faults: (transfer none): where faults go
 *
 * Returns: (transfer full): a builder, good for one dataset
 */
SmtDatasetBuilder *
smt_dataset_builder_new (SmtFaultList *faults)
{
  SmtDatasetBuilder *self = g_object_new (SMT_TYPE_DATASET_BUILDER, NULL);

  self->faults = g_object_ref (faults);
  self->n_faults_before = smt_fault_list_get_n_found (faults);
  return self;
}

/**
 * smt_dataset_builder_begin_file:
 * @file: a file or folder
 *
 * Says where the entities that are taken from now on come from.
 */
void
smt_dataset_builder_begin_file (SmtDatasetBuilder *self,
                                GFile             *file)
{
  g_list_store_append (self->dataset->files, file);
  /* What is from the first needs no note. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->dataset->files)) > 1)
    self->file = file;
}

/**
 * smt_dataset_builder_set_id:
 * @id: the dataset's short id
 *
 * Of several files that make one dataset, the first gives id, title, edition
 * and licence; the latest date up to which one speaks holds for all.
 */
void
smt_dataset_builder_set_id (SmtDatasetBuilder *self,
                            const char        *id)
{
  self->n_documents++;
  if (self->dataset->id == NULL)
    self->dataset->id = g_strdup (id);
}

void
smt_dataset_builder_set_title (SmtDatasetBuilder *self,
                               SmtText           *title)
{
  if (self->dataset->title == NULL)
    self->dataset->title = smt_text_ref (title);
}

void
smt_dataset_builder_set_edition (SmtDatasetBuilder *self,
                                 const char        *edition)
{
  if (self->dataset->edition == NULL)
    self->dataset->edition = g_strdup (edition);
}

void
smt_dataset_builder_set_licence (SmtDatasetBuilder *self,
                                 const char        *licence)
{
  if (self->dataset->licence == NULL)
    self->dataset->licence = g_strdup (licence);
}

void
smt_dataset_builder_set_as_of (SmtDatasetBuilder *self,
                               SmtEdtf           *as_of)
{
  if (self->dataset->as_of != NULL &&
      smt_edtf_get_latest (self->dataset->as_of) >= smt_edtf_get_latest (as_of))
    return;

  g_clear_pointer (&self->dataset->as_of, smt_edtf_unref);
  self->dataset->as_of = smt_edtf_ref (as_of);
}

void
smt_dataset_builder_set_source (SmtDatasetBuilder *self,
                                const char        *id)
{
  if (self->source_id == NULL)
    self->source_id = g_strdup (id);
}

/* The text to borrow for as long as the builder is there. Texts come one after
 * the other, each with all that is from it. */
static SmtJsonText *
keep_text (SmtDatasetBuilder *self,
           SmtJsonText       *text)
{
  guint n = self->texts->len;

  if (text != NULL && (n == 0 || g_ptr_array_index (self->texts, n - 1) != text))
    g_ptr_array_add (self->texts, smt_json_text_ref (text));
  return text;
}

/**
 * smt_dataset_builder_set_source_origin:
 * @text: (transfer none): the file that names the source
 * @offset: where in it, in bytes
 *
 * Says where smt_dataset_builder_set_source() has its id from, for the fault
 * if there is no such source. As there, the first file counts.
 */
void
smt_dataset_builder_set_source_origin (SmtDatasetBuilder *self,
                                       SmtJsonText       *text,
                                       gsize              offset)
{
  if (self->source_origin.text != NULL)
    return;

  self->source_origin.text = keep_text (self, text);
  self->source_origin.offset = offset;
}

static int
compare_origins (gconstpointer a,
                 gconstpointer b)
{
  const Origin *first = a, *second = b;

  return (first->entity > second->entity) - (first->entity < second->entity);
}

static void
report_at (SmtDatasetBuilder *self,
           SmtEntity         *entity,
           const Origin      *origin,
           SmtFaultCode       code,
           const char        *path,
           const char        *found,
           const char        *expected,
           const char        *suggestion)
{
  g_autofree char *pointer = NULL;
  gsize offset;

  /* One that is only counted needs no place. */
  if (origin->text == NULL || smt_fault_list_is_full (self->faults))
    {
      smt_fault_list_add_file (self->faults, code, entity->id, found, expected);
      return;
    }

  pointer = g_strdup_printf ("/%s/%u%s",
                             smt_entity_type_get_collection (smt_entity_get_kind (entity)),
                             origin->index, path);
  offset = smt_json_text_find (origin->text, origin->offset, path);
  smt_fault_list_add (self->faults, code, origin->text, offset, pointer,
                      found, expected, suggestion);
}

/* Reports a fault at @path (a JSON pointer) within @entity; for when all
 * entities are there. */
void
smt_dataset_builder_report (SmtDatasetBuilder *self,
                            SmtEntity         *entity,
                            SmtFaultCode       code,
                            const char        *path,
                            const char        *found,
                            const char        *expected,
                            const char        *suggestion)
{
  const Origin sought = { .entity = entity };
  const Origin *origin = bsearch (&sought, self->origins->data, self->origins->len,
                                  sizeof (Origin), compare_origins);

  report_at (self, entity, origin, code, path, found, expected, suggestion);
}

/* Whether further faults are only counted, so that nobody need describe them. */
gboolean
smt_dataset_builder_only_counts (SmtDatasetBuilder *self)
{
  return smt_fault_list_is_full (self->faults);
}

SmtDataset *
smt_dataset_builder_peek_dataset (SmtDatasetBuilder *self)
{
  return self->dataset;
}

static const char *
get_ref_id (SmtEntity  *entity,
            const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);
  const SmtRef *ref = smt_field_get_ref (field, owner);

  return ref != NULL ? ref->id : "";
}

/* A membership may go without an id of its own: mechanism and party name it. */
static void
ensure_id (SmtEntity *entity)
{
  g_autofree char *id = NULL;

  if (entity->id != NULL || !SMT_IS_MEMBERSHIP (entity))
    return;

  id = g_strdup_printf ("%s.%s", get_ref_id (entity, "mechanism"),
                        get_ref_id (entity, "party"));
  entity->id = g_ref_string_new (id);
}

/* A membership may stand in the place of one of an earlier file; never of one of
 * its own, where it would hide a slip. */
static gboolean
is_replaced (SmtDatasetBuilder *self,
             SmtEntity         *other,
             SmtEntity         *entity)
{
  return SMT_IS_MEMBERSHIP (entity) && SMT_IS_MEMBERSHIP (other) &&
         smt_membership_replaces (SMT_MEMBERSHIP (entity)) &&
         g_hash_table_lookup (self->dataset->origins, other) != self->file;
}

/* It is only noted: what is kept in order loses all of them at once. */
static void
replace (SmtDatasetBuilder *self,
         SmtEntity         *other)
{
  g_hash_table_add (self->replaced, g_object_ref (other));
  g_hash_table_remove (self->dataset->origins, other);
  g_hash_table_remove (self->dataset->by_id, smt_entity_get_id (other));
}

static void
drop_replaced (SmtDatasetBuilder *self)
{
  guint n_kept = 0;

  if (g_hash_table_size (self->replaced) == 0)
    return;

  for (guint i = 0; i < self->origins->len; i++)
    {
      const Origin origin = g_array_index (self->origins, Origin, i);

      if (!g_hash_table_contains (self->replaced, origin.entity))
        g_array_index (self->origins, Origin, n_kept++) = origin;
    }
  g_array_set_size (self->origins, n_kept);
  smt_entity_list_remove_all (self->dataset->lists[SMT_ENTITY_MEMBERSHIP], self->replaced);
}

/**
 * smt_dataset_builder_take_entity:
 * @entity: (transfer full): an entity; it has an id, or is a membership
 * @text: (nullable) (transfer none): the file it was read from
 * @offset: where in it, in bytes
 * @index: its place in the list of its type there
 *
 * Adds an entity, unless its id is taken, which is a fault but for a membership that
 * says it stands in the place of another file's.
 */
void
smt_dataset_builder_take_entity (SmtDatasetBuilder *self,
                                 SmtEntity         *entity,
                                 SmtJsonText       *text,
                                 gsize              offset,
                                 guint              index)
{
  g_autoptr (SmtEntity) owned = entity;
  const Origin origin = { entity, keep_text (self, text), offset, index };
  SmtEntity *other;

  ensure_id (entity);
  g_return_if_fail (entity->id != NULL);

  other = g_hash_table_lookup (self->dataset->by_id, entity->id);
  if (other != NULL && is_replaced (self, other, entity))
    {
      replace (self, other);
    }
  else if (other != NULL)
    {
      g_autofree char *found =
        /* TRANSLATORS: found in a file: an {id}, and {what} it is already, such as
         * "the id of a party" */
        smt_template_fill (_("“{id}”, which is {what} already"), "id", entity->id, "what",
                           _(smt_entity_type_get_phrase (smt_entity_get_kind (other))), NULL);

      report_at (self, entity, &origin, SMT_FAULT_DUPLICATE_ID, "/id",
                 found, _("an id that nothing else has"), NULL);
      return;
    }

  g_array_append_val (self->origins, origin);
  if (self->file != NULL)
    g_hash_table_insert (self->dataset->origins, entity, self->file);
  smt_entity_list_append (self->dataset->lists[smt_entity_get_kind (entity)], entity);
  g_hash_table_insert (self->dataset->by_id, entity->id, g_steal_pointer (&owned));
}

/**
 * smt_dataset_builder_leave_out:
 * @entity: (transfer full): an entity with faults, which were reported
 *
 * As smt_dataset_builder_take_entity(), but the entity is not taken: what it
 * refers to is looked for, and that something refers to it is no fault.
 */
void
smt_dataset_builder_leave_out (SmtDatasetBuilder *self,
                               SmtEntity         *entity,
                               SmtJsonText       *text,
                               gsize              offset,
                               guint              index)
{
  const Origin origin = { entity, keep_text (self, text), offset, index };

  g_return_if_fail (entity->id != NULL);

  g_array_append_val (self->origins, origin);
  g_ptr_array_add (self->left_out, entity);
  g_hash_table_add (self->left_out_ids, entity->id);
}

/* Whether there is an entity with that id, and faults of its own. */
gboolean
smt_dataset_builder_is_left_out (SmtDatasetBuilder *self,
                                 const char        *id)
{
  return g_hash_table_contains (self->left_out_ids, id);
}

/* What comes closest to @id among ids of @types, while there is time to look. */
char *
smt_dataset_builder_suggest_id (SmtDatasetBuilder *self,
                                const char        *id,
                                SmtEntityTypes     types)
{
  guint n_ids = g_hash_table_size (self->dataset->by_id);

  if (smt_fault_list_is_full (self->faults) || self->suggestion_budget < n_ids)
    return NULL;

  self->suggestion_budget -= n_ids;
  return smt_dataset_suggest_id_of (self->dataset, id, types);
}

static void
link_source (SmtDatasetBuilder *self)
{
  const char *expected = _("the id of a source");
  const Origin *origin = &self->source_origin;
  SmtFaultCode code = SMT_FAULT_UNKNOWN_REFERENCE;
  g_autofree char *found = NULL, *suggestion = NULL;
  SmtEntity *source;

  if (self->source_id == NULL)
    return;

  source = g_hash_table_lookup (self->dataset->by_id, self->source_id);
  if (source != NULL && SMT_IS_SOURCE (source))
    {
      self->dataset->source = source;
      return;
    }
  if (source == NULL && smt_dataset_builder_is_left_out (self, self->source_id))
    return;

  found = smt_fault_words_quote (self->source_id);
  if (source != NULL)
    code = SMT_FAULT_WRONG_REFERENCE;
  else
    suggestion = smt_dataset_builder_suggest_id (self, self->source_id,
                                                 SMT_ONE_TYPE (SMT_ENTITY_SOURCE));
  if (origin->text != NULL)
    smt_fault_list_add (self->faults, code, origin->text, origin->offset,
                        "/source", found, expected, suggestion);
  else
    smt_fault_list_add_file (self->faults, code, self->dataset->id, found, expected);
}

static gboolean
has_faults (SmtDatasetBuilder *self)
{
  return smt_fault_list_get_n_found (self->faults) > self->n_faults_before;
}

/**
 * smt_dataset_builder_trust:
 *
 * Passes over the rules, for a dataset of which it is known that it keeps them.
 */
void
smt_dataset_builder_trust (SmtDatasetBuilder *self)
{
  g_return_if_fail (SMT_IS_DATASET_BUILDER (self));

  self->is_trusted = TRUE;
}

/**
 * smt_dataset_builder_build:
 *
 * Links and checks what was added; id and as-of date must have been set, or
 * their absence reported. The builder is of no use afterwards.
 *
 * Returns: (transfer full) (nullable): the dataset; %NULL when there were
 *   faults since the builder was made
 */
SmtDataset *
smt_dataset_builder_build (SmtDatasetBuilder *self)
{
  g_return_val_if_fail (SMT_IS_DATASET_BUILDER (self), NULL);
  g_return_val_if_fail (self->dataset != NULL, NULL);
  g_return_val_if_fail ((self->dataset->id != NULL && self->dataset->as_of != NULL) ||
                        has_faults (self), NULL);

  drop_replaced (self);
  g_array_sort (self->origins, compare_origins);
  smt_dataset_link (self, self->left_out);
  link_source (self);
  if (self->dataset->as_of != NULL && !self->is_trusted)
    smt_dataset_check (self, !has_faults (self), self->n_documents <= 1);
  if (has_faults (self))
    return NULL;

  return g_steal_pointer (&self->dataset);
}
