/* smt-compare-picker.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_PICKER (smt_compare_picker_get_type ())

/* What can be set beside what is compared, the nearest first. */
G_DECLARE_FINAL_TYPE (SmtComparePicker, smt_compare_picker, SMT, COMPARE_PICKER, GtkPopover)

void smt_compare_picker_set_session (SmtComparePicker *self,
                                     SmtSession       *session);

G_END_DECLS
