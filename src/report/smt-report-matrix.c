/* smt-report-matrix.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memberships as of a day, as an answer in every format. It is the picture of
 * the window, taken from the same scene.
 */

#include "smt-report-matrix.h"

#include "smt-beside.h"
#include "smt-i18n.h"
#include "smt-matrix-description.h"
#include "smt-matrix-drawing.h"
#include "smt-matrix-json.h"
#include "smt-matrix-metrics.h"
#include "smt-output.h"

/* The role where there is one, and what is known where there is none; in a band
 * the number, and how many more are possible. */
static char *
dup_csv_cell (SmtAsk              *ask,
              const SmtMatrixCell *cell)
{
  if (cell->is_band)
    return cell->n_possibly > 0 ? g_strdup_printf ("%u+%u", cell->n_held, cell->n_possibly)
                                : g_strdup_printf ("%u", cell->n_held);
  if (cell->spell == NULL)
    return g_strdup (smt_matrix_get_standing (ask, cell));
  if (cell->possibly)
    return g_strconcat ("possibly ", smt_matrix_get_role (ask, cell), NULL);
  return g_strdup (smt_matrix_get_role (ask, cell));
}

static void
add_csv (SmtAsk         *ask,
         SmtReply       *reply,
         SmtMatrixScene *scene)
{
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();

  g_strv_builder_add_many (header, "id", "name", NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    g_strv_builder_add (header, smt_matrix_scene_get_column (scene, j)->id);
  g_strv_builder_add (header, "total");
  smt_reply_take_row (reply, g_strv_builder_end (header));

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene) && !smt_ask_is_stopped (ask); i++)
    {
      const SmtMatrixEntry *row = smt_matrix_scene_get_row (scene, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_add_many (cells, row->id,
                               row->band != NULL ? row->band : row->label, NULL);
      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          g_strv_builder_take (cells, dup_csv_cell (ask, &cell));
        }
      g_strv_builder_take (cells, g_strdup_printf ("%u", row->total));
      smt_reply_take_row (reply, g_strv_builder_end (cells));
    }
}

static char *
dup_sign (SmtAsk              *ask,
          const SmtMatrixCell *cell)
{
  if (cell->is_band)
    return smt_matrix_cell_dup_count (cell, ask->language);
  return g_strconcat (smt_glyph_get_symbol (cell->glyph), cell->possibly ? "~" : "", NULL);
}

static void
add_table (SmtAsk         *ask,
           SmtReply       *reply,
           SmtMatrixScene *scene)
{
  smt_ask_add_columns (ask, reply->table, N_("Name"), NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    {
      const SmtMatrixEntry *column = smt_matrix_scene_get_column (scene, j);
      g_autofree char *marked = smt_matrix_entry_dup_marked (column, SMT_AXIS_COLUMNS);
      g_autofree char *beside =
        column->entity != NULL
        ? smt_beside_dup_short_name (column->entity, ask->language, ask->beside) : NULL;
      g_autofree char *head = smt_beside_join (marked, beside);

      smt_table_add_column (reply->table, head, SMT_ALIGN_START);
    }
  smt_table_add_column (reply->table, smt_ask_translate (ask, N_("Total")), SMT_ALIGN_END);

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene) && !smt_ask_is_stopped (ask); i++)
    {
      const SmtMatrixEntry *row = smt_matrix_scene_get_row (scene, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_take (cells, smt_matrix_entry_dup_marked (row, SMT_AXIS_ROWS));
      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixCell cell = smt_matrix_scene_get_cell (scene, i, j);

          g_strv_builder_take (cells, dup_sign (ask, &cell));
        }
      g_strv_builder_take (cells, smt_language_format_number (ask->language, row->total));
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

/**
 * smt_report_matrix_describe:
 *
 * Adds what there is to see, for whom a table is not enough.
 */
void
smt_report_matrix_describe (SmtReply       *reply,
                            SmtMatrixScene *scene)
{
  g_autoptr (SmtMatrixDescription) description = smt_matrix_description_new (scene);
  g_auto (GStrv) sentences = smt_matrix_description_list_sentences (description);

  smt_reply_describe (reply, sentences);
}

/**
 * smt_report_matrix:
 * @scene: the memberships
 *
 * Answers with @scene in the format that is asked for.
 */
void
smt_report_matrix (SmtAsk         *ask,
                   SmtReply       *reply,
                   SmtMatrixScene *scene)
{
  g_autofree char *title = smt_matrix_scene_dup_title (scene);

  smt_ask_begin_reply (ask, reply, title);
  switch (ask->format)
    {
    case SMT_FORMAT_JSON:
      json_array_add_object_element (reply->items, smt_matrix_to_json (ask, scene));
      break;
    case SMT_FORMAT_CSV:
      add_csv (ask, reply, scene);
      break;
    case SMT_FORMAT_MARKDOWN:
      add_table (ask, reply, scene);
      smt_reply_take_note (reply, dup_legend (scene));
      smt_reply_take_note (reply, smt_matrix_scene_dup_hidden_words (scene));
      break;
    case SMT_FORMAT_SVG:
      reply->drawing = smt_matrix_drawing_new (scene);
      break;
    case SMT_FORMAT_TEXT:
    default:
      reply->text = smt_matrix_scene_to_text (scene, SMT_TEXT_COLUMNS);
    }
}
