/* smt-hit-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-hit.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_HIT_ITEM (smt_hit_item_get_type ())

/* What a row of the results shows. */
G_DECLARE_FINAL_TYPE (SmtHitItem, smt_hit_item, SMT, HIT_ITEM, GObject)

SmtHitItem *smt_hit_item_new        (SmtSession *session,
                                     SmtHit     *hit,
                                     const char *heading);
SmtEntity  *smt_hit_item_get_entity (SmtHitItem *self);

G_END_DECLS
