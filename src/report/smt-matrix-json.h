/* smt-matrix-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-matrix-scene.h"

G_BEGIN_DECLS

/* What is asked of a matrix, for what is written later. */
typedef struct
{
  SmtAsk         *ask;
  SmtMatrixScene *scene;
} SmtMatrixAnswer;

gpointer    smt_matrix_answer_new   (SmtAsk              *ask,
                                     SmtMatrixScene      *scene);
void        smt_matrix_answer_free  (gpointer             data);

const char *smt_matrix_get_standing (SmtAsk              *ask,
                                     const SmtMatrixCell *cell);
const char *smt_matrix_get_role     (SmtAsk              *ask,
                                     const SmtMatrixCell *cell);
JsonObject *smt_matrix_to_json      (SmtAsk              *ask,
                                     SmtReply            *reply,
                                     SmtMatrixScene      *scene);

G_END_DECLS
