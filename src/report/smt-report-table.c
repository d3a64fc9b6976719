/* smt-report-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of a matrix as an answer in every format: the rows that a window
 * shows, in the order in which it does. There may be very many, and they are made
 * while they are written.
 */

#include "smt-report-table.h"

#include "smt-i18n.h"
#include "smt-matrix-table.h"
#include "smt-output.h"
#include "smt-pair-json.h"
#include "smt-report-matrix.h"
#include "smt-spell-json.h"
#include "smt-step-json.h"

static const char *const *const columns[] = {
  [SMT_TABLE_MEMBERSHIPS] = smt_spell_columns,
  [SMT_TABLE_CHANGES] = smt_step_columns,
  [SMT_TABLE_PAIRS] = smt_pair_columns,
};

/* What rows are made of. */
typedef struct
{
  SmtAsk         *ask;
  SmtMatrixTable *table;
} Answer;

static void
free_answer (gpointer data)
{
  Answer *self = data;

  smt_matrix_table_free (self->table);
  g_free (self);
}

static JsonObject *
membership_to_json (Answer *self,
                    guint   row)
{
  SmtMatrixCell cell = smt_matrix_table_get_cell (self->table, row);

  return smt_spell_to_json (self->ask, cell.spell,
                            smt_membership_get_party (cell.spell->membership),
                            cell.possibly ? SMT_HOLDS_POSSIBLY : SMT_HOLDS_YES);
}

static JsonObject *
row_to_json (Answer *self,
             guint   row)
{
  SmtSharedScene *shared;
  JsonObject *item;
  guint one, other;

  if (smt_matrix_table_get_kind (self->table) == SMT_TABLE_PAIRS)
    {
      shared = smt_matrix_table_get_pair (self->table, row, &one, &other);
      return smt_pair_to_json (shared, one, other);
    }

  item = smt_matrix_table_get_kind (self->table) == SMT_TABLE_CHANGES
         ? smt_step_to_json (self->ask, smt_matrix_table_get_step (self->table, row))
         : membership_to_json (self, row);
  smt_output_add_origin (self->ask, item, smt_matrix_table_get_target (self->table, row));
  return item;
}

static void
write_rows (SmtJsonWriter *writer,
            gpointer       data)
{
  Answer *self = data;
  guint n = smt_matrix_table_get_n_rows (self->table);

  smt_json_writer_begin_array (writer);
  for (guint i = 0; i < n && !smt_json_writer_is_stopped (writer); i++)
    {
      smt_json_writer_take_object (writer, row_to_json (self, i));
      smt_json_writer_tell (writer, i + 1, n);
    }
  smt_json_writer_end_array (writer);
}

static char **
dup_csv_row (guint    row,
             gpointer data)
{
  Answer *self = data;
  SmtTableKind kind = smt_matrix_table_get_kind (self->table);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (JsonObject) item = NULL;
  SmtSharedScene *shared;
  guint one, other;

  if (kind == SMT_TABLE_PAIRS)
    {
      shared = smt_matrix_table_get_pair (self->table, row, &one, &other);
      return smt_pair_dup_cells (shared, one, other);
    }

  item = row_to_json (self, row);
  for (guint i = 0; columns[kind][i] != NULL; i++)
    g_strv_builder_take (cells,
                         smt_output_dup_cell (json_object_get_member (item, columns[kind][i])));
  return g_strv_builder_end (cells);
}

/* Drawn, it outlives what was asked, and must not look there. */
static char *
dup_cell (guint    row,
          guint    column,
          gpointer data)
{
  return smt_matrix_table_dup_text (((Answer *) data)->table, row, column);
}

static char **
dup_row (guint    row,
         gpointer data)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint i = 0; i < smt_matrix_table_get_n_columns (((Answer *) data)->table); i++)
    g_strv_builder_take (cells, dup_cell (row, i, data));
  return g_strv_builder_end (cells);
}

static void
add_json (SmtReply *reply,
          Answer   *answer)
{
  JsonObject *item = json_object_new ();

  json_object_set_string_member (item, "id", "matrix");
  json_object_set_string_member (item, "type", "table");
  json_object_set_string_member (item, "name", reply->title);
  smt_reply_add_later (reply, item, "rows", write_rows, answer, free_answer);
  json_array_add_object_element (reply->items, item);
}

static void
add_table (SmtReply *reply,
           Answer   *answer,
           SmtRows   rows)
{
  const SmtMatrixTable *table = answer->table;

  for (guint i = 0; i < smt_matrix_table_get_n_columns (table); i++)
    smt_table_add_column (reply->table, smt_matrix_table_get_title (table, i),
                          smt_matrix_table_is_number (table, i) ? SMT_ALIGN_END
                                                                : SMT_ALIGN_START);
  rows.dup = dup_row;
  rows.dup_cell = dup_cell;
  smt_table_set_rows (reply->table, rows);
}

/* As the view has them; where somebody asks to stop, as they are. */
static void
sort (SmtAsk         *ask,
      SmtMatrixTable *table)
{
  int column = smt_matrix_table_find_column (table, smt_view_get_table_order (ask->view));
  g_autoptr (SmtMatrixTableSort) sort =
    smt_matrix_table_sort_new (table, column, smt_view_get_table_descending (ask->view));

  if (smt_matrix_table_sort_run (sort, ask->cancellable, NULL))
    smt_matrix_table_take_order (table, g_steal_pointer (&sort));
}

static SmtMatrixTable *
begin_pairs (SmtAsk         *ask,
             SmtReply       *reply,
             SmtMatrixScene *scene)
{
  gboolean parties = smt_view_get_reading (ask->view) == SMT_READING_PARTIES;
  g_autoptr (SmtSharedScene) shared =
    smt_shared_scene_new (scene, parties ? SMT_SHARED_PARTIES : SMT_SHARED_MECHANISMS);
  g_autofree char *title = smt_shared_scene_dup_title (shared);

  smt_ask_begin_reply (ask, reply, title);
  return smt_matrix_table_new_pairs (shared);
}

/* Of very many parties or mechanisms, the table has as many as on a screen. */
static char *
dup_left_out (SmtAsk               *ask,
              const SmtMatrixTable *table)
{
  guint n = smt_matrix_table_get_n_left_out (table);
  const char *words =
    smt_language_translate_plural (ask->language,
                                   /* TRANSLATORS: a table has a row for each two; of so
                                    * many there are no rows */
                                   NP_ ("%u more is in no pair here. Filters make room for it.",
                                        "%u more are in no pair here. Filters make room for them."),
                                   n);

  return n > 0 ? g_strdup_printf (words, n) : NULL;
}

static SmtMatrixTable *
begin_changes (SmtAsk   *ask,
               SmtReply *reply)
{
  g_autoptr (SmtMatrixScene) scene =
    smt_matrix_scene_new (ask->dataset, ask->index, ask->view, ask->language);
  g_autoptr (SmtMatrixChanges) changes =
    smt_matrix_changes_new (scene, smt_edtf_get_latest (smt_view_get_before (ask->view)));
  g_autofree char *title = smt_matrix_changes_dup_title (changes);

  smt_ask_begin_reply (ask, reply, title);
  smt_reply_take_note (reply, smt_matrix_changes_dup_summary (changes));
  return smt_matrix_table_new_changes (changes);
}

static SmtMatrixTable *
begin_memberships (SmtAsk         *ask,
                   SmtReply       *reply,
                   SmtMatrixScene *scene,
                   gboolean        describe)
{
  g_autofree char *title = smt_matrix_scene_dup_title (scene);

  smt_ask_begin_reply (ask, reply, title);
  if (describe)
    smt_report_matrix_describe (reply, scene);
  smt_reply_take_note (reply, smt_matrix_scene_dup_hidden_words (scene));
  return smt_matrix_table_new_memberships (scene);
}

static SmtMatrixTable *
begin (SmtAsk   *ask,
       SmtReply *reply,
       gboolean  describe)
{
  g_autoptr (SmtView) plain = NULL;
  g_autoptr (SmtMatrixScene) scene = NULL;

  if (smt_view_get_reading (ask->view) == SMT_READING_MEMBERSHIPS &&
      smt_view_get_before (ask->view) != NULL)
    return begin_changes (ask, reply);

  plain = smt_view_dup_plain (ask->view);
  scene = smt_matrix_scene_new (ask->dataset, ask->index, plain, ask->language);
  if (smt_view_get_reading (ask->view) != SMT_READING_MEMBERSHIPS)
    return begin_pairs (ask, reply, scene);
  return begin_memberships (ask, reply, scene, describe);
}

/**
 * smt_report_table:
 * @describe: whether sentences tell what there is to see
 *
 * Answers with what the matrix of the view is as a table, in the format that is
 * asked for.
 */
void
smt_report_table (SmtAsk   *ask,
                  SmtReply *reply,
                  gboolean  describe)
{
  Answer *answer = g_new0 (Answer, 1);
  SmtRows rows = { .dup = dup_csv_row, .data = answer, .destroy = free_answer };

  answer->ask = ask;
  answer->table = begin (ask, reply, describe);
  reply->left_out = dup_left_out (ask, answer->table);
  sort (ask, answer->table);
  rows.n = smt_matrix_table_get_n_rows (answer->table);
  switch (ask->format)
    {
    case SMT_FORMAT_JSON:
      add_json (reply, answer);
      break;
    case SMT_FORMAT_CSV:
      smt_reply_take_row (reply,
                          g_strdupv ((char **) columns[smt_matrix_table_get_kind (answer->table)]));
      smt_reply_set_rows (reply, rows);
      break;
    case SMT_FORMAT_MARKDOWN:
    case SMT_FORMAT_SVG:
    case SMT_FORMAT_TEXT:
    default:
      add_table (reply, answer, rows);
    }
}
