/* smt-recent.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void smt_recent_add  (GListModel *files);
void smt_recent_fill (GMenu      *menu);

G_END_DECLS
