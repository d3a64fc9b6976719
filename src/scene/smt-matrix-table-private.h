/* smt-matrix-table-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-table.h"

G_BEGIN_DECLS

/* What the files of the table share. */

/* A cell of the scene, or in @one a step. */
typedef struct
{
  guint one;
  guint other;
} TableRow;

struct _SmtMatrixTable
{
  SmtTableKind      kind;
  SmtMatrixScene   *scene;
  SmtMatrixChanges *changes;     /* or NULL */
  SmtSharedScene   *shared;      /* or NULL */
  GArray           *rows;
  guint             n_left_out;
};

const TableRow  *smt_matrix_table_get_row      (const SmtMatrixTable *self,
                                                guint                 row);
int              smt_matrix_table_compare_rows (gconstpointer         a,
                                                gconstpointer         b);
guint            smt_matrix_table_get_shared_number (const SmtShared *shared,
                                                     guint            column);

G_END_DECLS
