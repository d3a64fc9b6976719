/* test-matrix-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A matrix at two dates, against the two matrices themselves: what became of
 * each cell is worked out anew from what they show, and sums, bands and steps
 * are counted one by one.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "membership-oracle.h"
#include "smt-entities.h"
#include "smt-matrix-changes.h"

#define N_DATASETS 40

static SmtDay
clamp_day (SmtDay day)
{
  /* What a view can ask: years of four digits. */
  return CLAMP (day, smt_day_from_civil (1, 1, 1), smt_day_from_civil (9999, 12, 31));
}

static SmtMatrixScene *
new_scene (SmtDataset *dataset,
           SmtView    *view,
           SmtDay      day)
{
  g_autoptr (SmtEdtf) at = smt_edtf_new_day (day);
  g_autoptr (SmtView) dated = smt_view_with_at (view, at);

  return matrix_maker_scene (dataset, dated);
}

/* What a cell shows: nothing, or whether it is certain, whether it counts, and
 * the role. */
static char *
dup_state (SmtMatrixScene *scene,
           guint           row,
           guint           column)
{
  SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, row, column);

  if (cell.spell == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%c%c%u", cell.possibly ? '?' : '!', cell.counts ? '+' : '-',
                          cell.spell->role);
}

/* The same as a table of cases: two states, one answer. */
static SmtDifference
judge (const char *before,
       const char *after,
       gboolean    asked,
       gboolean   *possibly)
{
  *possibly = before[0] == '?' || after[0] == '?';
  if (asked && (*before == '\0' || before[1] == '-') && (*after == '\0' || after[1] == '-'))
    return SMT_DIFFERENCE_NONE;
  if (*before == '\0' && *after == '\0')
    return SMT_DIFFERENCE_NONE;
  if (*before == '\0')
    return SMT_DIFFERENCE_JOINED;
  if (*after == '\0')
    return SMT_DIFFERENCE_LEFT;
  if (!g_str_equal (before + 2, after + 2))
    return SMT_DIFFERENCE_ROLE;
  if (before[0] == '?' && after[0] == '!')
    return SMT_DIFFERENCE_JOINED;
  if (before[0] == '!' && after[0] == '?')
    return SMT_DIFFERENCE_LEFT;
  return SMT_DIFFERENCE_NONE;
}

static guint
count_steps (SmtMatrixChanges *changes,
             SmtEntity        *party,
             SmtEntity        *mechanism,
             gboolean          dated)
{
  guint n = 0;

  for (guint i = 0; i < smt_matrix_changes_get_n_steps (changes); i++)
    {
      const SmtChange *step = smt_matrix_changes_get_step (changes, i);

      n += step->party == party && step->mechanism == mechanism && (step->date != NULL) == dated;
    }

  return n;
}

/* Each difference is told, by a step with a date or by one without, and a step
 * without a date is of nothing else. */
static void
check_cell (SmtMatrixChanges          *changes,
            const SmtMatrixDifference *difference,
            guint                      row,
            guint                      column)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (changes);
  SmtEntity *party = smt_matrix_scene_get_party (scene, row, column);
  SmtEntity *mechanism = smt_matrix_scene_get_mechanism (scene, row, column);
  guint n_dated = count_steps (changes, party, mechanism, TRUE);
  guint n_undated = count_steps (changes, party, mechanism, FALSE);
  g_autofree char *words = smt_matrix_changes_dup_cell_words (changes, row, column);

  g_assert_cmpuint (n_undated, ==,
                    difference->kind != SMT_DIFFERENCE_NONE && n_dated == 0);
  if (n_dated + n_undated > 0)
    g_assert_true (g_str_has_suffix (words, ".") || g_str_has_suffix (words, ")"));
}

static void
check_cells (SmtMatrixChanges *changes,
             SmtMatrixScene   *before,
             SmtMatrixScene   *after,
             guint             counts[SMT_N_DIFFERENCES][2])
{
  gboolean asked = smt_view_get_roles (smt_matrix_scene_get_view (after))[0] != NULL;

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (after); i++)
    for (guint j = 0; j < smt_matrix_scene_get_n_columns (after); j++)
      {
        SmtMatrixDifference difference = smt_matrix_changes_get_cell (changes, i, j);
        g_autofree char *one = dup_state (before, i, j);
        g_autofree char *other = dup_state (after, i, j);
        gboolean possibly;
        SmtDifference expected = judge (one, other, asked, &possibly);

        g_assert_cmpint (difference.kind, ==, expected);
        if (expected != SMT_DIFFERENCE_NONE)
          g_assert_cmpint (difference.possibly, ==, possibly);
        check_cell (changes, &difference, i, j);
        counts[difference.kind][difference.possibly]++;
      }
}

static void
check_sums (SmtMatrixChanges *changes,
            SmtAxis           axis)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (changes);
  SmtAxis other = axis == SMT_AXIS_ROWS ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    {
      guint n = 0;

      for (guint j = 0; j < smt_matrix_scene_get_n_entries (scene, other); j++)
        n += (axis == SMT_AXIS_ROWS
              ? smt_matrix_changes_get_cell (changes, i, j)
              : smt_matrix_changes_get_cell (changes, j, i)).kind != SMT_DIFFERENCE_NONE;
      g_assert_cmpuint (smt_matrix_changes_count_entry (changes, axis, i), ==, n);
    }
}

/* As many dated steps as smt-changes.c finds of what is shown; all by date. */
static void
check_steps (SmtMatrixChanges   *changes,
             SmtMembershipIndex *index)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (changes);
  SmtDay before = smt_matrix_changes_get_before (changes);
  SmtDay after = smt_matrix_changes_get_after (changes);
  g_autoptr (GArray) all = smt_changes_find (index, before + 1, after);
  guint n_dated = 0, n_hidden = 0;

  for (guint i = 0; before < after && i < all->len; i++)
    {
      const SmtChange *change = &g_array_index (all, SmtChange, i);
      gboolean transposed = smt_matrix_scene_get_transposed (scene);
      guint position;

      if (smt_matrix_scene_find_entry (scene, transposed ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS,
                                       smt_entity_get_id (change->party), &position) &&
          smt_matrix_scene_find_entry (scene, transposed ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS,
                                       smt_entity_get_id (change->mechanism), &position))
        n_dated++;
      else
        n_hidden++;
    }

  for (guint i = 0; i < smt_matrix_changes_get_n_steps (changes); i++)
    {
      const SmtChange *step = smt_matrix_changes_get_step (changes, i);
      const SmtChange *next = i + 1 < smt_matrix_changes_get_n_steps (changes)
                              ? smt_matrix_changes_get_step (changes, i + 1) : NULL;
      g_autofree char *sentence = smt_matrix_changes_dup_sentence (changes, i);

      n_dated -= step->date != NULL;
      g_assert_null (strchr (sentence, '{'));
      if (next != NULL && next->date != NULL)
        g_assert_cmpint (smt_edtf_compare (step->date, next->date), <=, 0);
    }
  g_assert_cmpuint (n_dated, ==, 0);
  g_assert_cmpuint (smt_matrix_changes_get_n_hidden (changes), ==, n_hidden);
}

/* Returns: how many cells are not the same. */
static guint
check_two (SmtDataset *dataset,
           SmtView    *view,
           SmtDay      one,
           SmtDay      other)
{
  g_autoptr (SmtMatrixScene) before = new_scene (dataset, view, MIN (one, other));
  g_autoptr (SmtMatrixScene) after = new_scene (dataset, view, MAX (one, other));
  /* Whichever of the two the scene is of, the earlier comes first. */
  g_autoptr (SmtMatrixChanges) changes =
    smt_matrix_changes_new (one > other ? after : before, other);
  guint counts[SMT_N_DIFFERENCES][2] = { 0 };
  guint n = 0;

  g_assert_cmpint (smt_matrix_changes_get_before (changes), ==, MIN (one, other));
  g_assert_cmpint (smt_matrix_changes_get_after (changes), ==, MAX (one, other));
  check_cells (changes, before, after, counts);
  check_sums (changes, SMT_AXIS_ROWS);
  check_sums (changes, SMT_AXIS_COLUMNS);
  if (smt_view_get_roles (view)[0] == NULL)
    check_steps (changes, smt_dataset_get_index (dataset));
  for (SmtDifference kind = SMT_DIFFERENCE_JOINED; kind < SMT_N_DIFFERENCES; kind++)
    for (guint possibly = 0; possibly < 2; possibly++)
      {
        g_assert_cmpuint (smt_matrix_changes_count (changes, kind, possibly), ==,
                          counts[kind][possibly]);
        n += counts[kind][possibly];
      }
  return n;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n = 0;

  for (guint i = 0; i < MAX (fixture_scale (N_DATASETS), 4); i++)
    {
      g_autofree char *text = fixture_random_dataset (rand);
      g_autoptr (SmtDataset) dataset = fixture_read_valid (text);
      g_autoptr (GArray) days = oracle_list_days (dataset, rand, 6);
      const char *roles[] = { "full", i % 2 ? "observer" : NULL, NULL };
      g_autoptr (SmtView) plain = smt_view_new ();
      g_autoptr (SmtView) wide = smt_view_with_organisations (plain, g_rand_boolean (rand));
      g_autoptr (SmtView) view = smt_view_with_transposed (wide, g_rand_boolean (rand));
      g_autoptr (SmtView) asked = smt_view_with_roles (view, roles);

      for (guint j = 1; j < days->len; j++)
        {
          SmtDay one = clamp_day (g_array_index (days, SmtDay, j - 1));
          SmtDay other = clamp_day (g_array_index (days, SmtDay, j));

          n += check_two (dataset, view, one, other);
          n += check_two (dataset, asked, other, one);
          g_assert_cmpuint (check_two (dataset, view, one, one), ==, 0);
        }
    }
  g_assert_cmpuint (n, >, 100);
}

static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();

  g_assert_cmpuint (check_two (dataset, view, smt_day_from_civil (2017, 1, 1),
                               smt_dataset_get_last_day (dataset)), >, 20);
  g_assert_cmpuint (check_two (dataset, view, smt_day_from_civil (1990, 1, 1),
                               smt_day_from_civil (2005, 12, 14)), >, 50);
}

/* What the cells of a band's members add up to, in the matrix without bands. */
static void
check_band_cell (SmtMatrixChanges *banded,
                 SmtMatrixChanges *plain,
                 guint             row,
                 guint             column)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (banded);
  SmtMatrixScene *flat = smt_matrix_changes_get_scene (plain);
  SmtMatrixDifference difference = smt_matrix_changes_get_cell (banded, row, column);
  g_auto (GStrv) rows = smt_matrix_scene_list_members (scene, SMT_AXIS_ROWS, row);
  g_auto (GStrv) columns = smt_matrix_scene_list_members (scene, SMT_AXIS_COLUMNS, column);
  guint counts[SMT_N_DIFFERENCES][2] = { 0 };

  for (guint i = 0; rows[i] != NULL; i++)
    for (guint j = 0; columns[j] != NULL; j++)
      {
        guint y, x;
        SmtMatrixDifference cell;

        g_assert_true (smt_matrix_scene_find_entry (flat, SMT_AXIS_ROWS, rows[i], &y));
        g_assert_true (smt_matrix_scene_find_entry (flat, SMT_AXIS_COLUMNS, columns[j], &x));
        cell = smt_matrix_changes_get_cell (plain, y, x);
        counts[cell.kind][cell.possibly]++;
        if (!difference.is_band)
          g_assert_cmpint (difference.kind, ==, cell.kind);
      }

  for (SmtDifference kind = SMT_DIFFERENCE_JOINED;
       difference.is_band && kind < SMT_N_DIFFERENCES; kind++)
    {
      g_assert_cmpuint (difference.counts[kind], ==, counts[kind][0]);
      g_assert_cmpuint (difference.possible_counts[kind], ==, counts[kind][1]);
    }
}

static void
test_bands (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < MAX (fixture_scale (N_DATASETS), 4); i++)
    {
      g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 20, 8, 0.5);
      g_autoptr (SmtView) any = matrix_maker_view (rand);
      g_autoptr (SmtView) by_region = smt_view_with_by_region (any, TRUE);
      g_autoptr (SmtView) free = smt_view_with_by_region (any, FALSE);
      g_autoptr (SmtView) flat = smt_view_with_by_kind (free, FALSE);
      SmtDay day = smt_day_from_civil (g_rand_int_range (rand, 1985, 2025), 1, 1);
      g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, by_region);
      g_autoptr (SmtMatrixScene) flat_scene = matrix_maker_scene (dataset, flat);
      g_autoptr (SmtMatrixChanges) banded = smt_matrix_changes_new (scene, day);
      g_autoptr (SmtMatrixChanges) plain = smt_matrix_changes_new (flat_scene, day);
      g_autofree char *text = smt_matrix_changes_to_text (banded, 80);

      for (guint row = 0; row < smt_matrix_scene_get_n_rows (scene); row++)
        for (guint column = 0; column < smt_matrix_scene_get_n_columns (scene); column++)
          {
            g_autofree char *words = smt_matrix_changes_dup_cell_words (banded, row, column);

            check_band_cell (banded, plain, row, column);
            g_assert_null (strchr (words, '{'));
          }
      g_assert_cmpuint (smt_matrix_changes_get_n_steps (banded), ==,
                        smt_matrix_changes_get_n_steps (plain));
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

#define STORY \
  "\"sources\": [{\"id\": \"s\", \"name\": \"Source\"}]," \
  "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"}," \
  "            {\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"}]," \
  "\"parties\": [" \
  "  {\"id\": \"a\", \"name\": \"Aland\", \"kind\": \"state\"}," \
  "  {\"id\": \"b\", \"name\": \"Beland\", \"kind\": \"state\"}," \
  "  {\"id\": \"c\", \"name\": \"Celand\", \"kind\": \"state\", \"until\": \"2013-05-01\"}," \
  "  {\"id\": \"d\", \"name\": \"Deland\", \"kind\": \"state\"}]," \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"Mechanism\", \"acronym\": \"MEC\"}]," \
  "\"memberships\": [" \
  "  {\"party\": \"a\", \"mechanism\": \"m\", \"periods\": [" \
  "    {\"role\": \"observer\", \"since\": \"2011\", \"until\": \"2012-03\"}," \
  "    {\"role\": \"member\", \"since\": \"2012-03\", \"until\": \"2014-06-01\"}]}," \
  "  {\"party\": \"b\", \"mechanism\": \"m\", \"periods\": [" \
  "    {\"role\": \"member\", \"since\": \"../2013\"}]}," \
  "  {\"party\": \"c\", \"mechanism\": \"m\", \"periods\": [" \
  "    {\"role\": \"member\", \"since\": \"2000\"}]}," \
  "  {\"party\": \"d\", \"mechanism\": \"m\", \"periods\": [" \
  "    {\"role\": \"member\", \"since\": \"2012-02-01/2012-02-29\", \"certainty\": \"implied\"," \
  "     \"passages\": [{\"source\": \"s\"}]}]}]"

static void
test_sentences (void)
{
  static const char *const sentences[] = {
    "Beland joined MEC as member by 2013, possibly in the time asked about.",
    "Aland joined MEC as observer in 2011.",
    "Deland joined MEC as member between 1 February 2012 and 29 February 2012. (implied)",
    "Aland changed from observer to member in MEC in March 2012.",
    "Aland left MEC, where it was member, on 1 June 2014.",
    "Celand left MEC, where it was member; when is not stated.",
  };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (STORY));
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene =
    new_scene (dataset, view, smt_day_from_civil (2015, 1, 1));
  g_autoptr (SmtMatrixChanges) changes =
    smt_matrix_changes_new (scene, smt_day_from_civil (2010, 12, 31));
  g_autofree char *title = smt_matrix_changes_dup_title (changes);
  g_autofree char *summary = smt_matrix_changes_dup_summary (changes);

  g_assert_cmpuint (smt_matrix_changes_get_n_steps (changes), ==, G_N_ELEMENTS (sentences));
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *sentence = smt_matrix_changes_dup_sentence (changes, i);

      g_assert_cmpstr (sentence, ==, sentences[i]);
    }
  g_assert_cmpstr (title, ==,
                   "Memberships as of 31 December 2010 and 1 January 2015 compared");
  g_assert_cmpstr (summary, ==, "In 1 place a party joined. In 1 place a party left."
                                " In 1 place a change is possible.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-changes/random", test_random);
  g_test_add_func ("/matrix-changes/bundled", test_bundled);
  g_test_add_func ("/matrix-changes/bands", test_bands);
  g_test_add_func ("/matrix-changes/sentences", test_sentences);

  return g_test_run ();
}
