/* smt-report-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

void smt_report_table (SmtAsk   *ask,
                       SmtReply *reply,
                       gboolean  describe);

G_END_DECLS
