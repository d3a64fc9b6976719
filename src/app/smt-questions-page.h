/* smt-questions-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-picture-page.h"

G_BEGIN_DECLS

#define SMT_TYPE_QUESTIONS_PAGE (smt_questions_page_get_type ())

/* Questions for a class, each of which opens a view. */
G_DECLARE_FINAL_TYPE (SmtQuestionsPage, smt_questions_page, SMT, QUESTIONS_PAGE, GtkWidget)

G_END_DECLS
