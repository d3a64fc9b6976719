/* smt-change-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-changes.h"
#include "smt-language.h"

G_BEGIN_DECLS

char *smt_change_words (const SmtChange *change,
                        SmtLanguage     *language);
char *smt_change_words_beside (const SmtChange *change,
                               SmtLanguage     *language,
                               SmtLanguage     *beside);

G_END_DECLS
