/* smt-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-view-page.h"

G_BEGIN_DECLS

guint       smt_page_get_n            (void);
GType       smt_page_get_picture_type (SmtPage page);
const char *smt_page_get_title        (SmtPage page);
const char *smt_page_get_icon_name    (SmtPage page);

G_END_DECLS
