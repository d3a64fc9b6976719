/* smt-json-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-json-text.h"

#include <string.h>

/* Lines are counted at the first question about a position, so a file without
 * faults never pays for it; what is kept is small however many lines there
 * are. Finding a pointer skips over values from the start of the smallest
 * piece known to hold it; the text has passed the scanner by then, so skipping
 * need not check grammar, but it never reads past the end all the same. */

#define MARK_DISTANCE ((gsize) 65536)

struct _SmtJsonText
{
  gatomicrefcount ref_count;
  char           *name;
  GBytes         *bytes;
  GArray         *marks; /* of guint: the newlines before each MARK_DISTANCE
                          * bytes; made when first needed */

  /* Where the last question led: faults come in order, and a file may be one
   * line of many megabytes. */
  gsize           last_offset;
  guint           last_line;   /* 0: nothing was asked yet */
  guint           last_column; /* characters before it in its line */
};

/**
 * smt_json_text_new:
 * @name: what to call the file in messages
 * @bytes: (transfer none): what it holds
 *
 * Returns: (transfer full): the text
 */
SmtJsonText *
smt_json_text_new (const char *name,
                   GBytes     *bytes)
{
  SmtJsonText *self = g_new0 (SmtJsonText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

SmtJsonText *
smt_json_text_ref (SmtJsonText *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
smt_json_text_unref (SmtJsonText *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

const char *
smt_json_text_get_name (const SmtJsonText *self)
{
  return self->name;
}

/**
 * smt_json_text_get_data:
 * @length: (out): the number of bytes
 *
 * Returns: (transfer none): the bytes; not terminated
 */
const char *
smt_json_text_get_data (const SmtJsonText *self,
                        gsize             *length)
{
  const char *data = g_bytes_get_data (self->bytes, length);

  return data != NULL ? data : "";
}

static guint
count_lines (const char *data,
             gsize       length)
{
  const char *end = data + length;
  guint count = 0;

  while ((data = memchr (data, '\n', end - data)) != NULL)
    {
      count++;
      data++;
    }

  return count;
}

static void
ensure_marks (SmtJsonText *self)
{
  gsize length;
  const char *data = smt_json_text_get_data (self, &length);
  guint lines = 0;

  if (self->marks != NULL)
    return;

  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  for (gsize start = 0; start <= length; start += MARK_DISTANCE)
    {
      g_array_append_val (self->marks, lines);
      lines += count_lines (data + start, MIN (MARK_DISTANCE, length - start));
    }
}

/* A byte order mark is no character of the first line. */
static gsize
get_first_offset (const char *data,
                  gsize       length)
{
  return length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* Counts characters, not bytes. Nothing after a broken one is ever located. */
static guint
count_characters (const char *data,
                  gsize       length)
{
  guint count = 0;

  for (gsize i = 0; i < length; i++)
    if (((guchar) data[i] & 0xC0) != 0x80)
      count++;

  return count;
}

/* How many characters of @line stand before @offset. Positions near the last
 * one asked for are counted from there. */
static guint
measure_column (const SmtJsonText *self,
                guint              line,
                gsize              offset)
{
  gsize length;
  const char *data = smt_json_text_get_data (self, &length);
  gsize start = self->last_offset;

  if (self->last_line != line)
    {
      gsize first = get_first_offset (data, length);

      for (start = offset; start > first && data[start - 1] != '\n';)
        start--;
      return count_characters (data + start, offset - start);
    }
  if (start <= offset)
    return self->last_column + count_characters (data + start, offset - start);
  return self->last_column - count_characters (data + offset, start - offset);
}

/**
 * smt_json_text_locate:
 * @offset: a position in bytes
 * @line: (out): its line, the first is 1
 * @column: (out): its column in characters, the first is 1
 *
 * The first call costs one pass over the file; others, a pass over the line,
 * or over what lies between the last position and this one where both are in
 * one line.
 */
void
smt_json_text_locate (SmtJsonText *self,
                      gsize        offset,
                      guint       *line,
                      guint       *column)
{
  gsize length, mark;
  const char *data = smt_json_text_get_data (self, &length);

  ensure_marks (self);
  offset = CLAMP (offset, get_first_offset (data, length), length);
  mark = offset / MARK_DISTANCE;
  *line = g_array_index (self->marks, guint, mark) + 1 +
          count_lines (data + mark * MARK_DISTANCE, offset % MARK_DISTANCE);

  self->last_column = measure_column (self, *line, offset);
  self->last_line = *line;
  self->last_offset = offset;
  *column = self->last_column + 1;
}

typedef struct
{
  const char *p;
  const char *end;
} Cursor;

static void
skip_space (Cursor *cursor)
{
  while (cursor->p < cursor->end && strchr (" \t\r\n,:", *cursor->p) != NULL)
    cursor->p++;
}

static void
skip_string (Cursor *cursor)
{
  cursor->p++;
  while (cursor->p < cursor->end && *cursor->p != '"')
    cursor->p += *cursor->p == '\\' ? 2 : 1;
  cursor->p = MIN (cursor->p + 1, cursor->end);
}

static void
skip_value (Cursor *cursor)
{
  guint depth = 0;

  do
    {
      skip_space (cursor);
      if (cursor->p >= cursor->end)
        return;
      if (*cursor->p == '"')
        {
          skip_string (cursor);
          continue;
        }
      if (*cursor->p == '{' || *cursor->p == '[')
        depth++;
      else if ((*cursor->p == '}' || *cursor->p == ']') && depth-- == 0)
        return;
      cursor->p++;
      while (cursor->p < cursor->end &&
             strchr ("{}[]\" \t\r\n,:", *cursor->p) == NULL)
        cursor->p++;
    }
  while (depth > 0);
}

/* Leaves the cursor at the value of member @key, or where it was. */
static gboolean
enter_member (Cursor     *cursor,
              const char *key,
              gsize       key_length)
{
  Cursor at = { cursor->p + 1, cursor->end };

  for (;;)
    {
      const char *start;

      skip_space (&at);
      if (at.p >= at.end || *at.p != '"')
        return FALSE;
      start = at.p + 1;
      skip_string (&at);
      if ((gsize) (at.p - 1 - start) == key_length &&
          memcmp (start, key, key_length) == 0)
        {
          skip_space (&at);
          *cursor = at;
          return TRUE;
        }
      skip_value (&at);
    }
}

static gboolean
enter_element (Cursor *cursor,
               guint64 position)
{
  Cursor at = { cursor->p + 1, cursor->end };

  for (guint64 i = 0;; i++)
    {
      skip_space (&at);
      if (at.p >= at.end || *at.p == ']')
        return FALSE;
      if (i == position)
        {
          *cursor = at;
          return TRUE;
        }
      skip_value (&at);
    }
}

/**
 * smt_json_text_find_end:
 * @start: where a value begins
 *
 * Returns: where the value that begins there ends
 */
gsize
smt_json_text_find_end (SmtJsonText *self,
                        gsize        start)
{
  gsize length;
  const char *data = smt_json_text_get_data (self, &length);
  Cursor cursor = { data + MIN (start, length), data + length };

  skip_value (&cursor);
  return cursor.p - data;
}

static char *
unescape_token (const char *token,
                gsize       length)
{
  GString *string = g_string_new_len (token, length);

  g_string_replace (string, "~1", "/", 0);
  g_string_replace (string, "~0", "~", 0);
  return g_string_free_and_steal (string);
}

/**
 * smt_json_text_find:
 * @start: where the value begins that @pointer starts from
 * @pointer: a JSON pointer (RFC 6901), relative to that value
 *
 * Returns: where the value at @pointer begins; the nearest value around it
 *   when there is none, as for a member that is missing
 */
gsize
smt_json_text_find (SmtJsonText *self,
                    gsize        start,
                    const char  *pointer)
{
  gsize length;
  const char *data = smt_json_text_get_data (self, &length);
  Cursor cursor = { data + MIN (start, length), data + length };

  skip_space (&cursor);
  while (*pointer == '/')
    {
      gsize token_length = strcspn (pointer + 1, "/");
      g_autofree char *token = unescape_token (pointer + 1, token_length);
      gboolean found = FALSE;

      if (cursor.p < cursor.end && *cursor.p == '{')
        found = enter_member (&cursor, token, strlen (token));
      else if (cursor.p < cursor.end && *cursor.p == '[')
        found = enter_element (&cursor, g_ascii_strtoull (token, NULL, 10));
      if (!found)
        break;
      pointer += 1 + token_length;
    }

  return cursor.p - data;
}

/**
 * smt_json_pointer_escape:
 * @token: a member's name
 *
 * Returns: (transfer full): @token as it stands in a JSON pointer
 */
char *
smt_json_pointer_escape (const char *token)
{
  GString *string = g_string_new (token);

  g_string_replace (string, "~", "~0", 0);
  g_string_replace (string, "/", "~1", 0);
  return g_string_free_and_steal (string);
}

/**
 * smt_json_pointer_append_member:
 * @pointer: a JSON pointer
 * @token: a member's name
 *
 * Lengthens @pointer by a step into an object. A reader takes such a step for
 * each value, so nothing is allocated where nothing is to be escaped.
 */
void
smt_json_pointer_append_member (GString    *pointer,
                                const char *token)
{
  g_string_append_c (pointer, '/');
  if (strpbrk (token, "~/") == NULL)
    {
      g_string_append (pointer, token);
    }
  else
    {
      g_autofree char *escaped = smt_json_pointer_escape (token);

      g_string_append (pointer, escaped);
    }
}

/**
 * smt_json_pointer_append_index:
 * @pointer: a JSON pointer
 * @index: a place in a list
 *
 * Lengthens @pointer by a step into a list.
 */
void
smt_json_pointer_append_index (GString *pointer,
                               guint    index)
{
  char digits[10];
  guint start = G_N_ELEMENTS (digits);

  do
    digits[--start] = '0' + index % 10;
  while ((index /= 10) > 0);

  g_string_append_c (pointer, '/');
  g_string_append_len (pointer, digits + start, G_N_ELEMENTS (digits) - start);
}
