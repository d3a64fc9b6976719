/* smt-cli-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To standard output, or to a file. What cannot be answered leaves nothing behind,
 * and a file as it was.
 */

#include "smt-cli-output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "smt-i18n.h"
#include "smt-output.h"
#include "smt-whole-file.h"

typedef struct
{
  SmtAsk   *ask;
  SmtReply *reply;
} Answer;

static gboolean
write_to_output (const char  *bytes,
                 gsize        length,
                 gpointer     user_data,
                 GError     **error)
{
  int number;

  errno = 0;
  if (fwrite (bytes, 1, length, stdout) == length && fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  number = errno;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               /* TRANSLATORS: %s is the system's reason, as "No space left on device" */
               _("cannot write: %s"), g_strerror (number));
  return FALSE;
}

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
  return write_to_output (text, strlen (text), NULL, error);
}

static gboolean
write_reply (SmtSink   *sink,
             gpointer   user_data,
             GError   **error)
{
  Answer *answer = user_data;

  smt_output_write (answer->ask, answer->reply, sink);
  return TRUE;
}

/**
 * smt_cli_output_answer:
 * @file: (nullable): name of a file, or %NULL for standard output
 *
 * Writes @reply as it is made. A file is put in the place of @file once all of it is
 * on the disk: whatever happens before leaves @file as it was.
 *
 * Returns: whether all was written; %FALSE with @error set
 */
gboolean
smt_cli_output_answer (SmtAsk      *ask,
                       SmtReply    *reply,
                       const char  *file,
                       GError     **error)
{
  Answer answer = { ask, reply };
  g_autoptr (GFile) place = NULL;
  g_autoptr (SmtSink) sink = NULL;

  if (file != NULL)
    {
      place = g_file_new_for_path (file);
      return smt_whole_file_fill (place, write_reply, &answer, NULL, error);
    }

  sink = smt_sink_new (write_to_output, NULL, NULL);
  smt_output_write (ask, reply, sink);
  return smt_sink_flush (sink, error);
}
