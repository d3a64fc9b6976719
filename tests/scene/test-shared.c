/* test-shared.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What parties and mechanisms share, against counts made cell by cell from the
 * membership matrix; the survey of all pairs against a slow one, in the main
 * thread and in another.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "smt-shared-scene.h"
#include "smt-text-width.h"

#define N_DATASETS 40

/* Parties by mechanisms, without bands, whatever the view says. */
static SmtMatrixScene *
new_plain_scene (SmtDataset *dataset,
                 SmtView    *view)
{
  g_autoptr (SmtView) one = smt_view_with_by_region (view, FALSE);
  g_autoptr (SmtView) two = smt_view_with_by_kind (one, FALSE);
  g_autoptr (SmtView) three = smt_view_with_transposed (two, FALSE);

  return matrix_maker_scene (dataset, three);
}

/* What the cell of a party or mechanism and one of the other side says: '!' it
 * counts, '?' it possibly does, ' ' it does not. */
static char
ask (SmtMatrixScene *matrix,
     SmtSharedOf     of,
     guint           position,
     guint           other)
{
  SmtMatrixCell cell = of == SMT_SHARED_PARTIES
                       ? smt_matrix_scene_get_cell (matrix, position, other)
                       : smt_matrix_scene_get_cell (matrix, other, position);

  return !cell.counts ? ' ' : cell.possibly ? '?' : '!';
}

static guint
get_n_others (SmtMatrixScene *matrix,
              SmtSharedOf     of)
{
  return smt_matrix_scene_get_n_entries (matrix, of == SMT_SHARED_PARTIES ? SMT_AXIS_COLUMNS
                                                                          : SMT_AXIS_ROWS);
}

/* The ids that two have in common, as the matrix has them. */
static char *
join_common (SmtMatrixScene *matrix,
             SmtSharedOf     of,
             guint           one,
             guint           other,
             gboolean        possibly,
             guint          *united)
{
  GString *ids = g_string_new (NULL);

  *united = 0;
  for (guint k = 0; k < get_n_others (matrix, of); k++)
    {
      char first = ask (matrix, of, one, k), second = ask (matrix, of, other, k);
      gboolean certain = first == '!' && second == '!';

      *united += first == '!' || second == '!';
      if (first != ' ' && second != ' ' && certain != possibly)
        g_string_append_printf (ids, "%s ",
                                smt_matrix_scene_get_entry (matrix,
                                                            of == SMT_SHARED_PARTIES
                                                            ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS,
                                                            k)->id);
    }

  return g_string_free_and_steal (ids);
}

static char *
join_ids (GPtrArray *entities)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < entities->len; i++)
    g_string_append_printf (ids, "%s ", smt_entity_get_id (g_ptr_array_index (entities, i)));

  return g_string_free_and_steal (ids);
}

static void
check_pair (SmtSharedScene *scene,
            SmtMatrixScene *matrix,
            guint           one,
            guint           other)
{
  SmtSharedOf of = smt_shared_scene_get_of (scene);
  SmtShared shared = smt_shared_scene_get_cell (scene, one, other);
  SmtShared turned = smt_shared_scene_get_cell (scene, other, one);
  guint n[2];

  g_assert_cmpmem (&shared, sizeof shared, &turned, sizeof turned);
  for (guint possibly = 0; possibly < 2; possibly++)
    {
      g_autoptr (GPtrArray) common = smt_shared_scene_list_common (scene, one, other, possibly);
      g_autofree char *found = join_ids (common);
      guint united;
      g_autofree char *expected = join_common (matrix, of, one, other, possibly, &united);

      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpuint (shared.united, ==, united);
      n[possibly] = common->len;
    }
  g_assert_cmpuint (shared.certain, ==, n[0]);
  g_assert_cmpuint (shared.possibly, ==, n[1]);
}

static void
check_words (SmtSharedScene *scene,
             guint           one,
             guint           other)
{
  SmtShared shared = smt_shared_scene_get_cell (scene, one, other);
  g_autofree char *words = smt_shared_scene_dup_cell_words (scene, one, other);
  g_autofree char *start = g_strconcat (smt_shared_scene_get_entry (scene, one)->label,
                                        one == other ? ": " : " and ", NULL);

  g_assert_true (g_str_has_prefix (words, start));
  g_assert_null (strchr (words, '{'));
  if (one != other && shared.certain == 0)
    g_assert_nonnull (strstr (words, "no "));
}

static double
get_jaccard (SmtSharedScene *scene,
             guint           one,
             guint           other)
{
  SmtShared shared = smt_shared_scene_get_cell (scene, one, other);

  return shared.certain > 0 ? (double) shared.certain / shared.united : 0;
}

/* The best pair is one that no other beats, and the first of its kind. */
static void
check_survey (SmtSharedScene        *scene,
              const SmtSharedSurvey *survey)
{
  guint n = smt_shared_scene_get_n (scene), largest = 0, n_first = 0, n_pairs = 0;
  double highest = 0;

  for (guint i = 0; i < n; i++)
    {
      guint partners = 0;

      for (guint j = 0; j < n; j++)
        {
          SmtShared shared = smt_shared_scene_get_cell (scene, i, j);

          partners += i != j && shared.certain > 0;
          if (i >= j || shared.certain == 0)
            continue;
          n_pairs++;
          largest = MAX (largest, shared.certain);
          highest = MAX (highest, get_jaccard (scene, i, j));
        }
      g_assert_cmpuint (survey->partners[i], ==, partners);
    }
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      n_first += highest > 0 && get_jaccard (scene, i, j) == highest;

  g_assert_cmpuint (survey->largest, ==, largest);
  g_assert_cmpuint (survey->n_first, ==, n_first);
  g_assert_cmpuint (survey->closest->len, ==, MIN (3, n_pairs));
  for (guint i = 0; i < survey->closest->len; i++)
    {
      const SmtSharedPair *pair = &g_array_index (survey->closest, SmtSharedPair, i);
      SmtShared shared = smt_shared_scene_get_cell (scene, pair->one, pair->other);

      g_assert_cmpuint (pair->one, <, pair->other);
      g_assert_cmpmem (&pair->shared, sizeof shared, &shared, sizeof shared);
      if (i == 0)
        g_assert_true (get_jaccard (scene, pair->one, pair->other) == highest);
      else
        g_assert_true (get_jaccard (scene, pair->one, pair->other) <=
                       get_jaccard (scene, pair[-1].one, pair[-1].other));
    }
}

/* How many pairs have a higher index than the last of the closest: fewer than
 * there are of these. */
static void
check_none_is_forgotten (SmtSharedScene        *scene,
                         const SmtSharedSurvey *survey)
{
  const SmtSharedPair *last;
  guint n = smt_shared_scene_get_n (scene), n_better = 0;

  if (survey->closest->len == 0)
    return;

  last = &g_array_index (survey->closest, SmtSharedPair, survey->closest->len - 1);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      n_better += get_jaccard (scene, i, j) > get_jaccard (scene, last->one, last->other);
  g_assert_cmpuint (n_better, <, survey->closest->len);
}

static void
check_scene (SmtMatrixScene *matrix,
             SmtMatrixScene *plain,
             SmtSharedOf     of)
{
  g_autoptr (SmtSharedScene) scene = smt_shared_scene_new (matrix, of);
  g_autoptr (SmtSharedSurvey) survey =
    smt_shared_sets_survey (smt_shared_scene_get_sets (scene), 3, NULL, NULL);
  SmtAxis axis = of == SMT_SHARED_PARTIES ? SMT_AXIS_ROWS : SMT_AXIS_COLUMNS;
  guint n = smt_shared_scene_get_n (scene);
  g_autofree char *summary = smt_shared_scene_dup_summary (scene, survey);

  g_assert_cmpuint (n, ==, smt_matrix_scene_get_n_entries (plain, axis));
  for (guint i = 0; i < n; i++)
    {
      const SmtMatrixEntry *entry = smt_shared_scene_get_entry (scene, i);
      const SmtMatrixEntry *same = smt_matrix_scene_get_entry (plain, axis, i);
      guint position;

      g_assert_cmpstr (entry->id, ==, same->id);
      g_assert_cmpuint (entry->total, ==, same->total);
      g_assert_cmpuint (entry->possibly, ==, same->possibly);
      g_assert_true (smt_shared_scene_find_entry (scene, entry->id, &position));
      g_assert_cmpuint (position, ==, i);
      for (guint j = 0; j < n; j++)
        {
          check_pair (scene, plain, i, j);
          check_words (scene, i, j);
        }
    }
  check_survey (scene, survey);
  check_none_is_forgotten (scene, survey);
  g_assert_null (strchr (summary, '{'));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < MAX (fixture_scale (N_DATASETS), 4); i++)
    {
      /* Around 64 a set takes a second word. */
      g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, i % 8 == 0 ? 66 : 12,
                                                          i % 8 == 4 ? 66 : 7,
                                                          i % 3 * 0.4 + 0.1);
      g_autoptr (SmtView) view = matrix_maker_view (rand);
      g_autoptr (SmtView) turned = smt_view_with_transposed (view, TRUE);
      g_autoptr (SmtMatrixScene) matrix = matrix_maker_scene (dataset, turned);
      g_autoptr (SmtView) by_name = smt_view_with_order (view, SMT_ORDER_NAME);
      g_autoptr (SmtMatrixScene) plain = NULL;

      /* Bands change the order; hence none, for a comparison line by line. */
      plain = new_plain_scene (dataset, by_name);
      check_scene (plain, plain, SMT_SHARED_PARTIES);
      check_scene (plain, plain, SMT_SHARED_MECHANISMS);
      g_clear_object (&plain);
      plain = new_plain_scene (dataset, turned);
      if (!smt_view_get_by_region (turned) && !smt_view_get_by_kind (turned))
        {
          check_scene (matrix, plain, SMT_SHARED_PARTIES);
          check_scene (matrix, plain, SMT_SHARED_MECHANISMS);
        }
    }
}

static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) matrix = new_plain_scene (dataset, view);

  check_scene (matrix, matrix, SMT_SHARED_PARTIES);
  check_scene (matrix, matrix, SMT_SHARED_MECHANISMS);
}

static gpointer
survey_in_thread (gpointer data)
{
  g_autoptr (SmtSharedSets) sets = data;

  return smt_shared_sets_survey (sets, 3, NULL, NULL);
}

/* Another thread finds the same, also when it outlives the scene. */
static void
test_thread (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 40, 30, 0.4);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) matrix = new_plain_scene (dataset, view);
  g_autoptr (SmtSharedScene) scene = smt_shared_scene_new (matrix, SMT_SHARED_PARTIES);
  SmtSharedScene *gone = smt_shared_scene_new (matrix, SMT_SHARED_PARTIES);
  GThread *thread = g_thread_new ("survey", survey_in_thread,
                                  smt_shared_sets_ref (smt_shared_scene_get_sets (gone)));
  g_autoptr (SmtSharedSurvey) survey = NULL;

  g_assert_finalize_object (gone);
  survey = g_thread_join (thread);
  check_survey (scene, survey);
}

static void
test_cancelled (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, 8, 8, 0.4);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) matrix = new_plain_scene (dataset, view);
  g_autoptr (SmtSharedScene) scene = smt_shared_scene_new (matrix, SMT_SHARED_PARTIES);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  SmtSharedSurvey *survey;

  g_cancellable_cancel (cancellable);
  survey = smt_shared_sets_survey (smt_shared_scene_get_sets (scene), 1, cancellable, &error);
  g_assert_null (survey);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define PARTY(id, name) "{\"id\": \"" id "\", \"name\": \"" name "\", \"kind\": \"state\"}"
#define IN(party, mechanism, since) \
  "{\"party\": \"" party "\", \"mechanism\": \"" mechanism "\", \"periods\": [" \
  "  {\"role\": \"member\", \"since\": \"" since "\"}]}"

/* a: K, L, possibly M; b: K, L, M; c: L; d: nothing. */
#define SMALL \
  "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"}]," \
  "\"parties\": [" PARTY ("a", "Aland") "," PARTY ("b", "Beland") "," PARTY ("c", "Celand") \
  "  ," PARTY ("d", "Deland") "]," \
  "\"mechanisms\": [{\"id\": \"k\", \"name\": \"Kilo\"}, {\"id\": \"l\", \"name\": \"Lima\"}," \
  "  {\"id\": \"m\", \"name\": \"Mike\", \"acronym\": \"MK\"}]," \
  "\"memberships\": [" IN ("a", "k", "2000") "," IN ("a", "l", "2000") \
  "  ," IN ("a", "m", "2005/2015") "," IN ("b", "k", "2000") "," IN ("b", "l", "2000") \
  "  ," IN ("b", "m", "2000") "," IN ("c", "l", "2000") "," IN ("d", "k", "2018") "]"

static void
test_words (void)
{
  static const struct
  {
    SmtSharedOf of;
    guint       one;
    guint       other;
    const char *words;
  } cases[] = {
    { SMT_SHARED_PARTIES, 0, 1,
      "Aland and Beland: 2 mechanisms in common: Kilo and Lima; possibly also MK" },
    { SMT_SHARED_PARTIES, 2, 1, "Celand and Beland: 1 mechanism in common: Lima" },
    { SMT_SHARED_PARTIES, 2, 3, "Celand and Deland: no mechanism in common" },
    { SMT_SHARED_PARTIES, 0, 0, "Aland: 2 mechanisms, possibly 1 more" },
    { SMT_SHARED_MECHANISMS, 0, 1,
      "Kilo and Lima: 2 of 3 parties in common (66%): Aland and Beland" },
    { SMT_SHARED_MECHANISMS, 2, 0,
      "Mike and Kilo: 1 of 2 parties in common (50%): Beland; possibly also Aland" },
    { SMT_SHARED_MECHANISMS, 2, 2, "Mike: 1 party, possibly 1 more" },
  };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtEdtf) at = smt_edtf_new_day (smt_day_from_civil (2010, 1, 1));
  g_autoptr (SmtView) view = smt_view_with_at (plain, at);
  g_autoptr (SmtMatrixScene) matrix = matrix_maker_scene (dataset, view);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtSharedScene) scene = smt_shared_scene_new (matrix, cases[i].of);
      g_autofree char *words = smt_shared_scene_dup_cell_words (scene, cases[i].one,
                                                                cases[i].other);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_text (void)
{
  static const char *const tags[] = { "en", "zh-CN", "ar" };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tags) * 2; i++)
    {
      g_autoptr (SmtLanguage) language = smt_language_new (tags[i / 2], NULL);
      g_autoptr (SmtMatrixScene) matrix = smt_matrix_scene_new (dataset, NULL, view, language);
      g_autoptr (SmtSharedScene) scene = smt_shared_scene_new (matrix, i % 2);
      g_autofree char *text = smt_shared_scene_to_text (scene, 80);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      g_assert_cmpuint (g_strv_length (lines), >, smt_shared_scene_get_n (scene));
      for (guint j = 0; lines[j] != NULL; j++)
        g_assert_cmpuint (smt_text_get_columns (lines[j]), <=, 80);
    }
}

static void
test_svg (void)
{
  GMarkupParser parser = { NULL };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GMarkupParseContext) context =
        g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);
      g_autoptr (SmtLanguage) language = smt_language_new (i < 2 ? "en" : "ar", NULL);
      g_autoptr (SmtMatrixScene) matrix = smt_matrix_scene_new (dataset, NULL, view, language);
      g_autoptr (SmtSharedScene) scene = smt_shared_scene_new (matrix, i % 2);
      g_autofree char *svg = smt_shared_scene_to_svg (scene);
      g_autofree char *again = smt_shared_scene_to_svg (scene);
      g_autoptr (GError) error = NULL;

      g_markup_parse_context_parse (context, svg, -1, &error);
      g_assert_no_error (error);
      g_markup_parse_context_end_parse (context, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (svg, ==, again);
    }
}

static void
test_empty (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT ("\"parties\": []"));
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) matrix = matrix_maker_scene (dataset, view);

  check_scene (matrix, matrix, SMT_SHARED_PARTIES);
  check_scene (matrix, matrix, SMT_SHARED_MECHANISMS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shared/random", test_random);
  g_test_add_func ("/shared/bundled", test_bundled);
  g_test_add_func ("/shared/thread", test_thread);
  g_test_add_func ("/shared/cancelled", test_cancelled);
  g_test_add_func ("/shared/words", test_words);
  g_test_add_func ("/shared/text", test_text);
  g_test_add_func ("/shared/svg", test_svg);
  g_test_add_func ("/shared/empty", test_empty);

  return g_test_run ();
}
