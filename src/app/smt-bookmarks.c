/* smt-bookmarks.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-bookmarks.h"

#include "smt-error.h"
#include "smt-state-keeper.h"

/* All windows show the same bookmarks. They are a file of the person's, in
 * plain JSON, which is written soon after a change and never in halves; what is
 * exported is the same. */

struct _SmtBookmarks
{
  GObject parent_instance;

  GListStore     *store;
  gboolean        is_changed;  /* since it was read */
  SmtStateKeeper *keeper;
};

static void smt_bookmarks_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtBookmarks, smt_bookmarks, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, smt_bookmarks_list_model_init))

static GType
smt_bookmarks_get_item_type (GListModel *list)
{
  return SMT_TYPE_BOOKMARK;
}

static guint
smt_bookmarks_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (SMT_BOOKMARKS (list)->store));
}

static gpointer
smt_bookmarks_get_item (GListModel *list,
                        guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (SMT_BOOKMARKS (list)->store), position);
}

static void
smt_bookmarks_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = smt_bookmarks_get_item_type;
  iface->get_n_items = smt_bookmarks_get_n_items;
  iface->get_item = smt_bookmarks_get_item;
}

static void
smt_bookmarks_dispose (GObject *object)
{
  g_clear_object (&SMT_BOOKMARKS (object)->keeper);

  G_OBJECT_CLASS (smt_bookmarks_parent_class)->dispose (object);
}

static void
smt_bookmarks_finalize (GObject *object)
{
  g_object_unref (SMT_BOOKMARKS (object)->store);

  G_OBJECT_CLASS (smt_bookmarks_parent_class)->finalize (object);
}

static void
smt_bookmarks_class_init (SmtBookmarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = smt_bookmarks_dispose;
  G_OBJECT_CLASS (klass)->finalize = smt_bookmarks_finalize;
}

static void
items_changed_cb (SmtBookmarks *self,
                  guint         position,
                  guint         n_removed,
                  guint         n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (self->keeper == NULL)
    return;
  self->is_changed = TRUE;
  smt_state_keeper_touch (self->keeper);
}

static void
smt_bookmarks_init (SmtBookmarks *self)
{
  self->store = g_list_store_new (SMT_TYPE_BOOKMARK);
  g_signal_connect_swapped (self->store, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static JsonNode *
describe (gpointer user_data)
{
  SmtBookmarks *self = user_data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, "summitry-bookmarks");
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 1);
  json_builder_set_member_name (builder, "bookmarks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < smt_bookmarks_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (SmtBookmark) bookmark = smt_bookmarks_get_item (G_LIST_MODEL (self), i);

      json_builder_add_value (builder, smt_bookmark_to_node (bookmark));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * smt_bookmarks_new:
 * @path: the file; it need not be there
 *
 * Returns: (transfer full): what is in the file. One that holds anything else
 *   is left as it is until the first change, and put aside then.
 */
SmtBookmarks *
smt_bookmarks_new (const char *path)
{
  SmtBookmarks *self = g_object_new (SMT_TYPE_BOOKMARKS, NULL);
  g_autofree char *text = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL) &&
      !smt_bookmarks_import (self, text, NULL))
    {
      g_autofree char *aside = g_strconcat (path, ".unreadable", NULL);

      g_file_set_contents (aside, text, -1, NULL);
    }
  self->keeper = smt_state_keeper_new (path, describe, self);
  return self;
}

/**
 * smt_bookmarks_get_default:
 *
 * Returns: (transfer none): the bookmarks of the person who runs the program,
 *   read when this is first called
 */
SmtBookmarks *
smt_bookmarks_get_default (void)
{
  static SmtBookmarks *bookmarks;

  if (bookmarks == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), "summitry",
                                                "bookmarks.json", NULL);

      bookmarks = smt_bookmarks_new (path);
    }
  return bookmarks;
}

/**
 * smt_bookmarks_insert:
 * @position: where; at most as many as there are
 */
void
smt_bookmarks_insert (SmtBookmarks *self,
                      guint         position,
                      SmtBookmark  *bookmark)
{
  g_return_if_fail (SMT_IS_BOOKMARKS (self));
  g_return_if_fail (position <= smt_bookmarks_get_n_items (G_LIST_MODEL (self)));

  g_list_store_insert (self->store, position, bookmark);
}

/**
 * smt_bookmarks_replace:
 * @bookmark: what to put in the place of the one there, to rename it
 */
void
smt_bookmarks_replace (SmtBookmarks *self,
                       guint         position,
                       SmtBookmark  *bookmark)
{
  g_return_if_fail (SMT_IS_BOOKMARKS (self));
  g_return_if_fail (position < smt_bookmarks_get_n_items (G_LIST_MODEL (self)));

  g_list_store_splice (self->store, position, 1, (gpointer *) &bookmark, 1);
}

/**
 * smt_bookmarks_take:
 *
 * Returns: (transfer full): the bookmark, which is no longer in the list
 */
SmtBookmark *
smt_bookmarks_take (SmtBookmarks *self,
                    guint         position)
{
  SmtBookmark *bookmark;

  g_return_val_if_fail (SMT_IS_BOOKMARKS (self), NULL);
  g_return_val_if_fail (position < smt_bookmarks_get_n_items (G_LIST_MODEL (self)), NULL);

  bookmark = smt_bookmarks_get_item (G_LIST_MODEL (self), position);
  g_list_store_remove (self->store, position);
  return bookmark;
}

/**
 * smt_bookmarks_move:
 * @from: where the bookmark is
 * @to: where it will be; beyond the end, nothing happens
 */
void
smt_bookmarks_move (SmtBookmarks *self,
                    guint         from,
                    guint         to)
{
  g_autoptr (SmtBookmark) bookmark = NULL;

  g_return_if_fail (SMT_IS_BOOKMARKS (self));

  if (MAX (from, to) >= smt_bookmarks_get_n_items (G_LIST_MODEL (self)) || from == to)
    return;

  bookmark = smt_bookmarks_take (self, from);
  smt_bookmarks_insert (self, to, bookmark);
}

/**
 * smt_bookmarks_to_json:
 *
 * Returns: (transfer full): all of them as a JSON document, to be imported
 *   elsewhere
 */
char *
smt_bookmarks_to_json (SmtBookmarks *self)
{
  g_autoptr (JsonNode) root = describe (self);

  return json_to_string (root, TRUE);
}

static JsonArray *
find_array (JsonNode *root)
{
  JsonNode *format, *bookmarks;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  format = json_object_get_member (json_node_get_object (root), "format");
  bookmarks = json_object_get_member (json_node_get_object (root), "bookmarks");
  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) ||
      g_strcmp0 (json_node_get_string (format), "summitry-bookmarks") != 0 ||
      bookmarks == NULL || !JSON_NODE_HOLDS_ARRAY (bookmarks))
    return NULL;
  return json_node_get_array (bookmarks);
}

/**
 * smt_bookmarks_import:
 * @text: what smt_bookmarks_to_json() wrote
 *
 * Adds them to those there are; all, or none.
 *
 * Returns: %FALSE with SMT_ERROR_VIEW if @text is anything else
 */
gboolean
smt_bookmarks_import (SmtBookmarks  *self,
                      const char    *text,
                      GError       **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonArray *array = find_array (root);
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (SMT_IS_BOOKMARKS (self), FALSE);

  if (array == NULL)
    {
      g_set_error_literal (error, SMT_ERROR, SMT_ERROR_VIEW, "not a file of bookmarks");
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      SmtBookmark *bookmark = smt_bookmark_new_from_node (json_array_get_element (array, i),
                                                          error);

      if (bookmark == NULL)
        return FALSE;
      g_ptr_array_add (read, bookmark);
    }
  g_list_store_splice (self->store, g_list_model_get_n_items (G_LIST_MODEL (self->store)), 0,
                       read->pdata, read->len);
  return TRUE;
}

/**
 * smt_bookmarks_flush:
 *
 * Writes what changed at once.
 *
 * Returns: whether it is on the disk
 */
gboolean
smt_bookmarks_flush (SmtBookmarks  *self,
                     GError       **error)
{
  g_return_val_if_fail (SMT_IS_BOOKMARKS (self), FALSE);

  return !self->is_changed || smt_state_keeper_flush (self->keeper, error);
}
