/* smt-condition-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_CONDITION_DIALOG (smt_condition_dialog_get_type ())

/* Which parties the matrix shows, as a sentence whose parts can be changed. */
G_DECLARE_FINAL_TYPE (SmtConditionDialog, smt_condition_dialog, SMT, CONDITION_DIALOG, AdwDialog)

AdwDialog *smt_condition_dialog_new (SmtSession *session);

G_END_DECLS
