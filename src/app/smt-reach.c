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
 * is what makes a screen reader speak. The part left is kept until another is left:
 * a reader asks whence the focus came, and where that is gone says the names of all
 * that the picture is in, as if one came from outside.
 */

#include "smt-reach.h"

#include <adwaita.h>

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
  SmtReachItem          *left;       /* or NULL: who had it before */
  guint                  focus_source;
  guint                  announce_source;
  char                  *words;      /* that are to be said then; NULL for the summary */
  char                  *summary;    /* or NULL: by which the picture is described */
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
  g_clear_object (&self->left);
  g_free (self->words);
  g_free (self->summary);
  g_hash_table_unref (self->items);
  g_free (self);
}

static gboolean
is_empty (SmtReach *self)
{
  return self->iface->is_empty (self->view);
}

static gint64
get_key (SmtReachPlace place)
{
  return (gint64) place.line * G_MAXUINT32 + place.position;
}

static void
take (SmtReach     *self,
      SmtReachItem *item)
{
  gint64 key = get_key (smt_reach_item_get_place (item));

  g_hash_table_insert (self->items, g_memdup2 (&key, sizeof key), item);
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
  gint64 key = get_key (place);
  SmtReachItem *item = g_hash_table_lookup (self->items, &key);

  if (item == NULL)
    {
      item = smt_reach_item_new (self->view, place);
      take (self, item);
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

static void
show_summary (SmtReach *self)
{
  gboolean is_shown = self->summary != NULL && self->focused == NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_shown ? self->summary : "", -1);
}

/**
 * smt_reach_describe:
 * @title: what the picture is called
 * @summary: (nullable): what there is to see
 *
 * Names and describes the picture as a whole, for who comes to it. A reader says a
 * description that changes around the focus, also to those who want no announcements,
 * and to others twice: while the focus is in it, a picture that changes has none.
 */
void
smt_reach_describe (SmtReach   *self,
                    const char *title,
                    const char *summary)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (g_set_str (&self->summary, summary))
    show_summary (self);
}

/**
 * smt_reach_focus:
 *
 * Says which part has the focus, if it is another than before.
 */
void
smt_reach_focus (SmtReach *self)
{
  SmtReachItem *item = get_focused (self);

  if (item == self->focused)
    return;

  g_clear_object (&self->left);
  self->left = g_steal_pointer (&self->focused);
  g_set_object (&self->focused, item);
  update_focused (self->left);
  update_focused (item);
  if (item == NULL)
    show_summary (self);
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

/* What has the focus stays the same object where it can, and so does its line. */
static void
keep_focused (SmtReach *self)
{
  SmtReachItem *line;

  if (self->focused == NULL)
    return;

  if (is_empty (self) ||
      !smt_reach_item_move (self->focused, self->iface->get_focus (self->view)))
    {
      smt_reach_item_retire (self->focused);
      return;
    }

  take (self, g_object_ref (self->focused));
  line = smt_reach_item_get_line (self->focused);
  if (line != NULL)
    take (self, g_object_ref (line));
}

/**
 * smt_reach_renew:
 *
 * For another scene: drops everything but the part with the focus, which goes to
 * where the focus is now, and says what stands there.
 */
void
smt_reach_renew (SmtReach *self)
{
  g_hash_table_remove_all (self->items);
  if (self->left != NULL)
    smt_reach_item_retire (self->left);
  keep_focused (self);
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

/* Whether a dialog is open before it, which speaks for itself. */
static gboolean
is_covered (SmtReach *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));

  return ADW_IS_APPLICATION_WINDOW (root) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static void
announce_cb (gpointer data)
{
  SmtReach *self = data;
  g_autofree char *words = g_steal_pointer (&self->words);

  self->announce_source = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->view)) || is_covered (self))
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
