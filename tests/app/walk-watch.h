/* walk-watch.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     walk_watch_begin             (GtkWidget   *window);
void     walk_watch_end               (void);
gint64   walk_watch_start             (void);
void     walk_watch_stop              (gint64       begun,
                                       const char  *what);
double   walk_watch_get_slowness      (void);
void     walk_watch_request_frame     (void);
guint    walk_watch_get_n_frames      (void);
gboolean walk_watch_iterate           (void);
void     walk_watch_forget            (void);
gint64   walk_watch_get_longest       (char       **what);
gint64   walk_watch_get_longest_frame (void);
gint64   walk_watch_get_longest_other (void);
gsize    walk_watch_get_heap          (void);

G_END_DECLS
