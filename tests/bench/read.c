/* read.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "smt-dataset-reader.h"

/* Measures reading.
 *
 *   bench-read dataset ROUNDS   reads the bundled dataset, and lets json-glib
 *                               parse the same bytes, in turns; a line a
 *                               round: CPU of the one, CPU of the other, in ns
 *   bench-read file PATH        reads a file, whatever is in it; one line:
 *                               peak memory in KiB, faults found
 *
 * The turns are short, so that whatever else the machine does slows both sides
 * of a round alike. Both free what they made. */

#define FOLDER "/io/github/summitry/Summitry/data/asia-pacific/"

static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static void
read_dataset (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (SMT_BUNDLED_DATASET);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtDataset) dataset = smt_dataset_read_file (file, faults, NULL, &error);

  g_assert_no_error (error);
}

static GPtrArray *
list_resources (void)
{
  g_autoptr (GPtrArray) contents =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names =
    g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);
      GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      g_assert_no_error (error);
      g_ptr_array_add (contents, bytes);
    }

  return g_steal_pointer (&contents);
}

static void
parse_resources (GPtrArray *contents)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < contents->len; i++)
    {
      GBytes *bytes = g_ptr_array_index (contents, i);

      json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }
}

static void
measure_dataset (guint n_rounds)
{
  g_autoptr (GPtrArray) contents = list_resources ();

  /* Types are registered and tables are built the first time. */
  read_dataset ();
  parse_resources (contents);

  for (guint round = 0; round < n_rounds; round++)
    {
      gint64 start = get_cpu_time (), middle;

      read_dataset ();
      middle = get_cpu_time ();
      parse_resources (contents);
      g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
               middle - start, get_cpu_time () - middle);
    }
}

/* Not ru_maxrss, which a process takes over from the one that started it. */
static guint64
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static void
measure_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SmtFaultList) faults = smt_fault_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtDataset) dataset = smt_dataset_read_file (file, faults, NULL, &error);

  g_assert_true ((dataset != NULL) == (smt_fault_list_get_n_found (faults) == 0));
  g_print ("%" G_GUINT64_FORMAT " %u\n", get_peak_memory (),
           smt_fault_list_get_n_found (faults));
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "dataset"))
    measure_dataset (atoi (argv[2]));
  else if (argc == 3 && g_str_equal (argv[1], "file"))
    measure_file (argv[2]);
  else
    {
      g_printerr ("Usage: bench-read dataset ROUNDS | bench-read file PATH\n");
      return 2;
    }

  return 0;
}
