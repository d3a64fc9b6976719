/* smt-matrix-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-changes.h"
#include "smt-shared-scene.h"

G_BEGIN_DECLS

/* How many parties, or mechanisms, are set against each other in a table. */
#define SMT_MAX_PAIRED 512

/* The most columns that any table has. */
#define SMT_MAX_TABLE_COLUMNS 6

/* What a row is about. */
typedef enum
{
  SMT_TABLE_MEMBERSHIPS,
  SMT_TABLE_CHANGES,
  SMT_TABLE_PAIRS
} SmtTableKind;

/**
 * SmtMatrixTable:
 *
 * A matrix as the rows of a table: a row for each membership, for each change,
 * or for each pair.
 */
typedef struct _SmtMatrixTable SmtMatrixTable;

SmtMatrixTable *smt_matrix_table_new_memberships (SmtMatrixScene       *scene);
SmtMatrixTable *smt_matrix_table_new_changes     (SmtMatrixChanges     *changes);
SmtMatrixTable *smt_matrix_table_new_pairs       (SmtSharedScene       *shared);
void            smt_matrix_table_free            (SmtMatrixTable       *self);
SmtTableKind    smt_matrix_table_get_kind        (const SmtMatrixTable *self);
guint           smt_matrix_table_get_n_columns   (const SmtMatrixTable *self);
const char     *smt_matrix_table_get_title       (const SmtMatrixTable *self,
                                                  guint                 column);
gboolean        smt_matrix_table_is_number       (const SmtMatrixTable *self,
                                                  guint                 column);
SmtTableOrder   smt_matrix_table_get_order       (const SmtMatrixTable *self,
                                                  int                   column);
int             smt_matrix_table_find_column     (const SmtMatrixTable *self,
                                                  SmtTableOrder         order);
guint           smt_matrix_table_get_n_rows      (const SmtMatrixTable *self);
guint           smt_matrix_table_get_n_left_out  (const SmtMatrixTable *self);
char           *smt_matrix_table_dup_text        (const SmtMatrixTable *self,
                                                  guint                 row,
                                                  guint                 column);
char           *smt_matrix_table_dup_words       (const SmtMatrixTable *self,
                                                  guint                 row);
void            smt_matrix_table_get_entities    (const SmtMatrixTable *self,
                                                  guint                 row,
                                                  SmtEntity           **one,
                                                  SmtEntity           **other);
SmtEntity      *smt_matrix_table_get_target      (const SmtMatrixTable *self,
                                                  guint                 row);
SmtMatrixCell   smt_matrix_table_get_cell        (const SmtMatrixTable *self,
                                                  guint                 row);
const SmtChange *smt_matrix_table_get_step       (const SmtMatrixTable *self,
                                                  guint                 row);
SmtSharedScene *smt_matrix_table_get_pair        (const SmtMatrixTable *self,
                                                  guint                 row,
                                                  guint                *one,
                                                  guint                *other);
void            smt_matrix_table_sort            (SmtMatrixTable       *self,
                                                  int                   column,
                                                  gboolean              descending);

/**
 * SmtMatrixTableSort:
 *
 * The rows of a table on their way to another order.
 */
typedef struct _SmtMatrixTableSort SmtMatrixTableSort;

SmtMatrixTableSort *smt_matrix_table_sort_new     (const SmtMatrixTable      *self,
                                                   int                        column,
                                                   gboolean                   descending);
void                smt_matrix_table_sort_free    (SmtMatrixTableSort        *sort);
gboolean            smt_matrix_table_sort_is_long (const SmtMatrixTableSort  *sort);
gboolean            smt_matrix_table_sort_run     (SmtMatrixTableSort        *sort,
                                                   GCancellable              *cancellable,
                                                   GError                   **error);
void                smt_matrix_table_take_order   (SmtMatrixTable            *self,
                                                   SmtMatrixTableSort        *sort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixTable, smt_matrix_table_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixTableSort, smt_matrix_table_sort_free)

G_END_DECLS
