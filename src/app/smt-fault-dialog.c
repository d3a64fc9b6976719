/* smt-fault-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-fault-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-fault-report.h"
#include "smt-menu-names.h"
#include "smt-whole-file.h"

/* Every fault with its place, what is there and what should be; all of them
 * can be copied or exported for whoever made the file. */

struct _SmtFaultDialog
{
  AdwDialog parent_instance;

  SmtFaultList    *faults;
  GtkLabel        *summary_label;
  GtkNoSelection  *selection;
  GtkMenuButton   *export_button;
  AdwToastOverlay *toast_overlay;
};

G_DEFINE_FINAL_TYPE (SmtFaultDialog, smt_fault_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
append_label (GtkBox     *box,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", FALSE,
                                   /* The row has all the words for its name. */
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

static void
fault_set_up_cb (GtkListItemFactory *factory,
                 GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  append_label (GTK_BOX (box), "heading");
  append_label (GTK_BOX (box), "body");
  append_label (GTK_BOX (box), "body");
  gtk_widget_add_css_class (append_label (GTK_BOX (box), "caption"), "dim-label");
  /* A rich list puts much room between what stands in a box of its row. */
  gtk_list_item_set_child (item, g_object_new (ADW_TYPE_BIN, "child", box, NULL));
}

/* Returns: the label after it; @words get what it says, as a line of its own */
static GtkWidget *
set_next (GtkWidget *label,
          char      *text,
          GString   *words)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
  if (text != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
  g_free (text);
  return gtk_widget_get_next_sibling (label);
}

static char *
dup_place (SmtFault *fault)
{
  g_autofree char *name = g_path_get_basename (smt_fault_get_file (fault));

  if (smt_fault_get_line (fault) == 0)
    return g_strdup (name);
  /* TRANSLATORS: the place of a fault: the name of a file, a line, a column. */
  return g_strdup_printf (_("%s, line %u, column %u"), name,
                          smt_fault_get_line (fault), smt_fault_get_column (fault));
}

static char *
dup_code (SmtFault *fault)
{
  const char *pointer = smt_fault_get_pointer (fault);
  const char *code = smt_fault_get_code_name (fault);

  return pointer != NULL && *pointer != '\0' ? g_strdup_printf ("%s · %s", code, pointer)
                                             : g_strdup (code);
}

static void
fault_bound_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  SmtFault *fault = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (gtk_list_item_get_child (item))));
  g_autoptr (GString) words = g_string_new (NULL);

  label = set_next (label, dup_place (fault), words);
  /* TRANSLATORS: %s is what is wrong in a file. */
  label = set_next (label, g_strdup_printf (_("Found: %s"), smt_fault_get_found (fault)), words);
  /* TRANSLATORS: %s is what should be there instead. */
  label = set_next (label, g_strdup_printf (_("Expected: %s"), smt_fault_get_expected (fault)),
                    words);
  set_next (label, dup_code (fault), words);
  gtk_list_item_set_accessible_label (item, words->str);
}

static void
say (SmtFaultDialog *self,
     const char     *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  SmtFaultDialog *self = SMT_FAULT_DIALOG (widget);
  g_autofree char *text = smt_fault_list_to_text (self->faults);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  say (self, _("Copied"));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SmtFaultDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (smt_whole_file_write_finish (result, &error))
    say (self, _("Exported"));
  else
    say (self, error->message);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  SmtFaultDialog *self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    {
      g_object_unref (self);
      return;
    }

  text = g_object_get_data (source, "as-json") != NULL
         ? smt_fault_list_to_json (self->faults) : smt_fault_list_to_text (self->faults);
  bytes = g_bytes_new (text, strlen (text));
  smt_whole_file_write_async (file, bytes, NULL, written_cb, self);
}

static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  gboolean as_json = g_str_equal (action_name, "faults.export-json");

  gtk_file_dialog_set_initial_name (dialog, as_json ? "faults.json" : "faults.txt");
  if (as_json)
    g_object_set_data (G_OBJECT (dialog), "as-json", dialog);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        chosen_cb, g_object_ref (widget));
}

static void
smt_fault_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_FAULT_DIALOG);
  g_clear_object (&SMT_FAULT_DIALOG (object)->faults);

  G_OBJECT_CLASS (smt_fault_dialog_parent_class)->dispose (object);
}

static void
smt_fault_dialog_class_init (SmtFaultDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_fault_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/fault-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtFaultDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SmtFaultDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, SmtFaultDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, SmtFaultDialog, toast_overlay);
  gtk_widget_class_bind_template_callback (widget_class, fault_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, fault_bound_cb);
  gtk_widget_class_install_action (widget_class, "faults.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "faults.export-text", NULL, export);
  gtk_widget_class_install_action (widget_class, "faults.export-json", NULL, export);
}

static void
smt_fault_dialog_init (SmtFaultDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_menu_names_attach (gtk_menu_button_get_popover (self->export_button));
}

/**
 * smt_fault_dialog_new:
 * @faults: at least one
 *
 * Returns: (transfer floating): a dialog that lists them
 */
AdwDialog *
smt_fault_dialog_new (SmtFaultList *faults)
{
  SmtFaultDialog *self = g_object_new (SMT_TYPE_FAULT_DIALOG, NULL);
  guint n = smt_fault_list_get_n_found (faults);
  g_autofree char *summary =
    /* TRANSLATORS: %u is how many faults a file has */
    g_strdup_printf (ngettext ("There is %u fault in it, so what was open stays open.",
                               "There are %u faults in it, so what was open stays open.", n), n);

  self->faults = g_object_ref (faults);
  gtk_label_set_label (self->summary_label, summary);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (faults));
  return ADW_DIALOG (self);
}
