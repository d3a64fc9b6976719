/* window-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "window-fixture.h"

#include "smt-matrix-view.h"

SmtWindow *
window_show (AppFixture *fixture)
{
  fixture->window = g_object_ref (smt_window_new (NULL, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
  return SMT_WINDOW (fixture->window);
}

void
window_resize (AppFixture *fixture,
               int         width,
               int         height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  app_settle ();
  app_settle ();
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, width);
  g_assert_cmpint (gtk_widget_get_height (fixture->window), <=, height);
}

void
window_open_cell (AppFixture *fixture,
                  const char *party,
                  const char *mechanism)
{
  GtkWidget *view = app_find (fixture->window, SMT_TYPE_MATRIX_VIEW);

  g_signal_emit_by_name (view, "cell-activated", party, mechanism);
  app_settle ();
}

void
window_close_inspector (AppFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (app_find (fixture->window, SMT_TYPE_MATRIX_VIEW),
                                             "inspector.close", NULL));
  app_settle ();
}
