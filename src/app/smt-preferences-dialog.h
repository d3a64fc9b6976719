/* smt-preferences-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-preferences.h"

G_BEGIN_DECLS

#define SMT_TYPE_PREFERENCES_DIALOG (smt_preferences_dialog_get_type ())

/* Where preferences are changed; each holds from that moment. */
G_DECLARE_FINAL_TYPE (SmtPreferencesDialog, smt_preferences_dialog, SMT, PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *smt_preferences_dialog_new (SmtPreferences *preferences);

G_END_DECLS
