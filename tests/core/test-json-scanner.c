/* test-json-scanner.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The scanner: faults with their places, limits on both sides, and its verdict
 * on damaged documents against the grammar written as one regular expression,
 * and against the parser that builds the tree.
 */

#include <json-glib/json-glib.h>
#include <string.h>

#include "dataset-fixture.h"
#include "smt-json-scanner.h"

#define SEED        1
#define N_DOCUMENTS 3000

static SmtJsonText *
new_text (const char *data,
          gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return smt_json_text_new ("test.json", bytes);
}

/* Scans, and says what was wrong; NULL: nothing. */
static SmtFault *
scan (const char *data,
      gsize       length)
{
  g_autoptr (SmtJsonText) text = new_text (data, length);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  SmtJsonCount count = { 0 };
  g_autoptr (GArray) pieces = smt_json_scan (text, &count, faults);

  g_assert_true ((pieces != NULL) == (smt_fault_list_get_n_found (faults) == 0));
  g_assert_cmpint (smt_fault_list_get_n_found (faults), <=, 1);
  return g_list_model_get_item (G_LIST_MODEL (faults), 0);
}

typedef struct
{
  const char  *text;
  gboolean     is_valid;
  SmtFaultCode code;
  guint        line;
  guint        column;
} Case;

#define VALID TRUE, 0, 0, 0
#define FAULT(code, line, column) FALSE, SMT_FAULT_##code, line, column

static const Case cases[] = {
  { "{}", VALID },
  { " \t\r\n{ } \n", VALID },
  { "\xEF\xBB\xBF{}", VALID },
  { "{\"a\": [], \"b\": {}, \"c\": [[]], \"d\": [{}]}", VALID },
  { "{\"a\": [0, -0, 1.5, -1e+9, 1E-3, true, false, null, \"\"]}", VALID },
  { "{\"a\": \"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00\"}", VALID },
  { "{\"é\": \"漢字 \x7f\"}", VALID },
  { "{\"a\": {\"x\": 1}, \"b\": {\"x\": 1}}", VALID },

  { "", FAULT (EMPTY, 1, 1) },
  { " \n ", FAULT (EMPTY, 1, 1) },
  { "\xEF\xBB\xBF", FAULT (EMPTY, 1, 1) },
  { "[]", FAULT (SYNTAX, 1, 1) },
  { "\"a\"", FAULT (SYNTAX, 1, 1) },
  { "{", FAULT (SYNTAX, 1, 2) },
  { "{\n  \"a\": 1,\n}", FAULT (SYNTAX, 3, 1) },
  { "{\"a\": 1 \"b\": 2}", FAULT (SYNTAX, 1, 9) },
  { "{\"a\" 1}", FAULT (SYNTAX, 1, 6) },
  { "{a: 1}", FAULT (SYNTAX, 1, 2) },
  { "{'a': 1}", FAULT (SYNTAX, 1, 2) },
  { "{\"a\": [1, 2}", FAULT (SYNTAX, 1, 12) },
  { "{\"a\": [1 2]}", FAULT (SYNTAX, 1, 10) },
  { "{\"a\": [,]}", FAULT (SYNTAX, 1, 8) },
  { "{\"a\": tru}", FAULT (SYNTAX, 1, 7) },
  { "{\"a\": NaN}", FAULT (SYNTAX, 1, 7) },
  { "{\"a\": 01}", FAULT (SYNTAX, 1, 8) },
  { "{\"a\": +1}", FAULT (SYNTAX, 1, 7) },
  { "{\"a\": .5}", FAULT (SYNTAX, 1, 7) },
  { "{\"a\": 1.}", FAULT (SYNTAX, 1, 9) },
  { "{\"a\": 1e}", FAULT (SYNTAX, 1, 9) },
  { "{\"a\": -}", FAULT (SYNTAX, 1, 8) },
  { "{\"a\": \"b}", FAULT (SYNTAX, 1, 10) },
  { "{\"a\": \"b\nc\"}", FAULT (SYNTAX, 1, 9) },
  { "{\"a\": \"é\\x\"}", FAULT (SYNTAX, 1, 10) },
  { "{\"a\": \"\\u12g4\"}", FAULT (SYNTAX, 1, 12) },
  { "{\"a\": \"\\u0000\"}", FAULT (SYNTAX, 1, 8) },
  { "{\"a\": \"\\uD83D\"}", FAULT (SYNTAX, 1, 8) },
  { "{\"a\": \"\\uD83D\\n\"}", FAULT (SYNTAX, 1, 8) },
  { "{\"a\": \"\\uD83D\\uD83D\"}", FAULT (SYNTAX, 1, 8) },
  { "{\"a\": \"\\uDE00\"}", FAULT (SYNTAX, 1, 8) },
  { "{} {}", FAULT (SYNTAX, 1, 4) },
  { "{}\n// no comments\n", FAULT (SYNTAX, 2, 1) },
  { "{/* none */}", FAULT (SYNTAX, 1, 2) },
  { "{\"a\": 1, \"a\": 2}", FAULT (DUPLICATE_KEY, 1, 10) },
  { "{\"x\": [{\"a\": 1,\n \"b\": 2,\n \"a\": 3}]}", FAULT (DUPLICATE_KEY, 3, 2) },
  /* The same name twice, once in disguise: no name has escapes at all. */
  { "{\"a\": 1, \"\\u0061\": 2}", FAULT (SYNTAX, 1, 10) },
  { "{\"a\": \"\xFF\"}", FAULT (NOT_UTF8, 1, 8) },
  { "{\n\"é\": \"\xC3\"}", FAULT (NOT_UTF8, 2, 7) },
  { "{\"a\": \"\xED\xA0\x80\"}", FAULT (NOT_UTF8, 1, 8) },
  { "{\"a\": \"\xC0\x80\"}", FAULT (NOT_UTF8, 1, 8) },
};

static void
test_scanner_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtFault) fault = scan (cases[i].text, strlen (cases[i].text));

      g_test_message ("case %u", i);
      if (cases[i].is_valid)
        {
          g_assert_null (fault);
          continue;
        }
      g_assert_nonnull (fault);
      g_assert_cmpint (smt_fault_get_code (fault), ==, cases[i].code);
      g_assert_cmpint (smt_fault_get_line (fault), ==, cases[i].line);
      g_assert_cmpint (smt_fault_get_column (fault), ==, cases[i].column);
      g_assert_cmpstr (smt_fault_get_file (fault), ==, "test.json");
    }
}

static void
test_scanner_nul (void)
{
  g_autoptr (SmtFault) in_string = scan ("{\"a\": \"b\0c\"}", 13);
  g_autoptr (SmtFault) after_backslash = scan ("{\"a\": \"\\\0\"}", 12);

  g_assert_cmpint (smt_fault_get_code (in_string), ==, SMT_FAULT_NOT_UTF8);
  g_assert_cmpint (smt_fault_get_code (after_backslash), ==, SMT_FAULT_NOT_UTF8);
}

static void
assert_code (const char  *text,
             SmtFaultCode code)
{
  g_autoptr (SmtFault) fault = scan (text, strlen (text));

  g_assert_nonnull (fault);
  g_assert_cmpint (smt_fault_get_code (fault), ==, code);
}

static void
assert_valid (const char *text)
{
  g_autoptr (SmtFault) fault = scan (text, strlen (text));
  g_autofree char *message = fault != NULL ? smt_fault_dup_message (fault) : NULL;

  g_assert_cmpstr (message, ==, NULL);
}

/* A document of so many levels, the outermost object the first. */
static char *
make_deep (guint       n_levels,
           const char *innermost)
{
  GString *text = g_string_new ("{\"a\": ");

  for (guint i = 1; i < n_levels; i++)
    g_string_append (text, i % 2 ? "[" : "{\"b\": ");
  g_string_append (text, innermost);
  for (guint i = n_levels - 1; i >= 1; i--)
    g_string_append (text, i % 2 ? "]" : "}");
  g_string_append (text, "}");
  return g_string_free_and_steal (text);
}

static void
test_scanner_depth (void)
{
  g_autofree char *most = make_deep (64, "1");
  g_autofree char *too_deep = make_deep (65, "1");
  g_autofree char *empty = make_deep (64, "[]");
  g_autofree char *million = g_strnfill (1000000, '[');
  g_autofree char *open = g_strconcat ("{\"a\": ", million, NULL);

  assert_valid (most);
  assert_code (too_deep, SMT_FAULT_TOO_DEEP);
  assert_code (empty, SMT_FAULT_TOO_DEEP);
  assert_code (open, SMT_FAULT_TOO_DEEP);
}

/* "{<before>x, x, x<after>}", n times x; %u in x counts. */
static char *
repeat (const char *before,
        const char *item,
        guint       n,
        const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      g_string_append_printf (text, item, i);
    }
  g_string_append (text, after);
  return g_string_free_and_steal (text);
}

static void
test_scanner_limits (void)
{
  static const struct
  {
    const char  *before;
    const char  *item;
    guint        limit;
    const char  *after;
    SmtFaultCode code;
  } limits[] = {
    { "{\"a\": [{", "\"k%u\": 1", SMT_JSON_MAX_KEYS, "}]}", SMT_FAULT_TOO_MANY },
    { "{", "\"k%u\": 1", SMT_JSON_MAX_KEYS, "}", SMT_FAULT_TOO_MANY },
    /* the list is a piece itself */
    { "{\"a\": [", "%-60u", SMT_JSON_MAX_ITEMS - 1, "]}", SMT_FAULT_TOO_MANY },
    { "{\"a\": [[", "%-9u", SMT_JSON_MAX_VALUES_A_PIECE - 1, "]]}", SMT_FAULT_TOO_MANY },
    { "{\"a\": {\"b\": [", "%-9u", SMT_JSON_MAX_VALUES_A_PIECE - 2, "]}}", SMT_FAULT_TOO_MANY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *most = repeat (limits[i].before, limits[i].item,
                                      limits[i].limit, limits[i].after);
      g_autofree char *more = repeat (limits[i].before, limits[i].item,
                                      limits[i].limit + 1, limits[i].after);

      g_test_message ("%s%s…", limits[i].before, limits[i].item);
      assert_valid (most);
      assert_code (more, limits[i].code);
    }
}

/* Scans lists of @n values of one byte, in pieces of @n_in_piece, in a text of
 * @length bytes. */
static gboolean
is_dense_valid (guint         n,
                guint         n_in_piece,
                gsize         length,
                SmtJsonCount *count)
{
  g_autoptr (GString) string = g_string_new ("{\"a\":[[");
  g_autoptr (SmtJsonText) text = NULL;
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GArray) pieces = NULL;
  g_autoptr (SmtFault) fault = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (string, i == 0 ? "1" : i % n_in_piece == 0 ? "],[1" : ",1");
  g_string_append (string, "]]}");
  g_assert_cmpuint (string->len, <=, length);
  while (string->len < length)
    g_string_append_c (string, ' ');

  text = new_text (string->str, string->len);
  pieces = smt_json_scan (text, count, faults);
  fault = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  if (fault != NULL)
    g_assert_cmpint (smt_fault_get_code (fault), ==, SMT_FAULT_TOO_MANY);
  return pieces != NULL;
}

/* So many values, and so many entities, as a file has bytes for: with those
 * that are free, which all files of a dataset share. */
static void
test_scanner_density (void)
{
  const gsize length = 90000;
  /* the object and two pieces are values as well */
  const guint values = SMT_JSON_FREE_VALUES + length / SMT_JSON_BYTES_A_VALUE - 3;
  /* the list is a piece as well */
  const guint items = SMT_JSON_FREE_ITEMS + length / SMT_JSON_BYTES_AN_ITEM - 1;
  SmtJsonCount count = { 0 }, none = { 0 };

  g_assert_true (is_dense_valid (values, 7000, length, &count));
  g_assert_cmpuint (count.n_bytes, ==, length);
  g_assert_cmpuint (count.n_values, ==, values + 3);
  g_assert_cmpuint (count.n_items, ==, 3);
  g_assert_false (is_dense_valid (values - SMT_JSON_FREE_VALUES + 1, 7000, length, &count));
  g_assert_false (is_dense_valid (values + 1, 7000, length, &none));

  count = none = (SmtJsonCount) { 0 };
  g_assert_true (is_dense_valid (items, 1, length, &count));
  g_assert_cmpuint (count.n_items, ==, items + 1);
  g_assert_false (is_dense_valid (items - SMT_JSON_FREE_ITEMS + 1, 1, length, &count));
  g_assert_false (is_dense_valid (items + 1, 1, length, &none));
}

static char *
make_long (const char *before,
           gsize       length,
           const char *after)
{
  g_autofree char *filling = g_strnfill (length, '1');

  return g_strconcat (before, filling, after, NULL);
}

static void
test_scanner_lengths (void)
{
  g_autofree char *string = make_long ("{\"a\": \"", SMT_JSON_MAX_STRING, "\"}");
  g_autofree char *long_string = make_long ("{\"a\": \"", SMT_JSON_MAX_STRING + 1, "\"}");
  g_autofree char *number = make_long ("{\"a\": ", 32, "}");
  g_autofree char *long_number = make_long ("{\"a\": ", 33, "}");
  g_autofree char *filling = g_strnfill (60000, 'x');
  g_autofree char *item = g_strconcat ("\"", filling, "%u\"", NULL);
  g_autofree char *entity = repeat ("{\"a\": [[", item, 17, "]]}");
  g_autofree char *long_entity = repeat ("{\"a\": [[", item, 18, "]]}");
  g_autofree char *many = repeat ("{\"a\": [", item, 100, "]}");

  assert_valid (string);
  assert_code (long_string, SMT_FAULT_TOO_LONG);
  assert_valid (number);
  assert_code (long_number, SMT_FAULT_TOO_LONG);
  assert_valid (entity);
  assert_code (long_entity, SMT_FAULT_TOO_LONG);
  assert_valid (many);
}

/* The pieces of a document, as "member[index]=text". */
static char *
list_pieces (const char *document)
{
  g_autoptr (SmtJsonText) text = new_text (document, strlen (document));
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  SmtJsonCount count = { 0 };
  g_autoptr (GArray) pieces = smt_json_scan (text, &count, faults);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const SmtJsonPiece *piece = &g_array_index (pieces, SmtJsonPiece, i);

      g_string_append_printf (list, "%s%s[%d]=%.*s", i > 0 ? " " : "",
                              piece->member, piece->index,
                              (int) (piece->end - piece->start), document + piece->start);
    }
  return g_string_free_and_steal (list);
}

static void
test_scanner_pieces (void)
{
  g_autofree char *none = list_pieces ("{}");
  g_autofree char *some =
    list_pieces ("\n{ \"id\" : \"x\", \"a\":[ {\"b\":[1]} ,2], \"c\": {\"d\": []}, \"e\":[] }\n");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (some, ==,
                   "id[-1]=\"x\" a[-2]=[ a[0]={\"b\":[1]} a[1]=2 c[-1]={\"d\": []} e[-2]=[");
}

/* RFC 8259 with what the scanner asks besides. */
static GRegex *
new_grammar (void)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (
    "(?(DEFINE)"
    "(?<ws>[ \\t\\r\\n]*+)"
    "(?<hex>[0-9a-fA-F])"
    "(?<string>\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]"
    "|\\\\u(?!0000|[dD][89a-fA-F])(?&hex){4}"
    "|\\\\u[dD][89abAB](?&hex){2}\\\\u[dD][c-fC-F](?&hex){2})*+\")"
    "(?<name>\"[^\"\\\\\\x00-\\x1f]*+\")"
    "(?<number>-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+)"
    "(?<array>\\[(?&ws)(?:(?&value)(?:,(?&value))*+)?+\\])"
    "(?<member>(?&ws)(?&name)(?&ws):(?&value))"
    "(?<object>\\{(?&ws)(?:(?&member)(?:,(?&member))*+)?+\\})"
    "(?<value>(?&ws)(?:(?&object)|(?&array)|(?&string)|(?&number)|true|false|null)(?&ws))"
    ")\\A(?&ws)(?&object)(?&ws)\\z",
    G_REGEX_RAW | G_REGEX_DOLLAR_ENDONLY, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static void
append_random_value (GString *text,
                     GRand   *rand,
                     guint    depth)
{
  static const char *values[] = {
    "0", "-1", "12.50", "1e9", "2E-1", "true", "false", "null", "\"\"", "\"é\"",
    "\"\\n\\\"\"", "\"\\u00E9\"", "\"\\uD83D\\uDE00\"", "[]", "{}", "\"a b\""
  };
  gboolean is_object = g_rand_boolean (rand);

  if (depth > 0 && (depth > 4 || g_rand_boolean (rand)))
    {
      g_string_append (text, values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
      return;
    }

  is_object |= depth == 0;
  g_string_append (text, is_object ? "{" : "[");
  for (int i = 0, n = g_rand_int_range (rand, 0, 4); i < n; i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      if (is_object)
        g_string_append_printf (text, "\"%c\": ", 'a' + i);
      append_random_value (text, rand, depth + 1);
    }
  g_string_append (text, is_object ? "}" : "]");
}

static void
damage (GString *text,
        GRand   *rand)
{
  static const char marks[] = "{}[]\",:\\ u0159eE+-.tnD\n/x";
  gsize position = g_rand_int_range (rand, 0, text->len);

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      g_string_erase (text, position, 1);
      break;
    case 1:
      g_string_insert_c (text, position, marks[g_rand_int_range (rand, 0, sizeof marks - 1)]);
      break;
    default:
      text->str[position] = marks[g_rand_int_range (rand, 0, sizeof marks - 1)];
      break;
    }
}

/* Wherever the scanner finds nothing, the parser must find nothing either. */
static void
assert_parses (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_scanner_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GRegex) grammar = new_grammar ();
  guint n_valid = 0, n_damaged = 0;

  g_test_message ("random numbers from seed %u", SEED);
  for (guint i = 0; i < MAX (fixture_scale (N_DOCUMENTS), 600); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      append_random_value (text, rand, 0);
      assert_valid (text->str);

      for (guint j = 0; j < 4 && text->len > 0; j++)
        {
          g_autoptr (SmtFault) fault = NULL;

          damage (text, rand);
          fault = scan (text->str, text->len);
          /* The grammar knows nothing of names that are there twice, nor of
           * what is no text at all. */
          if (!g_utf8_validate (text->str, text->len, NULL) ||
              (fault != NULL && smt_fault_get_code (fault) == SMT_FAULT_DUPLICATE_KEY))
            continue;
          if ((fault == NULL) != g_regex_match (grammar, text->str, 0, NULL))
            g_error ("the grammar disagrees on: %s", text->str);
          if (fault == NULL)
            assert_parses (text->str);
          n_valid += fault == NULL;
          n_damaged += fault != NULL;
        }
    }
  g_assert_cmpint (n_valid, >, 60);
  g_assert_cmpint (n_damaged, >, 600);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scanner/cases", test_scanner_cases);
  g_test_add_func ("/json-scanner/nul", test_scanner_nul);
  g_test_add_func ("/json-scanner/depth", test_scanner_depth);
  g_test_add_func ("/json-scanner/limits", test_scanner_limits);
  g_test_add_func ("/json-scanner/density", test_scanner_density);
  g_test_add_func ("/json-scanner/lengths", test_scanner_lengths);
  g_test_add_func ("/json-scanner/pieces", test_scanner_pieces);
  g_test_add_func ("/json-scanner/random", test_scanner_random);

  return g_test_run ();
}
