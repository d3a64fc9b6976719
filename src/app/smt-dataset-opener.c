/* smt-dataset-opener.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens a person's own dataset, in place of what is open or beside it. It is
 * read in a thread; what takes longer than a moment can be seen and stopped.
 * One that has faults changes nothing: the faults are listed, and the window
 * stays as it was.
 */

#include "smt-dataset-opener.h"

#include <glib/gi18n.h>

#include "smt-dataset-reader.h"
#include "smt-error.h"
#include "smt-fault-dialog.h"
#include "smt-opener.h"
#include "smt-origin-words.h"
#include "smt-recent.h"

/* From when on one may wonder. */
#define PATIENCE_MSEC 200

typedef struct
{
  SmtWindow    *window;
  GListModel   *asked;       /* what the person named */
  GListStore   *files;       /* what is read */
  SmtFaultList *faults;
  GCancellable *cancellable;
  JsonNode     *state;       /* (nullable): what the window is to show then */
  gboolean      add;
  AdwDialog    *progress;    /* (nullable) */
  guint         timeout;
} Opening;

/* What was there before, for who wants it back. */
typedef struct
{
  SmtWindow *window;
  GPtrArray *sessions;
  guint      selected;
} Former;

static void
free_opening (Opening *opening)
{
  g_clear_handle_id (&opening->timeout, g_source_remove);
  if (opening->progress != NULL)
    {
      g_signal_handlers_disconnect_by_data (opening->progress, opening);
      adw_dialog_force_close (opening->progress);
      g_clear_weak_pointer (&opening->progress);
    }
  g_object_unref (opening->window);
  g_object_unref (opening->asked);
  g_object_unref (opening->files);
  g_object_unref (opening->faults);
  g_object_unref (opening->cancellable);
  g_clear_pointer (&opening->state, json_node_unref);
  g_free (opening);
}

static char *
dup_names (SmtWindow  *window,
           GListModel *files)
{
  SmtLanguage *language = smt_session_get_language (smt_window_get_session (window));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_strv_builder_take (builder, smt_origin_words_dup_name (file, language));
    }
  names = g_strv_builder_end (builder);
  return smt_language_format_list (language, (const char *const *) names);
}

static void
cancelled_cb (Opening *opening)
{
  g_clear_weak_pointer (&opening->progress);
  g_cancellable_cancel (opening->cancellable);
}

static gboolean
show_progress (gpointer user_data)
{
  Opening *opening = user_data;
  g_autofree char *names = dup_names (opening->window, opening->asked);
  g_autofree char *heading = NULL;
  GtkWidget *spinner = adw_spinner_new ();

  opening->timeout = 0;
  /* TRANSLATORS: %s is the name of a file. */
  heading = g_strdup_printf (_("Reading %s"), names);
  g_set_weak_pointer (&opening->progress, adw_alert_dialog_new (heading, NULL));
  gtk_widget_set_size_request (spinner, 32, 32);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (opening->progress), spinner);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (opening->progress), "cancel", _("_Cancel"));
  g_signal_connect_swapped (opening->progress, "response", G_CALLBACK (cancelled_cb), opening);
  adw_dialog_present (opening->progress, GTK_WIDGET (opening->window));
  return G_SOURCE_REMOVE;
}

static void
free_former (gpointer  data,
             GClosure *closure)
{
  Former *former = data;

  g_ptr_array_unref (former->sessions);
  g_free (former);
}

static void
go_back_cb (AdwToast *toast,
            gpointer  user_data)
{
  Former *former = user_data;

  smt_window_replace_sessions (former->window, former->sessions, former->selected);
}

/* The toast is the window's, and cannot outlive it. */
static void
offer_undo (Opening   *opening,
            GPtrArray *sessions,
            guint      selected)
{
  g_autofree char *names = dup_names (opening->window, opening->asked);
  g_autofree char *title = NULL;
  Former *former = g_new0 (Former, 1);
  AdwToast *toast;

  /* TRANSLATORS: %s is the name of a file. */
  title = g_strdup_printf (_("%s opened"), names);
  toast = adw_toast_new (title);
  former->window = opening->window;
  former->sessions = g_ptr_array_ref (sessions);
  former->selected = selected;
  adw_toast_set_use_markup (toast, FALSE);
  /* Much has changed; one looks around before one decides. */
  adw_toast_set_timeout (toast, 15);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (go_back_cb), former,
                         free_former, 0);
  smt_window_add_toast (opening->window, toast);
}

static void
show_dataset (Opening    *opening,
              SmtDataset *dataset)
{
  g_autoptr (GPtrArray) sessions = smt_window_list_sessions (opening->window);
  guint selected = smt_window_get_selected (opening->window);

  if (opening->state != NULL)
    {
      smt_window_apply_node (opening->window, dataset, opening->state);
      return;
    }

  smt_window_show_dataset (opening->window, dataset, opening->add);
  offer_undo (opening, sessions, selected);
  smt_recent_add (opening->asked);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Opening *opening = user_data;
  GtkWidget *window = GTK_WIDGET (opening->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtDataset) dataset = smt_dataset_read_finish (result, &error);

  if (!gtk_widget_in_destruction (window) && gtk_widget_get_root (window) != NULL)
    {
      if (dataset != NULL)
        show_dataset (opening, dataset);
      else if (g_error_matches (error, SMT_ERROR, SMT_ERROR_FAULTY))
        adw_dialog_present (smt_fault_dialog_new (opening->faults), window);
    }
  smt_window_set_pending (opening->window, NULL);
  free_opening (opening);
}

static void
begin (SmtWindow  *window,
       GListModel *asked,
       GListStore *files,
       gboolean    add,
       JsonNode   *state)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->asked = g_object_ref (asked);
  opening->files = g_object_ref (files);
  opening->faults = smt_fault_list_new ();
  opening->cancellable = g_cancellable_new ();
  opening->state = state != NULL ? json_node_ref (state) : NULL;
  opening->add = add;
  opening->timeout = g_timeout_add (PATIENCE_MSEC, show_progress, opening);
  smt_window_set_pending (window, state);
  smt_dataset_read_async (G_LIST_MODEL (files), opening->faults, opening->cancellable,
                          read_cb, opening);
}

static void
append_all (GListStore *store,
            GListModel *files)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (!g_list_store_find_with_equal_func (store, file, (GEqualFunc) g_file_equal, NULL))
        g_list_store_append (store, file);
    }
}

/**
 * smt_dataset_opener_read:
 * @files: (element-type GFile): files or folders
 * @add: whether they stand beside what is open, or in its place
 *
 * Reads them, and shows them in @window when that is done.
 */
void
smt_dataset_opener_read (SmtWindow  *window,
                         GListModel *files,
                         gboolean    add)
{
  SmtDataset *dataset = smt_session_get_dataset (smt_window_get_session (window));
  g_autoptr (GListStore) all = g_list_store_new (G_TYPE_FILE);

  if (add)
    append_all (all, smt_dataset_get_files (dataset));
  append_all (all, files);
  begin (window, files, all, add, NULL);
}

/**
 * smt_dataset_opener_restore:
 * @files: (element-type GFile): what was open
 * @state: what the window shows of it, as smt_window_to_node() wrote it
 *
 * Reads what @window showed before a restart.
 */
void
smt_dataset_opener_restore (SmtWindow  *window,
                            GListModel *files,
                            JsonNode   *state)
{
  g_autoptr (GListStore) all = g_list_store_new (G_TYPE_FILE);

  append_all (all, files);
  begin (window, files, all, FALSE, state);
}

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             gpointer        user_data)
{
  SmtWindow *window = SMT_WINDOW (user_data);
  GListModel *files = g_object_get_data (G_OBJECT (dialog), "files");

  if (!g_str_equal (response, "cancel"))
    smt_dataset_opener_read (window, files, g_str_equal (response, "add"));
}

/**
 * smt_dataset_opener_ask:
 * @files: (element-type GFile): files or folders
 *
 * Asks whether they shall stand beside what is open, or in its place, and goes
 * on from there.
 */
void
smt_dataset_opener_ask (SmtWindow  *window,
                        GListModel *files)
{
  g_autofree char *names = dup_names (window, files);
  g_autofree char *heading = NULL;
  AdwDialog *dialog;

  /* TRANSLATORS: %s is the name of a file. */
  heading = g_strdup_printf (_("Open %s"), names);
  dialog = adw_alert_dialog_new (heading,
                                 _("Add it, and both are shown together, each with where it "
                                   "is from. Or put it in the place of what is open."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel", _("_Cancel"),
                                  "replace", _("_Replace"),
                                  "add", _("_Add"),
                                  NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "add");
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "add",
                                            ADW_RESPONSE_SUGGESTED);
  g_object_set_data_full (G_OBJECT (dialog), "files", g_object_ref (files), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), window, 0);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}
