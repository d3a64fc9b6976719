/* smt-window-languages.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-glossary.h"
#include "smt-output.h"
#include "smt-report-glossary.h"
#include "smt-whole-file.h"

/* What the window has for translators: a second language of names and texts,
 * which is a part of the view, and the glossary as a file. */

/**
 * smt_window_get_beside:
 *
 * Returns: (transfer none): tag of the second language, or "" for none
 */
const char *
smt_window_get_beside (SmtWindow *self)
{
  const char *tag = self->session != NULL
                    ? smt_view_get_beside (smt_session_get_view (self->session)) : NULL;

  return tag != NULL ? tag : "";
}

/**
 * smt_window_set_beside:
 * @tag: (nullable): tag of the second language, or "" for none
 */
void
smt_window_set_beside (SmtWindow  *self,
                       const char *tag)
{
  g_autoptr (SmtView) view = smt_view_with_beside (smt_session_get_view (self->session), tag);

  smt_session_change (self->session, view, _("Choose a Second Language"));
}

static void
add_language (SmtWindow  *self,
              const char *tag)
{
  SmtLanguage *first = smt_session_get_language (self->session);
  g_autofree char *name = smt_language_dup_language (first, tag);
  g_autoptr (GMenuItem) item = NULL;

  if (g_str_equal (tag, smt_language_get_tag (first)))
    return;

  item = g_menu_item_new (name != NULL ? name : tag, NULL);
  g_menu_item_set_action_and_target (item, "win.beside", "s", tag);
  g_menu_append_item (self->beside_section, item);
}

/**
 * smt_window_fill_languages:
 *
 * Fills the menu of second languages with all there are. Reads a folder.
 */
void
smt_window_fill_languages (SmtWindow *self)
{
  g_auto (GStrv) installed = smt_language_list_installed ();

  while (g_menu_model_get_n_items (G_MENU_MODEL (self->beside_section)) > 1)
    g_menu_remove (self->beside_section, 1);

  add_language (self, "en");
  for (gsize i = 0; installed[i] != NULL; i++)
    add_language (self, installed[i]);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SmtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (smt_whole_file_write_finish (result, &error))
    toast = adw_toast_new (_("Glossary exported"));
  else
    toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  smt_window_add_toast (self, toast);
}

/* By the end of the file's name: CSV for tables, else TBX. */
static char *
dup_document (SmtWindow *self,
              GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (SmtGlossary) glossary =
    smt_glossary_new_installed (smt_session_get_dataset (self->session));
  g_autoptr (SmtReply) reply = NULL;
  SmtSink *sink;
  SmtAsk ask = { .language = smt_session_get_language (self->session) };

  if (!g_str_has_suffix (name, ".csv"))
    return smt_glossary_to_tbx (glossary);

  reply = smt_reply_new ();
  smt_report_glossary (&ask, reply, glossary);
  sink = smt_sink_new_for_text (NULL);
  smt_output_write_csv (&ask, reply, sink);
  return smt_sink_free_to_text (sink);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (SmtWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *document;

  if (file == NULL)
    return;

  document = dup_document (self, file);
  bytes = g_bytes_new_take (document, strlen (document));
  smt_whole_file_write_async (file, bytes, NULL, saved_cb, g_object_ref (self));
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tbx = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) csv = gtk_file_filter_new ();

  gtk_file_filter_set_name (tbx, _("For translation programs (TBX)"));
  gtk_file_filter_add_suffix (tbx, "tbx");
  gtk_file_filter_set_name (csv, _("Table (CSV)"));
  gtk_file_filter_add_suffix (csv, "csv");
  g_list_store_append (filters, tbx);
  g_list_store_append (filters, csv);
  return G_LIST_MODEL (filters);
}

static void
export_glossary (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  /* TRANSLATORS: the name of a file, without its end */
  g_autofree char *name = g_strconcat (_("glossary"), ".tbx", NULL);

  gtk_file_dialog_set_title (dialog, _("Export Glossary"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, export_chosen_cb,
                        g_object_ref (widget));
}

void
smt_window_install_language_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export-glossary", NULL, export_glossary);
}
