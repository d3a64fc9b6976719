/* smt-window-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of the window that lead somewhere: each changes the session, and
 * in a narrow window turns to the pane that is meant.
 */

#include "smt-window-private.h"

#include <glib/gi18n.h>

#include "smt-compare-actions.h"
#include "smt-core-enums.h"
#include "smt-entity-commands.h"
#include "smt-help-dialog.h"
#include "smt-matrix-commands.h"
#include "smt-passage-command.h"
#include "smt-periods-command.h"
#include "smt-view-commands.h"

/*< private >
 * smt_window_show_detail:
 *
 * In a narrow window, turns to what is open.
 */
void
smt_window_show_detail (SmtWindow *self)
{
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
  adw_navigation_split_view_set_show_content (self->inner_view, TRUE);
}

/*< private >
 * smt_window_show_list:
 *
 * In a narrow window, turns to the list.
 */
void
smt_window_show_list (SmtWindow *self)
{
  adw_navigation_split_view_set_show_content (self->inner_view, FALSE);
  adw_navigation_split_view_set_show_content (self->outer_view, TRUE);
}

static void
turn (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  if (g_str_equal (action_name, "win.show-detail"))
    smt_window_show_detail (SMT_WINDOW (widget));
  else
    smt_window_show_list (SMT_WINDOW (widget));
}

/* "win.open": to the page of the entity with the id given. */
static void
open_entity (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  smt_session_go_to_entity (self->session, g_variant_get_string (parameter, NULL));
  smt_window_show_detail (self);
}

/* "win.unfold": what is below the entity with the id given, or no longer. */
static void
unfold (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  SmtView *now = smt_session_get_view (self->session);
  const char *const *before = smt_view_get_unfolded (now);
  const char *id = g_variant_get_string (parameter, NULL);
  g_auto (GStrv) ids = smt_strv_toggle (before, id);
  g_autoptr (SmtView) view = smt_view_with_unfolded (now, (const char *const *) ids);

  smt_session_change (self->session, view, g_strv_contains (before, id) ? _("Collapse Row")
                                                                        : _("Expand Row"));
}

static void
go_to_page (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  g_autoptr (GEnumClass) pages = g_type_class_ref (SMT_TYPE_PAGE);
  GEnumValue *page = g_enum_get_value_by_nick (pages, g_variant_get_string (parameter, NULL));
  SmtPicturePage *picture;

  g_return_if_fail (page != NULL);

  /* From the search itself it leads back to the field, and to what is in it. */
  if (page->value != SMT_PAGE_SEARCH ||
      smt_view_get_page (smt_session_get_view (self->session)) != SMT_PAGE_SEARCH)
    smt_session_go_to_page (self->session, page->value);
  smt_window_show_list (self);
  picture = smt_window_get_picture (self);
  if (picture != NULL)
    smt_picture_page_focus (picture);
  else
    smt_list_page_focus_list (self->list_page);
}

/*< private >
 * smt_window_ask_dialog:
 * @action: an action of a dialog
 *
 * What is edited in a dialog has an undo and a file of its own, and the keys for them
 * are the same.
 *
 * Returns: whether a dialog with that action is open, and was asked
 */
gboolean
smt_window_ask_dialog (SmtWindow  *self,
                       const char *action)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  return dialog != NULL && gtk_widget_activate_action (GTK_WIDGET (dialog), action, NULL);
}

/* Whether undoing was the concern of a text that somebody types. What a list
 * is filtered by belongs to the view, and is undone with it. */
static gboolean
undo_text (SmtWindow  *self,
           const char *action_name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *before = NULL;

  if (!GTK_IS_TEXT (focus) ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL)
    return FALSE;

  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, action_name, NULL);
  return g_strcmp0 (before, gtk_editable_get_text (GTK_EDITABLE (focus))) != 0;
}

static void
walk_history (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  if ((g_str_equal (action_name, "win.undo") && smt_window_ask_dialog (self, "periods.undo")) ||
      (g_str_equal (action_name, "win.redo") && smt_window_ask_dialog (self, "periods.redo")))
    return;
  if (g_str_equal (action_name, "win.back"))
    smt_session_go_back (self->session);
  else if (g_str_equal (action_name, "win.forward"))
    smt_session_go_forward (self->session);
  else if (g_str_equal (action_name, "win.undo") && !undo_text (self, "text.undo"))
    smt_session_undo (self->session);
  else if (g_str_equal (action_name, "win.redo") && !undo_text (self, "text.redo"))
    smt_session_redo (self->session);
  adw_navigation_split_view_set_show_content (self->inner_view,
                                              smt_session_get_entity (self->session) != NULL);
}

static void
focus_filter (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  SmtPicturePage *picture = smt_window_get_picture (self);

  if (picture != NULL && smt_picture_page_focus_filter (picture))
    return;
  if (picture != NULL)
    smt_session_go_to_page (self->session, SMT_PAGE_PARTIES);
  smt_window_show_list (self);
  smt_list_page_focus_filter (self->list_page);
}

static void
change_date (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  SmtPicturePage *picture = smt_window_get_picture (self);

  smt_window_show_detail (self);
  if (picture != NULL)
    smt_picture_page_change_date (picture);
  else
    smt_entity_page_change_date (self->entity_page);
}

/* "win.help": the topic with the id given, or that of what is shown. In the help
 * itself the key leads nowhere else. */
static void
show_help (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  SmtHelp *help;
  SmtHelpTopic *topic;

  if (SMT_IS_HELP_DIALOG (dialog))
    return;

  dialog = smt_help_dialog_new ();
  help = smt_help_dialog_get_help (SMT_HELP_DIALOG (dialog));
  topic = *id != '\0' ? smt_help_find (help, id)
                      : smt_help_find_for_view (help, smt_session_get_view (self->session));
  if (topic != NULL)
    smt_help_dialog_open (SMT_HELP_DIALOG (dialog), topic);
  adw_dialog_present (dialog, widget);
}

/*< private >
 * smt_window_install_actions:
 *
 * Adds the commands of this file to the class.
 */
void
smt_window_install_actions (GtkWidgetClass *widget_class)
{
  smt_entity_commands_install (widget_class);
  smt_compare_install_actions (widget_class);
  smt_passage_command_install (widget_class);
  smt_view_commands_install (widget_class);
  smt_periods_command_install (widget_class);
  gtk_widget_class_install_action (widget_class, "win.open", "s", open_entity);
  gtk_widget_class_install_action (widget_class, "win.unfold", "s", unfold);
  gtk_widget_class_install_action (widget_class, "win.page", "s", go_to_page);
  gtk_widget_class_install_action (widget_class, "win.show-detail", NULL, turn);
  gtk_widget_class_install_action (widget_class, "win.show-list", NULL, turn);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, focus_filter);
  gtk_widget_class_install_action (widget_class, "win.date", NULL, change_date);
  gtk_widget_class_install_action (widget_class, "win.help", "s", show_help);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, walk_history);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, walk_history);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, walk_history);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, walk_history);
}
