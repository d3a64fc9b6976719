/* smt-usage.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What --help prints is GLib's, and so is one word in it that GLib's catalogs lack in
 * some of the languages that the program has.
 */

#include "smt-usage.h"

#include <glib/gi18n-lib.h>

#define GLIB_DOMAIN "glib20"
#define GLIB_WORD   "[OPTION…]"

/**
 * smt_usage_dup_help:
 * @context: the options of a program, or of a command
 *
 * Returns: (transfer full): what there is to say of them, in the language of the
 *   interface
 */
char *
smt_usage_dup_help (GOptionContext *context)
{
  GString *help = g_string_new_take (g_option_context_get_help (context, FALSE, NULL));
  /* TRANSLATORS: in the first line of what --help prints, where options stand: "Usage:
   * summitry-cli [OPTION…] COMMAND" */
  const char *own = _("[OPTION…]");

  if (!g_str_equal (own, GLIB_WORD))
    g_string_replace (help, g_dgettext (GLIB_DOMAIN, GLIB_WORD), own, 1);
  return g_string_free_and_steal (help);
}
