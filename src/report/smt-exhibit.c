/* smt-exhibit.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window shows, as an answer to what its view asks: so that what is
 * exported is what the command line writes for the same view.
 */

#include "smt-exhibit.h"

#include "smt-beside.h"
#include "smt-output.h"
#include "smt-report-changes.h"
#include "smt-report-comparison.h"
#include "smt-report-hits.h"
#include "smt-report-list.h"
#include "smt-report-matrix.h"
#include "smt-report-members.h"
#include "smt-report-periods.h"
#include "smt-report-shared.h"
#include "smt-report-table.h"
#include "smt-report-timeline.h"

struct _SmtExhibit
{
  SmtExhibitKind      kind;
  SmtDataset         *dataset;
  SmtMembershipIndex *index;
  SmtView            *view;
  char               *tag;       /* of the language */
  SmtNaming           naming;    /* in which states are named so */
  SmtEntityType       type;
  GPtrArray          *entities;  /* of a list, in its order */
  GPtrArray          *hits;      /* with their reasons */
};

/**
 * smt_exhibit_new:
 * @index: of @dataset, by the source that is asked
 * @view: what is shown
 * @language: of the words; what is written has one of its own that is like it
 *
 * Returns: (transfer full): what a window shows
 */
SmtExhibit *
smt_exhibit_new (SmtExhibitKind      kind,
                 SmtDataset         *dataset,
                 SmtMembershipIndex *index,
                 SmtView            *view,
                 SmtLanguage        *language)
{
  SmtExhibit *self = g_atomic_rc_box_new0 (SmtExhibit);

  self->kind = kind;
  self->dataset = g_object_ref (dataset);
  self->index = g_object_ref (index);
  self->view = smt_view_ref (view);
  self->tag = g_strdup (smt_language_get_tag (language));
  self->naming = smt_language_get_naming (language);
  return self;
}

SmtExhibit *
smt_exhibit_ref (SmtExhibit *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  SmtExhibit *self = data;

  g_clear_pointer (&self->entities, g_ptr_array_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  smt_view_unref (self->view);
  g_free (self->tag);
  g_object_unref (self->index);
  g_object_unref (self->dataset);
}

void
smt_exhibit_unref (SmtExhibit *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * smt_exhibit_set_entities:
 * @type: what is listed
 * @entities: (element-type SmtEntity): the entries, in their order
 *
 * For a list, right after it is made.
 */
void
smt_exhibit_set_entities (SmtExhibit    *self,
                          SmtEntityType  type,
                          GPtrArray     *entities)
{
  self->type = type;
  self->entities = g_ptr_array_ref (entities);
}

/**
 * smt_exhibit_set_hits:
 * @hits: (element-type SmtHit): what was found, whose reasons have been asked
 *
 * For a search, right after it is made.
 */
void
smt_exhibit_set_hits (SmtExhibit *self,
                      GPtrArray  *hits)
{
  self->hits = g_ptr_array_ref (hits);
}

SmtExhibitKind
smt_exhibit_get_kind (const SmtExhibit *self)
{
  return self->kind;
}

/**
 * smt_exhibit_is_picture:
 *
 * Returns: whether there is something to see that can be told in sentences
 */
gboolean
smt_exhibit_is_picture (const SmtExhibit *self)
{
  return self->kind == SMT_EXHIBIT_MATRIX || self->kind == SMT_EXHIBIT_TIMELINE ||
         self->kind == SMT_EXHIBIT_PERIODS;
}

/* Roles that the view has are a filter of its matrix: a page shows all. */
static void
begin (const SmtExhibit *self,
       SmtAsk           *ask,
       SmtFormat         format)
{
  const SmtEdtf *at = smt_view_get_at (self->view);

  *ask = (SmtAsk) {
    .view = self->view, .format = format, .dataset = self->dataset, .index = self->index,
    .language = smt_language_new (self->tag, NULL),
    .according_to = smt_dataset_lookup (self->dataset, smt_view_get_according_to (self->view)),
    .roles = smt_membership_index_get_current_mask (self->index), .cited = TRUE,
    .day = at != NULL ? smt_edtf_get_latest (at) : smt_dataset_get_last_day (self->dataset)
  };
  smt_language_set_naming (ask->language, self->naming);
  ask->beside = smt_beside_create (self->view, ask->language);
}

static void
end (SmtAsk *ask)
{
  g_clear_object (&ask->language);
  g_clear_object (&ask->beside);
}

static void
answer_matrix (SmtAsk   *ask,
               SmtReply *reply,
               gboolean  describe)
{
  SmtReading reading = smt_view_get_reading (ask->view);
  const SmtEdtf *before = smt_view_get_before (ask->view);
  g_autoptr (SmtMatrixScene) scene = NULL;

  if (smt_view_get_display (ask->view) == SMT_DISPLAY_TABLE)
    {
      smt_report_table (ask, reply, describe);
      return;
    }

  scene = smt_matrix_scene_new (ask->dataset, ask->index, ask->view, ask->language);
  if (reading != SMT_READING_MEMBERSHIPS)
    {
      g_autoptr (SmtSharedScene) shared =
        smt_shared_scene_new (scene, reading == SMT_READING_PARTIES ? SMT_SHARED_PARTIES
                                                                    : SMT_SHARED_MECHANISMS);

      smt_report_shared (ask, reply, shared);
      return;
    }
  if (before != NULL)
    {
      g_autoptr (SmtMatrixChanges) changes =
        smt_matrix_changes_new (scene, smt_edtf_get_latest (before));

      smt_report_changes (ask, reply, changes);
      return;
    }
  if (describe)
    smt_report_matrix_describe (reply, scene);
  smt_report_matrix (ask, reply, scene);
}

static void
answer_timeline (SmtAsk   *ask,
                 SmtReply *reply,
                 gboolean  describe)
{
  g_autoptr (SmtTimelineScene) scene =
    smt_timeline_scene_new (ask->dataset, ask->view, ask->language);

  if (describe)
    smt_report_timeline_describe (reply, scene);
  smt_report_timeline (ask, reply, scene);
}

static void
answer_comparison (SmtAsk   *ask,
                   SmtReply *reply)
{
  g_autoptr (SmtComparison) comparison =
    smt_comparison_new (ask->dataset, ask->index, ask->view, ask->language);

  smt_report_comparison (ask, reply, comparison);
}

static void
answer_list (const SmtExhibit *self,
             SmtAsk           *ask,
             SmtReply         *reply)
{
  smt_report_list_begin (ask, reply, self->type, NULL);
  for (guint i = 0; i < self->entities->len; i++)
    smt_report_list_add (ask, reply, g_ptr_array_index (self->entities, i), self->type, FALSE,
                         FALSE);
  smt_report_list_end (ask, reply);
}

static void
answer_hits (const SmtExhibit *self,
             SmtAsk           *ask,
             SmtReply         *reply)
{
  const char *text = smt_view_get_text (self->view);

  smt_report_hits (ask, reply, text != NULL ? text : "", self->hits, SMT_ANY_TYPE);
}

static void
answer_members (SmtAsk   *ask,
                SmtReply *reply)
{
  SmtEntity *entity = smt_dataset_lookup (ask->dataset, smt_view_get_entity (ask->view));
  guint mechanism;

  if (smt_membership_index_find_mechanism (ask->index, entity, &mechanism))
    smt_report_members (ask, reply, mechanism);
  else
    smt_report_memberships (ask, reply, entity);
}

static void
answer_periods (SmtAsk   *ask,
                SmtReply *reply,
                gboolean  describe)
{
  SmtEntity *entity = smt_dataset_lookup (ask->dataset, smt_view_get_entity (ask->view));

  smt_report_periods (ask, reply, entity, describe);
}

static void
answer (const SmtExhibit *self,
        SmtAsk           *ask,
        SmtReply         *reply,
        gboolean          describe)
{
  switch (self->kind)
    {
    case SMT_EXHIBIT_MATRIX:
      answer_matrix (ask, reply, describe);
      break;
    case SMT_EXHIBIT_TIMELINE:
      answer_timeline (ask, reply, describe);
      break;
    case SMT_EXHIBIT_COMPARISON:
      answer_comparison (ask, reply);
      break;
    case SMT_EXHIBIT_LIST:
      answer_list (self, ask, reply);
      break;
    case SMT_EXHIBIT_HITS:
      answer_hits (self, ask, reply);
      break;
    case SMT_EXHIBIT_MEMBERS:
      answer_members (ask, reply);
      break;
    case SMT_EXHIBIT_PERIODS:
      answer_periods (ask, reply, describe);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * smt_exhibit_dup_title:
 *
 * Returns: (transfer full): what is shown, in words; made anew
 */
char *
smt_exhibit_dup_title (const SmtExhibit *self)
{
  g_autoptr (SmtReply) reply = smt_reply_new ();
  SmtAsk ask;
  char *title;

  begin (self, &ask, SMT_FORMAT_MARKDOWN);
  answer (self, &ask, reply, FALSE);
  title = g_strdup (reply->title);
  end (&ask);
  return title;
}

/**
 * smt_exhibit_write:
 * @describe: whether sentences tell what there is to see
 * @sink: where to; it may stop it
 *
 * Writes what is shown, with where it is from. It may take long; any thread may
 * ask.
 */
void
smt_exhibit_write (const SmtExhibit *self,
                   SmtFormat         format,
                   gboolean          describe,
                   SmtSink          *sink)
{
  g_autoptr (SmtReply) reply = smt_reply_new ();
  SmtAsk ask;

  begin (self, &ask, format);
  ask.cancellable = smt_sink_get_cancellable (sink);
  answer (self, &ask, reply, describe);
  if (!smt_ask_is_stopped (&ask))
    smt_output_write (&ask, reply, sink);
  end (&ask);
}

/**
 * smt_exhibit_draw:
 * @describe: whether sentences tell what there is to see
 * @cancellable: (nullable): asks to stop; the drawing is not whole then
 *
 * It may take long; any thread may ask.
 *
 * Returns: (transfer full): what is shown, on paper; it belongs to one thread at
 *   a time
 */
SmtDrawing *
smt_exhibit_draw (const SmtExhibit *self,
                  gboolean          describe,
                  GCancellable     *cancellable)
{
  g_autoptr (SmtReply) reply = smt_reply_new ();
  SmtDrawing *drawing;
  SmtAsk ask;

  begin (self, &ask, SMT_FORMAT_SVG);
  ask.cancellable = cancellable;
  answer (self, &ask, reply, describe);
  drawing = smt_output_to_drawing (&ask, reply);
  end (&ask);
  return drawing;
}
