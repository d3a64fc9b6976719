/* smt-date-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_DATE_POPOVER (smt_date_popover_get_type ())

/* Changes the date that all views are asked about. */
G_DECLARE_FINAL_TYPE (SmtDatePopover, smt_date_popover, SMT, DATE_POPOVER, GtkPopover)

GtkWidget *smt_date_popover_new (SmtSession *session);
void       smt_date_popover_focus_before (SmtDatePopover *self);

G_END_DECLS
