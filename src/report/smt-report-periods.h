/* smt-report-periods.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

gboolean smt_report_periods (SmtAsk    *ask,
                             SmtReply  *reply,
                             SmtEntity *party,
                             gboolean   describe);

G_END_DECLS
