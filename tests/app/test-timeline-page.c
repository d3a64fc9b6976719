/* test-timeline-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of the timeline: that it follows its session and the session it, as
 * a picture, a table and in words, and that what was done is undone by steps
 * that a person would count.
 */

#include <string.h>

#include "app-fixture.h"
#include "smt-timeline-page.h"
#include "smt-timeline-row.h"
#include "smt-timeline-view.h"

static SmtTimelinePage *
show_page (AppFixture *fixture)
{
  SmtTimelinePage *page = g_object_new (SMT_TYPE_TIMELINE_PAGE, NULL);

  smt_session_go_to_page (fixture->session, SMT_PAGE_TIMELINE);
  smt_picture_page_set_session (SMT_PICTURE_PAGE (page), fixture->session);
  app_present (fixture, GTK_WIDGET (page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1180, 760);
  app_settle ();
  return page;
}

static SmtView *
get_view (AppFixture *fixture)
{
  return smt_session_get_view (fixture->session);
}

static SmtTimelineView *
get_timeline (SmtTimelinePage *page)
{
  return SMT_TIMELINE_VIEW (app_find (GTK_WIDGET (page), SMT_TYPE_TIMELINE_VIEW));
}

/* The toggle button with a label in it. */
static GtkToggleButton *
find_toggle (SmtTimelinePage *page,
             const char      *text)
{
  GtkWidget *label = app_find_label (GTK_WIDGET (page), text);

  g_assert_nonnull (label);
  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON));
}

static guint
get_n_marks (SmtTimelinePage *page)
{
  return smt_timeline_scene_get_n_marks (smt_timeline_view_get_scene (get_timeline (page)));
}

/* A condition of any facet is a chip like those of lists, whose click ends it. */
static void
test_conditions (AppFixture    *fixture,
                 gconstpointer  data)
{
  static const char *const conditions[] = { "place:sanya", "decade:201X", NULL };
  SmtTimelinePage *page = show_page (fixture);
  guint n = get_n_marks (page);
  g_autoptr (SmtView) view = smt_view_with_facets (get_view (fixture), conditions);
  GtkWidget *chip;

  smt_session_change (fixture->session, view, "Narrow List");
  app_settle ();
  g_assert_cmpuint (get_n_marks (page), <, n);
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "Decade: 2010s"));
  chip = gtk_widget_get_ancestor (app_find_label (GTK_WIDGET (page), "Place: Sanya"),
                                  GTK_TYPE_BUTTON);
  g_signal_emit_by_name (chip, "clicked");
  app_settle ();
  g_assert_null (app_find_label (GTK_WIDGET (page), "Place: Sanya"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "Decade: 2010s"));
  smt_session_undo (fixture->session);
  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_cmpuint (get_n_marks (page), ==, n);
  g_assert_null (app_find_label (GTK_WIDGET (page), "Decade: 2010s"));
}

/* Kinds are chosen by their buttons; what is plain is no condition. */
static void
test_kinds (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtTimelinePage *page = show_page (fixture);
  guint n = get_n_marks (page);

  g_assert_false (gtk_toggle_button_get_active (find_toggle (page, "Statements")));
  gtk_toggle_button_set_active (find_toggle (page, "Statements"), TRUE);
  app_settle ();
  g_assert_cmpuint (get_n_marks (page), ==,
                    n + g_list_model_get_n_items (smt_dataset_get_list (fixture->dataset,
                                                                        SMT_ENTITY_STATEMENT)));
  g_assert_cmpuint (g_strv_length ((char **) smt_view_get_facets (get_view (fixture))), ==, 5);
  gtk_toggle_button_set_active (find_toggle (page, "Statements"), FALSE);
  app_settle ();
  g_assert_cmpuint (g_strv_length ((char **) smt_view_get_facets (get_view (fixture))), ==, 0);
  smt_session_undo (fixture->session);
  smt_session_undo (fixture->session);
  app_settle ();
  g_assert_cmpuint (get_n_marks (page), ==, n);
}

/* Zooming by several steps is undone at once; zooming again after a rest is
 * another step. */
static void
test_zoom_undone (AppFixture    *fixture,
                  gconstpointer  data)
{
  SmtTimelinePage *page = show_page (fixture);
  g_autoptr (SmtView) first = smt_view_ref (get_view (fixture));
  SmtTimelineView *timeline = get_timeline (page);
  SmtDay from, to, new_from, new_to;

  smt_timeline_view_get_window (timeline, &from, &to);
  for (guint i = 0; i < 4; i++)
    smt_timeline_view_zoom (timeline, 0.7);
  g_assert_nonnull (smt_view_get_from (get_view (fixture)));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Zoom Timeline");
  g_usleep (G_USEC_PER_SEC);
  smt_timeline_view_zoom (timeline, 0.7);
  smt_session_undo (fixture->session);
  g_assert_nonnull (smt_view_get_from (get_view (fixture)));
  smt_session_undo (fixture->session);
  g_assert_true (smt_view_equal (first, get_view (fixture)));
  smt_timeline_view_get_window (timeline, &new_from, &new_to);
  g_assert_cmpint (new_from, ==, from);
  g_assert_cmpint (new_to, ==, to);
}

/* The table has the same as the picture. */
static void
test_table (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtTimelinePage *page = show_page (fixture);
  SmtTimelineScene *scene = smt_timeline_view_get_scene (get_timeline (page));
  g_autoptr (SmtView) view = smt_view_with_display (get_view (fixture), SMT_DISPLAY_TABLE);
  GListModel *rows;
  guint n = 0;

  smt_session_change (fixture->session, view, "Test");
  app_settle ();
  rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (app_find (GTK_WIDGET (page),
                                                                             GTK_TYPE_COLUMN_VIEW))));
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    for (guint j = 0; j < smt_timeline_scene_get_lane (scene, i)->n; j++, n++)
      {
        g_autoptr (SmtTimelineRow) row = g_list_model_get_item (rows, n);
        const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (scene, i, j);
        g_autofree char *date = smt_timeline_scene_dup_date (scene, mark);
        g_autofree char *shown = smt_timeline_row_dup (row, 1);

        g_assert_cmpstr (smt_timeline_row_get_id (row), ==, smt_entity_get_id (mark->entity));
        g_assert_cmpstr (shown, ==, date);
      }
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n);
}

static void
test_words (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtTimelinePage *page = show_page (fixture);
  g_autoptr (SmtView) view = smt_view_with_display (get_view (fixture), SMT_DISPLAY_WORDS);

  smt_session_change (fixture->session, view, "Test");
  app_settle ();
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "The busiest lane is"));
}

/* What is opened stands beside the picture, and Back closes it. */
static void
test_details (AppFixture    *fixture,
              gconstpointer  data)
{
  SmtTimelinePage *page = show_page (fixture);
  SmtTimelineView *timeline = get_timeline (page);
  const SmtTimelineMark *mark =
    smt_timeline_scene_get_lane_mark (smt_timeline_view_get_scene (timeline), 0, 2);

  g_signal_emit_by_name (timeline, "mark-activated", smt_entity_get_id (mark->entity));
  app_settle ();
  g_assert_cmpint (smt_view_get_page (get_view (fixture)), ==, SMT_PAGE_TIMELINE);
  g_assert_true (smt_session_get_entity (fixture->session) == mark->entity);
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), mark->label));
  smt_session_go_back (fixture->session);
  app_settle ();
  g_assert_null (smt_session_get_entity (fixture->session));
  g_assert_null (app_find_label (GTK_WIDGET (page), mark->label));
}

/* What was opened from elsewhere has the focus in the picture, and is in sight. */
static void
test_pointed_to (AppFixture    *fixture,
                 gconstpointer  data)
{
  SmtTimelineView *timeline = get_timeline (show_page (fixture));
  SmtTimelineScene *scene = smt_timeline_view_get_scene (timeline);
  g_autoptr (SmtView) view = NULL;
  guint n = smt_timeline_scene_get_n_lanes (scene);
  const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (scene, n - 1, 0);
  int lane, position;
  graphene_rect_t area;

  view = smt_view_with_entity (get_view (fixture), smt_entity_get_id (mark->entity));
  smt_session_change (fixture->session, view, "Show in Timeline");
  app_settle ();
  g_assert_true (smt_timeline_view_get_focus (timeline, &lane, &position));
  g_assert_true (smt_timeline_scene_get_lane_mark (scene, lane, position)->entity ==
                 mark->entity);
  g_assert_true (smt_timeline_view_get_focus_area (timeline, &area));
  g_assert_cmpfloat (area.origin.y + area.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (timeline)));
  g_assert_cmpfloat (area.origin.y, >=, 0);
  /* Pointing is no change of its own. */
  smt_session_undo (fixture->session);
  g_assert_null (smt_session_get_entity (fixture->session));
}

/* Where nothing is left there is a way out. */
static void
test_nothing (AppFixture    *fixture,
              gconstpointer  data)
{
  SmtTimelinePage *page = show_page (fixture);
  guint n = get_n_marks (page);

  smt_session_set_text (fixture->session, "no such words anywhere");
  app_settle ();
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "Nothing to Show"));
  gtk_widget_activate_action (app_find_label (GTK_WIDGET (page), "Remove All Conditions"),
                              "timeline.show-all", NULL);
  app_settle ();
  g_assert_cmpuint (get_n_marks (page), ==, n);
}

/* Everything that is not to be seen is counted. */
static void
test_note (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtTimelinePage *page = show_page (fixture);
  g_autoptr (SmtEdtf) from = smt_edtf_parse ("2014", NULL);
  g_autoptr (SmtEdtf) to = smt_edtf_parse ("2017", NULL);
  g_autoptr (SmtView) view = smt_view_with_window (get_view (fixture), from, to);

  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "entries of other kinds are not shown."));
  g_assert_null (app_find_label (GTK_WIDGET (page), "entries are earlier."));
  smt_session_change (fixture->session, view, "Test");
  app_settle ();
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "entries are earlier."));
  g_assert_nonnull (app_find_label (GTK_WIDGET (page), "entries are later."));
}

#define TEST(path, function) \
  g_test_add (path, AppFixture, NULL, app_set_up, function, app_tear_down)

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  TEST ("/timeline-page/kinds", test_kinds);
  TEST ("/timeline-page/conditions", test_conditions);
  TEST ("/timeline-page/zoom-undone", test_zoom_undone);
  TEST ("/timeline-page/table", test_table);
  TEST ("/timeline-page/words", test_words);
  TEST ("/timeline-page/details", test_details);
  TEST ("/timeline-page/pointed-to", test_pointed_to);
  TEST ("/timeline-page/nothing", test_nothing);
  TEST ("/timeline-page/note", test_note);

  return g_test_run ();
}
