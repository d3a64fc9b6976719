/* smt-subtitle.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-counting.h"
#include "smt-dataset.h"
#include "smt-language.h"

G_BEGIN_DECLS

char *smt_subtitle_dup (SmtDataset         *dataset,
                        SmtEntity          *entity,
                        SmtMembershipIndex *index,
                        SmtDay              day,
                        SmtCounting         counting,
                        SmtLanguage        *language);

G_END_DECLS
