/* smt-pair-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two parties, or two mechanisms, have in common, as an item for other
 * programs, and as a line of CSV.
 */

#include "smt-pair-json.h"

const char *const smt_pair_columns[] = {
  "one", "other", "certain", "possibly", "united", "jaccard", "common", "possibly_common", NULL
};

static JsonArray *
entities_to_json (SmtSharedScene *scene,
                  guint           row,
                  guint           column,
                  gboolean        possibly)
{
  g_autoptr (GPtrArray) entities = smt_shared_scene_list_common (scene, row, column, possibly);
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < entities->len; i++)
    json_array_add_string_element (ids, smt_entity_get_id (g_ptr_array_index (entities, i)));

  return ids;
}

/**
 * smt_pair_to_json:
 * @row: where the one stands
 * @column: where the other stands
 *
 * Returns: (transfer full): an item
 */
JsonObject *
smt_pair_to_json (SmtSharedScene *scene,
                  guint           row,
                  guint           column)
{
  JsonObject *object = json_object_new ();
  SmtShared shared = smt_shared_scene_get_cell (scene, row, column);

  json_object_set_string_member (object, "one", smt_shared_scene_get_entry (scene, row)->id);
  json_object_set_string_member (object, "other",
                                 smt_shared_scene_get_entry (scene, column)->id);
  json_object_set_int_member (object, "certain", shared.certain);
  json_object_set_int_member (object, "possibly", shared.possibly);
  json_object_set_int_member (object, "united", shared.united);
  json_object_set_double_member (object, "jaccard", smt_shared_get_jaccard (&shared));
  json_object_set_array_member (object, "common",
                                entities_to_json (scene, row, column, FALSE));
  json_object_set_array_member (object, "possibly_common",
                                entities_to_json (scene, row, column, TRUE));
  return object;
}

static char *
dup_ids (SmtSharedScene *scene,
         guint           row,
         guint           column,
         gboolean        possibly)
{
  g_autoptr (GPtrArray) entities = smt_shared_scene_list_common (scene, row, column, possibly);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < entities->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "; " : "",
                            smt_entity_get_id (g_ptr_array_index (entities, i)));

  return g_string_free_and_steal (ids);
}

/**
 * smt_pair_dup_cells:
 * @row: where the one stands
 * @column: where the other stands
 *
 * Returns: (transfer full): what stands in the columns of a line of CSV
 */
char **
smt_pair_dup_cells (SmtSharedScene *scene,
                    guint           row,
                    guint           column)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  SmtShared shared = smt_shared_scene_get_cell (scene, row, column);
  char jaccard[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (jaccard, sizeof jaccard, "%.4f", smt_shared_get_jaccard (&shared));
  g_strv_builder_add_many (cells, smt_shared_scene_get_entry (scene, row)->id,
                           smt_shared_scene_get_entry (scene, column)->id, NULL);
  g_strv_builder_take (cells, g_strdup_printf ("%u", shared.certain));
  g_strv_builder_take (cells, g_strdup_printf ("%u", shared.possibly));
  g_strv_builder_take (cells, g_strdup_printf ("%u", shared.united));
  g_strv_builder_add (cells, jaccard);
  g_strv_builder_take (cells, dup_ids (scene, row, column, FALSE));
  g_strv_builder_take (cells, dup_ids (scene, row, column, TRUE));
  return g_strv_builder_end (cells);
}
