/* smt-fault-report.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Faults as text and as JSON, to be handed to somebody else, or to a tool.
 */

#include "smt-fault-report.h"

/**
 * smt_fault_to_json:
 *
 * Returns: (transfer full): all there is to know about a fault
 */
JsonObject *
smt_fault_to_json (SmtFault *self)
{
  JsonObject *item = json_object_new ();

  json_object_set_string_member (item, "type", "fault");
  json_object_set_string_member (item, "file", smt_fault_get_file (self));
  json_object_set_int_member (item, "line", smt_fault_get_line (self));
  json_object_set_int_member (item, "column", smt_fault_get_column (self));
  json_object_set_string_member (item, "pointer", smt_fault_get_pointer (self));
  json_object_set_string_member (item, "code", smt_fault_get_code_name (self));
  json_object_set_string_member (item, "found", smt_fault_get_found (self));
  json_object_set_string_member (item, "expected", smt_fault_get_expected (self));
  if (smt_fault_get_suggestion (self) != NULL)
    json_object_set_string_member (item, "suggestion", smt_fault_get_suggestion (self));
  return item;
}

/**
 * smt_fault_list_to_text:
 *
 * Returns: (transfer full): a line for each fault that was kept, however long,
 *   as compilers write them: tools split it at colons
 */
char *
smt_fault_list_to_text (SmtFaultList *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (self), i);
      g_autofree char *message = smt_fault_dup_message (fault);

      g_string_append (text, g_strdelimit (message, "\n\r\t", ' '));
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

/**
 * smt_fault_list_to_json:
 *
 * Returns: (transfer full): a document with how many were found, and those that
 *   were kept, as the items of `summitry-cli validate`
 */
char *
smt_fault_list_to_json (SmtFaultList *self)
{
  g_autoptr (JsonNode) root = json_node_alloc ();
  JsonObject *object = json_object_new ();
  JsonArray *items = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (self), i);

      json_array_add_object_element (items, smt_fault_to_json (fault));
    }
  json_object_set_int_member (object, "found", smt_fault_list_get_n_found (self));
  json_object_set_int_member (object, "kept", json_array_get_length (items));
  json_object_set_array_member (object, "items", items);
  json_node_init_object (root, object);
  json_object_unref (object);
  return json_to_string (root, TRUE);
}
