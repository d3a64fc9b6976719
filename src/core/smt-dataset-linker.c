/* smt-dataset-linker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Leads the references of entities, which are ids when they are read, to the
 * entities that have these ids, once all are there.
 */

#include "smt-dataset-check.h"

#include "smt-dataset-private.h"
#include "smt-entity-private.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-template.h"

typedef struct
{
  SmtDatasetBuilder *builder;
  SmtEntity         *entity;
  GString           *path;
} Linker;

static void
link_ref (Linker         *self,
          const SmtField *field,
          SmtRef         *ref)
{
  SmtDataset *dataset = smt_dataset_builder_peek_dataset (self->builder);
  g_autofree char *expected = NULL, *found = NULL, *suggestion = NULL;

  /* Read in place of a value that was no id, which was reported. */
  if (*ref->id == '\0')
    return;

  ref->target = g_hash_table_lookup (dataset->by_id, ref->id);
  if (ref->target != NULL &&
      (field->targets & SMT_ONE_TYPE (smt_entity_get_kind (ref->target))))
    return;
  if (ref->target == NULL && smt_dataset_builder_is_left_out (self->builder, ref->id))
    return;

  if (!smt_dataset_builder_only_counts (self->builder))
    expected = smt_fault_words_targets (field->targets);
  if (ref->target == NULL)
    {
      /* TRANSLATORS: found in a file where the {id} of something should be */
      found = smt_template_fill (_("“{id}”, which nothing has as its id"), "id", ref->id, NULL);
      suggestion = smt_dataset_builder_suggest_id (self->builder, ref->id, field->targets);
      smt_dataset_builder_report (self->builder, self->entity,
                                  SMT_FAULT_UNKNOWN_REFERENCE, self->path->str,
                                  found, expected, suggestion);
    }
  else
    {
      found = smt_fault_words_kind (ref->id, smt_entity_get_kind (ref->target));
      smt_dataset_builder_report (self->builder, self->entity,
                                  SMT_FAULT_WRONG_REFERENCE, self->path->str,
                                  found, expected, NULL);
      ref->target = NULL;
    }
}

static void link_fields (Linker         *self,
                         const SmtField *fields,
                         guint           n_fields,
                         gpointer        owner);

static void
link_value (Linker         *self,
            const SmtField *field,
            gpointer        value)
{
  if (field->kind == SMT_FIELD_REF)
    link_ref (self, field, value);
  else
    link_fields (self, field->record->fields, field->record->n_fields, value);
}

static void
link_field (Linker         *self,
            const SmtField *field,
            gpointer        owner)
{
  gsize length = self->path->len;
  GPtrArray *list;

  if (!(field->flags & SMT_FIELD_INLINE))
    smt_json_pointer_append_member (self->path, field->name);
  if (field->flags & SMT_FIELD_LIST)
    {
      gsize list_length = self->path->len;

      list = smt_field_get_list (field, owner);
      for (guint i = 0; i < list->len; i++)
        {
          smt_json_pointer_append_index (self->path, i);
          link_value (self, field, g_ptr_array_index (list, i));
          g_string_truncate (self->path, list_length);
        }
    }
  else
    {
      link_value (self, field, *smt_field_peek (field, owner));
    }
  g_string_truncate (self->path, length);
}

static void
link_fields (Linker         *self,
             const SmtField *fields,
             guint           n_fields,
             gpointer        owner)
{
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].kind == SMT_FIELD_REF || fields[i].kind == SMT_FIELD_RECORD) &&
        smt_field_is_set (&fields[i], owner))
      link_field (self, &fields[i], owner);
}

static void
link_entity (Linker    *self,
             SmtEntity *entity)
{
  SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (entity);

  self->entity = entity;
  link_fields (self, klass->fields, klass->n_fields, entity);
  link_fields (self, smt_entity_common_fields, smt_entity_n_common_fields, entity);
}

/* Leads each reference to what it names, and reports those that lead nowhere;
 * also those of @left_out, which are no part of the dataset. */
void
smt_dataset_link (SmtDatasetBuilder *builder,
                  GPtrArray         *left_out)
{
  SmtDataset *dataset = smt_dataset_builder_peek_dataset (builder);
  g_autoptr (GString) path = g_string_new (NULL);
  Linker linker = { .builder = builder, .path = path };

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (dataset, type);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          link_entity (&linker, entity);
        }
    }
  for (guint i = 0; i < left_out->len; i++)
    link_entity (&linker, g_ptr_array_index (left_out, i));
}
