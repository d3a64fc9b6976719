/* smt-hit.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

/* How an entity was found, the best first. */
typedef enum
{
  SMT_MATCH_WHOLE_NAME,  /* its name, acronym or id is what was looked for */
  SMT_MATCH_WHOLE_ALIAS, /* another name of it is */
  SMT_MATCH_NAME_START,  /* its name begins so */
  SMT_MATCH_NAME,        /* words of its name begin so */
  SMT_MATCH_ALIAS,       /* words of another name */
  SMT_MATCH_REFERENCE,   /* names of what it refers to: of its place, its host */
  SMT_MATCH_TEXT         /* words of a text or a date of it */
} SmtMatch;

/**
 * SmtRange:
 * @start: where it begins, in bytes
 * @end: where it ends
 *
 * A part of a text.
 */
typedef struct
{
  gsize start;
  gsize end;
} SmtRange;

/**
 * SmtReason:
 * @field: the field's name in the file format, within records with dots:
 *   `name`, `place`, `frameworks.groups.priorities.name`
 * @label: the field for people, in English; translatable
 * @text: what stands there, as people read it
 * @tag: (nullable): the language of @text; %NULL for what has none
 * @through: (nullable): what the field refers to, whose name @text is
 * @ranges: (element-type SmtRange): what of @text was looked for, in order and
 *   apart from each other; never empty
 *
 * Why an entity was found.
 */
typedef struct
{
  char       *field;
  const char *label;
  char       *text;
  char       *tag;
  SmtEntity  *through;
  GArray     *ranges;
} SmtReason;

#define SMT_TYPE_HIT (smt_hit_get_type ())

/* An entity that was found, and why. */
G_DECLARE_FINAL_TYPE (SmtHit, smt_hit, SMT, HIT, GObject)

SmtEntity *smt_hit_get_entity  (SmtHit *self);
SmtMatch   smt_hit_get_match   (SmtHit *self);
GPtrArray *smt_hit_get_reasons (SmtHit *self);

G_END_DECLS
