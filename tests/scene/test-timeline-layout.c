/* test-timeline-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where things stand on a timeline: every mark once, nothing over anything
 * else, found again where it is drawn; and ticks whose words do not touch.
 */

#include <math.h>

#include "dataset-fixture.h"
#include "smt-timeline-axis.h"
#include "timeline-maker.h"

#define N_LAYOUTS 120
#define N_POINTS  300
#define N_AXES    300

static void
check_marks (SmtTimelineScene        *scene,
             const SmtTimelineLayout *layout,
             guint                    number)
{
  const SmtLane *lane = smt_timeline_scene_get_lane (scene, number);
  const SmtBand *band = smt_timeline_layout_get_band (layout, number);
  g_autofree guint *counts = g_new0 (guint, band->n_pieces + 1);
  guint n = 0;

  for (guint i = 0; i < lane->n_dated; i++)
    {
      g_assert_cmpuint (band->piece_of[i], <, band->n_pieces);
      g_assert_cmpuint (band->pieces[band->piece_of[i]].position, <=, i);
      counts[band->piece_of[i]]++;
      /* A colour is that of all, or none. */
      g_assert_true (band->pieces[band->piece_of[i]].hue == 0 ||
                     band->pieces[band->piece_of[i]].hue ==
                     smt_timeline_scene_get_lane_mark (scene, number, i)->hue);
    }
  for (guint i = 0; i < band->n_pieces; i++)
    {
      g_assert_cmpuint (band->pieces[i].n, ==, counts[i]);
      if (band->pieces[i].n == 1)
        g_assert_cmpuint (band->pieces[i].hue, ==,
                          smt_timeline_scene_get_lane_mark (scene, number,
                                                            band->pieces[i].position)->hue);
      g_assert_cmpuint (band->piece_of[band->pieces[i].position], ==, i);
      n += band->pieces[i].n;
    }
  g_assert_cmpuint (n, ==, lane->n_dated);
}

/* A piece is where its days are, and as long; or as wide as a sign, in the
 * middle of them. */
static void
check_place (SmtTimelineScene        *scene,
             const SmtTimelineLayout *layout,
             guint                    lane,
             const SmtPiece          *piece)
{
  const SmtTimelineMark *mark = smt_timeline_scene_get_lane_mark (scene, lane, piece->position);
  double scale = smt_timeline_layout_get_scale (layout);
  double days = mark->latest - mark->earliest + 1.0;
  double middle = smt_timeline_layout_get_x (layout, mark->earliest) + days * scale / 2;

  g_assert_cmpfloat (fabs (piece->x + piece->width / 2 - middle), <, 1e-6);
  if (mark->time == SMT_MARK_POINT || days * scale < SMT_TIMELINE_SIGN)
    g_assert_cmpfloat (piece->width, ==, SMT_TIMELINE_SIGN);
  else
    g_assert_cmpfloat (fabs (piece->width - days * scale), <, 1e-6);
  g_assert_cmpfloat (piece->end, >=, piece->x + piece->width);
}

static void
check_band (SmtTimelineScene        *scene,
            const SmtTimelineLayout *layout,
            guint                    lane)
{
  const SmtBand *band = smt_timeline_layout_get_band (layout, lane);

  g_assert_cmpuint (band->n_rows, >, 0);
  g_assert_cmpfloat (band->height, ==, band->n_rows * SMT_TIMELINE_ROW + 2 * SMT_TIMELINE_PADDING);
  for (guint i = 0; i < band->n_pieces; i++)
    {
      const SmtPiece *piece = &band->pieces[i];

      check_place (scene, layout, lane, piece);
      g_assert_cmpuint (piece->row, <, band->n_rows);
      if (i > 0)
        g_assert_cmpfloat (band->pieces[i - 1].x, <=, piece->x);
      for (guint j = 0; j < i; j++)
        if (band->pieces[j].row == piece->row)
          g_assert_cmpfloat (band->pieces[j].end, <=, piece->x);
    }
}

static void
check_slots (SmtTimelineScene        *scene,
             const SmtTimelineLayout *layout,
             guint                    number,
             gboolean                 narrow)
{
  const SmtLane *lane = smt_timeline_scene_get_lane (scene, number);
  guint n_named, n_undated = lane->n - lane->n_dated;
  guint n_slots = smt_timeline_layout_get_n_slots (layout, number, narrow, &n_named);

  g_assert_cmpuint (n_slots, <=, smt_timeline_layout_get_band (layout, number)->n_rows);
  g_assert_true ((n_slots == n_named) == (n_named == n_undated));
  g_assert_true (narrow ? n_named == 0 : n_named <= n_undated);
  for (guint i = lane->n_dated; i < lane->n; i++)
    g_assert_cmpuint (smt_timeline_layout_get_slot (layout, number, i, narrow), ==,
                      MIN (i - lane->n_dated, n_named));
}

/* The piece at a point, found by looking at all of them. */
static const SmtPiece *
find_slowly (SmtTimelineScene        *scene,
             const SmtTimelineLayout *layout,
             double                   x,
             double                   y)
{
  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    {
      const SmtBand *band = smt_timeline_layout_get_band (layout, i);

      for (guint j = 0; j < band->n_pieces; j++)
        {
          const SmtPiece *piece = &band->pieces[j];
          double top = band->y + SMT_TIMELINE_PADDING + piece->row * SMT_TIMELINE_ROW;

          if (x >= piece->x - SMT_TIMELINE_SPACE && x < piece->end + SMT_TIMELINE_SPACE &&
              y >= top && y < top + SMT_TIMELINE_ROW)
            return piece;
        }
    }

  return NULL;
}

static void
check_hits (SmtTimelineScene        *scene,
            const SmtTimelineLayout *layout,
            GRand                   *rand)
{
  double height = smt_timeline_layout_get_height (layout);
  SmtDay first, last;
  guint n_found = 0;

  smt_timeline_scene_get_extent (scene, &first, &last);
  for (guint i = 0; i < N_POINTS; i++)
    {
      double x = g_rand_double_range (rand, -50, smt_timeline_layout_get_x (layout, last) + 300);
      double y = g_rand_double_range (rand, -5, height + 5);
      guint lane;
      const SmtPiece *piece = smt_timeline_layout_find (layout, x, y, &lane);

      g_assert_true (piece == find_slowly (scene, layout, x, y));
      n_found += piece != NULL;
    }
  g_test_message ("%u of %u points hit", n_found, N_POINTS);
}

static void
check_firsts (const SmtBand *band,
              GRand         *rand)
{
  for (guint i = 0; i < 20; i++)
    {
      double left = g_rand_double_range (rand, -100, 3000);
      guint first = 0;

      while (first < band->n_pieces && band->pieces[first].end <= left)
        first++;
      g_assert_cmpuint (smt_band_find_first (band, left), ==, first);
    }
}

static void
check_layout (SmtTimelineScene        *scene,
              const SmtTimelineLayout *layout,
              GRand                   *rand)
{
  double height = 0;

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    {
      const SmtBand *band = smt_timeline_layout_get_band (layout, i);

      g_assert_cmpfloat (band->y, ==, height);
      height += band->height;
      check_marks (scene, layout, i);
      check_band (scene, layout, i);
      check_slots (scene, layout, i, FALSE);
      check_slots (scene, layout, i, TRUE);
      check_firsts (band, rand);
    }
  g_assert_cmpfloat (smt_timeline_layout_get_height (layout), ==, height);
  check_hits (scene, layout, rand);
}

static void
test_layout_random (void)
{
  static const double scales[] = { 0.01, 0.05, 0.1, 0.3, 0.7, 1.2, 5, 40 };
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint i = 0; i < fixture_scale (N_LAYOUTS); i++)
    {
      g_autoptr (SmtDataset) dataset = timeline_maker_make (rand, g_rand_int_range (rand, 1, 500));
      g_autoptr (SmtView) view = timeline_maker_view (rand);
      g_autoptr (SmtTimelineScene) scene = timeline_maker_scene (dataset, view);
      SmtTimelineMetrics metrics = { timeline_maker_measure, NULL, NULL };
      g_autoptr (SmtTimelineLayout) layout =
        smt_timeline_layout_new (scene, scales[i % G_N_ELEMENTS (scales)], &metrics);

      check_layout (scene, layout, rand);
      g_clear_pointer (&metrics.widths, g_array_unref);
    }
}

/* From near by nothing stands as one with something else. */
static void
test_layout_near (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtView) view = smt_view_new ();
  g_autoptr (SmtTimelineScene) scene = timeline_maker_scene (dataset, view);
  SmtTimelineMetrics metrics = { timeline_maker_measure, NULL, NULL };
  g_autoptr (SmtTimelineLayout) layout = smt_timeline_layout_new (scene, 1.2, &metrics);

  for (guint i = 0; i < smt_timeline_scene_get_n_lanes (scene); i++)
    {
      const SmtBand *band = smt_timeline_layout_get_band (layout, i);

      g_assert_cmpuint (band->n_pieces, ==, smt_timeline_scene_get_lane (scene, i)->n_dated);
      for (guint j = 0; j < band->n_pieces; j++)
        g_assert_cmpfloat (band->pieces[j].words, >, 0);
    }
  g_clear_pointer (&metrics.widths, g_array_unref);
}

static gboolean
is_whole (SmtDay day)
{
  gint32 year;
  guint month, day_of_month;

  smt_day_to_civil (day, &year, &month, &day_of_month);
  return day_of_month == 1;
}

static void
check_axis (const SmtTimelineAxis *axis,
            double                 from,
            double                 to,
            double                 scale)
{
  g_assert_cmpuint (axis->ticks->len, >, 0);
  g_assert_cmpfloat (g_array_index (axis->ticks, SmtTick, 0).day, <=, from);
  for (guint i = 0; i + 1 < axis->ticks->len; i++)
    {
      const SmtTick *tick = &g_array_index (axis->ticks, SmtTick, i);
      double room = (tick[1].day - tick->day) * scale;

      g_assert_cmpint (tick->day, <, tick[1].day);
      g_assert_cmpfloat (tick[1].day, <=, to);
      g_assert_cmpfloat (timeline_maker_measure (tick->label, NULL) + SMT_TICK_GAP, <=,
                         room + 1e-6);
    }
}

/* A tick of one part is a tick of another that has its day. */
static void
check_agree (const SmtTimelineAxis *one,
             const SmtTimelineAxis *other,
             double                 from,
             double                 to)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < other->ticks->len; i++)
    g_hash_table_add (days, GINT_TO_POINTER (g_array_index (other->ticks, SmtTick, i).day));
  for (guint i = 0; i < one->ticks->len; i++)
    {
      SmtDay day = g_array_index (one->ticks, SmtTick, i).day;

      if (day >= from && day <= to)
        g_assert_true (g_hash_table_contains (days, GINT_TO_POINTER (day)));
    }
}

static void
test_axis_random (void)
{
  static const char *const tags[] = { "en", "de", "zh-Hans", "ar" };
  g_autoptr (GRand) rand = fixture_new_rand ();
  guint n_whole = 0, n_parts = 0;

  for (guint i = 0; i < fixture_scale (N_AXES); i++)
    {
      g_autoptr (SmtLanguage) language = smt_language_new (tags[i % G_N_ELEMENTS (tags)], NULL);
      double scale = exp (g_rand_double_range (rand, log (0.005), log (200)));
      double from = g_rand_double_range (rand, -20000, 25000), to = from + 1000 / scale;
      double later = from + (to - from) / 3;
      g_autoptr (SmtTimelineAxis) axis =
        smt_timeline_axis_new (language, from, to, scale, timeline_maker_measure, NULL);
      g_autoptr (SmtTimelineAxis) moved =
        smt_timeline_axis_new (language, later, to + 300, scale, timeline_maker_measure, NULL);

      check_axis (axis, from, to, scale);
      check_agree (axis, moved, later, to);
      check_agree (moved, axis, later, to);
      if (is_whole (g_array_index (axis->ticks, SmtTick, 0).day))
        n_whole++;
      else
        n_parts++;
    }
  /* Years, months and days have all been tried. */
  g_assert_cmpuint (n_whole, >, 0);
  g_assert_cmpuint (n_parts, >, 0);
}

static void
test_axis_words (void)
{
  static const struct
  {
    double      scale;
    const char *first;
    const char *second;
  } cases[] = {
    { 0.02, "2010", "2020" },
    { 0.2, "2015", "2016" },
    { 8, "November 2015", "December 2015" },
    { 150, "12 November 2015", "13 November 2015" },
  };
  SmtDay from = smt_day_from_civil (2015, 11, 12);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SmtTimelineAxis) axis =
        smt_timeline_axis_new (timeline_maker_get_english (), from,
                               from + 2000 / cases[i].scale, cases[i].scale,
                               timeline_maker_measure, NULL);

      g_assert_cmpstr (g_array_index (axis->ticks, SmtTick, 0).label, ==, cases[i].first);
      g_assert_cmpstr (g_array_index (axis->ticks, SmtTick, 1).label, ==, cases[i].second);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-layout/random", test_layout_random);
  g_test_add_func ("/timeline-layout/near", test_layout_near);
  g_test_add_func ("/timeline-axis/random", test_axis_random);
  g_test_add_func ("/timeline-axis/words", test_axis_words);

  return g_test_run ();
}
