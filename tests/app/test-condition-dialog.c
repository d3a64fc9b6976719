/* test-condition-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sentence of conditions: that its parts are buttons with phrases, that what is
 * chosen is a change of the view with a name and is undone as one, that a part is
 * taken away by a key, that commas stay with what they end, and that the whole of it is
 * the name of the group.
 */

#include "app-fixture.h"
#include "smt-condition-dialog.h"
#include "smt-condition-popover.h"

static SmtView *
get_view (AppFixture *fixture)
{
  return smt_session_get_view (fixture->session);
}

static GtkWidget *
show_dialog (AppFixture *fixture)
{
  AdwDialog *dialog;

  smt_session_go_to_page (fixture->session, SMT_PAGE_MATRIX);
  app_set_at (fixture, "2015-12-31");
  app_present (fixture, gtk_label_new ("Test"));
  dialog = smt_condition_dialog_new (fixture->session);
  adw_dialog_present (dialog, fixture->window);
  app_settle ();
  return GTK_WIDGET (dialog);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *phrase)
{
  GtkWidget *label = app_find_label (root, phrase);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
assert_sentence (GtkWidget  *dialog,
                 const char *expected)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (app_find (dialog, ADW_TYPE_WRAP_BOX)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, expected);
}

static void
choose (GtkWidget  *dialog,
        const char *phrase,
        const char *name)
{
  GtkWidget *button = find_button (dialog, phrase), *popover, *check;

  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  popover = app_find (button, SMT_TYPE_CONDITION_POPOVER);
  g_assert_true (gtk_widget_get_mapped (popover));
  check = gtk_widget_get_ancestor (app_find_label (popover, name), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  app_settle ();
  gtk_popover_popdown (GTK_POPOVER (popover));
  app_settle ();
}

static gboolean
press_delete (GtkWidget *button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (button);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Delete, 0, 0, &is_handled);
    }
  app_settle ();
  return is_handled;
}

static void
test_sentence (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog = show_dialog (fixture);

  assert_sentence (dialog, "Parties in any mechanism, whatever else they are in, with none ruled "
                           "out, in any current role, with any number of memberships, as of "
                           "31 December 2015.");
  choose (dialog, "in any mechanism", "East Asia Summit");
  g_assert_cmpstr (smt_view_get_all_of (get_view (fixture))[0], ==, "eas");
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Filter by Mechanism");
  choose (dialog, "with none ruled out", "Shanghai Cooperation Organization");
  choose (dialog, "whatever else they are in", "ASEAN Plus Three");
  choose (dialog, "with any number of memberships", "At least 3 memberships");
  choose (dialog, "in any current role", "full");
  assert_sentence (dialog, "Parties in EAS, in APT, not in SCO, in a role of the kind full, with "
                           "at least 3 memberships, as of 31 December 2015.");
  for (guint i = 0; i < 5; i++)
    smt_session_undo (fixture->session);
  app_settle ();
  assert_sentence (dialog, "Parties in any mechanism, whatever else they are in, with none ruled "
                           "out, in any current role, with any number of memberships, as of "
                           "31 December 2015.");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle ();
}

/* A comma never begins a line: it is in one grid with the part before it. */
static void
test_commas (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog = show_dialog (fixture);
  GtkWidget *comma = app_find_label (dialog, ",");

  g_assert_nonnull (comma);
  g_assert_true (GTK_IS_BUTTON (gtk_widget_get_prev_sibling (comma)));
  g_assert_true (GTK_IS_GRID (gtk_widget_get_parent (comma)));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle ();
}

/* Where words run from right to left, a long part is seen, too. */
static void
test_mirrored (AppFixture    *fixture,
               gconstpointer  data)
{
  const char *const all[] = { "china-asean", "apt", "cjk", "eas", "arf", "admm-plus", "lmc",
                              "sco", "cica", NULL };
  g_autoptr (SmtView) view = smt_view_with_sets (get_view (fixture), all, NULL);
  graphene_rect_t place;
  GtkWidget *dialog;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  smt_session_change (fixture->session, view, "Filter");
  dialog = show_dialog (fixture);
  for (GtkWidget *part = gtk_widget_get_first_child (app_find (dialog, ADW_TYPE_WRAP_BOX));
       part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      g_assert_true (gtk_widget_compute_bounds (part, gtk_widget_get_parent (part), &place));
      g_assert_cmpfloat (place.origin.x, >=, 0);
      g_assert_cmpfloat (place.origin.x + place.size.width, <=,
                         gtk_widget_get_width (gtk_widget_get_parent (part)));
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_remove (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog = show_dialog (fixture);

  g_assert_false (press_delete (find_button (dialog, "in any mechanism")));
  choose (dialog, "in any mechanism", "East Asia Summit");
  g_assert_true (press_delete (find_button (dialog, "in EAS")));
  g_assert_null (smt_view_get_all_of (get_view (fixture))[0]);
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Remove Filter");
  g_assert_nonnull (find_button (dialog, "in any mechanism"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle ();
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/condition-dialog/sentence", test_sentence);
  APP_TEST ("/condition-dialog/remove", test_remove);
  APP_TEST ("/condition-dialog/commas", test_commas);
  APP_TEST ("/condition-dialog/mirrored", test_mirrored);

  return g_test_run ();
}
