/* smt-cli-spell.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-cli.h"

G_BEGIN_DECLS

/* The members of an item of smt_cli_spell_to_json(). */
extern const char *const smt_cli_spell_columns[];

JsonObject *smt_cli_spell_to_json    (SmtCli         *cli,
                                      const SmtSpell *spell,
                                      SmtEntity      *named,
                                      SmtHolds        holds);
char       *smt_cli_dup_spell_id     (const SmtSpell *spell);
const char *smt_cli_holds_word       (SmtHolds        holds);
void        smt_cli_add_spell_columns (SmtCli        *cli,
                                       SmtReply      *reply,
                                       const char    *title);
void        smt_cli_take_spell       (SmtCli         *cli,
                                      SmtReply       *reply,
                                      const SmtSpell *spell,
                                      SmtEntity      *named,
                                      SmtHolds        holds);

G_END_DECLS
