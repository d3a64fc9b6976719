/* smt-output-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer for other programs: one object, with the date and the dataset
 * that it speaks of.
 */

#include "smt-output.h"

static JsonObject *
dataset_to_json (SmtCli *cli)
{
  JsonObject *object = json_object_new ();
  const SmtText *title = smt_dataset_get_title (cli->dataset);

  json_object_set_string_member (object, "id", smt_dataset_get_id (cli->dataset));
  if (title != NULL)
    json_object_set_string_member (object, "title",
                                   smt_language_get_text (cli->language, title, NULL));
  if (smt_dataset_get_edition (cli->dataset) != NULL)
    json_object_set_string_member (object, "edition",
                                   smt_dataset_get_edition (cli->dataset));
  json_object_set_string_member (object, "as_of",
                                 smt_edtf_get_text (smt_dataset_get_as_of (cli->dataset)));
  if (smt_dataset_get_licence (cli->dataset) != NULL)
    json_object_set_string_member (object, "licence",
                                   smt_dataset_get_licence (cli->dataset));
  return object;
}

static void
add_head (SmtCli     *cli,
          JsonObject *root)
{
  const SmtEdtf *at = smt_view_get_at (cli->view);

  if (cli->dataset == NULL)
    {
      json_object_set_null_member (root, "at");
      json_object_set_null_member (root, "dataset");
      return;
    }

  if (at == NULL)
    at = smt_dataset_get_as_of (cli->dataset);
  json_object_set_string_member (root, "at", smt_edtf_get_text (at));
  if (cli->day > smt_dataset_get_last_day (cli->dataset))
    {
      g_autofree char *end = smt_day_to_text (smt_dataset_get_last_day (cli->dataset));

      json_object_set_string_member (root, "data_end", end);
    }
  json_object_set_object_member (root, "dataset", dataset_to_json (cli));
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
 * smt_output_to_json:
 *
 * Returns: (transfer full): @reply as JSON, UTF-8
 */
char *
smt_output_to_json (SmtCli   *cli,
                    SmtReply *reply)
{
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autofree char *text = NULL;

  add_head (cli, root);
  json_object_foreach_member (reply->members, add_member, root);
  json_object_set_array_member (root, "items", json_array_ref (reply->items));
  json_object_set_array_member (root, "undetermined",
                                json_array_ref (reply->undetermined));

  json_node_init_object (node, root);
  text = json_to_string (node, TRUE);
  return g_strconcat (text, "\n", NULL);
}
