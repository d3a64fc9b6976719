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

static char **
dup_csv_row (guint    row,
             gpointer data)
{
  SmtMatrixAnswer *answer = data;
  const SmtMatrixEntry *entry = smt_matrix_scene_get_row (answer->scene, row);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add_many (cells, entry->id,
                           entry->band != NULL ? entry->band : entry->label, NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (answer->scene); j++)
    {
      SmtMatrixCell cell = smt_matrix_scene_get_cell (answer->scene, row, j);

      g_strv_builder_take (cells, dup_csv_cell (answer->ask, &cell));
    }
  g_strv_builder_take (cells, g_strdup_printf ("%u", entry->total));
  return g_strv_builder_end (cells);
}

static void
add_csv (SmtAsk         *ask,
         SmtReply       *reply,
         SmtMatrixScene *scene)
{
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();
  SmtRows rows = {
    .n = smt_matrix_scene_get_n_rows (scene), .dup = dup_csv_row,
    .data = smt_matrix_answer_new (ask, scene), .destroy = smt_matrix_answer_free
  };

  g_strv_builder_add_many (header, "id", "name", NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    g_strv_builder_add (header, smt_matrix_scene_get_column (scene, j)->id);
  g_strv_builder_add (header, "total");
  smt_reply_take_row (reply, g_strv_builder_end (header));
  smt_reply_set_rows (reply, rows);
}

static char *
dup_sign (SmtAsk              *ask,
          const SmtMatrixCell *cell)
{
  if (cell->is_band)
    return smt_matrix_cell_dup_count (cell, ask->language);
  return g_strconcat (smt_glyph_get_symbol (cell->glyph), cell->possibly ? "~" : "", NULL);
}

static char **
dup_table_row (guint    row,
               gpointer data)
{
  SmtMatrixAnswer *answer = data;
  const SmtMatrixEntry *entry = smt_matrix_scene_get_row (answer->scene, row);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, smt_matrix_entry_dup_marked (entry, SMT_AXIS_ROWS));
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (answer->scene); j++)
    {
      SmtMatrixCell cell = smt_matrix_scene_get_cell (answer->scene, row, j);

      g_strv_builder_take (cells, dup_sign (answer->ask, &cell));
    }
  g_strv_builder_take (cells, smt_language_format_number (answer->ask->language, entry->total));
  return g_strv_builder_end (cells);
}

static void
add_table (SmtAsk         *ask,
           SmtReply       *reply,
           SmtMatrixScene *scene)
{
  SmtRows rows = {
    .n = smt_matrix_scene_get_n_rows (scene), .dup = dup_table_row,
    .data = smt_matrix_answer_new (ask, scene), .destroy = smt_matrix_answer_free
  };

  smt_ask_add_columns (ask, reply->table, N_("Name"), NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    {
      const SmtMatrixEntry *column = smt_matrix_scene_get_column (scene, j);
      /* A band is headed the same on both sides. */
      SmtAxis axis = column->entity != NULL ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;
      g_autofree char *marked = smt_matrix_entry_dup_marked (column, axis);
      g_autofree char *beside =
        column->entity != NULL
        ? smt_beside_dup_short_name (column->entity, ask->language, ask->beside) : NULL;
      g_autofree char *head = smt_beside_join (marked, beside);

      smt_table_add_column (reply->table, head, SMT_ALIGN_START);
    }
  smt_table_add_column (reply->table, smt_ask_translate (ask, N_("Total")), SMT_ALIGN_END);
  smt_table_set_rows (reply->table, rows);
}

static char *
dup_legend (SmtMatrixScene *scene)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  guint n;
  const SmtLegendItem *legend = smt_matrix_scene_get_legend (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      char *item = g_strdup_printf ("%s%s %s", smt_glyph_get_symbol (legend[i].glyph),
                                    legend[i].possibly ? "~" : "", legend[i].label);

      g_strv_builder_take (builder, item);
    }
  items = g_strv_builder_end (builder);
  return smt_language_join_clauses (smt_matrix_scene_get_language (scene), items);
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
      json_array_add_object_element (reply->items, smt_matrix_to_json (ask, reply, scene));
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
