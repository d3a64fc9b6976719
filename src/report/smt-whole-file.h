/* smt-whole-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-sink.h"

G_BEGIN_DECLS

/**
 * SmtWholeFileFunc:
 *
 * Writes what a file is to hold.
 *
 * Returns: %FALSE with @error set where it cannot; @sink knows of its own errors
 */
typedef gboolean (*SmtWholeFileFunc) (SmtSink   *sink,
                                      gpointer   user_data,
                                      GError   **error);

gboolean smt_whole_file_fill         (GFile                *file,
                                      SmtWholeFileFunc      write,
                                      gpointer              user_data,
                                      GCancellable         *cancellable,
                                      GError              **error);
gboolean smt_whole_file_write        (GFile                *file,
                                      GBytes               *bytes,
                                      GCancellable         *cancellable,
                                      GError              **error);
void     smt_whole_file_write_async  (GFile                *file,
                                      GBytes               *bytes,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean smt_whole_file_write_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
