/* smt-whole-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

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
