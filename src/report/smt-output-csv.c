/* smt-output-csv.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer for tables (RFC 4180): a header, then a line for each item, ended
 * by CR and LF. Several values in a cell have "; " between them, a passage is
 * its source and locator, and a map is written "key: value". Any other record
 * is JSON: nothing is lost, and no column depends on how many there are.
 */

#include "smt-output.h"

#include <string.h>

#include "smt-provenance.h"

static char *
dup_scalar (JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  return json_to_string (node, FALSE);
}

/* A passage that is more than a place in a source is left as JSON. */
static char *
dup_passage (JsonNode   *node,
             JsonObject *object)
{
  const char *source = json_object_get_string_member (object, "source");
  const char *locator =
    json_object_get_string_member_with_default (object, "locator", NULL);

  if (json_object_get_size (object) > (locator != NULL ? 2 : 1))
    return json_to_string (node, FALSE);
  return g_strjoin (" ", source, locator, NULL);
}

static char *
dup_object (JsonNode *node)
{
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GString) cell = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (json_object_has_member (object, "source"))
    return dup_passage (node, object);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!JSON_NODE_HOLDS_VALUE (member) ||
          json_node_get_value_type (member) != G_TYPE_STRING)
        return json_to_string (node, FALSE);
      g_string_append_printf (cell, "%s%s: %s", cell->len > 0 ? "; " : "", name,
                              json_node_get_string (member));
    }

  return g_strdup (cell->str);
}

static char *
dup_array (JsonArray *array)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_take (cells, smt_output_dup_cell (json_array_get_element (array, i)));

  all = g_strv_builder_end (cells);
  return g_strjoinv ("; ", all);
}

/**
 * smt_output_dup_cell:
 * @node: (nullable): a value in JSON
 *
 * Returns: (transfer full): the value as the text of one cell
 */
char *
smt_output_dup_cell (JsonNode *node)
{
  if (node == NULL)
    return g_strdup ("");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return dup_array (json_node_get_array (node));
  if (JSON_NODE_HOLDS_OBJECT (node))
    return dup_object (node);
  return dup_scalar (node);
}

static void
append_line (GString           *csv,
             const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      if (strpbrk (cells[i], ",\"\r\n") == NULL)
        {
          g_string_append (csv, cells[i]);
          continue;
        }
      g_string_append_c (csv, '"');
      for (const char *p = cells[i]; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (csv, '"');
          g_string_append_c (csv, *p);
        }
      g_string_append_c (csv, '"');
    }
  g_string_append (csv, "\r\n");
}

static void
append_item (GString    *csv,
             char      **columns,
             JsonObject *item)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; columns[i] != NULL; i++)
    g_strv_builder_take (builder,
                         smt_output_dup_cell (json_object_get_member (item, columns[i])));

  cells = g_strv_builder_end (builder);
  append_line (csv, (const char *const *) cells);
}

/* Where it is from stands before the table, in lines that readers of CSV take
 * for comments. */
static void
append_notes (GString  *csv,
              SmtAsk   *ask,
              SmtReply *reply)
{
  g_auto (GStrv) notes = smt_provenance_list_notes (ask, reply);

  g_string_append_printf (csv, "# %s\r\n", smt_provenance_get_title (ask, reply));
  for (guint i = 0; notes[i] != NULL; i++)
    g_string_append_printf (csv, "# %s\r\n", g_strdelimit (notes[i], "\r\n", ' '));
}

static void
write_rows (SmtReply *reply,
            SmtSink  *sink)
{
  const SmtRows *more = &reply->more_rows;

  for (guint i = 0; i < reply->rows->len; i++)
    append_line (smt_sink_get_text (sink), g_ptr_array_index (reply->rows, i));
  for (guint i = 0; i < more->n && !smt_sink_is_stopped (sink); i++)
    {
      g_auto (GStrv) cells = more->dup (i, more->data);

      append_line (smt_sink_get_text (sink), (const char *const *) cells);
      smt_sink_flow (sink);
      smt_sink_tell (sink, i + 1, more->n);
    }
}

/**
 * smt_output_write_csv:
 *
 * Writes @reply as CSV, UTF-8.
 */
void
smt_output_write_csv (SmtAsk   *ask,
                      SmtReply *reply,
                      SmtSink  *sink)
{
  GString *csv = smt_sink_get_text (sink);

  if (ask->cited)
    append_notes (csv, ask, reply);
  if (reply->rows != NULL)
    {
      write_rows (reply, sink);
      return;
    }

  append_line (csv, (const char *const *) reply->columns);
  for (guint i = 0; i < json_array_get_length (reply->items); i++)
    {
      append_item (csv, reply->columns, json_array_get_object_element (reply->items, i));
      smt_sink_flow (sink);
    }
}
