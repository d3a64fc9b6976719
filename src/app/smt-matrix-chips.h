/* smt-matrix-chips.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-session.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_CHIPS (smt_matrix_chips_get_type ())

/* The conditions under which parties and mechanisms are shown, each to be
 * removed by pressing it. */
G_DECLARE_FINAL_TYPE (SmtMatrixChips, smt_matrix_chips, SMT, MATRIX_CHIPS, GtkWidget)

void smt_matrix_chips_update (SmtMatrixChips *self,
                              SmtSession     *session);

G_END_DECLS
