/* smt-periods-saver.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a file that was read a while ago, unless somebody else has written it
 * meanwhile: that is theirs, and would be lost.
 */

#include "smt-periods-saver.h"

#include <glib/gi18n.h>

#include "smt-whole-file.h"

typedef struct
{
  GBytes *before;  /* (nullable): what the file is taken to hold */
  GBytes *after;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  g_clear_pointer (&saving->before, g_bytes_unref);
  g_bytes_unref (saving->after);
  g_free (saving);
}

static gboolean
is_unchanged (GFile   *file,
              GBytes  *before,
              GError **error)
{
  g_autoptr (GBytes) now = NULL;

  if (before == NULL)
    return TRUE;
  now = g_file_load_bytes (file, NULL, NULL, error);
  if (now == NULL)
    return FALSE;
  if (g_bytes_equal (now, before))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                       _("The file was changed by another program meanwhile. Open it again to "
                         "edit what it holds now."));
  return FALSE;
}

static void
save_in_thread (GTask        *task,
                gpointer      file,
                gpointer      data,
                GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (is_unchanged (file, saving->before, &error) &&
      smt_whole_file_write (file, saving->after, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * smt_periods_saver_write_async:
 * @before: (nullable): what @file held; %NULL, whatever it holds may go
 * @after: what it is to hold
 *
 * Writes @file, whole or not at all, in a thread.
 */
void
smt_periods_saver_write_async (GFile               *file,
                               GBytes              *before,
                               GBytes              *after,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);

  saving->before = before != NULL ? g_bytes_ref (before) : NULL;
  saving->after = g_bytes_ref (after);
  g_task_set_source_tag (task, smt_periods_saver_write_async);
  g_task_set_task_data (task, saving, free_saving);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
smt_periods_saver_write_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
