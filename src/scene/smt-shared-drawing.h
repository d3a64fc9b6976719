/* smt-shared-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-drawing.h"
#include "smt-shared-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_SHARED_DRAWING (smt_shared_drawing_get_type ())

/* Shared memberships, on paper. */
G_DECLARE_FINAL_TYPE (SmtSharedDrawing, smt_shared_drawing, SMT, SHARED_DRAWING, SmtDrawing)

SmtDrawing *smt_shared_drawing_new (SmtSharedScene *scene);

G_END_DECLS
