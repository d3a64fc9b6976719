/* smt-cell-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

char *smt_cell_words_dup (SmtAsk     *ask,
                          SmtEntity  *entity,
                          const char *path);
char *smt_cell_words_dup_passages
                         (SmtAsk     *ask,
                          SmtEntity  *entity);

G_END_DECLS
