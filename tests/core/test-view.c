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
#include "view-maker.h"

#define SEED    1
#define N_VIEWS 2000

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
      g_autoptr (SmtView) view = view_maker_make (rand);
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
  guint n_changes = view_maker_get_n_changes ();
  g_autofree guint *n_changed = g_new0 (guint, n_changes);

  for (guint i = 0; i < MAX (fixture_scale (N_VIEWS), 900); i++)
    {
      guint n = i % n_changes;
      g_autoptr (SmtView) one = view_maker_make (rand);
      g_autofree char *before = smt_view_to_json (one);
      g_autoptr (SmtView) other = view_maker_change (one, n, rand);
      g_autofree char *after = smt_view_to_json (other);
      g_autofree char *still = smt_view_to_json (one);

      g_assert_true (smt_view_equal (one, other) == g_str_equal (before, after));
      g_assert_true (smt_view_equal (other, one) == smt_view_equal (one, other));
      /* Changing a view makes another, and leaves the one. */
      g_assert_cmpstr (before, ==, still);
      n_changed[n] += !smt_view_equal (one, other);
    }
  for (guint i = 0; i < n_changes; i++)
    g_assert_cmpint (n_changed[i], >=, 5);
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
  g_assert_cmpint (smt_view_get_table_order (view), ==, SMT_TABLE_ORDER_MATRIX);
  g_assert_false (smt_view_get_table_descending (view));
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

/* Another page leaves it, as it does all orders of the matrix; what stands as in the
 * matrix has no other end to begin at. */
static void
test_view_table_order (void)
{
  g_autoptr (SmtView) view =
    parse ("{\"format\": \"summitry-view\", \"version\": 1, \"page\": \"matrix\","
           " \"table_order\": \"since\", \"table_descending\": true}");
  g_autoptr (SmtView) other = smt_view_with_page (view, SMT_PAGE_PLACES);
  g_autoptr (SmtView) plain = smt_view_with_table_order (view, SMT_TABLE_ORDER_MATRIX, TRUE);
  g_autofree char *text = smt_view_to_json (plain);

  g_assert_cmpint (smt_view_get_table_order (view), ==, SMT_TABLE_ORDER_SINCE);
  g_assert_true (smt_view_get_table_descending (view));
  g_assert_cmpint (smt_view_get_table_order (other), ==, SMT_TABLE_ORDER_SINCE);
  g_assert_true (smt_view_get_table_descending (other));
  g_assert_null (strstr (text, "table"));
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
    { "{", SMT_ERROR_VIEW },
    { "{\"format\": \"summitry-view\" \"version\": 1}", SMT_ERROR_VIEW },
    { "\xFF", SMT_ERROR_VIEW },
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
    { VIEW (", \"table_order\": \"size\""), SMT_ERROR_VIEW },
    { VIEW (", \"table_order\": 3"), SMT_ERROR_VIEW },
    { VIEW (", \"table_descending\": \"since\""), SMT_ERROR_VIEW },
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
      g_assert_error (error, SMT_ERROR, cases[i].code);
      g_assert_null (smt_view_new_from_json (cases[i].text, NULL));
    }
}

/* Not in the words of the parser, which are in English. */
static void
test_view_no_json (void)
{
  g_autoptr (GError) empty = NULL, cut = NULL;

  g_assert_null (smt_view_new_from_json ("", &empty));
  g_assert_cmpstr (empty->message, ==, "this is not JSON, as line 1, column 1 shows");
  g_assert_null (smt_view_new_from_json ("{\n  \"format\" 1}", &cut));
  g_assert_cmpstr (cut->message, ==, "this is not JSON, as line 2, column 12 shows");
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
  g_test_add_func ("/view/table-order", test_view_table_order);
  g_test_add_func ("/view/faults", test_view_faults);
  g_test_add_func ("/view/no-json", test_view_no_json);
  g_test_add_func ("/view/deep", test_view_deep);
  g_test_add_func ("/view/boxed", test_view_boxed);

  return g_test_run ();
}
