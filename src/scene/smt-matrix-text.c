/* smt-matrix-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix as a table for terminals: one character for a sign, numbers in
 * bands, heads broken at spaces and hyphens, totals at the edges, a legend below. What is wider
 * than a line is set as several tables one below the other, each with the
 * labels of its rows.
 */

#include "smt-matrix-scene-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "smt-matrix-metrics.h"
#include "smt-template.h"

#define GAP        1    /* between columns */
#define MIN_LABEL  12
#define POSSIBLY   "~"  /* after a sign */

typedef struct
{
  SmtMatrixScene *scene;
  guint           columns;      /* of the terminal */
  GPtrArray      *heads;        /* of char **: each head, broken into lines */
  guint          *widths;       /* of each column */
  guint           label_width;
  guint           total_width;
  GString        *out;
} Table;

typedef enum
{
  ALIGN_START,
  ALIGN_CENTRE,
  ALIGN_END
} Align;

static void
append_padded (GString    *out,
               const char *text,
               guint       width,
               Align       align)
{
  guint taken = smt_text_get_columns (text);
  guint spare = width > taken ? width - taken : 0;
  guint before = align == ALIGN_START ? 0 : align == ALIGN_END ? spare : spare / 2;

  g_string_append_printf (out, "%*s%s%*s", (int) before, "", text,
                          (int) (spare - before), "");
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* Cuts a label that has no room, with an ellipsis. */
static char *
dup_cut (const char *text,
         guint       width)
{
  GString *cut;

  if (smt_text_get_columns (text) <= width)
    return g_strdup (text);

  cut = g_string_new (text);
  while (cut->len > 0 && smt_text_get_columns (cut->str) + 1 > width)
    g_string_truncate (cut, g_utf8_find_prev_char (cut->str, cut->str + cut->len) - cut->str);
  g_string_append (cut, "…");
  return g_string_free_and_steal (cut);
}

static char *
dup_sign (Table               *self,
          const SmtMatrixCell *cell)
{
  if (cell->is_band)
    return smt_matrix_cell_dup_count (cell, smt_matrix_scene_get_language (self->scene));

  return g_strconcat (smt_glyph_get_symbol (cell->glyph),
                      cell->possibly ? POSSIBLY : "", NULL);
}

/* The numbers of a band can be wider than its total: "3+2" where all are "4". */
static guint
measure_numbers (Table *self,
                 guint  column)
{
  gboolean is_band = smt_matrix_scene_get_column (self->scene, column)->band != NULL;
  guint width = 0;

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (self->scene); i++)
    if (is_band || smt_matrix_scene_get_row (self->scene, i)->band != NULL)
      {
        SmtMatrixCell cell = smt_matrix_scene_get_cell (self->scene, i, column);
        g_autofree char *sign = dup_sign (self, &cell);

        width = MAX (width, smt_text_get_columns (sign));
      }

  return width;
}

static void
measure_columns (Table *self)
{
  SmtLanguage *language = smt_matrix_scene_get_language (self->scene);

  for (guint i = 0; i < smt_matrix_scene_get_n_columns (self->scene); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_column (self->scene, i);
      g_autofree char *total = smt_matrix_entry_dup_total (entry, language);
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
  SmtLanguage *language = smt_matrix_scene_get_language (self->scene);

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (self->scene); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_row (self->scene, i);
      g_autofree char *total = smt_matrix_entry_dup_total (entry, language);
      g_autofree char *head = smt_matrix_entry_dup_marked (entry, SMT_AXIS_ROWS);

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
  g_autofree char *label = dup_cut (text, self->label_width);

  append_padded (self->out, label, self->label_width, ALIGN_START);
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
append_cell (Table      *self,
             const char *text,
             guint       width,
             Align       align)
{
  g_string_append_printf (self->out, "%*s", GAP, "");
  append_padded (self->out, text, width, align);
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
                       self->widths[i], ALIGN_CENTRE);
        }
      end_line (self->out);
    }
}

static void
append_row (Table *self,
            guint  row,
            guint  first,
            guint  end)
{
  const SmtMatrixEntry *entry = smt_matrix_scene_get_row (self->scene, row);
  g_autofree char *total =
    smt_matrix_entry_dup_total (entry, smt_matrix_scene_get_language (self->scene));

  append_row_label (self, entry);
  for (guint i = first; i < end; i++)
    {
      SmtMatrixCell cell = smt_matrix_scene_get_cell (self->scene, row, i);
      g_autofree char *sign = dup_sign (self, &cell);

      append_cell (self, sign, self->widths[i], ALIGN_CENTRE);
    }
  append_cell (self, total, self->total_width, ALIGN_END);
  end_line (self->out);
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
      g_autofree char *total =
        smt_matrix_entry_dup_total (smt_matrix_scene_get_column (self->scene, i), language);

      append_cell (self, total, self->widths[i], ALIGN_CENTRE);
    }
  end_line (self->out);
}

static void
append_block (Table *self,
              guint  first,
              guint  end)
{
  append_heads (self, first, end);
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (self->scene); i++)
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
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree guint *widths = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  guint n, end;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  n = smt_matrix_scene_get_n_columns (self);
  widths = g_new0 (guint, MAX (n, 1));
  title = smt_matrix_scene_dup_title (self);
  summary = smt_matrix_scene_dup_summary (self);
  table.heads = heads;
  table.widths = widths;
  table.out = g_string_new (title);
  g_string_append (table.out, "\n\n");
  measure_columns (&table);
  measure_rows (&table);
  share_width (&table);

  for (guint first = 0; first < n; first = end)
    {
      end = find_end (&table, first);
      append_block (&table, first, end);
    }
  append_legend (&table);
  append_paragraph (&table, summary);
  return g_string_free_and_steal (table.out);
}
