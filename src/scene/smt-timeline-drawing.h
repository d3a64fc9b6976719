/* smt-timeline-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-drawing.h"
#include "smt-timeline-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_TIMELINE_DRAWING (smt_timeline_drawing_get_type ())

/* What happened, on paper. */
G_DECLARE_FINAL_TYPE (SmtTimelineDrawing, smt_timeline_drawing, SMT, TIMELINE_DRAWING, SmtDrawing)

SmtDrawing *smt_timeline_drawing_new (SmtTimelineScene *scene);

G_END_DECLS
