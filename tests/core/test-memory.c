/* test-memory.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What reading takes at its peak: never more than ten times the file, for
 * whatever is as dense as the scanner lets pass; and what is denser is
 * refused. Each file is read by a process of its own, whose peak the kernel
 * keeps.
 */

#include <string.h>

#include "dataset-fixture.h"
#include "smt-json-scanner.h"

#define MIB             (1024 * 1024)
#define N_ITEMS         3000
#define PATH_VARIABLE   "SUMMITRY_TEST_MEMORY_PATH"
#define FAULTS_VARIABLE "SUMMITRY_TEST_MEMORY_FAULTS"

/* An entity is @before, with its number for %1$u, as many @items as fit, and
 * @after. */
typedef struct
{
  const char *name;
  const char *collection;
  const char *before;
  const char *item; /* (nullable) */
  const char *after;
  guint       n_values; /* in the entity without items, and in an item */
  guint       n_item_values;
  gboolean    is_faulty;
} Kind;

#define PERIODS "{\"id\":\"x%1$u\",\"mechanism\":\"m\",\"party\":\"p\",\"periods\":["
#define MEETING(field) "{\"id\":\"t%1$u\",\"name\":\"t\",\"" field "\":["

/* The smallest of what takes the most. */
static const Kind kinds[] = {
  { "topics", "topics", "{\"id\":\"t%1$u\",\"name\":\"t\"}", NULL, "", 3, 0, FALSE },
  { "events", "events", "{\"id\":\"t%1$u\",\"name\":\"t\"}", NULL, "", 3, 0, FALSE },
  { "facts", "mechanisms", "{\"id\":\"t%1$u\",\"name\":\"t\",\"number\":1}", NULL, "", 4, 0, TRUE },
  { "parties with facts", "parties",
    "{\"id\":\"t%1$u\",\"name\":\"t\",\"kind\":\"state\",\"mechanism\":{}}", NULL, "", 5, 0, FALSE },
  { "memberships", "memberships", PERIODS "{\"role\":\"r\"}]}", NULL, "", 7, 0, FALSE },
  { "memberships without ids", "memberships",
    "{\"mechanism\":\"m\",\"party\":\"p%1$u\",\"periods\":[{\"role\":\"r\"}]}",
    NULL, "", 6, 0, TRUE },
  { "rosters", "rosters",
    "{\"id\":\"x%1$u\",\"mechanism\":\"m\",\"roles\":[\"r\"],\"since\":\"2015\"}",
    NULL, "", 6, 0, TRUE },
  { "entities at fault", "topics", "{}", NULL, "", 1, 0, TRUE },
  { "short texts", "topics", MEETING ("aliases"), "\"a\"", "]}", 4, 1, FALSE },
  { "texts", "topics", MEETING ("aliases"), "\"aaaaaa\"", "]}", 4, 1, FALSE },
  { "translations", "topics", MEETING ("aliases"),
    "{\"zz%1$u\":\"x\",\"za\":\"x\"}", "]}", 4, 3, TRUE },
  { "references", "meetings", MEETING ("topics"), "\"T\"", "]}", 4, 1, TRUE },
  { "references that lead nowhere", "meetings", MEETING ("topics"), "\"%1$u\"", "]}", 4, 1, TRUE },
  { "passages", "topics", MEETING ("passages"), "{\"source\":\"s\"}", "]}", 4, 2, TRUE },
  { "participants", "meetings", MEETING ("participants"), "{}", "]}", 4, 1, TRUE },
  { "parts", "meetings", MEETING ("participants"), "{\"part\":\"xxxxx\"}", "]}", 4, 2, FALSE },
  { "passages of participants", "meetings", MEETING ("participants"),
    "{\"passages\":[{\"source\":\"s\"}]}", "]}", 4, 4, TRUE },
  { "frameworks", "mechanisms", MEETING ("frameworks"), "{\"name\":\"xxxxxx\"}", "]}", 4, 2, FALSE },
  { "priorities", "mechanisms",
    "{\"id\":\"t%1$u\",\"name\":\"t\",\"frameworks\":[{\"name\":\"f\",\"groups\":[",
    "{\"name\":\"x\",\"priorities\":[{\"name\":\"x\"}]}", "]}]}", 7, 5, FALSE },
  { "periods", "memberships", PERIODS, "{\"role\":\"r\",\"since\":\"1000\",\"until\":\"1001\"}",
    "]}", 5, 4, TRUE },
};

/* A list of memberships as programs write it, without a space. */
static const Kind written_by_programs = {
  "memberships as programs write them", "memberships",
  "{\"mechanism\":\"m\",\"party\":\"P%1$u\",\"periods\":"
  "[{\"role\":\"r\",\"since\":\"1945\",\"until\":\"1952\"}]}",
  NULL, "", 8, 0, TRUE
};

/* Spaces behind what began at @start, so that it has so many bytes. */
static void
pad (GString *text,
     gsize    start,
     gsize    n_bytes)
{
  while (text->len - start < n_bytes)
    g_string_append_c (text, ' ');
}

static void
append_entity (GString    *text,
               const Kind *kind,
               guint       number,
               gboolean    is_padded)
{
  gsize start = text->len;

  g_string_append_printf (text, kind->before, number);
  for (guint i = 0; kind->item != NULL && i < N_ITEMS; i++)
    {
      gsize item_start = text->len;

      g_string_append (text, i > 0 ? "," : "");
      g_string_append_printf (text, kind->item, number * N_ITEMS + i);
      if (is_padded)
        pad (text, item_start, kind->n_item_values * SMT_JSON_BYTES_A_VALUE);
    }
  g_string_append (text, kind->after);
  if (is_padded)
    pad (text, start, MAX (SMT_JSON_BYTES_AN_ITEM, kind->n_values * SMT_JSON_BYTES_A_VALUE));
}

/* A dataset of @n_bytes or a little more. */
static GString *
make_text (const Kind *kind,
           gsize       n_bytes,
           gboolean    is_padded)
{
  static const char *collections[] = { "topics", "mechanisms", "parties" };
  static const char *others[] = {
    "{\"id\":\"T\",\"name\":\"t\"}", "{\"id\":\"m\",\"name\":\"m\"}",
    "{\"id\":\"p\",\"name\":\"p\",\"kind\":\"state\"}"
  };
  GString *text = g_string_new ("{\"format\":\"summitry-dataset\",\"version\":1,"
                                "\"id\":\"h\",\"as_of\":\"2020\","
                                "\"sources\":[{\"id\":\"s\",\"name\":\"s\"}],"
                                "\"roles\":[{\"id\":\"r\",\"name\":\"r\",\"kind\":\"full\"}]");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (!g_str_equal (collections[i], kind->collection))
      g_string_append_printf (text, ",\"%s\":[%s]", collections[i], others[i]);

  g_string_append_printf (text, ",\"%s\":[", kind->collection);
  for (guint i = 0; i == 0 || text->len < n_bytes; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      append_entity (text, kind, i, is_padded);
    }
  g_string_append (text, "]}");
  return text;
}

/* In bytes; 0 where the system does not say. */
static gsize
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) * 1024 : 0;
}

/* In a process of its own: reads a file, and asserts what it took. */
static void
test_memory_child (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv (PATH_VARIABLE));
  g_autoptr (GFile) nothing = g_file_new_for_path ("/dev/null");
  g_autoptr (SmtFaultList) no_faults = smt_fault_list_new ();
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (SmtDataset) none = smt_dataset_read_file (nothing, no_faults, NULL, NULL);
  g_autoptr (SmtDataset) dataset = NULL;
  g_autofree char *content = NULL;
  gsize before = get_peak (), size, taken, allowed;

  dataset = smt_dataset_read_file (file, faults, NULL, NULL);
  taken = get_peak () - before;
  g_file_load_contents (file, NULL, &content, &size, NULL, NULL);
  g_assert_cmpint (dataset == NULL, ==, g_str_equal (g_getenv (FAULTS_VARIABLE), "1"));
  /* What is the same for every file: buffers, types, a thousand faults. */
  allowed = 10 * size + (size < 4 * MIB ? MIB : 0);
  g_assert_cmpuint (taken, <=, allowed);
}

static void
check_memory (const Kind *kind,
              gsize       n_bytes,
              gboolean    is_padded)
{
  g_autoptr (GString) text = make_text (kind, n_bytes, is_padded);
  GFile *file = fixture_write (text->str, text->len);

  g_test_message ("%s, %" G_GSIZE_FORMAT " bytes", kind->name, text->len);
  g_setenv (PATH_VARIABLE, g_file_peek_path (file), TRUE);
  g_setenv (FAULTS_VARIABLE, kind->is_faulty ? "1" : "0", TRUE);
  g_test_trap_subprocess ("/memory/child/subprocess", 0,
                          G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  fixture_remove (file);
}

/* Under a tool that keeps memory of its own there is nothing to measure. */
static gboolean
is_measurable (void)
{
  return fixture_scale (10) == 10 && get_peak () > 0;
}

static void
test_memory_dense (void)
{
  for (guint i = 0; is_measurable () && i < G_N_ELEMENTS (kinds); i++)
    {
      check_memory (&kinds[i], 4 * MIB, TRUE);
      check_memory (&kinds[i], MIB / 4, TRUE);
    }
}

static void
test_memory_of_programs (void)
{
  if (is_measurable ())
    check_memory (&written_by_programs, 4 * MIB, FALSE);
}

static SmtFault *
scan (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (SmtJsonText) json = smt_json_text_new ("test.json", bytes);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  SmtJsonCount count = { 0 };
  g_autoptr (GArray) pieces = smt_json_scan (json, &count, faults);

  return g_list_model_get_item (G_LIST_MODEL (faults), 0);
}

/* Without the padding nearly all are too dense; with it none is. */
static void
test_memory_refused (void)
{
  guint n_refused = 0;
  g_autoptr (GString) written = make_text (&written_by_programs, MIB, FALSE);
  g_autoptr (SmtFault) none = scan (written);

  g_assert_null (none);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GString) padded = make_text (&kinds[i], MIB, TRUE);
      g_autoptr (GString) dense = make_text (&kinds[i], MIB, FALSE);
      g_autoptr (SmtFault) nothing = scan (padded);
      g_autoptr (SmtFault) fault = scan (dense);

      g_test_message ("%s", kinds[i].name);
      g_assert_null (nothing);
      if (fault == NULL)
        continue;
      g_assert_cmpint (smt_fault_get_code (fault), ==, SMT_FAULT_TOO_MANY);
      n_refused++;
    }
  g_assert_cmpint (n_refused, >=, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memory/dense", test_memory_dense);
  g_test_add_func ("/memory/of-programs", test_memory_of_programs);
  g_test_add_func ("/memory/refused", test_memory_refused);
  g_test_add_func ("/memory/child/subprocess", test_memory_child);

  return g_test_run ();
}
