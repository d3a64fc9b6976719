/* smt-change-days.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-membership-index.h"

G_BEGIN_DECLS

GArray   *smt_change_days_find (SmtMembershipIndex *index);
gboolean  smt_change_days_step (const GArray       *days,
                                SmtDay              now,
                                gboolean            forward,
                                SmtDay             *day);

G_END_DECLS
