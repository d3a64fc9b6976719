/* smt-spell-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

/* The members of an item of smt_spell_to_json(). */
extern const char *const smt_spell_columns[];

JsonObject *smt_spell_to_json    (SmtAsk         *ask,
                                      const SmtSpell *spell,
                                      SmtEntity      *named,
                                      SmtHolds        holds);
char       *smt_spell_dup_id     (const SmtSpell *spell);
const char *smt_holds_get_word       (SmtHolds        holds);
void        smt_spell_add_columns (SmtAsk        *ask,
                                       SmtReply      *reply,
                                       const char    *title);
void        smt_spell_take_row       (SmtAsk         *ask,
                                      SmtReply       *reply,
                                      const SmtSpell *spell,
                                      SmtEntity      *named,
                                      SmtHolds        holds);

G_END_DECLS
