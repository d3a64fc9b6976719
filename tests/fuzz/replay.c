/* replay.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>

#include "fuzz.h"

/* Feeds a fuzz target what was found before: each file of the folder named,
 * and some that are cut short. A fault is a crash. */

static void
replay (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const uint8_t *) contents, length);
  for (gsize cut = length / 2; cut > 0; cut /= 2)
    {
      /* In a block of its own, so that reading on is seen. */
      g_autofree uint8_t *start = g_memdup2 (contents, cut);

      LLVMFuzzerTestOneInput (start, cut);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n = 0;

  g_return_val_if_fail (argc == 2, 1);

  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      if (g_str_has_suffix (name, ".license"))
        continue;
      replay (path);
      g_print ("ok %u - %s\n", ++n, name);
    }
  g_print ("1..%u\n", n);

  return n > 0 ? 0 : 1;
}
