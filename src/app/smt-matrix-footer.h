/* smt-matrix-footer.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-matrix-content.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_FOOTER (smt_matrix_footer_get_type ())

/* What a matrix leaves out, and what there is to say of it as a whole. */
G_DECLARE_FINAL_TYPE (SmtMatrixFooter, smt_matrix_footer, SMT, MATRIX_FOOTER, GtkWidget)

void smt_matrix_footer_set_content (SmtMatrixFooter  *self,
                                    SmtMatrixContent *content);

G_END_DECLS
