/* smt-date-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An EDTF date in words. The dates themselves are the calendar's; what EDTF
 * adds to them (approximate, uncertain, open, a season, an interval) is said
 * by a phrase around them, which a translator can turn as a whole.
 *
 * Phrases come from catalogs that this program did not write, so they are not
 * formats for printf(): only "%s", "%1$s" and "%2$s" mean anything in them.
 */

#include "smt-date-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define CONTEXT "date"

typedef enum
{
  PHRASE_APPROXIMATE,
  PHRASE_UNCERTAIN,
  PHRASE_SPAN,
  PHRASE_FROM,
  PHRASE_UNTIL,
  PHRASE_FROM_END_UNKNOWN,
  PHRASE_UNTIL_START_UNKNOWN,
  PHRASE_ALWAYS,
  PHRASE_UNKNOWN,
  PHRASE_SPRING,
  PHRASE_SUMMER,
  PHRASE_AUTUMN,
  PHRASE_WINTER
} Phrase;

static const char *const phrases[] = {
  /* TRANSLATORS: %s is a date that is only about right */
  [PHRASE_APPROXIMATE] = NC_ ("date", "%s or so"),
  /* TRANSLATORS: %s is a date that may be wrong */
  [PHRASE_UNCERTAIN] = NC_ ("date", "%s (uncertain)"),
  /* TRANSLATORS: from one date to another, as in “2015 – 23 March 2016” */
  [PHRASE_SPAN] = NC_ ("date", "%1$s – %2$s"),
  /* TRANSLATORS: %s is a date; there is no end */
  [PHRASE_FROM] = NC_ ("date", "from %s"),
  /* TRANSLATORS: %s is a date; the start is open */
  [PHRASE_UNTIL] = NC_ ("date", "until %s"),
  /* TRANSLATORS: %s is a date */
  [PHRASE_FROM_END_UNKNOWN] = NC_ ("date", "from %s, end unknown"),
  /* TRANSLATORS: %s is a date */
  [PHRASE_UNTIL_START_UNKNOWN] = NC_ ("date", "until %s, start unknown"),
  /* TRANSLATORS: of a period without start and end */
  [PHRASE_ALWAYS] = NC_ ("date", "at any time"),
  /* TRANSLATORS: of a period of which neither start nor end is known */
  [PHRASE_UNKNOWN] = NC_ ("date", "dates unknown"),
  /* TRANSLATORS: %s is a year, as in “spring 2015” */
  [PHRASE_SPRING] = NC_ ("date", "spring %s"),
  /* TRANSLATORS: %s is a year, as in “summer 2015” */
  [PHRASE_SUMMER] = NC_ ("date", "summer %s"),
  /* TRANSLATORS: %s is a year, as in “autumn 2015” */
  [PHRASE_AUTUMN] = NC_ ("date", "autumn %s"),
  /* TRANSLATORS: %s is the year in which the winter began */
  [PHRASE_WINTER] = NC_ ("date", "winter %s"),
};

static void
append_argument (GString     *text,
                 const char **template,
                 const char  *first,
                 const char  *second)
{
  static const struct
  {
    const char *sign;
    guint       argument;
  } signs[] = { { "%s", 0 }, { "%1$s", 0 }, { "%2$s", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (g_str_has_prefix (*template, signs[i].sign))
        {
          g_string_append (text, signs[i].argument == 0 ? first : second);
          *template += strlen (signs[i].sign);
          return;
        }
    }

  g_string_append_c (text, *(*template)++);
}

/* The phrase in the language, with dates put in. */
static char *
fill (SmtCatalogChain *catalogs,
      Phrase           phrase,
      const char      *first,
      const char      *second)
{
  const char *template = smt_catalog_chain_lookup (catalogs, CONTEXT,
                                                   phrases[phrase], NULL);
  GString *text = g_string_new (NULL);

  if (template == NULL)
    template = phrases[phrase];
  while (*template != '\0')
    append_argument (text, &template, first, second);

  return g_string_free_and_steal (text);
}

/* A year whose last digits are not stated stays as it is written: 201X. */
static char *
format_digits (const SmtEdtfEnd *end)
{
  char *digits = g_strdup_printf ("%s%04d", end->year < 0 ? "-" : "",
                                  ABS (end->year));
  gsize length = strlen (digits);

  for (gsize i = 1; i <= MIN (end->unspecified_digits, 4u); i++)
    digits[length - i] = 'X';

  return digits;
}

static char *
format_plain_end (SmtCalendar      *calendar,
                  SmtCatalogChain  *catalogs,
                  const SmtEdtfEnd *end)
{
  g_autofree char *text = NULL;

  if (end->unspecified_digits > 0)
    text = format_digits (end);
  else
    text = smt_calendar_format (calendar, end->precision, end->year,
                                end->month, end->day);

  if (end->precision == SMT_PRECISION_SEASON
      && end->month >= 21 && end->month <= 24)
    return fill (catalogs, PHRASE_SPRING + end->month - 21, text, "");

  return g_steal_pointer (&text);
}

static char *
format_end (SmtCalendar      *calendar,
            SmtCatalogChain  *catalogs,
            const SmtEdtfEnd *end)
{
  char *text = format_plain_end (calendar, catalogs, end);

  if (end->qualifier & SMT_EDTF_APPROXIMATE)
    {
      g_autofree char *plain = text;

      text = fill (catalogs, PHRASE_APPROXIMATE, plain, "");
    }

  if (end->qualifier & SMT_EDTF_UNCERTAIN)
    {
      g_autofree char *plain = text;

      text = fill (catalogs, PHRASE_UNCERTAIN, plain, "");
    }

  return text;
}

static gboolean
can_be_span (const SmtEdtfEnd *first,
             const SmtEdtfEnd *last)
{
  return first->precision == last->precision
         && first->precision != SMT_PRECISION_SEASON
         && first->qualifier == SMT_EDTF_EXACT
         && last->qualifier == SMT_EDTF_EXACT
         && first->unspecified_digits == 0
         && last->unspecified_digits == 0;
}

static SmtDay
get_day (const SmtEdtfEnd *end)
{
  return smt_day_from_civil (end->year, MAX (end->month, 1),
                             MAX (end->day, 1));
}

static char *
format_both_ends (SmtCalendar      *calendar,
                  SmtCatalogChain  *catalogs,
                  const SmtEdtfEnd *first,
                  const SmtEdtfEnd *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  char *span = NULL;

  if (can_be_span (first, last))
    span = smt_calendar_format_span (calendar, first->precision,
                                     get_day (first), get_day (last));
  if (span != NULL)
    return span;

  from = format_end (calendar, catalogs, first);
  to = format_end (calendar, catalogs, last);

  return fill (catalogs, PHRASE_SPAN, from, to);
}

static char *
format_interval (SmtCalendar      *calendar,
                 SmtCatalogChain  *catalogs,
                 const SmtEdtfEnd *first,
                 const SmtEdtfEnd *last)
{
  g_autofree char *date = NULL;
  Phrase phrase;

  if (first->kind == SMT_EDTF_END_DATE && last->kind == SMT_EDTF_END_DATE)
    return format_both_ends (calendar, catalogs, first, last);

  if (first->kind == SMT_EDTF_END_DATE)
    {
      date = format_end (calendar, catalogs, first);
      phrase = last->kind == SMT_EDTF_END_OPEN ? PHRASE_FROM
                                               : PHRASE_FROM_END_UNKNOWN;
    }
  else if (last->kind == SMT_EDTF_END_DATE)
    {
      date = format_end (calendar, catalogs, last);
      phrase = first->kind == SMT_EDTF_END_OPEN ? PHRASE_UNTIL
                                                : PHRASE_UNTIL_START_UNKNOWN;
    }
  else
    {
      phrase = first->kind == SMT_EDTF_END_OPEN
               && last->kind == SMT_EDTF_END_OPEN ? PHRASE_ALWAYS
                                                  : PHRASE_UNKNOWN;
    }

  return fill (catalogs, phrase, date != NULL ? date : "", "");
}

/**
 * smt_date_words: (skip)
 * @calendar: how the language writes dates
 * @catalogs: the interface catalogs of the language
 * @date: a date
 *
 * Writes a date in words. A phrase that is not translated is English.
 *
 * Returns: (transfer full): the words
 */
char *
smt_date_words (SmtCalendar     *calendar,
                SmtCatalogChain *catalogs,
                const SmtEdtf   *date)
{
  const SmtEdtfEnd *first = smt_edtf_get_first (date);

  if (!smt_edtf_is_interval (date))
    return format_end (calendar, catalogs, first);

  return format_interval (calendar, catalogs, first,
                          smt_edtf_get_last (date));
}
