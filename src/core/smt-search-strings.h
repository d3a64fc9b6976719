/* smt-search-strings.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

/* What of an entity a string is. */
typedef enum
{
  SMT_PART_NAME,
  SMT_PART_ALIAS,
  SMT_PART_TEXT
} SmtPart;

/**
 * SmtSearchString:
 * @field: path of the field, as in #SmtReason
 * @label: the field for people
 * @part: what of the entity it is
 * @text: the string
 * @tag: (nullable): its language
 *
 * A string by which an entity is found. Valid while it is visited.
 */
typedef struct
{
  const char *field;
  const char *label;
  SmtPart     part;
  const char *text;
  const char *tag;
} SmtSearchString;

typedef void (*SmtSearchStringVisitor)    (const SmtSearchString *string,
                                           gpointer               user_data);
typedef void (*SmtSearchReferenceVisitor) (const char            *field,
                                           const char            *label,
                                           SmtEntity             *target,
                                           gpointer               user_data);

void smt_search_visit_strings    (SmtEntity                 *entity,
                                  GPtrArray                 *languages,
                                  SmtEntity                 *source,
                                  SmtSearchStringVisitor     visit,
                                  gpointer                   user_data);
void smt_search_visit_names      (SmtEntity                 *entity,
                                  GPtrArray                 *languages,
                                  SmtSearchStringVisitor     visit,
                                  gpointer                   user_data);
void smt_search_visit_references (SmtEntity                 *entity,
                                  SmtEntity                 *source,
                                  SmtSearchReferenceVisitor  visit,
                                  gpointer                   user_data);

G_END_DECLS
