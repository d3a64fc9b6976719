/* smt-timeline-lanes.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lanes of a timeline: one for each mechanism, in their own order, or for
 * each topic, those with most in them first; in each, what has a date in order
 * of time, and then what has none.
 */

#include "smt-timeline-scene-private.h"

#include "smt-beside.h"
#include "smt-i18n.h"
#include "smt-label.h"

typedef struct
{
  SmtTimelineScene *scene;
  GHashTable       *lanes;   /* entity, or the table itself for none → GArray of guint */
} Sorting;

static void
put (Sorting   *sorting,
     SmtEntity *entity,
     guint      number)
{
  gpointer key = entity != NULL ? (gpointer) entity : sorting->lanes;
  GArray *marks = g_hash_table_lookup (sorting->lanes, key);

  if (marks == NULL)
    {
      marks = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (sorting->lanes, key, marks);
    }
  g_array_append_val (marks, number);
}

static void
put_by_topic (Sorting                 *sorting,
              const SmtTimelineFilter *filter,
              SmtEntity               *entity,
              guint                    number)
{
  GPtrArray *topics = smt_timeline_get_topics (entity);
  gboolean has_one = FALSE;

  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const SmtRef *ref = g_ptr_array_index (topics, i);

      if (ref->target == NULL || !smt_timeline_filter_shows_topic (filter, ref->target))
        continue;
      put (sorting, ref->target, number);
      has_one = TRUE;
    }
  if (!has_one)
    put (sorting, NULL, number);
}

/* What is undated comes last, in the order of the dataset. */
static int
compare_marks (gconstpointer a,
               gconstpointer b,
               gpointer      scene)
{
  const SmtTimelineMark *one = smt_timeline_scene_get_mark (scene, *(const guint *) a);
  const SmtTimelineMark *other = smt_timeline_scene_get_mark (scene, *(const guint *) b);
  gboolean is_dated = one->time != SMT_MARK_UNDATED;

  if (is_dated != (other->time != SMT_MARK_UNDATED))
    return is_dated ? -1 : 1;
  if (is_dated && one->earliest != other->earliest)
    return one->earliest < other->earliest ? -1 : 1;
  if (is_dated && one->latest != other->latest)
    return one->latest < other->latest ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

static const char *
get_rest_label (SmtTimelineScene *self)
{
  if (smt_view_get_lanes (self->view) == SMT_LANES_TOPICS)
    /* TRANSLATORS: the lane of a timeline for what is about no topic */
    return smt_language_translate (self->language, NULL, N_("No topic"));
  /* TRANSLATORS: the lane of a timeline for what is of no mechanism */
  return smt_language_translate (self->language, NULL, N_("No mechanism"));
}

static void
add_lane (Sorting   *sorting,
          SmtEntity *entity)
{
  SmtTimelineScene *self = sorting->scene;
  GArray *marks = g_hash_table_lookup (sorting->lanes,
                                       entity != NULL ? (gpointer) entity : sorting->lanes);
  SmtLane lane = { .entity = entity };

  if (marks == NULL)
    return;

  g_array_sort_with_data (marks, compare_marks, self);
  lane.id = g_strdup (entity != NULL ? smt_entity_get_id (entity) : "");
  lane.label = entity != NULL ? smt_label_dup (entity, self->language, NULL)
                              : g_strdup (get_rest_label (self));
  lane.short_label = entity != NULL ? smt_label_dup_short (entity, self->language)
                                    : g_strdup (lane.label);
  lane.beside = entity != NULL ? smt_beside_dup_name (entity, self->language, self->beside)
                               : NULL;
  lane.short_beside = entity != NULL ? smt_beside_dup_short_name (entity, self->language,
                                                                  self->beside)
                                     : NULL;
  lane.hue = GPOINTER_TO_UINT (g_hash_table_lookup (self->hues, entity));
  lane.n = marks->len;
  for (guint i = 0; i < marks->len; i++)
    lane.n_dated += smt_timeline_scene_get_mark (self, g_array_index (marks, guint, i))->time !=
                    SMT_MARK_UNDATED;
  lane.marks = (guint *) g_array_free (g_steal_pointer (&marks), FALSE);
  g_hash_table_remove (sorting->lanes, entity != NULL ? (gpointer) entity : sorting->lanes);
  g_array_append_val (self->lanes, lane);
}

static void
add_lanes_of (Sorting       *sorting,
              SmtEntityType  type)
{
  GListModel *list = smt_dataset_get_list (sorting->scene->dataset, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

      add_lane (sorting, entity);
    }
}

/* Topics are many: those with most come first. */
static int
compare_lanes (gconstpointer a,
               gconstpointer b,
               gpointer      language)
{
  const SmtLane *one = a, *other = b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return smt_language_collate (language, one->label, other->label);
}

/*< private >
 * smt_timeline_add_lanes:
 *
 * Puts the marks of a scene that is being made into lanes.
 */
void
smt_timeline_add_lanes (SmtTimelineScene        *self,
                        const SmtTimelineFilter *filter)
{
  g_autoptr (GHashTable) lanes = g_hash_table_new (NULL, NULL);
  Sorting sorting = { self, lanes };
  gboolean by_topic = smt_view_get_lanes (self->view) == SMT_LANES_TOPICS;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_mark (self, i);

      if (by_topic)
        put_by_topic (&sorting, filter, mark->entity, i);
      else
        put (&sorting, mark->mechanism, i);
    }

  if (by_topic)
    {
      add_lanes_of (&sorting, SMT_ENTITY_TOPIC);
      g_array_sort_with_data (self->lanes, compare_lanes, self->language);
    }
  else
    {
      add_lanes_of (&sorting, SMT_ENTITY_MECHANISM);
      /* Parties that have members themselves can have meetings. */
      add_lanes_of (&sorting, SMT_ENTITY_PARTY);
    }
  add_lane (&sorting, NULL);
}
