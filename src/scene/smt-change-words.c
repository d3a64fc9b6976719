/* smt-change-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happened, in a sentence: who joined, left or changed role, and when, as
 * exactly as the data have it. A sentence stands alone: lists and assistive
 * technology give it without its neighbours.
 */

#include "smt-change-words.h"

#include "smt-beside.h"
#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-sheet-words.h"
#include "smt-template.h"
#include "smt-words.h"

typedef enum
{
  STEP_JOINED,
  STEP_LEFT,
  STEP_ROLE
} Step;

/* By what happened, whether it has a date, and whether it is only possible
 * that it happened in the time asked about. */
static const char *const templates[3][2][2] = {
  [STEP_JOINED] = {
    {
      /* TRANSLATORS: {role} is the name of a role: "member" */
      N_("{party} joined {mechanism} as {role}; when is not stated."),
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer" */
      N_("{party} possibly joined {mechanism} as {role}; when is not stated."),
    }, {
      /* TRANSLATORS: {when} is a phrase such as "on 26 October 2025", "in 2015"
       * or "between 2015 and 2017": "Timor-Leste joined ASEAN as member on
       * 26 October 2025." */
      N_("{party} joined {mechanism} as {role} {when}."),
      /* TRANSLATORS: the same, where only part of the time that {when} speaks
       * of lies in the time asked about */
      N_("{party} joined {mechanism} as {role} {when}, possibly in the time asked about."),
    }
  },
  [STEP_LEFT] = {
    {
      /* TRANSLATORS: {role} is the role that the party had until then */
      N_("{party} left {mechanism}, where it was {role}; when is not stated."),
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer" */
      N_("{party} possibly left {mechanism}, where it was {role}; when is not stated."),
    }, {
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {when} is "on 26 October 2025" or the like */
      N_("{party} left {mechanism}, where it was {role}, {when}."),
      /* TRANSLATORS: {party} is a party; {mechanism} is a mechanism; {role} is a role, as
       * "observer"; {when} is "on 26 October 2025" or the like */
      N_("{party} left {mechanism}, where it was {role}, {when}, possibly in the time asked about."),
    }
  },
  [STEP_ROLE] = {
    {
      /* TRANSLATORS: {from} and {role} are names of roles */
      N_("{party} changed from {from} to {role} in {mechanism}; when is not stated."),
      /* TRANSLATORS: {party} is a party; {from} is the role before; {role} is a role, as
       * "observer"; {mechanism} is a mechanism */
      N_("{party} possibly changed from {from} to {role} in {mechanism}; when is not stated."),
    }, {
      /* TRANSLATORS: {party} is a party; {from} is the role before; {role} is a role, as
       * "observer"; {mechanism} is a mechanism; {when} is "on 26 October 2025" or the like */
      N_("{party} changed from {from} to {role} in {mechanism} {when}."),
      /* TRANSLATORS: {party} is a party; {from} is the role before; {role} is a role, as
       * "observer"; {mechanism} is a mechanism; {when} is "on 26 October 2025" or the like */
      N_("{party} changed from {from} to {role} in {mechanism} {when}, possibly in the time asked about."),
    }
  },
};

static Step
get_step (const SmtChange *change)
{
  if (change->from == NULL)
    return STEP_JOINED;
  return change->to == NULL ? STEP_LEFT : STEP_ROLE;
}

/* What only follows from something, or is from nowhere, says so. */
static char *
add_certainty (SmtLanguage  *language,
               SmtCertainty  certainty,
               char         *words)
{
  g_autofree char *sentence = words;

  if (certainty == SMT_CERTAINTY_STATED || certainty == SMT_CERTAINTY_EXTERNAL)
    return g_steal_pointer (&sentence);

  /* TRANSLATORS: {sentence} is one with its full stop, {certainty} says how it
   * is supported: "implied" */
  return smt_template_fill (smt_language_translate (language, NULL,
                                                    /* TRANSLATORS: {sentence} is a whole
                                                     * sentence; {certainty} is how it is
                                                     * supported, as "implied" */
                                                    N_("{sentence} ({certainty})")),
                            "sentence", sentence,
                            "certainty", smt_words_get (SMT_TYPE_CERTAINTY, certainty,
                                                        language),
                            NULL);
}

/**
 * smt_change_words:
 * @change: a step; without a date, one of which only states before and after
 *   are known
 * @language: the language to say it in
 *
 * Returns: (transfer full): a sentence: "Timor-Leste joined ASEAN as member on
 *   26 October 2025."
 */
char *
smt_change_words (const SmtChange *change,
                  SmtLanguage     *language)
{
  Step step = get_step (change);
  SmtEntity *after = step == STEP_LEFT ? change->from : change->to;
  g_autofree char *party = smt_label_dup (change->party, language, NULL);
  g_autofree char *mechanism = smt_label_dup_short (change->mechanism, language);
  g_autofree char *role = smt_sheet_words_role (language, after);
  g_autofree char *from = step == STEP_ROLE ? smt_sheet_words_role (language, change->from)
                                            : NULL;
  g_autofree char *when = smt_sheet_words_when (language, change->date);
  const char *words = templates[step][when != NULL][change->holds != SMT_HOLDS_YES];

  return add_certainty (language, change->spell->certainty,
                        smt_template_fill (smt_language_translate (language, NULL, words),
                                           "party", party, "mechanism", mechanism,
                                           "role", role, "from", from, "when", when,
                                           NULL));
}

/**
 * smt_change_words_beside:
 * @beside: (nullable): the second language
 *
 * Returns: (transfer full): smt_change_words(), in both languages where there are
 *   two
 */
char *
smt_change_words_beside (const SmtChange *change,
                         SmtLanguage     *language,
                         SmtLanguage     *beside)
{
  g_autofree char *words = smt_change_words (change, language);
  g_autofree char *other = beside != NULL ? smt_change_words (change, beside) : NULL;

  return smt_beside_join (words, g_strcmp0 (words, other) != 0 ? other : NULL);
}
