/* smt-report-glossary.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-glossary.h"

G_BEGIN_DECLS

void smt_report_glossary (SmtAsk      *ask,
                          SmtReply    *reply,
                          SmtGlossary *glossary);

G_END_DECLS
