/* smt-fault-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-fault-list.h"

G_BEGIN_DECLS

#define SMT_TYPE_FAULT_DIALOG (smt_fault_dialog_get_type ())

/* The faults of a dataset that could not be opened. */
G_DECLARE_FINAL_TYPE (SmtFaultDialog, smt_fault_dialog, SMT, FAULT_DIALOG, AdwDialog)

AdwDialog *smt_fault_dialog_new (SmtFaultList *faults);

G_END_DECLS
