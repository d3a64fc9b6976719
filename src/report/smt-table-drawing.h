/* smt-table-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-drawing.h"
#include "smt-table.h"

G_BEGIN_DECLS

#define SMT_TYPE_TABLE_DRAWING (smt_table_drawing_get_type ())

/* A table of words, on paper. */
G_DECLARE_FINAL_TYPE (SmtTableDrawing, smt_table_drawing, SMT, TABLE_DRAWING, SmtDrawing)

SmtDrawing *smt_table_drawing_new (SmtTable           *table,
                                   SmtLanguage        *language,
                                   const char         *title,
                                   const char *const  *remarks,
                                   GCancellable       *cancellable);

G_END_DECLS
