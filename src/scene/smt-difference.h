/* smt-difference.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-glyph.h"

G_BEGIN_DECLS

/**
 * SmtDifference:
 * @SMT_DIFFERENCE_NONE: a cell says the same at both dates
 * @SMT_DIFFERENCE_JOINED: a role after, and none before
 * @SMT_DIFFERENCE_LEFT: a role before, and none after
 * @SMT_DIFFERENCE_ROLE: another role
 *
 * What became of a party in a mechanism between two dates.
 */
typedef enum
{
  SMT_DIFFERENCE_NONE,
  SMT_DIFFERENCE_JOINED,
  SMT_DIFFERENCE_LEFT,
  SMT_DIFFERENCE_ROLE
} SmtDifference;

#define SMT_N_DIFFERENCES (SMT_DIFFERENCE_ROLE + 1)

const char *smt_difference_get_nick   (SmtDifference  difference);
const char *smt_difference_get_label  (SmtDifference  difference);
guint       smt_difference_get_shapes (SmtDifference  difference,
                                       gboolean       possibly,
                                       gboolean       rtl,
                                       SmtShape      *shapes);

G_END_DECLS
