/* smt-sheet-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet as Markdown that can be pasted anywhere: headings, nested lists, and
 * quotations for what somebody said. Only web addresses are links, since ids
 * lead nowhere outside of the program.
 */

#include "smt-sheet.h"

#include <string.h>

/* Nothing of a dataset's words may be taken for markup. */
static void
append_escaped (GString    *out,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>#|", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

static gboolean
is_linkable (const char *address)
{
  return (g_str_has_prefix (address, "https://") ||
          g_str_has_prefix (address, "http://")) &&
         strpbrk (address, " <>\"\n") == NULL;
}

static void
append_runs (GString   *out,
             GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const SmtRun *run = g_ptr_array_index (runs, i);

      if (run->address != NULL && is_linkable (run->address))
        g_string_append_printf (out, "<%s>", run->address);
      else
        append_escaped (out, run->text);
    }
}

/* As in plain text, what a source says differently stands on the lines of
 * sources only, and its name on all others. */
static void
append_marks (GString *out,
              SmtLine *line)
{
  GPtrArray *marks = smt_line_get_marks (line);

  for (guint i = 0; i < marks->len; i++)
    {
      const SmtMark *mark = g_ptr_array_index (marks, i);
      gboolean is_own_line = g_strcmp0 (smt_line_get_id (line), mark->source) == 0;
      const char *words = is_own_line ? mark->locator : mark->text;

      g_string_append (out, i == 0 ? " \\[" : "; ");
      if (words != NULL)
        append_escaped (out, words);
      if (is_own_line && mark->statement != NULL)
        {
          g_string_append (out, words != NULL ? ": " : "");
          append_escaped (out, mark->statement);
        }
    }
  g_string_append (out, marks->len > 0 ? "\\]" : "");
}

static void
append_words (GString *out,
              SmtLine *line)
{
  GPtrArray *runs = smt_line_get_runs (line);
  const char *detail = smt_line_get_detail (line);
  const char *quiet = smt_line_get_quiet (line);

  append_runs (out, runs);
  if (detail != NULL && smt_line_get_kind (line) != SMT_LINE_STATEMENT)
    {
      if (runs->len > 0)
        g_string_append (out, " · ");
      append_escaped (out, detail);
    }
  if (smt_line_get_beside (line) != NULL)
    {
      g_string_append (out, " ⇄ ");
      append_escaped (out, smt_line_get_beside (line));
    }
  if (quiet != NULL)
    {
      g_string_append (out, runs->len > 0 || detail != NULL ? " *(" : "*");
      append_escaped (out, quiet);
      g_string_append (out, runs->len > 0 || detail != NULL ? ")*" : "*");
    }
  append_marks (out, line);
}

static void
append_statement (GString *out,
                  SmtLine *line)
{
  g_string_append (out, "> **");
  append_escaped (out, smt_line_get_label (line));
  g_string_append (out, "**");
  if (smt_line_get_detail (line) != NULL)
    {
      g_string_append (out, " · ");
      append_escaped (out, smt_line_get_detail (line));
    }
  g_string_append (out, "  \n> ");
  append_words (out, line);
  g_string_append (out, "\n");
}

/* Whether @label is what Markdown itself begins an item with: "1." */
static gboolean
is_list_number (const char *label)
{
  gsize n = label != NULL ? strspn (label, G_CSET_DIGITS) : 0;

  return n > 0 && g_str_equal (label + n, ".");
}

static void
append_line (GString *out,
             SmtLine *line)
{
  const char *label = smt_line_get_label (line);
  SmtLineKind kind = smt_line_get_kind (line);

  if (kind == SMT_LINE_STATEMENT)
    {
      append_statement (out, line);
      return;
    }

  for (guint i = 0; i < smt_line_get_depth (line); i++)
    g_string_append (out, "  ");
  g_string_append (out, is_list_number (label) ? "" : "- ");
  if (is_list_number (label))
    g_string_append_printf (out, "%s ", label);
  else if (label != NULL)
    {
      g_string_append (out, kind == SMT_LINE_FACT ? "**" : "");
      append_escaped (out, label);
      g_string_append (out, kind == SMT_LINE_FACT ? ":** "
                            : kind == SMT_LINE_NOTE ? ": " : " ");
    }
  append_words (out, line);
  g_string_append_c (out, '\n');
}

static void
append_paragraph (GString    *out,
                  const char *before,
                  const char *text)
{
  if (text == NULL)
    return;

  g_string_append (out, before);
  append_escaped (out, text);
  g_string_append_c (out, '\n');
}

/**
 * smt_sheet_to_markdown:
 *
 * Returns: (transfer full): the sheet as CommonMark
 */
char *
smt_sheet_to_markdown (SmtSheet *self)
{
  GString *out;

  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  out = g_string_new (NULL);
  append_paragraph (out, "# ", smt_sheet_get_title (self));
  append_paragraph (out, "\n", smt_sheet_get_beside (self));
  append_paragraph (out, "\n", smt_sheet_get_subtitle (self));
  append_paragraph (out, "\n", smt_sheet_get_summary (self));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (G_LIST_MODEL (self), i);

      append_paragraph (out, "\n## ", smt_section_get_title (section));
      g_string_append_c (out, '\n');
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (section)); j++)
        {
          g_autoptr (SmtLine) line = g_list_model_get_item (G_LIST_MODEL (section), j);

          /* Without a line between them two quotations would be one. */
          if (j > 0 && smt_line_get_kind (line) == SMT_LINE_STATEMENT)
            g_string_append_c (out, '\n');
          append_line (out, line);
        }
    }

  return g_string_free_and_steal (out);
}
