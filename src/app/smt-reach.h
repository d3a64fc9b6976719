/* smt-reach.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-reach-item.h"

G_BEGIN_DECLS

/**
 * SmtReach:
 *
 * The parts of a picture that assistive technology has asked for.
 */
SmtReach     *smt_reach_new            (SmtReachable  *view);
void          smt_reach_free           (SmtReach      *self);
SmtReachItem *smt_reach_get            (SmtReach      *self,
                                        SmtReachPlace  place);
SmtReachItem *smt_reach_get_first      (SmtReach      *self,
                                        SmtReachItem  *parent);
SmtReachItem *smt_reach_get_next       (SmtReach      *self,
                                        SmtReachItem  *item);
void          smt_reach_describe       (SmtReach      *self,
                                        const char    *title,
                                        const char    *summary);
void          smt_reach_focus          (SmtReach      *self);
void          smt_reach_focus_later    (SmtReach      *self);
void          smt_reach_prune          (SmtReach      *self);
void          smt_reach_renew          (SmtReach      *self);
void          smt_reach_update_states  (SmtReach      *self);
void          smt_reach_announce       (SmtReach      *self);
void          smt_reach_announce_words (SmtReach      *self,
                                        char          *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtReach, smt_reach_free)

G_END_DECLS
