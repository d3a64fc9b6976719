/* smt-shared-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One index for all windows on a dataset: it is the largest thing after the
 * dataset itself. The dataset knows of the search without holding it, as the
 * search holds the dataset.
 */

#include "smt-shared-search.h"

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * smt_shared_search_dup:
 * @language: the reader's
 *
 * Returns: (transfer full): the search over @dataset that other windows use,
 *   too; a new one if there is none
 */
SmtSearch *
smt_shared_search_dup (SmtDataset  *dataset,
                       SmtLanguage *language)
{
  const char *tag = smt_language_get_tag (language);
  g_autofree char *key = g_strconcat ("smt-search-", tag, NULL);
  GWeakRef *shared = g_object_get_data (G_OBJECT (dataset), key);
  SmtSearch *search = shared != NULL ? g_weak_ref_get (shared) : NULL;

  if (search != NULL)
    return search;

  search = smt_search_new (dataset, tag, NULL);
  shared = g_new0 (GWeakRef, 1);
  g_weak_ref_init (shared, search);
  g_object_set_data_full (G_OBJECT (dataset), key, shared, free_weak_ref);
  return search;
}
