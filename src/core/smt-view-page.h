/* smt-view-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-view.h"

G_BEGIN_DECLS

gboolean  smt_page_get_entity_type  (SmtPage        page,
                                     SmtEntityType *type);
gboolean  smt_page_find_for_type    (SmtEntityType  type,
                                     SmtPage       *page);
SmtView  *smt_view_with_open_entity (SmtView       *self,
                                     SmtEntity     *entity);

G_END_DECLS
