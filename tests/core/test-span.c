/* test-span.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Spans: a table of the definition's corners, and all small spans against a
 * day-by-day count.
 */

#include "smt-span.h"

typedef struct
{
  const char *since;
  const char *until;
  const char *day;
  SmtHolds    holds;
} Case;

/* As of 2020-12-31. */
static const Case cases[] = {
  /* exact ends: the last day held is the one before the end */
  { "2015-03-10", "2017-06-09", "2015-03-09", SMT_HOLDS_NOT },
  { "2015-03-10", "2017-06-09", "2015-03-10", SMT_HOLDS_YES },
  { "2015-03-10", "2017-06-09", "2017-06-08", SMT_HOLDS_YES },
  { "2015-03-10", "2017-06-09", "2017-06-09", SMT_HOLDS_NOT },
  /* doubtful ends */
  { "2015", "2017-06", "2014-12-31", SMT_HOLDS_NOT },
  { "2015", "2017-06", "2015-01-01", SMT_HOLDS_POSSIBLY },
  { "2015", "2017-06", "2015-12-30", SMT_HOLDS_POSSIBLY },
  { "2015", "2017-06", "2015-12-31", SMT_HOLDS_YES },
  { "2015", "2017-06", "2017-05-31", SMT_HOLDS_YES },
  { "2015", "2017-06", "2017-06-01", SMT_HOLDS_POSSIBLY },
  { "2015", "2017-06", "2017-06-30", SMT_HOLDS_POSSIBLY },
  { "2015", "2017-06", "2017-07-01", SMT_HOLDS_NOT },
  /* no later than, and no end known */
  { "../2015", NULL, "0001-01-01", SMT_HOLDS_POSSIBLY },
  { "../2015", NULL, "2015-12-31", SMT_HOLDS_YES },
  { "../2015", NULL, "9999-12-31", SMT_HOLDS_YES },
  { "2015", "2016/..", "2015-12-31", SMT_HOLDS_YES },
  { "2015", "2016/..", "2016-01-01", SMT_HOLDS_POSSIBLY },
  { "2015", "2016/..", "2100-01-01", SMT_HOLDS_POSSIBLY },
  /* no start known: only that it held when the dataset was made */
  { NULL, NULL, "2020-12-30", SMT_HOLDS_POSSIBLY },
  { NULL, NULL, "2020-12-31", SMT_HOLDS_YES },
  { NULL, "2019-05-01", "2019-04-30", SMT_HOLDS_POSSIBLY },
  { NULL, "2019-05-01", "2019-05-01", SMT_HOLDS_NOT },
  /* begun and ended in one unknown stretch: never certain */
  { "2015", "2015", "2015-06-01", SMT_HOLDS_POSSIBLY },
  { "2015", "2015", "2016-01-01", SMT_HOLDS_NOT },
};

static SmtEdtf *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  SmtEdtf *date = text != NULL ? smt_edtf_parse (text, &error) : NULL;

  g_assert_no_error (error);
  return date;
}

static void
unref (SmtEdtf *date)
{
  if (date != NULL)
    smt_edtf_unref (date);
}

static void
test_span_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SmtEdtf *since = parse (cases[i].since), *until = parse (cases[i].until);
      g_autoptr (SmtEdtf) day = parse (cases[i].day);
      SmtSpan span = smt_span_new (since, until, smt_day_from_civil (2020, 12, 31));

      g_test_message ("%s to %s at %s", cases[i].since, cases[i].until, cases[i].day);
      g_assert_cmpint (smt_span_holds_at (&span, smt_edtf_get_latest (day)), ==,
                       cases[i].holds);
      unref (since);
      unref (until);
    }
}

/* The definition at one day, written out. */
static SmtHolds
holds_at (const SmtSpan *span,
          SmtDay         day)
{
  if (span->since_last <= day && day < span->until_first)
    return SMT_HOLDS_YES;
  if (day < span->since_first || day > span->until_last)
    return SMT_HOLDS_NOT;
  if (span->until_first == span->until_last && day == span->until_last)
    return SMT_HOLDS_NOT;
  return SMT_HOLDS_POSSIBLY;
}

static SmtHolds
overlaps (const SmtSpan *span,
          SmtDay         from,
          SmtDay         to)
{
  SmtHolds best = SMT_HOLDS_NOT;

  for (SmtDay day = from; day <= to; day++)
    best = MAX (best, holds_at (span, day));
  return best;
}

/* Every span whose bounds lie in a few days, in order or not, and every
 * stretch asked about. */
static void
test_span_exhaustive (void)
{
  enum { N = 6 };
  SmtSpan span;
  guint n_by_answer[3] = { 0 };

  for (span.since_first = 0; span.since_first < N; span.since_first++)
    for (span.since_last = span.since_first; span.since_last < N; span.since_last++)
      for (span.until_first = 0; span.until_first < N; span.until_first++)
        for (span.until_last = span.until_first; span.until_last < N; span.until_last++)
          for (SmtDay from = -1; from <= N; from++)
            for (SmtDay to = from; to <= N; to++)
              {
                SmtHolds found = smt_span_overlaps (&span, from, to);

                g_assert_cmpint (found, ==, overlaps (&span, from, to));
                if (from == to)
                  g_assert_cmpint (smt_span_holds_at (&span, from), ==, found);
                n_by_answer[found]++;
              }

  for (guint i = 0; i < G_N_ELEMENTS (n_by_answer); i++)
    g_assert_cmpint (n_by_answer[i], >, 1000);
}

/* The ends of time are days like others. */
static void
test_span_unbounded (void)
{
  SmtSpan span = smt_span_new (NULL, NULL, SMT_DAY_MIN);

  g_assert_cmpint (smt_span_holds_at (&span, SMT_DAY_MIN), ==, SMT_HOLDS_YES);
  g_assert_cmpint (smt_span_holds_at (&span, SMT_DAY_MAX - 1), ==, SMT_HOLDS_YES);
  g_assert_cmpint (smt_span_overlaps (&span, SMT_DAY_MIN, SMT_DAY_MAX), ==, SMT_HOLDS_YES);
  g_assert_cmpint (smt_span_holds_at (&span, SMT_DAY_MAX), !=, SMT_HOLDS_NOT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span/cases", test_span_cases);
  g_test_add_func ("/span/exhaustive", test_span_exhaustive);
  g_test_add_func ("/span/unbounded", test_span_unbounded);

  return g_test_run ();
}
