/* smt-output-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer for other programs: one object, with the date and the dataset
 * that it speaks of.
 */

#include "smt-output.h"

#include <string.h>

#include "smt-core-enums.h"
#include "smt-origin-words.h"
#include "smt-provenance.h"

static JsonObject *
dataset_to_json (SmtAsk *ask)
{
  JsonObject *object = json_object_new ();
  const SmtText *title = smt_dataset_get_title (ask->dataset);

  json_object_set_string_member (object, "id", smt_dataset_get_id (ask->dataset));
  if (title != NULL)
    json_object_set_string_member (object, "title",
                                   smt_language_get_text (ask->language, title, NULL));
  if (smt_dataset_get_edition (ask->dataset) != NULL)
    json_object_set_string_member (object, "edition",
                                   smt_dataset_get_edition (ask->dataset));
  json_object_set_string_member (object, "as_of",
                                 smt_edtf_get_text (smt_dataset_get_as_of (ask->dataset)));
  if (smt_dataset_get_licence (ask->dataset) != NULL)
    json_object_set_string_member (object, "licence",
                                   smt_dataset_get_licence (ask->dataset));
  return object;
}

static void
add_head (SmtAsk     *ask,
          JsonObject *root)
{
  const SmtEdtf *at = smt_view_get_at (ask->view);
  SmtNaming naming = smt_language_get_naming (ask->language);

  if (ask->dataset == NULL)
    {
      json_object_set_null_member (root, "at");
      json_object_set_null_member (root, "dataset");
      return;
    }

  if (at == NULL)
    at = smt_dataset_get_as_of (ask->dataset);
  json_object_set_string_member (root, "at", smt_edtf_get_text (at));
  if (ask->day > smt_dataset_get_last_day (ask->dataset))
    {
      g_autofree char *end = smt_day_to_text (smt_dataset_get_last_day (ask->dataset));

      json_object_set_string_member (root, "data_end", end);
    }
  json_object_set_object_member (root, "dataset", dataset_to_json (ask));
  if (naming != SMT_NAMING_SOURCE)
    json_object_set_string_member (root, "naming", smt_ask_get_nick (SMT_TYPE_NAMING, naming));
}

/* What an item is about: periods are told apart by a number after "#", changes
 * by a date after "@". */
static SmtEntity *
find_entity (SmtAsk     *ask,
             JsonObject *item)
{
  JsonNode *member = json_object_get_member (item, "id");
  g_autofree char *id = NULL;

  if (member == NULL || !JSON_NODE_HOLDS_VALUE (member) ||
      json_node_get_value_type (member) != G_TYPE_STRING)
    return NULL;

  id = json_node_dup_string (member);
  id[strcspn (id, "#@")] = '\0';
  return smt_dataset_lookup (ask->dataset, id);
}

/* While several datasets are open, each item says which it is from. */
static void
add_origins (SmtAsk    *ask,
             JsonArray *items)
{
  for (guint i = 0; ask->dataset != NULL && i < json_array_get_length (items); i++)
    {
      JsonNode *node = json_array_get_element (items, i);
      SmtEntity *entity = JSON_NODE_HOLDS_OBJECT (node)
                          ? find_entity (ask, json_node_get_object (node)) : NULL;

      if (entity != NULL)
        smt_output_add_origin (ask, json_node_get_object (node), entity);
    }
}

/**
 * smt_output_add_origin:
 * @object: what is said of @entity
 *
 * Adds a member `origin`, the file that @entity is from; nothing, while all is
 * from one.
 */
void
smt_output_add_origin (SmtAsk     *ask,
                       JsonObject *object,
                       SmtEntity  *entity)
{
  GFile *origin = smt_dataset_get_origin (ask->dataset, entity);
  g_autofree char *name = NULL;

  if (origin == NULL)
    return;

  name = smt_origin_words_dup_name (origin, ask->language);
  json_object_set_string_member (object, "origin", name);
}

static void
add_member (JsonObject *from,
            const char *name,
            JsonNode   *node,
            gpointer    user_data)
{
  json_object_set_member (user_data, name, json_node_copy (node));
}

/**
 * smt_output_write_json:
 *
 * Writes @reply as JSON, UTF-8.
 */
void
smt_output_write_json (SmtAsk   *ask,
                       SmtReply *reply,
                       SmtSink  *sink)
{
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();

  add_head (ask, root);
  if (ask->cited)
    smt_provenance_add_json (ask, reply, root);
  json_object_foreach_member (reply->members, add_member, root);
  add_origins (ask, reply->items);
  add_origins (ask, reply->undetermined);
  json_object_set_array_member (root, "items", json_array_ref (reply->items));
  json_object_set_array_member (root, "undetermined",
                                json_array_ref (reply->undetermined));

  json_node_init_object (node, root);
  smt_json_write (node, reply->later, sink);
  smt_sink_write (sink, "\n");
}
