/* smt-condition-sentence.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-view.h"

G_BEGIN_DECLS

/**
 * SmtConditionPart:
 * @SMT_CONDITION_ALL_OF: the mechanisms that parties are in
 * @SMT_CONDITION_ANY_OF: those of which they are in one at least
 * @SMT_CONDITION_NONE_OF: those that they are not in
 * @SMT_CONDITION_ROLES: in which roles
 * @SMT_CONDITION_NUMBER: in how many mechanisms at least
 * @SMT_CONDITION_DATE: when
 *
 * The places of the sentence that says which parties a view shows.
 */
typedef enum
{
  SMT_CONDITION_ALL_OF,
  SMT_CONDITION_ANY_OF,
  SMT_CONDITION_NONE_OF,
  SMT_CONDITION_ROLES,
  SMT_CONDITION_NUMBER,
  SMT_CONDITION_DATE
} SmtConditionPart;

#define SMT_N_CONDITION_PARTS (SMT_CONDITION_DATE + 1)

const char *smt_condition_get_template (SmtLanguage      *language);
gboolean    smt_condition_find_part    (const char       *key,
                                        SmtConditionPart *part);
char       *smt_condition_dup_phrase   (SmtDataset       *dataset,
                                        SmtView          *view,
                                        SmtLanguage      *language,
                                        SmtConditionPart  part);
gboolean    smt_condition_is_set       (SmtView          *view,
                                        SmtConditionPart  part);
char       *smt_condition_dup_sentence (SmtDataset       *dataset,
                                        SmtView          *view,
                                        SmtLanguage      *language);
char       *smt_condition_dup_count    (SmtLanguage      *language,
                                        guint             n);
char       *smt_condition_dup_name     (SmtDataset       *dataset,
                                        SmtLanguage      *language,
                                        const char       *id);
char       *smt_condition_dup_role     (SmtDataset       *dataset,
                                        SmtLanguage      *language,
                                        const char       *role);

G_END_DECLS
