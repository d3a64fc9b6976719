/* membership-world.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "membership-world.h"

#include <string.h>

GFile *
membership_write (const char *text)
{
  return fixture_write (text, strlen (text));
}

char *
membership_to_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Code and pointer of each, sorted, as they come in the order of fields in the file. */
char *
membership_list_codes (SmtFaultList *faults)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (faults), i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s\n", smt_fault_get_code_name (fault),
                                               smt_fault_get_pointer (fault)));
    }
  g_ptr_array_sort (lines, compare_lines);
  return g_strjoinv ("", (char **) lines->pdata);
}
