/* smt-periods-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-membership.h"
#include "smt-periods-editor.h"
#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_PERIODS_DIALOG (smt_periods_dialog_get_type ())

/* The periods of a membership, to be edited and saved. */
G_DECLARE_FINAL_TYPE (SmtPeriodsDialog, smt_periods_dialog, SMT, PERIODS_DIALOG, AdwDialog)

AdwDialog *smt_periods_dialog_new (SmtSession       *session,
                                   SmtMembership    *membership,
                                   SmtPeriodsEditor *editor);

G_END_DECLS
