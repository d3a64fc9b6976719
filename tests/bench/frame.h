/* frame.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FrameHasContent:
 * @window: a window that was drawn
 *
 * Returns: whether all that belongs into its first view was there
 */
typedef gboolean (*FrameHasContent) (GtkWindow *window);

gint64 frame_get_cpu_time (void);
void   frame_discount     (gint64           cpu);
void   frame_watch        (GtkApplication  *application,
                           FrameHasContent  has_content,
                           GSourceOnceFunc  go_on,
                           gpointer         user_data);

G_END_DECLS
