/* smt-search-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

char *smt_search_words_dup_heading (SmtEntityType  kind,
                                    guint          n_shown,
                                    guint          n_all,
                                    SmtLanguage   *language);
char *smt_search_words_dup_count   (guint          n,
                                    SmtLanguage   *language);

G_END_DECLS
