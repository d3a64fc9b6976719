/* smt-field.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-edtf.h"
#include "smt-text.h"

G_BEGIN_DECLS

typedef struct _SmtEntity     SmtEntity;
typedef struct _SmtField      SmtField;
typedef struct _SmtRecordType SmtRecordType;

/**
 * SmtEntityType:
 *
 * The types of entities, in the order in which a listing of everything
 * shows them.
 */
typedef enum
{
  SMT_ENTITY_MECHANISM,
  SMT_ENTITY_PARTY,
  SMT_ENTITY_MEMBERSHIP,
  SMT_ENTITY_ROSTER,
  SMT_ENTITY_BODY,
  SMT_ENTITY_SERIES,
  SMT_ENTITY_MEETING,
  SMT_ENTITY_EVENT,
  SMT_ENTITY_DOCUMENT,
  SMT_ENTITY_STATEMENT,
  SMT_ENTITY_MILESTONE,
  SMT_ENTITY_RELATION,
  SMT_ENTITY_TOPIC,
  SMT_ENTITY_PLACE,
  SMT_ENTITY_PERSON,
  SMT_ENTITY_ROLE,
  SMT_ENTITY_SOURCE,
  SMT_N_ENTITY_TYPES
} SmtEntityType;

/* A set of entity types: what a reference may point at. */
typedef guint32 SmtEntityTypes;

#define SMT_ONE_TYPE(type) ((SmtEntityTypes) 1 << (type))
#define SMT_ANY_TYPE       ((SmtEntityTypes) ((1u << SMT_N_ENTITY_TYPES) - 1))

/**
 * SmtFieldKind:
 * @SMT_FIELD_STRING: `GRefString *`, used as it is
 * @SMT_FIELD_TEXT: `SmtText *`, shown and translated
 * @SMT_FIELD_DATE: `SmtEdtf *`
 * @SMT_FIELD_NUMBER: `guint`, 0 when absent
 * @SMT_FIELD_ANSWER: `SmtAnswer`, 0 when absent
 * @SMT_FIELD_WORD: one of the enumerations of smt-enums.h, 0 when absent
 * @SMT_FIELD_REF: `SmtRef *`
 * @SMT_FIELD_RECORD: `SmtRecord *`
 */
typedef enum
{
  SMT_FIELD_STRING,
  SMT_FIELD_TEXT,
  SMT_FIELD_DATE,
  SMT_FIELD_NUMBER,
  SMT_FIELD_ANSWER,
  SMT_FIELD_WORD,
  SMT_FIELD_REF,
  SMT_FIELD_RECORD
} SmtFieldKind;

/**
 * SmtFieldFlags:
 * @SMT_FIELD_REQUIRED: must be there, and a list must not be empty
 * @SMT_FIELD_LIST: a `GPtrArray *` of strings, texts, refs or records
 * @SMT_FIELD_INLINE: the record's fields stand among the owner's own
 * @SMT_FIELD_ACYCLIC: following this reference must never lead back
 */
typedef enum
{
  SMT_FIELD_PLAIN    = 0,
  SMT_FIELD_REQUIRED = 1 << 0,
  SMT_FIELD_LIST     = 1 << 1,
  SMT_FIELD_INLINE   = 1 << 2,
  SMT_FIELD_ACYCLIC  = 1 << 3
} SmtFieldFlags;

/**
 * SmtField:
 * @name: the field's name in files and in JSON output
 * @label: the field's name for people, marked for translation
 * @offset: where the value lies in its owner
 * @targets: for references, the types they may point at
 * @get_word_type: for words, their enumeration
 * @record: for records, their type
 *
 * One field of an entity or of a record in it. These tables are the one
 * description of the file format in the program: reading, writing, showing,
 * linking and freeing all walk them, so that none of these can forget a field.
 */
struct _SmtField
{
  const char          *name;
  const char          *label;
  SmtFieldKind         kind;
  SmtFieldFlags        flags;
  gsize                offset;
  SmtEntityTypes       targets;
  GType              (*get_word_type) (void);
  const SmtRecordType *record;
};

/**
 * SmtRecordType:
 * @name: what the record is, for messages: "period"
 * @size: of the C structure, whose first member is the SmtRecord
 * @fields: (array length=n_fields): its fields
 *
 * The shape of a part of an entity that has no id of its own.
 */
struct _SmtRecordType
{
  const char     *name;
  gsize           size;
  const SmtField *fields;
  guint           n_fields;
};

/**
 * SmtRecord:
 *
 * The head that every record begins with. A record belongs to its entity.
 */
typedef struct
{
  const SmtRecordType *type;
} SmtRecord;

/**
 * SmtRef:
 * @target: (nullable): the entity with that id, borrowed from the dataset;
 *   %NULL once the dataset is gone
 * @id: the id that the dataset names
 *
 * One block of memory: a dataset has more references than anything else.
 */
typedef struct
{
  SmtEntity *target;
  char       id[];
} SmtRef;

SmtRecord     *smt_record_new        (const SmtRecordType *type);
void           smt_record_free       (SmtRecord           *record);
SmtRef        *smt_ref_new           (const char          *id);
void           smt_ref_free          (SmtRef              *ref);

gpointer      *smt_field_peek        (const SmtField      *field,
                                      gpointer             owner);
const char    *smt_field_get_string  (const SmtField      *field,
                                      gconstpointer        owner);
const SmtText *smt_field_get_text    (const SmtField      *field,
                                      gconstpointer        owner);
const SmtEdtf *smt_field_get_date    (const SmtField      *field,
                                      gconstpointer        owner);
guint          smt_field_get_number  (const SmtField      *field,
                                      gconstpointer        owner);
const SmtRef  *smt_field_get_ref     (const SmtField      *field,
                                      gconstpointer        owner);
gpointer       smt_field_get_record  (const SmtField      *field,
                                      gconstpointer        owner);
GPtrArray     *smt_field_get_list    (const SmtField      *field,
                                      gconstpointer        owner);
gboolean       smt_field_is_set      (const SmtField      *field,
                                      gconstpointer        owner);
const char    *smt_field_get_word    (const SmtField      *field,
                                      gconstpointer        owner);
void           smt_fields_clear      (const SmtField      *fields,
                                      guint                n_fields,
                                      gpointer             owner);

/**
 * SmtFieldVisitor:
 * @field: the field
 * @owner: the entity or record that has it
 * @user_data: data of the caller
 *
 * Called for a field that is set.
 */
typedef void (*SmtFieldVisitor) (const SmtField *field,
                                 gconstpointer   owner,
                                 gpointer        user_data);

void           smt_fields_visit      (const SmtField      *fields,
                                      guint                n_fields,
                                      gconstpointer        owner,
                                      SmtFieldVisitor      visit,
                                      gpointer             user_data);
void           smt_fields_visit_deep (const SmtField      *fields,
                                      guint                n_fields,
                                      gconstpointer        owner,
                                      SmtFieldVisitor      visit,
                                      gpointer             user_data);

/* The rows of a field table: member names are the file format's names. */

#define SMT_STRING(Owner, member, label_, flags_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_STRING, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member) }
#define SMT_TEXT(Owner, member, label_, flags_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_TEXT, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member) }
#define SMT_DATE(Owner, member, label_, flags_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_DATE, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member) }
#define SMT_NUMBER(Owner, member, label_, flags_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_NUMBER, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member) }
#define SMT_ANSWER(Owner, member, label_, flags_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_ANSWER, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member), \
    .get_word_type = smt_answer_get_type }
#define SMT_WORD(Owner, member, label_, flags_, type_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_WORD, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member), \
    .get_word_type = type_ }
#define SMT_REF(Owner, member, label_, flags_, targets_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_REF, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member), \
    .targets = targets_ }
#define SMT_RECORD(Owner, member, label_, flags_, record_) \
  { .name = #member, .label = label_, .kind = SMT_FIELD_RECORD, \
    .flags = flags_, .offset = G_STRUCT_OFFSET (Owner, member), \
    .record = record_ }

G_END_DECLS
