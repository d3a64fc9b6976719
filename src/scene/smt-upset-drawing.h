/* smt-upset-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-drawing.h"
#include "smt-upset-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_UPSET_DRAWING (smt_upset_drawing_get_type ())

/* Sets and their intersections, on paper. */
G_DECLARE_FINAL_TYPE (SmtUpsetDrawing, smt_upset_drawing, SMT, UPSET_DRAWING, SmtDrawing)

SmtDrawing *smt_upset_drawing_new (SmtUpsetScene *scene);

G_END_DECLS
