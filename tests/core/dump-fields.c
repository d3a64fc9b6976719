/* dump-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints the field tables of all types of entities and records as JSON, so
 * that the JSON Schema can be held against them:
 *
 *   dump-fields
 *
 * or reads lines, and prints for each whether it is a date:
 *
 *   dump-fields --dates < LINES
 */

#include <json-glib/json-glib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "smt-entities.h"
#include "smt-entity-private.h"

static const char *const kinds[] = {
  [SMT_FIELD_STRING] = "string",
  [SMT_FIELD_TEXT] = "text",
  [SMT_FIELD_DATE] = "date",
  [SMT_FIELD_NUMBER] = "number",
  [SMT_FIELD_ANSWER] = "answer",
  [SMT_FIELD_WORD] = "word",
  [SMT_FIELD_REF] = "ref",
  [SMT_FIELD_RECORD] = "record",
};

typedef struct
{
  JsonBuilder *builder;
  GHashTable  *records;  /* the types of records met, each to be printed once */
} Dumper;

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_flag (JsonBuilder *builder,
          const char  *name,
          gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_words (JsonBuilder    *builder,
           const SmtField *field)
{
  GEnumClass *words = g_type_class_ref (field->get_word_type ());

  json_builder_set_member_name (builder, "words");
  json_builder_begin_array (builder);
  for (guint i = 0; i < words->n_values; i++)
    json_builder_add_string_value (builder, words->values[i].value_nick);
  json_builder_end_array (builder);
  g_type_class_unref (words);
}

static void dump_fields (Dumper         *self,
                         const SmtField *fields,
                         guint           n_fields);

static void
dump_field (Dumper         *self,
            const SmtField *field)
{
  if (field->flags & SMT_FIELD_INLINE)
    {
      dump_fields (self, field->record->fields, field->record->n_fields);
      return;
    }

  json_builder_set_member_name (self->builder, field->name);
  json_builder_begin_object (self->builder);
  add_string (self->builder, "kind", kinds[field->kind]);
  add_flag (self->builder, "required", (field->flags & SMT_FIELD_REQUIRED) != 0);
  add_flag (self->builder, "list", (field->flags & SMT_FIELD_LIST) != 0);
  if (field->kind == SMT_FIELD_WORD)
    add_words (self->builder, field);
  if (field->kind == SMT_FIELD_RECORD)
    {
      add_string (self->builder, "record", field->record->name);
      g_hash_table_add (self->records, (gpointer) field->record);
    }
  json_builder_end_object (self->builder);
}

static void
dump_fields (Dumper         *self,
             const SmtField *fields,
             guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    dump_field (self, &fields[i]);
}

/* Id and name are common to all, but not required of all. */
static void
dump_type (Dumper        *self,
           SmtEntityType  type)
{
  SmtEntityClass *klass = g_type_class_ref (smt_entity_type_get_gtype (type));

  json_builder_set_member_name (self->builder, smt_entity_type_get_name (type));
  json_builder_begin_object (self->builder);
  add_string (self->builder, "collection", smt_entity_type_get_collection (type));
  add_flag (self->builder, "id_required", type != SMT_ENTITY_MEMBERSHIP);
  add_flag (self->builder, "name_required", klass->is_named);
  json_builder_set_member_name (self->builder, "fields");
  json_builder_begin_object (self->builder);
  dump_fields (self, smt_entity_common_fields, smt_entity_n_common_fields);
  dump_fields (self, klass->fields, klass->n_fields);
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
  g_type_class_unref (klass);
}

/* Records hold further records, so that the walk may find more of them. */
static void
dump_records (Dumper *self)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  while (g_hash_table_size (done) < g_hash_table_size (self->records))
    {
      g_autoptr (GPtrArray) types = g_hash_table_get_keys_as_ptr_array (self->records);

      for (guint i = 0; i < types->len; i++)
        {
          const SmtRecordType *type = g_ptr_array_index (types, i);

          if (!g_hash_table_add (done, (gpointer) type))
            continue;
          json_builder_set_member_name (self->builder, type->name);
          json_builder_begin_object (self->builder);
          dump_fields (self, type->fields, type->n_fields);
          json_builder_end_object (self->builder);
        }
    }
}

static char *
dump_all (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) records = g_hash_table_new (NULL, NULL);
  g_autoptr (JsonNode) root = NULL;
  Dumper self = { builder, records };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "types");
  json_builder_begin_object (builder);
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    dump_type (&self, type);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_object (builder);
  dump_records (&self);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static void
judge_dates (void)
{
  char line[256];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_autoptr (SmtEdtf) date = smt_edtf_parse (g_strchomp (line), NULL);

      puts (date != NULL ? "yes" : "no");
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *text = NULL;

  setlocale (LC_ALL, "");
  if (argc > 1 && g_str_equal (argv[1], "--dates"))
    {
      judge_dates ();
      return 0;
    }

  text = dump_all ();
  puts (text);
  return 0;
}
