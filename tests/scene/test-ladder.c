/* test-ladder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is below a mechanism: each body, series and meeting of the bundled dataset
 * once, where the dataset has it, and whose members it has, without a word that
 * nobody said.
 */

#include "smt-rung.h"

#include <string.h>

#include "dataset-fixture.h"
#include "sheet-fixture.h"

static SmtSheet *
open_page (SmtDataset *dataset,
           const char *id,
           const char *at,
           const char *according_to)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtView) empty = smt_view_new ();
  g_autoptr (SmtEdtf) date = at != NULL ? smt_edtf_parse (at, NULL) : NULL;
  g_autoptr (SmtView) dated = smt_view_with_at (empty, date);
  g_autoptr (SmtView) view = smt_view_with_according_to (dated, according_to);

  return smt_sheet_new (dataset, smt_dataset_lookup (dataset, id), view, language);
}

static SmtRung *
get_root (SmtSheet *sheet)
{
  SmtSection *section = fixture_find_section (sheet, "Structure");

  g_assert_nonnull (section);
  g_assert_true (smt_section_get_nested (section));
  return smt_rung_new (section);
}

static SmtRung *
read_ladder (const char *id,
             const char *at,
             const char *according_to)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtSheet) sheet = open_page (dataset, id, at, according_to);

  return get_root (sheet);
}

/* The rung of @id, borrowed; NULL when there is none. */
static SmtRung *
find_rung (SmtRung    *above,
           const char *id)
{
  GListModel *below = smt_rung_get_below (above);

  if (g_strcmp0 (smt_line_get_id (smt_rung_get_line (above)), id) == 0)
    return above;
  for (guint i = 0; below != NULL && i < g_list_model_get_n_items (below); i++)
    {
      g_autoptr (SmtRung) rung = g_list_model_get_item (below, i);
      SmtRung *found = find_rung (rung, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_below (SmtRung *rung)
{
  GListModel *below = smt_rung_get_below (rung);

  return below != NULL ? g_list_model_get_n_items (below) : 0;
}

static void
assert_detail (SmtRung    *root,
               const char *id,
               const char *part)
{
  SmtRung *rung = find_rung (root, id);

  g_assert_nonnull (rung);
  if (strstr (smt_line_get_detail (smt_rung_get_line (rung)), part) == NULL)
    g_error ("of %s it says “%s”, and not “%s”", id,
             smt_line_get_detail (smt_rung_get_line (rung)), part);
}

static void
test_levels (void)
{
  g_autoptr (SmtRung) root = read_ladder ("sco", NULL, NULL);
  SmtRung *council = find_rung (root, "sco-council-heads-of-state");
  SmtRung *series = find_rung (council, "sco-heads-of-state");
  SmtRung *meeting = find_rung (series, "sco-heads-of-state-16");

  g_assert_cmpuint (smt_line_get_depth (smt_rung_get_line (root)), ==, 0);
  g_assert_cmpuint (smt_line_get_depth (smt_rung_get_line (council)), ==, 1);
  g_assert_cmpuint (smt_line_get_depth (smt_rung_get_line (series)), ==, 2);
  g_assert_cmpuint (smt_line_get_depth (smt_rung_get_line (meeting)), ==, 3);
  g_assert_cmpuint (count_below (council), ==, 1);
  g_assert_cmpuint (count_below (series), ==, 26);
  g_assert_null (smt_rung_get_below (meeting));
  g_assert_null (smt_rung_get_below (find_rung (root, "sco-development-bank")));
}

static void
collect (SmtRung    *rung,
         GHashTable *ids)
{
  GListModel *below = smt_rung_get_below (rung);

  g_assert_true (g_hash_table_add (ids, g_strdup (smt_line_get_id (smt_rung_get_line (rung)))));
  for (guint i = 0; below != NULL && i < g_list_model_get_n_items (below); i++)
    {
      g_autoptr (SmtRung) next = g_list_model_get_item (below, i);

      collect (next, ids);
    }
}

static void
check_all (SmtDataset *dataset,
           SmtEntity  *mechanism)
{
  static const SmtEntityType types[] = {
    SMT_ENTITY_BODY, SMT_ENTITY_SERIES, SMT_ENTITY_MEETING
  };
  g_autoptr (SmtSheet) sheet = open_page (dataset, smt_entity_get_id (mechanism), NULL, NULL);
  g_autoptr (SmtRung) root = get_root (sheet);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect (root, ids);
  g_assert_true (g_hash_table_remove (ids, smt_entity_get_id (mechanism)));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GListModel *list = smt_dataset_get_list (dataset, types[i]);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, j);

          if (smt_entity_get_ref (entity, "mechanism") == mechanism)
            g_assert_true (g_hash_table_remove (ids, smt_entity_get_id (entity)));
        }
    }
  g_assert_cmpuint (g_hash_table_size (ids), ==, 0);
}

/* Whatever a mechanism has, once, and nothing of another. */
static void
test_complete (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  GListModel *mechanisms = smt_dataset_get_list (dataset, SMT_ENTITY_MECHANISM);

  g_assert_cmpuint (g_list_model_get_n_items (mechanisms), ==, 9);
  for (guint i = 0; i < g_list_model_get_n_items (mechanisms); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, i);

      check_all (dataset, mechanism);
    }
}

static void
test_inherited (void)
{
  g_autoptr (SmtRung) sco = read_ladder ("sco", NULL, NULL);

  /* Members, without observers and partners, who count in the SCO itself. */
  assert_detail (sco, "sco", "32 parties as of 23 November 2026 (10 full");
  assert_detail (sco, "sco-heads-of-state", "26 meetings listed · members as in SCO: 10");
  assert_detail (sco, "sco-council-heads-of-state", "members as in SCO: 10");
  assert_detail (sco, "sco-heads-of-state-1", "members as in SCO then: 6");
  assert_detail (sco, "sco-heads-of-state-25", "members as in SCO then: 10");
}

static void
test_named (void)
{
  g_autoptr (SmtRung) lmc = read_ladder ("lmc", NULL, NULL);
  g_autoptr (SmtRung) apt = read_ladder ("apt", NULL, NULL);

  assert_detail (lmc, "lmc-leaders-1", "6 of 6 members named");
  /* Before there was the mechanism nobody was a member of it. */
  assert_detail (lmc, "lmc-foreign-ministers-1", " · 6 participants named");
  assert_detail (apt, "apt-summit-19", "1 of 13 members named: China");
}

static void
test_not_stated (void)
{
  g_autoptr (SmtRung) lmc = read_ladder ("lmc", NULL, NULL);
  g_autoptr (SmtRung) apt = read_ladder ("apt", NULL, NULL);

  assert_detail (lmc, "lmc-china-secretariat", "members not stated");
  g_assert_null (strstr (smt_line_get_detail (smt_rung_get_line (find_rung (lmc, "lmc-china-secretariat"))),
                         "to be a part"));
  assert_detail (apt, "cmim", "not stated to be a part · members not stated");
}

/* What others say of meetings and members is left out. */
static void
test_one_source (void)
{
  g_autoptr (SmtRung) sco = read_ladder ("sco", "2016-12", "wp-2017");

  g_assert_null (find_rung (sco, "sco-rats"));
  g_assert_null (find_rung (sco, "sco-heads-of-state-1"));
  assert_detail (sco, "sco-heads-of-state-16", "named: China");
  assert_detail (sco, "sco-heads-of-state", "2 meetings listed");
}

#define DATASET(collections)                                                     \
  "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"d\","              \
  " \"as_of\": \"2020\", \"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}]"       \
  collections "}"

/* A body that is of no mechanism does not take a series away from one. */
static void
test_stray_body (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (
    DATASET (", \"bodies\": [{\"id\": \"b\", \"name\": \"B\"}],"
             " \"series\": [{\"id\": \"s\", \"name\": \"S\", \"mechanism\": \"m\", \"body\": \"b\"}]"));
  g_autoptr (SmtSheet) sheet = open_page (dataset, "m", NULL, NULL);
  g_autoptr (SmtRung) root = get_root (sheet);

  g_assert_null (find_rung (root, "b"));
  g_assert_nonnull (find_rung (root, "s"));
  assert_detail (root, "s", "members as in M");
}

static void
test_nothing_below (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (DATASET (""));
  g_autoptr (SmtSheet) sheet = open_page (dataset, "m", NULL, NULL);

  g_assert_null (fixture_find_section (sheet, "Structure"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder/levels", test_levels);
  g_test_add_func ("/ladder/complete", test_complete);
  g_test_add_func ("/ladder/inherited", test_inherited);
  g_test_add_func ("/ladder/named", test_named);
  g_test_add_func ("/ladder/not-stated", test_not_stated);
  g_test_add_func ("/ladder/one-source", test_one_source);
  g_test_add_func ("/ladder/stray-body", test_stray_body);
  g_test_add_func ("/ladder/nothing-below", test_nothing_below);

  return g_test_run ();
}
