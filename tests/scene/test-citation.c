/* test-citation.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations: what is in them, and that each format is what its readers expect.
 */

#include "smt-citation.h"

#include <json-glib/json-glib.h>

#include "dataset-fixture.h"

#define THINGS \
  "\"sources\": [\n" \
  "  {\"id\": \"paper\", \"name\": \"On {a} 100% \\\\ #1 & _more_\", \"kind\": \"white-paper\",\n" \
  "   \"publisher\": \"Office of R&D\", \"issued\": \"2017-01-11\", \"checked\": \"2026-11-20\",\n" \
  "   \"language\": \"en\", \"address\": \"https://example.org/a_b?c=%7E&d={e}\"},\n" \
  "  {\"id\": \"news\", \"name\": \"News\", \"kind\": \"news\", \"issued\": \"2016\"},\n" \
  "  {\"id\": \"report\", \"name\": {\"en\": \"The report\", \"fr\": \"Le rapport\"},\n" \
  "   \"publisher\": {\"en\": \"The office\", \"fr\": \"Le bureau\"}},\n" \
  "  {\"id\": \"rapport\", \"name\": {\"en\": \"The report\", \"fr\": \"Le rapport\"},\n" \
  "   \"publisher\": \"The office\", \"language\": \"fr\"},\n" \
  "  {\"id\": \"page\", \"name\": {\"en\": \"A page\", \"fr\": \"Une page\"}, \"described\": true,\n" \
  "   \"language\": \"ja\"}],\n" \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}],\n" \
  "\"meetings\": [{\"id\": \"first\", \"name\": \"First\\nmeeting\", \"mechanism\": \"m\",\n" \
  "  \"date\": \"2016-03-23\", \"passages\": [{\"source\": \"paper\", \"locator\": \"V.7 ¶3\"},\n" \
  "   {\"source\": \"news\"}],\n" \
  "  \"outcomes\": [{\"text\": \"Agreed.\",\n" \
  "   \"passages\": [{\"source\": \"paper\", \"locator\": \"V.7 ¶4\"},\n" \
  "    {\"source\": \"paper\", \"locator\": \"V.7 ¶3\"}]}]}]\n"

typedef struct
{
  SmtDataset  *dataset;
  SmtLanguage *language;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dataset = fixture_read_valid (FIXTURE_DOCUMENT (THINGS));
  fixture->language = smt_language_new ("en", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->language);
  g_object_unref (fixture->dataset);
}

static SmtCitation *
cite (Fixture    *fixture,
      const char *id,
      const char *according_to)
{
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtView) chosen = smt_view_with_according_to (view, according_to);

  return smt_citation_new (fixture->dataset, smt_dataset_lookup (fixture->dataset, id),
                           chosen, fixture->language);
}

static const SmtCited *
get_entry (SmtCitation *citation,
           guint        i)
{
  g_assert_cmpuint (i, <, smt_citation_get_entries (citation)->len);
  return g_ptr_array_index (smt_citation_get_entries (citation), i);
}

/* The entry, then each source once with its places, those in parts of the
 * entity, too. */
static void
test_entries (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SmtCitation) citation = cite (fixture, "first", NULL);
  g_autoptr (SmtCitation) by_one = cite (fixture, "first", "news");
  g_autoptr (SmtCitation) source = cite (fixture, "paper", NULL);

  g_assert_cmpuint (smt_citation_get_entries (citation)->len, ==, 3);
  g_assert_true (g_str_has_suffix (get_entry (citation, 0)->key, "-first"));
  g_assert_nonnull (get_entry (citation, 0)->as_of);
  g_assert_cmpstr (get_entry (citation, 1)->key, ==, "paper");
  g_assert_cmpstr (get_entry (citation, 1)->locators, ==, "V.7 ¶3, V.7 ¶4");
  g_assert_cmpstr (get_entry (citation, 2)->key, ==, "news");
  g_assert_null (get_entry (citation, 2)->locators);

  g_assert_cmpuint (smt_citation_get_entries (by_one)->len, ==, 2);
  g_assert_cmpstr (get_entry (by_one, 1)->key, ==, "news");

  g_assert_cmpuint (smt_citation_get_entries (source)->len, ==, 1);
  g_assert_cmpstr (get_entry (source, 0)->key, ==, "paper");
}

/* Of a passage, the entry with the edition, and the source with one place. */
static void
test_passage (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SmtView) view = smt_view_new ();
  SmtEntity *first = smt_dataset_lookup (fixture->dataset, "first");
  SmtEntity *paper = smt_dataset_lookup (fixture->dataset, "paper");
  g_autoptr (SmtCitation) citation =
    smt_citation_new_for_passage (fixture->dataset, first, paper, "V.7 ¶4", view,
                                  fixture->language);
  g_autoptr (SmtCitation) bare =
    smt_citation_new_for_passage (fixture->dataset, NULL, paper, NULL, view, fixture->language);

  g_assert_cmpuint (smt_citation_get_entries (citation)->len, ==, 2);
  g_assert_cmpstr (get_entry (citation, 0)->key, ==, "test-first");
  g_assert_cmpstr (get_entry (citation, 1)->locators, ==, "V.7 ¶4");
  g_assert_cmpuint (smt_citation_get_entries (bare)->len, ==, 1);
  g_assert_null (get_entry (bare, 0)->locators);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtCitation) citation = cite (fixture, "paper", NULL);
  g_autofree char *text = smt_citation_format (citation, SMT_CITATION_TEXT);

  g_assert_cmpstr (text, ==,
                   "Office of R&D. On {a} 100% \\ #1 & _more_. 11 January 2017. "
                   "https://example.org/a_b?c=%7E&d={e}. Checked on 20 November 2026.\n");
}

static void
assert_cited (Fixture    *fixture,
              const char *id,
              const char *tag,
              const char *title,
              const char *author)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtCitation) citation =
    smt_citation_new (fixture->dataset, smt_dataset_lookup (fixture->dataset, id), view, language);

  g_assert_cmpstr (get_entry (citation, 0)->title, ==, title);
  g_assert_cmpstr (get_entry (citation, 0)->author, ==, author);
}

/* What stands on a source is cited as it stands there, in whatever language it is
 * shown; what the dataset calls it stands in brackets, in the reader's. */
static void
test_own_language (Fixture       *fixture,
                   gconstpointer  data)
{
  assert_cited (fixture, "report", "en", "The report", "The office");
  assert_cited (fixture, "report", "fr", "The report", "The office");
  assert_cited (fixture, "rapport", "en", "Le rapport", "The office");
  assert_cited (fixture, "page", "en", "[A page]", NULL);
  assert_cited (fixture, "page", "fr", "[Une page]", NULL);
}

/* Braces pair, what TeX takes for its own is escaped, addresses are not. */
static void
test_bibtex (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (SmtCitation) citation = cite (fixture, "first", NULL);
  g_autofree char *text = smt_citation_format (citation, SMT_CITATION_BIBTEX);
  int depth = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\\' && strchr ("{}", c[1]) != NULL && c[1] != '\0')
        {
          c++;
          continue;
        }
      depth += (*c == '{') - (*c == '}');
      g_assert_cmpint (depth, >=, 0);
    }
  g_assert_cmpint (depth, ==, 0);

  g_assert_true (g_str_has_prefix (text, "@misc{"));
  g_assert_nonnull (strstr (text, "@techreport{paper,\n"));
  g_assert_nonnull (strstr (text, "title = {{On \\{a\\} 100\\% \\textbackslash{} \\#1 \\& \\_more\\_}}"));
  g_assert_nonnull (strstr (text, "institution = {{Office of R\\&D}}"));
  g_assert_nonnull (strstr (text, "year = {2017},\n  month = jan,"));
  g_assert_nonnull (strstr (text, "url = {https://example.org/a_b?c=%7E&d=%7Be%7D}"));
  g_assert_nonnull (strstr (text, "V.7 ¶3, V.7 ¶4; Checked on 2026-11-20"));
}

/* Each line is a tag, two spaces, a hyphen, a space, a value and CR LF; entries
 * begin with TY, end with ER and have no other of these. */
static void
test_ris (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (SmtCitation) citation = cite (fixture, "first", NULL);
  g_autofree char *text = smt_citation_format (citation, SMT_CITATION_RIS);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  gboolean is_open = FALSE;
  guint n_entries = 0, n = g_strv_length (lines);

  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_true (g_regex_match_simple ("^[A-Z][A-Z0-9]  - ", lines[i], 0, 0));
      g_assert_null (strchr (lines[i], '\n'));
      g_assert_true (g_str_has_prefix (lines[i], "TY") == !is_open);
      is_open = !g_str_has_prefix (lines[i], "ER");
      n_entries += !is_open;
    }
  g_assert_false (is_open);
  g_assert_cmpuint (n_entries, ==, 3);
  g_assert_true (g_strv_contains ((const char *const *) lines, "TI  - First meeting"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "DA  - 2017/01/11/"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "PY  - 2016"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "TY  - RPRT"));
}

static void
test_csl_json (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (SmtCitation) citation = cite (fixture, "first", NULL);
  g_autofree char *text = smt_citation_format (citation, SMT_CITATION_CSL_JSON);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (text, &error);
  JsonArray *entries, *parts;
  JsonObject *paper, *news;

  g_assert_no_error (error);
  entries = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (entries), ==, 3);
  g_assert_cmpstr (json_object_get_string_member
                     (json_array_get_object_element (entries, 0), "type"), ==, "dataset");
  paper = json_array_get_object_element (entries, 1);
  g_assert_cmpstr (json_object_get_string_member (paper, "type"), ==, "report");
  g_assert_cmpstr (json_object_get_string_member (paper, "title"), ==,
                   "On {a} 100% \\ #1 & _more_");
  g_assert_cmpstr (json_object_get_string_member (paper, "section"), ==, "V.7 ¶3, V.7 ¶4");
  parts = json_object_get_array_member (json_object_get_object_member (paper, "issued"),
                                        "date-parts");
  parts = json_array_get_array_element (parts, 0);
  g_assert_cmpint (json_array_get_length (parts), ==, 3);
  g_assert_cmpint (json_array_get_int_element (parts, 0), ==, 2017);
  g_assert_cmpint (json_array_get_int_element (parts, 2), ==, 11);
  news = json_array_get_object_element (entries, 2);
  parts = json_object_get_array_member (json_object_get_object_member (news, "issued"),
                                        "date-parts");
  g_assert_cmpint (json_array_get_length (json_array_get_array_element (parts, 0)), ==, 1);
}

#define TEST(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/citation/entries", test_entries);
  TEST ("/citation/passage", test_passage);
  TEST ("/citation/text", test_text);
  TEST ("/citation/own-language", test_own_language);
  TEST ("/citation/bibtex", test_bibtex);
  TEST ("/citation/ris", test_ris);
  TEST ("/citation/csl-json", test_csl_json);

  return g_test_run ();
}
