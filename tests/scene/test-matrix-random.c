/* test-matrix-random.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Orders, bands and filters of a matrix against an oracle that knows nothing of
 * sets, sides or lines (matrix-oracle.c).
 */

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "matrix-oracle.h"
#include "membership-oracle.h"
#include "smt-entities.h"
#include "smt-label.h"

#include <string.h>

#define N_DATASETS 40
#define N_VIEWS    40

static void
check_hidden (MatrixOracle *self)
{
  SmtAxis other = self->party_axis == SMT_AXIS_ROWS ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;

  for (SmtHidden reason = 0; reason < SMT_N_HIDDEN; reason++)
    {
      g_assert_cmpuint (smt_matrix_scene_get_n_hidden_for (self->scene, self->party_axis, reason),
                        ==, self->hidden[0][reason]);
      g_assert_cmpuint (smt_matrix_scene_get_n_hidden_for (self->scene, other, reason),
                        ==, self->hidden[1][reason]);
    }
}

static void
check_entry (MatrixOracle *self,
             SmtAxis       axis,
             guint         position)
{
  const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (self->scene, axis, position);
  gboolean party = axis == self->party_axis;
  g_autoptr (GPtrArray) part = matrix_oracle_list_part (self, axis, position);
  guint held, possibly, found;

  g_assert_true (smt_matrix_scene_find_entry (self->scene, axis, entry->id, &found));
  g_assert_cmpuint (found, ==, position);
  g_assert_cmpuint (part->len, >, 0);
  if (entry->band != NULL)
    {
      g_assert_cmpuint (entry->n_members, ==, part->len);
      g_assert_true (entry->collapsed ==
                     g_strv_contains (smt_view_get_collapsed (self->view), entry->id));
      matrix_oracle_count_different (self, party ? part : self->parties,
                                     party ? self->mechanisms : part, &held, &possibly);
    }
  else if (party)
    {
      held = matrix_oracle_count_memberships (self, entry->entity, 2);
      possibly = matrix_oracle_count_memberships (self, entry->entity, 1) - held;
    }
  else
    {
      held = matrix_oracle_count_members (self, entry->entity, 2);
      possibly = matrix_oracle_count_members (self, entry->entity, 1) - held;
    }
  g_assert_cmpuint (entry->total, ==, held);
  g_assert_cmpuint (entry->possibly, ==, possibly);
}

static void
check_cell (MatrixOracle *self,
            guint         row,
            guint         column)
{
  gboolean turned = self->party_axis == SMT_AXIS_COLUMNS;
  SmtMatrixCell cell = smt_matrix_scene_get_cell (self->scene, row, column);
  g_autoptr (GPtrArray) parties =
    matrix_oracle_list_part (self, self->party_axis, turned ? column : row);
  g_autoptr (GPtrArray) mechanisms =
    matrix_oracle_list_part (self, turned ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS,
                             turned ? row : column);
  SmtEntity *party = smt_matrix_scene_get_party (self->scene, row, column);
  SmtEntity *mechanism = smt_matrix_scene_get_mechanism (self->scene, row, column);
  guint held = 0, possibly = 0;

  g_assert_true (cell.is_band == (party == NULL || mechanism == NULL));
  if (!cell.is_band)
    {
      SmtCell known = oracle_get_cell (self->dataset, NULL, party, mechanism, self->day);

      g_assert_true (party == g_ptr_array_index (parties, 0));
      g_assert_true (mechanism == g_ptr_array_index (mechanisms, 0));
      g_assert_cmpint (cell.standing, ==, known.standing);
      g_assert_true (cell.counts == (matrix_oracle_ask (self, party, mechanism) > 0));
      return;
    }

  /* Of one party it is told in how many mechanisms it is. */
  if (party == NULL)
    matrix_oracle_count_different (self, parties, mechanisms, &held, &possibly);
  for (guint i = 0; party != NULL && i < mechanisms->len; i++)
    {
      int answer = matrix_oracle_ask (self, party, g_ptr_array_index (mechanisms, i));

      held += answer == 2;
      possibly += answer == 1;
    }
  g_assert_cmpint (cell.glyph, ==, SMT_GLYPH_BLANK);
  g_assert_cmpuint (cell.n_held, ==, held);
  g_assert_cmpuint (cell.n_possibly, ==, possibly);
}

/* All that is shown is on a line, or in a band that is collapsed, once. */
static void
check_lines (MatrixOracle *self,
             SmtAxis       axis)
{
  GPtrArray *all = axis == self->party_axis ? self->parties : self->mechanisms;
  gboolean banded = axis == self->party_axis ? smt_view_get_by_region (self->view)
                                             : smt_view_get_by_kind (self->view);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_lines = smt_matrix_scene_get_n_entries (self->scene, axis);
  guint position, left = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (self->scene, axis, i);
      g_auto (GStrv) ids = smt_matrix_scene_list_members (self->scene, axis, i);

      g_assert_true (entry->band != NULL || !banded || left > 0);
      if (entry->band != NULL)
        {
          g_assert_true (banded);
          g_assert_cmpuint (left, ==, 0);
          left = entry->collapsed ? 0 : entry->n_members + 1;
        }
      left -= left > 0;
      for (guint j = 0; ids[j] != NULL && (entry->band == NULL || entry->collapsed); j++)
        g_assert_true (g_hash_table_add (seen, g_strdup (ids[j])));
      for (guint j = 0; ids[j] != NULL && entry->band != NULL; j++)
        g_assert_true (smt_matrix_scene_find_entry (self->scene, axis, ids[j], &position) !=
                       entry->collapsed);
    }

  g_assert_cmpuint (left, ==, 0);
  g_assert_cmpuint (g_hash_table_size (seen), ==, all->len);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (g_hash_table_contains (seen, smt_entity_get_id (g_ptr_array_index (all, i))));
}

/* Bands, and orders, stand by name; what has none comes last. */
static gint64
get_first (MatrixOracle *self,
           SmtEntity    *entity,
           gboolean      party,
           SmtOrder      order)
{
  const char *const *ids = party ? smt_view_get_party_sequence (self->view)
                                 : smt_view_get_mechanism_sequence (self->view);

  if (order == SMT_ORDER_COUNT)
    return -(gint64) (party ? matrix_oracle_count_memberships (self, entity, 2)
                            : matrix_oracle_count_members (self, entity, 2));
  for (guint i = 0; order == SMT_ORDER_HAND && ids[i] != NULL; i++)
    if (g_str_equal (ids[i], smt_entity_get_id (entity)))
      return i;
  return order == SMT_ORDER_HAND ? G_MAXINT : 0;
}

static char *
dup_group (MatrixOracle *self,
           SmtEntity    *entity,
           gboolean      party,
           SmtOrder      order)
{
  const char *region;
  int kind;

  if (order == SMT_ORDER_REGION && party)
    {
      region = smt_party_get_region (SMT_PARTY (entity));
      return region != NULL ? smt_language_dup_region (matrix_maker_get_english (), region)
                            : g_strdup ("~");
    }
  if (order != SMT_ORDER_KIND)
    return g_strdup ("");

  if (party)
    return g_strdup (smt_party_get_kind (SMT_PARTY (entity)) == SMT_PARTY_KIND_STATE
                     ? "state" : "organisation");
  kind = smt_entity_get_facts (entity)->kind;
  return g_strdup (kind == SMT_MECHANISM_KIND_SUMMIT ? "summit"
                   : kind == SMT_MECHANISM_KIND_FORUM ? "forum"
                   : kind == 0 ? "~" : "organisation");
}

static void
check_pair (MatrixOracle         *self,
            gboolean              party,
            SmtOrder              order,
            const SmtMatrixEntry *a,
            const SmtMatrixEntry *b)
{
  gint64 one = get_first (self, a->entity, party, order);
  gint64 two = get_first (self, b->entity, party, order);
  g_autofree char *first = dup_group (self, a->entity, party, order);
  g_autofree char *second = dup_group (self, b->entity, party, order);

  if (order == SMT_ORDER_FILE || order == SMT_ORDER_SIMILARITY || order == SMT_ORDER_JOINED)
    return;
  g_assert_cmpint (one, <=, two);
  g_assert_cmpint (strcmp (first, second), <=, 0);
  if (order == SMT_ORDER_COUNT && one == two)
    {
      g_assert_cmpuint (a->possibly, >=, b->possibly);
      if (a->possibly > b->possibly)
        return;
    }
  if (one == two && g_str_equal (first, second))
    g_assert_cmpint (smt_language_collate (matrix_maker_get_english (), a->label, b->label),
                     <=, 0);
}

static void
check_order (MatrixOracle *self,
             SmtAxis       axis)
{
  gboolean party = axis == self->party_axis;
  SmtOrder order = party ? smt_view_get_order (self->view)
                         : smt_view_get_mechanism_order (self->view);
  guint n = smt_matrix_scene_get_n_entries (self->scene, axis);

  for (guint i = 1; i < n; i++)
    {
      const SmtMatrixEntry *a = smt_matrix_scene_get_entry (self->scene, axis, i - 1);
      const SmtMatrixEntry *b = smt_matrix_scene_get_entry (self->scene, axis, i);

      if (a->band == NULL && b->band == NULL)
        check_pair (self, party, order, a, b);
    }
}

/* The same the other way round, line by line. */
static void
check_transposed (MatrixOracle *self)
{
  g_autoptr (SmtView) view =
    smt_view_with_transposed (self->view, !smt_view_get_transposed (self->view));
  g_autoptr (SmtMatrixScene) turned = matrix_maker_scene (self->dataset, view);
  guint n_rows = smt_matrix_scene_get_n_rows (self->scene);
  guint n_columns = smt_matrix_scene_get_n_columns (self->scene);

  g_assert_cmpuint (smt_matrix_scene_get_n_rows (turned), ==, n_columns);
  g_assert_cmpuint (smt_matrix_scene_get_n_columns (turned), ==, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      const SmtMatrixEntry *one = smt_matrix_scene_get_row (self->scene, i);
      const SmtMatrixEntry *two = smt_matrix_scene_get_column (turned, i);

      g_assert_cmpstr (one->id, ==, two->id);
      g_assert_cmpuint (one->total, ==, two->total);
    }
  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      {
        SmtMatrixCell one = smt_matrix_scene_get_cell (self->scene, i, j);
        SmtMatrixCell two = smt_matrix_scene_get_cell (turned, j, i);

        g_assert_true (one.spell == two.spell && one.standing == two.standing);
        g_assert_cmpuint (one.n_held, ==, two.n_held);
        g_assert_cmpuint (one.n_possibly, ==, two.n_possibly);
      }
}

/* Collapsing hides lines, and changes no sum of those that stay. */
static void
check_collapsing (MatrixOracle *self)
{
  g_autoptr (SmtView) view = smt_view_with_collapsed (self->view, NULL);
  g_autoptr (SmtMatrixScene) open = matrix_maker_scene (self->dataset, view);
  guint n, n_open, position;
  const SmtLegendItem *legend = smt_matrix_scene_get_legend (self->scene, &n);
  const SmtLegendItem *open_legend = smt_matrix_scene_get_legend (open, &n_open);

  g_assert_cmpuint (n, ==, n_open);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (legend[i].count, ==, open_legend[i].count);
  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    for (guint i = 0; i < smt_matrix_scene_get_n_entries (self->scene, axis); i++)
      {
        const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (self->scene, axis, i);

        g_assert_true (smt_matrix_scene_find_entry (open, axis, entry->id, &position));
        g_assert_cmpuint (smt_matrix_scene_get_entry (open, axis, position)->total, ==,
                          entry->total);
      }
}

static void
assert_same (SmtMatrixScene *one,
             SmtMatrixScene *two)
{
  g_autofree char *text = smt_matrix_scene_to_text (one, 120);
  g_autofree char *same_text = smt_matrix_scene_to_text (two, 120);
  g_autofree char *svg = smt_matrix_scene_to_svg (one);
  g_autofree char *same_svg = smt_matrix_scene_to_svg (two);

  g_assert_cmpstr (text, ==, same_text);
  g_assert_cmpstr (svg, ==, same_svg);
}

/* What is taken over from the picture before is what would be made anew, and
 * goes on being so once that one is gone. */
static void
check_after (MatrixOracle *self,
             SmtView      *view)
{
  g_autoptr (SmtEdtf) at = smt_edtf_parse ("2003-05-06", NULL);
  g_autoptr (SmtView) moved = smt_view_with_at (view, at);
  g_autoptr (SmtMatrixScene) first = matrix_maker_scene (self->dataset, view);
  g_autoptr (SmtMatrixScene) anew = matrix_maker_scene (self->dataset, moved);
  g_autoptr (SmtMatrixScene) after = smt_matrix_scene_new_after (first, NULL, moved);
  g_autoptr (SmtMatrixScene) back = NULL;

  g_clear_object (&first);
  assert_same (after, anew);
  back = smt_matrix_scene_new_after (after, NULL, view);
  g_clear_object (&after);
  assert_same (back, self->scene);
}

static void
check_view (SmtDataset *dataset,
            SmtView    *view)
{
  MatrixOracle oracle;

  matrix_oracle_init (&oracle, dataset, view);
  check_hidden (&oracle);
  for (SmtAxis axis = SMT_AXIS_ROWS; axis <= SMT_AXIS_COLUMNS; axis++)
    {
      check_lines (&oracle, axis);
      check_order (&oracle, axis);
      for (guint i = 0; i < smt_matrix_scene_get_n_entries (oracle.scene, axis); i++)
        check_entry (&oracle, axis, i);
    }
  for (guint i = 0; i < smt_matrix_scene_get_n_rows (oracle.scene); i++)
    for (guint j = 0; j < smt_matrix_scene_get_n_columns (oracle.scene); j++)
      check_cell (&oracle, i, j);
  check_transposed (&oracle);
  check_collapsing (&oracle);
  check_after (&oracle, view);
  matrix_oracle_clear (&oracle);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_DATASETS * 10) / 10 + 1; i++)
    {
      g_autoptr (SmtDataset) dataset =
        matrix_maker_make (rand, g_rand_int_range (rand, 1, 14), g_rand_int_range (rand, 1, 8),
                           g_rand_double_range (rand, 0.1, 0.9));

      for (guint j = 0; j < N_VIEWS; j++)
        {
          g_autoptr (SmtView) view = matrix_maker_view (rand);

          check_view (dataset, view);
        }
    }
}

/* A view that asks for something else is not taken for one of another date. */
static void
test_other (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 12, 7, 0.5);

  for (guint i = 0; i < N_VIEWS; i++)
    {
      g_autoptr (SmtView) one = matrix_maker_view (rand);
      g_autoptr (SmtView) two = matrix_maker_view (rand);
      g_autoptr (SmtMatrixScene) first = matrix_maker_scene (dataset, one);
      g_autoptr (SmtMatrixScene) after = smt_matrix_scene_new_after (first, NULL, two);
      g_autoptr (SmtMatrixScene) anew = matrix_maker_scene (dataset, two);

      assert_same (after, anew);
    }
}

/* Whatever a view asks for can be written. */
static void
test_outputs (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < N_VIEWS; i++)
    {
      g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 12, 7, 0.5);
      g_autoptr (SmtView) view = matrix_maker_view (rand);
      g_autoptr (SmtMatrixScene) one = matrix_maker_scene (dataset, view);
      g_autoptr (SmtMatrixScene) two = matrix_maker_scene (dataset, view);
      g_autofree char *text = smt_matrix_scene_to_text (one, 80);
      g_autofree char *svg = smt_matrix_scene_to_svg (one);
      g_autofree char *again = smt_matrix_scene_to_svg (two);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpstr (svg, ==, again);
      for (guint j = 0; j < smt_matrix_scene_get_n_rows (one); j++)
        g_assert_nonnull (strstr (svg, smt_matrix_scene_get_row (one, j)->label));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-random/oracle", test_random);
  g_test_add_func ("/matrix-random/other", test_other);
  g_test_add_func ("/matrix-random/outputs", test_outputs);

  return g_test_run ();
}
