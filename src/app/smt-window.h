/* smt-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_WINDOW (smt_window_get_type ())

/* The main window. */
G_DECLARE_FINAL_TYPE (SmtWindow, smt_window, SMT, WINDOW, AdwApplicationWindow)

GtkWidget  *smt_window_new         (GtkApplication *application,
                                    SmtSession     *session);
SmtSession *smt_window_get_session (SmtWindow      *self);
void        smt_window_add_toast   (SmtWindow      *self,
                                    AdwToast       *toast);

G_END_DECLS
