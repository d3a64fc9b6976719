/* test-edtf.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dates, case by case: what is read and with which bounds and parts, what is
 * refused and in which words, and how dates are ordered. test-edtf-random.c
 * asks the same of dates nobody thought of.
 */

#include "smt-edtf.h"
#include "smt-error.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *earliest; /* as write_day() has it; NULL: no bound */
  const char *latest;
} AcceptCase;

static const AcceptCase accepted[] = {
  /* Level 0. */
  { "2015", "2015-01-01", "2015-12-31" },
  { "0000", "0000-01-01", "0000-12-31" },
  { "0001", "0001-01-01", "0001-12-31" },
  { "9999", "9999-01-01", "9999-12-31" },
  { "2015-11", "2015-11-01", "2015-11-30" },
  { "2015-02", "2015-02-01", "2015-02-28" },
  { "2016-02", "2016-02-01", "2016-02-29" },
  { "1900-02", "1900-02-01", "1900-02-28" },
  { "2000-02", "2000-02-01", "2000-02-29" },
  { "0000-02", "0000-02-01", "0000-02-29" },
  { "2015-11-12", "2015-11-12", "2015-11-12" },
  { "2016-02-29", "2016-02-29", "2016-02-29" },
  { "0000-02-29", "0000-02-29", "0000-02-29" },
  { "2016-06-23/2016-06-24", "2016-06-23", "2016-06-24" },
  { "2015-11-12/2015-11-12", "2015-11-12", "2015-11-12" },
  { "2015/2017", "2015-01-01", "2017-12-31" },
  { "2015/2017-01-11", "2015-01-01", "2017-01-11" },
  { "2015/2015-03", "2015-01-01", "2015-03-31" },
  { "2015-11/2015", "2015-11-01", "2015-12-31" },

  /* Years before 0 and beyond four digits. */
  { "-0985", "-0985-01-01", "-0985-12-31" },
  { "-0001", "-0001-01-01", "-0001-12-31" },
  { "-0004-02-29", "-0004-02-29", "-0004-02-29" },
  { "-0985-04", "-0985-04-01", "-0985-04-30" },
  { "-9999-01-01", "-9999-01-01", "-9999-01-01" },
  { "-0044/0014", "-0044-01-01", "0014-12-31" },
  { "Y17000", "Y17000", "Y17000" },
  { "Y-17000", "Y-17000", "Y-17000" },
  { "Y170000002", "max", "max" },
  { "Y-170000002", "min", "min" },
  { "Y-170000002/2015", NULL, "2015-12-31" },
  { "2015/Y170000002", "2015-01-01", NULL },
  { "Y170000002/Y170000003", "max", "max" },

  /* Seasons. */
  { "2015-21", "2015-03-01", "2015-05-31" },
  { "2015-22", "2015-06-01", "2015-08-31" },
  { "2015-23", "2015-09-01", "2015-11-30" },
  { "2014-24", "2014-12-01", "2015-02-28" },
  { "2015-24", "2015-12-01", "2016-02-29" },
  { "9999-24", "9999-12-01", "Y10000" },
  { "2015-21/2015-23", "2015-03-01", "2015-11-30" },

  /* Signs of doubt leave the bounds alone, but nothing is exact. */
  { "2015?", "2015-01-01", "2015-12-31" },
  { "2015~", "2015-01-01", "2015-12-31" },
  { "2015-11%", "2015-11-01", "2015-11-30" },
  { "2015-11-12?", "2015-11-12", "2015-11-12" },
  { "2015-11-12~/2015-11-12", "2015-11-12", "2015-11-12" },
  { "2015-11-12/2015-11-12%", "2015-11-12", "2015-11-12" },
  { "2015-21~", "2015-03-01", "2015-05-31" },
  { "Y17000~", "Y17000", "Y17000" },
  { "201X?", "2010-01-01", "2019-12-31" },
  { "1984?/2004-06~", "1984-01-01", "2004-06-30" },

  /* Digits not stated. */
  { "201X", "2010-01-01", "2019-12-31" },
  { "20XX", "2000-01-01", "2099-12-31" },
  { "000X", "0000-01-01", "0009-12-31" },
  { "-098X", "-0989-01-01", "-0980-12-31" },
  { "-09XX", "-0999-01-01", "-0900-12-31" },
  { "2004-XX", "2004-01-01", "2004-12-31" },
  { "1985-04-XX", "1985-04-01", "1985-04-30" },
  { "1985-XX-XX", "1985-01-01", "1985-12-31" },
  { "-0985-XX-XX", "-0985-01-01", "-0985-12-31" },
  { "201X/20XX", "2010-01-01", "2099-12-31" },

  /* Open and unknown ends. */
  { "2013/..", "2013-01-01", NULL },
  { "2013-11-12/..", "2013-11-12", NULL },
  { "../2017", NULL, "2017-12-31" },
  { "../2017-01-11", NULL, "2017-01-11" },
  { "2013/", "2013-01-01", NULL },
  { "/2017", NULL, "2017-12-31" },
  { "2013-11~/..", "2013-11-01", NULL },
  { "/2017-21?", NULL, "2017-05-31" },
};

static char *
write_day (SmtDay day)
{
  if (day == SMT_DAY_MIN)
    return g_strdup ("min");
  if (day == SMT_DAY_MAX)
    return g_strdup ("max");
  return smt_day_to_text (day);
}

static void
test_accepted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      const AcceptCase *c = &accepted[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtEdtf) date = smt_edtf_parse (c->text, &error);
      g_autofree char *earliest = NULL;
      g_autofree char *latest = NULL;

      g_test_message ("%s", c->text);
      g_assert_no_error (error);
      g_assert_nonnull (date);
      earliest = write_day (smt_edtf_get_earliest (date));
      latest = write_day (smt_edtf_get_latest (date));
      g_assert_cmpstr (earliest, ==, c->earliest ? c->earliest : "min");
      g_assert_cmpstr (latest, ==, c->latest ? c->latest : "max");
      g_assert_cmpint (smt_edtf_is_interval (date), ==,
                       strchr (c->text, '/') != NULL);
      g_assert_cmpstr (smt_edtf_get_text (date), ==, c->text);
      g_assert_true (smt_edtf_get_text (date) != c->text);
    }
}

/* Exact is one day without doubt, however far clamping moves bounds. */
static void
test_exact (void)
{
  static const char * const exact[] = {
    "2015-11-12", "0000-02-29", "-9999-01-01", "2015-11-12/2015-11-12",
  };
  static const char * const inexact[] = {
    "2015", "2015-11", "2015-21", "2015-11-XX", "2015-11-12?", "2015-11-12~",
    "2015-11-12%", "2015-11-12?/2015-11-12", "2015-11-12/2015-11-12~",
    "2015-11-12/2015-11-13", "2015-11-12/..", "../2015-11-12", "/2015-11-12",
    "2015-11-12/", "Y170000002", "Y-170000002", "Y-170000003/Y-170000002",
  };

  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    {
      g_autoptr (SmtEdtf) date = smt_edtf_parse (exact[i], NULL);

      g_assert_true (smt_edtf_is_exact (date));
    }

  for (guint i = 0; i < G_N_ELEMENTS (inexact); i++)
    {
      g_autoptr (SmtEdtf) date = smt_edtf_parse (inexact[i], NULL);

      g_assert_nonnull (date);
      g_assert_false (smt_edtf_is_exact (date));
    }
}

typedef struct
{
  const char *text;
  guint       position; /* of the fault, from 1 */
  const char *found;    /* as quoted; NULL for the end of the text */
  const char *expected; /* part of what the message expects */
  const char *hint;     /* whole; NULL for none */
} RejectCase;

static const RejectCase rejected[] = {
  /* No date at all. */
  { "", 1, NULL, "a year of four digits, as in 2015", NULL },
  { "..", 3, NULL, "a date behind an open start", NULL },
  { "/", 2, NULL, "a date at one end", NULL },
  { "../..", 4, "'..'", "a date at one end", NULL },
  { "/..", 2, "'..'", "a date at one end", NULL },
  { "../", 4, NULL, "a date at one end", NULL },
  { "soon", 1, "'soon'", "a year of four digits", NULL },
  { "-", 2, NULL, "a year of four digits", NULL },

  /* Years. */
  { "15", 1, "'15'", "a year of four digits", NULL },
  { "985", 1, "'985'", "a year of four digits", "'0985'?" },
  { "-985", 2, "'985'", "a year of four digits", "'-0985'?" },
  { "17000", 1, "'17000'", "Y17000", "'Y17000'?" },
  { "-17000", 2, "'17000'", "Y17000", "'Y-17000'?" },
  { "-0000", 2, "'0000'", "from 0001 to 9999", NULL },
  { "-00XX", 2, "'00XX'", "from 0001 to 9999", NULL },
  { "+2015", 1, "'+2015'", "a year of four digits", NULL },
  { "Y2015", 2, "'2015'", "five to nine digits", "'2015'?" },
  { "Y-0985", 3, "'0985'", "five to nine digits", "'-0985'?" },
  { "Y", 2, NULL, "five to nine digits", NULL },
  { "Y012345", 2, "'012345'", "not 0 first", NULL },
  { "Y1234567890", 2, "'1234567890'", "five to nine digits", NULL },
  { "Y17000-05", 7, "'-05'", "the end of the date", NULL },
  { "Y17E7", 2, "'17E7'", "five to nine digits", NULL },
  { "2XXX", 1, "'2XXX'", "201X or 20XX", NULL },
  { "XXXX", 1, "'XXXX'", "201X or 20XX", NULL },
  { "2X15", 1, "'2X15'", "a year of four digits", NULL },
  { "201X-05", 5, "'-05'", "has no month", NULL },
  { "20XX-XX", 5, "'-XX'", "has no month", NULL },
  { "201x", 1, "'201x'", "a year of four digits", "'201X'?" },
  { "y17000", 1, "'y17000'", "a year of four digits", "'Y17000'?" },
  { "1990s", 5, "'s'", "the end of the date", "'199X'?" },
  { "1900s", 5, "'s'", "the end of the date", "'190X' or '19XX'?" },

  /* Months, seasons. */
  { "2015-", 6, NULL, "a month of two digits", "'2015/..'?" },
  { "2015-1", 6, "'1'", "a month of two digits", "'2015-01'?" },
  { "2015-00", 6, "'00'", "01 to 12", NULL },
  { "2015-13", 6, "'13'", "01 to 12, or a season, 21 to 24", NULL },
  { "2015-20", 6, "'20'", "21 to 24", NULL },
  { "2015-25", 6, "'25'", "21 to 24", NULL },
  { "2015-111", 6, "'111'", "a month of two digits", NULL },
  { "2015-X", 6, "'X'", "a month of two digits", NULL },
  { "2015-1X", 6, "'1X'", "a month of two digits", NULL },
  { "2015-XXX", 6, "'XXX'", "a month of two digits", NULL },
  { "2015-21-05", 8, "'-05'", "a season has no day", "'2015-05-21'?" },
  { "2015-2016", 6, "'2016'", "a month of two digits", "'2015/2016'?" },
  { "2015-13-11", 6, "'13'", "01 to 12", "'2015-11-13'?" },

  /* Days. */
  { "2015-11-", 9, NULL, "01 to 30", "'2015-11'?" },
  { "2015-11-1", 9, "'1'", "01 to 30", "'2015-11-01'?" },
  { "2015-1-5", 6, "'1'", "a month of two digits", "'2015-01-05'?" },
  { "2015-11-00", 9, "'00'", "01 to 30", NULL },
  { "2015-11-31", 9, "'31'", "01 to 30", NULL },
  { "2015-12-32", 9, "'32'", "01 to 31", NULL },
  { "2015-02-29", 9, "'29'", "01 to 28", NULL },
  { "1900-02-29", 9, "'29'", "01 to 28", NULL },
  { "2016-02-30", 9, "'30'", "01 to 29", NULL },
  { "2004-XX-12", 9, "'12'", "XX, for the month is XX", NULL },
  { "2015-11-X", 9, "'X'", "01 to 30", NULL },
  { "2015-11-12-13", 11, "'-13'", "the end of the date", NULL },
  { "2015-11-12X", 11, "'X'", "the end of the date", NULL },

  /* Times of day. */
  { "2015-11-12T10:00:00Z", 11, "'T10:00:00Z'", "times of day are not held",
    "'2015-11-12'?" },
  { "2015-11-12 10:00", 11, "' 10:00'", "the end of the date",
    "'2015-11-12'?" },

  /* Signs of doubt. */
  { "2015?~", 6, "'~'", "one sign at most", "'2015%'?" },
  { "2015~?", 6, "'?'", "one sign at most", "'2015%'?" },
  { "2015??", 6, "'?'", "one sign at most", NULL },
  { "2015?-11", 6, "'-11'", "come last", NULL },
  { "?2015", 1, "'?2015'", "a year of four digits", NULL },
  { "~2015", 1, "'~2015'", "a year of four digits", "'2015~'?" },
  { "circa 2015", 1, "'circa 2015'", "a year of four digits", "'2015~'?" },
  { "ca. 2015-11", 1, "'ca. 2015'", "a year of four digits", "'2015-11~'?" },

  /* Intervals. */
  { "2017/2015", 6, "'2015'", "not before the interval's start",
    "'2015/2017'?" },
  { "2016-06-24/2016-06-23", 12, "'2016-06-23'", "not before",
    "'2016-06-23/2016-06-24'?" },
  { "Y170000003/Y170000002", 12, "'Y170000002'", "not before",
    "'Y170000002/Y170000003'?" },
  { "2015/2016/2017", 10, "'/2017'", "two ends", NULL },
  { "2015//2017", 6, "'/2017'", "a year of four digits", NULL },
  { "../../2015", 6, "'/2015'", "two ends", NULL },
  { "..2015", 3, "'2015'", "/ and a date behind an open start", NULL },
  { "2015..", 5, "'..'", "the end of the date", NULL },
  { "2015/...", 8, "'.'", "two ends", NULL },
  { "2015/open", 6, "'open'", "a year of four digits", "'2015/..'?" },
  { "2015/present", 6, "'present'", "a year", "'2015/..'?" },
  { "unknown/2015", 1, "'unknown'", "a year", "'/2015'?" },
  { "2015 to 2017", 5, "' to 2017'", "the end of the date", "'2015/2017'?" },
  { "2015 - 2017", 5, "' '", "the end of the date", "'2015/2017'?" },
  { "2016-06-23/24", 12, "'24'", "a year", "'2016-06-23/2016-06-24'?" },
  { "2016-06-23/07-02", 12, "'07'", "a year", "'2016-06-23/2016-07-02'?" },
  { "2015/16", 6, "'16'", "a year of four digits", "'2015/2016'?" },

  /* Dates in other manners. */
  { "2015/11", 6, "'11'", "a year of four digits", "'2015-11'?" },
  { "2010/11", 6, "'11'", "a year of four digits",
    "'2010-11' or '2010/2011'?" },
  { "2015/11/12", 6, "'11'", "a year", "'2015-11-12'?" },
  { "2015.11.12", 5, "'.11.12'", "the end of the date", "'2015-11-12'?" },
  { "12/11/2015", 1, "'12'", "a year of four digits",
    "'2015-11-12' or '2015-12-11'?" },
  { "11/11/2015", 1, "'11'", "a year of four digits", "'2015-11-11'?" },
  { "31/12/2015", 1, "'31'", "a year of four digits", "'2015-12-31'?" },
  { "12-31-2015", 1, "'12'", "a year of four digits", "'2015-12-31'?" },
  { "12.11.2015", 1, "'12.11.2015'", "a year of four digits",
    "'2015-11-12' or '2015-12-11'?" },
  { "11/2015", 1, "'11'", "a year of four digits", "'2015-11'?" },
  { "13/2015", 1, "'13'", "a year of four digits", NULL },
  { "Nov 2015", 1, "'Nov 2015'", "a year of four digits", "'2015-11'?" },
  { "Sept. 2015", 1, "'Sept. 2015'", "a year", "'2015-09'?" },
  { "2015 November", 5, "' November'", "the end", "'2015-11'?" },
  { "12 November 2015", 1, "'12 November 2015'", "a year", "'2015-11-12'?" },
  { "12th of November 2015", 1, "'12th of November 2015'", "a year",
    "'2015-11-12'?" },
  { "November 12, 2015", 1, "'November 12, 2015'", "a year", "'2015-11-12'?" },
  { "2015-Nov-12", 6, "'Nov'", "a month of two digits", "'2015-11-12'?" },
  { "2015 12 Nov", 5, "' 12 Nov'", "the end", "'2015-11-12'?" },
  { "12 13 Nov", 1, "'12 13 Nov'", "a year", NULL },
  { "Nov Dec 2015", 1, "'Nov Dec 2015'", "a year", NULL },
  { "Summer 2015", 1, "'Summer 2015'", "a year", "'2015-22'?" },
  { "Smarch 2015", 1, "'Smarch 2015'", "a year", NULL },
  { "Ma 2015", 1, "'Ma 2015'", "a year", NULL },
  { "20151112", 1, "'20151112'", "a year", "'2015-11-12'?" },
  { "201511", 1, "'201511'", "a year", "'2015-11'?" },
  { "170000", 1, "'170000'", "a year", "'Y170000'?" },
  { " 2015-11", 1, "' 2015'", "a year", "'2015-11'?" },
  { "2015-11\n", 8, "'\xef\xbf\xbd'", "the end of the date", "'2015-11'?" },

  /* Foreign signs. */
  { "2015\xe5\xb9\xb4" "11\xe6\x9c\x88" "12\xe6\x97\xa5", 5,
    "'\xe5\xb9\xb4" "11\xe6\x9c\x88" "12\xe6\x97\xa5'", "the end of the date",
    "'2015-11-12'?" },
  { "2015\xe2\x80\x93" "2017", 5, "'\xe2\x80\x93" "2017'", "the end",
    "'2015/2017'?" },
  { "2015\xff", 5, "'\xef\xbf\xbd'", "the end of the date", NULL },
  { "2015\xe2\x80\xae", 5, "'\xef\xbf\xbd'", "the end of the date", NULL },
  { "[2015,2016]", 1, "'[2015,2016]'", "a year of four digits", NULL },
};

static char *
expected_middle (const RejectCase *c)
{
  return g_strdup_printf (" is not a date: at character %u found %s, expected ",
                          c->position, c->found != NULL ? c->found : "the end");
}

static void
test_rejected (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rejected); i++)
    {
      const RejectCase *c = &rejected[i];
      g_autofree char *middle = expected_middle (c);
      g_autoptr (GError) error = NULL;
      g_autoptr (SmtEdtf) date = smt_edtf_parse (c->text, &error);
      const char *hint;

      g_assert_null (date);
      g_assert_error (error, SMT_ERROR, SMT_ERROR_DATE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, middle));
      g_assert_nonnull (strstr (error->message, c->expected));
      g_assert_true (g_str_has_prefix (error->message, "'"));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));

      hint = strstr (error->message, "; did you mean ");
      if (hint != NULL)
        hint += strlen ("; did you mean ");
      g_assert_cmpstr (hint, ==, c->hint);

      g_assert_null (smt_edtf_parse (c->text, NULL));
    }
}

/* The wording others may rely on, once and whole. */
static void
test_message (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (smt_edtf_parse ("2015-13", &error));
  g_assert_cmpstr (error->message, ==,
                   "'2015-13' is not a date: at character 6 found '13', "
                   "expected a month of two digits, 01 to 12, or a season, "
                   "21 to 24, as in 2015-11");
  g_clear_error (&error);

  g_assert_null (smt_edtf_parse ("12/11/2015", &error));
  g_assert_cmpstr (error->message, ==,
                   "'12/11/2015' is not a date: at character 1 found '12', "
                   "expected a year of four digits, as in 2015 (or Y and five "
                   "to nine, as in Y17000); did you mean '2015-11-12' or "
                   "'2015-12-11'?");
  g_clear_error (&error);

  /* Of a long text the beginning is repeated, and no slip is looked for. */
  g_assert_null (smt_edtf_parse ("November                                "
                                 "                                    2015",
                                 &error));
  g_assert_cmpstr (error->message, ==,
                   "'November                        ...' is not a date: at "
                   "character 1 found 'November                        ...', "
                   "expected a year of four digits, as in 2015 (or Y and five "
                   "to nine, as in Y17000)");
}

static void
test_expected (void)
{
  g_autofree char *month = smt_edtf_dup_expected ("2015-13");
  g_autofree char *slip = smt_edtf_dup_expected ("23 Nov 2015");

  g_assert_cmpstr (month, ==,
                   "at character 6 a month of two digits, 01 to 12, or a season, "
                   "21 to 24, as in 2015-11");
  g_assert_nonnull (strstr (slip, "did you mean '2015-11-23'?"));
  g_assert_null (smt_edtf_dup_expected ("2015-12"));
}

typedef struct
{
  const char *text;
  SmtEdtfEnd  first;
  SmtEdtfEnd  last;
} PartsCase;

#define DATE    SMT_EDTF_END_DATE
#define BOTH    (SMT_EDTF_UNCERTAIN | SMT_EDTF_APPROXIMATE)
#define OPEN    { .kind = SMT_EDTF_END_OPEN }
#define UNKNOWN { .kind = SMT_EDTF_END_UNKNOWN }

static const PartsCase parts[] = {
  { "2015-11-12/..",
    { DATE, SMT_PRECISION_DAY, SMT_EDTF_EXACT, 2015, 0, 11, 12 }, OPEN },
  { "/2015-24?", UNKNOWN,
    { DATE, SMT_PRECISION_SEASON, SMT_EDTF_UNCERTAIN, 2015, 0, 24, 0 } },
  { "-098X/20XX%",
    { DATE, SMT_PRECISION_YEAR, SMT_EDTF_EXACT, -980, 1, 0, 0 },
    { DATE, SMT_PRECISION_YEAR, BOTH, 2000, 2, 0, 0 } },
  { "1985-04-XX~/Y17000",
    { DATE, SMT_PRECISION_MONTH, SMT_EDTF_APPROXIMATE, 1985, 0, 4, 0 },
    { DATE, SMT_PRECISION_YEAR, SMT_EDTF_EXACT, 17000, 0, 0, 0 } },
  { "../1985-XX-XX", OPEN,
    { DATE, SMT_PRECISION_YEAR, SMT_EDTF_EXACT, 1985, 0, 0, 0 } },
  { "2004-XX/",
    { DATE, SMT_PRECISION_YEAR, SMT_EDTF_EXACT, 2004, 0, 0, 0 }, UNKNOWN },
  { "Y-170000002",
    { DATE, SMT_PRECISION_YEAR, SMT_EDTF_EXACT, -170000002, 0, 0, 0 },
    { DATE, SMT_PRECISION_YEAR, SMT_EDTF_EXACT, -170000002, 0, 0, 0 } },
};

static void
assert_end (const SmtEdtfEnd *actual,
            const SmtEdtfEnd *expected)
{
  g_assert_cmpint (actual->kind, ==, expected->kind);
  if (expected->kind != SMT_EDTF_END_DATE)
    return;

  g_assert_cmpint (actual->precision, ==, expected->precision);
  g_assert_cmpint (actual->qualifier, ==, expected->qualifier);
  g_assert_cmpint (actual->year, ==, expected->year);
  g_assert_cmpint (actual->unspecified_digits, ==,
                   expected->unspecified_digits);
  g_assert_cmpint (actual->month, ==, expected->month);
  g_assert_cmpint (actual->day, ==, expected->day);
}

static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (SmtEdtf) date = smt_edtf_parse (parts[i].text, NULL);

      g_assert_nonnull (date);
      assert_end (smt_edtf_get_first (date), &parts[i].first);
      assert_end (smt_edtf_get_last (date), &parts[i].last);
    }
}

/* Each before all that follow it. */
static const char * const ordered[] = {
  "Y-170000002", "../2015", "/2015", "../2017", "Y-17000", "-0985", "0000",
  "201X", "2015-01-01", "2015-01", "2015", "2015-XX", "2015~", "2015/2016",
  "2015/", "2015/..", "2015-11", "2015-11-12", "Y17000", "Y170000002",
};

static void
test_order (void)
{
  GDestroyNotify unref = (GDestroyNotify) smt_edtf_unref;
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (unref);

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    g_ptr_array_add (dates, smt_edtf_parse (ordered[i], NULL));

  for (guint i = 0; i < dates->len; i++)
    for (guint j = 0; j < dates->len; j++)
      {
        int order = smt_edtf_compare (dates->pdata[i], dates->pdata[j]);

        if ((order > 0) - (order < 0) != (i > j) - (i < j))
          g_error ("%s against %s: %d", ordered[i], ordered[j], order);
        g_assert_cmpint (smt_edtf_equal (dates->pdata[i], dates->pdata[j]), ==,
                         i == j);
      }
}

static void
test_value (void)
{
  g_autoptr (SmtEdtf) date = smt_edtf_parse ("2015-11", NULL);
  g_autoptr (SmtEdtf) again = smt_edtf_parse ("2015-11", NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, SMT_TYPE_EDTF);
  g_value_set_boxed (&value, date);
  g_assert_true (g_value_get_boxed (&value) == date);
  g_assert_true (smt_edtf_ref (date) == date);
  smt_edtf_unref (date);
  g_assert_cmpstr (smt_edtf_get_text (date), ==, "2015-11");

  g_assert_true (date != again);
  g_assert_true (smt_edtf_equal (date, again));
  g_assert_cmpint (smt_edtf_compare (date, again), ==, 0);
}

static void
test_new_day (void)
{
  SmtDay first = smt_day_from_civil (-9999, 1, 1);
  SmtDay last = smt_day_from_civil (9999, 12, 31);

  for (SmtDay day = first; day <= last; day += 997)
    {
      g_autoptr (SmtEdtf) date = smt_edtf_new_day (day);

      g_assert_true (smt_edtf_is_exact (date));
      g_assert_cmpint (smt_edtf_get_earliest (date), ==, day);
      g_assert_cmpint (smt_edtf_get_latest (date), ==, day);
    }

  {
    g_autoptr (SmtEdtf) early = smt_edtf_new_day (first);
    g_autoptr (SmtEdtf) late = smt_edtf_new_day (last);

    g_assert_cmpstr (smt_edtf_get_text (early), ==, "-9999-01-01");
    g_assert_cmpstr (smt_edtf_get_text (late), ==, "9999-12-31");
  }
}

static void
test_null (void)
{
  if (g_test_subprocess ())
    {
      g_log_set_always_fatal (G_LOG_FATAL_MASK);
      g_assert_null (smt_edtf_parse (NULL, NULL));
      g_assert_null (smt_edtf_ref (NULL));
      smt_edtf_unref (NULL);
      g_assert_null (smt_edtf_get_text (NULL));
      g_assert_false (smt_edtf_is_interval (NULL));
      g_assert_null (smt_edtf_get_first (NULL));
      g_assert_null (smt_edtf_get_last (NULL));
      g_assert_cmpint (smt_edtf_get_earliest (NULL), ==, SMT_DAY_MIN);
      g_assert_cmpint (smt_edtf_get_latest (NULL), ==, SMT_DAY_MAX);
      g_assert_false (smt_edtf_is_exact (NULL));
      g_assert_cmpint (smt_edtf_compare (NULL, NULL), ==, 0);
      g_assert_false (smt_edtf_equal (NULL, NULL));
      g_assert_null (smt_edtf_new_day (SMT_DAY_MIN));
      g_assert_null (smt_edtf_new_day (SMT_DAY_MAX));
      g_assert_cmpint (smt_day_from_civil (2015, 13, 1), ==, SMT_DAY_MIN);
      g_assert_cmpint (smt_day_from_civil (2015, 2, 29), ==, SMT_DAY_MIN);
      g_printerr ("all refused\n");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*CRITICAL*smt_edtf_parse*all refused*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf/accepted", test_accepted);
  g_test_add_func ("/edtf/exact", test_exact);
  g_test_add_func ("/edtf/rejected", test_rejected);
  g_test_add_func ("/edtf/message", test_message);
  g_test_add_func ("/edtf/expected", test_expected);
  g_test_add_func ("/edtf/parts", test_parts);
  g_test_add_func ("/edtf/order", test_order);
  g_test_add_func ("/edtf/value", test_value);
  g_test_add_func ("/edtf/new-day", test_new_day);
  g_test_add_func ("/edtf/null", test_null);

  return g_test_run ();
}
