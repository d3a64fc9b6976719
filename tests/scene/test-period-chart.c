/* test-period-chart.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bars of a party's page: each period has one, it is certain exactly where
 * the index says so, and roles differ by shape. On paper are the same bars, with
 * what their signs mean.
 */

#include "smt-period-chart.h"

#include <string.h>

#include "smt-pages.h"
#include "smt-period-drawing.h"
#include "smt-period-layout.h"

#include "dataset-fixture.h"

#define ROLES \
  "\"roles\": [" \
  "{\"id\": \"member\", \"name\": \"Member\", \"kind\": \"full\"}," \
  "{\"id\": \"observer\", \"name\": \"Observer\", \"kind\": \"observer\"}," \
  "{\"id\": \"partner\", \"name\": \"Partner\", \"kind\": \"partner\"}]"

#define MECHANISM(id, founded) \
  "{\"id\": \"" id "\", \"name\": \"The " id "\", \"acronym\": \"" id "\"," \
  " \"roles\": [\"member\", \"observer\", \"partner\"]," \
  " \"founded\": {\"date\": \"" founded "\"}}"

#define MEMBERSHIP(id, mechanism, periods) \
  "{\"id\": \"" id "\", \"party\": \"VNM\", \"mechanism\": \"" mechanism "\"," \
  " \"periods\": [" periods "]}"

#define PERIOD(role, since, until) \
  "{\"role\": \"" role "\"" since until ", \"certainty\": \"unsourced\"}"

static const char document[] = FIXTURE_DOCUMENT (
  ROLES ",\n"
  "\"mechanisms\": [" MECHANISM ("late", "1990-01-01") "," MECHANISM ("early", "1980-01-01") "],\n"
  "\"parties\": [{\"id\": \"VNM\", \"name\": \"Viet Nam\", \"kind\": \"state\"}, {\"id\": \"LAO\", \"name\": \"Laos\", \"kind\": \"state\"}],\n"
  "\"memberships\": ["
  MEMBERSHIP ("m-late", "late",
              PERIOD ("observer", ", \"since\": \"1995-01-01\"", ", \"until\": \"1999-01-01\"") ","
              PERIOD ("member", ", \"since\": \"1999-01-01\"", "")) ","
  MEMBERSHIP ("m-early", "early",
              PERIOD ("observer", ", \"since\": \"1985/1987\"", ", \"until\": \"2005/2006\"") ","
              PERIOD ("partner", ", \"since\": \"1990-01-01\"", ", \"until\": \"1992-01-01\""))
  "]");

static SmtPeriodChart *
open_chart (SmtDataset *dataset,
            const char *party)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  SmtDay last = smt_dataset_get_last_day (dataset);

  return smt_period_chart_new (smt_dataset_get_index (dataset),
                               smt_dataset_lookup (dataset, party), last, last, language);
}

static SmtDay
day (const char *text)
{
  g_autoptr (SmtEdtf) date = smt_edtf_parse (text, NULL);

  return smt_edtf_get_earliest (date);
}

/* The mechanism first joined is at the top; a role that was held beside another
 * has a row of its own, one that followed it has not. */
static void
test_rows (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtPeriodChart) chart = open_chart (dataset, "VNM");

  g_assert_cmpuint (smt_period_chart_get_n_rows (chart), ==, 3);
  g_assert_cmpstr (smt_period_chart_get_row (chart, 0)->id, ==, "early");
  g_assert_cmpstr (smt_period_chart_get_row (chart, 0)->label, ==, "early");
  g_assert_cmpstr (smt_period_chart_get_row (chart, 1)->id, ==, "early");
  g_assert_null (smt_period_chart_get_row (chart, 1)->label);
  g_assert_cmpstr (smt_period_chart_get_row (chart, 2)->id, ==, "late");
  g_assert_cmpuint (smt_period_chart_get_n_bars (chart), ==, 4);
  g_assert_cmpuint (smt_period_chart_get_bar (chart, 2)->row, ==, 2);
  g_assert_cmpuint (smt_period_chart_get_bar (chart, 3)->row, ==, 2);
  g_assert_null (smt_period_chart_dup_left_out (chart));
}

static void
test_days (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtPeriodChart) chart = open_chart (dataset, "VNM");
  const SmtPeriodBar *early = smt_period_chart_get_bar (chart, 0);
  const SmtPeriodBar *late = smt_period_chart_get_bar (chart, 3);
  SmtDay from, to;

  g_assert_cmpint (early->start, ==, day ("1985-01-01"));
  g_assert_cmpint (early->full_start, ==, day ("1987-12-31"));
  g_assert_cmpint (early->full_end, ==, day ("2005-01-01"));
  g_assert_cmpint (early->end, ==, day ("2006-12-31"));
  g_assert_false (early->open_start);
  g_assert_false (early->open_end);
  g_assert_true (early->quiet);

  g_assert_true (late->open_end);
  g_assert_cmpint (late->end, ==, day ("2020-12-31"));
  g_assert_cmpint (late->start, ==, late->full_start);

  smt_period_chart_get_extent (chart, &from, &to);
  g_assert_cmpint (from, <, day ("1985-01-01"));
  g_assert_cmpint (from, >, day ("1980-01-01"));
  g_assert_cmpint (to, ==, day ("2020-12-31"));
}

static void
test_words (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtPeriodChart) chart = open_chart (dataset, "VNM");
  g_autofree char *description = smt_period_chart_dup_description (chart);
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[3], ==, "late: Member, since 1 January 1999");
  /* A row of two bars says both. */
  g_assert_nonnull (strstr (smt_period_chart_get_row (chart, 2)->words, "Observer"));
  g_assert_nonnull (strstr (smt_period_chart_get_row (chart, 2)->words, "Member"));
}

static void
test_none (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);

  g_assert_null (open_chart (dataset, "LAO"));
}

static void
append_mechanisms (GString *text,
                   guint    n)
{
  g_string_append (text, ",\n\"mechanisms\": [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"m%u\", \"name\": \"M%u\", \"roles\": [\"member\"]}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "],\n\"memberships\": [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"in-m%u\", \"party\": \"VNM\", \"mechanism\": \"m%u\","
                            " \"periods\": [{\"role\": \"member\", \"certainty\": \"unsourced\"}]}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "]}");
}

/* What has no room is counted, not dropped. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"summitry-dataset\", \"version\": 1,"
                                           "\"id\": \"test\", \"as_of\": \"2020-12-31\","
                                           "\"parties\": [{\"id\": \"VNM\", \"name\": \"Viet Nam\", \"kind\": \"state\"}]," ROLES);
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (SmtPeriodChart) chart = NULL;
  g_autofree char *left_out = NULL, *expected = NULL;
  guint n_rows;

  append_mechanisms (text, 60);
  dataset = fixture_read_valid (text->str);
  chart = open_chart (dataset, "VNM");
  n_rows = smt_period_chart_get_n_rows (chart);
  g_assert_cmpuint (n_rows, <, 60);
  left_out = smt_period_chart_dup_left_out (chart);
  expected = g_strdup_printf ("and %u other mechanisms, listed below", 60 - n_rows);
  g_assert_cmpstr (left_out, ==, expected);
}

/* No two signs that can be held at once look the same without their colour. */
static void
test_shapes (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtPeriodChart) chart = open_chart (dataset, "VNM");
  const SmtPeriodBar *observer = smt_period_chart_get_bar (chart, 0);
  const SmtPeriodBar *partner = smt_period_chart_get_bar (chart, 1);
  const SmtPeriodBar *member = smt_period_chart_get_bar (chart, 3);

  g_assert_cmpint (member->glyph, ==, SMT_GLYPH_FULL);
  g_assert_cmpint (partner->glyph, ==, SMT_GLYPH_PARTNER);
  g_assert_cmpint (observer->glyph, ==, SMT_GLYPH_OBSERVER);
  g_assert_true (member->height > partner->height);
  g_assert_true (observer->hollow && !member->hollow && !partner->hollow);
}

/* Every party of the bundled dataset: as many bars as periods, unless they are
 * counted, each within the chart and certain where the index is. */
static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  SmtMembershipIndex *index = smt_dataset_get_index (dataset);
  guint n_charts = 0;

  for (guint i = 0; i < smt_membership_index_get_n_parties (index); i++)
    {
      SmtEntity *party = smt_membership_index_get_party (index, i);
      g_autoptr (SmtPeriodChart) chart = open_chart (dataset, smt_entity_get_id (party));
      guint n_periods = 0, n;
      SmtDay from, to;

      for (guint j = 0; j < smt_membership_index_get_n_mechanisms (index); j++)
        {
          smt_membership_index_get_cell_spells (index, i, j, &n);
          n_periods += n;
        }
      g_assert_true ((n_periods > 0) == (chart != NULL));
      if (chart == NULL)
        continue;

      n_charts++;
      g_assert_cmpuint (smt_period_chart_get_n_bars (chart), ==, n_periods);
      smt_period_chart_get_extent (chart, &from, &to);
      for (guint j = 0; j < n_periods; j++)
        {
          const SmtPeriodBar *bar = smt_period_chart_get_bar (chart, j);

          g_assert_cmpint (from, <=, bar->start);
          g_assert_cmpint (bar->start, <=, bar->full_start);
          g_assert_cmpint (bar->full_end, <=, bar->end);
          g_assert_cmpint (bar->end, <=, to);
          g_assert_cmpfloat (bar->height, >, 0);
        }
    }
  g_assert_cmpuint (n_charts, >, 20);
}

static double
measure (const char *text,
         gpointer    user_data)
{
  return strlen (text) * 8;
}

/* What is certain is solid, and what is only possible fades. */
static void
test_layout (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtPeriodChart) chart = open_chart (dataset, "VNM");
  g_autoptr (SmtPeriodLayout) layout = smt_period_layout_new (chart, 600, measure, NULL);
  const SmtPeriodPiece *early = smt_period_layout_get_piece (layout, 0);
  const SmtPeriodPiece *observer = smt_period_layout_get_piece (layout, 2);
  const SmtPeriodPiece *member = smt_period_layout_get_piece (layout, 3);

  g_assert_cmpfloat (smt_period_layout_get_head (layout), >=, strlen ("early") * 8);
  g_assert_cmpfloat (early->fade_in, >, 0);
  g_assert_cmpfloat (early->fade_out, >, 0);
  g_assert_cmpfloat_with_epsilon (early->sign_x, early->x + early->fade_in, 0.01);
  g_assert_cmpfloat (observer->fade_in, ==, 0);
  g_assert_cmpfloat (observer->fade_out, ==, 0);
  g_assert_cmpfloat_with_epsilon (observer->x, smt_period_layout_get_x (layout, day ("1995-01-01")),
                                  0.01);
  g_assert_cmpfloat_with_epsilon (observer->x + observer->width, member->x, 0.01);
  g_assert_cmpfloat (observer->words_x + observer->room, <=, member->sign_x);
  g_assert_cmpfloat (member->fade_in, ==, 0);
  g_assert_cmpfloat (member->fade_out, >, 0);
  g_assert_cmpfloat_with_epsilon (member->x + member->width, 600, 0.01);
}

/* The line of the day goes through no words for which there is room behind it. */
static void
test_line (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtPeriodChart) chart =
    smt_period_chart_new (smt_dataset_get_index (dataset), smt_dataset_lookup (dataset, "VNM"),
                          day ("2002-01-01"), smt_dataset_get_last_day (dataset), language);
  g_autoptr (SmtPeriodLayout) layout = smt_period_layout_new (chart, 600, measure, NULL);
  double line = smt_period_layout_get_x (layout, day ("2002-01-01"));
  const SmtPeriodPiece *early = smt_period_layout_get_piece (layout, 0);
  const SmtPeriodPiece *member = smt_period_layout_get_piece (layout, 3);

  g_assert_cmpfloat (early->words_x, <, early->sign_x + 2 * SMT_PERIOD_SIGN);
  g_assert_cmpfloat (member->sign_x + SMT_PERIOD_SIGN + strlen ("Member") * 8, >, line);
  g_assert_cmpfloat (member->words_x, >, line);
  g_assert_cmpfloat (member->room, >=, strlen ("Member") * 8);
}

/* A pen that remembers. */
typedef struct
{
  SmtPen     pen;
  GPtrArray *words;
  guint      n_fade_left;   /* of bands that fade more on that side */
  guint      n_fade_right;
} Memory;

static void
remember_words (SmtPen            *pen,
                const SmtPenWords *words)
{
  g_ptr_array_add (((Memory *) pen)->words, g_strdup (words->text));
}

static void
remember_box (SmtPen          *pen,
              const SmtPenBox *box)
{
  ((Memory *) pen)->n_fade_left += box->fade_left > box->fade_right;
  ((Memory *) pen)->n_fade_right += box->fade_right > box->fade_left;
}

static void
ignore_path (SmtPen           *pen,
             const SmtPenPath *path)
{
}

static void
ignore_sign (SmtPen   *pen,
             SmtGlyph  glyph,
             gboolean  possibly,
             double    x,
             double    y,
             double    size)
{
}

static void
ignore_clip (SmtPen        *pen,
             const SmtRect *rect)
{
}

static const SmtPenClass memory_class = {
  remember_words, remember_box, ignore_path, ignore_sign, ignore_clip
};

static gboolean
has_words (Memory     *memory,
           const char *words)
{
  return g_ptr_array_find_with_equal_func (memory->words, words, g_str_equal, NULL);
}

/* Each page has the scale of time, and names what goes on from the one before. */
static void
test_pages (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtPeriodChart) chart = open_chart (dataset, "VNM");
  g_autoptr (SmtDrawing) drawing = smt_period_drawing_new (chart);
  g_autoptr (SmtPages) pages = smt_pages_new (drawing, 500, 100);
  static const char *const names[] = { "early", "early", "late" };
  static const char *const roles[] = { "Observer", "Partner", "Member" };

  g_assert_cmpuint (smt_pages_get_n (pages), >=, 3);
  smt_pages_set_place (pages, 2, smt_pages_get_n (pages) + 4);
  for (guint i = 0; i < 3; i++)
    {
      Memory memory = { .pen.klass = &memory_class,
                        .words = g_ptr_array_new_with_free_func (g_free) };
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 3,
                                                 smt_pages_get_n (pages) + 4);

      smt_pages_draw (pages, i, &memory.pen);
      g_assert_true (has_words (&memory, "Viet Nam · Memberships over time"));
      g_assert_true (has_words (&memory, "2000"));
      /* Before the first day there are names, and no time. */
      g_assert_false (has_words (&memory, "1980"));
      g_assert_true (has_words (&memory, names[i]));
      g_assert_false (has_words (&memory, i < 2 ? "late" : "early"));
      g_assert_true (has_words (&memory, roles[i]) || i == 1);
      g_assert_true (has_words (&memory, number));
      g_ptr_array_unref (memory.words);
    }
}

/* What fades towards the end of reading fades to the left in Arabic. */
static void
test_mirrored (void)
{
  static const char *const tags[] = { "en", "ar" };
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  guint n_left[2], n_right[2];

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (SmtLanguage) language = smt_language_new (tags[i], NULL);
      SmtDay last = smt_dataset_get_last_day (dataset);
      g_autoptr (SmtPeriodChart) chart =
        smt_period_chart_new (smt_dataset_get_index (dataset),
                              smt_dataset_lookup (dataset, "VNM"), last, last, language);
      g_autoptr (SmtDrawing) drawing = smt_period_drawing_new (chart);
      Memory memory = { .pen.klass = &memory_class,
                        .words = g_ptr_array_new_with_free_func (g_free) };

      smt_drawing_draw (drawing, &memory.pen);
      n_left[i] = memory.n_fade_left;
      n_right[i] = memory.n_fade_right;
      g_ptr_array_unref (memory.words);
    }
  /* Both edges of the first observer, and the member. */
  g_assert_cmpuint (n_left[0], ==, 2);
  g_assert_cmpuint (n_right[0], ==, 1);
  g_assert_cmpuint (n_left[1], ==, n_right[0]);
  g_assert_cmpuint (n_right[1], ==, n_left[0]);
}

/* On paper is all of it: mechanisms, their signs, what these mean, and the words
 * for whom cannot see it; the same bytes each time. */
static void
test_written (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (document);
  g_autoptr (SmtPeriodChart) chart = open_chart (dataset, "VNM");
  g_autoptr (SmtDrawing) drawing = smt_period_drawing_new (chart);
  g_autofree char *svg = smt_drawing_to_svg (drawing);
  g_autofree char *again = smt_drawing_to_svg (drawing);
  static const char *const parts[] = {
    ">Viet Nam · Memberships over time</title>", ">early</text>", ">late</text>", ">Member</text>",
    "<use href=\"#observer\"", "<use href=\"#partner\"", "<use href=\"#full\"",
    ">full</text>", ">partner</text>", ">observer</text>", ">possibly</text>", ">As of ",
    "late: Member, since 1 January 1999", "fill=\"url(#fade-"
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (svg, parts[i]) == NULL)
      g_error ("%s is not in it", parts[i]);
  g_assert_null (strstr (svg, ">associate</text>"));
  g_assert_cmpstr (svg, ==, again);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period-chart/rows", test_rows);
  g_test_add_func ("/period-chart/days", test_days);
  g_test_add_func ("/period-chart/words", test_words);
  g_test_add_func ("/period-chart/none", test_none);
  g_test_add_func ("/period-chart/many", test_many);
  g_test_add_func ("/period-chart/shapes", test_shapes);
  g_test_add_func ("/period-chart/bundled", test_bundled);
  g_test_add_func ("/period-chart/layout", test_layout);
  g_test_add_func ("/period-chart/line", test_line);
  g_test_add_func ("/period-chart/pages", test_pages);
  g_test_add_func ("/period-chart/mirrored", test_mirrored);
  g_test_add_func ("/period-chart/written", test_written);

  return g_test_run ();
}
