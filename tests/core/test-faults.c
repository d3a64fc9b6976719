/* test-faults.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each code of fault by files that have that fault and no other, with its
 * place and pointer; then files with many faults.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "dataset-fixture.h"
#include "smt-core-enums.h"
#include "smt-error.h"

/* In the texts below an @ stands before the value that is at fault. */
typedef struct
{
  SmtFaultCode code;
  const char  *text;
  const char  *pointer;
} Case;

#define HEAD "\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": \"2020\""
#define DOCUMENT(collections) "{" HEAD ",\n " collections "}"

#define ROLES \
  "\"roles\": [{\"id\": \"member\", \"name\": \"M\", \"kind\": \"full\"},\n" \
  "            {\"id\": \"guest\", \"name\": \"G\", \"kind\": \"guest\"}],\n"
#define MECHANISM(facts) \
  "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\"" facts "}],\n"
#define PARTIES \
  "\"parties\": [{\"id\": \"p\", \"name\": \"P\", \"kind\": \"state\"}],\n"
#define PERIOD(period) \
  ROLES PARTIES MECHANISM (", \"roles\": [\"member\"], \"founded\": {\"date\": \"1996\"}") \
  "\"memberships\": [\n  {\"party\": \"p\", \"mechanism\": \"m\", \"periods\": [" period "]}]"
#define TOPIC(fields) DOCUMENT ("\"topics\": [@{" fields "}]")
#define TOPIC_AT(fields) DOCUMENT ("\"topics\": [{" fields "}]")
#define B8 "[[[[[[[["

static const Case cases[] = {
  { SMT_FAULT_EMPTY, "@", "" },
  { SMT_FAULT_NOT_UTF8, DOCUMENT ("\"licence\": \"@\xFF\""), "" },
  { SMT_FAULT_SYNTAX, DOCUMENT ("\"topics\": @}"), "" },
  { SMT_FAULT_TOO_DEEP, DOCUMENT ("\"title\": " B8 B8 B8 B8 B8 B8 B8 "[[[[[[[@["), "" },
  { SMT_FAULT_DUPLICATE_KEY, DOCUMENT ("\"topics\": [], @\"topics\": []"), "" },

  { SMT_FAULT_NOT_A_DATASET, "@{\"version\": 1, \"id\": \"x\", \"as_of\": \"2020\"}", "" },
  { SMT_FAULT_NOT_A_DATASET,
    "{\"format\": @\"summitry-view\", \"version\": 1, \"id\": \"x\", \"as_of\": \"2020\"}",
    "/format" },
  { SMT_FAULT_VERSION,
    "@{\"format\": \"summitry-dataset\", \"id\": \"x\", \"as_of\": \"2020\"}", "" },
  { SMT_FAULT_VERSION,
    "{\"format\": \"summitry-dataset\",\n\"version\": @2, \"id\": \"x\", \"as_of\": \"2020\"}",
    "/version" },
  { SMT_FAULT_VERSION,
    "{\"format\": \"summitry-dataset\", \"version\": @\"1\", \"id\": \"x\", \"as_of\": \"2020\"}",
    "/version" },
  { SMT_FAULT_MISSING_FIELD,
    "@{\"format\": \"summitry-dataset\", \"version\": 1, \"as_of\": \"2020\"}", "" },
  { SMT_FAULT_MISSING_FIELD,
    "@{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\"}", "" },
  { SMT_FAULT_WRONG_TYPE,
    "{\"format\": @[\"summitry-dataset\"], \"version\": 1, \"id\": \"x\", \"as_of\": \"2020\"}",
    "/format" },
  { SMT_FAULT_WRONG_TYPE,
    "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": @7, \"as_of\": \"2020\"}", "/id" },
  { SMT_FAULT_WRONG_TYPE,
    "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": @[]}", "/as_of" },
  { SMT_FAULT_BAD_DATE,
    "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": @\"2020-13\"}",
    "/as_of" },
  { SMT_FAULT_BAD_DATE,
    "{\"format\": \"summitry-dataset\", \"version\": 1, \"id\": \"x\", \"as_of\": @\"2020/..\"}",
    "/as_of" },

  { SMT_FAULT_BAD_PART, DOCUMENT ("\"parts\": [@\"../more.json\"]"), "/parts/0" },
  { SMT_FAULT_BAD_PART, DOCUMENT ("\"parts\": [@\"dataset.json\"]"), "/parts/0" },
  { SMT_FAULT_BAD_PART, DOCUMENT ("\"parts\": [@\"..\"]"), "/parts/0" },
  { SMT_FAULT_BAD_PART, DOCUMENT ("\"parts\": [@3]"), "/parts/0" },
  { SMT_FAULT_WRONG_TYPE, DOCUMENT ("\"parts\": @\"more.json\""), "/parts" },

  { SMT_FAULT_WRONG_TYPE, DOCUMENT ("\"topics\": @{}"), "/topics" },
  { SMT_FAULT_WRONG_TYPE, DOCUMENT ("\"topics\": [\n@null]"), "/topics/0" },
  { SMT_FAULT_WRONG_TYPE, TOPIC_AT ("\"id\": @12, \"name\": \"T\""), "/topics/0/id" },
  { SMT_FAULT_WRONG_TYPE, TOPIC_AT ("\"id\": \"t\", \"name\": @[\"T\"]"), "/topics/0/name" },
  { SMT_FAULT_WRONG_TYPE, TOPIC_AT ("\"id\": \"t\", \"name\": @null"), "/topics/0/name" },
  { SMT_FAULT_WRONG_TYPE, TOPIC_AT ("\"id\": \"t\", \"name\": {\"en\": \"T\", \"fr\": @1}"),
    "/topics/0/name/fr" },
  { SMT_FAULT_WRONG_TYPE, TOPIC_AT ("\"id\": \"t\", \"name\": \"T\", \"aliases\": @\"A\""),
    "/topics/0/aliases" },
  { SMT_FAULT_WRONG_TYPE,
    TOPIC_AT ("\"id\": \"t\", \"name\": \"T\", \"aliases\": [\"é\", @true]"),
    "/topics/0/aliases/1" },
  { SMT_FAULT_WRONG_TYPE,
    TOPIC_AT ("\"id\": \"t\", \"name\": \"T\", \"certainty\": @1"), "/topics/0/certainty" },
  { SMT_FAULT_WRONG_TYPE,
    TOPIC_AT ("\"id\": \"t\", \"name\": \"T\", \"passages\": [@\"wp\"]"), "/topics/0/passages/0" },
  { SMT_FAULT_WRONG_TYPE, DOCUMENT (MECHANISM (", \"number\": @0") "\"topics\": []"),
    "/mechanisms/0/number" },
  { SMT_FAULT_WRONG_TYPE, DOCUMENT (MECHANISM (", \"number\": @1.0") "\"topics\": []"),
    "/mechanisms/0/number" },
  { SMT_FAULT_WRONG_TYPE, DOCUMENT (MECHANISM (", \"number\": @1000001") "\"topics\": []"),
    "/mechanisms/0/number" },
  { SMT_FAULT_WRONG_TYPE,
    DOCUMENT (MECHANISM (", \"number\": @99999999999999999999999999") "\"topics\": []"),
    "/mechanisms/0/number" },
  { SMT_FAULT_WRONG_TYPE,
    DOCUMENT ("\"documents\": [{\"id\": \"d\", \"name\": \"D\", \"open\": @\"true\"}]"),
    "/documents/0/open" },

  { SMT_FAULT_UNKNOWN_FIELD, DOCUMENT ("\"topic\": @{}"), "/topic" },
  { SMT_FAULT_UNKNOWN_FIELD, DOCUMENT ("\"a/b~\": @[1, 2, 3]"), "/a~1b~0" },
  { SMT_FAULT_UNKNOWN_FIELD, DOCUMENT ("\"topics\": [], \"extra\": @[]"), "/extra" },
  { SMT_FAULT_UNKNOWN_FIELD, TOPIC_AT ("\"id\": \"t\", \"name\": \"T\",\n\"nmae\": @1"),
    "/topics/0/nmae" },
  { SMT_FAULT_UNKNOWN_FIELD, DOCUMENT (MECHANISM (", \"facts\": @{}") "\"topics\": []"),
    "/mechanisms/0/facts" },
  { SMT_FAULT_UNKNOWN_FIELD, DOCUMENT (MECHANISM (", \"founded\": {\"dat\": @1}") "\"topics\": []"),
    "/mechanisms/0/founded/dat" },

  { SMT_FAULT_MISSING_FIELD, TOPIC ("\"id\": \"t\""), "/topics/0" },
  { SMT_FAULT_MISSING_FIELD, TOPIC ("\"name\": \"T\""), "/topics/0" },
  { SMT_FAULT_MISSING_FIELD, DOCUMENT ("\"parties\": [@{\"id\": \"p\", \"name\": \"P\"}]"),
    "/parties/0" },
  { SMT_FAULT_MISSING_FIELD, DOCUMENT (PERIOD ("\n@{\"since\": \"2000\"}")),
    "/memberships/0/periods/0" },

  { SMT_FAULT_EMPTY_VALUE, TOPIC_AT ("\"id\": \"t\", \"name\": @\"\""), "/topics/0/name" },
  { SMT_FAULT_EMPTY_VALUE, TOPIC_AT ("\"id\": \"t\", \"name\": @{}"), "/topics/0/name" },
  { SMT_FAULT_EMPTY_VALUE,
    DOCUMENT (PARTIES MECHANISM ("")
              "\"memberships\": [{\"party\": \"p\", \"mechanism\": \"m\", \"periods\": @[]}]"),
    "/memberships/0/periods" },

  { SMT_FAULT_UNKNOWN_WORD,
    DOCUMENT ("\"roles\": [{\"id\": \"r\", \"name\": \"R\", \"kind\": @\"Full\"}]"),
    "/roles/0/kind" },
  { SMT_FAULT_BAD_DATE, DOCUMENT (PERIOD ("{\"role\": \"member\", \"since\": @\"2015-02-29\"}")),
    "/memberships/0/periods/0/since" },
  { SMT_FAULT_BAD_ID, TOPIC_AT ("\"id\": @\"a b\", \"name\": \"T\""), "/topics/0/id" },
  { SMT_FAULT_BAD_ID, TOPIC_AT ("\"id\": @\"é\", \"name\": \"T\""), "/topics/0/id" },
  { SMT_FAULT_BAD_ID, TOPIC_AT ("\"id\": @\"-a\", \"name\": \"T\""), "/topics/0/id" },
  { SMT_FAULT_BAD_ID, DOCUMENT (PERIOD ("{\"role\": @\"lmc.KHM#1\"}")),
    "/memberships/0/periods/0/role" },
  { SMT_FAULT_BAD_LANGUAGE, TOPIC_AT ("\"id\": \"t\", \"name\": {\"en_GB\": @\"T\"}"),
    "/topics/0/name/en_GB" },
  { SMT_FAULT_BAD_LANGUAGE, TOPIC_AT ("\"id\": \"t\", \"name\": {\"e\": @\"T\"}"),
    "/topics/0/name/e" },

  { SMT_FAULT_DUPLICATE_ID,
    DOCUMENT ("\"topics\": [{\"id\": \"t\", \"name\": \"T\"}],\n"
              "\"places\": [{\"name\": \"P\", \"id\": @\"t\"}]"), "/places/0/id" },
  { SMT_FAULT_DUPLICATE_ID,
    DOCUMENT (ROLES PARTIES MECHANISM ("")
              "\"memberships\": [{\"party\": \"p\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"member\"}]},\n"
              "@{\"party\": \"p\", \"mechanism\": \"m\", \"periods\": [{\"role\": \"guest\"}]}]"),
    "/memberships/1/id" },
  { SMT_FAULT_UNKNOWN_REFERENCE, DOCUMENT (PERIOD ("{\"role\": @\"membr\"}")),
    "/memberships/0/periods/0/role" },
  { SMT_FAULT_UNKNOWN_REFERENCE,
    DOCUMENT ("\"places\": [{\"id\": \"a\", \"name\": \"A\", \"passages\": [{\"source\": @\"wp\"}]}]"),
    "/places/0/passages/0/source" },
  { SMT_FAULT_UNKNOWN_REFERENCE, DOCUMENT ("\"source\": @\"wp\""), "/source" },
  { SMT_FAULT_WRONG_REFERENCE,
    DOCUMENT ("\"topics\": [{\"id\": \"t\", \"name\": \"T\"}], \"source\": @\"t\""), "/source" },
  { SMT_FAULT_WRONG_REFERENCE,
    DOCUMENT ("\"places\": [{\"id\": \"a\", \"name\": \"A\", \"country\": @\"a\"}]"),
    "/places/0/country" },
  { SMT_FAULT_WRONG_REFERENCE,
    DOCUMENT (ROLES "\"mechanisms\": [{\"id\": \"m\", \"name\": \"M\", \"roles\": [\"guest\", @\"m\"]}]"),
    "/mechanisms/0/roles/1" },

  { SMT_FAULT_CYCLE,
    DOCUMENT ("\"places\": [{\"id\": \"a\", \"name\": \"A\", \"within\": @\"a\"}]"),
    "/places/0/within" },
  { SMT_FAULT_CYCLE,
    DOCUMENT ("\"documents\": [{\"id\": \"d\", \"name\": \"D\", \"amends\": [\"e\", @\"d\"]},\n"
              "{\"id\": \"e\", \"name\": \"E\"}]"), "/documents/0/amends/1" },
  { SMT_FAULT_NOT_A_MECHANISM,
    DOCUMENT (ROLES PARTIES
              "\"memberships\": [{\"party\": \"p\", \"mechanism\": @\"p\", \"periods\": [{\"role\": \"member\"}]}]"),
    "/memberships/0/mechanism" },
  { SMT_FAULT_ENDS_BEFORE_START,
    DOCUMENT (PERIOD ("{\"role\": \"member\", \"since\": \"2000-05\", \"until\": @\"2000-05-01\"}")),
    "/memberships/0/periods/0/until" },
  { SMT_FAULT_ENDS_BEFORE_START,
    DOCUMENT (PERIOD ("{\"role\": \"member\"}")
              ", \"rosters\": [{\"id\": \"r\", \"mechanism\": \"m\", \"roles\": [\"member\"],"
              " \"since\": \"2000\", \"until\": @\"1999\"}]"), "/rosters/0/until" },
  { SMT_FAULT_BEFORE_FOUNDING, DOCUMENT (PERIOD ("{\"role\": \"member\", \"since\": @\"1995\"}")),
    "/memberships/0/periods/0/since" },
  { SMT_FAULT_ROLE_NOT_LISTED, DOCUMENT (PERIOD ("{\"role\": @\"guest\", \"since\": \"1997\"}")),
    "/memberships/0/periods/0/role" },
  { SMT_FAULT_ROLE_NOT_LISTED,
    DOCUMENT (PERIOD ("{\"role\": \"member\"}")
              ", \"rosters\": [{\"id\": \"r\", \"mechanism\": \"m\", \"roles\": [\"member\", @\"guest\"],"
              " \"since\": \"2000\"}]"), "/rosters/0/roles/1" },
};

/* The codes that some test has seen alone; the last test wants all but those
 * of test-rules.c. */
static gboolean seen[128];

static SmtFaultList *
read_faults (const char *text)
{
  SmtFaultList *faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (fixture_read_text (text, faults, &error));
  g_assert_error (error, SMT_ERROR, SMT_ERROR_FAULTY);
  return faults;
}

/* The only fault of a file, which must be of @code. */
static SmtFault *
get_only_fault (SmtFaultList *faults,
                SmtFaultCode  code)
{
  SmtFault *fault = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  g_autofree char *message = smt_fault_dup_message (fault);

  g_test_message ("%s", message);
  g_assert_cmpint (smt_fault_get_code (fault), ==, code);
  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, 1);
  seen[code] = TRUE;
  return fault;
}

static void
check_case (const Case *item)
{
  const char *mark = strchr (item->text, '@');
  g_autofree char *before = g_strndup (item->text, mark - item->text);
  g_autofree char *text = g_strconcat (before, mark + 1, NULL);
  const char *line_start = strrchr (before, '\n');
  g_autoptr (SmtFaultList) faults = read_faults (text);
  g_autoptr (SmtFault) fault = get_only_fault (faults, item->code);
  g_auto (GStrv) lines = g_strsplit (before, "\n", -1);

  line_start = line_start != NULL ? line_start + 1 : before;
  g_assert_cmpint (smt_fault_get_line (fault), ==, MAX (g_strv_length (lines), 1));
  g_assert_cmpint (smt_fault_get_column (fault), ==, g_utf8_strlen (line_start, -1) + 1);
  g_assert_cmpstr (smt_fault_get_pointer (fault), ==, item->pointer);
  g_assert_cmpstr (smt_fault_get_found (fault), !=, "");
  g_assert_cmpstr (smt_fault_get_expected (fault), !=, "");
}

static void
test_faults_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* What the cases are made of has no fault of its own. */
static void
test_faults_none (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_valid (
    DOCUMENT (PERIOD ("{\"role\": \"member\", \"since\": \"1996\"}")));

  g_assert_cmpint (smt_dataset_get_n_periods (dataset), ==, 1);
}

static void
test_faults_too_many_roles (void)
{
  g_autoptr (GString) text = g_string_new ("{" HEAD ", \"roles\": [");
  g_autoptr (SmtFaultList) faults = NULL;
  g_autoptr (SmtFault) fault = NULL;

  for (guint i = 0; i < 65; i++)
    g_string_append_printf (text, "%s\n{\"id\": \"r%u\", \"name\": \"R\", \"kind\": \"full\"}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  faults = read_faults (text->str);
  fault = get_only_fault (faults, SMT_FAULT_TOO_MANY);
  g_assert_cmpint (smt_fault_get_line (fault), ==, 66);
  g_assert_cmpstr (smt_fault_get_pointer (fault), ==, "/roles/64");
}

static void
test_faults_too_long (void)
{
  g_autofree char *long_text = g_strnfill (70000, 'x');
  g_autofree char *text = g_strdup_printf (DOCUMENT ("\"licence\": \"%s\""), long_text);
  g_autoptr (SmtFaultList) faults = read_faults (text);
  g_autoptr (SmtFault) fault = get_only_fault (faults, SMT_FAULT_TOO_LONG);

  g_assert_cmpint (smt_fault_get_line (fault), ==, 2);
}

static void
test_faults_cannot_read (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/dataset.json");
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtFault) fault = NULL;

  g_assert_null (smt_dataset_read_file (file, faults, NULL, &error));
  g_assert_error (error, SMT_ERROR, SMT_ERROR_FAULTY);
  fault = get_only_fault (faults, SMT_FAULT_CANNOT_READ);
  g_assert_cmpstr (smt_fault_get_file (fault), ==, "/nonexistent/dataset.json");
  g_assert_cmpint (smt_fault_get_line (fault), ==, 0);
}

/* A file that is large but holds nothing is refused at once. */
static void
test_faults_too_large (void)
{
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  GFile *file = fixture_write ("", 0);
  g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, &error);
  gint64 start = fixture_get_time ();
  g_autoptr (SmtFault) fault = NULL;

  g_assert_no_error (error);
  g_seekable_truncate (G_SEEKABLE (stream), 200 * 1024 * 1024, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (smt_dataset_read_file (file, faults, NULL, NULL));
  fault = get_only_fault (faults, SMT_FAULT_TOO_LARGE);
  fixture_assert_quick (start, 1);
  fixture_remove (file);
}

/* Every entity at fault in two ways: all are counted, in the file's order, and
 * the first thousand kept, in good time. */
static void
test_faults_many (void)
{
  g_autoptr (GString) text = g_string_new ("{" HEAD ", \"topics\": [");
  g_autoptr (SmtFaultList) faults = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%s{\"id\": \"t %u\", \"name\": \"T\", \"nme\": {}}",
                            i > 0 ? ", " : "", i);
  g_string_append (text, "]}");
  start = fixture_get_time ();
  faults = read_faults (text->str);
  fixture_assert_quick (start, 1);

  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, 10000);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (faults)), ==, SMT_FAULTS_KEPT);
  for (guint i = 0; i < SMT_FAULTS_KEPT; i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);
      g_autofree char *pointer = g_strdup_printf ("/topics/%u/%s", i / 2, i % 2 ? "nme" : "id");

      g_assert_cmpstr (smt_fault_get_pointer (fault), ==, pointer);
      g_assert_cmpint (smt_fault_get_column (fault), >, 1);
    }
}

/* The same on lines of their own, of which each is found. */
static void
test_faults_many_lines (void)
{
  g_autoptr (GString) text = g_string_new ("{" HEAD ", \"topics\": [");
  g_autoptr (SmtFaultList) faults = NULL;
  gint64 start;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%s\n{\"id\": \"t %u\", \"name\": \"T\"}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "\n]}");
  start = fixture_get_time ();
  faults = read_faults (text->str);
  fixture_assert_quick (start, 1);

  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, 5000);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (faults)), ==, SMT_FAULTS_KEPT);
  for (guint i = 0; i < SMT_FAULTS_KEPT; i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);

      g_assert_cmpint (smt_fault_get_line (fault), ==, i + 2);
    }
}

/* References that lead nowhere, in a dataset so large that suggesting an id
 * for each would take long. */
static void
test_faults_many_references (void)
{
  guint n = fixture_scale (20000);
  g_autoptr (GString) text = g_string_new ("{" HEAD ", \"places\": [");
  g_autoptr (SmtFaultList) faults = NULL;
  g_autoptr (SmtFault) first = NULL;
  gint64 start;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"place-number-%u\", \"name\": \"P\", \"within\": \"place-numbr-%u\"}",
                            i > 0 ? ",\n" : "", i, i);
  g_string_append (text, "]}");
  start = fixture_get_time ();
  faults = read_faults (text->str);
  fixture_assert_quick (start, 4);
  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, n);
  first = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  g_assert_cmpstr (smt_fault_get_suggestion (first), ==, "place-number-0");
}

/* A chain as long as files can be, and then closed to a ring. */
static void
test_faults_long_chain (void)
{
  guint n = fixture_scale (10000);
  g_autoptr (GString) text = g_string_new ("{" HEAD ", \"places\": [");
  g_autoptr (SmtDataset) dataset = NULL;
  g_autoptr (SmtFaultList) faults = NULL;
  gint64 start = fixture_get_time ();

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"p%u\", \"name\": \"P\", \"within\": \"p%u\"}",
                            i > 0 ? ",\n" : "", i, i + 1);
  g_string_append_printf (text, ",\n{\"id\": \"p%u\", \"name\": \"P\"}]}", n);
  dataset = fixture_read_valid (text->str);
  g_assert_cmpint (g_list_model_get_n_items (smt_dataset_get_list (dataset, SMT_ENTITY_PLACE)),
                   ==, n + 1);

  g_string_truncate (text, text->len - strlen ("}]}"));
  g_string_append (text, ", \"within\": \"p1\"}]}");
  faults = read_faults (text->str);
  /* The first place leads into the ring, and is not on it. */
  g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, n);
  fixture_assert_quick (start, 2);
}

/* Rings against following every path, over random references. */
static void
test_faults_random_rings (void)
{
  enum { N = 9 };
  g_autoptr (GRand) rand = fixture_new_rand ();

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GString) text = g_string_new ("{" HEAD ", \"documents\": [");
      g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
      g_autoptr (SmtDataset) dataset = NULL;
      gboolean refers[N][N] = { 0 }, leads[N][N] = { 0 };
      guint expected = 0;

      for (guint i = 0; i < N; i++)
        {
          const char *separator = "";

          g_string_append_printf (text, "%s{\"id\": \"d%u\", \"name\": \"D\", \"amends\": [",
                                  i > 0 ? ", " : "", i);
          for (guint j = 0; j < N; j++)
            if (g_rand_int_range (rand, 0, 8) == 0)
              {
                refers[i][j] = leads[i][j] = TRUE;
                g_string_append_printf (text, "%s\"d%u\"", separator, j);
                separator = ", ";
              }
          g_string_append (text, "]}");
        }
      g_string_append (text, "]}");

      for (guint k = 0; k < N; k++)
        for (guint i = 0; i < N; i++)
          for (guint j = 0; j < N; j++)
            leads[i][j] |= leads[i][k] && leads[k][j];
      for (guint i = 0; i < N; i++)
        for (guint j = 0; j < N; j++)
          expected += refers[i][j] && (i == j || leads[j][i]);

      dataset = fixture_read_text (text->str, faults, NULL);
      g_assert_true ((dataset == NULL) == (expected > 0));
      g_assert_cmpint (smt_fault_list_get_n_found (faults), ==, expected);
    }
}

static void
test_faults_message (void)
{
  g_autoptr (SmtFaultList) faults = read_faults (
    DOCUMENT ("\"roles\": [{\"id\": \"r\", \"name\": \"R\", \"kind\": \"obsrever\"}]"));
  g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), 0);
  g_autofree char *message = smt_fault_dup_message (fault);
  g_autofree char *expected =
    g_strdup_printf ("%s:2:45: unknown-word at /roles/0/kind: found “obsrever”, expected "
                     "one of: full, associate, partner, observer, guest, suspended, "
                     "candidate, former, unknown, not-stated (did you mean “observer”?)",
                     smt_fault_get_file (fault));

  g_assert_cmpstr (message, ==, expected);
  g_assert_cmpstr (smt_fault_get_code_name (fault), ==, "unknown-word");
}

/* Whatever the word begins with. */
static void
test_faults_articles (void)
{
  g_autoptr (SmtFaultList) links = read_faults (
    DOCUMENT ("\"events\": [{\"id\": \"e\", \"name\": \"E\"}],"
              "\"meetings\": [{\"id\": \"m\", \"name\": \"M\", \"topics\": [\"e\"]}]"));
  g_autoptr (SmtFault) link = g_list_model_get_item (G_LIST_MODEL (links), 0);
  g_autoptr (SmtFaultList) ids = read_faults (
    DOCUMENT ("\"events\": [{\"id\": \"e\", \"name\": \"E\"}, {\"id\": \"e\", \"name\": \"E\"}]"));
  g_autoptr (SmtFault) id = g_list_model_get_item (G_LIST_MODEL (ids), 0);
  g_autoptr (SmtFaultList) records = read_faults (
    DOCUMENT ("\"people\": [{\"id\": \"p\", \"name\": \"P\", \"offices\": [1]}]"));
  g_autoptr (SmtFault) record = g_list_model_get_item (G_LIST_MODEL (records), 0);

  g_assert_cmpstr (smt_fault_get_found (link), ==, "“e”, which is the id of an event");
  g_assert_cmpstr (smt_fault_get_expected (link), ==, "the id of a topic");
  g_assert_cmpstr (smt_fault_get_found (id), ==, "“e”, which is the id of an event already");
  g_assert_cmpstr (smt_fault_get_pointer (id), ==, "/events/1/id");
  g_assert_cmpstr (smt_fault_get_expected (record), ==, "an object (office)");
}

static void
test_faults_complete (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (SMT_TYPE_FAULT_CODE);

  for (guint i = 0; i < codes->n_values; i++)
    {
      g_test_message ("%s", codes->values[i].value_nick);
      g_assert_true (codes->values[i].value > SMT_FAULT_CYCLE ||
                     seen[codes->values[i].value]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faults/none", test_faults_none);
  g_test_add_func ("/faults/cases", test_faults_cases);
  g_test_add_func ("/faults/too-many-roles", test_faults_too_many_roles);
  g_test_add_func ("/faults/too-long", test_faults_too_long);
  g_test_add_func ("/faults/cannot-read", test_faults_cannot_read);
  g_test_add_func ("/faults/too-large", test_faults_too_large);
  g_test_add_func ("/faults/complete", test_faults_complete);
  g_test_add_func ("/faults/many", test_faults_many);
  g_test_add_func ("/faults/many-lines", test_faults_many_lines);
  g_test_add_func ("/faults/many-references", test_faults_many_references);
  g_test_add_func ("/faults/long-chain", test_faults_long_chain);
  g_test_add_func ("/faults/random-rings", test_faults_random_rings);
  g_test_add_func ("/faults/message", test_faults_message);
  g_test_add_func ("/faults/articles", test_faults_articles);

  return g_test_run ();
}
