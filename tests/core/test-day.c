/* test-day.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days and their dates, held against GDate, which counts in its own way, and
 * where it does not reach, against the calendar's rules told one by one.
 */

#include "smt-edtf.h"

/* The Julian number that GDate gives to 1970-01-01. */
#define GDATE_EPOCH 719163

static void
assert_day_agrees (const GDate *date)
{
  SmtDay expected = (SmtDay) g_date_get_julian (date) - GDATE_EPOCH;
  guint month, day;
  gint32 year;

  g_assert_cmpint (smt_day_from_civil (g_date_get_year (date),
                                       g_date_get_month (date),
                                       g_date_get_day (date)), ==, expected);
  smt_day_to_civil (expected, &year, &month, &day);
  g_assert_cmpint (year, ==, g_date_get_year (date));
  g_assert_cmpint (month, ==, g_date_get_month (date));
  g_assert_cmpint (day, ==, g_date_get_day (date));
}

/* Each day of some centuries, an era's turn among them, and one day in 37 of
 * the years 1 to 9999, which meets every day of the year.
 */
static void
test_days_gdate (void)
{
  static const struct
  {
    GDateYear from;
    GDateYear to;
    guint     step;
  } spans[] = {
    { 1, 101, 1 }, { 1550, 1650, 1 }, { 1890, 2110, 1 }, { 2390, 2410, 1 },
    { 9900, 10000, 1 }, { 1, 10000, 37 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, spans[i].from);
      for (; g_date_get_year (&date) < spans[i].to;
           g_date_add_days (&date, spans[i].step))
        assert_day_agrees (&date);
    }
}

/* GDate knows no year 0: below it the calendar's own rules are the measure,
 * each day one more than the one before.
 */
static void
test_days_before_christ (void)
{
  SmtDay next = smt_day_from_civil (-801, 1, 1);

  for (gint32 year = -801; year <= 1; year++)
    for (guint month = 1; month <= 12; month++)
      {
        static const guint lengths[] = {
          31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
        };
        gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        guint length = lengths[month - 1] + (month == 2 && leap);

        for (guint day = 1; day <= length; day++, next++)
          {
            gint32 y;
            guint m, d;

            g_assert_cmpint (smt_day_from_civil (year, month, day), ==, next);
            smt_day_to_civil (next, &y, &m, &d);
            g_assert_true (y == year && m == month && d == day);
          }
      }
}

static void
test_days_limits (void)
{
  static const SmtDay limits[] = {
    SMT_DAY_MIN, SMT_DAY_MIN + 1, -1, 0, 1, SMT_DAY_MAX - 1, SMT_DAY_MAX
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      gint32 year;
      guint month, day;

      smt_day_to_civil (limits[i], &year, &month, &day);
      g_assert_cmpint (smt_day_from_civil (year, month, day), ==, limits[i]);
    }

  g_assert_cmpint (smt_day_from_civil (1970, 1, 1), ==, 0);
  g_assert_cmpint (smt_day_from_civil (2000, 3, 1), ==, 11017);
  g_assert_cmpint (smt_day_from_civil (G_MAXINT32, 12, 31), ==, SMT_DAY_MAX);
  g_assert_cmpint (smt_day_from_civil (G_MININT32, 1, 1), ==, SMT_DAY_MIN);
  smt_day_to_civil (0, NULL, NULL, NULL);
}

static void
test_days_text (void)
{
  static const struct
  {
    SmtDay      day;
    const char *text;
  } cases[] = {
    { 0, "1970-01-01" },
    { -1, "1969-12-31" },
    { 11016, "2000-02-29" },
    { -719528, "0000-01-01" },
    { -719529, "-0001-12-31" },
    { SMT_DAY_MIN, ".." },
    { SMT_DAY_MAX, ".." },
  };
  g_autofree char *far = smt_day_to_text (smt_day_from_civil (17000, 5, 1));
  g_autofree char *past = smt_day_to_text (smt_day_from_civil (-17000, 5, 1));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = smt_day_to_text (cases[i].day);

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  g_assert_cmpstr (far, ==, "Y17000");
  g_assert_cmpstr (past, ==, "Y-17000");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/gdate", test_days_gdate);
  g_test_add_func ("/day/before-christ", test_days_before_christ);
  g_test_add_func ("/day/limits", test_days_limits);
  g_test_add_func ("/day/text", test_days_text);

  return g_test_run ();
}
