/* smt-origin-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where something is from, in words, while several datasets are open: nobody
 * shall take somebody's own table for what the bundled dataset says.
 */

#include "smt-origin-words.h"

#include "smt-i18n.h"
#include "smt-template.h"

/**
 * smt_origin_words_dup_name:
 * @file: a file or folder of a dataset
 *
 * Returns: (transfer full): its name, for people
 */
char *
smt_origin_words_dup_name (GFile       *file,
                           SmtLanguage *language)
{
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  if (g_file_has_uri_scheme (file, "resource"))
    return g_strdup (smt_language_translate (language, NULL, N_("the bundled dataset")));

  name = g_file_get_basename (file);
  folder = g_file_get_parent (file);
  /* Every folder has one of that name. */
  if (folder != NULL && g_str_equal (name, "dataset.json"))
    {
      g_free (name);
      name = g_file_get_basename (folder);
    }
  return g_filename_display_name (name);
}

/**
 * smt_origin_words_dup:
 * @entity: an entity of @dataset
 *
 * Returns: (transfer full) (nullable): "from mine.json", or "bundled"; %NULL
 *   while all is from the same dataset
 */
char *
smt_origin_words_dup (SmtDataset  *dataset,
                      SmtEntity   *entity,
                      SmtLanguage *language)
{
  GFile *origin = smt_dataset_get_origin (dataset, entity);
  g_autofree char *name = NULL;

  if (origin == NULL)
    return NULL;
  if (g_file_has_uri_scheme (origin, "resource"))
    /* TRANSLATORS: of the dataset that comes with the program. */
    return g_strdup (smt_language_translate (language, NULL, N_("bundled")));

  name = smt_origin_words_dup_name (origin, language);
  /* TRANSLATORS: {file} is the name of a file */
  return smt_template_fill (smt_language_translate (language, NULL, N_("from {file}")),
                            "file", name, NULL);
}

/**
 * smt_origin_words_add:
 * @entity: (nullable): an entity of @dataset
 * @words: (transfer full): what is said of it, without a full stop
 *
 * Returns: (transfer full): @words, and where that is from while several
 *   datasets are open: "Viet Nam: 8 mechanisms · from mine.json"
 */
char *
smt_origin_words_add (SmtDataset  *dataset,
                      SmtEntity   *entity,
                      SmtLanguage *language,
                      char        *words)
{
  g_autofree char *plain = words;
  g_autofree char *origin = entity != NULL ? smt_origin_words_dup (dataset, entity, language)
                                           : NULL;

  if (origin == NULL)
    return g_steal_pointer (&plain);
  return smt_language_join (language, (char *[]) { plain, origin, NULL });
}
