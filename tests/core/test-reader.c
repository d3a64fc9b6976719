/* test-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading files and folders: parts, several files, what is no plain file,
 * damaged bytes, threads and cancelling.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dataset-fixture.h"
#include "smt-error.h"

#define DOCUMENT(more) \
  "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": \"2020\"" more "}"

typedef struct
{
  char         *folder;
  GListStore   *files;
  SmtFaultList *faults;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("summitry-reader-XXXXXX", &error);
  g_assert_no_error (error);
  self->files = g_list_store_new (G_TYPE_FILE);
  self->faults = smt_fault_list_new ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_object_unref (self->files);
  g_object_unref (self->faults);
}

static char *
write_file (Fixture    *self,
            const char *name,
            const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
add_path (Fixture    *self,
          const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (self->files, file);
}

static SmtDataset *
read_all (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  SmtDataset *dataset = smt_dataset_read (G_LIST_MODEL (self->files), self->faults,
                                          NULL, &error);

  /* All or nothing: a fault, an error and no dataset go together. */
  g_assert_true ((dataset == NULL) == (error != NULL));
  g_assert_true ((dataset == NULL) == (smt_fault_list_get_n_found (self->faults) > 0));
  if (error != NULL)
    g_assert_error (error, SMT_ERROR, SMT_ERROR_FAULTY);
  return dataset;
}

static void
assert_faults (Fixture    *self,
               const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (self->faults), i);
      g_autofree char *name = g_path_get_basename (smt_fault_get_file (fault));

      g_string_append_printf (found, "%s%s %s", i > 0 ? ", " : "", name,
                              smt_fault_get_code_name (fault));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* A folder, its document by name, and parts that refer to each other. */
static void
test_reader_folder (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *document =
    write_file (self, "dataset.json", DOCUMENT (", \"parts\": [\"a.json\", \"b.json\"],"
                                                "\"topics\": [{\"id\": \"t\", \"name\": \"T\"}]"));
  g_autofree char *a =
    write_file (self, "a.json", "{\"places\": [{\"id\": \"a\", \"name\": \"A\", \"within\": \"b\"}]}");
  g_autofree char *b =
    write_file (self, "b.json", "{\"places\": [{\"id\": \"b\", \"name\": \"B\"}],"
                                " \"topics\": [{\"id\": \"u\", \"name\": \"U\"}]}");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SmtDataset) dataset = NULL;
      g_autoptr (SmtEntity) last = NULL;

      g_list_store_remove_all (self->files);
      add_path (self, i == 0 ? self->folder : document);
      dataset = read_all (self);
      g_assert_nonnull (dataset);
      g_assert_true (smt_entity_get_ref (smt_dataset_lookup (dataset, "a"), "within") ==
                     smt_dataset_lookup (dataset, "b"));
      last = g_list_model_get_item (smt_dataset_get_list (dataset, SMT_ENTITY_TOPIC), 1);
      g_assert_cmpstr (smt_entity_get_id (last), ==, "u");
    }
}

/* A part has collections and nothing else; one that is missing is a fault, as
 * is one named twice, and the others are judged all the same. */
static void
test_reader_bad_parts (Fixture       *self,
                       gconstpointer  data)
{
  g_autofree char *document =
    write_file (self, "dataset.json",
                DOCUMENT (", \"parts\": [\"a.json\", \"gone.json\", \"a.json\", \"b.json\"]"));
  g_autofree char *a =
    write_file (self, "a.json", "{\"format\": \"summitry-dataset\", \"parts\": [\"c.json\"]}");
  g_autofree char *b = write_file (self, "b.json", "{\"topics\": [{}]}");
  g_autoptr (SmtDataset) dataset = NULL;

  add_path (self, self->folder);
  dataset = read_all (self);
  assert_faults (self, "dataset.json bad-part, a.json unknown-field, a.json unknown-field, "
                       "gone.json cannot-read, b.json missing-field, b.json missing-field");
}

/* Several files make one dataset: they share ids, the first gives the name,
 * and the latest date holds. */
static void
test_reader_several (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *one =
    write_file (self, "one.json",
                DOCUMENT (", \"title\": \"One\", \"topics\": [{\"id\": \"t\", \"name\": \"T\"}]"));
  g_autofree char *two =
    write_file (self, "two.json",
                "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"y\","
                " \"title\": \"Two\", \"as_of\": \"2021-05\","
                " \"statements\": [{\"id\": \"s\", \"name\": \"S\", \"kind\": \"aim\","
                "                   \"text\": \"S\", \"topics\": [\"t\"]}]}");
  g_autoptr (SmtDataset) dataset = NULL;

  add_path (self, one);
  add_path (self, two);
  dataset = read_all (self);
  g_assert_nonnull (dataset);
  g_assert_cmpstr (smt_dataset_get_id (dataset), ==, "x");
  g_assert_cmpstr (smt_text_get_english (smt_dataset_get_title (dataset)), ==, "One");
  g_assert_cmpint (smt_dataset_get_last_day (dataset), ==, smt_day_from_civil (2021, 5, 31));

  g_list_store_remove_all (self->files);
  add_path (self, one);
  add_path (self, one);
  g_clear_object (&dataset);
  dataset = read_all (self);
  assert_faults (self, "one.json duplicate-id");
}

static void
test_reader_empty_folder (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr (SmtDataset) dataset = NULL;

  add_path (self, self->folder);
  dataset = read_all (self);
  assert_faults (self, "dataset.json cannot-read");
}

/* A stream without a size and without an end is cut off. */
static void
test_reader_device (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (SmtDataset) dataset = NULL;

  if (!g_file_test ("/dev/zero", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/zero");
      return;
    }
  add_path (self, "/dev/zero");
  dataset = read_all (self);
  assert_faults (self, "zero too-large");
}

typedef struct
{
  const char *path;
  const char *text;   /* written once; NULL: spaces without end */
} Feed;

static gpointer
feed_pipe (gpointer data)
{
  const Feed *feed = data;
  g_autofree char *block = g_strnfill (65536, ' ');
  int descriptor = open (feed->path, O_WRONLY);

  g_assert_cmpint (descriptor, >=, 0);
  if (feed->text != NULL)
    g_assert_cmpint (write (descriptor, feed->text, strlen (feed->text)), ==,
                     strlen (feed->text));
  else
    while (write (descriptor, block, 65536) > 0)
      continue;
  close (descriptor);
  return NULL;
}

static void
test_reader_pipe (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "pipe", NULL);
  Feed feeds[] = { { path, DOCUMENT ("") }, { path, NULL } };

  /* The reader goes away before the endless writer does. */
  signal (SIGPIPE, SIG_IGN);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  add_path (self, path);
  for (guint i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      GThread *thread = g_thread_new ("feed", feed_pipe, &feeds[i]);
      g_autoptr (SmtDataset) dataset = read_all (self);

      g_thread_join (thread);
      g_assert_true ((dataset != NULL) == (feeds[i].text != NULL));
    }
  assert_faults (self, "pipe too-large");
}

/* The document cut off after each byte, and each byte damaged: always a fault
 * or a whole dataset, never anything between, and no crash. */
static void
test_reader_damaged (Fixture       *self,
                     gconstpointer  data)
{
  const char *text = DOCUMENT (",\n\"roles\": [{\"id\": \"é\", \"name\": {\"en\": \"R\"}, "
                               "\"kind\": \"full\", \"aliases\": [\"\\u00e9\", \"b\"]}]");
  gsize length = strlen (text);
  guint n_read = 0;

  for (gsize i = 0; i < 2 * length; i++)
    {
      g_autofree char *damaged = g_strdup (text);
      g_autofree char *path = NULL;
      g_autoptr (SmtDataset) dataset = NULL;

      if (i < length)
        damaged[i] = '\0';
      else
        damaged[i - length] ^= 1 << (i % 8);
      path = write_file (self, "damaged.json", damaged);
      g_list_store_remove_all (self->files);
      add_path (self, path);
      g_clear_object (&self->faults);
      self->faults = smt_fault_list_new ();
      dataset = read_all (self);
      n_read += dataset != NULL;
      g_assert_true (i >= length || dataset == NULL);
    }
  g_assert_cmpint (n_read, <, length / 2);
}

typedef struct
{
  GMainLoop  *loop;
  SmtDataset *dataset;
  GError     *error;
} Outcome;

static void
read_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->dataset = smt_dataset_read_finish (result, &outcome->error);
  g_main_loop_quit (outcome->loop);
}

static void
run_async (Fixture      *self,
           GCancellable *cancellable,
           Outcome      *outcome)
{
  outcome->loop = g_main_loop_new (NULL, FALSE);
  smt_dataset_read_async (G_LIST_MODEL (self->files), self->faults, cancellable,
                          read_done_cb, outcome);
  g_main_loop_run (outcome->loop);
  g_main_loop_unref (outcome->loop);
}

static void
test_reader_async (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (SMT_BUNDLED_DATASET);
  Outcome outcome = { 0 };

  g_list_store_append (self->files, file);
  run_async (self, NULL, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpint (smt_dataset_get_n_periods (outcome.dataset), >, 100);
  g_object_unref (outcome.dataset);
}

static void
test_reader_async_faulty (Fixture       *self,
                          gconstpointer  data)
{
  g_autofree char *path = write_file (self, "faulty.json", "{}");
  Outcome outcome = { 0 };

  add_path (self, path);
  run_async (self, NULL, &outcome);
  g_assert_error (outcome.error, SMT_ERROR, SMT_ERROR_FAULTY);
  g_assert_true (g_str_has_prefix (outcome.error->message, "4 faults; the first: "));
  g_assert_null (outcome.dataset);
  g_assert_cmpint (smt_fault_list_get_n_found (self->faults), ==, 4);
  g_error_free (outcome.error);
}

/* The dataset that comes along is read without the rules; with them it is the
 * same, and without a fault. */
static void
test_reader_bundled (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (SMT_BUNDLED_DATASET);
  g_autoptr (SmtDataset) held = smt_dataset_read_file (file, self->faults, NULL, NULL);
  g_autoptr (SmtDataset) trusted = smt_dataset_read_bundled ();

  g_assert_nonnull (held);
  g_assert_cmpint (smt_fault_list_get_n_found (self->faults), ==, 0);
  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    g_assert_cmpuint (g_list_model_get_n_items (smt_dataset_get_list (trusted, i)), ==,
                      g_list_model_get_n_items (smt_dataset_get_list (held, i)));
}

/* Cancelled before, and at some moment of the reading. */
static void
test_reader_cancel (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (SMT_BUNDLED_DATASET);
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };

  g_list_store_append (self->files, file);
  g_cancellable_cancel (before);
  g_assert_null (smt_dataset_read (G_LIST_MODEL (self->files), self->faults, before, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  run_async (self, before, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (outcome.dataset);
  g_error_free (outcome.error);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* A reading that waits for a pipe nobody feeds ends when it is cancelled. */
static void
test_reader_cancel_waiting (Fixture       *self,
                            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "pipe", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0 };
  int descriptor;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  /* Open for both, so that the reader need not wait for a writer. */
  descriptor = open (path, O_RDWR);
  add_path (self, path);
  g_timeout_add (100, cancel_cb, cancellable);
  run_async (self, cancellable, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (outcome.dataset);
  g_error_free (outcome.error);

  /* The thread goes on waiting until the pipe is closed, and then lets go. */
  close (descriptor);
  while (g_atomic_int_get (&G_OBJECT (self->faults)->ref_count) > 1)
    g_usleep (1000);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/reader/folder", test_reader_folder);
  ADD ("/reader/bad-parts", test_reader_bad_parts);
  ADD ("/reader/several", test_reader_several);
  ADD ("/reader/empty-folder", test_reader_empty_folder);
  ADD ("/reader/device", test_reader_device);
  ADD ("/reader/pipe", test_reader_pipe);
  ADD ("/reader/damaged", test_reader_damaged);
  ADD ("/reader/async", test_reader_async);
  ADD ("/reader/async-faulty", test_reader_async_faulty);
  ADD ("/reader/bundled", test_reader_bundled);
  ADD ("/reader/cancel", test_reader_cancel);
  ADD ("/reader/cancel-waiting", test_reader_cancel_waiting);

  return g_test_run ();
}
