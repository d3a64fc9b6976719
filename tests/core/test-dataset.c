/* test-dataset.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dataset: finding by id, who refers to what against a search through the
 * JSON, building without a file, and the bundled one.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "entity-maker.h"
#include "smt-dataset-builder.h"
#include "smt-entities.h"
#include "smt-entity-private.h"
#include "smt-error.h"

static SmtDataset *
read_small (void)
{
  return fixture_read_valid (FIXTURE_DOCUMENT (
    "\"title\": {\"en\": \"Test\", \"fr\": \"Essai\"}, \"edition\": \"1\", \"licence\": \"CC0-1.0\",\n"
    "\"source\": \"s\", \"sources\": [{\"id\": \"s\", \"name\": \"S\"}],\n"
    "\"roles\": [{\"id\": \"r\", \"name\": \"R\", \"kind\": \"full\"}],\n"
    "\"parties\": [{\"id\": \"KHM\", \"name\": \"K\", \"kind\": \"state\"},\n"
    "              {\"id\": \"org\", \"name\": \"O\", \"kind\": \"organisation\", \"mechanism\": {}}],\n"
    "\"mechanisms\": [{\"id\": \"lmc\", \"name\": \"L\"}],\n"
    "\"memberships\": [{\"party\": \"KHM\", \"mechanism\": \"lmc\","
    "                   \"periods\": [{\"role\": \"r\", \"until\": \"1999\"}, {\"role\": \"r\"}]}]"));
}

static void
test_dataset_head (void)
{
  g_autoptr (SmtDataset) dataset = read_small ();
  g_autofree char *context = smt_text_dup_context (smt_dataset_get_title (dataset));

  g_assert_cmpstr (smt_dataset_get_id (dataset), ==, "test");
  g_assert_cmpstr (smt_text_get (smt_dataset_get_title (dataset), "fr"), ==, "Essai");
  g_assert_cmpstr (context, ==, "dataset/title");
  g_assert_cmpstr (smt_dataset_get_edition (dataset), ==, "1");
  g_assert_cmpstr (smt_dataset_get_licence (dataset), ==, "CC0-1.0");
  g_assert_cmpstr (smt_edtf_get_text (smt_dataset_get_as_of (dataset)), ==, "2020-12-31");
  g_assert_cmpint (smt_dataset_get_last_day (dataset), ==, smt_day_from_civil (2020, 12, 31));
  g_assert_true (smt_dataset_get_source (dataset) == smt_dataset_lookup (dataset, "s"));
  g_assert_cmpint (smt_dataset_get_n_periods (dataset), ==, 2);
  g_assert_true (smt_dataset_get_index (dataset) == smt_dataset_get_index (dataset));
}

static void
test_dataset_lookup (void)
{
  g_autoptr (SmtDataset) dataset = read_small ();
  SmtEntity *membership = smt_dataset_lookup (dataset, "lmc.KHM");

  g_assert_true (SMT_IS_MEMBERSHIP (membership));
  g_assert_true (smt_dataset_lookup (dataset, "lmc.KHM#1") == membership);
  g_assert_true (smt_dataset_lookup (dataset, "lmc.KHM#2") == membership);
  g_assert_null (smt_dataset_lookup (dataset, "lmc.KHM#0"));
  g_assert_null (smt_dataset_lookup (dataset, "lmc.KHM#3"));
  g_assert_null (smt_dataset_lookup (dataset, "lmc.KHM#x"));
  g_assert_null (smt_dataset_lookup (dataset, "lmc.KHM#"));
  g_assert_null (smt_dataset_lookup (dataset, "lmc.KHM#1#1"));
  g_assert_null (smt_dataset_lookup (dataset, "lmc#1"));
  g_assert_null (smt_dataset_lookup (dataset, "#1"));
  g_assert_null (smt_dataset_lookup (dataset, "khm"));
  g_assert_null (smt_dataset_lookup (dataset, ""));
  g_assert_null (smt_dataset_lookup (dataset, NULL));
}

static void
test_dataset_require (void)
{
  g_autoptr (SmtDataset) dataset = read_small ();
  g_autoptr (GError) unknown = NULL, far = NULL, wrong = NULL, no_members = NULL;
  g_autoptr (GError) other = NULL, mechanism = NULL;

  g_assert_nonnull (smt_dataset_require (dataset, "lmc", SMT_ONE_TYPE (SMT_ENTITY_MECHANISM), NULL));
  g_assert_nonnull (smt_dataset_require (dataset, "lmc", SMT_ANY_TYPE, NULL));
  g_assert_nonnull (smt_dataset_require_mechanism (dataset, "lmc", NULL));
  g_assert_nonnull (smt_dataset_require_mechanism (dataset, "org", NULL));

  g_assert_null (smt_dataset_require (dataset, "KMH", SMT_ANY_TYPE, &unknown));
  g_assert_error (unknown, SMT_ERROR, SMT_ERROR_UNKNOWN_ID);
  g_assert_cmpstr (unknown->message, ==, "no entity has the id “KMH” (did you mean “KHM”?)");
  g_assert_null (smt_dataset_require (dataset, "KMH", SMT_ONE_TYPE (SMT_ENTITY_PLACE), &other));
  g_assert_cmpstr (other->message, ==, "no entity has the id “KMH”");
  g_assert_null (smt_dataset_require_mechanism (dataset, "KMH", &mechanism));
  g_assert_cmpstr (mechanism->message, ==, "no entity has the id “KMH”");
  g_assert_null (smt_dataset_require (dataset, "quite-different", SMT_ANY_TYPE, &far));
  g_assert_cmpstr (far->message, ==, "no entity has the id “quite-different”");
  g_assert_null (smt_dataset_require (dataset, "KHM", SMT_ONE_TYPE (SMT_ENTITY_MECHANISM), &wrong));
  g_assert_error (wrong, SMT_ERROR, SMT_ERROR_WRONG_TYPE);
  g_assert_null (smt_dataset_require_mechanism (dataset, "KHM", &no_members));
  g_assert_error (no_members, SMT_ERROR, SMT_ERROR_WRONG_TYPE);
}

/* Whether a string of the JSON, anywhere but as the entity's own id, is @id.
 * Texts and strings of the maker are never ids. */
static gboolean
mentions (JsonNode   *node,
          const char *id)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        if (!g_str_equal (name, "id") && mentions (member, id))
          return TRUE;
      return FALSE;
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (mentions (json_array_get_element (array, i), id))
          return TRUE;
      return FALSE;
    }
  return g_strcmp0 (json_node_get_string (node), id) == 0;
}

/* All that mention @id, by type and in the order of the file. */
static char *
search_referrers (JsonObject *document,
                  const char *id)
{
  GString *list = g_string_new (NULL);

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      JsonArray *array =
        json_object_get_array_member (document, smt_entity_type_get_collection (type));

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (mentions (json_array_get_element (array, i), id))
          g_string_append_printf (list, "%s ",
                                  json_object_get_string_member (
                                    json_array_get_object_element (array, i), "id"));
    }
  return g_string_free_and_steal (list);
}

static char *
list_referrers (SmtDataset *dataset,
                SmtEntity  *entity)
{
  GPtrArray *referrers = smt_dataset_get_referrers (dataset, entity);
  GString *list = g_string_new (NULL);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    g_string_append_printf (list, "%s ", smt_entity_get_id (g_ptr_array_index (referrers, i)));
  return g_string_free_and_steal (list);
}

static void
test_dataset_referrers (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (JsonNode) document = entity_maker_make_dataset (rand, 15);
  g_autofree char *text = json_to_string (document, FALSE);
  g_autoptr (SmtDataset) dataset = fixture_read_valid (text);
  gsize n_characters = 0;

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    for (guint i = 0; i < 3; i++)
      {
        g_autoptr (SmtEntity) entity =
          g_list_model_get_item (smt_dataset_get_list (dataset, type), i);
        g_autofree char *found = list_referrers (dataset, entity);
        g_autofree char *expected =
          search_referrers (json_node_get_object (document), smt_entity_get_id (entity));

        g_assert_cmpstr (found, ==, expected);
        n_characters += strlen (found);
      }
  g_assert_cmpint (n_characters, >, 1000);
}

static SmtEntity *
new_entity (GType       type,
            const char *id)
{
  SmtEntity *entity = g_object_new (type, NULL);

  entity->id = g_ref_string_new (id);
  entity->name = smt_text_new ("Name");
  return entity;
}

static void
refer (SmtEntity  *entity,
       const char *name,
       const char *id)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, name, &owner);

  *smt_field_peek (field, (gpointer) owner) = smt_ref_new (id);
}

static SmtDatasetBuilder *
new_builder (SmtFaultList *faults)
{
  SmtDatasetBuilder *builder = smt_dataset_builder_new (faults);
  g_autoptr (SmtEdtf) earlier = smt_edtf_parse ("2019", NULL);
  g_autoptr (SmtEdtf) later = smt_edtf_parse ("2020-02", NULL);

  smt_dataset_builder_set_id (builder, "built");
  smt_dataset_builder_set_as_of (builder, later);
  smt_dataset_builder_set_as_of (builder, earlier);
  return builder;
}

static void
test_dataset_builder (void)
{
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (SmtDatasetBuilder) builder = new_builder (faults);
  SmtEntity *city = new_entity (SMT_TYPE_PLACE, "city");
  g_autoptr (SmtDataset) dataset = NULL;

  refer (city, "within", "country");
  smt_dataset_builder_take_entity (builder, city, NULL, 0, 0);
  smt_dataset_builder_take_entity (builder, new_entity (SMT_TYPE_PLACE, "country"), NULL, 0, 0);
  dataset = smt_dataset_builder_build (builder);

  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, 0);
  g_assert_true (smt_entity_get_ref (smt_dataset_lookup (dataset, "city"), "within") ==
                 smt_dataset_lookup (dataset, "country"));
  g_assert_cmpint (smt_dataset_get_last_day (dataset), ==, smt_day_from_civil (2020, 2, 29));
}

/* Without a file, the fault names the entity. */
static void
test_dataset_builder_faults (void)
{
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (SmtDatasetBuilder) builder = new_builder (faults);
  SmtEntity *city = new_entity (SMT_TYPE_PLACE, "city");
  g_autoptr (SmtFault) duplicate = NULL, unknown = NULL, source = NULL;

  refer (city, "within", "nowhere");
  smt_dataset_builder_set_source (builder, "gone");
  smt_dataset_builder_take_entity (builder, city, NULL, 0, 0);
  smt_dataset_builder_take_entity (builder, new_entity (SMT_TYPE_TOPIC, "city"), NULL, 0, 0);
  g_assert_null (smt_dataset_builder_build (builder));

  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, 3);
  duplicate = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  unknown = g_list_model_get_item (G_LIST_MODEL (faults), 1);
  source = g_list_model_get_item (G_LIST_MODEL (faults), 2);
  g_assert_cmpint (smt_fault_get_code (duplicate), ==, SMT_FAULT_DUPLICATE_ID);
  g_assert_cmpint (smt_fault_get_code (unknown), ==, SMT_FAULT_UNKNOWN_REFERENCE);
  g_assert_cmpstr (smt_fault_get_file (unknown), ==, "city");
  g_assert_cmpint (smt_fault_get_code (source), ==, SMT_FAULT_UNKNOWN_REFERENCE);
  g_assert_cmpstr (smt_fault_get_file (source), ==, "built");
}

/* Whatever it takes to make them, neither builder nor dataset is left. */
static void
test_dataset_finalize (void)
{
  SmtFaultList *faults = smt_fault_list_new ();
  SmtDatasetBuilder *builder = new_builder (faults);
  SmtDataset *dataset;

  smt_dataset_builder_take_entity (builder, new_entity (SMT_TYPE_PLACE, "a"), NULL, 0, 0);
  dataset = smt_dataset_builder_build (builder);
  g_assert_finalize_object (builder);
  g_assert_finalize_object (faults);
  g_assert_finalize_object (dataset);

  faults = smt_fault_list_new ();
  builder = new_builder (faults);
  smt_dataset_builder_take_entity (builder, new_entity (SMT_TYPE_PLACE, "a"), NULL, 0, 0);
  g_assert_finalize_object (builder);
  g_assert_finalize_object (faults);
}

/* The bundled dataset: the nine mechanisms, ASEAN besides, and for every
 * entity what the rules of the design ask. */
static void
test_dataset_bundled (void)
{
  static const char *mechanisms[] = {
    "china-asean", "apt", "cjk", "eas", "arf", "admm-plus", "lmc", "sco", "cica"
  };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  GListModel *memberships = smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP);

  g_assert_cmpint (g_list_model_get_n_items (smt_dataset_get_list (dataset, SMT_ENTITY_MECHANISM)),
                   ==, G_N_ELEMENTS (mechanisms));
  for (guint i = 0; i < G_N_ELEMENTS (mechanisms); i++)
    g_assert_nonnull (smt_dataset_require_mechanism (dataset, mechanisms[i], NULL));
  g_assert_true (SMT_IS_PARTY (smt_dataset_require_mechanism (dataset, "asean", NULL)));
  g_assert_nonnull (smt_dataset_get_source (dataset));

  /* Somebody says that a party held a role, unless it says that nobody does. */
  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (memberships, i);
      GPtrArray *periods = smt_membership_get_periods (membership);

      for (guint j = 0; j < periods->len; j++)
        {
          const SmtPeriod *period = g_ptr_array_index (periods, j);

          if (period->certainty != SMT_CERTAINTY_UNSOURCED &&
              (period->passages == NULL || period->passages->len == 0))
            g_error ("nobody says %s", smt_entity_get_id (SMT_ENTITY (membership)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset/head", test_dataset_head);
  g_test_add_func ("/dataset/lookup", test_dataset_lookup);
  g_test_add_func ("/dataset/require", test_dataset_require);
  g_test_add_func ("/dataset/referrers", test_dataset_referrers);
  g_test_add_func ("/dataset/builder", test_dataset_builder);
  g_test_add_func ("/dataset/builder-faults", test_dataset_builder_faults);
  g_test_add_func ("/dataset/finalize", test_dataset_finalize);
  g_test_add_func ("/dataset/bundled", test_dataset_bundled);

  return g_test_run ();
}
