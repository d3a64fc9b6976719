/* test-date-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates in words: EDTF in several languages, in the Gregorian calendar only,
 * with phrases that a translator turns. The process's own language must not
 * matter: it is Thai here, and counts Buddhist years.
 */

#include "smt-language.h"

#include <string.h>
#include <unicode/uloc.h>

#include "po-fixture.h"
static SmtLanguage *
open_language (const char *tag)
{
  g_autoptr (GError) error = NULL;
  SmtLanguage *self = smt_language_new (tag, &error);

  g_assert_no_error (error);

  return self;
}

/* ICU puts thin and unbreakable spaces where others put plain ones, and has
 * changed its mind about them before. */
static char *
with_plain_spaces (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u2009", " ", 0);
  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);

  return g_strdup (plain->str);
}

static void
check_date (const char *tag,
            const char *edtf,
            const char *words)
{
  g_autoptr (SmtLanguage) language = open_language (tag);
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtEdtf) date = smt_edtf_parse (edtf, &error);
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;

  g_assert_no_error (error);
  text = smt_language_format_edtf (language, date);
  plain = with_plain_spaces (text);
  g_assert_cmpstr (plain, ==, words);
}

typedef struct
{
  const char *tag;
  const char *edtf;
  const char *words;
} DateCase;

static const DateCase date_cases[] = {
  { "en", "2015", "2015" },
  { "en", "2015-11", "November 2015" },
  { "en", "2016-03-23", "23 March 2016" },
  { "en-GB", "2016-03-23", "23 March 2016" },
  { "en-US", "2016-03-23", "March 23, 2016" },
  { "en-AU", "2016-03-23", "23 March 2016" },
  { "zh-CN", "2015", "2015年" },
  { "zh-CN", "2015-11", "2015年11月" },
  { "zh-CN", "2016-03-23", "2016年3月23日" },
  { "fr", "2016-03-23", "23 mars 2016" },
  { "fr", "2016-03-01", "1er mars 2016" },
  { "fr", "2016-03-11", "11 mars 2016" },
  { "fr", "2016-01", "janvier 2016" },
  { "de", "2016-03-23", "23. März 2016" },
  { "ja", "2016-03-23", "2016年3月23日" },
  { "ko", "2015-11", "2015년 11월" },
  { "xx", "2016-03-23", "23 March 2016" },

  /* Not the Buddhist or the Persian year. */
  { "th-TH", "2016", "2016" },
  { "fa-u-nu-latn", "2016", "2016" },
  { "ar-SA-u-nu-latn", "2016", "2016" },
  { "en-u-ca-buddhist", "2016-03-23", "23 March 2016" },

  /* Before the Gregorian calendar, and before year 1. */
  { "en", "1500-02-28", "28 February 1500" },
  { "en", "0001-01-01", "1 January 1" },
  { "en", "-0978-12", "December 979 BC" },
  { "en", "0000", "1 BC" },
  { "en", "Y17000", "17000" },
  { "en", "Y-17000", "17001 BC" },
  { "en", "Y20000000", "20000000" },

  /* What is not stated. */
  { "en", "201X", "201X" },
  { "en", "20XX", "20XX" },
  { "zh-CN", "201X", "201X" },
  { "en", "2015-XX", "2015" },
  { "en", "2015-11-XX", "November 2015" },

  { "en", "2015-21", "spring 2015" },
  { "en", "2015-22", "summer 2015" },
  { "en", "2015-23", "autumn 2015" },
  { "en", "2015-24", "winter 2015" },

  { "en", "2015~", "2015 or so" },
  { "en", "2004-06?", "June 2004 (uncertain)" },
  { "en", "2015%", "2015 or so (uncertain)" },
  { "en", "201X~", "201X or so" },
};

static const DateCase interval_cases[] = {
  { "en", "2016-06-23/2016-06-24", "23–24 June 2016" },
  { "en", "2016-06-30/2016-07-01", "30 June – 1 July 2016" },
  { "en", "2016-12-31/2017-01-01", "31 December 2016 – 1 January 2017" },
  { "en", "2015-11/2015-12", "November – December 2015" },
  { "en", "2015-11/2016-01", "November 2015 – January 2016" },
  { "en", "2013/2017", "2013–2017" },
  { "en", "2016-06-23/2016-06-23", "23 June 2016" },
  { "en-US", "2016-06-23/2016-06-24", "June 23 – 24, 2016" },
#if U_ICU_VERSION_MAJOR_NUM >= 78
  { "zh-CN", "2016-06-23/2016-06-24", "2016年6月23日 – 24日" },
#else
  { "zh-CN", "2016-06-23/2016-06-24", "2016年6月23日至24日" },
#endif
  { "fr", "2015-11/2016-01", "novembre 2015 – janvier 2016" },
  { "fr", "2016-06-01/2016-06-02", "1er–2 juin 2016" },
  { "fr", "2016-06-30/2016-07-01", "30 juin – 1er juillet 2016" },
  { "de", "2016-06-23/2016-06-24", "23.–24. Juni 2016" },

  /* No short form: both written out. */
  { "en", "2015/2016-03-23", "2015 – 23 March 2016" },
  { "en", "2015~/2016", "2015 or so – 2016" },
  { "en", "2015/2016?", "2015 – 2016 (uncertain)" },
  { "en", "201X/2020", "201X – 2020" },
  { "en", "2015-21/2015-23", "spring 2015 – autumn 2015" },
  { "en", "1500-02-01/1500-02-28", "1 February 1500 – 28 February 1500" },
  { "en", "-0003/0002", "4 BC – 2" },

  { "en", "2013/..", "from 2013" },
  { "en", "../2017-01-11", "until 11 January 2017" },
  { "en", "2013/", "from 2013, end unknown" },
  { "en", "/2017", "until 2017, start unknown" },
  { "en", "2013-11~/..", "from November 2013 or so" },
};

/* A translator turns the phrase, and what is in it is written already. */
static const DateCase phrase_cases[] = {
  { "fr", "2015~", "vers 2015" },
  { "fr", "2013/..", "depuis 2013" },
  { "fr", "2015/2016-03-23", "jusqu’au 23 mars 2016 dès 2015" },
  { "fr", "2015-21", "printemps 2015" },
  { "fr-CA", "2015~", "vers 2015" },
  /* A catalog cannot do harm by what it makes of the phrase. */
  { "fr", "../2017", "%n %d %2$n 100% 2017 2017 % %" },
  { "fr", "/2017", "jamais" },
};

static void
test_dates (gconstpointer data)
{
  const DateCase *cases = data;
  guint n_cases = data == date_cases ? G_N_ELEMENTS (date_cases)
                  : data == interval_cases ? G_N_ELEMENTS (interval_cases)
                                           : G_N_ELEMENTS (phrase_cases);

  for (guint i = 0; i < n_cases; i++)
    check_date (cases[i].tag, cases[i].edtf, cases[i].words);
}

/* In every language of ICU a span tells its ends: another end, other words. */
static void
test_spans_of_all_languages (void)
{
  static const char *const spans[][3] = {
    { "2015/2017", "2015/2019", "2016/2019" },
    { "2015-03/2015-05", "2015-03/2015-08", "2015-04/2015-08" },
    { "2015-03/2016-05", "2015-03/2016-08", "2015-04/2016-08" },
    { "2015-03-05/2015-03-07", "2015-03-05/2015-03-09",
      "2015-03-06/2015-03-09" },
    { "2015-03-05/2015-05-07", "2015-03-05/2015-08-07",
      "2015-04-05/2015-08-07" },
  };

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      g_autoptr (SmtLanguage) language = NULL;

      /* Languages; their countries mostly differ in nothing here. */
      if (strchr (uloc_getAvailable (i), '_') != NULL)
        continue;

      language = open_language (uloc_getAvailable (i));
      for (guint j = 0; j < G_N_ELEMENTS (spans); j++)
        {
          g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);

          for (guint k = 0; k < 3; k++)
            {
              g_autoptr (SmtEdtf) date = smt_edtf_parse (spans[j][k], NULL);
              char *words = smt_language_format_edtf (language, date);

              if (g_ptr_array_find_with_equal_func (seen, words, g_str_equal,
                                                    NULL))
                g_error ("%s: %s is not the only “%s”",
                         smt_language_get_tag (language), spans[j][k], words);
              g_ptr_array_add (seen, words);
            }
        }
    }
}

static void
test_day (void)
{
  g_autoptr (SmtLanguage) english = open_language ("en");
  g_autoptr (SmtLanguage) chinese = open_language ("zh-CN");
  SmtDay day = smt_day_from_civil (2016, 3, 23);
  g_autofree char *in_english = smt_language_format_day (english, day);
  g_autofree char *in_chinese = smt_language_format_day (chinese, day);
  g_autofree char *epoch = smt_language_format_day (english, 0);

  g_assert_cmpstr (in_english, ==, "23 March 2016");
  g_assert_cmpstr (in_chinese, ==, "2016年3月23日");
  g_assert_cmpstr (epoch, ==, "1 January 1970");
}

static const char french[] =
  "msgctxt \"date\"\nmsgid \"%s or so\"\nmsgstr \"vers %s\"\n\n"
  "msgctxt \"date\"\nmsgid \"from %s\"\nmsgstr \"depuis %s\"\n\n"
  "msgctxt \"date\"\nmsgid \"spring %s\"\nmsgstr \"printemps %s\"\n\n"
  "msgctxt \"date\"\nmsgid \"%1$s – %2$s\"\n"
  "msgstr \"jusqu’au %2$s dès %1$s\"\n\n"
  "msgctxt \"date\"\nmsgid \"until %s\"\n"
  "msgstr \"%n %d %2$n 100% %s %1$s%2$s % %\"\n\n"
  "msgctxt \"date\"\nmsgid \"until %s, start unknown\"\n"
  "msgstr \"jamais\"\n";

int
main (int   argc,
      char *argv[])
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *folder = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  uloc_setDefault ("th_TH", &status);
  g_assert_true (U_SUCCESS (status));

  folder = po_fixture_new_folder ();
  po_fixture_install (folder, "fr", "summitry", french);
  g_setenv ("SUMMITRY_LOCALEDIR", folder, TRUE);

  g_test_add_data_func ("/date-words/single", date_cases, test_dates);
  g_test_add_data_func ("/date-words/interval", interval_cases, test_dates);
  g_test_add_data_func ("/date-words/phrases", phrase_cases, test_dates);
  g_test_add_func ("/date-words/spans-of-all-languages",
                   test_spans_of_all_languages);
  g_test_add_func ("/date-words/day", test_day);
  result = g_test_run ();
  po_fixture_remove (folder);

  return result;
}
