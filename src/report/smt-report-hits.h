/* smt-report-hits.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-search.h"

G_BEGIN_DECLS

void smt_report_hits (SmtAsk         *ask,
                      SmtReply       *reply,
                      const char     *words,
                      GPtrArray      *hits,
                      SmtEntityTypes  types);

G_END_DECLS
