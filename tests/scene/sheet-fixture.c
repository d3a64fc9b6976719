/* sheet-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking things up in sheets, for their tests.
 */

#include "sheet-fixture.h"

#include "dataset-fixture.h"

/* A dataset with every type of entity and nearly every field of each. */
SmtDataset *
fixture_read_every_field (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures",
                                                 "every-field.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return fixture_read_valid (text);
}

typedef void (*LineFunc) (SmtSection *section,
                          SmtLine    *line,
                          gpointer    user_data);

static void
foreach_line (SmtSheet *sheet,
              LineFunc  func,
              gpointer  user_data)
{
  GListModel *sections = G_LIST_MODEL (sheet);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (sections, i);
      GListModel *lines = G_LIST_MODEL (section);

      for (guint j = 0; j < g_list_model_get_n_items (lines); j++)
        {
          g_autoptr (SmtLine) line = g_list_model_get_item (lines, j);

          func (section, line, user_data);
        }
    }
}

static void
add_words (GString    *words,
           const char *more)
{
  if (more != NULL)
    g_string_append_printf (words, "%s\n", more);
}

static void
add_line_words (SmtSection *section,
                SmtLine    *line,
                gpointer    user_data)
{
  g_autofree char *text = smt_line_dup_text (line);
  GPtrArray *marks = smt_line_get_marks (line);

  add_words (user_data, smt_line_get_label (line));
  add_words (user_data, text);
  add_words (user_data, smt_line_get_detail (line));
  add_words (user_data, smt_line_get_quiet (line));
  for (guint i = 0; i < marks->len; i++)
    {
      const SmtMark *mark = g_ptr_array_index (marks, i);

      add_words (user_data, mark->text);
      add_words (user_data, mark->statement);
    }
}

/* All that a page says, in any place. */
char *
fixture_dup_sheet_words (SmtSheet *sheet)
{
  GString *words = g_string_new (NULL);

  add_words (words, smt_sheet_get_title (sheet));
  add_words (words, smt_sheet_get_subtitle (sheet));
  add_words (words, smt_sheet_get_summary (sheet));
  foreach_line (sheet, add_line_words, words);
  return g_string_free_and_steal (words);
}

static void
add_id (GHashTable *ids,
        const char *id)
{
  if (id != NULL)
    g_hash_table_add (ids, g_strdup (id));
}

static void
add_line_ids (SmtSection *section,
              SmtLine    *line,
              gpointer    user_data)
{
  GPtrArray *runs = smt_line_get_runs (line);
  GPtrArray *marks = smt_line_get_marks (line);

  add_id (user_data, smt_line_get_id (line));
  for (guint i = 0; i < runs->len; i++)
    add_id (user_data, ((SmtRun *) g_ptr_array_index (runs, i))->id);
  for (guint i = 0; i < marks->len; i++)
    add_id (user_data, ((SmtMark *) g_ptr_array_index (marks, i))->source);
}

/* All that a page links to. */
GHashTable *
fixture_get_sheet_ids (SmtSheet *sheet)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  foreach_line (sheet, add_line_ids, ids);
  return ids;
}

/* The section with that heading, borrowed; NULL when there is none. */
SmtSection *
fixture_find_section (SmtSheet   *sheet,
                      const char *title)
{
  GListModel *sections = G_LIST_MODEL (sheet);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (sections, i);

      if (g_str_equal (smt_section_get_title (section), title))
        return section;
    }

  return NULL;
}

typedef struct
{
  const char *title;
  const char *label;
  const char *text;
  SmtLine    *found;
} Search;

static void
match_line (SmtSection *section,
            SmtLine    *line,
            gpointer    user_data)
{
  Search *search = user_data;
  g_autofree char *text = smt_line_dup_text (line);

  if (search->found != NULL ||
      (search->title != NULL &&
       !g_str_equal (smt_section_get_title (section), search->title)) ||
      (search->label != NULL &&
       g_strcmp0 (smt_line_get_label (line), search->label) != 0) ||
      (search->text != NULL && !g_str_equal (text, search->text)))
    return;
  search->found = line;
}

/* The first line of a section with that text, borrowed; NULL when there is
 * none. */
SmtLine *
fixture_find_line (SmtSheet   *sheet,
                   const char *title,
                   const char *text)
{
  Search search = { title, NULL, text, NULL };

  foreach_line (sheet, match_line, &search);
  return search.found;
}

/* The first line with that label, borrowed; NULL when there is none. */
SmtLine *
fixture_find_label (SmtSheet   *sheet,
                    const char *label)
{
  Search search = { NULL, label, NULL, NULL };

  foreach_line (sheet, match_line, &search);
  return search.found;
}

/* Cells of a terminal, counted apart from the code under test. */
guint
fixture_get_columns (const char *text)
{
  guint columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_iszerowidth (g_utf8_get_char (p)))
      columns += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  return columns;
}
