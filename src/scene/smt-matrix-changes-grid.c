/* smt-matrix-changes-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A matrix at two dates, as rows, columns and cells to draw: the signs of the
 * later date, with what became of each; totals count what is not the same.
 */

#include "smt-matrix-changes-private.h"

#include "smt-i18n.h"
#include "smt-matrix-metrics.h"
#include "smt-matrix-scene-private.h"
#include "smt-origin-words.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

static SmtMatrixScene *
get_matrix (SmtGridScene *scene)
{
  return smt_matrix_changes_get_scene (SMT_MATRIX_CHANGES (scene));
}

static SmtLanguage *
grid_get_language (SmtGridScene *scene)
{
  return get_matrix (scene)->language;
}

static gboolean
grid_get_transposed (SmtGridScene *scene)
{
  return smt_matrix_scene_get_transposed (get_matrix (scene));
}

static gboolean
grid_has_parties (SmtGridScene *scene,
                  SmtAxis       axis)
{
  return smt_matrix_scene_has_parties (get_matrix (scene), axis);
}

static guint
grid_get_n_entries (SmtGridScene *scene,
                    SmtAxis       axis)
{
  return smt_matrix_scene_get_n_entries (get_matrix (scene), axis);
}

static const SmtMatrixEntry *
grid_get_entry (SmtGridScene *scene,
                SmtAxis       axis,
                guint         position)
{
  return smt_matrix_scene_name_entry (get_matrix (scene), axis, position);
}

static gboolean
grid_find_entry (SmtGridScene *scene,
                 SmtAxis       axis,
                 const char   *id,
                 guint        *position)
{
  return smt_matrix_scene_find_entry (get_matrix (scene), axis, id, position);
}

/* Nothing where nothing changed, so that the few that did are seen. */
static char *
grid_dup_total (SmtGridScene *scene,
                SmtAxis       axis,
                guint         position)
{
  guint n = smt_matrix_changes_count_entry (SMT_MATRIX_CHANGES (scene), axis, position);

  return n > 0 ? smt_matrix_dup_count (grid_get_language (scene), n, 0) : g_strdup ("");
}

static guint
sum (const guint *counts)
{
  guint n = 0;

  for (SmtDifference kind = SMT_DIFFERENCE_JOINED; kind < SMT_N_DIFFERENCES; kind++)
    n += counts[kind];

  return n;
}

/* The one kind of difference there is in a band; none if there are several. */
static SmtDifference
find_only_kind (const SmtMatrixDifference *difference)
{
  SmtDifference only = SMT_DIFFERENCE_NONE;

  for (SmtDifference kind = SMT_DIFFERENCE_JOINED; kind < SMT_N_DIFFERENCES; kind++)
    {
      if (difference->counts[kind] + difference->possible_counts[kind] == 0)
        continue;
      if (only != SMT_DIFFERENCE_NONE)
        return SMT_DIFFERENCE_NONE;
      only = kind;
    }

  return only;
}

static SmtGridCell
get_band_cell (const SmtMatrixDifference *difference)
{
  SmtGridCell cell = { .glyph = SMT_GLYPH_BLANK };

  cell.n = sum (difference->counts);
  cell.more = sum (difference->possible_counts);
  cell.is_number = cell.n + cell.more > 0;
  cell.difference = find_only_kind (difference);
  cell.is_possible_difference = cell.n == 0;
  return cell;
}

static SmtGridCell
grid_get_cell (SmtGridScene *scene,
               guint         row,
               guint         column)
{
  SmtMatrixDifference difference =
    smt_matrix_changes_get_cell (SMT_MATRIX_CHANGES (scene), row, column);
  const SmtCell *shown = difference.kind == SMT_DIFFERENCE_LEFT ? &difference.before
                                                                : &difference.after;
  SmtGridCell cell = { 0 };

  if (difference.is_band)
    return get_band_cell (&difference);

  cell.glyph = smt_glyph_for_cell (shown);
  cell.possibly = shown->standing == SMT_STANDING_POSSIBLY;
  cell.quiet = difference.kind == SMT_DIFFERENCE_NONE;
  cell.difference = difference.kind;
  cell.is_possible_difference = difference.possibly;
  return cell;
}

static char *
dup_role (SmtGridScene  *scene,
          const SmtCell *cell)
{
  SmtMatrixScene *matrix = get_matrix (scene);

  return smt_sheet_words_role (matrix->language,
                               smt_membership_index_get_role (matrix->question.index,
                                                              cell->spell->role));
}

static const char *
get_text_template (const SmtMatrixDifference *difference)
{
  switch (difference->kind)
    {
    case SMT_DIFFERENCE_JOINED:
      /* TRANSLATORS: what a cell of a table says, where a party took up a {role}
       * between two dates: "joined: member" */
      return difference->possibly ? N_("possibly joined: {role}")
                                  /* TRANSLATORS: likewise, where it certainly did */
                                  : N_("joined: {role}");
    case SMT_DIFFERENCE_LEFT:
      /* TRANSLATORS: likewise, where it gave the {role} up */
      return difference->possibly ? N_("possibly left: {role}")
                                  /* TRANSLATORS: likewise, where it certainly did */
                                  : N_("left: {role}");
    case SMT_DIFFERENCE_ROLE:
    case SMT_DIFFERENCE_NONE:
    default:
      /* TRANSLATORS: likewise, where it had the role {before} and then {role} */
      return difference->possibly ? N_("possibly changed: {before} → {role}")
                                  /* TRANSLATORS: {before} is the role before; {role} is a
                                   * role, as "observer" */
                                  : N_("changed: {before} → {role}");
    }
}

static char *
grid_dup_cell_text (SmtGridScene *scene,
                    guint         row,
                    guint         column)
{
  SmtMatrixDifference difference =
    smt_matrix_changes_get_cell (SMT_MATRIX_CHANGES (scene), row, column);
  SmtLanguage *language = grid_get_language (scene);
  g_autofree char *role = NULL;
  g_autofree char *before = NULL;

  if (difference.is_band)
    return smt_matrix_dup_count (language, sum (difference.counts),
                                 sum (difference.possible_counts));
  if (difference.kind == SMT_DIFFERENCE_NONE)
    return smt_grid_scene_dup_cell_text (SMT_GRID_SCENE (get_matrix (scene)), row, column);

  role = dup_role (scene, difference.kind == SMT_DIFFERENCE_LEFT ? &difference.before
                                                                 : &difference.after);
  if (difference.kind == SMT_DIFFERENCE_ROLE)
    before = dup_role (scene, &difference.before);
  return smt_template_fill (smt_language_translate (language, NULL,
                                                    get_text_template (&difference)),
                            "role", role, "before", before, NULL);
}

static char *
grid_dup_cell_words (SmtGridScene *scene,
                     guint         row,
                     guint         column)
{
  return smt_matrix_changes_dup_cell_words (SMT_MATRIX_CHANGES (scene), row, column);
}

static SmtEntity *
grid_get_cell_entity (SmtGridScene *scene,
                      guint         row,
                      guint         column)
{
  return smt_grid_scene_get_cell_entity (SMT_GRID_SCENE (get_matrix (scene)), row, column);
}

/* Sentences end with a full stop: where they are from stands on a line of its own. */
static char *
grid_dup_cell_card (SmtGridScene *scene,
                    guint         row,
                    guint         column)
{
  SmtMatrixScene *matrix = get_matrix (scene);
  SmtEntity *membership = grid_get_cell_entity (scene, row, column);
  SmtMatrixDifference difference =
    smt_matrix_changes_get_cell (SMT_MATRIX_CHANGES (scene), row, column);
  g_autofree char *words = grid_dup_cell_words (scene, row, column);
  g_autofree char *origin = NULL;

  /* Where nothing changed the words say it themselves. */
  if (membership != NULL && difference.kind != SMT_DIFFERENCE_NONE)
    origin = smt_origin_words_dup (matrix->dataset, membership, matrix->language);
  return g_strjoin ("\n", words, origin, NULL);
}

static char *
grid_dup_entry_words (SmtGridScene *scene,
                      SmtAxis       axis,
                      guint         position)
{
  SmtLanguage *language = grid_get_language (scene);
  const SmtMatrixEntry *entry = grid_get_entry (scene, axis, position);
  guint n = smt_matrix_changes_count_entry (SMT_MATRIX_CHANGES (scene), axis, position);
  g_autofree char *number = smt_language_format_number (language, n);

  /* TRANSLATORS: in how many cells of a row or column something changed between
   * two dates: "Viet Nam: 2 changes" */
  const char *words = smt_language_translate_plural (language, NP_ ("{name}: {n} change",
                                                                    "{name}: {n} changes"), n);

  return smt_origin_words_add (get_matrix (scene)->dataset, entry->entity, language,
                               smt_template_fill (words, "name",
                                                  entry->band != NULL ? entry->band
                                                                      : entry->label,
                                                  "n", number, NULL));
}

static char *
grid_dup_title (SmtGridScene *scene)
{
  return smt_matrix_changes_dup_title (SMT_MATRIX_CHANGES (scene));
}

static char *
grid_dup_summary (SmtGridScene *scene)
{
  return smt_matrix_changes_dup_summary (SMT_MATRIX_CHANGES (scene));
}

void
smt_matrix_changes_grid_init (SmtGridSceneInterface *iface)
{
  iface->get_language = grid_get_language;
  iface->get_transposed = grid_get_transposed;
  iface->has_parties = grid_has_parties;
  iface->get_n_entries = grid_get_n_entries;
  iface->get_entry = grid_get_entry;
  iface->find_entry = grid_find_entry;
  iface->dup_total = grid_dup_total;
  iface->get_cell = grid_get_cell;
  iface->dup_cell_text = grid_dup_cell_text;
  iface->get_cell_entity = grid_get_cell_entity;
  iface->dup_cell_card = grid_dup_cell_card;
  iface->dup_cell_words = grid_dup_cell_words;
  iface->dup_entry_words = grid_dup_entry_words;
  iface->dup_title = grid_dup_title;
  iface->dup_summary = grid_dup_summary;
}
