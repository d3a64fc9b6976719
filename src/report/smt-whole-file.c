/* smt-whole-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files of people, written whole or not at all: a full disk or a kill leaves
 * what was there. g_file_replace_contents() would not do: when writing fails, it
 * puts what it has got to in the place of the file.
 */

#include "smt-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (GError **error)
{
  int number = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  return FALSE;
}

static gboolean
write_to_number (const char  *bytes,
                 gsize        length,
                 gpointer     number,
                 GError     **error)
{
  while (length > 0)
    {
      gssize written = write (GPOINTER_TO_INT (number), bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail (error);
      bytes += written;
      length -= written;
    }

  return TRUE;
}

static gboolean
write_to_stream (const char  *bytes,
                 gsize        length,
                 gpointer     stream,
                 GError     **error)
{
  return g_output_stream_write_all (stream, bytes, length, NULL, NULL, error);
}

static gboolean
fill (SmtSink           *sink,
      SmtWholeFileFunc   write,
      gpointer           user_data,
      GError           **error)
{
  return write (sink, user_data, error) && smt_sink_flush (sink, error);
}

/* Who may read what was there may read what takes its place. */
static void
keep_mode (const char *target,
           int         number)
{
  struct stat before;

  if (stat (target, &before) == 0 && fchmod (number, before.st_mode & 0777) != 0)
    g_debug ("the mode of %s cannot be kept", target);
}

static gboolean
fill_beside (const char        *target,
             int                number,
             SmtWholeFileFunc   write,
             gpointer           user_data,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (SmtSink) sink = smt_sink_new (write_to_number, GINT_TO_POINTER (number), cancellable);

  keep_mode (target, number);
  if (!fill (sink, write, user_data, error))
    return FALSE;
  return fsync (number) == 0 || fail (error);
}

/* Beside it, and then in its place. A link stays one: what it leads to is written. */
static gboolean
write_local (const char        *path,
             SmtWholeFileFunc   write,
             gpointer           user_data,
             GCancellable      *cancellable,
             GError           **error)
{
  char *real = realpath (path, NULL);
  const char *target = real != NULL ? real : path;
  g_autofree char *beside = g_strconcat (target, ".XXXXXX", NULL);
  int number = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);
  gboolean done;

  if (number < 0)
    {
      free (real);
      return fail (error);
    }

  done = fill_beside (target, number, write, user_data, cancellable, error);
  if (close (number) != 0 && done)
    done = fail (error);
  if (done && g_rename (beside, target) != 0)
    done = fail (error);
  if (!done)
    g_unlink (beside);
  free (real);
  return done;
}

/* Closed by who has been told to stop, a stream lets go of what it has written. */
static gboolean
write_elsewhere (GFile             *file,
                 SmtWholeFileFunc   write,
                 gpointer           user_data,
                 GCancellable      *cancellable,
                 GError           **error)
{
  g_autoptr (GFileOutputStream) stream =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  g_autoptr (GCancellable) stopped = NULL;
  g_autoptr (SmtSink) sink = NULL;

  if (stream == NULL)
    return FALSE;

  sink = smt_sink_new (write_to_stream, stream, cancellable);
  if (fill (sink, write, user_data, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  stopped = g_cancellable_new ();
  g_cancellable_cancel (stopped);
  g_output_stream_close (G_OUTPUT_STREAM (stream), stopped, NULL);
  return FALSE;
}

/**
 * smt_whole_file_fill:
 * @write: writes what it is to hold
 * @user_data: for @write
 * @cancellable: (nullable): stops it
 *
 * Puts a file with what @write writes in the place of @file, once all of it is on
 * the disk. Of what is written no more is kept in memory than a piece.
 *
 * Returns: whether it was written; %FALSE with @error set, and @file as it was
 */
gboolean
smt_whole_file_fill (GFile             *file,
                     SmtWholeFileFunc   write,
                     gpointer           user_data,
                     GCancellable      *cancellable,
                     GError           **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_file_peek_path (file) != NULL)
    return write_local (g_file_peek_path (file), write, user_data, cancellable, error);
  return write_elsewhere (file, write, user_data, cancellable, error);
}

static gboolean
write_all (SmtSink   *sink,
           gpointer   bytes,
           GError   **error)
{
  smt_sink_write_bytes (sink, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return TRUE;
}

/**
 * smt_whole_file_write:
 * @bytes: what it is to hold
 * @cancellable: (nullable): stops it
 *
 * As smt_whole_file_fill(), with @bytes.
 */
gboolean
smt_whole_file_write (GFile         *file,
                      GBytes        *bytes,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return smt_whole_file_fill (file, write_all, bytes, cancellable, error);
}

static void
run (GTask        *task,
     gpointer      file,
     gpointer      bytes,
     GCancellable *cancellable)
{
  GError *error = NULL;

  if (smt_whole_file_write (file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * smt_whole_file_write_async:
 *
 * As smt_whole_file_write(), in a thread. The source of the result is @file.
 */
void
smt_whole_file_write_async (GFile               *file,
                            GBytes              *bytes,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, smt_whole_file_write_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, run);
}

gboolean
smt_whole_file_write_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
