/* smt-change-days.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days at which something is known to have changed: where a walk through
 * time stops. Of a date that is not exact it is the last day, from which on the
 * change is certain.
 */

#include "smt-change-days.h"

#include "smt-changes.h"

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  SmtDay first = *(const SmtDay *) a, second = *(const SmtDay *) b;

  return (first > second) - (first < second);
}

static GArray *
find_days (SmtMembershipIndex *index)
{
  g_autoptr (GArray) changes = smt_changes_find (index, SMT_DAY_MIN, SMT_DAY_MAX);
  GArray *days = g_array_sized_new (FALSE, FALSE, sizeof (SmtDay), changes->len);
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      SmtDay day = smt_edtf_get_latest (g_array_index (changes, SmtChange, i).date);

      if (day != SMT_DAY_MAX)
        g_array_append_val (days, day);
    }

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (i == 0 || g_array_index (days, SmtDay, i) != g_array_index (days, SmtDay, n - 1))
      g_array_index (days, SmtDay, n++) = g_array_index (days, SmtDay, i);
  g_array_set_size (days, n);
  return days;
}

/**
 * smt_change_days_find:
 * @index: who belongs to what
 *
 * What is found is kept with the index, which never changes: each step through time
 * asks. For the thread that the index is of.
 *
 * Returns: (transfer full) (element-type gint32): the days, each once, the
 *   earliest first; not to be changed. The first call for an index costs a walk over
 *   all periods, and sorting
 */
GArray *
smt_change_days_find (SmtMembershipIndex *index)
{
  static GQuark quark;
  GArray *days;

  if (quark == 0)
    quark = g_quark_from_static_string ("smt-change-days");

  days = g_object_get_qdata (G_OBJECT (index), quark);
  if (days == NULL)
    {
      days = find_days (index);
      g_object_set_qdata_full (G_OBJECT (index), quark, days, (GDestroyNotify) g_array_unref);
    }
  return g_array_ref (days);
}

/**
 * smt_change_days_step:
 * @days: what smt_change_days_find() gave
 * @now: a day
 * @forward: whether to go to the next, rather than to the last before
 * @day: (out): where that leads
 *
 * Returns: whether there is such a day
 */
gboolean
smt_change_days_step (const GArray *days,
                      SmtDay        now,
                      gboolean      forward,
                      SmtDay       *day)
{
  for (guint i = 0; i < days->len; i++)
    {
      SmtDay other = g_array_index (days, SmtDay, forward ? i : days->len - 1 - i);

      if (forward ? other > now : other < now)
        {
          *day = other;
          return TRUE;
        }
    }

  return FALSE;
}
