/* comparison-maker.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "comparison-maker.h"

/* Mechanisms or parties, named by their ids. */
SmtComparison *
comparison_make (SmtDataset *dataset,
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

/* Returns: (transfer none) (nullable): the row of that name; the comparison has it */
SmtComparisonRow *
comparison_find_row (SmtComparison *comparison,
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

/* Returns: (transfer full): ids of two to six entities of a type */
char *
comparison_pick_sides (SmtDataset    *dataset,
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
