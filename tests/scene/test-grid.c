/* test-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What all matrices have in common: each says through the interface what it says
 * by itself. And the heads of columns, parted where a language lets them be.
 */

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "smt-matrix-changes.h"
#include "smt-matrix-metrics.h"
#include "smt-shared-scene.h"

#define N_ROUNDS 40

static SmtMatrixScene *
make_scene (GRand *rand)
{
  g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 12, 8, 0.5);
  g_autoptr (SmtView) view = matrix_maker_view (rand);

  return matrix_maker_scene (dataset, view);
}

static void
assert_same (char       *found,
             const char *expected)
{
  g_assert_cmpstr (found, ==, expected);
  g_free (found);
}

/* Names first, which must not add up anything; then sums, in any order. */
static void
check_entries (SmtMatrixScene *scene,
               SmtAxis         axis)
{
  SmtGridScene *grid = SMT_GRID_SCENE (scene);

  g_assert_cmpuint (smt_grid_scene_get_n_entries (grid, axis), ==,
                    smt_matrix_scene_get_n_entries (scene, axis));
  for (guint i = 0; i < smt_grid_scene_get_n_entries (grid, axis); i++)
    {
      g_autofree char *id = g_strdup (smt_grid_scene_get_entry (grid, axis, i)->id);
      const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (scene, axis, i);
      g_autofree char *total =
        smt_matrix_entry_dup_total (entry, smt_matrix_scene_get_language (scene));
      guint position = G_MAXUINT;

      g_assert_cmpstr (entry->id, ==, id);
      assert_same (smt_grid_scene_dup_total (grid, axis, i), total);
      g_assert_true (smt_grid_scene_find_entry (grid, axis, id, &position));
      g_assert_cmpuint (position, ==, i);
    }
}

/* What is asked for, by role or sign, is drawn in full, and what else is said there
 * is not; if only roles are asked for, what is no role stays as it is. */
static gboolean
is_quiet (SmtView             *view,
          const SmtMatrixCell *cell)
{
  const char *const *signs = smt_view_get_signs (view);
  gboolean by_role = smt_view_get_roles (view)[0] != NULL;
  gboolean by_sign = FALSE;

  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    by_sign |= g_strv_contains (signs, smt_glyph_get_nick (glyph));
  if (cell->is_band || (!by_role && !by_sign) || (by_role && cell->counts))
    return FALSE;
  return by_sign ? !g_strv_contains (signs, smt_glyph_get_nick (cell->glyph))
                 : cell->spell != NULL;
}

static void
test_matrix (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (SmtMatrixScene) scene = make_scene (rand);
      SmtGridScene *grid = SMT_GRID_SCENE (scene);

      check_entries (scene, SMT_AXIS_COLUMNS);
      check_entries (scene, SMT_AXIS_ROWS);
      g_assert_true (smt_grid_scene_has_parties (grid, SMT_AXIS_ROWS) !=
                     smt_matrix_scene_get_transposed (scene));
      for (guint row = 0; row < smt_matrix_scene_get_n_rows (scene); row++)
        for (guint column = 0; column < smt_matrix_scene_get_n_columns (scene); column++)
          {
            SmtMatrixCell expected = smt_matrix_scene_get_cell (scene, row, column);
            SmtGridCell cell = smt_grid_scene_get_cell (grid, row, column);

            g_assert_cmpint (cell.glyph, ==, expected.glyph);
            g_assert_cmpint (cell.possibly, ==, expected.possibly);
            g_assert_cmpint (cell.is_number, ==, expected.is_band);
            g_assert_cmpuint (cell.n, ==, expected.n_held);
            g_assert_cmpuint (cell.more, ==, expected.n_possibly);
            g_assert_cmpint (cell.difference, ==, SMT_DIFFERENCE_NONE);
            g_assert_cmpint (cell.quiet, ==,
                             is_quiet (smt_matrix_scene_get_view (scene), &expected));
          }
    }
}

/* The sign is that of the later date, but of the earlier one where it is left. */
static void
check_difference (SmtMatrixChanges *changes,
                  guint             row,
                  guint             column)
{
  SmtMatrixDifference expected = smt_matrix_changes_get_cell (changes, row, column);
  SmtGridCell cell = smt_grid_scene_get_cell (SMT_GRID_SCENE (changes), row, column);
  const SmtCell *shown = expected.kind == SMT_DIFFERENCE_LEFT ? &expected.before
                                                              : &expected.after;

  if (expected.is_band)
    {
      g_assert_cmpint (cell.glyph, ==, SMT_GLYPH_BLANK);
      g_assert_cmpuint (cell.n, ==, expected.counts[1] + expected.counts[2] + expected.counts[3]);
      return;
    }

  g_assert_cmpint (cell.difference, ==, expected.kind);
  g_assert_cmpint (cell.is_possible_difference, ==, expected.possibly);
  g_assert_cmpint (cell.glyph, ==, smt_glyph_for_cell (shown));
  g_assert_cmpint (cell.quiet, ==, expected.kind == SMT_DIFFERENCE_NONE);
}

static void
test_changes (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n_different = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (SmtMatrixScene) scene = make_scene (rand);
      g_autoptr (SmtMatrixChanges) changes =
        smt_matrix_changes_new (scene, smt_day_from_civil (2000, 1, 1));

      for (guint row = 0; row < smt_matrix_scene_get_n_rows (scene); row++)
        for (guint column = 0; column < smt_matrix_scene_get_n_columns (scene); column++)
          {
            check_difference (changes, row, column);
            n_different += smt_grid_scene_get_cell (SMT_GRID_SCENE (changes), row,
                                                    column).difference != SMT_DIFFERENCE_NONE;
          }
    }
  g_assert_cmpuint (n_different, >, N_ROUNDS);
}

static void
test_words_of_changes (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);
  g_autoptr (SmtMatrixChanges) changes =
    smt_matrix_changes_new (scene, smt_day_from_civil (2015, 1, 1));
  SmtGridScene *grid = SMT_GRID_SCENE (changes);
  guint row, column;

  g_assert_true (smt_grid_scene_find_entry (grid, SMT_AXIS_ROWS, "VNM", &row));
  g_assert_true (smt_grid_scene_find_entry (grid, SMT_AXIS_COLUMNS, "lmc", &column));
  assert_same (smt_grid_scene_dup_cell_text (grid, row, column), "joined: member");
  assert_same (smt_grid_scene_dup_entry_words (grid, SMT_AXIS_ROWS, row), "Viet Nam: 1 change");
  assert_same (smt_grid_scene_dup_total (grid, SMT_AXIS_ROWS, row), "1");
  g_assert_true (smt_grid_scene_find_entry (grid, SMT_AXIS_COLUMNS, "arf", &column));
  assert_same (smt_grid_scene_dup_cell_text (grid, row, column), "participant");
}

static void
test_shared (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (SmtMatrixScene) scene = make_scene (rand);
      g_autoptr (SmtSharedScene) shared = smt_shared_scene_new (scene, i % 2);
      SmtGridScene *grid = SMT_GRID_SCENE (shared);
      guint n = smt_shared_scene_get_n (shared);

      for (guint row = 0; row < n; row++)
        for (guint column = 0; column < n; column++)
          {
            SmtShared expected = smt_shared_scene_get_cell (shared, row, column);
            SmtGridCell cell = smt_grid_scene_get_cell (grid, row, column);

            g_assert_true (cell.is_number);
            g_assert_cmpuint (cell.n, ==, expected.certain);
            g_assert_cmpint (cell.is_own, ==, row == column);
            g_assert_cmpfloat (cell.share, >=, 0);
            g_assert_cmpfloat (cell.share, <=, 1);
          }
    }
}

static void
assert_lines (const char *tag,
              const char *head,
              const char *expected)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);
  SmtMatrixEntry entry = { .id = "x", .label = head, .short_label = head };
  g_auto (GStrv) lines = smt_matrix_entry_set_head (&entry, language, FALSE,
                                                     smt_matrix_entry_get_head_room (&entry, language));
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
}

/* Somewhere between words, which is for a dictionary to know: nothing is lost, and
 * no line begins with what stands on a letter. */
static void
assert_parted (const char *tag,
               const char *head)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);
  SmtMatrixEntry entry = { .id = "x", .label = head, .short_label = head };
  g_auto (GStrv) lines = smt_matrix_entry_set_head (&entry, language, FALSE,
                                                     smt_matrix_entry_get_head_room (&entry, language));
  g_autofree char *joined = g_strjoinv ("", lines);

  g_assert_cmpstr (joined, ==, head);
  g_assert_cmpuint (g_strv_length (lines), ==, SMT_MATRIX_MAX_LINES);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_false (g_unichar_ismark (g_utf8_get_char (lines[i])));
}

/* At spaces and after hyphens; in Chinese between signs, but not before a closing
 * one; in Thai between words, which nothing parts in writing. */
static void
test_heads (void)
{
  assert_lines ("en", "ARF", "ARF");
  assert_lines ("en", "China-ASEAN", "China-|ASEAN");
  assert_lines ("en", "ASEAN Plus Three", "ASEAN|Plus|Three");
  assert_lines ("de", "Konferenz über Zusammenarbeit und Vertrauensbildende Maßnahmen",
                "Konferenz über Zusammenarbeit|und Vertrauensbildende|Maßnahmen");
  assert_lines ("zh", "东盟地区论坛", "东盟|地区|论坛");
  assert_parted ("th", "องค์การความร่วมมือเซี่ยงไฮ้");
  assert_lines ("en", "", "");
}

/* What has room is not broken, and lines are about as long as each other. */
static void
test_room_of_heads (void)
{
  static const struct { double room; const char *lines; } cases[] = {
    { 1, "东|亚|区" }, { 2, "东亚|区" }, { 3, "东亚区" }, { 20, "东亚区" },
  };
  g_autoptr (SmtLanguage) language = smt_language_new ("zh", NULL);
  SmtMatrixEntry entry = { .id = "x", .label = "东亚区", .short_label = "东亚区" };

  g_assert_cmpfloat_with_epsilon (smt_matrix_entry_get_head_room (&entry, language), 1, 0.01);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = smt_matrix_entry_set_head (&entry, language, FALSE, cases[i].room);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_cmpstr (joined, ==, cases[i].lines);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grid/matrix", test_matrix);
  g_test_add_func ("/grid/changes", test_changes);
  g_test_add_func ("/grid/words-of-changes", test_words_of_changes);
  g_test_add_func ("/grid/shared", test_shared);
  g_test_add_func ("/grid/heads", test_heads);
  g_test_add_func ("/grid/room-of-heads", test_room_of_heads);

  return g_test_run ();
}
