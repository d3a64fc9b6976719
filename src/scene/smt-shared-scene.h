/* smt-shared-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-scene.h"
#include "smt-shared-sets.h"

G_BEGIN_DECLS

/**
 * SmtSharedOf:
 * @SMT_SHARED_PARTIES: parties by parties, and the mechanisms that both are in
 * @SMT_SHARED_MECHANISMS: mechanisms by mechanisms, and the parties of both
 *
 * What a matrix of shared memberships compares.
 */
typedef enum
{
  SMT_SHARED_PARTIES,
  SMT_SHARED_MECHANISMS
} SmtSharedOf;

#define SMT_TYPE_SHARED_SCENE (smt_shared_scene_get_type ())

G_DECLARE_FINAL_TYPE (SmtSharedScene, smt_shared_scene, SMT, SHARED_SCENE, GObject)

SmtSharedScene       *smt_shared_scene_new          (SmtMatrixScene        *matrix,
                                                     SmtSharedOf            of);
SmtMatrixScene       *smt_shared_scene_get_matrix   (SmtSharedScene        *self);
SmtSharedOf           smt_shared_scene_get_of       (SmtSharedScene        *self);
SmtSharedSets        *smt_shared_scene_get_sets     (SmtSharedScene        *self);
guint                 smt_shared_scene_get_n        (SmtSharedScene        *self);
const SmtMatrixEntry *smt_shared_scene_get_entry    (SmtSharedScene        *self,
                                                     guint                  position);
gboolean              smt_shared_scene_find_entry   (SmtSharedScene        *self,
                                                     const char            *id,
                                                     guint                 *position);
SmtShared             smt_shared_scene_get_cell     (SmtSharedScene        *self,
                                                     guint                  row,
                                                     guint                  column);
GPtrArray            *smt_shared_scene_list_common  (SmtSharedScene        *self,
                                                     guint                  row,
                                                     guint                  column,
                                                     gboolean               possibly);
char                 *smt_shared_scene_dup_number   (SmtSharedScene        *self,
                                                     guint                  row,
                                                     guint                  column);
char                 *smt_shared_scene_dup_cell_words (SmtSharedScene      *self,
                                                       guint                row,
                                                       guint                column);
char                 *smt_shared_scene_dup_title    (SmtSharedScene        *self);
char                 *smt_shared_scene_dup_summary  (SmtSharedScene        *self,
                                                     const SmtSharedSurvey *survey);
char                 *smt_shared_scene_to_text      (SmtSharedScene        *self,
                                                     guint                  columns);
char                 *smt_shared_scene_to_svg       (SmtSharedScene        *self);

G_END_DECLS
