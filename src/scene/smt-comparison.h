/* smt-comparison.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-comparison-row.h"
#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-membership-index.h"
#include "smt-view.h"

G_BEGIN_DECLS

/* How many can stand side by side. */
#define SMT_MIN_SIDES 2
#define SMT_MAX_SIDES 6

/**
 * SmtSideState:
 * @SMT_SIDE_NO: certainly not
 * @SMT_SIDE_NOT_STATED: nobody says
 * @SMT_SIDE_POSSIBLY: possibly
 * @SMT_SIDE_YES: certainly
 *
 * What is known of one thing on one side of a comparison.
 */
typedef enum
{
  SMT_SIDE_NO,
  SMT_SIDE_NOT_STATED,
  SMT_SIDE_POSSIBLY,
  SMT_SIDE_YES
} SmtSideState;

/**
 * SmtGroupKind:
 * @SMT_GROUP_ALL: certainly on all sides
 * @SMT_GROUP_SOME: certainly on two or more, and certainly not on the others
 * @SMT_GROUP_ONLY: certainly on one side, and certainly on no other
 * @SMT_GROUP_LONE: certainly on one side; certainly or as far as is stated on no
 *   other
 * @SMT_GROUP_OPEN: on some, certainly or possibly; of the rest it cannot be
 *   decided
 * @SMT_GROUP_NONE: certainly on no side
 * @SMT_GROUP_UNSTATED: on no side, as far as is stated
 *
 * What several have in common, and what only one of them has.
 */
typedef enum
{
  SMT_GROUP_ALL,
  SMT_GROUP_SOME,
  SMT_GROUP_ONLY,
  SMT_GROUP_LONE,
  SMT_GROUP_OPEN,
  SMT_GROUP_NONE,
  SMT_GROUP_UNSTATED
} SmtGroupKind;

#define SMT_N_GROUP_KINDS (SMT_GROUP_UNSTATED + 1)

/* What is grouped. */
typedef enum
{
  SMT_GROUP_OF_PARTIES,
  SMT_GROUP_OF_MECHANISMS,
  SMT_GROUP_OF_TOPICS,
  SMT_GROUP_OF_YEARS
} SmtGroupOf;

/**
 * SmtComparisonGroup:
 * @side: of %SMT_GROUP_ONLY and %SMT_GROUP_LONE, the one side
 * @members: (element-type SmtEntity): what is in it, by name; borrowed
 * @words: (array zero-terminated=1): likewise, as words: of years, the years
 */
typedef struct
{
  SmtGroupOf    of;
  SmtGroupKind  kind;
  guint         side;
  GPtrArray    *members;
  GPtrArray    *words;
} SmtComparisonGroup;

/**
 * SmtComparisonMember:
 * @entity: a party, where mechanisms are compared, or the other way round; borrowed
 * @states: (array length=%SMT_MAX_SIDES): what is known of it on each side
 *
 * What can be on sides, and on which it is.
 */
typedef struct
{
  SmtEntity    *entity;
  SmtSideState  states[SMT_MAX_SIDES];
} SmtComparisonMember;

#define SMT_TYPE_COMPARISON (smt_comparison_get_type ())

/**
 * SmtComparison:
 *
 * Mechanisms, or parties, side by side: a #GListModel of #SmtComparisonRow, as
 * of a day, with how the cells of each compare. Immutable. Window and CLI show
 * it.
 */
G_DECLARE_FINAL_TYPE (SmtComparison, smt_comparison, SMT, COMPARISON, GObject)

SmtComparison *smt_comparison_new            (SmtDataset         *dataset,
                                              SmtMembershipIndex *index,
                                              SmtView            *view,
                                              SmtLanguage        *language);
gboolean       smt_comparison_fits           (SmtDataset         *dataset,
                                              const char *const  *ids,
                                              SmtEntity          *entity);
gboolean       smt_comparison_is_of_parties  (SmtComparison      *self);
guint          smt_comparison_get_n_sides    (SmtComparison      *self);
SmtEntity     *smt_comparison_get_side       (SmtComparison      *self,
                                              guint               side);
const char    *smt_comparison_get_side_name  (SmtComparison      *self,
                                              guint               side);
const char    *smt_comparison_get_side_beside  (SmtComparison      *self,
                                              guint               side);
guint          smt_comparison_get_n_missing  (SmtComparison      *self);
guint          smt_comparison_get_n_hidden   (SmtComparison      *self);
guint          smt_comparison_count          (SmtComparison      *self,
                                              SmtContrast         contrast);
guint          smt_comparison_get_side_hue   (SmtComparison      *self,
                                              guint               side);
GPtrArray     *smt_comparison_get_groups     (SmtComparison      *self);
GArray        *smt_comparison_get_members    (SmtComparison      *self);
SmtLanguage   *smt_comparison_get_language   (SmtComparison      *self);
char          *smt_comparison_dup_member_name (SmtComparison     *self,
                                              SmtEntity          *member);
char          *smt_comparison_dup_title      (SmtComparison      *self);
char          *smt_comparison_dup_side_title (SmtComparison     *self,
                                              guint               side);
char          *smt_comparison_dup_contrast   (SmtComparison      *self,
                                              SmtContrast         contrast);
char          *smt_comparison_dup_counts     (SmtComparison      *self);
char          *smt_comparison_dup_hidden     (SmtComparison      *self);
char          *smt_comparison_dup_cell_words (SmtComparison      *self,
                                              SmtComparisonRow   *row,
                                              guint               side);
char          *smt_comparison_dup_row_words  (SmtComparison      *self,
                                              SmtComparisonRow   *row);
char         **smt_comparison_list_sentences (SmtComparison      *self);
char         **smt_comparison_list_links     (SmtComparison      *self);
char          *smt_comparison_to_text        (SmtComparison      *self,
                                              guint               columns);
char          *smt_comparison_to_tsv         (SmtComparison      *self);
char          *smt_comparison_to_html        (SmtComparison      *self);
char          *smt_comparison_to_markdown    (SmtComparison      *self);

SmtGroupKind   smt_group_kind_for_states     (const SmtSideState *states,
                                              guint               n,
                                              guint              *side);
const char    *smt_group_kind_get_nick       (SmtGroupKind        kind);
const char    *smt_group_of_get_nick         (SmtGroupOf          of);
const char    *smt_side_state_get_nick       (SmtSideState        state);

G_END_DECLS
