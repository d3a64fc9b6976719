/* smt-entity-menu.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        smt_entity_menu_attach (GtkWidget  *widget);
GMenuModel *smt_entity_menu_create (GtkWidget  *widget,
                                    const char *id);

G_END_DECLS
