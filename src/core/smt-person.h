/* smt-person.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_PERSON (smt_person_get_type ())

G_DECLARE_FINAL_TYPE (SmtPerson, smt_person, SMT, PERSON, SmtEntity)

G_END_DECLS
