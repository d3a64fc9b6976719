/* smt-comparison-facts.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each is, field by field: the lines of their own pages, side by side.
 * What is stated of one is named as not stated of the others.
 */

#include "smt-comparison-private.h"

#include "smt-i18n.h"
#include "smt-sheet-words.h"

/* Of these each has its own, or they say nothing of what it is. */
static const char *const left_out[] = {
  "acronym", "aliases", "code", "evidence", "frameworks", "mechanism", "number", "note",
  "passages", "site", NULL
};

static gboolean
is_set_somewhere (SmtComparisonBuilder *self,
                  const SmtField       *field,
                  gconstpointer        *owners)
{
  for (guint i = 0; i < self->n; i++)
    if (smt_field_is_set (field, owners[i]))
      return TRUE;

  return FALSE;
}

/* What the first line of a cell is called on a page is what the row is about. */
static const char *
get_label (SmtComparisonBuilder *self,
           const SmtField       *field)
{
  return g_str_equal (field->name, "region") ? smt_comparison_say (self, N_("Region"))
                                             : smt_comparison_say (self, field->label);
}

static void
add_field (SmtComparisonBuilder *self,
           const SmtField       *field,
           gconstpointer        *owners)
{
  SmtComparisonRow *row = smt_comparison_begin_row (self, get_label (self, field), NULL);

  for (guint i = 0; i < self->n; i++)
    {
      smt_comparison_begin_cell (self, i);
      smt_sheet_add_fields (&self->sides[i], field, 1, owners[i], 0);
      smt_comparison_end_cell (self, row, i);
    }
  smt_comparison_end_row (self, row, smt_contrast_of_field (self, field, owners));
}

static const SmtField *
get_fields (SmtComparisonBuilder *self,
            gconstpointer        *owners,
            guint                *n_fields)
{
  for (guint i = 0; i < self->n; i++)
    owners[i] = self->of_parties ? (gconstpointer) self->sides[i].entity
                                 : smt_entity_get_facts (self->sides[i].entity);
  if (self->of_parties)
    return smt_entity_get_fields (self->sides[0].entity, n_fields);

  *n_fields = smt_facts_type.n_fields;
  return smt_facts_type.fields;
}

static GPtrArray *
get_frameworks (SmtSheetBuilder *side)
{
  return smt_entity_get_facts (side->entity)->frameworks;
}

static guint
add_framework_lines (SmtComparisonBuilder *self,
                     guint                 side)
{
  SmtSheetBuilder *builder = &self->sides[side];
  GPtrArray *frameworks = get_frameworks (builder);
  guint n = 0;

  for (guint i = 0; frameworks != NULL && i < frameworks->len; i++)
    {
      const SmtFramework *framework = g_ptr_array_index (frameworks, i);
      g_autofree char *date = NULL;
      SmtLine *line;

      if (smt_support_of_record (&framework->head, builder->according_to,
                                 builder->support) == SMT_SUPPORT_NONE)
        continue;
      date = smt_sheet_words_date (self->language, framework->date, framework->basis);
      line = smt_sheet_add (builder, SMT_LINE_ITEM, NULL, 0);
      smt_sheet_put_text (builder, line, framework->name);
      smt_line_add_detail (line, date);
      smt_sheet_put_marks (builder, line, framework->passages);
      n++;
    }

  return n;
}

/* Each has its own; what is in them is on their pages. */
static void
add_frameworks (SmtComparisonBuilder *self)
{
  SmtComparisonRow *row;
  guint n_with = 0, n_without = 0;

  for (guint i = 0; i < self->n; i++)
    n_with += get_frameworks (&self->sides[i]) != NULL;
  if (n_with == 0)
    return;

  row = smt_comparison_begin_row (self, smt_comparison_say (self, N_("Frameworks of priorities")),
                                  NULL);
  for (guint i = 0; i < self->n; i++)
    {
      smt_comparison_begin_cell (self, i);
      n_without += add_framework_lines (self, i) == 0;
      smt_comparison_end_cell (self, row, i);
    }
  smt_comparison_end_row (self, row, self->n - n_without > 1 ? SMT_CONTRAST_DIFFERENT
                                                             : SMT_CONTRAST_UNDETERMINED);
}

/* How many belong to a mechanism, or in how many a party is. */
static void
count_members (SmtComparisonBuilder *self,
               guint                 side,
               guint                *least,
               guint                *most)
{
  SmtRoleMask mask = self->sides[side].counted;
  SmtEntity *entity = self->sides[side].entity;
  guint number;

  *least = *most = 0;
  if (!self->of_parties && smt_membership_index_find_mechanism (self->index, entity, &number))
    {
      g_autoptr (SmtAnswers) answers =
        smt_membership_index_ask (self->index, number, mask, self->day);

      *least = smt_bitset_count (answers->yes);
      *most = *least + smt_bitset_count (answers->possibly) +
              smt_bitset_count (answers->undetermined);
    }
  for (guint i = 0; self->of_parties && i < smt_membership_index_get_n_mechanisms (self->index); i++)
    {
      g_autoptr (SmtAnswers) answers =
        smt_membership_index_ask (self->index, i, mask, self->day);

      if (!smt_membership_index_find_party (self->index, entity, &number))
        continue;
      *least += smt_bitset_contains (answers->yes, number);
      *most += smt_bitset_contains (answers->yes, number) ||
               smt_bitset_contains (answers->possibly, number) ||
               smt_bitset_contains (answers->undetermined, number);
    }
}

/* How many there are of which nobody says makes the number one of at least. */
static void
add_count (SmtComparisonBuilder *self)
{
  SmtComparisonRow *row =
    smt_comparison_begin_row (self, self->of_parties ? smt_comparison_say (self, N_("Mechanisms"))
                                                     : smt_comparison_say (self, N_("Parties")),
                              NULL);
  guint least[SMT_MAX_SIDES], most[SMT_MAX_SIDES];

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *number = NULL, *open = NULL;
      SmtLine *line;

      count_members (self, i, &least[i], &most[i]);
      number = smt_language_format_number (self->language, least[i]);
      smt_comparison_begin_cell (self, i);
      line = smt_sheet_add (&self->sides[i], SMT_LINE_ITEM, NULL, 0);
      smt_line_add_run (line, number, NULL);
      /* TRANSLATORS: after a number of parties or mechanisms */
      open = smt_sheet_words_count (self->language,
                                    /* TRANSLATORS: {n} is how many there are */
                                    NP_ ("{n} more is possible or not stated",
                                         "{n} more are possible or not stated"),
                                    most[i] - least[i]);
      if (most[i] > least[i])
        smt_line_add_quiet (line, open);
      smt_comparison_end_cell (self, row, i);
    }
  smt_comparison_end_row (self, row, smt_contrast_of_ranges (least, most, self->n));
}

void
smt_comparison_add_facts (SmtComparisonBuilder *self)
{
  gconstpointer owners[SMT_MAX_SIDES];
  guint n_fields;
  const SmtField *fields = get_fields (self, owners, &n_fields);

  smt_comparison_begin_section (self, smt_comparison_say (self, N_("What each is")));
  for (guint i = 0; i < n_fields; i++)
    if (!g_strv_contains (left_out, fields[i].name) &&
        is_set_somewhere (self, &fields[i], owners))
      add_field (self, &fields[i], owners);
  if (!self->of_parties)
    add_frameworks (self);
  add_count (self);
}
