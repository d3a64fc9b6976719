/* smt-wrap.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of plain text for a terminal, whose cells are of one width. Wide
 * characters (Chinese, Japanese, Korean) take two cells and can be parted
 * anywhere but before a closing mark or after an opening one; other words are
 * parted at spaces only. Cost: O(length).
 */

#include "smt-wrap.h"

#include "smt-text-width.h"

static gboolean
is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CLOSE_PUNCTUATION ||
         type == G_UNICODE_FINAL_PUNCTUATION ||
         type == G_UNICODE_OTHER_PUNCTUATION;
}

static gboolean
is_opening (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION;
}

/* Whether a line may end between two characters, neither of them a space. A
 * number stays with the character that says what it counts. */
static gboolean
may_break (gunichar before,
           gunichar after)
{
  if (before == 0xa0 || after == 0xa0 || g_unichar_isdigit (before))
    return FALSE;

  return (g_unichar_iswide (before) || g_unichar_iswide (after)) &&
         !is_closing (after) && !is_opening (before) &&
         !g_unichar_iszerowidth (after);
}

/* The end of the piece that begins at @start and must stay together. */
static const char *
find_piece_end (const char *start)
{
  const char *p = start;

  while (*p != '\0' && *p != ' ')
    {
      const char *next = g_utf8_next_char (p);

      if (*next != '\0' && *next != ' ' &&
          may_break (g_utf8_get_char (p), g_utf8_get_char (next)))
        return next;
      p = next;
    }

  return p;
}

/* A terminal needs no no-break space, and whoever searches what it shows
 * does not type one. */
static void
append_piece (GString    *out,
              const char *piece)
{
  for (const char *p = piece; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, c == 0xa0 ? ' ' : c);
    }
}

/**
 * smt_wrap:
 * @out: what to add to
 * @text: one paragraph
 * @columns: how many cells a line has; longer words than that stay whole
 * @first: what the first line begins with
 * @rest: what all others begin with
 *
 * Adds @text in lines, each ended. A no-break space becomes a plain one.
 */
void
smt_wrap (GString    *out,
          const char *text,
          guint       columns,
          const char *first,
          const char *rest)
{
  guint column = smt_text_get_columns (first);
  gboolean is_fresh = TRUE, has_space = FALSE;

  g_string_append (out, first);
  for (const char *start = text, *end; *start != '\0'; start = end)
    {
      g_autofree char *piece = NULL;
      guint width;

      end = find_piece_end (start);
      if (end == start)
        {
          has_space = TRUE;
          end = start + 1;
          continue;
        }
      piece = g_strndup (start, end - start);
      width = smt_text_get_columns (piece);
      if (!is_fresh && column + has_space + width > columns)
        {
          g_string_append_c (out, '\n');
          g_string_append (out, rest);
          column = smt_text_get_columns (rest);
          has_space = FALSE;
        }
      if (has_space && !is_fresh)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      append_piece (out, piece);
      column += width;
      is_fresh = has_space = FALSE;
    }
  g_string_append_c (out, '\n');
}
