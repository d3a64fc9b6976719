/* smt-matrix-summary.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix as a whole in words: its title, a few sentences with what it adds
 * up to and what it leaves out, and what each row and column is.
 */

#include "smt-matrix-scene-private.h"

#include "smt-i18n.h"

#include "smt-label.h"
#include "smt-template.h"

/* A sentence with one number in it. */
static char *
count (SmtMatrixScene *self,
       const char     *singular,
       const char     *plural,
       guint           n)
{
  g_autofree char *number = smt_language_format_number (self->language, n);

  return smt_template_fill (smt_language_translate_plural (self->language, singular,
                                                           plural, n),
                            "n", number, NULL);
}

static char *
dup_date (SmtMatrixScene *self)
{
  return smt_language_format_day (self->language, self->question.day);
}

/**
 * smt_matrix_scene_dup_title:
 *
 * Returns: (transfer full): a heading, with the date
 */
char *
smt_matrix_scene_dup_title (SmtMatrixScene *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  date = dup_date (self);
  /* TRANSLATORS: the heading of the matrix of parties and mechanisms */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {date} is a date */
                                                    N_("Memberships as of {date}")),
                            "date", date, NULL);
}

static char *
dup_size (SmtMatrixScene *self)
{
  g_autofree char *date = dup_date (self);
  g_autofree char *parties = count (self, NP_ ("{n} party", "{n} parties"),
                                    self->parties->n);
  g_autofree char *mechanisms = count (self, NP_ ("{n} mechanism", "{n} mechanisms"),
                                       self->mechanisms->n);

  /* TRANSLATORS: {parties} and {mechanisms} are counts: "40 parties" */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {parties} is "60
                                                     * parties"; {mechanisms} is "9
                                                     * mechanisms" or the like; {date} is a
                                                     * date */
                                                    N_("{parties} and {mechanisms} as of {date}.")),
                            "parties", parties, "mechanisms", mechanisms,
                            "date", date, NULL);
}

/* An order that is not the one things are first shown in. */
static const char *
get_party_order (SmtOrder order)
{
  switch (order)
    {
    case SMT_ORDER_FILE:
      return N_("Parties are sorted as in the dataset.");
    case SMT_ORDER_COUNT:
      return N_("Parties are sorted by number of mechanisms.");
    case SMT_ORDER_JOINED:
      return N_("Parties are sorted by first joining.");
    case SMT_ORDER_REGION:
      return N_("Parties are sorted by region.");
    case SMT_ORDER_KIND:
      return N_("Parties are sorted by kind.");
    case SMT_ORDER_HAND:
      return N_("Parties are sorted by hand.");
    case SMT_ORDER_SIMILARITY:
      return N_("Parties are sorted by similarity.");
    case SMT_ORDER_NAME:
    default:
      return NULL;
    }
}

static const char *
get_mechanism_order (SmtOrder order)
{
  switch (order)
    {
    case SMT_ORDER_NAME:
      return N_("Mechanisms are sorted by name.");
    case SMT_ORDER_COUNT:
      return N_("Mechanisms are sorted by number of parties.");
    case SMT_ORDER_JOINED:
      return N_("Mechanisms are sorted by first joining.");
    case SMT_ORDER_REGION:
      return N_("Mechanisms are sorted by region.");
    case SMT_ORDER_KIND:
      return N_("Mechanisms are sorted by kind.");
    case SMT_ORDER_HAND:
      return N_("Mechanisms are sorted by hand.");
    case SMT_ORDER_SIMILARITY:
      return N_("Mechanisms are sorted by similarity.");
    case SMT_ORDER_FILE:
    default:
      return NULL;
    }
}

static void
add_order (SmtMatrixScene *self,
           GStrvBuilder   *builder,
           const char     *sentence)
{
  if (sentence != NULL)
    g_strv_builder_add (builder, smt_language_translate (self->language, NULL, sentence));
}

static char *
dup_source (SmtMatrixScene *self)
{
  g_autofree char *source = smt_label_dup (self->source, self->language, NULL);

  /* TRANSLATORS: only what this one source says is shown */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {source} is the title
                                                     * of a document */
                                                    N_("According to {source} alone.")),
                            "source", source, NULL);
}

static guint
count_not_stated (SmtMatrixScene *self)
{
  const SmtMatrixTally *tally = smt_matrix_scene_get_tally (self);

  return tally->glyphs[SMT_GLYPH_NOT_STATED][0] + tally->glyphs[SMT_GLYPH_NOT_STATED][1] +
         tally->glyphs[SMT_GLYPH_UNKNOWN][0] + tally->glyphs[SMT_GLYPH_UNKNOWN][1];
}

static SmtTotal
count_roles (SmtMatrixScene *self)
{
  const SmtMatrixTally *tally = smt_matrix_scene_get_tally (self);
  SmtTotal total = { 0 };

  for (guint i = 0; i < self->mechanisms->n; i++)
    {
      total.held += tally->mechanisms[self->mechanisms->numbers[i]].held;
      total.possibly += tally->mechanisms[self->mechanisms->numbers[i]].possibly;
    }

  return total;
}

/**
 * smt_matrix_scene_dup_summary:
 *
 * Returns: (transfer full): a few sentences: how many rows and columns, what
 *   they hold, what is not stated, what is not shown, and an order other than the first
 */
char *
smt_matrix_scene_dup_summary (SmtMatrixScene *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;
  char *hidden;
  SmtTotal total;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  total = count_roles (self);
  g_strv_builder_take (builder, dup_size (self));
  g_strv_builder_take (builder, count (self,
                                         /* TRANSLATORS: {n} is how many roles there are */
                                         NP_ ("{n} role is held.",
                                              "{n} roles are held."),
                                         total.held));
  if (total.possibly > 0)
    g_strv_builder_take (builder, count (self,
                                         /* TRANSLATORS: {n} is how many there are */
                                         NP_ ("{n} more is possible.",
                                              "{n} more are possible."),
                                         total.possibly));
  if (count_not_stated (self) > 0)
    g_strv_builder_take (builder, count (self,
                                         /* TRANSLATORS: {n} is how many places there are */
                                         NP_ ("In {n} place nothing is stated.",
                                              "In {n} places nothing is stated."),
                                         count_not_stated (self)));
  hidden = smt_matrix_scene_dup_hidden_words (self);
  if (hidden != NULL)
    g_strv_builder_take (builder, hidden);
  if (self->source != NULL)
    g_strv_builder_take (builder, dup_source (self));
  add_order (self, builder, get_party_order (smt_view_get_order (self->view)));
  add_order (self, builder, get_mechanism_order (smt_view_get_mechanism_order (self->view)));

  sentences = g_strv_builder_end (builder);
  return smt_template_join_sentences ((const char *const *) sentences);
}

static const char *
get_entry_template (SmtMatrixScene *self,
                    gboolean        is_party,
                    gboolean        possibly,
                    guint           n)
{
  if (is_party && possibly)
    /* TRANSLATORS: in how many mechanisms a party is, and possibly is */
    return smt_language_translate_plural (self->language,
                                          /* TRANSLATORS: {name} is a party or a mechanism;
                                           * {n} is how many mechanisms there are; {more}
                                           * is how many more are possible */
                                          NP_ ("{name}: {n} mechanism, possibly {more} more",
                                               "{name}: {n} mechanisms, possibly {more} more"), n);
  if (is_party)
    return smt_language_translate_plural (self->language,
                                          /* TRANSLATORS: {name} is a party or a mechanism;
                                           * {n} is how many mechanisms there are */
                                          NP_ ("{name}: {n} mechanism",
                                               "{name}: {n} mechanisms"), n);
  if (possibly)
    /* TRANSLATORS: how many parties a mechanism has, and possibly has */
    return smt_language_translate_plural (self->language,
                                          /* TRANSLATORS: {name} is a party or a mechanism;
                                           * {n} is how many parties there are; {more} is
                                           * how many more are possible */
                                          NP_ ("{name}: {n} party, possibly {more} more",
                                               "{name}: {n} parties, possibly {more} more"), n);
  return smt_language_translate_plural (self->language,
                                        /* TRANSLATORS: {name} is a party or a mechanism;
                                         * {n} is how many parties there are */
                                        NP_ ("{name}: {n} party",
                                             "{name}: {n} parties"), n);
}

/* In both languages, where there are two. */
static const char *
get_whole_name (const SmtMatrixEntry *entry)
{
  if (entry->band != NULL)
    return entry->band;
  return entry->head != NULL ? entry->head : entry->label;
}

/**
 * smt_matrix_scene_dup_entry_words:
 *
 * Returns: (transfer full): what a row or column is and what it adds up to:
 *   "Viet Nam: 8 mechanisms"
 */
char *
smt_matrix_scene_dup_entry_words (SmtMatrixScene *self,
                                  SmtAxis         axis,
                                  guint           position)
{
  const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (self, axis, position);
  /* A band is told by its parties, on both sides. */
  gboolean is_party = entry->band == NULL && smt_matrix_scene_has_parties (self, axis);
  g_autofree char *n = smt_language_format_number (self->language, entry->total);
  g_autofree char *more = smt_language_format_number (self->language, entry->possibly);

  return smt_template_fill (get_entry_template (self, is_party, entry->possibly > 0,
                                                entry->total),
                            "name", get_whole_name (entry), "n", n, "more", more, NULL);
}
