/* smt-time-band.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How strong bands are: under signs and words these must stay readable. */
#define SMT_TIME_BAND_FAINT 0.26f  /* days of which it was one */
#define SMT_TIME_BAND_SOLID 0.42f  /* days on all of which it was */

void smt_time_band_snapshot (GtkSnapshot           *snapshot,
                             const GdkRGBA         *color,
                             float                  alpha,
                             const graphene_rect_t *bounds,
                             float                  left_fade,
                             float                  right_fade);

G_END_DECLS
