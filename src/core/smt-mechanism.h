/* smt-mechanism.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_MECHANISM (smt_mechanism_get_type ())

G_DECLARE_FINAL_TYPE (SmtMechanism, smt_mechanism, SMT, MECHANISM, SmtEntity)

SmtFacts *smt_mechanism_get_facts (SmtMechanism *self);

G_END_DECLS
