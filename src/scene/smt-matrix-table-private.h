/* smt-matrix-table-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-table.h"

G_BEGIN_DECLS

/* What the files of the table share. */

typedef enum
{
  TABLE_MEMBERSHIPS,
  TABLE_CHANGES,
  TABLE_PAIRS
} TableKind;

/* A cell of the scene, or in @one a step. */
typedef struct
{
  guint one;
  guint other;
} TableRow;

struct _SmtMatrixTable
{
  TableKind         kind;
  SmtMatrixScene   *scene;
  SmtMatrixChanges *changes;     /* or NULL */
  SmtSharedScene   *shared;      /* or NULL */
  GArray           *rows;
  guint             n_left_out;
};

int              smt_matrix_table_compare_rows (gconstpointer         a,
                                                gconstpointer         b);
const SmtChange *smt_matrix_table_get_step     (const SmtMatrixTable *self,
                                                guint                 row);
SmtMatrixCell    smt_matrix_table_get_cell     (const SmtMatrixTable *self,
                                                guint                 row);
guint            smt_matrix_table_get_shared_number (const SmtShared *shared,
                                                     guint            column);

G_END_DECLS
