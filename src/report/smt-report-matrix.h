/* smt-report-matrix.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-matrix-scene.h"

G_BEGIN_DECLS

void smt_report_matrix          (SmtAsk         *ask,
                                 SmtReply       *reply,
                                 SmtMatrixScene *scene);
void smt_report_matrix_describe (SmtReply       *reply,
                                 SmtMatrixScene *scene);

G_END_DECLS
