/* test-edtf-random.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dates made at random, valid by construction or damaged on purpose, and texts
 * that are no dates at all. `--seed` repeats a run.
 */

#include "smt-edtf.h"
#include "smt-error.h"

#include <string.h>

/* The Julian number that GDate gives to 1970-01-01. */
#define GDATE_EPOCH 719163

/* A date of any form, valid by construction, with the days of a GDate that it
 * must enclose: the case's oracle shares nothing with the scanner.
 */
static char *
random_date (GDate *inside)
{
  static const char * const signs[] = { "", "", "", "?", "~", "%" };
  const char *sign = signs[g_test_rand_int_range (0, G_N_ELEMENTS (signs))];
  guint year, month, day;

  g_date_clear (inside, 1);
  g_date_set_julian (inside, g_test_rand_int_range (1, 3650000));
  year = g_date_get_year (inside);
  month = g_date_get_month (inside);
  day = g_date_get_day (inside);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return g_strdup_printf ("%04u%s", year, sign);
    case 1:
      return g_strdup_printf ("%04u-%02u%s", year, month, sign);
    case 2:
      return g_strdup_printf ("%04u-%02u-%02u%s", year, month, day, sign);
    case 3:
      return g_strdup_printf ("%03uX%s", year / 10, sign);
    case 4:
      return g_strdup_printf ("%02uXX%s", year / 100, sign);
    case 5:
      return g_strdup_printf ("%04u-XX-XX%s", year, sign);
    case 6:
      return g_strdup_printf ("%04u-%02u-XX%s", year, month, sign);
    default:
      /* January and February belong to the winter that began before. */
      return g_strdup_printf ("%04u-%02u%s", year - (month < 3),
                              month < 3 ? 24 : 20 + month / 3, sign);
    }
}

static SmtDay
gdate_day (const GDate *date)
{
  return (SmtDay) g_date_get_julian (date) - GDATE_EPOCH;
}

static void
test_random_dates (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      GDate day;
      g_autofree char *text = random_date (&day);
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtEdtf) date = smt_edtf_parse (text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (smt_edtf_get_text (date), ==, text);
      g_assert_cmpint (smt_edtf_get_earliest (date), <=, gdate_day (&day));
      g_assert_cmpint (smt_edtf_get_latest (date), >=, gdate_day (&day));
      g_assert_true (!smt_edtf_is_exact (date) ||
                     smt_edtf_get_earliest (date) == gdate_day (&day));
    }
}

/* An interval is taken exactly if its ends overlap or follow one another, and
 * its bounds are theirs.
 */
static void
test_random_intervals (void)
{
  guint taken = 0;

  for (guint i = 0; i < 20000; i++)
    {
      GDate first_day, last_day;
      g_autofree char *first_text = random_date (&first_day);
      g_autofree char *last_text = random_date (&last_day);
      g_autofree char *text = g_strconcat (first_text, "/", last_text, NULL);
      g_autoptr (SmtEdtf) first = smt_edtf_parse (first_text, NULL);
      g_autoptr (SmtEdtf) last = smt_edtf_parse (last_text, NULL);
      g_autoptr (SmtEdtf) both = smt_edtf_parse (text, NULL);

      g_assert_cmpint (both != NULL, ==,
                       smt_edtf_get_earliest (first) <=
                       smt_edtf_get_latest (last));
      if (both == NULL)
        continue;

      taken++;
      g_assert_cmpint (smt_edtf_get_earliest (both), ==,
                       smt_edtf_get_earliest (first));
      g_assert_cmpint (smt_edtf_get_latest (both), ==,
                       smt_edtf_get_latest (last));
    }

  g_assert_cmpint (taken, >, 5000);
  g_assert_cmpint (taken, <, 15000);
}

/* Whatever comes, the answer is a date with its text and ordered bounds, or
 * a message of bounded length in valid UTF-8 on one line, whose suggestions
 * can be pasted.
 */
static void
assert_survives (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtEdtf) date = smt_edtf_parse (text, &error);
  const char *hint;

  if (date != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (smt_edtf_get_text (date), ==, text);
      g_assert_cmpint (strlen (text), <=, 25);
      g_assert_cmpint (smt_edtf_get_earliest (date), <=,
                       smt_edtf_get_latest (date));
      return;
    }

  g_assert_error (error, SMT_ERROR, SMT_ERROR_DATE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strpbrk (error->message, "\n\r\t"));
  g_assert_cmpint (strlen (error->message), <, 600);

  hint = strstr (error->message, "; did you mean '");
  if (hint != NULL)
    {
      const char *start = hint + strlen ("; did you mean '");
      g_autofree char *meant = g_strndup (start, strcspn (start, "'"));
      g_autoptr (SmtEdtf) suggested = smt_edtf_parse (meant, NULL);

      g_assert_nonnull (suggested);
    }
}

static void
test_hostile_bytes (void)
{
  for (guint i = 0; i < 50000; i++)
    {
      char text[80];
      guint length = g_test_rand_int_range (0, sizeof text);

      for (guint j = 0; j < length; j++)
        text[j] = (char) g_test_rand_int_range (1, 256);
      text[length] = '\0';
      assert_survives (text);
    }
}

/* Random bytes are refused at once; what is nearly a date goes further in. */
static void
test_hostile_slips (void)
{
  static const char alphabet[] = "0123456789012-/-/.X?~%Y NOVcTs\xe5";

  for (guint i = 0; i < 100000; i++)
    {
      GDate inside;
      g_autofree char *date = random_date (&inside);
      g_autofree char *text = g_strconcat (date, i % 2 ? "/2015" : "", NULL);
      guint changes = g_test_rand_int_range (1, 4);

      for (guint j = 0; j < changes; j++)
        text[g_test_rand_int_range (0, strlen (text))] =
          alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      assert_survives (text);
    }
}

static void
test_hostile_long (void)
{
  static const char * const units[] = {
    "2", "X", "-", "/", "..", "2015", "2015-", "2015/", "Y1", "Nov ", " ",
    "\xf0\x9f\x8d\xb5", "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new ("2015/");

      while (text->len < 1024 * 1024)
        g_string_append (text, units[i]);
      assert_survives (text->str);
      assert_survives (text->str + 5);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf-random/dates", test_random_dates);
  g_test_add_func ("/edtf-random/intervals", test_random_intervals);
  g_test_add_func ("/edtf-random/hostile/bytes", test_hostile_bytes);
  g_test_add_func ("/edtf-random/hostile/slips", test_hostile_slips);
  g_test_add_func ("/edtf-random/hostile/long", test_hostile_long);

  return g_test_run ();
}
