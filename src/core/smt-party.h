/* smt-party.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_PARTY (smt_party_get_type ())

G_DECLARE_FINAL_TYPE (SmtParty, smt_party, SMT, PARTY, SmtEntity)

SmtPartyKind   smt_party_get_kind      (SmtParty *self);
const char    *smt_party_get_region    (SmtParty *self);
const char    *smt_party_get_code      (SmtParty *self);
const SmtEdtf *smt_party_get_since     (SmtParty *self);
const SmtEdtf *smt_party_get_until     (SmtParty *self);
SmtFacts      *smt_party_get_mechanism (SmtParty *self);

G_END_DECLS
