/* smt-tab-menu.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

void smt_tab_menu_fill (GMenu      *menu,
                        SmtSession *session,
                        guint       position);
void smt_tab_menu_name (AdwTabBar  *bar);

G_END_DECLS
