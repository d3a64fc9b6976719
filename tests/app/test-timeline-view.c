/* test-timeline-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The widget of the timeline: keys, pointer and fingers, what stays when the
 * scene changes, what assistive technology sees, and what a frame is made of.
 */

#include "app-fixture.h"
#include "dataset-fixture.h"
#include "smt-timeline-view-private.h"
#include "timeline-maker.h"

/* A window of 900 by 600 has room for some hundred signs. */
#define MOST_NODES 4000

typedef struct
{
  AppFixture       app;
  SmtTimelineView *view;
  char            *activated;
  guint            n_changes;
  guint            n_going_on;
} Fixture;

static void
activated_cb (Fixture    *fixture,
              const char *id)
{
  g_set_str (&fixture->activated, id);
}

static void
window_changed_cb (Fixture  *fixture,
                   gboolean  zoomed,
                   gboolean  goes_on)
{
  fixture->n_changes++;
  fixture->n_going_on += goes_on;
}

static void
show (Fixture    *fixture,
      SmtDataset *dataset,
      SmtLanes    lanes)
{
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_lanes (plain, lanes);
  g_autoptr (SmtTimelineScene) scene =
    smt_timeline_scene_new (dataset, view, fixture->app.language);

  smt_timeline_view_set_scene (fixture->view, scene);
  app_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  app_set_up (&fixture->app, data);
  fixture->view = SMT_TIMELINE_VIEW (smt_timeline_view_new ());
  g_signal_connect_swapped (fixture->view, "mark-activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "lane-activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "window-changed",
                            G_CALLBACK (window_changed_cb), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  fixture->app.window = g_object_ref (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->app.window), 900, 600);
  adw_window_set_content (ADW_WINDOW (fixture->app.window), scrolled);
  show (fixture, fixture->app.dataset, SMT_LANES_MECHANISMS);
  gtk_window_present (GTK_WINDOW (fixture->app.window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  app_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->activated, g_free);
  app_tear_down (&fixture->app, data);
}

/* The controller of a type, as if the toolkit had found it. */
static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, state, &handled);
  return handled;
}

static void
assert_focus (Fixture *fixture,
              int      lane,
              int      position)
{
  int now_lane, now_position;

  g_assert_true (smt_timeline_view_get_focus (fixture->view, &now_lane, &now_position));
  g_assert_cmpint (now_lane, ==, lane);
  g_assert_cmpint (now_position, ==, position);
}

/* Arrows reach every mark of a lane, each once, and stop at its ends; the mark
 * reached is in sight. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  SmtTimelineScene *scene = smt_timeline_view_get_scene (fixture->view);

  for (guint lane = 0; lane < smt_timeline_scene_get_n_lanes (scene); lane++)
    {
      int n = smt_timeline_scene_get_lane (scene, lane)->n;

      smt_timeline_view_set_focus (fixture->view, lane, -1);
      for (int i = 0; i < n; i++)
        {
          g_assert_true (press (fixture, GDK_KEY_Right, 0));
          assert_focus (fixture, lane, i);
          g_assert_true (smt_timeline_view_is_in_sight (fixture->view, fixture->view->focus));
        }
      press (fixture, GDK_KEY_Right, 0);
      assert_focus (fixture, lane, n - 1);
      press (fixture, GDK_KEY_Home, 0);
      assert_focus (fixture, lane, 0);
      press (fixture, GDK_KEY_Left, 0);
      assert_focus (fixture, lane, -1);
      press (fixture, GDK_KEY_Left, 0);
      assert_focus (fixture, lane, -1);
    }
}

/* Up and down go to what was about then. */
static void
test_across (Fixture       *fixture,
             gconstpointer  data)
{
  SmtTimelineScene *scene = smt_timeline_view_get_scene (fixture->view);
  const SmtTimelineMark *mark;

  smt_timeline_view_set_focus (fixture->view, 0, 20);
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpint (fixture->view->focus.lane, ==, 1);
  mark = smt_timeline_scene_get_lane_mark (scene, 1, fixture->view->focus.position);
  for (guint i = 0; i < smt_timeline_scene_get_lane (scene, 1)->n_dated; i++)
    {
      const SmtTimelineMark *from = smt_timeline_scene_get_lane_mark (scene, 0, 20);
      const SmtTimelineMark *other = smt_timeline_scene_get_lane_mark (scene, 1, i);

      g_assert_cmpint (ABS (mark->earliest + mark->latest - from->earliest - from->latest), <=,
                       ABS (other->earliest + other->latest - from->earliest - from->latest));
    }
  press (fixture, GDK_KEY_Up, 0);
  g_assert_cmpint (fixture->view->focus.lane, ==, 0);
  press (fixture, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_cmpint (fixture->view->focus.lane, ==,
                   (int) smt_timeline_scene_get_n_lanes (scene) - 1);
  press (fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_focus (fixture, 0, 0);
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  SmtTimelineScene *scene = smt_timeline_view_get_scene (fixture->view);

  smt_timeline_view_set_focus (fixture->view, 0, 2);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (fixture->activated, ==,
                   smt_entity_get_id (smt_timeline_scene_get_lane_mark (scene, 0, 2)->entity));
  smt_timeline_view_set_focus (fixture->view, 0, -1);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (fixture->activated, ==, smt_timeline_scene_get_lane (scene, 0)->id);
}

/* Zooming keeps the mark with the focus where it is; 0 shows all again. Steps
 * that follow each other at once are one gesture. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  double from = fixture->view->from, to = fixture->view->to;
  graphene_rect_t before, after;

  smt_timeline_view_set_focus (fixture->view, 0, 20);
  fixture->n_changes = fixture->n_going_on = 0;
  before = smt_timeline_view_get_area (fixture->view, fixture->view->focus);
  press (fixture, GDK_KEY_plus, 0);
  press (fixture, GDK_KEY_plus, 0);
  after = smt_timeline_view_get_area (fixture->view, fixture->view->focus);
  g_assert_cmpfloat (ABS (before.origin.x - after.origin.x), <, 2);
  g_assert_cmpfloat (fixture->view->to - fixture->view->from, <, (to - from) / 2);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_cmpuint (fixture->n_going_on, ==, 1);
  press (fixture, GDK_KEY_minus, 0);
  press (fixture, GDK_KEY_0, 0);
  g_assert_cmpfloat (fixture->view->from, ==, from);
  g_assert_cmpfloat (fixture->view->to, ==, to);
}

/* Lanes become higher as they come nearer; that of the focus stays. */
static void
test_anchored (Fixture       *fixture,
               gconstpointer  data)
{
  SmtTimelinePlace lane = { 5, SMT_TIMELINE_WHOLE };
  graphene_rect_t before, after;

  smt_timeline_view_set_focus (fixture->view, 5, 3);
  before = smt_timeline_view_get_area (fixture->view, lane);
  smt_timeline_view_zoom (fixture->view, 0.1);
  after = smt_timeline_view_get_area (fixture->view, lane);
  g_assert_cmpfloat (ABS (before.origin.y - after.origin.y), <, 2);
  g_assert_cmpfloat (smt_timeline_layout_get_band (fixture->view->layout, 5)->y, >,
                     5 * (3 * SMT_TIMELINE_ROW + 2 * SMT_TIMELINE_PADDING));
}

/* However often it is asked for, there is a nearest and a farthest. */
static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  double span;

  for (guint i = 0; i < 60; i++)
    smt_timeline_view_zoom (fixture->view, 0.5);
  span = fixture->view->to - fixture->view->from;
  g_assert_cmpfloat (span, >=, 9.99);
  g_assert_cmpfloat (span, <=, 10.01);
  app_settle ();
  for (guint i = 0; i < 60; i++)
    smt_timeline_view_zoom (fixture->view, 2);
  g_assert_cmpfloat (fixture->view->to - fixture->view->from, <, 200 * 366);
  app_settle ();
}

/* A drag is one gesture, and so is the movement of two fingers. */
static void
test_gestures (Fixture       *fixture,
               gconstpointer  data)
{
  GtkEventController *drag = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  GtkEventController *zoom = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  double from = fixture->view->from, span = fixture->view->to - from;
  double plot = smt_timeline_view_get_plot (fixture->view);

  fixture->n_changes = fixture->n_going_on = 0;
  g_signal_emit_by_name (drag, "drag-begin", 100.0, 100.0);
  for (guint i = 1; i <= 5; i++)
    g_signal_emit_by_name (drag, "drag-update", 20.0 * i, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 100.0, 0.0);
  g_assert_cmpfloat (ABS (fixture->view->from - (from - 100 / plot * span)), <, 1e-6);
  g_assert_cmpfloat (ABS (fixture->view->to - fixture->view->from - span), <, 1e-6);
  g_assert_cmpuint (fixture->n_changes, ==, 5);
  g_assert_cmpuint (fixture->n_going_on, ==, 4);

  g_signal_emit_by_name (zoom, "begin", NULL);
  g_signal_emit_by_name (zoom, "scale-changed", 1.5);
  g_signal_emit_by_name (zoom, "scale-changed", 2.0);
  g_signal_emit_by_name (zoom, "end", NULL);
  g_assert_cmpfloat (ABS (fixture->view->to - fixture->view->from - span / 2), <, 1e-6);
  g_assert_cmpuint (fixture->n_changes, ==, 7);
  g_assert_cmpuint (fixture->n_going_on, ==, 5);
}

/* A click where several stand as one goes nearer, until they stand apart. */
static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  GtkEventController *click = find_controller (fixture, GTK_TYPE_GESTURE_CLICK);
  guint n_clicks = 0;

  for (; n_clicks < 20; n_clicks++)
    {
      const SmtBand *band = smt_timeline_layout_get_band (fixture->view->layout, 0);
      double left = smt_timeline_view_get_left (fixture->view);
      const SmtPiece *piece = NULL;
      graphene_rect_t area;

      for (guint i = 0; i < band->n_pieces && piece == NULL; i++)
        if (band->pieces[i].n > 1 && band->pieces[i].x > left &&
            band->pieces[i].x < left + smt_timeline_view_get_plot (fixture->view) - 30)
          piece = &band->pieces[i];
      if (piece == NULL)
        break;
      area = smt_timeline_view_get_area (fixture->view,
                                         (SmtTimelinePlace) { 0, piece->position });
      g_signal_emit_by_name (click, "pressed", 1, area.origin.x + 8.0, area.origin.y + 8.0);
      g_signal_emit_by_name (click, "released", 1, area.origin.x + 8.0, area.origin.y + 8.0);
    }
  g_assert_cmpuint (n_clicks, >, 0);
  g_assert_cmpuint (n_clicks, <, 20);
}

/* What Enter opens takes room from the picture, which shows the same time still, also
 * where the mark is at its very edge. */
static void
test_opened (Fixture       *fixture,
             gconstpointer  data)
{
  const SmtTimelineMark *mark;
  double from, to;

  smt_timeline_view_set_focus (fixture->view, 0, 20);
  smt_timeline_view_zoom (fixture->view, 0.2);
  mark = smt_timeline_scene_get_lane_mark (smt_timeline_view_get_scene (fixture->view), 0, 20);
  from = mark->latest + 1;
  to = from + (fixture->view->to - fixture->view->from);
  smt_timeline_view_set_window (fixture->view, from, to);
  fixture->n_changes = 0;
  press (fixture, GDK_KEY_Return, 0);
  gtk_widget_set_margin_end (gtk_widget_get_parent (GTK_WIDGET (fixture->view)), 200);
  app_settle ();
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpfloat_with_epsilon (fixture->view->from, from, 1);
}

/* What had the focus keeps it in other lanes. */
static void
test_stays (Fixture       *fixture,
            gconstpointer  data)
{
  SmtTimelineScene *scene = smt_timeline_view_get_scene (fixture->view);
  SmtEntity *entity = smt_timeline_scene_get_lane_mark (scene, 2, 3)->entity;
  double from;

  smt_timeline_view_set_focus (fixture->view, 2, 3);
  smt_timeline_view_zoom (fixture->view, 0.5);
  from = fixture->view->from;
  show (fixture, fixture->app.dataset, SMT_LANES_TOPICS);
  scene = smt_timeline_view_get_scene (fixture->view);
  g_assert_true (smt_timeline_scene_get_lane_mark (scene, fixture->view->focus.lane,
                                                   fixture->view->focus.position)->entity == entity);
  g_assert_cmpfloat (fixture->view->from, ==, from);
}

/* Mirrored, all is where it was, seen from the other side. */
static void
test_mirrored (Fixture       *fixture,
               gconstpointer  data)
{
  graphene_rect_t area, mirrored;
  const SmtPiece *piece;
  SmtTimelinePlace place = { 0, 1 };

  smt_timeline_view_set_focus (fixture->view, 0, 1);
  area = smt_timeline_view_get_area (fixture->view, place);
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  app_settle ();
  mirrored = smt_timeline_view_get_area (fixture->view, place);
  g_assert_cmpfloat (ABS (area.origin.x - (fixture->view->width - mirrored.origin.x -
                                           mirrored.size.width)), <, 1);
  place = smt_timeline_view_find (fixture->view, mirrored.origin.x + mirrored.size.width - 8,
                                  mirrored.origin.y + 8, &piece);
  g_assert_cmpint (place.lane, ==, 0);
  g_assert_nonnull (piece);
  press (fixture, GDK_KEY_Left, 0);
  assert_focus (fixture, 0, 2);
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  SmtTimelineScene *scene = smt_timeline_view_get_scene (fixture->view);
  const SmtTimelineMark *mark;

  for (const char *p = "third lmc"; *p != '\0'; p++)
    g_assert_true (press (fixture, *p == ' ' ? GDK_KEY_space : gdk_unicode_to_keyval (*p), 0));
  mark = smt_timeline_scene_get_lane_mark (scene, fixture->view->focus.lane,
                                           fixture->view->focus.position);
  g_assert_true (g_str_has_prefix (mark->label, "Third LMC"));
}

static GtkAccessible *
get_child (GtkAccessible *parent,
           guint          number)
{
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (parent);

  for (guint i = 0; i < number && child != NULL; i++)
    {
      g_autoptr (GtkAccessible) old = child;

      child = gtk_accessible_get_next_accessible_sibling (old);
    }

  return child;
}

static guint
count_children (GtkAccessible *parent)
{
  guint n = 0;

  for (g_autoptr (GtkAccessible) child = get_child (parent, n); child != NULL; n++)
    {
      g_object_unref (child);
      child = get_child (parent, n + 1);
    }

  return n;
}

/* A grid of lanes, each with its name and marks, which say what they are and
 * where they stand. */
static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkAccessible *grid = GTK_ACCESSIBLE (fixture->view);
  g_autoptr (GtkAccessible) lane = get_child (grid, 0);
  g_autoptr (GtkAccessible) head = get_child (lane, 0);
  g_autoptr (GtkAccessible) mark = get_child (lane, 1);
  g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (mark);

  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (lane, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (head, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (head, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "China-ASEAN Cooperation: 52 entries, 1 of them undated");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "China and ASEAN begin their dialogue: milestone, "
                                       "19 July 1991, China-ASEAN Cooperation, "
                                       "from other sources");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 of 52 in this lane");
  g_assert_true (parent == lane);
  /* With all in sight, a lane has its name and all its marks. */
  g_assert_cmpuint (count_children (lane), ==, 53);
  smt_timeline_view_zoom (fixture->view, 0.2);
  g_assert_cmpuint (count_children (lane), <, 53);
}

static guint
count_nodes (GskRenderNode *node)
{
  guint n = 1;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += count_nodes (gsk_container_node_get_child (node, i));
  else if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    n += count_nodes (gsk_clip_node_get_child (node));
  else if (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    n += count_nodes (gsk_transform_node_get_child (node));

  return n;
}

static guint
count_frame (Fixture *fixture)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  smt_timeline_view_snapshot (GTK_WIDGET (fixture->view), snapshot);
  node = gtk_snapshot_to_node (snapshot);
  return node != NULL ? count_nodes (node) : 0;
}

/* A frame has in it what is to be seen, however much there is. */
static void
test_frame (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = timeline_maker_make (rand, 20000);
  guint n_few = count_frame (fixture);
  gint64 start;

  g_assert_cmpuint (n_few, >, 100);
  show (fixture, dataset, SMT_LANES_MECHANISMS);
  for (guint i = 0; i < 8; i++)
    {
      guint n;

      start = g_get_monotonic_time ();
      n = count_frame (fixture);
      g_test_message ("zoomed %u times: %u nodes, %" G_GINT64_FORMAT " µs", i, n,
                      g_get_monotonic_time () - start);
      g_assert_cmpuint (n, <, MOST_NODES);
      smt_timeline_view_zoom (fixture->view, 0.4);
      app_settle ();
    }
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GObject) view = g_object_ref_sink (G_OBJECT (smt_timeline_view_new ()));
  SmtTimelineScene *scene = smt_timeline_view_get_scene (fixture->view);

  app_assert_notifies (view, "scene", scene);
  app_assert_notifies (view, "scene", NULL);
  g_assert_finalize_object (g_steal_pointer (&view));
}

/* A scrolled window takes it for what it needs at least: as much as a narrow
 * window has, however wide the words at the edges are. */
static void
test_border (Fixture       *fixture,
             gconstpointer  data)
{
  GtkBorder border = { 0 };

  show (fixture, fixture->app.dataset, SMT_LANES_MECHANISMS);
  g_assert_true (gtk_scrollable_get_border (GTK_SCROLLABLE (fixture->view), &border));
  g_assert_cmpint (border.left, >, 0);
  g_assert_cmpint (border.left, <, 200);
  /* Where the bar stands that moves up and down. */
  g_assert_cmpint (border.right, ==, 0);
}

#define TEST(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  TEST ("/timeline-view/border", test_border);
  TEST ("/timeline-view/arrows", test_arrows);
  TEST ("/timeline-view/across", test_across);
  TEST ("/timeline-view/activate", test_activate);
  TEST ("/timeline-view/zoom", test_zoom);
  TEST ("/timeline-view/anchored", test_anchored);
  TEST ("/timeline-view/limits", test_limits);
  TEST ("/timeline-view/gestures", test_gestures);
  TEST ("/timeline-view/click", test_click);
  TEST ("/timeline-view/opened", test_opened);
  TEST ("/timeline-view/stays", test_stays);
  TEST ("/timeline-view/mirrored", test_mirrored);
  TEST ("/timeline-view/typing", test_typing);
  TEST ("/timeline-view/accessible", test_accessible);
  TEST ("/timeline-view/frame", test_frame);
  TEST ("/timeline-view/properties", test_properties);

  return g_test_run ();
}
