/* smt-shortcuts.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       smt_shortcuts_install       (GtkApplication *application);
char      *smt_shortcuts_dup_keys      (const char     *accelerator);
GPtrArray *smt_shortcuts_list_groups   (void);
AdwDialog *smt_shortcuts_create_dialog (void);

G_END_DECLS
