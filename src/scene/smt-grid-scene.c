/* smt-grid-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all matrices have in common: rows, columns, cells, and words for each.
 * Memberships as of a date (SmtMatrixScene), at two dates (SmtMatrixChanges) and
 * shared ones (SmtSharedScene) are drawn, spoken and copied through this, by
 * code that knows none of the three.
 *
 * A scene never changes while it is looked at.
 */

#include "smt-grid-scene.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (SmtGridScene, smt_grid_scene, G_TYPE_OBJECT)

static gboolean
is_never_transposed (SmtGridScene *self)
{
  return FALSE;
}

static gboolean
is_added_up (SmtGridScene *self)
{
  return TRUE;
}

static void
smt_grid_scene_default_init (SmtGridSceneInterface *iface)
{
  iface->get_transposed = is_never_transposed;
  iface->add_up = is_added_up;
}

/**
 * smt_grid_scene_get_language:
 *
 * Returns: (transfer none): the language of its labels and words
 */
SmtLanguage *
smt_grid_scene_get_language (SmtGridScene *self)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->get_language (self);
}

/**
 * smt_grid_scene_get_transposed:
 *
 * Returns: whether what stood in rows stands in columns
 */
gboolean
smt_grid_scene_get_transposed (SmtGridScene *self)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), FALSE);

  return SMT_GRID_SCENE_GET_IFACE (self)->get_transposed (self);
}

/**
 * smt_grid_scene_has_parties:
 *
 * Returns: whether parties stand on @axis, and not mechanisms
 */
gboolean
smt_grid_scene_has_parties (SmtGridScene *self,
                            SmtAxis       axis)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), FALSE);

  return SMT_GRID_SCENE_GET_IFACE (self)->has_parties (self, axis);
}

/**
 * smt_grid_scene_get_corner:
 *
 * Returns: (transfer none): what heads the labels of rows in a table: "Party"
 */
const char *
smt_grid_scene_get_corner (SmtGridScene *self)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return smt_language_translate (smt_grid_scene_get_language (self), NULL,
                                 smt_grid_scene_has_parties (self, SMT_AXIS_ROWS)
                                 ? N_("Party") : N_("Mechanism"));
}

/**
 * smt_grid_scene_get_n_entries:
 *
 * Returns: how many rows, or columns, there are, bands included
 */
guint
smt_grid_scene_get_n_entries (SmtGridScene *self,
                              SmtAxis       axis)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), 0);

  return SMT_GRID_SCENE_GET_IFACE (self)->get_n_entries (self, axis);
}

/**
 * smt_grid_scene_get_entry:
 * @axis: rows or columns
 * @position: which of them, from 0
 *
 * Returns: (transfer none): a row or column, for its names; what it adds up to
 *   is for smt_grid_scene_dup_total() to say
 */
const SmtMatrixEntry *
smt_grid_scene_get_entry (SmtGridScene *self,
                          SmtAxis       axis,
                          guint         position)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->get_entry (self, axis, position);
}

/**
 * smt_grid_scene_find_entry:
 * @axis: rows or columns
 * @id: id of what a row or column may stand for
 * @position: (out): where it is shown
 *
 * Returns: whether it is shown
 */
gboolean
smt_grid_scene_find_entry (SmtGridScene *self,
                           SmtAxis       axis,
                           const char   *id,
                           guint        *position)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), FALSE);

  return SMT_GRID_SCENE_GET_IFACE (self)->find_entry (self, axis, id, position);
}

/**
 * smt_grid_scene_add_up:
 *
 * Adds up a part of the matrix, which takes a few milliseconds at most: what is
 * large can be shown before its totals. Nobody must call it: what was not added
 * up is when it is asked for, all at once.
 *
 * Returns: whether totals and summary are at hand
 */
gboolean
smt_grid_scene_add_up (SmtGridScene *self)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), TRUE);

  return SMT_GRID_SCENE_GET_IFACE (self)->add_up (self);
}

/**
 * smt_grid_scene_dup_total:
 *
 * Returns: (transfer full): what a row or column adds up to, as it stands beside
 *   its label
 */
char *
smt_grid_scene_dup_total (SmtGridScene *self,
                          SmtAxis       axis,
                          guint         position)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->dup_total (self, axis, position);
}

/**
 * smt_grid_scene_get_cell:
 *
 * Returns: what is to be drawn where @row and @column meet
 */
SmtGridCell
smt_grid_scene_get_cell (SmtGridScene *self,
                         guint         row,
                         guint         column)
{
  return SMT_GRID_SCENE_GET_IFACE (self)->get_cell (self, row, column);
}

/**
 * smt_grid_scene_get_cell_entity:
 *
 * Returns: (transfer none) (nullable): what a cell rests on: the membership that it
 *   tells of, or the roster by which there is none; %NULL where there is neither, or
 *   the cell tells of several
 */
SmtEntity *
smt_grid_scene_get_cell_entity (SmtGridScene *self,
                                guint         row,
                                guint         column)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  if (SMT_GRID_SCENE_GET_IFACE (self)->get_cell_entity == NULL)
    return NULL;
  return SMT_GRID_SCENE_GET_IFACE (self)->get_cell_entity (self, row, column);
}

/**
 * smt_grid_scene_dup_cell_text:
 *
 * Returns: (transfer full): what a cell says in a table that has headers: "full
 *   member"
 */
char *
smt_grid_scene_dup_cell_text (SmtGridScene *self,
                              guint         row,
                              guint         column)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->dup_cell_text (self, row, column);
}

/**
 * smt_grid_scene_dup_cell_words:
 *
 * Returns: (transfer full): what a cell says where its headers are not at hand:
 *   "Viet Nam, ASEAN Regional Forum: participant since 1995"
 */
char *
smt_grid_scene_dup_cell_words (SmtGridScene *self,
                               guint         row,
                               guint         column)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->dup_cell_words (self, row, column);
}

/**
 * smt_grid_scene_dup_cell_card:
 *
 * Returns: (transfer full): what a cell says, and on the lines below where that
 *   is written
 */
char *
smt_grid_scene_dup_cell_card (SmtGridScene *self,
                              guint         row,
                              guint         column)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  if (SMT_GRID_SCENE_GET_IFACE (self)->dup_cell_card == NULL)
    return smt_grid_scene_dup_cell_words (self, row, column);
  return SMT_GRID_SCENE_GET_IFACE (self)->dup_cell_card (self, row, column);
}

/**
 * smt_grid_scene_dup_entry_words:
 *
 * Returns: (transfer full): what a row or column is and what it adds up to:
 *   "Viet Nam: 8 mechanisms"
 */
char *
smt_grid_scene_dup_entry_words (SmtGridScene *self,
                                SmtAxis       axis,
                                guint         position)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->dup_entry_words (self, axis, position);
}

/**
 * smt_grid_scene_dup_title:
 *
 * Returns: (transfer full): a heading
 */
char *
smt_grid_scene_dup_title (SmtGridScene *self)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->dup_title (self);
}

/**
 * smt_grid_scene_dup_summary:
 *
 * Returns: (transfer full): what there is to see, in a few sentences
 */
char *
smt_grid_scene_dup_summary (SmtGridScene *self)
{
  g_return_val_if_fail (SMT_IS_GRID_SCENE (self), NULL);

  return SMT_GRID_SCENE_GET_IFACE (self)->dup_summary (self);
}
