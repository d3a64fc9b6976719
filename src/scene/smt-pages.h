/* smt-pages.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-drawing.h"

G_BEGIN_DECLS

/**
 * SmtPageCut:
 * @tile: the part of the drawing that is on it; none if it has no rows
 * @has_legend: whether the legend is
 * @first_line: the first of the lines under the drawing
 * @end_line: the line after the last
 *
 * What a page has.
 */
typedef struct
{
  SmtTile  tile;
  gboolean has_legend;
  guint    first_line;
  guint    end_line;
} SmtPageCut;

/**
 * SmtPages:
 *
 * A drawing, cut into pages of one size. Each has the title, what stands above
 * rows and before columns, where all is from, and its number; the last ones
 * have the legend and the lines under the drawing.
 */
typedef struct _SmtPages SmtPages;

SmtPages         *smt_pages_new     (SmtDrawing     *drawing,
                                     double          width,
                                     double          height);
void              smt_pages_free    (SmtPages       *self);
guint             smt_pages_get_n   (const SmtPages *self);
const SmtPageCut *smt_pages_get_cut (const SmtPages *self,
                                     guint           page);
void              smt_pages_set_place (SmtPages     *self,
                                       guint         first,
                                       guint         all);
void              smt_pages_draw    (SmtPages       *self,
                                     guint           page,
                                     SmtPen         *pen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtPages, smt_pages_free)

G_END_DECLS
