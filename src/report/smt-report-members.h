/* smt-report-members.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

void smt_report_members     (SmtAsk    *ask,
                             SmtReply  *reply,
                             guint      mechanism);
void smt_report_memberships (SmtAsk    *ask,
                             SmtReply  *reply,
                             SmtEntity *entity);

G_END_DECLS
