/* smt-suggest.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtSuggestFilter:
 * @value: a value of a table
 *
 * Returns: whether its key may be suggested
 */
typedef gboolean (*SmtSuggestFilter) (gconstpointer value,
                                      gpointer      user_data);

char *smt_suggest_word (const char         *word,
                        const char *const  *candidates);
char *smt_suggest_key  (const char         *word,
                        GHashTable         *table,
                        SmtSuggestFilter    is_wanted,
                        gpointer            user_data);

G_END_DECLS
