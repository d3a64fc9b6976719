/* smt-window-bookmarks.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of the window that keep a view, and come back to it.
 */

#include "smt-window-private.h"

#include <glib/gi18n.h>

#include "smt-bookmarks-dialog.h"
#include "smt-opener.h"
#include "smt-view-file.h"

/**
 * smt_window_add_bookmark:
 * @view: (transfer none): what to keep
 *
 * The colour follows the place, so that neighbours differ; from then on it is
 * the bookmark's own.
 */
void
smt_window_add_bookmark (SmtWindow *self,
                         SmtView   *view)
{
  SmtBookmarks *bookmarks = smt_bookmarks_get_default ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (bookmarks));
  g_autofree char *name = smt_session_dup_title (self->session, view);
  g_autofree char *text = smt_view_file_write (view, smt_session_get_dataset (self->session));
  g_autoptr (SmtBookmark) bookmark = smt_bookmark_new (name, n, text);
  AdwToast *toast = adw_toast_new (_("Bookmark added"));

  smt_bookmarks_insert (bookmarks, n, bookmark);
  adw_toast_set_button_label (toast, _("_Edit"));
  adw_toast_set_action_name (toast, "win.bookmarks");
  smt_window_add_toast (self, toast);
}

static void
add_bookmark (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SmtWindow *self = SMT_WINDOW (widget);

  smt_window_add_bookmark (self, smt_session_get_view (self->session));
}

static void
edit_bookmarks (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_dialog_present (smt_bookmarks_dialog_new (smt_bookmarks_get_default ()), widget);
}

static void
open_bookmark (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GListModel *bookmarks = G_LIST_MODEL (smt_bookmarks_get_default ());
  g_autoptr (SmtBookmark) bookmark =
    g_list_model_get_item (bookmarks, g_variant_get_uint32 (parameter));

  if (bookmark == NULL)
    return;
  if (g_str_equal (action_name, "win.open-bookmark-tab"))
    gtk_widget_activate_action (widget, "win.new-tab", NULL);
  smt_opener_open_text (SMT_WINDOW (widget), smt_bookmark_get_view (bookmark));
}

/*< private >
 * smt_window_install_bookmark_actions:
 *
 * Adds the commands of this file to the class.
 */
void
smt_window_install_bookmark_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.bookmark", NULL, add_bookmark);
  gtk_widget_class_install_action (widget_class, "win.bookmarks", NULL, edit_bookmarks);
  gtk_widget_class_install_action (widget_class, "win.open-bookmark", "u", open_bookmark);
  gtk_widget_class_install_action (widget_class, "win.open-bookmark-tab", "u", open_bookmark);
}
