/* smt-cli-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To standard output. An answer is written at once and whole: one that cannot
 * be made leaves nothing behind.
 */

#include "smt-cli-output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "smt-i18n.h"

/**
 * smt_cli_output_write:
 * @text: what to write
 *
 * Writes to standard output and waits until the system has taken it, so that
 * a full disk or a reader that has gone is noticed.
 *
 * Returns: whether all was written; %FALSE with a #GFileError
 */
gboolean
smt_cli_output_write (const char  *text,
                  GError     **error)
{
  int number;

  errno = 0;
  if (fwrite (text, 1, strlen (text), stdout) == strlen (text) &&
      fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  number = errno;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               _("cannot write: %s"), g_strerror (number));
  return FALSE;
}
