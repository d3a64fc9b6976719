/* po-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes gettext catalogs for tests with the real msgfmt, in a folder of their
 * own laid out as an installation is. Failing to make one fails the test.
 */

#include "po-fixture.h"

#include <glib/gstdio.h>

/* Without it msgfmt assumes ASCII. A case may bring its own header. */
static const char header[] =
  "msgid \"\"\n"
  "msgstr \"\"\n"
  "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
  "\"Content-Transfer-Encoding: 8bit\\n\"\n";

char *
po_fixture_new_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("summitry-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
run_msgfmt (const char *input,
            const char *output,
            const char *endianness)
{
  g_autofree char *order = g_strconcat ("--endianness=", endianness, NULL);
  const char *argv[] = { "msgfmt", order, "-o", output, input, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
compile (const char *po,
         const char *output,
         const char *endianness)
{
  g_autofree char *input = g_strconcat (output, ".po", NULL);
  gboolean has_header = g_str_has_prefix (po, "msgid \"\"\n");
  g_autofree char *text = g_strconcat (has_header ? "" : header, "\n", po,
                                       NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (input, text, -1, &error);
  g_assert_no_error (error);
  run_msgfmt (input, output, endianness);
  g_assert_cmpint (g_unlink (input), ==, 0);
}

void
po_fixture_install (const char *folder,
                    const char *locale,
                    const char *domain,
                    const char *po)
{
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);
  g_autofree char *parent = g_build_filename (folder, locale, "LC_MESSAGES",
                                              NULL);
  g_autofree char *path = g_build_filename (parent, file, NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  compile (po, path, "little");
}

GBytes *
po_fixture_compile (const char *po,
                    const char *endianness)
{
  g_autofree char *folder = po_fixture_new_folder ();
  g_autofree char *path = g_build_filename (folder, "fixture.mo", NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  compile (po, path, endianness);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  po_fixture_remove (folder);

  return g_bytes_new_take (contents, length);
}

/* Removes a folder made here, with all that is in it. */
void
po_fixture_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        po_fixture_remove (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}
