/* smt-time-band.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-period-layout.h"

G_BEGIN_DECLS

void smt_time_band_snapshot (GtkSnapshot           *snapshot,
                             const GdkRGBA         *color,
                             float                  alpha,
                             const graphene_rect_t *bounds,
                             float                  left_fade,
                             float                  right_fade);

G_END_DECLS
