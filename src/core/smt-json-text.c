/* smt-json-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-json-text.h"

#include <string.h>

/* The index of lines is made at the first question about a position, so a
 * file without faults never pays for it. Finding a pointer skips over values
 * from the start of the smallest piece known to hold it; the text has passed
 * the scanner by then, so skipping need not check grammar, but it never reads
 * past the end all the same. */

struct _SmtJsonText
{
  gatomicrefcount ref_count;
  char           *name;
  GBytes         *bytes;
  GArray         *line_starts; /* of gsize, made when first needed */
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
  g_clear_pointer (&self->line_starts, g_array_unref);
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
  return g_bytes_get_data (self->bytes, length);
}

static void
ensure_line_starts (SmtJsonText *self)
{
  gsize length, start = 0;
  const char *data = smt_json_text_get_data (self, &length);

  if (self->line_starts != NULL)
    return;

  self->line_starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  while (start <= length)
    {
      const char *newline = start < length
                            ? memchr (data + start, '\n', length - start)
                            : NULL;

      g_array_append_val (self->line_starts, start);
      if (newline == NULL)
        break;
      start = newline - data + 1;
    }
}

/* Counts characters, not bytes; bytes of a broken sequence count as one each. */
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

/**
 * smt_json_text_locate:
 * @offset: a position in bytes
 * @line: (out): its line, the first is 1
 * @column: (out): its column in characters, the first is 1
 *
 * The first call costs one pass over the file, others a binary search.
 */
void
smt_json_text_locate (SmtJsonText *self,
                      gsize        offset,
                      guint       *line,
                      guint       *column)
{
  gsize length;
  const char *data = smt_json_text_get_data (self, &length);
  guint low = 0, high;
  gsize start;

  ensure_line_starts (self);
  offset = MIN (offset, length);
  high = self->line_starts->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->line_starts, gsize, middle) <= offset)
        low = middle;
      else
        high = middle;
    }

  start = g_array_index (self->line_starts, gsize, low);
  *line = low + 1;
  *column = count_characters (data + start, offset - start) + 1;
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
