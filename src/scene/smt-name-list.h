/* smt-name-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

/* How many names a sentence has at most. */
#define SMT_MAX_NAMES 8

char *smt_name_list_dup (SmtLanguage *language,
                         GPtrArray   *entities,
                         gboolean     short_names);
char *smt_name_list_dup_links (SmtLanguage *language,
                               GPtrArray   *entities,
                               gboolean     short_names);
char *smt_name_list_dup_link  (SmtEntity   *entity,
                               const char  *name);
char *smt_name_list_to_markup (const char  *sentence);
char **smt_name_list_to_markups (char      **sentences);

G_END_DECLS
