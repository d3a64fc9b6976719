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

#include <stdlib.h>

/* A link stays one: what it leads to is written. */
static gboolean
write_local (const char  *path,
             GBytes      *bytes,
             GError     **error)
{
  char *target = realpath (path, NULL);
  gboolean done =
    g_file_set_contents_full (target != NULL ? target : path, g_bytes_get_data (bytes, NULL),
                              g_bytes_get_size (bytes),
                              G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                              0666, error);

  free (target);
  return done;
}

/* Closed by who has been told to stop, a stream lets go of what it has written. */
static gboolean
write_elsewhere (GFile         *file,
                 GBytes        *bytes,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GFileOutputStream) stream =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  g_autoptr (GCancellable) stopped = NULL;

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_bytes_get_data (bytes, NULL),
                                 g_bytes_get_size (bytes), NULL, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  stopped = g_cancellable_new ();
  g_cancellable_cancel (stopped);
  g_output_stream_close (G_OUTPUT_STREAM (stream), stopped, NULL);
  return FALSE;
}

/**
 * smt_whole_file_write:
 * @bytes: what it is to hold
 * @cancellable: (nullable): stops it before it begins
 *
 * Puts a file with @bytes in the place of @file, once all of it is on the disk.
 *
 * Returns: whether it was written; %FALSE with @error set, and @file as it was
 */
gboolean
smt_whole_file_write (GFile         *file,
                      GBytes        *bytes,
                      GCancellable  *cancellable,
                      GError       **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_file_peek_path (file) != NULL)
    return write_local (g_file_peek_path (file), bytes, error);
  return write_elsewhere (file, bytes, cancellable, error);
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
