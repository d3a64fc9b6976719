/* smt-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include <string.h>

#include "smt-entity-private.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-template.h"

/* The way through a dataset, and what the rules need on it. Every entity and
 * record is come by once. Its path is only put together for a fault, of which
 * there are none in most datasets. */

static GPtrArray *
new_fields (void)
{
  return g_ptr_array_new ();
}

static void
free_shape (gpointer data)
{
  SmtShape *shape = data;

  g_ptr_array_unref (shape->dates);
  g_ptr_array_unref (shape->parts);
  g_ptr_array_unref (shape->lists);
  g_ptr_array_unref (shape->content);
  g_free (shape);
}

static void
note_name (SmtShape       *shape,
           const SmtField *field)
{
  const struct
  {
    const char      *name;
    const SmtField **where;
  } names[] = {
    { "basis", &shape->basis },         { "date", &shape->date },
    { "since", &shape->since },         { "until", &shape->until },
    { "certainty", &shape->certainty }, { "passages", &shape->passages },
    { "meeting", &shape->meeting },     { "occasion", &shape->meeting },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (field->name, names[i].name))
      *names[i].where = field;
}

static void
note_fields (SmtShape       *shape,
             const SmtField *fields,
             guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const SmtField *field = &fields[i];

      note_name (shape, field);
      if (field->kind == SMT_FIELD_DATE)
        g_ptr_array_add (shape->dates, (gpointer) field);
      if (field->kind == SMT_FIELD_RECORD)
        g_ptr_array_add (shape->parts, (gpointer) field);
      if (field->kind == SMT_FIELD_REF && (field->flags & SMT_FIELD_LIST))
        g_ptr_array_add (shape->lists, (gpointer) field);
      if (field != shape->basis && field != shape->certainty && field != shape->passages)
        g_ptr_array_add (shape->content, (gpointer) field);
    }
}

/* A table of fields belongs to one type only, and is what a shape is kept by. */
static const SmtShape *
get_shape (GHashTable          *shapes,
           const SmtField      *fields,
           guint                n_fields,
           const SmtRecordType *record)
{
  SmtShape *shape = g_hash_table_lookup (shapes, fields);

  if (shape != NULL)
    return shape;

  shape = g_new0 (SmtShape, 1);
  shape->record = record;
  shape->dates = new_fields ();
  shape->parts = new_fields ();
  shape->lists = new_fields ();
  shape->content = new_fields ();
  note_fields (shape, fields, n_fields);
  if (record == NULL)
    note_fields (shape, smt_entity_common_fields, smt_entity_n_common_fields);
  g_hash_table_insert (shapes, (gpointer) fields, shape);
  return shape;
}

typedef struct
{
  const SmtCheck          *check;
  const SmtRuleSet *const *sets;
  GHashTable              *shapes; /* const SmtField * → SmtShape * */
} Walk;

static void walk_owner (const Walk     *self,
                        const SmtOwner *owner);

static void
walk_record (const Walk     *self,
             const SmtOwner *outer,
             const SmtField *field,
             int             index,
             gconstpointer   record)
{
  const SmtRecordType *type = field->record;
  SmtOwner owner = {
    outer, outer->entity, field, index, record,
    get_shape (self->shapes, type->fields, type->n_fields, type)
  };

  walk_owner (self, &owner);
}

static void
walk_part (const Walk     *self,
           const SmtOwner *owner,
           const SmtField *field)
{
  GPtrArray *list;

  if (!smt_field_is_set (field, owner->instance))
    return;
  if (!(field->flags & SMT_FIELD_LIST))
    {
      walk_record (self, owner, field, -1, smt_field_get_record (field, owner->instance));
      return;
    }

  list = smt_field_get_list (field, owner->instance);
  for (guint i = 0; i < list->len; i++)
    walk_record (self, owner, field, i, g_ptr_array_index (list, i));
}

static void
walk_owner (const Walk     *self,
            const SmtOwner *owner)
{
  const GPtrArray *parts = owner->shape->parts;

  for (guint i = 0; self->sets[i] != NULL; i++)
    if (self->sets[i]->check_owner != NULL)
      self->sets[i]->check_owner (self->check, owner);
  for (guint i = 0; i < parts->len; i++)
    walk_part (self, owner, g_ptr_array_index (parts, i));
}

/**
 * smt_check_owners:
 * @sets: (array zero-terminated=1): sets of rules
 *
 * Calls every function for owners, for each entity and each record.
 */
void
smt_check_owners (const SmtCheck          *check,
                  const SmtRuleSet *const *sets)
{
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (NULL, NULL, NULL, free_shape);
  const Walk walk = { check, sets, shapes };

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (check->dataset, type);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
          SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (entity);
          SmtOwner owner = {
            NULL, entity, NULL, -1, entity,
            get_shape (shapes, klass->fields, klass->n_fields, NULL)
          };

          walk_owner (&walk, &owner);
        }
    }
}

/**
 * smt_check_each:
 *
 * Calls @check_entity for each entity of a type.
 */
void
smt_check_each (const SmtCheck *check,
                SmtEntityType   type,
                SmtEntityCheck  check_entity)
{
  GListModel *list = smt_dataset_get_list (check->dataset, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      check_entity (check, entity);
    }
}

/**
 * smt_check_report:
 * @path: (transfer full): JSON pointer within @entity
 * @found: (transfer full): what stands there
 * @expected: (transfer full): what should
 */
void
smt_check_report (const SmtCheck *check,
                  SmtEntity      *entity,
                  SmtFaultCode    code,
                  char           *path,
                  char           *found,
                  char           *expected)
{
  g_autofree char *own_path = path;
  g_autofree char *own_found = found;
  g_autofree char *own_expected = expected;

  smt_dataset_builder_report (check->builder, entity, code, own_path, own_found,
                              own_expected, NULL);
}

static void
append_owner (GString        *path,
              const SmtOwner *owner)
{
  if (owner->outer == NULL)
    return;

  append_owner (path, owner->outer);
  if (!(owner->field->flags & SMT_FIELD_INLINE))
    smt_json_pointer_append_member (path, owner->field->name);
  if (owner->index >= 0)
    smt_json_pointer_append_index (path, owner->index);
}

/**
 * smt_owner_dup_path:
 * @field: (nullable): a field of @owner; %NULL for the owner itself
 * @index: a place in the list of @field, or -1
 *
 * Returns: (transfer full): JSON pointer within the entity
 */
char *
smt_owner_dup_path (const SmtOwner *owner,
                    const SmtField *field,
                    int             index)
{
  GString *path = g_string_new (NULL);

  append_owner (path, owner);
  if (field != NULL)
    smt_json_pointer_append_member (path, field->name);
  if (index >= 0)
    smt_json_pointer_append_index (path, index);
  return g_string_free_and_steal (path);
}

/**
 * smt_check_get_list:
 * @name: name of a field that is a list
 *
 * Returns: (transfer none) (nullable): the list; %NULL when it is absent
 */
GPtrArray *
smt_check_get_list (SmtEntity  *entity,
                    const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);

  return field != NULL ? smt_field_get_list (field, owner) : NULL;
}

/**
 * smt_check_get_number:
 * @name: name of a field of numbers, words or answers
 *
 * Returns: the value; 0 when it is absent
 */
guint
smt_check_get_number (SmtEntity  *entity,
                      const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);

  return field != NULL ? smt_field_get_number (field, owner) : 0;
}

/**
 * smt_check_name_of_another:
 * @part: what belongs to a mechanism
 * @mechanism: which
 *
 * Returns: (transfer full): words for what is of another mechanism than it
 *   should be
 */
char *
smt_check_name_of_another (SmtEntity *part,
                           SmtEntity *mechanism)
{
  /* TRANSLATORS: found in a file: the {id} of something, and the id of the
   * {mechanism} to which it belongs */
  return smt_template_fill (_("“{id}”, of “{mechanism}”"),
                            "id", smt_entity_get_id (part),
                            "mechanism", smt_entity_get_id (mechanism), NULL);
}

/**
 * smt_check_compare_ids:
 *
 * For sorting: what stands in memory where differs from run to run, and faults
 * are to come in the same order.
 */
int
smt_check_compare_ids (SmtEntity *a,
                       SmtEntity *b)
{
  return a == b ? 0 : strcmp (smt_entity_get_id (a), smt_entity_get_id (b));
}

/**
 * smt_edtf_is_before:
 * @a: (nullable): a date
 * @b: (nullable): another
 *
 * Returns: whether @a is certainly over before @b begins
 */
gboolean
smt_edtf_is_before (const SmtEdtf *a,
                    const SmtEdtf *b)
{
  return a != NULL && b != NULL &&
         smt_edtf_get_latest (a) < smt_edtf_get_earliest (b);
}
