/* test-comparison-random.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random comparisons held against slow oracles: who is in which group, what
 * certainly differs, which topics there are and what is nearest.
 */

#include "smt-comparison-nearest.h"

#include <string.h>

#include "smt-label.h"

#include "comparison-maker.h"
#include "membership-oracle.h"

#define N_COMPARISONS 24

/* By the definition of each group, one after the other. */
static SmtGroupKind
judge_naively (const SmtSideState *states,
               guint               n)
{
  guint yes = 0, possibly = 0, open = 0, no = 0;

  for (guint i = 0; i < n; i++)
    {
      yes += states[i] == SMT_SIDE_YES;
      possibly += states[i] == SMT_SIDE_POSSIBLY;
      open += states[i] == SMT_SIDE_NOT_STATED;
      no += states[i] == SMT_SIDE_NO;
    }

  if (n > 1 && yes == n)
    return SMT_GROUP_ALL;
  if (no == n)
    return SMT_GROUP_NONE;
  if (no + open == n)
    return SMT_GROUP_UNSTATED;
  if (yes == 1 && no == n - 1)
    return SMT_GROUP_ONLY;
  if (yes >= 2 && yes + no == n)
    return SMT_GROUP_SOME;
  if (yes == 1 && yes + no + open == n)
    return SMT_GROUP_LONE;
  return SMT_GROUP_OPEN;
}

/* Every combination of what can be known on up to six sides. */
static void
test_group_kinds (void)
{
  for (guint n = 1; n <= SMT_MAX_SIDES; n++)
    for (guint code = 0; code < 1u << (2 * n); code++)
      {
        SmtSideState states[SMT_MAX_SIDES];
        SmtGroupKind kind;
        guint side;

        for (guint i = 0; i < n; i++)
          states[i] = (code >> (2 * i)) & 3;
        kind = smt_group_kind_for_states (states, n, &side);
        g_assert_cmpint (kind, ==, judge_naively (states, n));
        g_assert_cmpuint (side, <, n);
        if (kind == SMT_GROUP_ONLY || kind == SMT_GROUP_LONE)
          g_assert_cmpint (states[side], ==, SMT_SIDE_YES);
      }
}

/* What the oracle knows of @entity on each side. */
static void
ask_oracle (SmtDataset    *dataset,
            SmtComparison *comparison,
            SmtEntity     *entity,
            SmtDay         day,
            SmtSideState  *states)
{
  SmtRoleMask roles =
    smt_membership_index_get_current_mask (smt_dataset_get_index (dataset));

  for (guint i = 0; i < smt_comparison_get_n_sides (comparison); i++)
    {
      SmtEntity *side = smt_comparison_get_side (comparison, i);
      gboolean of_parties = smt_comparison_is_of_parties (comparison);

      G_STATIC_ASSERT ((int) ORACLE_NO == SMT_SIDE_NO && (int) ORACLE_YES == SMT_SIDE_YES);
      states[i] = side == entity ? SMT_SIDE_NO
                                 : (SmtSideState) oracle_ask (dataset, NULL,
                                                              of_parties ? side : entity,
                                                              of_parties ? entity : side,
                                                              roles, day);
    }
}

static const SmtComparisonGroup *
find_group (SmtComparison *comparison,
            SmtGroupOf     of,
            SmtEntity     *entity)
{
  GPtrArray *groups = smt_comparison_get_groups (comparison);
  const SmtComparisonGroup *found = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const SmtComparisonGroup *group = g_ptr_array_index (groups, i);

      if (group->of != of || !g_ptr_array_find (group->members, entity, NULL))
        continue;
      /* In one group, and once. */
      g_assert_null (found);
      found = group;
    }

  return found;
}

/* Whether a row certainly differs, by the oracle: who is in one and not in
 * another, or is something else there. */
static SmtContrast
contrast_naively (SmtDataset         *dataset,
                  SmtComparison      *comparison,
                  SmtEntity          *entity,
                  const SmtSideState *states,
                  SmtDay              day)
{
  gboolean of_parties = smt_comparison_is_of_parties (comparison);
  guint n = smt_comparison_get_n_sides (comparison);
  guint n_yes = 0, n_no = 0;
  SmtRoleKind kind = 0;

  for (guint i = 0; i < n; i++)
    {
      SmtEntity *side = smt_comparison_get_side (comparison, i);
      SmtCell cell;

      n_yes += states[i] == SMT_SIDE_YES;
      n_no += states[i] == SMT_SIDE_NO;
      if (states[i] != SMT_SIDE_YES)
        continue;
      cell = oracle_get_cell (dataset, NULL, of_parties ? side : entity,
                              of_parties ? entity : side, day);
      if (kind != 0 && cell.role_kind != kind)
        return SMT_CONTRAST_DIFFERENT;
      kind = cell.role_kind;
    }
  if (n_yes > 0 && n_no > 0)
    return SMT_CONTRAST_DIFFERENT;
  return n_yes == n || n_no == n ? SMT_CONTRAST_SAME : SMT_CONTRAST_UNDETERMINED;
}

static void
assert_group (SmtDataset    *dataset,
              SmtComparison *comparison,
              SmtEntity     *entity,
              SmtDay         day)
{
  gboolean of_parties = smt_comparison_is_of_parties (comparison);
  SmtSideState states[SMT_MAX_SIDES];
  const SmtComparisonGroup *group =
    find_group (comparison, of_parties ? SMT_GROUP_OF_MECHANISMS : SMT_GROUP_OF_PARTIES, entity);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *label = smt_label_dup (entity, language, NULL);
  SmtComparisonRow *row = comparison_find_row (comparison, label);

  if (!of_parties && !oracle_exists (entity, day))
    {
      g_assert_null (group);
      return;
    }
  g_assert_nonnull (group);
  ask_oracle (dataset, comparison, entity, day, states);
  g_assert_cmpint (group->kind, ==,
                   judge_naively (states, smt_comparison_get_n_sides (comparison)));
  if (group->kind == SMT_GROUP_ONLY || group->kind == SMT_GROUP_LONE)
    g_assert_cmpint (states[group->side], ==, SMT_SIDE_YES);
  if (row != NULL && g_strcmp0 (smt_comparison_row_get_id (row), smt_entity_get_id (entity)) == 0)
    g_assert_cmpint (smt_comparison_row_get_contrast (row), ==,
                     contrast_naively (dataset, comparison, entity, states, day));
}

/* Each group has its sentence, with its number and its first names; a group that
 * there is not has none. */
static void
assert_sentences (SmtComparison *comparison)
{
  GPtrArray *groups = smt_comparison_get_groups (comparison);
  g_auto (GStrv) sentences = smt_comparison_list_sentences (comparison);
  gboolean has_common = FALSE;
  guint next = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const SmtComparisonGroup *group = g_ptr_array_index (groups, i);

      has_common |= group->kind == SMT_GROUP_ALL &&
                    (group->of == SMT_GROUP_OF_PARTIES || group->of == SMT_GROUP_OF_MECHANISMS);
    }
  g_assert_true (has_common != g_str_has_prefix (sentences[0], "There is no "));
  next = has_common ? 0 : 1;
  g_assert_cmpuint (g_strv_length (sentences), ==, next + groups->len + 1);

  for (guint i = 0; i < groups->len; i++, next++)
    {
      const SmtComparisonGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *number = g_strdup_printf ("%u ", group->words->len);

      g_assert_nonnull (strstr (sentences[next], number));
      g_assert_null (strchr (sentences[next], '{'));
      if (group->kind == SMT_GROUP_ONLY || group->kind == SMT_GROUP_LONE)
        g_assert_nonnull (strstr (sentences[next],
                                  smt_comparison_get_side_name (comparison, group->side)));
      if (group->of == SMT_GROUP_OF_YEARS || strchr (sentences[next], ':') != NULL)
        for (guint j = 0; group->of != SMT_GROUP_OF_MECHANISMS && j < MIN (group->words->len, 3); j++)
          g_assert_nonnull (strstr (sentences[next], g_ptr_array_index (group->words, j)));
    }
  g_assert_nonnull (strstr (sentences[next], " rows: "));
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
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, ids, at, FALSE);
  GListModel *list = smt_dataset_get_list (dataset, type == SMT_ENTITY_PARTY
                                                    ? SMT_ENTITY_MECHANISM : SMT_ENTITY_PARTY);

  g_test_message ("%s at %s", ids, at);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      assert_group (dataset, comparison, entity, smt_edtf_get_latest (date));
    }
  assert_sentences (comparison);
}

static void
test_random (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_COMPARISONS); i++)
    assert_like_oracle (dataset, i % 3 == 0 ? SMT_ENTITY_PARTY : SMT_ENTITY_MECHANISM, rand);
}

/* Topics found slowly: of all that refers to a side, those that it names. */
static void
test_topics (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, "eas sco", NULL, FALSE);
  GListModel *topics = smt_dataset_get_list (dataset, SMT_ENTITY_TOPIC);
  guint n_both = 0;

  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (SmtEntity) topic = g_list_model_get_item (topics, i);
      GPtrArray *users = smt_dataset_get_referrers (dataset, topic);
      const SmtComparisonGroup *group = find_group (comparison, SMT_GROUP_OF_TOPICS, topic);
      gboolean is_of[2] = { FALSE, FALSE };

      for (guint j = 0; users != NULL && j < users->len; j++)
        for (guint k = 0; k < 2; k++)
          {
            SmtEntity *side = smt_comparison_get_side (comparison, k);
            GPtrArray *entries = smt_dataset_get_referrers (dataset, side);

            is_of[k] |= g_ptr_array_index (users, j) == side ||
                        g_ptr_array_find (entries, g_ptr_array_index (users, j), NULL);
          }

      if (is_of[0] && is_of[1])
        g_assert_cmpint (group->kind, ==, SMT_GROUP_ALL);
      else if (is_of[0] || is_of[1])
        g_assert_true (group->kind == SMT_GROUP_LONE && is_of[group->side]);
      else
        g_assert_null (group);
      n_both += is_of[0] && is_of[1];
    }
  g_assert_cmpuint (n_both, >, 0);
}

/* What can be added, by how much it has in common: counted again, pair by pair. */
static void
test_nearest (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  SmtDay day = smt_dataset_get_last_day (dataset);
  SmtRoleMask roles = smt_membership_index_get_current_mask (index);
  SmtEntity *eas = smt_dataset_lookup (dataset, "eas");
  const char *ids[] = { "eas", NULL };
  g_autoptr (GArray) nearest = smt_comparison_list_nearest (dataset, index, day, ids);
  GListModel *parties = smt_dataset_get_list (dataset, SMT_ENTITY_PARTY);

  /* The eight others, and ASEAN. */
  g_assert_cmpuint (nearest->len, ==, 9);
  for (guint i = 0; i < nearest->len; i++)
    {
      const SmtNearest *one = &g_array_index (nearest, SmtNearest, i);
      const SmtNearest *before = i > 0 ? one - 1 : one;
      guint common = 0, united = 0;

      for (guint j = 0; j < g_list_model_get_n_items (parties); j++)
        {
          g_autoptr (SmtEntity) party = g_list_model_get_item (parties, j);
          gboolean first = oracle_ask (dataset, NULL, party, eas, roles, day) == ORACLE_YES;
          gboolean second = oracle_ask (dataset, NULL, party, one->entity, roles, day) == ORACLE_YES;

          common += first && second;
          united += first || second;
        }
      g_assert_cmpuint (one->shared.certain, ==, common);
      g_assert_cmpuint (one->shared.united, ==, united);
      g_assert_cmpuint (before->shared.certain * united, >=, common * before->shared.united);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-random/group-kinds", test_group_kinds);
  g_test_add_func ("/comparison-random/random", test_random);
  g_test_add_func ("/comparison-random/topics", test_topics);
  g_test_add_func ("/comparison-random/nearest", test_nearest);

  return g_test_run ();
}
