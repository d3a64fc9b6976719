/* smt-matrix-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-grid-scene.h"
#include "smt-membership-index.h"
#include "smt-view.h"

G_BEGIN_DECLS

/**
 * SmtHidden:
 * @SMT_HIDDEN_NOT_CHOSEN: the view names others
 * @SMT_HIDDEN_ORGANISATION: a party that has members, among the mechanisms
 * @SMT_HIDDEN_NO_MEMBERSHIP: a party that never was in a mechanism shown
 * @SMT_HIDDEN_ROLE: one that was, but never in a role asked for
 * @SMT_HIDDEN_SIGN: a party that has none of the signs asked for
 * @SMT_HIDDEN_REGION: a party of another region
 * @SMT_HIDDEN_TEXT: the text is in none of its names
 * @SMT_HIDDEN_SETS: a party that is not in all, or is in one, of the mechanisms
 *   that the view asks for
 * @SMT_HIDDEN_TOO_FEW: a party with fewer memberships than asked for
 *
 * Why a party or a mechanism is not in a matrix: the first that applies.
 */
typedef enum
{
  SMT_HIDDEN_NOT_CHOSEN,
  SMT_HIDDEN_ORGANISATION,
  SMT_HIDDEN_NO_MEMBERSHIP,
  SMT_HIDDEN_ROLE,
  SMT_HIDDEN_SIGN,
  SMT_HIDDEN_REGION,
  SMT_HIDDEN_TEXT,
  SMT_HIDDEN_SETS,
  SMT_HIDDEN_TOO_FEW
} SmtHidden;

#define SMT_N_HIDDEN (SMT_HIDDEN_TOO_FEW + 1)

/**
 * SmtMatrixCell:
 * @glyph: the sign that stands in it
 * @possibly: whether what the sign says is only possible
 * @counts: whether it is one of the roles that the view asks for, or, where
 *   it asks for none, a current one
 * @standing: what is known
 * @spell: (nullable): the period that says so; borrowed
 * @is_band: whether it stands in a band; then it has no sign, but numbers
 * @n_held: in a band, how many different parties of it certainly hold one of
 *   the roles that count; where one party meets a band of mechanisms, in how
 *   many of these it does
 * @n_possibly: how many more possibly do
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
  gboolean        is_band;
  guint           n_held;
  guint           n_possibly;
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
SmtMatrixScene       *smt_matrix_scene_new_after      (SmtMatrixScene     *before,
                                                       SmtMembershipIndex *index,
                                                       SmtView            *view);
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
char                **smt_matrix_scene_list_members  (SmtMatrixScene     *self,
                                                       SmtAxis             axis,
                                                       guint               position);
gboolean              smt_matrix_scene_add_up         (SmtMatrixScene     *self);
guint                 smt_matrix_scene_get_n_hidden_rows    (SmtMatrixScene *self);
guint                 smt_matrix_scene_get_n_hidden_columns (SmtMatrixScene *self);
guint                 smt_matrix_scene_get_n_hidden_for     (SmtMatrixScene *self,
                                                             SmtAxis         axis,
                                                             SmtHidden       reason);

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
char                 *smt_matrix_scene_dup_hidden_words (SmtMatrixScene   *self);

char                 *smt_matrix_scene_to_text         (SmtMatrixScene    *self,
                                                        guint              columns);
char                 *smt_matrix_scene_to_svg          (SmtMatrixScene    *self);

G_END_DECLS
