/* smt-tongue.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoAttrList *smt_tongue_create_attributes (const char *tag);
void           smt_tongue_set               (GtkLabel   *label,
                                             const char *tag);
void           smt_tongue_set_context       (GtkWidget  *widget,
                                             const char *tag);

G_END_DECLS
