/* test-tag.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Language tags: what they are called, whom they serve, where catalogs of
 * them lie. The process's own locale must not matter: it is Thai here.
 */

#include "smt-language.h"

#include <string.h>
#include <unicode/uloc.h>

#include "smt-error.h"
#include "smt-tag.h"
static SmtLanguage *
open_language (const char *tag)
{
  g_autoptr (GError) error = NULL;
  SmtLanguage *self = smt_language_new (tag, &error);

  g_assert_no_error (error);

  return self;
}

static void
test_canonical (void)
{
  static const char *const cases[][2] = {
    { "en", "en" },
    { "EN-gb", "en-GB" },
    { "zh-CN", "zh-CN" },
    { "zh_CN", "zh-CN" },
    { "zh_CN.UTF-8", "zh-CN" },
    { "zh-hans-cn", "zh-Hans-CN" },
    { "de_DE@euro", "de-DE" },
    { "sr_RS@latin", "sr-Latn-RS" },
    { "sr_RS.UTF-8@latin", "sr-Latn-RS" },
    { "sr@Cyrillic", "sr-Cyrl" },
    { "ca_ES@valencia", "ca-ES-valencia" },
    { "C", "en" },
    { "C.UTF-8", "en" },
    { "POSIX", "en" },
    { "iw", "he" },
    { "ar-u-nu-arab", "ar-u-nu-arab" },
    { "xx", "xx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtLanguage) language = open_language (cases[i][0]);

      g_assert_cmpstr (smt_language_get_tag (language), ==, cases[i][1]);
    }
}

static void
test_malformed (void)
{
  g_autofree char *long_tag = g_strnfill (1000000, 'a');
  const char *const cases[] = {
    "", "-", "zh-", "-zh", "zh--CN", "e", "english-language-of-england",
    "zh CN", "zh-CN ", "中文", "\xff\xfe", "en@mod!fier", "en.UTF 8", "und",
    "x-klingon", "de/../../etc", "en\n", "123", ".UTF-8", "@latin", long_tag,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtLanguage) language = smt_language_new (cases[i], &error);

      if (language != NULL)
        g_error ("“%s” was taken for “%s”", cases[i],
                 smt_language_get_tag (language));
      g_assert_error (error, SMT_ERROR, SMT_ERROR_LANGUAGE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (strlen (error->message), <, 400);
    }
}

static void
test_fallbacks (void)
{
  static const char *const cases[][2] = {
    { "zh-CN", "zh-CN zh-Hans-CN zh-Hans zh" },
    { "zh-Hans-CN", "zh-Hans-CN zh-CN zh-Hans zh" },
    { "zh", "zh zh-Hans-CN zh-CN zh-Hans" },
    { "zh-TW", "zh-TW zh-Hant-TW zh-Hant" },
    { "zh-HK", "zh-HK zh-Hant-HK zh-Hant zh-Hant-TW zh-TW" },
    { "pt-BR", "pt-BR pt-Latn-BR pt-Latn pt" },
    { "pt", "pt pt-Latn-BR pt-BR pt-Latn" },
    { "pt-PT", "pt-PT pt-Latn-PT pt-Latn pt pt-Latn-BR pt-BR" },
    { "sr-Latn-RS", "sr-Latn-RS sr-Latn" },
    { "en-GB", "en-GB en" },
    { "en-GB-oxendict", "en-GB-oxendict en-GB en" },
    { "en-Latn-GB", "en-Latn-GB en-GB en" },
    { "en", "en" },
    { "tlh", "tlh" },
    { "ca-ES-valencia", "ca-ES-valencia ca-ES ca-Latn-ES ca-Latn ca" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) tags = smt_tag_dup_fallbacks (cases[i][0]);
      g_autofree char *list = g_strjoinv (" ", tags);

      g_assert_cmpstr (list, ==, cases[i][1]);
    }
}

static void
test_locale_names (void)
{
  static const char *const cases[][2] = {
    { "zh-CN", "zh_CN" },
    { "sr-Latn", "sr@latin sr_Latn" },
    { "sr-Latn-RS", "sr_RS@latin sr_Latn_RS" },
    { "ca-ES-valencia", "ca_ES@valencia ca_ES_valencia" },
    { "fr", "fr" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = smt_tag_dup_locale_names (cases[i][0]);
      g_autofree char *list = g_strjoinv (" ", names);

      g_assert_cmpstr (list, ==, cases[i][1]);
    }
}

static void
test_tag_is_language (void)
{
  static const char *const good[] = {
    "en", "zh-Hans", "pt-BR", "km", "KM", "mnw", "x-own", "es-419", "de-1996"
  };
  static const char *const bad[] = {
    "", "e", "xx", "xx-KH", "english", "zz1", "en_GB", "e-GB", "en-", "9a", "en-Ł",
    "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    if (!smt_tag_is_language (good[i]))
      g_error ("“%s” is a language", good[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (smt_tag_is_language (bad[i]))
      g_error ("“%s” is no language", bad[i]);
}

int
main (int   argc,
      char *argv[])
{
  UErrorCode status = U_ZERO_ERROR;

  g_test_init (&argc, &argv, NULL);
  uloc_setDefault ("th_TH", &status);
  g_assert_true (U_SUCCESS (status));

  g_test_add_func ("/tag/canonical", test_canonical);
  g_test_add_func ("/tag/malformed", test_malformed);
  g_test_add_func ("/tag/fallbacks", test_fallbacks);
  g_test_add_func ("/tag/locale-names", test_locale_names);
  g_test_add_func ("/tag/is-language", test_tag_is_language);

  return g_test_run ();
}
