/* smt-matrix-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-grid-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_VIEW (smt_matrix_view_get_type ())

/* Draws a scene of rows, columns and cells, any size of it; the direct child of
 * a GtkScrolledWindow. */
G_DECLARE_FINAL_TYPE (SmtMatrixView, smt_matrix_view, SMT, MATRIX_VIEW, GtkWidget)

GtkWidget      *smt_matrix_view_new       (void);
SmtGridScene   *smt_matrix_view_get_scene (SmtMatrixView  *self);
void            smt_matrix_view_set_scene (SmtMatrixView  *self,
                                           SmtGridScene   *scene);
char          **smt_matrix_view_dup_selected_rows    (SmtMatrixView     *self);
void            smt_matrix_view_set_selected_rows    (SmtMatrixView     *self,
                                                      const char *const *ids);
char          **smt_matrix_view_dup_selected_columns (SmtMatrixView     *self);
void            smt_matrix_view_set_selected_columns (SmtMatrixView     *self,
                                                      const char *const *ids);
gboolean        smt_matrix_view_get_focus (SmtMatrixView  *self,
                                           int            *row,
                                           int            *column);
void            smt_matrix_view_set_focus (SmtMatrixView  *self,
                                           int             row,
                                           int             column);

G_END_DECLS
