/* smt-questions.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-question.h"

G_BEGIN_DECLS

#define SMT_TYPE_QUESTIONS (smt_questions_get_type ())

/* A file of questions: a list of SmtQuestion with a title. Immutable. */
G_DECLARE_FINAL_TYPE (SmtQuestions, smt_questions, SMT, QUESTIONS, GObject)

SmtQuestions  *smt_questions_new_from_json (const char    *text,
                                            GError       **error);
SmtQuestions  *smt_questions_new_bundled   (void);
const SmtText *smt_questions_get_title     (SmtQuestions  *self);

G_END_DECLS
