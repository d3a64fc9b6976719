/* smt-spoken.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-spoken.h"

#include <glib/gi18n.h>

/**
 * smt_spoken_dup:
 * @first: what a row says first
 * @...: what else it says, and %NULL at the end; empty parts are left out
 *
 * Returns: (transfer full): the name of a row for assistive technology
 */
char *
smt_spoken_dup (const char *first,
                ...)
{
  /* TRANSLATORS: between parts of a row that is read aloud; it makes a pause */
  const char *pause = C_("spoken", ", ");
  GString *spoken = g_string_new (first);
  const char *part;
  va_list parts;

  va_start (parts, first);
  while ((part = va_arg (parts, const char *)) != NULL)
    if (*part != '\0')
      g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? pause : "", part);
  va_end (parts);

  return g_string_free_and_steal (spoken);
}
