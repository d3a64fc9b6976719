/* cmd-matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * matrix: parties by mechanisms, as of a day. It is the picture of the window,
 * taken from the same scene.
 */

#include "smt-cli.h"

#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-matrix-scene.h"
#include "smt-output.h"

/* A role of which it is not stated what it amounts to says no more of the cell
 * than that. */
static gboolean
is_unclear (SmtCli              *cli,
            const SmtMatrixCell *cell)
{
  SmtRoleKind kind;

  if (cell->spell == NULL)
    return FALSE;

  kind = smt_membership_index_get_role_kind (cli->index, cell->spell->role);
  return kind == SMT_ROLE_KIND_UNKNOWN || kind == SMT_ROLE_KIND_NOT_STATED;
}

static const char *
get_standing (SmtCli              *cli,
              const SmtMatrixCell *cell)
{
  if (is_unclear (cli, cell))
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

static const char *
get_role (SmtCli              *cli,
          const SmtMatrixCell *cell)
{
  return smt_entity_get_id (smt_membership_index_get_role (cli->index, cell->spell->role));
}

static JsonObject *
cell_to_json (SmtCli              *cli,
              const SmtMatrixCell *cell)
{
  JsonObject *object = json_object_new ();
  SmtRoleKind kind;

  json_object_set_string_member (object, "standing", get_standing (cli, cell));
  if (cell->spell == NULL)
    return object;

  kind = smt_membership_index_get_role_kind (cli->index, cell->spell->role);
  json_object_set_string_member (object, "role", get_role (cli, cell));
  json_object_set_string_member (object, "role_kind",
                                 smt_cli_get_nick (SMT_TYPE_ROLE_KIND, kind));
  json_object_set_string_member (object, "certainty",
                                 smt_cli_get_nick (SMT_TYPE_CERTAINTY,
                                                   cell->spell->certainty));
  json_object_set_boolean_member (object, "counts", cell->counts);
  return object;
}

static JsonArray *
cells_to_json (SmtCli         *cli,
               SmtMatrixScene *scene)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    {
      JsonArray *row = json_array_new ();

      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          json_array_add_object_element (row, cell_to_json (cli, &cell));
        }
      json_array_add_array_element (rows, row);
    }

  return rows;
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
matrix_to_json (SmtCli         *cli,
                SmtMatrixScene *scene)
{
  JsonObject *item = json_object_new ();
  g_autofree char *title = smt_matrix_scene_dup_title (scene);

  json_object_set_string_member (item, "id", "matrix");
  json_object_set_string_member (item, "type", "matrix");
  json_object_set_string_member (item, "name", title);
  json_object_set_array_member (item, "rows", ids_to_json (scene, SMT_AXIS_ROWS));
  json_object_set_array_member (item, "columns", ids_to_json (scene, SMT_AXIS_COLUMNS));
  json_object_set_array_member (item, "cells", cells_to_json (cli, scene));
  json_object_set_array_member (item, "row_totals", totals_to_json (scene, SMT_AXIS_ROWS));
  json_object_set_array_member (item, "column_totals",
                                totals_to_json (scene, SMT_AXIS_COLUMNS));
  json_object_set_int_member (item, "hidden_rows",
                              smt_matrix_scene_get_n_hidden_rows (scene));
  json_object_set_int_member (item, "hidden_columns",
                              smt_matrix_scene_get_n_hidden_columns (scene));
  return item;
}

/* The role where there is one, and what is known where there is none. */
static char *
dup_csv_cell (SmtCli              *cli,
              const SmtMatrixCell *cell)
{
  if (cell->spell == NULL)
    return g_strdup (get_standing (cli, cell));
  if (cell->possibly)
    return g_strconcat ("possibly ", get_role (cli, cell), NULL);
  return g_strdup (get_role (cli, cell));
}

static void
add_csv (SmtCli         *cli,
         SmtReply       *reply,
         SmtMatrixScene *scene)
{
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();

  g_strv_builder_add_many (header, "id", "name", NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    g_strv_builder_add (header, smt_matrix_scene_get_column (scene, j)->id);
  g_strv_builder_add (header, "total");
  smt_reply_take_row (reply, g_strv_builder_end (header));

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    {
      const SmtMatrixEntry *row = smt_matrix_scene_get_row (scene, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_add_many (cells, row->id, row->label, NULL);
      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          g_strv_builder_take (cells, dup_csv_cell (cli, &cell));
        }
      g_strv_builder_take (cells, g_strdup_printf ("%u", row->total));
      smt_reply_take_row (reply, g_strv_builder_end (cells));
    }
}

static char *
dup_sign (const SmtMatrixCell *cell)
{
  return g_strconcat (smt_glyph_get_symbol (cell->glyph), cell->possibly ? "~" : "", NULL);
}

static void
add_table (SmtCli         *cli,
           SmtReply       *reply,
           SmtMatrixScene *scene)
{
  smt_cli_add_columns (cli, reply->table, N_("Name"), NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    smt_table_add_column (reply->table, smt_matrix_scene_get_column (scene, j)->short_label,
                          SMT_ALIGN_START);
  smt_table_add_column (reply->table, smt_cli_translate (cli, N_("Total")), SMT_ALIGN_END);

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    {
      const SmtMatrixEntry *row = smt_matrix_scene_get_row (scene, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_add (cells, row->label);
      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          g_strv_builder_take (cells, dup_sign (&cell));
        }
      g_strv_builder_take (cells, smt_language_format_number (cli->language, row->total));
      smt_table_take_row (reply->table, g_strv_builder_end (cells));
    }
}

static char *
dup_legend (SmtMatrixScene *scene)
{
  GString *text = g_string_new (NULL);
  guint n;
  const SmtLegendItem *legend = smt_matrix_scene_get_legend (scene, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%s %s", i > 0 ? "; " : "",
                            smt_glyph_get_symbol (legend[i].glyph),
                            legend[i].possibly ? "~" : "", legend[i].label);

  return g_string_free_and_steal (text);
}

static gboolean
check_choice (SmtCli  *cli,
              GError **error)
{
  g_autoptr (GPtrArray) mechanisms = NULL;
  g_autoptr (GPtrArray) parties = NULL;

  mechanisms = smt_cli_find_mechanisms (cli, smt_view_get_mechanisms (cli->view), error);
  if (mechanisms == NULL)
    return FALSE;

  parties = smt_cli_find_all (cli, smt_view_get_parties (cli->view),
                              SMT_ONE_TYPE (SMT_ENTITY_PARTY), error);
  return parties != NULL;
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  g_autoptr (SmtMatrixScene) scene = NULL;
  g_autofree char *title = NULL;

  if (!check_choice (cli, error))
    return FALSE;

  scene = smt_matrix_scene_new (cli->dataset, cli->index, cli->view, cli->language);
  title = smt_matrix_scene_dup_title (scene);
  smt_cli_begin_reply (cli, reply, title);
  switch (cli->format)
    {
    case SMT_FORMAT_JSON:
      json_array_add_object_element (reply->items, matrix_to_json (cli, scene));
      break;
    case SMT_FORMAT_CSV:
      add_csv (cli, reply, scene);
      break;
    case SMT_FORMAT_MARKDOWN:
      add_table (cli, reply, scene);
      smt_reply_take_note (reply, dup_legend (scene));
      break;
    case SMT_FORMAT_SVG:
      reply->svg = smt_matrix_scene_to_svg (scene);
      break;
    case SMT_FORMAT_TEXT:
    default:
      reply->text = smt_matrix_scene_to_text (scene, SMT_TEXT_COLUMNS);
    }
  return TRUE;
}

static const char *const options[] = {
  "mechanism", "party", "role", "sort", "transpose", NULL
};

const SmtCommand smt_command_matrix = {
  .name = "matrix",
  .summary = N_("Parties by mechanisms; also as a picture, in svg"),
  .options = options,
  .has_picture = TRUE,
  .run = run,
};
