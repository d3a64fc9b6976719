/* smt-matrix-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-picture-page.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_PAGE (smt_matrix_page_get_type ())

/* The matrix with the whole window to itself, under a header bar. */
G_DECLARE_FINAL_TYPE (SmtMatrixPage, smt_matrix_page, SMT, MATRIX_PAGE, GtkWidget)

G_END_DECLS
