/* smt-compare-head.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SMT_TYPE_COMPARE_HEAD (smt_compare_head_get_type ())

/* The first column of a row, of one width in all rows, whatever is in it. */
G_DECLARE_FINAL_TYPE (SmtCompareHead, smt_compare_head, SMT, COMPARE_HEAD, GtkWidget)

G_END_DECLS
