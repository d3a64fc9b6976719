/* smt-roster.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-span.h"

G_BEGIN_DECLS

#define SMT_TYPE_ROSTER (smt_roster_get_type ())

G_DECLARE_FINAL_TYPE (SmtRoster, smt_roster, SMT, ROSTER, SmtEntity)

SmtEntity     *smt_roster_get_mechanism (SmtRoster *self);
GPtrArray     *smt_roster_get_roles     (SmtRoster *self);
const SmtEdtf *smt_roster_get_since     (SmtRoster *self);
const SmtEdtf *smt_roster_get_until     (SmtRoster *self);
gboolean       smt_roster_is_given_by   (SmtRoster       *self,
                                         const SmtEntity *source);
SmtSpan        smt_roster_get_span      (SmtRoster       *self,
                                         const SmtEntity *source,
                                         SmtDay           last_day);

G_END_DECLS
