/* smt-json-scanner.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-fault-list.h"

G_BEGIN_DECLS

/* What a file may not exceed. A dataset that a person writes is far below;
 * larger sets come through SmtDatasetBuilder, not as JSON. */
#define SMT_JSON_MAX_BYTES          (64 * 1024 * 1024)
#define SMT_JSON_MAX_DEPTH          64
#define SMT_JSON_MAX_KEYS           256
#define SMT_JSON_MAX_ITEMS          200000
#define SMT_JSON_MAX_VALUES_A_PIECE 20000
#define SMT_JSON_MAX_BYTES_A_PIECE  (1024 * 1024)
#define SMT_JSON_MAX_STRING         65536

/* What SmtJsonPiece.index says where it is no place in an array. */
#define SMT_JSON_PIECE_VALUE -1
#define SMT_JSON_PIECE_LIST  -2

/**
 * SmtJsonPiece:
 * @member: the member of the document's object it belongs to
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
  char  *member;
  gint   index;
  gsize  start;
  gsize  end;
} SmtJsonPiece;

GArray *smt_json_scan (SmtJsonText  *text,
                       SmtFaultList *faults);

G_END_DECLS
