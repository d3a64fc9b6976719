/* smt-search-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-picture-page.h"

G_BEGIN_DECLS

#define SMT_TYPE_SEARCH_PAGE (smt_search_page_get_type ())

/* The search over everything, with the whole window to itself. */
G_DECLARE_FINAL_TYPE (SmtSearchPage, smt_search_page, SMT, SEARCH_PAGE, GtkWidget)

GPtrArray *smt_search_page_list_hits (SmtSearchPage *self);

G_END_DECLS
