/* smt-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset-check.h"
#include "smt-rule.h"

G_BEGIN_DECLS

/* What the files of the rules share. Each file is about one area and exports
 * one set: the table of its rules, and what holds a dataset against them. */

/**
 * SmtCheck:
 * @builder: where faults are reported
 * @dataset: what is checked; a reference in it may lead nowhere
 * @is_whole: whether nothing was left out for a fault of its own: only then
 *   can a rule say that something is missing
 * @is_single: whether it is one dataset, not several that were made apart and
 *   stand together
 */
typedef struct
{
  SmtDatasetBuilder *builder;
  SmtDataset        *dataset;
  gboolean           is_whole;
  gboolean           is_single;
} SmtCheck;

/**
 * SmtShape:
 *
 * Where in a type of entity or record the fields lie that rules ask for; %NULL
 * where it has none of them. Made once for each type.
 */
typedef struct
{
  const SmtRecordType *record; /* NULL for an entity */
  const SmtField      *basis;
  const SmtField      *date;
  const SmtField      *since;
  const SmtField      *until;
  const SmtField      *certainty;
  const SmtField      *passages;
  const SmtField      *meeting; /* or "occasion" */
  GPtrArray           *dates;   /* all fields of dates, */
  GPtrArray           *parts;   /* of records, */
  GPtrArray           *lists;   /* of lists of references, */
  GPtrArray           *content; /* and what is not about another field */
} SmtShape;

/**
 * SmtOwner:
 * @outer: (nullable): what it is a part of; %NULL for an entity
 * @entity: the entity
 * @field: the field of @outer that has it
 * @index: its place there, or -1 when the field is no list
 * @instance: the entity or record itself
 *
 * An entity, or a record somewhere in it, on the way through a dataset.
 */
typedef struct _SmtOwner SmtOwner;

struct _SmtOwner
{
  const SmtOwner *outer;
  SmtEntity      *entity;
  const SmtField *field;
  int             index;
  gconstpointer   instance;
  const SmtShape *shape;
};

/**
 * SmtRuleSet:
 * @check_owner: (nullable): called for every entity and every record in one
 * @check: (nullable): called once
 */
typedef struct
{
  const SmtRule *rules;
  guint          n_rules;
  void         (*check_owner) (const SmtCheck *check,
                               const SmtOwner *owner);
  void         (*check)       (const SmtCheck *check);
} SmtRuleSet;

extern const SmtRuleSet smt_reading_rules;
extern const SmtRuleSet smt_ring_rules;
extern const SmtRuleSet smt_date_rules;
extern const SmtRuleSet smt_period_rules;
extern const SmtRuleSet smt_roster_rules;
extern const SmtRuleSet smt_meeting_rules;
extern const SmtRuleSet smt_list_rules;
extern const SmtRuleSet smt_passage_rules;
extern const SmtRuleSet smt_party_rules;

const SmtRuleSet *const *smt_rule_sets (void);

/**
 * SmtMoment:
 * @entity: an entity of a mechanism
 * @date: (nullable): a date of it
 * @name: the field that has it
 * @index: the number of the period in which it stands, or -1
 * @needs_founding: whether the mechanism must have been there; there may be a
 *   meeting before
 */
typedef struct
{
  SmtEntity     *entity;
  const SmtEdtf *date;
  const char    *name;
  int            index;
  gboolean       needs_founding;
} SmtMoment;

typedef void (*SmtEntityCheck) (const SmtCheck *check,
                                SmtEntity      *entity);

void       smt_check_each       (const SmtCheck   *check,
                                 SmtEntityType     type,
                                 SmtEntityCheck    check_entity);
void       smt_check_owners     (const SmtCheck   *check,
                                 const SmtRuleSet *const *sets);
void       smt_check_report     (const SmtCheck   *check,
                                 SmtEntity        *entity,
                                 SmtFaultCode      code,
                                 char             *path,
                                 char             *found,
                                 char             *expected);
char      *smt_owner_dup_path   (const SmtOwner   *owner,
                                 const SmtField   *field,
                                 int               index);
GPtrArray *smt_check_get_list   (SmtEntity        *entity,
                                 const char       *name);
guint      smt_check_get_number (SmtEntity        *entity,
                                 const char       *name);
void       smt_check_existence  (const SmtCheck   *check,
                                 const SmtMoment  *moment);
void       smt_check_roster_bounds (const SmtCheck *check,
                                    SmtEntity      *entity);
char      *smt_check_name_of_another (SmtEntity   *part,
                                      SmtEntity   *mechanism);
int        smt_check_compare_ids (SmtEntity       *a,
                                  SmtEntity       *b);
gboolean   smt_edtf_is_before   (const SmtEdtf    *a,
                                 const SmtEdtf    *b);

G_END_DECLS
