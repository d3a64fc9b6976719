/* smt-line-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-line.h"

G_BEGIN_DECLS

#define SMT_TYPE_LINE_ROW (smt_line_row_get_type ())

/* One line of an entity's page. */
G_DECLARE_FINAL_TYPE (SmtLineRow, smt_line_row, SMT, LINE_ROW, GtkListBoxRow)

GtkWidget  *smt_line_row_new      (SmtLine    *line);
GtkWidget  *smt_line_row_new_in_tree (SmtLine *line);
SmtLine    *smt_line_row_get_line (SmtLineRow *self);
const char *smt_line_row_get_link (SmtLineRow *self);
const char *smt_line_row_find_entity (const char *uri);
char       *smt_line_row_dup_uri     (const char *id);
gboolean    smt_line_row_popup_passages (SmtLineRow *self);

G_END_DECLS
