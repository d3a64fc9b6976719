/* smt-comparison-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all parts of a comparison are made of: sections, rows, and cells, whose
 * lines each side writes as on its own page.
 */

#include "smt-comparison-private.h"

/* Words of the program, marked with N_() where they stand. */
const char *
smt_comparison_say (SmtComparisonBuilder *self,
                    const char           *msgid)
{
  return smt_language_translate (self->language, NULL, msgid);
}

/* A section to which no row is added leaves nothing behind. */
void
smt_comparison_begin_section (SmtComparisonBuilder *self,
                              const char           *title)
{
  self->section++;
  g_set_str (&self->section_title, title);
}

SmtComparisonRow *
smt_comparison_begin_row (SmtComparisonBuilder *self,
                          const char           *label,
                          const char           *id)
{
  return smt_comparison_row_new (self->language, self->section, self->section_title, label,
                                 id);
}

/* Until the cell is ended its lines are added as those of a sheet. */
void
smt_comparison_begin_cell (SmtComparisonBuilder *self,
                           guint                 side)
{
  smt_sheet_begin (&self->sides[side], "");
}

static GPtrArray *
take_lines (SmtSheetBuilder *side)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SmtSection) section = NULL;

  if (side->sections->len > 0)
    section = g_ptr_array_steal_index (side->sections, side->sections->len - 1);
  for (guint i = 0; section != NULL && i < smt_section_get_n_lines (section); i++)
    g_ptr_array_add (lines, g_list_model_get_item (G_LIST_MODEL (section), i));

  return lines;
}

/* A cell to which nobody added a line says that nothing is stated. */
void
smt_comparison_end_cell (SmtComparisonBuilder *self,
                         SmtComparisonRow     *row,
                         guint                 side)
{
  SmtSheetBuilder *builder = &self->sides[side];

  if (smt_section_get_n_lines (builder->section) == 0)
    smt_sheet_put_not_stated (builder, smt_sheet_add (builder, SMT_LINE_ITEM, NULL, 0));
  smt_sheet_end (builder);
  smt_comparison_row_take_cell (row, take_lines (builder));
}

static gboolean
is_first (SmtComparisonBuilder *self,
          SmtComparisonRow     *row)
{
  SmtComparisonRow *before = self->rows->len > 0
                             ? g_ptr_array_index (self->rows, self->rows->len - 1) : NULL;

  return before == NULL ||
         smt_comparison_row_get_section (before) != smt_comparison_row_get_section (row);
}

/* @row: (transfer full) */
void
smt_comparison_end_row (SmtComparisonBuilder *self,
                        SmtComparisonRow     *row,
                        SmtContrast           contrast)
{
  smt_comparison_row_set_contrast (row, contrast);
  self->counts[contrast]++;
  if (self->only_differences && contrast == SMT_CONTRAST_SAME)
    {
      g_object_unref (row);
      return;
    }

  if (is_first (self, row))
    smt_comparison_row_set_first (row);
  g_ptr_array_add (self->rows, row);
}
