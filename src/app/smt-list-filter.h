/* smt-list-filter.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-facets.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_LIST_FILTER (smt_list_filter_get_type ())

/* What of a list the view shows: by text, and by facets. */
G_DECLARE_FINAL_TYPE (SmtListFilter, smt_list_filter, SMT, LIST_FILTER, GtkFilter)

void       smt_list_filter_set_entities   (SmtListFilter *self,
                                           SmtSession    *session,
                                           GListModel    *entities);
gboolean   smt_list_filter_update         (SmtListFilter *self);
gboolean   smt_list_filter_is_active      (SmtListFilter *self);
gboolean   smt_list_filter_is_narrowed    (SmtListFilter *self);
char      *smt_list_filter_dup_count      (SmtListFilter *self,
                                           GListModel    *shown,
                                           GListModel    *all);
SmtFacets *smt_list_filter_count_facets   (SmtListFilter *self);

G_END_DECLS
