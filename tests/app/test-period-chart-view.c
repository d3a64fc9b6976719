/* test-period-chart-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bars of a party's page as they are drawn: in words for who does not see
 * them, a row leads where it says, and the other way round where reading goes
 * from right to left.
 */

#include "app-fixture.h"
#include "smt-glyph-image.h"
#include "smt-period-chart-view.h"
#include "smt-period-layout.h"

#define ROWS_TOP 40   /* within the first row at any font size of the tests */

static SmtPeriodChart *
new_chart (AppFixture *fixture)
{
  SmtDay last = smt_dataset_get_last_day (fixture->dataset);

  return smt_period_chart_new (smt_dataset_get_index (fixture->dataset),
                               app_get_entity (fixture, "VNM"), last, last, fixture->language);
}

static GtkWidget *
show_chart (AppFixture *fixture)
{
  g_autoptr (SmtPeriodChart) chart = new_chart (fixture);
  GtkWidget *view = smt_period_chart_view_new (chart);

  gtk_widget_set_valign (view, GTK_ALIGN_START);
  app_present (fixture, view);
  return view;
}

static void
test_words (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr (SmtPeriodChart) chart = new_chart (fixture);
  GtkAccessible *view = GTK_ACCESSIBLE (show_chart (fixture));
  g_autofree char *description = smt_period_chart_dup_description (chart);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Memberships over time");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

static void
assert_bar (GtkWidget      *focus,
            SmtPeriodChart *chart,
            guint           number)
{
  g_assert_nonnull (focus);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       smt_period_chart_get_bar (chart, number)->words);
}

/* Tab comes to the first bar and goes on past the others, to which arrows lead. */
static void
test_keys (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtPeriodChart) chart = new_chart (fixture);
  GtkWidget *view = show_chart (fixture);
  GtkWindow *window = GTK_WINDOW (fixture->window);
  guint n_bars = smt_period_chart_get_n_bars (chart), n = 1;

  gtk_window_set_focus (window, NULL);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  assert_bar (gtk_window_get_focus (window), chart, 0);
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  while (gtk_widget_child_focus (view, GTK_DIR_DOWN))
    n++;
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (smt_period_chart_get_bar (chart, n_bars - 1)->row, >=, n - 1);
  while (gtk_widget_child_focus (view, GTK_DIR_UP))
    n--;
  g_assert_cmpuint (n, ==, 1);
}

static void
test_find (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr (SmtPeriodChart) chart = new_chart (fixture);
  SmtPeriodChartView *view = SMT_PERIOD_CHART_VIEW (show_chart (fixture));
  guint n_rows = smt_period_chart_get_n_rows (chart), row = 0;
  const char *last = NULL;

  g_assert_null (smt_period_chart_view_find_entity (view, 1));
  g_assert_null (smt_period_chart_view_find_entity (view, 10000));
  g_assert_cmpstr (smt_period_chart_view_find_entity (view, ROWS_TOP), ==,
                   smt_period_chart_get_row (chart, 0)->id);
  /* Going down, all rows come in their order. */
  for (int y = 0; y < gtk_widget_get_height (GTK_WIDGET (view)); y++)
    {
      const char *id = smt_period_chart_view_find_entity (view, y);

      if (id != NULL && id != last)
        g_assert_cmpstr (id, ==, smt_period_chart_get_row (chart, row++)->id);
      last = id;
    }
  g_assert_cmpuint (row, ==, n_rows);
}

/* Where the first sign stands, from the left. */
static float
get_first_sign (GtkWidget *view)
{
  GtkWidget *sign = app_find (view, SMT_TYPE_GLYPH_IMAGE);
  graphene_rect_t bounds;

  g_assert_nonnull (sign);
  g_assert_true (gtk_widget_compute_bounds (sign, view, &bounds));
  return bounds.origin.x;
}

static void
test_mirrored (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *view = show_chart (fixture);
  float x = get_first_sign (view);

  gtk_widget_set_direction (view, GTK_TEXT_DIR_RTL);
  app_settle ();
  g_assert_cmpfloat_with_epsilon (get_first_sign (view),
                                  gtk_widget_get_width (view) - x - 16, 2);
}

/* Twice as large, no line of words reaches into the next row. */
static void
test_large_text (AppFixture    *fixture,
                 gconstpointer  data)
{
  g_autoptr (SmtPeriodChart) chart = new_chart (fixture);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *view = show_chart (fixture);
  g_autoptr (PangoLayout) words = NULL;
  int dpi, line, height;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  app_settle ();
  words = gtk_widget_create_pango_layout (view, "Viet Nam");
  pango_layout_get_pixel_size (words, NULL, &line);
  height = gtk_widget_get_height (view);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);

  g_assert_cmpint (line, >, 2 * SMT_PERIOD_SIGN);
  g_assert_cmpint (height, >, line * (int) (smt_period_chart_get_n_rows (chart) + 1));
}

static void
test_finalized (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autoptr (SmtPeriodChart) chart = new_chart (fixture);
  GObject *view = g_object_ref_sink (G_OBJECT (smt_period_chart_view_new (chart)));

  g_assert_finalize_object (view);
  g_assert_finalize_object (g_steal_pointer (&chart));
}

int
main (int   argc,
      char *argv[])
{
  app_init (argc, argv);

  APP_TEST ("/period-chart-view/words", test_words);
  APP_TEST ("/period-chart-view/keys", test_keys);
  APP_TEST ("/period-chart-view/find", test_find);
  APP_TEST ("/period-chart-view/mirrored", test_mirrored);
  APP_TEST ("/period-chart-view/large-text", test_large_text);
  APP_TEST ("/period-chart-view/finalized", test_finalized);

  return g_test_run ();
}
