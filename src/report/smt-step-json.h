/* smt-step-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-changes.h"
#include "smt-ask.h"

G_BEGIN_DECLS

/* The members of an item of smt_step_to_json(). */
extern const char *const smt_step_columns[];

JsonObject *smt_step_to_json (SmtAsk          *ask,
                              const SmtChange *change);

G_END_DECLS
