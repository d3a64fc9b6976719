/* smt-export-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-export.h"

G_BEGIN_DECLS

#define SMT_TYPE_EXPORT_DIALOG (smt_export_dialog_get_type ())

/* Asks how to write what the window shows, and where to. */
G_DECLARE_FINAL_TYPE (SmtExportDialog, smt_export_dialog, SMT, EXPORT_DIALOG, AdwDialog)

AdwDialog *smt_export_dialog_new  (GPtrArray       *exhibits,
                                   const char      *name);
void       smt_export_dialog_save (SmtExportDialog *self,
                                   GFile           *file);

G_END_DECLS
