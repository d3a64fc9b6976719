/* smt-comparison-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-comparison-private.h"

#include "smt-beside.h"
#include "smt-sheet-words.h"

#include <glib/gi18n-lib.h>

struct _SmtComparisonRow
{
  GObject      parent_instance;

  SmtLanguage *language;
  guint        section;
  gboolean     is_first;
  char        *section_title;
  char        *label;
  char        *id;
  SmtContrast  contrast;
  GPtrArray   *cells;  /* of GPtrArray of SmtLine */
};

G_DEFINE_FINAL_TYPE (SmtComparisonRow, smt_comparison_row, G_TYPE_OBJECT)

static const struct
{
  const char *nick;
  const char *label;
} contrasts[SMT_N_CONTRASTS] = {
  /* TRANSLATORS: how what is said of two or more compares */
  [SMT_CONTRAST_SAME] = { "same", N_("the same") },
  [SMT_CONTRAST_UNDETERMINED] = { "undetermined", N_("undetermined") },
  [SMT_CONTRAST_DIFFERENT] = { "different", N_("different") },
};

static void
smt_comparison_row_finalize (GObject *object)
{
  SmtComparisonRow *self = SMT_COMPARISON_ROW (object);

  g_object_unref (self->language);
  g_free (self->section_title);
  g_free (self->label);
  g_free (self->id);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (smt_comparison_row_parent_class)->finalize (object);
}

static void
smt_comparison_row_class_init (SmtComparisonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_comparison_row_finalize;
}

static void
smt_comparison_row_init (SmtComparisonRow *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/*< private >
 * smt_comparison_row_new:
 * @language: the language of its words
 * @section: number of the section
 * @label: what the row is about
 * @id: (nullable): the entity that @label names
 *
 * Returns: (transfer full): a row without cells
 */
SmtComparisonRow *
smt_comparison_row_new (SmtLanguage *language,
                        guint        section,
                        const char  *section_title,
                        const char  *label,
                        const char  *id)
{
  SmtComparisonRow *self = g_object_new (SMT_TYPE_COMPARISON_ROW, NULL);

  self->language = g_object_ref (language);
  self->section = section;
  self->section_title = g_strdup (section_title);
  self->label = g_strdup (label);
  self->id = g_strdup (id);
  return self;
}

/*< private >
 * smt_comparison_row_take_cell:
 * @lines: (transfer full) (element-type SmtLine): the next cell
 */
void
smt_comparison_row_take_cell (SmtComparisonRow *self,
                              GPtrArray        *lines)
{
  g_ptr_array_add (self->cells, lines);
}

/*< private >
 * smt_comparison_row_set_contrast:
 */
void
smt_comparison_row_set_contrast (SmtComparisonRow *self,
                                 SmtContrast       contrast)
{
  self->contrast = contrast;
}

/**
 * smt_comparison_row_get_section:
 *
 * Returns: the number of the row's section, in order of reading
 */
guint
smt_comparison_row_get_section (SmtComparisonRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), 0);

  return self->section;
}

/**
 * smt_comparison_row_get_section_title:
 *
 * Returns: (transfer none): the heading that the row stands under
 */
const char *
smt_comparison_row_get_section_title (SmtComparisonRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), NULL);

  return self->section_title;
}

/*< private >
 * smt_comparison_row_set_first:
 *
 * Says that the row is the first of its section.
 */
void
smt_comparison_row_set_first (SmtComparisonRow *self)
{
  self->is_first = TRUE;
}

/**
 * smt_comparison_row_get_is_first:
 *
 * Returns: whether the row is the first that is shown of its section
 */
gboolean
smt_comparison_row_get_is_first (SmtComparisonRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), FALSE);

  return self->is_first;
}

/**
 * smt_comparison_row_get_label:
 *
 * Returns: (transfer none): what the row is about
 */
const char *
smt_comparison_row_get_label (SmtComparisonRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), NULL);

  return self->label;
}

/**
 * smt_comparison_row_get_id:
 *
 * Returns: (transfer none) (nullable): the entity that the label names
 */
const char *
smt_comparison_row_get_id (SmtComparisonRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), NULL);

  return self->id;
}

/**
 * smt_comparison_row_get_contrast:
 *
 * Returns: how the cells compare
 */
SmtContrast
smt_comparison_row_get_contrast (SmtComparisonRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), SMT_CONTRAST_UNDETERMINED);

  return self->contrast;
}

guint
smt_comparison_row_get_n_cells (SmtComparisonRow *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), 0);

  return self->cells->len;
}

/**
 * smt_comparison_row_get_lines:
 *
 * Returns: (transfer none) (element-type SmtLine): what a cell says; one line
 *   at least
 */
GPtrArray *
smt_comparison_row_get_lines (SmtComparisonRow *self,
                              guint             cell)
{
  g_return_val_if_fail (SMT_IS_COMPARISON_ROW (self), NULL);
  g_return_val_if_fail (cell < self->cells->len, NULL);

  return g_ptr_array_index (self->cells, cell);
}

/* The first line of a cell is what the row is about, and needs no label. */
static char *
dup_line (SmtComparisonRow *self,
          SmtLine          *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = smt_line_dup_text (line);
  g_autofree char *joined = NULL;
  gboolean is_labelled = smt_line_get_label (line) != NULL &&
                         (smt_line_get_depth (line) > 0 ||
                          smt_line_get_kind (line) == SMT_LINE_NOTE);

  if (*text != '\0')
    g_strv_builder_take (builder, smt_beside_join (text, smt_line_get_beside (line)));
  if (smt_line_get_detail (line) != NULL)
    g_strv_builder_add (builder, smt_line_get_detail (line));
  if (smt_line_get_quiet (line) != NULL)
    g_strv_builder_add (builder, smt_line_get_quiet (line));
  parts = g_strv_builder_end (builder);
  joined = smt_language_join (self->language, parts);

  return is_labelled ? smt_sheet_words_label (self->language, smt_line_get_label (line), joined)
                     : g_steal_pointer (&joined);
}

/**
 * smt_comparison_row_dup_text:
 *
 * Returns: (transfer full): what a cell says, in one line
 */
char *
smt_comparison_row_dup_text (SmtComparisonRow *self,
                             guint             cell)
{
  GPtrArray *lines = smt_comparison_row_get_lines (self, cell);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < lines->len; i++)
    g_strv_builder_take (builder, dup_line (self, g_ptr_array_index (lines, i)));
  parts = g_strv_builder_end (builder);
  return smt_language_join_clauses (self->language, parts);
}

static gboolean
is_same_mark (gconstpointer a,
              gconstpointer b)
{
  const SmtMark *one = a, *other = b;

  return g_strcmp0 (one->source, other->source) == 0 &&
         g_strcmp0 (one->text, other->text) == 0 &&
         g_strcmp0 (one->statement, other->statement) == 0;
}

/**
 * smt_comparison_row_list_marks:
 *
 * Returns: (transfer container) (element-type SmtMark): the passages that a cell
 *   rests on, each once; they belong to its lines
 */
GPtrArray *
smt_comparison_row_list_marks (SmtComparisonRow *self,
                               guint             cell)
{
  GPtrArray *lines = smt_comparison_row_get_lines (self, cell);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *marks = smt_line_get_marks (g_ptr_array_index (lines, i));

      for (guint j = 0; j < marks->len; j++)
        if (!g_ptr_array_find_with_equal_func (all, g_ptr_array_index (marks, j),
                                               is_same_mark, NULL))
          g_ptr_array_add (all, g_ptr_array_index (marks, j));
    }

  return all;
}

/**
 * smt_contrast_get_nick:
 *
 * Returns: (transfer none): the word for programs
 */
const char *
smt_contrast_get_nick (SmtContrast contrast)
{
  g_return_val_if_fail (contrast < SMT_N_CONTRASTS, NULL);

  return contrasts[contrast].nick;
}

/**
 * smt_contrast_get_label:
 *
 * Returns: (transfer none): the word for people, to be translated
 */
const char *
smt_contrast_get_label (SmtContrast contrast)
{
  g_return_val_if_fail (contrast < SMT_N_CONTRASTS, NULL);

  return contrasts[contrast].label;
}
