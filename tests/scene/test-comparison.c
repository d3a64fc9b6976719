/* test-comparison.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mechanisms and parties side by side: what they have in common and what only
 * one has, held against a slow oracle; that a difference is never made of what
 * is not stated; and that the sentences say what the data do.
 */

#include "smt-comparison-nearest.h"
#include "smt-comparison.h"

#include <string.h>

#include "smt-entities.h"
#include "smt-label.h"
#include "smt-name-list.h"

#include "dataset-fixture.h"
#include "membership-oracle.h"

#define N_COMPARISONS 24

#define SMALL \
  "\"sources\": [{\"id\": \"s\", \"name\": \"S\"}, {\"id\": \"t\", \"name\": \"T\"}],\n" \
  "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"},\n" \
  "  {\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"}],\n" \
  "\"topics\": [{\"id\": \"water\", \"name\": \"Water\"}, {\"id\": \"air\", \"name\": \"Air\"}],\n" \
  "\"parties\": [{\"id\": \"AAA\", \"name\": \"Aland\", \"kind\": \"state\"},\n" \
  "  {\"id\": \"BBB\", \"name\": \"Bland\", \"kind\": \"state\"},\n" \
  "  {\"id\": \"CCC\", \"name\": \"Cland\", \"kind\": \"state\"}],\n" \
  "\"mechanisms\": [\n" \
  "  {\"id\": \"m\", \"name\": \"M\", \"kind\": \"summit\", \"founded\": {\"date\": \"2001\",\n" \
  "    \"passages\": [{\"source\": \"s\", \"locator\": \"V.7 ¶1\"}]},\n" \
  "    \"roles\": [\"member\", \"observer\"]},\n" \
  "  {\"id\": \"n\", \"name\": \"N\", \"kind\": \"summit\", \"founded\": {\"date\": \"2001-06-15\"},\n" \
  "    \"roles\": [\"member\", \"observer\"],\n" \
  "    \"secretariat\": {\"text\": \"In a city\", \"passages\": [{\"source\": \"t\"}]}},\n" \
  "  {\"id\": \"o\", \"name\": \"O\", \"kind\": \"forum\", \"founded\": {\"date\": \"1999\"}}],\n" \
  "\"memberships\": [\n" \
  "  {\"id\": \"ma\", \"party\": \"AAA\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"member\",\n" \
  "    \"since\": \"2001\", \"passages\": [{\"source\": \"s\"}]}]},\n" \
  "  {\"id\": \"na\", \"party\": \"AAA\", \"mechanism\": \"n\", \"periods\": [{\"role\": \"observer\",\n" \
  "    \"since\": \"2002\", \"passages\": [{\"source\": \"t\"}]}]},\n" \
  "  {\"id\": \"mb\", \"party\": \"BBB\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"member\",\n" \
  "    \"since\": \"2001\", \"passages\": [{\"source\": \"s\"}]}]}],\n" \
  "\"meetings\": [\n" \
  "  {\"id\": \"a\", \"name\": \"First\", \"mechanism\": \"m\", \"date\": \"2009-12-30\",\n" \
  "   \"topics\": [\"water\"]},\n" \
  "  {\"id\": \"b\", \"name\": \"Second\", \"mechanism\": \"n\", \"date\": \"2009\",\n" \
  "   \"topics\": [\"water\", \"air\"]},\n" \
  "  {\"id\": \"c\", \"name\": \"Third\", \"mechanism\": \"m\", \"date\": \"2015/2016\"}]\n"

#define ROSTER \
  ",\"rosters\": [{\"id\": \"r\", \"mechanism\": \"n\", \"roles\": [\"member\", \"observer\"],\n" \
  "   \"since\": \"2001-06-15\", \"passages\": [{\"source\": \"t\", \"locator\": \"1\"}]}]\n"

static SmtComparison *
compare (SmtDataset *dataset,
         const char *ids,
         const char *at,
         gboolean    only_differences)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtEdtf) date = at != NULL ? smt_edtf_parse (at, NULL) : NULL;
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) second = smt_view_with_compared (first, (const char *const *) list);
  g_autoptr (SmtView) third = smt_view_with_at (second, date);
  g_autoptr (SmtView) view = smt_view_with_only_differences (third, only_differences);

  return smt_comparison_new (dataset, smt_dataset_get_index (dataset), view, language);
}

static SmtComparisonRow *
find_row (SmtComparison *comparison,
          const char    *label)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (SmtComparisonRow) row = g_list_model_get_item (G_LIST_MODEL (comparison), i);

      if (g_str_equal (smt_comparison_row_get_label (row), label))
        return row;
    }

  return NULL;
}

static void
assert_row (SmtComparison *comparison,
            const char    *label,
            SmtContrast    contrast,
            const char    *cells)
{
  SmtComparisonRow *row = find_row (comparison, label);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autofree char *joined = NULL;

  g_assert_nonnull (row);
  for (guint i = 0; i < smt_comparison_row_get_n_cells (row); i++)
    g_strv_builder_take (builder, smt_comparison_row_dup_text (row, i));
  texts = g_strv_builder_end (builder);
  joined = g_strjoinv (" | ", texts);
  g_assert_cmpstr (joined, ==, cells);
  g_assert_cmpint (smt_comparison_row_get_contrast (row), ==, contrast);
}

/* "only:n AAA BBB" for each group of some kind of thing. */
static char *
dup_groups (SmtComparison *comparison,
            SmtGroupOf     of)
{
  GPtrArray *groups = smt_comparison_get_groups (comparison);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const SmtComparisonGroup *group = g_ptr_array_index (groups, i);
      GString *text = g_string_new (smt_group_kind_get_nick (group->kind));

      if (group->of != of)
        {
          g_string_free (text, TRUE);
          continue;
        }
      if (group->kind == SMT_GROUP_ONLY || group->kind == SMT_GROUP_LONE)
        g_string_append_printf (text, ":%s",
                                smt_entity_get_id (smt_comparison_get_side (comparison,
                                                                            group->side)));
      for (guint j = 0; j < group->words->len; j++)
        g_string_append_printf (text, " %s", (char *) g_ptr_array_index (group->words, j));
      g_strv_builder_take (builder, g_string_free_and_steal (text));
    }
  parts = g_strv_builder_end (builder);
  return g_strjoinv ("; ", parts);
}

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

static void
test_facts (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtComparison) two = compare (dataset, "m n", NULL, FALSE);
  g_autoptr (SmtComparison) three = compare (dataset, "m n o", NULL, FALSE);

  assert_row (two, "Kind", SMT_CONTRAST_SAME, "Summit | Summit");
  assert_row (three, "Kind", SMT_CONTRAST_DIFFERENT, "Summit | Summit | Forum");
  /* A day of that year may be the day. */
  assert_row (two, "Founded", SMT_CONTRAST_UNDETERMINED, "2001 | 15 June 2001");
  assert_row (three, "Founded", SMT_CONTRAST_DIFFERENT, "2001 | 15 June 2001 | 1999");
  /* Not stated of one is no difference. */
  assert_row (two, "Secretariat", SMT_CONTRAST_UNDETERMINED, "not stated | In a city");
  /* Nobody says anything of a mandate: there is nothing to compare. */
  g_assert_null (find_row (two, "Mandate"));
}

static void
test_members (void)
{
  g_autoptr (SmtDataset) open = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtDataset) closed = fixture_read_valid (FIXTURE_DOCUMENT (SMALL ROSTER));
  g_autoptr (SmtComparison) one = compare (open, "m n", NULL, FALSE);
  g_autoptr (SmtComparison) other = compare (closed, "m n", NULL, FALSE);
  g_autofree char *first = dup_groups (one, SMT_GROUP_OF_PARTIES);
  g_autofree char *second = dup_groups (other, SMT_GROUP_OF_PARTIES);

  g_assert_cmpstr (first, ==, "all Aland; only-as-stated:m Bland; not-stated Cland");
  g_assert_cmpstr (second, ==, "all Aland; only:m Bland; not-stated Cland");
  assert_row (one, "Aland", SMT_CONTRAST_DIFFERENT,
              "Member · since 2001 | Observer · since 2002");
  assert_row (one, "Bland", SMT_CONTRAST_UNDETERMINED, "Member · since 2001 | not stated");
  assert_row (other, "Bland", SMT_CONTRAST_DIFFERENT,
              "Member · since 2001 | not in it, by a complete list");
  g_assert_null (find_row (one, "Cland"));
}

static void
test_parties (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL ROSTER));
  g_autoptr (SmtComparison) comparison = compare (dataset, "AAA BBB", NULL, FALSE);
  g_autofree char *groups = dup_groups (comparison, SMT_GROUP_OF_MECHANISMS);

  g_assert_true (smt_comparison_is_of_parties (comparison));
  g_assert_cmpstr (groups, ==, "all M; only:AAA N; not-stated O");
  assert_row (comparison, "M", SMT_CONTRAST_SAME, "Member · since 2001 | Member · since 2001");
  assert_row (comparison, "O", SMT_CONTRAST_UNDETERMINED, "not stated | not stated");
}

static void
test_slots (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtComparison) comparison = compare (dataset, "m n", NULL, FALSE);
  g_autofree char *topics = dup_groups (comparison, SMT_GROUP_OF_TOPICS);
  g_autofree char *years = dup_groups (comparison, SMT_GROUP_OF_YEARS);

  g_assert_cmpstr (topics, ==, "all Water; only-as-stated:n Air");
  g_assert_cmpstr (years, ==, "all 2009");
  assert_row (comparison, "Water", SMT_CONTRAST_SAME,
              "First · 30 December 2009 | Second · 2009");
  /* That nothing is listed does not say that there was nothing. */
  assert_row (comparison, "Air", SMT_CONTRAST_UNDETERMINED, "nothing listed | Second · 2009");
  assert_row (comparison, "Undated, or of several years", SMT_CONTRAST_UNDETERMINED,
              "Third · 2015–2016 | nothing listed");
  assert_row (comparison, "Meetings", SMT_CONTRAST_DIFFERENT,
              "2 · from 30 December 2009 to 2015–2016 | 1 · 2009");
}

static void
test_passages (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL ROSTER));
  g_autoptr (SmtComparison) comparison = compare (dataset, "m n", NULL, FALSE);
  g_autoptr (GPtrArray) founded = smt_comparison_row_list_marks (find_row (comparison, "Founded"), 0);
  g_autoptr (GPtrArray) absent = smt_comparison_row_list_marks (find_row (comparison, "Bland"), 1);

  g_assert_cmpuint (founded->len, ==, 1);
  g_assert_cmpstr (((SmtMark *) g_ptr_array_index (founded, 0))->text, ==, "V.7 ¶1");
  /* "Not in it" has the complete list to show for it. */
  g_assert_cmpuint (absent->len, ==, 1);
  g_assert_cmpstr (((SmtMark *) g_ptr_array_index (absent, 0))->source, ==, "t");
}

static guint
count_rows (SmtComparison *comparison,
            SmtContrast    contrast)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (SmtComparisonRow) row = g_list_model_get_item (G_LIST_MODEL (comparison), i);

      n += smt_comparison_row_get_contrast (row) == contrast;
    }

  return n;
}

static void
test_only_differences (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtComparison) all = compare (dataset, "eas sco", NULL, FALSE);
  g_autoptr (SmtComparison) some = compare (dataset, "eas sco", NULL, TRUE);
  g_autofree char *hidden = smt_comparison_dup_hidden (some);
  guint n_same = count_rows (all, SMT_CONTRAST_SAME);

  g_assert_cmpuint (n_same, >, 0);
  g_assert_cmpuint (count_rows (some, SMT_CONTRAST_SAME), ==, 0);
  g_assert_cmpuint (smt_comparison_get_n_hidden (some), ==, n_same);
  g_assert_cmpuint (smt_comparison_get_n_hidden (all), ==, 0);
  for (guint i = 0; i < SMT_N_CONTRASTS; i++)
    {
      g_assert_cmpuint (smt_comparison_count (some, i), ==, count_rows (all, i));
      if (i != SMT_CONTRAST_SAME)
        g_assert_cmpuint (count_rows (some, i), ==, count_rows (all, i));
    }
  /* What differs is no less in common: groups do not change. */
  g_assert_cmpuint (smt_comparison_get_groups (some)->len, ==,
                    smt_comparison_get_groups (all)->len);
  g_assert_nonnull (strstr (hidden, "not shown"));
}

static void
assert_sides (SmtDataset *dataset,
              const char *ids,
              const char *expected,
              guint       n_missing)
{
  g_autoptr (SmtComparison) comparison = compare (dataset, ids, NULL, FALSE);
  g_autoptr (GString) sides = g_string_new (NULL);

  for (guint i = 0; i < smt_comparison_get_n_sides (comparison); i++)
    g_string_append_printf (sides, "%s%s", i > 0 ? " " : "",
                            smt_entity_get_id (smt_comparison_get_side (comparison, i)));
  g_assert_cmpstr (sides->str, ==, expected);
  g_assert_cmpuint (smt_comparison_get_n_missing (comparison), ==, n_missing);
}

/* What cannot stand beside the rest is left out and counted. */
static void
test_sides (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  const char *sco[] = { "sco", NULL };

  assert_sides (dataset, "eas sco", "eas sco", 0);
  assert_sides (dataset, "eas eas sco", "eas sco", 1);
  assert_sides (dataset, "eas nowhere V.7", "eas", 2);
  assert_sides (dataset, "nowhere", "", 1);
  assert_sides (dataset, "eas asean", "eas asean", 0);
  assert_sides (dataset, "CHN asean", "CHN asean", 0);
  assert_sides (dataset, "eas CHN", "eas", 1);
  assert_sides (dataset, "CHN eas", "CHN", 1);
  assert_sides (dataset, "eas apt sco arf lmc cica cjk", "eas apt sco arf lmc cica", 1);

  g_assert_true (smt_comparison_fits (dataset, sco, smt_dataset_lookup (dataset, "eas")));
  g_assert_true (smt_comparison_fits (dataset, sco, smt_dataset_lookup (dataset, "asean")));
  g_assert_false (smt_comparison_fits (dataset, sco, smt_dataset_lookup (dataset, "sco")));
  g_assert_false (smt_comparison_fits (dataset, sco, smt_dataset_lookup (dataset, "CHN")));
}

static SmtEntity *
pick (SmtDataset    *dataset,
      SmtEntityType  type,
      GRand         *rand)
{
  GListModel *list = smt_dataset_get_list (dataset, type);
  g_autoptr (SmtEntity) entity =
    g_list_model_get_item (list, g_rand_int_range (rand, 0, g_list_model_get_n_items (list)));

  return entity;
}

static char *
pick_sides (SmtDataset    *dataset,
            SmtEntityType  type,
            GRand         *rand)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  guint n = g_rand_int_range (rand, SMT_MIN_SIDES, SMT_MAX_SIDES + 1);

  while (ids->len < n)
    {
      const char *id = smt_entity_get_id (pick (dataset, type, rand));

      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  return g_strjoinv (" ", (char **) ids->pdata);
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
  SmtComparisonRow *row = find_row (comparison, label);

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
  g_autofree char *ids = pick_sides (dataset, type, rand);
  g_autofree char *at = g_strdup_printf ("%d-%02d-11", g_rand_int_range (rand, 1990, 2027),
                                         g_rand_int_range (rand, 1, 13));
  g_autoptr (SmtEdtf) date = smt_edtf_parse (at, NULL);
  g_autoptr (SmtComparison) comparison = compare (dataset, ids, at, FALSE);
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
  g_autoptr (SmtComparison) comparison = compare (dataset, "eas sco", NULL, FALSE);
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

/* By the white paper alone, what rests on others is not stated. */
static void
test_according_to (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  SmtEntity *source = smt_dataset_lookup (dataset, "s");
  g_autoptr (SmtMembershipIndex) index = smt_membership_index_new (dataset, source);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  const char *ids[] = { "m", "n", NULL };
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) second = smt_view_with_compared (first, ids);
  g_autoptr (SmtView) view = smt_view_with_according_to (second, "s");
  g_autoptr (SmtComparison) comparison = smt_comparison_new (dataset, index, view, language);

  assert_row (comparison, "Secretariat", SMT_CONTRAST_UNDETERMINED, "not stated | not stated");
  assert_row (comparison, "Aland", SMT_CONTRAST_UNDETERMINED,
              "Member · since 2001 | not stated");
}

static void
test_output (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtComparison) comparison = compare (dataset, "m n", NULL, FALSE);
  g_autofree char *tsv = smt_comparison_to_tsv (comparison);
  g_autofree char *html = smt_comparison_to_html (comparison);
  g_autofree char *markdown = smt_comparison_to_markdown (comparison);
  g_autofree char *text = smt_comparison_to_text (comparison, 60);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  g_auto (GStrv) columns = NULL;

  g_assert_cmpstr (lines[0], ==, "Section\tWhat\tM\tN\tComparison");
  g_assert_cmpstr (lines[1], ==, "What each is\tKind\tSummit\tSummit\tthe same");
  g_assert_cmpuint (g_strv_length (lines), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (comparison)) + 2);
  g_assert_nonnull (strstr (html, "<th scope=\"col\">N</th>"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">Founded</th><td>2001</td>"));
  g_assert_nonnull (strstr (markdown, "| What each is | Kind | Summit | Summit | the same |"));
  g_assert_nonnull (strstr (text, "  Founded: undetermined\n    M  2001 [V.7 ¶1]\n"));
  columns = g_strsplit (text, "\n", -1);
  for (guint i = 0; columns[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (columns[i], -1), <=, 60);
}

/* A cell says of what and of whom it is, for whom its place says nothing. */
static void
test_words (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtComparison) comparison = compare (dataset, "m n", NULL, FALSE);
  SmtComparisonRow *row = find_row (comparison, "Founded");
  g_autofree char *cell = smt_comparison_dup_cell_words (comparison, row, 1);
  g_autofree char *head = smt_comparison_dup_row_words (comparison, row);
  g_autofree char *title = smt_comparison_dup_title (comparison);
  g_auto (GStrv) links = smt_comparison_list_links (comparison);

  g_assert_cmpstr (cell, ==, "Founded, N: 15 June 2001");
  g_assert_cmpstr (head, ==, "Founded: undetermined");
  g_assert_cmpstr (title, ==, "M and N compared, as of 31 December 2020");
  g_assert_cmpstr (links[0], ==, "1 party is in all of them: <a href=\"AAA\">Aland</a>.");
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

/* Beside parties only parties, beside nothing everything. */
static void
test_nearest_sorts (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  SmtDay day = smt_dataset_get_last_day (dataset);
  const char *none[] = { NULL };
  const char *party[] = { "AAA", NULL };
  g_autoptr (GArray) all = smt_comparison_list_nearest (dataset, index, day, none);
  g_autoptr (GArray) parties = smt_comparison_list_nearest (dataset, index, day, party);

  g_assert_cmpuint (all->len, ==, 6);
  g_assert_cmpuint (parties->len, ==, 2);
  g_assert_cmpstr (smt_entity_get_id (g_array_index (parties, SmtNearest, 0).entity), ==, "BBB");
  g_assert_cmpuint (g_array_index (parties, SmtNearest, 0).shared.certain, ==, 1);
  g_assert_true (g_array_index (parties, SmtNearest, 0).of_parties);
}

/* One alone is shown, and says nothing about others; none is empty. */
static void
test_few (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtComparison) one = compare (dataset, "m", NULL, FALSE);
  g_autoptr (SmtComparison) none = compare (dataset, "x", NULL, FALSE);
  g_auto (GStrv) sentences = smt_comparison_list_sentences (one);
  g_autofree char *title = smt_comparison_dup_title (none);

  g_assert_cmpuint (g_strv_length (sentences), ==, 0);
  assert_row (one, "Founded", SMT_CONTRAST_SAME, "2001");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 0);
  g_assert_cmpstr (title, ==, "Compare");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/group-kinds", test_group_kinds);
  g_test_add_func ("/comparison/facts", test_facts);
  g_test_add_func ("/comparison/members", test_members);
  g_test_add_func ("/comparison/parties", test_parties);
  g_test_add_func ("/comparison/slots", test_slots);
  g_test_add_func ("/comparison/passages", test_passages);
  g_test_add_func ("/comparison/only-differences", test_only_differences);
  g_test_add_func ("/comparison/sides", test_sides);
  g_test_add_func ("/comparison/random", test_random);
  g_test_add_func ("/comparison/topics", test_topics);
  g_test_add_func ("/comparison/according-to", test_according_to);
  g_test_add_func ("/comparison/output", test_output);
  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/few", test_few);
  g_test_add_func ("/comparison/nearest", test_nearest);
  g_test_add_func ("/comparison/nearest-sorts", test_nearest_sorts);

  return g_test_run ();
}
