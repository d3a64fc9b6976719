/* smt-period-edit.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with periods before they are written into a file. Whatever a
 * person does not touch is kept, be it shown to them or not: a passage that
 * supports some fields alone, an account that differs, a note in other languages.
 *
 * Cost: the number of periods, and the fields of the one that is changed.
 */

#include "smt-period-edit.h"

#include "smt-record.h"

/**
 * smt_period_edit_new:
 *
 * Returns: (transfer full) (element-type JsonObject): an empty list
 */
GPtrArray *
smt_period_edit_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
}

static GPtrArray *
copy_list (GPtrArray *periods)
{
  GPtrArray *copy = smt_period_edit_new ();

  for (guint i = 0; i < periods->len; i++)
    g_ptr_array_add (copy, json_object_ref (g_ptr_array_index (periods, i)));
  return copy;
}

static GPtrArray *
copy_with (GPtrArray  *periods,
           guint       index,
           JsonObject *period)
{
  GPtrArray *copy = copy_list (periods);

  json_object_unref (g_ptr_array_index (copy, index));
  g_ptr_array_index (copy, index) = period;
  return copy;
}

static JsonNode *
new_string (const char *value)
{
  return json_node_init_string (json_node_alloc (), value);
}

/* @object with @value (transfer full, or NULL for none) as its member @name; in
 * the order of the format. */
static JsonObject *
with_member (JsonObject          *object,
             const SmtRecordType *type,
             const char          *name,
             JsonNode            *value)
{
  JsonObject *copy = json_object_new ();

  for (guint i = 0; i < type->n_fields; i++)
    {
      const char *field = type->fields[i].name;
      JsonNode *node = json_object_get_member (object, field);

      if (g_str_equal (field, name))
        {
          if (value != NULL)
            json_object_set_member (copy, field, value);
        }
      else if (node != NULL)
        {
          json_object_set_member (copy, field, json_node_copy (node));
        }
    }

  return copy;
}

/* Of a text in several languages the English one is edited, or the first. */
static char *
dup_tag (JsonNode *node)
{
  JsonObject *texts;
  JsonObjectIter iter;
  const char *tag = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  texts = json_node_get_object (node);
  if (json_object_has_member (texts, "en"))
    return g_strdup ("en");
  json_object_iter_init_ordered (&iter, texts);
  json_object_iter_next_ordered (&iter, &tag, NULL);
  return g_strdup (tag);
}

static const char *
get_text (JsonNode *node)
{
  g_autofree char *tag = dup_tag (node);

  if (tag != NULL)
    node = json_object_get_member (json_node_get_object (node), tag);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* NULL where nothing is left. */
static JsonNode *
with_text (JsonNode   *before,
           const char *value)
{
  g_autofree char *tag = dup_tag (before);
  g_autoptr (JsonObject) texts = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *text;

  if (tag == NULL)
    return value != NULL ? new_string (value) : NULL;

  texts = json_object_new ();
  json_object_iter_init_ordered (&iter, json_node_get_object (before));
  while (json_object_iter_next_ordered (&iter, &name, &text))
    if (!g_str_equal (name, tag))
      json_object_set_member (texts, name, json_node_copy (text));
    else if (value != NULL)
      json_object_set_string_member (texts, name, value);

  if (json_object_get_size (texts) > 0)
    return json_node_init_object (json_node_alloc (), texts);
  return NULL;
}

/**
 * smt_period_edit_get:
 * @field: the name of a field that holds a string, a word, a date or a text
 *
 * Returns: (transfer none) (nullable): what it holds
 */
const char *
smt_period_edit_get (GPtrArray  *periods,
                     guint       index,
                     const char *field)
{
  return get_text (json_object_get_member (g_ptr_array_index (periods, index), field));
}

/**
 * smt_period_edit_set:
 * @value: (nullable): what @field is to hold; %NULL or empty, it goes
 *
 * Returns: (transfer full): the periods with that
 */
GPtrArray *
smt_period_edit_set (GPtrArray  *periods,
                     guint       index,
                     const char *field,
                     const char *value)
{
  JsonObject *period = g_ptr_array_index (periods, index);
  const char *kept = value != NULL && *value != '\0' ? value : NULL;
  JsonNode *node = with_text (json_object_get_member (period, field), kept);

  return copy_with (periods, index, with_member (period, &smt_period_type, field, node));
}

/**
 * smt_period_edit_add:
 * @role: the id of a role
 *
 * Returns: (transfer full): the periods and, at the end, a new one, of which nothing
 *   is known yet and which rests on nothing
 */
GPtrArray *
smt_period_edit_add (GPtrArray  *periods,
                     const char *role)
{
  GPtrArray *copy = copy_list (periods);
  JsonObject *period = json_object_new ();

  json_object_set_string_member (period, "role", role);
  json_object_set_string_member (period, "certainty", "unsourced");
  g_ptr_array_add (copy, period);
  return copy;
}

GPtrArray *
smt_period_edit_remove (GPtrArray *periods,
                        guint      index)
{
  GPtrArray *copy = copy_list (periods);

  g_ptr_array_remove_index (copy, index);
  return copy;
}

/**
 * smt_period_edit_move:
 * @to: where the period at @index stands then
 *
 * Returns: (transfer full): the periods in that order
 */
GPtrArray *
smt_period_edit_move (GPtrArray *periods,
                      guint      index,
                      guint      to)
{
  GPtrArray *copy = copy_list (periods);
  gpointer period = g_ptr_array_steal_index (copy, index);

  g_ptr_array_insert (copy, to, period);
  return copy;
}

static JsonArray *
get_passages (GPtrArray *periods,
              guint      index)
{
  JsonObject *period = g_ptr_array_index (periods, index);

  return json_object_has_member (period, "passages")
         ? json_object_get_array_member (period, "passages") : NULL;
}

guint
smt_period_edit_get_n_passages (GPtrArray *periods,
                                guint      index)
{
  JsonArray *passages = get_passages (periods, index);

  return passages != NULL ? json_array_get_length (passages) : 0;
}

/**
 * smt_period_edit_get_passage:
 * @field: `source` or `locator`
 *
 * Returns: (transfer none) (nullable): what the passage has there
 */
const char *
smt_period_edit_get_passage (GPtrArray  *periods,
                             guint       index,
                             guint       passage,
                             const char *field)
{
  JsonObject *object = json_array_get_object_element (get_passages (periods, index), passage);

  return json_object_get_string_member_with_default (object, field, NULL);
}

/* The passages with @object (transfer full, or NULL for none) at @position. */
static GPtrArray *
with_passage (GPtrArray  *periods,
              guint       index,
              guint       position,
              JsonObject *object)
{
  JsonObject *period = g_ptr_array_index (periods, index);
  JsonArray *before = get_passages (periods, index);
  guint n = before != NULL ? json_array_get_length (before) : 0;
  JsonArray *after = json_array_new ();
  JsonNode *node = NULL;

  for (guint i = 0; i < MAX (n, position + 1); i++)
    if (i != position)
      json_array_add_element (after, json_node_copy (json_array_get_element (before, i)));
    else if (object != NULL)
      json_array_add_object_element (after, object);

  if (json_array_get_length (after) > 0)
    node = json_node_init_array (json_node_alloc (), after);
  json_array_unref (after);
  return copy_with (periods, index, with_member (period, &smt_period_type, "passages", node));
}

/**
 * smt_period_edit_set_passage:
 * @value: (nullable): as for smt_period_edit_set()
 *
 * Returns: (transfer full): the periods with that
 */
GPtrArray *
smt_period_edit_set_passage (GPtrArray  *periods,
                             guint       index,
                             guint       passage,
                             const char *field,
                             const char *value)
{
  JsonObject *before = json_array_get_object_element (get_passages (periods, index), passage);
  JsonNode *node = value != NULL && *value != '\0' ? new_string (value) : NULL;

  return with_passage (periods, index, passage,
                       with_member (before, &smt_passage_type, field, node));
}

/**
 * smt_period_edit_add_passage:
 * @source: the id of a source
 *
 * Returns: (transfer full): the periods, the one at @index with a further passage
 */
GPtrArray *
smt_period_edit_add_passage (GPtrArray  *periods,
                             guint       index,
                             const char *source)
{
  JsonObject *passage = json_object_new ();

  json_object_set_string_member (passage, "source", source);
  return with_passage (periods, index, smt_period_edit_get_n_passages (periods, index), passage);
}

GPtrArray *
smt_period_edit_remove_passage (GPtrArray *periods,
                                guint      index,
                                guint      passage)
{
  return with_passage (periods, index, passage, NULL);
}

static void print_value (GString  *text,
                         JsonNode *node);

static void
print_object (GString    *text,
              JsonObject *object)
{
  JsonObjectIter iter;
  const char *name, *separator = "";
  JsonNode *value;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_string_append_printf (text, "%s\"%s\": ", separator, name);
      print_value (text, value);
      separator = ", ";
    }
  g_string_append_c (text, '}');
}

static void
print_value (GString  *text,
             JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      print_object (text, json_node_get_object (node));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (text, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_string_append (text, i > 0 ? ", " : "");
          print_value (text, json_array_get_element (array, i));
        }
      g_string_append_c (text, ']');
    }
  else
    {
      g_autofree char *value = json_to_string (node, FALSE);

      g_string_append (text, value);
    }
}

/**
 * smt_period_edit_print:
 * @text: where to
 * @indent: (nullable): the white space before the period in its line; %NULL where
 *   all stands in one line
 *
 * Writes a period as people write it into a file: a line for each field. Names of
 * members have nothing to escape.
 */
void
smt_period_edit_print (GString    *text,
                       JsonObject *period,
                       const char *indent)
{
  JsonObjectIter iter;
  const char *name, *separator = "";
  JsonNode *value;

  if (indent == NULL)
    {
      print_object (text, period);
      return;
    }

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, period);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_string_append_printf (text, "%s\n%s  \"%s\": ", separator, indent, name);
      print_value (text, value);
      separator = ",";
    }
  g_string_append_printf (text, "\n%s}", indent);
}
