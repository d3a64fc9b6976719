/* smt-matrix-description-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What there is to see in a matrix, in sentences. Nothing is said twice: who is
 * in all mechanisms is not told again to be in most.
 */

#include "smt-matrix-description.h"

#include "smt-beside.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-name-list.h"
#include "smt-sheet-words.h"
#include "smt-template.h"

/* How many groups of parties are named. */
#define MAX_ALIKE 5

static char *
dup_names (const SmtMatrixDescription *self,
           GPtrArray                  *entities,
           gboolean                    short_names)
{
  return self->has_links ? smt_name_list_dup_links (self->language, entities, short_names)
                         : smt_name_list_dup (self->language, entities, short_names);
}

static char *
dup_short_name (const SmtMatrixDescription *self,
                SmtEntity                  *entity)
{
  g_autofree char *name = smt_label_dup_short (entity, self->language);

  return self->has_links ? smt_name_list_dup_link (entity, name) : g_steal_pointer (&name);
}

/* A sentence about some of a side, whose plural goes by how many these are. */
static void
say (const SmtMatrixDescription *self,
     GStrvBuilder               *sentences,
     const char                 *singular,
     const char                 *plural,
     GPtrArray                  *entities,
     gboolean                    short_names,
     guint                       value,
     guint                       all)
{
  g_autofree char *names = NULL;
  g_autofree char *n = smt_language_format_number (self->language, entities->len);
  g_autofree char *number = smt_language_format_number (self->language, value);
  g_autofree char *total = smt_language_format_number (self->language, all);

  if (entities->len == 0)
    return;

  names = dup_names (self, entities, short_names);
  g_strv_builder_take (sentences,
                       smt_template_fill (smt_language_translate_plural (self->language,
                                                                         singular, plural,
                                                                         entities->len),
                                          "names", names, "n", n, "number", number,
                                          "all", total, NULL));
}

static void
say_parties (const SmtMatrixDescription *self,
             GStrvBuilder               *sentences)
{
  if (self->n_mechanisms > 1)
    /* TRANSLATORS: {names} is a list of parties, {all} how many mechanisms
     * there are, 2 at least */
    say (self, sentences, NP_ ("{names} is in all {all} mechanisms.",
                               "{names} are in all {all} mechanisms."),
         self->in_all, FALSE, 0, self->n_mechanisms);
  if (self->most.value < self->n_mechanisms)
    /* TRANSLATORS: {number} of {all} mechanisms */
    say (self, sentences, NP_ ("{names} is in the most mechanisms: {number} of {all}.",
                               "{names} are in the most mechanisms: {number} of {all} each."),
         self->most.entities, FALSE, self->most.value, self->n_mechanisms);
  if (self->fewest.value < self->most.value && self->fewest.value > 1)
    /* TRANSLATORS: {names} is a list of names; {number} is how many; {all} is how many
     * there are in all */
    say (self, sentences, NP_ ("{names} is in the fewest mechanisms: {number} of {all}.",
                               "{names} are in the fewest mechanisms: {number} of {all} each."),
         self->fewest.entities, FALSE, self->fewest.value, self->n_mechanisms);
  if (self->n_mechanisms > 1)
    /* TRANSLATORS: {n} is how many parties {names} lists */
    say (self, sentences, NP_ ("{n} party is in only one of the mechanisms: {names}.",
                               "{n} parties are in only one of the mechanisms: {names}."),
         self->in_one, FALSE, 1, self->n_mechanisms);
  if (self->most.value > 0)
    /* TRANSLATORS: {n} is how many parties there are; {names} is a list of names */
    say (self, sentences, NP_ ("{n} party is not known to be in any of the mechanisms: {names}.",
                               "{n} parties are not known to be in any of the mechanisms: {names}."),
         self->in_none, FALSE, 0, self->n_mechanisms);
}

static void
say_mechanisms (const SmtMatrixDescription *self,
                GStrvBuilder               *sentences)
{
  /* TRANSLATORS: {names} is a list of mechanisms; {number} of {all} parties */
  say (self, sentences, NP_ ("{names} has the most parties: {number} of {all}.",
                             "{names} have the most parties: {number} of {all} each."),
       self->largest.entities, TRUE, self->largest.value, self->n_parties);
  if (self->smallest.value < self->largest.value)
    /* TRANSLATORS: {names} is a list of names; {number} is how many; {all} is how many
     * there are in all */
    say (self, sentences, NP_ ("{names} has the fewest parties: {number} of {all}.",
                               "{names} have the fewest parties: {number} of {all} each."),
         self->smallest.entities, TRUE, self->smallest.value, self->n_parties);
  if (self->largest.value > 0)
    /* TRANSLATORS: {n} is how many mechanisms {names} lists */
    say (self, sentences, NP_ ("{n} mechanism is not known to have any of the parties: {names}.",
                               "{n} mechanisms are not known to have any of the parties: {names}."),
         self->empty, TRUE, 0, self->n_parties);
}

static const char *
get_closest_template (const SmtMatrixDescription *self)
{
  if (self->shared.certain == self->shared.united)
    /* TRANSLATORS: {one} and {other} are mechanisms */
    return smt_language_translate_plural (self->language,
             /* TRANSLATORS: {one} and {other} are two parties, or two mechanisms; {all} is
              * how many there are in all */
             NP_ ("{one} and {other} have the same {all} party.",
                  "{one} and {other} have the same {all} parties."),
             self->shared.united);

  /* TRANSLATORS: {one} and {other} are mechanisms; {all} is how many parties are
   * in at least one of them, and what the plural form goes by */
  return smt_language_translate_plural (self->language,
           /* TRANSLATORS: {one} and {other} are two parties, or two mechanisms; {number}
            * is how many; {all} is how many there are in all; {percent} is a number */
           NP_ ("{one} and {other} are most alike: they share {number} of {all} party ({percent}%).",
                "{one} and {other} are most alike: they share {number} of {all} parties ({percent}%)."),
           self->shared.united);
}

static void
say_closest (const SmtMatrixDescription *self,
             GStrvBuilder               *sentences)
{
  g_autofree char *one = NULL, *other = NULL;
  g_autofree char *number = NULL, *all = NULL, *percent = NULL;

  if (!self->compared)
    g_strv_builder_add (sentences,
                        smt_language_translate (self->language, NULL,
                                                N_("The mechanisms are too many to compare each with each.")));
  if (self->one == NULL)
    return;

  one = dup_short_name (self, self->one);
  other = dup_short_name (self, self->other);
  number = smt_language_format_number (self->language, self->shared.certain);
  all = smt_language_format_number (self->language, self->shared.united);
  percent = smt_language_format_number (self->language,
                                        100 * self->shared.certain / self->shared.united);
  g_strv_builder_take (sentences,
                       smt_template_fill (get_closest_template (self),
                                          "one", one, "other", other, "number", number,
                                          "all", all, "percent", percent, NULL));
  if (self->n_as_close > 0)
    /* TRANSLATORS: pairs of mechanisms that have as much in common */
    g_strv_builder_take (sentences,
                         smt_sheet_words_count (self->language,
                                                /* TRANSLATORS: {n} is how many pairs there
                                                 * are */
                                                NP_ ("{n} other pair is as much alike.",
                                                     "{n} other pairs are as much alike."),
                                                self->n_as_close));
}

static void
say_alike (const SmtMatrixDescription *self,
           GStrvBuilder               *sentences)
{
  for (guint i = 0; i < MIN (self->alike->len, MAX_ALIKE); i++)
    {
      const SmtAlike *group = g_ptr_array_index (self->alike, i);
      g_autofree char *parties = dup_names (self, group->parties, FALSE);
      g_autofree char *mechanisms = dup_names (self, group->mechanisms, TRUE);
      g_autofree char *n = smt_language_format_number (self->language, group->parties->len);

      /* TRANSLATORS: {n} is how many parties {parties} lists, 3 at least;
       * {mechanisms} is a list of one mechanism or more */
      g_strv_builder_take (sentences,
                           smt_template_fill (smt_language_translate_plural (self->language,
                                                /* TRANSLATORS: {n} is how many parties
                                                 * there are; {mechanisms} is a list of
                                                 * mechanisms; {parties} is a list of
                                                 * parties */
                                                NP_ ("{n} party is in {mechanisms} and in no other: {parties}.",
                                                     "{n} parties are in {mechanisms} and in no other: {parties}."),
                                                group->parties->len),
                                              "n", n, "mechanisms", mechanisms,
                                              "parties", parties, NULL));
    }
  if (self->alike->len > MAX_ALIKE)
    /* TRANSLATORS: groups of three parties or more that are in the same
     * mechanisms, and are not named */
    g_strv_builder_take (sentences,
                         smt_sheet_words_count (self->language,
                                                /* TRANSLATORS: {n} is how many groups
                                                 * there are */
                                                NP_ ("{n} other group of parties has the same memberships.",
                                                     "{n} other groups of parties have the same memberships each."),
                                                self->alike->len - MAX_ALIKE));
}

static char **
list_sentences (const SmtMatrixDescription *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  if (self->n_parties == 0 || self->n_mechanisms == 0)
    return g_strv_builder_end (sentences);

  if (self->most.value == 0)
    g_strv_builder_add (sentences,
                        smt_language_translate (self->language, NULL,
                                                N_("No party is known to be in any of the mechanisms.")));
  say_parties (self, sentences);
  say_mechanisms (self, sentences);
  say_closest (self, sentences);
  say_alike (self, sentences);
  if (self->n_possibly > 0)
    g_strv_builder_take (sentences,
                         smt_sheet_words_count (self->language,
                                                /* TRANSLATORS: {n} is how many memberships
                                                 * there are */
                                                NP_ ("{n} membership that is only possible is not counted in this.",
                                                     "{n} memberships that are only possible are not counted in this."),
                                                self->n_possibly));

  return g_strv_builder_end (sentences);
}

/**
 * smt_matrix_description_list_sentences:
 *
 * Returns: (transfer full) (array zero-terminated=1): what there is to see, a
 *   sentence each, in both languages where there are two; none for a matrix
 *   without rows or columns
 */
char **
smt_matrix_description_list_sentences (const SmtMatrixDescription *self)
{
  SmtMatrixDescription second = *self;
  g_auto (GStrv) beside = NULL;

  if (self->beside != NULL)
    {
      second.language = self->beside;
      beside = list_sentences (&second);
    }
  return smt_beside_join_all (list_sentences (self), (const char *const *) beside);
}

/**
 * smt_matrix_description_list_links:
 *
 * Returns: (transfer full) (array zero-terminated=1): likewise, as Pango markup
 *   in which each name is a link to an id
 */
char **
smt_matrix_description_list_links (const SmtMatrixDescription *self)
{
  SmtMatrixDescription linked = *self;
  SmtMatrixDescription second = *self;
  g_auto (GStrv) beside = NULL;

  linked.has_links = TRUE;
  if (self->beside != NULL)
    {
      second.language = self->beside;
      second.has_links = TRUE;
      beside = smt_name_list_to_markups (list_sentences (&second));
    }
  return smt_beside_join_markups (smt_name_list_to_markups (list_sentences (&linked)),
                                  (const char *const *) beside, self->beside);
}
