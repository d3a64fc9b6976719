/* smt-matrix-scene-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-axis.h"
#include "smt-matrix-bands.h"
#include "smt-matrix-holders.h"
#include "smt-matrix-scene.h"
#include "smt-roster.h"
#include "smt-matrix-tally.h"

G_BEGIN_DECLS

/* Some rows or columns that lie side by side. */
typedef struct _SmtMatrixLeaf SmtMatrixLeaf;

/* What the files of the matrix scene share. Nothing of it changes once the
 * scene is made; labels, tally, holders and legend are filled in when first
 * wanted. */
struct _SmtMatrixScene
{
  GObject parent_instance;

  SmtDataset        *dataset;
  SmtView           *view;
  SmtLanguage       *language;
  SmtLanguage       *beside;     /* the second of the view; or NULL */
  SmtEntity         *source;     /* the one asked alone; or NULL */
  SmtMatrixQuestion  question;   /* owns its index */
  SmtMatrixScene    *base;       /* whose sides, lines and names these are; or NULL */
  SmtMatrixAxis     *parties;
  SmtMatrixAxis     *mechanisms;
  SmtMatrixLines    *lines[2];   /* by SmtAxis */
  SmtMatrixTally    *tally;      /* or NULL */
  SmtMatrixTally    *spare_tally; /* of a scene whose base it is; or NULL. Atomic */
  SmtMatrixHolders  *holders;    /* or NULL */
  SmtMatrixLeaf    **leaves[2];  /* by SmtAxis; NULL until wanted */
  GArray            *legend;     /* of SmtLegendItem; or NULL */
};

gboolean                smt_matrix_scene_has_parties (SmtMatrixScene        *self,
                                                      SmtAxis                axis);
const SmtMatrixAxis    *smt_matrix_scene_get_side    (SmtMatrixScene        *self,
                                                      SmtAxis                axis);
const SmtMatrixTally   *smt_matrix_scene_get_tally   (SmtMatrixScene        *self);
const SmtMatrixHolders *smt_matrix_scene_get_holders (SmtMatrixScene        *self);
void                    smt_matrix_scene_grid_init   (SmtGridSceneInterface *iface);
const SmtMatrixEntry   *smt_matrix_scene_name_entry  (SmtMatrixScene        *self,
                                                      SmtAxis                axis,
                                                      guint                  position);
void                    smt_matrix_scene_filter      (SmtMatrixScene        *self);
void                    smt_matrix_scene_sort        (SmtMatrixScene        *self,
                                                      SmtMatrixAxis         *axis,
                                                      SmtOrder               order,
                                                      const SmtMatrixGroups *groups);
void                    smt_matrix_scene_make_entries (SmtMatrixScene       *self,
                                                       SmtAxis               axis);
void                    smt_matrix_entry_name        (SmtMatrixEntry        *entry,
                                                      SmtLanguage           *language,
                                                      SmtLanguage           *beside);
void                    smt_matrix_scene_free_entries (SmtMatrixScene       *self,
                                                      SmtAxis                axis);
SmtTotal                smt_matrix_scene_count_cell  (SmtMatrixScene        *self,
                                                      guint                  row,
                                                      guint                  column);
SmtTotal                smt_matrix_scene_count_band  (SmtMatrixScene        *self,
                                                      SmtAxis                axis,
                                                      const SmtMatrixBand   *band);
void                    smt_matrix_scene_give_tally  (SmtMatrixScene        *self);
SmtRoster              *smt_matrix_scene_find_roster         (SmtMatrixScene *self,
                                                              SmtEntity      *mechanism);
char                   *smt_matrix_scene_dup_band_cell_words (SmtMatrixScene *self,
                                                              guint           row,
                                                              guint           column);

G_END_DECLS
