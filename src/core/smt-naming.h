/* smt-naming.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-language.h"

G_BEGIN_DECLS

const char *smt_naming_get_sentence (SmtNaming    naming,
                                     SmtLanguage *language);

G_END_DECLS
