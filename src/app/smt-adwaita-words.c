/* smt-adwaita-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What libadwaita says itself, as in About, in a language that the program has
 * and this version of the library has not, or not all. Its own catalog goes first.
 */

#include "smt-adwaita-words.h"

#include <libintl.h>
#include <string.h>

#define DOMAIN "libadwaita"

/* Not among all catalogs of the system, where the library's are. */
#define OWN_FOLDER SMT_LOCALEDIR "/../summitry/locale"

/* Words that are in every catalog of the library which is complete, and are others
 * in each: what was added early, and what late. */
static const char *const samples[] = { "Troubleshooting", "Window Controls" };

static char *
dup_folder (void)
{
  const char *folder = g_getenv ("SUMMITRY_LOCALEDIR");

  return g_strdup (folder != NULL ? folder : OWN_FOLDER);
}

/* Whether there is a catalog in the language that comes first, of which there are
 * several names: ar_EG.UTF-8, ar_EG, ar. */
static gboolean
has_catalog (const char *folder)
{
  const char *const *names = g_get_language_names ();
  gsize length = strcspn (names[0], "_.@");

  for (gsize i = 0; names[i] != NULL && strncmp (names[i], names[0], length) == 0; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], "LC_MESSAGES", DOMAIN ".mo", NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_all_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    if (g_str_equal (dgettext (DOMAIN, samples[i]), samples[i]))
      return FALSE;
  return TRUE;
}

/**
 * smt_adwaita_words_install:
 *
 * To be called once libadwaita is there.
 */
void
smt_adwaita_words_install (void)
{
  g_autofree char *folder = dup_folder ();

  if (has_catalog (folder) && !has_all_words ())
    bindtextdomain (DOMAIN, folder);
}
