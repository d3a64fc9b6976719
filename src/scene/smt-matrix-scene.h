/* smt-matrix-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-glyph.h"
#include "smt-language.h"
#include "smt-membership-index.h"
#include "smt-view.h"

G_BEGIN_DECLS

/**
 * SmtAxis:
 *
 * The two sides of a matrix.
 */
typedef enum
{
  SMT_AXIS_ROWS,
  SMT_AXIS_COLUMNS
} SmtAxis;

/**
 * SmtMatrixEntry:
 * @entity: the party or mechanism that the row or column stands for
 * @id: its id
 * @label: its name in the scene's language
 * @short_label: its acronym, or its name where it has none
 * @total: how many cells of it certainly hold one of the roles that count;
 *   a cell counts once, however many periods it rests on
 * @possibly: how many more possibly do
 *
 * One row or column. Everything is borrowed from the scene.
 */
typedef struct
{
  SmtEntity  *entity;
  const char *id;
  const char *label;
  const char *short_label;
  guint       total;
  guint       possibly;
} SmtMatrixEntry;

/**
 * SmtMatrixCell:
 * @glyph: the sign that stands in it
 * @possibly: whether what the sign says is only possible
 * @counts: whether it is one of the roles that the view asks for, or, where
 *   it asks for none, a current one
 * @standing: what is known
 * @spell: (nullable): the period that says so; borrowed
 *
 * What stands where a row and a column meet.
 */
typedef struct
{
  SmtGlyph        glyph;
  gboolean        possibly;
  gboolean        counts;
  SmtStanding     standing;
  const SmtSpell *spell;
} SmtMatrixCell;

/**
 * SmtLegendItem:
 * @glyph: a sign
 * @possibly: whether it is meant as possible only
 * @label: what it says, in the scene's language; borrowed
 * @count: how many cells have it
 */
typedef struct
{
  SmtGlyph    glyph;
  gboolean    possibly;
  const char *label;
  guint       count;
} SmtLegendItem;

#define SMT_TYPE_MATRIX_SCENE (smt_matrix_scene_get_type ())

G_DECLARE_FINAL_TYPE (SmtMatrixScene, smt_matrix_scene, SMT, MATRIX_SCENE, GObject)

SmtMatrixScene       *smt_matrix_scene_new            (SmtDataset         *dataset,
                                                       SmtMembershipIndex *index,
                                                       SmtView            *view,
                                                       SmtLanguage        *language);
SmtLanguage          *smt_matrix_scene_get_language   (SmtMatrixScene     *self);
SmtView              *smt_matrix_scene_get_view       (SmtMatrixScene     *self);
SmtDay                smt_matrix_scene_get_day        (SmtMatrixScene     *self);
gboolean              smt_matrix_scene_get_transposed (SmtMatrixScene     *self);

guint                 smt_matrix_scene_get_n_entries  (SmtMatrixScene     *self,
                                                       SmtAxis             axis);
guint                 smt_matrix_scene_get_n_rows     (SmtMatrixScene     *self);
guint                 smt_matrix_scene_get_n_columns  (SmtMatrixScene     *self);
const SmtMatrixEntry *smt_matrix_scene_get_entry      (SmtMatrixScene     *self,
                                                       SmtAxis             axis,
                                                       guint               position);
const SmtMatrixEntry *smt_matrix_scene_get_row        (SmtMatrixScene     *self,
                                                       guint               row);
const SmtMatrixEntry *smt_matrix_scene_get_column     (SmtMatrixScene     *self,
                                                       guint               column);
gboolean              smt_matrix_scene_find_entry     (SmtMatrixScene     *self,
                                                       SmtAxis             axis,
                                                       const char         *id,
                                                       guint              *position);
guint                 smt_matrix_scene_get_n_hidden_rows    (SmtMatrixScene *self);
guint                 smt_matrix_scene_get_n_hidden_columns (SmtMatrixScene *self);

SmtMatrixCell         smt_matrix_scene_get_cell       (SmtMatrixScene     *self,
                                                       guint               row,
                                                       guint               column);
SmtEntity            *smt_matrix_scene_get_party      (SmtMatrixScene     *self,
                                                       guint               row,
                                                       guint               column);
SmtEntity            *smt_matrix_scene_get_mechanism  (SmtMatrixScene     *self,
                                                       guint               row,
                                                       guint               column);
const SmtLegendItem  *smt_matrix_scene_get_legend     (SmtMatrixScene     *self,
                                                       guint              *n_items);

char                 *smt_matrix_scene_dup_cell_words  (SmtMatrixScene    *self,
                                                        guint              row,
                                                        guint              column);
char                 *smt_matrix_scene_dup_entry_words (SmtMatrixScene    *self,
                                                        SmtAxis            axis,
                                                        guint              position);
char                 *smt_matrix_scene_dup_title       (SmtMatrixScene    *self);
char                 *smt_matrix_scene_dup_summary     (SmtMatrixScene    *self);

char                 *smt_matrix_scene_to_text         (SmtMatrixScene    *self,
                                                        guint              columns);
char                 *smt_matrix_scene_to_svg          (SmtMatrixScene    *self);

G_END_DECLS
