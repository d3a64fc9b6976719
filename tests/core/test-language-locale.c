/* test-language-locale.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Content is in the language that gettext has the interface in, whatever the
 * environment says. Catalogs are the test's own; locales are those that tests
 * may rely on.
 */

#include "smt-language.h"

#include <libintl.h>
#include <locale.h>

#include "po-fixture.h"

#define CATALOG(language) \
  "msgid \"\"\nmsgstr \"\"\n" \
  "\"Content-Type: text/plain; charset=UTF-8\\n\"\n" \
  "\"Language: " language "\\n\"\n" \
  "msgid \"Parties\"\nmsgstr \"" language "\"\n"

/* Without a word about the language, as a catalog made by hand. */
#define SILENT \
  "msgid \"Parties\"\nmsgstr \"eo\"\n"

static const struct
{
  const char *languages;
  const char *locale;
  const char *interface; /* what "Parties" is */
  const char *tag;
} cases[] = {
  { "", "zh_CN.UTF-8", "zh_CN", "zh-CN" },
  { "", "de_DE.UTF-8", "de", "de-DE" },
  /* Several languages: the first that there is. */
  { "fr", "de_DE.UTF-8", "fr", "fr" },
  { "it:fr:de", "zh_CN.UTF-8", "fr", "fr" },
  { "it:de_AT", "zh_CN.UTF-8", "de", "de-AT" },
  /* English has no catalog, so that one after it is taken. */
  { "en:de", "zh_CN.UTF-8", "de", "de" },
  { "zh_TW:de", "en_US.UTF-8", "de", "de" },
  { "eo", "de_DE.UTF-8", "eo", "eo" },
  /* None that there is: a dataset may have texts in the first. */
  { "", "en_US.UTF-8", "Parties", "en-US" },
  { "", "ja_JP.UTF-8", "Parties", "ja-JP" },
  { "sr@latin:it", "zh_CN.UTF-8", "Parties", "sr-Latn" },
  /* No language counts in no locale. */
  { "", "C", "Parties", "en" },
  { "de", "C", "Parties", "en" },
  { "de", "C.UTF-8", "Parties", "en" },
  { "de", "not a locale", "Parties", "en" },
  { "", "de_XX.UTF-8", "Parties", "en" },
};

static void
test_as_interface (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtLanguage) language = NULL;

      g_test_message ("LANGUAGE=%s LC_ALL=%s", cases[i].languages, cases[i].locale);
      g_setenv ("LANGUAGE", cases[i].languages, TRUE);
      g_setenv ("LC_ALL", cases[i].locale, TRUE);
      /* As programs do: C it stays where the locale is not there. */
      setlocale (LC_ALL, "C");
      setlocale (LC_ALL, "");

      g_assert_cmpstr (dgettext (GETTEXT_PACKAGE, "Parties"), ==, cases[i].interface);
      language = smt_language_new_for_locale ();
      g_assert_cmpstr (smt_language_get_tag (language), ==, cases[i].tag);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = po_fixture_new_folder ();
  int result;

  g_test_init (&argc, &argv, NULL);
  po_fixture_install (folder, "zh_CN", GETTEXT_PACKAGE, CATALOG ("zh_CN"));
  po_fixture_install (folder, "de", GETTEXT_PACKAGE, CATALOG ("de"));
  po_fixture_install (folder, "fr", GETTEXT_PACKAGE, CATALOG ("fr"));
  po_fixture_install (folder, "eo", GETTEXT_PACKAGE, SILENT);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/language/as-interface", test_as_interface);
  result = g_test_run ();
  po_fixture_remove (folder);

  return result;
}
