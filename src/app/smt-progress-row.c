/* smt-progress-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-progress-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A line that says what is worked on, with the way to stop it. As long as nobody
 * notices that anything is, nothing says so. */

#define PATIENCE_MSEC 200

struct _SmtProgressRow
{
  GtkBox parent_instance;

  guint  timeout;
};

enum
{
  CANCELLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (SmtProgressRow, smt_progress_row, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static void
clicked_cb (SmtProgressRow *self)
{
  smt_progress_row_stop (self);
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
show_cb (gpointer user_data)
{
  SmtProgressRow *self = user_data;

  self->timeout = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
smt_progress_row_dispose (GObject *object)
{
  g_clear_handle_id (&SMT_PROGRESS_ROW (object)->timeout, g_source_remove);

  G_OBJECT_CLASS (smt_progress_row_parent_class)->dispose (object);
}

static void
smt_progress_row_class_init (SmtProgressRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = smt_progress_row_dispose;

  /**
   * SmtProgressRow::cancelled:
   *
   * A person wants it to end.
   */
  signals[CANCELLED] = g_signal_new ("cancelled", SMT_TYPE_PROGRESS_ROW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
smt_progress_row_init (SmtProgressRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * smt_progress_row_new:
 * @words: what is worked on
 *
 * Returns: (transfer floating): a line that is not seen
 */
GtkWidget *
smt_progress_row_new (const char *words)
{
  SmtProgressRow *self = g_object_new (SMT_TYPE_PROGRESS_ROW, NULL);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Cancel"));

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (self), adw_spinner_new ());
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  return GTK_WIDGET (self);
}

/**
 * smt_progress_row_start:
 *
 * Shows the line in a moment, unless that is the end of it.
 */
void
smt_progress_row_start (SmtProgressRow *self)
{
  g_return_if_fail (SMT_IS_PROGRESS_ROW (self));

  smt_progress_row_stop (self);
  self->timeout = g_timeout_add_once (PATIENCE_MSEC, show_cb, self);
}

/**
 * smt_progress_row_stop:
 *
 * Nothing is worked on any more.
 */
void
smt_progress_row_stop (SmtProgressRow *self)
{
  g_return_if_fail (SMT_IS_PROGRESS_ROW (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
