/* smt-comparison-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison as a table for other programs: a line for each row, with the
 * section that it stands in, a column for each side, and how they compare.
 */

#include "smt-comparison-private.h"

#include <glib/gi18n-lib.h>

#include "smt-beside.h"
#include "smt-clip-text.h"

/* What an answer of the table is: one line for each of @rows. */
typedef void (*AppendCell) (GString    *out,
                            const char *text);

static const char *
say (SmtComparison *self,
     const char    *msgid)
{
  return smt_language_translate (self->language, NULL, msgid);
}

static GPtrArray *
list_heads (SmtComparison *self)
{
  GPtrArray *heads = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (heads, g_strdup (say (self, N_("Section"))));
  g_ptr_array_add (heads, g_strdup (say (self, N_("What"))));
  for (guint i = 0; i < self->n; i++)
    g_ptr_array_add (heads, smt_beside_join (self->names[i], self->beside[i]));
  /* TRANSLATORS: head of a column that says "the same", "different" or
   * "undetermined" */
  g_ptr_array_add (heads, g_strdup (say (self, N_("Comparison"))));
  return heads;
}

static GPtrArray *
list_cells (SmtComparison    *self,
            SmtComparisonRow *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (smt_comparison_row_get_section_title (row)));
  g_ptr_array_add (cells, g_strdup (smt_comparison_row_get_label (row)));
  for (guint i = 0; i < self->n; i++)
    g_ptr_array_add (cells, smt_comparison_row_dup_text (row, i));
  g_ptr_array_add (cells,
                   g_strdup (say (self, smt_contrast_get_label (smt_comparison_row_get_contrast (row)))));
  return cells;
}

static void
append_line (GString    *out,
             GPtrArray  *cells,
             const char *before,
             const char *between,
             AppendCell  append)
{
  g_string_append (out, before);
  for (guint i = 0; i < cells->len; i++)
    {
      if (i > 0)
        g_string_append (out, between);
      append (out, g_ptr_array_index (cells, i));
    }
  g_string_append_c (out, '\n');
}

/**
 * smt_comparison_to_tsv:
 *
 * Returns: (transfer full): all rows as tab-separated values, a header first
 */
char *
smt_comparison_to_tsv (SmtComparison *self)
{
  GString *tsv = g_string_new (NULL);
  g_autoptr (GPtrArray) heads = NULL;

  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  heads = list_heads (self);
  append_line (tsv, heads, "", "\t", smt_clip_append_tsv);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GPtrArray) cells = list_cells (self, g_ptr_array_index (self->rows, i));

      append_line (tsv, cells, "", "\t", smt_clip_append_tsv);
    }

  return g_string_free_and_steal (tsv);
}

/**
 * smt_comparison_to_markdown:
 *
 * Returns: (transfer full): all rows as a table of Markdown
 */
char *
smt_comparison_to_markdown (SmtComparison *self)
{
  GString *markdown = g_string_new (NULL);
  g_autoptr (GPtrArray) heads = NULL;

  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  heads = list_heads (self);
  append_line (markdown, heads, "|", "", smt_clip_append_markdown);
  g_string_append_c (markdown, '|');
  for (guint i = 0; i < heads->len; i++)
    g_string_append (markdown, " --- |");
  g_string_append_c (markdown, '\n');
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GPtrArray) cells = list_cells (self, g_ptr_array_index (self->rows, i));

      append_line (markdown, cells, "|", "", smt_clip_append_markdown);
    }

  return g_string_free_and_steal (markdown);
}

static void
append_html_row (SmtComparison    *self,
                 GString          *html,
                 SmtComparisonRow *row)
{
  g_autoptr (GPtrArray) cells = list_cells (self, row);

  smt_clip_append_html (html, "<tr><td>", g_ptr_array_index (cells, 0), "</td>");
  smt_clip_append_html (html, "<th scope=\"row\">", g_ptr_array_index (cells, 1), "</th>");
  for (guint i = 2; i < cells->len; i++)
    smt_clip_append_html (html, "<td>", g_ptr_array_index (cells, i), "</td>");
  g_string_append (html, "</tr>\n");
}

/**
 * smt_comparison_to_html:
 *
 * Returns: (transfer full): all rows as a table of HTML, with a caption that
 *   tells the date, and header cells that tell of what they are
 */
char *
smt_comparison_to_html (SmtComparison *self)
{
  GString *html = g_string_new (NULL);
  g_autoptr (GPtrArray) heads = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  title = smt_comparison_dup_title (self);
  heads = list_heads (self);
  g_string_append_printf (html, "<table lang=\"%s\" dir=\"%s\">\n",
                          smt_language_get_tag (self->language),
                          smt_language_is_rtl (self->language) ? "rtl" : "ltr");
  smt_clip_append_html (html, "<caption>", title, "</caption>\n<thead>\n<tr>");
  for (guint i = 0; i < heads->len; i++)
    smt_clip_append_html (html, "<th scope=\"col\">", g_ptr_array_index (heads, i), "</th>");
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");
  for (guint i = 0; i < self->rows->len; i++)
    append_html_row (self, html, g_ptr_array_index (self->rows, i));
  g_string_append (html, "</tbody>\n</table>\n");

  return g_string_free_and_steal (html);
}
