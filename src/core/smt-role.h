/* smt-role.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_ROLE (smt_role_get_type ())

G_DECLARE_FINAL_TYPE (SmtRole, smt_role, SMT, ROLE, SmtEntity)

SmtRoleKind smt_role_get_kind (SmtRole *self);

G_END_DECLS
