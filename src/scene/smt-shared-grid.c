/* smt-shared-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two parties or two mechanisms share, as rows, columns and cells to draw.
 */

#include "smt-shared-scene-private.h"

#include "smt-matrix-metrics.h"
#include "smt-matrix-scene-private.h"
#include "smt-origin-words.h"

static SmtLanguage *
grid_get_language (SmtGridScene *scene)
{
  return smt_matrix_scene_get_language (smt_shared_scene_get_matrix (SMT_SHARED_SCENE (scene)));
}

static gboolean
grid_has_parties (SmtGridScene *scene,
                  SmtAxis       axis)
{
  return smt_shared_scene_get_of (SMT_SHARED_SCENE (scene)) == SMT_SHARED_PARTIES;
}

static guint
grid_get_n_entries (SmtGridScene *scene,
                    SmtAxis       axis)
{
  return smt_shared_scene_get_n (SMT_SHARED_SCENE (scene));
}

static const SmtMatrixEntry *
grid_get_entry (SmtGridScene *scene,
                SmtAxis       axis,
                guint         position)
{
  return smt_shared_scene_get_entry (SMT_SHARED_SCENE (scene), position);
}

static gboolean
grid_find_entry (SmtGridScene *scene,
                 SmtAxis       axis,
                 const char   *id,
                 guint        *position)
{
  return smt_shared_scene_find_entry (SMT_SHARED_SCENE (scene), id, position);
}

static char *
grid_dup_total (SmtGridScene *scene,
                SmtAxis       axis,
                guint         position)
{
  return smt_matrix_entry_dup_total (grid_get_entry (scene, axis, position),
                                     grid_get_language (scene));
}

/* The tint tells how near two are, their Jaccard index. One with itself is as
 * near as can be, which says nothing: it is told apart instead. */
static SmtGridCell
grid_get_cell (SmtGridScene *scene,
               guint         row,
               guint         column)
{
  SmtShared shared = smt_shared_scene_get_cell (SMT_SHARED_SCENE (scene), row, column);
  SmtGridCell cell = { .glyph = SMT_GLYPH_BLANK, .is_number = TRUE };

  cell.n = shared.certain;
  cell.more = shared.possibly;
  cell.is_own = row == column;
  cell.share = cell.is_own ? 0 : smt_shared_get_jaccard (&shared);
  return cell;
}

static char *
grid_dup_cell_text (SmtGridScene *scene,
                    guint         row,
                    guint         column)
{
  return smt_shared_scene_dup_number (SMT_SHARED_SCENE (scene), row, column);
}

static char *
grid_dup_cell_words (SmtGridScene *scene,
                     guint         row,
                     guint         column)
{
  return smt_shared_scene_dup_cell_words (SMT_SHARED_SCENE (scene), row, column);
}

/* Of one with itself the cell says all that a header would. */
static char *
grid_dup_entry_words (SmtGridScene *scene,
                      SmtAxis       axis,
                      guint         position)
{
  SmtMatrixScene *matrix = smt_shared_scene_get_matrix (SMT_SHARED_SCENE (scene));

  return smt_origin_words_add (matrix->dataset, grid_get_entry (scene, axis, position)->entity,
                               matrix->language,
                               smt_shared_scene_dup_cell_words (SMT_SHARED_SCENE (scene),
                                                                position, position));
}

static char *
grid_dup_title (SmtGridScene *scene)
{
  return smt_shared_scene_dup_title (SMT_SHARED_SCENE (scene));
}

/* Without a survey of all pairs, which takes longer than a frame. */
static char *
grid_dup_summary (SmtGridScene *scene)
{
  return smt_shared_scene_dup_summary (SMT_SHARED_SCENE (scene), NULL);
}

void
smt_shared_scene_grid_init (SmtGridSceneInterface *iface)
{
  iface->get_language = grid_get_language;
  iface->has_parties = grid_has_parties;
  iface->get_n_entries = grid_get_n_entries;
  iface->get_entry = grid_get_entry;
  iface->find_entry = grid_find_entry;
  iface->dup_total = grid_dup_total;
  iface->get_cell = grid_get_cell;
  iface->dup_cell_text = grid_dup_cell_text;
  iface->dup_cell_words = grid_dup_cell_words;
  iface->dup_entry_words = grid_dup_entry_words;
  iface->dup_title = grid_dup_title;
  iface->dup_summary = grid_dup_summary;
}
