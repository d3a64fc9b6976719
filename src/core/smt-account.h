/* smt-account.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-record.h"
#include "smt-support.h"

G_BEGIN_DECLS

gboolean       smt_account_has_field (SmtEntity       *entity,
                                      const char      *field,
                                      const SmtEntity *source);
const SmtEdtf *smt_account_get_date  (SmtEntity       *entity,
                                      const char      *field,
                                      const SmtEntity *source);
SmtBasis       smt_account_get_basis (SmtEntity       *entity,
                                      const SmtEntity *source);
SmtEntity     *smt_account_get_ref   (SmtEntity       *entity,
                                      const char      *field,
                                      const SmtEntity *source);
const SmtEdtf *smt_account_pick_date (GPtrArray       *passages,
                                      const SmtEdtf   *date,
                                      SmtSupport       support,
                                      const SmtEntity *source);
SmtEntity     *smt_account_pick_place (GPtrArray      *passages,
                                      const SmtRef    *place,
                                      SmtSupport       support,
                                      const SmtEntity *source);
const SmtEdtf *smt_account_get_own_date (const SmtPassage *passage,
                                         const char       *field);
const SmtPassage *smt_account_find   (GPtrArray       *passages,
                                      const char      *field,
                                      const SmtEntity *source);

G_END_DECLS
