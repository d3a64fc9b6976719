/* smt-mark-sign.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The signs of a timeline, told apart by their shape: a disc, a diamond, a
 * sheet, a triangle and a speech bubble. A sign is filled where the days are
 * known, and hollow where it was on some day of a span. Widget and SVG writer
 * draw the same path.
 */

#include "smt-mark-sign.h"

static const char *const paths[SMT_N_MARK_KINDS] = {
  [SMT_MARK_MEETING] = "M 8 1.75 A 6.25 6.25 0 1 1 8 14.25 A 6.25 6.25 0 1 1 8 1.75 Z",
  [SMT_MARK_EVENT] = "M 8 1 L 15 8 L 8 15 L 1 8 Z",
  [SMT_MARK_DOCUMENT] = "M 3 1.5 L 9.5 1.5 L 13 5 L 13 14.5 L 3 14.5 Z",
  [SMT_MARK_MILESTONE] = "M 8 1.5 L 15 14 L 1 14 Z",
  [SMT_MARK_STATEMENT] = "M 1.5 2.5 L 14.5 2.5 L 14.5 11 L 8.5 11 L 5 14.75 L 5 11 L 1.5 11 Z",
};

/**
 * smt_mark_sign_get_path:
 *
 * Returns: (transfer none): the sign of @kind as path data of SVG, in a square
 *   of 16 by 16 with its top left at 0, 0
 */
const char *
smt_mark_sign_get_path (SmtMarkKind kind)
{
  g_return_val_if_fail (kind < SMT_N_MARK_KINDS, NULL);

  return paths[kind];
}

/**
 * smt_mark_sign_is_hollow:
 *
 * Returns: whether the days of @mark are not known
 */
gboolean
smt_mark_sign_is_hollow (const SmtTimelineMark *mark)
{
  return mark->time == SMT_MARK_SOMETIME || mark->time == SMT_MARK_UNDATED;
}
