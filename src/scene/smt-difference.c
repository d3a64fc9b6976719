/* smt-difference.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of a party in a mechanism, and the marks for it, which stand
 * beside signs: a plus, a minus and an arrow, each with a gap in it where that
 * is only possible. They are told apart by shape, whatever their colour.
 */

#include "smt-difference.h"

#include <glib/gi18n-lib.h>

#define STROKE 0.2

typedef struct
{
  double x, y, to_x, to_y;
} Line;

static const struct
{
  const char *nick;
  const char *label;
  Line        certain[3];
  Line        possible[4];
} kinds[SMT_N_DIFFERENCES] = {
  [SMT_DIFFERENCE_NONE] = { "same", N_("Unchanged"), { { 0 } }, { { 0 } } },
  [SMT_DIFFERENCE_JOINED] = {
    "joined", N_("Joined"),
    { { 0.05, 0.5, 0.95, 0.5 }, { 0.5, 0.05, 0.5, 0.95 } },
    { { 0, 0.5, 0.34, 0.5 }, { 0.66, 0.5, 1, 0.5 },
      { 0.5, 0, 0.5, 0.34 }, { 0.5, 0.66, 0.5, 1 } },
  },
  [SMT_DIFFERENCE_LEFT] = {
    "left", N_("Left"),
    { { 0.05, 0.5, 0.95, 0.5 } },
    { { 0, 0.5, 0.36, 0.5 }, { 0.64, 0.5, 1, 0.5 } },
  },
  [SMT_DIFFERENCE_ROLE] = {
    "role", N_("Changed role"),
    { { 0, 0.5, 0.92, 0.5 }, { 0.5, 0.08, 0.97, 0.55 }, { 0.5, 0.92, 0.97, 0.45 } },
    { { 0, 0.5, 0.3, 0.5 }, { 0.55, 0.5, 0.92, 0.5 },
      { 0.5, 0.08, 0.97, 0.55 }, { 0.5, 0.92, 0.97, 0.45 } },
  },
};

/**
 * smt_difference_get_nick:
 *
 * Returns: (transfer none): its name in style sheets
 */
const char *
smt_difference_get_nick (SmtDifference difference)
{
  return kinds[difference].nick;
}

/**
 * smt_difference_get_label:
 *
 * Returns: (transfer none): what a legend says of its mark, to be translated
 */
const char *
smt_difference_get_label (SmtDifference difference)
{
  return kinds[difference].label;
}

/**
 * smt_difference_get_shapes:
 * @possibly: whether it is only possible
 * @rtl: whether reading goes from right to left, and so what changes
 * @shapes: (out caller-allocates) (array fixed-size=24): room for
 *   %SMT_GLYPH_MAX_SHAPES shapes
 *
 * Says how to draw its mark, in a unit square.
 *
 * Returns: the number of shapes; none for %SMT_DIFFERENCE_NONE
 */
guint
smt_difference_get_shapes (SmtDifference  difference,
                           gboolean       possibly,
                           gboolean       rtl,
                           SmtShape      *shapes)
{
  const Line *lines = possibly ? kinds[difference].possible : kinds[difference].certain;
  guint most = possibly ? G_N_ELEMENTS (kinds->possible) : G_N_ELEMENTS (kinds->certain);
  guint n = 0;

  for (guint i = 0; i < most && (lines[i].to_x > 0 || lines[i].to_y > 0); i++)
    shapes[n++] = (SmtShape) { .kind = SMT_SHAPE_LINE,
                               .x = rtl ? 1 - lines[i].x : lines[i].x,
                               .y = lines[i].y,
                               .to_x = rtl ? 1 - lines[i].to_x : lines[i].to_x,
                               .to_y = lines[i].to_y,
                               .width = STROKE };
  return n;
}
