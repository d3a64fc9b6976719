/* smt-entity-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-entity-reader.h"

#include "smt-entity-private.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"
#include "smt-suggest.h"
#include "smt-template.h"
#include "smt-value-reader.h"

/* From the JSON tree of one entity to the entity, by the field tables. Every
 * fault in the tree is reported; an entity with a fault is not made. */

typedef SmtValueReader Reader;

static void read_fields (Reader         *self,
                         yyjson_val     *object,
                         const SmtField *fields,
                         guint           n_fields,
                         gpointer        owner);

static char *
describe_record (const SmtRecordType *type)
{
  /* TRANSLATORS: expected in a file of JSON; {type} is a word of the format, such
   * as "office" */
  return smt_template_fill (_("an object ({type})"), "type", type->name, NULL);
}

static SmtRecord *
read_record (Reader         *self,
             const SmtField *field,
             yyjson_val     *node)
{
  const SmtRecordType *type = field->record;
  SmtRecord *record;

  if (!yyjson_is_obj (node))
    {
      g_autofree char *expected = describe_record (type);

      smt_value_reader_report_type (self, node, expected);
      return NULL;
    }

  record = smt_record_new (type);
  read_fields (self, node, type->fields, type->n_fields, record);
  return record;
}

static gpointer
read_pointer (Reader         *self,
              const SmtField *field,
              yyjson_val     *node)
{
  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      return smt_value_reader_read_string (self, node);
    case SMT_FIELD_TEXT:
      return smt_value_reader_read_text (self, node);
    case SMT_FIELD_DATE:
      return smt_value_reader_read_date (self, node);
    case SMT_FIELD_REF:
      return smt_value_reader_read_ref (self, node);
    case SMT_FIELD_RECORD:
      return read_record (self, field, node);
    case SMT_FIELD_NUMBER:
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
    default:
      g_return_val_if_reached (NULL);
    }
}

static GDestroyNotify
get_free_func (const SmtField *field)
{
  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      return (GDestroyNotify) g_ref_string_release;
    case SMT_FIELD_TEXT:
      return (GDestroyNotify) smt_text_unref;
    case SMT_FIELD_REF:
      return (GDestroyNotify) smt_ref_free;
    case SMT_FIELD_RECORD:
      return (GDestroyNotify) smt_record_free;
    case SMT_FIELD_DATE:
    case SMT_FIELD_NUMBER:
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What stands for a faulty element, so that those after it keep their places
 * and faults in them are found where they are. */
static gpointer
new_placeholder (const SmtField *field)
{
  if (field->kind == SMT_FIELD_REF)
    return smt_ref_new ("");
  if (field->kind == SMT_FIELD_RECORD)
    return smt_record_new (field->record);
  return NULL;
}

static GPtrArray *
read_list (Reader         *self,
           const SmtField *field,
           yyjson_val     *node)
{
  GPtrArray *list;
  yyjson_val *element;
  gsize length = self->path->len;
  gsize i, n;

  if (!yyjson_is_arr (node))
    {
      smt_value_reader_report_type (self, node, _("a list"));
      return NULL;
    }

  if (yyjson_arr_size (node) == 0)
    {
      if (field->flags & SMT_FIELD_REQUIRED)
        smt_value_reader_report (self, SMT_FAULT_EMPTY_VALUE, _("an empty list"),
                                 _("at least one item"), NULL);
      return NULL;
    }

  list = g_ptr_array_new_full (yyjson_arr_size (node), get_free_func (field));
  yyjson_arr_foreach (node, i, n, element)
    {
      gpointer value;

      smt_json_pointer_append_index (self->path, i);
      value = read_pointer (self, field, element);
      if (value == NULL)
        value = new_placeholder (field);
      if (value != NULL)
        g_ptr_array_add (list, value);
      g_string_truncate (self->path, length);
    }

  return list;
}

static void
read_field (Reader         *self,
            const SmtField *field,
            gpointer        owner,
            yyjson_val     *node)
{
  if (field->kind == SMT_FIELD_NUMBER)
    G_STRUCT_MEMBER (guint, owner, field->offset) =
      smt_value_reader_read_number (self, node);
  else if (field->kind == SMT_FIELD_ANSWER)
    G_STRUCT_MEMBER (guint, owner, field->offset) =
      smt_value_reader_read_answer (self, node);
  else if (field->kind == SMT_FIELD_WORD)
    G_STRUCT_MEMBER (guint, owner, field->offset) =
      smt_value_reader_read_word (self, field, node);
  else if (field->flags & SMT_FIELD_LIST)
    *smt_field_peek (field, owner) = read_list (self, field, node);
  else
    *smt_field_peek (field, owner) = read_pointer (self, field, node);
}

/* Finds the field @name among @fields and those of inline records; *@owner
 * moves to the record then. */
static const SmtField *
find_field (const SmtField *fields,
            guint           n_fields,
            const char     *name,
            gpointer       *owner)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const SmtField *field = &fields[i];

      if (field->flags & SMT_FIELD_INLINE)
        {
          gpointer record = smt_field_get_record (field, *owner);

          field = find_field (field->record->fields, field->record->n_fields,
                              name, &record);
          if (field == NULL)
            continue;
          *owner = record;
          return field;
        }
      if (g_str_equal (field->name, name))
        return field;
    }

  return NULL;
}

static void
collect_names (GStrvBuilder   *builder,
               const SmtField *fields,
               guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & SMT_FIELD_INLINE)
      collect_names (builder, fields[i].record->fields, fields[i].record->n_fields);
    else
      g_strv_builder_add (builder, fields[i].name);
}

static void
report_unknown_field (Reader         *self,
                      const char     *name,
                      const SmtField *fields,
                      guint           n_fields,
                      gboolean        is_entity)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *shortened = g_utf8_truncate_middle (name, 60);
  g_autofree char *found = smt_fault_words_field (shortened);
  g_autofree char *list = NULL, *expected = NULL, *suggestion = NULL;

  if (is_entity)
    collect_names (builder, smt_entity_common_fields, smt_entity_n_common_fields);
  collect_names (builder, fields, n_fields);
  names = g_strv_builder_end (builder);
  list = g_strjoinv (", ", names);
  expected = smt_fault_words_one_of (list);
  suggestion = smt_suggest_word (name, (const char *const *) names);
  smt_value_reader_report (self, SMT_FAULT_UNKNOWN_FIELD, found, expected, suggestion);
}

static void
report_missing (Reader     *self,
                const char *name)
{
  g_autofree char *expected = smt_fault_words_field (name);

  /* TRANSLATORS: found in a file where a field should be */
  smt_value_reader_report (self, SMT_FAULT_MISSING_FIELD, _("nothing"), expected, NULL);
}

static void
check_required (Reader         *self,
                yyjson_val     *object,
                const SmtField *fields,
                guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & SMT_FIELD_REQUIRED) &&
        yyjson_obj_get (object, fields[i].name) == NULL)
      report_missing (self, fields[i].name);
}

/* Whatever stands as the id is the context as well. */
static void
read_id (Reader     *self,
         SmtEntity  *entity,
         yyjson_val *node)
{
  if (smt_value_reader_get_id (self, node) != NULL)
    entity->id = g_ref_string_acquire (self->context);
}

static void
read_members (Reader         *self,
              yyjson_val     *object,
              const SmtField *fields,
              guint           n_fields,
              gpointer        owner,
              gboolean        is_entity)
{
  gsize i, n;
  yyjson_val *key, *node;

  yyjson_obj_foreach (object, i, n, key, node)
    {
      const char *name = yyjson_get_str (key);
      gsize length = self->path->len;
      gpointer where = owner;
      const SmtField *field = NULL;

      if (is_entity)
        field = find_field (smt_entity_common_fields, smt_entity_n_common_fields,
                            name, &where);
      if (field == NULL)
        field = find_field (fields, n_fields, name, &where);

      smt_value_reader_push (self, name);
      if (field == NULL)
        report_unknown_field (self, name, fields, n_fields, is_entity);
      else if (field == &smt_entity_common_fields[0])
        read_id (self, owner, node);
      else
        read_field (self, field, where, node);
      g_string_truncate (self->path, length);
    }

  check_required (self, object, fields, n_fields);
}

static void
read_fields (Reader         *self,
             yyjson_val     *object,
             const SmtField *fields,
             guint           n_fields,
             gpointer        owner)
{
  read_members (self, object, fields, n_fields, owner, FALSE);
}

/* Id and name are common to all, but not required of all. */
static void
check_id_and_name (Reader     *self,
                   yyjson_val *object,
                   SmtEntity  *entity)
{
  SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (entity);

  if (klass->kind != SMT_ENTITY_MEMBERSHIP && yyjson_obj_get (object, "id") == NULL)
    report_missing (self, "id");
  if (klass->is_named && yyjson_obj_get (object, "name") == NULL)
    report_missing (self, "name");
}

/* The id; a membership may go without one: mechanism and party name it. */
static char *
new_context (SmtEntityType  type,
             yyjson_val    *object)
{
  const char *id = yyjson_get_str (yyjson_obj_get (object, "id"));
  const char *mechanism, *party;
  g_autofree char *both = NULL;

  if (id != NULL || type != SMT_ENTITY_MEMBERSHIP)
    return g_ref_string_new (id != NULL ? id : "");

  mechanism = yyjson_get_str (yyjson_obj_get (object, "mechanism"));
  party = yyjson_get_str (yyjson_obj_get (object, "party"));
  both = g_strdup_printf ("%s.%s", mechanism != NULL ? mechanism : "",
                          party != NULL ? party : "");
  return g_ref_string_new (both);
}

/**
 * smt_entity_reader_read:
 * @type: what is to be read
 * @node: its JSON
 * @text: the file @node is from
 * @offset: where @node begins in it, in bytes
 * @pointer: JSON pointer of @node
 * @faults: where faults go
 * @is_sound: (out): whether it had none. Where there was a fault the entity is
 *   good for nothing but to see what it refers to
 *
 * Returns: (transfer full) (nullable): the entity, its references not yet
 *   resolved; %NULL when @node is none at all
 */
SmtEntity *
smt_entity_reader_read (SmtEntityType  type,
                        yyjson_val    *node,
                        SmtJsonText   *text,
                        gsize          offset,
                        const char    *pointer,
                        SmtFaultList  *faults,
                        gboolean      *is_sound)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GRefString) context = NULL;
  g_autoptr (SmtEntity) entity = NULL;
  guint n_before = smt_fault_list_get_n_found (faults);
  Reader self = { text, offset, pointer, path, NULL, faults };
  SmtEntityClass *klass;

  if (!yyjson_is_obj (node))
    {
      smt_value_reader_report_type (&self, node, _("an object"));
      *is_sound = FALSE;
      return NULL;
    }

  self.context = context = new_context (type, node);
  entity = g_object_new (smt_entity_type_get_gtype (type), NULL);
  klass = SMT_ENTITY_GET_CLASS (entity);
  check_id_and_name (&self, node, entity);
  read_members (&self, node, klass->fields, klass->n_fields, entity, TRUE);

  *is_sound = smt_fault_list_get_n_found (faults) == n_before;
  if (entity->id == NULL)
    entity->id = g_steal_pointer (&context);
  return g_steal_pointer (&entity);
}

/**
 * smt_entity_reader_read_text:
 * @context: the context under which catalogs translate it
 *
 * Reads a text that belongs to no entity; otherwise as
 * smt_entity_reader_read().
 *
 * Returns: (transfer full) (nullable): the text
 */
SmtText *
smt_entity_reader_read_text (yyjson_val   *node,
                             SmtJsonText  *text,
                             gsize         offset,
                             const char   *pointer,
                             const char   *context,
                             SmtFaultList *faults)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GRefString) shared = g_ref_string_new (context);
  Reader self = { text, offset, pointer, path, shared, faults };

  return smt_value_reader_read_text (&self, node);
}
