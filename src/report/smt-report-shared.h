/* smt-report-shared.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-shared-scene.h"

G_BEGIN_DECLS

void smt_report_shared (SmtAsk         *ask,
                        SmtReply       *reply,
                        SmtSharedScene *shared);

G_END_DECLS
