/* smt-list-scroll.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void smt_list_scroll_to (GtkListView *list_view,
                         guint        position);

G_END_DECLS
