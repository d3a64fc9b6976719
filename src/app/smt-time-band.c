/* smt-time-band.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stretch of time, wherever one is drawn: strong while something certainly
 * was, fading where it only may have been.
 */

#include "smt-time-band.h"

/**
 * smt_time_band_snapshot:
 * @alpha: how strong it is where it does not fade
 * @left_fade: how many pixels it takes to get there from the left, 0 for none
 * @right_fade: likewise from the right
 *
 * Draws a band. Left and right are those of the screen.
 */
void
smt_time_band_snapshot (GtkSnapshot           *snapshot,
                        const GdkRGBA         *color,
                        float                  alpha,
                        const graphene_rect_t *bounds,
                        float                  left_fade,
                        float                  right_fade)
{
  float width = bounds->size.width;
  GdkRGBA full = *color, none = *color;
  GskColorStop stops[4];

  if (width <= 0 || bounds->size.height <= 0)
    return;

  full.alpha *= alpha;
  none.alpha = 0;
  if (left_fade <= 0 && right_fade <= 0)
    {
      gtk_snapshot_append_color (snapshot, &full, bounds);
      return;
    }

  stops[0] = (GskColorStop) { 0, left_fade > 0 ? none : full };
  stops[1] = (GskColorStop) { CLAMP (left_fade / width, 0, 1), full };
  stops[2] = (GskColorStop) { CLAMP (1 - right_fade / width, stops[1].offset, 1), full };
  stops[3] = (GskColorStop) { 1, right_fade > 0 ? none : full };
  gtk_snapshot_append_linear_gradient (snapshot, bounds, &bounds->origin,
                                       &GRAPHENE_POINT_INIT (bounds->origin.x + width,
                                                             bounds->origin.y),
                                       stops, G_N_ELEMENTS (stops));
}
