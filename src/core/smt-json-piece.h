/* smt-json-piece.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <yyjson.h>

#include "smt-fault-list.h"

G_BEGIN_DECLS

/* What SmtJsonPiece.index says where it is no place in an array. */
#define SMT_JSON_PIECE_VALUE -1
#define SMT_JSON_PIECE_LIST  -2

/**
 * SmtJsonPiece:
 * @member: the member of the document's object it belongs to: a
 *   GRefString
 * @index: its place in the member's array; %SMT_JSON_PIECE_VALUE when it is
 *   the member's value; %SMT_JSON_PIECE_LIST for the array, whose elements
 *   are the pieces that follow
 * @start: where it begins, in bytes
 * @end: where it ends; for an array, where its bracket does
 *
 * A value of the document that can be judged alone: the value of a member of
 * the outermost object, or, where that is an array, each of its elements.
 */
typedef struct
{
  char   *member;
  gint    index;
  guint32 start;
  guint32 end;
} SmtJsonPiece;

char *smt_json_piece_dup_pointer (const SmtJsonPiece *self);
void  smt_json_piece_report      (const SmtJsonPiece *self,
                                  SmtJsonText        *text,
                                  SmtFaultCode        code,
                                  yyjson_val         *node,
                                  const char         *expected,
                                  SmtFaultList       *faults);

G_END_DECLS
