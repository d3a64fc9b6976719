/* smt-window-scroll.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far what a window shows is scrolled, as a part of its state. A window that
 * shows the same has the same parts that scroll, in the same order; where it has
 * others, nothing is scrolled. Pages and lists are filled by and by, so that each
 * part waits until it is long enough, for a while, and until somebody scrolls it.
 */

#include "smt-window-private.h"

/* What is not there by then, is not there any more. */
#define PATIENCE_MSEC 5000

/* A part that is to be scrolled once it is long enough. */
typedef struct
{
  GtkAdjustment *adjustment;
  double         value;
  gulong         changed;
  gulong         scrolled;
  guint          patience;
} Wait;

/* Across and along, of each part that can be seen. */
static void
collect (GtkWidget *widget,
         GPtrArray *adjustments)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (widget);

      g_ptr_array_add (adjustments, gtk_scrolled_window_get_hadjustment (scrolled));
      g_ptr_array_add (adjustments, gtk_scrolled_window_get_vadjustment (scrolled));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, adjustments);
}

static GPtrArray *
list_adjustments (SmtWindow *self)
{
  GPtrArray *adjustments = g_ptr_array_new ();

  collect (GTK_WIDGET (self->toast_overlay), adjustments);
  return adjustments;
}

/*< private >
 * smt_window_add_scroll:
 *
 * Adds to an object how far the window is scrolled.
 */
void
smt_window_add_scroll (SmtWindow   *self,
                       JsonBuilder *builder)
{
  g_autoptr (GPtrArray) adjustments = list_adjustments (self);

  json_builder_set_member_name (builder, "scroll");
  json_builder_begin_array (builder);
  for (guint i = 0; i < adjustments->len; i++)
    json_builder_add_int_value (builder,
                                gtk_adjustment_get_value (g_ptr_array_index (adjustments, i)));
  json_builder_end_array (builder);
}

static void
stop_waiting (Wait *wait)
{
  g_clear_signal_handler (&wait->changed, wait->adjustment);
  g_clear_signal_handler (&wait->scrolled, wait->adjustment);
  g_clear_handle_id (&wait->patience, g_source_remove);
  g_clear_object (&wait->adjustment);
  g_free (wait);
}

static void
give_up_cb (gpointer user_data)
{
  Wait *wait = user_data;

  wait->patience = 0;
  stop_waiting (wait);
}

static gboolean
is_long_enough (Wait *wait)
{
  return gtk_adjustment_get_upper (wait->adjustment) -
         gtk_adjustment_get_page_size (wait->adjustment) >= wait->value;
}

static void
changed_cb (Wait *wait)
{
  if (!is_long_enough (wait))
    return;

  g_clear_signal_handler (&wait->scrolled, wait->adjustment);
  gtk_adjustment_set_value (wait->adjustment, wait->value);
  stop_waiting (wait);
}

static void
scroll_to (GtkAdjustment *adjustment,
           double         value)
{
  Wait *wait = g_new0 (Wait, 1);

  wait->adjustment = g_object_ref (adjustment);
  wait->value = value;
  if (is_long_enough (wait))
    {
      changed_cb (wait);
      return;
    }

  wait->changed = g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (changed_cb), wait);
  wait->scrolled = g_signal_connect_swapped (adjustment, "value-changed",
                                             G_CALLBACK (stop_waiting), wait);
  wait->patience = g_timeout_add_once (PATIENCE_MSEC, give_up_cb, wait);
}

static void
scroll (SmtWindow *self,
        JsonArray *values)
{
  g_autoptr (GPtrArray) adjustments = list_adjustments (self);

  if (json_array_get_length (values) != adjustments->len)
    return;

  for (guint i = 0; i < adjustments->len; i++)
    {
      JsonNode *value = json_array_get_element (values, i);

      if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_int (value) > 0)
        scroll_to (g_ptr_array_index (adjustments, i), json_node_get_int (value));
    }
}

/* What a window shows first it shows in its first frame. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       values)
{
  scroll (SMT_WINDOW (widget), values);
  return G_SOURCE_REMOVE;
}

static void
map_cb (SmtWindow *self,
        JsonArray *values)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, json_array_ref (values),
                                (GDestroyNotify) json_array_unref);
  g_signal_handlers_disconnect_by_func (self, map_cb, values);
}

static void
unref_values (gpointer  values,
              GClosure *closure)
{
  json_array_unref (values);
}

/*< private >
 * smt_window_restore_scroll:
 * @object: what smt_window_add_scroll() was given
 *
 * Has the window scrolled as far when it is shown.
 */
void
smt_window_restore_scroll (SmtWindow  *self,
                           JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "scroll");

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    g_signal_connect_data (self, "map", G_CALLBACK (map_cb),
                           json_array_ref (json_node_get_array (node)), unref_values,
                           G_CONNECT_AFTER);
}
