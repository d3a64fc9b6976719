/* smt-sheet-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet as plain text for a terminal: facts with their labels in a column,
 * lists with bullets, what somebody said behind a bar, and at the end of a
 * line in square brackets where it is written.
 */

#include "smt-sheet.h"

#include "smt-beside.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-text-width.h"
#include "smt-wrap.h"

/* Narrower than this nothing can be laid out. */
#define MIN_COLUMNS 40
#define MAX_LABEL 26

/* smt_wrap() writes it as a plain space. */
#define NO_BREAK_SPACE "\u00a0"

typedef struct
{
  SmtLanguage *language;
  GString     *out;
  guint        columns;
  guint        label_width;
} TextWriter;

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/* What stands in brackets for @mark. What a source says differently is told
 * on the lines of sources only, it would drown the others; the name of the
 * source on others only. A mark stays together in a line. */
static char *
dup_mark (SmtLine       *line,
          const SmtMark *mark)
{
  gboolean is_own_line = g_strcmp0 (smt_line_get_id (line), mark->source) == 0;
  GString *text = g_string_new (is_own_line ? mark->locator : mark->text);

  g_string_replace (text, " ", NO_BREAK_SPACE, 0);
  if (is_own_line && mark->statement != NULL)
    append_part (text, ": ", mark->statement);
  return g_string_free_and_steal (text);
}

/* Pages of one publisher and year look alike: they are counted. */
static void
append_marks (GString *text,
              SmtLine *line)
{
  GPtrArray *marks = smt_line_get_marks (line);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < marks->len; i++)
    {
      g_autofree char *mark = dup_mark (line, g_ptr_array_index (marks, i));
      guint position, one = 1;

      if (g_ptr_array_find_with_equal_func (said, mark, g_str_equal, &position))
        {
          g_array_index (counts, guint, position)++;
          continue;
        }
      g_ptr_array_add (said, g_steal_pointer (&mark));
      g_array_append_val (counts, one);
    }

  for (guint i = 0; i < said->len; i++)
    {
      g_string_append (text, i == 0 ? " [" : "; ");
      g_string_append (text, g_ptr_array_index (said, i));
      if (g_array_index (counts, guint, i) > 1)
        g_string_append_printf (text, NO_BREAK_SPACE "×%u", g_array_index (counts, guint, i));
    }
  g_string_append (text, said->len > 0 ? "]" : "");
}

static char *
dup_words (TextWriter *self,
           SmtLine    *line)
{
  g_autofree char *runs = smt_line_dup_text (line);
  const char *quiet = smt_line_get_quiet (line);
  GString *text = g_string_new (runs);

  if (smt_line_get_kind (line) != SMT_LINE_STATEMENT)
    append_part (text, smt_language_get_separator (self->language), smt_line_get_detail (line));
  append_part (text, SMT_BESIDE_BETWEEN, smt_line_get_beside (line));
  if (quiet != NULL && text->len > 0)
    {
      /* What is quiet is how something is supported, as "implied". */
      char *both = smt_template_fill (smt_language_translate (self->language, NULL,
                                                              "{statement} ({certainty})"),
                                      "statement", text->str, "certainty", quiet, NULL);

      g_string_free (text, TRUE);
      text = g_string_new_take (both);
    }
  else
    append_part (text, "", quiet);
  append_marks (text, line);
  return g_string_free_and_steal (text);
}

static char *
dup_spaces (guint n)
{
  return g_strnfill (n, ' ');
}

static void
write_fact (TextWriter *self,
            SmtLine    *line,
            guint       indent)
{
  const char *label = smt_line_get_label (line);
  guint width = smt_text_get_columns (label);
  g_autofree char *words = dup_words (self, line);
  g_autofree char *margin = dup_spaces (indent);
  g_autofree char *gap = dup_spaces (width < self->label_width
                                     ? self->label_width - width + 2 : 2);
  g_autofree char *first = g_strconcat (margin, label, gap, NULL);
  g_autofree char *rest = dup_spaces (indent + self->label_width + 2);

  smt_wrap (self->out, words, self->columns, first, rest);
}

static void
write_item (TextWriter *self,
            SmtLine    *line,
            guint       indent)
{
  const char *label = smt_line_get_label (line);
  g_autofree char *words = dup_words (self, line);
  g_autofree char *margin = dup_spaces (indent);
  g_autofree char *first = g_strconcat (margin, label != NULL ? label : "•", " ", NULL);
  g_autofree char *rest = dup_spaces (smt_text_get_columns (first));

  smt_wrap (self->out, words, self->columns, first, rest);
}

static void
write_statement (TextWriter *self,
                 SmtLine    *line,
                 guint       indent)
{
  g_autofree char *words = dup_words (self, line);
  g_autofree char *margin = dup_spaces (indent);
  g_autofree char *bar = g_strconcat (margin, "│ ", NULL);
  GString *byline = g_string_new (smt_line_get_label (line));

  append_part (byline, smt_language_get_separator (self->language), smt_line_get_detail (line));
  smt_wrap (self->out, byline->str, self->columns, bar, bar);
  g_string_free (byline, TRUE);
  smt_wrap (self->out, words, self->columns, bar, bar);
}

static void
write_note (TextWriter *self,
            SmtLine    *line,
            guint       indent)
{
  g_autofree char *words = dup_words (self, line);
  g_autofree char *labelled = smt_sheet_words_label (self->language, smt_line_get_label (line),
                                                     words);
  g_autofree char *first = dup_spaces (indent);
  g_autofree char *rest = dup_spaces (indent + 2);

  smt_wrap (self->out, labelled, self->columns, first, rest);
}

static void
write_line (TextWriter *self,
            SmtLine    *line,
            SmtLine    *previous)
{
  guint indent = 2 + 2 * smt_line_get_depth (line);

  switch (smt_line_get_kind (line))
    {
    case SMT_LINE_FACT:
      write_fact (self, line, indent);
      break;
    case SMT_LINE_STATEMENT:
      if (previous != NULL)
        g_string_append_c (self->out, '\n');
      write_statement (self, line, indent);
      break;
    case SMT_LINE_NOTE:
      write_note (self, line, indent);
      break;
    case SMT_LINE_ITEM:
    case SMT_LINE_PERIOD:
    default:
      write_item (self, line, indent);
    }
}

/* The column of labels is as wide as the section's longest, within reason. */
static guint
measure_labels (GListModel *section)
{
  guint width = 0;

  for (guint i = 0; i < g_list_model_get_n_items (section); i++)
    {
      g_autoptr (SmtLine) line = g_list_model_get_item (section, i);

      if (smt_line_get_kind (line) == SMT_LINE_FACT)
        width = MAX (width, smt_text_get_columns (smt_line_get_label (line)));
    }

  return MIN (width, MAX_LABEL);
}

static void
write_section (TextWriter *self,
               SmtSection *section)
{
  GListModel *lines = G_LIST_MODEL (section);
  g_autoptr (SmtLine) previous = NULL;

  g_string_append_c (self->out, '\n');
  smt_wrap (self->out, smt_section_get_title (section), self->columns, "", "");
  self->label_width = measure_labels (lines);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (SmtLine) line = g_list_model_get_item (lines, i);

      write_line (self, line, previous);
      g_set_object (&previous, line);
    }
}

static void
write_head (TextWriter *self,
            SmtSheet   *sheet)
{
  const char *title = smt_sheet_get_title (sheet);
  guint width = MIN (smt_text_get_columns (title), self->columns);

  smt_wrap (self->out, title, self->columns, "", "");
  for (guint i = 0; i < width; i++)
    g_string_append (self->out, "═");
  g_string_append_c (self->out, '\n');
  if (smt_sheet_get_beside (sheet) != NULL)
    smt_wrap (self->out, smt_sheet_get_beside (sheet), self->columns, "", "");
  if (smt_sheet_get_subtitle (sheet) != NULL)
    smt_wrap (self->out, smt_sheet_get_subtitle (sheet), self->columns, "", "");
  if (smt_sheet_get_summary (sheet) != NULL)
    smt_wrap (self->out, smt_sheet_get_summary (sheet), self->columns, "", "");
}

/**
 * smt_sheet_to_text:
 * @columns: the width of a line in cells of a terminal; at least 40 is taken
 *
 * Returns: (transfer full): the sheet as plain text
 */
char *
smt_sheet_to_text (SmtSheet *self,
                   guint     columns)
{
  TextWriter writer = { .columns = MAX (columns, MIN_COLUMNS) };

  g_return_val_if_fail (SMT_IS_SHEET (self), NULL);

  writer.language = smt_sheet_get_wording (self);

  writer.out = g_string_new (NULL);
  write_head (&writer, self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (G_LIST_MODEL (self), i);

      write_section (&writer, section);
    }

  return g_string_free_and_steal (writer.out);
}
