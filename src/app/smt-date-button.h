/* smt-date-button.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_DATE_BUTTON (smt_date_button_get_type ())

/* The date of the view: says it, and changes it. */
G_DECLARE_FINAL_TYPE (SmtDateButton, smt_date_button, SMT, DATE_BUTTON, GtkWidget)

SmtSession *smt_date_button_get_session (SmtDateButton *self);
void        smt_date_button_set_session (SmtDateButton *self,
                                         SmtSession    *session);
void        smt_date_button_popup       (SmtDateButton *self);
void        smt_date_button_popup_before (SmtDateButton *self);

G_END_DECLS
