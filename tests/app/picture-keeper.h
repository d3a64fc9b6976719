/* picture-keeper.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

void picture_check (GdkTexture *texture,
                    const char *file);

G_END_DECLS
