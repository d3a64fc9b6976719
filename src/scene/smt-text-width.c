/* smt-text-width.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How wide words are where no font is at hand: in ems of a common sans-serif
 * face, from a table, and in columns of a terminal. The same on every machine,
 * which is what the SVG writer needs; a real font is a little wider or
 * narrower.
 */

#include "smt-text-width.h"

/* The printable characters of ASCII, in hundredths of an em. */
static const guint8 ascii_widths[] = {
  /*    */ 26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37,
  /* 0 */ 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27, 57, 57, 57, 43,
  /* @ */ 90, 64, 65, 61, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78,
  /* P */ 60, 78, 62, 55, 57, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44,
  /* ` */ 28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 60,
  /* p */ 62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57
};

G_STATIC_ASSERT (G_N_ELEMENTS (ascii_widths) == 127 - 32);

static double
get_ems (gunichar character)
{
  if (character >= 32 && character < 127)
    return ascii_widths[character - 32] / 100.0;
  if (g_unichar_iszerowidth (character) || g_unichar_iscntrl (character))
    return 0;
  if (g_unichar_iswide (character))
    return 1;
  return g_unichar_isupper (character) ? 0.70 : 0.60;
}

/**
 * smt_text_get_ems:
 * @text: words
 *
 * Returns: about how wide they are on one line, in units of the font's size
 */
double
smt_text_get_ems (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_ems (g_utf8_get_char (p));

  return width;
}

/**
 * smt_text_get_columns:
 * @text: words
 *
 * Returns: how many columns of a terminal they take up
 */
guint
smt_text_get_columns (const char *text)
{
  guint columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (character))
        columns += g_unichar_iswide (character) ? 2 : 1;
    }

  return columns;
}
