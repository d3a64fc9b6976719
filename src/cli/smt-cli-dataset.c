/* smt-cli-dataset.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dataset that a command speaks of: the bundled one, or those that were
 * named, read together.
 */

#include "smt-cli-dataset.h"

#include "smt-cli.h"
#include "smt-dataset-reader.h"
#include "smt-i18n.h"

/**
 * smt_cli_open_path:
 * @path: as on the command line
 *
 * Returns: (transfer full): the file or folder; of "-" the standard input
 */
GFile *
smt_cli_open_path (const char *path)
{
  return g_file_new_for_path (g_str_equal (path, "-") ? "/dev/stdin" : path);
}

static char *
dup_main_name (GFile *file)
{
  g_autoptr (GFile) main_file = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    main_file = g_file_get_child (file, "dataset.json");
  else
    main_file = g_object_ref (file);

  return g_file_peek_path (main_file) != NULL
         ? g_filename_display_name (g_file_peek_path (main_file))
         : g_file_get_uri (main_file);
}

/**
 * smt_cli_is_unreadable:
 * @faults: what reading @file found
 * @file: a file or folder that the command line names
 *
 * Tells a file that cannot be read from one that has faults; a part that the
 * dataset names and that is not there is a fault of the dataset.
 *
 * Returns: whether @file could not be read
 */
gboolean
smt_cli_is_unreadable (SmtFaultList *faults,
                       GFile        *file)
{
  g_autofree char *name = dup_main_name (file);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);

      if (smt_fault_get_code (fault) == SMT_FAULT_CANNOT_READ &&
          g_strcmp0 (smt_fault_get_file (fault), name) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
complain_of_faults (SmtFaultList *faults)
{
  guint n_kept = g_list_model_get_n_items (G_LIST_MODEL (faults));
  guint n_found = smt_fault_list_get_n_found (faults);

  for (guint i = 0; i < n_kept; i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);
      g_autofree char *message = smt_fault_dup_message (fault);

      smt_cli_complain (message);
    }

  if (n_found > n_kept)
    {
      g_autofree char *message =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u fault more",
                                      "and %u faults more", n_found - n_kept),
                         n_found - n_kept);

      smt_cli_complain (message);
    }
}

/**
 * smt_cli_read_dataset:
 * @paths: (array zero-terminated=1): files or folders; none, the bundled set
 *
 * Reads a dataset. Its faults are printed, one a line, before it returns; then
 * @error has nothing to add and its message is empty.
 *
 * Returns: (transfer full) (nullable): the dataset; %NULL with
 *   %SMT_ERROR_FAULTY, or with %G_IO_ERROR_FAILED when a file cannot be read
 */
SmtDataset *
smt_cli_read_dataset (const char *const  *paths,
                      GError            **error)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) fault = NULL;
  SmtDataset *dataset;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = smt_cli_open_path (paths[i]);

      g_list_store_append (files, file);
    }
  if (paths[0] == NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (SMT_BUNDLED_DATASET);

      g_list_store_append (files, file);
    }

  dataset = smt_dataset_read (G_LIST_MODEL (files), faults, NULL, &fault);
  if (dataset != NULL)
    return dataset;

  complain_of_faults (faults);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (files)); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (files), i);

      if (smt_cli_is_unreadable (faults, file))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "");
          return NULL;
        }
    }

  g_set_error_literal (error, fault->domain, fault->code, "");
  return NULL;
}
