/* smt-compare-actions.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-session.h"

G_BEGIN_DECLS

void     smt_compare_install_actions (GtkWidgetClass *window_class);
gboolean smt_compare_can_start       (SmtEntity      *entity);
gboolean smt_compare_can_add         (SmtSession     *session,
                                      SmtEntity      *entity);
gboolean smt_compare_add             (SmtSession     *session,
                                      SmtEntity      *entity);
gboolean smt_compare_is_full         (SmtSession     *session);

G_END_DECLS
