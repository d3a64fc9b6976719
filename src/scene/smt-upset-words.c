/* smt-upset-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets and their intersections in words: how large each is, in which sets a row
 * is, and what the signs say.
 */

#include "smt-upset-private.h"

#include "smt-i18n.h"
#include "smt-name-list.h"
#include "smt-template.h"

typedef struct
{
  const char *yes;
  const char *no;
  const char *possibly;
  const char *not_stated;
  const char *none;
  const char *unstated;
} Titles;

static const Titles titles_of_parties = {
  /* TRANSLATORS: of a group of parties: the mechanisms that they are in; {names} is a
   * list of these */
  N_("In {names}"),
  /* TRANSLATORS: of a group of parties: the mechanisms that they are not in */
  N_("Not in {names}"),
  /* TRANSLATORS: of a group of parties: mechanisms that they possibly are in */
  N_("Possibly in {names}"),
  /* TRANSLATORS: of a group of parties: mechanisms of which nobody says whether these
   * are in them */
  N_("Not stated of {names}"),
  /* TRANSLATORS: of a group of parties and the mechanisms that are compared */
  N_("In none of them"),
  /* TRANSLATORS: likewise, where nobody says whether the parties are in them */
  N_("Not stated to be in any of them"),
};

static const Titles titles_of_mechanisms = {
  /* TRANSLATORS: of a group of mechanisms: the parties that are in them; {names} is a
   * list of these */
  N_("With {names}"),
  /* TRANSLATORS: of a group of mechanisms: parties that are not in them */
  N_("Without {names}"),
  /* TRANSLATORS: of a group of mechanisms: parties that possibly are in them */
  N_("Possibly with {names}"),
  /* TRANSLATORS: of a group of mechanisms: parties of which nobody says whether they
   * are in them */
  N_("Not stated of {names}"),
  /* TRANSLATORS: of a group of mechanisms and the parties that are compared */
  N_("Without any of them"),
  /* TRANSLATORS: likewise, where nobody says whether the parties are in them */
  N_("Not stated of any of them"),
};

static SmtLanguage *
get_language (SmtUpsetScene *self)
{
  return smt_comparison_get_language (self->comparison);
}

static const char *
say (SmtUpsetScene *self,
     const char    *msgid)
{
  return smt_language_translate (get_language (self), NULL, msgid);
}

static const char *
say_number (SmtUpsetScene *self,
            const char    *singular,
            const char    *plural,
            guint          n)
{
  return smt_language_translate_plural (get_language (self), singular, plural, n);
}

static char *
dup_number (SmtUpsetScene *self,
            guint          n)
{
  return smt_language_format_number (get_language (self), n);
}

/* Sets by their numbers: "EAS: 18 parties, 2 more possibly". */
void
smt_upset_write_set (SmtUpsetScene *self,
                     SmtUpsetSet   *set)
{
  gboolean of_parties = smt_comparison_is_of_parties (self->comparison);
  g_autofree char *n = dup_number (self, set->n);
  g_autofree char *more = dup_number (self, set->n_possibly);
  g_autofree char *words = NULL;

  words = smt_template_fill (of_parties
                             /* TRANSLATORS: {name} is a party, {n} how many mechanisms it is in */
                             ? say_number (self, NP_ ("{name}: {n} mechanism",
                                                      "{name}: {n} mechanisms"), set->n)
                             /* TRANSLATORS: {name} is a mechanism, {n} how many parties it has */
                             : say_number (self, NP_ ("{name}: {n} party",
                                                      "{name}: {n} parties"), set->n),
                             "name", set->name, "n", n, NULL);
  set->share = (double) set->n / self->longest;
  set->share_possibly = (double) set->n_possibly / self->longest;
  if (set->n_possibly == 0)
    {
      set->count = g_steal_pointer (&n);
      set->words = g_steal_pointer (&words);
      return;
    }
  set->count = g_strconcat (n, "+", more, NULL);
  /* TRANSLATORS: {words} is like "SCO: 8 parties", {n} a number */
  set->words = smt_template_fill (say (self, N_("{words}, possibly {n} more")),
                                  "words", words, "n", more, NULL);
}

/* Of all sets of which @state is known, one clause. */
static void
add_clause (SmtUpsetScene     *self,
            GStrvBuilder      *clauses,
            const SmtUpsetRow *row,
            SmtSideState       state,
            const char        *template)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->n_sets; i++)
    if (row->states[i] == state)
      g_strv_builder_add (builder, smt_upset_scene_get_set (self, i)->name);
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return;

  list = smt_language_format_list (get_language (self), (const char *const *) names);
  g_strv_builder_take (clauses, smt_template_fill (say (self, template), "names", list, NULL));
}

static char *
dup_title (SmtUpsetScene     *self,
           const SmtUpsetRow *row)
{
  const Titles *titles = smt_comparison_is_of_parties (self->comparison) ? &titles_of_mechanisms
                                                                         : &titles_of_parties;
  g_autoptr (GStrvBuilder) clauses = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (!row->has_bar && !row->is_open)
    return g_strdup (say (self, titles->none));
  if (!row->has_bar && !smt_upset_row_has_state (row, self->n_sets, SMT_SIDE_NO))
    return g_strdup (say (self, titles->unstated));

  add_clause (self, clauses, row, SMT_SIDE_YES, titles->yes);
  add_clause (self, clauses, row, SMT_SIDE_NO, titles->no);
  add_clause (self, clauses, row, SMT_SIDE_POSSIBLY, titles->possibly);
  add_clause (self, clauses, row, SMT_SIDE_NOT_STATED, titles->not_stated);
  parts = g_strv_builder_end (clauses);
  return smt_language_join (get_language (self), parts);
}

void
smt_upset_write_row (SmtUpsetScene *self,
                     SmtUpsetRow   *row)
{
  gboolean of_parties = smt_comparison_is_of_parties (self->comparison);
  guint n = row->members->len;

  row->share = row->has_bar ? (double) n / self->longest : 0;
  row->count = dup_number (self, n);
  row->title = dup_title (self, row);
  row->names = smt_name_list_dup (get_language (self), row->members, of_parties);
  row->words =
    smt_template_fill (of_parties
                       /* TRANSLATORS: {row} is like "With China · Without Japan", {n} how many
                        * mechanisms there are, {names} lists them */
                       ? say_number (self, NP_ ("{row}: {n} mechanism: {names}",
                                                "{row}: {n} mechanisms: {names}"), n)
                       /* TRANSLATORS: {row} is like "In EAS · Not in SCO", {n} how many parties
                        * there are, {names} lists them */
                       : say_number (self, NP_ ("{row}: {n} party: {names}",
                                                "{row}: {n} parties: {names}"), n),
                       "row", row->title, "n", row->count, "names", row->names, NULL);
}

/**
 * smt_upset_scene_get_key:
 *
 * Returns: (transfer none) (nullable): what the sign of @state means; %NULL where
 *   there is none in the picture
 */
const char *
smt_upset_scene_get_key (SmtUpsetScene *self,
                         SmtSideState   state)
{
  static const char *const keys[] = {
    [SMT_SIDE_NO] = N_("not in it, by a complete list"),
    [SMT_SIDE_NOT_STATED] = N_("not stated"),
    [SMT_SIDE_POSSIBLY] = N_("possibly"),
    /* TRANSLATORS: in a legend: a party is in a mechanism, without doubt */
    [SMT_SIDE_YES] = N_("certainly"),
  };

  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);
  g_return_val_if_fail (state < G_N_ELEMENTS (keys), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (smt_upset_row_has_state (g_ptr_array_index (self->rows, i), self->n_sets, state))
      return say (self, keys[state]);

  return NULL;
}

/**
 * smt_upset_scene_dup_description:
 *
 * Returns: (transfer full): what there is to see, in a few words
 */
char *
smt_upset_scene_dup_description (SmtUpsetScene *self)
{
  g_autofree char *n = NULL;

  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);

  n = dup_number (self, self->rows->len);
  /* TRANSLATORS: of a picture of what several mechanisms, or parties, have in common;
   * {n} is how many combinations of these anything is in, each a row */
  return smt_template_fill (say_number (self, NP_ ("{n} combination; what cannot be decided stands apart",
                                                   "{n} combinations, the largest first; what cannot be decided stands apart"),
                                        self->rows->len),
                            "n", n, NULL);
}

/**
 * smt_upset_scene_dup_open_title:
 *
 * Returns: (transfer full) (nullable): what stands above the rows that are open;
 *   %NULL without any
 */
char *
smt_upset_scene_dup_open_title (SmtUpsetScene *self)
{
  g_autofree char *n = NULL;

  g_return_val_if_fail (SMT_IS_UPSET_SCENE (self), NULL);

  if (self->n_open == 0)
    return NULL;
  n = dup_number (self, self->n_open);
  return smt_template_fill (smt_comparison_is_of_parties (self->comparison)
                            /* TRANSLATORS: {n} is how many mechanisms there are */
                            ? say_number (self, NP_ ("Undetermined: {n} mechanism",
                                                     "Undetermined: {n} mechanisms"),
                                          self->n_open)
                            /* TRANSLATORS: {n} is how many parties there are */
                            : say_number (self, NP_ ("Undetermined: {n} party",
                                                     "Undetermined: {n} parties"),
                                          self->n_open),
                            "n", n, NULL);
}
