/* smt-fault-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

char *smt_fault_words_quote    (const char     *text);
char *smt_fault_words_field    (const char     *name);
char *smt_fault_words_one_of   (const char     *list);
char *smt_fault_words_limit    (guint           limit);
char *smt_fault_words_kind     (const char     *id,
                                SmtEntityType   type);
char *smt_fault_words_targets  (SmtEntityTypes  targets);

G_END_DECLS
