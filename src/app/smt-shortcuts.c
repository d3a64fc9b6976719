/* smt-shortcuts.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Binds the keys of the table of commands (smt-shortcut.c) and lists them. The
 * ready-made dialog of libadwaita is newer than the oldest version this program
 * runs on, so a list of rows does its work.
 */

#include "smt-shortcuts.h"

#include <glib/gi18n.h>

#include "smt-shortcut.h"

/**
 * smt_shortcuts_install:
 *
 * Binds every key of the table.
 */
void
smt_shortcuts_install (GtkApplication *application)
{
  guint n;
  const SmtShortcut *shortcuts = smt_shortcut_get_all (&n);

  for (guint i = 0; i < n; i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                           (const char **) shortcuts[i].accelerators);
}

/**
 * smt_shortcuts_dup_keys:
 * @accelerator: as in the table
 *
 * GTK has words for keys too, but not in every language.
 *
 * Returns: (transfer full): the keys as people read them
 */
char *
smt_shortcuts_dup_keys (const char *accelerator)
{
  g_autoptr (SmtLanguage) language = smt_language_new_for_locale ();

  return smt_shortcut_dup_keys (accelerator, language);
}

static GtkWidget *
create_row (const SmtShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = smt_shortcuts_dup_keys (shortcut->accelerators[0]);
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "dim-label");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

/**
 * smt_shortcuts_list_groups:
 *
 * Returns: (transfer container) (element-type AdwPreferencesGroup): the table, as
 *   lists of rows
 */
GPtrArray *
smt_shortcuts_list_groups (void)
{
  GPtrArray *groups = g_ptr_array_new ();
  AdwPreferencesGroup *group = NULL;
  guint n;
  const SmtShortcut *shortcuts = smt_shortcut_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          g_ptr_array_add (groups, group);
        }
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
    }

  return groups;
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
  g_autoptr (GPtrArray) groups = smt_shortcuts_list_groups ();

  for (guint i = 0; i < groups->len; i++)
    adw_preferences_page_add (page, g_ptr_array_index (groups, i));

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  return dialog;
}
