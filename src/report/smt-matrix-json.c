/* smt-matrix-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A matrix for other programs. Rows and columns are named by id; a band is one
 * of them, and is told of apart, with the ids of what is in it.
 */

#include "smt-matrix-json.h"

#include "smt-core-enums.h"
#include "smt-output.h"

/**
 * smt_matrix_answer_new:
 * @ask: what is asked; it is there until all is written
 *
 * Returns: (transfer full): what cells are made of, for smt_matrix_answer_free()
 */
gpointer
smt_matrix_answer_new (SmtAsk         *ask,
                       SmtMatrixScene *scene)
{
  SmtMatrixAnswer *self = g_new0 (SmtMatrixAnswer, 1);

  self->ask = ask;
  self->scene = g_object_ref (scene);
  return self;
}

void
smt_matrix_answer_free (gpointer data)
{
  SmtMatrixAnswer *self = data;

  g_object_unref (self->scene);
  g_free (self);
}

/* A role of which it is not stated what it amounts to says no more of the cell
 * than that. */
static gboolean
is_unclear (SmtAsk              *ask,
            const SmtMatrixCell *cell)
{
  SmtRoleKind kind;

  if (cell->spell == NULL)
    return FALSE;

  kind = smt_membership_index_get_role_kind (ask->index, cell->spell->role);
  return kind == SMT_ROLE_KIND_UNKNOWN || kind == SMT_ROLE_KIND_NOT_STATED;
}

/**
 * smt_matrix_get_standing:
 *
 * Returns: (transfer none): what is known of a cell, in a word
 */
const char *
smt_matrix_get_standing (SmtAsk              *ask,
                         const SmtMatrixCell *cell)
{
  if (is_unclear (ask, cell))
    return "not-stated";

  switch (cell->standing)
    {
    case SMT_STANDING_HELD:
      return "held";
    case SMT_STANDING_POSSIBLY:
      return "possibly";
    case SMT_STANDING_NO:
      return "no";
    case SMT_STANDING_NOT_EXISTING:
      return "not-existing";
    case SMT_STANDING_NOT_STATED:
    default:
      return "not-stated";
    }
}

/**
 * smt_matrix_get_role:
 * @cell: a cell with a period
 *
 * Returns: (transfer none): the id of the role in it
 */
const char *
smt_matrix_get_role (SmtAsk              *ask,
                     const SmtMatrixCell *cell)
{
  return smt_entity_get_id (smt_membership_index_get_role (ask->index, cell->spell->role));
}

static JsonObject *
cell_to_json (SmtAsk              *ask,
              const SmtMatrixCell *cell)
{
  JsonObject *object = json_object_new ();
  SmtRoleKind kind;

  json_object_set_string_member (object, "standing", smt_matrix_get_standing (ask, cell));
  if (cell->spell == NULL)
    return object;

  kind = smt_membership_index_get_role_kind (ask->index, cell->spell->role);
  json_object_set_string_member (object, "role", smt_matrix_get_role (ask, cell));
  json_object_set_string_member (object, "role_kind",
                                 smt_ask_get_nick (SMT_TYPE_ROLE_KIND, kind));
  json_object_set_string_member (object, "certainty",
                                 smt_ask_get_nick (SMT_TYPE_CERTAINTY,
                                                   cell->spell->certainty));
  json_object_set_boolean_member (object, "counts", cell->counts);
  smt_output_add_origin (ask, object, SMT_ENTITY (cell->spell->membership));
  return object;
}

/* A band has numbers: of its parties, or, of one party, of mechanisms. */
static JsonObject *
band_cell_to_json (SmtMatrixScene      *scene,
                   guint                row,
                   guint                column,
                   const SmtMatrixCell *cell)
{
  JsonObject *object = json_object_new ();
  gboolean one_party = smt_matrix_scene_get_party (scene, row, column) != NULL;

  json_object_set_int_member (object, one_party ? "mechanisms" : "parties", cell->n_held);
  json_object_set_int_member (object, "possibly", cell->n_possibly);
  return object;
}

/* Of a large matrix nearly all cells have no period, and say no more than what is
 * known: these texts are made once. */
static void
write_cell (SmtJsonWriter       *writer,
            SmtMatrixAnswer     *answer,
            const SmtMatrixCell *cell,
            GHashTable          *texts)
{
  const char *standing = smt_matrix_get_standing (answer->ask, cell);
  char *text;

  if (cell->spell != NULL)
    {
      smt_json_writer_take_object (writer, cell_to_json (answer->ask, cell));
      return;
    }

  text = g_hash_table_lookup (texts, standing);
  if (text == NULL)
    {
      g_autoptr (JsonNode) node = json_node_alloc ();

      json_node_init (node, JSON_NODE_OBJECT);
      json_node_take_object (node, cell_to_json (answer->ask, cell));
      text = json_to_string (node, TRUE);
      g_hash_table_insert (texts, (gpointer) standing, text);
    }
  smt_json_writer_add (writer, text);
}

static void
write_cells (SmtJsonWriter *writer,
             gpointer       data)
{
  SmtMatrixAnswer *answer = data;
  SmtMatrixScene *scene = answer->scene;
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint n_rows = smt_matrix_scene_get_n_rows (scene);

  smt_json_writer_begin_array (writer);
  for (guint i = 0; i < n_rows && !smt_json_writer_is_stopped (writer); i++)
    {
      smt_json_writer_begin_array (writer);
      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          if (cell.is_band)
            smt_json_writer_take_object (writer, band_cell_to_json (scene, i, j, &cell));
          else
            write_cell (writer, answer, &cell, texts);
        }
      smt_json_writer_end_array (writer);
      smt_json_writer_tell (writer, i + 1, n_rows);
    }
  smt_json_writer_end_array (writer);
}

static JsonArray *
ids_to_json (SmtMatrixScene *scene,
             SmtAxis         axis)
{
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    json_array_add_string_element (ids, smt_matrix_scene_get_entry (scene, axis, i)->id);

  return ids;
}

static JsonArray *
totals_to_json (SmtMatrixScene *scene,
                SmtAxis         axis)
{
  JsonArray *totals = json_array_new ();

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    json_array_add_int_element (totals, smt_matrix_scene_get_entry (scene, axis, i)->total);

  return totals;
}

static JsonObject *
band_to_json (SmtMatrixScene       *scene,
              SmtAxis               axis,
              guint                 position,
              const SmtMatrixEntry *entry)
{
  JsonObject *object = json_object_new ();
  JsonArray *members = json_array_new ();
  g_auto (GStrv) ids = smt_matrix_scene_list_members (scene, axis, position);

  for (guint i = 0; ids[i] != NULL; i++)
    json_array_add_string_element (members, ids[i]);
  json_object_set_string_member (object, "id", entry->id);
  json_object_set_string_member (object, "name", entry->band);
  json_object_set_boolean_member (object, "collapsed", entry->collapsed);
  json_object_set_array_member (object, "members", members);
  json_object_set_int_member (object, "parties", entry->total);
  json_object_set_int_member (object, "possibly", entry->possibly);
  return object;
}

static JsonArray *
bands_to_json (SmtMatrixScene *scene,
               SmtAxis         axis)
{
  JsonArray *bands = json_array_new ();

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    {
      const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (scene, axis, i);

      if (entry->band != NULL)
        json_array_add_object_element (bands, band_to_json (scene, axis, i, entry));
    }

  return bands;
}

/* How many are left out, by reason. */
static JsonObject *
hidden_to_json (SmtMatrixScene *scene,
                SmtAxis         axis)
{
  static const char *const reasons[SMT_N_HIDDEN] = {
    [SMT_HIDDEN_NOT_CHOSEN] = "not-chosen",
    [SMT_HIDDEN_ORGANISATION] = "organisation",
    [SMT_HIDDEN_NO_MEMBERSHIP] = "no-membership",
    [SMT_HIDDEN_ROLE] = "role",
    [SMT_HIDDEN_SIGN] = "sign",
    [SMT_HIDDEN_REGION] = "region",
    [SMT_HIDDEN_TEXT] = "text",
    [SMT_HIDDEN_SETS] = "sets",
    [SMT_HIDDEN_TOO_FEW] = "too-few",
  };
  JsonObject *object = json_object_new ();

  for (SmtHidden reason = 0; reason < SMT_N_HIDDEN; reason++)
    {
      guint n = smt_matrix_scene_get_n_hidden_for (scene, axis, reason);

      if (n > 0)
        json_object_set_int_member (object, reasons[reason], n);
    }

  return object;
}

static void
add_hidden (JsonObject     *item,
            SmtMatrixScene *scene)
{
  json_object_set_int_member (item, "hidden_rows",
                              smt_matrix_scene_get_n_hidden_rows (scene));
  json_object_set_int_member (item, "hidden_columns",
                              smt_matrix_scene_get_n_hidden_columns (scene));
  json_object_set_object_member (item, "hidden_rows_why",
                                 hidden_to_json (scene, SMT_AXIS_ROWS));
  json_object_set_object_member (item, "hidden_columns_why",
                                 hidden_to_json (scene, SMT_AXIS_COLUMNS));
}

/**
 * smt_matrix_to_json:
 * @reply: the answer, which writes the cells later
 *
 * Returns: (transfer full): the matrix as the one item of an answer
 */
JsonObject *
smt_matrix_to_json (SmtAsk         *ask,
                    SmtReply       *reply,
                    SmtMatrixScene *scene)
{
  JsonObject *item = json_object_new ();
  g_autofree char *title = smt_matrix_scene_dup_title (scene);

  json_object_set_string_member (item, "id", "matrix");
  json_object_set_string_member (item, "type", "matrix");
  json_object_set_string_member (item, "name", title);
  json_object_set_array_member (item, "rows", ids_to_json (scene, SMT_AXIS_ROWS));
  json_object_set_array_member (item, "columns", ids_to_json (scene, SMT_AXIS_COLUMNS));
  smt_reply_add_later (reply, item, "cells", write_cells, smt_matrix_answer_new (ask, scene),
                       smt_matrix_answer_free);
  json_object_set_array_member (item, "row_totals", totals_to_json (scene, SMT_AXIS_ROWS));
  json_object_set_array_member (item, "column_totals",
                                totals_to_json (scene, SMT_AXIS_COLUMNS));
  json_object_set_array_member (item, "row_bands", bands_to_json (scene, SMT_AXIS_ROWS));
  json_object_set_array_member (item, "column_bands",
                                bands_to_json (scene, SMT_AXIS_COLUMNS));
  add_hidden (item, scene);
  return item;
}
