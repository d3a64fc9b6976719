/* test-date-button.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The date of the view: what the button says, what it takes, what it refuses.
 */

#include "app-fixture.h"
#include "smt-changes.h"
#include "smt-date-button.h"

static SmtDateButton *
show_button (AppFixture *fixture)
{
  GtkWidget *button = g_object_new (SMT_TYPE_DATE_BUTTON,
                                    "halign", GTK_ALIGN_CENTER,
                                    "valign", GTK_ALIGN_START,
                                    NULL);

  smt_date_button_set_session (SMT_DATE_BUTTON (button), fixture->session);
  app_present (fixture, button);
  return SMT_DATE_BUTTON (button);
}

static const char *
get_label (SmtDateButton *button)
{
  return gtk_label_get_text (GTK_LABEL (app_find (GTK_WIDGET (button), GTK_TYPE_LABEL)));
}

static GtkWidget *
open_popover (SmtDateButton *button)
{
  smt_date_button_popup (button);
  app_settle ();
  return app_find (GTK_WIDGET (button), GTK_TYPE_POPOVER);
}

/* Types a date and presses Enter. */
static void
enter (SmtDateButton *button,
       const char    *text)
{
  GtkWidget *entry = app_find (open_popover (button), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "apply");
  app_settle ();
}

static void
click (GtkWidget  *popover,
       const char *label)
{
  GtkWidget *found = app_find_label (popover, label);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  app_settle ();
}

static void
test_properties (AppFixture    *fixture,
                 gconstpointer  data)
{
  g_autoptr (GObject) button = g_object_ref_sink (g_object_new (SMT_TYPE_DATE_BUTTON, NULL));
  guint n_notified = 0;

  app_assert_notifies (button, "session", fixture->session);
  app_assert_notifies (button, "session", NULL);
  g_signal_connect_swapped (button, "notify::compact",
                            G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (button, "compact", TRUE, NULL);
  g_object_set (button, "compact", TRUE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_finalize_object (g_steal_pointer (&button));
}

static void
test_label (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtDateButton *button = show_button (fixture);

  app_set_at (fixture, "2016-03-23");
  g_assert_cmpstr (get_label (button), ==, "23 March 2016");
  g_object_set (button, "compact", TRUE, NULL);
  g_assert_cmpstr (get_label (button), ==, "2016-03-23");
  app_set_at (fixture, "2015");
  g_assert_cmpstr (get_label (button), ==, "2015");
}

static void
test_entry (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtDateButton *button = show_button (fixture);

  enter (button, " 2015-11 ");
  g_assert_cmpstr (smt_edtf_get_text (smt_session_get_at (fixture->session)), ==, "2015-11");
  /* Done, it closes. */
  g_assert_null (app_find (GTK_WIDGET (button), GTK_TYPE_POPOVER));
}

static void
test_wrong (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtDateButton *button = show_button (fixture);
  SmtView *before = smt_session_get_view (fixture->session);
  GtkWidget *popover, *entry;

  enter (button, "2015-13");
  popover = app_find (GTK_WIDGET (button), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  entry = app_find (popover, ADW_TYPE_ENTRY_ROW);
  g_assert_nonnull (app_find_label (popover, "'2015-13' is not a date"));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (smt_session_get_view (fixture->session) == before);

  /* The right one takes the blame away. */
  enter (button, "2015-12");
  open_popover (button);
  g_assert_null (app_find_label (popover, "is not a date"));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
}

static void
test_reset (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtDateButton *button = show_button (fixture);
  GtkWidget *row;

  app_set_at (fixture, "2015");
  row = app_find (open_popover (button), ADW_TYPE_BUTTON_ROW);
  g_assert_true (gtk_widget_get_sensitive (row));
  g_signal_emit_by_name (row, "activated");
  app_settle ();
  g_assert_null (smt_view_get_at (smt_session_get_view (fixture->session)));
  g_assert_false (gtk_widget_get_sensitive (row));
}

static gboolean
is_change (AppFixture *fixture,
           SmtDay      day)
{
  g_autoptr (GArray) changes = smt_changes_find (smt_session_get_index (fixture->session),
                                                 SMT_DAY_MIN, SMT_DAY_MAX);

  for (guint i = 0; i < changes->len; i++)
    if (smt_edtf_get_latest (g_array_index (changes, SmtChange, i).date) == day)
      return TRUE;
  return FALSE;
}

/* Steps lead through the days at which something changed, and back the same
 * way; where there is no more, nothing happens. */
static void
test_steps (AppFixture    *fixture,
            gconstpointer  data)
{
  SmtDateButton *button = show_button (fixture);
  GtkWidget *popover = open_popover (button);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (SmtDay));

  for (guint i = 0; i < 5; i++)
    {
      SmtDay day;

      click (popover, "Earlier");
      day = smt_session_get_day (fixture->session);
      g_assert_true (is_change (fixture, day));
      g_assert_true (i == 0 || day < g_array_index (days, SmtDay, i - 1));
      g_array_append_val (days, day);
    }
  for (guint i = 4; i > 0; i--)
    {
      click (popover, "Later");
      g_assert_cmpint (smt_session_get_day (fixture->session), ==,
                       g_array_index (days, SmtDay, i - 1));
    }

  app_set_at (fixture, "1900");
  click (popover, "Earlier");
  g_assert_cmpstr (smt_edtf_get_text (smt_session_get_at (fixture->session)), ==, "1900");
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/date-button/properties", test_properties);
  APP_TEST ("/date-button/label", test_label);
  APP_TEST ("/date-button/entry", test_entry);
  APP_TEST ("/date-button/wrong", test_wrong);
  APP_TEST ("/date-button/reset", test_reset);
  APP_TEST ("/date-button/steps", test_steps);

  return g_test_run ();
}
