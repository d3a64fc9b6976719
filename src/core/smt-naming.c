/* smt-naming.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-naming.h"

#include <glib/gi18n-lib.h>

/* Whatever a contested name is written like is a statement, so that it is the
 * reader who chooses, and whoever shows names says by which list they are. */

/**
 * smt_naming_get_sentence:
 * @language: the language of the sentence
 *
 * Returns: (transfer none): by which list states are named
 */
const char *
smt_naming_get_sentence (SmtNaming    naming,
                         SmtLanguage *language)
{
  static const char *const sentences[] = {
    [SMT_NAMING_SOURCE] = N_("States are named as in the dataset."),
    [SMT_NAMING_ISO] = N_("States are named as in ISO 3166-1."),
    /* TRANSLATORS: CLDR is a collection of data on languages, by Unicode */
    [SMT_NAMING_COMMON] = N_("States are named as in common use (CLDR)."),
  };

  g_return_val_if_fail (naming < G_N_ELEMENTS (sentences), NULL);

  return smt_language_translate (language, NULL, sentences[naming]);
}
