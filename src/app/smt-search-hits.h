/* smt-search-hits.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Hits of a kind that are shown among those of other kinds. */
#define SMT_SEARCH_MOST_SHOWN 6

void        smt_search_hits_count  (GListModel *kinds,
                                    guint      *counts);
GListModel *smt_search_hits_choose (GListModel *kinds,
                                    int         kind);

G_END_DECLS
