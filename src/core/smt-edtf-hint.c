/* smt-edtf-hint.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody may have meant who wrote a date that is none: "Nov 2015",
 * "12/11/2015", "2015/11", "1990s", "2013/present".
 *
 * A list of rules, each of which knows one kind of slip and offers rewritings;
 * the first rule with an offer that is a date has the word. An offer is taken
 * only if the scanner accepts it, so a rule may be generous, and a suggestion
 * is always a date that can be pasted. A slash or a dot date with two
 * readings gets both: which one was meant is not for a program to guess.
 */

#include "smt-edtf-private.h"

#include <string.h>

/* Longer texts are no slips, and a message has room for two suggestions. */
#define TEXT_MAX   64
#define OFFERS_MAX 2

typedef struct
{
  guint    value;
  guint    digits; /* as written; 0 if it is a name */
  gboolean named;  /* a month or a season */
} Field;

typedef void (* HintRule) (const char *text,
                           GPtrArray  *offers);

static void
offer (GPtrArray  *offers,
       const char *format,
       ...) G_GNUC_PRINTF (2, 3);

static void
offer (GPtrArray  *offers,
       const char *format,
       ...)
{
  g_autofree char *text = NULL;
  SmtEdtfParts parts;
  SmtEdtfFault fault;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (offers->len < OFFERS_MAX &&
      smt_edtf_scan (text, &parts, &fault) &&
      !g_ptr_array_find_with_equal_func (offers, text, g_str_equal, NULL))
    g_ptr_array_add (offers, g_steal_pointer (&text));
}

/* In capitals, without space around, in the standard's own signs. */
static char *
tidy (const char *text)
{
  static const struct
  {
    const char *from;
    const char *to;
  } signs[] = {
    { "\xe2\x80\x93", "-" },  /* en dash */
    { "\xe2\x80\x94", "-" },  /* em dash */
    { "\xe2\x88\x92", "-" },  /* minus */
    { "\xe2\x80\xa6", ".." }, /* ellipsis */
    { "\xe5\xb9\xb4", " " },  /* year, month and day in Chinese and Japanese */
    { "\xe6\x9c\x88", " " },
    { "\xe6\x97\xa5", " " },
    { " / ", "/" },
    { " - ", "/" },
    { " TO ", "/" },
    { "?~", "%" },
    { "~?", "%" },
    { "PRESENT", ".." },
    { "ONGOING", ".." },
    { "TODAY", ".." },
    { "OPEN", ".." },
    { "UNKNOWN", "" },
    { "NOW", ".." },  /* behind the word that holds it */
  };
  g_autofree char *capitals = g_ascii_strup (text, -1);
  g_autoptr (GString) tidied = g_string_new (capitals);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (tidied, signs[i].from, signs[i].to, 0);

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&tidied)));
}

static gboolean
has_shape (const char *text,
           const char *shape)
{
  for (; *text != '\0' && *shape != '\0'; text++, shape++)
    if (*shape == '0' ? !g_ascii_isdigit (*text) : *shape != *text)
      return FALSE;

  return *text == *shape;
}

static void
hint_spelling (const char *text,
               GPtrArray  *offers)
{
  offer (offers, "%s", text);
}

static void
hint_time (const char *text,
           GPtrArray  *offers)
{
  gsize day = strcspn (text, "T ");

  if (text[day] != '\0' && g_ascii_isdigit (text[day + 1]))
    if (strchr (text + day, ':') != NULL)
      offer (offers, "%.*s", (int) day, text);
}

static void
hint_circa (const char *text,
            GPtrArray  *offers)
{
  static const char * const words[] = {
    "CIRCA", "CA.", "CA", "C.", "C", "ABOUT", "AROUND", "APPROX.",
    "APPROXIMATELY", "~",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      {
        const char *rest = text + strlen (words[i]);

        offer (offers, "%s~", rest + strspn (rest, " "));
      }
}

static void
hint_year (const char *text,
           GPtrArray  *offers)
{
  if (has_shape (text, "0000S") && g_str_has_suffix (text, "0S"))
    offer (offers, "%.3sX", text);
  if (has_shape (text, "0000S") && g_str_has_suffix (text, "00S"))
    offer (offers, "%.2sXX", text);
  if (has_shape (text, "000"))
    offer (offers, "0%s", text);
  if (has_shape (text, "-000"))
    offer (offers, "-0%s", text + 1);
  if (has_shape (text, "Y0000") || has_shape (text, "Y-0000"))
    offer (offers, "%s", text + 1);
  if (has_shape (text, "00000000"))
    offer (offers, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
  if (has_shape (text, "000000"))
    offer (offers, "%.4s-%.2s", text, text + 4);
  if (offers->len == 0 && strspn (text, "-0123456789") == strlen (text))
    offer (offers, "Y%s", text);
}

static void
hint_interval (const char *text,
               GPtrArray  *offers)
{
  const char *slash = strchr (text, '/');
  gsize first, last;

  if (has_shape (text, "0000-0000"))
    offer (offers, "%.4s/%s", text, text + 5);
  if (has_shape (text, "0000-"))
    offer (offers, "%.4s/..", text);
  if (slash == NULL)
    return;

  /* "2016-06-23/24": the end leaves out what it shares with the start. */
  first = slash - text;
  last = strlen (slash + 1);
  if (has_shape (text, "0000/00"))
    offer (offers, "%.4s-%s", text, slash + 1);
  if (last < first)
    offer (offers, "%.*s/%.*s%s", (int) first, text,
           (int) (first - last), text, slash + 1);
  if (offers->len == 0)
    offer (offers, "%s/%.*s", slash + 1, (int) first, text);
}

/* The month or season that a word of three letters or more shortens, or 0. */
static guint
find_name (const char *word,
           gsize       length)
{
  static const struct
  {
    const char *name;
    guint       month;
  } names[] = {
    { "JANUARY", 1 }, { "FEBRUARY", 2 }, { "MARCH", 3 }, { "APRIL", 4 },
    { "MAY", 5 }, { "JUNE", 6 }, { "JULY", 7 }, { "AUGUST", 8 },
    { "SEPTEMBER", 9 }, { "OCTOBER", 10 }, { "NOVEMBER", 11 },
    { "DECEMBER", 12 }, { "SPRING", 21 }, { "SUMMER", 22 },
    { "AUTUMN", 23 }, { "FALL", 23 }, { "WINTER", 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names) && length >= 3; i++)
    if (strncmp (names[i].name, word, length) == 0)
      return names[i].month;

  return 0;
}

/* Takes a word apart from the numbers; FALSE if it is none a date may have. */
static gboolean
read_word (const char *word,
           gsize       length,
           Field      *field,
           guint      *n)
{
  static const char * const fillers[] = { "ST", "ND", "RD", "TH", "OF" };

  field->value = find_name (word, length);
  field->digits = 0;
  field->named = field->value != 0;
  *n += field->named;
  if (field->named)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (length == 2 && strncmp (word, fillers[i], 2) == 0)
      return TRUE;

  return FALSE;
}

/* The two or three numbers and names of which @text consists, or 0. */
static guint
read_fields (const char *text,
             Field       fields[3])
{
  guint n = 0;

  while (*text != '\0')
    {
      gsize digits = strspn (text, "0123456789");
      gsize letters = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

      if ((digits > 0 || letters > 0) && n == 3)
        return 0;
      if (digits > 4 ||
          (letters > 0 && !read_word (text, letters, &fields[n], &n)))
        return 0;
      if (digits > 0)
        fields[n++] = (Field) {
          .value = g_ascii_strtoull (text, NULL, 10), .digits = digits
        };
      if (digits + letters == 0 && strchr (" .,/-_", *text) == NULL)
        return 0;

      text += MAX (digits + letters, 1);
    }

  return n >= 2 ? n : 0;
}

/* A name is never a day, which settles most orders of three. */
static void
offer_day (GPtrArray   *offers,
           const Field *year,
           const Field *month,
           const Field *day)
{
  if (year->digits == 4 && !day->named)
    offer (offers, "%04u-%02u-%02u", year->value, month->value, day->value);
}

static void
hint_fields (const char *text,
             GPtrArray  *offers)
{
  Field f[3];
  guint n = read_fields (text, f);

  if (n == 2 && f[0].digits == 4)
    offer (offers, "%04u-%02u", f[0].value, f[1].value);
  else if (n == 2 && f[1].digits == 4)
    offer (offers, "%04u-%02u", f[1].value, f[0].value);
  else if (n == 3 && f[0].digits == 4)
    {
      offer_day (offers, &f[0], &f[1], &f[2]);
      if (offers->len == 0)
        offer_day (offers, &f[0], &f[2], &f[1]);
    }
  else if (n == 3)
    {
      offer_day (offers, &f[2], &f[1], &f[0]);
      offer_day (offers, &f[2], &f[0], &f[1]);
    }
}

/* Finds the dates somebody who wrote @text may have meant: none where no slip is
 * recognised, or one, or two. Returns (transfer full).
 */
GPtrArray *
smt_edtf_hint (const char *text)
{
  static const HintRule rules[] = {
    hint_spelling, hint_time, hint_circa, hint_year, hint_interval,
    hint_fields,
  };
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *tidied = NULL;

  if (strnlen (text, TEXT_MAX + 1) > TEXT_MAX)
    return offers;

  tidied = tidy (text);
  for (guint i = 0; i < G_N_ELEMENTS (rules) && offers->len == 0; i++)
    rules[i] (tidied, offers);

  return offers;
}
