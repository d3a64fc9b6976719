/* smt-passage-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-line.h"

G_BEGIN_DECLS

#define SMT_TYPE_PASSAGE_ROW (smt_passage_row_get_type ())

/* The card of one passage: where what a line says is written, and what can be
 * done with that. */
G_DECLARE_FINAL_TYPE (SmtPassageRow, smt_passage_row, SMT, PASSAGE_ROW, GtkListBoxRow)

GtkWidget  *smt_passage_row_new        (SmtLine       *line,
                                        GPtrArray     *marks,
                                        guint          mark);
const char *smt_passage_row_get_source (SmtPassageRow *self);

G_END_DECLS
