/* test-glossary.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in several languages: what is there, what is not, and as TBX.
 */

#include "dataset-fixture.h"
#include "smt-glossary.h"

#include <string.h>

static SmtGlossary *
open_glossary (const char *const *tags)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"topics\": ["
    "{\"id\": \"2017-plan\", \"name\": {\"en\": \"R&D <plan>\", \"fr\": \"Plan\"}},"
    "{\"id\": \"alone\", \"name\": \"Alone\"}],"
    "\"mechanisms\": [{\"id\": \"club\","
    " \"name\": {\"en\": \"Star Club\", \"fr\": \"Club des étoiles\", \"zh-CN\": \"星会\"},"
    " \"acronym\": {\"en\": \"SC\", \"fr\": \"CDE\"}}]"));
  g_autoptr (GError) error = NULL;
  SmtGlossary *glossary = smt_glossary_new (dataset, tags, &error);

  g_assert_no_error (error);
  return glossary;
}

static void
test_terms (void)
{
  static const char *const tags[] = { "en", "fr", "zh-CN", "en", NULL };
  g_autoptr (SmtGlossary) glossary = open_glossary (tags);

  g_assert_cmpuint (smt_glossary_get_n_languages (glossary), ==, 3);
  g_assert_cmpuint (smt_glossary_get_n_entries (glossary), ==, 2);
  g_assert_cmpstr (smt_entity_get_id (smt_glossary_get_entity (glossary, 0)), ==, "club");
  g_assert_cmpstr (smt_glossary_get_term (glossary, 0, 1, SMT_TERM_NAME), ==, "Club des étoiles");
  g_assert_cmpstr (smt_glossary_get_term (glossary, 0, 1, SMT_TERM_ACRONYM), ==, "CDE");
  g_assert_cmpstr (smt_glossary_get_term (glossary, 0, 2, SMT_TERM_NAME), ==, "星会");

  /* English is no term of Chinese, and a topic has no acronym. */
  g_assert_null (smt_glossary_get_term (glossary, 0, 2, SMT_TERM_ACRONYM));
  g_assert_null (smt_glossary_get_term (glossary, 1, 2, SMT_TERM_NAME));
  g_assert_null (smt_glossary_get_term (glossary, 1, 0, SMT_TERM_ACRONYM));
  g_assert_finalize_object (g_steal_pointer (&glossary));
}

static void
test_no_language (void)
{
  static const char *const tags[] = { "en", "!", NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT ("\"topics\": []"));
  g_autoptr (GError) error = NULL;

  g_assert_null (smt_glossary_new (dataset, tags, &error));
  g_assert_nonnull (error);
}

static void
element_started_cb (GMarkupParseContext  *context,
                    const char           *name,
                    const char          **attributes,
                    const char          **values,
                    gpointer              found,
                    GError              **error)
{
  g_string_append_printf (found, "<%s", name);
  for (guint i = 0; attributes[i] != NULL; i++)
    if (!g_str_equal (name, "tbx"))
      g_string_append_printf (found, " %s=%s", attributes[i], values[i]);
  g_string_append_c (found, '>');
}

static void
text_read_cb (GMarkupParseContext  *context,
              const char           *text,
              gsize                 length,
              gpointer              found,
              GError              **error)
{
  g_autofree char *words = g_strstrip (g_strndup (text, length));

  g_string_append (found, words);
}

static void
test_tbx (void)
{
  static const char *const tags[] = { "en", "fr", NULL };
  static const GMarkupParser parser = { element_started_cb, NULL, text_read_cb, NULL, NULL };
  g_autoptr (SmtGlossary) glossary = open_glossary (tags);
  g_autofree char *tbx = smt_glossary_to_tbx (glossary);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, found, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, tbx, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  g_assert_nonnull (strstr (tbx, "<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\" "
                                 "xmlns=\"urn:iso:std:iso:30042:ed-2\">"));
  g_assert_nonnull (strstr (found->str,
    "<conceptEntry id=c-club><descrip type=subjectField>mechanism"
    "<langSec xml:lang=en><termSec><term>Star Club<termNote type=termType>fullForm"
    "<termSec><term>SC<termNote type=termType>shortForm"
    "<langSec xml:lang=fr><termSec><term>Club des étoiles<termNote type=termType>fullForm"));
  g_assert_nonnull (strstr (found->str, "<conceptEntry id=c-2017-plan>"));
  g_assert_nonnull (strstr (found->str, "<term>R&D <plan>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glossary/terms", test_terms);
  g_test_add_func ("/glossary/no-language", test_no_language);
  g_test_add_func ("/glossary/tbx", test_tbx);

  return g_test_run ();
}
