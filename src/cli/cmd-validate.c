/* cmd-validate.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * validate: every fault of dataset files, each file judged by itself. The
 * faults are the answer, so they go to standard output.
 */

#include "smt-cli.h"

#include "smt-cli-dataset.h"
#include "smt-dataset-reader.h"
#include "smt-fault-report.h"
#include "smt-i18n.h"
#include "smt-sheet-words.h"

/* In text a fault is one line, however long, as compilers write them: tools
 * split it at colons. */
static void
append_line (GString  *text,
             SmtFault *fault)
{
  g_autofree char *message = smt_fault_dup_message (fault);

  g_string_append (text, g_strdelimit (message, "\n\r\t", ' '));
  g_string_append_c (text, '\n');
}

static void
add_fault (SmtReply *reply,
           SmtFault *fault,
           GString  *text)
{
  g_autofree char *place = g_strdup_printf ("%u:%u", smt_fault_get_line (fault),
                                            smt_fault_get_column (fault));

  append_line (text, fault);
  json_array_add_object_element (reply->items, smt_fault_to_json (fault));
  smt_table_take_cells (reply->table,
                        g_strdup (smt_fault_get_file (fault)),
                        g_steal_pointer (&place),
                        g_strdup (smt_fault_get_code_name (fault)),
                        g_strdup (smt_fault_get_pointer (fault)),
                        g_strdup (smt_fault_get_found (fault)),
                        g_strdup (smt_fault_get_expected (fault)),
                        NULL);
}

static void
add_summary (SmtCli       *cli,
             SmtFaultList *faults,
             const char   *path,
             GString      *text)
{
  guint n_found = smt_fault_list_get_n_found (faults);
  guint n_kept = g_list_model_get_n_items (G_LIST_MODEL (faults));
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *more = NULL;

  if (n_found == 0)
    g_string_append_printf (text, "%s: %s\n", name,
                            smt_ask_translate (&cli->ask, N_("no faults")));
  if (n_found == n_kept)
    return;

  /* TRANSLATORS: {n} is how many faults there are */
  more = smt_sheet_words_count (cli->ask.language, NP_("{n} fault more", "{n} faults more"),
                                n_found - n_kept);
  g_string_append_printf (text, "%s: %s\n", name, more);
}

/* Returns the number of faults. */
static guint
validate (SmtCli     *cli,
          SmtReply   *reply,
          const char *path,
          GString    *text)
{
  g_autoptr (GFile) file = smt_cli_open_path (path);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (SmtDataset) dataset = smt_dataset_read_file (file, faults, NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);

      add_fault (reply, fault, text);
    }

  add_summary (cli, faults, path, text);
  if (smt_cli_is_unreadable (faults, file))
    cli->status = SMT_EXIT_IO;
  else if (dataset == NULL && cli->status == SMT_EXIT_DONE)
    cli->status = SMT_EXIT_FAULTY;
  return smt_fault_list_get_n_found (faults);
}

static void
add_columns (SmtCli   *cli,
             SmtReply *reply)
{
  static const char *const columns[] = {
    "file", "line", "column", "pointer", "code", "found", "expected", "suggestion", NULL
  };

  reply->table = smt_table_new ();
  smt_ask_add_columns (&cli->ask, reply->table, N_("File"), N_("Line:Column"), N_("Code"),
                       N_("Pointer"), N_("Found"), N_("Expected"), NULL);
  smt_reply_set_columns (reply, columns);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  const char *const *paths = smt_cli_options_get_arguments (cli->options);
  GString *text = g_string_new (NULL);
  guint n_found = 0;

  add_columns (cli, reply);
  for (guint i = 0; paths[i] != NULL; i++)
    n_found += validate (cli, reply, paths[i], text);

  json_object_set_int_member (reply->members, "found", n_found);
  json_object_set_int_member (reply->members, "kept",
                              json_array_get_length (reply->items));
  /* TRANSLATORS: {n} is how many faults there are */
  reply->title = smt_sheet_words_count (cli->ask.language, NP_("{n} fault", "{n} faults"),
                                        n_found);
  reply->text = g_string_free_and_steal (text);
  return TRUE;
}

static const char *const options[] = { NULL };

const SmtCommand smt_command_validate = {
  .name = "validate",
  .arguments = N_("FILE…"),
  .summary = N_("Every fault of dataset files or folders"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = -1,
  .takes_files = TRUE,
  .run = run,
};
