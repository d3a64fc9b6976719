/* smt-periods-command.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command that edits the periods of a membership. One that is in a file which
 * may be written is edited there. Of any other a copy is, which stands in its place:
 * in the last file of the person's own that is open, or else in a new one.
 */

#include "smt-periods-command.h"

#include <glib/gi18n.h>

#include "smt-entities.h"
#include "smt-line-row.h"
#include "smt-opener.h"
#include "smt-periods-dialog.h"
#include "smt-periods-editor.h"
#include "smt-window.h"

/* Where what is in no file yet is read from, before somebody says where to save. */
#define NEW_FILE "resource:///own.json"

typedef struct
{
  SmtDataset *dataset;
  SmtEntity  *membership;
  GFile      *origin;
} Finding;

static void
free_finding (gpointer data)
{
  Finding *finding = data;

  g_object_unref (finding->dataset);
  g_object_unref (finding->membership);
  g_object_unref (finding->origin);
  g_free (finding);
}

/* What has the focus may be a line of a page that tells of a period. */
static const char *
get_focused_id (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SMT_TYPE_LINE_ROW) : NULL;

  return row != NULL ? smt_line_get_id (smt_line_row_get_line (SMT_LINE_ROW (row))) : NULL;
}

static SmtEntity *
find_membership (GtkWidget  *window,
                 const char *id)
{
  SmtSession *session = smt_window_get_session (SMT_WINDOW (window));
  const char *sought = *id != '\0' ? id : get_focused_id (window);
  SmtEntity *entity = sought != NULL
                      ? smt_dataset_lookup (smt_session_get_dataset (session), sought) : NULL;

  if (entity == NULL || !SMT_IS_MEMBERSHIP (entity))
    entity = *id == '\0' ? smt_session_get_entity (session) : NULL;
  return entity != NULL && SMT_IS_MEMBERSHIP (entity) ? entity : NULL;
}

/* What is from the first file needs no note of it. */
static GFile *
dup_origin (SmtDataset *dataset,
            SmtEntity  *membership)
{
  GFile *origin = smt_dataset_get_origin (dataset, membership);

  return origin != NULL ? g_object_ref (origin)
                        : g_list_model_get_item (smt_dataset_get_files (dataset), 0);
}

static gboolean
can_write (GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;

  if (g_file_has_uri_scheme (file, "resource"))
    return FALSE;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, G_FILE_QUERY_INFO_NONE,
                            NULL, NULL);
  return info != NULL &&
         g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
}

/* A copy has to be in a file that is read after the first. */
static GFile *
dup_target (Finding *finding)
{
  GListModel *files = smt_dataset_get_files (finding->dataset);

  for (guint i = g_list_model_get_n_items (files); i-- > 0;)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_equal (file, finding->origin))
        break;
      if (can_write (file))
        return g_steal_pointer (&file);
    }

  return g_file_new_for_uri (NEW_FILE);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Finding *finding = data;
  GError *error = NULL;
  g_autoptr (SmtMembershipText) text =
    smt_membership_text_find (finding->origin, smt_entity_get_id (finding->membership), NULL,
                              &error);

  if (text != NULL && !can_write (smt_membership_text_get_file (text)))
    {
      g_autoptr (GFile) target = dup_target (finding);
      SmtMembershipText *copy =
        smt_membership_text_copy_to (text, target, smt_dataset_get_as_of (finding->dataset),
                                     NULL, &error);

      g_object_unref (text);
      text = copy;
    }
  if (text != NULL)
    g_task_return_pointer (task, g_steal_pointer (&text), g_object_unref);
  else
    g_task_return_error (task, error);
}

/* What the window shows may be another dataset by now. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  SmtWindow *window = SMT_WINDOW (source);
  Finding *finding = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtMembershipText) text = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (SmtPeriodsEditor) editor = NULL;
  SmtSession *session = smt_window_get_session (window);

  if (gtk_widget_in_destruction (GTK_WIDGET (window)) ||
      smt_session_get_dataset (session) != finding->dataset)
    return;
  if (text == NULL)
    {
      smt_opener_explain (GTK_WIDGET (window), _("Cannot Edit Periods"), error->message);
      return;
    }

  editor = smt_periods_editor_new (finding->dataset, text);
  adw_dialog_present (smt_periods_dialog_new (session, SMT_MEMBERSHIP (finding->membership),
                                              editor), GTK_WIDGET (window));
}

/* "win.edit-periods": of the membership with the id given, or of the one in whose
 * line the focus is, or that is open. */
static void
edit_periods (GtkWidget  *window,
              const char *action_name,
              GVariant   *parameter)
{
  SmtEntity *membership = find_membership (window, g_variant_get_string (parameter, NULL));
  g_autoptr (GTask) task = NULL;
  Finding *finding;

  if (membership == NULL ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    {
      gtk_widget_error_bell (window);
      return;
    }

  finding = g_new0 (Finding, 1);
  finding->dataset = g_object_ref (smt_session_get_dataset (smt_window_get_session (SMT_WINDOW (window))));
  finding->membership = g_object_ref (membership);
  finding->origin = dup_origin (finding->dataset, membership);
  task = g_task_new (window, NULL, found_cb, NULL);
  g_task_set_source_tag (task, edit_periods);
  g_task_set_task_data (task, finding, free_finding);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * smt_periods_command_install:
 * @window_class: of SmtWindow
 *
 * Adds the command.
 */
void
smt_periods_command_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.edit-periods", "s", edit_periods);
}
