/* test-origin.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where things are from: nothing is said of it while there is one dataset, and
 * with two, every row, page and line says it.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "smt-line.h"
#include "smt-matrix-changes.h"
#include "smt-matrix-scene.h"
#include "smt-origin-words.h"
#include "smt-shared-scene.h"
#include "smt-sheet.h"
#include "smt-subtitle.h"

#define HEAD(id) \
  "\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"" id "\", \"as_of\": \"2020\""

/* A mechanism with a role, and a party; then somebody else's membership. */
static const char first[] =
  "{" HEAD ("first") ","
  " \"roles\": [{\"id\": \"member\", \"name\": {\"en\": \"Member\"}, \"kind\": \"full\","
  "   \"certainty\": \"unsourced\"}],"
  " \"mechanisms\": [{\"id\": \"m\", \"name\": {\"en\": \"Mechanism\"}, \"kind\": \"forum\","
  "   \"certainty\": \"unsourced\", \"roles\": [\"member\"]}],"
  " \"parties\": [{\"id\": \"VNM\", \"name\": {\"en\": \"Viet Nam\"}, \"kind\": \"state\", \"code\": \"VNM\","
  "   \"certainty\": \"unsourced\"}]}";
static const char second[] =
  "{" HEAD ("second") ","
  " \"memberships\": [{\"party\": \"VNM\", \"mechanism\": \"m\", \"periods\": ["
  "   {\"role\": \"member\", \"since\": \"2010\", \"certainty\": \"unsourced\"}]}]}";

static GFile *
write_named (const char *text,
             GListStore *files)
{
  GFile *file = fixture_write (text, -1);

  g_list_store_append (files, file);
  return file;
}

static SmtDataset *
read_files (GListStore *files)
{
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  SmtDataset *dataset = smt_dataset_read (G_LIST_MODEL (files), faults, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static char *
dup_subtitle (SmtDataset  *dataset,
              SmtLanguage *language,
              const char  *id)
{
  return smt_subtitle_dup (dataset, smt_dataset_lookup (dataset, id),
                           smt_dataset_get_index (dataset),
                           smt_dataset_get_last_day (dataset), SMT_COUNTING_CURRENT,
                           language);
}

static void
test_one (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GFile *file = write_named (first, files);
  g_autoptr (SmtDataset) dataset = read_files (files);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  SmtEntity *mechanism = smt_dataset_lookup (dataset, "m");

  g_assert_cmpuint (g_list_model_get_n_items (smt_dataset_get_files (dataset)), ==, 1);
  g_assert_null (smt_dataset_get_origin (dataset, mechanism));
  g_assert_null (smt_origin_words_dup (dataset, mechanism, language));
  fixture_remove (file);
}

static void
test_two (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GFile *one = write_named (first, files);
  GFile *two = write_named (second, files);
  g_autoptr (SmtDataset) dataset = read_files (files);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  SmtEntity *mechanism = smt_dataset_lookup (dataset, "m");
  g_autoptr (SmtSheet) sheet = smt_sheet_new (dataset, mechanism, NULL, language);
  g_autofree char *words = smt_origin_words_dup (dataset, mechanism, language);
  g_autofree char *name_of_two = smt_origin_words_dup_name (two, language);
  g_autofree char *from_two = g_strconcat ("from ", name_of_two, NULL);
  g_autofree char *subtitle = dup_subtitle (dataset, language, "m");
  g_autofree char *text = smt_sheet_to_text (sheet, 80);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene =
    smt_matrix_scene_new (dataset, smt_dataset_get_index (dataset), view, language);
  g_autofree char *cell = smt_matrix_scene_dup_cell_words (scene, 0, 0);

  g_assert_true (g_str_has_suffix (cell, from_two));
  g_assert_true (g_file_equal (smt_dataset_get_origin (dataset, mechanism), one));
  g_assert_true (g_str_has_suffix (subtitle, words));
  g_assert_nonnull (strstr (smt_sheet_get_summary (sheet), words));
  /* The member's line rests on the other file. */
  g_assert_nonnull (strstr (text, from_two));
  fixture_remove (one);
  fixture_remove (two);
}

static void
assert_ends (char       *words,
             const char *end)
{
  g_autofree char *taken = words;

  if (!g_str_has_suffix (taken, end))
    g_error ("“%s” does not end with “%s”", taken, end);
}

/* In the matrix, heads say where parties and mechanisms are from and cards where a
 * membership is, whatever the matrix shows. */
static void
test_matrix (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GFile *one = write_named (first, files);
  GFile *two = write_named (second, files);
  g_autoptr (SmtDataset) dataset = read_files (files);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autofree char *name_of_one = smt_origin_words_dup_name (one, language);
  g_autofree char *name_of_two = smt_origin_words_dup_name (two, language);
  g_autofree char *from_one = g_strconcat (" · from ", name_of_one, NULL);
  g_autofree char *from_two = g_strconcat ("from ", name_of_two, NULL);
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtMatrixScene) scene =
    smt_matrix_scene_new (dataset, smt_dataset_get_index (dataset), view, language);
  g_autoptr (SmtMatrixChanges) changes =
    smt_matrix_changes_new (scene, smt_day_from_civil (2000, 1, 1));
  g_autoptr (SmtSharedScene) shared = smt_shared_scene_new (scene, SMT_SHARED_PARTIES);
  SmtGridScene *grids[] = { SMT_GRID_SCENE (scene), SMT_GRID_SCENE (changes),
                            SMT_GRID_SCENE (shared) };

  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      assert_ends (smt_grid_scene_dup_entry_words (grids[i], SMT_AXIS_ROWS, 0), from_one);
      assert_ends (smt_grid_scene_dup_entry_words (grids[i], SMT_AXIS_COLUMNS, 0), from_one);
    }
  assert_ends (smt_grid_scene_dup_cell_card (grids[0], 0, 0), from_two);
  assert_ends (smt_grid_scene_dup_cell_card (grids[1], 0, 0), from_two);
  fixture_remove (one);
  fixture_remove (two);
}

static void
test_names (void)
{
  static const struct
  {
    const char *uri, *name;
  } cases[] = {
    { "file:///a/mine.json", "mine.json" },
    { "file:///a/register/dataset.json", "register" },
    { "file:///a/register", "register" },
    { SMT_BUNDLED_DATASET, "the bundled dataset" },
  };
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (cases[i].uri);
      g_autofree char *name = smt_origin_words_dup_name (file, language);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/origin/one", test_one);
  g_test_add_func ("/origin/two", test_two);
  g_test_add_func ("/origin/matrix", test_matrix);
  g_test_add_func ("/origin/names", test_names);

  return g_test_run ();
}
