/* smt-table-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as text, with aligned columns. Where it would be too wide, the
 * widest columns give way, all to the same width, and their cells are wrapped;
 * those to be kept whole give way last. Where that would leave the first column
 * too little to be read in, each row becomes a paragraph: the first cell, and
 * under it the others in one line.
 */

#include "smt-table-private.h"

#include "smt-text-width.h"
#include "smt-wrap.h"

#define GAP          2
#define LEAST_COLUMN 4
#define WIDEST_WHOLE 36
#define INDENT       4
#define SEPARATOR    " · "
#define NOTHING      "–"

/* The width of a column of at most @limit, words kept whole if wanted. */
static guint
get_width (const SmtTableColumn *column,
           guint         limit,
           gboolean      keep_words)
{
  guint least = keep_words ? column->least : 0;

  if (column->is_whole)
    least = MIN (column->natural, WIDEST_WHOLE);
  return MIN (column->natural, MAX (limit, least));
}

static guint
count_width (SmtTable *self,
             guint     limit,
             gboolean  keep_words)
{
  guint width = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (smt_table_get_column (self, i)->is_used)
      width += get_width (smt_table_get_column (self, i), limit, keep_words) + GAP;

  return width > 0 ? width - GAP : 0;
}

/* The widest limit under which all fits; what is left over goes to the columns
 * that were cut, from the first on. Words are cut only where nothing else
 * helps. */
static void
fit_columns (SmtTable *self,
             guint     room)
{
  gboolean keep_words = count_width (self, LEAST_COLUMN, TRUE) <= room;
  guint limit = room, left;

  while (limit > LEAST_COLUMN && count_width (self, limit, keep_words) > room)
    limit--;

  left = room - MIN (room, count_width (self, limit, keep_words));
  for (guint i = 0; i < self->columns->len; i++)
    {
      SmtTableColumn *column = smt_table_get_column (self, i);
      guint width = get_width (column, limit, keep_words);
      guint more = column->is_used && column->natural > width && left > 0 ? 1 : 0;

      column->width = width + more;
      left -= more;
    }
}

static void
append_spaces (GString *text,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

static void
trim_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
append_padded (GString      *text,
               const SmtTableColumn *column,
               const char   *cell)
{
  guint used = smt_text_get_columns (cell);
  guint rest = column->width - MIN (column->width, used);

  append_spaces (text, column->align == SMT_ALIGN_END ? rest : 0);
  g_string_append (text, cell);
  append_spaces (text, column->align == SMT_ALIGN_END ? 0 : rest);
  append_spaces (text, GAP);
}

/* How much of @text fits in @columns: one character at the least. */
static const char *
find_cut (const char *text,
          guint       columns)
{
  const char *p = g_utf8_next_char (text);

  while (*p != '\0')
    {
      const char *next = g_utf8_next_char (p);
      g_autofree char *start = g_strndup (text, next - text);

      if (smt_text_get_columns (start) > columns)
        break;
      p = next;
    }

  return p;
}

/* A cell as lines. Words that are too long for the column are cut, since they
 * would push the other columns aside. */
static char **
wrap_cell (const char *cell,
           guint       columns)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) wrapped = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  smt_wrap (wrapped, cell, columns, "", "");
  g_string_truncate (wrapped, wrapped->len - 1);
  lines = g_strsplit (wrapped->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      while (smt_text_get_columns (line) > columns)
        {
          const char *cut = find_cut (line, columns);

          g_strv_builder_take (builder, g_strndup (line, cut - line));
          line = cut;
        }
      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}

static void
append_row (SmtTable           *self,
            GString            *text,
            const char *const  *cells)
{
  gboolean is_heading = g_strv_length ((char **) cells) < self->columns->len;
  g_autoptr (GPtrArray) wrapped =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n_lines = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      SmtTableColumn *column = smt_table_get_column (self, i);
      char **lines = wrap_cell (column->is_used && (i == 0 || !is_heading) ? cells[i] : "",
                                MAX (column->width, 1));

      n_lines = MAX (n_lines, g_strv_length (lines));
      g_ptr_array_add (wrapped, lines);
    }

  for (guint line = 0; line < n_lines; line++)
    {
      for (guint i = 0; i < self->columns->len; i++)
        {
          char **lines = g_ptr_array_index (wrapped, i);

          if (smt_table_get_column (self, i)->is_used)
            append_padded (text, smt_table_get_column (self, i),
                           line < g_strv_length (lines) ? lines[line] : "");
        }
      trim_line (text);
    }
}

static void
append_rule (SmtTable *self,
             GString  *text)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      SmtTableColumn *column = smt_table_get_column (self, i);

      for (guint j = 0; column->is_used && j < column->width; j++)
        g_string_append (text, "─");
      append_spaces (text, column->is_used ? GAP : 0);
    }
  trim_line (text);
}

static gboolean
is_too_narrow (SmtTable *self,
               guint     columns)
{
  const SmtTableColumn *first = smt_table_get_column (self, 0);

  return first->width < MIN (first->natural, columns / 3);
}

static void
append_lines (GString    *text,
              const char *words,
              guint       columns,
              guint       indent)
{
  g_auto (GStrv) lines = wrap_cell (words, columns - indent);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      append_spaces (text, indent);
      g_string_append (text, lines[i]);
      trim_line (text);
    }
}

static void
append_paragraph (SmtTable          *self,
                  GString           *text,
                  const char *const *cells,
                  guint              columns)
{
  g_autoptr (GString) rest = g_string_new (NULL);

  append_lines (text, cells[0], columns, 0);
  for (guint i = 1; i < self->columns->len; i++)
    {
      if (!smt_table_get_column (self, i)->is_used)
        continue;
      if (cells[i] == NULL)
        break;
      if (rest->len > 0)
        g_string_append (rest, SEPARATOR);
      g_string_append (rest, *cells[i] != '\0' ? cells[i] : NOTHING);
    }
  append_lines (text, rest->str, columns, INDENT);
}

/* The titles stand over the rows as the cells stand in them. */
static void
append_paragraphs (SmtTable          *self,
                   GString           *text,
                   const char *const *titles,
                   guint              columns)
{
  append_paragraph (self, text, titles, columns);
  for (guint i = 0; i < columns; i++)
    g_string_append (text, "─");
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->rows->len; i++)
    append_paragraph (self, text, g_ptr_array_index (self->rows, i), columns);
}

static void
append_rows (SmtTable          *self,
             GString           *text,
             const char *const *titles)
{
  append_row (self, text, titles);
  append_rule (self, text);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, text, g_ptr_array_index (self->rows, i));
}

/**
 * smt_table_to_text:
 * @columns: columns of the terminal
 *
 * Returns: (transfer full): the table as lines; empty without rows
 */
char *
smt_table_to_text (SmtTable *self,
                   guint     columns)
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) titles = smt_table_dup_titles (self);

  if (self->rows->len == 0)
    return g_string_free_and_steal (text);

  fit_columns (self, columns);
  if (is_too_narrow (self, columns))
    append_paragraphs (self, text, (const char *const *) titles, columns);
  else
    append_rows (self, text, (const char *const *) titles);

  return g_string_free_and_steal (text);
}
