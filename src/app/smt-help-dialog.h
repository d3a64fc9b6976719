/* smt-help-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-help.h"

G_BEGIN_DECLS

#define SMT_TYPE_HELP_DIALOG (smt_help_dialog_get_type ())

/* The help: contents that can be searched, and a page for each topic. */
G_DECLARE_FINAL_TYPE (SmtHelpDialog, smt_help_dialog, SMT, HELP_DIALOG, AdwDialog)

AdwDialog *smt_help_dialog_new  (void);
SmtHelp   *smt_help_dialog_get_help (SmtHelpDialog *self);
void       smt_help_dialog_open (SmtHelpDialog *self,
                                 SmtHelpTopic  *topic);

G_END_DECLS
