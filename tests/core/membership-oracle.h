/* membership-oracle.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-membership-index.h"

G_BEGIN_DECLS

/* What can be known, the worse first, as three-valued logic orders it. */
typedef enum
{
  ORACLE_NO,
  ORACLE_UNDETERMINED,
  ORACLE_POSSIBLY,
  ORACLE_YES
} OracleTruth;

gboolean     oracle_apply_source (GPtrArray      *passages,
                                  SmtEntity      *source,
                                  const char     *subject,
                                  const SmtEdtf **since,
                                  const SmtEdtf **until);
gboolean     oracle_exists    (SmtEntity        *party,
                               SmtDay            day);
OracleTruth  oracle_ask       (SmtDataset       *dataset,
                               SmtEntity        *source,
                               SmtEntity        *party,
                               SmtEntity        *mechanism,
                               SmtRoleMask       roles,
                               SmtDay            day);
SmtCell      oracle_get_cell  (SmtDataset       *dataset,
                               SmtEntity        *source,
                               SmtEntity        *party,
                               SmtEntity        *mechanism,
                               SmtDay            day);
OracleTruth  oracle_truth_in  (const SmtAnswers *answers,
                               guint             party);
GArray      *oracle_list_days (SmtDataset       *dataset,
                               GRand            *rand,
                               guint             n);

G_END_DECLS
