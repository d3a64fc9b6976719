/* test-matrix-description.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is told of a matrix, against the matrix: each party is a line of signs,
 * and everything is counted from these lines.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "matrix-maker.h"
#include "smt-matrix-description.h"
#include "smt-name-list.h"

#define N_DATASETS 80

/* A line for each party, a character for each mechanism: '+' it certainly is in
 * it, '?' possibly, '.' not. */
typedef struct
{
  SmtMatrixScene *scene;
  GPtrArray      *lines;
  guint           n_mechanisms;
} Signs;

static Signs
read_signs (SmtMatrixScene *scene)
{
  Signs signs = { scene, g_ptr_array_new_with_free_func (g_free),
                  smt_matrix_scene_get_n_columns (scene) };

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    {
      GString *line = g_string_new (NULL);

      for (guint j = 0; j < signs.n_mechanisms; j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          g_string_append_c (line, !cell.counts ? '.' : cell.possibly ? '?' : '+');
        }
      g_ptr_array_add (signs.lines, g_string_free_and_steal (line));
    }

  return signs;
}

static guint
count_in_line (const Signs *signs,
               guint        party,
               char         sign)
{
  const char *line = g_ptr_array_index (signs->lines, party);
  guint n = 0;

  for (; *line != '\0'; line++)
    n += *line == sign;

  return n;
}

static guint
count_in_column (const Signs *signs,
                 guint        mechanism)
{
  guint n = 0;

  for (guint i = 0; i < signs->lines->len; i++)
    n += ((const char *) g_ptr_array_index (signs->lines, i))[mechanism] == '+';

  return n;
}

static guint
count_of (const Signs *signs,
          SmtAxis      axis,
          guint        position)
{
  return axis == SMT_AXIS_ROWS ? count_in_line (signs, position, '+')
                               : count_in_column (signs, position);
}

/* The ids of all whose count is @n. */
static void
check_list (const Signs *signs,
            SmtAxis      axis,
            guint        n,
            GPtrArray   *entities)
{
  guint found = 0;

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (signs->scene, axis); i++)
    if (count_of (signs, axis, i) == n)
      {
        g_assert_cmpuint (found, <, entities->len);
        g_assert_cmpstr (smt_entity_get_id (g_ptr_array_index (entities, found++)), ==,
                         smt_matrix_scene_get_entry (signs->scene, axis, i)->id);
      }
  g_assert_cmpuint (found, ==, entities->len);
}

static void
check_extremes (const Signs      *signs,
                SmtAxis           axis,
                const SmtExtreme *high,
                const SmtExtreme *low)
{
  guint most = 0, fewest = G_MAXUINT;

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (signs->scene, axis); i++)
    {
      guint n = count_of (signs, axis, i);

      most = MAX (most, n);
      if (n > 0)
        fewest = MIN (fewest, n);
    }
  if (most == 0)
    {
      g_assert_cmpuint (high->entities->len + low->entities->len, ==, 0);
      return;
    }

  g_assert_cmpuint (high->value, ==, most);
  g_assert_cmpuint (low->value, ==, fewest);
  check_list (signs, axis, most, high->entities);
  check_list (signs, axis, fewest, low->entities);
}

static void
compare_columns (const Signs *signs,
                 guint        one,
                 guint        other,
                 guint       *both,
                 guint       *either)
{
  *both = *either = 0;
  for (guint i = 0; i < signs->lines->len; i++)
    {
      const char *line = g_ptr_array_index (signs->lines, i);

      *both += line[one] == '+' && line[other] == '+';
      *either += line[one] == '+' || line[other] == '+';
    }
}

static void
check_closest (const Signs                *signs,
               const SmtMatrixDescription *description)
{
  guint best_both = 0, best_either = 1, n_best = 0, both, either, one, other;

  for (guint i = 0; i < signs->n_mechanisms; i++)
    for (guint j = i + 1; j < signs->n_mechanisms; j++)
      {
        compare_columns (signs, i, j, &both, &either);
        if (both * best_either > best_both * either)
          {
            best_both = both;
            best_either = either;
            n_best = 0;
          }
        n_best += both > 0 && both * best_either == best_both * either;
      }
  if (best_both == 0)
    {
      g_assert_null (description->one);
      return;
    }

  g_assert_true (smt_matrix_scene_find_entry (signs->scene, SMT_AXIS_COLUMNS,
                                              smt_entity_get_id (description->one), &one));
  g_assert_true (smt_matrix_scene_find_entry (signs->scene, SMT_AXIS_COLUMNS,
                                              smt_entity_get_id (description->other), &other));
  compare_columns (signs, one, other, &both, &either);
  g_assert_cmpuint (both * best_either, ==, best_both * either);
  g_assert_cmpuint (description->shared.certain, ==, both);
  g_assert_cmpuint (description->shared.united, ==, either);
  g_assert_cmpuint (description->n_as_close, ==, n_best - 1);
}

/* A line as it counts: what is only possible is as if it were not. */
static char *
dup_certain (const Signs *signs,
             guint        party)
{
  return g_strdelimit (g_strdup (g_ptr_array_index (signs->lines, party)), "?", '.');
}

static guint
count_same (const Signs *signs,
            const char  *line)
{
  guint n = 0;

  for (guint i = 0; i < signs->lines->len; i++)
    {
      g_autofree char *other = dup_certain (signs, i);

      n += g_str_equal (line, other);
    }

  return n;
}

/* Each group is all parties of one line, and no line of three is left out. */
static void
check_alike (const Signs                *signs,
             const SmtMatrixDescription *description)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_expected = 0, last = G_MAXUINT;

  for (guint i = 0; i < description->alike->len; i++)
    {
      const SmtAlike *group = g_ptr_array_index (description->alike, i);
      guint row;
      char *line;

      g_assert_true (smt_matrix_scene_find_entry (signs->scene, SMT_AXIS_ROWS,
                                                  smt_entity_get_id (group->parties->pdata[0]),
                                                  &row));
      line = dup_certain (signs, row);
      g_assert_cmpuint (group->parties->len, ==, count_same (signs, line));
      g_assert_cmpuint (group->mechanisms->len, ==, count_in_line (signs, row, '+'));
      g_assert_cmpuint (group->parties->len, <=, last);
      last = group->parties->len;
      g_assert_true (g_hash_table_add (seen, line));
    }
  for (guint i = 0; i < signs->lines->len; i++)
    {
      g_autofree char *line = dup_certain (signs, i);

      if (strchr (line, '+') != NULL && count_same (signs, line) >= SMT_MIN_ALIKE)
        g_assert_true (g_hash_table_contains (seen, line));
      n_expected += strchr (line, '+') != NULL && count_same (signs, line) >= SMT_MIN_ALIKE;
    }
  for (guint i = 0; i < description->alike->len; i++)
    n_expected -= ((SmtAlike *) description->alike->pdata[i])->parties->len;
  g_assert_cmpuint (n_expected, ==, 0);
}

static gboolean
has_sentence (char       **sentences,
              const char  *part)
{
  for (guint i = 0; sentences[i] != NULL; i++)
    if (strstr (sentences[i], part) != NULL)
      return TRUE;

  return FALSE;
}

/* Which sentences there are follows from the facts. */
static void
check_sentences (const SmtMatrixDescription *description)
{
  g_auto (GStrv) sentences = smt_matrix_description_list_sentences (description);
  gboolean any = description->n_parties > 0 && description->n_mechanisms > 0;

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_assert_null (strchr (sentences[i], '{'));
      g_assert_true (g_str_has_suffix (sentences[i], "."));
    }
  if (!any)
    g_assert_cmpuint (g_strv_length (sentences), ==, 0);
  g_assert_cmpint (has_sentence (sentences, "in all "), ==,
                   description->n_mechanisms > 1 && description->in_all->len > 0);
  g_assert_cmpint (has_sentence (sentences, "in only one of"), ==,
                   description->n_mechanisms > 1 && description->in_one->len > 0);
  g_assert_cmpint (has_sentence (sentences, "only possible"), ==,
                   any && description->n_possibly > 0);
}

static void
check_view (SmtDataset *dataset,
            SmtView    *view)
{
  g_autoptr (SmtView) one = smt_view_with_by_region (view, FALSE);
  g_autoptr (SmtView) two = smt_view_with_by_kind (one, FALSE);
  g_autoptr (SmtView) flat = smt_view_with_transposed (two, FALSE);
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, flat);
  g_autoptr (SmtMatrixDescription) description = smt_matrix_description_new (scene);
  Signs signs = read_signs (scene);
  guint n_possibly = 0;

  for (guint i = 0; i < signs.lines->len; i++)
    n_possibly += count_in_line (&signs, i, '?');
  g_assert_cmpuint (description->n_parties, ==, signs.lines->len);
  g_assert_cmpuint (description->n_mechanisms, ==, signs.n_mechanisms);
  g_assert_cmpuint (description->n_possibly, ==, n_possibly);
  check_extremes (&signs, SMT_AXIS_ROWS, &description->most, &description->fewest);
  check_extremes (&signs, SMT_AXIS_COLUMNS, &description->largest, &description->smallest);
  if (signs.n_mechanisms > 0)
    check_list (&signs, SMT_AXIS_ROWS, signs.n_mechanisms, description->in_all);
  check_list (&signs, SMT_AXIS_ROWS, 1, description->in_one);
  check_list (&signs, SMT_AXIS_ROWS, 0, description->in_none);
  check_list (&signs, SMT_AXIS_COLUMNS, 0, description->empty);
  g_assert_true (description->compared);
  check_closest (&signs, description);
  check_alike (&signs, description);
  check_sentences (description);
  g_ptr_array_unref (signs.lines);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < MAX (fixture_scale (N_DATASETS), 8); i++)
    {
      g_autoptr (SmtDataset) dataset = matrix_maker_make (rand, g_rand_int_range (rand, 1, 30),
                                                          g_rand_int_range (rand, 1, 6),
                                                          g_rand_double_range (rand, 0, 1.2));
      g_autoptr (SmtView) plain = smt_view_new ();
      g_autoptr (SmtView) view = matrix_maker_view (rand);

      check_view (dataset, plain);
      check_view (dataset, view);
    }
}

static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();

  check_view (dataset, view);
}

#define PARTY(id, name) "{\"id\": \"" id "\", \"name\": \"" name "\", \"kind\": \"state\"}"
#define IN(party, mechanism, since) \
  "{\"party\": \"" party "\", \"mechanism\": \"" mechanism "\", \"periods\": [" \
  "  {\"role\": \"member\", \"since\": \"" since "\"}]}"

/* a: K, L, M; b, c, d: K, L; e: nothing yet; f: L, possibly M. */
#define SMALL \
  "\"roles\": [{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"}]," \
  "\"parties\": [" PARTY ("a", "Aland") "," PARTY ("b", "Beland") "," PARTY ("c", "Celand") \
  "  ," PARTY ("d", "Deland") "," PARTY ("e", "Eland") "," PARTY ("f", "Feland") "]," \
  "\"mechanisms\": [{\"id\": \"k\", \"name\": \"Kilo\"}, {\"id\": \"l\", \"name\": \"Lima\"}," \
  "  {\"id\": \"m\", \"name\": \"Mike\", \"acronym\": \"MK\"}]," \
  "\"memberships\": [" IN ("a", "k", "2000") "," IN ("a", "l", "2000") "," IN ("a", "m", "2000") \
  "  ," IN ("b", "k", "2000") "," IN ("b", "l", "2000") "," IN ("c", "k", "2000") \
  "  ," IN ("c", "l", "2000") "," IN ("d", "k", "2000") "," IN ("d", "l", "2000") \
  "  ," IN ("e", "k", "2018") "," IN ("f", "l", "2000") "," IN ("f", "m", "2005/2015") "]"

static void
test_words (void)
{
  static const char *const expected[] = {
    "Aland is in all 3 mechanisms.",
    "1 party is in only one of the mechanisms: Feland.",
    "1 party is not known to be in any of the mechanisms: Eland.",
    "Lima has the most parties: 5 of 6.",
    "MK has the fewest parties: 1 of 6.",
    "Kilo and Lima are most alike: they share 4 of 5 parties (80%).",
    "3 parties are in Kilo and Lima and in no other: Beland, Celand and Deland.",
    "1 membership that is only possible is not counted in this.",
  };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtEdtf) at = smt_edtf_new_day (smt_day_from_civil (2010, 1, 1));
  g_autoptr (SmtView) view = smt_view_with_at (plain, at);
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);
  g_autoptr (SmtMatrixDescription) description = smt_matrix_description_new (scene);
  g_auto (GStrv) sentences = smt_matrix_description_list_sentences (description);

  g_assert_cmpuint (g_strv_length (sentences), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (sentences[i], ==, expected[i]);
}

/* Names are links; what else is in a sentence is no markup. */
static void
test_markup (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (SMALL));
  SmtEntity *entity = smt_dataset_lookup (dataset, "m");
  g_autofree char *link = smt_name_list_dup_link (entity, "M & K");
  g_autofree char *sentence = g_strconcat ("R&D, <b>", link, "</b> or ", link, NULL);
  g_autofree char *markup = smt_name_list_to_markup (sentence);
  g_autofree char *empty = smt_name_list_to_markup ("");

  g_assert_cmpstr (markup, ==,
                   "R&amp;D, &lt;b&gt;<a href=\"m\">M &amp; K</a>&lt;/b&gt; or "
                   "<a href=\"m\">M &amp; K</a>");
  g_assert_cmpstr (empty, ==, "");
}

/* Without the links it is the same sentence. */
static void
test_links (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene = matrix_maker_scene (dataset, view);
  g_autoptr (SmtMatrixDescription) description = smt_matrix_description_new (scene);
  g_auto (GStrv) sentences = smt_matrix_description_list_sentences (description);
  g_auto (GStrv) links = smt_matrix_description_list_links (description);
  g_autoptr (GRegex) tag = g_regex_new ("</?a[^>]*>", 0, 0, NULL);
  gboolean any = FALSE;

  g_assert_cmpuint (g_strv_length (links), ==, g_strv_length (sentences));
  for (guint i = 0; links[i] != NULL; i++)
    {
      g_autofree char *bare = g_regex_replace_literal (tag, links[i], -1, 0, "", 0, NULL);
      g_autofree char *escaped = g_markup_escape_text (sentences[i], -1);

      g_assert_cmpstr (bare, ==, escaped);
      any |= !g_str_equal (bare, links[i]);
    }
  g_assert_true (any);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-description/random", test_random);
  g_test_add_func ("/matrix-description/bundled", test_bundled);
  g_test_add_func ("/matrix-description/words", test_words);
  g_test_add_func ("/matrix-description/markup", test_markup);
  g_test_add_func ("/matrix-description/links", test_links);

  return g_test_run ();
}
