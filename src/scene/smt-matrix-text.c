/* smt-matrix-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix as a table for terminals: one character for a sign, numbers in
 * bands, heads broken at spaces and hyphens, totals at the edges, a legend
 * below. What is wider than a line is set as several tables one below the
 * other, each with the labels of its rows. The matrix at two dates is set the
 * same way, without the rows in which nothing changed.
 */

#include "smt-matrix-scene-private.h"

#include <string.h>

#include "smt-i18n.h"
#include "smt-matrix-changes.h"
#include "smt-matrix-metrics.h"
#include "smt-sheet-words.h"
#include "smt-text-cells.h"

#define GAP        1    /* between columns */
#define MIN_LABEL  12
#define POSSIBLY   "~"  /* after a sign */

typedef struct
{
  SmtMatrixScene   *scene;
  SmtMatrixChanges *changes;      /* or NULL: one date only */
  guint             columns;      /* of the terminal */
  GPtrArray        *heads;        /* of char **: each head, broken into lines */
  guint            *widths;       /* of each column */
  guint             label_width;
  guint             total_width;
  GString          *out;
} Table;

static char *
dup_sign (Table *self,
          guint  row,
          guint  column)
{
  SmtMatrixCell cell;

  if (self->changes != NULL)
    return smt_matrix_changes_dup_sign (self->changes, row, column);

  cell = smt_matrix_scene_get_cell (self->scene, row, column);
  if (cell.is_band)
    return smt_matrix_cell_dup_count (&cell, smt_matrix_scene_get_language (self->scene));
  return g_strconcat (smt_glyph_get_symbol (cell.glyph),
                      cell.possibly ? POSSIBLY : "", NULL);
}

/* At one date, how many are in it; at two, how many cells are not the same. */
static char *
dup_total (Table   *self,
           SmtAxis  axis,
           guint    position)
{
  SmtLanguage *language = smt_matrix_scene_get_language (self->scene);

  if (self->changes != NULL)
    return smt_language_format_number (language,
                                       smt_matrix_changes_count_entry (self->changes, axis,
                                                                       position));
  return smt_matrix_entry_dup_total (smt_matrix_scene_get_entry (self->scene, axis, position),
                                     language);
}

static gboolean
is_shown (Table *self,
          guint  row)
{
  return self->changes == NULL ||
         smt_matrix_changes_count_entry (self->changes, SMT_AXIS_ROWS, row) > 0;
}

/* The numbers of a band can be wider than its total: "3+2" where all are "4". */
static guint
measure_numbers (Table *self,
                 guint  column)
{
  gboolean is_band = smt_matrix_scene_get_column (self->scene, column)->band != NULL;
  guint width = 0;

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (self->scene); i++)
    if (is_band || self->changes != NULL ||
        smt_matrix_scene_get_row (self->scene, i)->band != NULL)
      {
        g_autofree char *sign = is_shown (self, i) ? dup_sign (self, i, column)
                                                   : g_strdup ("");
        width = MAX (width, smt_text_get_columns (sign));
      }

  return width;
}

static void
measure_columns (Table *self)
{
  for (guint i = 0; i < smt_matrix_scene_get_n_columns (self->scene); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_column (self->scene, i);
      g_autofree char *total = dup_total (self, SMT_AXIS_COLUMNS, i);
      char **lines = smt_matrix_entry_break_head (entry);

      g_ptr_array_add (self->heads, lines);
      self->widths[i] = MAX (2, smt_text_get_columns (total));
      self->widths[i] = MAX (self->widths[i], measure_numbers (self, i));
      for (guint j = 0; lines[j] != NULL; j++)
        self->widths[i] = MAX (self->widths[i], smt_text_get_columns (lines[j]));
    }
}

static void
measure_rows (Table *self)
{
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (self->scene); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_row (self->scene, i);
      g_autofree char *total = dup_total (self, SMT_AXIS_ROWS, i);
      g_autofree char *head = smt_matrix_entry_dup_marked (entry, SMT_AXIS_ROWS);

      if (!is_shown (self, i))
        continue;
      self->label_width = MAX (self->label_width, smt_text_get_columns (head));
      self->total_width = MAX (self->total_width, smt_text_get_columns (total));
    }
}

/* The label gives way to the columns, down to a third of the line. */
static void
share_width (Table *self)
{
  guint wanted = self->total_width + GAP;
  guint least = MAX (MIN_LABEL, self->columns / 3);

  for (guint i = 0; i < self->heads->len; i++)
    wanted += self->widths[i] + GAP;
  if (self->label_width + wanted > self->columns)
    self->label_width = MIN (self->label_width,
                             MAX (least, self->columns > wanted ? self->columns - wanted : 0));
}

/* The first column that no longer fits on a line that begins with @first. */
static guint
find_end (Table *self,
          guint  first)
{
  guint taken = self->label_width + GAP + self->total_width;
  guint end = first;

  while (end < self->heads->len && taken + GAP + self->widths[end] <= self->columns)
    taken += GAP + self->widths[end++];

  return MAX (end, MIN (first + 1, self->heads->len));
}

static void
append_label (Table      *self,
              const char *text)
{
  g_autofree char *label = smt_text_dup_cut (text, self->label_width);

  smt_text_append_padded (self->out, label, self->label_width, SMT_TEXT_START);
}

/* An acronym is better than a name that is cut. */
static void
append_row_label (Table                *self,
                  const SmtMatrixEntry *entry)
{
  g_autofree char *head = smt_matrix_entry_dup_marked (entry, SMT_AXIS_ROWS);

  append_label (self, entry->band != NULL ||
                      smt_text_get_columns (head) <= self->label_width ? head
                                                                       : entry->short_label);
}

static void
append_cell (Table        *self,
             const char   *text,
             guint         width,
             SmtTextAlign  align)
{
  g_string_append_printf (self->out, "%*s", GAP, "");
  smt_text_append_padded (self->out, text, width, align);
}

static guint
count_head_lines (Table *self,
                  guint  first,
                  guint  end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n = MAX (n, g_strv_length (g_ptr_array_index (self->heads, i)));

  return n;
}

static void
append_heads (Table *self,
              guint  first,
              guint  end)
{
  guint n_lines = count_head_lines (self, first, end);

  for (guint line = 0; line < n_lines; line++)
    {
      append_label (self, "");
      for (guint i = first; i < end; i++)
        {
          char **lines = g_ptr_array_index (self->heads, i);
          guint above = n_lines - g_strv_length (lines);

          append_cell (self, line < above ? "" : lines[line - above],
                       self->widths[i], SMT_TEXT_CENTRE);
        }
      smt_text_end_line (self->out);
    }
}

static void
append_row (Table *self,
            guint  row,
            guint  first,
            guint  end)
{
  const SmtMatrixEntry *entry = smt_matrix_scene_get_row (self->scene, row);
  g_autofree char *total = dup_total (self, SMT_AXIS_ROWS, row);

  append_row_label (self, entry);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *sign = dup_sign (self, row, i);

      append_cell (self, sign, self->widths[i], SMT_TEXT_CENTRE);
    }
  append_cell (self, total, self->total_width, SMT_TEXT_END);
  smt_text_end_line (self->out);
}

static void
append_totals (Table *self,
               guint  first,
               guint  end)
{
  SmtLanguage *language = smt_matrix_scene_get_language (self->scene);

  /* TRANSLATORS: heads the sums of a table's columns */
  append_label (self, smt_language_translate (language, NULL, N_("Total")));
  for (guint i = first; i < end; i++)
    {
      g_autofree char *total = dup_total (self, SMT_AXIS_COLUMNS, i);

      append_cell (self, total, self->widths[i], SMT_TEXT_CENTRE);
    }
  smt_text_end_line (self->out);
}

static void
append_block (Table *self,
              guint  first,
              guint  end)
{
  append_heads (self, first, end);
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (self->scene); i++)
    if (is_shown (self, i))
      append_row (self, i, first, end);
  append_totals (self, first, end);
  g_string_append_c (self->out, '\n');
}

/* Puts words on the line, or on the next where they do not fit. */
static void
append_wrapped (Table      *self,
                const char *words,
                const char *separator)
{
  const char *newline = strrchr (self->out->str, '\n');
  const char *line = newline != NULL ? newline + 1 : self->out->str;

  if (*line != '\0')
    {
      if (smt_text_get_columns (line) + strlen (separator) +
          smt_text_get_columns (words) > self->columns)
        g_string_append_c (self->out, '\n');
      else
        g_string_append (self->out, separator);
    }
  g_string_append (self->out, words);
}

static void
append_legend (Table *self)
{
  SmtLanguage *language = smt_matrix_scene_get_language (self->scene);
  guint n;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (self->scene, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = smt_language_format_number (language, items[i].count);
      g_autofree char *words =
        g_strdup_printf ("%s%s %s %s", smt_glyph_get_symbol (items[i].glyph),
                         items[i].possibly ? POSSIBLY : "", items[i].label, number);

      append_wrapped (self, words, "   ");
    }
  if (n > 0)
    g_string_append (self->out, "\n\n");
}

static void
append_paragraph (Table      *self,
                  const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    append_wrapped (self, words[i], " ");
  g_string_append_c (self->out, '\n');
}

static void
append_tables (Table *self)
{
  guint n = smt_matrix_scene_get_n_columns (self->scene);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree guint *widths = g_new0 (guint, MAX (n, 1));
  guint end;

  self->heads = heads;
  self->widths = widths;
  measure_columns (self);
  measure_rows (self);
  share_width (self);
  for (guint first = 0; first < n; first = end)
    {
      end = find_end (self, first);
      append_block (self, first, end);
    }
}

/* The heads of columns have no room for a second language. */
static void
append_columns_beside (Table *self)
{
  for (guint i = 0; i < smt_matrix_scene_get_n_columns (self->scene); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_column (self->scene, i);

      if (entry->head != NULL)
        append_paragraph (self, entry->head);
    }
}

/**
 * smt_matrix_scene_to_text:
 * @columns: how many columns of a terminal there are
 *
 * Writes the matrix as a table. A sign takes one column, which holds in
 * terminals that set characters of ambiguous width narrow.
 *
 * Returns: (transfer full): the lines, none longer than @columns unless a
 *   single column of the matrix is
 */
char *
smt_matrix_scene_to_text (SmtMatrixScene *self,
                          guint           columns)
{
  Table table = { .scene = self, .columns = columns };
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  title = smt_matrix_scene_dup_title (self);
  summary = smt_matrix_scene_dup_summary (self);
  table.out = g_string_new (title);
  g_string_append (table.out, "\n\n");
  append_tables (&table);
  append_legend (&table);
  append_columns_beside (&table);
  append_paragraph (&table, summary);
  return g_string_free_and_steal (table.out);
}

static guint
count_same_rows (Table *self)
{
  guint n = 0;

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (self->scene); i++)
    n += !is_shown (self, i);

  return n;
}

/**
 * smt_matrix_changes_to_text:
 * @columns: how many columns of a terminal there are
 *
 * Writes the rows in which something changed as a table, likewise, and what
 * their signs mean.
 *
 * Returns: (transfer full): the lines
 */
char *
smt_matrix_changes_to_text (SmtMatrixChanges *self,
                            guint             columns)
{
  Table table = { .changes = self, .columns = columns };
  g_autofree char *title = NULL, *summary = NULL, *hidden = NULL;
  g_autofree char *legend = NULL;
  SmtLanguage *language;
  guint n_same;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);

  table.scene = smt_matrix_changes_get_scene (self);
  language = smt_matrix_scene_get_language (table.scene);
  n_same = count_same_rows (&table);
  title = smt_matrix_changes_dup_title (self);
  summary = smt_matrix_changes_dup_summary (self);
  table.out = g_string_new (NULL);
  append_paragraph (&table, title);
  g_string_append_c (table.out, '\n');
  if (n_same < smt_matrix_scene_get_n_rows (table.scene))
    {
      legend = smt_matrix_changes_dup_legend (self);
      append_tables (&table);
      append_paragraph (&table, legend);
      g_string_append_c (table.out, '\n');
    }
  append_paragraph (&table, summary);
  hidden = smt_sheet_words_count (language, NP_ ("{n} row without a change is not shown.",
                                                 "{n} rows without a change are not shown."),
                                  n_same);
  if (n_same > 0)
    append_paragraph (&table, hidden);
  return g_string_free_and_steal (table.out);
}
