/* smt-relation.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_RELATION (smt_relation_get_type ())

G_DECLARE_FINAL_TYPE (SmtRelation, smt_relation, SMT, RELATION, SmtEntity)

G_END_DECLS
