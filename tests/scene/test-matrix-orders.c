/* test-matrix-orders.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each order of each side over one small dataset whose right orders are written
 * here; what it leaves out; and what bands say in words.
 */

#include "dataset-fixture.h"
#include "matrix-maker.h"

#include <string.h>

/* Who is where, from when:
 *
 *              n-2         n-1          x
 *   b  Beta    full 2001   observer     full 2003
 *                          2010
 *   d  Delta   full 2001   full 1999
 *   a  Alpha               full 2001
 *   a2 Alpha                            full ../2001
 *   c  Gamma                            candidate 2002
 *   e  Epsilon never in anything
 */
static SmtDataset *
new_dataset (void)
{
  return fixture_read_valid (FIXTURE_DOCUMENT (
    "\"roles\": [{\"id\": \"full\", \"name\": \"Member\", \"kind\": \"full\"},"
    " {\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"},"
    " {\"id\": \"candidate\", \"name\": \"Candidate\", \"kind\": \"candidate\"}],"
    "\"parties\": ["
    " {\"id\": \"d\", \"kind\": \"state\", \"name\": \"Delta\", \"region\": \"035\"},"
    " {\"id\": \"b\", \"kind\": \"organisation\", \"name\": \"Beta\"},"
    " {\"id\": \"a\", \"kind\": \"state\", \"name\": \"Alpha\", \"region\": \"030\"},"
    " {\"id\": \"c\", \"kind\": \"state\", \"name\": \"Gamma\", \"region\": \"035\"},"
    " {\"id\": \"a2\", \"kind\": \"organisation\", \"name\": \"Alpha\", \"region\": \"030\"},"
    " {\"id\": \"e\", \"kind\": \"state\", \"name\": \"Epsilon\"}],"
    "\"mechanisms\": ["
    " {\"id\": \"x\", \"name\": \"Delta Conference\", \"kind\": \"conference\"},"
    " {\"id\": \"n-2\", \"number\": 2, \"name\": \"Beta Forum\", \"kind\": \"forum\"},"
    " {\"id\": \"n-1\", \"number\": 1, \"name\": \"Gamma Forum\", \"kind\": \"forum\"}],"
    "\"memberships\": ["
    " {\"party\": \"b\", \"mechanism\": \"n-2\", \"periods\": [{\"role\": \"full\", \"since\": \"2001\"}]},"
    " {\"party\": \"b\", \"mechanism\": \"n-1\", \"periods\": [{\"role\": \"observer\", \"since\": \"2010\"}]},"
    " {\"party\": \"b\", \"mechanism\": \"x\", \"periods\": [{\"role\": \"full\", \"since\": \"2003\"}]},"
    " {\"party\": \"d\", \"mechanism\": \"n-2\", \"periods\": [{\"role\": \"full\", \"since\": \"2001\"}]},"
    " {\"party\": \"d\", \"mechanism\": \"n-1\", \"periods\": [{\"role\": \"full\", \"since\": \"1999\"}]},"
    " {\"party\": \"a\", \"mechanism\": \"n-1\", \"periods\": [{\"role\": \"full\", \"since\": \"2001\"}]},"
    " {\"party\": \"a2\", \"mechanism\": \"x\", \"periods\": [{\"role\": \"full\", \"since\": \"../2001\"}]},"
    " {\"party\": \"c\", \"mechanism\": \"x\", \"periods\": [{\"role\": \"candidate\", \"since\": \"2002\"}]}]"));
}

static char *
dup_order (SmtMatrixScene *scene,
           SmtAxis         axis)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    g_strv_builder_add (builder, smt_matrix_scene_get_entry (scene, axis, i)->id);
  ids = g_strv_builder_end (builder);
  return g_strjoinv (" ", ids);
}

static void
assert_order (SmtDataset *dataset,
              SmtView    *view,
              const char *parties,
              const char *mechanisms)
{
  g_autoptr (SmtView) other = smt_view_with_transposed (view, TRUE);
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);
  g_autoptr (SmtMatrixScene) turned = matrix_maker_scene (dataset, other);
  g_autofree char *rows = dup_order (scene, SMT_AXIS_ROWS);
  g_autofree char *columns = dup_order (scene, SMT_AXIS_COLUMNS);
  g_autofree char *turned_rows = dup_order (turned, SMT_AXIS_ROWS);
  g_autofree char *turned_columns = dup_order (turned, SMT_AXIS_COLUMNS);

  g_assert_cmpstr (rows, ==, parties);
  g_assert_cmpstr (columns, ==, mechanisms);
  g_assert_cmpstr (turned_rows, ==, mechanisms);
  g_assert_cmpstr (turned_columns, ==, parties);
}

/* What an order finds equal stands by name; of one name, as in the file. */
static void
test_each (void)
{
  static const struct
  {
    SmtOrder    order;
    const char *parties;
    const char *mechanisms;
  } cases[] = {
    { SMT_ORDER_FILE, "d b a c a2", "n-1 n-2 x" },
    { SMT_ORDER_NAME, "a a2 b d c", "n-2 x n-1" },
    { SMT_ORDER_COUNT, "b d a a2 c", "n-1 n-2 x" },
    /* Of those who certainly were in by the end of 2001, who may have been
     * earlier comes first. */
    { SMT_ORDER_JOINED, "d a2 a b c", "n-1 x n-2" },
    { SMT_ORDER_REGION, "a a2 d c b", "n-2 x n-1" },
    { SMT_ORDER_KIND, "a2 b a d c", "x n-2 n-1" },
  };
  g_autoptr (SmtDataset) dataset = new_dataset ();
  g_autoptr (SmtView) plain = smt_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtView) one = smt_view_with_order (plain, cases[i].order);
      g_autoptr (SmtView) both = smt_view_with_mechanism_order (one, cases[i].order);

      g_test_message ("case %u", i);
      /* Each side for itself. */
      assert_order (dataset, one, cases[i].parties, "n-1 n-2 x");
      assert_order (dataset, both, cases[i].parties, cases[i].mechanisms);
    }
}

static void
test_hand (void)
{
  static const char *const parties[] = { "c", "no-such-id", "e", "a2", "c", NULL };
  static const char *const mechanisms[] = { "x", NULL };
  g_autoptr (SmtDataset) dataset = new_dataset ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) one = smt_view_with_party_sequence (plain, parties);
  g_autoptr (SmtView) two = smt_view_with_mechanism_sequence (one, mechanisms);
  g_autoptr (SmtView) three = smt_view_with_order (two, SMT_ORDER_HAND);
  g_autoptr (SmtView) four = smt_view_with_mechanism_order (three, SMT_ORDER_HAND);
  g_autoptr (SmtView) back = smt_view_with_order (four, SMT_ORDER_NAME);

  assert_order (dataset, two, "a a2 b d c", "n-1 n-2 x");
  assert_order (dataset, four, "c a2 a b d", "x n-2 n-1");
  assert_order (dataset, back, "a a2 b d c", "x n-2 n-1");
}

/* Bands by name, those without a region last; in each the order asked for. */
static void
test_bands (void)
{
  static const char *const collapsed[] = { "region:030", "kind:conference", NULL };
  g_autoptr (SmtDataset) dataset = new_dataset ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) ordered = smt_view_with_order (plain, SMT_ORDER_JOINED);
  g_autoptr (SmtView) rows = smt_view_with_by_region (ordered, TRUE);
  g_autoptr (SmtView) both = smt_view_with_by_kind (rows, TRUE);
  g_autoptr (SmtView) closed = smt_view_with_collapsed (both, collapsed);

  assert_order (dataset, rows, "region:030 a2 a region:035 d c region:none b", "n-1 n-2 x");
  assert_order (dataset, closed, "region:030 region:035 d c region:none b",
                "kind:conference kind:forum n-1 n-2");
}

static void
test_band_words (void)
{
  static const char *const collapsed[] = { "region:035", NULL };
  g_autoptr (SmtDataset) dataset = new_dataset ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) rows = smt_view_with_by_region (plain, TRUE);
  g_autoptr (SmtView) both = smt_view_with_by_kind (rows, TRUE);
  g_autoptr (SmtView) view = smt_view_with_collapsed (both, collapsed);
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);
  g_autofree char *text = smt_matrix_scene_to_text (scene, 100);
  g_autofree char *svg = smt_matrix_scene_to_svg (scene);
  guint band, beta, forums, n_1;
  g_autofree char *cell = NULL;
  g_autofree char *one = NULL;
  g_autofree char *entry = NULL;

  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "region:035", &band));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "b", &beta));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, "kind:forum", &forums));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, "n-1", &n_1));
  /* Delta is in both forums, and is one party. */
  g_assert_cmpuint (smt_matrix_scene_get_cell (scene, band, forums).n_held, ==, 1);
  g_assert_cmpuint (smt_matrix_scene_get_cell (scene, beta, forums).n_held, ==, 2);
  g_assert_cmpuint (smt_matrix_scene_get_column (scene, forums)->total, ==, 3);
  cell = smt_matrix_scene_dup_cell_words (scene, band, n_1);
  g_assert_cmpstr (cell, ==, "Southeast Asia, Gamma Forum: 1 party");
  one = smt_matrix_scene_dup_cell_words (scene, beta, forums);
  g_assert_cmpstr (one, ==, "Beta, Forum: 2 mechanisms");
  entry = smt_matrix_scene_dup_entry_words (scene, SMT_AXIS_COLUMNS, forums);
  g_assert_cmpstr (entry, ==, "Forum: 3 parties");
  g_assert_nonnull (strstr (text, "\n+ Southeast Asia (2) "));
  g_assert_nonnull (strstr (text, "\n− Eastern Asia (2) "));
  g_assert_null (strstr (text, "\nDelta "));
  g_assert_nonnull (strstr (svg, ">+ Southeast Asia (2)</text>"));
}

static guint
count_hidden (SmtMatrixScene *scene,
              SmtHidden       reason)
{
  return smt_matrix_scene_get_n_hidden_for (scene, SMT_AXIS_ROWS, reason);
}

/* Each that is left out is counted under one reason, and told. */
static void
test_hidden (void)
{
  static const char *const roles[] = { "full", NULL };
  static const char *const mechanisms[] = { "x", "n-1", NULL };
  static const char *const regions[] = { "030", "none", NULL };
  g_autoptr (SmtDataset) dataset = new_dataset ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) one = smt_view_with_roles (plain, roles);
  g_autoptr (SmtView) two = smt_view_with_mechanisms (one, mechanisms);
  g_autoptr (SmtView) three = smt_view_with_regions (two, regions);
  g_autoptr (SmtView) view = smt_view_with_at_least (three, 1);
  g_autoptr (SmtEdtf) at = smt_edtf_parse ("2002", NULL);
  g_autoptr (SmtView) early = smt_view_with_at (view, at);
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, early);
  g_autofree char *order = dup_order (scene, SMT_AXIS_ROWS);
  g_autofree char *words = smt_matrix_scene_dup_hidden_words (scene);
  g_autoptr (SmtMatrixScene) all = matrix_maker_scene (dataset, plain);
  g_autofree char *all_words = smt_matrix_scene_dup_hidden_words (all);

  g_assert_cmpstr (order, ==, "a a2");
  g_assert_cmpuint (count_hidden (scene, SMT_HIDDEN_NO_MEMBERSHIP), ==, 1);
  g_assert_cmpuint (count_hidden (scene, SMT_HIDDEN_ROLE), ==, 1);
  g_assert_cmpuint (count_hidden (scene, SMT_HIDDEN_REGION), ==, 1);
  g_assert_cmpuint (count_hidden (scene, SMT_HIDDEN_TOO_FEW), ==, 1);
  g_assert_cmpuint (smt_matrix_scene_get_n_hidden_rows (scene), ==, 4);
  g_assert_cmpstr (words, ==, "Not shown: 1 party without a membership here, 1 party never in"
                              " these roles, 1 party of another region, 1 party with fewer"
                              " memberships and 1 mechanism not chosen.");
  g_assert_cmpstr (all_words, ==, "Not shown: 1 party without a membership here.");
}

/* A text filters the side it is found on; both, if it is found on both. */
static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *parties;
    const char *mechanisms;
  } cases[] = {
    { "ÉPSILON", "", "n-1 n-2 x" },
    { "alph", "a a2", "n-1 n-2 x" },
    { "forum", "a b d", "n-1 n-2" },
    { "delta", "", "x" },
    { "beta", "b", "n-2" },
    { "nobody", "", "" },
    { "\u0301", "a a2 b d c", "n-1 n-2 x" },
  };
  g_autoptr (SmtDataset) dataset = new_dataset ();
  g_autoptr (SmtView) list = smt_view_new ();
  g_autoptr (SmtView) matrix = smt_view_with_page (list, SMT_PAGE_MATRIX);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtView) view = smt_view_with_text (matrix, cases[i].text);
      g_autoptr (SmtView) other = smt_view_with_text (list, cases[i].text);

      g_test_message ("case %u", i);
      assert_order (dataset, view, cases[i].parties, cases[i].mechanisms);
      /* On another page it is of the list there. */
      assert_order (dataset, other, "a a2 b d c", "n-1 n-2 x");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-orders/each", test_each);
  g_test_add_func ("/matrix-orders/hand", test_hand);
  g_test_add_func ("/matrix-orders/bands", test_bands);
  g_test_add_func ("/matrix-orders/band-words", test_band_words);
  g_test_add_func ("/matrix-orders/hidden", test_hidden);
  g_test_add_func ("/matrix-orders/text", test_text);

  return g_test_run ();
}
