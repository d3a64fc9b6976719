/* smt-report-comparison.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-comparison.h"

G_BEGIN_DECLS

void smt_report_comparison (SmtAsk        *ask,
                            SmtReply      *reply,
                            SmtComparison *comparison);

G_END_DECLS
