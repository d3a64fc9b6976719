/* smt-timeline-piece.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a lane can be seen: the pieces in sight, and where in them sign and
 * words stand while a timeline is moved along under them.
 */

#include "smt-timeline-layout.h"

/**
 * smt_piece_get_sign_width:
 *
 * Returns: the width of its sign, or of the badge of several that stand as one
 */
double
smt_piece_get_sign_width (const SmtPiece *self)
{
  return self->n > 1 ? SMT_TIMELINE_BADGE : SMT_TIMELINE_SIGN;
}

/**
 * smt_piece_get_sign_x:
 * @left: where what can be seen begins
 *
 * Returns: where its sign is: at its beginning, or, if that is out of sight, as
 *   near to it as there is something to be seen
 */
double
smt_piece_get_sign_x (const SmtPiece *self,
                      double          left)
{
  double last = self->x + MAX (self->width - smt_piece_get_sign_width (self), 0);

  return CLAMP (left, self->x, last);
}

/**
 * smt_piece_get_room:
 * @left: where what can be seen begins
 * @right: where it ends
 *
 * Returns: how wide its words may be, as far as they can be seen; 0 or less
 *   for none
 */
double
smt_piece_get_room (const SmtPiece *self,
                    double          left,
                    double          right)
{
  double x = smt_piece_get_sign_x (self, left) + smt_piece_get_sign_width (self) +
             SMT_TIMELINE_SPACE;
  double room = MIN (self->words, MIN (self->end, right) - x);

  /* Words whose sign is out of sight would be nobody's. */
  if (self->x + self->width <= left)
    return 0;
  return room >= MIN (self->words, SMT_TIMELINE_LEAST_WORDS * 0.75) ? room : 0;
}

/**
 * smt_band_find_first:
 * @left: a place on the scale
 *
 * Returns: the first piece that ends after it, or the number of pieces; those
 *   that follow may end before it
 */
guint
smt_band_find_first (const SmtBand *self,
                     double         left)
{
  guint first = 0, end = self->n_pieces;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (self->ends[middle] <= left)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}
