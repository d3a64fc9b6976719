/* smt-hue.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hues for mechanisms, from 1; 0 is grey, for what is of none. */
#define SMT_N_HUES 9

const char *smt_hue_get           (guint  hue,
                                   gboolean dark);
guint       smt_hue_for_number    (guint  number);

G_END_DECLS
