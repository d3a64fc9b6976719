/* smt-matrix-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-command-group.h"
#include "smt-matrix-content.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_PICTURE (smt_matrix_picture_get_type ())

/* The matrix as it is drawn, on a session. */
G_DECLARE_FINAL_TYPE (SmtMatrixPicture, smt_matrix_picture, SMT, MATRIX_PICTURE, GtkWidget)

void smt_matrix_picture_set_content      (SmtMatrixPicture      *self,
                                          SmtMatrixContent      *content,
                                          SmtMatrixCommandGroup *group);
void smt_matrix_picture_update_selection (SmtMatrixPicture      *self);

G_END_DECLS
