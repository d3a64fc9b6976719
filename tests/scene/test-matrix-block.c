/* test-matrix-block.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Blocks of a matrix for other programs: what stands in them, and that no name,
 * however it was made, is more than a name there.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "smt-matrix-block.h"

#define SMALL(one, other, mechanism) \
  "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"}," \
  "            {\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"}]," \
  "\"parties\": [" \
  "  {\"id\": \"a\", \"name\": \"" one "\", \"kind\": \"state\"}," \
  "  {\"id\": \"b\", \"name\": \"" other "\", \"kind\": \"state\"}]," \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"" mechanism "\"}, {\"id\": \"n\", \"name\": \"Nine\"}]," \
  "\"memberships\": [" \
  "  {\"party\": \"a\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"member\", \"since\": \"2000\"}]}," \
  "  {\"party\": \"b\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"observer\", \"since\": \"2005/2015\"}]}," \
  "  {\"party\": \"b\", \"mechanism\": \"n\", \"periods\": [{\"role\": \"member\", \"since\": \"2000\"}]}]"

static SmtMatrixScene *
new_scene (const char *document,
           gboolean    transposed)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtEdtf) at = smt_edtf_new_day (smt_day_from_civil (2010, 1, 1));
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) ordered = smt_view_with_order (plain, SMT_ORDER_FILE);
  g_autoptr (SmtView) dated = smt_view_with_at (ordered, at);
  g_autoptr (SmtView) view = smt_view_with_transposed (dated, transposed);

  return matrix_maker_scene (dataset, view);
}

static void
test_forms (void)
{
  g_autoptr (SmtMatrixScene) scene =
    new_scene (FIXTURE_DOCUMENT (SMALL ("Aland", "Beland", "Mike")), FALSE);
  g_autoptr (SmtMatrixBlock) block = smt_matrix_block_new_ids (SMT_GRID_SCENE (scene), NULL, NULL);
  g_autofree char *tsv = smt_matrix_block_to_text (block, SMT_CLIP_TSV);
  g_autofree char *html = smt_matrix_block_to_text (block, SMT_CLIP_HTML);
  g_autofree char *markdown = smt_matrix_block_to_text (block, SMT_CLIP_MARKDOWN);

  g_assert_cmpstr (tsv, ==,
                   "Party\tMike\tNine\n"
                   "Aland\tmember\tnot stated\n"
                   "Beland\tpossibly observer\tmember\n");
  g_assert_cmpstr (html, ==,
                   "<table lang=\"en\" dir=\"ltr\">\n"
                   "<caption>Memberships as of 1 January 2010</caption>\n"
                   "<thead>\n"
                   "<tr><th scope=\"col\">Party</th><th scope=\"col\">Mike</th>"
                   "<th scope=\"col\">Nine</th></tr>\n"
                   "</thead>\n"
                   "<tbody>\n"
                   "<tr><th scope=\"row\">Aland</th><td>member</td><td>not stated</td></tr>\n"
                   "<tr><th scope=\"row\">Beland</th><td>possibly observer</td>"
                   "<td>member</td></tr>\n"
                   "</tbody>\n"
                   "</table>\n");
  g_assert_cmpstr (markdown, ==,
                   "| Party | Mike | Nine |\n"
                   "| --- | --- | --- |\n"
                   "| Aland | member | not stated |\n"
                   "| Beland | possibly observer | member |\n");
}

/* What is not shown is passed over, and what is named twice stands once, in the
 * order of the matrix. */
static void
test_choice (void)
{
  static const char *const rows[] = { "n", "no-such-id", "m", "n", NULL };
  static const char *const columns[] = { "b", NULL };
  static const char *const none[] = { NULL };
  SmtMatrixRange range = { 1, 9, 0, 1 };
  g_autoptr (SmtMatrixScene) scene =
    new_scene (FIXTURE_DOCUMENT (SMALL ("Aland", "Beland", "Mike")), TRUE);
  g_autoptr (SmtMatrixBlock) chosen = smt_matrix_block_new_ids (SMT_GRID_SCENE (scene), rows, columns);
  g_autoptr (SmtMatrixBlock) ranged = smt_matrix_block_new_range (SMT_GRID_SCENE (scene), &range);
  g_autoptr (SmtMatrixBlock) empty = smt_matrix_block_new_ids (SMT_GRID_SCENE (scene), none, none);
  g_autofree char *one = smt_matrix_block_to_text (chosen, SMT_CLIP_TSV);
  g_autofree char *two = smt_matrix_block_to_text (ranged, SMT_CLIP_TSV);
  g_autofree char *three = smt_matrix_block_to_text (empty, SMT_CLIP_TSV);

  g_assert_cmpstr (one, ==, "Mechanism\tBeland\nMike\tpossibly observer\nNine\tmember\n");
  g_assert_cmpstr (two, ==, "Mechanism\tAland\nNine\tnot stated\n");
  g_assert_cmpstr (three, ==, "Mechanism\n");
  g_assert_cmpuint (smt_matrix_block_get_n_rows (ranged), ==, 1);
  g_assert_cmpuint (smt_matrix_block_get_n_columns (ranged), ==, 1);
}

static void
test_hostile (void)
{
  g_autoptr (SmtMatrixScene) scene =
    new_scene (FIXTURE_DOCUMENT (SMALL ("=1+1\\t<b>|\\n\\u0001x&\\\"",
                                        "\\\"q\\\" \\\\|`*_[]",
                                        " \\t@SUM(A1)")), FALSE);
  g_autoptr (SmtMatrixBlock) block = smt_matrix_block_new_ids (SMT_GRID_SCENE (scene), NULL, NULL);
  g_autofree char *tsv = smt_matrix_block_to_text (block, SMT_CLIP_TSV);
  g_autofree char *html = smt_matrix_block_to_text (block, SMT_CLIP_HTML);
  g_autofree char *markdown = smt_matrix_block_to_text (block, SMT_CLIP_MARKDOWN);

  g_assert_cmpstr (tsv, ==,
                   "Party\t'@SUM(A1)\tNine\n"
                   "'=1+1 <b>|  x&\"\tmember\tnot stated\n"
                   "\"\"\"q\"\" \\|`*_[]\"\tpossibly observer\tmember\n");
  g_assert_nonnull (strstr (html, "<th scope=\"row\">=1+1 &lt;b&gt;|  x&amp;&quot;</th>"));
  g_assert_nonnull (strstr (markdown, "\n| =1+1 \\<b\\>\\|  x\\&\" | member | not stated |\n"));
  g_assert_nonnull (strstr (markdown, "\n| \"q\" \\\\\\|\\`\\*\\_\\[\\] | possibly observer |"));
}

/* As many lines and cells as there are, in every form. */
static void
check_block (SmtMatrixScene *scene,
             GRand          *rand)
{
  SmtMatrixRange range = {
    g_rand_int_range (rand, 0, 5), g_rand_int_range (rand, 0, 40),
    g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 20)
  };
  g_autoptr (SmtMatrixBlock) block = smt_matrix_block_new_range (SMT_GRID_SCENE (scene), &range);
  guint n_rows = smt_matrix_block_get_n_rows (block);
  guint n_columns = smt_matrix_block_get_n_columns (block);
  g_autofree char *tsv = smt_matrix_block_to_text (block, SMT_CLIP_TSV);
  g_autofree char *html = smt_matrix_block_to_text (block, SMT_CLIP_HTML);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  g_auto (GStrv) cells = g_strsplit (html, "<td>", -1);
  guint last = smt_matrix_scene_get_n_rows (scene);

  guint end = MIN (range.end_row, last);

  g_assert_cmpuint (n_rows, ==, end > range.first_row ? end - range.first_row : 0);
  g_assert_cmpuint (g_strv_length (lines), ==, n_rows + 2);
  g_assert_cmpuint (g_strv_length (cells), ==, n_rows * n_columns + 1);
  for (guint i = 0; i <= n_rows; i++)
    {
      g_auto (GStrv) values = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (values), ==, n_columns + 1);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < MAX (fixture_scale (40), 4); i++)
    {
      g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 20, 8, 0.5);
      g_autoptr (SmtView) view = matrix_maker_view (rand);
      g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);

      check_block (scene, rand);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-block/forms", test_forms);
  g_test_add_func ("/matrix-block/choice", test_choice);
  g_test_add_func ("/matrix-block/hostile", test_hostile);
  g_test_add_func ("/matrix-block/random", test_random);

  return g_test_run ();
}
