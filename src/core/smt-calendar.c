/* smt-calendar.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ICU's date formatters of one locale. Dates are those of the proleptic
 * Gregorian calendar, whatever the locale's own calendar is (Buddhist years in
 * Thailand, Persian in Iran) and before 1582 too, since that is the calendar
 * of ISO 8601. Days have no time zone; they are formatted as midnights of UTC.
 *
 * A formatter is opened when it is first needed, at the cost of about a
 * millisecond, and kept.
 */

#include "smt-calendar.h"

#include <math.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>

#include "smt-icu.h"
#include "smt-plain.h"

#define DAY_IN_MS         86400000.0
#define N_PRECISIONS      (SMT_PRECISION_DAY + 1)
#define FAR_YEAR          5000000 /* beyond it ICU's calendar ends */

static const UChar utc[] = u"Etc/UTC";

/* What a date is made of, by precision; G adds the era. */
static const UChar *const skeletons[N_PRECISIONS][2] = {
  [SMT_PRECISION_YEAR] = { u"y", u"yG" },
  [SMT_PRECISION_MONTH] = { u"yMMMM", u"yMMMMG" },
  [SMT_PRECISION_DAY] = { u"yMMMMd", u"yMMMMdG" },
};

static const UChar *const short_skeletons[N_PRECISIONS] = {
  [SMT_PRECISION_YEAR] = u"y",
  [SMT_PRECISION_MONTH] = u"yMMM",
  [SMT_PRECISION_DAY] = u"yMMMd",
};

struct _SmtCalendar
{
  char                *locale; /* with the Gregorian calendar */
  const SmtPlain      *plain;  /* (nullable) */
  UDateFormat         *formats[N_PRECISIONS][2];
  UDateIntervalFormat *spans[N_PRECISIONS];
  gboolean             span_tried[N_PRECISIONS];
};

/**
 * smt_calendar_new: (skip)
 * @locale: an ICU locale
 *
 * Prepares to write dates by the rules of a locale. Opens nothing yet.
 *
 * Returns: (transfer full): a calendar
 */
SmtCalendar *
smt_calendar_new (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  char gregorian[ULOC_FULLNAME_CAPACITY + 32] = "";
  SmtCalendar *self;

  g_return_val_if_fail (locale != NULL, NULL);

  g_strlcpy (gregorian, locale, sizeof gregorian);
  uloc_setKeywordValue ("calendar", "gregorian", gregorian, sizeof gregorian,
                        &status);

  self = g_new0 (SmtCalendar, 1);
  self->locale = g_strdup (gregorian);
  self->plain = smt_plain_find (locale);

  return self;
}

/**
 * smt_calendar_free: (skip)
 * @self: (transfer full): a calendar
 *
 * Closes what was opened.
 */
void
smt_calendar_free (SmtCalendar *self)
{
  for (guint i = 0; i < N_PRECISIONS; i++)
    {
      g_clear_pointer (&self->formats[i][0], udat_close);
      g_clear_pointer (&self->formats[i][1], udat_close);
      g_clear_pointer (&self->spans[i], udtitvfmt_close);
    }

  g_free (self->locale);
  g_free (self);
}

/* Moves the change from the Julian calendar to before all time. */
static void
make_proleptic (UDateFormat *format,
                UErrorCode  *status)
{
  UCalendar *calendar = ucal_clone (udat_getCalendar (format), status);

  if (calendar == NULL)
    return;

  ucal_setGregorianChange (calendar, -INFINITY, status);
  udat_setCalendar (format, calendar);
  ucal_close (calendar);
}

static UDateFormat *
open_format (const char  *locale,
             const UChar *skeleton)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (locale, &status);
  UChar pattern[128];
  UDateFormat *format;
  int32_t length;

  length = udatpg_getBestPattern (generator, skeleton, -1, pattern,
                                  G_N_ELEMENTS (pattern), &status);
  g_clear_pointer (&generator, udatpg_close);

  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, pattern,
                      length, &status);
  if (format != NULL)
    make_proleptic (format, &status);
  if (U_FAILURE (status))
    g_clear_pointer (&format, udat_close);

  return format;
}

typedef struct
{
  UDateFormat *format;
  UDate        date;
} DateCall;

static int32_t
fill_date (gpointer    data,
           UChar      *buffer,
           int32_t     capacity,
           UErrorCode *status)
{
  const DateCall *call = data;

  return udat_format (call->format, call->date, buffer, capacity, NULL,
                      status);
}

/* In French the first of a month is "1er", which ICU does not say. */
static char *
say_first (SmtCalendar *self,
           char        *text)
{
  g_autoptr (GRegex) first = NULL;
  g_autofree char *before = text;

  if (text == NULL || !g_str_has_prefix (self->locale, "fr") ||
      g_ascii_isalpha (self->locale[strlen ("fr")]))
    return g_steal_pointer (&before);

  first = g_regex_new ("(?<!\\d)1(?=\\s*–|\\s+\\p{L})", 0, 0, NULL);
  return g_regex_replace_literal (first, text, -1, 0, "1er", 0, NULL);
}

/**
 * smt_calendar_format: (skip)
 * @self: a calendar
 * @precision: which parts to write; a season counts as its year
 * @year: an astronomical year: 0 is 1 BC
 * @month: the month, 1 to 12, if it is to be written
 * @day: the day of the month, 1 to 31, if it is to be written
 *
 * Writes a date: “November 2015”, “2015年11月”. Years before 1 AD are written
 * with their era, and those that no calendar reaches as a bare number.
 *
 * Returns: (transfer full): the date
 */
char *
smt_calendar_format (SmtCalendar  *self,
                     SmtPrecision  precision,
                     gint32        year,
                     guint         month,
                     guint         day)
{
  guint era = year <= 0 ? 1 : 0;
  DateCall call;
  char *text = NULL;

  if (precision == SMT_PRECISION_SEASON)
    precision = SMT_PRECISION_YEAR;

  if (self->plain != NULL)
    text = smt_plain_date (self->plain, precision, year, month, day);
  if (text != NULL)
    return text;

  if (self->formats[precision][era] == NULL)
    self->formats[precision][era] = open_format (self->locale,
                                                 skeletons[precision][era]);

  call.format = self->formats[precision][era];
  if (call.format != NULL && ABS ((gint64) year) <= FAR_YEAR)
    {
      month = precision >= SMT_PRECISION_MONTH ? month : 1;
      day = precision == SMT_PRECISION_DAY ? day : 1;
      call.date = DAY_IN_MS * smt_day_from_civil (year, month, day);
      text = smt_icu_collect (fill_date, &call);
    }
  if (precision == SMT_PRECISION_DAY)
    text = say_first (self, text);

  return text != NULL ? text : g_strdup_printf ("%d", year);
}

typedef struct
{
  UDateIntervalFormat *format;
  UDate                first;
  UDate                last;
} SpanCall;

static int32_t
fill_span (gpointer    data,
           UChar      *buffer,
           int32_t     capacity,
           UErrorCode *status)
{
  const SpanCall *call = data;

  return udtitvfmt_format (call->format, call->first, call->last, buffer,
                           capacity, NULL, status);
}

static char *
format_span (UDateIntervalFormat *format,
             SmtDay               first,
             SmtDay               last)
{
  SpanCall call = { format, DAY_IN_MS * first, DAY_IN_MS * last };

  return smt_icu_collect (fill_span, &call);
}

/* A day some steps of a unit after 5 March 2015, within that month or year
 * unless the unit is larger. */
static SmtDay
step_day (SmtPrecision unit,
          guint        steps)
{
  return smt_day_from_civil (2015 + (unit == SMT_PRECISION_YEAR ? steps : 0),
                             3 + (unit == SMT_PRECISION_MONTH ? steps : 0),
                             5 + (unit == SMT_PRECISION_DAY ? steps : 0));
}

/* Some locales have a pattern that writes the first month twice. This asks
 * whether spans with one end elsewhere look different. */
static gboolean
tells_ends_apart (UDateIntervalFormat *format,
                  SmtPrecision         unit)
{
  SmtDay first = step_day (unit, 0);
  SmtDay middle = step_day (unit, 3);
  SmtDay last = step_day (unit, 6);
  g_autofree char *whole = format_span (format, first, last);
  g_autofree char *begins = format_span (format, first, middle);
  g_autofree char *ends = format_span (format, middle, last);

  return whole != NULL && begins != NULL && ends != NULL
         && strcmp (whole, begins) != 0 && strcmp (whole, ends) != 0;
}

/* Other locales write a month in a span as they do where it stands alone, in
 * Chinese since ICU 78: 2016年六月23日. This asks whether the first of two
 * dates that have nothing in common is written as it is without the other. */
static gboolean
writes_whole_dates (SmtCalendar         *self,
                    UDateIntervalFormat *format,
                    SmtPrecision         precision)
{
  g_autofree char *date = smt_calendar_format (self, precision, 2015, 3, 5);
  g_autofree char *span = format_span (format, step_day (SMT_PRECISION_YEAR, 0),
                                       step_day (SMT_PRECISION_YEAR, 3));

  return span != NULL && strstr (span, date) != NULL;
}

static UDateIntervalFormat *
open_span_format (const char  *locale,
                  const UChar *skeleton)
{
  UErrorCode status = U_ZERO_ERROR;

  return udtitvfmt_open (locale, skeleton, -1, utc, -1, &status);
}

/* Where months are numbers, the form for short names may do what the one for
 * long names does not. */
static UDateIntervalFormat *
choose_span_format (SmtCalendar  *self,
                    SmtPrecision  precision)
{
  UDateIntervalFormat *format, *other;

  format = open_span_format (self->locale, skeletons[precision][0]);
  if (format == NULL || writes_whole_dates (self, format, precision))
    return format;

  other = open_span_format (self->locale, short_skeletons[precision]);
  if (other == NULL || !writes_whole_dates (self, other, precision))
    {
      g_clear_pointer (&other, udtitvfmt_close);
      return format;
    }

  udtitvfmt_close (format);
  return other;
}

static UDateIntervalFormat *
open_span (SmtCalendar  *self,
           SmtPrecision  precision)
{
  UDateIntervalFormat *format = choose_span_format (self, precision);
  gboolean usable;

  if (format == NULL)
    return NULL;

  usable = tells_ends_apart (format, SMT_PRECISION_YEAR)
           && (precision < SMT_PRECISION_MONTH
               || tells_ends_apart (format, SMT_PRECISION_MONTH))
           && (precision < SMT_PRECISION_DAY
               || tells_ends_apart (format, SMT_PRECISION_DAY));
  if (!usable)
    g_clear_pointer (&format, udtitvfmt_close);

  return format;
}

/**
 * smt_calendar_format_span: (skip)
 * @self: a calendar
 * @precision: which parts to write, not %SMT_PRECISION_SEASON
 * @first: a day in the first year, month or day
 * @last: a day in the last one
 *
 * Writes two dates of equal precision as one span, without saying twice what
 * they share: “23–24 June 2016”. ICU writes these with the calendar of 1582,
 * so only years from 1583 to 9999 can be asked for.
 *
 * Returns: (transfer full) (nullable): the span; %NULL where the locale has no
 *   form for it or a year is out of reach, and both dates must be written out
 */
char *
smt_calendar_format_span (SmtCalendar  *self,
                          SmtPrecision  precision,
                          SmtDay        first,
                          SmtDay        last)
{
  char *text;

  g_return_val_if_fail (precision != SMT_PRECISION_SEASON, NULL);

  if (first < smt_day_from_civil (1583, 1, 1)
      || last > smt_day_from_civil (9999, 12, 31))
    return NULL;

  if (!self->span_tried[precision])
    {
      self->span_tried[precision] = TRUE;
      self->spans[precision] = open_span (self, precision);
    }

  if (self->spans[precision] == NULL)
    return NULL;

  text = format_span (self->spans[precision], first, last);
  return precision == SMT_PRECISION_DAY ? say_first (self, text) : text;
}
