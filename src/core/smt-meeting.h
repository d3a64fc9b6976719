/* smt-meeting.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_MEETING (smt_meeting_get_type ())

G_DECLARE_FINAL_TYPE (SmtMeeting, smt_meeting, SMT, MEETING, SmtEntity)

guint smt_meeting_get_ordinal (SmtMeeting *self);

G_END_DECLS
