/* smt-label.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

char *smt_label_dup       (SmtEntity    *entity,
                           SmtLanguage  *language,
                           const char  **used_tag);
char *smt_label_dup_short (SmtEntity    *entity,
                           SmtLanguage  *language);
char *smt_label_mark      (SmtEntity    *entity,
                           SmtLanguage  *language,
                           char         *label);

G_END_DECLS
