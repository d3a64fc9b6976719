/* fuzz-dataset.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <unistd.h>

#include "fuzz.h"
#include "smt-dataset-reader.h"
#include "smt-sheet.h"

/* A file is refused with faults that say where and what, or makes a dataset of
 * which every page can be written. */

static char *
write_file (const uint8_t *data,
            size_t         size)
{
  char *path = NULL;
  int file = g_file_open_tmp ("fuzz-XXXXXX.json", &path, NULL);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, data, size), ==, (gssize) size);
  close (file);
  return path;
}

static void
tell_faults (SmtFaultList *faults)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);
      g_autofree char *message = smt_fault_dup_message (fault);

      g_assert_true (g_utf8_validate (message, -1, NULL));
    }
}

static void
write_pages (SmtDataset *dataset)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtView) view = smt_view_new ();

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (dataset, type);

      for (guint i = 0; i < MIN (g_list_model_get_n_items (list), 10); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);
          g_autoptr (SmtSheet) sheet = smt_sheet_new (dataset, entity, view, language);
          g_autofree char *text = smt_sheet_to_text (sheet, 80);

          g_assert_true (g_utf8_validate (text, -1, NULL));
        }
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *path = write_file (data, size);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtDataset) dataset = smt_dataset_read_file (file, faults, NULL, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));
  g_assert_true ((dataset == NULL) == (smt_fault_list_get_n_found (faults) > 0));
  tell_faults (faults);
  if (dataset != NULL)
    write_pages (dataset);
  g_unlink (path);
  return 0;
}
