/* smt-membership.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_MEMBERSHIP (smt_membership_get_type ())

G_DECLARE_FINAL_TYPE (SmtMembership, smt_membership, SMT, MEMBERSHIP, SmtEntity)

SmtEntity *smt_membership_get_party     (SmtMembership *self);
SmtEntity *smt_membership_get_mechanism (SmtMembership *self);
GPtrArray *smt_membership_get_periods   (SmtMembership *self);
gboolean   smt_membership_replaces      (SmtMembership *self);

G_END_DECLS
