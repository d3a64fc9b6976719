/* matrix-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-scene.h"
#include "smt-matrix-view-private.h"

G_BEGIN_DECLS

/* A window with the matrix of the bundled dataset, by name, and the focus. */
typedef struct
{
  SmtDataset    *dataset;
  SmtLanguage   *language;
  GtkWidget     *window;
  SmtMatrixView *view;
  SmtMatrixScene *scene;      /* borrowed from it: what was shown last */
  char          *activated;   /* what was opened last */
  guint          n_changes;
} MatrixFixture;

#define MATRIX_TEST(path, test) \
  g_test_add (path, MatrixFixture, NULL, matrix_set_up, test, matrix_tear_down)

void      matrix_set_up    (MatrixFixture   *fixture,
                            gconstpointer    data);
void      matrix_tear_down (MatrixFixture   *fixture,
                            gconstpointer    data);
void      matrix_settle    (MatrixFixture   *fixture);
SmtView  *matrix_new_view  (SmtOrder         order,
                            gboolean         transposed);
void      matrix_show      (MatrixFixture   *fixture,
                            SmtView         *view);
guint     matrix_count_nodes (GskRenderNode *node);
GskRenderNode *matrix_draw (MatrixFixture   *fixture);
GskRenderNode *matrix_draw_next (MatrixFixture *fixture);
gboolean  matrix_press     (MatrixFixture   *fixture,
                            guint            keyval,
                            GdkModifierType  state);

G_END_DECLS
