/* test-language-rules.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What SmtLanguage writes by the rules of ICU: numbers, ordinals, lists,
 * regions, and the order of words. The process's own language must not
 * matter: it is Thai here.
 */

#include "smt-language.h"

#include <string.h>
#include <unicode/uloc.h>
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
test_region (void)
{
  static const char *const cases[][3] = {
    { "en", "035", "Southeast Asia" },
    { "zh-CN", "035", "东南亚" },
    { "fr", "035", "Asie du Sud-Est" },
    { "de", "035", "Südostasien" },
    { "xx", "030", "Eastern Asia" },
    { "en", "999", NULL },
    { "en", "35", NULL },
    { "en", "KHM", NULL },
    { "en", "0350", NULL },
    { "en", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtLanguage) language = open_language (cases[i][0]);
      g_autofree char *name = smt_language_dup_region (language, cases[i][1]);

      g_assert_cmpstr (name, ==, cases[i][2]);
    }
}

static void
test_names_of_languages (void)
{
  static const char *const cases[][3] = {
    { "en", "en", "English" },
    { "en", "zh-Hans", "Chinese (Simplified)" },
    { "de", "ru", "Russisch" },
    { "zh-CN", "en", "英语" },
    { "en", "xx", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtLanguage) language = open_language (cases[i][0]);
      g_autofree char *name = smt_language_dup_language (language, cases[i][1]);

      g_assert_cmpstr (name, ==, cases[i][2]);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *tag;
    gint64      number;
    const char *text;
  } cases[] = {
    { "en", 0, "0" },
    { "en", 1234567, "1,234,567" },
    { "en", -1234, "-1,234" },
    { "en", G_MININT64, "-9,223,372,036,854,775,808" },
    { "de", 1234567, "1.234.567" },
    { "fr", 1234567, "1 234 567" },
    { "hi", 1234567, "12,34,567" },
    { "ar-EG", 123, "123" },
    { "ar-u-nu-arab", 123, "١٢٣" },
    { "ar-EG-u-nu-arab", 123, "١٢٣" },
    { "xx", 1234, "1,234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtLanguage) language = open_language (cases[i].tag);
      g_autofree char *text = smt_language_format_number (language,
                                                          cases[i].number);
      g_autofree char *plain = with_plain_spaces (text);

      g_assert_cmpstr (plain, ==, cases[i].text);
    }
}

static void
test_ordinals (void)
{
  static const struct
  {
    const char *tag;
    guint       number;
    const char *text;
  } cases[] = {
    { "en", 1, "1st" },
    { "en", 2, "2nd" },
    { "en", 3, "3rd" },
    { "en", 11, "11th" },
    { "en", 19, "19th" },
    { "en", 22, "22nd" },
    { "zh-CN", 19, "第19" },
    { "ja", 19, "第19" },
    { "fr", 19, "19e" },
    { "de", 19, "19." },
    { "vi", 19, "thứ 19" },
    { "lo", 19, "19" },
    { "bn", 19, "১৯" },
    { "xx", 19, "19th" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtLanguage) language = open_language (cases[i].tag);
      g_autofree char *text = smt_language_format_ordinal (language,
                                                           cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_choices (void)
{
  g_autoptr (SmtLanguage) english = open_language ("en");
  g_autoptr (SmtLanguage) chinese = open_language ("zh-CN");
  g_autoptr (SmtLanguage) german = open_language ("de");
  const char *const items[] = { "A", "B", "C", NULL };
  g_autofree char *three = smt_language_format_choice (english, items);
  g_autofree char *one = smt_language_format_choice (english, items + 2);
  g_autofree char *in_chinese = smt_language_format_choice (chinese, items);
  g_autofree char *in_german = smt_language_format_choice (german, items + 1);

  g_assert_cmpstr (three, ==, "A, B or C");
  g_assert_cmpstr (one, ==, "C");
  g_assert_cmpstr (in_chinese, ==, "A、B或C");
  g_assert_cmpstr (in_german, ==, "B oder C");
}

/* In Thai names are parted by spaces, where they have none. */
static void
test_thai_lists (void)
{
  static const char *const thai[] = { "จีน", "ญี่ปุ่น", "ลาว", NULL };
  static const char *const mixed[] = { "จีน", "LMC process", "ลาว", NULL };
  static const char *const latin[] = { "จีน", "LMC", "SCO", NULL };
  static const char *const links[] = { "\001CHN\002จีน\003", "\001LAO\002ลาว\003", NULL };
  static const char *const nothing[] = { NULL };
  g_autoptr (SmtLanguage) language = smt_language_new ("th-TH", NULL);
  g_autofree char *of_thai = smt_language_format_list (language, thai);
  g_autofree char *of_both = smt_language_format_list (language, mixed);
  g_autofree char *of_latin = smt_language_format_list (language, latin);
  g_autofree char *of_links = smt_language_format_list (language, links);
  g_autofree char *one = smt_language_format_list (language, mixed + 2);
  g_autofree char *none = smt_language_format_list (language, nothing);

  g_assert_cmpstr (of_thai, ==, "จีน ญี่ปุ่น และลาว");
  g_assert_cmpstr (of_both, ==, "จีน, LMC process และลาว");
  g_assert_cmpstr (of_latin, ==, "จีน, LMC และ SCO");
  g_assert_cmpstr (of_links, ==, "\001CHN\002จีน\003และ\001LAO\002ลาว\003");
  g_assert_cmpstr (one, ==, "ลาว");
  g_assert_cmpstr (none, ==, "");
}

static void
test_lists (void)
{
  static const char *const items[] = { "A", "B", "C", NULL };
  static const char *const nothing[] = { NULL };
  g_autoptr (SmtLanguage) english = open_language ("en");
  g_autoptr (SmtLanguage) chinese = open_language ("zh-CN");
  g_autofree char *three = smt_language_format_list (english, items);
  g_autofree char *two = smt_language_format_list (english, items + 1);
  g_autofree char *one = smt_language_format_list (english, items + 2);
  g_autofree char *none = smt_language_format_list (english, nothing);
  g_autofree char *in_chinese = smt_language_format_list (chinese, items);
  g_auto (GStrv) many = g_new0 (char *, 1001);
  g_autofree char *long_list = NULL;

  g_assert_cmpstr (three, ==, "A, B and C");
  g_assert_cmpstr (two, ==, "B and C");
  g_assert_cmpstr (one, ==, "C");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (in_chinese, ==, "A、B和C");

  /* Longer than any buffer at hand. */
  for (guint i = 0; i < 1000; i++)
    many[i] = g_strdup ("亞洲");
  long_list = smt_language_format_list (english, (const char *const *) many);
  g_assert_cmpuint (g_utf8_strlen (long_list, -1), ==,
                    1000 * 2 + 998 * 2 + strlen (" and "));
}

static void
check_not_thai (const char *locale,
                char       *text)
{
  g_autofree char *owned = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_THAI)
        g_error ("%s writes “%s”", locale, text);
    }
}

/* What ICU does not hold for a language it takes from that of the process,
 * which is Thai here; none of that may come through. */
static void
test_independence_of_process (void)
{
  static const char *const items[] = { "A", "B", "C", NULL };
  g_autoptr (SmtEdtf) span = smt_edtf_parse ("2015-11/2016-01", NULL);

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      const char *locale = uloc_getAvailable (i);
      g_autoptr (SmtLanguage) language = NULL;

      if (g_str_has_prefix (locale, "th") || strchr (locale, '_') != NULL)
        continue;

      language = open_language (locale);
      check_not_thai (locale, smt_language_format_ordinal (language, 19));
      check_not_thai (locale, smt_language_format_number (language, 1234));
      check_not_thai (locale, smt_language_format_list (language, items));
      check_not_thai (locale, smt_language_format_day (language, 0));
      check_not_thai (locale, smt_language_format_edtf (language, span));
      check_not_thai (locale, smt_language_dup_region (language, "035"));
    }
}

static void
check_sorted (const char  *tag,
              const char  *words)
{
  g_autoptr (SmtLanguage) language = open_language (tag);
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  guint n = g_strv_length (list);

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < n; j++)
        {
          int order = smt_language_collate (language, list[i], list[j]);

          g_assert_cmpint (CLAMP (order, -1, 1), ==, (i > j) - (i < j));
        }
    }
}

static void
test_collate (void)
{
  check_sorted ("en", "a A Åland asean Brunei Côte Cuba Zambia");
  check_sorted ("sv", "a A asean Brunei Zambia Åland Ärna Öst");
  check_sorted ("de", "Ägypten Albanien Österreich Ozean Polen");
  check_sorted ("zh-CN", "柬埔寨 老挝 缅甸 泰国 越南 中国");
  check_sorted ("en", "item10 item2 item9");
  check_sorted ("xx", "a A Åland asean");

  /* Alike to a dictionary, but not the same bytes: é and e with its accent. */
  check_sorted ("en", "e\xcc\x81 \xc3\xa9");
}

static void
check_joined (SmtLanguage *language,
              const char  *expected)
{
  g_autofree char *joined = smt_language_join (language, (char *[]) { (char *) "ARF", (char *) "27", NULL });

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_direction (void)
{
  static const char *const rtl[] = { "ar", "fa", "he", "ur", "az-Arab" };
  static const char *const ltr[] = { "en", "zh-CN", "ja", "az", "xx" };

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (SmtLanguage) right = open_language (rtl[i]);
      g_autoptr (SmtLanguage) left = open_language (ltr[i]);

      g_assert_true (smt_language_is_rtl (right));
      g_assert_false (smt_language_is_rtl (left));
      g_assert_cmpstr (smt_language_get_separator (right), ==, "\u200f · \u200f");
      g_assert_cmpstr (smt_language_get_separator (left), ==, " · ");
      check_joined (right, "\u200fARF\u200f · \u200f27");
      check_joined (left, "ARF · 27");
    }
}

int
main (int   argc,
      char *argv[])
{
  UErrorCode status = U_ZERO_ERROR;

  g_test_init (&argc, &argv, NULL);
  uloc_setDefault ("th_TH", &status);
  g_assert_true (U_SUCCESS (status));

  g_test_add_func ("/language-rules/region", test_region);
  g_test_add_func ("/language-rules/names-of-languages", test_names_of_languages);
  g_test_add_func ("/language-rules/numbers", test_numbers);
  g_test_add_func ("/language-rules/ordinals", test_ordinals);
  g_test_add_func ("/language-rules/lists", test_lists);
  g_test_add_func ("/language-rules/thai-lists", test_thai_lists);
  g_test_add_func ("/language-rules/choices", test_choices);
  g_test_add_func ("/language-rules/collate", test_collate);
  g_test_add_func ("/language-rules/direction", test_direction);
  g_test_add_func ("/language-rules/independence-of-process",
                   test_independence_of_process);

  return g_test_run ();
}
