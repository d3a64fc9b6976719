/* smt-report-shared.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What parties, or mechanisms, have in common. People get a
 * table, programs each pair once, with what is behind its numbers.
 */

#include "smt-report-shared.h"

#include "smt-i18n.h"
#include "smt-output.h"
#include "smt-pair-json.h"
#include "smt-shared-drawing.h"

static void
write_pairs (SmtJsonWriter *writer,
             gpointer       data)
{
  SmtSharedScene *scene = data;
  guint n = smt_shared_scene_get_n (scene);

  smt_json_writer_begin_array (writer);
  for (guint i = 0; i < n && !smt_json_writer_is_stopped (writer); i++)
    {
      for (guint j = i + 1; j < n; j++)
        smt_json_writer_take_object (writer, smt_pair_to_json (scene, i, j));
      smt_json_writer_tell (writer, i + 1, n);
    }
  smt_json_writer_end_array (writer);
}

static void
write_cells (SmtJsonWriter *writer,
             gpointer       data)
{
  SmtSharedScene *scene = data;
  guint n = smt_shared_scene_get_n (scene);

  smt_json_writer_begin_array (writer);
  for (guint i = 0; i < n && !smt_json_writer_is_stopped (writer); i++)
    {
      smt_json_writer_begin_array (writer);
      for (guint j = 0; j < n; j++)
        smt_json_writer_add_number (writer, smt_shared_scene_get_cell (scene, i, j).certain);
      smt_json_writer_end_array (writer);
    }
  smt_json_writer_end_array (writer);
}

static JsonArray *
ids_to_json (SmtSharedScene *scene)
{
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < smt_shared_scene_get_n (scene); i++)
    json_array_add_string_element (ids, smt_shared_scene_get_entry (scene, i)->id);

  return ids;
}

static JsonObject *
scene_to_json (SmtReply       *reply,
               SmtSharedScene *scene)
{
  JsonObject *item = json_object_new ();
  g_autofree char *title = smt_shared_scene_dup_title (scene);
  gboolean parties = smt_shared_scene_get_of (scene) == SMT_SHARED_PARTIES;

  json_object_set_string_member (item, "id", "matrix");
  json_object_set_string_member (item, "type", "matrix");
  json_object_set_string_member (item, "name", title);
  json_object_set_string_member (item, "shared", parties ? "parties" : "mechanisms");
  json_object_set_array_member (item, "rows", ids_to_json (scene));
  json_object_set_array_member (item, "columns", ids_to_json (scene));
  smt_reply_add_later (reply, item, "cells", write_cells, g_object_ref (scene), g_object_unref);
  smt_reply_add_later (reply, item, "pairs", write_pairs, g_object_ref (scene), g_object_unref);
  return item;
}

/* Pairs are numbered as they are written: all with the first, then with the second. */
static char **
dup_numbered_pair (guint    number,
                   gpointer data)
{
  SmtSharedScene *scene = data;
  guint one = 0, n_with = smt_shared_scene_get_n (scene) - 1;

  for (; number >= n_with; n_with--, one++)
    number -= n_with;
  return smt_pair_dup_cells (scene, one, one + 1 + number);
}

static void
add_csv (SmtReply       *reply,
         SmtSharedScene *scene)
{
  guint n = smt_shared_scene_get_n (scene);
  SmtRows rows = {
    .n = n > 0 ? n * (n - 1) / 2 : 0, .dup = dup_numbered_pair, .data = g_object_ref (scene),
    .destroy = g_object_unref
  };

  smt_reply_take_row (reply, g_strdupv ((char **) smt_pair_columns));
  smt_reply_set_rows (reply, rows);
}

static char **
dup_table_row (guint    row,
               gpointer data)
{
  SmtSharedScene *scene = data;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, smt_shared_scene_get_entry (scene, row)->label);
  for (guint i = 0; i < smt_shared_scene_get_n (scene); i++)
    g_strv_builder_take (cells, smt_shared_scene_dup_number (scene, row, i));
  return g_strv_builder_end (cells);
}

static void
add_table (SmtAsk         *ask,
           SmtReply       *reply,
           SmtSharedScene *scene)
{
  guint n = smt_shared_scene_get_n (scene);
  SmtRows rows = {
    .n = n, .dup = dup_table_row, .data = g_object_ref (scene), .destroy = g_object_unref
  };

  smt_ask_add_columns (ask, reply->table, N_("Name"), NULL);
  for (guint i = 0; i < n; i++)
    smt_table_add_column (reply->table, smt_shared_scene_get_entry (scene, i)->short_label,
                          SMT_ALIGN_END);
  smt_table_set_rows (reply->table, rows);
}

static char *
dup_summary (SmtSharedScene *scene)
{
  g_autoptr (SmtSharedSurvey) survey =
    smt_shared_sets_survey (smt_shared_scene_get_sets (scene), 1, NULL, NULL);

  return smt_shared_scene_dup_summary (scene, survey);
}

/**
 * smt_report_shared:
 * @shared: what parties, or mechanisms, have in common
 *
 * Answers with @shared in the format that is asked for.
 */
void
smt_report_shared (SmtAsk         *ask,
                   SmtReply       *reply,
                   SmtSharedScene *shared)
{
  g_autofree char *title = smt_shared_scene_dup_title (shared);

  smt_ask_begin_reply (ask, reply, title);
  switch (ask->format)
    {
    case SMT_FORMAT_JSON:
      json_array_add_object_element (reply->items, scene_to_json (reply, shared));
      break;
    case SMT_FORMAT_CSV:
      add_csv (reply, shared);
      break;
    case SMT_FORMAT_MARKDOWN:
      add_table (ask, reply, shared);
      smt_reply_take_note (reply, dup_summary (shared));
      break;
    case SMT_FORMAT_SVG:
      reply->drawing = smt_shared_drawing_new (shared);
      break;
    case SMT_FORMAT_TEXT:
    default:
      reply->text = smt_shared_scene_to_text (shared, SMT_TEXT_COLUMNS);
      smt_reply_take_note (reply, dup_summary (shared));
    }
}
