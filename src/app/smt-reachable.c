/* smt-reachable.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-reachable.h"

#include "smt-reach.h"

G_DEFINE_INTERFACE (SmtReachable, smt_reachable, GTK_TYPE_WIDGET)

static void
smt_reachable_default_init (SmtReachableInterface *iface)
{
}

/**
 * smt_reachable_get_first_accessible_child:
 *
 * For a reachable widget's #GtkAccessibleInterface.
 *
 * Returns: (transfer full) (nullable): its first line in view
 */
GtkAccessible *
smt_reachable_get_first_accessible_child (GtkAccessible *accessible)
{
  SmtReach *reach = SMT_REACHABLE_GET_IFACE (accessible)->get_reach (SMT_REACHABLE (accessible));
  SmtReachItem *item = reach != NULL ? smt_reach_get_first (reach, NULL) : NULL;

  return item != NULL ? GTK_ACCESSIBLE (g_object_ref (item)) : NULL;
}
