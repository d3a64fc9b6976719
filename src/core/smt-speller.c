/* smt-speller.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts as they are searched: folded (smt-fold.c), traditional Chinese
 * characters as simplified ones, without apostrophes inside words, and cut
 * into words. Scripts that put no space between words (Chinese, Japanese,
 * Thai, Lao, Khmer, Burmese) may be entered at any letter, so a word begins at
 * each of them; it is cut off after MOST_LETTERS, since longer ones would only
 * cost memory.
 *
 * Chinese is also found by its sound: “澜湄合作” as “lanmeihezuo”, from any
 * syllable on. “Türkiye” is found as “turkiye”, by folding, and as “tuerkiye”.
 *
 * Every byte knows the letter of the text that it was made of, so that what
 * was found can be shown there. Folding goes letter by letter (a base and what
 * combines with it) for that; the result is the same as for the whole.
 *
 * Linear in the text; ASCII goes a short way.
 */

#include "smt-speller.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/utrans.h>

#include "smt-icu.h"
#include "smt-language.h"

#define MOST_LETTERS 16

#define DIAERESIS 0x308

struct _SmtSpeller
{
  const UNormalizer2 *normalizer;
  UTransliterator    *simplifier; /* (nullable): each, before its first use */
  UTransliterator    *sounder;
  GHashTable         *simplified; /* traditional character → simplified */
  GArray             *joints;     /* of guint: where an apostrophe was */
};

/**
 * smt_speller_new: (skip)
 *
 * Cheap; ICU's tables are opened when the first Chinese character comes.
 *
 * Returns: (transfer full): a speller
 */
SmtSpeller *
smt_speller_new (void)
{
  SmtSpeller *self = g_new0 (SmtSpeller, 1);
  UErrorCode status = U_ZERO_ERROR;

  self->normalizer = unorm2_getNFKCCasefoldInstance (&status);
  g_assert (U_SUCCESS (status)); /* these data are part of ICU's library */
  self->simplified = g_hash_table_new (NULL, NULL);
  self->joints = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
smt_speller_free (SmtSpeller *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->simplifier, utrans_close);
  g_clear_pointer (&self->sounder, utrans_close);
  g_hash_table_unref (self->simplified);
  g_array_unref (self->joints);
  g_free (self);
}

static UTransliterator *
open_transliterator (const char *id)
{
  g_autofree UChar *units = smt_icu_from_utf8 (id, NULL);
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *transliterator =
    utrans_openU (units, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);

  /* ICU's data may be cut down; then characters stand for themselves. */
  return U_SUCCESS (status) ? transliterator : NULL;
}

/* What a transliterator makes of @text; %NULL if there is none, or of something
 * too long. */
static char *
transliterate (UTransliterator *transliterator,
               const char      *text)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length, limit;
  g_autofree UChar *units = smt_icu_from_utf8 (text, &length);
  int32_t capacity = length * 8 + 16;
  g_autofree UChar *buffer = g_new0 (UChar, capacity);

  if (transliterator == NULL)
    return NULL;

  memcpy (buffer, units, length * sizeof (UChar));
  limit = length;
  utrans_transUChars (transliterator, buffer, &length, capacity, 0, &limit, &status);
  return U_SUCCESS (status) ? smt_icu_to_utf8 (buffer, length) : NULL;
}

static gunichar
simplify (SmtSpeller *self,
          gunichar    c)
{
  gpointer known = g_hash_table_lookup (self->simplified, GUINT_TO_POINTER (c));
  g_autofree char *simple = NULL;
  gunichar result = c;
  char bytes[7];

  if (known != NULL)
    return GPOINTER_TO_UINT (known);

  if (self->simplifier == NULL)
    self->simplifier = open_transliterator ("Traditional-Simplified");
  bytes[g_unichar_to_utf8 (c, bytes)] = '\0';
  simple = transliterate (self->simplifier, bytes);
  if (simple != NULL && g_utf8_strlen (simple, -1) == 1)
    result = g_utf8_get_char (simple);

  g_hash_table_insert (self->simplified, GUINT_TO_POINTER (c), GUINT_TO_POINTER (result));
  return result;
}

/* The end of a letter and what combines with it, which fold together. */
static const char *
find_end (SmtSpeller *self,
          const char *letter)
{
  const char *next = g_utf8_next_char (letter);

  while (*next != '\0')
    {
      gunichar c = g_utf8_get_char (next);

      if (c < 0x80 ||
          (!smt_letter_is_mark (c) && unorm2_hasBoundaryBefore (self->normalizer, c)))
        break;
      next = g_utf8_next_char (next);
    }

  return next;
}

static void
fold_letter (SmtSpeller  *self,
             const char  *letter,
             const char  *end,
             char       **folded)
{
  g_autofree char *whole = g_strndup (letter, end - letter);
  g_autofree char *plain = smt_fold_for_search (whole);
  GString *simple = NULL;

  if (!smt_letter_is_han (g_utf8_get_char (plain)))
    {
      *folded = g_steal_pointer (&plain);
      return;
    }

  simple = g_string_new (NULL);
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (simple, smt_letter_is_han (c) ? simplify (self, c) : c);
    }
  *folded = g_string_free_and_steal (simple);
}

static gboolean
ends_in_letter (const SmtSpelling *self)
{
  const char *last =
    g_utf8_find_prev_char (self->letters->str, self->letters->str + self->letters->len);

  return last != NULL && smt_letter_get (g_utf8_get_char (last)) == SMT_LETTER_PLAIN;
}

/* “People's” is looked for as “peoples”, “Xi'an” as “xian”. */
static gboolean
is_joint (const SmtSpelling *self,
          const char        *folded,
          const char        *next)
{
  return g_str_equal (folded, "'") && ends_in_letter (self) &&
         smt_letter_get (g_utf8_get_char (next)) == SMT_LETTER_PLAIN;
}

/* Whether it is ä, ö or ü, in one character or two. */
static gboolean
is_umlaut (const char *letter)
{
  gunichar base = g_utf8_get_char (letter), mark;

  if (!g_unichar_decompose (base, &base, &mark))
    mark = g_utf8_get_char (g_utf8_next_char (letter));
  return mark == DIAERESIS && base < 0x80 && strchr ("aouAOU", (int) base) != NULL;
}

static gboolean
has_umlaut (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (((guchar) *p >= 0x80 || (guchar) p[1] >= 0x80) && is_umlaut (p))
      return TRUE;

  return FALSE;
}

/* Whoever cannot type an umlaut writes it @with_e, or leaves the dots out. */
static void
write_letters (SmtSpeller  *self,
               const char  *text,
               gboolean     with_e,
               SmtSpelling *spelling)
{
  const char *p = text;

  g_array_set_size (self->joints, 0);
  while (*p != '\0')
    {
      const char *end = find_end (self, p);
      char ascii[2] = { g_ascii_tolower (*p), '\0' };
      g_autofree char *other = NULL;
      const char *folded = ascii;

      if ((guchar) *p >= 0x80 || end > p + 1)
        {
          fold_letter (self, p, end, &other);
          folded = other;
        }
      if (with_e && is_umlaut (p))
        {
          g_autofree char *plain = g_steal_pointer (&other);

          other = g_strconcat (plain, "e", NULL);
          folded = other;
        }
      if (is_joint (spelling, folded, end))
        {
          guint at = spelling->letters->len;

          g_array_append_val (self->joints, at);
        }
      else
        smt_spelling_append (spelling, folded, p - text, end - text);
      p = end;
    }
}

/* Where at most MOST_LETTERS from @offset on end. */
static guint
find_cut (const SmtSpelling *self,
          guint              offset,
          guint              end)
{
  const char *p = self->letters->str + offset;
  guint n = 0;

  for (; p < self->letters->str + end; p = g_utf8_next_char (p))
    if (!smt_letter_is_mark (g_utf8_get_char (p)) && n++ == MOST_LETTERS)
      break;

  return p - self->letters->str;
}

static void
add_dense_words (SmtSpelling *self,
                 guint        offset,
                 guint        end)
{
  while (offset < end)
    {
      const char *letter = self->letters->str + offset;

      if (!smt_letter_is_mark (g_utf8_get_char (letter)))
        smt_spelling_append_word (self, offset, find_cut (self, offset, end));
      offset = g_utf8_next_char (letter) - self->letters->str;
    }
}

static void
add_plain_words (SmtSpeller  *self,
                 SmtSpelling *spelling,
                 guint        offset,
                 guint        end)
{
  smt_spelling_append_word (spelling, offset, end);
  for (guint i = 0; i < self->joints->len; i++)
    {
      guint joint = g_array_index (self->joints, guint, i);

      /* Not the “s” of a genitive. */
      if (joint > offset && joint + 1 < end)
        smt_spelling_append_word (spelling, joint, end);
    }
}

static void
spell (SmtSpeller  *self,
       const char  *text,
       gboolean     with_e,
       SmtSpelling *spelling)
{
  SmtSpelledRun run = { 0 };

  smt_spelling_clear (spelling);
  write_letters (self, text, with_e, spelling);
  while (smt_spelling_find_next_run (spelling, &run))
    if (run.letter == SMT_LETTER_DENSE)
      add_dense_words (spelling, run.offset, run.end);
    else if (run.letter == SMT_LETTER_PLAIN)
      add_plain_words (self, spelling, run.offset, run.end);
}

/**
 * smt_speller_spell: (skip)
 * @text: a text that can be found
 * @spelling: (inout): where it goes; what was there is forgotten
 *
 * Writes @text as it is searched.
 */
void
smt_speller_spell (SmtSpeller  *self,
                   const char  *text,
                   SmtSpelling *spelling)
{
  spell (self, text, FALSE, spelling);
}

/**
 * smt_speller_dup_wanted: (skip)
 * @text: what somebody looks for
 *
 * Returns: (transfer full): the beginnings of words that a text must have to
 *   be found by @text
 */
char **
smt_speller_dup_wanted (SmtSpeller *self,
                        const char *text)
{
  g_autoptr (SmtSpelling) spelling = smt_spelling_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  SmtSpelledRun run = { 0 };

  write_letters (self, text, FALSE, spelling);
  while (smt_spelling_find_next_run (spelling, &run))
    for (guint from = run.offset, to; run.letter != SMT_LETTER_NONE && from < run.end; from = to)
      {
        to = run.letter == SMT_LETTER_DENSE ? find_cut (spelling, from, run.end) : run.end;
        g_strv_builder_take (words, g_strndup (spelling->letters->str + from, to - from));
      }

  return g_strv_builder_end (words);
}

/* The sounds of a run of characters, one for each; by itself where a character
 * is not read alone. */
static char **
dup_sounds (SmtSpeller *self,
            const char *run)
{
  g_autofree char *sounds = transliterate (self->sounder, run);
  g_auto (GStrv) list = NULL;

  if (sounds == NULL)
    return NULL;

  list = g_strsplit (g_strstrip (sounds), " ", -1);
  if ((glong) g_strv_length (list) != g_utf8_strlen (run, -1))
    return NULL;
  for (guint i = 0; list[i] != NULL; i++)
    if (!g_str_is_ascii (list[i]))
      return NULL;
  return g_steal_pointer (&list);
}

static void
add_sounds (SmtSpeller        *self,
            const SmtSpelling *spelling,
            guint              offset,
            guint              end,
            SmtSpelling       *sounds)
{
  g_autofree char *run = g_strndup (spelling->letters->str + offset, end - offset);
  g_auto (GStrv) list = dup_sounds (self, run);
  guint first = sounds->words->len;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      smt_spelling_append_word (sounds, sounds->letters->len, sounds->letters->len);
      smt_spelling_append (sounds, list[i],
                           g_array_index (spelling->starts, guint, offset),
                           g_array_index (spelling->ends, guint, offset));
      offset += g_utf8_next_char (spelling->letters->str + offset) -
                (spelling->letters->str + offset);
    }

  /* Each word goes on to the end of the run. */
  for (guint i = first; i < sounds->words->len; i++)
    {
      SmtSpelledWord *word = &g_array_index (sounds->words, SmtSpelledWord, i);

      word->length = sounds->letters->len - word->offset;
      if (i + MOST_LETTERS < sounds->words->len)
        word->length = (word + MOST_LETTERS)->offset - word->offset;
    }
}

static guint
find_han_end (const SmtSpelling *self,
              guint              offset)
{
  const char *p = self->letters->str + offset;

  while (smt_letter_is_han (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p - self->letters->str;
}

/**
 * smt_speller_sound: (skip)
 * @spelling: a spelling
 * @sounds: (inout): where its sounds go; what was there is forgotten
 *
 * Writes the Chinese characters of @spelling by their sound, in letters of
 * ASCII without tones.
 *
 * Returns: whether there is anything to sound
 */
gboolean
smt_speller_sound (SmtSpeller        *self,
                   const SmtSpelling *spelling,
                   SmtSpelling       *sounds)
{
  guint offset = 0;

  smt_spelling_clear (sounds);
  while (offset < spelling->letters->len)
    {
      const char *p = spelling->letters->str + offset;

      if (!smt_letter_is_han (g_utf8_get_char (p)))
        {
          offset = g_utf8_next_char (p) - spelling->letters->str;
          continue;
        }
      if (self->sounder == NULL)
        self->sounder = open_transliterator ("Han-Latin; Latin-ASCII");
      if (sounds->letters->len > 0)
        smt_spelling_append (sounds, " ", 0, 0);
      add_sounds (self, spelling, offset, find_han_end (spelling, offset), sounds);
      offset = find_han_end (spelling, offset);
    }

  return sounds->words->len > 0;
}

/**
 * smt_speller_respell: (skip)
 * @text: a text that can be found
 * @spelling: its spelling
 * @other: (inout): where the other goes; what was there is forgotten
 *
 * Writes @text as those do who cannot type it: Chinese characters by their
 * sound, or else umlauts with an e.
 *
 * Returns: whether it can be written in another way
 */
gboolean
smt_speller_respell (SmtSpeller        *self,
                     const char        *text,
                     const SmtSpelling *spelling,
                     SmtSpelling       *other)
{
  if (smt_speller_sound (self, spelling, other))
    return TRUE;
  if (!has_umlaut (text))
    return FALSE;

  spell (self, text, TRUE, other);
  return other->words->len > 0;
}
