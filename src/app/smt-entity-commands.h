/* smt-entity-commands.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-entity.h"
#include "smt-session.h"

G_BEGIN_DECLS

gboolean smt_entity_commands_can_copy_pair (SmtSession *session,
                                            SmtEntity  *entity);
gboolean smt_entity_commands_can_select       (SmtEntity      *entity);
gboolean smt_entity_commands_can_show_in_time (SmtEntity      *entity);
void     smt_entity_commands_install          (GtkWidgetClass *window_class);

G_END_DECLS
