/* smt-progress.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-progress.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How long may be waited before something must be seen to happen. */
#define WAIT_MSEC 200

struct _SmtProgress
{
  GtkWidget    *parent;      /* weak */
  GtkWidget    *bar;
  AdwDialog    *dialog;      /* weak; NULL until it is shown */
  char         *heading;
  GCancellable *cancellable;
  guint         wait_id;
};

static void
response_cb (SmtProgress *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
show_cb (gpointer user_data)
{
  SmtProgress *self = user_data;
  AdwDialog *dialog;

  self->wait_id = 0;
  if (self->parent == NULL)
    return;

  dialog = adw_alert_dialog_new (self->heading, NULL);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), self->bar);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), self);
  g_set_weak_pointer (&self->dialog, dialog);
  adw_dialog_present (dialog, self->parent);
}

/**
 * smt_progress_new:
 * @parent: what the dialog is shown over
 * @heading: what is being done
 * @cancellable: is cancelled when somebody wants it stopped
 *
 * Returns: (transfer full): a dialog that is shown when a moment has passed
 */
SmtProgress *
smt_progress_new (GtkWidget    *parent,
                  const char   *heading,
                  GCancellable *cancellable)
{
  SmtProgress *self = g_new0 (SmtProgress, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->bar = g_object_ref_sink (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  self->heading = g_strdup (heading);
  self->cancellable = g_object_ref (cancellable);
  self->wait_id = g_timeout_add_once (WAIT_MSEC, show_cb, self);
  return self;
}

/**
 * smt_progress_free:
 *
 * Closes the dialog, as all is done.
 */
void
smt_progress_free (SmtProgress *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      adw_dialog_force_close (self->dialog);
    }
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->bar);
  g_clear_object (&self->cancellable);
  g_free (self->heading);
  g_free (self);
}

/**
 * smt_progress_set_fraction:
 * @fraction: how much is done, of 1
 */
void
smt_progress_set_fraction (SmtProgress *self,
                           double       fraction)
{
  g_return_if_fail (self != NULL);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), fraction);
}
