/* test-timeline-description.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is told of a timeline, held against what can be counted in it, and the
 * sentences of one that is small enough to know by heart.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "smt-timeline-description.h"
#include "timeline-maker.h"

#define N_SCENES 80

static void
check_lanes (SmtTimelineScene             *scene,
             const SmtTimelineDescription *description)
{
  guint n = 0;

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    n += smt_timeline_scene_get_lane (scene, i)->n == description->n_in_lane;
  g_assert_cmpuint (description->lanes->len, ==, n);
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    g_assert_cmpuint (smt_timeline_scene_get_lane (scene, i)->n, <=, description->n_in_lane);
}

/* How many marks lie within a year, by its first day and its last. */
static guint
count_in_year (SmtTimelineScene *scene,
               gint32            year)
{
  SmtDay first = smt_day_from_civil (year, 1, 1), last = smt_day_from_civil (year + 1, 1, 1) - 1;
  guint n = 0;

  for (guint i = 0; i < smt_timeline_scene_get_n_marks (scene); i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_mark (scene, i);

      n += mark->time != SMT_MARK_UNDATED && !mark->open_start && !mark->open_end &&
           !mark->doubted && mark->earliest >= first && mark->latest <= last;
    }

  return n;
}

static void
check_years (SmtTimelineScene             *scene,
             const SmtTimelineDescription *description)
{
  guint n_best = 0, n_counted = 0;

  for (gint32 year = 1980; year < 2030; year++)
    {
      guint n = count_in_year (scene, year);

      g_assert_cmpuint (n, <=, description->n_in_year);
      n_best += n > 0 && n == description->n_in_year;
      n_counted += n;
    }
  g_assert_cmpuint (description->years->len, ==, n_best);
  g_assert_cmpuint (n_counted + description->n_unsure + description->n_undated, ==,
                    description->n);
  for (guint i = 0; i < description->years->len; i++)
    g_assert_cmpuint (count_in_year (scene, g_array_index (description->years, gint32, i)), ==,
                      description->n_in_year);
}

static void
check_ends (SmtTimelineScene             *scene,
            const SmtTimelineDescription *description)
{
  for (guint i = 0; i < smt_timeline_scene_get_n_marks (scene); i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_mark (scene, i);

      if (mark->time == SMT_MARK_UNDATED)
        continue;
      g_assert_cmpuint (description->first->len, >, 0);
      g_assert_cmpint (((SmtTimelineMark *) g_ptr_array_index (description->first, 0))->earliest, <=,
                       mark->earliest);
      if (!mark->open_end)
        g_assert_cmpint (((SmtTimelineMark *) g_ptr_array_index (description->last, 0))->latest, >=,
                         mark->latest);
    }
}

static void
test_description_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_SCENES); i++)
    {
      g_autoptr (SmtDataset) dataset = timeline_maker_make (rand, g_rand_int_range (rand, 1, 150));
      g_autoptr (SmtView) view = timeline_maker_view (rand);
      g_autoptr (SmtTimelineScene) scene = timeline_maker_scene (dataset, view);
      g_autoptr (SmtTimelineDescription) description = smt_timeline_description_new (scene);
      g_auto (GStrv) sentences = smt_timeline_description_list_sentences (description);

      g_assert_cmpuint (description->n, ==, smt_timeline_scene_get_n_marks (scene));
      g_assert_cmpuint (description->n_undated, ==, smt_timeline_scene_get_n_undated (scene));
      check_lanes (scene, description);
      check_years (scene, description);
      check_ends (scene, description);
      for (guint j = 0; sentences[j] != NULL; j++)
        {
          g_assert_null (strchr (sentences[j], '{'));
          g_assert_true (g_str_has_suffix (sentences[j], "."));
        }
    }
}

static void
test_description_sentences (void)
{
  static const char *const wanted[] = {
    "5 entries in 2 lanes.",
    "The busiest lane is Beta, with 4 entries.",
    "The busiest year is 2016, with 2 entries.",
    "Of 1 entry it is not certain in which year it was.",
    "The first is Window (between 2010 and 2012).",
    "The last are One and Two (1 May 2016).",
    "1 entry is undated.",
    "1 entry of another kind is not shown.",
    NULL
  };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"mechanisms\": [{\"id\": \"a\", \"name\": \"Alpha\"}, {\"id\": \"b\", \"name\": \"Beta\"}],\n"
    "\"events\": ["
    "{\"id\": \"1\", \"name\": \"One\", \"mechanism\": \"b\", \"date\": \"2016-05-01\"},"
    "{\"id\": \"2\", \"name\": \"Two\", \"mechanism\": \"b\", \"date\": \"2016-05-01\"},"
    "{\"id\": \"3\", \"name\": \"Three\", \"mechanism\": \"b\", \"date\": \"2015-02\"},"
    "{\"id\": \"4\", \"name\": \"Window\", \"mechanism\": \"b\", \"date\": \"2010/2012\","
    " \"basis\": \"window\"},"
    "{\"id\": \"5\", \"name\": \"Never\", \"mechanism\": \"a\"}],\n"
    "\"statements\": [{\"id\": \"6\", \"name\": \"S\", \"kind\": \"position\", \"text\": \"T\"}]"));
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtTimelineScene) scene = timeline_maker_scene (dataset, view);
  g_autoptr (SmtTimelineDescription) description = smt_timeline_description_new (scene);
  g_auto (GStrv) sentences = smt_timeline_description_list_sentences (description);

  for (guint i = 0; wanted[i] != NULL || sentences[i] != NULL; i++)
    g_assert_cmpstr (sentences[i], ==, wanted[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-description/random", test_description_random);
  g_test_add_func ("/timeline-description/sentences", test_description_sentences);

  return g_test_run ();
}
