/* smt-report-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

void smt_report_list_begin (SmtAsk        *ask,
                            SmtReply      *reply,
                            SmtEntityType  type,
                            const char    *title);
void smt_report_list_add   (SmtAsk        *ask,
                            SmtReply      *reply,
                            SmtEntity     *entity,
                            SmtEntityType  type,
                            gboolean       is_timed,
                            gboolean       possibly);
void smt_report_list_end   (SmtAsk        *ask,
                            SmtReply      *reply);

G_END_DECLS
