/* smt-sheet-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a date of the dataset says, in words. An interval can be an extent
 * ("23–24 June 2016") or bounds of one day that is not known ("between 2015
 * and 11 January 2017"); which of them, its basis says. Each phrase is a whole
 * of its own, which a translator can turn.
 */

#include "smt-sheet-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-label.h"
#include "smt-template.h"

/* How a date bounds a day. */
typedef enum
{
  BOUNDS_NONE,   /* nothing is known */
  BOUNDS_DAY,    /* a date, as exact as it is */
  BOUNDS_BOTH,   /* some day between two dates */
  BOUNDS_LATEST, /* a date or earlier */
  BOUNDS_FIRST,  /* a date or later */
  N_BOUNDS
} Bounds;

static Bounds
get_bounds (const SmtEdtf *date)
{
  gboolean first, last;

  if (date == NULL)
    return BOUNDS_NONE;
  if (!smt_edtf_is_interval (date))
    return BOUNDS_DAY;

  first = smt_edtf_get_first (date)->kind == SMT_EDTF_END_DATE;
  last = smt_edtf_get_last (date)->kind == SMT_EDTF_END_DATE;
  if (first && last)
    return BOUNDS_BOTH;
  if (first)
    return BOUNDS_FIRST;
  return last ? BOUNDS_LATEST : BOUNDS_NONE;
}

/**
 * smt_sheet_words_dup_end:
 * @last: which of both
 *
 * Returns: (transfer full) (nullable): one end of an interval, or the date
 *   itself; %NULL where it is open
 */
SmtEdtf *
smt_sheet_words_dup_end (const SmtEdtf *date,
                         gboolean       last)
{
  const char *text = smt_edtf_get_text (date);
  const char *slash = strchr (text, '/');
  g_autofree char *part = NULL;

  if (slash == NULL)
    return smt_edtf_parse (text, NULL);

  part = last ? g_strdup (slash + 1) : g_strndup (text, slash - text);
  return smt_edtf_parse (part, NULL);
}

/**
 * smt_sheet_words_inner_date:
 * @date: a date, or one end of an interval
 *
 * Returns: (transfer full): @date in words, for a place behind "since",
 *   "between" or "and"
 */
char *
smt_sheet_words_inner_date (SmtLanguage   *language,
                            const SmtEdtf *date)
{
  g_autofree char *words = smt_language_format_edtf (language, date);

  if (!smt_edtf_is_exact (date))
    return g_steal_pointer (&words);
  /* TRANSLATORS: a day, behind words such as "since", "between" and "and": with
   * its article, if it has one there. In French: "le {date}"; in German, where
   * these ask for the dative: "dem {date}" */
  return smt_template_fill (smt_language_translate (language, "day", NC_("day", "{date}")),
                            "date", words, NULL);
}

/* @is_inner: whether the ends stand behind "since", "between" or "and". */
static char *
fill_ends (SmtLanguage   *language,
           const char    *template,
           const SmtEdtf *date,
           gboolean       is_inner)
{
  g_autoptr (SmtEdtf) first = smt_sheet_words_dup_end (date, FALSE);
  g_autoptr (SmtEdtf) last = smt_sheet_words_dup_end (date, TRUE);
  char *(*format) (SmtLanguage *language, const SmtEdtf *date) =
    is_inner ? smt_sheet_words_inner_date : smt_language_format_edtf;
  g_autofree char *first_words = first != NULL ? format (language, first) : NULL;
  g_autofree char *last_words = last != NULL ? format (language, last) : NULL;

  return smt_template_fill (template,
                            "date", first != NULL ? first_words : last_words,
                            "first", first_words,
                            "last", last_words,
                            NULL);
}

static char *
fill_bounds (SmtLanguage   *language,
             const char    *template,
             const SmtEdtf *date,
             Bounds         bounds)
{
  return fill_ends (language, smt_language_translate (language, NULL, template), date,
                    bounds == BOUNDS_BOTH);
}

/* One end of @date that is known, in a phrase; a day has an article in some
 * languages, which a year has not. */
static char *
fill_end (SmtLanguage   *language,
          const char    *template,
          const char    *day_template,
          const SmtEdtf *date)
{
  g_autoptr (SmtEdtf) first = smt_sheet_words_dup_end (date, FALSE);
  g_autoptr (SmtEdtf) last = smt_sheet_words_dup_end (date, TRUE);
  gboolean is_day = smt_edtf_is_exact (first != NULL ? first : last);

  return fill_ends (language,
                    is_day ? smt_language_translate (language, "day", day_template)
                           : smt_language_translate (language, NULL, template),
                    date, FALSE);
}

static char *
fill_date (SmtLanguage   *language,
           const char    *template,
           const SmtEdtf *date)
{
  g_autofree char *words = smt_language_format_edtf (language, date);

  return smt_template_fill (smt_language_translate (language, NULL, template),
                            "date", words, NULL);
}

/**
 * smt_sheet_words_date:
 * @date: (nullable): a date
 * @basis: what it rests on; 0 as %SMT_BASIS_STATED
 *
 * Returns: (transfer full) (nullable): @date in words: "by November 2016";
 *   %NULL without @date, unless it is said to be undated
 */
char *
smt_sheet_words_date (SmtLanguage   *language,
                      const SmtEdtf *date,
                      SmtBasis       basis)
{
  Bounds bounds = get_bounds (date);

  if (date == NULL)
    return basis == SMT_BASIS_UNDATED
           ? g_strdup (smt_language_translate (language, NULL, N_("undated")))
           : NULL;

  if (basis == SMT_BASIS_PERIOD)
    return smt_language_format_edtf (language, date);
  if (basis == SMT_BASIS_YEARLY)
    /* TRANSLATORS: {date} is a span of years, in each of which it was held */
    return fill_date (language, N_("every year, {date}"), date);
  if (basis == SMT_BASIS_AS_OF && bounds == BOUNDS_DAY)
    /* TRANSLATORS: something was so at {date}; since when is not said */
    return fill_date (language, N_("as of {date}"), date);
  if (bounds == BOUNDS_LATEST)
    return fill_end (language,
                     /* TRANSLATORS: in {date}, a month or a year, or before */
                     N_("by {date}"),
                     /* TRANSLATORS: on {date}, a day, or before */
                     NC_("day", "by {date}"), date);
  if (bounds == BOUNDS_FIRST)
    /* TRANSLATORS: {date} is a date */
    return fill_bounds (language, N_("{date} or later"), date, bounds);
  if (bounds == BOUNDS_BOTH && basis == SMT_BASIS_WINDOW)
    /* TRANSLATORS: {first} is the first date; {last} is the last date */
    return fill_bounds (language, N_("between {first} and {last}"), date, bounds);
  return smt_language_format_edtf (language, date);
}

/**
 * smt_sheet_words_bound:
 * @date: (nullable): when something began or ended
 *
 * Says a beginning or an end where it is clear already that it is one, as under
 * the heading “Since”.
 *
 * Returns: (transfer full) (nullable): @date in words: "11 January 2017 or
 *   earlier"; %NULL where nothing is known
 */
char *
smt_sheet_words_bound (SmtLanguage   *language,
                       const SmtEdtf *date)
{
  static const char *const templates[N_BOUNDS] = {
    [BOUNDS_DAY] = "{date}",
    [BOUNDS_BOTH] = N_("between {first} and {last}"),
    /* TRANSLATORS: when something began or ended: on {date}, or before */
    [BOUNDS_LATEST] = N_("{date} or earlier"),
    [BOUNDS_FIRST] = N_("{date} or later"),
  };
  Bounds bounds = get_bounds (date);

  return bounds != BOUNDS_NONE ? fill_bounds (language, templates[bounds], date, bounds)
                               : NULL;
}

/* In a phrase, a day has an article in some languages, which a year has not. */
static char *
fill_day (SmtLanguage   *language,
          const char    *template,
          const SmtEdtf *day)
{
  g_autofree char *words = smt_language_format_edtf (language, day);

  return smt_template_fill (smt_language_translate (language, "day", template),
                            "date", words, NULL);
}

static char *
dup_since (SmtLanguage   *language,
           const SmtEdtf *since)
{
  static const char *const templates[N_BOUNDS] = {
    [BOUNDS_NONE] = N_("since when is not stated"),
    [BOUNDS_DAY] = N_("since {date}"),
    /* TRANSLATORS: it began on one day of those from {first} to {last} */
    [BOUNDS_BOTH] = N_("since some time between {first} and {last}"),
    /* TRANSLATORS: {date} is a date */
    [BOUNDS_LATEST] = N_("since {date} or earlier"),
    /* TRANSLATORS: {date} is a date */
    [BOUNDS_FIRST] = N_("since {date} or later"),
  };
  Bounds bounds = get_bounds (since);

  if (bounds == BOUNDS_NONE)
    return g_strdup (smt_language_translate (language, NULL, templates[bounds]));
  if (bounds == BOUNDS_DAY && smt_edtf_is_exact (since))
    /* TRANSLATORS: {date} is a day, as in "since 4 July 2024" */
    return fill_day (language, NC_("day", "since {date}"), since);
  return fill_ends (language, smt_language_translate (language, NULL, templates[bounds]),
                    since, bounds != BOUNDS_DAY);
}

static char *
dup_until (SmtLanguage   *language,
           const SmtEdtf *until)
{
  static const char *const templates[N_BOUNDS] = {
    [BOUNDS_NONE] = N_("ended, when is not stated"),
    [BOUNDS_DAY] = N_("until {date}"),
    /* TRANSLATORS: it ended on one day of those from {first} to {last} */
    [BOUNDS_BOTH] = N_("until some time between {first} and {last}"),
    /* TRANSLATORS: {date} is a date */
    [BOUNDS_LATEST] = N_("until {date} or earlier"),
    /* TRANSLATORS: {date} is a date */
    [BOUNDS_FIRST] = N_("until {date} or later"),
  };
  Bounds bounds = get_bounds (until);

  if (bounds == BOUNDS_NONE)
    return g_strdup (smt_language_translate (language, NULL, templates[bounds]));
  if (bounds == BOUNDS_DAY && smt_edtf_is_exact (until))
    /* TRANSLATORS: {date} is a day, as in "until 4 July 2024" */
    return fill_day (language, NC_("day", "until {date}"), until);
  if (bounds == BOUNDS_LATEST)
    /* TRANSLATORS: {date} is a day, as in "until 4 July 2024 or earlier" */
    return fill_end (language, templates[bounds], NC_("day", "until {date} or earlier"), until);
  if (bounds == BOUNDS_FIRST)
    /* TRANSLATORS: {date} is a day, as in "until 4 July 2024 or later" */
    return fill_end (language, templates[bounds], NC_("day", "until {date} or later"), until);
  return fill_bounds (language, templates[bounds], until, bounds);
}

static const char *
get_span_template (SmtLanguage   *language,
                   const SmtEdtf *since,
                   const SmtEdtf *until)
{
  if (smt_edtf_is_exact (since) && smt_edtf_is_exact (until))
    /* TRANSLATORS: two days; what is spoken of lasted from one to the other */
    return smt_language_translate (language, "day", NC_("day", "from {since} until {until}"));

  /* TRANSLATORS: two dates; what is spoken of lasted from one to the other */
  return smt_language_translate (language, NULL, N_("from {since} until {until}"));
}

/**
 * smt_sheet_words_span:
 * @since: (nullable): when something began
 * @until: (nullable): the first day on which it was no more
 *
 * Returns: (transfer full): both in words: "since 23 March 2016", "from 2001
 *   until 2005", "since some time between 2015 and 11 January 2017"
 */
char *
smt_sheet_words_span (SmtLanguage   *language,
                      const SmtEdtf *since,
                      const SmtEdtf *until)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (until == NULL)
    return dup_since (language, since);

  if (get_bounds (since) == BOUNDS_DAY && get_bounds (until) == BOUNDS_DAY)
    {
      start = smt_language_format_edtf (language, since);
      end = smt_language_format_edtf (language, until);
      return smt_template_fill (get_span_template (language, since, until),
                                "since", start, "until", end, NULL);
    }

  start = dup_since (language, since);
  end = dup_until (language, until);
  return smt_language_join (language, (char *[]) { start, end, NULL });
}

static const char *
get_when_template (SmtLanguage   *language,
                   const SmtEdtf *date)
{
  switch (smt_edtf_get_first (date)->precision)
    {
    case SMT_PRECISION_DAY:
      /* TRANSLATORS: when something happened: "joined on 26 October 2025" */
      return smt_language_translate (language, "day", NC_("day", "on {date}"));
    case SMT_PRECISION_MONTH:
      /* TRANSLATORS: when something happened: "joined in October 2025" */
      return smt_language_translate (language, "month", NC_("month", "in {date}"));
    case SMT_PRECISION_SEASON:
      /* TRANSLATORS: when something happened: "joined in spring 2025" */
      return smt_language_translate (language, "season", NC_("season", "in {date}"));
    case SMT_PRECISION_YEAR:
    default:
      /* TRANSLATORS: when something happened: "joined in 2025" */
      return smt_language_translate (language, "year", NC_("year", "in {date}"));
    }
}

/**
 * smt_sheet_words_when:
 * @date: (nullable): the day on which something happened, or bounds of it
 *
 * Says when something happened, for a place in a sentence about it.
 *
 * Returns: (transfer full) (nullable): @date in words: "on 26 October 2025",
 *   "in 2015", "between 2015 and 11 January 2017"; %NULL where nothing is known
 */
char *
smt_sheet_words_when (SmtLanguage   *language,
                      const SmtEdtf *date)
{
  g_autofree char *words = NULL;

  switch (get_bounds (date))
    {
    case BOUNDS_DAY:
      words = smt_language_format_edtf (language, date);
      return smt_template_fill (get_when_template (language, date), "date", words, NULL);
    case BOUNDS_BOTH:
      return fill_bounds (language, N_("between {first} and {last}"), date, BOUNDS_BOTH);
    case BOUNDS_LATEST:
      return fill_end (language, N_("by {date}"), NC_("day", "by {date}"), date);
    case BOUNDS_FIRST:
      return fill_end (language,
                       /* TRANSLATORS: when something happened: in {date}, a month or a
                        * year, or later */
                       N_("not before {date}"),
                       /* TRANSLATORS: likewise: on {date}, a day, or later */
                       NC_("day", "not before {date}"), date);
    case BOUNDS_NONE:
    case N_BOUNDS:
    default:
      return NULL;
    }
}

static gboolean
is_same_language (const char *a,
                  const char *b)
{
  gsize length = strcspn (a, "-_");

  return length == strcspn (b, "-_") && g_ascii_strncasecmp (a, b, length) == 0;
}

/**
 * smt_sheet_words_role:
 * @role: a role
 *
 * Returns: (transfer full): its name inside a sentence. Names of roles begin
 *   with a capital that belongs to a heading; German nouns keep theirs
 */
char *
smt_sheet_words_role (SmtLanguage *language,
                      SmtEntity   *role)
{
  const char *tag = NULL;
  g_autofree char *label = smt_label_dup (role, language, &tag);
  const char *rest = g_utf8_next_char (label);
  GString *words;

  if ((tag != NULL && is_same_language (tag, "de")) ||
      !g_unichar_isupper (g_utf8_get_char (label)) ||
      !g_unichar_islower (g_utf8_get_char (rest)))
    return g_steal_pointer (&label);

  words = g_string_new (NULL);
  g_string_append_unichar (words, g_unichar_tolower (g_utf8_get_char (label)));
  g_string_append (words, rest);
  return g_string_free_and_steal (words);
}

/**
 * smt_sheet_words_count:
 * @singular: words with a place `{n}`
 * @plural: the same for other numbers than one
 *
 * Returns: (transfer full): the words for @n things
 */
char *
smt_sheet_words_count (SmtLanguage *language,
                       const char  *singular,
                       const char  *plural,
                       guint        n)
{
  g_autofree char *number = smt_language_format_number (language, n);

  return smt_template_fill (smt_language_translate_plural (language, singular,
                                                           plural, n),
                            "n", number, NULL);
}

/**
 * smt_sheet_words_label:
 * @label: the name of a field
 *
 * Returns: (transfer full): @text behind what it is
 */
char *
smt_sheet_words_label (SmtLanguage *language,
                       const char  *label,
                       const char  *text)
{
  return smt_template_fill (smt_language_translate (language, NULL, "{field}: {text}"),
                            "field", label, "text", text, NULL);
}

/**
 * smt_sheet_words_fallback:
 * @used_tag: (nullable): the language that words are in
 *
 * Returns: (transfer full) (nullable): what to say beside words that are not
 *   in @language; %NULL when they are
 */
char *
smt_sheet_words_fallback (SmtLanguage *language,
                          const char  *used_tag)
{
  g_autofree char *name = NULL;

  if (used_tag == NULL ||
      is_same_language (used_tag, smt_language_get_tag (language)))
    return NULL;

  if (is_same_language (used_tag, "en"))
    /* TRANSLATORS: the words are not available in the reader's language */
    return g_strdup (smt_language_translate (language, NULL, N_("shown in English")));
  name = smt_language_dup_language (language, used_tag);
  return smt_template_fill (smt_language_translate (language, NULL,
                                                    /* TRANSLATORS: the words are not available
                                                     * in the reader's language; {language} is
                                                     * the name of the one that they are in */
                                                    N_("shown in {language}")),
                            "language", name != NULL ? name : used_tag, NULL);
}

/**
 * smt_sheet_words_capitalize:
 *
 * Returns: (transfer full): @words as they stand at the head of a line
 */
char *
smt_sheet_words_capitalize (const char *words)
{
  GString *capital = g_string_new (NULL);

  if (*words != '\0')
    {
      g_string_append_unichar (capital,
                               g_unichar_totitle (g_utf8_get_char (words)));
      g_string_append (capital, g_utf8_next_char (words));
    }

  return g_string_free_and_steal (capital);
}
