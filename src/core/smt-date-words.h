/* smt-date-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "smt-calendar.h"
#include "smt-catalog-chain.h"
#include "smt-edtf.h"

G_BEGIN_DECLS

char *smt_date_words (SmtCalendar     *calendar,
                      SmtCatalogChain *catalogs,
                      const SmtEdtf   *date);

G_END_DECLS
