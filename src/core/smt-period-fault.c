/* smt-period-fault.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which field of a membership's periods a fault is in, so that it is told where it
 * can be mended. Of what has no field of its own, the nearest is taken.
 */

#include "smt-period-fault.h"

#include <string.h>

/* The field whose place within a period is @rest. */
static char *
dup_field (const char *rest)
{
  static const char *const fields[] = { "since", "until", "basis", "certainty", "note" };
  g_auto (GStrv) steps = g_strsplit (rest, "/", -1);
  guint n = g_strv_length (steps);

  if (n > 2 && g_str_equal (steps[1], "passages"))
    return g_strdup_printf ("passages/%s/%s", steps[2],
                            g_strcmp0 (steps[3], "locator") == 0 ? "locator" : "source");
  for (guint i = 0; n > 1 && i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (steps[1], fields[i]))
      return g_strdup (fields[i]);
  return g_strdup (n > 1 && g_str_equal (steps[1], "passages") ? "certainty" : "role");
}

/**
 * smt_period_fault_find:
 * @fault: of reading a draft of @text
 * @field: (out) (transfer full) (optional): the field that it is in: `since`,
 *   `passages/0/locator`
 *
 * Returns: the period that @fault is in; -1 for one that is of no single period
 */
int
smt_period_fault_find (SmtFault           *fault,
                       SmtMembershipText  *text,
                       char              **field)
{
  g_autofree char *name = g_file_get_parse_name (smt_membership_text_get_file (text));
  g_autofree char *start = g_strdup_printf ("/memberships/%u/periods/",
                                            smt_membership_text_get_index (text));
  const char *pointer = smt_fault_get_pointer (fault);
  char *rest;
  int index;

  if (pointer == NULL || g_strcmp0 (smt_fault_get_file (fault), name) != 0 ||
      !g_str_has_prefix (pointer, start))
    return -1;

  index = (int) g_ascii_strtoull (pointer + strlen (start), &rest, 10);
  if (field != NULL)
    *field = dup_field (rest);
  return index;
}
