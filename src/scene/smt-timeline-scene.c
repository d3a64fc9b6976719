/* smt-timeline-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timeline as numbers and words: what a view asks for, put into lanes and
 * into the order of time. Something about several topics stands in the lane of
 * each. Widget, SVG, table, text and accessible tree all read this.
 *
 * Costs O(n log n) for n entries, which is the sorting, and a label for each.
 */

#include "smt-timeline-scene-private.h"

#include "smt-beside.h"
#include "smt-hue.h"
#include "smt-label.h"

G_DEFINE_FINAL_TYPE (SmtTimelineScene, smt_timeline_scene, G_TYPE_OBJECT)

static void
mark_clear (gpointer data)
{
  g_free (((SmtTimelineMark *) data)->label);
}

static void
lane_clear (gpointer data)
{
  SmtLane *lane = data;

  g_free (lane->id);
  g_free (lane->label);
  g_free (lane->short_label);
  g_free (lane->beside);
  g_free (lane->short_beside);
  g_free (lane->marks);
}

static void
smt_timeline_scene_finalize (GObject *object)
{
  SmtTimelineScene *self = SMT_TIMELINE_SCENE (object);

  g_array_unref (self->lanes);
  g_array_unref (self->marks);
  g_hash_table_unref (self->hues);
  g_clear_object (&self->dataset);
  g_clear_object (&self->language);
  g_clear_object (&self->beside);
  g_clear_pointer (&self->view, smt_view_unref);

  G_OBJECT_CLASS (smt_timeline_scene_parent_class)->finalize (object);
}

static void
smt_timeline_scene_class_init (SmtTimelineSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_timeline_scene_finalize;
}

static void
smt_timeline_scene_init (SmtTimelineScene *self)
{
  self->marks = g_array_new (FALSE, TRUE, sizeof (SmtTimelineMark));
  self->lanes = g_array_new (FALSE, TRUE, sizeof (SmtLane));
  self->hues = g_hash_table_new (NULL, NULL);
  g_array_set_clear_func (self->marks, mark_clear);
  g_array_set_clear_func (self->lanes, lane_clear);
}

/* A mechanism keeps its colour whatever else is shown: it goes by its place in
 * the dataset. */
static void
give_hues (SmtTimelineScene *self)
{
  GListModel *mechanisms = smt_dataset_get_list (self->dataset, SMT_ENTITY_MECHANISM);

  for (guint i = 0; i < g_list_model_get_n_items (mechanisms); i++)
    {
      g_autoptr (SmtEntity) mechanism = g_list_model_get_item (mechanisms, i);

      g_hash_table_insert (self->hues, mechanism,
                           GUINT_TO_POINTER (smt_hue_for_number (i)));
    }
}

static guint
get_hue (SmtTimelineScene *self,
         SmtEntity        *mechanism)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->hues, mechanism));
}

static void
note_time (SmtTimelineScene      *self,
           const SmtTimelineMark *mark)
{
  if (mark->time == SMT_MARK_UNDATED)
    {
      self->n_undated++;
      return;
    }

  self->first = MIN (self->first, mark->earliest);
  self->last = MAX (self->last, mark->latest);
}

static void
add_mark (SmtTimelineScene        *self,
          const SmtTimelineFilter *filter,
          SmtEntity               *entity,
          SmtMarkKind              kind)
{
  SmtTimelineMark mark = { .entity = entity, .kind = kind };
  SmtLeftOut reason;

  mark.mechanism = smt_entity_get_ref (entity, "mechanism");
  if (!smt_timeline_filter_judge (filter, &mark, &reason))
    {
      self->n_left_out[reason]++;
      return;
    }

  mark.hue = get_hue (self, mark.mechanism);
  mark.label = smt_label_dup (entity, self->language, NULL);
  smt_timeline_read_time (&mark, smt_timeline_filter_get_source (filter),
                          smt_dataset_get_last_day (self->dataset));
  note_time (self, &mark);
  g_array_append_val (self->marks, mark);
}

static void
add_marks (SmtTimelineScene        *self,
           const SmtTimelineFilter *filter)
{
  self->first = SMT_DAY_MAX;
  self->last = SMT_DAY_MIN;
  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    {
      GListModel *list = smt_dataset_get_list (self->dataset,
                                               smt_mark_kind_get_entity_type (kind));

      self->n_of_kind[kind] = g_list_model_get_n_items (list);
      for (guint i = 0; i < self->n_of_kind[kind]; i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          add_mark (self, filter, entity, kind);
        }
    }
  if (self->first > self->last)
    self->first = self->last = smt_dataset_get_last_day (self->dataset);
}

/**
 * smt_timeline_scene_new:
 * @dataset: (transfer none): of what
 * @view: (transfer none): which of it, and in what lanes
 * @language: (transfer none): the language of names and words
 *
 * Returns: (transfer full): the timeline
 */
SmtTimelineScene *
smt_timeline_scene_new (SmtDataset  *dataset,
                        SmtView     *view,
                        SmtLanguage *language)
{
  SmtTimelineScene *self;
  g_autoptr (SmtTimelineFilter) filter = NULL;

  g_return_val_if_fail (SMT_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (SMT_IS_LANGUAGE (language), NULL);

  self = g_object_new (SMT_TYPE_TIMELINE_SCENE, NULL);
  self->dataset = g_object_ref (dataset);
  self->view = smt_view_ref (view);
  self->language = g_object_ref (language);
  self->beside = smt_beside_create (view, language);

  filter = smt_timeline_filter_new (dataset, view, language);
  give_hues (self);
  add_marks (self, filter);
  smt_timeline_add_lanes (self, filter);
  return self;
}

SmtDataset *
smt_timeline_scene_get_dataset (SmtTimelineScene *self)
{
  return self->dataset;
}

SmtView *
smt_timeline_scene_get_view (SmtTimelineScene *self)
{
  return self->view;
}

SmtLanguage *
smt_timeline_scene_get_language (SmtTimelineScene *self)
{
  return self->language;
}

/**
 * smt_timeline_scene_get_n_marks:
 *
 * Returns: how many entries are shown; one in several lanes counts once
 */
guint
smt_timeline_scene_get_n_marks (SmtTimelineScene *self)
{
  return self->marks->len;
}

const SmtTimelineMark *
smt_timeline_scene_get_mark (SmtTimelineScene *self,
                             guint             number)
{
  g_return_val_if_fail (number < self->marks->len, NULL);

  return &g_array_index (self->marks, SmtTimelineMark, number);
}

guint
smt_timeline_scene_get_n_lanes (SmtTimelineScene *self)
{
  return self->lanes->len;
}

const SmtLane *
smt_timeline_scene_get_lane (SmtTimelineScene *self,
                             guint             lane)
{
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return &g_array_index (self->lanes, SmtLane, lane);
}

const SmtTimelineMark *
smt_timeline_scene_get_lane_mark (SmtTimelineScene *self,
                                  guint             lane,
                                  guint             position)
{
  const SmtLane *of = smt_timeline_scene_get_lane (self, lane);

  g_return_val_if_fail (position < of->n, NULL);

  return smt_timeline_scene_get_mark (self, of->marks[position]);
}

/**
 * smt_timeline_scene_find:
 * @id: (nullable): id of an entity
 * @lane: (out): the first lane that it is in
 * @position: (out): where in that
 *
 * Returns: whether it is shown
 */
gboolean
smt_timeline_scene_find (SmtTimelineScene *self,
                         const char       *id,
                         guint            *lane,
                         guint            *position)
{
  SmtEntity *entity = smt_dataset_lookup (self->dataset, id);

  for (guint i = 0; entity != NULL && i < self->lanes->len; i++)
    for (guint j = 0; j < smt_timeline_scene_get_lane (self, i)->n; j++)
      if (smt_timeline_scene_get_lane_mark (self, i, j)->entity == entity)
        {
          *lane = i;
          *position = j;
          return TRUE;
        }

  return FALSE;
}

guint
smt_timeline_scene_get_n_undated (SmtTimelineScene *self)
{
  return self->n_undated;
}

/**
 * smt_timeline_scene_get_n_of_kind:
 *
 * Returns: how many of @kind the dataset has, shown or not
 */
guint
smt_timeline_scene_get_n_of_kind (SmtTimelineScene *self,
                                  SmtMarkKind       kind)
{
  return self->n_of_kind[kind];
}

guint
smt_timeline_scene_get_n_left_out (SmtTimelineScene *self,
                                   SmtLeftOut        reason)
{
  return self->n_left_out[reason];
}

/**
 * smt_timeline_scene_shows_kind:
 *
 * Returns: whether the view asks for @kind
 */
gboolean
smt_timeline_scene_shows_kind (SmtTimelineScene *self,
                               SmtMarkKind       kind)
{
  g_autoptr (SmtTimelineFilter) filter =
    smt_timeline_filter_new (self->dataset, self->view, self->language);

  return smt_timeline_filter_shows_kind (filter, kind);
}

/**
 * smt_timeline_scene_get_extent:
 * @first: (out): the earliest day of any entry
 * @last: (out): the latest
 */
void
smt_timeline_scene_get_extent (SmtTimelineScene *self,
                               SmtDay           *first,
                               SmtDay           *last)
{
  *first = self->first;
  *last = self->last;
}

/**
 * smt_timeline_scene_has_window:
 *
 * Returns: whether the view asks for a part of the time alone
 */
gboolean
smt_timeline_scene_has_window (SmtTimelineScene *self)
{
  return smt_view_get_from (self->view) != NULL || smt_view_get_to (self->view) != NULL;
}

/* The first day of the year of @day, and the last, so that a whole timeline
 * has some air at its ends. */
static SmtDay
round_to_year (SmtDay   day,
               gboolean up)
{
  gint32 year;
  guint month, day_of_month;

  smt_day_to_civil (day, &year, &month, &day_of_month);
  return up ? smt_day_from_civil (year + 1, 1, 1) - 1 : smt_day_from_civil (year, 1, 1);
}

/**
 * smt_timeline_scene_get_window:
 * @view: (nullable): the view to ask; %NULL, that of the scene
 * @from: (out): the first day that is to be seen
 * @to: (out): the last
 */
void
smt_timeline_scene_get_window (SmtTimelineScene *self,
                               SmtView          *view,
                               SmtDay           *from,
                               SmtDay           *to)
{
  const SmtEdtf *first = smt_view_get_from (view != NULL ? view : self->view);
  const SmtEdtf *last = smt_view_get_to (view != NULL ? view : self->view);

  *from = round_to_year (self->first, FALSE);
  *to = round_to_year (self->last, TRUE);
  if (first != NULL && smt_edtf_get_earliest (first) != SMT_DAY_MIN)
    *from = smt_edtf_get_earliest (first);
  if (last != NULL && smt_edtf_get_latest (last) != SMT_DAY_MAX)
    *to = smt_edtf_get_latest (last);
  if (*to <= *from)
    *to = *from + 1;
}

/**
 * smt_timeline_scene_count_outside:
 * @from: the first day that is to be seen
 * @to: the last
 * @earlier: (out): how many entries end before
 * @later: (out): how many begin after
 */
void
smt_timeline_scene_count_outside (SmtTimelineScene *self,
                                  SmtDay            from,
                                  SmtDay            to,
                                  guint            *earlier,
                                  guint            *later)
{
  *earlier = *later = 0;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_mark (self, i);

      if (mark->time == SMT_MARK_UNDATED)
        continue;
      *earlier += !mark->open_end && mark->latest < from;
      *later += !mark->open_start && mark->earliest > to;
    }
}
