/* smt-reach-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-reachable.h"

G_BEGIN_DECLS

#define SMT_TYPE_REACH_ITEM (smt_reach_item_get_type ())

/* A part of a picture, as assistive technology sees it. */
G_DECLARE_FINAL_TYPE (SmtReachItem, smt_reach_item, SMT, REACH_ITEM, GObject)

SmtReachItem  *smt_reach_item_new          (SmtReachable  *view,
                                            SmtReachPlace  place);
SmtReachPlace  smt_reach_item_get_place    (SmtReachItem  *self);
gboolean       smt_reach_item_move         (SmtReachItem  *self,
                                            SmtReachPlace  place);
void           smt_reach_item_retire       (SmtReachItem  *self);
SmtReachItem  *smt_reach_item_get_line     (SmtReachItem  *self);
void           smt_reach_item_update       (SmtReachItem  *self);
void           smt_reach_item_update_state (SmtReachItem  *self);

G_END_DECLS
