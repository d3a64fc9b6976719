/* smt-language-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-calendar.h"
#include "smt-catalog-chain.h"
#include "smt-formats.h"
#include "smt-language.h"

G_BEGIN_DECLS

SmtCalendar     *smt_language_get_calendar  (SmtLanguage *self);
SmtFormats      *smt_language_get_formats   (SmtLanguage *self);
SmtCatalogChain *smt_language_get_interface (SmtLanguage *self);

G_END_DECLS
