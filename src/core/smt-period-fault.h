/* smt-period-fault.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-fault.h"
#include "smt-membership-text.h"

G_BEGIN_DECLS

int smt_period_fault_find (SmtFault           *fault,
                           SmtMembershipText  *text,
                           char              **field);

G_END_DECLS
