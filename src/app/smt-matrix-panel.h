/* smt-matrix-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-matrix-command-group.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_PANEL (smt_matrix_panel_get_type ())

/* The matrix with its legend, and an inspector for the cell that is open. */
G_DECLARE_FINAL_TYPE (SmtMatrixPanel, smt_matrix_panel, SMT, MATRIX_PANEL, GtkWidget)

SmtSession            *smt_matrix_panel_get_session  (SmtMatrixPanel *self);
void                   smt_matrix_panel_set_session  (SmtMatrixPanel *self,
                                                      SmtSession     *session);
void                   smt_matrix_panel_focus_matrix (SmtMatrixPanel *self);
SmtMatrixCommandGroup *smt_matrix_panel_get_commands (SmtMatrixPanel *self);

G_END_DECLS
