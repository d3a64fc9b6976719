/* smt-menu-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *smt_menu_popover_new  (GMenuModel    *model);

void       smt_menu_popover_give (GtkMenuButton *button,
                                  GMenuModel    *model);

G_END_DECLS
