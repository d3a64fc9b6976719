/* smt-comparison-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison in sentences: what is the same and what differs, what is in
 * common and what only one has, and what cannot be decided; and the words for
 * one cell.
 */

#include "smt-comparison-private.h"

#include "smt-beside.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-name-list.h"
#include "smt-sheet-words.h"

/* Years are short, but nobody reads dozens of them. */
#define MAX_YEARS 12

typedef struct
{
  const char *singular;
  const char *plural;
} Sentence;

/* TRANSLATORS: of mechanisms that are compared; {n} is how many parties {names}
 * lists, {name} is one of the mechanisms. "As far as is stated": of the others
 * nobody says whether the party is in them. */
static const Sentence of_parties[SMT_N_GROUP_KINDS] = {
  /* TRANSLATORS: {n} is how many parties there are; {names} is a list of names */
  [SMT_GROUP_ALL] = { NP_ ("{n} party is in all of them: {names}.",
                           "{n} parties are in all of them: {names}.") },
  /* TRANSLATORS: {n} is how many parties there are; {names} is a list of names */
  [SMT_GROUP_SOME] = { NP_ ("{n} party is in some of them and not in the others: {names}.",
                            "{n} parties are in some of them and not in the others: {names}.") },
  /* TRANSLATORS: {n} is how many parties there are; {name} is one of those that are
   * compared; {names} is a list of names */
  [SMT_GROUP_ONLY] = { NP_ ("{n} party is in {name} alone: {names}.",
                            "{n} parties are in {name} alone: {names}.") },
  /* TRANSLATORS: {n} is how many parties there are; {name} is one of those that are
   * compared; {names} is a list of names */
  [SMT_GROUP_LONE] = { NP_ ("{n} party is in {name} and, as far as is stated, in no other: {names}.",
                            "{n} parties are in {name} and, as far as is stated, in no other: {names}.") },
  /* TRANSLATORS: {n} is how many parties there are; {names} is a list of names */
  [SMT_GROUP_OPEN] = { NP_ ("Of {n} party it cannot be decided in which of them it is: {names}.",
                            "Of {n} parties it cannot be decided in which of them they are: {names}.") },
  /* TRANSLATORS: {n} is how many parties there are */
  [SMT_GROUP_NONE] = { NP_ ("{n} other party is in none of them.",
                            "{n} other parties are in none of them.") },
  /* TRANSLATORS: {n} is how many parties there are */
  [SMT_GROUP_UNSTATED] = { NP_ ("{n} other party is not stated to be in any of them.",
                                "{n} other parties are not stated to be in any of them.") },
};

/* TRANSLATORS: of parties that are compared; {n} is how many mechanisms {names}
 * lists, {name} is one of the parties. */
static const Sentence of_mechanisms[SMT_N_GROUP_KINDS] = {
  /* TRANSLATORS: {n} is how many mechanisms there are; {names} is a list of names */
  [SMT_GROUP_ALL] = { NP_ ("All of them are in {n} mechanism: {names}.",
                           "All of them are in {n} mechanisms: {names}.") },
  /* TRANSLATORS: {n} is how many mechanisms there are; {names} is a list of names */
  [SMT_GROUP_SOME] = { NP_ ("Some of them are in {n} mechanism, and the others are not: {names}.",
                            "Some of them are in {n} mechanisms, and the others are not: {names}.") },
  /* TRANSLATORS: {name} is one of those that are compared; {n} is how many mechanisms
   * there are; {names} is a list of names */
  [SMT_GROUP_ONLY] = { NP_ ("{name} alone is in {n} mechanism: {names}.",
                            "{name} alone is in {n} mechanisms: {names}.") },
  /* TRANSLATORS: {name} is one of those that are compared; {n} is how many mechanisms
   * there are; {names} is a list of names */
  [SMT_GROUP_LONE] = { NP_ ("As far as is stated, {name} alone is in {n} mechanism: {names}.",
                            "As far as is stated, {name} alone is in {n} mechanisms: {names}.") },
  /* TRANSLATORS: {n} is how many mechanisms there are; {names} is a list of names */
  [SMT_GROUP_OPEN] = { NP_ ("Of {n} mechanism it cannot be decided which of them are in it: {names}.",
                            "Of {n} mechanisms it cannot be decided which of them are in them: {names}.") },
  /* TRANSLATORS: {n} is how many mechanisms there are; {names} is a list of names */
  [SMT_GROUP_NONE] = { NP_ ("None of them is in {n} mechanism: {names}.",
                            "None of them is in {n} mechanisms: {names}.") },
  /* TRANSLATORS: {n} is how many mechanisms there are; {names} is a list of names */
  [SMT_GROUP_UNSTATED] = { NP_ ("Of {n} mechanism nothing is stated about any of them: {names}.",
                                "Of {n} mechanisms nothing is stated about any of them: {names}.") },
};

/* TRANSLATORS: of mechanisms or parties that are compared; {n} is how many
 * topics {names} lists, {name} is one of the mechanisms or parties. An entry is
 * anything in the dataset. */
static const Sentence of_topics[SMT_N_GROUP_KINDS] = {
  /* TRANSLATORS: {n} is how many topics there are; {names} is a list of names */
  [SMT_GROUP_ALL] = { NP_ ("All of them have entries on {n} topic: {names}.",
                           "All of them have entries on {n} topics: {names}.") },
  /* TRANSLATORS: {name} is one of those that are compared; {n} is how many topics there
   * are; {names} is a list of names */
  [SMT_GROUP_LONE] = { NP_ ("{name} alone has entries on {n} topic: {names}.",
                            "{name} alone has entries on {n} topics: {names}.") },
  /* TRANSLATORS: {n} is how many topics there are; {names} is a list of names */
  [SMT_GROUP_OPEN] = { NP_ ("Some of them have entries on {n} topic: {names}.",
                            "Some of them have entries on {n} topics: {names}.") },
};

/* TRANSLATORS: of mechanisms or parties that are compared; {n} is how many years
 * {names} lists, {name} is one of the mechanisms or parties */
static const Sentence of_years[SMT_N_GROUP_KINDS] = {
  /* TRANSLATORS: {n} is how many years there are; {names} is a list of names */
  [SMT_GROUP_ALL] = { NP_ ("All of them have dated entries in {n} year: {names}.",
                           "All of them have dated entries in {n} years: {names}.") },
  /* TRANSLATORS: {name} is one of those that are compared; {n} is how many years there
   * are; {names} is a list of names */
  [SMT_GROUP_LONE] = { NP_ ("{name} alone has dated entries in {n} year: {names}.",
                            "{name} alone has dated entries in {n} years: {names}.") },
  /* TRANSLATORS: {n} is how many years there are; {names} is a list of names */
  [SMT_GROUP_OPEN] = { NP_ ("Some of them have dated entries in {n} year: {names}.",
                            "Some of them have dated entries in {n} years: {names}.") },
};

static const Sentence *const sentences_of[] = {
  [SMT_GROUP_OF_PARTIES] = of_parties,
  [SMT_GROUP_OF_MECHANISMS] = of_mechanisms,
  [SMT_GROUP_OF_TOPICS] = of_topics,
  [SMT_GROUP_OF_YEARS] = of_years,
};

static const char *
say (SmtComparison *self,
     const char    *msgid)
{
  return smt_language_translate (self->language, NULL, msgid);
}

/* The first years, and how many more there are. */
static char *
dup_years (SmtComparison            *self,
           const SmtComparisonGroup *group)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n = group->words->len > MAX_YEARS ? MAX_YEARS - 1 : group->words->len;

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, g_ptr_array_index (group->words, i));
  if (n < group->words->len)
    g_strv_builder_take (builder, smt_sheet_words_count (self->language,
                                                         NP_ ("{n} more", "{n} more"),
                                                         group->words->len - n));
  list = g_strv_builder_end (builder);
  return smt_language_format_list (self->language, (const char *const *) list);
}

static char *
dup_names (SmtComparison            *self,
           const SmtComparisonGroup *group,
           gboolean                  links)
{
  gboolean short_names = group->of == SMT_GROUP_OF_MECHANISMS;

  if (group->of == SMT_GROUP_OF_YEARS)
    return dup_years (self, group);
  return links ? smt_name_list_dup_links (self->language, group->members, short_names)
               : smt_name_list_dup (self->language, group->members, short_names);
}

static char *
dup_side (SmtComparison *self,
          guint          side,
          gboolean       links)
{
  return links ? smt_name_list_dup_link (self->sides[side], self->names[side])
               : g_strdup (self->names[side]);
}

static char *
dup_sentence (SmtComparison            *self,
              const SmtComparisonGroup *group,
              gboolean                  links)
{
  const Sentence *sentence = &sentences_of[group->of][group->kind];
  g_autofree char *n = smt_language_format_number (self->language, group->words->len);
  g_autofree char *names = dup_names (self, group, links);
  g_autofree char *name = dup_side (self, group->side, links);

  return smt_template_fill (smt_language_translate_plural (self->language, sentence->singular,
                                                           sentence->plural, group->words->len),
                            "n", n, "names", names, "name", name, NULL);
}

/* That there is nothing in common is said, where there could be. */
static void
say_nothing_common (SmtComparison *self,
                    GStrvBuilder  *sentences)
{
  SmtGroupOf of = self->of_parties ? SMT_GROUP_OF_MECHANISMS : SMT_GROUP_OF_PARTIES;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const SmtComparisonGroup *group = g_ptr_array_index (self->groups, i);

      if (group->of == of && group->kind == SMT_GROUP_ALL)
        return;
    }

  g_strv_builder_add (sentences, self->of_parties
                                 ? say (self, N_("There is no mechanism that all of them are certainly in."))
                                 : say (self, N_("There is no party that is certainly in all of them.")));
}

/**
 * smt_comparison_dup_counts:
 *
 * Returns: (transfer full): how many rows are the same, differ, and cannot be
 *   decided, those included that are left out
 */
char *
smt_comparison_dup_counts (SmtComparison *self)
{
  guint all = self->counts[SMT_CONTRAST_SAME] + self->counts[SMT_CONTRAST_DIFFERENT] +
              self->counts[SMT_CONTRAST_UNDETERMINED];
  g_autofree char *n = smt_language_format_number (self->language, all);
  g_autofree char *same =
    smt_language_format_number (self->language, self->counts[SMT_CONTRAST_SAME]);
  g_autofree char *different =
    smt_language_format_number (self->language, self->counts[SMT_CONTRAST_DIFFERENT]);
  g_autofree char *open =
    smt_language_format_number (self->language, self->counts[SMT_CONTRAST_UNDETERMINED]);

  /* TRANSLATORS: {n} is how many rows there are, {same}, {different} and {open}
   * are numbers of rows, which may be 0 */
  return smt_template_fill (smt_language_translate_plural (self->language,
                              /* TRANSLATORS: of a table; {n} is how many rows there are,
                               * {same}, {different} and {open} are numbers of rows, which
                               * may be 0 */
                              NP_ ("{n} row: the same {same}, different {different}, undetermined {open}.",
                                   "{n} rows: the same {same}, different {different}, undetermined {open}."),
                              all),
                            "n", n, "same", same, "different", different, "open", open, NULL);
}

static char **
list_sentences (SmtComparison *self,
                gboolean       links)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  if (self->n < SMT_MIN_SIDES)
    return g_strv_builder_end (sentences);

  say_nothing_common (self, sentences);
  for (guint i = 0; i < self->groups->len; i++)
    g_strv_builder_take (sentences,
                         dup_sentence (self, g_ptr_array_index (self->groups, i), links));
  g_strv_builder_take (sentences, smt_comparison_dup_counts (self));
  return g_strv_builder_end (sentences);
}

/* Returns: (nullable): the same comparison, in the second language alone; its groups
 * have the same order. */
static SmtComparison *
create_second (SmtComparison *self)
{
  g_autoptr (SmtView) view = smt_view_with_beside (self->view, NULL);

  return self->second != NULL
         ? smt_comparison_new (self->dataset, self->index, view, self->second) : NULL;
}

/**
 * smt_comparison_list_sentences:
 *
 * Cost: where there are two languages, that of a second comparison.
 *
 * Returns: (transfer full) (array zero-terminated=1): what there is to see, a
 *   sentence each, in both languages where there are two; none where fewer than
 *   two are compared
 */
char **
smt_comparison_list_sentences (SmtComparison *self)
{
  g_autoptr (SmtComparison) second = NULL;
  g_auto (GStrv) beside = NULL;

  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  second = create_second (self);
  if (second != NULL)
    beside = list_sentences (second, FALSE);
  return smt_beside_join_all (list_sentences (self, FALSE), (const char *const *) beside);
}

/**
 * smt_comparison_list_links:
 *
 * Returns: (transfer full) (array zero-terminated=1): likewise, as Pango markup
 *   in which each name is a link to an id
 */
char **
smt_comparison_list_links (SmtComparison *self)
{
  g_autoptr (SmtComparison) second = NULL;
  g_auto (GStrv) beside = NULL;

  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  second = create_second (self);
  if (second != NULL)
    beside = smt_name_list_to_markups (list_sentences (second, TRUE));
  return smt_beside_join_markups (smt_name_list_to_markups (list_sentences (self, TRUE)),
                                  (const char *const *) beside, self->second);
}

/**
 * smt_comparison_dup_title:
 *
 * Returns: (transfer full): what is compared, as of when
 */
char *
smt_comparison_dup_title (SmtComparison *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  if (self->n == 0)
    return g_strdup (say (self, N_("Compare")));
  for (guint i = 0; i < self->n; i++)
    g_strv_builder_add (builder, self->names[i]);
  names = g_strv_builder_end (builder);
  list = smt_language_format_list (self->language, (const char *const *) names);
  /* TRANSLATORS: {names} is a list of mechanisms or parties */
  return smt_template_fill (say (self, N_("{names} compared, as of {date}")),
                            "names", list, "date", self->day_words, NULL);
}

/**
 * smt_comparison_dup_side_title:
 *
 * Returns: (transfer full): the whole name of what stands in a column, in both
 *   languages where there are two
 */
char *
smt_comparison_dup_side_title (SmtComparison *self,
                               guint          side)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (side < self->n, NULL);

  return g_strdup (self->titles[side]);
}

/**
 * smt_comparison_dup_contrast:
 *
 * Returns: (transfer full): the word for @contrast, for people
 */
char *
smt_comparison_dup_contrast (SmtComparison *self,
                             SmtContrast    contrast)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  return smt_sheet_words_capitalize (say (self, smt_contrast_get_label (contrast)));
}

/**
 * smt_comparison_dup_hidden:
 *
 * Returns: (transfer full) (nullable): how many rows are left out, in words;
 *   %NULL if none is
 */
char *
smt_comparison_dup_hidden (SmtComparison *self)
{
  g_return_val_if_fail (SMT_IS_COMPARISON (self), NULL);

  if (self->n_hidden == 0)
    return NULL;
  return smt_sheet_words_count (self->language,
                                /* TRANSLATORS: {n} is how many rows there are */
                                NP_ ("{n} row that is the same is not shown.",
                                     "{n} rows that are the same are not shown."),
                                self->n_hidden);
}

/**
 * smt_comparison_dup_cell_words:
 * @row: a row of @self
 *
 * Returns: (transfer full): what a cell says, with what and of whom: for whom a
 *   place in a table says nothing
 */
char *
smt_comparison_dup_cell_words (SmtComparison    *self,
                               SmtComparisonRow *row,
                               guint             side)
{
  g_autofree char *value = smt_comparison_row_dup_text (row, side);

  /* TRANSLATORS: a cell of a table, spoken: "Founded, EAS: 14 December 2005" */
  return smt_template_fill (say (self, N_("{row}, {name}: {value}")),
                            "row", smt_comparison_row_get_label (row),
                            "name", smt_comparison_get_side_name (self, side),
                            "value", value, NULL);
}

/**
 * smt_comparison_dup_row_words:
 * @row: a row of @self
 *
 * Returns: (transfer full): what a row is about, and how its cells compare
 */
char *
smt_comparison_dup_row_words (SmtComparison    *self,
                              SmtComparisonRow *row)
{
  const char *contrast =
    say (self, smt_contrast_get_label (smt_comparison_row_get_contrast (row)));

  /* TRANSLATORS: the head of a row of a table, spoken; {contrast} is "the same",
   * "different" or "undetermined" */
  return smt_template_fill (say (self, N_("{row}: {contrast}")),
                            "row", smt_comparison_row_get_label (row),
                            "contrast", contrast, NULL);
}
