/* smt-timeline-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table beside the timeline: the same lanes, entries and words, a row for
 * each. Words are made when a row comes into view.
 */

#include "smt-timeline-row.h"

#include <glib/gi18n.h>

#include "smt-sheet-words.h"

struct _SmtTimelineRow
{
  GObject parent_instance;

  SmtTimelineScene *scene;
  guint             lane;
  guint             position;
};

G_DEFINE_FINAL_TYPE (SmtTimelineRow, smt_timeline_row, G_TYPE_OBJECT)

/* In their order. */
typedef enum
{
  COLUMN_LANE,
  COLUMN_DATE,
  COLUMN_NAME,
  COLUMN_KIND,
  COLUMN_MECHANISM,
  COLUMN_CERTAINTY
} Column;

static const char *const titles[] = {
  [COLUMN_LANE] = N_("Lane"),
  [COLUMN_DATE] = N_("Date"),
  [COLUMN_NAME] = N_("Name"),
  [COLUMN_KIND] = N_("Kind"),
  [COLUMN_MECHANISM] = N_("Mechanism"),
  [COLUMN_CERTAINTY] = N_("Certainty"),
};

static void
smt_timeline_row_finalize (GObject *object)
{
  g_clear_object (&SMT_TIMELINE_ROW (object)->scene);

  G_OBJECT_CLASS (smt_timeline_row_parent_class)->finalize (object);
}

static void
smt_timeline_row_class_init (SmtTimelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_timeline_row_finalize;
}

static void
smt_timeline_row_init (SmtTimelineRow *self)
{
}

/**
 * smt_timeline_row_list:
 *
 * Returns: (transfer full): a row for each mark of each lane, in the order of
 *   the picture
 */
GListModel *
smt_timeline_row_list (SmtTimelineScene *scene)
{
  GListStore *rows = g_list_store_new (SMT_TYPE_TIMELINE_ROW);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    for (guint j = 0; j < smt_timeline_scene_get_lane (scene, i)->n; j++)
      {
        SmtTimelineRow *row = g_object_new (SMT_TYPE_TIMELINE_ROW, NULL);

        row->scene = g_object_ref (scene);
        row->lane = i;
        row->position = j;
        g_ptr_array_add (all, row);
      }

  g_list_store_splice (rows, 0, 0, all->pdata, all->len);
  return G_LIST_MODEL (rows);
}

const char *
smt_timeline_row_get_id (SmtTimelineRow *self)
{
  g_return_val_if_fail (SMT_IS_TIMELINE_ROW (self), NULL);

  return smt_entity_get_id (smt_timeline_scene_get_lane_mark (self->scene, self->lane,
                                                              self->position)->entity);
}

/**
 * smt_timeline_row_dup:
 *
 * Returns: (transfer full): what stands in a column
 */
char *
smt_timeline_row_dup (SmtTimelineRow *self,
                      guint           column)
{
  const SmtTimelineMark *mark;
  const char *word;

  g_return_val_if_fail (SMT_IS_TIMELINE_ROW (self), NULL);

  mark = smt_timeline_scene_get_lane_mark (self->scene, self->lane, self->position);
  switch ((Column) column)
    {
    case COLUMN_LANE:
      return g_strdup (smt_timeline_scene_get_lane (self->scene, self->lane)->short_label);
    case COLUMN_DATE:
      return smt_timeline_scene_dup_date (self->scene, mark);
    case COLUMN_NAME:
      return smt_timeline_scene_dup_mark_name (self->scene, mark);
    case COLUMN_KIND:
      word = smt_mark_kind_get_word (mark->kind, smt_timeline_scene_get_language (self->scene));
      return smt_sheet_words_capitalize (word);
    case COLUMN_MECHANISM:
      return smt_timeline_scene_dup_mechanism (self->scene, mark);
    case COLUMN_CERTAINTY:
      return smt_timeline_scene_dup_certainty (self->scene, mark);
    default:
      g_assert_not_reached ();
    }
}

guint
smt_timeline_row_get_n_columns (void)
{
  return G_N_ELEMENTS (titles);
}

/**
 * smt_timeline_row_get_title:
 *
 * Returns: (transfer none): the head of a column, translated
 */
const char *
smt_timeline_row_get_title (guint column)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (titles), NULL);

  return _(titles[column]);
}
