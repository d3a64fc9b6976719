/* smt-timeline-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a timeline that assistive technology has in hand. Its tree is
 * grid, lanes, then names and marks, of what can be seen only; objects are made
 * when they are asked for and kept until they are out of sight. Without a
 * reader there is at most one, for the mark that keys go to.
 *
 * Focus follows the keys: the mark left and the mark reached both say so, which
 * is what makes a screen reader speak.
 */

#include "smt-timeline-reach.h"

#include "smt-announcer.h"
#include "smt-timeline-view-private.h"

/* Long enough for typing in a filter to come to rest. */
#define ANNOUNCE_MSEC 300

struct _SmtTimelineReach
{
  SmtTimelineView *view;       /* borrowed: the owner */
  GHashTable    *items;      /* gint64 → SmtTimelineItem */
  SmtTimelineItem *focused;    /* or NULL: whom focus was last said of */
  guint          focus_source;
  guint          announce_source;
};

/**
 * smt_timeline_reach_new:
 * @view: (transfer none): the timeline; must free what is returned before it goes
 *
 * Returns: (transfer full): nothing asked for yet
 */
SmtTimelineReach *
smt_timeline_reach_new (SmtTimelineView *view)
{
  SmtTimelineReach *self = g_new0 (SmtTimelineReach, 1);

  self->view = view;
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  return self;
}

void
smt_timeline_reach_free (SmtTimelineReach *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_handle_id (&self->announce_source, g_source_remove);
  g_clear_object (&self->focused);
  g_hash_table_unref (self->items);
  g_free (self);
}

/**
 * smt_timeline_reach_get:
 *
 * Returns: (transfer none): the item for a place, made if it is not there
 */
SmtTimelineItem *
smt_timeline_reach_get (SmtTimelineReach *self,
                        int               lane,
                        int               position)
{
  gint64 key = (gint64) lane * G_MAXUINT32 + position;
  SmtTimelineItem *item = g_hash_table_lookup (self->items, &key);

  if (item == NULL)
    {
      item = smt_timeline_item_new (self->view, lane, position);
      g_hash_table_insert (self->items, g_memdup2 (&key, sizeof key), item);
    }

  return item;
}

/* Whether a lane is to be seen, at least in part. */
static gboolean
is_lane_in_view (SmtTimelineReach *self,
                 int               lane)
{
  graphene_rect_t area =
    smt_timeline_view_get_area (self->view, (SmtTimelinePlace) { lane, SMT_TIMELINE_WHOLE });

  return area.size.height > 0 && area.origin.y < self->view->height &&
         area.origin.y + area.size.height > self->view->axis;
}

static int
get_n_lanes (SmtTimelineReach *self)
{
  return smt_timeline_scene_get_n_lanes (self->view->scene);
}

/**
 * smt_timeline_reach_get_first:
 * @parent: (nullable): a lane, or %NULL for the whole timeline
 *
 * Returns: (transfer none) (nullable): its first child in view
 */
SmtTimelineItem *
smt_timeline_reach_get_first (SmtTimelineReach *self,
                              SmtTimelineItem  *parent)
{
  if (smt_timeline_view_is_empty (self->view))
    return NULL;
  if (parent != NULL)
    return smt_timeline_reach_get (self, smt_timeline_item_get_lane (parent), SMT_TIMELINE_HEAD);

  for (int lane = 0; lane < get_n_lanes (self); lane++)
    if (is_lane_in_view (self, lane))
      return smt_timeline_reach_get (self, lane, SMT_TIMELINE_WHOLE);

  return NULL;
}

/**
 * smt_timeline_reach_get_next:
 *
 * Returns: (transfer none) (nullable): what comes after @item in its parent, of
 *   what is in view
 */
SmtTimelineItem *
smt_timeline_reach_get_next (SmtTimelineReach *self,
                             SmtTimelineItem  *item)
{
  SmtTimelinePlace place = { smt_timeline_item_get_lane (item),
                             smt_timeline_item_get_position (item) };

  if (smt_timeline_view_is_empty (self->view))
    return NULL;
  if (place.position == SMT_TIMELINE_WHOLE)
    {
      place.lane++;
      return place.lane < get_n_lanes (self) && is_lane_in_view (self, place.lane)
             ? smt_timeline_reach_get (self, place.lane, SMT_TIMELINE_WHOLE) : NULL;
    }

  for (place.position++;
       place.position < (int) smt_timeline_scene_get_lane (self->view->scene, place.lane)->n;
       place.position++)
    if (smt_timeline_view_is_in_sight (self->view, place))
      return smt_timeline_reach_get (self, place.lane, place.position);

  return NULL;
}

static SmtTimelineItem *
get_focused (SmtTimelineReach *self)
{
  if (smt_timeline_view_is_empty (self->view) ||
      !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return NULL;
  return smt_timeline_reach_get (self, self->view->focus.lane, self->view->focus.position);
}

static void
update_focused (SmtTimelineItem *item)
{
  if (item != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (item),
                                          GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * smt_timeline_reach_focus:
 *
 * Says which mark has the focus, if it is another than before.
 */
void
smt_timeline_reach_focus (SmtTimelineReach *self)
{
  /* Kept until the other one is known, or a reader has a dead one in hand. */
  g_autoptr (SmtTimelineItem) old = NULL;
  SmtTimelineItem *item = get_focused (self);

  if (item == self->focused)
    return;

  old = g_steal_pointer (&self->focused);
  g_set_object (&self->focused, item);
  update_focused (old);
  update_focused (item);
}

static void
focus_cb (gpointer data)
{
  SmtTimelineReach *self = data;

  self->focus_source = 0;
  smt_timeline_reach_focus (self);
}

/**
 * smt_timeline_reach_focus_later:
 *
 * smt_timeline_reach_focus() from the main loop: while the focus moves into the
 * timeline, the timeline does not have it yet.
 */
void
smt_timeline_reach_focus_later (SmtTimelineReach *self)
{
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_cb, self);
}

static gboolean
is_out_of_view (gpointer key,
                gpointer value,
                gpointer user_data)
{
  SmtTimelineReach *self = user_data;
  SmtTimelinePlace place = { smt_timeline_item_get_lane (value),
                             smt_timeline_item_get_position (value) };

  if (value == self->focused)
    return FALSE;
  return !is_lane_in_view (self, place.lane) ||
         (place.position >= 0 && !smt_timeline_view_is_in_sight (self->view, place));
}

/**
 * smt_timeline_reach_prune:
 *
 * Drops what is no longer in view, but for the mark with the focus.
 *
 * Cost: O(items asked for), which is nothing without a reader.
 */
void
smt_timeline_reach_prune (SmtTimelineReach *self)
{
  if (!smt_timeline_view_is_empty (self->view) && self->view->layout != NULL)
    g_hash_table_foreach_remove (self->items, is_out_of_view, self);
}

static gboolean
is_elsewhere (gpointer key,
              gpointer value,
              gpointer user_data)
{
  SmtTimelineReach *self = user_data;

  return value != self->focused ||
         smt_timeline_item_get_lane (value) != self->view->focus.lane ||
         smt_timeline_item_get_position (value) != self->view->focus.position;
}

/**
 * smt_timeline_reach_renew:
 *
 * For another scene: drops everything but the mark with the focus, which says
 * what stands there now.
 */
void
smt_timeline_reach_renew (SmtTimelineReach *self)
{
  g_hash_table_foreach_remove (self->items, is_elsewhere, self);
  if (smt_timeline_view_is_empty (self->view))
    g_hash_table_remove_all (self->items);
  else if (g_hash_table_size (self->items) > 0)
    smt_timeline_item_update (self->focused);
  smt_timeline_reach_focus (self);
}

static void
announce_cb (gpointer data)
{
  SmtTimelineReach *self = data;
  g_autofree char *summary = NULL;

  self->announce_source = 0;
  if (self->view->scene == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return;

  summary = smt_timeline_scene_dup_summary (self->view->scene);
  smt_announcer_speak (GTK_WIDGET (self->view), summary);
}

/**
 * smt_timeline_reach_announce:
 *
 * Has the scene's summary spoken once it has rested for a moment.
 */
void
smt_timeline_reach_announce (SmtTimelineReach *self)
{
  g_clear_handle_id (&self->announce_source, g_source_remove);
  self->announce_source = g_timeout_add_once (ANNOUNCE_MSEC, announce_cb, self);
}
