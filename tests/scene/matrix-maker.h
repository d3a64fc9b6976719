/* matrix-maker.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-matrix-scene.h"

G_BEGIN_DECLS

SmtDataset     *matrix_maker_make   (GRand      *rand,
                                     guint       n_parties,
                                     guint       n_mechanisms,
                                     double      density);
SmtView        *matrix_maker_view   (GRand      *rand);
SmtMatrixScene *matrix_maker_scene  (SmtDataset *dataset,
                                     SmtView    *view);
SmtLanguage    *matrix_maker_get_english (void);

G_END_DECLS
