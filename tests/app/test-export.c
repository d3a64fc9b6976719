/* test-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a window shows, in files: letter for letter what the command line writes
 * for the same view, whole or not at all. Needs no display. What is written
 * stays in the folder of the build, to be looked at; test-pdf.py reads it.
 */

#include <glib/gstdio.h>
#include <string.h>
#include <signal.h>
#include <sys/resource.h>

#include "dataset-fixture.h"
#include "register-maker.h"
#include "smt-cli.h"
#include "smt-export.h"
#include "smt-session.h"

#define MAX_WORDS 24

typedef struct
{
  SmtDataset  *dataset;
  SmtLanguage *language;
  char        *folder;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->dataset = fixture_read_bundled ();
  self->folder = g_test_build_filename (G_TEST_BUILT, "app", "exports", NULL);
  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0777), ==, 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->dataset);
  g_free (self->folder);
}

static SmtExhibit *
new_exhibit (Fixture        *self,
             SmtExhibitKind  kind,
             SmtView        *view,
             const char     *tag)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);

  return smt_exhibit_new (kind, self->dataset, smt_dataset_get_index (self->dataset), view,
                          language);
}

/* What the command line asks, as a window would show it. */
static SmtExhibit *
new_from_line (Fixture        *self,
               const char     *line,
               SmtExhibitKind  kind,
               const char     *tag,
               SmtDisplay      display)
{
  g_auto (GStrv) words = g_strsplit (line, " ", MAX_WORDS);
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtCliOptions) options = smt_cli_options_parse (g_strv_length (words), words, &error);
  g_autoptr (SmtView) asked = NULL, view = NULL, reading = NULL;

  g_assert_no_error (error);
  asked = smt_cli_options_build_view (options, self->dataset);
  view = smt_view_with_display (asked, display);
  if (smt_cli_options_has (options, "shared"))
    reading = smt_view_with_reading (view, SMT_READING_PARTIES);
  return new_exhibit (self, kind, reading != NULL ? reading : view, tag);
}

static gboolean
gather (const char  *bytes,
        gsize        length,
        gpointer     array,
        GError     **error)
{
  g_byte_array_append (array, (const guint8 *) bytes, length);
  return TRUE;
}

static GBytes *
export_to_bytes (SmtExhibit               *exhibit,
                 const SmtExportSettings  *settings,
                 GError                  **error)
{
  GByteArray *array = g_byte_array_new ();
  g_autoptr (SmtSink) sink = smt_sink_new (gather, array, NULL);
  gboolean done = smt_export_write (exhibit, settings, sink, error) &&
                  smt_sink_flush (sink, error);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (array);

  return done ? g_steal_pointer (&bytes) : NULL;
}

static GBytes *
make (SmtExhibit      *exhibit,
      SmtExportFormat  format)
{
  SmtExportSettings settings = { .format = format, .scale = 2 };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = export_to_bytes (exhibit, &settings, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
keep (Fixture    *self,
      const char *name,
      GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static GBytes *
run_cli (Fixture    *self,
         const char *line,
         const char *suffix)
{
  g_autofree char *path = g_strdup_printf ("%s/cli.%s", self->folder, suffix);
  g_autofree char *longer = g_strdup_printf ("%s --lang en --output %s", line, path);
  g_auto (GStrv) words = g_strsplit (longer, " ", MAX_WORDS);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_assert_cmpint (smt_cli_run (g_strv_length (words), words), ==, SMT_EXIT_DONE);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return g_bytes_new_take (text, length);
}

static const struct
{
  const char     *line;
  SmtExhibitKind  kind;
} asked[] = {
  { "cli matrix", SMT_EXHIBIT_MATRIX },
  { "cli matrix --at 2015 --sort count --region 035 --transpose", SMT_EXHIBIT_MATRIX },
  { "cli matrix --shared parties", SMT_EXHIBIT_MATRIX },
  { "cli timeline --mechanism lmc --from 2014", SMT_EXHIBIT_TIMELINE },
  { "cli timeline --lanes topics", SMT_EXHIBIT_TIMELINE },
  { "cli compare eas sco --only-differences", SMT_EXHIBIT_COMPARISON },
  { "cli members sco --at 2016", SMT_EXHIBIT_MEMBERS },
  { "cli memberships KHM", SMT_EXHIBIT_MEMBERS },
};

static void
test_same (Fixture       *self,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    for (SmtExportFormat format = 0; format < SMT_N_EXPORTS; format++)
      {
        g_autoptr (SmtExhibit) exhibit = new_from_line (self, asked[i].line, asked[i].kind, "en",
                                                         SMT_DISPLAY_PICTURE);
        g_autoptr (GBytes) written = NULL, exported = NULL;

        if (format == SMT_EXPORT_PDF || format == SMT_EXPORT_PNG)
          continue;
        /* The command line has no place in a view for what is shared. */
        if (format == SMT_EXPORT_JSON && strstr (asked[i].line, "--shared") != NULL)
          continue;
        exported = make (exhibit, format);
        written = run_cli (self, asked[i].line, smt_export_get_suffix (format));
        g_assert_cmpmem (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported),
                         g_bytes_get_data (written, NULL), g_bytes_get_size (written));
      }
}

/* The picture of a party's page has no other command than its page. */
static void
test_same_picture (Fixture       *self,
                   gconstpointer  data)
{
  static const char *const lines[] = { "cli show KHM", "cli show CHN --at 2005" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (SmtExhibit) exhibit = new_from_line (self, lines[i], SMT_EXHIBIT_PERIODS, "en",
                                                       SMT_DISPLAY_PICTURE);
      g_autoptr (GBytes) exported = make (exhibit, SMT_EXPORT_SVG);
      g_autoptr (GBytes) written = run_cli (self, lines[i], "svg");

      g_assert_cmpmem (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported),
                       g_bytes_get_data (written, NULL), g_bytes_get_size (written));
    }
}

/* As a table it has each period of the picture, also what is over. */
static void
test_periods (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (SmtExhibit) exhibit = new_from_line (self, "cli show VNM --at 1990",
                                                   SMT_EXHIBIT_PERIODS, "en",
                                                   SMT_DISPLAY_PICTURE);
  g_autoptr (GBytes) bytes = make (exhibit, SMT_EXPORT_CSV);
  g_autofree char *csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  GListModel *memberships = smt_dataset_get_list (self->dataset, SMT_ENTITY_MEMBERSHIP);
  guint n = 0, n_periods = 0;

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (memberships, i);

      if (g_str_equal (smt_entity_get_id (SMT_ENTITY (smt_membership_get_party (membership))),
                       "VNM"))
        n_periods += smt_membership_get_periods (membership)->len;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], ",membership,VNM,") != NULL;
  g_assert_cmpuint (n, ==, n_periods);
  g_assert_nonnull (strstr (csv, ",stated,no,"));
}

/* Where it is from is in every format that has words. */
static void
test_provenance (Fixture       *self,
                 gconstpointer  data)
{
  static const SmtExportFormat formats[] = {
    SMT_EXPORT_SVG, SMT_EXPORT_CSV, SMT_EXPORT_JSON, SMT_EXPORT_MARKDOWN
  };
  static const char *const words[] = {
    "Cooperation mechanisms of the Asia-Pacific", "31 December 2015", "Southeast Asia",
    "CC-BY-4.0"
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (SmtExhibit) exhibit = new_from_line (self, "cli matrix --at 2015 --region 035",
                                                      SMT_EXHIBIT_MATRIX, "en",
                                                      SMT_DISPLAY_PICTURE);
      g_autoptr (GBytes) bytes = make (exhibit, formats[i]);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        g_assert_nonnull (strstr (text, words[j]));
      g_assert_nonnull (strstr (text, smt_dataset_get_edition (self->dataset)));
    }
}

/* A role that the matrix is filtered by leaves the page of a mechanism as it is, and
 * what is exported of it. */
static void
test_other_page (Fixture       *self,
                 gconstpointer  data)
{
  static const char *const roles[] = { "observer", NULL };
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_entity (first, "cica");
  g_autoptr (SmtView) filtered = smt_view_with_roles (view, roles);
  g_autoptr (SmtExhibit) whole = new_exhibit (self, SMT_EXHIBIT_MEMBERS, view, "en");
  g_autoptr (SmtExhibit) page = new_exhibit (self, SMT_EXHIBIT_MEMBERS, filtered, "en");
  g_autoptr (GBytes) expected = make (whole, SMT_EXPORT_CSV);
  g_autoptr (GBytes) exported = make (page, SMT_EXPORT_CSV);

  g_assert_cmpmem (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
test_list (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_page (first, SMT_PAGE_MEETINGS);
  g_autoptr (SmtExhibit) exhibit = new_exhibit (self, SMT_EXHIBIT_LIST, view, "en");
  GListModel *meetings = smt_dataset_get_list (self->dataset, SMT_ENTITY_MEETING);
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    g_ptr_array_add (entities, g_list_model_get_item (meetings, i));
  smt_exhibit_set_entities (exhibit, SMT_ENTITY_MEETING, entities);

  for (SmtExportFormat format = 0; format < SMT_N_EXPORTS; format++)
    {
      g_autoptr (GBytes) exported = make (exhibit, format);
      g_autofree char *name = g_strconcat ("meetings.", smt_export_get_suffix (format), NULL);
      g_autoptr (GBytes) written = NULL;

      keep (self, name, exported);
      if (format == SMT_EXPORT_PDF || format == SMT_EXPORT_PNG || format == SMT_EXPORT_JSON)
        continue;
      written = run_cli (self, "cli list meetings", smt_export_get_suffix (format));
      g_assert_cmpmem (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported),
                       g_bytes_get_data (written, NULL), g_bytes_get_size (written));
    }
}

/* Pictures for people to look at, and for test-pdf.py. */
static void
test_pictures (Fixture       *self,
               gconstpointer  data)
{
  static const struct
  {
    const char     *name;
    const char     *line;
    SmtExhibitKind  kind;
    const char     *tag;
    SmtPaper        paper;
    SmtDisplay      display;
  } pictures[] = {
    { "matrix", "cli matrix", SMT_EXHIBIT_MATRIX, "en", SMT_PAPER_A4 },
    { "matrix-ar", "cli matrix", SMT_EXHIBIT_MATRIX, "ar", SMT_PAPER_A4 },
    { "matrix-zh", "cli matrix --transpose", SMT_EXHIBIT_MATRIX, "zh-CN", SMT_PAPER_LETTER },
    { "shared", "cli matrix --shared parties", SMT_EXHIBIT_MATRIX, "en", SMT_PAPER_A4 },
    { "table", "cli matrix --at 2016", SMT_EXHIBIT_MATRIX, "en", SMT_PAPER_A4,
      SMT_DISPLAY_TABLE },
    { "timeline", "cli timeline", SMT_EXHIBIT_TIMELINE, "en", SMT_PAPER_A4 },
    { "timeline-ar", "cli timeline --from 2000", SMT_EXHIBIT_TIMELINE, "ar", SMT_PAPER_LETTER },
    { "compare", "cli compare eas sco arf", SMT_EXHIBIT_COMPARISON, "en", SMT_PAPER_A4,
      SMT_DISPLAY_TABLE },
    { "sets", "cli compare eas sco arf", SMT_EXHIBIT_COMPARISON, "en", SMT_PAPER_A4 },
    { "compare-ar", "cli compare eas sco", SMT_EXHIBIT_COMPARISON, "ar", SMT_PAPER_A4 },
    { "members", "cli members sco", SMT_EXHIBIT_MEMBERS, "en", SMT_PAPER_LETTER },
    { "periods", "cli show KHM", SMT_EXHIBIT_PERIODS, "en", SMT_PAPER_A4 },
    { "periods-ar", "cli show VNM", SMT_EXHIBIT_PERIODS, "ar", SMT_PAPER_A4 },
    { "periods-de", "cli show CHN", SMT_EXHIBIT_PERIODS, "de", SMT_PAPER_LETTER },
    { "whole", "cli timeline", SMT_EXHIBIT_TIMELINE, "zh-CN", SMT_PAPER_WHOLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (SmtExhibit) exhibit =
        new_from_line (self, pictures[i].line, pictures[i].kind, pictures[i].tag,
                       pictures[i].display);
      SmtExportSettings settings = { .paper = pictures[i].paper, .scale = 1, .describe = TRUE };

      for (settings.format = 0; settings.format <= SMT_EXPORT_PNG; settings.format++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes = export_to_bytes (exhibit, &settings, &error);
          g_autofree char *name = g_strdup_printf ("%s.%s", pictures[i].name,
                                                   smt_export_get_suffix (settings.format));

          g_assert_no_error (error);
          keep (self, name, bytes);
        }
    }
}

/* The register of 534 organisations is no picture that a PNG can hold twice as
 * large; on paper it is many pages. */
static void
test_large (Fixture       *self,
            gconstpointer  data)
{
  const RegisterShape *shape = register_maker_find_shape ("217x534");
  g_autoptr (SmtDataset) dataset = register_maker_make (shape, 1);
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_page (first, SMT_PAGE_MATRIX);
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtExhibit) exhibit =
    smt_exhibit_new (SMT_EXHIBIT_MATRIX, dataset, smt_dataset_get_index (dataset), view, language);
  SmtExportSettings settings = { .format = SMT_EXPORT_PNG, .scale = 4 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = make (exhibit, SMT_EXPORT_PDF);

  keep (self, "register.pdf", pdf);
  g_assert_null (export_to_bytes (exhibit, &settings, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static void
store_result (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GError *
save (SmtExhibit      *exhibit,
      SmtExportFormat  format,
      const char      *path,
      GCancellable    *cancellable)
{
  SmtExportSettings settings = { .format = format, .scale = 1 };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  smt_export_async (exhibit, &settings, file, NULL, cancellable, store_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  smt_export_finish (result, &error);
  return error;
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
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

/* No file may become larger than a little: as on a full disk. */
static void
test_full_disk (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old.svg", NULL);
  g_autoptr (SmtExhibit) exhibit = new_from_line (self, "cli matrix", SMT_EXHIBIT_MATRIX, "en",
                                                   SMT_DISPLAY_PICTURE);
  g_autofree char *line = g_strdup_printf ("cli matrix --output %s", path);
  g_auto (GStrv) words = g_strsplit (line, " ", MAX_WORDS);
  g_autoptr (GError) error = NULL;
  struct rlimit before, little;

  g_assert_true (g_file_set_contents (path, "what was there", -1, NULL));
  getrlimit (RLIMIT_FSIZE, &before);
  little = before;
  little.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  error = save (exhibit, SMT_EXPORT_SVG, path, NULL);
  g_assert_cmpint (smt_cli_run (g_strv_length (words), words), ==, SMT_EXIT_IO);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_nonnull (error);
  assert_contents (path, "what was there");
  g_assert_cmpuint (count_files (folder), ==, 1);

  /* And with room again it is written. */
  g_clear_error (&error);
  error = save (exhibit, SMT_EXPORT_SVG, path, NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_cancel (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  g_autoptr (SmtExhibit) exhibit = new_from_line (self, "cli timeline", SMT_EXHIBIT_TIMELINE, "en",
                                                   SMT_DISPLAY_PICTURE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (SmtExportFormat format = 0; format < SMT_N_EXPORTS; format++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, "what was there", -1, NULL));
      error = save (exhibit, format, path, cancellable);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_contents (path, "what was there");
    }
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

#define EXPORT_TEST(path, test) \
  g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EXPORT_TEST ("/export/same-as-cli", test_same);
  EXPORT_TEST ("/export/same-picture", test_same_picture);
  EXPORT_TEST ("/export/periods", test_periods);
  EXPORT_TEST ("/export/provenance", test_provenance);
  EXPORT_TEST ("/export/other-page", test_other_page);
  EXPORT_TEST ("/export/list", test_list);
  EXPORT_TEST ("/export/pictures", test_pictures);
  EXPORT_TEST ("/export/large", test_large);
  EXPORT_TEST ("/export/full-disk", test_full_disk);
  EXPORT_TEST ("/export/cancel", test_cancel);

  return g_test_run ();
}
