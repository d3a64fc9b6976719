/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * summitry-cli: the same answers as in the window, for terminals and scripts.
 */

#include <fcntl.h>
#include <gio/gio.h>
#include <locale.h>
#include <signal.h>

#include "smt-cli.h"
#include "smt-i18n.h"

static void
prepare_locale (void)
{
  const char *folder = g_getenv ("SUMMITRY_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : SMT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A standard stream that the caller closed would be the number of the next
 * file that is opened, and the answer would go there. In its place stands
 * something that cannot be written to. */
static void
occupy_standard_streams (void)
{
  for (int stream = 0; stream <= 2; stream++)
    if (fcntl (stream, F_GETFD) < 0 && open ("/dev/null", O_RDONLY) < 0)
      return;
}

int
main (int    argc,
      char **argv)
{
  occupy_standard_streams ();
  /* A reader that has gone is an error to report, like a full disk. */
  signal (SIGPIPE, SIG_IGN);
  /* Local files and resources are all it reads; no service is to be started. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  prepare_locale ();

  return smt_cli_run (argc, argv);
}
