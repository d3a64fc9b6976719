/* smt-window-files.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of the window that open and save files, and what may be dropped
 * on it.
 */

#include "smt-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-history-dialog.h"
#include "smt-opener.h"
#include "smt-view-file.h"
#include "smt-whole-file.h"

static void
say (SmtWindow  *self,
     const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  smt_window_add_toast (self, toast);
}

static void
copy_link (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autofree char *link =
    smt_view_file_to_link (smt_session_get_view (self->session),
                           smt_session_get_dataset (self->session));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), link);
  say (self, _("Link copied"));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SmtWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (smt_whole_file_write_finish (result, &error))
    say (self, _("View saved"));
  else
    smt_opener_explain (GTK_WIDGET (self), _("Cannot Save View"), error->message);
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  SmtWindow *self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    {
      g_object_unref (self);
      return;
    }

  text = smt_view_file_write (smt_session_get_view (self->session),
                              smt_session_get_dataset (self->session));
  bytes = g_bytes_new (text, strlen (text));
  smt_whole_file_write_async (file, bytes, NULL, saved_cb, self);
}

static void
save_view (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *title = NULL, *name = NULL;

  if (smt_window_ask_dialog (self, "periods.save"))
    return;

  dialog = gtk_file_dialog_new ();
  title = smt_session_dup_title (self->session,
                                 smt_session_get_view (self->session));
  name = g_strconcat (title, ".summitry-view", NULL);
  gtk_file_dialog_set_title (dialog, _("Save View"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (name, "/", '-'));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, save_chosen_cb, g_object_ref (self));
}

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SmtWindow) self = user_data;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files != NULL)
    smt_opener_open_files (self, files);
}

static void
open_file (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Datasets and views"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_add_suffix (filter, "summitry-dataset");
  gtk_file_filter_add_suffix (filter, "summitry-view");
  gtk_file_dialog_set_title (dialog, _("Open"));
  smt_opener_set_filter (dialog, filter);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, open_chosen_cb,
                                 g_object_ref (widget));
}

static void
open_uri (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  smt_opener_open_file (SMT_WINDOW (widget), file);
}

static void
show_history (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AdwDialog *dialog = smt_history_dialog_new (SMT_WINDOW (widget)->session);

  /* A menu in it may open another tab, which it would hide. */
  g_signal_connect_object (widget, "notify::session", G_CALLBACK (adw_dialog_close), dialog,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static gboolean
dropped_cb (SmtWindow     *self,
            const GValue  *value,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  smt_opener_open_files (self, G_LIST_MODEL (files));
  return TRUE;
}

/* Whether a point is on a button that goes back. */
static gboolean
is_back_button (SmtWindow *self,
                double     x,
                double     y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *button = widget != NULL ? gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) : NULL;

  return button != NULL &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "win.back") == 0;
}

static void
long_pressed_cb (SmtWindow  *self,
                 double      x,
                 double      y,
                 GtkGesture *gesture)
{
  if (!is_back_button (self, x, y))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.history", NULL);
}

static void
pressed_cb (SmtWindow  *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  long_pressed_cb (self, x, y, gesture);
}

/*< private >
 * smt_window_accept_files:
 *
 * Lets files be dropped, and a long or second-button press on Back show the
 * history.
 */
void
smt_window_accept_files (SmtWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/*< private >
 * smt_window_install_file_actions:
 *
 * Adds the commands of this file to the class.
 */
void
smt_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-link", NULL, copy_link);
  gtk_widget_class_install_action (widget_class, "win.save-view", NULL, save_view);
  gtk_widget_class_install_action (widget_class, "win.open-file", NULL, open_file);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, show_history);
}
