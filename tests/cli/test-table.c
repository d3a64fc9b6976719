/* test-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables for people, laid out as text and as Markdown.
 */

#include "smt-table.h"

#include "smt-text-width.h"

static char *
dup_markdown (SmtTable *table)
{
  SmtSink *sink = smt_sink_new_for_text (NULL);

  smt_table_write_markdown (table, sink);
  return smt_sink_free_to_text (sink);
}

static SmtTable *
make_table (const char *first,
            const char *second)
{
  SmtTable *table = smt_table_new ();

  smt_table_add_column (table, "Name", SMT_ALIGN_START);
  smt_table_add_column (table, "Nothing", SMT_ALIGN_START);
  smt_table_add_column (table, "Count", SMT_ALIGN_END);
  smt_table_take_cells (table, g_strdup (first), g_strdup (""), g_strdup ("1"), NULL);
  smt_table_take_cells (table, g_strdup (second), g_strdup (""), g_strdup ("200"), NULL);
  return table;
}

static void
assert_text (SmtTable   *table,
             guint       columns,
             const char *expected)
{
  g_autofree char *text = smt_table_to_text (table, columns);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (SmtTable) table = make_table ("Cambodia", "Viet Nam and others");

  g_assert_cmpuint (smt_table_get_n_rows (table), ==, 2);
  assert_text (table, 80,
               "Name                 Count\n"
               "───────────────────  ─────\n"
               "Cambodia                 1\n"
               "Viet Nam and others    200\n");
  assert_text (table, 17,
               "Name        Count\n"
               "──────────  ─────\n"
               "Cambodia        1\n"
               "Viet Nam      200\n"
               "and others\n");
}

static void
test_wide_characters (void)
{
  g_autoptr (SmtTable) table = make_table ("中国", "é");

  assert_text (table, 80,
               "Name  Count\n"
               "────  ─────\n"
               "中国      1\n"
               "é       200\n");
}

static void
test_words_are_cut_last (void)
{
  g_autoptr (SmtTable) table = make_table ("abcdefghijklmnop", "x");

  assert_text (table, 15,
               "Name      Count\n"
               "────────  ─────\n"
               "abcdefgh      1\n"
               "ijklmnop\n"
               "x           200\n");
}

/* A first column that could not be read makes room for all under it. */
static void
test_paragraphs (void)
{
  g_autoptr (SmtTable) table = smt_table_new ();

  smt_table_add_column (table, "Name", SMT_ALIGN_START);
  smt_table_add_column (table, "Id", SMT_ALIGN_START);
  smt_table_add_column (table, "Place", SMT_ALIGN_START);
  smt_table_add_column (table, "Holds", SMT_ALIGN_START);
  smt_table_keep_whole (table, 1);
  smt_table_take_cells (table, g_strdup ("Ministerial Meeting on Water Resource"),
                        g_strdup ("ministers-water-resource"), g_strdup (""),
                        g_strdup (""), NULL);
  smt_table_take_cells (table, g_strdup ("Sixth Summit"), g_strdup ("summit-6"),
                        g_strdup ("Seoul"), g_strdup (""), NULL);
  assert_text (table, 36,
               "Name\n"
               "    Id · Place\n"
               "────────────────────────────────────\n"
               "Ministerial Meeting on Water\n"
               "Resource\n"
               "    ministers-water-resource · –\n"
               "Sixth Summit\n"
               "    summit-6 · Seoul\n");
}

/* Whatever is in it, a table keeps to the room that it is given. */
static void
test_room (void)
{
  static const char *const words[] = { "a", "Viet", "Kambodscha", "中国", "東アジア首脳会議",
                                       "ก่อ", "x-y", "/0123456789012345678901234567890" };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (SmtTable) table = smt_table_new ();
      guint room = g_test_rand_int_range (30, 81);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      smt_table_add_column (table, "One", SMT_ALIGN_START);
      smt_table_add_column (table, "Two", SMT_ALIGN_END);
      smt_table_add_column (table, "Three", SMT_ALIGN_START);
      for (guint i = 0; i < 5; i++)
        {
          char **cells = g_new0 (char *, 4);

          for (guint j = 0; j < 3; j++)
            {
              GString *cell = g_string_new (NULL);

              for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
                g_string_append_printf (cell, "%s%s", cell->len > 0 ? " " : "",
                  words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
              cells[j] = g_string_free_and_steal (cell);
            }
          smt_table_take_row (table, cells);
        }

      text = smt_table_to_text (table, room);
      lines = g_strsplit (text, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        g_assert_cmpuint (smt_text_get_columns (lines[i]), <=, room);
    }
}

static void
test_markdown (void)
{
  g_autoptr (SmtTable) table = make_table ("a|b\\c", "*x*\ny");
  g_autofree char *text = dup_markdown (table);

  g_assert_cmpstr (text, ==,
                   "| Name | Count |\n"
                   "| --- | ---: |\n"
                   "| a\\|b\\\\c | 1 |\n"
                   "| \\*x\\* y | 200 |\n");
}

static void
test_empty (void)
{
  g_autoptr (SmtTable) table = smt_table_new ();
  g_autofree char *markdown = NULL;

  smt_table_add_column (table, "Name", SMT_ALIGN_START);
  assert_text (table, 80, "");
  markdown = dup_markdown (table);
  g_assert_cmpstr (markdown, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/table/text", test_text);
  g_test_add_func ("/cli/table/wide-characters", test_wide_characters);
  g_test_add_func ("/cli/table/words-are-cut-last", test_words_are_cut_last);
  g_test_add_func ("/cli/table/paragraphs", test_paragraphs);
  g_test_add_func ("/cli/table/room", test_room);
  g_test_add_func ("/cli/table/markdown", test_markdown);
  g_test_add_func ("/cli/table/empty", test_empty);

  return g_test_run ();
}
