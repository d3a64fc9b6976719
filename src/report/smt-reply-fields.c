/* smt-reply-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One item as CSV of two columns, field and value. A record's fields are named
 * by their path, those of a list numbered from 1: `periods.1.role`.
 */

#include "smt-reply-fields.h"

#include "smt-output.h"

static void add_node (SmtReply   *self,
                      const char *path,
                      JsonNode   *node);

static gboolean
is_passage (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  return object != NULL && json_object_has_member (object, "source");
}

/* Values, and passages, stand together in one cell. */
static gboolean
is_simple (JsonNode *node)
{
  JsonArray *array;

  if (JSON_NODE_HOLDS_VALUE (node) || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (element) && !is_passage (element))
        return FALSE;
    }

  return TRUE;
}

static void
add_elements (SmtReply   *self,
              const char *path,
              JsonArray  *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *longer = g_strdup_printf ("%s.%u", path, i + 1);

      add_node (self, longer, json_array_get_element (array, i));
    }
}

static void
add_members (SmtReply   *self,
             const char *path,
             JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *longer = path != NULL ? g_strdup_printf ("%s.%s", path, name)
                                             : g_strdup (name);

      add_node (self, longer, member);
    }
}

static void
add_node (SmtReply   *self,
          const char *path,
          JsonNode   *node)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  if (!is_simple (node) && JSON_NODE_HOLDS_OBJECT (node))
    {
      add_members (self, path, json_node_get_object (node));
      return;
    }
  if (!is_simple (node))
    {
      add_elements (self, path, json_node_get_array (node));
      return;
    }

  g_strv_builder_add (cells, path);
  g_strv_builder_take (cells, smt_output_dup_cell (node));
  smt_reply_take_row (self, g_strv_builder_end (cells));
}

/**
 * smt_reply_add_fields:
 * @item: the one item of the answer
 *
 * Makes CSV of @item: a line for each field.
 */
void
smt_reply_add_fields (SmtReply   *self,
                      JsonObject *item)
{
  static const char *const header[] = { "field", "value", NULL };

  smt_reply_take_row (self, g_strdupv ((char **) header));
  add_members (self, NULL, item);
}
