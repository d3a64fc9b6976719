/* smt-comparison-entries.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many entries the dataset has of each, type by type. That it lists nothing
 * does not say that there was nothing, and makes no difference.
 */

#include "smt-comparison-private.h"

#include "smt-i18n.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-told.h"

/* Lines of a cell; more are counted. */
#define MAX_LINES 4

/* In the order of pages. */
static const SmtEntityType types[] = {
  SMT_ENTITY_MEETING,
  SMT_ENTITY_DOCUMENT,
  SMT_ENTITY_STATEMENT,
  SMT_ENTITY_MILESTONE,
  SMT_ENTITY_BODY,
  SMT_ENTITY_SERIES,
  SMT_ENTITY_EVENT,
  SMT_ENTITY_RELATION,
};

/* How it compares that something is listed, or not. */
SmtContrast
smt_contrast_of_presence (const gboolean *present,
                          guint           n)
{
  for (guint i = 0; i < n; i++)
    if (!present[i])
      return SMT_CONTRAST_UNDETERMINED;

  return SMT_CONTRAST_SAME;
}

static void
say_nothing (SmtComparisonBuilder *self,
             SmtSheetBuilder      *side)
{
  /* TRANSLATORS: the dataset has no entry of this kind; that does not mean that
   * there was nothing */
  smt_line_add_quiet (smt_sheet_add (side, SMT_LINE_ITEM, NULL, 0),
                      smt_comparison_say (self, N_("nothing listed")));
}

static void
add_entry_line (SmtComparisonBuilder *self,
                SmtSheetBuilder      *side,
                SmtEntity            *entry)
{
  SmtLine *line = smt_sheet_add (side, SMT_LINE_ITEM, NULL, 0);
  g_autofree char *date =
    smt_sheet_words_date (self->language, smt_sheet_get_date (entry, side->according_to),
                          smt_sheet_get_basis (entry, side->according_to));

  smt_line_set_id (line, smt_entity_get_id (entry));
  if (entry == side->entity)
    smt_line_add_run (line, smt_comparison_say (self, N_("among its priorities")), NULL);
  else
    smt_sheet_put_entity (side, line, entry);
  if (entry != side->entity)
    smt_line_add_detail (line, date);
  smt_sheet_put_certainty (side, line, smt_entity_get_certainty (entry));
  smt_sheet_put_marks (side, line, smt_entity_get_passages (entry));
}

/* Some of @entries, and how many more there are; or that there are none. */
void
smt_comparison_add_entry_lines (SmtComparisonBuilder *self,
                                guint                 number,
                                GPtrArray            *entries)
{
  SmtSheetBuilder *side = &self->sides[number];
  guint n = entries->len > MAX_LINES ? MAX_LINES - 1 : entries->len;
  g_autofree char *more = NULL;

  if (entries->len == 0)
    say_nothing (self, side);
  for (guint i = 0; i < n; i++)
    add_entry_line (self, side, g_ptr_array_index (entries, i));
  if (n == entries->len)
    return;
  /* TRANSLATORS: {n} is how many there are */
  more = smt_sheet_words_count (self->language, NP_ ("{n} more", "{n} more"), entries->len - n);
  smt_line_add_quiet (smt_sheet_add (side, SMT_LINE_ITEM, NULL, 0), more);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const SmtEdtf *one = smt_sheet_get_date ((SmtEntity *) a, NULL);
  const SmtEdtf *other = smt_sheet_get_date ((SmtEntity *) b, NULL);

  if (one != NULL && other != NULL)
    return smt_edtf_compare (one, other);
  return (one == NULL) - (other == NULL);
}

/* All that refers to it and that the source that is asked, if one is, says. */
void
smt_comparison_ensure_entries (SmtComparisonBuilder *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      SmtSheetBuilder *side = &self->sides[i];
      GPtrArray *referrers = smt_dataset_get_referrers (self->dataset, side->entity);

      if (self->entries[i] != NULL)
        continue;
      self->entries[i] = g_ptr_array_new ();
      for (guint j = 0; referrers != NULL && j < referrers->len; j++)
        if (smt_told_refers (g_ptr_array_index (referrers, j), side->entity,
                             side->according_to))
          g_ptr_array_add (self->entries[i], g_ptr_array_index (referrers, j));
      g_ptr_array_sort_values (self->entries[i], compare_entries);
    }
}

static GPtrArray *
choose (GPtrArray     *entries,
        SmtEntityType  type)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (smt_entity_get_kind (g_ptr_array_index (entries, i)) == type)
      g_ptr_array_add (chosen, g_ptr_array_index (entries, i));

  return chosen;
}

/* How many of a series had been held, as far as the latest count goes. */
static void
put_held (SmtComparisonBuilder *self,
          SmtSheetBuilder      *side,
          SmtLine              *line,
          SmtEntity            *series)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (series, "counts", &owner);
  GPtrArray *counts = smt_field_get_list (field, owner);
  const SmtCount *count = counts != NULL ? g_ptr_array_index (counts, counts->len - 1) : NULL;
  g_autofree char *number = NULL, *date = NULL, *words = NULL;

  if (count == NULL || smt_support_of_record (&count->head, side->according_to,
                                              SMT_SUPPORT_ALONE) == SMT_SUPPORT_NONE)
    return;
  number = smt_language_format_number (self->language, count->count);
  date = smt_language_format_edtf (self->language, count->date);
  /* TRANSLATORS: of a series of meetings, how many had been held by when */
  words = smt_template_fill (smt_comparison_say (self, N_("{n} held by {date}")),
                             "n", number, "date", date, NULL);
  smt_line_add_detail (line, words);
  smt_sheet_put_marks (side, line, count->passages);
}

static void
add_series_lines (SmtComparisonBuilder *self,
                  SmtSheetBuilder      *side,
                  GPtrArray            *series)
{
  for (guint i = 0; i < series->len; i++)
    {
      SmtLine *line = smt_sheet_add (side, SMT_LINE_ITEM, NULL, 0);

      smt_sheet_put_entity (side, line, g_ptr_array_index (series, i));
      put_held (self, side, line, g_ptr_array_index (series, i));
    }
}

/* From the earliest to the latest of those that have a date. */
static void
put_time (SmtComparisonBuilder *self,
          SmtLine              *line,
          GPtrArray            *entries)
{
  const SmtEdtf *first = NULL, *last = NULL;
  g_autofree char *from = NULL, *to = NULL, *words = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const SmtEdtf *date = smt_sheet_get_date (g_ptr_array_index (entries, i),
                                               self->sides[0].according_to);

      if (date == NULL)
        continue;
      if (first == NULL)
        first = date;
      last = date;
    }
  if (first == NULL)
    return;

  from = smt_language_format_edtf (self->language, first);
  to = smt_language_format_edtf (self->language, last);
  /* TRANSLATORS: the dates of the first and of the last of a number of entries */
  words = smt_template_fill (smt_comparison_say (self, N_("from {first} to {last}")),
                             "first", from, "last", to, NULL);
  smt_line_add_detail (line, smt_edtf_equal (first, last) ? from : words);
}

static void
add_number (SmtComparisonBuilder *self,
            SmtSheetBuilder      *side,
            GPtrArray            *entries)
{
  g_autofree char *number = smt_language_format_number (self->language, entries->len);
  SmtLine *line = smt_sheet_add (side, SMT_LINE_ITEM, NULL, 0);

  smt_line_add_run (line, number, NULL);
  put_time (self, line, entries);
}

static void
add_type (SmtComparisonBuilder *self,
          SmtEntityType         type)
{
  SmtComparisonRow *row;
  GPtrArray *chosen[SMT_MAX_SIDES];
  guint numbers[SMT_MAX_SIDES];
  gboolean is_listed[SMT_MAX_SIDES];
  SmtContrast contrast;
  guint n_all = 0;

  for (guint i = 0; i < self->n; i++)
    {
      chosen[i] = choose (self->entries[i], type);
      numbers[i] = chosen[i]->len;
      is_listed[i] = numbers[i] > 0;
      n_all += numbers[i];
    }
  contrast = smt_contrast_of_presence (is_listed, self->n);
  if (contrast == SMT_CONTRAST_SAME)
    contrast = smt_contrast_of_ranges (numbers, numbers, self->n);

  row = n_all > 0
        ? smt_comparison_begin_row (self, smt_comparison_say (self, smt_entity_type_get_label (type)),
                                    NULL)
        : NULL;
  for (guint i = 0; i < self->n; i++)
    {
      if (row != NULL)
        {
          smt_comparison_begin_cell (self, i);
          if (!is_listed[i])
            say_nothing (self, &self->sides[i]);
          else if (type == SMT_ENTITY_SERIES)
            add_series_lines (self, &self->sides[i], chosen[i]);
          else
            add_number (self, &self->sides[i], chosen[i]);
          smt_comparison_end_cell (self, row, i);
        }
      g_ptr_array_unref (chosen[i]);
    }
  if (row != NULL)
    smt_comparison_end_row (self, row, contrast);
}

void
smt_comparison_add_entries (SmtComparisonBuilder *self)
{
  smt_comparison_ensure_entries (self);
  smt_comparison_begin_section (self, smt_comparison_say (self, N_("Entries of this dataset")));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    add_type (self, types[i]);
}
