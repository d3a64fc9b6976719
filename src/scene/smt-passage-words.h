/* smt-passage-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-language.h"

G_BEGIN_DECLS

/* A source, and a place in it, in words. */

char *smt_passage_words_place     (SmtLanguage *language,
                                   const char  *locator);
char *smt_passage_words_published (SmtLanguage *language,
                                   SmtEntity   *source);
char *smt_passage_words_checked   (SmtLanguage *language,
                                   SmtEntity   *source);
char *smt_passage_words_address   (SmtEntity   *source);

G_END_DECLS
