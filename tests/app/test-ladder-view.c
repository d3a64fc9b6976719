/* test-ladder-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tree on a mechanism's page, in the window: keys unfold it, what is unfolded
 * is the view's, so that undo and another session have it, and each row says at
 * which level it is.
 */

#include "dataset-fixture.h"
#include "smt-line-row.h"
#include "smt-sheet-view.h"
#include "walk-watch.h"
#include "window-fixture.h"

#define COUNCIL "sco-council-heads-of-state"
#define SERIES  "sco-heads-of-state"
#define MEETING "sco-heads-of-state-16"

/* Of a series that is longer than any. */
#define N_MEETINGS 500
#define N_TRIES    3
#define LIMIT_USEC 8000

static GtkWidget *
find_tree (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX (widget) &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_TREE)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_tree (child);
  return found;
}

/* The row of @id; NULL where it is folded away. */
static GtkWidget *
find_row (AppFixture *fixture,
          const char *id)
{
  GtkWidget *tree = find_tree (fixture->window);

  g_assert_nonnull (tree);
  for (GtkWidget *row = gtk_widget_get_first_child (tree); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (smt_line_get_id (smt_line_row_get_line (SMT_LINE_ROW (row))), id) == 0)
      return row;
  return NULL;
}

static guint
count_rows (AppFixture *fixture)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (find_tree (fixture->window)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

/* As the tree's own controller gets it from the window. */
static gboolean
press (AppFixture *fixture,
       guint       keyval)
{
  GtkWidget *tree = find_tree (fixture->window);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (tree);
  gboolean was_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !was_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &was_handled);
    }
  app_settle ();
  return was_handled;
}

static void
focus_row (AppFixture *fixture,
           const char *id)
{
  GtkWidget *row = find_row (fixture, id);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_grab_focus (row));
}

static void
assert_focus (AppFixture *fixture,
              const char *id)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == find_row (fixture, id));
}

static void
show_sco (AppFixture *fixture)
{
  window_show (fixture);
  app_do (fixture, "win.open::sco");
}

static void
test_keys (AppFixture    *fixture,
           gconstpointer  data)
{
  guint n;

  show_sco (fixture);
  n = count_rows (fixture);
  g_assert_null (find_row (fixture, SERIES));

  focus_row (fixture, COUNCIL);
  g_assert_true (press (fixture, GDK_KEY_Right));
  assert_focus (fixture, COUNCIL);
  focus_row (fixture, SERIES);
  g_assert_true (press (fixture, GDK_KEY_plus));
  g_assert_cmpuint (count_rows (fixture), ==, n + 1 + 26);
  /* What has nothing below it leaves the key to others. */
  focus_row (fixture, MEETING);
  g_assert_false (press (fixture, GDK_KEY_Right));
  g_assert_false (press (fixture, GDK_KEY_minus));

  g_assert_true (press (fixture, GDK_KEY_Left));
  assert_focus (fixture, SERIES);
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_cmpuint (count_rows (fixture), ==, n + 1);
  g_assert_true (press (fixture, GDK_KEY_Left));
  assert_focus (fixture, COUNCIL);
  g_assert_true (press (fixture, GDK_KEY_minus));
  g_assert_cmpuint (count_rows (fixture), ==, n);
  /* The mechanism itself stays as it is. */
  g_assert_true (press (fixture, GDK_KEY_Left));
  assert_focus (fixture, "sco");
  g_assert_false (press (fixture, GDK_KEY_Left));
  g_assert_cmpuint (count_rows (fixture), ==, n);
}

static void
test_right_to_left (AppFixture    *fixture,
                    gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show_sco (fixture);
  focus_row (fixture, COUNCIL);
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_nonnull (find_row (fixture, SERIES));
  g_assert_true (press (fixture, GDK_KEY_Right));
  g_assert_null (find_row (fixture, SERIES));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What is unfolded is kept, undone, and shown on another page of the same. */
static void
test_view (AppFixture    *fixture,
           gconstpointer  data)
{
  const char *const unfolded[] = { COUNCIL, SERIES, NULL };
  SmtSheet *sheet;
  GtkWidget *sheet_view;

  show_sco (fixture);
  sheet_view = app_find (fixture->window, SMT_TYPE_SHEET_VIEW);
  sheet = smt_sheet_view_get_sheet (SMT_SHEET_VIEW (sheet_view));
  focus_row (fixture, COUNCIL);
  press (fixture, GDK_KEY_Right);
  focus_row (fixture, SERIES);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpstrv (smt_view_get_unfolded (smt_session_get_view (fixture->session)), unfolded);
  /* No other page is made for that. */
  g_assert_true (smt_sheet_view_get_sheet (SMT_SHEET_VIEW (sheet_view)) == sheet);
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Expand Row");

  app_set_at (fixture, "2016");
  g_assert_nonnull (find_row (fixture, MEETING));
  app_do (fixture, "win.undo");
  app_do (fixture, "win.undo");
  g_assert_null (find_row (fixture, MEETING));
  g_assert_nonnull (find_row (fixture, SERIES));
  app_do (fixture, "win.undo");
  g_assert_null (find_row (fixture, SERIES));
  app_do (fixture, "win.redo");
  app_do (fixture, "win.redo");
  g_assert_nonnull (find_row (fixture, MEETING));

  /* Folding what it is in does not forget it. */
  focus_row (fixture, COUNCIL);
  press (fixture, GDK_KEY_minus);
  g_assert_null (find_row (fixture, MEETING));
  press (fixture, GDK_KEY_plus);
  g_assert_nonnull (find_row (fixture, MEETING));
}

static void
assert_row (AppFixture *fixture,
            const char *id,
            int         level,
            const char *words)
{
  GtkAccessible *row = GTK_ACCESSIBLE (find_row (fixture, id));

  g_assert_nonnull (row);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_TREE_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LEVEL, level);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

static void
test_words (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkAccessible *council;

  show_sco (fixture);
  council = GTK_ACCESSIBLE (find_row (fixture, COUNCIL));
  gtk_test_accessible_assert_state (council, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  focus_row (fixture, COUNCIL);
  press (fixture, GDK_KEY_Right);
  gtk_test_accessible_assert_state (council, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  focus_row (fixture, SERIES);
  press (fixture, GDK_KEY_Right);

  assert_row (fixture, COUNCIL, 2,
              "Council of the Heads of State of the SCO member states, "
              "council · existing · members as in SCO: 10");
  assert_row (fixture, SERIES, 3,
              "Meeting of the Council of the Heads of State of the SCO member states, "
              "Heads of state · 26 meetings listed · members as in SCO: 10");
  assert_row (fixture, MEETING, 4,
              "16th Meeting of the Council of the Heads of State of the SCO member states, "
              "23–24 June 2016 · Tashkent · 1 of 6 members named: China");
}

static void
show_long_series (AppFixture *fixture)
{
  g_autoptr (GString) meetings = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (SmtDataset) dataset = NULL;

  for (guint i = 1; i <= N_MEETINGS; i++)
    g_string_append_printf (meetings,
                            "%s{\"id\": \"s%u\", \"name\": \"Meeting %u\", \"mechanism\": \"m\", "
                            "\"series\": \"s\", \"ordinal\": %u, \"date\": \"%u\"}",
                            i > 1 ? ", " : "", i, i, i, 1500 + i);
  text = g_strdup_printf (FIXTURE_DOCUMENT ("\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}],"
                                            " \"series\": [{\"id\": \"s\", \"name\": \"S\","
                                            " \"mechanism\": \"m\"}],"
                                            " \"meetings\": [%s]"),
                          meetings->str);
  dataset = fixture_read_valid (text);
  g_object_unref (fixture->session);
  fixture->session = smt_session_new (dataset, fixture->language);
  window_show (fixture);
  app_do (fixture, "win.open::m");
}

/* Until all of @n_rows are there. */
static void
unfold_in_turns (AppFixture *fixture,
                 const char *id,
                 guint       n_rows)
{
  gint64 begun = walk_watch_start ();

  g_assert_true (gtk_widget_activate_action (fixture->window, "win.unfold", "s", id));
  walk_watch_stop (begun, "unfold");
  while (count_rows (fixture) < n_rows || walk_watch_iterate ())
    walk_watch_iterate ();
  g_assert_cmpuint (count_rows (fixture), ==, n_rows);
}

/* The least of some tries, as a processor that others use is slower. At once it takes
 * many times as long. */
static gint64
time_unfolding (AppFixture *fixture,
                const char *id,
                guint       n_meetings)
{
  guint n_rows = count_rows (fixture) + n_meetings;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < N_TRIES; i++)
    {
      g_autofree char *what = NULL;

      walk_watch_forget ();
      unfold_in_turns (fixture, id, n_rows);
      least = MIN (least, walk_watch_get_longest (&what));
      g_test_message ("unfolding %u: %" G_GINT64_FORMAT " µs, %s", n_meetings,
                      walk_watch_get_longest (NULL), what);
      app_do (fixture, "win.undo");
    }

  return least;
}

/* Rows come in turns, however many there are. */
static void
test_long_series (AppFixture    *fixture,
                  gconstpointer  data)
{
  gint64 longest;

  show_long_series (fixture);
  walk_watch_begin (fixture->window);
  longest = time_unfolding (fixture, "s", N_MEETINGS);
  walk_watch_end ();
  g_assert_cmpint (longest, <, LIMIT_USEC * walk_watch_get_slowness ());
}

static void
test_bundled_series (AppFixture    *fixture,
                     gconstpointer  data)
{
  gint64 longest;

  show_sco (fixture);
  app_do (fixture, "win.unfold::" COUNCIL);
  walk_watch_begin (fixture->window);
  longest = time_unfolding (fixture, SERIES, 26);
  walk_watch_end ();
  g_assert_cmpint (longest, <, LIMIT_USEC * walk_watch_get_slowness ());
}

/* A row leads to its page, as any does. */
static void
test_link (AppFixture    *fixture,
           gconstpointer  data)
{
  show_sco (fixture);
  gtk_widget_activate (find_row (fixture, "sco-secretariat"));
  app_settle ();
  g_assert_true (smt_session_get_entity (fixture->session) ==
                 app_get_entity (fixture, "sco-secretariat"));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/ladder-view/keys", test_keys);
  APP_TEST ("/ladder-view/right-to-left", test_right_to_left);
  APP_TEST ("/ladder-view/view", test_view);
  APP_TEST ("/ladder-view/words", test_words);
  APP_TEST ("/ladder-view/link", test_link);
  APP_TEST ("/ladder-view/bundled-series", test_bundled_series);
  APP_TEST ("/ladder-view/long-series", test_long_series);

  return g_test_run ();
}
