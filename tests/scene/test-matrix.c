/* test-matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matrix against an oracle that reads all periods anew for each cell, over
 * datasets made at random and over the bundled one; its sums and legend against
 * its own cells, one by one.
 */

#include "dataset-fixture.h"
#include "membership-oracle.h"
#include "smt-entities.h"
#include "smt-label.h"
#include "smt-matrix-scene.h"

#define N_DATASETS 16
#define N_DAYS     8

static SmtLanguage *
get_english (void)
{
  static SmtLanguage *language = NULL;

  if (language == NULL)
    language = smt_language_new ("en", NULL);
  return language;
}

static SmtView *
with_day (SmtView *view,
          SmtDay   day)
{
  /* What a view can ask: years of four digits. */
  g_autoptr (SmtEdtf) at = smt_edtf_new_day (CLAMP (day, smt_day_from_civil (1, 1, 1),
                                                    smt_day_from_civil (9999, 12, 31)));

  return smt_view_with_at (view, at);
}

static SmtMatrixScene *
new_scene (SmtDataset *dataset,
           SmtView    *view)
{
  return smt_matrix_scene_new (dataset, NULL, view, get_english ());
}

static void
check_cells (SmtMatrixScene *scene,
             SmtDataset     *dataset,
             SmtEntity      *source)
{
  SmtDay day = smt_matrix_scene_get_day (scene);

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
      {
        SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);
        SmtCell expected = oracle_get_cell (dataset, source,
                                            smt_matrix_scene_get_party (scene, i, j),
                                            smt_matrix_scene_get_mechanism (scene, i, j), day);

        g_assert_cmpint (cell.standing, ==, expected.standing);
        g_assert_cmpint (cell.glyph, ==, smt_glyph_for_cell (&expected));
        g_assert_cmpint (cell.possibly, ==, expected.standing == SMT_STANDING_POSSIBLY);
      }
}

static void
check_sums (SmtMatrixScene *scene,
            SmtAxis         axis)
{
  SmtAxis other = axis == SMT_AXIS_ROWS ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (scene, axis, i);
      guint total = 0, possibly = 0;

      for (guint j = 0; j < smt_matrix_scene_get_n_entries (scene, other); j++)
        {
          SmtMatrixCell cell = axis == SMT_AXIS_ROWS ? smt_matrix_scene_get_cell (scene, i, j)
                                                     : smt_matrix_scene_get_cell (scene, j, i);

          total += cell.counts && !cell.possibly;
          possibly += cell.counts && cell.possibly;
        }
      g_assert_cmpuint (entry->total, ==, total);
      g_assert_cmpuint (entry->possibly, ==, possibly);
    }
}

static void
check_legend (SmtMatrixScene *scene)
{
  guint counts[SMT_N_GLYPHS][2] = { 0 };
  guint n, n_cells = 0;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (scene, &n);

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
      {
        SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

        counts[cell.glyph][cell.possibly]++;
        n_cells++;
      }

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (items[i].count, >, 0);
      g_assert_cmpuint (items[i].count, ==, counts[items[i].glyph][items[i].possibly]);
      n_cells -= items[i].count;
    }
  g_assert_cmpuint (n_cells, ==, 0);
}

static void
check_view (SmtDataset *dataset,
            SmtView    *view,
            SmtEntity  *source)
{
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);

  check_cells (scene, dataset, source);
  check_sums (scene, SMT_AXIS_ROWS);
  check_sums (scene, SMT_AXIS_COLUMNS);
  check_legend (scene);
}

static void
check_dataset (SmtDataset *dataset,
               GRand      *rand)
{
  g_autoptr (GArray) days = oracle_list_days (dataset, rand, N_DAYS);

  for (guint i = 0; i < days->len; i++)
    {
      g_autoptr (SmtView) plain = smt_view_new ();
      g_autoptr (SmtView) wide = smt_view_with_organisations (plain, g_rand_boolean (rand));
      g_autoptr (SmtView) turned = smt_view_with_transposed (wide, g_rand_boolean (rand));
      g_autoptr (SmtView) view = with_day (turned, g_array_index (days, SmtDay, i));

      check_view (dataset, view, NULL);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_DATASETS * 10) / 10 + 1; i++)
    {
      g_autofree char *text = fixture_random_dataset (rand);
      g_autoptr (SmtDataset) dataset = fixture_read_valid (text);

      check_dataset (dataset, rand);
    }
}

static void
test_bundled (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  check_dataset (dataset, rand);
}

static void
test_according_to (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_according_to (plain, "wp-2017");

  check_view (dataset, view, smt_dataset_lookup (dataset, "wp-2017"));
}

/* Nobody and nothing existed yet: all cells say so. */
static void
test_before_all (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = with_day (plain, smt_day_from_civil (1900, 1, 1));
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);
  guint n;
  const SmtLegendItem *items = smt_matrix_scene_get_legend (scene, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (items[0].glyph, ==, SMT_GLYPH_NOT_EXISTING);
}

static const char *
get_id (SmtMatrixScene *scene,
        SmtAxis         axis,
        guint           position)
{
  return smt_matrix_scene_get_entry (scene, axis, position)->id;
}

static void
test_default_columns (void)
{
  static const char *const ids[] = {
    "china-asean", "apt", "cjk", "eas", "arf", "admm-plus", "lmc", "sco", "cica", "asean"
  };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) wide = smt_view_with_organisations (plain, TRUE);
  g_autoptr (SmtMatrixScene) nine = new_scene (dataset, plain);
  g_autoptr (SmtMatrixScene) ten = new_scene (dataset, wide);

  g_assert_cmpuint (smt_matrix_scene_get_n_columns (nine), ==, 9);
  g_assert_cmpuint (smt_matrix_scene_get_n_hidden_columns (nine), ==, 1);
  g_assert_cmpuint (smt_matrix_scene_get_n_columns (ten), ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpstr (get_id (ten, SMT_AXIS_COLUMNS, i), ==, ids[i]);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpstr (get_id (nine, SMT_AXIS_COLUMNS, i), ==, ids[i]);
}

static gboolean
has_period_in (SmtDataset *dataset,
               SmtEntity  *party,
               const char *mechanism)
{
  GListModel *list = smt_dataset_get_list (dataset, SMT_ENTITY_MEMBERSHIP);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);

      if (smt_membership_get_party (membership) == party &&
          g_str_equal (smt_entity_get_id (smt_membership_get_mechanism (membership)), mechanism))
        return TRUE;
    }

  return FALSE;
}

/* Rows are those with a period in what is shown; the others are counted. */
static void
test_rows (void)
{
  static const char *const lmc[] = { "lmc", "no-such-id", NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_mechanisms (plain, lmc);
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);
  GListModel *parties = smt_dataset_get_list (dataset, SMT_ENTITY_PARTY);
  guint position, n = 0;

  g_assert_cmpuint (smt_matrix_scene_get_n_columns (scene), ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (parties, i);
      gboolean shown = smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS,
                                                    smt_entity_get_id (party), &position);

      g_assert_cmpint (shown, ==, has_period_in (dataset, party, "lmc"));
      if (shown)
        g_assert_cmpstr (get_id (scene, SMT_AXIS_ROWS, position), ==, smt_entity_get_id (party));
      n += shown;
    }
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (smt_matrix_scene_get_n_rows (scene), ==, 6);
  g_assert_cmpuint (smt_matrix_scene_get_n_hidden_rows (scene), ==,
                    g_list_model_get_n_items (parties) - 6);
}

/* What is named stands once each, and, in the order of the file, as named. */
static void
test_named (void)
{
  static const char *const mechanisms[] = { "sco", "eas", "sco", "asean", NULL };
  static const char *const parties[] = { "VNM", "AUS", "no-such-id", "VNM", NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) one = smt_view_with_mechanisms (plain, mechanisms);
  g_autoptr (SmtView) two = smt_view_with_parties (one, parties);
  g_autoptr (SmtView) view = smt_view_with_order (two, SMT_ORDER_FILE);
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);

  g_assert_cmpuint (smt_matrix_scene_get_n_columns (scene), ==, 3);
  g_assert_cmpstr (get_id (scene, SMT_AXIS_COLUMNS, 0), ==, "sco");
  g_assert_cmpstr (get_id (scene, SMT_AXIS_COLUMNS, 1), ==, "eas");
  g_assert_cmpstr (get_id (scene, SMT_AXIS_COLUMNS, 2), ==, "asean");
  g_assert_cmpuint (smt_matrix_scene_get_n_rows (scene), ==, 2);
  g_assert_cmpstr (get_id (scene, SMT_AXIS_ROWS, 0), ==, "VNM");
  g_assert_cmpstr (get_id (scene, SMT_AXIS_ROWS, 1), ==, "AUS");
}

static void
test_transposed (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_transposed (plain, TRUE);
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, plain);
  g_autoptr (SmtMatrixScene) turned = new_scene (dataset, view);

  g_assert_cmpuint (smt_matrix_scene_get_n_rows (turned), ==,
                    smt_matrix_scene_get_n_columns (scene));
  g_assert_cmpuint (smt_matrix_scene_get_n_hidden_columns (turned), ==,
                    smt_matrix_scene_get_n_hidden_rows (scene));
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
      {
        g_autofree char *one = smt_matrix_scene_dup_cell_words (scene, i, j);
        g_autofree char *two = smt_matrix_scene_dup_cell_words (turned, j, i);

        g_assert_cmpstr (one, ==, two);
      }
}

/* With roles asked for, only these count, and only parties that ever had one
 * get a row; what the others are is shown all the same. */
static void
test_roles (void)
{
  static const char *const roles[] = { "observer", NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_roles (plain, roles);
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);
  guint n_others = 0, position, cica;

  g_assert_cmpuint (smt_matrix_scene_get_n_rows (scene), >, 0);
  g_assert_false (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "CAN", &position));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "JPN", &position));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, "cica", &cica));
  g_assert_cmpint (smt_matrix_scene_get_cell (scene, position, cica).glyph, ==,
                   SMT_GLYPH_OBSERVER);
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
      {
        SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

        g_assert_cmpint (cell.counts, ==, cell.glyph == SMT_GLYPH_OBSERVER);
        n_others += cell.glyph == SMT_GLYPH_FULL;
      }
  g_assert_cmpuint (n_others, >, 0);
  check_sums (scene, SMT_AXIS_ROWS);
  check_sums (scene, SMT_AXIS_COLUMNS);
  check_legend (scene);
}

/* A role asked for comes before one that binds more. */
static void
test_roles_preferred (void)
{
  static const char *const roles[] = { "observer", NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"roles\": [{\"id\": \"ally\", \"name\": \"Ally\", \"kind\": \"partner\"},"
    " {\"id\": \"watcher\", \"name\": \"Watcher\", \"kind\": \"observer\"}],"
    "\"parties\": [{\"id\": \"AAA\", \"kind\": \"state\", \"name\": \"Aland\"}],"
    "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"kind\": \"forum\"}],"
    "\"memberships\": [{\"id\": \"m.AAA\", \"party\": \"AAA\", \"mechanism\": \"m\","
    " \"periods\": [{\"role\": \"ally\", \"since\": \"2000\"},"
    " {\"role\": \"watcher\", \"since\": \"2001\"}]}]"));
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_roles (plain, roles);
  g_autoptr (SmtMatrixScene) all = new_scene (dataset, plain);
  g_autoptr (SmtMatrixScene) asked = new_scene (dataset, view);

  g_assert_cmpint (smt_matrix_scene_get_cell (all, 0, 0).glyph, ==, SMT_GLYPH_PARTNER);
  g_assert_cmpint (smt_matrix_scene_get_cell (asked, 0, 0).glyph, ==, SMT_GLYPH_OBSERVER);
  g_assert_cmpuint (smt_matrix_scene_get_row (asked, 0)->total, ==, 1);
}

static void
check_order (SmtDataset *dataset,
             SmtOrder    order,
             gboolean  (*is_sorted) (const SmtMatrixEntry *,
                                     const SmtMatrixEntry *))
{
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_order (plain, order);
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);
  g_autoptr (SmtMatrixScene) unsorted = new_scene (dataset, plain);
  guint n = smt_matrix_scene_get_n_rows (scene);
  guint position;

  g_assert_cmpuint (n, ==, smt_matrix_scene_get_n_rows (unsorted));
  for (guint i = 0; i < n; i++)
    g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS,
                                                get_id (unsorted, SMT_AXIS_ROWS, i), &position));
  for (guint i = 1; i < n; i++)
    g_assert_true (is_sorted (smt_matrix_scene_get_row (scene, i - 1),
                              smt_matrix_scene_get_row (scene, i)));
}

static gboolean
is_sorted_by_name (const SmtMatrixEntry *a,
                   const SmtMatrixEntry *b)
{
  return smt_language_collate (get_english (), a->label, b->label) <= 0;
}

static gboolean
is_sorted_by_count (const SmtMatrixEntry *a,
                    const SmtMatrixEntry *b)
{
  return a->total > b->total || (a->total == b->total && is_sorted_by_name (a, b));
}

static gboolean
is_sorted_by_region (const SmtMatrixEntry *a,
                     const SmtMatrixEntry *b)
{
  const char *one = smt_party_get_region (SMT_PARTY (a->entity));
  const char *two = smt_party_get_region (SMT_PARTY (b->entity));
  g_autofree char *first = one != NULL ? smt_language_dup_region (get_english (), one) : NULL;
  g_autofree char *second = two != NULL ? smt_language_dup_region (get_english (), two) : NULL;
  int result;

  if (first == NULL || second == NULL)
    return second == NULL && (first != NULL || is_sorted_by_name (a, b));
  result = smt_language_collate (get_english (), first, second);
  return result < 0 || (result == 0 && is_sorted_by_name (a, b));
}

static void
test_orders (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  check_order (dataset, SMT_ORDER_NAME, is_sorted_by_name);
  check_order (dataset, SMT_ORDER_COUNT, is_sorted_by_count);
  check_order (dataset, SMT_ORDER_REGION, is_sorted_by_region);
}

/* Who joined first comes first: founders of the oldest mechanism, 1991. */
static void
test_order_joined (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_order (plain, SMT_ORDER_JOINED);
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);
  guint brunei, australia, nepal;

  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "BRN", &brunei));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "AUS", &australia));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "NPL", &nepal));
  g_assert_cmpuint (brunei, <, australia);
  g_assert_cmpuint (australia, <, nepal);
}

static char *
dup_words (SmtMatrixScene *scene,
           const char     *party,
           const char     *mechanism)
{
  guint row, column;

  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, party, &row));
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, mechanism, &column));
  return smt_matrix_scene_dup_cell_words (scene, row, column);
}

static void
test_words (void)
{
  static const struct
  {
    SmtDay      year;
    const char *party;
    const char *mechanism;
    const char *words;
  } cases[] = {
    { 2026, "VNM", "arf", "Viet Nam, ASEAN Regional Forum: participant since 25 July 1994" },
    { 2026, "AFG", "lmc", "Afghanistan, Lancang-Mekong Cooperation: not in it, by the roster since 23 March 2016" },
    { 2026, "AUS", "sco", "Australia, Shanghai Cooperation Organization: not stated" },
    { 2010, "VNM", "lmc", "Viet Nam, Lancang-Mekong Cooperation: the mechanism was founded later, 23 March 2016" },
    { 2001, "CHN", "cica", "China, Conference on Interaction and Confidence-Building Measures in Asia: possibly member since some day between 14 September 1999 and 4 June 2002" },
  };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtView) view = with_day (plain, smt_day_from_civil (cases[i].year, 1, 1));
      g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);
      g_autofree char *words = dup_words (scene, cases[i].party, cases[i].mechanism);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_entry_words (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, plain);
  g_autofree char *lmc = smt_matrix_scene_dup_entry_words (scene, SMT_AXIS_COLUMNS, 6);
  guint china;
  g_autofree char *words = NULL;

  g_assert_cmpstr (lmc, ==, "Lancang-Mekong Cooperation: 6 parties");
  g_assert_true (smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, "CHN", &china));
  words = smt_matrix_scene_dup_entry_words (scene, SMT_AXIS_ROWS, china);
  g_assert_cmpstr (words, ==, "China: 9 mechanisms");
}

/* A dataset without anything to show is a matrix without rows or columns. */
static void
test_empty (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT ("\"parties\": []"));
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene = new_scene (dataset, view);
  g_autofree char *text = smt_matrix_scene_to_text (scene, 80);
  g_autofree char *svg = smt_matrix_scene_to_svg (scene);
  guint n;

  g_assert_cmpuint (smt_matrix_scene_get_n_rows (scene), ==, 0);
  g_assert_cmpuint (smt_matrix_scene_get_n_columns (scene), ==, 0);
  smt_matrix_scene_get_legend (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (text);
  g_assert_nonnull (svg);
}

static void
test_finalization (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();
  SmtMatrixScene *scene = new_scene (dataset, view);
  g_autofree char *text = smt_matrix_scene_to_text (scene, 80);

  g_assert_finalize_object (scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix/random", test_random);
  g_test_add_func ("/matrix/bundled", test_bundled);
  g_test_add_func ("/matrix/according-to", test_according_to);
  g_test_add_func ("/matrix/before-all", test_before_all);
  g_test_add_func ("/matrix/default-columns", test_default_columns);
  g_test_add_func ("/matrix/rows", test_rows);
  g_test_add_func ("/matrix/named", test_named);
  g_test_add_func ("/matrix/transposed", test_transposed);
  g_test_add_func ("/matrix/roles", test_roles);
  g_test_add_func ("/matrix/roles-preferred", test_roles_preferred);
  g_test_add_func ("/matrix/orders", test_orders);
  g_test_add_func ("/matrix/order-joined", test_order_joined);
  g_test_add_func ("/matrix/words", test_words);
  g_test_add_func ("/matrix/entry-words", test_entry_words);
  g_test_add_func ("/matrix/empty", test_empty);
  g_test_add_func ("/matrix/finalization", test_finalization);

  return g_test_run ();
}
