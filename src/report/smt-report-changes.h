/* smt-report-changes.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-matrix-changes.h"

G_BEGIN_DECLS

void smt_report_changes (SmtAsk           *ask,
                         SmtReply         *reply,
                         SmtMatrixChanges *changes);

G_END_DECLS
