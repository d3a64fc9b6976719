/* test-told.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is found in what one source says: not by words of others, neither beside
 * it nor in its place, and for reasons that are its own.
 */

#include "smt-search.h"
#include "smt-told.h"

#include "dataset-fixture.h"

#define DATA \
  "\"sources\": [{\"id\": \"one\", \"name\": \"One\"}, {\"id\": \"two\", \"name\": \"Two\"},\n" \
  "  {\"id\": \"three\", \"name\": \"Three\"}],\n" \
  "\"places\": [{\"id\": \"hue\", \"name\": \"Hue\"}, {\"id\": \"sanya\", \"name\": \"Sanya\"}],\n" \
  "\"topics\": [{\"id\": \"water\", \"name\": \"Water\"}, {\"id\": \"air\", \"name\": \"Air\"}],\n" \
  "\"mechanisms\": [{\"id\": \"club\", \"name\": \"Club\",\n" \
  "  \"mandate\": {\"text\": \"To hike.\", \"passages\": [{\"source\": \"one\"}]},\n" \
  "  \"chair\": {\"text\": \"The youngest.\", \"passages\": [{\"source\": \"two\"}]},\n" \
  "  \"frameworks\": [{\"name\": \"Ways\", \"groups\": [{\"name\": \"All\", \"priorities\": [\n" \
  "    {\"name\": \"Footpaths\", \"passages\": [{\"source\": \"one\"}]},\n" \
  "    {\"name\": \"Bicycles\", \"passages\": [{\"source\": \"two\"}]}]}]}]}],\n" \
  "\"meetings\": [{\"id\": \"first\", \"name\": \"First\", \"mechanism\": \"club\",\n" \
  "  \"date\": \"2001-05\", \"place\": \"hue\", \"topics\": [\"water\"],\n" \
  "  \"note\": \"They disagree.\",\n" \
  "  \"passages\": [{\"source\": \"one\", \"fields\": [\"name\", \"mechanism\", \"place\"]},\n" \
  "    {\"source\": \"two\", \"date\": \"2001-05-04\"},\n" \
  "    {\"source\": \"three\", \"fields\": [\"name\"], \"place\": \"sanya\"}]},\n" \
  "  {\"id\": \"second\", \"name\": \"Second of Hue\", \"topics\": [\"air\"],\n" \
  "  \"passages\": [{\"source\": \"three\"}]},\n" \
  "  {\"id\": \"third\", \"name\": \"Third\", \"note\": \"They argue.\",\n" \
  "  \"passages\": [{\"source\": \"two\"}, {\"source\": \"three\"}]}]\n"

typedef struct
{
  SmtDataset *dataset;
  SmtSearch  *search;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char *const none[] = { NULL };

  self->dataset = fixture_read_valid (FIXTURE_DOCUMENT (DATA));
  self->search = smt_search_new (self->dataset, "en", none);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->search);
  g_object_unref (self->dataset);
}

static char *
join_ids (GListModel *hits)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (SmtHit) hit = g_list_model_get_item (hits, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              smt_entity_get_id (smt_hit_get_entity (hit)));
    }
  return g_string_free_and_steal (ids);
}

static void
assert_finds (Fixture    *self,
              const char *text,
              const char *source,
              const char *expected)
{
  SmtEntity *entity = source != NULL ? smt_dataset_lookup (self->dataset, source) : NULL;
  g_autoptr (GListModel) hits = smt_search_find_told (self->search, text, SMT_ANY_TYPE, entity);
  g_autofree char *ids = join_ids (hits);

  g_assert_cmpstr (ids, ==, expected);
}

/* Names are nobody's statement; but of what a source does not speak of it finds
 * not even the name. */
static void
test_names (Fixture       *self,
            gconstpointer  data)
{
  assert_finds (self, "hue", NULL, "hue second first");
  assert_finds (self, "hue", "one", "hue first");
  assert_finds (self, "hue", "two", "hue first");
  assert_finds (self, "hue", "three", "second");
  assert_finds (self, "water", "one", "water first");
  assert_finds (self, "air", NULL, "air second");
  assert_finds (self, "air", "two", "");
}

static void
test_texts (Fixture       *self,
            gconstpointer  data)
{
  assert_finds (self, "hike", NULL, "club");
  assert_finds (self, "hike", "one", "club");
  assert_finds (self, "hike", "two", "");
  assert_finds (self, "youngest", "two", "club");
  assert_finds (self, "youngest", "one", "");
  /* Of two records in one list each is its own. */
  assert_finds (self, "footpaths", "one", "club");
  assert_finds (self, "footpaths", "two", "");
  assert_finds (self, "bicycles", "one", "");
  /* All words must be said by it. */
  assert_finds (self, "hike youngest", NULL, "club");
  assert_finds (self, "hike youngest", "one", "");
  /* A note that weighs several sources is of none. */
  assert_finds (self, "disagree", "two", "first");
  assert_finds (self, "disagree", "one", "");
  assert_finds (self, "argue", NULL, "third");
  assert_finds (self, "argue", "two", "");
}

/* What a source gives in its own way is not what the entity has. */
static void
test_own_ways (Fixture       *self,
               gconstpointer  data)
{
  assert_finds (self, "2001-05", NULL, "first");
  assert_finds (self, "first hue", "two", "first");
  assert_finds (self, "first hue", "three", "");
  assert_finds (self, "2001-05", "two", "");
  assert_finds (self, "2001-05", "one", "");
}

static void
assert_reasons (Fixture    *self,
                const char *text,
                const char *source,
                const char *expected)
{
  SmtEntity *entity = source != NULL ? smt_dataset_lookup (self->dataset, source) : NULL;
  g_autoptr (GListModel) hits = smt_search_find_told (self->search, text, SMT_ANY_TYPE, entity);
  g_autoptr (SmtHit) hit = g_list_model_get_item (hits, 0);
  GPtrArray *reasons = smt_hit_get_reasons (hit);
  g_autoptr (GString) fields = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    g_string_append_printf (fields, "%s%s", i > 0 ? " " : "",
                            ((const SmtReason *) g_ptr_array_index (reasons, i))->field);
  g_assert_cmpstr (fields->str, ==, expected);
}

static void
test_reasons (Fixture       *self,
              gconstpointer  data)
{
  assert_reasons (self, "hike", "one", "mandate.text");
  assert_reasons (self, "first hue", "one", "name place");
  assert_reasons (self, "footpaths", NULL, "frameworks.groups.priorities.name");
}

static void
test_kinds (Fixture       *self,
            gconstpointer  data)
{
  SmtEntity *three = smt_dataset_lookup (self->dataset, "three");
  g_autoptr (GListModel) all = smt_search_find_by_kind (self->search, "hue", NULL);
  g_autoptr (GListModel) kinds = smt_search_find_by_kind (self->search, "hue", three);
  g_autoptr (GListModel) meetings = g_list_model_get_item (kinds, 0);
  g_autofree char *ids = join_ids (meetings);

  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (kinds), ==, 1);
  g_assert_cmpstr (ids, ==, "second");
}

static void
join_field (const SmtField *field,
            gconstpointer   owner,
            gpointer        user_data)
{
  g_string_append_printf (user_data, " %s", field->name);
}

static void
assert_fields (Fixture    *self,
               const char *id,
               const char *source,
               const char *expected)
{
  SmtEntity *entity = source != NULL ? smt_dataset_lookup (self->dataset, source) : NULL;
  g_autoptr (GString) fields = g_string_new (NULL);

  smt_told_visit_fields (smt_dataset_lookup (self->dataset, id), entity, join_field, fields);
  g_assert_cmpstr (fields->str, ==, expected);
}

/* What it gives in its own way comes from its passage; "source" is of that. */
static void
test_fields (Fixture       *self,
             gconstpointer  data)
{
  assert_fields (self, "first", "one", " mechanism place topics source fields");
  assert_fields (self, "first", "two", " mechanism place topics note source date");
  assert_fields (self, "first", "three", " topics source fields place");
  assert_fields (self, "third", "two", " source");
  assert_fields (self, "third", NULL, " note source source");
  assert_fields (self, "club", "one", " text source name name name source");
}

#define TEST(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/told/names", test_names);
  TEST ("/told/texts", test_texts);
  TEST ("/told/own-ways", test_own_ways);
  TEST ("/told/reasons", test_reasons);
  TEST ("/told/kinds", test_kinds);
  TEST ("/told/fields", test_fields);

  return g_test_run ();
}
