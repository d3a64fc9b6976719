/* smt-matrix-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-drawing.h"
#include "smt-matrix-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_DRAWING (smt_matrix_drawing_get_type ())

/* Memberships as of a day, on paper. */
G_DECLARE_FINAL_TYPE (SmtMatrixDrawing, smt_matrix_drawing, SMT, MATRIX_DRAWING, SmtDrawing)

SmtDrawing *smt_matrix_drawing_new (SmtMatrixScene *scene);

G_END_DECLS
