/* smt-opener.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens when a person opens something: a link or a file that holds a
 * view is shown; what else it is must be a dataset, and smt-dataset-opener.c
 * asks what to do with it. Files are read in a thread, for a disk may be slow
 * and far away.
 */

#include "smt-opener.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-dataset-opener.h"
#include "smt-template.h"

/* What is larger is no view. */
#define MAX_VIEW (1024 * 1024)

/* The head of a view is at its beginning. */
#define HEAD 512

/**
 * smt_opener_explain:
 * @parent: where it happened
 *
 * Says what is the matter, in a dialog that can only be closed.
 */
void
smt_opener_explain (GtkWidget  *parent,
                    const char *heading,
                    const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, parent);
}

/**
 * smt_opener_set_filter:
 * @dialog: asks for what to open
 * @filter: lets through what can be opened
 *
 * Offers the files of @filter first, or all. A filter that is chosen and not in the
 * list is freed too early by the portal of GTK 3, which ends.
 */
void
smt_opener_set_filter (GtkFileDialog *dialog,
                       GtkFileFilter *filter)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, filter);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_default_filter (dialog, filter);
}

static char *
dup_gap_words (SmtWindow        *window,
               const SmtViewGap *gap)
{
  SmtDataset *dataset = smt_session_get_dataset (smt_window_get_session (window));
  const char *edition = smt_dataset_get_edition (dataset);

  switch (gap->kind)
    {
    case SMT_VIEW_GAP_DATASET:
      /* TRANSLATORS: both are short names of datasets. */
      return g_strdup_printf (_("It was made with the dataset “%s”; open here is “%s”."),
                              gap->name, smt_dataset_get_id (dataset));
    case SMT_VIEW_GAP_EDITION:
      /* TRANSLATORS: each %s is an edition of a dataset, as "2026.1" */
      return g_strdup_printf (_("It was made with the edition “%s”; open here is “%s”."),
                              gap->name, edition != NULL ? edition : "");
    case SMT_VIEW_GAP_ENTITY:
    default:
      if (gap->suggestion != NULL)
        /* TRANSLATORS: {name} is the short name of a mechanism, party, … as it is
         * written, {suggestion} one that there is */
        return smt_template_fill (_("“{name}” is not in what is open here (did you mean “{suggestion}”?)."),
                                  "name", gap->name, "suggestion", gap->suggestion, NULL);
      /* TRANSLATORS: %s is the short name of a mechanism, party, … */
      return g_strdup_printf (_("“%s” is not in what is open here."), gap->name);
    }
}

static void
explain_gaps (SmtWindow *window,
              GPtrArray *gaps)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      g_autofree char *words = dup_gap_words (window, g_ptr_array_index (gaps, i));

      g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", words);
    }
  smt_opener_explain (GTK_WIDGET (window), _("Parts Are Missing"), body->str);
}

static void
show_view (SmtWindow   *window,
           SmtViewFile *file)
{
  SmtSession *session = smt_window_get_session (window);
  g_autoptr (GPtrArray) gaps = smt_view_file_find_gaps (file,
                                                        smt_session_get_dataset (session));

  smt_session_change (session, file->view, _("Open View"));
  gtk_widget_activate_action (GTK_WIDGET (window),
                              smt_session_get_entity (session) != NULL ? "win.show-detail"
                                                                       : "win.show-list", NULL);
  if (gaps->len > 0)
    explain_gaps (window, gaps);
}

/**
 * smt_opener_open_text:
 * @text: a view as JSON, or a link to one
 *
 * Shows the view in @window, or says why not, or what of it is missing.
 */
void
smt_opener_open_text (SmtWindow  *window,
                      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtViewFile) file = g_str_has_prefix (text, SMT_VIEW_SCHEME ":")
    ? smt_view_file_from_link (text, &error) : smt_view_file_parse (text, &error);

  if (file != NULL)
    show_view (window, file);
  else
    smt_opener_explain (GTK_WIDGET (window), _("Cannot Open View"),
                        error->message);
}

/* Takes the text of a view out of a file, or leaves it alone. */
static char *
read_view (GFile        *file,
           GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  g_autofree char *buffer = g_malloc0 (MAX_VIEW + 1);
  gsize n;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, HEAD, &n, cancellable, NULL) ||
      strstr (buffer, "\"summitry-view\"") == NULL)
    return NULL;
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer + n, MAX_VIEW - n, NULL,
                                cancellable, NULL))
    return NULL;
  return g_steal_pointer (&buffer);
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, read_view (task_data, cancellable), g_free);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  SmtWindow *window = SMT_WINDOW (source);
  GFile *file = g_task_get_task_data (G_TASK (result));
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), NULL);

  if (text != NULL)
    {
      smt_opener_open_text (window, text);
    }
  else
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      g_list_store_append (files, file);
      smt_dataset_opener_ask (window, G_LIST_MODEL (files));
    }
}

/**
 * smt_opener_open_file:
 * @file: a file, a folder, or a link to a view
 *
 * Opens it in @window, or says why not.
 */
void
smt_opener_open_file (SmtWindow *window,
                      GFile     *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SMT_IS_WINDOW (window));

  if (g_file_has_uri_scheme (file, SMT_VIEW_SCHEME))
    {
      g_autofree char *uri = g_file_get_uri (file);

      smt_opener_open_text (window, uri);
      return;
    }

  task = g_task_new (window, NULL, read_cb, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * smt_opener_open_files:
 * @files: (element-type GFile): what was chosen, dropped or named
 *
 * Opens one, or several datasets together.
 */
void
smt_opener_open_files (SmtWindow  *window,
                       GListModel *files)
{
  g_autoptr (GFile) first = g_list_model_get_item (files, 0);

  if (g_list_model_get_n_items (files) > 1)
    smt_dataset_opener_ask (window, files);
  else if (first != NULL)
    smt_opener_open_file (window, first);
}
