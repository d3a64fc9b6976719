/* smt-json-scanner.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-fault-list.h"
#include "smt-json-piece.h"

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

/* Every value and every entity takes memory however short it is in the file.
 * So that reading never takes more than ten times the bytes of the files, some
 * are free, and each further one needs so many bytes of what was read. What
 * that comes to is measured: tests/core/test-memory.c. */
#define SMT_JSON_FREE_VALUES        4000
#define SMT_JSON_BYTES_A_VALUE      9
#define SMT_JSON_FREE_ITEMS         3000
#define SMT_JSON_BYTES_AN_ITEM      60

/**
 * SmtJsonCount:
 *
 * What there is in the files of one dataset so far: all zero before the first.
 */
typedef struct
{
  gsize n_bytes;
  gsize n_values;
  gsize n_items;
} SmtJsonCount;

GArray *smt_json_scan (SmtJsonText  *text,
                       SmtJsonCount *count,
                       SmtFaultList *faults);

G_END_DECLS
