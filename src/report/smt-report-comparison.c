/* smt-report-comparison.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mechanisms, or parties, side by side, as an answer in every format. It is the
 * page of the window, taken from the same scene.
 */

#include "smt-report-comparison.h"

#include "smt-beside.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-output.h"
#include "smt-upset-drawing.h"

static JsonArray *
passages_to_json (GPtrArray *marks)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const SmtMark *mark = g_ptr_array_index (marks, i);
      JsonObject *passage = json_object_new ();

      json_object_set_string_member (passage, "source", mark->source);
      if (mark->locator != NULL)
        json_object_set_string_member (passage, "locator", mark->locator);
      json_array_add_object_element (array, passage);
    }

  return array;
}

/* What a cell links to, and the records that it rests on. */
static JsonArray *
links_to_json (GPtrArray *lines)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *runs = smt_line_get_runs (g_ptr_array_index (lines, i));

      for (guint j = 0; j < runs->len; j++)
        {
          const SmtRun *run = g_ptr_array_index (runs, j);

          if (run->id != NULL)
            json_array_add_string_element (array, run->id);
        }
    }

  return array;
}

static JsonArray *
cells_to_json (SmtComparison    *comparison,
               SmtComparisonRow *row)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < smt_comparison_get_n_sides (comparison); i++)
    {
      JsonObject *cell = json_object_new ();
      g_autofree char *text = smt_comparison_row_dup_text (row, i);
      g_autoptr (GPtrArray) marks = smt_comparison_row_list_marks (row, i);

      json_object_set_string_member (cell, "text", text);
      json_object_set_array_member (cell, "items",
                                    links_to_json (smt_comparison_row_get_lines (row, i)));
      json_object_set_array_member (cell, "passages", passages_to_json (marks));
      json_array_add_object_element (array, cell);
    }

  return array;
}

static JsonArray *
rows_to_json (SmtComparison *comparison)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (SmtComparisonRow) row = g_list_model_get_item (G_LIST_MODEL (comparison), i);
      const char *id = smt_comparison_row_get_id (row);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "section",
                                     smt_comparison_row_get_section_title (row));
      json_object_set_string_member (object, "name", smt_comparison_row_get_label (row));
      if (id != NULL)
        json_object_set_string_member (object, "id", id);
      json_object_set_string_member (object, "comparison",
                                     smt_contrast_get_nick (smt_comparison_row_get_contrast (row)));
      json_object_set_array_member (object, "cells", cells_to_json (comparison, row));
      json_array_add_object_element (array, object);
    }

  return array;
}

static gboolean
is_one_sided (const SmtComparisonGroup *group)
{
  return group->kind == SMT_GROUP_ONLY || group->kind == SMT_GROUP_LONE;
}

static JsonObject *
group_to_json (SmtComparison            *comparison,
               const SmtComparisonGroup *group)
{
  JsonObject *object = json_object_new ();
  JsonArray *items = json_array_new ();

  json_object_set_string_member (object, "of", smt_group_of_get_nick (group->of));
  json_object_set_string_member (object, "group", smt_group_kind_get_nick (group->kind));
  if (is_one_sided (group))
    json_object_set_string_member (object, "side",
                                   smt_entity_get_id (smt_comparison_get_side (comparison,
                                                                               group->side)));
  for (guint i = 0; i < group->words->len; i++)
    json_array_add_string_element (items,
                                   group->of == SMT_GROUP_OF_YEARS
                                   ? g_ptr_array_index (group->words, i)
                                   : smt_entity_get_id (g_ptr_array_index (group->members, i)));
  json_object_set_array_member (object, "items", items);
  return object;
}

static JsonArray *
groups_to_json (SmtComparison *comparison)
{
  GPtrArray *groups = smt_comparison_get_groups (comparison);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < groups->len; i++)
    json_array_add_object_element (array,
                                   group_to_json (comparison, g_ptr_array_index (groups, i)));

  return array;
}

/* What is known of the members of @row, side by side. */
static JsonObject *
states_to_json (SmtUpsetScene     *upset,
                const SmtUpsetRow *row)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < smt_upset_scene_get_n_sets (upset); i++)
    json_object_set_string_member (object,
                                   smt_entity_get_id (smt_upset_scene_get_set (upset, i)->entity),
                                   smt_side_state_get_nick (row->states[i]));

  return object;
}

static JsonArray *
intersections_to_json (SmtComparison *comparison)
{
  g_autoptr (SmtUpsetScene) upset = smt_upset_scene_new (comparison);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < smt_upset_scene_get_n_rows (upset); i++)
    {
      const SmtUpsetRow *row = smt_upset_scene_get_row (upset, i);
      JsonObject *object = json_object_new ();
      JsonArray *items = json_array_new ();

      for (guint j = 0; j < row->members->len; j++)
        json_array_add_string_element (items,
                                       smt_entity_get_id (g_ptr_array_index (row->members, j)));
      json_object_set_object_member (object, "sides", states_to_json (upset, row));
      json_object_set_boolean_member (object, "undetermined", row->is_open);
      json_object_set_array_member (object, "items", items);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonObject *
comparison_to_json (SmtComparison *comparison)
{
  JsonObject *item = json_object_new ();
  JsonArray *sides = json_array_new ();
  g_autofree char *title = smt_comparison_dup_title (comparison);

  for (guint i = 0; i < smt_comparison_get_n_sides (comparison); i++)
    json_array_add_string_element (sides,
                                   smt_entity_get_id (smt_comparison_get_side (comparison, i)));
  json_object_set_string_member (item, "id", "comparison");
  json_object_set_string_member (item, "type", "comparison");
  json_object_set_string_member (item, "name", title);
  json_object_set_array_member (item, "compared", sides);
  json_object_set_array_member (item, "rows", rows_to_json (comparison));
  json_object_set_array_member (item, "groups", groups_to_json (comparison));
  json_object_set_array_member (item, "intersections", intersections_to_json (comparison));
  json_object_set_int_member (item, "hidden_rows", smt_comparison_get_n_hidden (comparison));
  return item;
}

static gboolean
is_of_members (const SmtComparisonGroup *group)
{
  return group->of == SMT_GROUP_OF_PARTIES || group->of == SMT_GROUP_OF_MECHANISMS;
}

/* Of what is a member of some it cannot be said of the others. */
static void
add_undetermined (SmtReply      *reply,
                  SmtComparison *comparison)
{
  GPtrArray *groups = smt_comparison_get_groups (comparison);

  for (guint i = 0; i < groups->len; i++)
    {
      const SmtComparisonGroup *group = g_ptr_array_index (groups, i);

      if (!is_of_members (group) ||
          (group->kind != SMT_GROUP_LONE && group->kind != SMT_GROUP_OPEN &&
           group->kind != SMT_GROUP_UNSTATED))
        continue;
      for (guint j = 0; j < group->members->len; j++)
        json_array_add_string_element (reply->undetermined,
                                       smt_entity_get_id (g_ptr_array_index (group->members, j)));
    }
}

static void
add_sentences (SmtReply      *reply,
               SmtComparison *comparison)
{
  g_auto (GStrv) sentences = smt_comparison_list_sentences (comparison);

  smt_reply_describe (reply, sentences);
  smt_reply_take_note (reply, smt_comparison_dup_hidden (comparison));
}

static void
add_csv (SmtReply      *reply,
         SmtComparison *comparison)
{
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();

  g_strv_builder_add_many (header, "section", "id", "name", NULL);
  for (guint i = 0; i < smt_comparison_get_n_sides (comparison); i++)
    g_strv_builder_add (header, smt_entity_get_id (smt_comparison_get_side (comparison, i)));
  g_strv_builder_add (header, "comparison");
  smt_reply_take_row (reply, g_strv_builder_end (header));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (SmtComparisonRow) row = g_list_model_get_item (G_LIST_MODEL (comparison), i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      const char *id = smt_comparison_row_get_id (row);

      g_strv_builder_add_many (cells, smt_comparison_row_get_section_title (row),
                               id != NULL ? id : "", smt_comparison_row_get_label (row), NULL);
      for (guint j = 0; j < smt_comparison_get_n_sides (comparison); j++)
        g_strv_builder_take (cells, smt_comparison_row_dup_text (row, j));
      g_strv_builder_add (cells, smt_contrast_get_nick (smt_comparison_row_get_contrast (row)));
      smt_reply_take_row (reply, g_strv_builder_end (cells));
    }
}

/* As the page has it: a section is a heading among the rows. */
static void
add_table (SmtAsk        *ask,
           SmtReply      *reply,
           SmtComparison *comparison)
{
  guint n_sides = smt_comparison_get_n_sides (comparison);
  const char *section = NULL;

  smt_table_add_column (reply->table, "", SMT_ALIGN_START);
  for (guint i = 0; i < n_sides; i++)
    {
      g_autofree char *name =
        smt_beside_join (smt_comparison_get_side_name (comparison, i),
                         smt_comparison_get_side_beside (comparison, i));

      smt_table_add_column (reply->table, name, SMT_ALIGN_START);
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (SmtComparisonRow) row = g_list_model_get_item (G_LIST_MODEL (comparison), i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      if (g_strcmp0 (section, smt_comparison_row_get_section_title (row)) != 0)
        {
          section = smt_comparison_row_get_section_title (row);
          smt_table_take_heading (reply->table, g_strdup (section));
        }
      g_strv_builder_add (cells, smt_comparison_row_get_label (row));
      for (guint j = 0; j < n_sides; j++)
        g_strv_builder_take (cells, smt_comparison_row_dup_text (row, j));
      smt_table_take_row (reply->table, g_strv_builder_end (cells));
    }
}

/* As the window shows it. */
static void
add_drawing (SmtAsk        *ask,
             SmtReply      *reply,
             SmtComparison *comparison)
{
  g_autoptr (SmtUpsetScene) upset = NULL;

  if (smt_view_get_display (ask->view) != SMT_DISPLAY_PICTURE ||
      smt_comparison_get_n_sides (comparison) < SMT_MIN_SIDES)
    {
      add_table (ask, reply, comparison);
      return;
    }

  upset = smt_upset_scene_new (comparison);
  reply->drawing = smt_upset_drawing_new (upset);
}

/* Title and date, and under them what people read: what is in common at a glance,
 * and then row by row. */
static char *
dup_headed (SmtReply   *reply,
            const char *before,
            const char *picture,
            const char *body)
{
  return g_strdup_printf ("%s%s\n\n%s\n%s", before, reply->title, picture, body);
}

static char *
dup_text (SmtReply      *reply,
          SmtComparison *comparison)
{
  g_autoptr (SmtUpsetScene) upset = smt_upset_scene_new (comparison);
  g_autofree char *picture = smt_upset_scene_to_text (upset, SMT_TEXT_COLUMNS);
  g_autofree char *body = smt_comparison_to_text (comparison, SMT_TEXT_COLUMNS);

  return dup_headed (reply, "", picture, body);
}

static char *
dup_markdown (SmtReply      *reply,
              SmtComparison *comparison)
{
  g_autoptr (SmtUpsetScene) upset = smt_upset_scene_new (comparison);
  g_autofree char *picture = smt_upset_scene_to_markdown (upset);
  g_autofree char *body = smt_comparison_to_markdown (comparison);

  return dup_headed (reply, "# ", picture, body);
}

/**
 * smt_report_comparison:
 * @comparison: what is set side by side
 *
 * Answers with @comparison in the format that is asked for.
 */
void
smt_report_comparison (SmtAsk        *ask,
                       SmtReply      *reply,
                       SmtComparison *comparison)
{
  g_autofree char *title = smt_comparison_dup_title (comparison);

  smt_ask_begin_reply (ask, reply, title);
  add_sentences (reply, comparison);
  add_undetermined (reply, comparison);
  switch (ask->format)
    {
    case SMT_FORMAT_JSON:
      json_array_add_object_element (reply->items, comparison_to_json (comparison));
      break;
    case SMT_FORMAT_CSV:
      add_csv (reply, comparison);
      break;
    case SMT_FORMAT_MARKDOWN:
      reply->markdown = dup_markdown (reply, comparison);
      break;
    case SMT_FORMAT_SVG:
      add_drawing (ask, reply, comparison);
      break;
    case SMT_FORMAT_TEXT:
    default:
      reply->text = dup_text (reply, comparison);
    }
}
