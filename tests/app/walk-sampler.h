/* walk-sampler.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     walk_sampler_init   (void);
void     walk_sampler_begin  (gpointer  function);
gpointer walk_sampler_pause  (void);
void     walk_sampler_resume (gpointer  paused);
gint64   walk_sampler_end    (gsize    *code);

G_END_DECLS
