/* smt-hit-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-hit.h"
#include "smt-language.h"

G_BEGIN_DECLS

/**
 * SmtFoundText:
 * @text: a text, for people
 * @ranges: (element-type SmtRange): what of it was looked for, in order
 */
typedef struct
{
  char   *text;
  GArray *ranges;
} SmtFoundText;

SmtFoundText *smt_found_text_new_name    (SmtHit             *hit,
                                          SmtLanguage        *language);
SmtFoundText *smt_found_text_new_reasons (SmtHit             *hit,
                                          SmtLanguage        *language);
void          smt_found_text_free        (SmtFoundText       *self);
char         *smt_found_text_dup_markup  (const SmtFoundText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtFoundText, smt_found_text_free)

G_END_DECLS
