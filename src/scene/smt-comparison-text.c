/* smt-comparison-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison as plain text for a terminal: under each row a line for each
 * side, so that six of them have room, and at its end in square brackets where
 * it is written.
 */

#include "smt-comparison-private.h"

#include "smt-text-cells.h"
#include "smt-wrap.h"

/* Longer names of sides are cut. */
#define MAX_NAME 20

/* smt_wrap() writes it as a plain space. */
#define NO_BREAK_SPACE "\u00a0"

static guint
get_name_width (SmtComparison *self)
{
  guint width = 0;

  for (guint i = 0; i < self->n; i++)
    width = MAX (width, smt_text_get_columns (self->names[i]));
  return MIN (width, MAX_NAME);
}

static void
append_marks (GString          *text,
              SmtComparisonRow *row,
              guint             side)
{
  g_autoptr (GPtrArray) marks = smt_comparison_row_list_marks (row, side);

  for (guint i = 0; i < marks->len; i++)
    {
      const SmtMark *mark = g_ptr_array_index (marks, i);
      g_autoptr (GString) words = g_string_new (mark->text);

      g_string_replace (words, " ", NO_BREAK_SPACE, 0);
      g_string_append_printf (text, "%s%s", i == 0 ? " [" : "; ", words->str);
    }
  if (marks->len > 0)
    g_string_append_c (text, ']');
}

static void
append_cell (SmtComparison    *self,
             GString          *out,
             SmtComparisonRow *row,
             guint             side,
             guint             columns)
{
  guint width = get_name_width (self);
  g_autofree char *name = smt_text_dup_cut (self->names[side], width);
  g_autofree char *value = smt_comparison_row_dup_text (row, side);
  g_autoptr (GString) text = g_string_new (value);
  g_autoptr (GString) first = g_string_new ("    ");
  g_autofree char *rest = g_strnfill (4 + width + 2, ' ');

  smt_text_append_padded (first, name, width + 2, SMT_TEXT_START);
  append_marks (text, row, side);
  smt_wrap (out, text->str, columns, first->str, rest);
}

static void
append_row (SmtComparison    *self,
            GString          *out,
            SmtComparisonRow *row,
            guint             columns)
{
  g_autofree char *head = smt_comparison_dup_row_words (self, row);

  smt_wrap (out, head, columns, "  ", "    ");
  for (guint i = 0; i < self->n; i++)
    append_cell (self, out, row, i, columns);
}

/**
 * smt_comparison_to_text:
 * @columns: how many columns of a terminal there are
 *
 * Returns: (transfer full): all rows under their sections
 */
char *
smt_comparison_to_text (SmtComparison *self,
                        guint          columns)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  /* Where what is compared has no room for a second language. */
  for (guint i = 0; i < self->n; i++)
    if (self->beside[i] != NULL)
      smt_wrap (out, self->titles[i], columns, "", "  ");

  for (guint i = 0; i < self->rows->len; i++)
    {
      SmtComparisonRow *row = g_ptr_array_index (self->rows, i);

      if (smt_comparison_row_get_is_first (row))
        {
          if (out->len > 0)
            g_string_append_c (out, '\n');
          smt_wrap (out, smt_comparison_row_get_section_title (row), columns, "", "");
        }
      append_row (self, out, row, columns);
    }

  return g_string_free_and_steal (out);
}
