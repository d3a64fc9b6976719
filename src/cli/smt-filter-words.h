/* smt-filter-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

GArray   *smt_filter_find_kinds       (SmtEntityType       type,
                                       const char *const  *words,
                                       GError            **error);
GArray   *smt_filter_find_certainties (const char *const  *words,
                                       GError            **error);
gboolean  smt_filter_has_kind         (SmtEntity          *entity,
                                       GArray             *kinds);
gboolean  smt_filter_has_certainty    (SmtEntity          *entity,
                                       GArray             *certainties,
                                       const SmtEntity    *source);
gboolean  smt_filter_is_in_text       (const char         *folded,
                                       const SmtText      *text);
gboolean  smt_filter_has_text         (SmtEntity          *entity,
                                       const char         *folded,
                                       SmtLanguage        *language,
                                       const SmtEntity    *source);

G_END_DECLS
