/* smt-more-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-language.h"
#include "smt-section.h"

G_BEGIN_DECLS

/* So many rows of a section are shown at first, and each time that more are asked for. */
#define SMT_MORE_ROW_PORTION 200

#define SMT_TYPE_MORE_ROW (smt_more_row_get_type ())

/* The last row of a long section: tells how many lines are not shown, and shows more. */
G_DECLARE_FINAL_TYPE (SmtMoreRow, smt_more_row, SMT, MORE_ROW, GtkListBoxRow)

GtkWidget  *smt_more_row_new         (SmtSection  *section,
                                      guint        n_shown,
                                      SmtLanguage *language);
SmtSection *smt_more_row_get_section (SmtMoreRow  *self);
guint       smt_more_row_show_more   (SmtMoreRow  *self);

G_END_DECLS
