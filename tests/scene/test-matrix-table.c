/* test-matrix-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of a matrix, against a walk over all of its cells. */

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "smt-matrix-table.h"

#define N_DATASETS 30

static SmtView *
make_plain (GRand *rand)
{
  g_autoptr (SmtView) view = matrix_maker_view (rand);
  g_autoptr (SmtView) one = smt_view_with_by_region (view, FALSE);
  g_autoptr (SmtView) two = smt_view_with_by_kind (one, FALSE);

  return smt_view_with_transposed (two, FALSE);
}

/* A row for each cell with a period, in the order of the cells. */
static void
assert_memberships (SmtMatrixScene *scene)
{
  g_autoptr (SmtMatrixTable) table = smt_matrix_table_new_memberships (scene);
  guint n = 0;

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
      {
        SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);
        SmtEntity *one, *other;
        g_autofree char *words = NULL;
        g_autofree char *expected = NULL;

        if (cell.spell == NULL)
          continue;
        g_assert_cmpuint (n, <, smt_matrix_table_get_n_rows (table));
        smt_matrix_table_get_entities (table, n, &one, &other);
        g_assert_true (one == smt_matrix_scene_get_party (scene, i, j));
        g_assert_true (other == smt_matrix_scene_get_mechanism (scene, i, j));
        g_assert_true (smt_matrix_table_get_target (table, n) ==
                       SMT_ENTITY (cell.spell->membership));
        words = smt_matrix_table_dup_words (table, n);
        expected = smt_matrix_scene_dup_cell_words (scene, i, j);
        g_assert_cmpstr (words, ==, expected);
        n++;
      }
  g_assert_cmpuint (n, ==, smt_matrix_table_get_n_rows (table));
}

static char *
dup_rows (const SmtMatrixTable *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < smt_matrix_table_get_n_rows (table); i++)
    {
      GString *row = g_string_new (NULL);

      for (guint j = 0; j < smt_matrix_table_get_n_columns (table); j++)
        {
          g_autofree char *cell = smt_matrix_table_dup_text (table, i, j);

          g_string_append_printf (row, "%s|", cell);
        }
      g_ptr_array_add (rows, g_string_free (row, FALSE));
    }
  g_ptr_array_sort_values (rows, (GCompareFunc) g_strcmp0);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (rows, i));
  return g_string_free (text, FALSE);
}

/* Sorting loses and invents nothing; two columns of names come as the language
 * sorts them, and the other way round from the end. */
static void
assert_sorted (SmtMatrixTable *table,
               guint           names)
{
  g_autofree char *before = dup_rows (table);

  for (guint column = 0; column < smt_matrix_table_get_n_columns (table); column++)
    for (guint descending = 0; descending < 2; descending++)
      {
        g_autofree char *after = NULL;

        smt_matrix_table_sort (table, column, descending);
        after = dup_rows (table);
        g_assert_cmpstr (before, ==, after);
        for (guint i = 1; column - names < 2 && i < smt_matrix_table_get_n_rows (table); i++)
          {
            g_autofree char *one = smt_matrix_table_dup_text (table, i - 1, column);
            g_autofree char *other = smt_matrix_table_dup_text (table, i, column);
            int order = smt_language_collate (matrix_maker_get_english (), one, other);

            g_assert_true (descending ? order >= 0 : order <= 0);
          }
      }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_DATASETS); i++)
    {
      g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, g_rand_int_range (rand, 0, 12),
                                                          g_rand_int_range (rand, 0, 8), 0.4);
      g_autoptr (SmtView) view = make_plain (rand);
      g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);
      g_autoptr (SmtMatrixTable) table = smt_matrix_table_new_memberships (scene);

      assert_memberships (scene);
      assert_sorted (table, 0);
    }
}

static SmtMatrixScene *
new_bundled (const char *at)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtEdtf) date = smt_edtf_parse (at, NULL);
  g_autoptr (SmtView) view = smt_view_with_at (plain, date);

  return matrix_maker_scene (dataset, view);
}

static void
test_changes (void)
{
  g_autoptr (SmtMatrixScene) scene = new_bundled ("2018-12-31");
  g_autoptr (SmtEdtf) before = smt_edtf_parse ("2014", NULL);
  g_autoptr (SmtMatrixChanges) changes =
    smt_matrix_changes_new (scene, smt_edtf_get_latest (before));
  g_autoptr (SmtMatrixTable) table = smt_matrix_table_new_changes (changes);

  g_assert_cmpuint (smt_matrix_table_get_n_rows (table), >, 3);
  g_assert_cmpuint (smt_matrix_table_get_n_rows (table), ==,
                    smt_matrix_changes_get_n_steps (changes));
  for (guint i = 0; i < smt_matrix_table_get_n_rows (table); i++)
    {
      g_autofree char *words = smt_matrix_table_dup_words (table, i);
      g_autofree char *sentence = smt_matrix_changes_dup_sentence (changes, i);

      g_assert_cmpstr (words, ==, sentence);
    }
  assert_sorted (table, 1);

  /* By date, which is no text. */
  smt_matrix_table_sort (table, 0, FALSE);
  for (guint i = 1; i < smt_matrix_table_get_n_rows (table); i++)
    g_assert_nonnull (smt_matrix_table_get_target (table, i));
}

static void
test_pairs (void)
{
  g_autoptr (SmtMatrixScene) scene = new_bundled ("2018-12-31");
  g_autoptr (SmtSharedScene) shared = smt_shared_scene_new (scene, SMT_SHARED_MECHANISMS);
  g_autoptr (SmtMatrixTable) table = smt_matrix_table_new_pairs (shared);
  guint n = smt_shared_scene_get_n (shared);
  guint last = G_MAXUINT;

  g_assert_cmpuint (smt_matrix_table_get_n_rows (table), ==, n * (n - 1) / 2);
  g_assert_cmpuint (smt_matrix_table_get_n_left_out (table), ==, 0);
  assert_sorted (table, 0);

  smt_matrix_table_sort (table, 2, TRUE);
  for (guint i = 0; i < smt_matrix_table_get_n_rows (table); i++)
    {
      g_autofree char *text = smt_matrix_table_dup_text (table, i, 2);
      guint number = g_ascii_strtoull (text, NULL, 10);
      SmtEntity *one, *other;
      guint row, column;

      smt_matrix_table_get_entities (table, i, &one, &other);
      g_assert_true (smt_shared_scene_find_entry (shared, smt_entity_get_id (one), &row));
      g_assert_true (smt_shared_scene_find_entry (shared, smt_entity_get_id (other), &column));
      g_assert_cmpuint (number, ==, smt_shared_scene_get_cell (shared, row, column).certain);
      g_assert_cmpuint (number, <=, last);
      last = number;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-table/random", test_random);
  g_test_add_func ("/matrix-table/changes", test_changes);
  g_test_add_func ("/matrix-table/pairs", test_pairs);

  return g_test_run ();
}
