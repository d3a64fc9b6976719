/* test-dataset-opener.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dataset that takes long to read: after a moment one sees that it is read, and
 * can stop it. What was open stays then.
 */

#include "app-fixture.h"
#include "smt-dataset-opener.h"
#include "smt-window.h"

#define N_PARTIES     150000
#define PATIENCE_USEC (200 * 1000)

static GFile *
write_large (void)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "large.json", NULL);
  g_autoptr (GString) text = g_string_new ("{\"format\": \"summitry-dataset\", \"version\": 1,"
                                           " \"id\": \"large\", \"title\": \"Large\","
                                           " \"as_of\": \"2020-01-01\", \"parties\": [");

  for (guint i = 0; i < N_PARTIES; i++)
    g_string_append_printf (text, "%s{\"id\": \"p%u\", \"name\": {\"en\": \"Party %u\"},"
                            " \"kind\": \"state\", \"certainty\": \"unsourced\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "]}");
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
  return g_file_new_for_path (path);
}

static AdwDialog *
get_dialog (AppFixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static gboolean
has_dialog (gpointer user_data)
{
  return get_dialog (user_data) != NULL;
}

static gboolean
is_only_use (gpointer files)
{
  return G_OBJECT (files)->ref_count == 1;
}

static void
test_cancel (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = write_large ();
  gint64 begun;

  fixture->window = g_object_ref (smt_window_new (NULL, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
  g_list_store_append (files, file);
  begun = g_get_monotonic_time ();
  smt_dataset_opener_read (SMT_WINDOW (fixture->window), G_LIST_MODEL (files), FALSE);
  g_assert_null (get_dialog (fixture));
  g_assert_true (app_wait (has_dialog, fixture));
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, PATIENCE_USEC);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (get_dialog (fixture))), ==,
                   "Reading large.json");

  adw_dialog_close (get_dialog (fixture));
  app_settle ();
  g_assert_null (get_dialog (fixture));
  /* Until the thread has let go of the files. */
  g_assert_true (app_wait (is_only_use, files));
  g_assert_true (smt_session_get_dataset (smt_window_get_session (SMT_WINDOW (fixture->window))) ==
                 fixture->dataset);
  g_assert_null (get_dialog (fixture));
}

int
main (int    argc,
      char **argv)
{
  app_init (argc, argv);

  APP_TEST ("/dataset-opener/cancel", test_cancel);

  return g_test_run ();
}
