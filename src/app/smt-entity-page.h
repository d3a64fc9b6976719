/* smt-entity-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_ENTITY_PAGE (smt_entity_page_get_type ())

/* The right pane: the page of the entity that is open, or, while none is, the
 * matrix. */
G_DECLARE_FINAL_TYPE (SmtEntityPage, smt_entity_page, SMT, ENTITY_PAGE, AdwNavigationPage)

SmtSession *smt_entity_page_get_session (SmtEntityPage *self);
void        smt_entity_page_set_session (SmtEntityPage *self,
                                         SmtSession    *session);
void        smt_entity_page_change_date (SmtEntityPage *self);

G_END_DECLS
