/* smt-periods-saver.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     smt_periods_saver_write_async  (GFile                *file,
                                         GBytes               *before,
                                         GBytes               *after,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean smt_periods_saver_write_finish (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
