/* smt-menu-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void smt_menu_item_append     (GMenu      *menu,
                               const char *label,
                               const char *action,
                               const char *target);

void smt_menu_item_remove_all (GMenuModel *model);

G_END_DECLS
