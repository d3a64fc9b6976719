/* smt-cli-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To standard output, or to a file. An answer is written at once and whole: one
 * that cannot be made leaves nothing behind, and a file as it was.
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

/**
 * smt_cli_output_save:
 * @file: name of a file
 * @text: what to write
 *
 * Puts a file with @text in the place of @file, once all of it is on the disk:
 * whatever happens before leaves @file as it was.
 *
 * Returns: whether it was written; %FALSE with a #GFileError
 */
gboolean
smt_cli_output_save (const char  *file,
                     const char  *text,
                     GError     **error)
{
  return g_file_set_contents_full (file, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0666, error);
}
