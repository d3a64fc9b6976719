/* smt-question.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "smt-text.h"
#include "smt-view.h"

G_BEGIN_DECLS

#define SMT_TYPE_QUESTION (smt_question_get_type ())

/* A question for a class, and the view that answers it. Immutable. */
G_DECLARE_FINAL_TYPE (SmtQuestion, smt_question, SMT, QUESTION, GObject)

SmtQuestion   *smt_question_new_from_json (JsonNode     *node,
                                           GError      **error);
const char    *smt_question_get_id        (SmtQuestion  *self);
const SmtText *smt_question_get_text      (SmtQuestion  *self);
const SmtText *smt_question_get_hint      (SmtQuestion  *self);
SmtView       *smt_question_get_view      (SmtQuestion  *self);

G_END_DECLS
