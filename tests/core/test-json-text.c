/* test-json-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Positions against counting from the start, and pointers against trees of
 * values that remember where they were written.
 */

#include "smt-json-text.h"

#include <string.h>

#include "dataset-fixture.h"

#define SEED 1

static SmtJsonText *
new_text (const char *data,
          gssize      length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length < 0 ? strlen (data) : (gsize) length);

  return smt_json_text_new ("test.json", bytes);
}

static void
count_from_start (const char *data,
                  gsize       offset,
                  guint      *line,
                  guint      *column)
{
  gsize i = g_str_has_prefix (data, "\xEF\xBB\xBF") ? 3 : 0;

  *line = *column = 1;
  while (i < offset)
    {
      const char *next = g_utf8_next_char (data + i);

      *column = data[i] == '\n' ? 1 : *column + 1;
      *line += data[i] == '\n';
      i = next - data;
    }
}

static void
check_positions (GRand      *rand,
                 const char *data)
{
  g_autoptr (SmtJsonText) text = new_text (data, -1);
  gsize length = strlen (data);

  for (guint i = 0; i < 40; i++)
    {
      gsize offset = g_rand_int_range (rand, 0, length + 1);
      guint line, column, expected_line, expected_column;

      /* Only where a character begins. */
      while (offset > 0 && ((guchar) data[offset] & 0xC0) == 0x80)
        offset--;
      smt_json_text_locate (text, offset, &line, &column);
      count_from_start (data, offset, &expected_line, &expected_column);
      g_assert_cmpint (line, ==, expected_line);
      g_assert_cmpint (column, ==, expected_column);
    }
}

static void
test_text_positions (void)
{
  static const char *pieces[] = { "a", "é", "漢", "😀", "\n", "\r\n", " ", "\t", "\n\n" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("random numbers from seed %u", SEED);
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GString) data = g_string_new (i % 3 == 0 ? "\xEF\xBB\xBF" : "");
      /* Few have many lines, some only one. */
      guint n_kinds = i % 5 == 0 ? 4 : G_N_ELEMENTS (pieces);
      guint n = i % 40 == 0 ? 60000 : g_rand_int_range (rand, 0, 200);

      for (guint j = 0; j < n; j++)
        g_string_append (data, pieces[g_rand_int_range (rand, 0, n_kinds)]);
      check_positions (rand, data->str);
    }
}

static void
test_text_positions_at_ends (void)
{
  guint line, column;
  g_autoptr (SmtJsonText) empty = new_text ("", 0);
  g_autoptr (SmtJsonText) mark = new_text ("\xEF\xBB\xBF{}", -1);
  g_autoptr (SmtJsonText) lines = new_text ("a\nb\n", -1);

  smt_json_text_locate (empty, 100, &line, &column);
  g_assert_cmpint (line, ==, 1);
  g_assert_cmpint (column, ==, 1);
  smt_json_text_locate (mark, 4, &line, &column);
  g_assert_cmpint (column, ==, 2);
  smt_json_text_locate (mark, 0, &line, &column);
  g_assert_cmpint (column, ==, 1);
  smt_json_text_locate (lines, G_MAXSIZE, &line, &column);
  g_assert_cmpint (line, ==, 3);
  g_assert_cmpint (column, ==, 1);
}

/* Many questions about one long line: none counts from its start again. */
static void
test_text_one_line (void)
{
  gsize length = 8 * 1024 * 1024;
  g_autofree char *data = g_strnfill (length, 'x');
  g_autoptr (SmtJsonText) text = new_text (data, length);
  gint64 start = fixture_get_time ();
  guint line, column;

  for (guint i = 0; i < 2000; i++)
    {
      gsize offset = length / 2 + 1000 * (gsize) i;

      smt_json_text_locate (text, offset, &line, &column);
      g_assert_cmpint (column, ==, offset + 1);
      smt_json_text_locate (text, offset - 400, &line, &column);
      g_assert_cmpint (column, ==, offset - 399);
    }
  /* From the start each time this takes many seconds. */
  fixture_assert_quick (start, 4);
}

/* A document that is being written, and where each of its values went. */
typedef struct
{
  GRand      *rand;
  GString    *text;
  GString    *pointer;
  GHashTable *offsets; /* char * → offset */
} Writer;

static void
append_space (Writer *self)
{
  static const char *spaces[] = { "", "", " ", "\n", "\t\r\n  " };

  g_string_append (self->text, spaces[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (spaces))]);
}

static void write_value (Writer *self,
                         guint   depth);

static void
write_container (Writer *self,
                 guint   depth)
{
  static const char *keys[] = { "a", "b~c", "d/e", "~1", "ключ", "{", "," };
  gboolean is_object = g_rand_boolean (self->rand);
  guint n = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (keys) + 1);
  gsize length = self->pointer->len;

  g_string_append_c (self->text, is_object ? '{' : '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, ',');
      append_space (self);
      if (is_object)
        {
          g_autofree char *escaped = smt_json_pointer_escape (keys[i]);

          g_string_append_printf (self->text, "\"%s\"", keys[i]);
          append_space (self);
          g_string_append_c (self->text, ':');
          append_space (self);
          g_string_append_printf (self->pointer, "/%s", escaped);
        }
      else
        {
          g_string_append_printf (self->pointer, "/%u", i);
        }
      write_value (self, depth + 1);
      append_space (self);
      g_string_truncate (self->pointer, length);
    }
  g_string_append_c (self->text, is_object ? '}' : ']');
}

static void
write_value (Writer *self,
             guint   depth)
{
  static const char *values[] = {
    "1", "-2.5e3", "true", "null", "\"\"", "\"a \\\" ] } , \\\\\"", "\"\\\\\"",
    "\"日本\"", "[]", "{}"
  };

  g_hash_table_insert (self->offsets, g_strdup (self->pointer->str),
                       GSIZE_TO_POINTER (self->text->len));
  if (depth < 4 && g_rand_int_range (self->rand, 0, 3) > 0)
    write_container (self, depth);
  else
    g_string_append (self->text, values[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (values))]);
}

static void
check_pointers (Writer *self)
{
  g_autoptr (SmtJsonText) text = new_text (self->text->str, self->text->len);
  GHashTableIter iter;
  gpointer pointer, offset;

  g_hash_table_iter_init (&iter, self->offsets);
  while (g_hash_table_iter_next (&iter, &pointer, &offset))
    {
      g_autofree char *missing = g_strconcat (pointer, "/none", NULL);
      char first = self->text->str[GPOINTER_TO_SIZE (offset)];

      g_assert_cmpint (smt_json_text_find (text, 0, pointer), ==, GPOINTER_TO_SIZE (offset));
      /* What is not there is found where it would stand. */
      if (first != '[')
        g_assert_cmpint (smt_json_text_find (text, 0, missing), ==, GPOINTER_TO_SIZE (offset));
    }
}

static void
test_text_pointers (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("random numbers from seed %u", SEED);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) pointer = g_string_new (NULL);
      g_autoptr (GHashTable) offsets =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      Writer writer = { rand, text, pointer, offsets };

      write_value (&writer, 0);
      check_pointers (&writer);
    }
}

static void
test_text_pointer_start (void)
{
  const char *data = "{\"x\": [1, {\"y\": 2}]}";
  g_autoptr (SmtJsonText) text = new_text (data, -1);

  g_assert_cmpint (smt_json_text_find (text, strstr (data, "{\"y") - data, "/y"), ==,
                   strstr (data, "2}") - data);
  g_assert_cmpint (smt_json_text_find (text, 0, "/x/2"), ==, strstr (data, "[1") - data);
  g_assert_cmpint (smt_json_text_find (text, 0, "/x/1/z/0"), ==,
                   strstr (data, "{\"y") - data);
  g_assert_cmpint (smt_json_text_find (text, 1000, "/x"), ==, strlen (data));
}

/* Cut off anywhere, it still ends, within its bytes. */
static void
test_text_pointer_cut (void)
{
  const char *data = "{\"a\\\"\": [\"b\\\\\", {\"c\": \"d\", \"e\": [[1], 2]}], \"f\": {}}";
  static const char *pointers[] = { "/a", "/f", "/a\\\"/1/e/1", "/a\\\"/0", "/zz/1" };

  for (gsize length = 0; length <= strlen (data); length++)
    {
      /* Bytes of its own, so that a sanitizer sees a read past them. */
      g_autofree char *copy = g_memdup2 (data, MAX (length, 1));
      g_autoptr (SmtJsonText) text = new_text (copy, length);

      for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
        g_assert_cmpint (smt_json_text_find (text, 0, pointers[i]), <=, length);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-text/positions", test_text_positions);
  g_test_add_func ("/json-text/positions-at-ends", test_text_positions_at_ends);
  g_test_add_func ("/json-text/one-line", test_text_one_line);
  g_test_add_func ("/json-text/pointers", test_text_pointers);
  g_test_add_func ("/json-text/pointer-start", test_text_pointer_start);
  g_test_add_func ("/json-text/pointer-cut", test_text_pointer_cut);

  return g_test_run ();
}
