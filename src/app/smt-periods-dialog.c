/* smt-periods-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-periods-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-announcer.h"
#include "smt-core-enums.h"
#include "smt-dataset-opener.h"
#include "smt-has-text.h"
#include "smt-label.h"
#include "smt-opener.h"
#include "smt-origin-words.h"
#include "smt-period-edit.h"
#include "smt-period-group.h"
#include "smt-periods-saver.h"
#include "smt-spoken.h"
#include "smt-template.h"

/* A group of fields for each period. They are made anew when there are more, fewer or
 * others; what is typed only changes what they show. */

struct _SmtPeriodsDialog
{
  AdwDialog parent_instance;

  SmtSession     *session;
  SmtPeriodMeans  means;
  GFile          *saved;         /* (nullable): the new file that is being written */
  GArray         *shape;         /* of guint: how many passages each period has */

  AdwWindowTitle *window_title;
  GtkLabel       *target_label;
  GtkLabel       *faults_label;
  GtkLabel       *status_label;
  GtkBox         *groups;
  GtkWidget      *add_row;
};

G_DEFINE_FINAL_TYPE (SmtPeriodsDialog, smt_periods_dialog, ADW_TYPE_DIALOG)

static SmtPeriodGroup *
get_group (SmtPeriodsDialog *self,
           guint             position)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups));

  while (group != NULL && position-- > 0)
    group = gtk_widget_get_next_sibling (group);
  return group != NULL ? SMT_PERIOD_GROUP (group) : NULL;
}

static GArray *
get_shape (SmtPeriodsDialog *self)
{
  GPtrArray *periods = smt_periods_editor_get_periods (self->means.editor);
  GArray *shape = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < periods->len; i++)
    {
      guint n = smt_period_edit_get_n_passages (periods, i);

      g_array_append_val (shape, n);
    }
  return shape;
}

/* Where the shapes differ first is what somebody has just added, or what took the
 * place of what they removed. */
static guint
find_difference (GArray *before,
                 GArray *after)
{
  guint n = MIN (before->len, after->len);

  for (guint i = 0; i < n; i++)
    if (g_array_index (before, guint, i) != g_array_index (after, guint, i))
      return i;
  return after->len > before->len ? n : MAX (n, 1) - 1;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
make_groups (SmtPeriodsDialog *self,
             GArray           *shape)
{
  gboolean had_focus = has_focus_within (GTK_WIDGET (self->groups)) ||
                       has_focus_within (self->add_row);
  guint to_focus = self->shape != NULL ? find_difference (self->shape, shape) : 0;
  gboolean more_passages =
    self->shape != NULL && self->shape->len == shape->len && to_focus < shape->len &&
    g_array_index (shape, guint, to_focus) > g_array_index (self->shape, guint, to_focus);
  GtkWidget *child;
  SmtPeriodGroup *group;

  if (had_focus)
    gtk_widget_grab_focus (self->add_row);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < shape->len; i++)
    gtk_box_append (self->groups, smt_period_group_new (&self->means, i));
  g_clear_pointer (&self->shape, g_array_unref);
  self->shape = g_array_ref (shape);
  group = get_group (self, to_focus);
  if (had_focus && group != NULL)
    smt_period_group_focus (group, more_passages);
}

static gboolean
is_same_shape (GArray *a,
               GArray *b)
{
  return a != NULL && a->len == b->len &&
         memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

static void
update_status (SmtPeriodsDialog *self)
{
  SmtPeriodsEditor *editor = self->means.editor;
  guint n = smt_periods_editor_get_n_faults (editor);
  g_autofree char *status = NULL;

  if (!smt_periods_editor_get_is_changed (editor))
    status = g_strdup (_("Nothing is changed."));
  else if (!smt_periods_editor_get_is_judged (editor))
    status = g_strdup (_("Checking…"));
  else if (n == 0)
    status = g_strdup (_("Nothing is wrong with it. It can be saved."));
  else
    /* TRANSLATORS: %u is how many faults there are in what somebody has edited */
    status = g_strdup_printf (ngettext ("There is %u fault. It can be saved when that is mended.",
                                        "There are %u faults. It can be saved when these are mended.",
                                        n), n);
  gtk_label_set_label (self->status_label, status);
}

static void
update_actions (SmtPeriodsDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SmtPeriodsEditor *editor = self->means.editor;

  gtk_widget_action_set_enabled (widget, "periods.undo", smt_periods_editor_get_can_undo (editor));
  gtk_widget_action_set_enabled (widget, "periods.redo", smt_periods_editor_get_can_redo (editor));
  gtk_widget_action_set_enabled (widget, "periods.save",
                                 smt_periods_editor_get_can_save (editor) && self->saved == NULL);
}

static void
show_faults (SmtPeriodsDialog *self)
{
  g_autofree char *others = smt_periods_editor_dup_fault (self->means.editor, -1, NULL);

  gtk_label_set_label (self->faults_label, others);
  for (guint i = 0; get_group (self, i) != NULL; i++)
    smt_period_group_show_faults (get_group (self, i));
  update_status (self);
  update_actions (self);
  smt_announcer_speak (GTK_WIDGET (self), gtk_label_get_label (self->status_label));
}

static void
edited_cb (SmtPeriodsDialog *self)
{
  g_autoptr (GArray) shape = get_shape (self);

  if (!is_same_shape (self->shape, shape))
    make_groups (self, shape);
  for (guint i = 0; get_group (self, i) != NULL; i++)
    smt_period_group_show_values (get_group (self, i));
  update_status (self);
  update_actions (self);
}

static void
add_activated_cb (SmtPeriodsDialog *self)
{
  GPtrArray *periods = smt_periods_editor_get_periods (self->means.editor);
  const char *role = smt_period_choices_get_value (self->means.roles, 0);

  if (role == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    smt_periods_editor_take_periods (self->means.editor,
                                     smt_period_edit_add (periods, role), NULL);
}

static void
answered_cb (SmtPeriodsDialog *self,
             const char       *response)
{
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* It begins at a date, not at what takes that period away. Asked of the dialog, which
 * says to assistive technology what it does. */
static void
begin (SmtPeriodsDialog *self)
{
  SmtPeriodGroup *group = get_group (self, 0);

  if (group != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), smt_period_group_get_start (group));
}

static void
begin_again (gpointer data)
{
  g_autoptr (SmtPeriodsDialog) self = data;
  SmtPeriodGroup *group = get_group (self, 0);
  GtkWidget *start = group != NULL ? smt_period_group_get_start (group) : NULL;

  if (start != NULL && gtk_widget_get_mapped (start) && !has_focus_within (start))
    gtk_widget_grab_focus (start);
}

/* At the bottom of a narrow window a dialog is a sheet, which gives the focus to the
 * first that takes it when it has opened. */
static void
mapped_cb (SmtPeriodsDialog *self)
{
  g_idle_add_once (begin_again, g_object_ref (self));
}

static void
close_attempted_cb (SmtPeriodsDialog *self)
{
  AdwDialog *dialog;

  if (!smt_periods_editor_get_is_changed (self->means.editor))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  dialog = adw_alert_dialog_new (_("Discard Changes?"), _("What you changed is not saved."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Keep Editing"),
                                  "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* A new file is opened beside what is; of one that was open the result is there. */
static void
show_saved (SmtPeriodsDialog *self,
            SmtWindow        *window)
{
  GFile *file = smt_periods_editor_get_file (self->means.editor);
  g_autofree char *name = smt_origin_words_dup_name (file, self->means.language);
  g_autofree char *title = NULL;
  AdwToast *toast;

  if (smt_periods_editor_is_new_file (self->means.editor))
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      g_list_store_append (files, self->saved);
      smt_dataset_opener_read (window, G_LIST_MODEL (files), TRUE);
      return;
    }

  /* TRANSLATORS: {file} is the name of a file */
  title = smt_template_fill (_("Saved in {file}"), "file", name, NULL);
  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  smt_window_show_dataset (window, smt_periods_editor_get_result (self->means.editor), TRUE);
  smt_window_add_toast (window, toast);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SmtPeriodsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!smt_periods_saver_write_finish (result, &error))
    {
      smt_opener_explain (GTK_WIDGET (self), _("Cannot Save"), error->message);
      g_clear_object (&self->saved);
      gtk_widget_set_sensitive (GTK_WIDGET (self->groups), TRUE);
      update_actions (self);
      return;
    }

  if (SMT_IS_WINDOW (root))
    show_saved (self, SMT_WINDOW (root));
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Nothing is edited that would not be saved. */
static void
save_to (SmtPeriodsDialog *self,
         GFile            *file)
{
  if (!smt_periods_editor_get_can_save (self->means.editor))
    return;

  g_set_object (&self->saved, file);
  gtk_widget_set_sensitive (GTK_WIDGET (self->groups), FALSE);
  update_actions (self);
  smt_periods_editor_save_async (self->means.editor, file, written_cb, g_object_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (SmtPeriodsDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    save_to (self, file);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  SmtPeriodsDialog *self = SMT_PERIODS_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = NULL;

  if (!smt_periods_editor_is_new_file (self->means.editor))
    {
      save_to (self, smt_periods_editor_get_file (self->means.editor));
      return;
    }

  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _("Save in a File of Your Own"));
  /* TRANSLATORS: the name of a file for a person's own data, without its ".json" */
  gtk_file_dialog_set_initial_name (dialog, "own.json");
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb,
                        g_object_ref (self));
}

static void
walk (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  SmtPeriodsEditor *editor = SMT_PERIODS_DIALOG (widget)->means.editor;

  if (g_str_equal (action_name, "periods.undo"))
    smt_periods_editor_undo (editor);
  else
    smt_periods_editor_redo (editor);
}

static void
smt_periods_dialog_dispose (GObject *object)
{
  SmtPeriodsDialog *self = SMT_PERIODS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_PERIODS_DIALOG);
  g_clear_object (&self->means.editor);
  g_clear_object (&self->means.roles);
  g_clear_object (&self->means.bases);
  g_clear_object (&self->means.certainties);
  g_clear_object (&self->means.sources);
  g_clear_object (&self->session);
  g_clear_object (&self->saved);
  g_clear_pointer (&self->shape, g_array_unref);

  G_OBJECT_CLASS (smt_periods_dialog_parent_class)->dispose (object);
}

static void
smt_periods_dialog_class_init (SmtPeriodsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_periods_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/periods-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodsDialog, target_label);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodsDialog, faults_label);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodsDialog, status_label);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodsDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, SmtPeriodsDialog, add_row);
  gtk_widget_class_bind_template_callback (widget_class, smt_has_text);
  gtk_widget_class_bind_template_callback (widget_class, close_attempted_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_install_action (widget_class, "periods.undo", NULL, walk);
  gtk_widget_class_install_action (widget_class, "periods.redo", NULL, walk);
  gtk_widget_class_install_action (widget_class, "periods.save", NULL, save);
}

/* The keys are those of the window's commands, which do not answer to them while a
 * dialog is open; and of entries, which would undo for themselves. */
static void
add_keys (SmtPeriodsDialog *self)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } commands[] = {
    { "<Control>z", "periods.undo" },
    { "<Control><Shift>z", "periods.redo" },
    { "<Control>s", "periods.save" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_shortcut_controller_add_shortcut
      (GTK_SHORTCUT_CONTROLLER (controller),
       gtk_shortcut_new (gtk_shortcut_trigger_parse_string (commands[i].keys),
                         gtk_named_action_new (commands[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
smt_periods_dialog_init (SmtPeriodsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}

/* Whose data are changed, and where that is saved. */
static void
show_target (SmtPeriodsDialog *self,
             SmtMembership    *membership)
{
  GFile *file = smt_periods_editor_get_file (self->means.editor);
  g_autofree char *name = smt_origin_words_dup_name (file, self->means.language);
  g_autofree char *words = NULL;

  if (smt_periods_editor_is_new_file (self->means.editor))
    words = g_strdup (_("What is open stays as it is. What you change is saved in a new file of "
                        "your own, and shown in its place while that file is open."));
  else if (smt_periods_editor_is_copy (self->means.editor))
    /* TRANSLATORS: {file} is the name of a file of the person's own */
    words = smt_template_fill (_("The other file stays as it is. What you change is saved in "
                                 "{file}, and shown in its place while that file is open."),
                               "file", name, NULL);
  else
    /* TRANSLATORS: {file} is the name of a file of the person's own */
    words = smt_template_fill (_("What you change is saved in {file}. Nothing else in it "
                                 "changes."), "file", name, NULL);
  gtk_label_set_label (self->target_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* Which membership it is. */
static void
show_title (SmtPeriodsDialog *self,
            SmtMembership    *membership)
{
  g_autofree char *label = smt_label_dup (SMT_ENTITY (membership), self->means.language, NULL);
  g_autofree char *spoken =
    smt_spoken_dup (adw_window_title_get_title (self->window_title), label, NULL);

  adw_window_title_set_subtitle (self->window_title, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * smt_periods_dialog_new:
 * @session: what is open
 * @membership: a membership of it
 * @editor: of its periods
 *
 * Returns: (transfer floating): a dialog, to be shown in a window
 */
AdwDialog *
smt_periods_dialog_new (SmtSession       *session,
                        SmtMembership    *membership,
                        SmtPeriodsEditor *editor)
{
  SmtPeriodsDialog *self = g_object_new (SMT_TYPE_PERIODS_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->means.editor = g_object_ref (editor);
  self->means.language = smt_session_get_language (session);
  self->means.roles = smt_period_choices_new_roles (session, membership);
  self->means.bases = smt_period_choices_new_words (session, SMT_TYPE_BASIS);
  self->means.certainties = smt_period_choices_new_words (session, SMT_TYPE_CERTAINTY);
  self->means.sources = smt_period_choices_new_sources (session);
  show_title (self, membership);
  show_target (self, membership);
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "judged", G_CALLBACK (show_faults), self, G_CONNECT_SWAPPED);
  edited_cb (self);
  begin (self);
  return ADW_DIALOG (self);
}
