/* smt-matrix-heads.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words that head rows and columns, and where they may be parted: at spaces
 * and after hyphens, and where no such thing is written, as in Chinese and Thai,
 * where the rules of the language allow it.
 */

#include "smt-matrix-metrics.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#define EN_DASH 0x2013

/**
 * smt_matrix_entry_get_head:
 * @axis: the side that @entry stands on
 *
 * Returns: (transfer none): the words that head a row or a column: the whole
 *   name of a row, in both languages where there are two, the short one of a
 *   column
 */
const char *
smt_matrix_entry_get_head (const SmtMatrixEntry *entry,
                           SmtAxis               axis)
{
  if (axis == SMT_AXIS_COLUMNS)
    return entry->short_label;
  return entry->head != NULL ? entry->head : entry->label;
}

/* Of a band, whether there is more in it than is shown: the signs of trees,
 * which are the same in both directions of writing. */
static const char *
get_mark (const SmtMatrixEntry *entry)
{
  if (entry->band == NULL)
    return "";
  return entry->collapsed ? "+ " : "− ";
}

/**
 * smt_matrix_entry_dup_marked:
 * @axis: the side that @entry stands on
 *
 * Returns: (transfer full): the words that head a row or a column where nothing
 *   is drawn beside them: of a band with "+" or "−" before them
 */
char *
smt_matrix_entry_dup_marked (const SmtMatrixEntry *entry,
                             SmtAxis               axis)
{
  return g_strconcat (get_mark (entry), smt_matrix_entry_get_head (entry, axis), NULL);
}

/* Behind the next space, hyphen or dash; NULL if none is before the end. */
static const char *
find_break (const char *text)
{
  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      gunichar letter = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if ((letter == ' ' || letter == '-' || letter == EN_DASH) && *next != '\0')
        return next;
    }
  return NULL;
}

/**
 * smt_matrix_entry_break_head:
 *
 * Returns: (transfer full): the words that head a column, in the pieces that
 *   may stand on lines of their own: broken at spaces and after hyphens and
 *   dashes. That of a band has its mark
 */
char **
smt_matrix_entry_break_head (const SmtMatrixEntry *entry)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  const char *head = smt_matrix_entry_get_head (entry, SMT_AXIS_COLUMNS);
  const char *start = head;
  char **lines;

  for (const char *end; (end = find_break (start)) != NULL; start = end)
    {
      g_autofree char *piece = g_strndup (start, end - start);

      g_strv_builder_add (pieces, g_strchomp (piece));
    }
  g_strv_builder_add (pieces, start);

  lines = g_strv_builder_end (pieces);
  if (entry->band != NULL)
    {
      g_autofree char *first = lines[0];

      lines[0] = g_strconcat (get_mark (entry), first, NULL);
    }
  return lines;
}

/* Whether there are words in it that no space parts. */
static gboolean
needs_rules (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_HIRAGANA:
      case G_UNICODE_SCRIPT_KATAKANA:
      case G_UNICODE_SCRIPT_THAI:
      case G_UNICODE_SCRIPT_LAO:
      case G_UNICODE_SCRIPT_KHMER:
      case G_UNICODE_SCRIPT_MYANMAR:
        return TRUE;
      default:
        break;
      }

  return FALSE;
}

static char *
from_utf16 (const UChar *text,
            int32_t      length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

/* Each piece keeps the space that ends it. */
static GPtrArray *
break_by_rules (const char  *text,
                SmtLanguage *language)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  glong length = 0;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  const UChar *start = (const UChar *) wide;
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *rules = ubrk_open (UBRK_LINE, smt_language_get_tag (language), start,
                                     length, &status);
  int32_t from = 0;

  if (U_FAILURE (status))
    {
      g_ptr_array_add (pieces, g_strdup (text));
      return pieces;
    }

  for (int32_t to = ubrk_next (rules); to != UBRK_DONE; to = ubrk_next (rules))
    {
      g_ptr_array_add (pieces, from_utf16 (start + from, to - from));
      from = to;
    }
  ubrk_close (rules);
  return pieces;
}

static GPtrArray *
break_at_spaces (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *end; (end = find_break (start)) != NULL; start = end)
    g_ptr_array_add (pieces, g_strndup (start, end - start));
  g_ptr_array_add (pieces, g_strdup (start));
  return pieces;
}

static double
measure_pieces (const GPtrArray *pieces,
                guint            first,
                guint            end)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append (line, g_ptr_array_index (pieces, i));
  return smt_text_get_ems (g_strchomp (line->str));
}

/* The end of the line that begins at @first: as many pieces as @room holds. */
static guint
find_line_end (const GPtrArray *pieces,
               guint            first,
               double           room)
{
  guint end = first + 1;

  while (end < pieces->len && measure_pieces (pieces, first, end + 1) <= room + 0.001)
    end++;
  return end;
}

static guint
count_lines (const GPtrArray *pieces,
             double           room)
{
  guint n = 0;

  for (guint i = 0; i < pieces->len; i = find_line_end (pieces, i, room))
    n++;
  return n;
}

/* The least room in which there are no more lines than @n_lines, or nearly so. */
static double
find_room (const GPtrArray *pieces,
           guint            n_lines)
{
  double room = measure_pieces (pieces, 0, pieces->len) / n_lines;

  for (guint i = 0; i < pieces->len; i++)
    room = MAX (room, measure_pieces (pieces, i, i + 1));
  while (count_lines (pieces, room) > n_lines)
    room *= 1.1;
  return room;
}

static GPtrArray *
break_head (const char  *head,
            SmtLanguage *language)
{
  return needs_rules (head) ? break_by_rules (head, language) : break_at_spaces (head);
}

static char *
dup_short (const SmtMatrixEntry *entry,
           gboolean              marked)
{
  return g_strconcat (marked ? get_mark (entry) : "", entry->short_label, NULL);
}

/**
 * smt_matrix_entry_get_head_room:
 * @language: the language of its words
 *
 * Returns: the least room, in ems, that the words which head a column need where
 *   they stand in as many lines as they may
 */
double
smt_matrix_entry_get_head_room (const SmtMatrixEntry *entry,
                                SmtLanguage          *language)
{
  g_autofree char *head = dup_short (entry, TRUE);
  g_autoptr (GPtrArray) pieces = break_head (head, language);

  return find_room (pieces, SMT_MATRIX_MAX_LINES);
}

/**
 * smt_matrix_entry_set_head:
 * @language: the language of its words
 * @marked: whether that of a band has its mark
 * @room: what there is, in ems, at least
 *   smt_matrix_entry_get_head_room() of all heads
 *
 * Returns: (transfer full): the words that head a column, in as few lines as the
 *   room allows, about equally long; no more of them than may stand there
 */
char **
smt_matrix_entry_set_head (const SmtMatrixEntry *entry,
                           SmtLanguage          *language,
                           gboolean              marked,
                           double                room)
{
  g_autofree char *head = dup_short (entry, marked);
  g_autoptr (GPtrArray) pieces = break_head (head, language);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  room = find_room (pieces, MIN (count_lines (pieces, room), SMT_MATRIX_MAX_LINES));
  for (guint i = 0, end; i < pieces->len; i = end)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      end = find_line_end (pieces, i, room);
      for (guint j = i; j < end; j++)
        g_string_append (line, g_ptr_array_index (pieces, j));
      g_strv_builder_add (lines, g_strchomp (line->str));
    }

  return g_strv_builder_end (lines);
}
