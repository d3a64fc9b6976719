/* smt-event.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

#define SMT_TYPE_EVENT (smt_event_get_type ())

G_DECLARE_FINAL_TYPE (SmtEvent, smt_event, SMT, EVENT, SmtEntity)

G_END_DECLS
