/* smt-export-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It stays while a file is written, so that this can be stopped, and says what
 * became of it by a toast in the window.
 */

#include "smt-export-dialog.h"

#include <glib/gi18n.h>

#include "smt-combo-row.h"
#include "smt-opener.h"
#include "smt-window.h"

/* How long may be waited before something must be seen to happen. */
#define WAIT_MSEC 200

/* How often it is looked how much is done. */
#define LOOK_MSEC 100

struct _SmtExportDialog
{
  AdwDialog parent_instance;

  GPtrArray    *exhibits;     /* of SmtExhibit, at least one */
  char         *name;         /* of a file, without a suffix */
  GCancellable *cancellable;  /* while a file is written */
  SmtFraction  *fraction;     /* likewise */
  guint         wait_id;
  guint         look_id;

  GtkStack     *stack;
  AdwComboRow  *what_row;
  AdwComboRow  *format_row;
  AdwComboRow  *paper_row;
  AdwComboRow  *size_row;
  GtkWidget    *describe_row;
  GtkLabel     *says_label;
  GtkWidget    *spinner;
  GtkWidget    *progress_bar;
};

G_DEFINE_FINAL_TYPE (SmtExportDialog, smt_export_dialog, ADW_TYPE_DIALOG)

static const struct
{
  const char *name;
  const char *use;
} formats[SMT_N_EXPORTS] = {
  [SMT_EXPORT_PDF] = { "PDF", N_("To print and to pass on") },
  [SMT_EXPORT_SVG] = { "SVG", N_("To publish, and to edit further") },
  [SMT_EXPORT_PNG] = { "PNG", N_("A picture for slides and pages") },
  [SMT_EXPORT_CSV] = { "CSV", N_("For spreadsheets and statistics") },
  [SMT_EXPORT_JSON] = { "JSON", N_("For programs") },
  [SMT_EXPORT_MARKDOWN] = { "Markdown", N_("For texts of your own") },
};

static const char *const what_names[] = {
  [SMT_EXHIBIT_MATRIX] = N_("The matrix"),
  [SMT_EXHIBIT_TIMELINE] = N_("The timeline"),
  [SMT_EXHIBIT_COMPARISON] = N_("The comparison"),
  [SMT_EXHIBIT_LIST] = N_("The list"),
  [SMT_EXHIBIT_HITS] = N_("What was found"),
  [SMT_EXHIBIT_MEMBERS] = N_("Memberships on the page"),
  [SMT_EXHIBIT_PERIODS] = N_("Memberships over time"),
};

static SmtExhibit *
get_exhibit (SmtExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->what_row);

  return g_ptr_array_index (self->exhibits, MIN (selected, self->exhibits->len - 1));
}

static SmtExportFormat
get_format (SmtExportDialog *self)
{
  return MIN (adw_combo_row_get_selected (self->format_row), SMT_N_EXPORTS - 1);
}

static const char *
get_sentence (SmtExportFormat format)
{
  if (!smt_export_is_drawn (format))
    return _("All rows that are shown, with edition, date, filters and how to cite them.");
  if (format == SMT_EXPORT_PNG)
    return _("All of it, also what is out of view, with edition, date, filters and how to cite it.");
  return _("All of it, also what is out of view, with edition, date, filters and how to cite it. Text stays text.");
}

static void
update_rows (SmtExportDialog *self)
{
  SmtExportFormat format = get_format (self);
  g_autofree char *says = NULL;

  if (self->exhibits == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), format == SMT_EXPORT_PDF);
  gtk_widget_set_visible (GTK_WIDGET (self->size_row), format == SMT_EXPORT_PNG);
  gtk_widget_set_visible (self->describe_row, smt_exhibit_is_picture (get_exhibit (self)));
  says = g_strconcat (_(formats[format].use), "\n", get_sentence (format), NULL);
  gtk_label_set_label (self->says_label, says);
}

static void
row_changed_cb (SmtExportDialog *self)
{
  update_rows (self);
}

static void
stop_waiting (SmtExportDialog *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->fraction, smt_fraction_unref);
  gtk_stack_set_visible_child_name (self->stack, "choose");
}

/* How much is done is not known of everything, nor at first. */
static gboolean
look_cb (gpointer user_data)
{
  SmtExportDialog *self = user_data;
  double fraction = smt_fraction_get (self->fraction);

  gtk_widget_set_visible (self->progress_bar, fraction > 0);
  gtk_widget_set_visible (self->spinner, fraction == 0);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), fraction);
  return G_SOURCE_CONTINUE;
}

static void
show_busy_cb (gpointer user_data)
{
  SmtExportDialog *self = user_data;

  self->wait_id = 0;
  look_cb (self);
  self->look_id = g_timeout_add (LOOK_MSEC, look_cb, self);
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

/* The file as a button of the toast, to look at what was made. */
static void
say_done (SmtExportDialog *self,
          GtkWidget       *window,
          GFile           *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* TRANSLATORS: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("“%s” exported"), shown);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.launch");
  adw_toast_set_action_target (toast, "s", uri);
  smt_window_add_toast (SMT_WINDOW (window), toast);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SmtExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = smt_export_finish (result, &error);
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), SMT_TYPE_WINDOW);

  /* It may have been closed meanwhile. */
  if (self->stack == NULL || window == NULL)
    return;
  stop_waiting (self);
  if (done)
    {
      say_done (self, window, G_FILE (source));
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      smt_opener_explain (GTK_WIDGET (self), _("Cannot Export"), error->message);
    }
}

/**
 * smt_export_dialog_save:
 * @file: where to
 *
 * Writes as the rows of the dialog say.
 */
void
smt_export_dialog_save (SmtExportDialog *self,
                        GFile           *file)
{
  static const guint scales[] = { 1, 2, 3, 4 };
  SmtExportSettings settings = {
    .format = get_format (self),
    .paper = adw_combo_row_get_selected (self->paper_row),
    .scale = scales[MIN (adw_combo_row_get_selected (self->size_row), 3)],
    .describe = adw_switch_row_get_active (ADW_SWITCH_ROW (self->describe_row))
  };

  g_return_if_fail (SMT_IS_EXPORT_DIALOG (self));
  g_return_if_fail (self->cancellable == NULL);

  self->cancellable = g_cancellable_new ();
  self->fraction = smt_fraction_new ();
  self->wait_id = g_timeout_add_once (WAIT_MSEC, show_busy_cb, self);
  smt_export_async (get_exhibit (self), &settings, file, self->fraction, self->cancellable,
                    written_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SmtExportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->cancellable == NULL)
    smt_export_dialog_save (self, file);
}

static void
export_clicked_cb (SmtExportDialog *self,
                   GtkButton       *button)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strdup_printf ("%s.%s", self->name,
                                           smt_export_get_suffix (get_format (self)));

  gtk_file_dialog_set_title (dialog, _("Export"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (name, "/", '-'));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
cancel_clicked_cb (SmtExportDialog *self,
                   GtkButton       *button)
{
  g_cancellable_cancel (self->cancellable);
}

static void
closed_cb (SmtExportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
smt_export_dialog_dispose (GObject *object)
{
  SmtExportDialog *self = SMT_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->fraction, smt_fraction_unref);
  g_clear_pointer (&self->exhibits, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (smt_export_dialog_parent_class)->dispose (object);
}

static void
smt_export_dialog_class_init (SmtExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_export_dialog_dispose;

  g_type_ensure (SMT_TYPE_COMBO_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, describe_row);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, says_label);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, SmtExportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
smt_export_dialog_init (SmtExportDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < SMT_N_EXPORTS; i++)
    gtk_string_list_append (list, formats[i].name);
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (list));
}

/* What is chosen among, if there is more than one. */
static void
show_exhibits (SmtExportDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->exhibits->len; i++)
    gtk_string_list_append (list, _(what_names[smt_exhibit_get_kind (self->exhibits->pdata[i])]));
  adw_combo_row_set_model (self->what_row, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->what_row), self->exhibits->len > 1);
}

/**
 * smt_export_dialog_new:
 * @exhibits: (element-type SmtExhibit): what can be exported, one at the least
 * @name: of the file, without a suffix
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
smt_export_dialog_new (GPtrArray  *exhibits,
                       const char *name)
{
  SmtExportDialog *self = g_object_new (SMT_TYPE_EXPORT_DIALOG, NULL);
  g_autofree char *paper = g_strdup (gtk_paper_size_get_default ());

  g_return_val_if_fail (exhibits->len > 0, NULL);

  self->exhibits = g_ptr_array_ref (exhibits);
  self->name = g_strdup (name);
  show_exhibits (self);
  adw_combo_row_set_selected (self->paper_row,
                              g_str_equal (paper, GTK_PAPER_NAME_LETTER) ? SMT_PAPER_LETTER
                                                                         : SMT_PAPER_A4);
  adw_combo_row_set_selected (self->size_row, 1);
  update_rows (self);
  return ADW_DIALOG (self);
}
