/* test-sheet-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What dates say on a page, by what they rest on.
 */

#include "dataset-fixture.h"
#include "smt-passage-words.h"
#include "smt-sheet-words.h"

typedef struct
{
  const char *date;
  SmtBasis    basis;
  const char *expected;
} DateCase;

static const DateCase dates[] = {
  { "2016-03-23", 0, "23 March 2016" },
  { "2016-03-23", SMT_BASIS_STATED, "23 March 2016" },
  { "2016-06-23/2016-06-24", SMT_BASIS_STATED, "23–24 June 2016" },
  { "2015/2017-01-11", SMT_BASIS_WINDOW, "between 2015 and 11 January 2017" },
  { "../2016-11", SMT_BASIS_WINDOW, "by November 2016" },
  { "../2016-11", SMT_BASIS_AS_OF, "by November 2016" },
  { "../2016-11", 0, "by November 2016" },
  { "2016-11/..", 0, "November 2016 or later" },
  { "2016-11", SMT_BASIS_AS_OF, "as of November 2016" },
  { "2003/2008", SMT_BASIS_PERIOD, "2003–2008" },
  { "2010/2014", SMT_BASIS_YEARLY, "every year, 2010–2014" },
  { "2016-11", SMT_BASIS_FROM_MEETING, "November 2016" },
  { "2016-11", SMT_BASIS_CONTEXT, "November 2016" },
  { NULL, SMT_BASIS_UNDATED, "undated" },
  { NULL, SMT_BASIS_STATED, NULL },
  { NULL, 0, NULL },
};

static void
test_dates (void)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (SmtEdtf) date = dates[i].date != NULL
                                 ? smt_edtf_parse (dates[i].date, NULL) : NULL;
      g_autofree char *words = smt_sheet_words_date (language, date, dates[i].basis);

      g_assert_cmpstr (words, ==, dates[i].expected);
    }
}

static const struct
{
  const char *since;
  const char *until;
  const char *expected;
} spans[] = {
  { NULL, NULL, "since when is not stated" },
  { "2016-03-23", NULL, "since 23 March 2016" },
  { "../2017-01-11", NULL, "since 11 January 2017 or earlier" },
  { "2017/..", NULL, "since 2017 or later" },
  { "2015/2017-01", NULL, "since some time between 2015 and January 2017" },
  { "2001", "2005-06-15", "from 2001 until 15 June 2005" },
  { "2001", "../2005", "since 2001 · until 2005 or earlier" },
  { NULL, "2005", "since when is not stated · until 2005" },
  { "2001/2002", "2004/2005",
    "since some time between 2001 and 2002 · until some time between 2004 and 2005" },
  { "2001", "2004/..", "since 2001 · until 2004 or later" },
};

static void
test_spans (void)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (SmtEdtf) since = spans[i].since != NULL
                                  ? smt_edtf_parse (spans[i].since, NULL) : NULL;
      g_autoptr (SmtEdtf) until = spans[i].until != NULL
                                  ? smt_edtf_parse (spans[i].until, NULL) : NULL;
      g_autofree char *words = smt_sheet_words_span (language, since, until);

      g_assert_cmpstr (words, ==, spans[i].expected);
    }
}

/* As under a heading that says which of both it is. */
static void
test_bounds (void)
{
  static const char *const bounds[][2] = {
    { "2015-11", "November 2015" },
    { "../2017-01-11", "11 January 2017 or earlier" },
    { "2017/..", "2017 or later" },
    { "2015/2017-01", "between 2015 and January 2017" },
  };
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      g_autoptr (SmtEdtf) date = smt_edtf_parse (bounds[i][0], NULL);
      g_autofree char *words = smt_sheet_words_bound (language, date);

      g_assert_cmpstr (words, ==, bounds[i][1]);
    }
  g_assert_null (smt_sheet_words_bound (language, NULL));
}

static void
test_counts (void)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *one = smt_sheet_words_count (language, "{n} party", "{n} parties", 1);
  g_autofree char *many = smt_sheet_words_count (language, "{n} party", "{n} parties", 1200);

  g_assert_cmpstr (one, ==, "1 party");
  g_assert_cmpstr (many, ==, "1,200 parties");
}

/* A capital belongs to the heading that a name is elsewhere, but in German. */
static void
test_roles (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"roles\": [{\"id\": \"one\", \"kind\": \"full\", \"name\": "
    "{\"en\": \"Member\", \"de\": \"Mitglied\", \"fr\": \"État membre\", \"ru\": \"Член\","
    " \"zh-CN\": \"成员\", \"es\": \"ONG\"}}]"));
  static const char *const expected[][2] = {
    { "en", "member" }, { "de", "Mitglied" }, { "fr", "état membre" }, { "ru", "член" },
    { "zh-CN", "成员" }, { "es", "ONG" }, { "ja", "member" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (SmtLanguage) language = smt_language_new (expected[i][0], NULL);
      g_autofree char *words =
        smt_sheet_words_role (language, smt_dataset_lookup (dataset, "one"));

      g_assert_cmpstr (words, ==, expected[i][1]);
    }
}

static void
test_fallback (void)
{
  g_autoptr (SmtLanguage) chinese = smt_language_new ("zh-CN", NULL);
  g_autoptr (SmtLanguage) british = smt_language_new ("en-GB", NULL);
  g_autofree char *english = smt_sheet_words_fallback (chinese, "en");
  g_autofree char *french = smt_sheet_words_fallback (chinese, "fr");

  g_assert_cmpstr (english, ==, "shown in English");
  g_assert_cmpstr (french, ==, "shown in 法语");
  g_assert_null (smt_sheet_words_fallback (chinese, "zh-Hans"));
  g_assert_null (smt_sheet_words_fallback (chinese, NULL));
  g_assert_null (smt_sheet_words_fallback (british, "en"));
}

static void
test_capitalize (void)
{
  g_autofree char *ascii = smt_sheet_words_capitalize ("carried by");
  g_autofree char *accent = smt_sheet_words_capitalize ("état");
  g_autofree char *chinese = smt_sheet_words_capitalize ("论坛");
  g_autofree char *empty = smt_sheet_words_capitalize ("");

  g_assert_cmpstr (ascii, ==, "Carried by");
  g_assert_cmpstr (accent, ==, "État");
  g_assert_cmpstr (chinese, ==, "论坛");
  g_assert_cmpstr (empty, ==, "");
}

/* A locator is spelled out; what is none is left as it is. */
static void
test_places (void)
{
  static const char *const places[][2] = {
    { "V.7", "Section V.7" },
    { "V.7 ¶3", "Section V.7, paragraph 3" },
    { "V.7 ¶3 s2", "Section V.7, paragraph 3, sentence 2" },
    { "V.7 ¶3 s2–4", "Section V.7, paragraph 3, sentence 2–4" },
    { "page 4 of the annex", "page 4 of the annex" },
    { "V.7 ¶", "V.7 ¶" },
    { "", "" },
  };
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *words = smt_passage_words_place (language, places[i][0]);

      g_assert_cmpstr (words, ==, places[i][1]);
    }
  g_assert_null (smt_passage_words_place (language, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-words/dates", test_dates);
  g_test_add_func ("/sheet-words/spans", test_spans);
  g_test_add_func ("/sheet-words/bounds", test_bounds);
  g_test_add_func ("/sheet-words/counts", test_counts);
  g_test_add_func ("/sheet-words/roles", test_roles);
  g_test_add_func ("/sheet-words/fallback", test_fallback);
  g_test_add_func ("/sheet-words/capitalize", test_capitalize);
  g_test_add_func ("/sheet-words/places", test_places);
  return g_test_run ();
}
