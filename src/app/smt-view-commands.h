/* smt-view-commands.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        smt_view_commands_install     (GtkWidgetClass *window_class);
GMenuModel *smt_view_commands_create_menu (const char     *link,
                                           const char     *title);

G_END_DECLS
