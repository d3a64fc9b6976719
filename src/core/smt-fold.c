/* smt-fold.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How words are made alike for searching: by NFKC_Casefold (case, width and
 * compatibility forms), then without accents, then with what keyboards lack
 * (“đ”, “–”, “’”) written plainly. Two texts match where their folded forms
 * do. The same in every language, so that one index serves all.
 */

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include "smt-icu.h"
#include "smt-language.h"

/* Combining marks are accents from this class on. Below it they are parts of
 * letters: vowel signs, viramas, nuktas and the voicing marks of kana. */
#define FIRST_ACCENT_CLASS 10

/* Letters that Unicode does not decompose, but people type without. */
static const struct
{
  UChar32     letter;
  const char *plain;
} plain_letters[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
  { 0x02bb, "'" },  /* ʻ */
  { 0x02bc, "'" },  /* ʼ */
  { 0x2018, "'" },  /* ‘ */
  { 0x2019, "'" },  /* ’ */
};

static const char *
find_plain (UChar32 c)
{
  if (u_charType (c) == U_DASH_PUNCTUATION || c == 0x2212 /* minus */)
    return "-";

  for (gsize i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    {
      if (plain_letters[i].letter == c)
        return plain_letters[i].plain;
    }

  return NULL;
}

static gboolean
is_accent (UChar32 c)
{
  return u_charType (c) == U_NON_SPACING_MARK
         && u_getCombiningClass (c) >= FIRST_ACCENT_CLASS;
}

/* Writes the normal form to a buffer of its own. */
static UChar *
normalize (const UNormalizer2 *normalizer,
           const UChar        *text,
           int32_t             length,
           int32_t            *new_length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = length + length / 2 + 16; /* mostly enough */
  UChar *units = g_new (UChar, capacity);

  *new_length = unorm2_normalize (normalizer, text, length, units, capacity,
                                  &status);
  if (status == U_BUFFER_OVERFLOW_ERROR)
    {
      status = U_ZERO_ERROR;
      capacity = *new_length;
      units = g_renew (UChar, units, capacity);
      *new_length = unorm2_normalize (normalizer, text, length, units,
                                      capacity, &status);
    }

  g_assert (U_SUCCESS (status));

  return units;
}

/* Drops accents and writes letters plainly, into a buffer of its own. */
static UChar *
simplify (const UChar *text,
          int32_t      length,
          int32_t     *new_length)
{
  UChar *units = g_new (UChar, (gsize) length * 2 + 1); /* æ becomes two */
  int32_t at = 0;
  int32_t end = 0;

  while (at < length)
    {
      const char *plain;
      UChar32 c;

      U16_NEXT (text, at, length, c);
      plain = find_plain (c);

      if (plain != NULL)
        while (*plain != '\0')
          units[end++] = *plain++;
      else if (!is_accent (c))
        U16_APPEND_UNSAFE (units, end, c);
    }

  *new_length = end;

  return units;
}

static char *
fold_units (const UChar *text,
            int32_t      length)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance (&status);
  const UNormalizer2 *decompose = unorm2_getNFDInstance (&status);
  const UNormalizer2 *compose = unorm2_getNFCInstance (&status);
  g_autofree UChar *folded = NULL;
  g_autofree UChar *decomposed = NULL;
  g_autofree UChar *simple = NULL;
  g_autofree UChar *composed = NULL;

  g_assert (U_SUCCESS (status)); /* these data are part of ICU's library */

  folded = normalize (casefold, text, length, &length);
  decomposed = normalize (decompose, folded, length, &length);
  simple = simplify (decomposed, length, &length);
  composed = normalize (compose, simple, length, &length);

  return smt_icu_to_utf8 (composed, length);
}

/**
 * smt_fold_for_search:
 * @text: UTF-8, below 100 MB
 *
 * Makes the form of words by which they are searched: without case, accents
 * and width, and with plain letters, hyphens and apostrophes. “Đà Nẵng”
 * becomes “da nang”, “ＡＳＥＡＮ” “asean”. Folding again changes nothing.
 * Linear; ASCII goes a short way.
 *
 * Returns: (transfer full): the folded words
 */
char *
smt_fold_for_search (const char *text)
{
  g_autofree UChar *units = NULL;
  int32_t n_units;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  units = smt_icu_from_utf8 (text, &n_units);

  return fold_units (units, n_units);
}
