/* test-timeline.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Timelines: how dates become marks, and scenes of random datasets held against
 * a second way of finding what is in them.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "smt-hue.h"
#include "smt-mark-sign.h"
#include "timeline-maker.h"

#define N_SCENES 60

#define EVENTS(dates) FIXTURE_DOCUMENT (                                       \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"}],\n"                     \
  "\"events\": [" dates "]")
#define EVENT(id, more) "{\"id\": \"" id "\", \"name\": \"" id "\", \"mechanism\": \"m\"" more "}"

static SmtTimelineScene *
new_plain (SmtDataset *dataset)
{
  g_autoptr (SmtView) view = smt_view_new ();

  return timeline_maker_scene (dataset, view);
}

static const SmtTimelineMark *
get (SmtTimelineScene *scene,
     const char       *id)
{
  guint lane, position;

  g_assert_true (smt_timeline_scene_find (scene, id, &lane, &position));
  return smt_timeline_scene_get_lane_mark (scene, lane, position);
}

static void
assert_days (const SmtTimelineMark *mark,
             const char            *earliest,
             const char            *latest)
{
  g_autofree char *first = smt_day_to_text (mark->earliest);
  g_autofree char *last = smt_day_to_text (mark->latest);

  g_assert_cmpstr (first, ==, earliest);
  g_assert_cmpstr (last, ==, latest);
}

/* Each date is drawn as what is known of it, and no more. */
static void
test_timeline_times (void)
{
  static const struct
  {
    const char  *id;
    SmtMarkTime  time;
    const char  *earliest;
    const char  *latest;
    gboolean     open_start;
    gboolean     open_end;
    gboolean     doubted;
  } cases[] = {
    { "day", SMT_MARK_POINT, "2016-03-23", "2016-03-23" },
    { "month", SMT_MARK_SOMETIME, "2016-02-01", "2016-02-29" },
    { "year", SMT_MARK_SOMETIME, "2016-01-01", "2016-12-31" },
    { "near", SMT_MARK_SOMETIME, "2016-03-23", "2016-03-23", FALSE, FALSE, TRUE },
    { "days", SMT_MARK_EXTENT, "2016-06-23", "2016-06-24" },
    { "window", SMT_MARK_SOMETIME, "2015-01-01", "2017-01-11" },
    { "by", SMT_MARK_SOMETIME, "2017-12-31", "2017-12-31", TRUE },
    { "since", SMT_MARK_SOMETIME, "2013-01-01", "2020-12-31", FALSE, TRUE },
    { "years", SMT_MARK_SOMETIME, "2013-01-01", "2015-12-31" },
    { "undated", SMT_MARK_UNDATED },
    { "never", SMT_MARK_UNDATED },
  };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (EVENTS (
    EVENT ("day", ", \"date\": \"2016-03-23\"") ","
    EVENT ("month", ", \"date\": \"2016-02\"") ","
    EVENT ("year", ", \"date\": \"2016\"") ","
    EVENT ("near", ", \"date\": \"2016-03-23~\"") ","
    EVENT ("days", ", \"date\": \"2016-06-23/2016-06-24\"") ","
    EVENT ("window", ", \"date\": \"2015/2017-01-11\", \"basis\": \"window\"") ","
    EVENT ("by", ", \"date\": \"../2017\", \"basis\": \"window\"") ","
    EVENT ("since", ", \"date\": \"2013/..\", \"basis\": \"period\"") ","
    EVENT ("years", ", \"date\": \"2013/2015\", \"basis\": \"period\"") ","
    EVENT ("undated", ", \"basis\": \"undated\"") ","
    EVENT ("never", "")));
  g_autoptr (SmtTimelineScene) scene = new_plain (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SmtTimelineMark *mark = get (scene, cases[i].id);

      g_test_message ("%s", cases[i].id);
      g_assert_cmpint (mark->time, ==, cases[i].time);
      g_assert_cmpint (mark->open_start, ==, cases[i].open_start);
      g_assert_cmpint (mark->open_end, ==, cases[i].open_end);
      g_assert_cmpint (mark->doubted, ==, cases[i].doubted);
      g_assert_true (smt_mark_sign_is_hollow (mark) ==
                     (mark->time != SMT_MARK_POINT && mark->time != SMT_MARK_EXTENT));
      if (cases[i].earliest != NULL)
        assert_days (mark, cases[i].earliest, cases[i].latest);
    }
  g_assert_cmpuint (smt_timeline_scene_get_n_undated (scene), ==, 2);
}

/* What a meeting brought about has its date. */
static void
test_timeline_inherited (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (FIXTURE_DOCUMENT (
    "\"meetings\": [{\"id\": \"day\", \"name\": \"A\", \"date\": \"2016-03-23\"},"
    " {\"id\": \"window\", \"name\": \"B\", \"date\": \"2015/2016\", \"basis\": \"window\"}],\n"
    "\"documents\": [{\"id\": \"d\", \"name\": \"D\","
    " \"made\": [{\"act\": \"issued\"}, {\"act\": \"adopted\", \"meeting\": \"day\"}]}],\n"
    "\"statements\": [{\"id\": \"s\", \"name\": \"S\", \"kind\": \"position\","
    " \"text\": \"T\", \"occasion\": \"window\"}]"));
  g_autoptr (SmtView) plain = smt_view_new ();
  static const char *const facets[] = { "type:document", "type:statement", NULL };
  g_autoptr (SmtView) view = smt_view_with_facets (plain, facets);
  g_autoptr (SmtTimelineScene) scene = timeline_maker_scene (dataset, view);

  g_assert_cmpint (get (scene, "d")->time, ==, SMT_MARK_POINT);
  g_assert_cmpint (get (scene, "d")->basis, ==, SMT_BASIS_FROM_MEETING);
  g_assert_cmpint (get (scene, "s")->time, ==, SMT_MARK_SOMETIME);
  g_assert_cmpint (get (scene, "s")->basis, ==, SMT_BASIS_WINDOW);
  g_assert_cmpuint (smt_timeline_scene_get_n_left_out (scene, SMT_LEFT_OUT_KIND), ==, 2);
}

/* As many are shown as each condition promises, and all else is counted. */
static void
test_timeline_conditions (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtFacets) facets =
    smt_timeline_facets_new (dataset, plain, timeline_maker_get_english ());
  g_autoptr (SmtTimelineScene) all = timeline_maker_scene (dataset, plain);
  GPtrArray *values = smt_facets_get_values (facets);
  guint n_values[SMT_N_FACETS] = { 0 };

  for (guint i = 0; i < values->len; i++)
    {
      const SmtFacetValue *value = g_ptr_array_index (values, i);
      const char *conditions[] = { value->condition, NULL };
      g_autoptr (SmtView) view = smt_view_with_facets (plain, conditions);
      g_autoptr (SmtTimelineScene) scene = timeline_maker_scene (dataset, view);
      guint n = smt_timeline_scene_get_n_marks (scene);

      g_assert_cmpuint (n, ==, value->n_certain + value->n_possibly);
      g_assert_cmpuint (n, >, 0);
      n_values[value->facet]++;
      for (SmtLeftOut reason = SMT_LEFT_OUT_SOURCE; reason < SMT_N_LEFT_OUT; reason++)
        n += smt_timeline_scene_get_n_left_out (scene, reason);
      g_assert_cmpuint (n, ==, smt_timeline_scene_get_n_marks (all));
    }
  g_assert_cmpuint (n_values[SMT_FACET_KIND], >, 1);
  g_assert_cmpuint (n_values[SMT_FACET_MECHANISM], >=, 9);
  g_assert_cmpuint (n_values[SMT_FACET_TOPIC], >, 1);
  g_assert_cmpuint (n_values[SMT_FACET_PLACE], >, 1);
  g_assert_cmpuint (n_values[SMT_FACET_DECADE], >, 1);
  g_assert_cmpuint (n_values[SMT_FACET_CERTAINTY], >, 1);
}

/* --- oracle ------------------------------------------------------------------ */

static gboolean
has_facet (SmtView    *view,
           const char *name,
           const char *value)
{
  g_autofree char *facet = g_strconcat (name, value, NULL);

  return g_strv_contains (smt_view_get_facets (view), facet);
}

static gboolean
asks (SmtView    *view,
      const char *name)
{
  const char *const *facets = smt_view_get_facets (view);

  for (guint i = 0; facets[i] != NULL; i++)
    if (g_str_has_prefix (facets[i], name))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_topics (SmtEntity *entity)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (entity, "topics", &owner);
  GPtrArray *refs = smt_field_get_list (field, owner);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; refs != NULL && i < refs->len; i++)
    g_ptr_array_add (ids, ((SmtRef *) g_ptr_array_index (refs, i))->id);
  return ids;
}

static gboolean
is_wanted (SmtView    *view,
           SmtEntity  *entity,
           const char *type)
{
  g_autoptr (GPtrArray) topics = list_topics (entity);
  SmtEntity *mechanism = smt_entity_get_ref (entity, "mechanism");
  gboolean has_topic = FALSE;

  if (asks (view, "type:") ? !has_facet (view, "type:", type)
                           : g_str_equal (type, "statement"))
    return FALSE;
  if (asks (view, "mechanism:") &&
      (mechanism == NULL || !has_facet (view, "mechanism:", smt_entity_get_id (mechanism))))
    return FALSE;
  for (guint i = 0; i < topics->len; i++)
    has_topic |= has_facet (view, "topic:", g_ptr_array_index (topics, i));
  if (asks (view, "topic:") && !has_topic)
    return FALSE;
  return smt_view_get_text (view) == NULL ||
         g_str_has_prefix (smt_text_get_english (smt_entity_get_name (entity)), "Entry 1");
}

/* How many lanes an entry must be in. */
static guint
count_lanes (SmtView   *view,
             SmtEntity *entity)
{
  g_autoptr (GPtrArray) topics = list_topics (entity);
  guint n = 0;

  if (smt_view_get_lanes (view) == SMT_LANES_MECHANISMS)
    return 1;
  for (guint i = 0; i < topics->len; i++)
    n += !asks (view, "topic:") || has_facet (view, "topic:", g_ptr_array_index (topics, i));
  return MAX (n, 1);
}

static gboolean
belongs (SmtView       *view,
         const SmtLane *lane,
         SmtEntity     *entity)
{
  g_autoptr (GPtrArray) topics = list_topics (entity);

  if (smt_view_get_lanes (view) == SMT_LANES_MECHANISMS)
    return smt_entity_get_ref (entity, "mechanism") == lane->entity;
  if (lane->entity == NULL)
    return topics->len == 0;
  return g_ptr_array_find_with_equal_func (topics, lane->id, g_str_equal, NULL);
}

static void
check_lane (SmtTimelineScene *scene,
            SmtView          *view,
            guint             number)
{
  const SmtLane *lane = smt_timeline_scene_get_lane (scene, number);

  g_assert_cmpuint (lane->n, >, 0);
  for (guint i = 0; i < lane->n; i++)
    {
      const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (scene, number, i);

      g_assert_true (belongs (view, lane, mark->entity));
      g_assert_true ((mark->time != SMT_MARK_UNDATED) == (i < lane->n_dated));
      if (i > 0 && i < lane->n_dated)
        {
          const SmtTimelineMark *before = smt_timeline_scene_get_lane_mark (scene, number, i - 1);

          g_assert_cmpint (before->earliest, <=, mark->earliest);
          if (before->earliest == mark->earliest)
            g_assert_cmpint (before->latest, <=, mark->latest);
        }
    }
}

static void
check_scene (SmtDataset       *dataset,
             SmtView          *view,
             SmtTimelineScene *scene)
{
  static const SmtEntityType types[] = {
    SMT_ENTITY_MEETING, SMT_ENTITY_EVENT, SMT_ENTITY_DOCUMENT, SMT_ENTITY_MILESTONE,
    SMT_ENTITY_STATEMENT
  };
  guint n_all = 0, n_wanted = 0, n_places = 0, n_lanes = 0, n_left_out = 0, n_undated = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GListModel *list = smt_dataset_get_list (dataset, types[i]);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, j);
          guint lane, position;
          gboolean wanted = is_wanted (view, entity, smt_entity_type_get_name (types[i]));

          n_all++;
          g_assert_true (smt_timeline_scene_find (scene, smt_entity_get_id (entity), &lane,
                                                  &position) == wanted);
          if (!wanted)
            continue;
          n_wanted++;
          n_places += count_lanes (view, entity);
          n_undated += smt_entity_get_date (entity, "date") == NULL;
        }
    }

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    {
      check_lane (scene, view, i);
      n_lanes += smt_timeline_scene_get_lane (scene, i)->n;
    }
  for (SmtLeftOut reason = 0; reason < SMT_N_LEFT_OUT; reason++)
    n_left_out += smt_timeline_scene_get_n_left_out (scene, reason);
  g_assert_cmpuint (smt_timeline_scene_get_n_marks (scene), ==, n_wanted);
  g_assert_cmpuint (n_lanes, ==, n_places);
  g_assert_cmpuint (n_wanted + n_left_out, ==, n_all);
  g_assert_cmpuint (smt_timeline_scene_get_n_undated (scene), ==, n_undated);
}

static void
test_timeline_random (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_SCENES); i++)
    {
      g_autoptr (SmtDataset) dataset = timeline_maker_make (rand, g_rand_int_range (rand, 1, 120));
      g_autoptr (SmtView) view = timeline_maker_view (rand);
      g_autoptr (SmtTimelineScene) scene = timeline_maker_scene (dataset, view);

      check_scene (dataset, view, scene);
    }
}

/* What falls into a window, and how sure that is, found by asking each day. */
static void
test_timeline_window (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = timeline_maker_make (rand, 80);
  g_autoptr (SmtTimelineScene) scene = new_plain (dataset);

  for (guint i = 0; i < 400; i++)
    {
      SmtDay from = smt_day_from_civil (g_rand_int_range (rand, 1988, 2022), 1, 1) +
                    g_rand_int_range (rand, 0, 365);
      SmtDay to = from + g_rand_int_range (rand, 0, 1500);
      guint earlier, later, n_out = 0;

      for (guint j = 0; j < smt_timeline_scene_get_n_marks (scene); j++)
        {
          const SmtTimelineMark *mark = smt_timeline_scene_get_mark (scene, j);
          guint n_in = 0, n_days = 0;
          SmtHolds wanted;

          if (mark->time == SMT_MARK_UNDATED)
            continue;
          for (SmtDay day = mark->open_start ? from - 1 : mark->earliest;
               day <= (mark->open_end ? MAX (to + 1, mark->latest) : mark->latest); day++)
            {
              n_days++;
              n_in += day >= from && day <= to;
            }
          if (n_in == 0)
            wanted = SMT_HOLDS_NOT;
          else
            wanted = n_in == n_days || mark->time != SMT_MARK_SOMETIME ? SMT_HOLDS_YES
                                                                       : SMT_HOLDS_POSSIBLY;
          g_assert_cmpint (smt_timeline_mark_falls_into (mark, from, to), ==, wanted);
          n_out += wanted == SMT_HOLDS_NOT;
        }
      smt_timeline_scene_count_outside (scene, from, to, &earlier, &later);
      g_assert_cmpuint (earlier + later, ==, n_out);
    }
}

static void
test_timeline_words (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtTimelineScene) scene = new_plain (dataset);
  g_autofree char *words = NULL, *place = NULL, *row = NULL;
  guint lane, position;

  for (lane = 0; lane < smt_timeline_scene_get_n_lanes (scene); lane++)
    if (g_str_equal (smt_timeline_scene_get_lane (scene, lane)->id, "lmc"))
      break;
  for (position = 0; position < smt_timeline_scene_get_lane (scene, lane)->n; position++)
    if (g_str_equal (smt_timeline_scene_get_lane_mark (scene, lane, position)->label,
                     "First LMC Leaders' Meeting"))
      break;
  words = smt_timeline_scene_dup_mark_words (scene, lane, position);
  g_assert_cmpstr (words, ==, "First LMC Leaders' Meeting: meeting, 23 March 2016, "
                              "Lancang-Mekong Cooperation, stated");
  place = smt_timeline_scene_dup_place_words (scene, lane, position);
  row = g_strdup_printf ("%u of %u in this lane", position + 1,
                         smt_timeline_scene_get_lane (scene, lane)->n);
  g_assert_cmpstr (place, ==, row);
}

/* The picture is well formed, has every lane, and is the same each time. */
static void
test_timeline_svg (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  static const char *const tags[] = { "en", "de", "zh-Hans", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (tags) * 2; i++)
    {
      g_autoptr (SmtLanguage) language = smt_language_new (tags[i / 2], NULL);
      g_autoptr (SmtView) plain = smt_view_new ();
      g_autoptr (SmtView) view = smt_view_with_lanes (plain, i % 2);
      g_autoptr (SmtTimelineScene) scene = smt_timeline_scene_new (dataset, view, language);
      g_autofree char *svg = smt_timeline_scene_to_svg (scene);
      g_autofree char *again = smt_timeline_scene_to_svg (scene);
      g_autoptr (GMarkupParseContext) context =
        g_markup_parse_context_new (&(GMarkupParser) { NULL }, 0, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (svg, ==, again);
      g_assert_true (g_markup_parse_context_parse (context, svg, -1, &error));
      g_assert_no_error (error);
      g_assert_true (g_markup_parse_context_end_parse (context, &error));
      g_assert_true ((strstr (svg, "direction=\"rtl\"") != NULL) ==
                     g_str_equal (tags[i / 2], "ar"));
      g_assert_null (strstr (svg, "=\"nan"));
      g_assert_null (strstr (svg, "=\"inf"));
    }
}

/* Eight times as many entries take about eight times as long, not 64 times. */
static void
test_timeline_linear (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  gint64 times[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SmtDataset) dataset = timeline_maker_make (rand, i == 0 ? 10000 : 80000);
      gint64 best = G_MAXINT64;

      for (guint j = 0; j < 5; j++)
        {
          gint64 start = g_get_monotonic_time ();
          g_autoptr (SmtTimelineScene) scene = new_plain (dataset);
          SmtTimelineMetrics metrics = { timeline_maker_measure, NULL, NULL, 0 };
          g_autoptr (SmtTimelineLayout) layout = smt_timeline_layout_new (scene, 0.07, &metrics);

          best = MIN (best, g_get_monotonic_time () - start);
          g_clear_pointer (&metrics.widths, g_array_unref);
        }
      times[i] = best;
    }
  g_test_message ("10,000 entries: %" G_GINT64_FORMAT " µs; 80,000: %" G_GINT64_FORMAT " µs",
                  times[0], times[1]);
  g_assert_cmpint (times[1], <, 32 * times[0]);
}

/* Words that are higher have higher rows, in which marks are found. */
static void
test_timeline_large_text (void)
{
  g_autoptr (GRand) rand = fixture_new_rand ();
  g_autoptr (SmtDataset) dataset = timeline_maker_make (rand, 100);
  g_autoptr (SmtTimelineScene) scene = new_plain (dataset);
  SmtTimelineMetrics metrics = { timeline_maker_measure, NULL, NULL, 50 };
  g_autoptr (SmtTimelineLayout) layout = smt_timeline_layout_new (scene, 0.07, &metrics);

  g_assert_cmpfloat (smt_timeline_layout_get_row (layout), ==, 50);
  for (guint lane = 0; lane < smt_timeline_scene_get_n_lanes (scene); lane++)
    {
      const SmtBand *band = smt_timeline_layout_get_band (layout, lane);

      g_assert_cmpfloat (band->height, ==, band->n_rows * 50 + 2 * SMT_TIMELINE_PADDING);
      for (guint i = 0; i < band->n_pieces; i++)
        {
          const SmtPiece *piece = &band->pieces[i];
          double y = band->y + SMT_TIMELINE_PADDING + piece->row * 50 + 49;
          guint found;

          g_assert_true (smt_timeline_layout_find (layout, piece->x + 1, y, &found) == piece);
          g_assert_cmpuint (found, ==, lane);
        }
    }
  g_clear_pointer (&metrics.widths, g_array_unref);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/large-text", test_timeline_large_text);
  g_test_add_func ("/timeline/times", test_timeline_times);
  g_test_add_func ("/timeline/inherited", test_timeline_inherited);
  g_test_add_func ("/timeline/conditions", test_timeline_conditions);
  g_test_add_func ("/timeline/random", test_timeline_random);
  g_test_add_func ("/timeline/window", test_timeline_window);
  g_test_add_func ("/timeline/words", test_timeline_words);
  g_test_add_func ("/timeline/svg", test_timeline_svg);
  g_test_add_func ("/timeline/linear", test_timeline_linear);

  return g_test_run ();
}
