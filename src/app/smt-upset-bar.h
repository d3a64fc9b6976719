/* smt-upset-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SMT_TYPE_UPSET_BAR (smt_upset_bar_get_type ())

/* A number as a bar, in the colour of the text. */
G_DECLARE_FINAL_TYPE (SmtUpsetBar, smt_upset_bar, SMT, UPSET_BAR, GtkWidget)

GtkWidget *smt_upset_bar_new (double share,
                              double share_possibly);

G_END_DECLS
