/* smt-matrix-legend.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "smt-matrix-scene.h"

G_BEGIN_DECLS

#define SMT_TYPE_MATRIX_LEGEND (smt_matrix_legend_get_type ())

/* What the signs of a matrix mean, and how often each stands in it. Those of
 * roles can be pressed: only these roles count then. */
G_DECLARE_FINAL_TYPE (SmtMatrixLegend, smt_matrix_legend, SMT, MATRIX_LEGEND, GtkWidget)

void smt_matrix_legend_set_scene (SmtMatrixLegend *self,
                                  SmtMatrixScene  *scene);

G_END_DECLS
