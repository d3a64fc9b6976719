/* smt-shortcuts.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-shortcuts.h"

#include <glib/gi18n.h>

/* The one table of commands and their keys. What is in it is bound, and listed
 * in the dialog; the ready-made dialog of libadwaita is newer than the oldest
 * version this program runs on, so a list of rows does its work. */

typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accelerators[4];
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Going Places"), N_("Back"), "win.back", { "<Alt>Left" } },
  { N_("Going Places"), N_("Forward"), "win.forward", { "<Alt>Right" } },
  { N_("Going Places"), N_("History"), "win.history", { "<Control>h" } },
  { N_("Going Places"), N_("Search"), "win.page::search", { "<Control>f" } },
  { N_("Going Places"), N_("Mechanisms"), "win.page::mechanisms", { "<Control>1" } },
  { N_("Going Places"), N_("Parties"), "win.page::parties", { "<Control>2" } },
  { N_("Going Places"), N_("Matrix"), "win.page::matrix", { "<Control>3" } },
  { N_("Going Places"), N_("Timeline"), "win.page::timeline", { "<Control>4" } },
  { N_("Going Places"), N_("Compare"), "win.page::compare", { "<Control>5" } },
  { N_("View"), N_("Filter the List"), "win.filter", { "<Control><Shift>f" } },
  { N_("View"), N_("Change the Date"), "win.date", { "<Control>d" } },
  { N_("View"), N_("Undo"), "win.undo", { "<Control>z" } },
  { N_("View"), N_("Redo"), "win.redo", { "<Control><Shift>z" } },
  { N_("View"), N_("Cite What Is Open"), "win.cite::", { "<Control><Shift>c" } },
  { N_("View"), N_("Compare What Is Open"), "win.compare::", { "<Control><Shift>k" } },
  { N_("View"), N_("Add to What Is Compared"), "win.compare-choose", { "<Control><Shift>a" } },
  { N_("View"), N_("Larger Text"), "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { N_("View"), N_("Smaller Text"), "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { N_("View"), N_("Normal Text"), "win.zoom-normal", { "<Control>0", "<Control>KP_0" } },
  { N_("View"), N_("Hide or Show the Places"), "win.places", { "F9" } },
  { N_("View"), N_("Full Screen"), "win.fullscreen", { "F11" } },
  { N_("Tabs and Windows"), N_("New Tab"), "win.new-tab", { "<Control>t" } },
  { N_("Tabs and Windows"), N_("Close Tab"), "win.close-tab", { "<Control>w" } },
  { N_("Tabs and Windows"), N_("Open Closed Tab Again"), "win.reopen-tab", { "<Control><Shift>t" } },
  { N_("Tabs and Windows"), N_("Next Tab"), "win.next-tab", { "<Control>Page_Down", "<Control>Tab" } },
  { N_("Tabs and Windows"), N_("Previous Tab"), "win.previous-tab", { "<Control>Page_Up", "<Control><Shift>Tab" } },
  { N_("Tabs and Windows"), N_("New Window"), "win.new-window", { "<Control>n" } },
  { N_("Tabs and Windows"), N_("Close Window"), "window.close", { "<Control><Shift>w" } },
  { N_("Bookmarks"), N_("Bookmark This View"), "win.bookmark", { "<Control>b" } },
  { N_("Bookmarks"), N_("Edit Bookmarks"), "win.bookmarks", { "<Control><Shift>b" } },
  { N_("Files"), N_("Open a Dataset or a View"), "win.open-file", { "<Control>o" } },
  { N_("Files"), N_("Save View"), "win.save-view", { "<Control>s" } },
  { N_("Files"), N_("Copy Link to View"), "win.copy-link", { "<Control><Shift>l" } },
  { N_("Matrix"), N_("Show Memberships"), "matrix.reading::memberships", { "<Alt>1" } },
  { N_("Matrix"), N_("Show What Parties Share"), "matrix.reading::parties", { "<Alt>2" } },
  { N_("Matrix"), N_("Show What Mechanisms Share"), "matrix.reading::mechanisms", { "<Alt>3" } },
  { N_("Matrix"), N_("As Picture, Table or Words"), "matrix.next-display",
    { "F6" } },
  { N_("Matrix"), N_("Transpose"), "matrix.transposed", { "<Control>r" } },
  { N_("Matrix"), N_("Sort Parties by Number"), "matrix.party-order::count", { "<Alt>n" } },
  { N_("Matrix"), N_("Sort Parties by Similarity"), "matrix.party-order::similarity", { "<Alt>y" } },
  { N_("Matrix"), N_("Group Parties by Region"), "matrix.by-region", { "<Control>g" } },
  { N_("Matrix"), N_("Group Mechanisms by Kind"), "matrix.by-kind", { "<Control><Shift>g" } },
  { N_("Matrix"), N_("Filter by Name"), "matrix.find", { "<Control>k" } },
  { N_("Matrix"), N_("Only Parties in This Mechanism"), "matrix.require", { "<Control>i" } },
  { N_("Matrix"), N_("Only Parties Not in This Mechanism"), "matrix.exclude", { "<Control>e" } },
  { N_("Matrix"), N_("Remove All Filters"), "matrix.remove-filters", { "<Control><Shift>e" } },
  { N_("Matrix"), N_("Select Members of This Mechanism"), "matrix.select-members::", { "<Control>m" } },
  { N_("Matrix"), N_("Select Mechanisms of This Party"), "matrix.select-memberships::", { "<Control><Shift>m" } },
  { N_("Matrix"), N_("Show Only the Selection"), "matrix.show-selection", { "<Control>j" } },
  { N_("Matrix"), N_("Show All"), "matrix.show-all", { "<Control><Shift>j" } },
  { N_("Matrix"), N_("Earlier Change"), "matrix.earlier", { "<Control>bracketleft" } },
  { N_("Matrix"), N_("Later Change"), "matrix.later", { "<Control>bracketright" } },
  { N_("Matrix"), N_("Play or Pause"), "matrix.play", { "<Control><Shift>p" } },
  { N_("Matrix"), N_("Compare with Another Date"), "matrix.compare-with", { "<Control><Shift>d" } },
  { N_("Matrix"), N_("List What Changed"), "matrix.show-changes", { "<Control>l" } },
  { N_("General"), N_("Keyboard Shortcuts"), "app.shortcuts", { "<Control>question" } },
  { N_("General"), N_("Quit"), "app.quit", { "<Control>q" } },
};

/**
 * smt_shortcuts_install:
 *
 * Binds every key of the table.
 */
void
smt_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                           (const char **) shortcuts[i].accelerators);
}

static char *
dup_keys (const Shortcut *shortcut)
{
  guint key;
  GdkModifierType modifiers;

  gtk_accelerator_parse (shortcut->accelerators[0], &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
create_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_keys (shortcut);
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "dim-label");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

/**
 * smt_shortcuts_create_dialog:
 *
 * Returns: (transfer floating): a dialog that lists the table
 */
AdwDialog *
smt_shortcuts_create_dialog (void)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
    }

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  return dialog;
}
