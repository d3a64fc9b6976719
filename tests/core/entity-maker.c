/* entity-maker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entity-maker.h"

#include "dataset-fixture.h"
#include "smt-entity-private.h"

/* Entities of all types at random, made by walking the field tables, and the
 * way back: so that a test meets every field that there is, and any that is
 * added later.
 *
 * Of each type the first entity refers to nothing and is what all others refer
 * to, so that no reference leads astray or in a ring. */

typedef struct
{
  GRand *rand;
  guint  n_texts;
} Maker;

static JsonNode *make_record (Maker          *self,
                              const SmtField *fields,
                              guint           n_fields);

static gboolean
chance (Maker *self,
        int    one_in)
{
  return g_rand_int_range (self->rand, 0, one_in) == 0;
}

static JsonNode *
make_string (const char *string)
{
  return json_node_init_string (json_node_alloc (), string);
}

static JsonNode *
make_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static JsonNode *
make_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

static JsonNode *
make_text (Maker *self)
{
  g_autofree char *english = g_strdup_printf ("Text “%u”", ++self->n_texts);
  g_autofree char *french = g_strdup_printf ("Texte n° %u", self->n_texts);
  JsonObject *object;

  if (!chance (self, 3))
    return make_string (english);

  object = json_object_new ();
  json_object_set_string_member (object, "en", english);
  json_object_set_string_member (object, "fr", french);
  return make_object (object);
}

/* Whatever ends, ends after it began. */
static JsonNode *
make_date (Maker          *self,
           const SmtField *field)
{
  static const char *forms[] = { "%d", "%d~", "%d-11", "%d-06-23", "%d?", "../%d", "%d-24" };
  int year = g_rand_int_range (self->rand, 1990, 2000) +
             (g_str_equal (field->name, "until") ? 20 : 0);
  g_autofree char *text =
    g_strdup_printf (forms[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (forms))], year);

  return make_string (text);
}

static JsonNode *
make_word (Maker          *self,
           const SmtField *field)
{
  GEnumClass *words = g_type_class_ref (field->get_word_type ());
  JsonNode *node =
    make_string (words->values[g_rand_int_range (self->rand, 0, words->n_values)].value_nick);

  g_type_class_unref (words);
  return node;
}

static JsonNode *
make_ref (Maker          *self,
          const SmtField *field)
{
  guint type;
  g_autofree char *id = NULL;

  /* Not any party has members. */
  if (g_str_equal (field->name, "mechanism") &&
      (field->targets & SMT_ONE_TYPE (SMT_ENTITY_MECHANISM)))
    return make_string ("base-mechanism");

  do
    type = g_rand_int_range (self->rand, 0, SMT_N_ENTITY_TYPES);
  while (!(field->targets & SMT_ONE_TYPE (type)));
  id = g_strdup_printf ("base-%s", smt_entity_type_get_name (type));
  return make_string (id);
}

/* Codes that the world has agreed on are not any string, nor is the name of a
 * field. */
static JsonNode *
make_string_of (Maker          *self,
                const SmtField *field)
{
  g_autofree char *code = NULL;

  if (g_str_equal (field->name, "region"))
    return make_string ("035");
  if (g_str_equal (field->name, "language"))
    return make_string ("pt-BR");
  if (g_str_equal (field->name, "fields"))
    return make_string ("passages");
  if (!g_str_equal (field->name, "code"))
    return make_string ("V.7 ¶3 \"s2\" \\ /");

  code = g_strdup_printf ("cow-%03d", g_rand_int_range (self->rand, 0, 1000));
  return make_string (code);
}

static JsonNode *
make_single (Maker          *self,
             const SmtField *field)
{
  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      return make_string_of (self, field);
    case SMT_FIELD_TEXT:
      return make_text (self);
    case SMT_FIELD_DATE:
      return make_date (self, field);
    case SMT_FIELD_NUMBER:
      return json_node_init_int (json_node_alloc (),
                                 g_rand_int_range (self->rand, 1, 1000001));
    case SMT_FIELD_ANSWER:
      return json_node_init_boolean (json_node_alloc (), g_rand_boolean (self->rand));
    case SMT_FIELD_WORD:
      return make_word (self, field);
    case SMT_FIELD_REF:
      return make_ref (self, field);
    case SMT_FIELD_RECORD:
      return make_record (self, field->record->fields, field->record->n_fields);
    default:
      g_assert_not_reached ();
    }
}

static JsonNode *
make_value (Maker          *self,
            const SmtField *field)
{
  JsonArray *array;

  if (!(field->flags & SMT_FIELD_LIST))
    return make_single (self, field);

  array = json_array_new ();
  for (int i = g_rand_int_range (self->rand, 1, 4); i > 0; i--)
    json_array_add_element (array, make_single (self, field));
  return make_array (array);
}

static void
add_fields (Maker          *self,
            JsonObject     *object,
            const SmtField *fields,
            guint           n_fields,
            gboolean        all)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & SMT_FIELD_INLINE)
      add_fields (self, object, fields[i].record->fields, fields[i].record->n_fields, all);
    else if ((fields[i].flags & SMT_FIELD_REQUIRED) || (all && chance (self, 2)))
      json_object_set_member (object, fields[i].name, make_value (self, &fields[i]));
}

static JsonNode *
make_record (Maker          *self,
             const SmtField *fields,
             guint           n_fields)
{
  JsonObject *object = json_object_new ();

  add_fields (self, object, fields, n_fields, TRUE);
  return make_object (object);
}

static JsonObject *
make_entity (Maker         *self,
             SmtEntityType  type,
             guint          number)
{
  SmtEntityClass *klass = g_type_class_ref (smt_entity_type_get_gtype (type));
  JsonObject *object = json_object_new ();
  g_autofree char *id =
    number == 0 ? g_strdup_printf ("base-%s", smt_entity_type_get_name (type))
                : g_strdup_printf ("%s_%u.x", smt_entity_type_get_name (type), number);

  json_object_set_string_member (object, "id", id);
  if (klass->is_named || chance (self, 2))
    json_object_set_member (object, "name", make_text (self));
  add_fields (self, object, klass->fields, klass->n_fields, number > 0);
  if (number > 0)
    add_fields (self, object, smt_entity_common_fields + 2,
                smt_entity_n_common_fields - 2, TRUE);
  g_type_class_unref (klass);
  return object;
}

/**
 * entity_maker_make_dataset:
 * @n_of_each: how many of each type, besides the one that others refer to
 *
 * Returns: (transfer full): a document that the reader must accept; entities
 *   that could not be kept are missing
 */
JsonNode *
entity_maker_make_dataset (GRand *rand,
                           guint  n_of_each)
{
  Maker self = { .rand = rand };
  JsonObject *document = json_object_new ();
  JsonNode *node = make_object (document);

  json_object_set_string_member (document, "format", "summitry-dataset");
  json_object_set_int_member (document, "version", 1);
  json_object_set_string_member (document, "id", "made");
  json_object_set_string_member (document, "as_of", "2020-12-31");
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      JsonArray *array = json_array_new ();

      for (guint i = 0; i <= n_of_each; i++)
        json_array_add_object_element (array, make_entity (&self, type, i));
      json_object_set_array_member (document, smt_entity_type_get_collection (type), array);
    }
  fixture_repair (node);
  return node;
}

static JsonNode *write_record (gpointer record);

static JsonNode *
write_text (const SmtText *text)
{
  JsonObject *object;

  if (smt_text_get_n_tags (text) == 1)
    return make_string (smt_text_get_english (text));

  object = json_object_new ();
  for (guint i = 0; i < smt_text_get_n_tags (text); i++)
    {
      const char *tag, *string = smt_text_get_nth (text, i, &tag);

      json_object_set_string_member (object, tag, string);
    }
  return make_object (object);
}

static JsonNode *
write_pointer (const SmtField *field,
               gpointer        value)
{
  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      return make_string (value);
    case SMT_FIELD_TEXT:
      return write_text (value);
    case SMT_FIELD_DATE:
      return make_string (smt_edtf_get_text (value));
    case SMT_FIELD_REF:
      return make_string (((SmtRef *) value)->id);
    case SMT_FIELD_RECORD:
      return write_record (value);
    case SMT_FIELD_NUMBER:
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
    default:
      g_assert_not_reached ();
    }
}

static JsonNode *
write_value (const SmtField *field,
             gconstpointer   owner)
{
  JsonArray *array;
  GPtrArray *list;

  if (field->kind == SMT_FIELD_NUMBER)
    return json_node_init_int (json_node_alloc (), smt_field_get_number (field, owner));
  if (field->kind == SMT_FIELD_ANSWER)
    return json_node_init_boolean (json_node_alloc (),
                                   smt_field_get_number (field, owner) == SMT_ANSWER_YES);
  if (field->kind == SMT_FIELD_WORD)
    return make_string (smt_field_get_word (field, owner));
  if (!(field->flags & SMT_FIELD_LIST))
    return write_pointer (field, *smt_field_peek (field, (gpointer) owner));

  array = json_array_new ();
  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len; i++)
    json_array_add_element (array, write_pointer (field, g_ptr_array_index (list, i)));
  return make_array (array);
}

static void
visit_field (const SmtField *field,
             gconstpointer   owner,
             gpointer        object)
{
  json_object_set_member (object, field->name, write_value (field, owner));
}

static JsonNode *
write_record (gpointer record)
{
  const SmtRecordType *type = ((SmtRecord *) record)->type;
  JsonObject *object = json_object_new ();

  smt_fields_visit (type->fields, type->n_fields, record, visit_field, object);
  return make_object (object);
}

/**
 * entity_maker_write:
 *
 * Returns: (transfer full): the JSON that @entity was read from
 */
JsonNode *
entity_maker_write (SmtEntity *entity)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", smt_entity_get_id (entity));
  if (smt_entity_get_name (entity) != NULL)
    json_object_set_member (object, "name", write_text (smt_entity_get_name (entity)));
  smt_entity_visit (entity, visit_field, object);
  return make_object (object);
}
