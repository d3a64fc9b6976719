/* smt-beside.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-language.h"
#include "smt-view.h"

G_BEGIN_DECLS

/* Between names in two languages: the same in both directions of writing. */
#define SMT_BESIDE_BETWEEN " ⇄ "

SmtLanguage *smt_beside_create    (SmtView     *view,
                                   SmtLanguage *first);
char        *smt_beside_dup_name  (SmtEntity   *entity,
                                   SmtLanguage *first,
                                   SmtLanguage *beside);
char        *smt_beside_dup_short_name (SmtEntity   *entity,
                                        SmtLanguage *first,
                                        SmtLanguage *beside);
char        *smt_beside_join      (const char  *name,
                                   const char  *beside);
char       **smt_beside_join_all  (char       **first,
                                   const char *const *beside);
char       **smt_beside_join_markups (char              **first,
                                      const char *const  *beside,
                                      SmtLanguage        *language);
char        *smt_beside_dup_label (SmtEntity   *entity,
                                   SmtLanguage *first,
                                   SmtLanguage *beside);

G_END_DECLS
