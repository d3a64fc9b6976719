/* smt-grid-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-difference.h"
#include "smt-entity.h"
#include "smt-language.h"

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
 * @entity: (nullable): the party or mechanism that the row or column stands
 *   for; %NULL for a band
 * @id: its id; that of a band has a colon: `region:035`, `kind:forum`
 * @label: its name in the scene's language; of a band, with how many are in it:
 *   "Southeast Asia (11)"
 * @head: (nullable): its name in both languages, where the view has two and it
 *   is not the same in them
 * @short_label: its acronym, or its label where it has none
 * @total: how many cells of it certainly hold one of the roles that count;
 *   a cell counts once, however many periods it rests on. Of a band, how many
 *   different parties do: of its own, or in its mechanisms
 * @possibly: how many more possibly do
 * @band: (nullable): of a band, the name alone. A band heads a group: the rows
 *   or columns that follow
 * @collapsed: whether it stands for them, and they are not shown
 * @n_members: of a band, how many parties or mechanisms are in it
 *
 * One row or column. Everything is borrowed from the scene.
 */
typedef struct
{
  SmtEntity  *entity;
  const char *id;
  const char *label;
  const char *head;
  const char *short_label;
  guint       total;
  guint       possibly;
  const char *band;
  gboolean    collapsed;
  guint       n_members;
} SmtMatrixEntry;

/**
 * SmtGridCell:
 * @glyph: the sign that stands in it; the blank one in a cell of numbers
 * @possibly: whether what the sign says is only possible
 * @quiet: whether it is beside what is asked for, and drawn faintly
 * @is_number: whether numbers stand in it
 * @n: the number
 * @more: how many more are possible
 * @share: of a number, how much of what it could be, from 0 to 1: its tint
 * @is_own: whether it is of one party or mechanism with itself
 * @difference: with two dates, what became of it; then a sign is that of the
 *   later date, or of the earlier one where it is left
 * @is_possible_difference: whether that is only possible
 *
 * What is to be drawn where a row and a column meet.
 */
typedef struct
{
  SmtGlyph      glyph;
  gboolean      possibly;
  gboolean      quiet;
  gboolean      is_number;
  guint         n;
  guint         more;
  double        share;
  gboolean      is_own;
  SmtDifference difference;
  gboolean      is_possible_difference;
} SmtGridCell;

#define SMT_TYPE_GRID_SCENE (smt_grid_scene_get_type ())

G_DECLARE_INTERFACE (SmtGridScene, smt_grid_scene, SMT, GRID_SCENE, GObject)

/**
 * SmtGridSceneInterface:
 * @get_language: see smt_grid_scene_get_language()
 * @get_transposed: likewise, and so on; never by default
 * @add_up: by default there is nothing left to add up
 *
 * What can be drawn as rows, columns and cells: memberships at one date, at two,
 * or shared ones. All but @get_transposed, @add_up, @get_cell_entity and @dup_cell_card
 * must be there.
 */
struct _SmtGridSceneInterface
{
  GTypeInterface parent_iface;

  SmtLanguage          *(*get_language)    (SmtGridScene *self);
  gboolean              (*get_transposed)  (SmtGridScene *self);
  gboolean              (*has_parties)     (SmtGridScene *self,
                                            SmtAxis       axis);
  guint                 (*get_n_entries)   (SmtGridScene *self,
                                            SmtAxis       axis);
  const SmtMatrixEntry *(*get_entry)       (SmtGridScene *self,
                                            SmtAxis       axis,
                                            guint         position);
  gboolean              (*find_entry)      (SmtGridScene *self,
                                            SmtAxis       axis,
                                            const char   *id,
                                            guint        *position);
  gboolean              (*add_up)          (SmtGridScene *self);
  char                 *(*dup_total)       (SmtGridScene *self,
                                            SmtAxis       axis,
                                            guint         position);
  SmtGridCell           (*get_cell)        (SmtGridScene *self,
                                            guint         row,
                                            guint         column);
  SmtEntity            *(*get_cell_entity) (SmtGridScene *self,
                                            guint         row,
                                            guint         column);
  char                 *(*dup_cell_text)   (SmtGridScene *self,
                                            guint         row,
                                            guint         column);
  char                 *(*dup_cell_words)  (SmtGridScene *self,
                                            guint         row,
                                            guint         column);
  char                 *(*dup_cell_card)   (SmtGridScene *self,
                                            guint         row,
                                            guint         column);
  char                 *(*dup_entry_words) (SmtGridScene *self,
                                            SmtAxis       axis,
                                            guint         position);
  char                 *(*dup_title)       (SmtGridScene *self);
  char                 *(*dup_summary)     (SmtGridScene *self);
};

SmtLanguage          *smt_grid_scene_get_language    (SmtGridScene *self);
gboolean              smt_grid_scene_get_transposed  (SmtGridScene *self);
gboolean              smt_grid_scene_has_parties     (SmtGridScene *self,
                                                      SmtAxis       axis);
const char           *smt_grid_scene_get_corner      (SmtGridScene *self);
guint                 smt_grid_scene_get_n_entries   (SmtGridScene *self,
                                                      SmtAxis       axis);
const SmtMatrixEntry *smt_grid_scene_get_entry       (SmtGridScene *self,
                                                      SmtAxis       axis,
                                                      guint         position);
gboolean              smt_grid_scene_find_entry      (SmtGridScene *self,
                                                      SmtAxis       axis,
                                                      const char   *id,
                                                      guint        *position);
gboolean              smt_grid_scene_add_up          (SmtGridScene *self);
char                 *smt_grid_scene_dup_total       (SmtGridScene *self,
                                                      SmtAxis       axis,
                                                      guint         position);
SmtGridCell           smt_grid_scene_get_cell        (SmtGridScene *self,
                                                      guint         row,
                                                      guint         column);
SmtEntity            *smt_grid_scene_get_cell_entity (SmtGridScene *self,
                                                      guint         row,
                                                      guint         column);
char                 *smt_grid_scene_dup_cell_text   (SmtGridScene *self,
                                                      guint         row,
                                                      guint         column);
char                 *smt_grid_scene_dup_cell_words  (SmtGridScene *self,
                                                      guint         row,
                                                      guint         column);
char                 *smt_grid_scene_dup_cell_card   (SmtGridScene *self,
                                                      guint         row,
                                                      guint         column);
char                 *smt_grid_scene_dup_entry_words (SmtGridScene *self,
                                                      SmtAxis       axis,
                                                      guint         position);
char                 *smt_grid_scene_dup_title       (SmtGridScene *self);
char                 *smt_grid_scene_dup_summary     (SmtGridScene *self);

G_END_DECLS
