/* test-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Views: a value that does not change, equal to itself after any way through
 * JSON, and texts that are no views.
 */

#include <json-glib/json-glib.h>
#include <string.h>

#include "dataset-fixture.h"
#include "smt-core-enums.h"
#include "smt-error.h"
#include "smt-view-private.h"

#define SEED    1
#define N_VIEWS 2000

/* Changes one thing at random, perhaps to what it was. */
typedef SmtView *(*Change) (SmtView *view,
                            GRand   *rand);

static const char *const strings[] = {
  "lmc", "KHM", "a \"quoted\" \\ text/", "日本 é 😀", "\t\n\x01", "x", NULL
};

static const char *
pick_string (GRand *rand)
{
  return strings[g_rand_int_range (rand, 0, G_N_ELEMENTS (strings))];
}

static void
pick_list (GRand       *rand,
           const char **list)
{
  guint n = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n; i++)
    list[i] = strings[g_rand_int_range (rand, 0, G_N_ELEMENTS (strings) - 1)];
  list[n] = NULL;
}

static int
pick_word (GRand *rand,
           GType  type)
{
  GEnumClass *words = g_type_class_ref (type);
  int value = words->values[g_rand_int_range (rand, 0, words->n_values)].value;

  g_type_class_unref (words);
  return value;
}

static SmtView *
change_page (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_page (view, pick_word (rand, SMT_TYPE_PAGE));
}

static SmtView *
change_entity (SmtView *view,
               GRand   *rand)
{
  return smt_view_with_entity (view, pick_string (rand));
}

static SmtView *
change_at (SmtView *view,
           GRand   *rand)
{
  static const char *dates[] = { "2015", "2015-11-12", "2016~", "../2017", "201X", "-0985" };
  g_autoptr (SmtEdtf) at = NULL;

  if (g_rand_int_range (rand, 0, 4) == 0)
    return smt_view_with_at (view, NULL);
  at = smt_edtf_parse (dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))], NULL);
  return smt_view_with_at (view, at);
}

static SmtView *
change_mechanisms (SmtView *view,
                   GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_mechanisms (view, list);
}

static SmtView *
change_parties (SmtView *view,
                GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_parties (view, list);
}

static SmtView *
change_roles (SmtView *view,
              GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_roles (view, list);
}

static SmtView *
change_according_to (SmtView *view,
                     GRand   *rand)
{
  return smt_view_with_according_to (view, pick_string (rand));
}

static SmtView *
change_text (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_text (view, pick_string (rand));
}

static SmtView *
change_order (SmtView *view,
              GRand   *rand)
{
  return smt_view_with_order (view, pick_word (rand, SMT_TYPE_ORDER));
}

static SmtView *
change_transposed (SmtView *view,
                   GRand   *rand)
{
  return smt_view_with_transposed (view, g_rand_boolean (rand));
}

static SmtView *
change_organisations (SmtView *view,
                      GRand   *rand)
{
  return smt_view_with_organisations (view, g_rand_boolean (rand));
}

static SmtView *
change_mechanism_order (SmtView *view,
                        GRand   *rand)
{
  return smt_view_with_mechanism_order (view, pick_word (rand, SMT_TYPE_ORDER));
}

static SmtView *
change_party_sequence (SmtView *view,
                       GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_party_sequence (view, list);
}

static SmtView *
change_mechanism_sequence (SmtView *view,
                           GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_mechanism_sequence (view, list);
}

static SmtView *
change_by_region (SmtView *view,
                  GRand   *rand)
{
  return smt_view_with_by_region (view, g_rand_boolean (rand));
}

static SmtView *
change_by_kind (SmtView *view,
                GRand   *rand)
{
  return smt_view_with_by_kind (view, g_rand_boolean (rand));
}

static SmtView *
change_collapsed (SmtView *view,
                  GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_collapsed (view, list);
}

static SmtView *
change_regions (SmtView *view,
                GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_regions (view, list);
}

static SmtView *
change_signs (SmtView *view,
              GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_signs (view, list);
}

static SmtView *
change_at_least (SmtView *view,
                 GRand   *rand)
{
  static const guint numbers[] = { 0, 1, 2, 75000, G_MAXINT };

  return smt_view_with_at_least (view, numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
}

static SmtView *
change_sets (SmtView *view,
             GRand   *rand)
{
  const char *all_of[5], *none_of[5];

  pick_list (rand, all_of);
  pick_list (rand, none_of);
  return smt_view_with_sets (view, all_of, none_of);
}

static SmtView *
change_reading (SmtView *view,
                GRand   *rand)
{
  return smt_view_with_reading (view, pick_word (rand, SMT_TYPE_READING));
}

static SmtView *
change_display (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_display (view, pick_word (rand, SMT_TYPE_DISPLAY));
}

static SmtView *
change_before (SmtView *view,
               GRand   *rand)
{
  g_autoptr (SmtEdtf) before = smt_edtf_parse (g_rand_boolean (rand) ? "2015" : "1994-07", NULL);

  return smt_view_with_before (view, g_rand_int_range (rand, 0, 4) == 0 ? NULL : before);
}

static SmtView *
change_selection (SmtView *view,
                  GRand   *rand)
{
  const char *parties[5], *mechanisms[5];

  pick_list (rand, parties);
  pick_list (rand, mechanisms);
  return smt_view_with_selection (view, parties, mechanisms);
}

static SmtView *
change_facets (SmtView *view,
               GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_facets (view, list);
}

static SmtView *
change_lanes (SmtView *view,
              GRand   *rand)
{
  return smt_view_with_lanes (view, pick_word (rand, SMT_TYPE_LANES));
}

static SmtView *
change_window (SmtView *view,
               GRand   *rand)
{
  g_autoptr (SmtEdtf) from = smt_edtf_parse (g_rand_boolean (rand) ? "1991" : "2015-03-01", NULL);
  g_autoptr (SmtEdtf) to = smt_edtf_parse (g_rand_boolean (rand) ? "2026" : "2017-01-11", NULL);

  return smt_view_with_window (view, g_rand_boolean (rand) ? from : NULL,
                               g_rand_boolean (rand) ? to : NULL);
}

static SmtView *
change_sort (SmtView *view,
             GRand   *rand)
{
  return smt_view_with_sort (view, pick_word (rand, SMT_TYPE_SORT));
}

static SmtView *
change_compared (SmtView *view,
                 GRand   *rand)
{
  const char *list[5];

  pick_list (rand, list);
  return smt_view_with_compared (view, list);
}

static SmtView *
change_only_differences (SmtView *view,
                         GRand   *rand)
{
  return smt_view_with_only_differences (view, g_rand_boolean (rand));
}

static SmtView *
change_counting (SmtView *view,
                 GRand   *rand)
{
  return smt_view_with_counting (view, pick_word (rand, SMT_TYPE_COUNTING));
}

static SmtView *
change_beside (SmtView *view,
               GRand   *rand)
{
  static const char *const tags[] = { NULL, "en", "zh-CN" };

  return smt_view_with_beside (view, tags[g_rand_int_range (rand, 0, G_N_ELEMENTS (tags))]);
}

static const Change changes[] = {
  change_page, change_entity, change_at, change_mechanisms, change_parties,
  change_roles, change_according_to, change_text, change_order,
  change_transposed, change_organisations, change_mechanism_order,
  change_party_sequence, change_mechanism_sequence, change_by_region,
  change_by_kind, change_collapsed, change_regions, change_signs, change_at_least,
  change_sets, change_reading, change_display, change_before, change_selection,
  change_facets, change_lanes, change_window, change_sort, change_compared,
  change_only_differences, change_counting, change_beside
};

static SmtView *
make_random (GRand *rand)
{
  SmtView *view = smt_view_new ();

  for (int i = g_rand_int_range (rand, 0, 15); i > 0; i--)
    {
      SmtView *before = view;

      view = changes[g_rand_int_range (rand, 0, G_N_ELEMENTS (changes))] (before, rand);
      smt_view_unref (before);
    }
  return view;
}

static SmtView *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  SmtView *view = smt_view_new_from_json (text, &error);

  g_assert_no_error (error);
  return view;
}

/* Every part of a view has a setter that is tried here. */
static void
assert_all_seen (GHashTable *seen)
{
  guint n_fields;
  const SmtViewField *fields = smt_view_get_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (!g_hash_table_contains (seen, fields[i].name))
        g_error ("no view that was tried has “%s”", fields[i].name);
    }
}

static void
add_members (GHashTable *seen,
             const char *text)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (root));

  for (GList *l = names; l != NULL; l = l->next)
    g_hash_table_add (seen, g_strdup (l->data));
}

static void
test_view_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_test_message ("random numbers from seed %u", SEED);
  for (guint i = 0; i < MAX (fixture_scale (N_VIEWS), 600); i++)
    {
      g_autoptr (SmtView) view = make_random (rand);
      g_autofree char *text = smt_view_to_json (view);
      g_autoptr (SmtView) back = parse (text);
      g_autofree char *again = smt_view_to_json (back);

      g_assert_true (smt_view_equal (view, back));
      g_assert_cmpstr (text, ==, again);
      add_members (seen, text);
    }
  assert_all_seen (seen);
}

/* Two views are equal exactly when their files are: a file tells them apart
 * in everything, and so does the comparison. */
static void
test_view_equal (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_changed[G_N_ELEMENTS (changes)] = { 0 };

  for (guint i = 0; i < MAX (fixture_scale (N_VIEWS), 900); i++)
    {
      guint n = i % G_N_ELEMENTS (changes);
      g_autoptr (SmtView) one = make_random (rand);
      g_autofree char *before = smt_view_to_json (one);
      g_autoptr (SmtView) other = changes[n] (one, rand);
      g_autofree char *after = smt_view_to_json (other);
      g_autofree char *still = smt_view_to_json (one);

      g_assert_true (smt_view_equal (one, other) == g_str_equal (before, after));
      g_assert_true (smt_view_equal (other, one) == smt_view_equal (one, other));
      /* Changing a view makes another, and leaves the one. */
      g_assert_cmpstr (before, ==, still);
      n_changed[n] += !smt_view_equal (one, other);
    }
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_assert_cmpint (n_changed[i], >, 10);
}

static void
test_view_first (void)
{
  g_autoptr (SmtView) view = smt_view_new ();
  g_autofree char *text = smt_view_to_json (view);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  g_assert_cmpint (smt_view_get_page (view), ==, SMT_PAGE_MECHANISMS);
  g_assert_null (smt_view_get_entity (view));
  g_assert_null (smt_view_get_at (view));
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_mechanisms (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_parties (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_roles (view)), ==, 0);
  g_assert_cmpint (smt_view_get_order (view), ==, SMT_ORDER_NAME);
  g_assert_false (smt_view_get_transposed (view));
  g_assert_false (smt_view_get_organisations (view));
  g_assert_cmpint (smt_view_get_mechanism_order (view), ==, SMT_ORDER_FILE);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_party_sequence (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_mechanism_sequence (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_collapsed (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_regions (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_signs (view)), ==, 0);
  g_assert_false (smt_view_get_by_region (view));
  g_assert_false (smt_view_get_by_kind (view));
  g_assert_cmpuint (smt_view_get_at_least (view), ==, 0);
  g_assert_cmpint (smt_view_get_reading (view), ==, SMT_READING_MEMBERSHIPS);
  g_assert_cmpint (smt_view_get_display (view), ==, SMT_DISPLAY_PICTURE);
  g_assert_null (smt_view_get_before (view));
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_selected_parties (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_selected_mechanisms (view)), ==, 0);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_facets (view)), ==, 0);
  g_assert_cmpint (smt_view_get_lanes (view), ==, SMT_LANES_MECHANISMS);
  g_assert_null (smt_view_get_from (view));
  g_assert_null (smt_view_get_to (view));
  g_assert_cmpint (smt_view_get_sort (view), ==, SMT_SORT_PLAIN);
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_compared (view)), ==, 0);
  g_assert_false (smt_view_get_only_differences (view));
  g_assert_cmpint (smt_view_get_counting (view), ==, SMT_COUNTING_CURRENT);
  /* Only what is special about a view is written. */
  g_assert_cmpint (json_object_get_size (json_node_get_object (root)), ==, 3);
}

/* Another page has nothing open, and no text of the page before. */
static void
test_view_page (void)
{
  g_autoptr (SmtView) view =
    parse ("{\"format\": \"summitry-view\", \"version\": 1, \"text\": \"t\", \"entity\": \"lmc\","
           " \"at\": \"2015\", \"page\": \"matrix\", \"transposed\": false,"
           " \"facets\": [\"kind:state\"], \"sort\": \"name\"}");
  g_autoptr (SmtView) other = smt_view_with_page (view, SMT_PAGE_PLACES);

  g_assert_cmpint (smt_view_get_page (view), ==, SMT_PAGE_MATRIX);
  g_assert_cmpstr (smt_view_get_entity (view), ==, "lmc");
  g_assert_cmpstr (smt_view_get_text (view), ==, "t");
  g_assert_null (smt_view_get_entity (other));
  g_assert_null (smt_view_get_text (other));
  g_assert_cmpint (g_strv_length ((char **) smt_view_get_facets (other)), ==, 0);
  g_assert_cmpint (smt_view_get_sort (other), ==, SMT_SORT_PLAIN);
  g_assert_cmpstr (smt_edtf_get_text (smt_view_get_at (other)), ==, "2015");
}

#define VIEW(more) "{\"format\": \"summitry-view\", \"version\": 1" more "}"

static void
test_view_faults (void)
{
  static const struct
  {
    const char *text;
    gint        code;   /* of SmtError; -1: of the parser */
  } cases[] = {
    { "", SMT_ERROR_VIEW },
    { "  \n", SMT_ERROR_VIEW },
    { "[]", SMT_ERROR_VIEW },
    { "null", SMT_ERROR_VIEW },
    { "7", SMT_ERROR_VIEW },
    { "{", -1 },
    { "{\"format\": \"summitry-view\" \"version\": 1}", -1 },
    { "\xFF", -1 },
    { "{}", SMT_ERROR_VIEW },
    { "{\"format\": \"summitry-dataset\", \"version\": 1}", SMT_ERROR_VIEW },
    { "{\"format\": [\"summitry-view\"], \"version\": 1}", SMT_ERROR_VIEW },
    { "{\"format\": \"summitry-view\"}", SMT_ERROR_VIEW },
    { "{\"format\": \"summitry-view\", \"version\": 2}", SMT_ERROR_VIEW },
    { "{\"format\": \"summitry-view\", \"version\": \"1\"}", SMT_ERROR_VIEW },
    { "{\"format\": \"summitry-view\", \"version\": {}}", SMT_ERROR_VIEW },
    { VIEW (", \"page\": \"home\""), SMT_ERROR_VIEW },
    { VIEW (", \"page\": 1"), SMT_ERROR_VIEW },
    { VIEW (", \"entity\": null"), SMT_ERROR_VIEW },
    { VIEW (", \"at\": \"yesterday\""), SMT_ERROR_DATE },
    { VIEW (", \"at\": 2015"), SMT_ERROR_VIEW },
    { VIEW (", \"order\": \"\""), SMT_ERROR_VIEW },
    { VIEW (", \"mechanisms\": \"lmc\""), SMT_ERROR_VIEW },
    { VIEW (", \"parties\": [\"KHM\", 1]"), SMT_ERROR_VIEW },
    { VIEW (", \"roles\": {}"), SMT_ERROR_VIEW },
    { VIEW (", \"transposed\": 1"), SMT_ERROR_VIEW },
    { VIEW (", \"organisations\": \"true\""), SMT_ERROR_VIEW },
    { VIEW (", \"zoom\": 2"), SMT_ERROR_VIEW },
    { VIEW (", \"mechanism_order\": \"size\""), SMT_ERROR_VIEW },
    { VIEW (", \"collapsed\": \"region:035\""), SMT_ERROR_VIEW },
    { VIEW (", \"by_region\": 1"), SMT_ERROR_VIEW },
    { VIEW (", \"at_least\": -1"), SMT_ERROR_VIEW },
    { VIEW (", \"at_least\": 2.5"), SMT_ERROR_VIEW },
    { VIEW (", \"at_least\": \"2\""), SMT_ERROR_VIEW },
    { VIEW (", \"at_least\": 4294967296"), SMT_ERROR_VIEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (smt_view_new_from_json (cases[i].text, &error));
      g_assert_nonnull (error);
      if (cases[i].code >= 0)
        g_assert_error (error, SMT_ERROR, cases[i].code);
      else
        g_assert_true (error->domain == JSON_PARSER_ERROR);
      g_assert_null (smt_view_new_from_json (cases[i].text, NULL));
    }
}

/* A text nested beyond reason is refused, not walked to the end of the stack. */
static void
test_view_deep (void)
{
  g_autofree char *brackets = g_strnfill (2000000, '[');
  g_autofree char *text = g_strconcat ("{\"page\": ", brackets, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (smt_view_new_from_json (text, &error));
  g_assert_nonnull (error);
}

static void
test_view_boxed (void)
{
  g_autoptr (SmtView) view = smt_view_new ();
  GValue value = G_VALUE_INIT;

  g_value_init (&value, SMT_TYPE_VIEW);
  g_value_set_boxed (&value, view);
  g_assert_true (g_value_get_boxed (&value) == view);
  g_value_unset (&value);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/round-trip", test_view_round_trip);
  g_test_add_func ("/view/equal", test_view_equal);
  g_test_add_func ("/view/first", test_view_first);
  g_test_add_func ("/view/page", test_view_page);
  g_test_add_func ("/view/faults", test_view_faults);
  g_test_add_func ("/view/deep", test_view_deep);
  g_test_add_func ("/view/boxed", test_view_boxed);

  return g_test_run ();
}
