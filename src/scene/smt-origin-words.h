/* smt-origin-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"

G_BEGIN_DECLS

char *smt_origin_words_dup      (SmtDataset  *dataset,
                                 SmtEntity   *entity,
                                 SmtLanguage *language);
char *smt_origin_words_dup_name (GFile       *file,
                                 SmtLanguage *language);
char *smt_origin_words_add      (SmtDataset  *dataset,
                                 SmtEntity   *entity,
                                 SmtLanguage *language,
                                 char        *words);

G_END_DECLS
