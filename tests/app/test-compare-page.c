/* test-compare-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Mechanisms, or parties, side by side: that the page shows what the session
 * compares, that adding, removing and leaving out are changes of the view with
 * names, that cells say what and of whom, and that columns are aligned.
 */

#include <string.h>

#include "app-fixture.h"
#include "smt-compare-actions.h"
#include "smt-compare-cell.h"
#include "smt-compare-page.h"
#include "smt-compare-picker.h"
#include "smt-compare-row.h"
#include "smt-compare-table.h"
#include "smt-upset-popover.h"
#include "smt-upset-view.h"
#include "smt-window.h"

static SmtView *
get_view (AppFixture *fixture)
{
  return smt_session_get_view (fixture->session);
}

static void
compare (AppFixture *fixture,
         const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  g_autoptr (SmtView) page = smt_view_with_page (get_view (fixture), SMT_PAGE_COMPARE);
  g_autoptr (SmtView) view = smt_view_with_compared (page, (const char *const *) list);

  smt_session_change (fixture->session, view, "Test");
  app_settle ();
}

static void
set_display (AppFixture *fixture,
             SmtDisplay  display)
{
  g_autoptr (SmtView) view = smt_view_with_display (get_view (fixture), display);

  smt_session_change (fixture->session, view, "Test");
  app_settle ();
}

static SmtComparePage *
show_as (AppFixture *fixture,
         const char *ids,
         SmtDisplay  display)
{
  SmtComparePage *page = g_object_new (SMT_TYPE_COMPARE_PAGE, NULL);

  compare (fixture, ids);
  set_display (fixture, display);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  app_present (fixture, GTK_WIDGET (page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1180, 760);
  app_settle ();
  return page;
}

static SmtComparePage *
show_page (AppFixture *fixture,
           const char *ids)
{
  return show_as (fixture, ids, SMT_DISPLAY_TABLE);
}

static char *
dup_compared (AppFixture *fixture)
{
  return g_strjoinv (" ", (char **) smt_view_get_compared (get_view (fixture)));
}

static void
assert_compared (AppFixture *fixture,
                 const char *expected)
{
  g_autofree char *found = dup_compared (fixture);

  g_assert_cmpstr (found, ==, expected);
}

/* The row with a label, of those that are made. */
static SmtCompareRow *
find_row (GtkWidget  *root,
          const char *label)
{
  GtkWidget *found = app_find_label (root, label);

  g_assert_nonnull (found);
  return SMT_COMPARE_ROW (gtk_widget_get_ancestor (found, SMT_TYPE_COMPARE_ROW));
}

static void
test_table (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtComparePage *page = show_page (fixture, "eas sco");
  GtkWidget *kind = GTK_WIDGET (find_row (GTK_WIDGET (page), "Kind"));

  g_assert_nonnull (app_find_label (kind, "Different"));
  g_assert_nonnull (app_find_label (kind, "Summit"));
  g_assert_nonnull (app_find_label (kind, "Organisation"));
  g_assert_nonnull (app_find_label (kind, "What each is"));
  /* Another date is another comparison. */
  app_set_at (fixture, "2004");
  app_settle ();
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "Kind"));
}

/* All cells of a column begin at one place, whatever stands before them. */
static void
assert_aligned (GtkWidget *root,
                guint      cell)
{
  graphene_point_t first = { 0 }, place;
  gboolean is_first = TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *shown = app_find (child, SMT_TYPE_COMPARE_CELL);

      if (shown == NULL)
        continue;
      for (guint i = 0; i < cell; i++)
        shown = gtk_widget_get_next_sibling (shown);
      if (!gtk_widget_get_mapped (shown))
        continue;
      g_assert_true (gtk_widget_compute_point (shown, root, &GRAPHENE_POINT_INIT (0, 0), &place));
      if (is_first)
        first = place;
      is_first = FALSE;
      g_assert_cmpfloat_with_epsilon (place.x, first.x, 0.5);
    }
  g_assert_false (is_first);
}

static void
test_columns (AppFixture    *fixture,
              gconstpointer  data)
{
  SmtComparePage *page = show_page (fixture, "eas sco lmc arf apt cica");
  GtkWidget *list = app_find (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW);

  for (guint i = 0; i < 6; i++)
    assert_aligned (list, i);
}

/* Arrows lead from cell to cell: the focus is on one, and says of what. */
static void
test_focus (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtComparePage *page = show_page (fixture, "eas sco");
  GtkWidget *focus;

  smt_picture_page_focus (SMT_PICTURE_PAGE (page));
  app_settle ();
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (SMT_IS_COMPARE_CELL (focus));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kind, EAS: Summit");
  g_assert_cmpint (smt_compare_row_get_focus (find_row (GTK_WIDGET (page), "Kind")), ==, 0);
  smt_compare_row_focus (find_row (GTK_WIDGET (page), "Kind"), 1);
  g_assert_cmpint (smt_compare_row_get_focus (find_row (GTK_WIDGET (page), "Kind")), ==, 1);
}

static GtkToggleButton *
find_toggle (SmtComparePage *page,
             const char     *text)
{
  GtkWidget *label = app_find_label (GTK_WIDGET (page), text);

  g_assert_nonnull (label);
  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON));
}

static guint
count_rows (SmtComparePage *page)
{
  GtkListView *list = GTK_LIST_VIEW (app_find (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static void
test_only_differences (AppFixture    *fixture,
                       gconstpointer  data)
{
  SmtComparePage *page = show_page (fixture, "eas sco");
  GtkToggleButton *button = find_toggle (page, "Only Differences");
  guint n = count_rows (page);

  gtk_toggle_button_set_active (button, TRUE);
  app_settle ();
  g_assert_true (smt_view_get_only_differences (get_view (fixture)));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Only Differences");
  g_assert_cmpuint (count_rows (page), <, n);
  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_false (gtk_toggle_button_get_active (button));
  g_assert_cmpuint (count_rows (page), ==, n);
  smt_session_redo (fixture->session);
  app_settle ();
  g_assert_true (gtk_toggle_button_get_active (button));
}

static void
test_words (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtComparePage *page = show_page (fixture, "eas sco");

  set_display (fixture, SMT_DISPLAY_WORDS);
  g_assert_nonnull (app_find_label (GTK_WIDGET (page),
                                    "EAS and SCO compared, as of 23 November 2026"));
}

static GtkWidget *
get_focus (AppFixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* As if a key was pressed with the focus in the picture. */
static void
press (GtkWidget *root,
       guint      keyval)
{
  GtkWidget *view = app_find (root, SMT_TYPE_UPSET_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
  g_assert_true (is_handled);
  app_settle ();
}

static void
assert_focus_says (AppFixture *fixture,
                   const char *words)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       opened)
{
  g_set_str ((char **) opened, g_variant_get_string (parameter, NULL));
}

/* As the window has it. */
static void
add_open_action (GtkWidget  *widget,
                 char      **opened)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (open_cb), opened);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (group));
}

/* The focus is on what is in common first; keys lead from line to line, and to the
 * sets; Enter shows who is in one, and each leads on. */
static void
test_picture (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (show_as (fixture, "eas lmc", SMT_DISPLAY_PICTURE));
  g_autofree char *opened = NULL;
  GtkWidget *popover, *row;

  add_open_action (page, &opened);

  smt_picture_page_focus (SMT_PICTURE_PAGE (page));
  app_settle ();
  assert_focus_says (fixture, "In EAS · Not in LMC: 13 parties: Australia, Brunei Darussalam, India, "
                              "Indonesia, Japan, Malaysia, New Zealand and 6 more");
  press (page, GDK_KEY_Down);
  assert_focus_says (fixture, "In EAS and LMC: 6 parties: Cambodia, China, Laos, Myanmar, Thailand and "
                              "Viet Nam");
  press (page, GDK_KEY_Home);
  assert_focus_says (fixture, "EAS: 19 parties");
  press (page, GDK_KEY_Down);
  assert_focus_says (fixture, "LMC: 6 parties");
  g_signal_emit_by_name (get_focus (fixture), "clicked");
  g_assert_cmpstr (opened, ==, "lmc");
  press (page, GDK_KEY_Down);
  g_signal_emit_by_name (get_focus (fixture), "clicked");
  app_settle ();
  popover = app_find (page, SMT_TYPE_UPSET_POPOVER);
  g_assert_true (gtk_widget_get_mapped (popover));
  row = gtk_widget_get_ancestor (app_find_label (popover, "Australia"), GTK_TYPE_LIST_BOX_ROW);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  app_settle ();
  g_assert_cmpstr (opened, ==, "AUS");
  assert_focus_says (fixture, "In EAS · Not in LMC: 13 parties: Australia, Brunei Darussalam, India, "
                              "Indonesia, Japan, Malaysia, New Zealand and 6 more");
  /* Turned, it is the table. */
  gtk_widget_activate_action (get_focus (fixture), "compare.next-display", NULL);
  app_settle ();
  g_assert_cmpint (smt_view_get_display (get_view (fixture)), ==, SMT_DISPLAY_TABLE);
  g_assert_true (SMT_IS_COMPARE_CELL (get_focus (fixture)));
}

/* Each is a step under its name; a seventh is refused, and what is of another
 * sort. */
static void
test_add (AppFixture    *fixture,
          gconstpointer  data)
{
  static const char *const more[] = { "lmc", "arf", "apt", "cica" };

  show_page (fixture, "eas");
  g_assert_true (smt_compare_add (fixture->session, app_get_entity (fixture, "sco")));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Compare EAS and SCO");
  assert_compared (fixture, "eas sco");
  g_assert_false (smt_compare_add (fixture->session, app_get_entity (fixture, "sco")));
  g_assert_false (smt_compare_add (fixture->session, app_get_entity (fixture, "CHN")));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    g_assert_true (smt_compare_add (fixture->session, app_get_entity (fixture, more[i])));
  g_assert_true (smt_compare_is_full (fixture->session));
  g_assert_false (smt_compare_add (fixture->session, app_get_entity (fixture, "cjk")));
  for (guint i = 0; i < G_N_ELEMENTS (more) + 1; i++)
    smt_session_undo (fixture->session);
  assert_compared (fixture, "eas");
  app_settle ();
}

/* What is nearest is offered first, and says why. */
static void
test_picker (AppFixture    *fixture,
             gconstpointer  data)
{
  SmtComparePage *page = show_page (fixture, "eas");
  GtkWidget *picker;

  smt_compare_page_choose (page);
  app_settle ();
  picker = app_find (GTK_WIDGET (page), SMT_TYPE_COMPARE_PICKER);
  g_assert_true (gtk_widget_get_mapped (picker));
  g_assert_nonnull (app_find_label (picker, "ASEAN Defence Ministers' Meeting-Plus"));
  g_assert_nonnull (app_find_label (picker, "19 parties in common with EAS"));
  gtk_popover_popdown (GTK_POPOVER (picker));
  app_settle ();
}

/* The commands of the window: anew, beside, and without. */
static void
test_actions (AppFixture    *fixture,
              gconstpointer  data)
{
  fixture->window = g_object_ref (smt_window_new (NULL, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();

  gtk_widget_activate_action (fixture->window, "win.compare", "s", "eas");
  app_settle ();
  g_assert_cmpint (smt_view_get_page (get_view (fixture)), ==, SMT_PAGE_COMPARE);
  assert_compared (fixture, "eas");
  gtk_widget_activate_action (fixture->window, "win.compare-add", "s", "sco");
  assert_compared (fixture, "eas sco");
  gtk_widget_activate_action (fixture->window, "win.compare-add", "s", "V.7");
  assert_compared (fixture, "eas sco");
  gtk_widget_activate_action (fixture->window, "win.compare-remove", "s", "eas");
  assert_compared (fixture, "sco");
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Compare without EAS");
  /* What is no mechanism and no party cannot be compared. */
  gtk_widget_activate_action (fixture->window, "win.compare", "s", "lmc-sanya-declaration");
  assert_compared (fixture, "sco");
  app_settle ();
}

static void
test_copy (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtComparePage *page = show_page (fixture, "eas sco");
  GdkContentFormats *formats;

  gtk_widget_activate_action (app_find (GTK_WIDGET (page), SMT_TYPE_COMPARE_TABLE),
                              "compare.copy-table", NULL);
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (page)));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/markdown"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/tab-separated-values"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/compare-page/table", test_table);
  APP_TEST ("/compare-page/columns", test_columns);
  APP_TEST ("/compare-page/focus", test_focus);
  APP_TEST ("/compare-page/only-differences", test_only_differences);
  APP_TEST ("/compare-page/words", test_words);
  APP_TEST ("/compare-page/picture", test_picture);
  APP_TEST ("/compare-page/add", test_add);
  APP_TEST ("/compare-page/picker", test_picker);
  APP_TEST ("/compare-page/actions", test_actions);
  APP_TEST ("/compare-page/copy", test_copy);

  return g_test_run ();
}
