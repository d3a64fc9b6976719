/* smt-day.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days counted from 1970-01-01 and their dates in the proleptic Gregorian
 * calendar, years astronomical (0 is 1 BC).
 *
 * The calendar repeats every 400 years, an era of 146,097 days. Inside an era
 * the years are taken to begin on 1 March: a leap day is then a year's last
 * day, and the lengths of the months before it follow one straight line,
 * floor ((153 m + 2) / 5), without a table. Every function here is a fixed
 * number of integer operations, whatever the year.
 */

#include "smt-edtf-private.h"

#define DAYS_PER_ERA        146097
#define DAYS_PER_CENTURY    36524
#define DAYS_PER_FOUR_YEARS 1461
#define DAYS_PER_YEAR       365

/* From 0000-03-01, where an era begins, to 1970-01-01. */
#define EPOCH_FROM_ERA 719468

static gint64
floor_div (gint64 dividend,
           gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return quotient - (dividend % divisor < 0);
}

/* How many days of a year that begins in March lie before its month @index,
 * where 0 is March.
 */
static guint
days_before_month (guint index)
{
  return (153 * index + 2) / 5;
}

/* The days of a month, 28 to 31. */
guint
smt_month_length (gint32 year,
                  guint  month)
{
  g_assert (month >= 1 && month <= 12);

  if (month == 2)
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;

  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Like smt_day_from_civil(), without bounds: any gint32 year has its count. */
gint64
smt_day_count_civil (gint32 year,
                     guint  month,
                     guint  day)
{
  gint64 march_year = (gint64) year - (month <= 2);
  gint64 era = floor_div (march_year, 400);
  gint64 year_of_era = march_year - era * 400;
  gint64 day_of_year = days_before_month ((month + 9) % 12) + day - 1;

  return era * DAYS_PER_ERA +
         year_of_era * DAYS_PER_YEAR + year_of_era / 4 - year_of_era / 100 +
         day_of_year - EPOCH_FROM_ERA;
}

/* A count that SmtDay cannot hold becomes the bound on its side. */
SmtDay
smt_day_clamp (gint64 count)
{
  return CLAMP (count, SMT_DAY_MIN, SMT_DAY_MAX);
}

/**
 * smt_day_from_civil:
 * @year: an astronomical year, any
 * @month: 1 to 12
 * @day: 1 to the length of that month
 *
 * The day of a date in the proleptic Gregorian calendar. Years beyond about
 * ±5.8 million do not fit: they give %SMT_DAY_MIN or %SMT_DAY_MAX.
 *
 * Returns: days since 1970-01-01
 */
SmtDay
smt_day_from_civil (gint32 year,
                    guint  month,
                    guint  day)
{
  g_return_val_if_fail (month >= 1 && month <= 12, SMT_DAY_MIN);
  g_return_val_if_fail (day >= 1 && day <= smt_month_length (year, month),
                        SMT_DAY_MIN);

  return smt_day_clamp (smt_day_count_civil (year, month, day));
}

/**
 * smt_day_to_civil:
 * @day: a day
 * @year: (out) (optional): its astronomical year
 * @month: (out) (optional): its month, 1 to 12
 * @day_of_month: (out) (optional): its day in that month, from 1
 *
 * The date of a day in the proleptic Gregorian calendar: the inverse of
 * smt_day_from_civil(). %SMT_DAY_MIN and %SMT_DAY_MAX are taken as days like
 * any other; whether they mean "no bound" is for the caller to ask first.
 */
void
smt_day_to_civil (SmtDay  day,
                  gint32 *year,
                  guint  *month,
                  guint  *day_of_month)
{
  gint64 count = (gint64) day + EPOCH_FROM_ERA;
  gint64 era = floor_div (count, DAYS_PER_ERA);
  guint rest = (guint) (count - era * DAYS_PER_ERA);
  guint century, four_years, single, index;

  /* The fourth century of an era and the fourth year of a group have a day
   * more than the others, which must not count as a fifth one.
   */
  century = MIN (rest / DAYS_PER_CENTURY, 3);
  rest -= century * DAYS_PER_CENTURY;
  four_years = rest / DAYS_PER_FOUR_YEARS;
  rest -= four_years * DAYS_PER_FOUR_YEARS;
  single = MIN (rest / DAYS_PER_YEAR, 3);
  rest -= single * DAYS_PER_YEAR;
  index = (5 * rest + 2) / 153;

  if (year != NULL)
    *year = (gint32) (era * 400 + century * 100 + four_years * 4 + single +
                      (index >= 10));
  if (month != NULL)
    *month = (index + 2) % 12 + 1;
  if (day_of_month != NULL)
    *day_of_month = rest - days_before_month (index) + 1;
}

/**
 * smt_day_to_text:
 * @day: a day
 *
 * Writes a day as EDTF: `2015-11-12`, `-0985-04-01`. Beyond four digits of
 * the year EDTF level 1 has years only, so that is what comes: `Y17000`. The
 * two bounds are `..`, as at the open end of an interval.
 *
 * Returns: (transfer full): the text
 */
char *
smt_day_to_text (SmtDay day)
{
  gint32 year;
  guint month, day_of_month;

  if (day == SMT_DAY_MIN || day == SMT_DAY_MAX)
    return g_strdup ("..");

  smt_day_to_civil (day, &year, &month, &day_of_month);
  if (year < -9999 || year > 9999)
    return g_strdup_printf ("Y%d", year);

  return g_strdup_printf ("%s%04d-%02u-%02u", year < 0 ? "-" : "",
                          ABS (year), month, day_of_month);
}
