/* smt-cite-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-cite-dialog.h"

#include <glib/gi18n.h>

struct _SmtCiteDialog
{
  AdwDialog parent_instance;

  SmtCitation     *citation;

  AdwToastOverlay *toasts;
  AdwToggleGroup  *formats;   /* in the order of SmtCitationFormat */
  GtkTextView     *text_view;
  GtkWidget       *copy_button;
};

G_DEFINE_FINAL_TYPE (SmtCiteDialog, smt_cite_dialog, ADW_TYPE_DIALOG)

static char *
dup_citation (SmtCiteDialog *self)
{
  return smt_citation_format (self->citation, adw_toggle_group_get_active (self->formats));
}

static void
show_citation (SmtCiteDialog *self)
{
  g_autofree char *text = dup_citation (self);
  gboolean is_code = adw_toggle_group_get_active (self->formats) != SMT_CITATION_TEXT;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, text, -1);
  /* Screen readers read the line of the cursor, and the last one is empty. */
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_set_monospace (self->text_view, is_code);
}

static void
format_chosen_cb (SmtCiteDialog  *self,
                  GParamSpec     *pspec,
                  AdwToggleGroup *formats)
{
  if (self->citation != NULL)
    show_citation (self);
}

static void
copy_clicked_cb (SmtCiteDialog *self,
                 GtkButton     *button)
{
  g_autofree char *text = dup_citation (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Citation copied")));
}

static void
smt_cite_dialog_dispose (GObject *object)
{
  SmtCiteDialog *self = SMT_CITE_DIALOG (object);

  g_clear_pointer (&self->citation, smt_citation_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_CITE_DIALOG);

  G_OBJECT_CLASS (smt_cite_dialog_parent_class)->dispose (object);
}

static void
smt_cite_dialog_class_init (SmtCiteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_cite_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/cite-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtCiteDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, SmtCiteDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, SmtCiteDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, SmtCiteDialog, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, format_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
smt_cite_dialog_init (SmtCiteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_cite_dialog_new:
 * @citation: (transfer full): what to show
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
smt_cite_dialog_new (SmtCitation *citation)
{
  SmtCiteDialog *self = g_object_new (SMT_TYPE_CITE_DIALOG, NULL);

  self->citation = citation;
  show_citation (self);
  return ADW_DIALOG (self);
}
