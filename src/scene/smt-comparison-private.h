/* smt-comparison-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-comparison.h"
#include "smt-sheet-builder.h"

G_BEGIN_DECLS

/* What the files smt-comparison-*.c share. */

/**
 * SmtComparisonBuilder:
 * @sides: (array length=n): how each side writes lines, as on its page
 * @rows: (element-type SmtComparisonRow): what is finished
 * @members: (element-type SmtComparisonMember): what can be on them, by group and name
 * @section: number of the section that is being written
 * @counts: how many rows there are of each contrast, hidden or not
 *
 * A comparison while it is written, on the stack of smt_comparison_new().
 */
typedef struct
{
  SmtDataset         *dataset;
  SmtLanguage        *language;
  SmtMembershipIndex *index;
  SmtDay              day;
  SmtSheetBuilder     sides[SMT_MAX_SIDES];
  char               *names[SMT_MAX_SIDES];
  GPtrArray          *entries[SMT_MAX_SIDES];
  guint               n;
  gboolean            of_parties;
  gboolean            only_differences;
  GPtrArray          *rows;
  GPtrArray          *groups;
  GArray             *members;
  guint               section;
  char               *section_title;
  guint               counts[SMT_N_CONTRASTS];
} SmtComparisonBuilder;

struct _SmtComparison
{
  GObject             parent_instance;

  SmtDataset         *dataset;
  SmtMembershipIndex *index;
  SmtView            *view;
  SmtLanguage        *language;
  SmtLanguage        *second;                /* language, or NULL */
  char               *day_words;
  gboolean            of_parties;
  guint               n;
  guint               n_missing;
  SmtEntity          *sides[SMT_MAX_SIDES];  /* borrowed from the dataset */
  char               *names[SMT_MAX_SIDES];
  char               *titles[SMT_MAX_SIDES]; /* the whole names, in both languages */
  char               *beside[SMT_MAX_SIDES]; /* in the second language; NULL without one */
  GPtrArray          *rows;
  GPtrArray          *groups;
  GArray             *members;               /* of SmtComparisonMember */
  guint               n_hidden;
  guint               counts[SMT_N_CONTRASTS];
};

/* smt-comparison-row.c */
SmtComparisonRow *smt_comparison_row_new    (SmtLanguage          *language,
                                             guint                 section,
                                             const char           *section_title,
                                             const char           *label,
                                             const char           *id);
void        smt_comparison_row_take_cell    (SmtComparisonRow     *self,
                                             GPtrArray            *lines);
void        smt_comparison_row_set_first    (SmtComparisonRow     *self);
void        smt_comparison_row_set_contrast (SmtComparisonRow     *self,
                                             SmtContrast           contrast);

/* smt-comparison-builder.c: what all parts are made of */
const char *smt_comparison_say              (SmtComparisonBuilder *self,
                                             const char           *msgid);
void        smt_comparison_begin_section    (SmtComparisonBuilder *self,
                                             const char           *title);
SmtComparisonRow *smt_comparison_begin_row  (SmtComparisonBuilder *self,
                                             const char           *label,
                                             const char           *id);
void        smt_comparison_begin_cell       (SmtComparisonBuilder *self,
                                             guint                 side);
void        smt_comparison_end_cell         (SmtComparisonBuilder *self,
                                             SmtComparisonRow     *row,
                                             guint                 side);
void        smt_comparison_end_row          (SmtComparisonBuilder *self,
                                             SmtComparisonRow     *row,
                                             SmtContrast           contrast);

/* smt-comparison-contrast.c: how values compare */
SmtContrast smt_contrast_of_field           (SmtComparisonBuilder *self,
                                             const SmtField       *field,
                                             gconstpointer        *owners);
SmtContrast smt_contrast_of_ranges          (const guint          *least,
                                             const guint          *most,
                                             guint                 n);
SmtContrast smt_contrast_of_presence        (const gboolean       *present,
                                             guint                 n);
gboolean    smt_comparison_is_said          (SmtSheetBuilder      *side,
                                             const SmtField       *field,
                                             gconstpointer         owner);

/* smt-comparison-groups.c: what is in common, and what only one has */
void        smt_comparison_add_group_member (SmtComparisonBuilder *self,
                                             SmtGroupOf            of,
                                             SmtGroupKind          kind,
                                             guint                 side,
                                             SmtEntity            *member,
                                             const char           *words);
char       *smt_comparison_dup_group_title  (SmtComparisonBuilder *self,
                                             SmtGroupOf            of,
                                             SmtGroupKind          kind,
                                             guint                 side);
void        smt_comparison_group_free       (SmtComparisonGroup   *group);

/* smt-comparison-entries.c: what refers to each side */
void        smt_comparison_ensure_entries   (SmtComparisonBuilder *self);
void        smt_comparison_add_entry_lines  (SmtComparisonBuilder *self,
                                             guint                 number,
                                             GPtrArray            *entries);

/* The parts, in their order */
void        smt_comparison_add_facts        (SmtComparisonBuilder *self);
void        smt_comparison_add_members      (SmtComparisonBuilder *self);
void        smt_comparison_add_entries      (SmtComparisonBuilder *self);
void        smt_comparison_add_topics       (SmtComparisonBuilder *self);
void        smt_comparison_add_years        (SmtComparisonBuilder *self);

G_END_DECLS
