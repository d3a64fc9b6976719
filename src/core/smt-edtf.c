/* smt-edtf.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A date as somebody wrote it, with what it says: its parts for a formatter,
 * its first and last possible day for everything that reckons.
 *
 * Invariants: the text is valid EDTF level 1 and stands as it was read; the
 * earliest day is never after the latest; nothing changes after the parse, so
 * that a value may be shared between threads. One allocation of some 60 bytes
 * and the text. Reading takes well under a microsecond; a refusal takes a few,
 * for it looks for what was meant.
 */

#include "smt-edtf.h"

#include "smt-edtf-private.h"
#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-template.h"

#include <string.h>

/* How much of a foreign text a message repeats. */
#define QUOTED_CHARACTERS 32

struct _SmtEdtf
{
  gatomicrefcount references;
  gboolean        interval;
  SmtDay          earliest;
  SmtDay          latest;
  SmtEdtfEnd      first;
  SmtEdtfEnd      last;
  char            text[];
};

G_DEFINE_BOXED_TYPE (SmtEdtf, smt_edtf, smt_edtf_ref, smt_edtf_unref)

/* The beginning of @text between quotes, on one line and valid UTF-8: what
 * cannot be shown becomes the replacement character.
 */
static char *
quote (const char *text,
       gsize       length)
{
  GString *quoted = g_string_new ("'");
  const char *end = text + length;
  guint n;

  for (n = 0; text < end && n < QUOTED_CHARACTERS; n++)
    {
      gunichar c = g_utf8_get_char_validated (text, end - text);
      gboolean valid = c != (gunichar) -1 && c != (gunichar) -2;

      gboolean shown = valid && (c == ' ' || g_unichar_isgraph (c));

      g_string_append_unichar (quoted, shown ? c : 0xfffd);
      text = valid ? g_utf8_next_char (text) : text + 1;
    }

  g_string_append (quoted, text < end ? "...'" : "'");
  return g_string_free_and_steal (quoted);
}

/* What should stand where the fault is, and what may have been meant. */
static char *
describe_expected (const char         *text,
                   const SmtEdtfFault *fault)
{
  g_autoptr (GPtrArray) offers = smt_edtf_hint (text);

  if (offers->len == 0)
    return g_strdup (_(fault->expected));
  if (offers->len == 1)
    /* TRANSLATORS: {expected} is a phrase such as "a month of two digits"; {date}
     * is what was probably meant, as in '2015-11' */
    return smt_template_fill (_("{expected}; did you mean '{date}'?"),
                              "expected", _(fault->expected),
                              "date", offers->pdata[0], NULL);
  /* TRANSLATORS: as before, with two that may have been meant */
  return smt_template_fill (_("{expected}; did you mean '{date}' or '{other}'?"),
                            "expected", _(fault->expected), "date", offers->pdata[0],
                            "other", offers->pdata[1], NULL);
}

static void
set_error (GError             **error,
           const char          *text,
           const SmtEdtfFault  *fault)
{
  g_autofree char *whole = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *number = NULL;
  g_autofree char *message = NULL;

  if (error == NULL)
    return;

  /* A character has at most six bytes, even a malformed one. */
  whole = quote (text, strnlen (text, QUOTED_CHARACTERS * 6 + 1));
  found = fault->length > 0 ? quote (fault->at, fault->length)
                            /* TRANSLATORS: found behind a piece of a date */
                            : g_strdup (_("the end"));
  expected = describe_expected (text, fault);

  number = g_strdup_printf ("%u", (guint) (fault->at - text) + 1);
  /* TRANSLATORS: {text} and {found} are what somebody wrote, and a piece of it, in
   * quotation marks; {found} may be "the end". {expected} is a phrase such as "a
   * month of two digits" */
  message = smt_template_fill (_("{text} is not a date: at character {number} found {found}, "
                                 "expected {expected}"),
                               "text", whole, "number", number, "found", found,
                               "expected", expected, NULL);
  g_set_error_literal (error, SMT_ERROR, SMT_ERROR_DATE, message);
}

/**
 * smt_edtf_parse:
 * @text: (not nullable): a text ending in a nought, of any bytes and length
 * @error: return location for an error
 *
 * Reads a date of EDTF level 1. The whole text must be one: nothing around
 * it, no spaces. Every form of level 1 may stand at either end of an
 * interval; years have at most nine digits. Times of day, which level 0
 * knows, are not held and refused.
 *
 * A refusal is %SMT_ERROR_DATE. Its message is one line, in the language of the
 * process, that repeats the text's beginning and says at which character what was found and
 * what was expected, with an example; after "did you mean" come one or two
 * valid dates where a common slip is recognised.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL with @error set
 */
SmtEdtf *
smt_edtf_parse (const char  *text,
                GError     **error)
{
  SmtEdtfParts parts;
  SmtEdtfFault fault;
  SmtEdtf *self;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!smt_edtf_scan (text, &parts, &fault))
    {
      set_error (error, text, &fault);
      return NULL;
    }

  size = strlen (text) + 1;
  self = g_malloc (sizeof *self + size);
  g_atomic_ref_count_init (&self->references);
  self->interval = parts.interval;
  self->earliest = smt_day_clamp (parts.earliest);
  self->latest = smt_day_clamp (parts.latest);
  self->first = parts.first;
  self->last = parts.last;
  memcpy (self->text, text, size);

  return self;
}

/**
 * smt_edtf_dup_expected:
 * @text: (not nullable): a text ending in a nought, of any bytes and length
 *
 * Says what a date would have where @text goes wrong, for a message that tells
 * elsewhere what was found: “a month of two digits … at character 6”.
 *
 * Returns: (transfer full) (nullable): a line, or %NULL if @text is a date
 */
char *
smt_edtf_dup_expected (const char *text)
{
  SmtEdtfParts parts;
  SmtEdtfFault fault;
  g_autofree char *expected = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (smt_edtf_scan (text, &parts, &fault))
    return NULL;

  expected = describe_expected (text, &fault);
  number = g_strdup_printf ("%u", (guint) (fault.at - text) + 1);
  /* TRANSLATORS: {expected} is a phrase such as "a month of two digits" */
  return smt_template_fill (_("at character {number} {expected}"),
                            "number", number, "expected", expected, NULL);
}

/**
 * smt_edtf_new_day:
 * @day: a day of the years -9999 to 9999
 *
 * Makes the date that is one certain day. EDTF level 1 can name no day of a
 * longer year; asking for one is a programming error.
 *
 * Returns: (transfer full): the date
 */
SmtEdtf *
smt_edtf_new_day (SmtDay day)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (day >= smt_day_from_civil (-9999, 1, 1), NULL);
  g_return_val_if_fail (day <= smt_day_from_civil (9999, 12, 31), NULL);

  text = smt_day_to_text (day);
  return smt_edtf_parse (text, NULL);
}

/**
 * smt_edtf_ref:
 * @self: a date
 *
 * Returns: (transfer full): @self, with one more reference
 */
SmtEdtf *
smt_edtf_ref (SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * smt_edtf_unref:
 * @self: (transfer full): a date
 *
 * Gives up a reference; the last one frees the date.
 */
void
smt_edtf_unref (SmtEdtf *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

/**
 * smt_edtf_get_text:
 * @self: a date
 *
 * Returns: (transfer none): the text it was read from, unchanged
 */
const char *
smt_edtf_get_text (const SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * smt_edtf_is_interval:
 * @self: a date
 *
 * Returns: whether it is written with a slash
 */
gboolean
smt_edtf_is_interval (const SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->interval;
}

/**
 * smt_edtf_get_first:
 * @self: a date
 *
 * Returns: (transfer none): the start of the interval, or the date itself
 */
const SmtEdtfEnd *
smt_edtf_get_first (const SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->first;
}

/**
 * smt_edtf_get_last:
 * @self: a date
 *
 * Returns: (transfer none): the end of the interval, or the date itself
 */
const SmtEdtfEnd *
smt_edtf_get_last (const SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->last;
}

/**
 * smt_edtf_get_earliest:
 * @self: a date
 *
 * The first day the date can mean; of an interval, the first its start can
 * mean. An open or unknown start has %SMT_DAY_MIN. Seasons are those of the
 * northern hemisphere by whole months: 21 is March to May, 22 June to August,
 * 23 September to November, 24 December to February of the next year.
 *
 * The signs `?`, `~` and `%` do not move the bounds: how far "about 2015"
 * reaches is not stated, and no guess is made here. Years beyond about ±5.8
 * million have no day of their own and give the nearer bound.
 *
 * Returns: a day, never after smt_edtf_get_latest()
 */
SmtDay
smt_edtf_get_earliest (const SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, SMT_DAY_MIN);

  return self->earliest;
}

/**
 * smt_edtf_get_latest:
 * @self: a date
 *
 * The last day the date can mean; of an interval, the last its end can mean,
 * that day included. An open or unknown end has %SMT_DAY_MAX. What
 * smt_edtf_get_earliest() says of seasons, signs and far years holds here.
 *
 * Returns: a day, never before smt_edtf_get_earliest()
 */
SmtDay
smt_edtf_get_latest (const SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, SMT_DAY_MAX);

  return self->latest;
}

static gboolean
is_certain_day (const SmtEdtfEnd *end)
{
  return end->kind == SMT_EDTF_END_DATE &&
         end->precision == SMT_PRECISION_DAY &&
         end->qualifier == SMT_EDTF_EXACT;
}

/**
 * smt_edtf_is_exact:
 * @self: a date
 *
 * Returns: whether it means one day, without doubt: earliest and latest are
 *   that day, and no sign of doubt stands at either end
 */
gboolean
smt_edtf_is_exact (const SmtEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  /* Equal bounds alone are not enough: far years have them by clamping. */
  return self->earliest == self->latest &&
         is_certain_day (&self->first) && is_certain_day (&self->last);
}

/**
 * smt_edtf_compare:
 * @a: a date
 * @b: another date
 *
 * A total order: by earliest day, then by latest day, so that of two dates
 * with one beginning the more precise comes first, then by the bytes of the
 * text. It is the order of listings; whether one date lies before another in
 * time is a question about their bounds.
 *
 * Returns: less than, equal to or greater than 0, as @a comes before, is, or
 *   comes after @b
 */
int
smt_edtf_compare (const SmtEdtf *a,
                  const SmtEdtf *b)
{
  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  if (a->earliest != b->earliest)
    return a->earliest < b->earliest ? -1 : 1;
  if (a->latest != b->latest)
    return a->latest < b->latest ? -1 : 1;
  return strcmp (a->text, b->text);
}

/**
 * smt_edtf_equal:
 * @a: a date
 * @b: another date
 *
 * Returns: whether they are written alike; `2015` and `2015-XX` are not, for
 *   all that their bounds are the same
 */
gboolean
smt_edtf_equal (const SmtEdtf *a,
                const SmtEdtf *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return strcmp (a->text, b->text) == 0;
}
