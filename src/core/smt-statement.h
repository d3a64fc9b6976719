/* smt-statement.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_STATEMENT (smt_statement_get_type ())

G_DECLARE_FINAL_TYPE (SmtStatement, smt_statement, SMT, STATEMENT, SmtEntity)

G_END_DECLS
