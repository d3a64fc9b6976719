/* smt-report-changes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix at two dates, and what happened in between. For
 * people, rows without a change are counted and left out; programs get all.
 */

#include "smt-report-changes.h"

#include "smt-i18n.h"
#include "smt-matrix-metrics.h"
#include "smt-output.h"
#include "smt-step-json.h"

static const char *const kinds[SMT_N_DIFFERENCES] = {
  [SMT_DIFFERENCE_NONE] = "none",
  [SMT_DIFFERENCE_JOINED] = "joined",
  [SMT_DIFFERENCE_LEFT] = "left",
  [SMT_DIFFERENCE_ROLE] = "role",
};

static void
set_role (SmtAsk        *ask,
          JsonObject    *object,
          const char    *member,
          const SmtCell *cell)
{
  SmtEntity *role = cell->spell != NULL
                    ? smt_membership_index_get_role (ask->index, cell->spell->role) : NULL;

  if (role != NULL)
    json_object_set_string_member (object, member, smt_entity_get_id (role));
  else
    json_object_set_null_member (object, member);
}

static JsonObject *
counts_to_json (const guint *counts)
{
  JsonObject *object = json_object_new ();

  for (SmtDifference kind = SMT_DIFFERENCE_JOINED; kind < SMT_N_DIFFERENCES; kind++)
    json_object_set_int_member (object, kinds[kind], counts[kind]);

  return object;
}

static JsonObject *
cell_to_json (SmtAsk                    *ask,
              const SmtMatrixDifference *difference)
{
  JsonObject *object = json_object_new ();

  if (difference->is_band)
    {
      json_object_set_object_member (object, "changes", counts_to_json (difference->counts));
      json_object_set_object_member (object, "possible_changes",
                                     counts_to_json (difference->possible_counts));
      return object;
    }

  json_object_set_string_member (object, "change", kinds[difference->kind]);
  json_object_set_boolean_member (object, "possibly", difference->possibly);
  set_role (ask, object, "from_role", &difference->before);
  set_role (ask, object, "to_role", &difference->after);
  return object;
}

/* What is asked of two dates, for what is written later. */
typedef struct
{
  SmtAsk           *ask;
  SmtMatrixChanges *changes;
  GArray           *rows;     /* of guint: those with a change, or NULL */
} Answer;

static gpointer
create_answer (SmtAsk           *ask,
               SmtMatrixChanges *changes)
{
  Answer *self = g_new0 (Answer, 1);

  self->ask = ask;
  self->changes = g_object_ref (changes);
  return self;
}

static void
free_answer (gpointer data)
{
  Answer *self = data;

  g_clear_pointer (&self->rows, g_array_unref);
  g_object_unref (self->changes);
  g_free (self);
}

static void
write_cells (SmtJsonWriter *writer,
             gpointer       data)
{
  Answer *answer = data;
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (answer->changes);
  guint n_rows = smt_matrix_scene_get_n_rows (scene);

  smt_json_writer_begin_array (writer);
  for (guint i = 0; i < n_rows && !smt_json_writer_is_stopped (writer); i++)
    {
      smt_json_writer_begin_array (writer);
      for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
        {
          SmtMatrixDifference difference = smt_matrix_changes_get_cell (answer->changes, i, j);

          smt_json_writer_take_object (writer, cell_to_json (answer->ask, &difference));
        }
      smt_json_writer_end_array (writer);
      smt_json_writer_tell (writer, i + 1, n_rows);
    }
  smt_json_writer_end_array (writer);
}

static JsonArray *
entries_to_json (SmtMatrixChanges *changes,
                 SmtAxis           axis,
                 gboolean          counts)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (changes);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < smt_matrix_scene_get_n_entries (scene, axis); i++)
    {
      if (counts)
        json_array_add_int_element (array, smt_matrix_changes_count_entry (changes, axis, i));
      else
        json_array_add_string_element (array, smt_matrix_scene_get_entry (scene, axis, i)->id);
    }

  return array;
}

static JsonArray *
steps_to_json (SmtAsk           *ask,
               SmtMatrixChanges *changes)
{
  JsonArray *steps = json_array_new ();

  for (guint i = 0; i < smt_matrix_changes_get_n_steps (changes); i++)
    json_array_add_object_element (steps,
                                   smt_step_to_json (ask, smt_matrix_changes_get_step (changes, i)));

  return steps;
}

static JsonObject *
changes_to_json (SmtAsk           *ask,
                 SmtReply         *reply,
                 SmtMatrixChanges *changes)
{
  JsonObject *item = json_object_new ();
  g_autofree char *title = smt_matrix_changes_dup_title (changes);
  g_autofree char *before = smt_day_to_text (smt_matrix_changes_get_before (changes));
  g_autofree char *after = smt_day_to_text (smt_matrix_changes_get_after (changes));

  json_object_set_string_member (item, "id", "matrix");
  json_object_set_string_member (item, "type", "matrix");
  json_object_set_string_member (item, "name", title);
  json_object_set_string_member (item, "before", before);
  json_object_set_string_member (item, "after", after);
  json_object_set_array_member (item, "rows", entries_to_json (changes, SMT_AXIS_ROWS, FALSE));
  json_object_set_array_member (item, "columns",
                                entries_to_json (changes, SMT_AXIS_COLUMNS, FALSE));
  smt_reply_add_later (reply, item, "cells", write_cells, create_answer (ask, changes),
                       free_answer);
  json_object_set_array_member (item, "row_changes",
                                entries_to_json (changes, SMT_AXIS_ROWS, TRUE));
  json_object_set_array_member (item, "column_changes",
                                entries_to_json (changes, SMT_AXIS_COLUMNS, TRUE));
  json_object_set_array_member (item, "steps", steps_to_json (ask, changes));
  json_object_set_int_member (item, "hidden_steps", smt_matrix_changes_get_n_hidden (changes));
  return item;
}

/* "joined member", "possibly left observer", "role observer member"; nothing
 * for what did not change. */
static char *
dup_csv_cell (SmtAsk                    *ask,
              const SmtMatrixDifference *difference)
{
  GString *text = g_string_new (NULL);
  const SmtCell *cells[] = { &difference->before, &difference->after };

  if (difference->is_band)
    for (SmtDifference kind = SMT_DIFFERENCE_JOINED; kind < SMT_N_DIFFERENCES; kind++)
      g_string_append_printf (text, "%s%s %u+%u", kind > SMT_DIFFERENCE_JOINED ? "; " : "",
                              kinds[kind], difference->counts[kind],
                              difference->possible_counts[kind]);
  if (difference->kind == SMT_DIFFERENCE_NONE)
    return g_string_free_and_steal (text);

  g_string_append_printf (text, "%s%s", difference->possibly ? "possibly " : "",
                          kinds[difference->kind]);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (cells[i]->spell != NULL &&
        (i == 1 || difference->kind != SMT_DIFFERENCE_JOINED) &&
        (i == 0 || difference->kind != SMT_DIFFERENCE_LEFT))
      g_string_append_printf (text, " %s",
                              smt_entity_get_id (smt_membership_index_get_role (ask->index,
                                                                                cells[i]->spell->role)));
  return g_string_free_and_steal (text);
}

static char **
dup_csv_row (guint    row,
             gpointer data)
{
  Answer *answer = data;
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (answer->changes);
  const SmtMatrixEntry *entry = smt_matrix_scene_get_row (scene, row);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add_many (cells, entry->id,
                           entry->band != NULL ? entry->band : entry->label, NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    {
      SmtMatrixDifference difference = smt_matrix_changes_get_cell (answer->changes, row, j);

      g_strv_builder_take (cells, dup_csv_cell (answer->ask, &difference));
    }

  return g_strv_builder_end (cells);
}

static void
add_csv (SmtAsk           *ask,
         SmtReply         *reply,
         SmtMatrixChanges *changes)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (changes);
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();
  SmtRows rows = {
    .n = smt_matrix_scene_get_n_rows (scene), .dup = dup_csv_row,
    .data = create_answer (ask, changes), .destroy = free_answer
  };

  g_strv_builder_add_many (header, "id", "name", NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    g_strv_builder_add (header, smt_matrix_scene_get_column (scene, j)->id);
  smt_reply_take_row (reply, g_strv_builder_end (header));
  smt_reply_set_rows (reply, rows);
}

/* Drawn, it outlives what was asked, and must not look there. */
static char *
dup_table_cell (guint    row,
                guint    column,
                gpointer data)
{
  Answer *answer = data;
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (answer->changes);
  guint number = g_array_index (answer->rows, guint, row);

  return column == 0
         ? smt_matrix_entry_dup_marked (smt_matrix_scene_get_row (scene, number), SMT_AXIS_ROWS)
         : smt_matrix_changes_dup_sign (answer->changes, number, column - 1);
}

static char **
dup_table_row (guint    row,
               gpointer data)
{
  Answer *answer = data;
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (answer->changes);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint j = 0; j <= smt_matrix_scene_get_n_columns (scene); j++)
    g_strv_builder_take (cells, dup_table_cell (row, j, data));
  return g_strv_builder_end (cells);
}

static GArray *
list_changed (SmtMatrixChanges *changes)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (changes);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < smt_matrix_scene_get_n_rows (scene); i++)
    if (smt_matrix_changes_count_entry (changes, SMT_AXIS_ROWS, i) > 0)
      g_array_append_val (rows, i);

  return rows;
}

static void
add_table (SmtAsk           *ask,
           SmtReply         *reply,
           SmtMatrixChanges *changes)
{
  SmtMatrixScene *scene = smt_matrix_changes_get_scene (changes);
  Answer *answer = create_answer (ask, changes);
  SmtRows rows = {
    .dup = dup_table_row, .dup_cell = dup_table_cell, .data = answer, .destroy = free_answer
  };
  guint n_same;

  smt_ask_add_columns (ask, reply->table, N_("Name"), NULL);
  for (guint j = 0; j < smt_matrix_scene_get_n_columns (scene); j++)
    {
      g_autofree char *head =
        smt_matrix_entry_dup_marked (smt_matrix_scene_get_column (scene, j), SMT_AXIS_COLUMNS);

      smt_table_add_column (reply->table, head, SMT_ALIGN_START);
    }
  answer->rows = list_changed (changes);
  rows.n = answer->rows->len;
  n_same = smt_matrix_scene_get_n_rows (scene) - rows.n;
  smt_table_set_rows (reply->table, rows);

  if (smt_table_get_n_rows (reply->table) > 0)
    smt_reply_take_note (reply, smt_matrix_changes_dup_legend (changes));
  smt_reply_take_note (reply, smt_matrix_changes_dup_summary (changes));
  if (n_same > 0)
    /* TRANSLATORS: {n} is how many rows there are */
    smt_ask_add_count (ask, reply, NP_ ("{n} row without a change is not shown.",
                                        "{n} rows without a change are not shown."), n_same);
}

static void
add_sentences (SmtReply         *reply,
               SmtMatrixChanges *changes)
{
  for (guint i = 0; i < smt_matrix_changes_get_n_steps (changes); i++)
    smt_reply_take_sentence (reply, smt_matrix_changes_dup_sentence (changes, i));
}

/**
 * smt_report_changes:
 * @changes: the matrix at two dates
 *
 * Answers with @changes in the format that is asked for. Drawn, two dates are a
 * table.
 */
void
smt_report_changes (SmtAsk           *ask,
                    SmtReply         *reply,
                    SmtMatrixChanges *changes)
{
  g_autofree char *title = smt_matrix_changes_dup_title (changes);

  smt_ask_begin_reply (ask, reply, title);
  switch (ask->format)
    {
    case SMT_FORMAT_JSON:
      json_array_add_object_element (reply->items, changes_to_json (ask, reply, changes));
      break;
    case SMT_FORMAT_CSV:
      add_csv (ask, reply, changes);
      break;
    case SMT_FORMAT_MARKDOWN:
    case SMT_FORMAT_SVG:
      add_table (ask, reply, changes);
      add_sentences (reply, changes);
      break;
    case SMT_FORMAT_TEXT:
    default:
      reply->text = smt_matrix_changes_to_text (changes, SMT_TEXT_COLUMNS);
      add_sentences (reply, changes);
    }
}
