/* smt-matrix-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memberships as of a date, as rows, columns and cells to draw.
 */

#include "smt-matrix-scene-private.h"

#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-matrix-metrics.h"
#include "smt-origin-words.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

/* How many places in sources a card names. */
#define MAX_PASSAGES 3

static SmtLanguage *
grid_get_language (SmtGridScene *scene)
{
  return SMT_MATRIX_SCENE (scene)->language;
}

static gboolean
grid_get_transposed (SmtGridScene *scene)
{
  return smt_matrix_scene_get_transposed (SMT_MATRIX_SCENE (scene));
}

static gboolean
grid_has_parties (SmtGridScene *scene,
                  SmtAxis       axis)
{
  return smt_matrix_scene_has_parties (SMT_MATRIX_SCENE (scene), axis);
}

static guint
grid_get_n_entries (SmtGridScene *scene,
                    SmtAxis       axis)
{
  return smt_matrix_scene_get_n_entries (SMT_MATRIX_SCENE (scene), axis);
}

static const SmtMatrixEntry *
grid_get_entry (SmtGridScene *scene,
                SmtAxis       axis,
                guint         position)
{
  return smt_matrix_scene_name_entry (SMT_MATRIX_SCENE (scene), axis, position);
}

static gboolean
grid_find_entry (SmtGridScene *scene,
                 SmtAxis       axis,
                 const char   *id,
                 guint        *position)
{
  return smt_matrix_scene_find_entry (SMT_MATRIX_SCENE (scene), axis, id, position);
}

static gboolean
grid_add_up (SmtGridScene *scene)
{
  return smt_matrix_scene_add_up (SMT_MATRIX_SCENE (scene));
}

static char *
grid_dup_total (SmtGridScene *scene,
                SmtAxis       axis,
                guint         position)
{
  return smt_matrix_entry_dup_total (smt_matrix_scene_get_entry (SMT_MATRIX_SCENE (scene),
                                                                 axis, position),
                                     grid_get_language (scene));
}

/* Whether a cell is not among those asked for, by their roles or signs. Where only
 * roles are, what no role is in stays as it is. */
static gboolean
is_quiet (const SmtMatrixQuestion *question,
          const SmtMatrixCell     *cell)
{
  if (cell->is_band || (question->asked && cell->counts))
    return FALSE;
  if (question->signs != 0)
    return (question->signs & 1u << cell->glyph) == 0;
  return question->asked && cell->spell != NULL;
}

static SmtGridCell
grid_get_cell (SmtGridScene *scene,
               guint         row,
               guint         column)
{
  SmtMatrixScene *self = SMT_MATRIX_SCENE (scene);
  SmtMatrixCell known = smt_matrix_scene_get_cell (self, row, column);
  SmtGridCell cell = { .glyph = known.glyph };

  cell.possibly = known.possibly;
  cell.quiet = is_quiet (&self->question, &known);
  cell.is_number = known.is_band;
  cell.n = known.n_held;
  cell.more = known.n_possibly;
  return cell;
}

static char *
grid_dup_cell_text (SmtGridScene *scene,
                    guint         row,
                    guint         column)
{
  SmtMatrixScene *self = SMT_MATRIX_SCENE (scene);
  SmtMatrixCell cell = smt_matrix_scene_get_cell (self, row, column);
  g_autofree char *role = NULL;

  if (cell.is_band)
    return smt_matrix_cell_dup_count (&cell, self->language);
  if (cell.spell == NULL)
    return g_strdup (smt_language_translate (self->language, NULL,
                                             smt_glyph_get_label (cell.glyph)));

  role = smt_sheet_words_role (self->language,
                               smt_membership_index_get_role (self->question.index,
                                                              cell.spell->role));
  if (!cell.possibly)
    return g_steal_pointer (&role);
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {role} is a role, as
                                                     * "observer" */
                                                    N_("possibly {role}")),
                            "role", role, NULL);
}

static char *
grid_dup_cell_words (SmtGridScene *scene,
                     guint         row,
                     guint         column)
{
  return smt_matrix_scene_dup_cell_words (SMT_MATRIX_SCENE (scene), row, column);
}

/* "White Paper, V.7 ¶3" */
static char *
dup_passage (SmtMatrixScene   *self,
             const SmtPassage *passage)
{
  g_autofree char *source = smt_label_dup_short (passage->source->target, self->language);

  if (passage->locator == NULL)
    return g_steal_pointer (&source);
  /* TRANSLATORS: a place in a source: "White Paper, V.7 ¶3" */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {source} is the title
                                                     * of a document; {locator} is a place
                                                     * in it, as "V.7" */
                                                    N_("{source}, {locator}")),
                            "source", source, "locator", passage->locator, NULL);
}

/* As many places as one takes in at a glance; the page of the membership has
 * all. */
static char *
grid_dup_cell_card (SmtGridScene *scene,
                    guint         row,
                    guint         column)
{
  SmtMatrixScene *self = SMT_MATRIX_SCENE (scene);
  SmtMatrixCell cell = smt_matrix_scene_get_cell (self, row, column);
  GPtrArray *passages = cell.spell != NULL ? cell.spell->period->passages : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_strv_builder_take (builder, smt_matrix_scene_dup_cell_words (self, row, column));
  for (guint i = 0; passages != NULL && i < MIN (passages->len, MAX_PASSAGES); i++)
    g_strv_builder_take (builder, dup_passage (self, g_ptr_array_index (passages, i)));
  if (passages != NULL && passages->len > MAX_PASSAGES)
    g_strv_builder_take (builder, smt_sheet_words_count (self->language,
                                                         NP_ ("{n} more", "{n} more"),
                                                         passages->len - MAX_PASSAGES));
  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

static SmtEntity *
grid_get_cell_entity (SmtGridScene *scene,
                      guint         row,
                      guint         column)
{
  SmtMatrixScene *self = SMT_MATRIX_SCENE (scene);
  SmtMatrixCell cell = smt_matrix_scene_get_cell (self, row, column);

  if (cell.spell != NULL)
    return SMT_ENTITY (cell.spell->membership);
  if (!cell.is_band && cell.standing == SMT_STANDING_NO)
    return (SmtEntity *) smt_matrix_scene_find_roster (self,
                                                       smt_matrix_scene_get_mechanism (self, row,
                                                                                       column));
  return NULL;
}

static char *
grid_dup_entry_words (SmtGridScene *scene,
                      SmtAxis       axis,
                      guint         position)
{
  SmtMatrixScene *self = SMT_MATRIX_SCENE (scene);
  SmtEntity *entity = smt_matrix_scene_get_entry (self, axis, position)->entity;

  return smt_origin_words_add (self->dataset, entity, self->language,
                               smt_matrix_scene_dup_entry_words (self, axis, position));
}

static char *
grid_dup_title (SmtGridScene *scene)
{
  return smt_matrix_scene_dup_title (SMT_MATRIX_SCENE (scene));
}

static char *
grid_dup_summary (SmtGridScene *scene)
{
  return smt_matrix_scene_dup_summary (SMT_MATRIX_SCENE (scene));
}

void
smt_matrix_scene_grid_init (SmtGridSceneInterface *iface)
{
  iface->get_language = grid_get_language;
  iface->get_transposed = grid_get_transposed;
  iface->has_parties = grid_has_parties;
  iface->get_n_entries = grid_get_n_entries;
  iface->get_entry = grid_get_entry;
  iface->find_entry = grid_find_entry;
  iface->add_up = grid_add_up;
  iface->dup_total = grid_dup_total;
  iface->get_cell = grid_get_cell;
  iface->dup_cell_text = grid_dup_cell_text;
  iface->dup_cell_card = grid_dup_cell_card;
  iface->dup_cell_words = grid_dup_cell_words;
  iface->get_cell_entity = grid_get_cell_entity;
  iface->dup_entry_words = grid_dup_entry_words;
  iface->dup_title = grid_dup_title;
  iface->dup_summary = grid_dup_summary;
}
