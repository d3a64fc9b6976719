/* smt-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-enums.h"
#include "smt-language.h"

G_BEGIN_DECLS

const char *smt_words_get (GType        type,
                           int          value,
                           SmtLanguage *language);

G_END_DECLS
