/* yardsticks.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "smt-matrix-scene.h"

G_BEGIN_DECLS

/* What the matrix widget is measured against: the same matrix in widgets that
 * GTK has, and a widget of the same size with nothing in it. */

GtkWidget  *canvas_new            (double          width,
                                   double          height);
GtkWidget  *column_table_new      (SmtMatrixScene *scene);
GtkWidget  *widget_grid_new       (SmtMatrixScene *scene);
const char *yardstick_get_sign    (SmtMatrixScene *scene,
                                   guint           row,
                                   guint           column);

G_END_DECLS
