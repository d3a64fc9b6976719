/* smt-matrix-rows.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-table.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_ROW (smt_matrix_row_get_type ())

/* A row of a table, as long as somebody sees it. */
G_DECLARE_FINAL_TYPE (SmtMatrixRow, smt_matrix_row, SMT, MATRIX_ROW, GObject)

char *smt_matrix_row_dup_text     (SmtMatrixRow *self,
                                   guint         column);
char *smt_matrix_row_dup_entities (SmtMatrixRow *self,
                                   GStrv        *others);

#define SMT_TYPE_MATRIX_ROWS (smt_matrix_rows_get_type ())

/* The rows of a table as a list of which some are selected, made when they are
 * asked for. */
G_DECLARE_FINAL_TYPE (SmtMatrixRows, smt_matrix_rows, SMT, MATRIX_ROWS, GObject)

SmtMatrixRows  *smt_matrix_rows_new       (SmtMatrixTable *table);
SmtMatrixTable *smt_matrix_rows_get_table (SmtMatrixRows  *self);
void            smt_matrix_rows_get_order (SmtMatrixRows  *self,
                                           int            *column,
                                           gboolean       *descending);
void            smt_matrix_rows_sort      (SmtMatrixRows  *self,
                                           int             column,
                                           gboolean        descending);
void            smt_matrix_rows_cancel    (SmtMatrixRows  *self);

G_END_DECLS
