/* smt-json-writer.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same bytes as json-glib writes of a whole tree. What lies on the way to a
 * part that is written later is written here, anything else by json-glib, and
 * moved to where it stands: a line break in JSON is always one between values.
 */

#include "smt-json-writer.h"

#include <string.h>

/* How json-glib indents a level. */
#define INDENT 2

/* How deep parts may lie that are written later: in an item of an answer. */
#define SPINE 3

/* How deep values may lie in all, on the way and in such a part. */
#define MOST_LEVELS 8

struct _SmtJsonWriter
{
  SmtSink   *sink;
  GPtrArray *later;                 /* of SmtJsonLater */
  guint      level;
  gboolean   is_begun[MOST_LEVELS]; /* something stands in it */
};

void
smt_json_later_free (SmtJsonLater *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

static void
append_indent (GString *text,
               guint    level)
{
  for (guint i = 0; i < level * INDENT; i++)
    g_string_append_c (text, ' ');
}

/* The beginning of a value in an array, or of a member. */
static void
begin_value (SmtJsonWriter *self)
{
  GString *text = smt_sink_get_text (self->sink);

  g_string_append (text, self->is_begun[self->level] ? ",\n" : "\n");
  self->is_begun[self->level] = TRUE;
  append_indent (text, self->level);
}

static void
append_moved (SmtJsonWriter *self,
              const char    *json)
{
  GString *text = smt_sink_get_text (self->sink);
  const char *end;

  for (; (end = strchr (json, '\n')) != NULL; json = end + 1)
    {
      g_string_append_len (text, json, end + 1 - json);
      append_indent (text, self->level);
    }
  g_string_append (text, json);
  smt_sink_flow (self->sink);
}

static void
append_node (SmtJsonWriter *self,
             JsonNode      *node)
{
  g_autofree char *json = json_to_string (node, TRUE);

  append_moved (self, json);
}

static void
open_level (SmtJsonWriter *self,
            char           bracket)
{
  g_return_if_fail (self->level + 1 < MOST_LEVELS);

  g_string_append_c (smt_sink_get_text (self->sink), bracket);
  self->level++;
  self->is_begun[self->level] = FALSE;
}

static void
close_level (SmtJsonWriter *self,
             char           bracket)
{
  GString *text = smt_sink_get_text (self->sink);
  gboolean is_empty = !self->is_begun[self->level];

  self->level--;
  if (!is_empty)
    {
      g_string_append_c (text, '\n');
      append_indent (text, self->level);
    }
  g_string_append_c (text, bracket);
  smt_sink_flow (self->sink);
}

static void write_node (SmtJsonWriter *self,
                        JsonNode      *node);

static void
write_object (SmtJsonWriter *self,
              JsonObject    *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  open_level (self, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autoptr (JsonNode) key = json_node_init_string (json_node_alloc (), name);
      g_autofree char *quoted = json_to_string (key, FALSE);

      begin_value (self);
      g_string_append (smt_sink_get_text (self->sink), quoted);
      g_string_append (smt_sink_get_text (self->sink), " : ");
      write_node (self, member);
    }
  close_level (self, '}');
}

static void
write_array (SmtJsonWriter *self,
             JsonArray     *array)
{
  open_level (self, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      begin_value (self);
      write_node (self, json_array_get_element (array, i));
    }
  close_level (self, ']');
}

static SmtJsonLater *
find_later (SmtJsonWriter *self,
            JsonNode      *node)
{
  for (guint i = 0; i < self->later->len; i++)
    {
      SmtJsonLater *later = g_ptr_array_index (self->later, i);

      if (later->node == node)
        return later;
    }

  return NULL;
}

static void
write_node (SmtJsonWriter *self,
            JsonNode      *node)
{
  SmtJsonLater *later = find_later (self, node);
  gboolean is_on_way = self->later->len > 0 && self->level < SPINE;

  if (later != NULL)
    later->write (self, later->data);
  else if (is_on_way && JSON_NODE_HOLDS_OBJECT (node))
    write_object (self, json_node_get_object (node));
  else if (is_on_way && JSON_NODE_HOLDS_ARRAY (node))
    write_array (self, json_node_get_array (node));
  else
    append_node (self, node);
}

/**
 * smt_json_write:
 * @root: the whole
 * @later: (element-type SmtJsonLater): parts of it that are written when it is
 *   their turn
 */
void
smt_json_write (JsonNode  *root,
                GPtrArray *later,
                SmtSink   *sink)
{
  SmtJsonWriter self = { .sink = sink, .later = later };

  write_node (&self, root);
}

/**
 * smt_json_writer_begin_array:
 *
 * Begins an array, as the value or as one in an array.
 */
void
smt_json_writer_begin_array (SmtJsonWriter *self)
{
  /* The value itself has its place already. */
  if (self->level > SPINE)
    begin_value (self);
  open_level (self, '[');
}

void
smt_json_writer_end_array (SmtJsonWriter *self)
{
  close_level (self, ']');
}

/**
 * smt_json_writer_add:
 * @json: a value as json-glib writes it where it stands alone
 *
 * Adds a value to the array.
 */
void
smt_json_writer_add (SmtJsonWriter *self,
                     const char    *json)
{
  begin_value (self);
  append_moved (self, json);
}

void
smt_json_writer_add_number (SmtJsonWriter *self,
                            gint64         number)
{
  begin_value (self);
  g_string_append_printf (smt_sink_get_text (self->sink), "%" G_GINT64_FORMAT, number);
}

/**
 * smt_json_writer_take_object:
 * @object: (transfer full): a value
 *
 * Adds a value to the array.
 */
void
smt_json_writer_take_object (SmtJsonWriter *self,
                             JsonObject    *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  begin_value (self);
  append_node (self, node);
}

gboolean
smt_json_writer_is_stopped (SmtJsonWriter *self)
{
  return smt_sink_is_stopped (self->sink);
}

/**
 * smt_json_writer_tell:
 *
 * As smt_sink_tell().
 */
void
smt_json_writer_tell (SmtJsonWriter *self,
                      guint          done,
                      guint          n)
{
  smt_sink_tell (self->sink, done, n);
}
