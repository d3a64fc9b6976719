/* cmd-matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * matrix: parties by mechanisms, as of a day. It is the picture of the window,
 * taken from the same scene.
 */

#include "smt-cli.h"

#include "smt-entities.h"
#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-matrix-compare.h"
#include "smt-matrix-description.h"
#include "smt-matrix-json.h"
#include "smt-matrix-metrics.h"
#include "smt-matrix-scene.h"
#include "smt-matrix-shared.h"
#include "smt-output.h"
#include "smt-region.h"

/* The role where there is one, and what is known where there is none; in a band
 * the number, and how many more are possible. */
static char *
dup_csv_cell (SmtCli              *cli,
              const SmtMatrixCell *cell)
{
  if (cell->is_band)
    return cell->n_possibly > 0 ? g_strdup_printf ("%u+%u", cell->n_held, cell->n_possibly)
                                : g_strdup_printf ("%u", cell->n_held);
  if (cell->spell == NULL)
    return g_strdup (smt_matrix_get_standing (cli, cell));
  if (cell->possibly)
    return g_strconcat ("possibly ", smt_matrix_get_role (cli, cell), NULL);
  return g_strdup (smt_matrix_get_role (cli, cell));
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

      g_strv_builder_add_many (cells, row->id,
                               row->band != NULL ? row->band : row->label, NULL);
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
dup_sign (SmtCli              *cli,
          const SmtMatrixCell *cell)
{
  if (cell->is_band)
    return smt_matrix_cell_dup_count (cell, cli->language);
  return g_strconcat (smt_glyph_get_symbol (cell->glyph), cell->possibly ? "~" : "", NULL);
}

static void
add_table (SmtCli         *cli,
           SmtReply       *reply,
           SmtMatrixScene *scene)
{
  smt_cli_add_columns (cli, reply->table, N_("Name"), NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    {
      g_autofree char *head =
        smt_matrix_entry_dup_marked (smt_matrix_scene_get_column (scene, j), SMT_AXIS_COLUMNS);

      smt_table_add_column (reply->table, head, SMT_ALIGN_START);
    }
  smt_table_add_column (reply->table, smt_cli_translate (cli, N_("Total")), SMT_ALIGN_END);

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    {
      const SmtMatrixEntry *row = smt_matrix_scene_get_row (scene, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_take (cells, smt_matrix_entry_dup_marked (row, SMT_AXIS_ROWS));
      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          g_strv_builder_take (cells, dup_sign (cli, &cell));
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
check_mechanisms (SmtCli             *cli,
                  const char *const  *ids,
                  GError            **error)
{
  g_autoptr (GPtrArray) mechanisms = smt_cli_find_mechanisms (cli, ids, error);

  return mechanisms != NULL;
}

static gboolean
check_choice (SmtCli  *cli,
              GError **error)
{
  g_autoptr (GPtrArray) parties = NULL;

  if (!check_mechanisms (cli, smt_view_get_mechanisms (cli->view), error) ||
      !check_mechanisms (cli, smt_view_get_all_of (cli->view), error) ||
      !check_mechanisms (cli, smt_view_get_none_of (cli->view), error))
    return FALSE;

  parties = smt_cli_find_all (cli, smt_view_get_parties (cli->view),
                              SMT_ONE_TYPE (SMT_ENTITY_PARTY), error);
  return parties != NULL;
}

static gboolean
has_region (SmtCli     *cli,
            const char *code)
{
  GListModel *parties = smt_dataset_get_list (cli->dataset, SMT_ENTITY_PARTY);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtParty) party = g_list_model_get_item (parties, i);
      const char *region = smt_party_get_region (party);

      if (region != NULL ? smt_region_contains (code, region) : g_str_equal (code, "none"))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_regions (SmtCli  *cli,
               GError **error)
{
  const char *const *codes = smt_view_get_regions (cli->view);

  for (guint i = 0; codes[i] != NULL; i++)
    if (!has_region (cli, codes[i]))
      {
        g_set_error (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID,
                     _("no party is of a region “%s”"), codes[i]);
        return FALSE;
      }

  return TRUE;
}

/* A sequence that no side follows, and groups that there are not, are mistakes
 * that nobody would see. */
static gboolean
check_use (SmtCli  *cli,
           GError **error)
{
  SmtView *view = cli->view;

  if (smt_cli_options_has (cli->options, "sequence") &&
      smt_view_get_order (view) != SMT_ORDER_HAND &&
      smt_view_get_mechanism_order (view) != SMT_ORDER_HAND)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--sequence: nothing is sorted by “hand”"));
      return FALSE;
    }
  if (smt_cli_options_has (cli->options, "collapse") &&
      !smt_view_get_by_region (view) && !smt_view_get_by_kind (view))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--collapse: there are no groups without --group"));
      return FALSE;
    }
  if (smt_cli_options_has (cli->options, "compare") +
      smt_cli_options_has (cli->options, "shared") +
      smt_cli_options_has (cli->options, "describe") > 1)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--compare, --shared and --describe cannot go together"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
has_band (SmtMatrixScene *scene,
          const char     *id)
{
  guint position;

  return smt_matrix_scene_find_entry (scene, SMT_AXIS_ROWS, id, &position) ||
         smt_matrix_scene_find_entry (scene, SMT_AXIS_COLUMNS, id, &position);
}

/* Each word names a band, or, as "none" does, one on either side. */
static gboolean
check_bands (SmtCli          *cli,
             SmtMatrixScene  *scene,
             GError         **error)
{
  const char *const *words = smt_cli_options_get_all (cli->options, "collapse");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *region = g_strconcat ("region:", words[i], NULL);
      g_autofree char *kind = g_strconcat ("kind:", words[i], NULL);

      if (has_band (scene, words[i]) || has_band (scene, region) || has_band (scene, kind))
        continue;
      g_set_error (error, SMT_ERROR, SMT_ERROR_UNKNOWN_ID,
                   _("there is no group “%s” in the matrix"), words[i]);
      return FALSE;
    }

  return TRUE;
}

/* What there is to see, for whom a table is not enough. */
static void
describe (SmtReply       *reply,
          SmtMatrixScene *scene)
{
  g_autoptr (SmtMatrixDescription) description = smt_matrix_description_new (scene);
  g_auto (GStrv) sentences = smt_matrix_description_list_sentences (description);
  JsonArray *array = json_array_new ();

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      json_array_add_string_element (array, sentences[i]);
      smt_reply_take_sentence (reply, g_strdup (sentences[i]));
    }
  json_object_set_array_member (reply->members, "description", array);
}

static gboolean
run (SmtCli    *cli,
     SmtReply  *reply,
     GError   **error)
{
  g_autoptr (SmtMatrixScene) scene = NULL;
  g_autofree char *title = NULL;
  char *hidden;

  if (!check_choice (cli, error) || !check_regions (cli, error) || !check_use (cli, error))
    return FALSE;

  scene = smt_matrix_scene_new (cli->dataset, cli->index, cli->view, cli->language);
  if (!check_bands (cli, scene, error))
    return FALSE;
  if (smt_cli_options_has (cli->options, "compare"))
    return smt_matrix_compare (cli, reply, scene, error);
  if (smt_cli_options_has (cli->options, "shared"))
    {
      smt_matrix_share (cli, reply, scene);
      return TRUE;
    }
  if (smt_cli_options_has (cli->options, "describe"))
    describe (reply, scene);

  title = smt_matrix_scene_dup_title (scene);
  smt_cli_begin_reply (cli, reply, title);
  switch (cli->format)
    {
    case SMT_FORMAT_JSON:
      json_array_add_object_element (reply->items, smt_matrix_to_json (cli, scene));
      break;
    case SMT_FORMAT_CSV:
      add_csv (cli, reply, scene);
      break;
    case SMT_FORMAT_MARKDOWN:
      add_table (cli, reply, scene);
      smt_reply_take_note (reply, dup_legend (scene));
      hidden = smt_matrix_scene_dup_hidden_words (scene);
      if (hidden != NULL)
        smt_reply_take_note (reply, hidden);
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
  "mechanism", "party", "role", "text", "region", "sign", "at-least", "all-of",
  "none-of", "organisations",
  "sort", "sort-rows", "sort-columns", "sequence", "group", "collapse", "transpose",
  "compare", "shared", "describe", NULL
};

const SmtCommand smt_command_matrix = {
  .name = "matrix",
  .summary = N_("Parties by mechanisms; also as a picture, in svg"),
  .options = options,
  .has_picture = TRUE,
  .run = run,
};
