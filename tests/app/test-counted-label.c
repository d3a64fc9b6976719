/* test-counted-label.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"

#include "smt-counted-label.h"

/* A line that draws itself: it asks for the room that its parts take, puts them
 * where the direction of the language has them, and cuts only the words. */

#define WIDTH 300
#define ICON_ROOM 28

typedef struct
{
  GtkWidget *window;
  GtkWidget *label;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  icon_name)
{
  fixture->window = gtk_window_new ();
  fixture->label = smt_counted_label_new (icon_name, "Mechanisms");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 100);
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->label);
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  icon_name)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static int
get_width (Fixture  *fixture,
           gboolean  natural)
{
  int least, wanted;

  gtk_widget_measure (fixture->label, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, &wanted, NULL, NULL);
  return natural ? wanted : least;
}

static void
add_texts (GskRenderNode *node,
           double         x,
           GArray        *bounds)
{
  graphene_rect_t rect;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        add_texts (gsk_container_node_get_child (node, i), x, bounds);
      break;
    case GSK_TRANSFORM_NODE:
      {
        float dx, dy;

        gsk_transform_to_translate (gsk_transform_node_get_transform (node), &dx, &dy);
        add_texts (gsk_transform_node_get_child (node), x + dx, bounds);
        break;
      }
    case GSK_TEXT_NODE:
      gsk_render_node_get_bounds (node, &rect);
      rect.origin.x += x;
      g_array_append_val (bounds, rect);
      break;
    default:
      break;
    }
}

/* Where the texts are: the words, and the count. */
static GArray *
find_texts (Fixture *fixture)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  GTK_WIDGET_GET_CLASS (fixture->label)->snapshot (fixture->label, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  add_texts (node, 0, bounds);
  return bounds;
}

static double
get_end (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

static void
test_size (Fixture       *fixture,
           gconstpointer  icon_name)
{
  int plain = get_width (fixture, TRUE);

  g_assert_cmpint (get_width (fixture, FALSE), <, plain);
  smt_counted_label_set_count (SMT_COUNTED_LABEL (fixture->label), "1,234");
  g_assert_cmpint (get_width (fixture, TRUE), >, plain + 10);
  smt_counted_label_set_count (SMT_COUNTED_LABEL (fixture->label), NULL);
  g_assert_cmpint (get_width (fixture, TRUE), ==, plain);
}

static void
test_places (Fixture       *fixture,
             gconstpointer  icon_name)
{
  g_autoptr (GArray) left = NULL;
  g_autoptr (GArray) right = NULL;
  double start = icon_name != NULL ? ICON_ROOM : 0;

  smt_counted_label_set_count (SMT_COUNTED_LABEL (fixture->label), "9");
  app_settle ();
  left = find_texts (fixture);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (left, graphene_rect_t, 0).origin.x, start, 3);
  g_assert_cmpfloat_with_epsilon (get_end (&g_array_index (left, graphene_rect_t, 1)),
                                  gtk_widget_get_width (fixture->label), 3);

  gtk_widget_set_direction (fixture->label, GTK_TEXT_DIR_RTL);
  app_settle ();
  right = find_texts (fixture);
  g_assert_cmpfloat_with_epsilon (get_end (&g_array_index (right, graphene_rect_t, 0)),
                                  gtk_widget_get_width (fixture->label) - start, 3);
  g_assert_cmpfloat_with_epsilon (g_array_index (right, graphene_rect_t, 1).origin.x, 0, 3);
}

static gboolean
has_tooltip (Fixture *fixture)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (fixture->label, "query-tooltip", 1, 1, FALSE, tooltip, &shown);
  return shown;
}

static void
test_cut (Fixture       *fixture,
          gconstpointer  icon_name)
{
  g_autoptr (GArray) whole = find_texts (fixture);
  g_autoptr (GArray) cut = NULL;
  int least = get_width (fixture, FALSE);

  g_assert_false (has_tooltip (fixture));
  gtk_widget_set_halign (fixture->label, GTK_ALIGN_START);
  gtk_widget_allocate (fixture->label, least, 40, -1, NULL);
  cut = find_texts (fixture);
  g_assert_cmpfloat (g_array_index (cut, graphene_rect_t, 0).size.width, <,
                     g_array_index (whole, graphene_rect_t, 0).size.width);
  g_assert_cmpfloat (get_end (&g_array_index (cut, graphene_rect_t, 0)), <=, least + 1);
  g_assert_true (has_tooltip (fixture));
}

#define TEST(path, icon_name, function) \
  g_test_add (path, Fixture, icon_name, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  TEST ("/counted-label/size", "edit-find-symbolic", test_size);
  TEST ("/counted-label/size/no-icon", NULL, test_size);
  TEST ("/counted-label/places", "edit-find-symbolic", test_places);
  TEST ("/counted-label/places/no-icon", NULL, test_places);
  TEST ("/counted-label/cut", "edit-find-symbolic", test_cut);

  return g_test_run ();
}
