/* matrix-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "matrix-fixture.h"

#include <adwaita.h>

#include "dataset-fixture.h"
#include "smt-style-sheets.h"

#define PATIENCE_USEC (20 * G_USEC_PER_SEC)

static gboolean
wait_for (gboolean      (*is_true) (MatrixFixture *),
          MatrixFixture  *fixture)
{
  gint64 start = g_get_monotonic_time ();

  while (!is_true (fixture))
    {
      if (g_get_monotonic_time () - start > PATIENCE_USEC)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }

  return TRUE;
}

static gboolean
has_room (MatrixFixture *fixture)
{
  return fixture->view->geometry.cell_width > 0;
}

static gboolean
has_focus (MatrixFixture *fixture)
{
  return gtk_widget_has_focus (GTK_WIDGET (fixture->view));
}

/* Nothing to do, and no frame to come that scrolls to the focus. */
static gboolean
is_idle (MatrixFixture *fixture)
{
  return !g_main_context_pending (NULL) && !fixture->view->show_focus_later;
}

/* Lets everything happen that is to happen at once. */
void
matrix_settle (MatrixFixture *fixture)
{
  g_assert_true (wait_for (is_idle, fixture));
}

SmtView *
matrix_new_view (SmtOrder order,
                 gboolean transposed)
{
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) ordered = smt_view_with_order (plain, order);

  return smt_view_with_transposed (ordered, transposed);
}

void
matrix_show (MatrixFixture *fixture,
             SmtView       *view)
{
  g_autoptr (SmtMatrixScene) scene =
    smt_matrix_scene_new (fixture->dataset, NULL, view, fixture->language);

  fixture->scene = scene;
  smt_matrix_view_set_scene (fixture->view, SMT_GRID_SCENE (scene));
}

static void
cell_activated_cb (MatrixFixture *fixture,
                   const char    *row,
                   const char    *column)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup_printf ("%s %s", row, column);
}

static void
header_activated_cb (MatrixFixture *fixture,
                     const char    *id)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup (id);
}

/* An application has its style from its resources; here there is none. */
static void
add_style (void)
{
  static GtkCssProvider *provider;

  if (provider != NULL)
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/summitry/Summitry/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  smt_style_sheets_follow (adw_style_manager_get_default ());
}

void
matrix_set_up (MatrixFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (SmtView) view = matrix_new_view (SMT_ORDER_NAME, FALSE);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  add_style ();
  fixture->dataset = fixture_read_bundled ();
  fixture->language = smt_language_new ("en", NULL);
  fixture->window = adw_window_new ();
  fixture->view = SMT_MATRIX_VIEW (smt_matrix_view_new ());
  g_signal_connect_swapped (fixture->view, "cell-activated",
                            G_CALLBACK (cell_activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "header-activated",
                            G_CALLBACK (header_activated_cb), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  adw_window_set_content (ADW_WINDOW (fixture->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 500);
  matrix_show (fixture, view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (wait_for (has_room, fixture));
  g_assert_true (wait_for (has_focus, fixture));
  matrix_settle (fixture);
}

void
matrix_tear_down (MatrixFixture *fixture,
                  gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->dataset);
  g_clear_object (&fixture->language);
  g_clear_pointer (&fixture->activated, g_free);
}

/* As if the key had been pressed in the widget. */
gboolean
matrix_press (MatrixFixture  *fixture,
              guint           keyval,
              GdkModifierType state)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  return handled;
}

static guint
count_all (GskRenderNode **children,
           guint           n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += matrix_count_nodes (children[i]);

  return sum;
}

/* How many nodes a picture has; those that hold another count as well. */
guint
matrix_count_nodes (GskRenderNode *node)
{
  GskRenderNode *child = NULL;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      {
        guint n = gsk_container_node_get_n_children (node);
        g_autofree GskRenderNode **children = g_new (GskRenderNode *, n);

        for (guint i = 0; i < n; i++)
          children[i] = gsk_container_node_get_child (node, i);
        return 1 + count_all (children, n);
      }
    case GSK_CLIP_NODE:
      child = gsk_clip_node_get_child (node);
      break;
    case GSK_OPACITY_NODE:
      child = gsk_opacity_node_get_child (node);
      break;
    case GSK_TRANSFORM_NODE:
      child = gsk_transform_node_get_child (node);
      break;
    default:
      return 1;
    }

  return 1 + matrix_count_nodes (child);
}

/* Returns: (transfer full): what the widget draws in the next frame */
GskRenderNode *
matrix_draw_next (MatrixFixture *fixture)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  return gtk_snapshot_to_node (snapshot);
}

/* Returns: (transfer full): what the widget draws where nothing is kept of frames
 * before */
GskRenderNode *
matrix_draw (MatrixFixture *fixture)
{
  smt_matrix_ground_free (fixture->view->ground);
  fixture->view->ground = smt_matrix_ground_new ();
  return matrix_draw_next (fixture);
}
