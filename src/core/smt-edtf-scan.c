/* smt-edtf-scan.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The grammar of EDTF level 1, from left to right, without looking back:
 *
 *   text      = date | end "/" end          (a date at one end at least)
 *   end       = date | ".." | nothing
 *   date      = (year | long-year | year "-" rest) [ "?" | "~" | "%" ]
 *   rest      = month | month "-" day | month "-XX" | "XX" | "XX-XX" | season
 *   year      = [ "-" ] four digits, the last one or two of which may be X,
 *               but then nothing follows
 *   long-year = "Y" [ "-" ] five to nine digits
 *
 * Each form of level 1 may stand at either end of an interval. The standard
 * allows longer years than nine digits; no count of days here would.
 *
 * A function that accepts moves the cursor behind what it took; one that
 * refuses leaves the fault and returns FALSE, and nobody goes on. Nothing is
 * allocated, and however long a text, no more than its first few dozen bytes
 * are read: the longest date has 25.
 */

#include "smt-edtf-private.h"

#include <string.h>

#include "smt-i18n.h"

/* Enough for whatever a message will show of it. */
#define FOUND_MAX 128

#define DIGITS     "0123456789"
#define QUALIFIERS "?~%"

/* TRANSLATORS: expected where a date is written. These are all phrases behind
 * "expected"; what they give as examples, and X, Y, T, ?, ~ and %, stays. */
static const char expected_year[] =
  N_("a year of four digits, as in 2015 (or Y and five to nine, as in Y17000)");
static const char expected_long_year[] =
  N_("five to nine digits after Y, not 0 first, as in Y17000 "
     "(a year of four digits stands without Y)");
static const char expected_negative_year[] =
  N_("a year from 0001 to 9999 after the minus sign, as in -0985");
static const char expected_fewer_unspecified[] =
  N_("X for the last digit or the last two of a year, as in 201X or 20XX");
static const char expected_lone_year[] =
  N_("the end of the date: a year with X has no month, as in 201X");
static const char expected_month[] =
  N_("a month of two digits, 01 to 12, or a season, 21 to 24, as in 2015-11");
static const char expected_lone_season[] =
  N_("the end of the date: a season has no day, as in 2015-21");
static const char expected_unspecified_day[] =
  N_("XX, for the month is XX, as in 1985-XX-XX");
static const char expected_no_time[] =
  N_("the end of the date: times of day are not held, as in 2015-11-12");
static const char expected_one_qualifier[] =
  /* TRANSLATORS: the signs stay as they are. xgettext:no-c-format */
  N_("one sign at most behind a date: % is both ? and ~, as in 2015%");
static const char expected_end_of_qualified[] =
  /* TRANSLATORS: the signs stay as they are. xgettext:no-c-format */
  N_("the end of the date: ?, ~ and % come last, as in 2015-11~");
static const char expected_end_of_date[] =
  N_("the end of the date, or / and the other end of an interval, "
     "as in 2015-11-12 or 2015/2017");
static const char expected_end_of_interval[] =
  N_("the end: an interval has two ends, as in 2015/2017");
static const char expected_slash[] =
  N_("/ and a date behind an open start, as in ../2017");
static const char expected_some_date[] =
  N_("a date at one end of the interval at least, as in 2013/..");
static const char expected_later_end[] =
  N_("an end not before the interval's start, as in 2013/2015");

/* By the length of the month, from 28. */
static const char * const expected_day[] = {
  N_("a day of two digits, 01 to 28 in that month, as in 2015-02-28"),
  N_("a day of two digits, 01 to 29 in that month, as in 2016-02-29"),
  N_("a day of two digits, 01 to 30 in that month, as in 2015-11-30"),
  N_("a day of two digits, 01 to 31 in that month, as in 2015-12-31"),
};

static gboolean
is_one_of (char        c,
           const char *set)
{
  return c != '\0' && strchr (set, c) != NULL;
}

/* How many of the first @most characters are of @set before another comes. */
static guint
run (const char *text,
     const char *set,
     guint       most)
{
  guint n = 0;

  while (n < most && is_one_of (text[n], set))
    n++;

  return n;
}

/* Takes as found what stands up to the next dash or slash: the piece a reader
 * would call "the month" or "the year".
 */
static gboolean
refuse (SmtEdtfFault *fault,
        const char   *at,
        const char   *expected)
{
  gsize n = *at != '\0';

  while (n > 0 && n < FOUND_MAX && at[n] != '\0' && !is_one_of (at[n], "/-"))
    n++;

  *fault = (SmtEdtfFault) { at, n, expected };
  return FALSE;
}

/* The number of exactly two digits at @text, or -1. */
static int
two_digits (const char *text)
{
  if (run (text, DIGITS, 3) != 2)
    return -1;

  return (text[0] - '0') * 10 + (text[1] - '0');
}

static gint32
number (const char *text,
        guint       digits)
{
  gint32 value = 0;

  for (guint i = 0; i < digits; i++)
    value = value * 10 + (text[i] - '0');

  return value;
}

static gboolean
scan_long_year (const char   **cursor,
                SmtEdtfEnd    *end,
                SmtEdtfFault  *fault)
{
  const char *digits = *cursor + 1;
  gboolean negative = *digits == '-';
  guint n;

  digits += negative;
  n = run (digits, DIGITS, 10);
  if (n < 5 || n > 9 || *digits == '0')
    return refuse (fault, digits, expected_long_year);

  end->year = number (digits, n) * (negative ? -1 : 1);
  *cursor = digits + n;
  return TRUE;
}

static gboolean
scan_year (const char   **cursor,
           SmtEdtfEnd    *end,
           SmtEdtfFault  *fault)
{
  const char *digits = *cursor;
  gboolean negative = *digits == '-';
  guint known, unspecified;

  digits += negative;
  known = run (digits, DIGITS, 5);
  unspecified = run (digits + known, "X", 5);
  if (known + unspecified != 4)
    return refuse (fault, digits, expected_year);
  if (unspecified > 2)
    return refuse (fault, digits, expected_fewer_unspecified);

  end->unspecified_digits = unspecified;
  end->year = number (digits, known);
  for (guint i = 0; i < unspecified; i++)
    end->year *= 10;

  /* The year before 0001 is 0000; there is no other nought. */
  if (negative && end->year == 0)
    return refuse (fault, digits, expected_negative_year);
  if (negative)
    end->year = -end->year;

  *cursor = digits + 4;
  return TRUE;
}

static gboolean
scan_month (const char   **cursor,
            SmtEdtfEnd    *end,
            SmtEdtfFault  *fault)
{
  int month = two_digits (*cursor);

  if (month >= 1 && month <= 12)
    end->precision = SMT_PRECISION_MONTH;
  else if (month >= 21 && month <= 24)
    end->precision = SMT_PRECISION_SEASON;
  else if (run (*cursor, "X", 3) == 2)
    month = 0;
  else
    return refuse (fault, *cursor, expected_month);

  end->month = month;
  *cursor += 2;
  return TRUE;
}

static gboolean
scan_day (const char   **cursor,
          SmtEdtfEnd    *end,
          SmtEdtfFault  *fault)
{
  int day = two_digits (*cursor);
  guint length;

  if (run (*cursor, "X", 3) == 2)
    {
      *cursor += 2;
      return TRUE;
    }

  if (end->month == 0)
    return refuse (fault, *cursor, expected_unspecified_day);

  length = smt_month_length (end->year, end->month);
  if (day < 1 || day > (int) length)
    return refuse (fault, *cursor, expected_day[length - 28]);

  end->precision = SMT_PRECISION_DAY;
  end->day = day;
  *cursor += 2;
  return TRUE;
}

static gboolean
scan_qualifier (const char   **cursor,
                SmtEdtfEnd    *end,
                SmtEdtfFault  *fault)
{
  switch (**cursor)
    {
    case '?':
      end->qualifier = SMT_EDTF_UNCERTAIN;
      break;
    case '~':
      end->qualifier = SMT_EDTF_APPROXIMATE;
      break;
    case '%':
      end->qualifier = SMT_EDTF_UNCERTAIN | SMT_EDTF_APPROXIMATE;
      break;
    default:
      return TRUE;
    }

  (*cursor)++;
  if (is_one_of (**cursor, QUALIFIERS))
    return refuse (fault, *cursor, expected_one_qualifier);
  if (**cursor == '-')
    return refuse (fault, *cursor, expected_end_of_qualified);
  return TRUE;
}

static gboolean
scan_month_and_day (const char   **cursor,
                    SmtEdtfEnd    *end,
                    SmtEdtfFault  *fault)
{
  if (end->unspecified_digits > 0)
    return refuse (fault, *cursor, expected_lone_year);

  (*cursor)++;
  if (!scan_month (cursor, end, fault))
    return FALSE;
  if (**cursor != '-')
    return TRUE;
  if (end->precision == SMT_PRECISION_SEASON)
    return refuse (fault, *cursor, expected_lone_season);

  (*cursor)++;
  return scan_day (cursor, end, fault);
}

static gboolean
scan_date (const char   **cursor,
           SmtEdtfEnd    *end,
           SmtEdtfFault  *fault)
{
  end->kind = SMT_EDTF_END_DATE;
  end->precision = SMT_PRECISION_YEAR;

  if (**cursor == 'Y')
    {
      if (!scan_long_year (cursor, end, fault))
        return FALSE;
    }
  else
    {
      if (!scan_year (cursor, end, fault))
        return FALSE;
      if (**cursor == '-' && !scan_month_and_day (cursor, end, fault))
        return FALSE;
    }

  if (!scan_qualifier (cursor, end, fault))
    return FALSE;
  if (**cursor == '\0' || **cursor == '/')
    return TRUE;

  return refuse (fault, *cursor,
                 **cursor == 'T' ? expected_no_time : expected_end_of_date);
}

/* Reads an end of an interval, or a lone date, up to a slash or the end of
 * the text, where @ending says which of the two means that nothing is here.
 */
static gboolean
scan_end (const char   **cursor,
          char           ending,
          SmtEdtfEnd    *end,
          SmtEdtfFault  *fault)
{
  if (**cursor == ending)
    {
      end->kind = SMT_EDTF_END_UNKNOWN;
      return TRUE;
    }

  if (run (*cursor, ".", 2) == 2)
    {
      end->kind = SMT_EDTF_END_OPEN;
      *cursor += 2;
      if (**cursor == ending)
        return TRUE;
      return refuse (fault, *cursor, ending == '/' ? expected_slash
                                                   : expected_end_of_interval);
    }

  return scan_date (cursor, end, fault);
}

/* The first and last day of what stands at one end. A sign of doubt does not
 * widen them: how far "about" reaches is nowhere stated.
 */
static void
find_bounds (const SmtEdtfEnd *end,
             gint64           *earliest,
             gint64           *latest)
{
  static const gint32 spans[] = { 0, 9, 99 };
  gint32 span = spans[end->unspecified_digits];
  gint32 first_year = end->year < 0 ? end->year - span : end->year;
  gint32 last_year = end->year < 0 ? end->year : end->year + span;
  guint first_month = 1, last_month = 12;

  switch (end->precision)
    {
    case SMT_PRECISION_YEAR:
      break;
    case SMT_PRECISION_SEASON:
      /* 21 is March to May; the months of 24 end in the next year. */
      first_month = (end->month - 20) * 3;
      last_month = first_month == 12 ? 2 : first_month + 2;
      last_year += first_month == 12;
      break;
    case SMT_PRECISION_MONTH:
    case SMT_PRECISION_DAY:
      first_month = last_month = end->month;
      break;
    default:
      g_assert_not_reached ();
    }

  *earliest = smt_day_count_civil (first_year, first_month, MAX (end->day, 1));
  *latest = smt_day_count_civil (last_year, last_month,
                                 end->day > 0
                                 ? end->day
                                 : smt_month_length (last_year, last_month));
}

static gboolean
scan_interval (const char   **cursor,
               SmtEdtfParts  *parts,
               SmtEdtfFault  *fault)
{
  const char *last = ++*cursor;
  gint64 unused;

  parts->interval = TRUE;
  parts->latest = SMT_DAY_MAX;
  if (!scan_end (cursor, '\0', &parts->last, fault))
    return FALSE;
  if (**cursor != '\0')
    return refuse (fault, *cursor, expected_end_of_interval);

  if (parts->last.kind == SMT_EDTF_END_DATE)
    find_bounds (&parts->last, &unused, &parts->latest);
  else if (parts->first.kind != SMT_EDTF_END_DATE)
    return refuse (fault, last, expected_some_date);
  else
    return TRUE;

  if (parts->first.kind != SMT_EDTF_END_DATE ||
      parts->earliest <= parts->latest)
    return TRUE;

  *fault = (SmtEdtfFault) { last, strlen (last), expected_later_end };
  return FALSE;
}

/* Reads a text whole. On failure @parts are not to be used; on success
 * @fault is not.
 */
gboolean
smt_edtf_scan (const char   *text,
               SmtEdtfParts *parts,
               SmtEdtfFault *fault)
{
  const char *cursor = text;

  *parts = (SmtEdtfParts) { .earliest = SMT_DAY_MIN };
  if (!scan_end (&cursor, '/', &parts->first, fault))
    return FALSE;

  if (parts->first.kind == SMT_EDTF_END_DATE)
    find_bounds (&parts->first, &parts->earliest, &parts->latest);
  if (*cursor == '/')
    return scan_interval (&cursor, parts, fault);

  parts->last = parts->first;
  return TRUE;
}
