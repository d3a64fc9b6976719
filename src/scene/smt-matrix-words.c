/* smt-matrix-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix in words: what a cell says, what a row or column is, and what the
 * whole shows. A cell's words stand alone, since assistive technology speaks
 * them without the headers. Each sentence is one template; only dates, which
 * have many shapes, are put in as phrases of their own.
 */

#include "smt-matrix-scene-private.h"


#include "smt-account.h"
#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-origin-words.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-words.h"

/* The shapes that the date of a beginning or an end can have. */
typedef enum
{
  SHAPE_NONE,
  SHAPE_DAY,
  SHAPE_DATE,
  SHAPE_BEFORE,
  SHAPE_BEFORE_DAY,
  SHAPE_AFTER,
  SHAPE_AFTER_DAY,
  SHAPE_BETWEEN
} DateShape;

static const char *const since_phrases[] = {
  [SHAPE_NONE] = NULL,
  /* TRANSLATORS: {date} is a day, as in "since 4 July 2024" */
  [SHAPE_DAY] = PC_("day", "since {date}"),
  /* TRANSLATORS: when a role began: "participant since 1995" */
  [SHAPE_DATE] = N_("since {date}"),
  /* TRANSLATORS: when a role began, by {date} or earlier */
  [SHAPE_BEFORE] = N_("since {date} at the latest"),
  [SHAPE_BEFORE_DAY] = N_("since {date} at the latest"),
  /* TRANSLATORS: when a role began, at {date} or later */
  [SHAPE_AFTER] = N_("since {date} at the earliest"),
  [SHAPE_AFTER_DAY] = N_("since {date} at the earliest"),
  /* TRANSLATORS: when a role began: on an unknown day between two dates */
  [SHAPE_BETWEEN] = N_("since some day between {date} and {other}"),
};

static const char *const until_phrases[] = {
  [SHAPE_NONE] = NULL,
  /* TRANSLATORS: {date} is a day, as in "until 4 July 2024" */
  [SHAPE_DAY] = PC_("day", "until {date}"),
  /* TRANSLATORS: when a role ended: {date} is the first day without it */
  [SHAPE_DATE] = N_("until {date}"),
  /* TRANSLATORS: when a role ended, by {date} or earlier */
  [SHAPE_BEFORE] = N_("until {date} at the latest"),
  /* TRANSLATORS: {date} is a day, as in "until 4 July 2024 at the latest" */
  [SHAPE_BEFORE_DAY] = PC_("day", "until {date} at the latest"),
  /* TRANSLATORS: when a role ended, at {date} or later */
  [SHAPE_AFTER] = N_("until {date} at the earliest"),
  /* TRANSLATORS: {date} is a day, as in "until 4 July 2024 at the earliest" */
  [SHAPE_AFTER_DAY] = PC_("day", "until {date} at the earliest"),
  /* TRANSLATORS: when a role ended: on an unknown day between two dates */
  [SHAPE_BETWEEN] = N_("until some day between {date} and {other}"),
};

/* By whether it is only possible, has a beginning, and has an end. */
static const char *const role_templates[2][2][2] = {
  {
    {
      /* TRANSLATORS: what a cell of the matrix says. {since} is a phrase such
       * as "since 1995", {until} one such as "until 2017", {role} the name of
       * a role: "Viet Nam, ASEAN Regional Forum: participant since 1995" */
      N_("{party}, {mechanism}: {role}, since when is not stated"),
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {until} is "until 2015" or the like */
      N_("{party}, {mechanism}: {role} {until}, since when is not stated"),
    }, {
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {since} is "since 2015" or the like */
      N_("{party}, {mechanism}: {role} {since}"),
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {since} is "since 2015" or the like; {until} is "until 2015" or the
       * like */
      N_("{party}, {mechanism}: {role} {since}, {until}"),
    }
  }, {
    {
      /* TRANSLATORS: the same, where it is only possible at the date */
      N_("{party}, {mechanism}: possibly {role}, since when is not stated"),
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {until} is "until 2015" or the like */
      N_("{party}, {mechanism}: possibly {role} {until}, since when is not stated"),
    }, {
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {since} is "since 2015" or the like */
      N_("{party}, {mechanism}: possibly {role} {since}"),
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {since} is "since 2015" or the like; {until} is "until 2015" or the
       * like */
      N_("{party}, {mechanism}: possibly {role} {since}, {until}"),
    }
  }
};

static const char *
translate (SmtMatrixScene *self,
           const char     *msgid)
{
  return smt_language_translate (self->language, NULL, msgid);
}

static DateShape
get_shape (const SmtEdtf *date,
           const SmtEdtf *first,
           const SmtEdtf *last)
{
  if (date == NULL)
    return SHAPE_NONE;
  if (!smt_edtf_is_interval (date))
    return smt_edtf_is_exact (date) ? SHAPE_DAY : SHAPE_DATE;
  if (first != NULL && last != NULL)
    return SHAPE_BETWEEN;
  if (first != NULL)
    return smt_edtf_is_exact (first) ? SHAPE_AFTER_DAY : SHAPE_AFTER;
  if (last != NULL)
    return smt_edtf_is_exact (last) ? SHAPE_BEFORE_DAY : SHAPE_BEFORE;
  return SHAPE_NONE;
}

/* A beginning or an end as a phrase; NULL where nothing is stated. Behind
 * "since", "between" and "and" a day has the same article in all of them; in the
 * other phrases with a day the phrase has it. */
static char *
dup_date_phrase (SmtMatrixScene    *self,
                 const char *const *phrases,
                 const SmtEdtf     *date)
{
  g_autoptr (SmtEdtf) first = date != NULL ? smt_sheet_words_dup_end (date, FALSE) : NULL;
  g_autoptr (SmtEdtf) last = date != NULL ? smt_sheet_words_dup_end (date, TRUE) : NULL;
  DateShape shape = get_shape (date, first, last);
  gboolean is_inner = shape == SHAPE_BETWEEN ||
                      (phrases == since_phrases && shape != SHAPE_DAY);
  char *(*format) (SmtLanguage *language, const SmtEdtf *date) =
    is_inner ? smt_sheet_words_inner_date : smt_language_format_edtf;
  g_autofree char *words = NULL;
  g_autofree char *other = NULL;

  if (shape == SHAPE_NONE)
    return NULL;

  words = format (self->language, first != NULL ? first : last);
  if (shape == SHAPE_BETWEEN)
    other = format (self->language, last);
  return smt_template_fill (translate (self, phrases[shape]), "date", words,
                            "other", other, NULL);
}

static char *
add_certainty (SmtMatrixScene *self,
               SmtCertainty    certainty,
               char           *words)
{
  g_autofree char *plain = words;

  if (certainty == SMT_CERTAINTY_STATED || certainty == SMT_CERTAINTY_EXTERNAL)
    return g_steal_pointer (&plain);

  /* TRANSLATORS: {statement} is a sentence without a full stop, {certainty}
   * says how it is supported: "implied" */
  return smt_template_fill (translate (self, N_("{statement} ({certainty})")),
                            "statement", plain,
                            "certainty", smt_words_get (SMT_TYPE_CERTAINTY, certainty,
                                                        self->language),
                            NULL);
}

static char *
dup_role_words (SmtMatrixScene      *self,
                const SmtMatrixCell *cell,
                const char          *party,
                const char          *mechanism)
{
  const SmtSpell *spell = cell->spell;
  g_autofree char *role =
    smt_sheet_words_role (self->language,
                          smt_membership_index_get_role (self->question.index, spell->role));
  g_autofree char *since = dup_date_phrase (self, since_phrases, spell->since);
  g_autofree char *until = dup_date_phrase (self, until_phrases, spell->until);
  const char *words =
    role_templates[cell->possibly][since != NULL][until != NULL];

  return add_certainty (self, spell->certainty,
                        smt_template_fill (translate (self, words),
                                           "party", party,
                                           "mechanism", mechanism,
                                           "role", role,
                                           "since", since,
                                           "until", until,
                                           NULL));
}

/* The first roster of the dataset that closes the list of @mechanism at the day; NULL
 * where none does. */
SmtRoster *
smt_matrix_scene_find_roster (SmtMatrixScene *self,
                              SmtEntity      *mechanism)
{
  GListModel *list = smt_dataset_get_list (self->dataset, SMT_ENTITY_ROSTER);
  SmtDay last_day = smt_dataset_get_last_day (self->dataset);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtRoster) roster = g_list_model_get_item (list, i);
      SmtSpan span = smt_roster_get_span (roster, self->source, last_day);

      /* The dataset keeps it alive. */
      if (smt_roster_get_mechanism (roster) == mechanism &&
          smt_span_holds_at (&span, self->question.day) == SMT_HOLDS_YES &&
          smt_roster_is_given_by (roster, self->source))
        return roster;
    }

  return NULL;
}

static char *
dup_absence_words (SmtMatrixScene *self,
                   SmtRoster      *roster,
                   const char     *party,
                   const char     *mechanism)
{
  g_autofree char *since = NULL;

  if (roster != NULL)
    since = dup_date_phrase (self, since_phrases,
                             smt_account_get_date (SMT_ENTITY (roster), "since", self->source));
  if (since == NULL)
    /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism */
    return smt_template_fill (translate (self, N_("{party}, {mechanism}: not in it, by a roster")),
                              "party", party, "mechanism", mechanism, NULL);

  /* TRANSLATORS: a roster is a complete list of those who are in a mechanism;
   * {since} is a phrase such as "since 25 July 1994" */
  return smt_template_fill (translate (self, N_("{party}, {mechanism}: not in it, by the roster {since}")),
                            "party", party, "mechanism", mechanism,
                            "since", since, NULL);
}

/* Why there is nothing to be in, or nobody to be in it. */
static char *
dup_nonexistence_words (SmtMatrixScene *self,
                        SmtEntity      *party,
                        SmtEntity      *mechanism,
                        const char     *party_label,
                        const char     *mechanism_label)
{
  const SmtFounding *founding = smt_entity_get_facts (mechanism)->founded;
  const SmtEdtf *founded = founding != NULL ? founding->date : NULL;
  const SmtEdtf *since = smt_party_get_since (SMT_PARTY (party));
  const SmtEdtf *date = NULL;
  g_autofree char *words = NULL;
  const char *sentence;

  if (founded != NULL && smt_edtf_get_earliest (founded) > self->question.day)
    {
      date = founded;
      /* TRANSLATORS: there was no such mechanism yet at the date asked for */
      sentence = N_("{party}, {mechanism}: the mechanism was founded later, {date}");
    }
  else if (since != NULL && smt_edtf_get_earliest (since) > self->question.day)
    {
      date = since;
      /* TRANSLATORS: there was no such party yet at the date asked for */
      sentence = N_("{party}, {mechanism}: the party came into being later, {date}");
    }
  else if (smt_party_get_until (SMT_PARTY (party)) != NULL &&
           smt_edtf_get_latest (smt_party_get_until (SMT_PARTY (party))) <= self->question.day)
    /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism */
    sentence = N_("{party}, {mechanism}: the party no longer existed");
  else
    /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism */
    sentence = N_("{party}, {mechanism}: the mechanism no longer existed");

  words = smt_sheet_words_date (self->language, date, 0);
  return smt_template_fill (translate (self, sentence),
                            "party", party_label, "mechanism", mechanism_label,
                            "date", words, NULL);
}

/**
 * smt_matrix_scene_dup_cell_words:
 *
 * Returns: (transfer full): what a cell says, with its party and mechanism:
 *   "Viet Nam, ASEAN Regional Forum: participant since 1995"
 */
char *
smt_matrix_scene_dup_cell_words (SmtMatrixScene *self,
                                 guint           row,
                                 guint           column)
{
  SmtMatrixCell cell = smt_matrix_scene_get_cell (self, row, column);
  SmtEntity *party = smt_matrix_scene_get_party (self, row, column);
  SmtEntity *mechanism = smt_matrix_scene_get_mechanism (self, row, column);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  SmtRoster *roster;

  if (cell.is_band)
    return smt_matrix_scene_dup_band_cell_words (self, row, column);

  one = smt_label_dup (party, self->language, NULL);
  two = smt_label_dup (mechanism, self->language, NULL);
  switch (cell.standing)
    {
    case SMT_STANDING_POSSIBLY:
    case SMT_STANDING_HELD:
      return smt_origin_words_add (self->dataset, SMT_ENTITY (cell.spell->membership),
                                   self->language, dup_role_words (self, &cell, one, two));
    case SMT_STANDING_NO:
      roster = smt_matrix_scene_find_roster (self, mechanism);
      return smt_origin_words_add (self->dataset, (SmtEntity *) roster, self->language,
                                   dup_absence_words (self, roster, one, two));
    case SMT_STANDING_NOT_EXISTING:
      return dup_nonexistence_words (self, party, mechanism, one, two);
    case SMT_STANDING_NOT_STATED:
    default:
      /* TRANSLATORS: nobody says whether the party is in the mechanism */
      return smt_template_fill (translate (self, N_("{party}, {mechanism}: not stated")),
                                "party", one, "mechanism", two, NULL);
    }
}
