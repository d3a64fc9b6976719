/* smt-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table for people, and what it is in Markdown. Columns in which nothing
 * stands are left out.
 */

#include "smt-table-private.h"

#include <string.h>

#include "smt-text-width.h"

#define LONGEST_WORD 24

static void
clear_column (gpointer data)
{
  g_free (((SmtTableColumn *) data)->title);
}

SmtTable *
smt_table_new (void)
{
  SmtTable *self = g_new0 (SmtTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (SmtTableColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return self;
}

void
smt_table_free (SmtTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  smt_rows_clear (&self->more);
  g_free (self);
}

/* The width of the longest word. One beyond reason may be cut. */
static guint
measure_word (const char *cell)
{
  g_auto (GStrv) words = g_strsplit (cell, " ", -1);
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, smt_text_get_columns (words[i]));

  return MIN (longest, LONGEST_WORD);
}

/**
 * smt_table_add_column:
 * @title: the heading; copied
 *
 * Adds a column at the end, before any row is added.
 */
void
smt_table_add_column (SmtTable   *self,
                      const char *title,
                      SmtAlign    align)
{
  SmtTableColumn column = { .title = g_strdup (title), .align = align };

  g_return_if_fail (self->rows->len == 0);

  column.natural = smt_text_get_columns (title);
  column.least = measure_word (title);
  g_array_append_val (self->columns, column);
}

SmtTableColumn *
smt_table_get_column (SmtTable *self,
                      guint     number)
{
  return &g_array_index (self->columns, SmtTableColumn, number);
}

/**
 * smt_table_keep_whole:
 * @column: number of a column, from 0
 *
 * Keeps the cells of a column on one line, within reason, since somebody will
 * want to copy them.
 */
void
smt_table_keep_whole (SmtTable *self,
                      guint     column)
{
  g_return_if_fail (column < self->columns->len);

  smt_table_get_column (self, column)->is_whole = TRUE;
}

/**
 * smt_table_take_row:
 * @cells: (transfer full) (array zero-terminated=1): as many as there are
 *   columns
 */
void
smt_table_take_row (SmtTable  *self,
                    char     **cells)
{
  g_return_if_fail (g_strv_length (cells) == self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    {
      SmtTableColumn *column = smt_table_get_column (self, i);

      g_strdelimit (cells[i], "\t\r\n", ' ');
      column->natural = MAX (column->natural, smt_text_get_columns (cells[i]));
      column->least = MAX (column->least, measure_word (cells[i]));
      column->is_used |= *cells[i] != '\0';
    }
  g_ptr_array_add (self->rows, cells);
}

/**
 * smt_table_take_heading:
 * @heading: (transfer full): of the rows after it
 *
 * Adds a row that is one heading. Drawings have them.
 */
void
smt_table_take_heading (SmtTable *self,
                        char     *heading)
{
  char **cells = g_new0 (char *, 2);

  cells[0] = heading;
  g_ptr_array_add (self->rows, cells);
}

/**
 * smt_table_take_cells:
 * @first: (transfer full): the first cell
 * @...: (transfer full): the others, and %NULL
 *
 * As smt_table_take_row().
 */
void
smt_table_take_cells (SmtTable *self,
                      char     *first,
                      ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  va_list cells;

  va_start (cells, first);
  for (char *cell = first; cell != NULL; cell = va_arg (cells, char *))
    g_strv_builder_take (builder, cell);
  va_end (cells);

  smt_table_take_row (self, g_strv_builder_end (builder));
}

/**
 * smt_table_set_rows:
 * @rows: (transfer full): rows after those that were taken
 *
 * For a table that is written as Markdown, where no column need be measured, or
 * drawn, which makes a row whenever it is to be measured or drawn.
 */
void
smt_table_set_rows (SmtTable *self,
                    SmtRows   rows)
{
  smt_rows_clear (&self->more);
  self->more = rows;
}

guint
smt_table_get_n_rows (SmtTable *self)
{
  return self->rows->len + self->more.n;
}

char **
smt_table_dup_titles (SmtTable *self)
{
  char **titles = g_new0 (char *, self->columns->len + 1);

  for (guint i = 0; i < self->columns->len; i++)
    titles[i] = g_strdup (smt_table_get_column (self, i)->title);

  return titles;
}

/**
 * smt_table_append_markdown:
 *
 * Appends words to Markdown: what would be markup, or end a cell, is escaped.
 */
void
smt_table_append_markdown (GString    *text,
                           const char *cell)
{
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>|", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
}

static void
append_markdown_row (SmtTable          *self,
                     GString           *text,
                     const char *const *cells)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (!smt_table_get_column (self, i)->is_used)
        continue;
      if (cells[i] == NULL)
        break;
      g_string_append (text, "| ");
      smt_table_append_markdown (text, cells[i]);
      g_string_append_c (text, ' ');
    }
  g_string_append (text, "|\n");
}

static gboolean
mark_used (SmtTable          *self,
           const char *const *cells)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      SmtTableColumn *column = smt_table_get_column (self, i);

      column->is_used |= *cells[i] != '\0';
      all &= column->is_used;
    }
  return all;
}

/* Which columns have something is known before any row is written; of a large
 * table the first rows tell. */
static void
find_used (SmtTable *self,
           SmtSink  *sink)
{
  gboolean all = FALSE;

  for (guint i = 0; i < self->more.n && !all && !smt_sink_is_stopped (sink); i++)
    {
      g_auto (GStrv) cells = self->more.dup (i, self->more.data);

      all = mark_used (self, (const char *const *) cells);
    }
}

static void
write_more (SmtTable *self,
            SmtSink  *sink)
{
  for (guint i = 0; i < self->more.n && !smt_sink_is_stopped (sink); i++)
    {
      g_auto (GStrv) cells = self->more.dup (i, self->more.data);

      for (guint j = 0; cells[j] != NULL; j++)
        g_strdelimit (cells[j], "\t\r\n", ' ');
      append_markdown_row (self, smt_sink_get_text (sink), (const char *const *) cells);
      smt_sink_flow (sink);
      smt_sink_tell (sink, i + 1, self->more.n);
    }
}

/**
 * smt_table_write_markdown:
 *
 * Writes the table in Markdown; nothing without rows.
 */
void
smt_table_write_markdown (SmtTable *self,
                          SmtSink  *sink)
{
  GString *text = smt_sink_get_text (sink);
  g_auto (GStrv) titles = smt_table_dup_titles (self);

  if (smt_table_get_n_rows (self) == 0)
    return;

  find_used (self, sink);
  append_markdown_row (self, text, (const char *const *) titles);
  for (guint i = 0; i < self->columns->len; i++)
    if (smt_table_get_column (self, i)->is_used)
      g_string_append (text, smt_table_get_column (self, i)->align == SMT_ALIGN_END
                             ? "| ---: " : "| --- ");
  g_string_append (text, "|\n");
  for (guint i = 0; i < self->rows->len; i++)
    append_markdown_row (self, text, g_ptr_array_index (self->rows, i));
  write_more (self, sink);
}
