/* smt-sheet-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-sheet.h"

G_BEGIN_DECLS

#define SMT_TYPE_SHEET_VIEW (smt_sheet_view_get_type ())

/* Draws a sheet: title, key facts, and boxed lists of lines. */
G_DECLARE_FINAL_TYPE (SmtSheetView, smt_sheet_view, SMT, SHEET_VIEW, GtkWidget)

SmtSheet *smt_sheet_view_get_sheet    (SmtSheetView *self);
void      smt_sheet_view_set_sheet    (SmtSheetView *self,
                                       SmtSheet     *sheet);
void      smt_sheet_view_update_sheet (SmtSheetView *self,
                                       SmtSheet     *sheet);
void      smt_sheet_view_set_unfolded (SmtSheetView *self,
                                       const char *const *unfolded);

G_END_DECLS
