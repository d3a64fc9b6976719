/* smt-template.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences with named places: "{party} in {mechanism}". A translator can turn
 * the whole of one and move the names; nothing else in it has a meaning, so a
 * catalog cannot do harm as with formats for printf(). What is put in is never
 * read as a template itself. A place that nobody fills stays as it is written:
 * a slip of a translation shows, and loses no words.
 */

#include "smt-template.h"

#include <stdarg.h>
#include <string.h>

#define MAX_VALUES 8

typedef struct
{
  const char *key;
  const char *value;
} Value;

/* Where the place named by @open, a "{", ends; NULL: it is only a brace. */
static const char *
find_close (const char *open)
{
  const char *end = open + 1;

  while (g_ascii_islower (*end) || *end == '_')
    end++;

  return *end == '}' && end > open + 1 ? end : NULL;
}

/**
 * smt_template_next:
 * @position: (inout): where to read on in the template
 * @literal: (out) (transfer full): the words up to the next place, often empty
 * @key: (out) (transfer full) (nullable): the name of the place after them;
 *   %NULL at the end
 *
 * Takes a template apart, for callers that put more than words in.
 *
 * Returns: whether there was anything left
 */
gboolean
smt_template_next (const char **position,
                   char       **literal,
                   char       **key)
{
  const char *start = *position;
  const char *open, *close = NULL;

  *literal = NULL;
  *key = NULL;
  if (*start == '\0')
    return FALSE;

  for (open = strchr (start, '{'); open != NULL; open = strchr (open + 1, '{'))
    if ((close = find_close (open)) != NULL)
      break;

  if (open == NULL)
    open = start + strlen (start);
  *literal = g_strndup (start, open - start);
  if (close != NULL)
    *key = g_strndup (open + 1, close - open - 1);
  *position = close != NULL ? close + 1 : open;
  return TRUE;
}

static const char *
find_value (const Value *values,
            guint        n_values,
            const char  *key)
{
  for (guint i = 0; i < n_values; i++)
    if (g_str_equal (values[i].key, key))
      return values[i].value;

  return NULL;
}

/**
 * smt_template_skip_stop:
 * @before: (nullable): words that end where @literal begins
 * @literal: what follows them
 *
 * A sentence that ends in an abbreviation, as in "2015 г.", has one full stop.
 *
 * Returns: (transfer none): @literal, without a full stop that @before has
 */
const char *
smt_template_skip_stop (const char *before,
                        const char *literal)
{
  if (before != NULL && g_str_has_suffix (before, ".") &&
      literal[0] == '.' && literal[1] != '.')
    return literal + 1;
  return literal;
}

static char *
fill (const char  *template,
      const Value *values,
      guint        n_values)
{
  GString *filled = g_string_new (NULL);
  g_autofree char *literal = NULL;
  g_autofree char *key = NULL;
  const char *last = NULL;

  while (smt_template_next (&template, &literal, &key))
    {
      const char *value = key != NULL ? find_value (values, n_values, key) : NULL;

      g_string_append (filled, smt_template_skip_stop (last, literal));
      last = value;
      if (value != NULL)
        g_string_append (filled, value);
      else if (key != NULL)
        g_string_append_printf (filled, "{%s}", key);
      g_clear_pointer (&literal, g_free);
      g_clear_pointer (&key, g_free);
    }

  return g_string_free_and_steal (filled);
}

/**
 * smt_template_fill:
 * @template: words with places such as `{party}`; names of places are made of
 *   the letters a to z and `_`
 * @...: pairs of a place's name and its words, at most eight, then %NULL
 *
 * Returns: (transfer full): the words with all places filled
 */
char *
smt_template_fill (const char *template,
                   ...)
{
  Value values[MAX_VALUES];
  guint n = 0;
  va_list arguments;

  g_return_val_if_fail (template != NULL, NULL);

  va_start (arguments, template);
  for (const char *key = va_arg (arguments, const char *);
       key != NULL;
       key = va_arg (arguments, const char *))
    {
      g_assert (n < MAX_VALUES);
      values[n].key = key;
      values[n].value = va_arg (arguments, const char *);
      n++;
    }
  va_end (arguments);

  return fill (template, values, n);
}

/* Whether a sentence ends in a sign that has the space behind it within itself, as
 * the full stop of Chinese and Japanese. */
static gboolean
ends_wide (const char *sentence)
{
  const char *end = sentence + strlen (sentence);
  const char *last = g_utf8_find_prev_char (sentence, end);

  return last != NULL && g_unichar_iswide (g_utf8_get_char (last)) &&
         g_unichar_ispunct (g_utf8_get_char (last));
}

/**
 * smt_template_join_sentences: (skip)
 * @sentences: (array zero-terminated=1): sentences
 *
 * Returns: (transfer full): one behind the other, with a space between where their
 *   writing has one
 */
char *
smt_template_join_sentences (const char *const *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      if (i > 0 && !ends_wide (sentences[i - 1]))
        g_string_append_c (text, ' ');
      g_string_append (text, sentences[i]);
    }
  return g_string_free_and_steal (text);
}
