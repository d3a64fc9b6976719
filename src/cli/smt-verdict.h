/* smt-verdict.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

/* Whether something belongs in a listing, the worst first. */
typedef enum
{
  SMT_VERDICT_OUT,
  SMT_VERDICT_UNDETERMINED, /* nobody says, or it has no date */
  SMT_VERDICT_POSSIBLY,
  SMT_VERDICT_YES
} SmtVerdict;

SmtVerdict smt_verdict_from_holds (SmtHolds   holds);
SmtVerdict smt_verdict_on_time    (SmtEntity *entity,
                                   SmtEntity *source,
                                   SmtDay     as_of,
                                   SmtDay     from,
                                   SmtDay     to);

G_END_DECLS
