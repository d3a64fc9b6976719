/* smt-list-sort.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-session.h"

G_BEGIN_DECLS

int         smt_list_sort_compare          (gconstpointer  a,
                                            gconstpointer  b,
                                            gpointer       session);
int         smt_list_sort_compare_sections (gconstpointer  a,
                                            gconstpointer  b,
                                            gpointer       session);
gboolean    smt_list_sort_has_sections     (SmtSession    *session);
GMenuModel *smt_list_sort_create_menu      (SmtPage        page);

G_END_DECLS
