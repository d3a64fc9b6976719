/* smt-record.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-enums.h"
#include "smt-field.h"

G_BEGIN_DECLS

/* The parts of entities that have no id of their own: plain values, read-only
 * to everybody but the reader, owned by their entity. Pointers may be NULL,
 * numbers and words 0, where the dataset says nothing. */

/**
 * SmtPassage:
 * @source: the source
 * @locator: where in it: `V.7`, `V.7 ¶3`, `V.7 ¶3 s2`
 * @certainty: how this source supports the value, where that differs
 * @since: (nullable): the start as this source alone gives it
 * @until: (nullable): the end as this source alone gives it
 * @fields: (nullable) (element-type utf8): the fields of what it stands on that
 *   it supports; absent, all of them
 * @date: (nullable): the `date` of what it stands on, as this source gives it
 * @place: (nullable): the `place` of it, likewise
 * @items: (nullable) (element-type SmtText): the `items` of it, likewise
 */
typedef struct
{
  SmtRecord    head;
  SmtRef      *source;
  char        *locator;
  SmtCertainty certainty;
  SmtEdtf     *since;
  SmtEdtf     *until;
  GPtrArray   *fields;
  SmtEdtf     *date;
  SmtRef      *place;
  GPtrArray   *items;
} SmtPassage;

/**
 * SmtPeriod:
 * @role: the role held
 * @since: (nullable): its first day, with doubt; absent, not known
 * @until: (nullable): the first day no longer held; absent, no end is known
 *
 * A role held over time.
 */
typedef struct
{
  SmtRecord    head;
  SmtRef      *role;
  SmtEdtf     *since;
  SmtEdtf     *until;
  SmtBasis     basis;
  SmtCertainty certainty;
  SmtText     *note;
  GPtrArray   *passages;
} SmtPeriod;

/* What a source says of a mechanism in words: one text, or items in order. */
typedef struct
{
  SmtRecord    head;
  SmtText     *text;
  GPtrArray   *items;
  SmtCertainty certainty;
  SmtText     *note;
  GPtrArray   *passages;
} SmtClaim;

typedef struct
{
  SmtRecord    head;
  SmtEdtf     *date;
  SmtBasis     basis;
  SmtRef      *place;
  SmtText     *document;
  SmtCertainty certainty;
  SmtText     *note;
  GPtrArray   *passages;
} SmtFounding;

/* How far the evidence on a mechanism was read. */
typedef struct
{
  SmtRecord  head;
  SmtEdtf   *date;
  SmtText   *note;
  GPtrArray *passages;
} SmtEvidence;

typedef struct
{
  SmtRecord  head;
  SmtText   *name;
  GPtrArray *topics;
  GPtrArray *passages;
} SmtPriority;

typedef struct
{
  SmtRecord  head;
  SmtText   *name;
  SmtAnswer  ordered;
  GPtrArray *priorities;
} SmtPriorityGroup;

/* An agreed scheme of priorities, such as "3+5". */
typedef struct
{
  SmtRecord  head;
  SmtText   *name;
  SmtRef    *meeting;
  SmtEdtf   *date;
  SmtBasis   basis;
  SmtText   *note;
  GPtrArray *passages;
  GPtrArray *groups;
} SmtFramework;

/**
 * SmtFacts:
 *
 * What makes an entity a mechanism: the whole of a mechanism's own fields,
 * and the `mechanism` field of a party that has members itself.
 */
typedef struct
{
  SmtRecord        head;
  guint            number;
  SmtText         *acronym;
  SmtMechanismKind kind;
  SmtFounding     *founded;
  SmtEdtf         *dissolved;
  SmtClaim        *levels;
  SmtClaim        *mandate;
  SmtClaim        *legal_basis;
  SmtClaim        *secretariat;
  SmtClaim        *chair;
  SmtClaim        *predecessor;
  SmtClaim        *languages;
  char            *site;
  GPtrArray       *roles;
  GPtrArray       *frameworks;
  SmtEvidence     *evidence;
} SmtFacts;

typedef struct
{
  SmtRecord  head;
  SmtText   *office;
  SmtRef    *party;
  SmtEdtf   *since;
  SmtEdtf   *until;
  SmtBasis   basis;
  GPtrArray *passages;
} SmtOffice;

typedef struct
{
  SmtRecord  head;
  SmtRef    *party;
  SmtRef    *person;
  SmtText   *office;
  SmtText   *part;
  GPtrArray *passages;
} SmtParticipant;

typedef struct
{
  SmtRecord  head;
  SmtText   *text;
  GPtrArray *passages;
} SmtOutcome;

/* How many of a series had been held by a date. */
typedef struct
{
  SmtRecord  head;
  guint      count;
  SmtEdtf   *date;
  SmtBasis   basis;
  GPtrArray *passages;
} SmtCount;

/* One act by which a document came about. */
typedef struct
{
  SmtRecord  head;
  SmtAct     act;
  SmtRef    *meeting;
  GPtrArray *by;
  SmtEdtf   *date;
  SmtBasis   basis;
  GPtrArray *passages;
} SmtMaking;

extern const SmtRecordType smt_passage_type;
extern const SmtRecordType smt_period_type;
extern const SmtRecordType smt_facts_type;
extern const SmtRecordType smt_office_type;
extern const SmtRecordType smt_participant_type;
extern const SmtRecordType smt_outcome_type;
extern const SmtRecordType smt_count_type;
extern const SmtRecordType smt_making_type;
extern const SmtRecordType smt_priority_type;

void              smt_period_get_account (const SmtPeriod  *period,
                                          const SmtPassage *passage,
                                          const SmtEdtf   **since,
                                          const SmtEdtf   **until,
                                          SmtCertainty     *certainty);
const SmtPassage *smt_passages_find (GPtrArray       *passages,
                                     const SmtEntity *source);
const SmtPassage *smt_period_find_passage (const SmtPeriod *period,
                                           const SmtEntity *source);
GPtrArray        *smt_record_get_passages (const SmtRecord *record);
gboolean          smt_passage_supports (const SmtPassage *passage,
                                        const char       *field);
gboolean          smt_passages_support (GPtrArray        *passages,
                                        const SmtPassage *passage,
                                        const char       *field);

G_END_DECLS
