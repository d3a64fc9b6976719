/* test-state-keeper.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The keeper without a display: what changes is written soon, in one file or
 * the other, and a state that is no good is put aside.
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "dataset-fixture.h"
#include "smt-state-keeper.h"

#define PATIENCE_USEC (20 * G_USEC_PER_SEC)

typedef struct
{
  SmtStateKeeper *keeper;
  char           *folder;
  char           *path;
  int             state;
  guint           n_asked;
  guint           n_failed;
} Fixture;

static JsonNode *
describe (gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->n_asked++;
  return json_node_init_int (json_node_alloc (), fixture->state);
}

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failed++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("state-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "new", "state.json", NULL);
  fixture->keeper = smt_state_keeper_new (fixture->path, describe, fixture);
  g_signal_connect_swapped (fixture->keeper, "failed", G_CALLBACK (failed_cb), fixture);
}

/* A write that is under way keeps the keeper until it is done. */
static void
await_end (Fixture *fixture)
{
  gint64 start = g_get_monotonic_time ();

  g_object_add_weak_pointer (G_OBJECT (fixture->keeper), (gpointer *) &fixture->keeper);
  g_object_unref (fixture->keeper);
  while (fixture->keeper != NULL && g_get_monotonic_time () - start < PATIENCE_USEC)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->keeper);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *names[] = { "", ".starting", ".crashed" };
  g_autofree char *inner = g_path_get_dirname (fixture->path);

  await_end (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, names[i], NULL);

      g_unlink (path);
    }
  /* Nothing else is left lying about. */
  g_assert_true (g_rmdir (inner) == 0 || errno == ENOENT);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char *
dup_file (Fixture *fixture)
{
  char *text = NULL;

  g_file_get_contents (fixture->path, &text, NULL, NULL);
  return text;
}

static void
wait_for (Fixture    *fixture,
          const char *expected)
{
  gint64 start = g_get_monotonic_time ();

  for (;;)
    {
      g_autofree char *text = dup_file (fixture);

      if (g_strcmp0 (text, expected) == 0)
        return;
      g_assert_cmpint (g_get_monotonic_time () - start, <, PATIENCE_USEC);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
change (Fixture *fixture,
        int      state)
{
  fixture->state = state;
  smt_state_keeper_touch (fixture->keeper);
}

/* Many changes are one write, of the last of them. */
static void
test_touch (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 1; i <= 100; i++)
    change (fixture, i);
  wait_for (fixture, "100");
  g_assert_cmpuint (fixture->n_asked, ==, 1);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  change (fixture, 101);
  wait_for (fixture, "101");
}

/* Somebody who never stops has what they did kept all the same. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *text = NULL;

  for (int i = 1; g_get_monotonic_time () - start < 4 * G_USEC_PER_SEC; i++)
    {
      change (fixture, i);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  text = dup_file (fixture);
  g_assert_nonnull (text);
}

static void
test_flush (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  change (fixture, 7);
  g_assert_true (smt_state_keeper_flush (fixture->keeper, &error));
  g_assert_no_error (error);
  text = dup_file (fixture);
  g_assert_cmpstr (text, ==, "7");
}

/* Where no byte more can be written, the old file stays whole, and one hears
 * of it. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  struct rlimit before, none;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  fixture->state = 1;
  g_assert_true (smt_state_keeper_flush (fixture->keeper, NULL));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  none = before;
  none.rlim_cur = 0;
  setrlimit (RLIMIT_FSIZE, &none);
  fixture->state = 2;
  g_assert_false (smt_state_keeper_flush (fixture->keeper, &error));
  smt_state_keeper_touch (fixture->keeper);
  while (fixture->n_failed == 0 && g_get_monotonic_time () - start < PATIENCE_USEC)
    g_main_context_iteration (NULL, FALSE);
  setrlimit (RLIMIT_FSIZE, &before);

  g_assert_nonnull (error);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  text = dup_file (fixture);
  g_assert_cmpstr (text, ==, "1");
}

static void
assert_restores (Fixture *fixture,
                 int      expected,
                 gboolean gives_up)
{
  gboolean gave_up;
  g_autoptr (JsonNode) node = smt_state_keeper_restore (fixture->keeper, &gave_up);

  g_assert_true (gave_up == gives_up);
  g_assert_cmpint (node != NULL ? json_node_get_int (node) : 0, ==, expected);
}

/* Two starts that went wrong are enough; the state is put aside, not away. */
static void
test_crashes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *aside = g_strconcat (fixture->path, ".crashed", NULL);
  g_autofree char *text = NULL;

  assert_restores (fixture, 0, FALSE);
  fixture->state = 5;
  smt_state_keeper_flush (fixture->keeper, NULL);

  for (guint i = 0; i < 5; i++)
    {
      assert_restores (fixture, 5, FALSE);
      smt_state_keeper_settle (fixture->keeper);
    }
  assert_restores (fixture, 5, FALSE);
  assert_restores (fixture, 5, FALSE);
  assert_restores (fixture, 0, TRUE);
  assert_restores (fixture, 0, FALSE);
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "5");
}

/* What is no JSON is no state. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  smt_state_keeper_flush (fixture->keeper, NULL);
  g_assert_true (g_file_set_contents (fixture->path, "{ \"windows\": [", -1, NULL));
  assert_restores (fixture, 0, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  ADD ("/state-keeper/touch", test_touch);
  ADD ("/state-keeper/busy", test_busy);
  ADD ("/state-keeper/flush", test_flush);
  ADD ("/state-keeper/full-disk", test_full_disk);
  ADD ("/state-keeper/crashes", test_crashes);
  ADD ("/state-keeper/broken", test_broken);

  return g_test_run ();
}
