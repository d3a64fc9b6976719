/* smt-state-keeper.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SmtStateDescribe:
 *
 * Returns: (transfer full) (nullable): what is to be kept; %NULL for what was
 *   kept before
 */
typedef JsonNode *(*SmtStateDescribe) (gpointer user_data);

#define SMT_TYPE_STATE_KEEPER (smt_state_keeper_get_type ())

/* Keeps in a file what the program shall have again after a restart. */
G_DECLARE_FINAL_TYPE (SmtStateKeeper, smt_state_keeper, SMT, STATE_KEEPER, GObject)

SmtStateKeeper *smt_state_keeper_new     (const char       *path,
                                          SmtStateDescribe  describe,
                                          gpointer          user_data);
JsonNode       *smt_state_keeper_restore (SmtStateKeeper   *self,
                                          gboolean         *gave_up);
void            smt_state_keeper_settle  (SmtStateKeeper   *self);
void            smt_state_keeper_touch   (SmtStateKeeper   *self);
gboolean        smt_state_keeper_flush   (SmtStateKeeper   *self,
                                          GError          **error);

G_END_DECLS
