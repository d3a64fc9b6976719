/* smt-app-state.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-window.h"

G_BEGIN_DECLS

#define SMT_TYPE_APP_STATE (smt_app_state_get_type ())

/* The windows of the program, kept over restarts and crashes. */
G_DECLARE_FINAL_TYPE (SmtAppState, smt_app_state, SMT, APP_STATE, GObject)

SmtAppState *smt_app_state_new     (GtkApplication *application);
void         smt_app_state_restore (SmtAppState    *self,
                                    SmtDataset     *dataset,
                                    SmtLanguage    *language);
void         smt_app_state_follow  (SmtAppState    *self,
                                    SmtWindow      *window);
void         smt_app_state_finish  (SmtAppState    *self);

G_END_DECLS
