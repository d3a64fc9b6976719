/* smt-report-timeline.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happened, in lanes and in order of time, as an answer in every format.
 * It is the picture of the window, taken from the same scene.
 */

#include "smt-report-timeline.h"

#include "smt-core-enums.h"
#include "smt-i18n.h"
#include "smt-output.h"
#include "smt-sheet-words.h"
#include "smt-spell-json.h"
#include "smt-timeline-description.h"
#include "smt-timeline-drawing.h"

static const char *const columns[] = {
  "id", "type", "name", "mechanism", "date", "basis", "time", "earliest", "latest", "holds",
  "certainty", "lanes", NULL
};

static const char *const time_words[] = {
  [SMT_MARK_UNDATED] = "undated",
  [SMT_MARK_POINT] = "day",
  [SMT_MARK_EXTENT] = "extent",
  [SMT_MARK_SOMETIME] = "sometime",
};

/* Whether a mark is of the time asked for; @holds says how sure that is. */
static gboolean
is_listed (SmtTimelineScene      *scene,
           const SmtTimelineMark *mark,
           SmtHolds              *holds)
{
  SmtDay from, to;

  *holds = SMT_HOLDS_YES;
  if (!smt_timeline_scene_has_window (scene))
    return TRUE;
  if (mark->time == SMT_MARK_UNDATED)
    return FALSE;

  smt_timeline_scene_get_window (scene, NULL, &from, &to);
  *holds = smt_timeline_mark_falls_into (mark, from, to);
  return *holds != SMT_HOLDS_NOT;
}

/* The lanes that an entry is in, by its number. */
static GPtrArray *
list_lanes (SmtTimelineScene *scene)
{
  GPtrArray *lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_array_unref);

  for (guint i = 0; i < smt_timeline_scene_get_n_marks (scene); i++)
    g_ptr_array_add (lanes, json_array_new ());
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    {
      const SmtLane *lane = smt_timeline_scene_get_lane (scene, i);

      for (guint j = 0; j < lane->n && lane->entity != NULL; j++)
        json_array_add_string_element (g_ptr_array_index (lanes, lane->marks[j]), lane->id);
    }

  return lanes;
}

static void
set_string (JsonObject *item,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (item, name, value);
  else
    json_object_set_null_member (item, name);
}

/* Where the dataset leaves an end open, so does the answer. */
static void
set_day (JsonObject *item,
         const char *name,
         SmtDay      day,
         gboolean    is_known)
{
  g_autofree char *text = is_known ? smt_day_to_text (day) : NULL;

  set_string (item, name, text);
}

static JsonObject *
create_item (SmtAsk                *ask,
             const SmtTimelineMark *mark,
             SmtHolds               holds,
             JsonArray             *lanes)
{
  JsonObject *item = json_object_new ();
  SmtCertainty certainty = smt_entity_get_certainty (mark->entity);
  gboolean is_dated = mark->time != SMT_MARK_UNDATED;

  set_string (item, "id", smt_entity_get_id (mark->entity));
  set_string (item, "type", smt_mark_kind_get_type_name (mark->kind));
  set_string (item, "name", mark->label);
  set_string (item, "mechanism",
              mark->mechanism != NULL ? smt_entity_get_id (mark->mechanism) : NULL);
  set_string (item, "date", is_dated ? smt_edtf_get_text (mark->date) : NULL);
  set_string (item, "basis",
              mark->basis != 0 ? smt_ask_get_nick (SMT_TYPE_BASIS, mark->basis) : NULL);
  set_string (item, "time", time_words[mark->time]);
  set_day (item, "earliest", mark->earliest, is_dated && !mark->open_start);
  set_day (item, "latest", mark->latest, is_dated && !mark->open_end);
  set_string (item, "holds", smt_holds_get_word (holds));
  set_string (item, "certainty",
              smt_ask_get_nick (SMT_TYPE_CERTAINTY,
                                certainty != 0 ? certainty : SMT_CERTAINTY_STATED));
  json_object_set_array_member (item, "lanes", json_array_ref (lanes));
  return item;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      scene)
{
  const SmtTimelineMark *one = smt_timeline_scene_get_mark (scene, *(const guint *) a);
  const SmtTimelineMark *other = smt_timeline_scene_get_mark (scene, *(const guint *) b);
  gboolean is_dated = one->time != SMT_MARK_UNDATED;

  if (is_dated != (other->time != SMT_MARK_UNDATED))
    return is_dated ? -1 : 1;
  if (one->earliest != other->earliest)
    return one->earliest < other->earliest ? -1 : 1;
  if (one->latest != other->latest)
    return one->latest < other->latest ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
add_row (SmtAsk                *ask,
         SmtReply              *reply,
         SmtTimelineScene      *scene,
         const SmtTimelineMark *mark,
         SmtHolds               holds)
{
  smt_table_take_cells (reply->table,
                        smt_timeline_scene_dup_date (scene, mark),
                        g_strdup (mark->label),
                        smt_sheet_words_capitalize (smt_mark_kind_get_word (mark->kind,
                                                                            ask->language)),
                        smt_timeline_scene_dup_mechanism (scene, mark),
                        smt_timeline_scene_dup_certainty (scene, mark),
                        smt_ask_dup_doubt (ask, holds == SMT_HOLDS_POSSIBLY),
                        NULL);
}

/* Each entry once, in order of time, whatever lanes it is in. */
static void
add_marks (SmtAsk           *ask,
           SmtReply         *reply,
           SmtTimelineScene *scene)
{
  g_autoptr (GPtrArray) lanes = list_lanes (scene);
  guint n = smt_timeline_scene_get_n_marks (scene);
  g_autofree guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof (guint), compare_numbers, scene);
  for (guint i = 0; i < n; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_mark (scene, order[i]);
      SmtHolds holds;

      if (is_listed (scene, mark, &holds))
        {
          json_array_add_object_element (reply->items,
                                         create_item (ask, mark, holds,
                                                      g_ptr_array_index (lanes, order[i])));
          add_row (ask, reply, scene, mark, holds);
        }
      else if (mark->time == SMT_MARK_UNDATED)
        json_array_add_string_element (reply->undetermined, smt_entity_get_id (mark->entity));
    }
}

static void
add_notes (SmtReply         *reply,
           SmtTimelineScene *scene)
{
  SmtDay from, to;
  char *outside;

  smt_reply_take_note (reply, smt_timeline_scene_dup_summary (scene));
  smt_timeline_scene_get_window (scene, NULL, &from, &to);
  outside = smt_timeline_scene_dup_outside_words (scene, from, to);
  if (outside != NULL)
    smt_reply_take_note (reply, outside);
}

/**
 * smt_report_timeline_describe:
 *
 * Adds what there is to see, for whom a table is not enough.
 */
void
smt_report_timeline_describe (SmtReply         *reply,
                              SmtTimelineScene *scene)
{
  g_autoptr (SmtTimelineDescription) description = smt_timeline_description_new (scene);
  g_auto (GStrv) sentences = smt_timeline_description_list_sentences (description);

  smt_reply_describe (reply, sentences);
}

/**
 * smt_report_timeline:
 * @scene: what happened
 *
 * Answers with @scene in the format that is asked for.
 */
void
smt_report_timeline (SmtAsk           *ask,
                     SmtReply         *reply,
                     SmtTimelineScene *scene)
{
  g_autofree char *title = smt_timeline_scene_dup_title (scene);

  smt_ask_begin_reply (ask, reply, title);
  if (ask->format == SMT_FORMAT_SVG)
    reply->drawing = smt_timeline_drawing_new (scene);
  else if (ask->format == SMT_FORMAT_TEXT)
    reply->text = smt_timeline_scene_to_text (scene, SMT_TEXT_COLUMNS);

  smt_reply_set_columns (reply, columns);
  smt_ask_add_columns (ask, reply->table, N_("Date"), N_("Name"), N_("Kind"), N_("Mechanism"),
                       N_("Certainty"), N_("Holds"), NULL);
  add_marks (ask, reply, scene);
  /* The text has them already. */
  if (reply->text == NULL)
    add_notes (reply, scene);
}
