/* smt-sheet-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-enums.h"
#include "smt-language.h"

G_BEGIN_DECLS

/* Dates and the like in the words of a sheet. */

char       *smt_sheet_words_date       (SmtLanguage   *language,
                                        const SmtEdtf *date,
                                        SmtBasis       basis);
char       *smt_sheet_words_bound      (SmtLanguage   *language,
                                        const SmtEdtf *date);
char       *smt_sheet_words_span       (SmtLanguage   *language,
                                        const SmtEdtf *since,
                                        const SmtEdtf *until);
char       *smt_sheet_words_when       (SmtLanguage   *language,
                                        const SmtEdtf *date);
SmtEdtf    *smt_sheet_words_dup_end    (const SmtEdtf *date,
                                        gboolean       last);
char       *smt_sheet_words_inner_date (SmtLanguage   *language,
                                        const SmtEdtf *date);
char       *smt_sheet_words_role       (SmtLanguage   *language,
                                        SmtEntity     *role);
char       *smt_sheet_words_count      (SmtLanguage   *language,
                                        const char    *singular,
                                        const char    *plural,
                                        guint          n);
char       *smt_sheet_words_label      (SmtLanguage   *language,
                                        const char    *label,
                                        const char    *text);
char       *smt_sheet_words_fallback   (SmtLanguage   *language,
                                        const char    *used_tag);
char       *smt_sheet_words_capitalize (const char    *words);

G_END_DECLS
