/* smt-spelling.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text as it is searched, and of which scripts its letters are. An
 * #SmtSpeller fills it.
 */

#include "smt-spelling.h"

#include <string.h>
#include <unicode/uchar.h>

/**
 * smt_letter_is_han: (skip)
 *
 * Returns: whether @c is a Chinese character
 */
gboolean
smt_letter_is_han (gunichar c)
{
  return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
         (c >= 0x20000 && c <= 0x3ffff);
}

static gboolean
is_dense (gunichar c)
{
  return smt_letter_is_han (c) ||
         (c >= 0x0e00 && c <= 0x0eff) || /* Thai, Lao */
         (c >= 0x1000 && c <= 0x109f) || /* Burmese */
         (c >= 0x1780 && c <= 0x17ff) || /* Khmer */
         (c >= 0x3005 && c <= 0x3007) || /* 々〆〇 */
         (c >= 0x3041 && c <= 0x30ff);   /* kana */
}

/**
 * smt_letter_is_mark: (skip)
 *
 * Returns: whether @c belongs to the letter before it
 */
gboolean
smt_letter_is_mark (gunichar c)
{
  return (U_GET_GC_MASK (c) & U_GC_M_MASK) != 0;
}

/**
 * smt_letter_get: (skip)
 *
 * Returns: what kind of letter @c is, or none
 */
SmtLetter
smt_letter_get (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) ? SMT_LETTER_PLAIN : SMT_LETTER_NONE;
  if (!u_isalnum (c) && !smt_letter_is_mark (c))
    return SMT_LETTER_NONE;
  return is_dense (c) ? SMT_LETTER_DENSE : SMT_LETTER_PLAIN;
}

/**
 * smt_spelling_new: (skip)
 *
 * Returns: (transfer full): an empty spelling, to be filled over and over
 */
SmtSpelling *
smt_spelling_new (void)
{
  SmtSpelling *self = g_new0 (SmtSpelling, 1);

  self->letters = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->words = g_array_new (FALSE, FALSE, sizeof (SmtSpelledWord));
  return self;
}

void
smt_spelling_free (SmtSpelling *self)
{
  if (self == NULL)
    return;

  g_string_free (self->letters, TRUE);
  g_array_unref (self->starts);
  g_array_unref (self->ends);
  g_array_unref (self->words);
  g_free (self);
}

/**
 * smt_spelling_clear: (skip)
 *
 * Empties @self, and keeps its memory.
 */
void
smt_spelling_clear (SmtSpelling *self)
{
  g_string_truncate (self->letters, 0);
  g_array_set_size (self->starts, 0);
  g_array_set_size (self->ends, 0);
  g_array_set_size (self->words, 0);
}

/**
 * smt_spelling_append: (skip)
 * @bytes: letters, as they are searched
 * @start: where in the text the letter that they are made of begins
 * @end: where it ends
 */
void
smt_spelling_append (SmtSpelling *self,
                     const char  *bytes,
                     guint        start,
                     guint        end)
{
  for (; *bytes != '\0'; bytes++)
    {
      g_string_append_c (self->letters, *bytes);
      g_array_append_val (self->starts, start);
      g_array_append_val (self->ends, end);
    }
}

/**
 * smt_spelling_append_word: (skip)
 * @offset: where it begins
 * @end: where it ends
 */
void
smt_spelling_append_word (SmtSpelling *self,
                          guint        offset,
                          guint        end)
{
  SmtSpelledWord word = { offset, end - offset };

  g_array_append_val (self->words, word);
}

/* Where the run of letters of one kind that begins at @offset ends. */
static guint
find_run_end (const SmtSpelling *self,
              guint              offset,
              SmtLetter          letter)
{
  const char *p = self->letters->str + offset;

  while (*p != '\0' && smt_letter_get (g_utf8_get_char (p)) == letter)
    p = g_utf8_next_char (p);

  return p - self->letters->str;
}

/**
 * smt_spelling_find_next_run: (skip)
 * @run: (inout): a run, or zeros for the one before the first
 *
 * Goes on to the next run of letters of one kind.
 *
 * Returns: whether there is one
 */
gboolean
smt_spelling_find_next_run (const SmtSpelling *self,
                            SmtSpelledRun     *run)
{
  run->offset = run->end;
  if (run->offset >= self->letters->len)
    return FALSE;

  run->letter = smt_letter_get (g_utf8_get_char (self->letters->str + run->offset));
  run->end = find_run_end (self, run->offset, run->letter);
  return TRUE;
}

/**
 * smt_spelling_dup_key: (skip)
 * @squeezed: without spaces
 *
 * Returns: (transfer full): the letters with one space between words, to
 *   compare whole texts by
 */
char *
smt_spelling_dup_key (const SmtSpelling *self,
                      gboolean           squeezed)
{
  GString *key = g_string_sized_new (self->letters->len + 1);
  SmtSpelledRun run = { 0 };

  while (smt_spelling_find_next_run (self, &run))
    if (run.letter != SMT_LETTER_NONE)
      g_string_append_len (key, self->letters->str + run.offset, run.end - run.offset);
    else if (!squeezed && key->len > 0 && run.end < self->letters->len)
      g_string_append_c (key, ' ');

  return g_string_free_and_steal (key);
}

/**
 * smt_spelling_has_prefix: (skip)
 * @position: which word, from 0
 * @wanted: how it must begin
 * @length: of @wanted, in bytes
 */
gboolean
smt_spelling_has_prefix (const SmtSpelling *self,
                         guint              position,
                         const char        *wanted,
                         gsize              length)
{
  const SmtSpelledWord *word = &g_array_index (self->words, SmtSpelledWord, position);

  return word->length >= length &&
         memcmp (self->letters->str + word->offset, wanted, length) == 0;
}
