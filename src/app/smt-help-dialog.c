/* smt-help-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-help-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-announcer.h"
#include "smt-help-page.h"
#include "smt-language.h"

/* Contents, and pages that lie on them as they are opened, so that Back leads
 * through what was read. All of it is made when somebody asks for help. */

struct _SmtHelpDialog
{
  AdwDialog parent_instance;

  SmtHelp           *help;
  SmtAnnouncer      *announcer;
  GPtrArray         *rows;        /* one for each topic, in their order */

  AdwNavigationView *navigation;
  GtkWidget         *contents;
  GtkEditable       *search_entry;
  GtkStack          *stack;
  GtkBox            *groups;
};

G_DEFINE_FINAL_TYPE (SmtHelpDialog, smt_help_dialog, ADW_TYPE_DIALOG)

#define FOLDED "smt-help-folded"

static void
open_topic (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SmtHelpDialog *self = SMT_HELP_DIALOG (widget);
  SmtHelpTopic *topic = smt_help_find (self->help, g_variant_get_string (parameter, NULL));

  g_return_if_fail (topic != NULL);

  smt_help_dialog_open (self, topic);
}

/* A link to what the text speaks of. */
static void
leave_for_page (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action_variant (window, "win.page", parameter);
}

static GtkWidget *
create_row (SmtHelpTopic *topic)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(smt_help_topic_get_title (topic)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.topic");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", smt_help_topic_get_id (topic));
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  return row;
}

static void
fill_contents (SmtHelpDialog *self)
{
  AdwPreferencesGroup *group = NULL;
  const char *section = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (self->help), i);
      GtkWidget *row = create_row (topic);

      if (g_strcmp0 (section, smt_help_topic_get_section (topic)) != 0)
        {
          section = smt_help_topic_get_section (topic);
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(section));
          gtk_box_append (self->groups, GTK_WIDGET (group));
        }
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static const char *
get_folded (SmtHelpDialog *self,
            guint          position)
{
  GObject *row = g_ptr_array_index (self->rows, position);

  if (g_object_get_data (row, FOLDED) == NULL)
    {
      g_autoptr (SmtHelpTopic) topic =
        g_list_model_get_item (G_LIST_MODEL (self->help), position);
      g_autofree char *text = smt_help_page_dup_text (topic);

      g_object_set_data_full (row, FOLDED, smt_fold_for_search (text), g_free);
    }
  return g_object_get_data (row, FOLDED);
}

static gboolean
has_all (const char  *text,
         char       **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* A section of which nothing is left has no heading. */
static void
show_groups (SmtHelpDialog *self)
{
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups));
       group != NULL;
       group = gtk_widget_get_next_sibling (group))
    gtk_widget_set_visible (group, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (row))
        gtk_widget_set_visible (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), TRUE);
    }
}

static void
announce (SmtHelpDialog *self,
          guint          n_found)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page of the help",
                                                         "%u pages of the help", n_found),
                                            n_found);

  smt_announcer_say (self->announcer, words);
}

static void
search_changed_cb (SmtHelpDialog *self)
{
  g_autofree char *folded = smt_fold_for_search (gtk_editable_get_text (self->search_entry));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n_found = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean is_found = has_all (get_folded (self, i), words);

      gtk_widget_set_visible (g_ptr_array_index (self->rows, i), is_found);
      n_found += is_found;
    }

  show_groups (self);
  gtk_stack_set_visible_child_name (self->stack, n_found > 0 ? "topics" : "nothing");
  announce (self, n_found);
}

/* Enter opens the first that was found. */
static void
search_activated_cb (SmtHelpDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (g_ptr_array_index (self->rows, i)))
      {
        g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (self->help), i);

        smt_help_dialog_open (self, topic);
        return;
      }
}

static void
smt_help_dialog_dispose (GObject *object)
{
  SmtHelpDialog *self = SMT_HELP_DIALOG (object);

  g_clear_pointer (&self->announcer, smt_announcer_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_HELP_DIALOG);
  g_clear_object (&self->help);

  G_OBJECT_CLASS (smt_help_dialog_parent_class)->dispose (object);
}

static void
smt_help_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_HELP_DIALOG (object)->rows);

  G_OBJECT_CLASS (smt_help_dialog_parent_class)->finalize (object);
}

static void
smt_help_dialog_class_init (SmtHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_help_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = smt_help_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtHelpDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, SmtHelpDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, SmtHelpDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SmtHelpDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtHelpDialog, groups);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_install_action (widget_class, "help.topic", "s", open_topic);
  gtk_widget_class_install_action (widget_class, "help.page", "s", leave_for_page);
}

static void
smt_help_dialog_init (SmtHelpDialog *self)
{
  self->help = smt_help_new_bundled ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), self->contents);
  self->announcer = smt_announcer_new (GTK_WIDGET (self->search_entry));
  fill_contents (self);
}

/**
 * smt_help_dialog_new:
 *
 * Returns: (transfer floating): the help, on its contents
 */
AdwDialog *
smt_help_dialog_new (void)
{
  return g_object_new (SMT_TYPE_HELP_DIALOG, NULL);
}

/**
 * smt_help_dialog_get_help:
 *
 * Returns: (transfer none): what it shows
 */
SmtHelp *
smt_help_dialog_get_help (SmtHelpDialog *self)
{
  g_return_val_if_fail (SMT_IS_HELP_DIALOG (self), NULL);

  return self->help;
}

/**
 * smt_help_dialog_open:
 * @topic: one of the help's
 *
 * Shows @topic; Back leads to what was shown before.
 */
void
smt_help_dialog_open (SmtHelpDialog *self,
                      SmtHelpTopic  *topic)
{
  AdwNavigationPage *page;

  g_return_if_fail (SMT_IS_HELP_DIALOG (self));
  g_return_if_fail (SMT_IS_HELP_TOPIC (topic));

  page = smt_help_page_new (topic);
  adw_navigation_view_push (self->navigation, page);
  /* For when the dialog is shown with it. */
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (page));
}
