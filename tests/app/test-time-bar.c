/* test-time-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Time as a slider: keys and buttons go from change to change, a drag is one step
 * to undo, playing ends where there is no more.
 */

#include "app-fixture.h"
#include "smt-change-days.h"
#include "smt-time-bar.h"

static SmtTimeBar *
show_bar (AppFixture *fixture)
{
  GtkWidget *bar = g_object_new (SMT_TYPE_TIME_BAR, "valign", GTK_ALIGN_END, NULL);

  smt_time_bar_set_session (SMT_TIME_BAR (bar), fixture->session);
  app_present (fixture, bar);
  return SMT_TIME_BAR (bar);
}

static GtkRange *
get_range (SmtTimeBar *bar)
{
  return GTK_RANGE (app_find (GTK_WIDGET (bar), GTK_TYPE_SCALE));
}

static void
move (SmtTimeBar    *bar,
      GtkScrollType  scroll,
      double         value)
{
  gboolean handled;

  g_signal_emit_by_name (get_range (bar), "change-value", scroll, value, &handled);
}

static void
test_properties (AppFixture    *fixture,
                 gconstpointer  data)
{
  g_autoptr (GObject) bar = g_object_ref_sink (g_object_new (SMT_TYPE_TIME_BAR, NULL));

  app_assert_notifies (bar, "session", fixture->session);
  app_assert_notifies (bar, "session", NULL);
  g_assert_finalize_object (g_steal_pointer (&bar));
}

/* The slider follows the date, whoever changes it. */
static void
test_follows (AppFixture    *fixture,
              gconstpointer  data)
{
  SmtTimeBar *bar = show_bar (fixture);

  app_set_at (fixture, "2001-06-15");
  g_assert_cmpint (gtk_range_get_value (get_range (bar)), ==,
                   smt_session_get_day (fixture->session));
}

static void
test_steps (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtTimeBar *bar = show_bar (fixture);
  g_autoptr (GArray) days = smt_change_days_find (smt_session_get_index (fixture->session));
  SmtDay expected, now;

  app_set_at (fixture, "2005-06-01");
  now = smt_session_get_day (fixture->session);
  g_assert_true (smt_change_days_step (days, now, TRUE, &expected));
  move (bar, GTK_SCROLL_STEP_FORWARD, now + 1);
  g_assert_cmpint (smt_session_get_day (fixture->session), ==, expected);
  g_assert_true (smt_change_days_step (days, expected, FALSE, &now));
  move (bar, GTK_SCROLL_STEP_BACKWARD, expected - 1);
  g_assert_cmpint (smt_session_get_day (fixture->session), ==, now);
  move (bar, GTK_SCROLL_START, gtk_adjustment_get_lower (gtk_range_get_adjustment (get_range (bar))));
  g_assert_cmpint (smt_session_get_day (fixture->session), ==,
                   g_array_index (days, SmtDay, 0));
}

static gboolean
is_at (gpointer data)
{
  return smt_session_get_day (((AppFixture *) data)->session) == 12000;
}

/* However many values a drag has, it is one step to undo. */
static void
test_drag (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtTimeBar *bar = show_bar (fixture);
  g_autoptr (SmtView) before = smt_view_ref (smt_session_get_view (fixture->session));

  for (int day = 11000; day <= 12000; day += 100)
    {
      move (bar, GTK_SCROLL_JUMP, day);
      if (day % 500 == 0)
        app_settle ();
    }
  g_assert_true (app_wait (is_at, fixture));
  g_assert_cmpstr (smt_session_get_undo_name (fixture->session), ==, "Change Date");
  smt_session_undo (fixture->session);
  g_assert_true (smt_view_equal (before, smt_session_get_view (fixture->session)));
}

static gboolean
is_paused (gpointer data)
{
  return !smt_time_bar_get_playing (data);
}

/* From before the last change there is one step, and then an end. */
static void
test_play (AppFixture    *fixture,
           gconstpointer  data)
{
  SmtTimeBar *bar = show_bar (fixture);
  g_autoptr (GArray) days = smt_change_days_find (smt_session_get_index (fixture->session));
  SmtDay last = g_array_index (days, SmtDay, days->len - 1);
  g_autoptr (SmtEdtf) early = smt_edtf_new_day (g_array_index (days, SmtDay, days->len - 2));

  smt_session_set_at (fixture->session, early);
  smt_time_bar_set_playing (bar, TRUE);
  g_assert_true (smt_time_bar_get_playing (bar));
  g_assert_cmpint (smt_session_get_day (fixture->session), ==, last);
  g_assert_true (app_wait (is_paused, bar));
  g_assert_cmpint (smt_session_get_day (fixture->session), ==, last);

  /* At the end it begins again. */
  smt_time_bar_set_playing (bar, TRUE);
  g_assert_cmpint (smt_session_get_day (fixture->session), ==, g_array_index (days, SmtDay, 0));
  smt_time_bar_set_playing (bar, FALSE);
  g_assert_false (smt_time_bar_get_playing (bar));
}

/* What nobody sees does not go on. */
static void
test_hidden (AppFixture    *fixture,
             gconstpointer  data)
{
  SmtTimeBar *bar = show_bar (fixture);

  smt_time_bar_set_playing (bar, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (bar), FALSE);
  app_settle ();
  g_assert_false (smt_time_bar_get_playing (bar));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/time-bar/properties", test_properties);
  APP_TEST ("/time-bar/follows", test_follows);
  APP_TEST ("/time-bar/steps", test_steps);
  APP_TEST ("/time-bar/drag", test_drag);
  APP_TEST ("/time-bar/play", test_play);
  APP_TEST ("/time-bar/hidden", test_hidden);

  return g_test_run ();
}
