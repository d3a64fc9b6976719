/* smt-output.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

/* Columns of a terminal that text is laid out for, whoever reads it: the same
 * answer is the same bytes everywhere. */
#define SMT_TEXT_COLUMNS 80

void      smt_output_write       (SmtAsk     *ask,
                                  SmtReply   *reply,
                                  SmtSink    *sink);
void      smt_output_write_markdown (SmtAsk   *ask,
                                     SmtReply *reply,
                                     SmtSink  *sink);
void      smt_output_write_json  (SmtAsk     *ask,
                                  SmtReply   *reply,
                                  SmtSink    *sink);
void      smt_output_write_csv   (SmtAsk     *ask,
                                  SmtReply   *reply,
                                  SmtSink    *sink);
char     *smt_output_to_text     (SmtAsk     *ask,
                                  SmtReply   *reply);
SmtDrawing *smt_output_to_drawing (SmtAsk   *ask,
                                  SmtReply   *reply);
char     *smt_output_dup_cell    (JsonNode   *node);
void      smt_output_add_origin  (SmtAsk     *ask,
                                  JsonObject *object,
                                  SmtEntity  *entity);

G_END_DECLS
