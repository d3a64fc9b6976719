/* test-matrix-sums.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A matrix with so many periods that it is added up piece by piece: it is drawn
 * before its totals are there, and they come, as does what the legend counts.
 */

#include "app-fixture.h"
#include "register-maker.h"
#include "smt-matrix-legend.h"
#include "smt-matrix-scene.h"
#include "smt-matrix-view-private.h"

#define SEED 1816

static const RegisterShape large = { "large", 217, 8000, 1816, 2014, 1 };

typedef struct
{
  AppFixture      app;
  SmtMatrixView  *view;
  GtkWidget      *legend;
  GtkWidget      *box;      /* with both */
  SmtMatrixScene *scene;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (SmtView) view = smt_view_new ();

  fixture->app.dataset = register_maker_make (&large, SEED);
  fixture->app.language = smt_language_new ("en", NULL);
  fixture->app.session = smt_session_new (fixture->app.dataset, fixture->app.language);
  fixture->scene = smt_matrix_scene_new (fixture->app.dataset, NULL, view,
                                         fixture->app.language);
  fixture->view = SMT_MATRIX_VIEW (smt_matrix_view_new ());
  fixture->legend = g_object_new (SMT_TYPE_MATRIX_LEGEND, NULL);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), fixture->legend);
  smt_matrix_view_set_scene (fixture->view, SMT_GRID_SCENE (fixture->scene));
  smt_matrix_legend_set_scene (SMT_MATRIX_LEGEND (fixture->legend), fixture->scene);
  fixture->box = g_object_ref_sink (box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->scene);
  g_object_unref (fixture->box);
  app_tear_down (&fixture->app, NULL);
  g_object_unref (fixture->app.dataset);
}

static gboolean
is_added_up (gpointer user_data)
{
  Fixture *fixture = user_data;

  return fixture->view->is_added_up;
}

static gboolean
has_counts (gpointer user_data)
{
  Fixture *fixture = user_data;

  return app_find (fixture->legend, GTK_TYPE_TOGGLE_BUTTON) != NULL;
}

static void
test_later (Fixture       *fixture,
            gconstpointer  data)
{
  /* Neither waits for the sums. */
  g_assert_false (is_added_up (fixture));
  g_assert_false (has_counts (fixture));

  app_present (&fixture->app, fixture->box);
  g_assert_true (app_wait (is_added_up, fixture));
  g_assert_true (app_wait (has_counts, fixture));
  app_settle ();
  g_assert_true (smt_matrix_scene_add_up (fixture->scene));
  g_assert_cmpuint (smt_matrix_scene_get_column (fixture->scene, 0)->total, >, 0);
  /* And it is measured and drawn once more. */
  g_assert_true (fixture->view->is_measured);
  g_assert_cmpfloat (fixture->view->metrics.row_total_width, >, 0);
}

/* Another picture, or none, is shown before the sums of the first are there. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtView) turned = smt_view_with_transposed (view, TRUE);
  g_autoptr (SmtMatrixScene) other =
    smt_matrix_scene_new (fixture->app.dataset, NULL, turned, fixture->app.language);

  smt_matrix_view_set_scene (fixture->view, NULL);
  app_present (&fixture->app, fixture->box);
  app_settle ();
  smt_matrix_view_set_scene (fixture->view, SMT_GRID_SCENE (other));
  smt_matrix_legend_set_scene (SMT_MATRIX_LEGEND (fixture->legend), other);
  g_assert_true (app_wait (is_added_up, fixture));
  g_assert_true (app_wait (has_counts, fixture));
  g_assert_true (smt_matrix_scene_add_up (other));
}

int
main (int   argc,
      char *argv[])
{
  app_init (argc, argv);

  g_test_add ("/matrix-sums/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/matrix-sums/given-up", Fixture, NULL, set_up, test_given_up, tear_down);

  return g_test_run ();
}
