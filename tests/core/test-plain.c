/* test-plain.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said without ICU is what ICU says, to the letter. A keyword makes a
 * locale that is not known to smt-plain.c, and means nothing else.
 */

#include <unicode/uloc.h>

#include "dataset-fixture.h"
#include "smt-calendar.h"
#include "smt-formats.h"
#include "smt-plain.h"

static const char *const locales[] = {
  "en", "en_001", "en_GB", "en_US", "de", "de_DE", "zh", "zh_CN", "zh_Hans", "zh_Hans_CN",
};

static SmtFormats *
ask_icu (const char *locale)
{
  g_autofree char *asked = g_strconcat (locale, "@calendar=gregorian", NULL);

  g_assert_null (smt_plain_find (asked));
  g_assert_nonnull (smt_plain_find (locale));
  return smt_formats_new (asked);
}

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      SmtFormats *plain = smt_formats_new (locales[i]), *icu = ask_icu (locales[i]);

      for (int number = -20; number < 1200; number++)
        {
          g_autofree char *ours = smt_formats_number (plain, number);
          g_autofree char *theirs = smt_formats_number (icu, number);

          g_assert_cmpstr (ours, ==, theirs);
        }
      smt_formats_free (plain);
      smt_formats_free (icu);
    }
}

static void
test_dates (void)
{
  static const int years[] = { -3, 0, 1, 7, 987, 1582, 1949, 2016, 9999, 10000, 17000 };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *asked = g_strconcat (locales[i], "@numbers=latn", NULL);
      SmtCalendar *plain = smt_calendar_new (locales[i]), *icu = smt_calendar_new (asked);

      for (gsize year = 0; year < G_N_ELEMENTS (years); year++)
        for (guint month = 1; month <= 12; month++)
          for (SmtPrecision precision = SMT_PRECISION_YEAR; precision <= SMT_PRECISION_DAY;
               precision++)
            {
              guint day = month * 2 + year % 3;
              g_autofree char *ours =
                smt_calendar_format (plain, precision, years[year], month, day);
              g_autofree char *theirs =
                smt_calendar_format (icu, precision, years[year], month, day);

              g_assert_cmpstr (ours, ==, theirs);
            }
      smt_calendar_free (plain);
      smt_calendar_free (icu);
    }
}

static void
test_lists (void)
{
  const char *items[] = { "Laos", "老挝", "A and B", "d, y", "", "Z" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      SmtFormats *plain = smt_formats_new (locales[i]), *icu = ask_icu (locales[i]);

      for (gsize n = 0; n <= G_N_ELEMENTS (items); n++)
        {
          g_autofree const char **some = g_new0 (const char *, n + 1);
          g_autofree char *ours = NULL, *theirs = NULL;

          memcpy (some, items, n * sizeof *items);
          ours = smt_formats_list (plain, some);
          theirs = smt_formats_list (icu, some);
          g_assert_cmpstr (ours, ==, theirs);
        }
      smt_formats_free (plain);
      smt_formats_free (icu);
    }
}

static char *
make_name (GRand *rand)
{
  static const char *const parts[] = {
    "a", "A", "b", "B", "z", "é", "É", "ü", "ç", "ñ", "ş", "ế", "i", "I", "İ", "ı", "ß", "æ",
    "ø", "ł", " ", "-", "'", "’", ",", ".", "(", ")", "/", "0", "1", "9", "中", "и", "&",
    "e\u0301", "\u0301", "_", "k", "K", "Å", "ǆ", "–",
  };
  GString *name = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 9); n > 0; n--)
    g_string_append (name, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
  return g_string_free_and_steal (name);
}

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

/* Half of the names differ in their last letters only. */
static void
test_order (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n_plain = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      SmtFormats *plain = smt_formats_new (locales[i]), *icu = ask_icu (locales[i]);

      for (guint round = 0; round < fixture_scale (20000); round++)
        {
          g_autofree char *begin = round % 2 ? make_name (rand) : g_strdup ("");
          g_autofree char *one = make_name (rand), *two = make_name (rand);
          g_autofree char *a = g_strconcat (begin, one, NULL);
          g_autofree char *b = g_strconcat (begin, two, NULL);
          int order = 0;

          g_assert_cmpint (sign (smt_formats_collate (plain, a, b)), ==,
                           sign (smt_formats_collate (icu, a, b)));
          n_plain += smt_plain_collate (smt_plain_find (locales[i]), a, b, &order);
        }
      smt_formats_free (plain);
      smt_formats_free (icu);
    }
  g_assert_cmpint (n_plain, >, fixture_scale (5000));
}

/* What has another order, other digits or another year is for ICU. */
static void
test_unknown (void)
{
  static const char *const others[] = {
    "", " ", "e", "en_", "en_AU", "en_IN", "de_AT", "zh_TW", "zh_Hant", "ar", "sv",
    "en_US_POSIX", "zh@collation=stroke", "de@collation=phonebook",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (smt_plain_find (others[i]));
}

/* Of all codes of three letters and of two. */
static void
test_codes (void)
{
  g_autoptr (GHashTable) theirs = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *alpha2 = uloc_getISOCountries ();
  guint n_countries = 0, n_languages = 0;

  for (guint i = 0; alpha2[i] != NULL; i++)
    {
      g_autofree char *locale = g_strconcat ("und_", alpha2[i], NULL);

      g_hash_table_add (theirs, (gpointer) uloc_getISO3Country (locale));
    }

  for (guint i = 0; i < 26 * 26 * 26; i++)
    {
      char code[] = { 'A' + i / 676, 'A' + i / 26 % 26, 'A' + i % 26, '\0' };
      gboolean ours = smt_plain_is_country (code);

      g_assert_true (!ours || g_hash_table_contains (theirs, code));
      n_countries += ours;
    }
  g_assert_cmpint (n_countries, >, 240);

  for (guint i = 0; i < 26 * 26; i++)
    {
      char code[] = { 'a' + i / 26, 'a' + i % 26, '\0' };
      gboolean ours = smt_plain_is_language (code);

      g_assert_true (!ours || *uloc_getISO3Language (code) != '\0');
      n_languages += ours;
    }
  g_assert_cmpint (n_languages, >, 25);

  g_assert_false (smt_plain_is_country (""));
  g_assert_false (smt_plain_is_country ("W A"));
  g_assert_false (smt_plain_is_country ("KH"));
  g_assert_false (smt_plain_is_country ("khm"));
  g_assert_false (smt_plain_is_language ("e "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plain/numbers", test_numbers);
  g_test_add_func ("/plain/dates", test_dates);
  g_test_add_func ("/plain/lists", test_lists);
  g_test_add_func ("/plain/order", test_order);
  g_test_add_func ("/plain/unknown", test_unknown);
  g_test_add_func ("/plain/codes", test_codes);

  return g_test_run ();
}
