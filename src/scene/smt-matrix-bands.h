/* smt-matrix-bands.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-bitset.h"
#include "smt-matrix-groups.h"

G_BEGIN_DECLS

/**
 * SmtMatrixBand:
 * @group: what it is of
 * @first: the place on its side of the first that is in it
 * @n: how many are in it, one after the other
 * @collapsed: whether these are not shown
 * @line: the row or column that it is
 * @members: the numbers of those in it
 *
 * A group of parties or mechanisms that stand together, under a heading.
 */
typedef struct
{
  const SmtMatrixGroup *group;
  guint                 first;
  guint                 n;
  gboolean              collapsed;
  guint                 line;
  SmtBitset            *members;
} SmtMatrixBand;

/**
 * SmtMatrixLines:
 * @n: how many there are
 *
 * The rows, or the columns, of a matrix: those of a side that are shown one by
 * one, and the bands.
 */
typedef struct
{
  guint            n;

  /*< private >*/
  SmtMatrixGroups *groups;  /* or NULL: no bands, a line for each place */
  GArray          *bands;
  guint           *places;  /* by line; of a band, after all places */
  guint           *lines;   /* by place */
  guint            n_places;
} SmtMatrixLines;

SmtMatrixLines      *smt_matrix_lines_new       (const SmtMatrixAxis  *axis,
                                                 SmtMatrixGroups      *groups,
                                                 const char *const    *collapsed);
void                 smt_matrix_lines_free      (SmtMatrixLines       *self);
const SmtMatrixBand *smt_matrix_lines_get_band  (const SmtMatrixLines *self,
                                                 guint                 line);
const SmtMatrixBand *smt_matrix_lines_find_band (const SmtMatrixLines *self,
                                                 const char           *id);
guint                smt_matrix_lines_get_place (const SmtMatrixLines *self,
                                                 guint                 line);
guint                smt_matrix_lines_get_line  (const SmtMatrixLines *self,
                                                 guint                 place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixLines, smt_matrix_lines_free)

G_END_DECLS
