/* smt-report-timeline.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-timeline-scene.h"

G_BEGIN_DECLS

void smt_report_timeline          (SmtAsk           *ask,
                                   SmtReply         *reply,
                                   SmtTimelineScene *scene);
void smt_report_timeline_describe (SmtReply         *reply,
                                   SmtTimelineScene *scene);

G_END_DECLS
