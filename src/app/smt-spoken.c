/* smt-spoken.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-spoken.h"

#include <glib/gi18n.h>

#include "smt-template.h"

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
  /* TRANSLATORS: parts of a row that is read aloud, with a pause between them */
  const char *template = C_("spoken", "{first}, {next}");
  char *spoken = g_strdup (first != NULL ? first : "");
  const char *part;
  va_list parts;

  va_start (parts, first);
  while ((part = va_arg (parts, const char *)) != NULL)
    if (*part != '\0')
      {
        g_autofree char *before = spoken;

        spoken = *before != '\0'
                 ? smt_template_fill (template, "first", before, "next", part, NULL)
                 : g_strdup (part);
      }
  va_end (parts);

  return spoken;
}
