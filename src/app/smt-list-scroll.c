/* smt-list-scroll.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-list-scroll.h"

/* A list view that is scrolled before its rows have been laid out under their
 * headings loses count, and shows a heading and nothing below it. So it is
 * scrolled when it has been shown for a frame. */

#define KEY "smt-list-scroll"

typedef struct
{
  GtkListView *list_view; /* borrowed: the owner */
  guint        position;
  guint        n_frames;
  guint        tick;
} ListScroll;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ListScroll *self = user_data;
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list_view));

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (model != NULL && self->position < g_list_model_get_n_items (model))
    gtk_list_view_scroll_to (self->list_view, self->position, GTK_LIST_SCROLL_NONE, NULL);
  self->position = GTK_INVALID_LIST_POSITION;
  return G_SOURCE_REMOVE;
}

static void
start (ListScroll *self)
{
  GtkWidget *widget = GTK_WIDGET (self->list_view);

  self->n_frames = 0;
  if (self->tick == 0 && gtk_widget_get_mapped (widget) &&
      self->position != GTK_INVALID_LIST_POSITION)
    self->tick = gtk_widget_add_tick_callback (widget, tick_cb, self, NULL);
}

static ListScroll *
ensure (GtkListView *list_view)
{
  ListScroll *self = g_object_get_data (G_OBJECT (list_view), KEY);

  if (self == NULL)
    {
      self = g_new0 (ListScroll, 1);
      self->list_view = list_view;
      g_object_set_data_full (G_OBJECT (list_view), KEY, self, g_free);
      g_signal_connect_swapped (list_view, "map", G_CALLBACK (start), self);
    }
  return self;
}

/**
 * smt_list_scroll_to:
 * @position: what is to be seen
 *
 * Has a list show a position and the focus be there. One that has no room yet
 * does so once it is laid out, and then leaves the focus where it is; the last
 * position asked for counts.
 */
void
smt_list_scroll_to (GtkListView *list_view,
                    guint        position)
{
  ListScroll *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (list_view));

  self = ensure (list_view);
  if (gtk_widget_get_height (GTK_WIDGET (list_view)) > 0)
    {
      self->position = GTK_INVALID_LIST_POSITION;
      gtk_list_view_scroll_to (list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
      return;
    }

  self->position = position;
  start (self);
}
