/* test-combo-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every item of every row to choose from has a name of its own: what it shows. */

#include "app-fixture.h"
#include "smt-combo-row.h"
#include "smt-export-dialog.h"
#include "smt-preferences-dialog.h"
#include "smt-window-private.h"

static void
list_widgets (GtkWidget *root,
              GType      type,
              GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_widgets (child, type, found);
}

/* Also what is not seen, as is a list that nobody has opened. */
static gpointer
find (gpointer root,
      GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (root, type, found);
  g_assert_cmpuint (found->len, >, 0);
  return found->pdata[0];
}

/* Returns: how many items the row's list has, each of them found to be named */
static guint
assert_items (AdwComboRow *row)
{
  GtkWidget *list = find (find (row, GTK_TYPE_POPOVER), GTK_TYPE_LIST_VIEW);
  GListModel *model = adw_combo_row_get_model (row);
  guint n = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (list); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      g_autoptr (GtkStringObject) string = g_list_model_get_item (model, n++);
      const char *name = gtk_string_object_get_string (string);

      g_assert_nonnull (app_find_label (item, name));
      gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (model));
  return n;
}

/* Opens the dialog and the list of each row. Returns: how many rows there are */
static guint
assert_rows (AppFixture *fixture,
             AdwDialog  *dialog)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) plain = g_ptr_array_new ();

  adw_dialog_present (dialog, fixture->window);
  app_settle ();
  list_widgets (GTK_WIDGET (dialog), SMT_TYPE_COMBO_ROW, rows);
  list_widgets (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, plain);
  g_assert_cmpuint (plain->len, ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      gtk_widget_set_visible (rows->pdata[i], TRUE);
      gtk_popover_popup (find (rows->pdata[i], GTK_TYPE_POPOVER));
      app_settle ();
      g_assert_cmpuint (assert_items (rows->pdata[i]), >, 0);
      gtk_popover_popdown (find (rows->pdata[i], GTK_TYPE_POPOVER));
    }
  adw_dialog_force_close (dialog);
  app_settle ();
  return rows->len;
}

static void
show_window (AppFixture *fixture)
{
  fixture->window = g_object_ref (GTK_WIDGET (smt_window_new (NULL, fixture->session)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
}

static void
test_preferences (AppFixture    *fixture,
                  gconstpointer  data)
{
  show_window (fixture);
  g_assert_cmpuint (assert_rows (fixture, smt_preferences_dialog_new (smt_preferences_get_default ())),
                    ==, 3);
}

static void
test_export (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) exhibits = NULL;

  show_window (fixture);
  exhibits = smt_window_list_exhibits (SMT_WINDOW (fixture->window));
  g_assert_cmpuint (assert_rows (fixture, smt_export_dialog_new (exhibits, "Test")), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/combo-row/preferences", test_preferences);
  APP_TEST ("/combo-row/export", test_export);

  return g_test_run ();
}
