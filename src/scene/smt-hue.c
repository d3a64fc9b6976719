/* smt-hue.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A colour for each mechanism, on light and on dark ground. Each stands out
 * from its ground by 3 to 1, and each two are told apart with any of the common
 * forms of colour blindness, for which they differ in lightness as much as in
 * hue; tests/scene/test-hue.c computes both. Style sheets name the same
 * colours (ui/hues.css), and pictures are written with those for light ground.
 */

#include "smt-hue.h"

/* In the order in which they are given out, so that neighbours differ most. */
static const char *const colors[SMT_N_HUES + 1][2] = {
  { "#5e5c64", "#9a9996" }, /* grey, for what is of no mechanism */
  { "#3c8fdb", "#077bf5" }, /* blue */
  { "#883b02", "#c56302" }, /* orange */
  { "#029ba0", "#46f0f8" }, /* teal */
  { "#721e52", "#bc6f8b" }, /* pink */
  { "#a38a0a", "#f6c338" }, /* gold */
  { "#6a2680", "#af68b9" }, /* purple */
  { "#418061", "#96eabc" }, /* green */
  { "#6c2921", "#c85b4f" }, /* red */
  { "#87904d", "#d3ea8a" }, /* olive */
};

/**
 * smt_hue_get:
 * @hue: a hue, or 0 for grey
 * @dark: whether it stands on dark ground
 *
 * Returns: (transfer none): its colour as `#rrggbb`
 */
const char *
smt_hue_get (guint    hue,
             gboolean dark)
{
  g_return_val_if_fail (hue <= SMT_N_HUES, NULL);

  return colors[hue][dark ? 1 : 0];
}

/**
 * smt_hue_for_number:
 * @number: of a mechanism, from 0
 *
 * Returns: its hue; past %SMT_N_HUES mechanisms they come again
 */
guint
smt_hue_for_number (guint number)
{
  return number % SMT_N_HUES + 1;
}
