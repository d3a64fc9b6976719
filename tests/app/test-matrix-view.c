/* test-matrix-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matrix widget on a private display: what keys do to it, where the focus
 * stays, and that it goes when it should.
 */

#include <adwaita.h>

#include "dataset-fixture.h"
#include "matrix-fixture.h"

static void
assert_focus (MatrixFixture *fixture,
              int            row,
              int            column)
{
  int found_row, found_column;

  g_assert_true (smt_matrix_view_get_focus (fixture->view, &found_row, &found_column));
  g_assert_cmpint (found_row, ==, row);
  g_assert_cmpint (found_column, ==, column);
}

static void
assert_in_sight (MatrixFixture *fixture)
{
  SmtRect body = smt_matrix_geometry_get_body (&fixture->view->geometry);
  SmtRect area = smt_matrix_view_get_area (fixture->view, fixture->view->focus);

  if (fixture->view->focus.column != SMT_MATRIX_HEAD)
    {
      g_assert_cmpfloat (area.x, >=, body.x - 0.01);
      g_assert_cmpfloat (area.x + area.width, <=, body.x + body.width + 0.01);
    }
  if (fixture->view->focus.row != SMT_MATRIX_HEAD)
    {
      g_assert_cmpfloat (area.y, >=, body.y - 0.01);
      g_assert_cmpfloat (area.y + area.height, <=, body.y + body.height + 0.01);
    }
}

static void
test_properties (MatrixFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (SmtView) view = matrix_new_view (SMT_ORDER_COUNT, FALSE);
  g_autoptr (SmtMatrixScene) scene =
    smt_matrix_scene_new (fixture->dataset, NULL, view, fixture->language);
  g_autoptr (SmtGridScene) found = NULL;
  g_autoptr (GtkAdjustment) horizontal = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->view, "notify::scene",
                            G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (fixture->view, "scene", scene, NULL);
  g_object_get (fixture->view, "scene", &found, "hadjustment", &horizontal, NULL);
  g_assert_true (found == SMT_GRID_SCENE (scene));
  g_assert_nonnull (horizontal);
  g_assert_cmpuint (n_notified, ==, 1);

  /* The same again changes nothing. */
  smt_matrix_view_set_scene (fixture->view, SMT_GRID_SCENE (scene));
  g_assert_cmpuint (n_notified, ==, 1);
  smt_matrix_view_set_scene (fixture->view, NULL);
  g_assert_null (smt_matrix_view_get_scene (fixture->view));
  g_assert_cmpuint (n_notified, ==, 2);
}

static void
test_arrows (MatrixFixture *fixture,
             gconstpointer  data)
{
  assert_focus (fixture, 0, 0);
  matrix_press (fixture, GDK_KEY_Right, 0);
  matrix_press (fixture, GDK_KEY_Down, 0);
  matrix_press (fixture, GDK_KEY_Down, 0);
  assert_focus (fixture, 2, 1);
  matrix_press (fixture, GDK_KEY_Left, 0);
  matrix_press (fixture, GDK_KEY_Up, 0);
  assert_focus (fixture, 1, 0);

  /* On to the header of the row, and no further; never into the corner. */
  matrix_press (fixture, GDK_KEY_Left, 0);
  matrix_press (fixture, GDK_KEY_Left, 0);
  assert_focus (fixture, 1, SMT_MATRIX_HEAD);
  matrix_press (fixture, GDK_KEY_Up, 0);
  matrix_press (fixture, GDK_KEY_Up, 0);
  assert_focus (fixture, 0, SMT_MATRIX_HEAD);
  matrix_press (fixture, GDK_KEY_Right, 0);
  matrix_press (fixture, GDK_KEY_Up, 0);
  matrix_press (fixture, GDK_KEY_Left, 0);
  assert_focus (fixture, SMT_MATRIX_HEAD, 0);
}

static void
test_jumps (MatrixFixture *fixture,
            gconstpointer  data)
{
  int last_row = smt_matrix_scene_get_n_rows (fixture->scene) - 1;
  int row, column;

  matrix_press (fixture, GDK_KEY_End, 0);
  assert_focus (fixture, 0, 8);
  matrix_press (fixture, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_focus (fixture, last_row, 8);
  assert_in_sight (fixture);
  matrix_press (fixture, GDK_KEY_Down, 0);
  matrix_press (fixture, GDK_KEY_Right, 0);
  assert_focus (fixture, last_row, 8);
  matrix_press (fixture, GDK_KEY_Page_Up, 0);
  smt_matrix_view_get_focus (fixture->view, &row, &column);
  g_assert_cmpint (row, <, last_row - 5);
  assert_in_sight (fixture);
  matrix_press (fixture, GDK_KEY_Home, 0);
  assert_focus (fixture, row, 0);
  matrix_press (fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_focus (fixture, 0, 0);
  assert_in_sight (fixture);
  matrix_press (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  assert_focus (fixture, last_row, 0);
  for (guint i = 0; i < 20; i++)
    matrix_press (fixture, GDK_KEY_Page_Up, 0);
  assert_focus (fixture, 0, 0);
}

/* Wherever keys go, it can be seen. */
static void
test_in_sight (MatrixFixture *fixture,
               gconstpointer  data)
{
  static const guint keys[] = {
    GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Page_Up,
    GDK_KEY_Page_Down, GDK_KEY_Home, GDK_KEY_End
  };
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < 2000; i++)
    {
      guint key = keys[g_rand_int_range (rand, 0, G_N_ELEMENTS (keys))];

      g_assert_true (matrix_press (fixture, key, g_rand_int_range (rand, 0, 10) == 0 ? GDK_CONTROL_MASK : 0));
      assert_in_sight (fixture);
      if (i % 50 == 0)
        gtk_widget_set_direction (GTK_WIDGET (fixture->view),
                                  g_rand_boolean (rand) ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      if (i % 50 == 25)
        matrix_settle (fixture);
    }
}

static void
test_activate (MatrixFixture *fixture,
               gconstpointer  data)
{
  matrix_press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (fixture->activated, ==, "AFG china-asean");
  matrix_press (fixture, GDK_KEY_Left, 0);
  matrix_press (fixture, GDK_KEY_KP_Enter, 0);
  g_assert_cmpstr (fixture->activated, ==, "AFG");
  matrix_press (fixture, GDK_KEY_Right, 0);
  matrix_press (fixture, GDK_KEY_Up, 0);
  matrix_press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (fixture->activated, ==, "china-asean");
}

static void
assert_focus_ids (MatrixFixture *fixture,
                  const char    *row,
                  const char    *column)
{
  g_assert_cmpstr (fixture->view->focus_row, ==, row);
  g_assert_cmpstr (fixture->view->focus_column, ==, column);
}

static void
test_typing (MatrixFixture *fixture,
             gconstpointer  data)
{
  matrix_press (fixture, GDK_KEY_v, 0);
  matrix_press (fixture, GDK_KEY_i, 0);
  assert_focus_ids (fixture, "VNM", "china-asean");
  assert_in_sight (fixture);

  /* Another word, once there was a pause; accents do not matter. */
  fixture->view->typed_at = 0;
  matrix_press (fixture, GDK_KEY_t, 0);
  matrix_press (fixture, GDK_KEY_u, 0);
  matrix_press (fixture, GDK_KEY_r, 0);
  matrix_press (fixture, GDK_KEY_k, 0);
  matrix_press (fixture, GDK_KEY_i, 0);
  assert_focus_ids (fixture, "TUR", "china-asean");

  /* Among the headers of columns, columns are found. */
  matrix_press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  matrix_press (fixture, GDK_KEY_Up, 0);
  fixture->view->typed_at = 0;
  matrix_press (fixture, GDK_KEY_l, 0);
  assert_focus_ids (fixture, NULL, "lmc");
}

/* Keys that are not its own go on to the window. */
static void
test_other_keys (MatrixFixture *fixture,
                 gconstpointer  data)
{
  g_assert_false (matrix_press (fixture, GDK_KEY_f, GDK_CONTROL_MASK));
  g_assert_false (matrix_press (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_false (matrix_press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (matrix_press (fixture, GDK_KEY_Escape, 0));
  g_assert_false (matrix_press (fixture, GDK_KEY_F1, 0));
  assert_focus (fixture, 0, 0);
}

static void
test_rtl (MatrixFixture *fixture,
          gconstpointer  data)
{
  SmtRect first, second;

  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  matrix_settle (fixture);
  matrix_press (fixture, GDK_KEY_Left, 0);
  assert_focus (fixture, 0, 1);
  matrix_press (fixture, GDK_KEY_Right, 0);
  matrix_press (fixture, GDK_KEY_Right, 0);
  assert_focus (fixture, 0, SMT_MATRIX_HEAD);
  first = smt_matrix_view_get_area (fixture->view, (SmtMatrixPlace) { 0, 0 });
  second = smt_matrix_view_get_area (fixture->view, (SmtMatrixPlace) { 0, 1 });
  g_assert_cmpfloat (second.x, <, first.x);
}

/* What had the focus keeps it: the party and the mechanism, not the place. */
static void
test_focus_kept (MatrixFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (SmtView) counted = matrix_new_view (SMT_ORDER_COUNT, FALSE);
  g_autoptr (SmtView) turned = matrix_new_view (SMT_ORDER_COUNT, TRUE);
  g_autoptr (SmtView) plain = matrix_new_view (SMT_ORDER_NAME, FALSE);
  static const char *const lmc[] = { "lmc", NULL };
  g_autoptr (SmtView) narrow = smt_view_with_mechanisms (plain, lmc);
  guint row, column;

  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_ROWS, "VNM", &row));
  g_assert_true (smt_matrix_scene_find_entry (fixture->scene, SMT_AXIS_COLUMNS, "arf",
                                              &column));
  smt_matrix_view_set_focus (fixture->view, row, column);
  assert_focus_ids (fixture, "VNM", "arf");
  matrix_show (fixture, counted);
  assert_focus_ids (fixture, "VNM", "arf");
  g_assert_cmpint (fixture->view->focus.row, !=, row);
  matrix_show (fixture, turned);
  assert_focus_ids (fixture, "arf", "VNM");
  matrix_settle (fixture);
  assert_in_sight (fixture);

  /* Where the mechanism is gone, the party stays; where all is, nothing is
   * lost for when it comes back. */
  matrix_show (fixture, narrow);
  assert_focus_ids (fixture, "VNM", "lmc");
  smt_matrix_view_set_scene (fixture->view, NULL);
  g_assert_false (smt_matrix_view_get_focus (fixture->view, (int *) &row, (int *) &column));
  matrix_show (fixture, plain);
  assert_focus_ids (fixture, "VNM", "lmc");
}

/* A picture of it has something in it, and no more nodes than can be seen. */
static void
test_drawn (MatrixFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  gdk_paintable_snapshot (paintable, snapshot, 700, 500);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.size.width, >, 600);
}

/* The pixels of what a frame draws. */
static guchar *
render (MatrixFixture *fixture,
        GskRenderNode *node,
        gsize         *size)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkTexture) texture =
    gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                 &GRAPHENE_RECT_INIT (0, 0, width, height));
  guchar *pixels;

  *size = (gsize) width * height * 4;
  pixels = g_malloc (*size);
  gdk_texture_download (texture, pixels, width * 4);
  return pixels;
}

/* By how much two pictures differ where they differ most. */
static guint
get_difference (const guchar *one,
                const guchar *two,
                gsize         size)
{
  guint most = 0;

  for (gsize i = 0; i < size; i++)
    most = MAX (most, (guint) ABS (one[i] - two[i]));

  return most;
}

/* Draws a frame that is like one that keeps nothing, but for rounding; returns
 * how many nodes it takes. */
static guint
check_frame (MatrixFixture *fixture)
{
  g_autoptr (GskRenderNode) node = matrix_draw_next (fixture);
  SmtMatrixGround *kept = g_steal_pointer (&fixture->view->ground);
  g_autoptr (GskRenderNode) fresh = matrix_draw (fixture);
  g_autofree guchar *pixels = NULL;
  g_autofree guchar *wanted = NULL;
  gsize size;

  smt_matrix_ground_free (fixture->view->ground);
  fixture->view->ground = kept;
  pixels = render (fixture, node, &size);
  wanted = render (fixture, fresh, &size);
  g_assert_cmpuint (get_difference (pixels, wanted, size), <=, 2);
  return matrix_count_nodes (node);
}

/* From the second frame on, lines, cells and headers are one texture, whatever
 * pointer and focus do; anything else has them drawn again. */
static void
test_ground (MatrixFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (SmtView) view = matrix_new_view (SMT_ORDER_NAME, TRUE);
  g_autoptr (GskRenderNode) fresh = matrix_draw (fixture);
  guint n_fresh = matrix_count_nodes (fresh);

  g_assert_cmpuint (n_fresh, >, 100);
  g_assert_cmpuint (check_frame (fixture), <, 20);
  matrix_press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpuint (check_frame (fixture), <, 20);

  gtk_adjustment_set_value (fixture->view->adjustments[GTK_ORIENTATION_VERTICAL], 31);
  g_assert_cmpuint (check_frame (fixture), >, 100);
  g_assert_cmpuint (check_frame (fixture), <, 20);
  gtk_widget_add_css_class (GTK_WIDGET (fixture->view), "accent");
  matrix_settle (fixture);
  check_frame (fixture);
  matrix_show (fixture, view);
  check_frame (fixture);
}

static void
hover (MatrixFixture *fixture,
       SmtRect        area)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", area.x + area.width / 2,
                               area.y + area.height / 2);
    }
}

/* Whether two pictures differ in the corner of a cell, where no sign is. */
static gboolean
differ_at (MatrixFixture *fixture,
           const guchar  *one,
           const guchar  *two,
           int            row,
           int            column)
{
  SmtRect area = smt_matrix_view_get_area (fixture->view, (SmtMatrixPlace) { row, column });
  gsize place = 4 * ((gsize) (area.y + 3) * gtk_widget_get_width (GTK_WIDGET (fixture->view)) +
                     (gsize) (area.x + 3));

  return memcmp (one + place, two + place, 4) != 0;
}

/* The row and the column are tinted in which the pointer is, or else the focus. */
static void
test_crosshair (MatrixFixture *fixture,
                gconstpointer  data)
{
  gsize size;
  g_autoptr (GskRenderNode) far = NULL;
  g_autoptr (GskRenderNode) near = NULL;
  g_autofree guchar *before = NULL;
  g_autofree guchar *after = NULL;

  smt_matrix_view_set_focus (fixture->view, 0, 0);
  matrix_settle (fixture);
  far = matrix_draw (fixture);
  before = render (fixture, far, &size);
  hover (fixture, smt_matrix_view_get_area (fixture->view, (SmtMatrixPlace) { 4, 3 }));
  near = matrix_draw (fixture);
  after = render (fixture, near, &size);
  g_assert_true (differ_at (fixture, before, after, 4, 1));
  g_assert_true (differ_at (fixture, before, after, 2, 3));
  g_assert_false (differ_at (fixture, before, after, 2, 1));
  /* Where the focus is, is no longer tinted. */
  g_assert_true (differ_at (fixture, before, after, 0, 1));
  g_assert_true (differ_at (fixture, before, after, 2, 0));
}

static void
test_finalization (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtView) view = smt_view_new ();
  SmtMatrixScene *scene = smt_matrix_scene_new (dataset, NULL, view, language);
  GtkWidget *widget = g_object_ref_sink (smt_matrix_view_new ());
  g_autoptr (GtkAccessible) row = NULL;
  g_autoptr (GtkAccessible) orphan = NULL;

  smt_matrix_view_set_scene (SMT_MATRIX_VIEW (widget), SMT_GRID_SCENE (scene));
  row = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (widget));
  g_assert_nonnull (row);
  g_assert_finalize_object (widget);
  g_assert_finalize_object (scene);

  /* Whoever still holds a row holds one that stands nowhere. */
  orphan = gtk_accessible_get_accessible_parent (row);
  g_assert_null (orphan);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  MATRIX_TEST ("/matrix-view/properties", test_properties);
  MATRIX_TEST ("/matrix-view/arrows", test_arrows);
  MATRIX_TEST ("/matrix-view/jumps", test_jumps);
  MATRIX_TEST ("/matrix-view/in-sight", test_in_sight);
  MATRIX_TEST ("/matrix-view/activate", test_activate);
  MATRIX_TEST ("/matrix-view/typing", test_typing);
  MATRIX_TEST ("/matrix-view/other-keys", test_other_keys);
  MATRIX_TEST ("/matrix-view/rtl", test_rtl);
  MATRIX_TEST ("/matrix-view/focus-kept", test_focus_kept);
  MATRIX_TEST ("/matrix-view/drawn", test_drawn);
  MATRIX_TEST ("/matrix-view/ground", test_ground);
  MATRIX_TEST ("/matrix-view/crosshair", test_crosshair);
  g_test_add_func ("/matrix-view/finalization", test_finalization);

  return g_test_run ();
}
