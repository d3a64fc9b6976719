/* matrix-oracle.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-scene.h"

G_BEGIN_DECLS

typedef struct
{
  SmtDataset     *dataset;
  SmtView        *view;
  SmtMatrixScene *scene;
  SmtDay          day;
  SmtRoleMask     roles;       /* asked for, or 0 */
  SmtAxis         party_axis;
  GPtrArray      *parties;     /* that the oracle shows, in the file's order */
  GPtrArray      *mechanisms;
  guint           hidden[2][SMT_N_HIDDEN];  /* parties, mechanisms */
} MatrixOracle;

void       matrix_oracle_init              (MatrixOracle *self,
                                            SmtDataset   *dataset,
                                            SmtView      *view);
void       matrix_oracle_clear             (MatrixOracle *self);
int        matrix_oracle_ask               (MatrixOracle *self,
                                            SmtEntity    *party,
                                            SmtEntity    *mechanism);
guint      matrix_oracle_count_memberships (MatrixOracle *self,
                                            SmtEntity    *party,
                                            int           least);
guint      matrix_oracle_count_members     (MatrixOracle *self,
                                            SmtEntity    *mechanism,
                                            int           least);
void       matrix_oracle_count_different   (MatrixOracle *self,
                                            GPtrArray    *parties,
                                            GPtrArray    *mechanisms,
                                            guint        *held,
                                            guint        *possibly);
GPtrArray *matrix_oracle_list_part         (MatrixOracle *self,
                                            SmtAxis       axis,
                                            guint         position);

G_END_DECLS
