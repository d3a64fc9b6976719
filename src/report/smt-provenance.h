/* smt-provenance.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

const char *smt_provenance_get_title (SmtAsk   *ask,
                                      SmtReply *reply);
char **smt_provenance_list_notes (SmtAsk     *ask,
                                  SmtReply   *reply);
void   smt_provenance_add_json   (SmtAsk     *ask,
                                  SmtReply   *reply,
                                  JsonObject *root);

G_END_DECLS
