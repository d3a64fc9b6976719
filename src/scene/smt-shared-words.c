/* smt-shared-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared memberships in words: the title, what all pairs amount to, and what a
 * cell says. A cell's words stand alone, and name what is behind its number.
 */

#include "smt-shared-scene.h"

#include <math.h>

#include "smt-i18n.h"
#include "smt-name-list.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

static SmtLanguage *
get_language (SmtSharedScene *self)
{
  return smt_matrix_scene_get_language (smt_shared_scene_get_matrix (self));
}

/* What is behind a number, named; NULL for nothing. */
static char *
dup_names (SmtSharedScene *self,
           guint           row,
           guint           column,
           gboolean        possibly)
{
  g_autoptr (GPtrArray) common = smt_shared_scene_list_common (self, row, column, possibly);

  if (common->len == 0)
    return NULL;
  return smt_name_list_dup (get_language (self), common,
                            smt_shared_scene_get_of (self) == SMT_SHARED_PARTIES);
}

static const char *
get_template_of_parties (SmtSharedScene  *self,
                         const SmtShared *shared)
{
  SmtLanguage *language = get_language (self);

  if (shared->certain > 0 && shared->possibly > 0)
    return smt_language_translate_plural (language,
             /* TRANSLATORS: {one} and {other} are two parties, or two mechanisms; {n} is
              * how many mechanisms there are; {names} is a list of names; {more} is a list
              * of names */
             NP_ ("{one} and {other}: {n} mechanism in common: {names}; possibly also {more}",
                  "{one} and {other}: {n} mechanisms in common: {names}; possibly also {more}"),
             shared->certain);
  if (shared->certain > 0)
    /* TRANSLATORS: {one} and {other} are parties, {names} and {more} lists of
     * mechanisms: "China and Japan: 2 mechanisms in common: APT and EAS" */
    return smt_language_translate_plural (language,
             /* TRANSLATORS: {one} and {other} are two parties, or two mechanisms; {n} is
              * how many mechanisms there are; {names} is a list of names */
             NP_ ("{one} and {other}: {n} mechanism in common: {names}",
                  "{one} and {other}: {n} mechanisms in common: {names}"),
             shared->certain);
  if (shared->possibly > 0)
    return smt_language_translate (language, NULL,
                                   /* TRANSLATORS: {one} and {other} are two parties, or
                                    * two mechanisms; {more} is a list of names */
                                   N_("{one} and {other}: certainly no mechanism in common, possibly {more}"));
  return smt_language_translate (language, NULL,
                                 /* TRANSLATORS: {one} and {other} are two parties, or two
                                  * mechanisms */
                                 N_("{one} and {other}: no mechanism in common"));
}

static const char *
get_template_of_mechanisms (SmtSharedScene  *self,
                            const SmtShared *shared)
{
  SmtLanguage *language = get_language (self);

  if (shared->certain > 0 && shared->possibly > 0)
    return smt_language_translate_plural (language,
             /* TRANSLATORS: {one} and {other} are two parties, or two mechanisms; {n} is
              * how many parties there are; {all} is how many there are in all; {percent}
              * is a number; {names} is a list of names; {more} is a list of names */
             NP_ ("{one} and {other}: {n} of {all} party in common ({percent}%): {names}; possibly also {more}",
                  "{one} and {other}: {n} of {all} parties in common ({percent}%): {names}; possibly also {more}"),
             shared->united);
  if (shared->certain > 0)
    /* TRANSLATORS: {one} and {other} are mechanisms, {all} is how many parties
     * are in at least one of them, and what the plural form goes by; {names}
     * and {more} are lists of parties */
    return smt_language_translate_plural (language,
             /* TRANSLATORS: {one} and {other} are two parties, or two mechanisms; {n} is
              * how many parties there are; {all} is how many there are in all; {percent}
              * is a number; {names} is a list of names */
             NP_ ("{one} and {other}: {n} of {all} party in common ({percent}%): {names}",
                  "{one} and {other}: {n} of {all} parties in common ({percent}%): {names}"),
             shared->united);
  if (shared->possibly > 0)
    return smt_language_translate (language, NULL,
                                   /* TRANSLATORS: {one} and {other} are two parties, or
                                    * two mechanisms; {more} is a list of names */
                                   N_("{one} and {other}: certainly no party in common, possibly {more}"));
  return smt_language_translate (language, NULL,
                                 /* TRANSLATORS: {one} and {other} are two parties, or two
                                  * mechanisms */
                                 N_("{one} and {other}: no party in common"));
}

static const char *
get_template_of_one (SmtSharedScene *self,
                     gboolean        possibly,
                     guint           n)
{
  SmtLanguage *language = get_language (self);

  if (smt_shared_scene_get_of (self) == SMT_SHARED_PARTIES)
    return possibly ? smt_language_translate_plural (language,
                        /* TRANSLATORS: {one} is a party or a mechanism; {n} is how many
                         * mechanisms there are; {k} is how many more are possible */
                        NP_ ("{one}: {n} mechanism, possibly {k} more",
                             "{one}: {n} mechanisms, possibly {k} more"), n)
                    : smt_language_translate_plural (language,
                        /* TRANSLATORS: {one} is a party or a mechanism; {n} is how many
                         * mechanisms there are */
                        NP_ ("{one}: {n} mechanism", "{one}: {n} mechanisms"), n);
  return possibly ? smt_language_translate_plural (language,
                      /* TRANSLATORS: {one} is a party or a mechanism; {n} is how many
                       * parties there are; {k} is how many more are possible */
                      NP_ ("{one}: {n} party, possibly {k} more",
                           "{one}: {n} parties, possibly {k} more"), n)
                  : smt_language_translate_plural (language,
                      /* TRANSLATORS: {one} is a party or a mechanism; {n} is how many
                       * parties there are */
                      NP_ ("{one}: {n} party", "{one}: {n} parties"), n);
}

static char *
dup_words_of_one (SmtSharedScene *self,
                  guint           position)
{
  const SmtMatrixEntry *entry = smt_shared_scene_get_entry (self, position);
  g_autofree char *n = smt_language_format_number (get_language (self), entry->total);
  g_autofree char *more = smt_language_format_number (get_language (self), entry->possibly);

  return smt_template_fill (get_template_of_one (self, entry->possibly > 0, entry->total),
                            "one", entry->label, "n", n, "k", more, NULL);
}

/**
 * smt_shared_scene_dup_cell_words:
 *
 * Returns: (transfer full): what a cell says: "China and Japan: 5 mechanisms in
 *   common: CJK, APT, EAS, ARF, and ADMM-Plus"; on the diagonal, what the party
 *   or the mechanism has in all
 */
char *
smt_shared_scene_dup_cell_words (SmtSharedScene *self,
                                 guint           row,
                                 guint           column)
{
  SmtShared shared;
  const char *one, *other, *words;
  g_autofree char *n = NULL, *all = NULL, *percent = NULL;
  g_autofree char *names = NULL, *more = NULL;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  if (row == column)
    return dup_words_of_one (self, row);

  shared = smt_shared_scene_get_cell (self, row, column);
  one = smt_shared_scene_get_entry (self, row)->label;
  other = smt_shared_scene_get_entry (self, column)->label;
  n = smt_language_format_number (get_language (self), shared.certain);
  all = smt_language_format_number (get_language (self), shared.united);
  percent = smt_language_format_number (get_language (self),
                                        floor (smt_shared_get_jaccard (&shared) * 100));
  names = dup_names (self, row, column, FALSE);
  more = dup_names (self, row, column, TRUE);
  words = smt_shared_scene_get_of (self) == SMT_SHARED_PARTIES
          ? get_template_of_parties (self, &shared)
          : get_template_of_mechanisms (self, &shared);
  return smt_template_fill (words, "one", one, "other", other, "n", n, "all", all,
                            "percent", percent, "names", names, "more", more, NULL);
}

/**
 * smt_shared_scene_dup_title:
 *
 * Returns: (transfer full): a heading, with the date
 */
char *
smt_shared_scene_dup_title (SmtSharedScene *self)
{
  const char *words;
  g_autofree char *date = NULL;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  if (smt_shared_scene_get_of (self) == SMT_SHARED_PARTIES)
    /* TRANSLATORS: the heading of a matrix of parties and parties */
    words = N_("Mechanisms that two parties share, as of {date}");
  else
    /* TRANSLATORS: the heading of a matrix of mechanisms and mechanisms */
    words = N_("Parties that two mechanisms share, as of {date}");
  date = smt_language_format_day (get_language (self),
                                  smt_matrix_scene_get_day (smt_shared_scene_get_matrix (self)));
  return smt_template_fill (smt_language_translate (get_language (self), NULL, words),
                            "date", date, NULL);
}

static char *
dup_closest (SmtSharedScene      *self,
             const SmtSharedPair *pair)
{
  g_autofree char *cell = smt_shared_scene_dup_cell_words (self, pair->one, pair->other);

  /* TRANSLATORS: {words} tells what a pair has in common, without a full stop.
   * Close is who has most in common, for what each has */
  return smt_template_fill (smt_language_translate (get_language (self), NULL,
                                                    /* TRANSLATORS: {words} is two names,
                                                     * and what they have in common */
                                                    N_("The closest pair is {words}.")),
                            "words", cell, NULL);
}

/**
 * smt_shared_scene_dup_summary:
 * @survey: (nullable): what the sets of @self were found to have in common
 *
 * Returns: (transfer full): a few sentences: how many are compared, and, with
 *   @survey, which have most in common
 */
char *
smt_shared_scene_dup_summary (SmtSharedScene        *self,
                              const SmtSharedSurvey *survey)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;
  char *hidden;

  g_return_val_if_fail (SMT_IS_SHARED_SCENE (self), NULL);

  if (smt_shared_scene_get_of (self) == SMT_SHARED_PARTIES)
    g_strv_builder_take (builder, smt_sheet_words_count (get_language (self),
                                                         /* TRANSLATORS: {n} is how many
                                                          * parties there are */
                                                         NP_ ("{n} party is compared.",
                                                              "{n} parties are compared."),
                                                         smt_shared_scene_get_n (self)));
  else
    g_strv_builder_take (builder, smt_sheet_words_count (get_language (self),
                                                         /* TRANSLATORS: {n} is how many
                                                          * mechanisms there are */
                                                         NP_ ("{n} mechanism is compared.",
                                                              "{n} mechanisms are compared."),
                                                         smt_shared_scene_get_n (self)));
  if (survey != NULL && survey->closest->len > 0)
    g_strv_builder_take (builder,
                         dup_closest (self, &g_array_index (survey->closest,
                                                            SmtSharedPair, 0)));
  if (survey != NULL && survey->n_first > 1)
    /* TRANSLATORS: pairs that have as much in common, for what each has */
    g_strv_builder_take (builder, smt_sheet_words_count (get_language (self),
                                                         /* TRANSLATORS: {n} is how many
                                                          * pairs there are */
                                                         NP_ ("{n} other pair is as close.",
                                                              "{n} other pairs are as close."),
                                                         survey->n_first - 1));
  hidden = smt_matrix_scene_dup_hidden_words (smt_shared_scene_get_matrix (self));
  if (hidden != NULL)
    g_strv_builder_take (builder, hidden);

  sentences = g_strv_builder_end (builder);
  return smt_template_join_sentences ((const char *const *) sentences);
}
