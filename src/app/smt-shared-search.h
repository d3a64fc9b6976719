/* smt-shared-search.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-search.h"

G_BEGIN_DECLS

SmtSearch *smt_shared_search_dup (SmtDataset  *dataset,
                                  SmtLanguage *language);

G_END_DECLS
