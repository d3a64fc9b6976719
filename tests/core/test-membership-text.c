/* test-membership-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Periods of one membership are edited, and what its file holds then is held
 * against the same done to a tree of the whole: what is read is what was meant, and
 * of all other bytes none has changed.
 */

#include <string.h>

#include "membership-world.h"
#include "smt-entity-json.h"
#include "smt-membership-text.h"
#include "smt-period-edit.h"

/* Fields that the window shows, and some that it does not. */
static JsonObject *
make_period (GRand *rand)
{
  JsonObject *period = json_object_new ();
  g_autofree char *role = g_strdup_printf ("r%d", g_rand_int_range (rand, 0, 6));
  g_autofree char *since = fixture_random_date (rand, 1990, 2000);
  guint n_passages = g_rand_int_range (rand, 0, 3);

  json_object_set_string_member (period, "role", role);
  if (g_rand_boolean (rand))
    json_object_set_string_member (period, "since", since);
  if (n_passages == 0)
    json_object_set_string_member (period, "certainty", "unsourced");
  if (g_rand_boolean (rand))
    json_object_set_string_member (period, "note", "A \"note\" \\ of {one} ] line");
  else if (g_rand_boolean (rand))
    {
      JsonObject *note = json_object_new ();

      json_object_set_string_member (note, "fr", "Une note");
      if (g_rand_boolean (rand))
        json_object_set_string_member (note, "en", "A note");
      json_object_set_object_member (period, "note", note);
    }
  if (n_passages > 0)
    {
      JsonArray *passages = json_array_new ();

      for (guint i = 0; i < n_passages; i++)
        {
          JsonObject *passage = json_object_new ();
          JsonArray *fields = json_array_new ();

          json_object_set_string_member (passage, "source", i == 0 ? "s0" : "s1");
          json_array_add_string_element (fields, "since");
          json_object_set_array_member (passage, "fields", fields);
          json_array_add_object_element (passages, passage);
        }
      json_object_set_array_member (period, "passages", passages);
    }
  return period;
}

static JsonObject *
make_membership (GRand *rand,
                 guint  number)
{
  JsonObject *membership = json_object_new ();
  g_autofree char *party = g_strdup_printf ("P%u", number);
  g_autofree char *id = g_strdup_printf ("own-%u", number);
  JsonArray *periods = json_array_new ();
  guint n = g_rand_int_range (rand, 1, 4);

  if (g_rand_boolean (rand))
    json_object_set_string_member (membership, "id", id);
  for (guint i = 0; i < n; i++)
    json_array_add_object_element (periods, make_period (rand));
  json_object_set_array_member (membership, "periods", periods);
  json_object_set_string_member (membership, "party", party);
  json_object_set_string_member (membership, "mechanism", "m");
  return membership;
}

static JsonNode *
make_document (GRand *rand)
{
  JsonNode *document = json_from_string (FIXTURE_DOCUMENT (MEMBERSHIP_WORLD), NULL);
  JsonArray *memberships = json_array_new ();

  for (guint i = 0; i < 3; i++)
    json_array_add_object_element (memberships, make_membership (rand, i));
  json_object_set_array_member (json_node_get_object (document), "memberships", memberships);
  return document;
}

static char *
print_document (GRand    *rand,
                JsonNode *document)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, document);
  json_generator_set_pretty (generator, g_rand_boolean (rand));
  json_generator_set_indent (generator, g_rand_int_range (rand, 0, 5));
  json_generator_set_indent_char (generator, g_rand_boolean (rand) ? ' ' : '\t');
  return json_generator_to_data (generator, NULL);
}

static JsonArray *
get_array (JsonNode *document,
           guint     number)
{
  JsonArray *memberships =
    json_object_get_array_member (json_node_get_object (document), "memberships");

  return json_object_get_array_member (json_array_get_object_element (memberships, number),
                                       "periods");
}

static void
set_or_remove (JsonObject *object,
               const char *name,
               const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
  else
    json_object_remove_member (object, name);
}

/* The oracle for a note: a tree is changed in place. */
static void
set_note (JsonObject *period,
          const char *value)
{
  JsonNode *note = json_object_get_member (period, "note");
  JsonObject *texts;

  if (note == NULL || !JSON_NODE_HOLDS_OBJECT (note))
    {
      set_or_remove (period, "note", value);
      return;
    }
  texts = json_node_get_object (note);
  set_or_remove (texts, json_object_has_member (texts, "en") ? "en" : "fr", value);
  if (json_object_get_size (texts) == 0)
    json_object_remove_member (period, "note");
}

static void
move_element (JsonArray *array,
              guint      from,
              guint      to)
{
  guint n = json_array_get_length (array);
  g_autoptr (GPtrArray) nodes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  gpointer moved;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (nodes, json_node_copy (json_array_get_element (array, i)));
  moved = g_ptr_array_steal_index (nodes, from);
  g_ptr_array_insert (nodes, to, moved);
  while (json_array_get_length (array) > 0)
    json_array_remove_element (array, 0);
  for (guint i = 0; i < n; i++)
    json_array_add_element (array, json_node_copy (g_ptr_array_index (nodes, i)));
}

/* One edit, of the list that will be written and of the tree: of a passage, */
static GPtrArray *
edit_passages (GRand      *rand,
               GPtrArray  *periods,
               guint       index,
               JsonObject *period)
{
  guint n = smt_period_edit_get_n_passages (periods, index);
  const char *locator = g_rand_boolean (rand) ? "é \"x\"\n" : NULL;
  guint kind = n > 0 ? g_rand_int_range (rand, 0, 3) : 0;
  JsonArray *passages;
  JsonObject *added;

  if (n == 0)
    json_object_set_array_member (period, "passages", json_array_new ());
  passages = json_object_get_array_member (period, "passages");
  switch (kind)
    {
    case 0:
      added = json_object_new ();
      json_object_set_string_member (added, "source", "s1");
      json_array_add_object_element (passages, added);
      return smt_period_edit_add_passage (periods, index, "s1");
    case 1:
      json_array_remove_element (passages, 0);
      if (n == 1)
        json_object_remove_member (period, "passages");
      return smt_period_edit_remove_passage (periods, index, 0);
    default:
      set_or_remove (json_array_get_object_element (passages, n - 1), "locator", locator);
      return smt_period_edit_set_passage (periods, index, n - 1, "locator", locator);
    }
}

/* of a field, mostly with a value that it takes, */
static GPtrArray *
edit_field (GRand      *rand,
            GPtrArray  *periods,
            guint       index,
            JsonObject *period)
{
  static const char *const fields[] = { "role", "since", "until", "basis", "certainty", "note" };
  static const char *const values[] = { "r1", "2005", "2001/2003", NULL, "unsourced", "A note" };
  guint number = g_rand_int_range (rand, 0, G_N_ELEMENTS (fields));
  gboolean fits = g_rand_int_range (rand, 0, 4) > 0;
  const char *value =
    values[fits ? number : (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (values))];

  if (g_str_equal (fields[number], "note"))
    set_note (period, value);
  else
    set_or_remove (period, fields[number], value);
  return smt_period_edit_set (periods, index, fields[number], value);
}

/* or of the list. */
static GPtrArray *
edit (GRand     *rand,
      GPtrArray *periods,
      JsonArray *array)
{
  guint index = g_rand_int_range (rand, 0, periods->len);
  guint other = g_rand_int_range (rand, 0, periods->len);
  JsonObject *period = json_array_get_object_element (array, index);
  JsonObject *added;

  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
      added = json_object_new ();
      json_object_set_string_member (added, "role", "r2");
      json_object_set_string_member (added, "certainty", "unsourced");
      json_array_add_object_element (array, added);
      return smt_period_edit_add (periods, "r2");
    case 1:
      if (periods->len == 1)
        return g_ptr_array_ref (periods);
      json_array_remove_element (array, index);
      return smt_period_edit_remove (periods, index);
    case 2:
      move_element (array, index, other);
      return smt_period_edit_move (periods, index, other);
    case 3:
    case 4:
      return edit_passages (rand, periods, index, period);
    default:
      return edit_field (rand, periods, index, period);
    }
}

/* Both are read alike: the same faults, or the same said of all memberships. */
static void
assert_reads_alike (const char *written,
                    JsonNode   *intended)
{
  g_autofree char *text = json_to_string (intended, FALSE);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new (), other_faults = smt_fault_list_new ();
  g_autoptr (SmtDataset) dataset = fixture_read_text (written, faults, NULL);
  g_autoptr (SmtDataset) other = fixture_read_text (text, other_faults, NULL);
  g_autofree char *codes = membership_list_codes (faults);
  g_autofree char *other_codes = membership_list_codes (other_faults);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  g_assert_cmpstr (codes, ==, other_codes);
  g_assert_true ((dataset == NULL) == (other == NULL));
  for (guint i = 0; dataset != NULL && i < 3; i++)
    {
      g_autoptr (SmtEntity) one = g_list_model_get_item (
        smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP), i);
      g_autoptr (SmtEntity) two = g_list_model_get_item (
        smt_dataset_get_list (other, SMT_ENTITY_MEMBERSHIP), i);
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), NULL);
      g_autoptr (JsonNode) other_node = json_node_init_object (json_node_alloc (), NULL);

      json_node_take_object (node, smt_entity_to_json (one, NULL, language));
      json_node_take_object (other_node, smt_entity_to_json (two, NULL, language));
      g_assert_true (json_node_equal (node, other_node));
    }
}

/* What stands before and after the list of periods is there, byte for byte. */
static void
assert_rest_is_kept (const char *before,
                     const char *after,
                     guint       number)
{
  const char *texts[] = { before, after };
  gsize starts[2], ends[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (SmtJsonText) text = smt_json_text_new ("", bytes);
      g_autofree char *pointer = g_strdup_printf ("/memberships/%u/periods", number);

      starts[i] = smt_json_text_find (text, 0, pointer);
      ends[i] = smt_json_text_find_end (text, starts[i]);
    }
  g_assert_cmpuint (starts[0], ==, starts[1]);
  g_assert_true (strncmp (before, after, starts[0]) == 0);
  g_assert_cmpstr (before + ends[0], ==, after + ends[1]);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n_sound = 0;

  for (guint round = 0; round < fixture_scale (150); round++)
    {
      g_autoptr (JsonNode) intended = make_document (rand);
      g_autofree char *before = print_document (rand, intended);
      GFile *file = membership_write (before);
      guint number = g_rand_int_range (rand, 0, 3);
      JsonArray *memberships = json_object_get_array_member (json_node_get_object (intended),
                                                             "memberships");
      g_autofree char *derived = g_strdup_printf ("m.P%u", number);
      const char *id = json_object_get_string_member_with_default (
        json_array_get_object_element (memberships, number), "id", derived);
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtMembershipText) text = smt_membership_text_find (file, id, NULL, &error);
      g_autoptr (GPtrArray) periods = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *after = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
      g_autoptr (SmtDataset) dataset = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (smt_membership_text_get_index (text), ==, number);
      periods = g_ptr_array_ref (smt_membership_text_get_periods (text));
      for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
        {
          g_autoptr (GPtrArray) edited = edit (rand, periods, get_array (intended, number));

          g_ptr_array_unref (periods);
          periods = g_steal_pointer (&edited);
        }

      bytes = smt_membership_text_write (text, periods);
      after = membership_to_text (bytes);
      node = json_from_string (after, &error);
      g_assert_no_error (error);
      g_assert_true (json_node_equal (node, intended));
      assert_rest_is_kept (before, after, number);
      assert_reads_alike (after, intended);
      dataset = fixture_read_text (after, faults, NULL);
      n_sound += dataset != NULL;
      fixture_remove (file);
    }
  /* Some must be sound, or nothing was compared. */
  g_assert_cmpuint (n_sound, >, 10);
}

/* Edits that are undone give the very bytes back, however the file is laid out. */
static void
test_undone (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (JsonNode) document = make_document (rand);
      g_autofree char *before = print_document (rand, document);
      GFile *file = membership_write (before);
      JsonObject *first = json_array_get_object_element (
        json_object_get_array_member (json_node_get_object (document), "memberships"), 0);
      g_autoptr (SmtMembershipText) text =
        smt_membership_text_find (file, json_object_has_member (first, "id") ? "own-0" : "m.P0",
                                  NULL, NULL);
      GPtrArray *periods = smt_membership_text_get_periods (text);
      g_autoptr (GPtrArray) longer = smt_period_edit_add (periods, "r0");
      g_autoptr (GPtrArray) shorter = smt_period_edit_remove (longer, longer->len - 1);
      g_autoptr (GBytes) bytes = smt_membership_text_write (text, shorter);
      g_autofree char *after = membership_to_text (bytes);

      g_assert_cmpstr (after, ==, before);
      fixture_remove (file);
    }
}

/* How an edited file looks to who reads it in a text editor. */
static void
test_layout (void)
{
  static const char before[] =
    "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": \"2020\", " MEMBERSHIP_WORLD ",\n"
    "  \"memberships\": [\n"
    "    {\"party\": \"P0\", \"mechanism\": \"m\", \"periods\": [\n"
    "      {\"role\":\"r0\",   \"since\": \"1999\", \"passages\": [{\"source\": \"s0\"}]}\n"
    "    ]}\n"
    "  ]}\n";
  static const char expected[] =
    "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": \"2020\", " MEMBERSHIP_WORLD ",\n"
    "  \"memberships\": [\n"
    "    {\"party\": \"P0\", \"mechanism\": \"m\", \"periods\": [\n"
    "      {\"role\":\"r0\",   \"since\": \"1999\", \"passages\": [{\"source\": \"s0\"}]},\n"
    "      {\n"
    "        \"role\": \"r1\",\n"
    "        \"until\": \"2004\",\n"
    "        \"certainty\": \"unsourced\"\n"
    "      }\n"
    "    ]}\n"
    "  ]}\n";
  GFile *file = membership_write (before);
  g_autoptr (SmtMembershipText) text = smt_membership_text_find (file, "m.P0", NULL, NULL);
  g_autoptr (GPtrArray) added = smt_period_edit_add (smt_membership_text_get_periods (text), "r1");
  g_autoptr (GPtrArray) dated = smt_period_edit_set (added, 1, "until", "2004");
  g_autoptr (GBytes) bytes = smt_membership_text_write (text, dated);
  g_autofree char *after = membership_to_text (bytes);

  g_assert_cmpstr (after, ==, expected);
  fixture_remove (file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/membership-text/random", test_random);
  g_test_add_func ("/membership-text/undone", test_undone);
  g_test_add_func ("/membership-text/layout", test_layout);

  return g_test_run ();
}
