/* smt-list-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_LIST_PAGE (smt_list_page_get_type ())

/* The list of all entities of one kind, with its filter. */
G_DECLARE_FINAL_TYPE (SmtListPage, smt_list_page, SMT, LIST_PAGE, AdwNavigationPage)

SmtSession *smt_list_page_get_session  (SmtListPage *self);
void        smt_list_page_set_session  (SmtListPage *self,
                                        SmtSession  *session);
void        smt_list_page_focus_filter (SmtListPage *self);
void        smt_list_page_focus_list   (SmtListPage *self);
GPtrArray  *smt_list_page_list_entities (SmtListPage *self);

G_END_DECLS
