/* smt-timeline-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-timeline-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_TIMELINE_ROW (smt_timeline_row_get_type ())

/* An entry of a timeline in its lane, as a row of a table. */
G_DECLARE_FINAL_TYPE (SmtTimelineRow, smt_timeline_row, SMT, TIMELINE_ROW, GObject)

GListModel *smt_timeline_row_list    (SmtTimelineScene *scene);
const char *smt_timeline_row_get_id  (SmtTimelineRow   *self);
char       *smt_timeline_row_dup     (SmtTimelineRow   *self,
                                      guint             column);
guint       smt_timeline_row_get_n_columns (void);
const char *smt_timeline_row_get_title     (guint column);

G_END_DECLS
