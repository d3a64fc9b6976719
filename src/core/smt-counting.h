/* smt-counting.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-language.h"
#include "smt-membership-index.h"
#include "smt-view.h"

G_BEGIN_DECLS

SmtRoleMask  smt_counting_get_mask     (SmtCounting         counting,
                                        SmtMembershipIndex *index);
const char  *smt_counting_get_sentence (SmtCounting         counting,
                                        SmtLanguage        *language);

G_END_DECLS
