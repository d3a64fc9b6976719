/* smt-entity-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entities as JSON, for other programs: every field under its name in the
 * file format, by the same tables that read it, so that none can be left out.
 * Dates stay EDTF, references ids and words the words of the file; what a
 * person reads is one string in the language asked for. The result is
 * therefore not a dataset file again: it says one language, and it says the
 * name of what has none there.
 *
 * It can be told by one source alone. Then what rests on others only is left
 * out, as if nobody had stated it; names, and what an entity links, stay.
 *
 * Cost: linear in what the entity holds.
 */

#include "smt-entity-json.h"

#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-label.h"
#include "smt-support.h"

typedef struct
{
  JsonObject      *object;
  SmtLanguage     *language;
  const SmtEntity *source;   /* or NULL, for all */
  SmtSupport       support;  /* of what is written */
  GPtrArray       *passages; /* that it has, or NULL */
} Writer;

static JsonNode *record_to_json (Writer         *outer,
                                 const SmtField *field,
                                 gconstpointer   record);

static JsonNode *
string_to_json (const char *string)
{
  return json_node_init_string (json_node_alloc (), string);
}

/* One value of a list, or the value itself; NULL for a record of which nothing
 * is left. */
static JsonNode *
pointer_to_json (Writer         *self,
                 const SmtField *field,
                 gconstpointer   value)
{
  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      return string_to_json (value);
    case SMT_FIELD_TEXT:
      return string_to_json (smt_language_get_text (self->language, value, NULL));
    case SMT_FIELD_DATE:
      return string_to_json (smt_edtf_get_text (value));
    case SMT_FIELD_REF:
      return string_to_json (((const SmtRef *) value)->id);
    case SMT_FIELD_RECORD:
      return record_to_json (self, field, value);
    case SMT_FIELD_NUMBER:
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
    default:
      g_assert_not_reached ();
    }
}

static JsonNode *
list_to_json (Writer         *self,
              const SmtField *field,
              GPtrArray      *list)
{
  g_autoptr (JsonArray) array = json_array_sized_new (list->len);

  for (guint i = 0; i < list->len; i++)
    {
      JsonNode *element = pointer_to_json (self, field, g_ptr_array_index (list, i));

      if (element != NULL)
        json_array_add_element (array, element);
    }

  return json_array_get_length (array) > 0 ? json_node_init_array (json_node_alloc (), array)
                                           : NULL;
}

static JsonNode *
field_to_json (Writer         *self,
               const SmtField *field,
               gconstpointer   owner)
{
  if (field->record == &smt_passage_type)
    {
      g_autoptr (JsonArray) passages =
        smt_passages_to_json (smt_field_get_list (field, owner), self->source,
                              self->language);

      return json_array_get_length (passages) > 0
             ? json_node_init_array (json_node_alloc (), passages) : NULL;
    }
  if (field->flags & SMT_FIELD_LIST)
    return list_to_json (self, field, smt_field_get_list (field, owner));

  switch (field->kind)
    {
    case SMT_FIELD_NUMBER:
      return json_node_init_int (json_node_alloc (),
                                 smt_field_get_number (field, owner));
    case SMT_FIELD_ANSWER:
      return json_node_init_boolean (json_node_alloc (),
                                     smt_field_get_number (field, owner) ==
                                     SMT_ANSWER_YES);
    case SMT_FIELD_WORD:
      return string_to_json (smt_field_get_word (field, owner));
    case SMT_FIELD_STRING:
    case SMT_FIELD_TEXT:
    case SMT_FIELD_DATE:
    case SMT_FIELD_REF:
    case SMT_FIELD_RECORD:
    default:
      return pointer_to_json (self, field, G_STRUCT_MEMBER (gpointer, owner, field->offset));
    }
}

static SmtSupport
get_support (Writer         *self,
             const SmtField *field)
{
  return smt_support_of_field (self->support, self->passages, field->name, self->source);
}

/* The party and the mechanism of a membership are what it ties; a list that must not
 * be empty says something. */
static gboolean
is_tie (const SmtField *field)
{
  return field->kind == SMT_FIELD_REF &&
         (field->flags & (SMT_FIELD_REQUIRED | SMT_FIELD_LIST)) == SMT_FIELD_REQUIRED;
}

/* What tells an entity from others is nobody's statement, a note weighs all
 * sources, and a record is asked for itself. */
static gboolean
is_said (Writer         *self,
         const SmtField *field)
{
  static const char *const names[] = { "acronym", "aliases", "number", NULL };

  if (field->kind == SMT_FIELD_RECORD || g_strv_contains (names, field->name) ||
      is_tie (field))
    return TRUE;
  if (g_str_equal (field->name, "note"))
    return get_support (self, field) == SMT_SUPPORT_ALONE;
  return get_support (self, field) != SMT_SUPPORT_NONE;
}

static void
add_field (const SmtField *field,
           gconstpointer   owner,
           gpointer        user_data)
{
  Writer *self = user_data;
  JsonNode *node = is_said (self, field) ? field_to_json (self, field, owner) : NULL;

  if (node != NULL)
    json_object_set_member (self->object, field->name, node);
}

static void
set_date (JsonObject    *object,
          const char    *name,
          const SmtEdtf *date)
{
  if (date != NULL)
    json_object_set_string_member (object, name, smt_edtf_get_text (date));
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

static JsonArray *
texts_to_json (Writer    *self,
               GPtrArray *texts)
{
  JsonArray *array = json_array_sized_new (texts->len);

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (array,
                                   smt_language_get_text (self->language,
                                                          g_ptr_array_index (texts, i), NULL));
  return array;
}

static void
set_certainty (JsonObject   *object,
               SmtCertainty  certainty)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (SMT_TYPE_CERTAINTY);

  json_object_set_string_member (object, "certainty",
                                 g_enum_get_value (words, certainty)->value_nick);
}

/* A source may date a thing, put it at a place, or be sure of it, in its own way. */
static void
set_own_values (Writer *self)
{
  const SmtPassage *passage = smt_passages_find (self->passages, self->source);
  const SmtPassage *since = smt_account_find (self->passages, "since", self->source);
  const SmtPassage *date = smt_account_find (self->passages, "date", self->source);
  const SmtPassage *place = smt_account_find (self->passages, "place", self->source);
  const SmtPassage *items = smt_account_find (self->passages, "items", self->source);

  if (passage != NULL && passage->certainty != 0)
    set_certainty (self->object, passage->certainty);
  if (since != NULL)
    {
      set_date (self->object, "since", since->since);
      set_date (self->object, "until", since->until);
    }
  if (date != NULL)
    set_date (self->object, "date", date->date);
  if (date != NULL && json_object_has_member (self->object, "basis"))
    json_object_remove_member (self->object, "basis");
  if (place != NULL)
    json_object_set_string_member (self->object, "place", place->place->id);
  if (items != NULL)
    json_object_set_array_member (self->object, "items", texts_to_json (self, items->items));
}

/* It may date a period, too. */
static void
set_account (Writer          *self,
             const SmtPeriod *period)
{
  const SmtPassage *passage = smt_period_find_passage (period, self->source);
  const SmtEdtf *since, *until;
  SmtCertainty certainty;

  smt_period_get_account (period, passage, &since, &until, &certainty);
  set_date (self->object, "since", since);
  set_date (self->object, "until", until);
  set_certainty (self->object, certainty);
}

/* A record keeps what it rests on the source for, and the records in it that
 * do. A link alone says nothing. */
static JsonNode *
record_to_json (Writer         *outer,
                const SmtField *field,
                gconstpointer   record)
{
  const SmtRecordType *type = ((const SmtRecord *) record)->type;
  g_autoptr (JsonObject) object = json_object_new ();
  Writer writer = { object, outer->language, outer->source, SMT_SUPPORT_NONE, NULL };

  writer.support =
    smt_support_of_record (record, outer->source, get_support (outer, field));
  if (type == &smt_period_type && writer.support == SMT_SUPPORT_NONE)
    return NULL;

  writer.passages = smt_record_get_passages (record);
  smt_fields_visit (type->fields, type->n_fields, record, add_field, &writer);
  set_own_values (&writer);
  if (type == &smt_period_type && outer->source != NULL)
    set_account (&writer, record);
  if (outer->source != NULL && json_object_get_size (object) == 0)
    return NULL;
  return json_node_init_object (json_node_alloc (), object);
}

/**
 * smt_entity_names_to_json:
 *
 * Gives the names that the dataset has, by language tag. What has none of its
 * own is called after what it links, which is said in English only.
 *
 * Returns: (transfer full): a new object
 */
JsonObject *
smt_entity_names_to_json (SmtEntity *entity)
{
  const SmtText *name = smt_entity_get_name (entity);
  JsonObject *names = json_object_new ();

  if (name == NULL)
    {
      g_autoptr (SmtLanguage) english = smt_language_new ("en", NULL);
      g_autofree char *label = smt_label_dup (entity, english, NULL);

      json_object_set_string_member (names, "en", label);
      return names;
    }

  for (guint i = 0; i < smt_text_get_n_tags (name); i++)
    {
      const char *tag;
      const char *string = smt_text_get_nth (name, i, &tag);

      json_object_set_string_member (names, tag, string);
    }

  return names;
}

/**
 * smt_entity_to_json:
 * @entity: an entity whose dataset is there
 * @source: (nullable): the one source that is asked; %NULL, all
 * @language: for what a person reads: the name, and texts
 *
 * Gives all that the dataset says of @entity: `id`, `type`, `name` (one
 * string), `names` (by language tag), then every field that is set.
 *
 * Returns: (transfer full): a new object
 */
JsonObject *
smt_entity_to_json (SmtEntity       *entity,
                    const SmtEntity *source,
                    SmtLanguage     *language)
{
  Writer writer = { NULL, language, source, SMT_SUPPORT_ALONE, NULL };
  g_autofree char *label = NULL;

  g_return_val_if_fail (SMT_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  label = smt_label_dup (entity, language, NULL);
  writer.support = smt_support_of_entity (entity, source);
  writer.object = json_object_new ();
  json_object_set_string_member (writer.object, "id", smt_entity_get_id (entity));
  json_object_set_string_member (writer.object, "type",
                                 smt_entity_type_get_name (smt_entity_get_kind (entity)));
  json_object_set_string_member (writer.object, "name", label);
  json_object_set_object_member (writer.object, "names",
                                 smt_entity_names_to_json (entity));
  writer.passages = smt_entity_get_passages (entity);
  smt_entity_visit (entity, add_field, &writer);
  set_own_values (&writer);
  return writer.object;
}

/**
 * smt_passages_to_json:
 * @passages: (nullable) (element-type SmtPassage): passages
 * @source: (nullable): only those in this source; %NULL, all
 * @language: as for smt_entity_to_json()
 *
 * Returns: (transfer full): a new array, empty when there is none
 */
JsonArray *
smt_passages_to_json (GPtrArray       *passages,
                      const SmtEntity *source,
                      SmtLanguage     *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const SmtPassage *passage = g_ptr_array_index (passages, i);
      Writer writer = { NULL, language, NULL, SMT_SUPPORT_ALONE, NULL };

      if (source != NULL && passage->source->target != source)
        continue;
      writer.object = json_object_new ();
      smt_fields_visit (smt_passage_type.fields, smt_passage_type.n_fields,
                        passage, add_field, &writer);
      json_array_add_object_element (array, writer.object);
    }

  return array;
}
