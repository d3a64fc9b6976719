/* smt-periods-command.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void smt_periods_command_install (GtkWidgetClass *window_class);

G_END_DECLS
