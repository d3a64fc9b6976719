/* test-large-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A matrix with more cells than a machine should hold the words of is written
 * while it is made: in no more memory than a small one, without holding up who
 * waits, and in the place of the file only when it is whole. Needs no display.
 *
 * SUMMITRY_TEST_WHOLE has all 22.5 million cells written, and says how long that
 * took, and what at its peak.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "register-maker.h"
#include "smt-export.h"

/* Of the 300 parties, with 75,000 mechanisms each. */
#define N_PARTIES 40

/* For two dates, all steps between them are found as well, whoever is chosen. As
 * words, the cells would be 30 MB more. */
#define N_CHANGED    12
#define STEPS_MEMORY (56 * 1024 * 1024)

/* What more than the matrix may be taken to write it: some rows of it as words. Of
 * all its cells a byte each would be 3 MB. */
#define MOST_MEMORY (24 * 1024 * 1024)

/* What may hold up the main loop. */
#define MOST_MSEC 8.0

#define WAS_THERE "what was there"

static SmtDataset *
get_dataset (void)
{
  static SmtDataset *dataset;

  if (dataset == NULL)
    dataset = register_maker_make (register_maker_find_shape ("300x75000"), 1);
  return dataset;
}

static SmtView *
create_view (guint n_parties)
{
  GListModel *list = smt_dataset_get_list (get_dataset (), SMT_ENTITY_PARTY);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) parties = NULL;
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_page (first, SMT_PAGE_MATRIX);

  for (guint i = 0; i < n_parties; i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (list, i);

      g_strv_builder_add (ids, smt_entity_get_id (party));
    }
  parties = g_strv_builder_end (ids);
  return g_getenv ("SUMMITRY_TEST_WHOLE") != NULL
         ? g_steal_pointer (&view)
         : smt_view_with_parties (view, (const char *const *) parties);
}

static SmtExhibit *
create_exhibit_of (SmtView *view)
{
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);

  return smt_exhibit_new (SMT_EXHIBIT_MATRIX, get_dataset (),
                          smt_dataset_get_index (get_dataset ()), view, language);
}

static SmtExhibit *
create_exhibit (void)
{
  g_autoptr (SmtView) view = create_view (N_PARTIES);

  return create_exhibit_of (view);
}

/* The same matrix at two dates, between which nearly all began. */
static SmtExhibit *
create_changes (void)
{
  g_autoptr (SmtView) view = create_view (N_CHANGED);
  g_autoptr (SmtEdtf) before = smt_edtf_parse ("1900", NULL);
  g_autoptr (SmtView) compared = smt_view_with_before (view, before);

  return create_exhibit_of (compared);
}

/* Of this process, from the kernel. */
static gsize
read_status (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, name);
  g_assert_nonnull (line);
  return g_ascii_strtoull (line + strlen (name), NULL, 10) * 1024;
}

static gboolean
forget_peak (void)
{
  int number = g_open ("/proc/self/clear_refs", O_WRONLY);
  gboolean done = number >= 0 && write (number, "5", 1) == 1;

  if (number >= 0)
    close (number);
  return done;
}

static gboolean
count (const char  *bytes,
       gsize        length,
       gpointer     total,
       GError     **error)
{
  *(gsize *) total += length;
  return TRUE;
}

static void
check_memory (SmtExhibit      *exhibit,
              SmtExportFormat  format,
              gsize            least,
              gsize            most)
{
  SmtExportSettings settings = { .format = format, .paper = SMT_PAPER_WHOLE };
  g_autofree char *title = smt_exhibit_dup_title (exhibit);
  gsize written = 0, before, peak;
  g_autoptr (SmtSink) sink = smt_sink_new (count, &written, NULL);
  g_autoptr (GTimer) timer = NULL;

  if (!forget_peak ())
    {
      g_test_skip ("the kernel does not forget peaks");
      return;
    }
  before = read_status ("VmRSS:");
  timer = g_timer_new ();
  g_assert_true (smt_export_write (exhibit, &settings, sink, NULL));
  g_assert_true (smt_sink_flush (sink, NULL));
  peak = read_status ("VmHWM:");
  g_test_message ("%s: %.1f MB in %.1f s, and %.1f MB of memory over %.1f",
                  smt_export_get_suffix (settings.format), written / 1e6,
                  g_timer_elapsed (timer, NULL), (peak - MIN (peak, before)) / 1e6, before / 1e6);
  g_assert_cmpuint (written, >, least);
  g_assert_cmpuint (peak, <, before + most);
}

static void
test_memory (gconstpointer data)
{
  g_autoptr (SmtExhibit) exhibit = create_exhibit ();

  check_memory (exhibit, GPOINTER_TO_UINT (data), 3 * N_PARTIES * 75000,
                MOST_MEMORY);
}

static void
test_changes (gconstpointer data)
{
  g_autoptr (SmtExhibit) exhibit = create_changes ();

  check_memory (exhibit, GPOINTER_TO_UINT (data), 1000000, MOST_MEMORY + STEPS_MEMORY);
}

typedef struct
{
  GAsyncResult *result;
  SmtFraction  *fraction;
  GCancellable *cancellable;
  double        seen;         /* most that was said to be done */
  double        longest;      /* iteration, in milliseconds of CPU */
} Wait;

static void
store_result (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  ((Wait *) user_data)->result = g_object_ref (result);
}

static double
get_msec (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static gboolean
look_cb (gpointer user_data)
{
  Wait *wait = user_data;

  wait->seen = MAX (wait->seen, smt_fraction_get (wait->fraction));
  /* In the middle, as a person would. */
  if (wait->cancellable != NULL && wait->seen > 0.2)
    g_cancellable_cancel (wait->cancellable);
  return G_SOURCE_CONTINUE;
}

static GError *
save (Wait       *wait,
      const char *path)
{
  g_autoptr (SmtExhibit) exhibit = create_exhibit ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SmtExportSettings settings = { .format = SMT_EXPORT_CSV };
  guint look_id = g_timeout_add (1, look_cb, wait);
  double before = get_msec ();
  GError *error = NULL;

  wait->fraction = smt_fraction_new ();
  smt_export_async (exhibit, &settings, file, wait->fraction, wait->cancellable, store_result, wait);
  wait->longest = get_msec () - before;
  while (wait->result == NULL)
    {
      before = get_msec ();
      g_main_context_iteration (NULL, TRUE);
      wait->longest = MAX (wait->longest, get_msec () - before);
    }
  smt_export_finish (wait->result, &error);
  g_source_remove (look_id);
  g_object_unref (wait->result);
  smt_fraction_unref (wait->fraction);
  return error;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_was_there (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, WAS_THERE);
}

/* Whoever waits sees how far it is, and is not held up. */
static void
test_wait (void)
{
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old.csv", NULL);
  g_autoptr (GError) error = NULL;
  Wait wait = { 0 };
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, WAS_THERE, -1, NULL));
  g_chmod (path, 0600);
  error = save (&wait, path);
  g_assert_no_error (error);
  /* What was only the machine's, it is not each time. */
  for (guint i = 0; i < 3 && wait.longest > MOST_MSEC; i++)
    {
      Wait again = { 0 };

      error = save (&again, path);
      g_assert_no_error (error);
      wait.longest = MIN (wait.longest, again.longest);
    }
  g_test_message ("%.2f ms at most, %.0f %% seen", wait.longest, wait.seen * 100);
  g_assert_cmpfloat (wait.seen, >, 0.5);
  g_assert_cmpfloat (wait.longest, <, MOST_MSEC);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 3 * N_PARTIES * 75000);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

/* Stopped in the middle, it leaves what was there, and nothing beside it. */
static void
test_cancel (void)
{
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old.csv", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Wait wait = { .cancellable = cancellable };

  g_assert_true (g_file_set_contents (path, WAS_THERE, -1, NULL));
  error = save (&wait, path);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (wait.seen, <, 1);
  assert_was_there (path);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

static gboolean
die (gpointer user_data)
{
  Wait *wait = user_data;

  if (smt_fraction_get (wait->fraction) > 0.2)
    kill (getpid (), SIGKILL);
  return G_SOURCE_CONTINUE;
}

static void
export_and_die (void)
{
  Wait wait = { 0 };
  g_autoptr (GError) error = NULL;

  g_timeout_add (1, die, &wait);
  error = save (&wait, g_getenv ("SUMMITRY_TEST_PATH"));
}

/* Killed in the middle, likewise; what was begun stays beside it. */
static void
test_kill (void)
{
  g_autofree char *folder = NULL, *path = NULL;

  if (g_test_subprocess ())
    {
      export_and_die ();
      return;
    }

  folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  path = g_build_filename (folder, "old.csv", NULL);
  g_assert_true (g_file_set_contents (path, WAS_THERE, -1, NULL));
  g_setenv ("SUMMITRY_TEST_PATH", path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  assert_was_there (path);
  g_assert_cmpuint (count_files (folder), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/large-export/memory/svg", GUINT_TO_POINTER (SMT_EXPORT_SVG), test_memory);
  g_test_add_data_func ("/large-export/memory/csv", GUINT_TO_POINTER (SMT_EXPORT_CSV), test_memory);
  g_test_add_data_func ("/large-export/memory/json", GUINT_TO_POINTER (SMT_EXPORT_JSON),
                        test_memory);
  g_test_add_data_func ("/large-export/memory/markdown", GUINT_TO_POINTER (SMT_EXPORT_MARKDOWN),
                        test_memory);
  g_test_add_data_func ("/large-export/changes/svg", GUINT_TO_POINTER (SMT_EXPORT_SVG),
                        test_changes);
  g_test_add_data_func ("/large-export/changes/markdown", GUINT_TO_POINTER (SMT_EXPORT_MARKDOWN),
                        test_changes);
  g_test_add_func ("/large-export/wait", test_wait);
  g_test_add_func ("/large-export/cancel", test_cancel);
  g_test_add_func ("/large-export/kill", test_kill);

  return g_test_run ();
}
