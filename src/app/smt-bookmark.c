/* smt-bookmark.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-bookmark.h"

#include "smt-error.h"
#include "smt-view-file.h"

/* The view is kept as the text of a view file, so that one made with another
 * dataset can still say so. The colour is a number, not a hue: the style decides
 * what it looks like, and it stays the same when others come and go. */

struct _SmtBookmark
{
  GObject parent_instance;

  char  *name;
  guint  colour;
  char  *view;
};

G_DEFINE_FINAL_TYPE (SmtBookmark, smt_bookmark, G_TYPE_OBJECT)

static void
smt_bookmark_finalize (GObject *object)
{
  SmtBookmark *self = SMT_BOOKMARK (object);

  g_free (self->name);
  g_free (self->view);

  G_OBJECT_CLASS (smt_bookmark_parent_class)->finalize (object);
}

static void
smt_bookmark_class_init (SmtBookmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_bookmark_finalize;
}

static void
smt_bookmark_init (SmtBookmark *self)
{
}

/**
 * smt_bookmark_new:
 * @name: what the person calls it
 * @colour: a number; beyond the last colour the first follows
 * @view: the text of a view file
 *
 * Returns: (transfer full): a bookmark
 */
SmtBookmark *
smt_bookmark_new (const char *name,
                  guint       colour,
                  const char *view)
{
  SmtBookmark *self = g_object_new (SMT_TYPE_BOOKMARK, NULL);

  self->name = g_strdup (name);
  self->colour = colour % SMT_N_BOOKMARK_COLOURS;
  self->view = g_strdup (view);
  return self;
}

/**
 * smt_bookmark_new_from_node:
 * @node: (transfer none): what smt_bookmark_to_node() made
 *
 * Returns: (transfer full) (nullable): the bookmark; %NULL with SMT_ERROR_VIEW
 *   or SMT_ERROR_DATE
 */
SmtBookmark *
smt_bookmark_new_from_node (JsonNode  *node,
                            GError   **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *name = object != NULL ? json_object_get_member (object, "name") : NULL;
  JsonNode *colour = object != NULL ? json_object_get_member (object, "colour") : NULL;
  JsonNode *view = object != NULL ? json_object_get_member (object, "view") : NULL;
  g_autofree char *text = NULL;
  g_autoptr (SmtViewFile) file = NULL;

  if (name == NULL || !JSON_NODE_HOLDS_VALUE (name) || json_node_get_string (name) == NULL ||
      view == NULL || !JSON_NODE_HOLDS_OBJECT (view))
    {
      g_set_error_literal (error, SMT_ERROR, SMT_ERROR_VIEW, "not a bookmark");
      return NULL;
    }

  text = json_to_string (view, FALSE);
  file = smt_view_file_parse (text, error);
  if (file == NULL)
    return NULL;
  return smt_bookmark_new (json_node_get_string (name),
                           colour != NULL && JSON_NODE_HOLDS_VALUE (colour)
                           ? ABS (json_node_get_int (colour)) : 0,
                           text);
}

/**
 * smt_bookmark_to_node:
 *
 * Returns: (transfer full): @self as an object
 */
JsonNode *
smt_bookmark_to_node (SmtBookmark *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, self->name);
  json_builder_set_member_name (builder, "colour");
  json_builder_add_int_value (builder, self->colour);
  json_builder_set_member_name (builder, "view");
  json_builder_add_value (builder, json_from_string (self->view, NULL));
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

const char *
smt_bookmark_get_name (SmtBookmark *self)
{
  g_return_val_if_fail (SMT_IS_BOOKMARK (self), NULL);

  return self->name;
}

guint
smt_bookmark_get_colour (SmtBookmark *self)
{
  g_return_val_if_fail (SMT_IS_BOOKMARK (self), 0);

  return self->colour;
}

/**
 * smt_bookmark_get_view:
 *
 * Returns: (transfer none): the text of a view file
 */
const char *
smt_bookmark_get_view (SmtBookmark *self)
{
  g_return_val_if_fail (SMT_IS_BOOKMARK (self), NULL);

  return self->view;
}
