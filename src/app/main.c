/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>

#include "smt-application.h"

int
main (int    argc,
      char **argv)
{
  const char *localedir = g_getenv ("SUMMITRY_LOCALEDIR");
  g_autoptr (SmtApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : SMT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = smt_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
