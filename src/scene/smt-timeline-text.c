/* smt-timeline-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timeline for terminals: under each lane its entries in order of time, the
 * date first, and what is undated under a heading of its own.
 */

#include "smt-timeline-scene-private.h"

#include <string.h>

#include "smt-i18n.h"
#include "smt-text-cells.h"
#include "smt-wrap.h"

#define MOST_DATE 34   /* columns; a longer date is followed by a line of its own */

/* So wide that most dates of the lane fit. */
static guint
get_date_width (SmtTimelineScene *self,
                guint             lane)
{
  guint width = 0;

  for (guint i = 0; i < smt_timeline_scene_get_lane (self, lane)->n_dated; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self, lane, i);
      g_autofree char *date = smt_timeline_scene_dup_date (self, mark);
      guint columns = smt_text_get_columns (date);

      if (columns <= MOST_DATE)
        width = MAX (width, columns);
    }

  return width;
}

static void
append_mark (SmtTimelineScene      *self,
             const SmtTimelineMark *mark,
             guint                  date_width,
             guint                  columns,
             GString               *out)
{
  g_autofree char *date = date_width > 0 ? smt_timeline_scene_dup_date (self, mark) : NULL;
  g_autofree char *name = smt_timeline_scene_dup_mark_name (self, mark);
  g_autofree char *words =
    g_strdup_printf ("%s %s", smt_mark_kind_get_symbol (mark->kind), name);
  g_autofree char *rest = g_strnfill (date_width + 4 + (date_width > 0 ? 2 : 0), ' ');
  g_autoptr (GString) first = g_string_new ("  ");

  if (date != NULL && smt_text_get_columns (date) > date_width)
    {
      g_string_append_printf (out, "  %s\n", date);
      smt_text_append_padded (first, "", date_width + 2, SMT_TEXT_START);
    }
  else if (date != NULL)
    {
      smt_text_append_padded (first, date, date_width, SMT_TEXT_START);
      g_string_append (first, "  ");
    }
  smt_wrap (out, words, columns, first->str, rest);
}

/* What has no date may be of any time. */
static gboolean
is_in_window (SmtTimelineScene      *self,
              const SmtTimelineMark *mark)
{
  SmtDay from, to;

  if (mark->time == SMT_MARK_UNDATED || !smt_timeline_scene_has_window (self))
    return TRUE;

  smt_timeline_scene_get_window (self, NULL, &from, &to);
  return smt_timeline_mark_falls_into (mark, from, to) != SMT_HOLDS_NOT;
}

static void
append_lane (SmtTimelineScene *self,
             guint             lane,
             guint             columns,
             GString          *out)
{
  const SmtLane *of = smt_timeline_scene_get_lane (self, lane);
  g_autofree char *words = smt_timeline_scene_dup_lane_words (self, lane);
  guint date_width = get_date_width (self, lane);

  g_string_append_c (out, '\n');
  smt_wrap (out, words, columns, "", "");
  for (guint i = 0; i < of->n; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (self, lane, i);

      if (i == of->n_dated)
        /* TRANSLATORS: a heading in a timeline: what follows has no date */
        g_string_append_printf (out, "  %s\n",
                                smt_language_translate (self->language, NULL, N_("Undated")));
      if (is_in_window (self, mark))
        append_mark (self, mark, i < of->n_dated ? date_width : 0, columns, out);
    }
}

static void
append_legend (SmtTimelineScene *self,
               guint             columns,
               GString          *out)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  g_autofree char *legend = NULL;

  for (SmtMarkKind kind = 0; kind < SMT_N_MARK_KINDS; kind++)
    {
      char *item;

      if (!smt_timeline_scene_shows_kind (self, kind))
        continue;
      item = g_strdup_printf ("%s %s", smt_mark_kind_get_symbol (kind),
                              smt_mark_kind_get_word (kind, self->language));
      g_strv_builder_take (builder, item);
    }
  items = g_strv_builder_end (builder);
  legend = smt_language_join_clauses (self->language, items);
  g_string_append_c (out, '\n');
  smt_wrap (out, legend, columns, "", "");
}

/**
 * smt_timeline_scene_to_text:
 * @columns: of the terminal
 *
 * Returns: (transfer full): the timeline as plain text
 */
char *
smt_timeline_scene_to_text (SmtTimelineScene *self,
                            guint             columns)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *outside = NULL;
  SmtDay from, to;

  g_return_val_if_fail (SMT_IS_TIMELINE_SCENE (self), NULL);

  title = smt_timeline_scene_dup_title (self);
  summary = smt_timeline_scene_dup_summary (self);
  smt_wrap (out, title, columns, "", "");
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (self); i++)
    append_lane (self, i, columns, out);
  append_legend (self, columns, out);
  g_string_append_c (out, '\n');
  smt_wrap (out, summary, columns, "", "");
  smt_timeline_scene_get_window (self, NULL, &from, &to);
  outside = smt_timeline_scene_dup_outside_words (self, from, to);
  if (outside != NULL)
    smt_wrap (out, outside, columns, "", "");
  return g_string_free_and_steal (out);
}
