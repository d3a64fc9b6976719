/* smt-matrix-changes-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A matrix at two dates in words: its title, what its differences add up to,
 * and what a cell of it says.
 */

#include "smt-matrix-changes.h"

#include "smt-i18n.h"
#include "smt-matrix-metrics.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

static SmtLanguage *
get_language (SmtMatrixChanges *self)
{
  return smt_matrix_scene_get_language (smt_matrix_changes_get_scene (self));
}

/**
 * smt_matrix_changes_dup_title:
 *
 * Returns: (transfer full): a heading, with both dates
 */
char *
smt_matrix_changes_dup_title (SmtMatrixChanges *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);

  first = smt_language_format_day (get_language (self), smt_matrix_changes_get_before (self));
  last = smt_language_format_day (get_language (self), smt_matrix_changes_get_after (self));
  /* TRANSLATORS: the heading of a matrix of parties and mechanisms at two dates */
  return smt_template_fill (smt_language_translate (get_language (self), NULL,
                                                    /* TRANSLATORS: {first} is the first
                                                     * date; {last} is the last date */
                                                    N_("Memberships as of {first} and {last} compared")),
                            "first", first, "last", last, NULL);
}

static void
add_count (SmtMatrixChanges *self,
           GStrvBuilder     *sentences,
           const char       *singular,
           const char       *plural,
           guint             n)
{
  if (n > 0)
    g_strv_builder_take (sentences, smt_sheet_words_count (get_language (self), singular,
                                                           plural, n));
}

static guint
count_possible (SmtMatrixChanges *self)
{
  guint n = 0;

  for (SmtDifference kind = SMT_DIFFERENCE_JOINED; kind < SMT_N_DIFFERENCES; kind++)
    n += smt_matrix_changes_count (self, kind, TRUE);

  return n;
}

/**
 * smt_matrix_changes_dup_summary:
 *
 * Returns: (transfer full): a few sentences: in how many cells parties joined,
 *   left and changed role, and what is not shown
 */
char *
smt_matrix_changes_dup_summary (SmtMatrixChanges *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);

  /* TRANSLATORS: a place is where a party and a mechanism meet in a matrix */
  add_count (self, builder, NP_ ("In {n} place a party joined.",
                                 "In {n} places parties joined."),
             smt_matrix_changes_count (self, SMT_DIFFERENCE_JOINED, FALSE));
  /* TRANSLATORS: {n} is how many changes there are */
  add_count (self, builder, NP_ ("In {n} place a party left.",
                                 "In {n} places parties left."),
             smt_matrix_changes_count (self, SMT_DIFFERENCE_LEFT, FALSE));
  /* TRANSLATORS: {n} is how many parties there are */
  add_count (self, builder, NP_ ("In {n} place a party changed its role.",
                                 "In {n} places parties changed their role."),
             smt_matrix_changes_count (self, SMT_DIFFERENCE_ROLE, FALSE));
  /* TRANSLATORS: {n} is how many places there are */
  add_count (self, builder, NP_ ("In {n} place a change is possible.",
                                 "In {n} places a change is possible."),
             count_possible (self));
  /* TRANSLATORS: joinings and leavings of parties that the matrix leaves out */
  add_count (self, builder, NP_ ("{n} change is of what is not shown.",
                                 "{n} changes are of what is not shown."),
             smt_matrix_changes_get_n_hidden (self));

  sentences = g_strv_builder_end (builder);
  if (sentences[0] == NULL)
    return g_strdup (smt_language_translate (get_language (self), NULL,
                                             N_("Nothing changed.")));
  return smt_template_join_sentences ((const char *const *) sentences);
}

static void
add_numbers (SmtMatrixChanges *self,
             GStrvBuilder     *parts,
             const guint      *counts)
{
  /* TRANSLATORS: {n} is how many changes there are */
  add_count (self, parts, NP_ ("{n} joined", "{n} joined"), counts[SMT_DIFFERENCE_JOINED]);
  /* TRANSLATORS: {n} is how many changes there are */
  add_count (self, parts, NP_ ("{n} left", "{n} left"), counts[SMT_DIFFERENCE_LEFT]);
  /* TRANSLATORS: {n} is how many changes there are */
  add_count (self, parts, NP_ ("{n} changed role", "{n} changed role"),
             counts[SMT_DIFFERENCE_ROLE]);
}

static guint
sum (const guint *counts)
{
  guint n = 0;

  for (SmtDifference kind = SMT_DIFFERENCE_JOINED; kind < SMT_N_DIFFERENCES; kind++)
    n += counts[kind];

  return n;
}

/* As with one date: "3", or "3+1" where one more is possible. */
static char *
dup_band_sign (SmtMatrixChanges          *self,
               const SmtMatrixDifference *difference)
{
  SmtMatrixCell cell = { .is_band = TRUE, .n_held = sum (difference->counts),
                         .n_possibly = sum (difference->possible_counts) };

  return smt_matrix_cell_dup_count (&cell, get_language (self));
}

/* From what was to what is; what is written from right to left has no arrow that
 * turns by itself. */
static const char *
get_arrow (SmtMatrixChanges *self)
{
  return smt_language_is_rtl (get_language (self)) ? "←" : "→";
}

/**
 * smt_matrix_changes_dup_sign:
 *
 * Returns: (transfer full): what stands in a cell where nothing is drawn: "+●",
 *   "−○", "○→●" (from right to left, "○←●"), with "~" after it where that is only possible; the sign alone
 *   where nothing changed; in a band, how many cells did
 */
char *
smt_matrix_changes_dup_sign (SmtMatrixChanges *self,
                             guint             row,
                             guint             column)
{
  SmtMatrixDifference difference = smt_matrix_changes_get_cell (self, row, column);
  const char *before, *after, *doubt;

  if (difference.is_band)
    return dup_band_sign (self, &difference);

  before = smt_glyph_get_symbol (smt_glyph_for_cell (&difference.before));
  after = smt_glyph_get_symbol (smt_glyph_for_cell (&difference.after));
  doubt = difference.possibly ? "~" : "";
  switch (difference.kind)
    {
    case SMT_DIFFERENCE_JOINED:
      return g_strconcat ("+", after, doubt, NULL);
    case SMT_DIFFERENCE_LEFT:
      return g_strconcat ("−", before, doubt, NULL);
    case SMT_DIFFERENCE_ROLE:
      return g_strconcat (before, get_arrow (self), after, doubt, NULL);
    case SMT_DIFFERENCE_NONE:
    default:
      return g_strconcat (after, difference.after.standing == SMT_STANDING_POSSIBLY
                                 ? "~" : "", NULL);
    }
}

/**
 * smt_matrix_changes_dup_legend:
 *
 * Returns: (transfer full): what the signs of smt_matrix_changes_dup_sign() mean
 */
char *
smt_matrix_changes_dup_legend (SmtMatrixChanges *self)
{
  GString *legend;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);

  /* TRANSLATORS: what signs in a table mean; keep the signs. The arrow is turned
   * by the program where writing goes from right to left */
  legend = g_string_new (smt_language_translate (get_language (self), NULL,
                                                 N_("+ joined; − left; → changed role; ~ possibly")));
  g_string_replace (legend, "→", get_arrow (self), 0);
  return g_string_free_and_steal (legend);
}

static const char *
get_name (const SmtMatrixEntry *entry)
{
  return entry->band != NULL ? entry->band : entry->label;
}

/* "Southeast Asia, Shanghai Cooperation Organization: 2 joined and 1 left" */
static char *
dup_band_words (SmtMatrixChanges          *self,
                guint                      row,
                guint                      column,
                const SmtMatrixDifference *difference)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (self);
  gboolean transposed = smt_matrix_scene_get_transposed (scene);
  const char *one = get_name (smt_matrix_scene_get_row (scene, row));
  const char *other = get_name (smt_matrix_scene_get_column (scene, column));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  add_numbers (self, builder, difference->counts);
  /* TRANSLATORS: {n} is how many changes there are */
  add_count (self, builder, NP_ ("{n} possible change", "{n} possible changes"),
             sum (difference->possible_counts));
  parts = g_strv_builder_end (builder);
  list = parts[0] != NULL
         ? smt_language_format_list (get_language (self), (const char *const *) parts)
         : g_strdup (smt_language_translate (get_language (self), NULL, N_("no change")));
  /* TRANSLATORS: {one} is a party or a region, {other} a mechanism or a kind of
   * them, {list} what changed: "Southeast Asia, ASEAN: 2 joined and 1 left" */
  return smt_template_fill (smt_language_translate (get_language (self), NULL,
                                                    /* TRANSLATORS: {one} and {other} are
                                                     * two parties, or two mechanisms;
                                                     * {list} is a list */
                                                    N_("{one}, {other}: {list}")),
                            "one", transposed ? other : one,
                            "other", transposed ? one : other, "list", list, NULL);
}

/**
 * smt_matrix_changes_dup_cell_words:
 *
 * Returns: (transfer full): what happened in a cell between the dates, a
 *   sentence for each step; where nothing did, what it says at the date of the
 *   scene; in a band, numbers
 */
char *
smt_matrix_changes_dup_cell_words (SmtMatrixChanges *self,
                                   guint             row,
                                   guint             column)
{
  SmtMatrixDifference difference = smt_matrix_changes_get_cell (self, row, column);
  SmtMatrixScene *scene;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;

  g_return_val_if_fail (SMT_IS_MATRIX_CHANGES (self), NULL);

  if (difference.is_band)
    return dup_band_words (self, row, column, &difference);

  scene = smt_matrix_changes_get_scene (self);
  for (guint i = 0; i < smt_matrix_changes_get_n_steps (self); i++)
    {
      const SmtChange *change = smt_matrix_changes_get_step (self, i);

      if (change->party == smt_matrix_scene_get_party (scene, row, column) &&
          change->mechanism == smt_matrix_scene_get_mechanism (scene, row, column))
        g_strv_builder_take (builder, smt_matrix_changes_dup_sentence (self, i));
    }

  sentences = g_strv_builder_end (builder);
  if (sentences[0] == NULL)
    return smt_matrix_scene_dup_cell_words (scene, row, column);
  return smt_template_join_sentences ((const char *const *) sentences);
}
