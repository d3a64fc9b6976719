/* test-entity.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entities of all types: every field comes from the file into the entity and
 * can be found there; what an entity is without its dataset; no leaks.
 */

#include "dataset-fixture.h"
#include "entity-maker.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-entity-private.h"

#define N_OF_EACH 60

static SmtDataset *
read_document (JsonNode *document)
{
  g_autofree char *text = json_to_string (document, TRUE);

  return fixture_read_valid (text);
}

/* The fields that some entity of the dataset has, in itself or in a record. */
static void
collect_set (const SmtField *field,
             gconstpointer   owner,
             gpointer        set)
{
  g_hash_table_add (set, (gpointer) field);
}

static void
assert_all_set (GHashTable     *set,
                const char     *what,
                const SmtField *fields,
                guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const SmtRecordType *record = fields[i].record;

      if (!(fields[i].flags & SMT_FIELD_INLINE) &&
          !g_hash_table_contains (set, &fields[i]))
        g_error ("no %s had the field %s", what, fields[i].name);
      if (record != NULL)
        assert_all_set (set, record->name, record->fields, record->n_fields);
    }
}

/* What is read is what was written, field by field, and no field was left out
 * of the trial. */
static void
test_entity_all_fields (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n_of_each = MAX (fixture_scale (N_OF_EACH), 40);
  g_autoptr (JsonNode) document = entity_maker_make_dataset (rand, n_of_each);
  g_autoptr (SmtDataset) dataset = read_document (document);
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  g_hash_table_add (set, (gpointer) &smt_entity_common_fields[0]);
  g_hash_table_add (set, (gpointer) &smt_entity_common_fields[1]);
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      JsonArray *array = json_object_get_array_member (
        json_node_get_object (document), smt_entity_type_get_collection (type));
      GListModel *list = smt_dataset_get_list (dataset, type);

      g_assert_cmpint (g_list_model_get_n_items (list), ==, json_array_get_length (array));
      g_assert_cmpint (g_list_model_get_n_items (list), >, n_of_each / 2);
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
          g_autoptr (JsonNode) written = entity_maker_write (entity);
          JsonNode *expected = json_array_get_element (array, i);

          if (!json_node_equal (written, expected))
            g_error ("read %s from %s", json_to_string (written, FALSE),
                     json_to_string (expected, FALSE));
          smt_entity_visit_deep (entity, collect_set, set);
        }
    }

  assert_all_set (set, "entity", smt_entity_common_fields, smt_entity_n_common_fields);
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      SmtEntityClass *klass = g_type_class_ref (smt_entity_type_get_gtype (type));

      assert_all_set (set, smt_entity_type_get_name (type), klass->fields, klass->n_fields);
      g_type_class_unref (klass);
    }
}

/* Each field is found by its name in the file, set or not. */
static void
test_entity_field_names (void)
{
  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      SmtEntityClass *klass = g_type_class_ref (smt_entity_type_get_gtype (type));
      g_autoptr (SmtEntity) entity = g_object_new (smt_entity_type_get_gtype (type), NULL);
      gconstpointer owner = NULL;

      g_assert_cmpint (smt_entity_get_kind (entity), ==, type);
      for (guint i = 0; i < klass->n_fields; i++)
        if (!(klass->fields[i].flags & SMT_FIELD_INLINE))
          {
            g_assert_true (smt_entity_find_field (entity, klass->fields[i].name, &owner) ==
                           &klass->fields[i]);
            g_assert_true (owner == entity);
            g_assert_false (smt_field_is_set (&klass->fields[i], owner));
          }
      for (guint i = 0; i < smt_entity_n_common_fields; i++)
        g_assert_true (smt_entity_find_field (entity, smt_entity_common_fields[i].name,
                                              &owner) == &smt_entity_common_fields[i]);
      g_assert_null (smt_entity_find_field (entity, "nothing", &owner));
      g_type_class_unref (klass);
    }
}

/* The facts of a mechanism are its own fields; those of a party are one. */
static void
test_entity_facts (void)
{
  g_autoptr (SmtEntity) mechanism = g_object_new (SMT_TYPE_MECHANISM, NULL);
  g_autoptr (SmtEntity) party = g_object_new (SMT_TYPE_PARTY, NULL);
  g_autoptr (SmtEntity) topic = g_object_new (SMT_TYPE_TOPIC, NULL);
  gconstpointer owner;

  g_assert_nonnull (smt_entity_find_field (mechanism, "acronym", &owner));
  g_assert_true (owner == smt_entity_get_facts (mechanism));
  g_assert_null (smt_entity_find_field (mechanism, "facts", &owner));
  g_assert_null (smt_entity_find_field (party, "acronym", &owner));
  g_assert_null (smt_entity_get_facts (party));
  g_assert_null (smt_entity_get_facts (topic));
}

static void
test_entity_defaults (void)
{
  g_autoptr (SmtEntity) topic = g_object_new (SMT_TYPE_TOPIC, NULL);
  g_autoptr (SmtEntity) place = g_object_new (SMT_TYPE_PLACE, NULL);

  g_assert_cmpint (smt_entity_get_certainty (topic), ==, SMT_CERTAINTY_STATED);
  g_assert_null (smt_entity_get_name (topic));
  g_assert_null (smt_entity_get_note (topic));
  g_assert_null (smt_entity_get_passages (topic));
  g_assert_null (smt_entity_get_aliases (topic));
  g_assert_null (smt_entity_get_ref (topic, "within"));
  g_assert_null (smt_entity_get_ref (place, "within"));
  g_assert_null (smt_entity_get_ref (place, "name"));
  g_assert_null (smt_entity_get_date (place, "kind"));
  g_assert_null (smt_entity_get_date (place, "date"));
}

static void
test_entity_types (void)
{
  SmtEntityType type;

  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    {
      g_assert_true (smt_entity_type_from_name (smt_entity_type_get_name (i), &type));
      g_assert_cmpint (type, ==, i);
      g_assert_true (smt_entity_type_from_collection (smt_entity_type_get_collection (i), &type));
      g_assert_cmpint (type, ==, i);
      g_assert_true (g_type_is_a (smt_entity_type_get_gtype (i), SMT_TYPE_ENTITY));
      g_assert_cmpstr (smt_entity_type_get_label (i), !=, "");
    }
  g_assert_false (smt_entity_type_from_name ("topics", &type));
  g_assert_false (smt_entity_type_from_collection ("topic", &type));
  g_assert_false (smt_entity_type_from_name (NULL, &type));
}

static void
assert_link_dropped (const SmtField *field,
                     gconstpointer   owner,
                     gpointer        n_links)
{
  GPtrArray *list;

  if (field->kind != SMT_FIELD_REF)
    return;
  if (!(field->flags & SMT_FIELD_LIST))
    {
      g_assert_nonnull (smt_field_get_ref (field, owner)->id);
      g_assert_null (smt_field_get_ref (field, owner)->target);
      (*(guint *) n_links)++;
      return;
    }

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len; i++)
    g_assert_null (((SmtRef *) g_ptr_array_index (list, i))->target);
  *(guint *) n_links += list->len;
}

/* Kept for longer than the dataset, entities point nowhere, and then go. */
static void
test_entity_outlives_dataset (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (JsonNode) document = entity_maker_make_dataset (rand, 5);
  SmtDataset *dataset = read_document (document);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  guint n_links = 0;

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    for (guint i = 0; i < 6; i++)
      g_ptr_array_add (kept, g_list_model_get_item (smt_dataset_get_list (dataset, type), i));
  smt_dataset_get_index (dataset);
  smt_dataset_get_referrers (dataset, g_ptr_array_index (kept, 0));
  g_assert_finalize_object (dataset);

  for (guint i = 0; i < kept->len; i++)
    {
      SmtEntity *entity = g_ptr_array_index (kept, i);

      smt_entity_visit_deep (entity, assert_link_dropped, &n_links);
      g_assert_nonnull (smt_entity_get_id (entity));
      g_assert_null (smt_entity_get_ref (entity, "mechanism"));
    }
  g_assert_cmpint (n_links, >, 200);

  for (guint i = 0; i < kept->len; i++)
    g_assert_finalize_object (g_ptr_array_index (kept, i));
}

static void
assert_context (const SmtText *text,
                const char    *expected)
{
  g_autofree char *context = smt_text_dup_context (text);

  g_assert_cmpstr (context, ==, expected);
}

/* A context names a text in the catalogs: the entity, and the way to it. */
static void
test_entity_text_contexts (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"roles\": [{\"id\": \"r\", \"kind\": \"full\", \"name\": \"R\"}],"
    "\"parties\": [{\"id\": \"P\", \"name\": \"P\", \"kind\": \"state\"}],"
    "\"mechanisms\": [{\"id\": \"m\", \"name\": {\"en\": \"M\", \"fr\": \"F\"},"
    "                  \"levels\": {\"items\": [\"one\", \"two\"]}}],"
    "\"memberships\": [{\"party\": \"P\", \"mechanism\": \"m\","
    "                   \"periods\": [{\"role\": \"r\", \"note\": \"N\"}]}]"));
  SmtEntity *mechanism = smt_dataset_lookup (dataset, "m");
  SmtMembership *membership = SMT_MEMBERSHIP (smt_dataset_lookup (dataset, "m.P"));
  SmtPeriod *period = g_ptr_array_index (smt_membership_get_periods (membership), 0);
  GPtrArray *items = smt_entity_get_facts (mechanism)->levels->items;

  assert_context (smt_entity_get_name (mechanism), "m/name");
  assert_context (g_ptr_array_index (items, 1), "m/levels/items/1");
  assert_context (period->note, "m.P/periods/0/note");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entity/all-fields", test_entity_all_fields);
  g_test_add_func ("/entity/field-names", test_entity_field_names);
  g_test_add_func ("/entity/facts", test_entity_facts);
  g_test_add_func ("/entity/defaults", test_entity_defaults);
  g_test_add_func ("/entity/types", test_entity_types);
  g_test_add_func ("/entity/outlives-dataset", test_entity_outlives_dataset);
  g_test_add_func ("/entity/text-contexts", test_entity_text_contexts);

  return g_test_run ();
}
