/* smt-condition-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-condition-sentence.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_CONDITION_POPOVER (smt_condition_popover_get_type ())

/* What can stand at one place of the sentence of conditions. */
G_DECLARE_FINAL_TYPE (SmtConditionPopover, smt_condition_popover, SMT, CONDITION_POPOVER,
                      GtkPopover)

GtkWidget *smt_condition_popover_new (SmtSession       *session,
                                      SmtConditionPart  part);
void       smt_condition_remove      (SmtSession       *session,
                                      SmtConditionPart  part);

G_END_DECLS
