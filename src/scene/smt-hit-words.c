/* smt-hit-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hit of the search in words: what was found, and where else than in its name
 * the words are, each with the places to highlight. Long texts are cut to what
 * is around the words.
 */

#include "smt-hit-words.h"

#include <string.h>

#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-template.h"

/* Letters of a text before what was found, and in all. */
#define LETTERS_BEFORE 50
#define LETTERS_SHOWN  160

#define CUT "…"

/* Around what is written in the other direction than the rest. */
#define ISOLATE_BEGIN "\u2068"
#define ISOLATE_END   "\u2069"

static SmtFoundText *
new_text (void)
{
  SmtFoundText *self = g_new0 (SmtFoundText, 1);

  self->ranges = g_array_new (FALSE, FALSE, sizeof (SmtRange));
  return self;
}

void
smt_found_text_free (SmtFoundText *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_array_unref (self->ranges);
  g_free (self);
}

/* What of a longer text is shown from @start to @end lies @shift further on. */
static void
copy_ranges (SmtFoundText    *self,
             const SmtReason *reason,
             gsize            start,
             gsize            end,
             gssize           shift)
{
  for (guint i = 0; i < reason->ranges->len; i++)
    {
      SmtRange range = g_array_index (reason->ranges, SmtRange, i);

      if (range.start < start || range.end > end)
        continue;
      range.start += shift;
      range.end += shift;
      g_array_append_val (self->ranges, range);
    }
}

/* Where a piece of a long text begins: some letters before @found, after a
 * space if there is one. */
static const char *
find_start (const char *text,
            const char *found)
{
  const char *start = found;
  const char *space;

  for (guint i = 0; i < LETTERS_BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  if (start == text)
    return text;

  space = memchr (start, ' ', found - start);
  return space != NULL ? space + 1 : start;
}

static const char *
find_end (const char *start)
{
  const char *end = start;

  for (guint i = 0; i < LETTERS_SHOWN && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return end;
}

/* A text, of which a long one is cut to what is around the words found. */
static SmtFoundText *
new_excerpt (const SmtReason *reason)
{
  SmtFoundText *self = new_text ();
  const char *text = reason->text;
  const char *start =
    find_start (text, text + g_array_index (reason->ranges, SmtRange, 0).start);
  const char *end = find_end (start);
  const char *before = start > text ? CUT " " : "";

  self->text = g_strdup_printf ("%s%.*s%s", before, (int) (end - start), start,
                                *end != '\0' ? " " CUT : "");
  copy_ranges (self, reason, start - text, end - text,
               (gssize) strlen (before) - (start - text));
  return self;
}

/* That a name is found because it has the word needs no saying. */
static gboolean
is_plain (const SmtReason *reason,
          const char      *label)
{
  return reason->through == NULL && g_str_equal (reason->text, label);
}

/* The name of the language in which the words were found, if it is not the
 * reader's. */
static char *
dup_other_language (const SmtReason *reason,
                    SmtLanguage     *language)
{
  const char *own = smt_language_get_tag (language);
  gsize length = strcspn (own, "-");

  if (reason->tag == NULL ||
      (strcspn (reason->tag, "-") == length && strncmp (reason->tag, own, length) == 0))
    return NULL;
  return smt_language_dup_language (language, reason->tag);
}

/* Whether the first letter is of a script that is written from right to left. */
static gboolean
is_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      {
        GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

        return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW;
      }
  return FALSE;
}

/* Words of the other direction have their full stop at their own end. */
static char *
dup_isolated (const char  *text,
              SmtLanguage *language)
{
  if (is_rtl (text) == smt_language_is_rtl (language))
    return g_strdup (text);
  return g_strconcat (ISOLATE_BEGIN, text, ISOLATE_END, NULL);
}

static SmtFoundText *
new_reason (const SmtReason *reason,
            SmtLanguage     *language)
{
  g_autoptr (SmtFoundText) excerpt = new_excerpt (reason);
  g_autofree char *other = dup_other_language (reason, language);
  /* TRANSLATORS: why something was found: the name of a field, and what it has; and
   * in which language, if that is another one than the reader's */
  const char *template = other != NULL ? N_("{field} ({language}): {text}")
                                       /* TRANSLATORS: the name of a {field}, and what it says;
                                        * also a "Note" that stands below what it is on */
                                       : N_("{field}: {text}");
  g_autofree char *text = other != NULL ? dup_isolated (excerpt->text, language)
                                        : g_strdup (excerpt->text);
  SmtFoundText *self = new_text ();
  gssize shift;

  self->text = smt_template_fill (smt_language_translate (language, NULL, template),
                                  "field", smt_language_translate (language, NULL, reason->label),
                                  "language", other, "text", text, NULL);
  shift = g_strrstr (self->text, excerpt->text) - self->text;
  for (guint i = 0; i < excerpt->ranges->len; i++)
    {
      SmtRange range = g_array_index (excerpt->ranges, SmtRange, i);

      range.start += shift;
      range.end += shift;
      g_array_append_val (self->ranges, range);
    }
  return self;
}

/**
 * smt_found_text_new_name:
 *
 * Returns: (transfer full): what was found is called, and what of that was
 *   looked for
 */
SmtFoundText *
smt_found_text_new_name (SmtHit      *hit,
                         SmtLanguage *language)
{
  GPtrArray *reasons = smt_hit_get_reasons (hit);
  SmtFoundText *self = new_text ();

  self->text = smt_label_dup (smt_hit_get_entity (hit), language, NULL);
  for (guint i = 0; i < reasons->len; i++)
    {
      const SmtReason *reason = g_ptr_array_index (reasons, i);

      if (is_plain (reason, self->text) && self->ranges->len == 0)
        copy_ranges (self, reason, 0, strlen (self->text), 0);
    }
  return self;
}

static void
append_reason (SmtFoundText       *self,
               GString            *text,
               const SmtFoundText *reason)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  for (guint i = 0; i < reason->ranges->len; i++)
    {
      SmtRange range = g_array_index (reason->ranges, SmtRange, i);

      range.start += text->len;
      range.end += text->len;
      g_array_append_val (self->ranges, range);
    }
  g_string_append (text, reason->text);
}

/**
 * smt_found_text_new_reasons:
 *
 * Returns: (transfer full): where else than in its name the words were found;
 *   an empty text where nowhere else
 */
SmtFoundText *
smt_found_text_new_reasons (SmtHit      *hit,
                            SmtLanguage *language)
{
  GPtrArray *reasons = smt_hit_get_reasons (hit);
  g_autofree char *label = smt_label_dup (smt_hit_get_entity (hit), language, NULL);
  SmtFoundText *self = new_text ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    if (!is_plain (g_ptr_array_index (reasons, i), label))
      {
        g_autoptr (SmtFoundText) reason = new_reason (g_ptr_array_index (reasons, i), language);

        append_reason (self, text, reason);
      }

  self->text = g_string_free_and_steal (text);
  return self;
}

static void
append_escaped (GString    *markup,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (markup, escaped);
}

/**
 * smt_found_text_dup_markup:
 *
 * Returns: (transfer full): the text, what was looked for in `<b>`
 */
char *
smt_found_text_dup_markup (const SmtFoundText *self)
{
  GString *markup = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < self->ranges->len; i++)
    {
      const SmtRange *range = &g_array_index (self->ranges, SmtRange, i);

      append_escaped (markup, self->text + at, range->start - at);
      g_string_append (markup, "<b>");
      append_escaped (markup, self->text + range->start, range->end - range->start);
      g_string_append (markup, "</b>");
      at = range->end;
    }

  append_escaped (markup, self->text + at, strlen (self->text + at));
  return g_string_free_and_steal (markup);
}
