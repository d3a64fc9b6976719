/* smt-matrix-scene-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-axis.h"
#include "smt-matrix-scene.h"
#include "smt-matrix-tally.h"

G_BEGIN_DECLS

/* What the files of the matrix scene share. Nothing of it changes once the
 * scene is made; labels, tally and legend are filled in when first wanted. */
struct _SmtMatrixScene
{
  GObject parent_instance;

  SmtDataset        *dataset;
  SmtView           *view;
  SmtLanguage       *language;
  SmtEntity         *source;     /* the one asked alone; or NULL */
  SmtMatrixQuestion  question;   /* owns its index */
  SmtMatrixAxis     *parties;
  SmtMatrixAxis     *mechanisms;
  SmtMatrixTally    *tally;      /* or NULL */
  SmtMatrixEntry    *entries[2]; /* by SmtAxis; labels NULL until wanted */
  GArray            *legend;     /* of SmtLegendItem; or NULL */
};

const SmtMatrixTally *smt_matrix_scene_get_tally (SmtMatrixScene *self);
void                  smt_matrix_scene_sort      (SmtMatrixScene *self);

G_END_DECLS
