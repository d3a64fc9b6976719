/* smt-history-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages before and after the one that is shown, as a list like any other:
 * the way to what was seen an hour ago.
 */

#include "smt-history-dialog.h"

#include <glib/gi18n.h>

#include "smt-entity-finder.h"
#include "smt-entity-menu.h"
#include "smt-page.h"
#include "smt-view-file.h"

/* More than anybody reads; the rest is a search away. */
#define MAX_PAGES 200

static SmtSession *
get_session (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "session");
}

static int
get_n_pages (GtkWidget *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "n-pages"));
}

/* Going elsewhere closes the dialog; staying here does so, too. */
static void
row_activated_cb (GtkWidget *row,
                  AdwDialog *dialog)
{
  if (get_n_pages (row) != 0)
    smt_session_go_along (get_session (row), get_n_pages (row));
  else
    adw_dialog_close (dialog);
}

static char *
name_row (GtkWidget *row,
          GStrv     *others)
{
  SmtView *view = smt_session_get_page (get_session (row), get_n_pages (row));

  return view != NULL ? g_strdup (smt_view_get_entity (view)) : NULL;
}

static char *
link_row (GtkWidget *row,
          char     **title)
{
  SmtSession *session = get_session (row);
  SmtView *view = smt_session_get_page (session, get_n_pages (row));

  if (view == NULL)
    return NULL;

  *title = smt_session_dup_title (session, view);
  return smt_view_file_to_link (view, smt_session_get_dataset (session));
}

static const SmtEntityNamer namer = { name_row, link_row };

static GtkWidget *
create_row (SmtSession *session,
            int         n_pages)
{
  SmtView *view = smt_session_get_page (session, n_pages);
  SmtPage page = smt_view_get_page (view);
  g_autofree char *title = smt_session_dup_title (session, view);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (smt_page_get_icon_name (page));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (n_pages == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Here"));
  else if (smt_view_get_entity (view) != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), smt_page_get_title (page));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "session", session);
  g_object_set_data (G_OBJECT (row), "n-pages", GINT_TO_POINTER (n_pages));
  smt_entity_finder_set_namer (row, &namer);
  return row;
}

/* The latest first, as in the history of a browser. */
static void
fill (AdwDialog           *dialog,
      AdwPreferencesGroup *group,
      SmtSession          *session)
{
  int first = 0;

  while (first < MAX_PAGES && smt_session_get_page (session, first + 1) != NULL)
    first++;
  for (int n = first; n > -MAX_PAGES && smt_session_get_page (session, n) != NULL; n--)
    {
      GtkWidget *row = create_row (session, n);

      g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), dialog);
      adw_preferences_group_add (group, row);
      if (n == 0)
        adw_dialog_set_focus (dialog, row);
    }
}

/**
 * smt_history_dialog_new:
 * @session: whose history it is
 *
 * Returns: (transfer floating): a dialog that leads to a page of it
 */
AdwDialog *
smt_history_dialog_new (SmtSession *session)
{
  AdwDialog *dialog = adw_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *view = adw_toolbar_view_new ();

  adw_dialog_set_title (dialog, _("History"));
  adw_dialog_set_content_width (dialog, 440);
  adw_dialog_set_content_height (dialog, 560);
  g_object_set_data_full (G_OBJECT (dialog), "session", g_object_ref (session), g_object_unref);
  adw_preferences_page_add (page, group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (dialog, view);
  fill (dialog, group, session);
  smt_entity_menu_attach (GTK_WIDGET (page));
  /* Rows count from the page that is shown. */
  g_signal_connect_object (session, "notify::view", G_CALLBACK (adw_dialog_close), dialog,
                           G_CONNECT_SWAPPED);
  return dialog;
}
