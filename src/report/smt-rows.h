/* smt-rows.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtRowFunc:
 *
 * Returns: (transfer full): the cells of a row
 */
typedef char **(*SmtRowFunc) (guint    row,
                              gpointer data);

/**
 * SmtCellFunc:
 *
 * Returns: (transfer full): one cell of a row
 */
typedef char *(*SmtCellFunc) (guint    row,
                              guint    column,
                              gpointer data);

/**
 * SmtRows:
 * @n: how many there are
 * @dup: makes one
 * @dup_cell: (nullable): makes one cell of one; for rows that are drawn, where a
 *   page has some columns of them
 * @data: for @dup
 * @destroy: (nullable): frees @data
 *
 * Rows of a table that are made when they are written, and not kept: all of a
 * matrix's cells, as words, may be more than a machine holds.
 */
typedef struct
{
  guint           n;
  SmtRowFunc      dup;
  SmtCellFunc     dup_cell;
  gpointer        data;
  GDestroyNotify  destroy;
} SmtRows;

void smt_rows_clear (SmtRows *self);

G_END_DECLS
