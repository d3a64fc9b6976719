/* smt-typing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean smt_typing_redirect (GtkEventControllerKey *controller,
                              guint                  keyval,
                              GdkModifierType        state,
                              GtkEditable           *entry);

G_END_DECLS
