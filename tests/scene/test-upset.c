/* test-upset.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets and their intersections: random ones against a slow oracle, which asks of
 * each party and each mechanism by itself; that their sums are those of the
 * sentences; their order; and what is written of them.
 */

#include "smt-upset-drawing.h"

#include <string.h>

#include "comparison-maker.h"
#include "membership-oracle.h"
#include "smt-text-width.h"

#define N_SCENES 24

static SmtUpsetScene *
create_scene (SmtDataset *dataset,
              const char *ids,
              const char *at)
{
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, ids, at, FALSE);

  return smt_upset_scene_new (comparison);
}

static SmtSideState
ask_oracle (SmtDataset    *dataset,
            SmtComparison *comparison,
            SmtEntity     *entity,
            guint          side,
            SmtDay         day)
{
  SmtEntity *of = smt_comparison_get_side (comparison, side);
  SmtRoleMask roles = smt_membership_index_get_current_mask (smt_dataset_get_index (dataset));
  gboolean of_parties = smt_comparison_is_of_parties (comparison);

  if (of == entity)
    return SMT_SIDE_NO;
  return (SmtSideState) oracle_ask (dataset, NULL, of_parties ? of : entity,
                                    of_parties ? entity : of, roles, day);
}

/* The one row that has it, which says of each side what the oracle does. */
static void
assert_in_row (SmtDataset    *dataset,
               SmtUpsetScene *scene,
               SmtEntity     *entity,
               SmtDay         day)
{
  SmtComparison *comparison = smt_upset_scene_get_comparison (scene);
  const SmtUpsetRow *found = NULL;

  for (guint i = 0; i < smt_upset_scene_get_n_rows (scene); i++)
    {
      const SmtUpsetRow *row = smt_upset_scene_get_row (scene, i);

      if (!g_ptr_array_find (row->members, entity, NULL))
        continue;
      g_assert_null (found);
      found = row;
    }
  if (!smt_comparison_is_of_parties (comparison) && !oracle_exists (entity, day))
    {
      g_assert_null (found);
      return;
    }

  g_assert_nonnull (found);
  for (guint i = 0; i < smt_upset_scene_get_n_sets (scene); i++)
    g_assert_cmpint (found->states[i], ==, ask_oracle (dataset, comparison, entity, i, day));
}

/* How many the oracle finds in a set, certainly and possibly. */
static void
assert_set (SmtDataset    *dataset,
            SmtUpsetScene *scene,
            guint          number,
            SmtDay         day)
{
  SmtComparison *comparison = smt_upset_scene_get_comparison (scene);
  gboolean of_parties = smt_comparison_is_of_parties (comparison);
  GListModel *list = smt_dataset_get_list (dataset, of_parties ? SMT_ENTITY_MECHANISM
                                                               : SMT_ENTITY_PARTY);
  const SmtUpsetSet *set = smt_upset_scene_get_set (scene, number);
  guint n = 0, n_possibly = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
      SmtSideState state = ask_oracle (dataset, comparison, entity, number, day);

      if (!of_parties && !oracle_exists (entity, day))
        continue;
      n += state == SMT_SIDE_YES;
      n_possibly += state == SMT_SIDE_POSSIBLY;
    }
  /* An organisation that has members is among what parties are in. */
  g_assert_cmpuint (set->n, >=, n);
  if (!of_parties)
    g_assert_cmpuint (set->n, ==, n);
  g_assert_cmpuint (set->n_possibly, >=, n_possibly);
}

static int
rank (const SmtUpsetRow *row)
{
  return (row->is_open ? 2 : 0) + (row->has_bar ? 0 : 1);
}

/* Decided first, then what is in some set, then by size and by degree. */
static void
assert_order (SmtUpsetScene *scene)
{
  for (guint i = 1; i < smt_upset_scene_get_n_rows (scene); i++)
    {
      const SmtUpsetRow *before = smt_upset_scene_get_row (scene, i - 1);
      const SmtUpsetRow *row = smt_upset_scene_get_row (scene, i);

      g_assert_cmpint (rank (before), <=, rank (row));
      if (rank (before) < rank (row))
        continue;
      g_assert_cmpuint (before->members->len, >=, row->members->len);
      if (before->members->len == row->members->len)
        g_assert_cmpuint (before->degree, >=, row->degree);
    }
}

/* Each group of the sentences has as many members as the rows of its kind. */
static void
assert_sums (SmtUpsetScene *scene)
{
  SmtComparison *comparison = smt_upset_scene_get_comparison (scene);
  GPtrArray *groups = smt_comparison_get_groups (comparison);
  guint by_rows[SMT_N_GROUP_KINDS] = { 0 }, by_groups[SMT_N_GROUP_KINDS] = { 0 };
  guint n_open = 0, side;

  for (guint i = 0; i < smt_upset_scene_get_n_rows (scene); i++)
    {
      const SmtUpsetRow *row = smt_upset_scene_get_row (scene, i);
      SmtGroupKind kind =
        smt_group_kind_for_states (row->states, smt_upset_scene_get_n_sets (scene), &side);

      by_rows[kind] += row->members->len;
      n_open += row->is_open ? 1 : 0;
      g_assert_cmpint (row->is_open, ==, i >= smt_upset_scene_get_n_decided (scene));
      g_assert_cmpint (row->is_open, ==, kind == SMT_GROUP_OPEN || kind == SMT_GROUP_LONE ||
                                         kind == SMT_GROUP_UNSTATED);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const SmtComparisonGroup *group = g_ptr_array_index (groups, i);

      if (group->of == SMT_GROUP_OF_PARTIES || group->of == SMT_GROUP_OF_MECHANISMS)
        by_groups[group->kind] += group->members->len;
    }
  for (guint i = 0; i < SMT_N_GROUP_KINDS; i++)
    g_assert_cmpuint (by_rows[i], ==, by_groups[i]);
  g_assert_cmpuint (n_open, ==,
                    smt_upset_scene_get_n_rows (scene) - smt_upset_scene_get_n_decided (scene));
}

static void
assert_words (SmtUpsetScene *scene)
{
  g_autofree char *text = smt_upset_scene_to_text (scene, 80);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (smt_text_get_columns (lines[i]), <=, 80);
  for (guint i = 0; i < smt_upset_scene_get_n_rows (scene); i++)
    {
      const SmtUpsetRow *row = smt_upset_scene_get_row (scene, i);

      g_assert_null (strchr (row->words, '{'));
      g_assert_true (g_str_has_prefix (row->words, row->title));
      g_assert_cmpfloat (row->share, <=, 1);
      /* What is in no set is told, and has no bar. */
      g_assert_true ((row->share > 0) == row->has_bar);
    }
}

static void
assert_like_oracle (SmtDataset    *dataset,
                    SmtEntityType  type,
                    GRand         *rand)
{
  g_autofree char *ids = comparison_pick_sides (dataset, type, rand);
  g_autofree char *at = g_strdup_printf ("%d-%02d-11", g_rand_int_range (rand, 1990, 2027),
                                         g_rand_int_range (rand, 1, 13));
  g_autoptr (SmtEdtf) date = smt_edtf_parse (at, NULL);
  SmtDay day = smt_edtf_get_latest (date);
  g_autoptr (SmtUpsetScene) scene = create_scene (dataset, ids, at);
  gboolean of_parties = smt_comparison_is_of_parties (smt_upset_scene_get_comparison (scene));
  GListModel *list = smt_dataset_get_list (dataset, of_parties ? SMT_ENTITY_MECHANISM
                                                               : SMT_ENTITY_PARTY);

  g_test_message ("%s at %s", ids, at);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      assert_in_row (dataset, scene, entity, day);
    }
  for (guint i = 0; i < smt_upset_scene_get_n_sets (scene); i++)
    assert_set (dataset, scene, i, day);
  assert_order (scene);
  assert_sums (scene);
  assert_words (scene);
}

static void
test_random (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_SCENES); i++)
    assert_like_oracle (dataset, i % 2 == 0 ? SMT_ENTITY_PARTY : SMT_ENTITY_MECHANISM, rand);
}

/* Of three parties one is in both, one in one for certain, and of one nothing is
 * stated: what is not decided is told apart. */
static void
test_small (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
  g_autoptr (SmtUpsetScene) scene = create_scene (dataset, "m n", "2010");
  g_autofree char *open_title = smt_upset_scene_dup_open_title (scene);
  static const char *const words[] = {
    "In M and N: 1 party: Aland",
    "In M · Not stated of N: 1 party: Bland",
    "Not stated to be in any of them: 1 party: Cland",
  };

  g_assert_cmpuint (smt_upset_scene_get_n_rows (scene), ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (smt_upset_scene_get_row (scene, i)->words, ==, words[i]);
  g_assert_cmpuint (smt_upset_scene_get_n_decided (scene), ==, 1);
  g_assert_cmpstr (open_title, ==, "Undetermined: 2 parties");
  g_assert_cmpstr (smt_upset_scene_get_set (scene, 0)->words, ==, "M: 2 parties");
  g_assert_cmpstr (smt_upset_scene_get_set (scene, 1)->words, ==, "N: 1 party");
  g_assert_nonnull (smt_upset_scene_get_key (scene, SMT_SIDE_NOT_STATED));
  g_assert_null (smt_upset_scene_get_key (scene, SMT_SIDE_POSSIBLY));
}

/* The other way round. */
static void
test_of_parties (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL COMPARISON_ROSTER));
  g_autoptr (SmtUpsetScene) scene = create_scene (dataset, "AAA BBB", "2010");
  static const char *const words[] = {
    "With Aland and Bland: 1 mechanism: M",
    "With Aland · Without Bland: 1 mechanism: N",
    "Not stated of any of them: 1 mechanism: O",
  };

  g_assert_cmpuint (smt_upset_scene_get_n_rows (scene), ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (smt_upset_scene_get_row (scene, i)->words, ==, words[i]);
  g_assert_cmpuint (smt_upset_scene_get_n_decided (scene), ==, 2);
}

/* Each set has a hue of its own; mechanisms theirs, whatever they stand beside. */
static void
test_hues (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtUpsetScene) one = create_scene (dataset, "eas sco", NULL);
  g_autoptr (SmtUpsetScene) other = create_scene (dataset, "lmc cica sco", NULL);
  g_autoptr (SmtUpsetScene) parties = create_scene (dataset, "CHN JPN RUS KOR MNG IND", NULL);

  g_assert_cmpuint (smt_upset_scene_get_set (one, 1)->hue, ==,
                    smt_upset_scene_get_set (other, 2)->hue);
  for (guint i = 0; i < 6; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpuint (smt_upset_scene_get_set (parties, i)->hue, !=,
                        smt_upset_scene_get_set (parties, j)->hue);
}

/* On paper and in a terminal are the same sets, numbers and names. */
static void
test_written (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtUpsetScene) scene = create_scene (dataset, "eas sco lmc", NULL);
  g_autoptr (SmtDrawing) drawing = smt_upset_drawing_new (scene);
  g_autofree char *svg = smt_drawing_to_svg (drawing);
  g_autofree char *text = smt_upset_scene_to_text (scene, 200);
  g_autofree char *markdown = smt_upset_scene_to_markdown (scene);

  for (guint i = 0; i < smt_upset_scene_get_n_sets (scene); i++)
    {
      g_assert_nonnull (strstr (svg, smt_upset_scene_get_set (scene, i)->name));
      g_assert_nonnull (strstr (text, smt_upset_scene_get_set (scene, i)->name));
    }
  for (guint i = 0; i < smt_upset_scene_get_n_rows (scene); i++)
    {
      const SmtUpsetRow *row = smt_upset_scene_get_row (scene, i);
      g_autofree char *number = g_strdup_printf (">%s</text>", row->count);

      g_assert_nonnull (strstr (svg, number));
      g_assert_nonnull (strstr (text, row->title));
      g_assert_nonnull (strstr (text, row->names));
    }
  g_assert_nonnull (strstr (svg, "Undetermined: "));
  g_assert_nonnull (strstr (markdown, "| EAS | SCO | LMC |"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/upset/random", test_random);
  g_test_add_func ("/upset/small", test_small);
  g_test_add_func ("/upset/of-parties", test_of_parties);
  g_test_add_func ("/upset/hues", test_hues);
  g_test_add_func ("/upset/written", test_written);

  return g_test_run ();
}
