/* test-comparison.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mechanisms and parties side by side: what they have in common and what only
 * one has; that a difference is never made of what is not stated; and that the
 * sentences say what the data do.
 */

#include "smt-comparison-nearest.h"

#include <string.h>

#include "smt-entities.h"
#include "smt-name-list.h"

#include "comparison-maker.h"

static void
assert_row (SmtComparison *comparison,
            const char    *label,
            SmtContrast    contrast,
            const char    *cells)
{
  SmtComparisonRow *row = comparison_find_row (comparison, label);
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

static void
test_facts (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
  g_autoptr (SmtComparison) two = comparison_make (dataset, "m n", NULL, FALSE);
  g_autoptr (SmtComparison) three = comparison_make (dataset, "m n o", NULL, FALSE);

  assert_row (two, "Kind", SMT_CONTRAST_SAME, "Summit | Summit");
  assert_row (three, "Kind", SMT_CONTRAST_DIFFERENT, "Summit | Summit | Forum");
  /* A day of that year may be the day. */
  assert_row (two, "Founded", SMT_CONTRAST_UNDETERMINED, "2001 | 15 June 2001");
  assert_row (three, "Founded", SMT_CONTRAST_DIFFERENT, "2001 | 15 June 2001 | 1999");
  /* Not stated of one is no difference. */
  assert_row (two, "Secretariat", SMT_CONTRAST_UNDETERMINED, "not stated | In a city");
  /* Nobody says anything of a mandate: there is nothing to compare. */
  g_assert_null (comparison_find_row (two, "Mandate"));
}

static void
test_members (void)
{
  g_autoptr (SmtDataset) open = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
  g_autoptr (SmtDataset) closed =
    fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL COMPARISON_ROSTER));
  g_autoptr (SmtComparison) one = comparison_make (open, "m n", NULL, FALSE);
  g_autoptr (SmtComparison) other = comparison_make (closed, "m n", NULL, FALSE);
  g_autofree char *first = dup_groups (one, SMT_GROUP_OF_PARTIES);
  g_autofree char *second = dup_groups (other, SMT_GROUP_OF_PARTIES);

  g_assert_cmpstr (first, ==, "all Aland; only-as-stated:m Bland; not-stated Cland");
  g_assert_cmpstr (second, ==, "all Aland; only:m Bland; not-stated Cland");
  assert_row (one, "Aland", SMT_CONTRAST_DIFFERENT,
              "Member · since 2001 | Observer · since 2002");
  assert_row (one, "Bland", SMT_CONTRAST_UNDETERMINED, "Member · since 2001 | not stated");
  assert_row (other, "Bland", SMT_CONTRAST_DIFFERENT,
              "Member · since 2001 | not in it, by a complete list");
  g_assert_null (comparison_find_row (one, "Cland"));
}

static void
test_parties (void)
{
  g_autoptr (SmtDataset) dataset =
    fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL COMPARISON_ROSTER));
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, "AAA BBB", NULL, FALSE);
  g_autofree char *groups = dup_groups (comparison, SMT_GROUP_OF_MECHANISMS);

  g_assert_true (smt_comparison_is_of_parties (comparison));
  g_assert_cmpstr (groups, ==, "all M; only:AAA N; not-stated O");
  assert_row (comparison, "M", SMT_CONTRAST_SAME, "Member · since 2001 | Member · since 2001");
  assert_row (comparison, "O", SMT_CONTRAST_UNDETERMINED, "not stated | not stated");
}

static void
test_slots (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, "m n", NULL, FALSE);
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
  g_autoptr (SmtDataset) dataset =
    fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL COMPARISON_ROSTER));
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, "m n", NULL, FALSE);
  g_autoptr (GPtrArray) founded =
    smt_comparison_row_list_marks (comparison_find_row (comparison, "Founded"), 0);
  g_autoptr (GPtrArray) absent =
    smt_comparison_row_list_marks (comparison_find_row (comparison, "Bland"), 1);

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
  g_autoptr (SmtComparison) all = comparison_make (dataset, "eas sco", NULL, FALSE);
  g_autoptr (SmtComparison) some = comparison_make (dataset, "eas sco", NULL, TRUE);
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
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, ids, NULL, FALSE);
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

/* By the white paper alone, what rests on others is not stated. */
static void
test_according_to (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
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
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, "m n", NULL, FALSE);
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
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
  g_autoptr (SmtComparison) comparison = comparison_make (dataset, "m n", NULL, FALSE);
  SmtComparisonRow *row = comparison_find_row (comparison, "Founded");
  g_autofree char *cell = smt_comparison_dup_cell_words (comparison, row, 1);
  g_autofree char *head = smt_comparison_dup_row_words (comparison, row);
  g_autofree char *title = smt_comparison_dup_title (comparison);
  g_auto (GStrv) links = smt_comparison_list_links (comparison);

  g_assert_cmpstr (cell, ==, "Founded, N: 15 June 2001");
  g_assert_cmpstr (head, ==, "Founded: undetermined");
  g_assert_cmpstr (title, ==, "M and N compared, as of 31 December 2020");
  g_assert_cmpstr (links[0], ==, "1 party is in all of them: <a href=\"AAA\">Aland</a>.");
}

/* Beside parties only parties, beside nothing everything. */
static void
test_nearest_sorts (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
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
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (COMPARISON_SMALL));
  g_autoptr (SmtComparison) one = comparison_make (dataset, "m", NULL, FALSE);
  g_autoptr (SmtComparison) none = comparison_make (dataset, "x", NULL, FALSE);
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

  g_test_add_func ("/comparison/facts", test_facts);
  g_test_add_func ("/comparison/members", test_members);
  g_test_add_func ("/comparison/parties", test_parties);
  g_test_add_func ("/comparison/slots", test_slots);
  g_test_add_func ("/comparison/passages", test_passages);
  g_test_add_func ("/comparison/only-differences", test_only_differences);
  g_test_add_func ("/comparison/sides", test_sides);
  g_test_add_func ("/comparison/according-to", test_according_to);
  g_test_add_func ("/comparison/output", test_output);
  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/few", test_few);
  g_test_add_func ("/comparison/nearest-sorts", test_nearest_sorts);

  return g_test_run ();
}
