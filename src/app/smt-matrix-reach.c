/* smt-matrix-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a matrix that assistive technology has in hand. Its tree is grid,
 * rows, then headers and cells, of what can be seen only; objects are made when
 * they are asked for and kept until they are out of sight. Without a reader
 * there is at most one, for the cell that keys go to.
 *
 * Focus follows the keys: the cell left and the cell reached both say so, which
 * is what makes a screen reader speak.
 */

#include "smt-matrix-reach.h"

#include "smt-announcer.h"
#include "smt-matrix-view-private.h"

/* Long enough for a date that is dragged along to come to rest. */
#define ANNOUNCE_MSEC 300

struct _SmtMatrixReach
{
  SmtMatrixView *view;       /* borrowed: the owner */
  GHashTable    *items;      /* gint64 → SmtMatrixItem */
  SmtMatrixItem *focused;    /* or NULL: whom focus was last said of */
  guint          focus_source;
  guint          announce_source;
  char          *words;      /* that are to be said then; NULL for the summary */
};

/**
 * smt_matrix_reach_new:
 * @view: (transfer none): the matrix; must free what is returned before it goes
 *
 * Returns: (transfer full): nothing asked for yet
 */
SmtMatrixReach *
smt_matrix_reach_new (SmtMatrixView *view)
{
  SmtMatrixReach *self = g_new0 (SmtMatrixReach, 1);

  self->view = view;
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  return self;
}

void
smt_matrix_reach_free (SmtMatrixReach *self)
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

/**
 * smt_matrix_reach_get:
 *
 * Returns: (transfer none): the item for a place, made if it is not there
 */
SmtMatrixItem *
smt_matrix_reach_get (SmtMatrixReach *self,
                      int             row,
                      int             column)
{
  gint64 key = (gint64) row * G_MAXUINT32 + column;
  SmtMatrixItem *item = g_hash_table_lookup (self->items, &key);

  if (item == NULL)
    {
      item = smt_matrix_item_new (self->view, row, column);
      g_hash_table_insert (self->items, g_memdup2 (&key, sizeof key), item);
    }

  return item;
}

/**
 * smt_matrix_reach_get_first:
 * @parent: (nullable): a row, or %NULL for the whole matrix
 *
 * Returns: (transfer none) (nullable): its first child in view
 */
SmtMatrixItem *
smt_matrix_reach_get_first (SmtMatrixReach *self,
                            SmtMatrixItem  *parent)
{
  SmtMatrixRange range;

  if (smt_matrix_view_is_empty (self->view))
    return NULL;
  if (parent == NULL)
    return smt_matrix_reach_get (self, SMT_MATRIX_HEAD, SMT_MATRIX_WHOLE);
  if (smt_matrix_item_get_row (parent) != SMT_MATRIX_HEAD)
    return smt_matrix_reach_get (self, smt_matrix_item_get_row (parent), SMT_MATRIX_HEAD);

  range = smt_matrix_geometry_get_visible (&self->view->geometry);
  if (range.first_column >= range.end_column)
    return NULL;
  return smt_matrix_reach_get (self, SMT_MATRIX_HEAD, range.first_column);
}

/* The one after @place in view; FALSE: there is none. */
static gboolean
step (int   *place,
      guint  first,
      guint  end)
{
  int next = *place == SMT_MATRIX_HEAD ? (int) first : *place + 1;

  if (next >= (int) end)
    return FALSE;
  *place = next;
  return TRUE;
}

/**
 * smt_matrix_reach_get_next:
 *
 * Returns: (transfer none) (nullable): what comes after @item in its parent, of
 *   what is in view
 */
SmtMatrixItem *
smt_matrix_reach_get_next (SmtMatrixReach *self,
                           SmtMatrixItem  *item)
{
  SmtMatrixRange range = smt_matrix_geometry_get_visible (&self->view->geometry);
  int row = smt_matrix_item_get_row (item);
  int column = smt_matrix_item_get_column (item);

  if (smt_matrix_view_is_empty (self->view))
    return NULL;
  if (column == SMT_MATRIX_WHOLE
      ? !step (&row, range.first_row, range.end_row)
      : !step (&column, range.first_column, range.end_column))
    return NULL;
  return smt_matrix_reach_get (self, row, column);
}

static SmtMatrixItem *
get_focused (SmtMatrixReach *self)
{
  if (smt_matrix_view_is_empty (self->view) ||
      !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return NULL;
  return smt_matrix_reach_get (self, self->view->focus.row, self->view->focus.column);
}

static void
update_focused (SmtMatrixItem *item)
{
  if (item != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (item),
                                          GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * smt_matrix_reach_focus:
 *
 * Says which cell has the focus, if it is another than before.
 */
void
smt_matrix_reach_focus (SmtMatrixReach *self)
{
  /* Kept until the other one is known, or a reader has a dead one in hand. */
  g_autoptr (SmtMatrixItem) old = NULL;
  SmtMatrixItem *item = get_focused (self);

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
  SmtMatrixReach *self = data;

  self->focus_source = 0;
  smt_matrix_reach_focus (self);
}

/**
 * smt_matrix_reach_focus_later:
 *
 * smt_matrix_reach_focus() from the main loop: while the focus moves into the
 * matrix, the matrix does not have it yet.
 */
void
smt_matrix_reach_focus_later (SmtMatrixReach *self)
{
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_cb, self);
}

static gboolean
is_out_of_view (gpointer key,
                gpointer value,
                gpointer user_data)
{
  SmtMatrixReach *self = user_data;
  SmtMatrixRange range = smt_matrix_geometry_get_visible (&self->view->geometry);
  int row = smt_matrix_item_get_row (value);
  int column = smt_matrix_item_get_column (value);

  if (value == self->focused)
    return FALSE;
  return (row >= 0 && (row < (int) range.first_row || row >= (int) range.end_row)) ||
         (column >= 0 && (column < (int) range.first_column ||
                          column >= (int) range.end_column));
}

/**
 * smt_matrix_reach_prune:
 *
 * Drops what is no longer in view, but for the cell with the focus.
 *
 * Cost: O(items asked for), which is nothing without a reader.
 */
void
smt_matrix_reach_prune (SmtMatrixReach *self)
{
  g_hash_table_foreach_remove (self->items, is_out_of_view, self);
}

static gboolean
is_elsewhere (gpointer key,
              gpointer value,
              gpointer user_data)
{
  SmtMatrixReach *self = user_data;

  return value != self->focused ||
         smt_matrix_item_get_row (value) != self->view->focus.row ||
         smt_matrix_item_get_column (value) != self->view->focus.column;
}

/**
 * smt_matrix_reach_renew:
 *
 * For another scene: drops everything but the cell with the focus, which says
 * what stands there now.
 */
void
smt_matrix_reach_renew (SmtMatrixReach *self)
{
  g_hash_table_foreach_remove (self->items, is_elsewhere, self);
  if (smt_matrix_view_is_empty (self->view))
    g_hash_table_remove_all (self->items);
  else if (g_hash_table_size (self->items) > 0)
    smt_matrix_item_update (self->focused);
  smt_matrix_reach_focus (self);
}

/**
 * smt_matrix_reach_select:
 *
 * For another selection: whatever was asked for says whether it is in it.
 */
void
smt_matrix_reach_select (SmtMatrixReach *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    smt_matrix_item_update_state (item);
}

static void
announce_cb (gpointer data)
{
  SmtMatrixReach *self = data;
  g_autofree char *words = g_steal_pointer (&self->words);

  self->announce_source = 0;
  if (self->view->scene == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return;

  if (words == NULL)
    words = smt_grid_scene_dup_summary (self->view->scene);
  smt_announcer_speak (GTK_WIDGET (self->view), words);
}

/**
 * smt_matrix_reach_announce:
 *
 * Has the scene's summary spoken once it has rested for a moment. What waits to be
 * said comes first: it is what somebody did, and the scene follows from it.
 */
void
smt_matrix_reach_announce (SmtMatrixReach *self)
{
  smt_matrix_reach_announce_words (self, g_steal_pointer (&self->words));
}

/**
 * smt_matrix_reach_announce_words:
 * @words: (transfer full) (nullable): what is to be said; %NULL for the summary
 *   of the scene
 *
 * Has something spoken, in place of what waits to be, once nothing more comes for
 * a moment.
 */
void
smt_matrix_reach_announce_words (SmtMatrixReach *self,
                                 char           *words)
{
  g_free (self->words);
  self->words = words;
  g_clear_handle_id (&self->announce_source, g_source_remove);
  self->announce_source = g_timeout_add_once (ANNOUNCE_MSEC, announce_cb, self);
}
