/* smt-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From an answer to standard output. It is written at once and whole: an
 * answer that cannot be made leaves nothing behind.
 */

#include "smt-output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "smt-i18n.h"

/**
 * smt_output_format:
 *
 * Returns: (transfer full): @reply in the format that @cli was asked for
 */
char *
smt_output_format (SmtCli   *cli,
                   SmtReply *reply)
{
  switch (cli->format)
    {
    case SMT_FORMAT_JSON:
      return smt_output_to_json (cli, reply);
    case SMT_FORMAT_CSV:
      return smt_output_to_csv (reply);
    case SMT_FORMAT_MARKDOWN:
      return smt_output_to_markdown (cli, reply);
    case SMT_FORMAT_SVG:
      return g_strdup (reply->svg);
    case SMT_FORMAT_TEXT:
    default:
      return smt_output_to_text (cli, reply);
    }
}

/**
 * smt_output_write:
 * @text: what to write
 *
 * Writes to standard output and waits until the system has taken it, so that
 * a full disk or a reader that has gone is noticed.
 *
 * Returns: whether all was written; %FALSE with a #GFileError
 */
gboolean
smt_output_write (const char  *text,
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
