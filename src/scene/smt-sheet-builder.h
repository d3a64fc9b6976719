/* smt-sheet-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-line-private.h"
#include "smt-membership-index.h"
#include "smt-membership.h"
#include "smt-section-private.h"
#include "smt-sheet.h"
#include "smt-support.h"
#include "smt-template.h"

G_BEGIN_DECLS

/**
 * SmtSheetBuilder:
 * @entity: whose page it is
 * @beside: (nullable): the second language of names and texts
 * @according_to: (nullable): the one source that is asked
 * @index: who belongs to what, by that source or by all
 * @day: the day asked about
 * @day_words: the day, in words
 * @counted: the roles that count
 * @sections: (element-type SmtSection): what is finished
 * @section: (nullable): what is being written
 * @totals: how many statements there are in an order; filled when needed
 * @support: how what is being written rests on the source that is asked
 * @n_left_out: how many records, or entities, of the section rest on others
 * @done: types whose referring entities are on the page already
 *
 * A sheet while it is written, on the stack of smt_sheet_new(). The files
 * smt-sheet-*.c each write one part of it.
 */
typedef struct
{
  SmtDataset         *dataset;
  SmtEntity          *entity;
  SmtLanguage        *language;
  SmtLanguage        *beside;
  SmtEntity          *according_to;
  SmtMembershipIndex *index;
  SmtDay              day;
  char               *day_words;
  SmtRoleMask         counted;
  GPtrArray          *sections;
  SmtSection         *section;
  GHashTable         *totals;
  SmtSupport          support;
  guint               n_left_out;
  SmtEntityTypes      done;
} SmtSheetBuilder;

/* smt-sheet-builder.c: what all parts are made of */
void        smt_sheet_builder_init   (SmtSheetBuilder  *self,
                                      SmtDataset       *dataset,
                                      SmtEntity        *entity,
                                      SmtView          *view,
                                      SmtLanguage      *language);
void        smt_sheet_builder_clear  (SmtSheetBuilder  *self);
const char *smt_sheet_say            (SmtSheetBuilder  *self,
                                      const char       *msgid);
void        smt_sheet_begin          (SmtSheetBuilder  *self,
                                      const char       *title);
void        smt_sheet_end            (SmtSheetBuilder  *self);
SmtLine    *smt_sheet_add            (SmtSheetBuilder  *self,
                                      SmtLineKind       kind,
                                      const char       *label,
                                      guint             depth);
void        smt_sheet_put_not_stated (SmtSheetBuilder  *self,
                                      SmtLine          *line);
void        smt_sheet_put_entity     (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtEntity        *entity);
void        smt_sheet_put_comma      (SmtSheetBuilder  *self,
                                      SmtLine          *line);
void        smt_sheet_put_refs       (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      GPtrArray        *refs);
void        smt_sheet_put_text       (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      const SmtText    *text);
void        smt_sheet_put_certainty  (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtCertainty      certainty);
void        smt_sheet_add_note       (SmtSheetBuilder  *self,
                                      const SmtText    *note,
                                      GPtrArray        *passages,
                                      guint             depth);
char       *smt_sheet_dup_texts      (SmtSheetBuilder  *self,
                                      GPtrArray        *texts);

/* smt-sheet-marks.c: passages */
void        smt_sheet_put_marks      (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      GPtrArray        *passages);
void        smt_sheet_put_marks_for  (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      GPtrArray        *passages,
                                      const char       *field);
void        smt_sheet_put_shared     (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      GPtrArray        *passages,
                                      const char       *field);
void        smt_sheet_put_marks_of   (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtEntity        *entity,
                                      SmtEntity        *source);
void        smt_sheet_put_source     (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtEntity        *source,
                                      const char       *locator,
                                      const char       *statement);
void        smt_sheet_add_sources    (SmtSheetBuilder  *self);

/* smt-sheet-grounds.c: what a line rests on that has no passage of its own */
gboolean    smt_sheet_put_standard   (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      const char       *field);
void        smt_sheet_add_standards  (SmtSheetBuilder  *self);
gboolean    smt_sheet_has_site       (SmtSheetBuilder  *self,
                                      const char       *site);
void        smt_sheet_put_site       (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      const char       *site);
void        smt_sheet_put_order_marks (SmtSheetBuilder *self,
                                      SmtLine          *line);
void        smt_sheet_put_roles      (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      GPtrArray        *roles);
void        smt_sheet_put_role_marks (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtEntity        *role);
GPtrArray  *smt_sheet_list_passages  (SmtEntity        *entity);
void        smt_sheet_put_looked_at  (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtEntity        *entity);
void        smt_sheet_put_looked_at_first (SmtSheetBuilder *self,
                                      SmtLine          *line,
                                      SmtEntity        *entity);
void        smt_sheet_put_founding_marks (SmtSheetBuilder *self,
                                      SmtLine          *line,
                                      SmtEntity        *mechanism);

/* smt-sheet-head.c: the title and what stands under it */
char       *smt_sheet_dup_subtitle   (SmtSheetBuilder  *self);
char       *smt_sheet_dup_summary    (SmtSheetBuilder  *self);

/* smt-sheet-brief.c: an entity in a few words, beside its name */
SmtBasis    smt_sheet_get_basis      (SmtEntity        *entity,
                                      SmtEntity        *source);
const SmtEdtf *smt_sheet_get_date    (SmtEntity        *entity,
                                      SmtEntity        *source);
void        smt_sheet_put_brief      (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtEntity        *entity);

/* smt-sheet-fields.c: any fields, by their tables */
void        smt_sheet_add_fields     (SmtSheetBuilder  *self,
                                      const SmtField   *fields,
                                      guint             n_fields,
                                      gconstpointer     owner,
                                      guint             depth);
void        smt_sheet_add_about      (SmtSheetBuilder  *self);
void        smt_sheet_add_lists      (SmtSheetBuilder  *self,
                                      const SmtField   *fields,
                                      guint             n_fields,
                                      gconstpointer     owner);

/* smt-sheet-records.c: parts of entities that have no page of their own */
void        smt_sheet_add_record     (SmtSheetBuilder  *self,
                                      const SmtField   *field,
                                      gconstpointer     record,
                                      guint             number,
                                      guint             depth);

/* smt-sheet-frameworks.c: schemes of priorities */
void        smt_sheet_add_claim      (SmtSheetBuilder  *self,
                                      const SmtField   *field,
                                      const SmtClaim   *claim,
                                      guint             depth);
void        smt_sheet_add_framework  (SmtSheetBuilder  *self,
                                      const SmtFramework *framework,
                                      guint             depth);
void        smt_sheet_add_agreed     (SmtSheetBuilder  *self);
void        smt_sheet_add_priority   (SmtSheetBuilder  *self,
                                      const SmtPriority *priority,
                                      guint             number,
                                      guint             depth);

/* smt-sheet-periods.c: roles over time */
void        smt_sheet_add_spell      (SmtSheetBuilder  *self,
                                      const SmtSpell   *spell,
                                      SmtEntity        *shown,
                                      gboolean          with_role,
                                      guint             depth);
void        smt_sheet_add_spell_notes (SmtSheetBuilder *self,
                                      GPtrArray        *spells,
                                      guint             depth);
SmtHolds    smt_sheet_holds          (SmtSheetBuilder  *self,
                                      const SmtSpell   *spell);
gboolean    smt_sheet_is_before      (const SmtSpell   *spell,
                                      SmtDay            day);

/* smt-sheet-members.c, smt-sheet-memberships.c */
char       *smt_sheet_dup_member_count (SmtSheetBuilder *self,
                                      guint             mechanism);
void        smt_sheet_add_members    (SmtSheetBuilder  *self);
void        smt_sheet_put_roster_marks (SmtSheetBuilder *self,
                                      SmtLine          *line,
                                      SmtEntity        *mechanism);
void        smt_sheet_add_memberships (SmtSheetBuilder *self);

/* smt-sheet-ladder.c */
void        smt_sheet_add_ladder     (SmtSheetBuilder  *self);

/* smt-sheet-referrers.c, -how.c, -statements.c, -relations.c */
void        smt_sheet_add_referrers  (SmtSheetBuilder  *self);
void        smt_sheet_put_how        (SmtSheetBuilder  *self,
                                      SmtLine          *line,
                                      SmtEntity        *referrer);
SmtLine    *smt_sheet_add_statement  (SmtSheetBuilder  *self,
                                      SmtEntity        *statement,
                                      guint             depth);
char       *smt_sheet_dup_byline     (SmtSheetBuilder  *self,
                                      SmtEntity        *statement);
char       *smt_sheet_dup_order      (SmtSheetBuilder  *self,
                                      SmtEntity        *statement);
SmtLine    *smt_sheet_add_relation   (SmtSheetBuilder  *self,
                                      SmtEntity        *relation,
                                      guint             depth);

G_END_DECLS
