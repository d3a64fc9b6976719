/* test-geometry.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The geometry of the matrix: properties that hold for any size, any scroll
 * position and both directions, with numbers made at random.
 */

#include <math.h>

#include "dataset-fixture.h"
#include "smt-matrix-geometry.h"

#define N_ROUNDS 2000

static SmtMatrixGeometry
make_geometry (GRand *rand)
{
  SmtMatrixGeometry geometry = { 0 };
  SmtMatrixMetrics metrics = {
    .line_height = g_rand_double_range (rand, 10, 60),
    .row_label_width = g_rand_double_range (rand, 0, 600),
    .row_total_width = g_rand_double_range (rand, 0, 40),
    .column_label_width = g_rand_double_range (rand, 0, 300),
    .column_piece_width = g_rand_double_range (rand, 0, 100),
    .column_pieces = g_rand_int_range (rand, 1, 6),
    .column_total_width = g_rand_double_range (rand, 0, 60),
  };

  geometry.n_rows = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 12 : 400);
  geometry.n_columns = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 12 : 75000);
  geometry.rtl = g_rand_boolean (rand);
  smt_matrix_geometry_fit (&geometry, &metrics, g_rand_int_range (rand, 150, 2000),
                           g_rand_int_range (rand, 150, 2000));
  smt_matrix_geometry_scroll (&geometry, g_rand_double_range (rand, 0, 1e6),
                              g_rand_double_range (rand, 0, 1e4));
  return geometry;
}

static gboolean
contains (const SmtRect *rect,
          double         x,
          double         y)
{
  /* Sums of doubles: what lies on an edge may fall to either side. */
  const double slack = 1e-6;

  return x >= rect->x - slack && x <= rect->x + rect->width + slack &&
         y >= rect->y - slack && y <= rect->y + rect->height + slack;
}

static void
test_fit (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      SmtMatrixGeometry geometry = make_geometry (rand);
      double width, height;

      /* A target that can be hit, and room left for cells. */
      g_assert_cmpfloat (geometry.cell_width, >=, 24);
      g_assert_cmpfloat (geometry.cell_height, >=, 24);
      g_assert_cmpfloat (geometry.header_width, <=, geometry.width * 2 / 3);
      /* Whole pixels, so that lines are crisp. */
      g_assert_cmpfloat (geometry.cell_width, ==, floor (geometry.cell_width));
      g_assert_cmpfloat (geometry.header_height, ==, floor (geometry.header_height));

      smt_matrix_geometry_get_content (&geometry, &width, &height);
      g_assert_cmpfloat (geometry.x, >=, 0);
      g_assert_cmpfloat (geometry.x, <=, MAX (0, width - geometry.width));
      g_assert_cmpfloat (geometry.y, <=, MAX (0, height - geometry.height));
    }
}

/* Labels lie flat where there is room, are broken next, and turned last. */
static void
test_heads (void)
{
  const SmtMatrixMetrics metrics = {
    .line_height = 20, .row_label_width = 200, .row_total_width = 16,
    .column_label_width = 118, .column_piece_width = 50, .column_pieces = 3,
    .column_total_width = 16,
  };
  SmtMatrixGeometry geometry = { .n_rows = 60, .n_columns = 9 };

  smt_matrix_geometry_fit (&geometry, &metrics, 1600, 800);
  g_assert_cmpint (geometry.heads, ==, SMT_MATRIX_HEADS_FLAT);
  smt_matrix_geometry_fit (&geometry, &metrics, 900, 800);
  g_assert_cmpint (geometry.heads, ==, SMT_MATRIX_HEADS_BROKEN);
  /* Names of rows are not cut for columns that could be narrower. */
  smt_matrix_geometry_fit (&geometry, &metrics, 820, 800);
  g_assert_cmpint (geometry.heads, ==, SMT_MATRIX_HEADS_BROKEN);
  g_assert_cmpfloat (geometry.header_width, ==, 200 + 16 + 36);
  smt_matrix_geometry_fit (&geometry, &metrics, 360, 800);
  g_assert_cmpint (geometry.heads, ==, SMT_MATRIX_HEADS_UPRIGHT);

  /* The narrowest window shows all nine. */
  g_assert_cmpfloat (geometry.header_width + 9 * geometry.cell_width, <=, 360);
  /* However large the letters, some can be read, and more than one column. */
  smt_matrix_geometry_fit (&geometry, &(SmtMatrixMetrics) {
    .line_height = 40, .row_label_width = 400, .row_total_width = 40,
    .column_label_width = 230, .column_piece_width = 100, .column_pieces = 3,
    .column_total_width = 32,
  }, 360, 800);
  g_assert_cmpfloat (geometry.header_width - 40 - 36, >=, 40 * 3.2);
  g_assert_cmpfloat (geometry.width - geometry.header_width, >=, 3 * geometry.cell_width);
  /* Few columns do not grow without end. */
  geometry.n_columns = 1;
  smt_matrix_geometry_fit (&geometry, &metrics, 1600, 800);
  g_assert_cmpfloat (geometry.cell_width, <=, 130);
}

static void
test_find (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_ROUNDS * 5; i++)
    {
      SmtMatrixGeometry geometry = make_geometry (rand);
      double x = g_rand_double_range (rand, -10, geometry.width + 10);
      double y = g_rand_double_range (rand, -10, geometry.height + 10);
      guint row = G_MAXUINT, column = G_MAXUINT;
      SmtMatrixPart part = smt_matrix_geometry_find (&geometry, x, y, &row, &column);
      SmtRect body = smt_matrix_geometry_get_body (&geometry);
      SmtRect rect;

      switch (part)
        {
        case SMT_MATRIX_CELL:
          g_assert_cmpuint (row, <, geometry.n_rows);
          g_assert_cmpuint (column, <, geometry.n_columns);
          rect = smt_matrix_geometry_get_cell (&geometry, row, column);
          g_assert_true (contains (&rect, x, y));
          g_assert_true (contains (&body, x, y));
          break;
        case SMT_MATRIX_ROW_HEADER:
          g_assert_cmpuint (row, <, geometry.n_rows);
          rect = smt_matrix_geometry_get_row_header (&geometry, row);
          g_assert_true (contains (&rect, x, y));
          break;
        case SMT_MATRIX_COLUMN_HEADER:
          g_assert_cmpuint (column, <, geometry.n_columns);
          rect = smt_matrix_geometry_get_column_header (&geometry, column);
          g_assert_true (contains (&rect, x, y));
          break;
        case SMT_MATRIX_CORNER:
        case SMT_MATRIX_NOTHING:
        default:
          g_assert_cmpuint (row == G_MAXUINT || column == G_MAXUINT, ==, TRUE);
          break;
        }
    }
}

/* The centre of a cell in sight finds that cell. */
static void
test_find_back (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n_found = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      SmtMatrixGeometry geometry = make_geometry (rand);
      SmtMatrixRange range = smt_matrix_geometry_get_visible (&geometry);
      SmtRect body = smt_matrix_geometry_get_body (&geometry);
      guint row, column, found_row, found_column;
      double x, y;
      SmtRect rect;

      if (range.first_row >= range.end_row || range.first_column >= range.end_column)
        continue;
      row = g_rand_int_range (rand, range.first_row, range.end_row);
      column = g_rand_int_range (rand, range.first_column, range.end_column);
      rect = smt_matrix_geometry_get_cell (&geometry, row, column);
      x = rect.x + rect.width / 2;
      y = rect.y + rect.height / 2;
      /* On an edge it may fall to either side. */
      body = (SmtRect) { body.x + 0.01, body.y + 0.01, body.width - 0.02, body.height - 0.02 };
      if (!contains (&body, x, y))
        continue;
      g_assert_cmpint (smt_matrix_geometry_find (&geometry, x, y, &found_row, &found_column),
                       ==, SMT_MATRIX_CELL);
      g_assert_cmpuint (found_row, ==, row);
      g_assert_cmpuint (found_column, ==, column);
      n_found++;
    }
  g_assert_cmpuint (n_found, >, N_ROUNDS / 4);
}

static gboolean
is_in_sight (const SmtMatrixGeometry *geometry,
             guint                    row,
             guint                    column)
{
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  SmtRect rect = smt_matrix_geometry_get_cell (geometry, row, column);

  return rect.x + rect.width > body.x + 1e-6 && rect.x < body.x + body.width - 1e-6 &&
         rect.y + rect.height > body.y + 1e-6 && rect.y < body.y + body.height - 1e-6;
}

/* Whatever can be seen is in the range, told cell by cell. */
static void
test_visible (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_ROUNDS / 10; i++)
    {
      SmtMatrixGeometry geometry = make_geometry (rand);
      SmtMatrixRange range = smt_matrix_geometry_get_visible (&geometry);

      g_assert_cmpuint (range.end_row, <=, geometry.n_rows);
      g_assert_cmpuint (range.end_column, <=, geometry.n_columns);
      for (guint j = 0; j < 200 && geometry.n_rows > 0 && geometry.n_columns > 0; j++)
        {
          guint row = g_rand_int_range (rand, 0, geometry.n_rows);
          guint near = g_rand_int_range (rand, 0, 40);
          guint column = MIN (geometry.n_columns - 1,
                              range.first_column > near ? range.first_column - 20 + near : near);

          if (is_in_sight (&geometry, row, column))
            g_assert_true (row >= range.first_row && row < range.end_row &&
                           column >= range.first_column && column < range.end_column);
        }
    }
}

static gboolean
is_whole (const SmtMatrixGeometry *geometry,
          guint                    row,
          guint                    column)
{
  SmtRect body = smt_matrix_geometry_get_body (geometry);
  SmtRect rect = smt_matrix_geometry_get_cell (geometry, row, column);

  return contains (&body, rect.x, rect.y) &&
         contains (&body, rect.x + rect.width, rect.y + rect.height);
}

static void
test_scroll_to (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      SmtMatrixGeometry geometry = make_geometry (rand);
      SmtMatrixGeometry before = geometry;
      SmtRect body = smt_matrix_geometry_get_body (&geometry);
      guint row, column;

      if (geometry.n_rows == 0 || geometry.n_columns == 0 ||
          body.width < geometry.cell_width || body.height < geometry.cell_height)
        continue;
      row = g_rand_int_range (rand, 0, geometry.n_rows);
      column = g_rand_int_range (rand, 0, geometry.n_columns);
      smt_matrix_geometry_scroll_to (&geometry, row, column);
      g_assert_true (is_whole (&geometry, row, column));
      if (is_whole (&before, row, column))
        {
          g_assert_cmpfloat_with_epsilon (geometry.x, before.x, 1e-6);
          g_assert_cmpfloat_with_epsilon (geometry.y, before.y, 1e-6);
        }
    }
}

/* Turning the direction mirrors the picture, and nothing else. */
static void
test_mirror (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      SmtMatrixGeometry geometry = make_geometry (rand);
      SmtMatrixGeometry mirrored = geometry;
      guint column = g_rand_int_range (rand, 0, 100);
      SmtRect one, two;

      mirrored.rtl = !geometry.rtl;
      one = smt_matrix_geometry_get_cell (&geometry, 3, column);
      two = smt_matrix_geometry_get_cell (&mirrored, 3, column);
      g_assert_cmpfloat_with_epsilon (one.x + one.width, geometry.width - two.x, 1e-6);
      g_assert_cmpfloat (one.y, ==, two.y);

      one = smt_matrix_geometry_get_body (&geometry);
      two = smt_matrix_geometry_get_body (&mirrored);
      g_assert_cmpfloat_with_epsilon (one.x + one.width, geometry.width - two.x, 1e-6);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/fit", test_fit);
  g_test_add_func ("/geometry/heads", test_heads);
  g_test_add_func ("/geometry/find", test_find);
  g_test_add_func ("/geometry/find-back", test_find_back);
  g_test_add_func ("/geometry/visible", test_visible);
  g_test_add_func ("/geometry/scroll-to", test_scroll_to);
  g_test_add_func ("/geometry/mirror", test_mirror);

  return g_test_run ();
}
