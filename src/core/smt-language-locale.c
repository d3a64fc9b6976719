/* smt-language-locale.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language that content is in where none is chosen: that of the interface.
 * gettext decides about it, and has rules of its own: LANGUAGE does not count in
 * the C locale, or where the locale is not there; of the languages in it the first
 * one with a catalog does. To read the environment in another way would put two
 * languages into one sentence, so gettext is asked what it found.
 *
 * Where it found nothing the first language that the person asks for is taken all
 * the same: a dataset may have texts in it of its own.
 */

#include "smt-language.h"

#include <locale.h>
#include <string.h>

#include "smt-i18n.h"
#include "smt-tag.h"

#define FIELD "\nLanguage: "

/* Returns: (nullable): the language of the interface's catalog as it says itself,
 * empty if it does not; %NULL where there is no catalog. */
static char *
dup_name_of_catalog (void)
{
  const char *header = dgettext (GETTEXT_PACKAGE, "");
  const char *field = strstr (header, FIELD);

  if (*header == '\0')
    return NULL;
  if (field == NULL)
    return g_strdup ("");

  field += strlen (FIELD);
  return g_strndup (field, strcspn (field, "\n"));
}

/* Whether no language counts: the C locale was chosen, or the one that was is not
 * there. */
static gboolean
is_without_locale (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX") ||
         g_str_has_prefix (locale, "C.");
}

/* Whether what is in @language is for readers of @tag: "de" is for "de-AT". */
static gboolean
serves (const char *language,
        const char *tag)
{
  g_auto (GStrv) served = smt_tag_dup_fallbacks (tag);

  return g_strv_contains ((const char *const *) served, language);
}

/* Returns: (nullable): the first of the languages that the person prefers which
 * @language is for; any where it is %NULL. */
static char *
find_preferred (const char *language)
{
  const char *const *names = g_get_language_names ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *tag = smt_tag_canonicalize (names[i], NULL);

      if (tag != NULL && (language == NULL || serves (language, tag)))
        return g_steal_pointer (&tag);
    }
  return NULL;
}

/* Returns: (nullable): the language to look for among those that the person
 * prefers; %NULL for the first. */
static char *
dup_language_of_interface (void)
{
  g_autofree char *name = dup_name_of_catalog ();

  if (name == NULL && is_without_locale ())
    return g_strdup ("en");
  if (name == NULL || *name == '\0')
    return NULL;
  return smt_tag_canonicalize (name, NULL);
}

/**
 * smt_language_new_for_locale:
 *
 * Makes the language that the interface is in, with the rules of the region that
 * the person prefers. Where the interface is not translated it is the first that
 * is asked for, or in the C locale English. What setlocale() and bindtextdomain()
 * were told counts.
 *
 * Returns: (transfer full): the language
 */
SmtLanguage *
smt_language_new_for_locale (void)
{
  g_autofree char *language = dup_language_of_interface ();
  g_autofree char *preferred = find_preferred (language);
  SmtLanguage *self = NULL;

  if (preferred != NULL)
    self = smt_language_new (preferred, NULL);
  if (self == NULL && language != NULL)
    self = smt_language_new (language, NULL);
  return self != NULL ? self : smt_language_new ("en", NULL);
}
