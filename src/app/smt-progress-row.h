/* smt-progress-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SMT_TYPE_PROGRESS_ROW (smt_progress_row_get_type ())

/* Says that something is worked on, once it takes longer than a moment. */
G_DECLARE_FINAL_TYPE (SmtProgressRow, smt_progress_row, SMT, PROGRESS_ROW, GtkBox)

GtkWidget *smt_progress_row_new   (const char     *words);
void       smt_progress_row_start (SmtProgressRow *self);
void       smt_progress_row_stop  (SmtProgressRow *self);

G_END_DECLS
