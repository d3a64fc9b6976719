/* smt-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a picture that assistive technology has in hand. Its tree is grid,
 * lines, then heads and parts, of what can be seen only; objects are made when
 * they are asked for and kept until they are out of sight. Without a reader
 * there is at most one, for the part that keys go to.
 *
 * Focus follows the keys: the part left and the part reached both say so, which
 * is what makes a screen reader speak.
 */

#include "smt-reach.h"

#include "smt-announcer.h"

/* Long enough for a date that is dragged along, or for typing in a filter, to
 * come to rest. */
#define ANNOUNCE_MSEC 300

struct _SmtReach
{
  SmtReachable          *view;       /* borrowed: the owner */
  SmtReachableInterface *iface;
  GHashTable            *items;      /* gint64 → SmtReachItem */
  SmtReachItem          *focused;    /* or NULL: whom focus was last said of */
  guint                  focus_source;
  guint                  announce_source;
  char                  *words;      /* that are to be said then; NULL for the summary */
};

/**
 * smt_reach_new:
 * @view: (transfer none): the picture; must free what is returned before it goes
 *
 * Returns: (transfer full): nothing asked for yet
 */
SmtReach *
smt_reach_new (SmtReachable *view)
{
  SmtReach *self = g_new0 (SmtReach, 1);

  self->view = view;
  self->iface = SMT_REACHABLE_GET_IFACE (view);
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  return self;
}

void
smt_reach_free (SmtReach *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_handle_id (&self->announce_source, g_source_remove);
  g_clear_object (&self->focused);
  g_free (self->words);
  g_hash_table_unref (self->items);
  g_free (self);
}

static gboolean
is_empty (SmtReach *self)
{
  return self->iface->is_empty (self->view);
}

/**
 * smt_reach_get:
 *
 * Returns: (transfer none): the item for a place, made if it is not there
 */
SmtReachItem *
smt_reach_get (SmtReach      *self,
               SmtReachPlace  place)
{
  gint64 key = (gint64) place.line * G_MAXUINT32 + place.position;
  SmtReachItem *item = g_hash_table_lookup (self->items, &key);

  if (item == NULL)
    {
      item = smt_reach_item_new (self->view, place);
      g_hash_table_insert (self->items, g_memdup2 (&key, sizeof key), item);
    }

  return item;
}

/**
 * smt_reach_get_first:
 * @parent: (nullable): a line, or %NULL for the whole picture
 *
 * Returns: (transfer none) (nullable): its first child in view
 */
SmtReachItem *
smt_reach_get_first (SmtReach     *self,
                     SmtReachItem *parent)
{
  SmtReachPlace place;
  int line;

  if (is_empty (self))
    return NULL;

  line = parent != NULL ? smt_reach_item_get_place (parent).line : 0;
  return self->iface->find_first (self->view, parent != NULL ? &line : NULL, &place)
         ? smt_reach_get (self, place) : NULL;
}

/**
 * smt_reach_get_next:
 *
 * Returns: (transfer none) (nullable): what comes after @item in its parent, of
 *   what is in view
 */
SmtReachItem *
smt_reach_get_next (SmtReach     *self,
                    SmtReachItem *item)
{
  SmtReachPlace place = smt_reach_item_get_place (item);

  return !is_empty (self) && self->iface->find_next (self->view, &place)
         ? smt_reach_get (self, place) : NULL;
}

static SmtReachItem *
get_focused (SmtReach *self)
{
  if (is_empty (self) || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return NULL;
  return smt_reach_get (self, self->iface->get_focus (self->view));
}

static void
update_focused (SmtReachItem *item)
{
  if (item != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (item),
                                          GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * smt_reach_focus:
 *
 * Says which part has the focus, if it is another than before.
 */
void
smt_reach_focus (SmtReach *self)
{
  /* Kept until the other one is known, or a reader has a dead one in hand. */
  g_autoptr (SmtReachItem) old = NULL;
  SmtReachItem *item = get_focused (self);

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
  SmtReach *self = data;

  self->focus_source = 0;
  smt_reach_focus (self);
}

/**
 * smt_reach_focus_later:
 *
 * smt_reach_focus() from the main loop: while the focus moves into the picture,
 * the picture does not have it yet.
 */
void
smt_reach_focus_later (SmtReach *self)
{
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_cb, self);
}

static gboolean
is_out_of_view (gpointer key,
                gpointer value,
                gpointer user_data)
{
  SmtReach *self = user_data;

  return value != self->focused &&
         !self->iface->is_in_view (self->view, smt_reach_item_get_place (value));
}

/**
 * smt_reach_prune:
 *
 * Drops what is no longer in view, but for the part with the focus.
 *
 * Cost: O(items asked for), which is nothing without a reader.
 */
void
smt_reach_prune (SmtReach *self)
{
  if (!is_empty (self))
    g_hash_table_foreach_remove (self->items, is_out_of_view, self);
}

static gboolean
is_elsewhere (gpointer key,
              gpointer value,
              gpointer user_data)
{
  SmtReach *self = user_data;
  SmtReachPlace place = smt_reach_item_get_place (value);
  SmtReachPlace focus;

  if (value != self->focused || is_empty (self))
    return TRUE;
  focus = self->iface->get_focus (self->view);
  return place.line != focus.line || place.position != focus.position;
}

/**
 * smt_reach_renew:
 *
 * For another scene: drops everything but the part with the focus, which says
 * what stands there now.
 */
void
smt_reach_renew (SmtReach *self)
{
  g_hash_table_foreach_remove (self->items, is_elsewhere, self);
  if (g_hash_table_size (self->items) > 0)
    smt_reach_item_update (self->focused);
  smt_reach_focus (self);
}

/**
 * smt_reach_update_states:
 *
 * For another selection: whatever was asked for says whether it is in it.
 */
void
smt_reach_update_states (SmtReach *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    smt_reach_item_update_state (item);
}

static void
announce_cb (gpointer data)
{
  SmtReach *self = data;
  g_autofree char *words = g_steal_pointer (&self->words);

  self->announce_source = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return;

  if (words == NULL)
    words = self->iface->dup_summary (self->view);
  if (words != NULL)
    smt_announcer_speak (GTK_WIDGET (self->view), words);
}

/**
 * smt_reach_announce:
 *
 * Has the scene's summary spoken once it has rested for a moment. What waits to be
 * said comes first: it is what somebody did, and the scene follows from it.
 */
void
smt_reach_announce (SmtReach *self)
{
  smt_reach_announce_words (self, g_steal_pointer (&self->words));
}

/**
 * smt_reach_announce_words:
 * @words: (transfer full) (nullable): what is to be said; %NULL for the summary
 *   of the scene
 *
 * Has something spoken, in place of what waits to be, once nothing more comes for
 * a moment.
 */
void
smt_reach_announce_words (SmtReach *self,
                          char     *words)
{
  g_free (self->words);
  self->words = words;
  g_clear_handle_id (&self->announce_source, g_source_remove);
  self->announce_source = g_timeout_add_once (ANNOUNCE_MSEC, announce_cb, self);
}
