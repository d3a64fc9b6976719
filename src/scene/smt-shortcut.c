/* smt-shortcut.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-shortcut.h"

#include "smt-i18n.h"

/* The one table of commands and their keys. What is in it is bound, listed in
 * the window's dialog, and told in the help, there and on the command line. */

static const SmtShortcut shortcuts[] = {
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
  { N_("View"), N_("Show Where It Is Written"), "win.show-passages", { "<Alt>Return", "<Alt>KP_Enter" } },
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
  { N_("Files"), N_("Edit Periods of a Membership"), "win.edit-periods::", { "F2" } },
  { N_("Files"), N_("Save View"), "win.save-view", { "<Control>s" } },
  { N_("Files"), N_("Export"), "win.export", { "<Control><Shift>s" } },
  { N_("Files"), N_("Print"), "win.print", { "<Control>p" } },
  { N_("Files"), N_("Copy Link to View"), "win.copy-link", { "<Control><Shift>l" } },
  { N_("Matrix"), N_("Show Memberships"), "matrix.reading::memberships", { "<Control>6" } },
  { N_("Matrix"), N_("Show What Parties Share"), "matrix.reading::parties", { "<Control>7" } },
  { N_("Matrix"), N_("Show What Mechanisms Share"), "matrix.reading::mechanisms", { "<Control>8" } },
  { N_("Matrix"), N_("As Picture, Table or Words"), "matrix.next-display",
    { "F6" } },
  { N_("Matrix"), N_("Transpose"), "matrix.transposed", { "<Control>r" } },
  { N_("Matrix"), N_("Sort Parties by Number"), "matrix.party-order::count", { "<Control><Shift>n" } },
  { N_("Matrix"), N_("Sort Parties by Similarity"), "matrix.party-order::similarity", { "<Control><Shift>y" } },
  { N_("Matrix"), N_("Group Parties by Region"), "matrix.by-region", { "<Control>g" } },
  { N_("Matrix"), N_("Group Mechanisms by Kind"), "matrix.by-kind", { "<Control><Shift>g" } },
  { N_("Matrix"), N_("Choose Who Is Shown"), "matrix.conditions", { "<Control><Shift>o" } },
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
  { N_("General"), N_("Help"), "win.help::", { "F1" } },
  { N_("General"), N_("Main Menu"), "win.menu", { "F10" } },
  { N_("General"), N_("Preferences"), "app.preferences", { "<Control>comma" } },
  { N_("General"), N_("Keyboard Shortcuts"), "app.shortcuts", { "<Control>question" } },
  { N_("General"), N_("Quit"), "app.quit", { "<Control>q" } },
};

/**
 * smt_shortcut_get_all:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_shortcuts): all, those of a group one
 *   after the other
 */
const SmtShortcut *
smt_shortcut_get_all (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/**
 * smt_shortcut_find:
 * @action: the detailed name of an action
 *
 * Returns: (transfer none) (nullable): what is bound to it
 */
const SmtShortcut *
smt_shortcut_find (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].action, action))
      return &shortcuts[i];
  return NULL;
}

/* What is printed on keys; without a display nobody else knows. */
static const struct
{
  const char *name;
  const char *label;
} labels[] = {
  { "Control", NC_("key", "Ctrl") },
  { "Shift", NC_("key", "Shift") },
  { "Alt", NC_("key", "Alt") },
  { "Left", NC_("key", "Left") },
  { "Right", NC_("key", "Right") },
  { "Page_Up", NC_("key", "Page Up") },
  { "Page_Down", NC_("key", "Page Down") },
  { "Tab", NC_("key", "Tab") },
  { "Return", NC_("key", "Enter") },
  { "plus", "+" },
  { "minus", "−" },
  { "comma", "," },
  { "question", "?" },
  { "bracketleft", "[" },
  { "bracketright", "]" },
};

static void
append_key (GString     *keys,
            const char  *name,
            SmtLanguage *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].name, name))
      {
        g_string_append (keys, smt_language_translate (language, "key", labels[i].label));
        return;
      }

  /* A letter, or a key with a number. */
  g_string_append_c (keys, g_ascii_toupper (name[0]));
  g_string_append (keys, name + 1);
}

/**
 * smt_shortcut_dup_keys:
 * @accelerator: one of a #SmtShortcut
 *
 * Returns: (transfer full): the keys as people read them: "Ctrl+Shift+F"
 */
char *
smt_shortcut_dup_keys (const char  *accelerator,
                       SmtLanguage *language)
{
  g_auto (GStrv) parts = g_strsplit_set (accelerator, "<>", -1);
  GString *keys = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        if (keys->len > 0)
          g_string_append_c (keys, '+');
        append_key (keys, parts[i], language);
      }
  return g_string_free_and_steal (keys);
}
