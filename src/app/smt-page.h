/* smt-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"
#include "smt-view.h"

G_BEGIN_DECLS

guint       smt_page_get_n           (void);
gboolean    smt_page_get_entity_type (SmtPage        page,
                                      SmtEntityType *type);
GType       smt_page_get_picture_type (SmtPage       page);
const char *smt_page_get_title       (SmtPage        page);
const char *smt_page_get_icon_name   (SmtPage        page);

G_END_DECLS
